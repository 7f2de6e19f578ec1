"""Where are expressions over columns evaluated?

Expressions are written against frames by name and compiled to SQL, so that the same ones run on
DuckDB here and on a cluster elsewhere.
"""

from collections.abc import Mapping

import duckdb
import ibis
import pyarrow as pa
from ibis.expr.types import Table


def sql(expression: Table, dialect: str = "duckdb") -> str:
    """Compile an expression for an engine that Ibis knows."""
    return str(ibis.to_sql(expression, dialect=dialect))


def evaluate(expression: Table | str, frames: Mapping[str, pa.Table]) -> pa.Table:
    """Evaluate an expression, or what it was compiled to, over frames in memory on DuckDB."""
    query = expression if isinstance(expression, str) else sql(expression)
    with duckdb.connect() as engine:
        for name, frame in frames.items():
            engine.register(name, frame)
        return engine.sql(query).to_arrow_table()
