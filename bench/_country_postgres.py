"""How fast does PostgreSQL evaluate the country, at its best?

A real server of this machine: fsync off, unlogged tables, memory for every hash and sort, parallel
workers on both cores, no just-in-time compilation, statistics up to date, a covering key.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread

import adbc_driver_postgresql.dbapi as adbc
import psycopg
import pyarrow as pa
import pyarrow.parquet as pq

from _country_sql import POSTGRESQL, steps
from tongket.evaluation.columns.country import SCHEMAS

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
from postgres import server

_SETTINGS = (
    *("shared_buffers=4GB", "work_mem=1GB", "hash_mem_multiplier=2", "maintenance_work_mem=1GB"),
    *("jit=off", "max_parallel_workers_per_gather=2", "max_parallel_workers=4"),
    *("parallel_setup_cost=10", "min_parallel_table_scan_size=0", "random_page_cost=1.1"),
    *("effective_cache_size=12GB", "autovacuum=off", "wal_level=minimal", "max_wal_senders=0"),
)
_KEY = "(unit, indicator, period_start) INCLUDE (period_end, number, estimate)"


class Postgres:
    """A server with the country in it."""

    def __init__(self, folder: Path) -> None:
        self.peak = 0.0
        self._address = server(*_SETTINGS).create_database("country")
        with adbc.connect(self._address) as connection, connection.cursor() as cursor:
            for name in SCHEMAS:
                cursor.adbc_ingest(name, pq.read_table(folder / f"{name}.parquet"), mode="create")
            connection.commit()
        self._connection = psycopg.connect(self._address, autocommit=True)
        self._connection.execute(f"CREATE UNIQUE INDEX ON levels {_KEY}")
        self._connection.execute("CREATE UNIQUE INDEX ON plans (unit, indicator, period_start)")
        self._connection.execute("VACUUM ANALYZE")

    def evaluate(self) -> None:
        """Make every table anew; the outcome stays in the server."""
        with self._watched():
            for name, query in steps(POSTGRESQL).items():
                self._connection.execute(f"DROP TABLE IF EXISTS made_{name}")
                named = _named(query)
                self._connection.execute(f"CREATE UNLOGGED TABLE made_{name} AS {named}")
                if name != "cells":
                    self._connection.execute(f"ANALYZE made_{name}")

    def outcome(self) -> pa.Table:
        """Fetch what was evaluated."""
        with adbc.connect(self._address) as connection, connection.cursor() as cursor:
            cursor.execute("SELECT * FROM made_cells")
            return cursor.fetch_arrow_table()

    @contextmanager
    def _watched(self) -> Iterator[None]:
        """Look at the server's processes twice a second: megabytes, what is shared once."""
        backend = self._connection.execute("SELECT pg_backend_pid()").fetchone()
        parent = _status(Path(f"/proc/{backend[0] if backend else 0}"), "PPid")
        done = Event()

        def watch() -> None:
            while not done.wait(0.5):
                self.peak = max(self.peak, sum(map(_own_share, _children(parent))) / 1024)

        watcher = Thread(target=watch)
        watcher.start()
        yield
        done.set()
        watcher.join()


def _named(query: str) -> str:
    """Made tables have names of their own, so that nobody's are dropped."""
    for name in steps(POSTGRESQL):
        for word in ("FROM", "JOIN"):
            query = query.replace(f"{word} {name} ", f"{word} made_{name} AS {name} ")
            query = query.replace(f"{word} {name}\n", f"{word} made_{name} AS {name}\n")
            query = query.replace(f"{word} {name})", f"{word} made_{name} AS {name})")
    return query


def _status(process: Path, name: str) -> int:
    lines = (process / "status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(f"{name}:"))


def _children(parent: int) -> list[Path]:
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if _status(process, "PPid") == parent:
                found.append(process)
        except (OSError, StopIteration):  # it ended meanwhile
            continue
    return found


def _own_share(process: Path) -> int:
    """Kilobytes of a process, its part of what is shared."""
    try:
        lines = (process / "smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)
