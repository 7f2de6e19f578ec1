"""What do Spark and DuckDB make of the same frames, and in which time? Started by spark.sh."""

import json
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable
from pathlib import Path

import pyarrow.parquet as pq

from _country import DEEPEST, MONTHS, NEEDED, SIZES, build
from _measure import peers, tell
from tongket.evaluation.columns import cluster, engine, national
from tongket.evaluation.columns.country import SCHEMAS, Country

EXECUTORS = 2


def main(master: str, folder: Path, name: str) -> int:
    frames = folder / "frames"
    frames.mkdir()
    rows = build(frames, SIZES[name])
    files = {each: f"{frames}/{each}.parquet" for each in SCHEMAS}
    chain = national.evaluation(Country(MONTHS, DEEPEST, NEEDED))
    took: dict[str, list[float]] = defaultdict(list)

    def timed(what: str, task: Callable[[], str]) -> str:
        begin = time.perf_counter()
        outcome = task()
        took[what].append(time.perf_counter() - begin)
        return outcome

    def on_duckdb() -> str:
        read = {each: pq.read_table(file) for each, file in files.items()}
        pq.write_table(engine.evaluate(chain.compiled(), read), folder / "ours.parquet")
        return str(folder / "ours.parquet")

    with cluster.opened(master) as session:
        for turn in ("first", "again"):
            ours = timed("DuckDB", on_duckdb)
            theirs = timed(
                "Spark", lambda to=f"{folder}/{turn}": cluster.evaluate(session, chain, files, to)
            )
    cells, differing = _compared(ours, f"{theirs}/*.parquet")
    tasks = _tasks(folder / "events")
    tell(
        f"A country's {rows:,} levels rolled up and judged: {cells:,} cells, {differing} of which "
        f"differ. Tasks by executor: {dict(tasks)}",
        ("", "s, first", "s, again"),
        [(what, *(f"{each:.1f}" for each in seconds)) for what, seconds in took.items()],
        {
            "bench": "spark",
            "levels": rows,
            "cells": cells,
            "differing": differing,
            "seconds": took,
            "tasks": tasks,
            "peers": peers("pyspark", "duckdb"),
        },
    )
    return int(differing > 0 or len(tasks) != EXECUTORS)


def _compared(ours: str, theirs: str) -> tuple[int, int]:
    """Count the cells, and those that only one of both has in just these words and figures."""
    with engine.opened() as duckdb:
        only = f"(FROM '{ours}' EXCEPT ALL FROM '{theirs}')"
        other = f"(FROM '{theirs}' EXCEPT ALL FROM '{ours}')"
        counts = (f"(SELECT count(*) FROM {each})" for each in (f"'{ours}'", only, other))
        [(cells, one, two)] = duckdb.sql(f"SELECT {', '.join(counts)}").fetchall()
    return cells, one + two


def _tasks(events: Path) -> Counter[str]:
    """How many tasks each executor finished, as Spark's own log of events has it."""
    lines = (line for file in events.iterdir() for line in file.read_text().splitlines())
    ended = (json.loads(line) for line in lines if "SparkListenerTaskEnd" in line)
    return Counter(event["Task Info"]["Executor ID"] for event in ended)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2]), sys.argv[3]))
