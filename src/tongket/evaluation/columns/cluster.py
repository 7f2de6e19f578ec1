"""How does a cluster evaluate what DuckDB evaluates on one machine?

Apache Spark runs the same chain of expressions over Parquet that all its machines can reach. Only
SQL is sent to them, so they need Java and no Python. How many machines there are, their memory and
where their scratch files lie is said in Spark's own ``spark-defaults.conf``.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import ibis
import ibis.expr.operations as ops
import sqlglot
import sqlglot.expressions as sge
from ibis.backends.sql.compilers.pyspark import PySparkCompiler
from ibis.expr.types import Table
from pyspark.sql import SparkSession

from tongket.evaluation.columns.engine import Chain
from tongket.evaluation.columns.rounding import ON_SPARK

_PARTITIONS = "spark.sql.shuffle.partitions"
_A_CORE = 2  # partitions of a shuffle; Spark's 200 of any suit neither two cores nor a thousand


class _Options(ibis.config.Config):
    """What the compiler asks; Ibis sets it with a connection of its own, which takes pandas."""

    treat_nan_as_null: bool = False


ibis.options.pyspark = _Options()
_BODIES = {name: sqlglot.parse_one(body, read="spark") for name, body in ON_SPARK.items()}


class _Compiler(PySparkCompiler):
    """Writes out what ``rounding`` names: Spark would plan functions of its own as subqueries."""

    __slots__ = ()

    def visit_ScalarUDF(  # noqa: N802 - Ibis names it after its class
        self, op: ops.ScalarUDF, **given: sge.Expression
    ) -> sge.Expression:
        """Put what stands for a call in its place."""
        return sge.replace_placeholders(_BODIES[op.__func_name__], **given)


@contextmanager
def opened(master: str) -> Iterator[SparkSession]:
    """Open a session on a master (``spark://host:7077``, ``local[2]``) and end it.

    What does not fit into 64 bits is an error.
    """
    session = (
        SparkSession.builder.master(master)
        .appName("tongket")
        .config("spark.sql.ansi.enabled", "true")
        .config("spark.sql.session.timeZone", "UTC")
        .getOrCreate()
    )
    try:
        context = session.sparkContext
        if not context.getConf().contains(_PARTITIONS):
            session.conf.set(_PARTITIONS, _A_CORE * context.defaultParallelism)
        yield session
    finally:
        session.stop()


def evaluate(session: SparkSession, chain: Chain, frames: Mapping[str, str], folder: str) -> str:
    """Evaluate a chain, each frame into Parquet below a folder; give the address of the last one.

    They are written rather than kept in memory: plans of what is kept hold all plans before them,
    and grow beyond any memory; and a machine that is lost takes nothing with it.

    ``frames`` tells the address of each frame's Parquet: a file, a folder or a pattern.
    """
    for name, address in frames.items():
        session.read.parquet(address).createOrReplaceTempView(name)
    for name, expression in chain.kept:
        address = f"{folder}/{name}"
        session.sql(_sql(expression)).write.parquet(address)
        session.read.parquet(address).createOrReplaceTempView(name)
    return address


def _sql(expression: Table) -> str:
    compiler = _Compiler()
    return str(compiler.to_sqlglot(expression).sql(compiler.dialect))
