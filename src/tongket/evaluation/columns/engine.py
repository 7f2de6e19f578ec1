"""Where are expressions over columns evaluated?

Expressions are written against frames by name and compiled to SQL, so that the same ones run on
DuckDB here and on a cluster elsewhere (``columns.cluster``).
"""

import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

import duckdb
import ibis
import pyarrow as pa
from ibis.expr.types import Table

from tongket.evaluation.columns.rounding import ON_DUCKDB

_ALONE: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "temp_directory": tempfile.gettempdir(),
}
"""DuckDB loads nothing from elsewhere, and what outgrows memory goes where temporary files go."""


@dataclass
class Chain:
    """Expressions that follow on each other, each kept as a frame for those behind it."""

    kept: list[tuple[str, Table]] = field(default_factory=list)

    def keep(self, name: str, expression: Table) -> Table:
        """Evaluate an expression once for all that follow; they are written against the result."""
        self.kept.append((name, expression))
        return ibis.table(expression.schema(), name=name)

    def compiled(self) -> tuple[tuple[str, str], ...]:
        """Give the SQL of each frame for DuckDB."""
        return tuple((name, sql(expression)) for name, expression in self.kept)


def sql(expression: Table) -> str:
    """Compile an expression for DuckDB."""
    return str(ibis.to_sql(expression, dialect="duckdb", pretty=False))


@contextmanager
def opened() -> Iterator[duckdb.DuckDBPyConnection]:
    """Open an empty DuckDB in memory that divides as ``rounding`` asks."""
    with duckdb.connect(config=_ALONE) as engine:
        for definition in ON_DUCKDB:
            engine.execute(definition)
        yield engine


def evaluate(
    wanted: Table | tuple[tuple[str, str], ...], frames: Mapping[str, pa.Table]
) -> pa.Table:
    """Evaluate an expression, or a compiled chain of which the last frame is wanted, on DuckDB."""
    if isinstance(wanted, Table):
        wanted = (("wanted", sql(wanted)),)
    *before, (_, last) = wanted
    with opened() as engine:
        for name, frame in frames.items():
            engine.register(name, frame)
        for name, query in before:
            engine.execute(f"CREATE TEMP TABLE {name} AS {query}")
        return engine.sql(last).to_arrow_table()
