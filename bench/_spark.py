"""What do Spark and DuckDB make of the same frames, and in which time? Started by spark.sh."""

import json
import sys
import time
from collections import Counter
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
from _country import COMMUNES, DEEPEST, MONTHS, NEEDED, SIZES, Size, build
from _measure import peers, tell

from tongket.evaluation.columns import cluster, engine, national
from tongket.evaluation.columns.country import SCHEMAS, Country

EXECUTORS = 2
KEY = ("unit", "indicator", "period_start")


def main(master: str, folder: Path, name: str) -> int:
    size = (SIZES | {"1m": Size("1 M", COMMUNES // 12)})[name]
    frames = folder / "frames"
    frames.mkdir()
    rows = build(frames, size)
    steps = national.evaluation(Country(MONTHS, DEEPEST, NEEDED))
    took: dict[str, float] = {}
    begin = time.perf_counter()
    ours = engine.evaluate(
        steps.compiled(), {each: pq.read_table(frames / f"{each}.parquet") for each in SCHEMAS}
    )
    took["DuckDB"] = time.perf_counter() - begin
    places = {each: f"file://{frames}/{each}.parquet" for each in SCHEMAS}
    begin = time.perf_counter()
    with cluster.opened(master) as session:
        took["Spark, to open"] = time.perf_counter() - begin
        for turn in ("first", "again"):
            begin = time.perf_counter()
            last = cluster.evaluate(session, steps, places, f"file://{folder}/{turn}")
            took[f"Spark, {turn}"] = time.perf_counter() - begin
    theirs = pq.read_table(last.removeprefix("file://")).cast(ours.schema)
    differing = _differing(ours, theirs)
    tasks = _tasks(folder / "events")
    title = f"A country from {rows} levels, {ours.num_rows} cells; {differing} differ"
    outcome = {"bench": "spark", "levels": rows, "cells": ours.num_rows, "differing": differing}
    tell(
        f"{title}; tasks of each executor: {dict(tasks)}",
        ("", "s", "times DuckDB"),
        [(what, f"{took[what]:.1f}", f"{took[what] / took['DuckDB']:.1f}") for what in took],
        outcome | {"seconds": took, "tasks": tasks, "peers": peers("pyspark", "duckdb")},
    )
    return int(differing > 0 or len(tasks) != EXECUTORS)


def _differing(ours: pa.Table, theirs: pa.Table) -> int:
    """Count the cells of which some column differs, and those that only one of both has."""
    if ours.num_rows != theirs.num_rows:
        return abs(ours.num_rows - theirs.num_rows)
    order = [(each, "ascending") for each in KEY]
    ours, theirs = ours.sort_by(order), theirs.sort_by(order)
    differs = pa.repeat(pa.scalar(False), ours.num_rows)
    for one, other in zip(ours.columns, theirs.columns, strict=True):
        same = pc.or_(
            pc.and_(pc.is_null(one), pc.is_null(other)), pc.fill_null(pc.equal(one, other), False)
        )
        differs = pc.or_(differs, pc.invert(same))
    return int(pc.sum(differs).as_py() or 0)


def _tasks(events: Path) -> Counter[str]:
    """How many tasks each executor finished, as Spark's own log of events has it."""
    lines = (line for file in events.iterdir() for line in file.read_text().splitlines())
    ended = (json.loads(line) for line in lines if "SparkListenerTaskEnd" in line)
    return Counter(event["Task Info"]["Executor ID"] for event in ended)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2]), sys.argv[3]))
