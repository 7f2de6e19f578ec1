"""How are whole numbers divided exactly, by engines that divide in floats and round as they like?

Engines differ in the last bit of a quotient and in how they round halves. So expressions name
functions that each engine defines in its own words. ``floor_quotient(over, under)`` and
``half_up_quotient(over, under)`` divide whole numbers of 38 digits, ``under`` being positive.
What lies beyond ``ENDLESS`` stands there: no absurd figure stops the evaluation of all others.
``half_up_share(val, times, under)`` is the second of ``val * times`` for 64-bit numbers, since few
products need more and engines are many times faster at those. ``narrow(val)`` makes a 64-bit
number of a sum that an engine has widened.
"""

import ibis
import ibis.expr.datatypes as dt
from ibis.expr.types import NumericValue

WIDE = dt.Decimal(38, 0)
MILLION = 10**6
"""Millionths in one: what numbers are counted in."""
ENDLESS = 4 * 10**18
"""Beyond every step that a figure can have."""

ON_DUCKDB = (
    f"""CREATE TEMP MACRO held(number) AS CAST(CASE WHEN number > {ENDLESS} THEN {ENDLESS}
    WHEN number < -{ENDLESS} THEN -{ENDLESS} ELSE number END AS BIGINT)""",
    """CREATE TEMP MACRO floor_quotient(over, under) AS
    held(CAST(over AS HUGEINT) // CAST(under AS HUGEINT)
         - (CAST(over AS HUGEINT) % CAST(under AS HUGEINT) < 0)::INT)""",
    """CREATE TEMP MACRO half_up_quotient(over, under) AS
    held((2 * CAST(over AS HUGEINT) + sign(over)::INT * CAST(under AS HUGEINT))
         // (2 * CAST(under AS HUGEINT)))""",
    """CREATE TEMP MACRO half_up_share(val, times, under) AS
    CASE WHEN val BETWEEN -1000000000000000000 // times AND 1000000000000000000 // times
      AND under <= 1000000000000000000
    THEN (2 * val * times + CASE WHEN val < 0 THEN -under ELSE under END) // (2 * under)
    ELSE half_up_quotient(CAST(val AS HUGEINT) * times, under) END""",
    "CREATE TEMP MACRO narrow(val) AS CAST(val AS BIGINT)",
)
"""The definitions for DuckDB, whose ``//`` divides whole numbers toward zero."""

_HALF_UP = """(CAST(({over} - {over} % nullif({under}, 0)) / {under} AS BIGINT)
    + CASE WHEN abs({over} % nullif({under}, 0)) < {under} - abs({over} % nullif({under}, 0)) THEN 0
      WHEN {over} < 0 THEN -1 ELSE 1 END)"""
ON_SPARK = {
    "floor_quotient": "CAST((:over - pmod(:over, nullif(:under, 0))) / :under AS BIGINT)",
    "half_up_quotient": _HALF_UP.format(over=":over", under=":under"),
    "half_up_share": f"""CASE WHEN :val BETWEEN -1000000000000000000 DIV :times
        AND 1000000000000000000 DIV :times AND :under <= 1000000000000000000
    THEN (2 * :val * :times + CASE WHEN :val < 0 THEN -:under ELSE :under END)
      DIV nullif(2 * :under, 0)
    ELSE {_HALF_UP.format(over="(CAST(:val AS DECIMAL(38, 0)) * :times)", under=":under")} END""",
    "narrow": "CAST(:val AS BIGINT)",
}
"""What stands for a call on Spark, whose quotient of decimals is exact where no rest is left."""


@ibis.udf.scalar.builtin
def floor_quotient(over: WIDE, under: WIDE) -> dt.int64:
    """Divide and round down."""


@ibis.udf.scalar.builtin
def half_up_quotient(over: WIDE, under: WIDE) -> dt.int64:
    """Divide and round half up, away from zero as ``grid.rounded`` does."""


@ibis.udf.scalar.builtin
def half_up_share(val: dt.int64, times: dt.int64, under: dt.int64) -> dt.int64:
    """Multiply by what is positive, then divide and round as ``half_up_quotient`` does."""


@ibis.udf.scalar.builtin
def narrow(val: dt.int64) -> dt.int64:
    """Give a sum 64 bits again; it is an error if it has more."""


def wide(value: NumericValue) -> NumericValue:
    """Give a whole number room for products."""
    return value.cast(WIDE)


def quotient(over: NumericValue, under: NumericValue) -> NumericValue:
    """Divide by what is positive and round down, as a 64-bit integer."""
    return floor_quotient(wide(over), wide(under))


def half_up(over: NumericValue, under: NumericValue) -> NumericValue:
    """Divide by what is positive and round half up, away from zero as ``grid.rounded`` does."""
    return half_up_quotient(wide(over), wide(under))


def power_of_ten(exponent: NumericValue, up_to: int = 6) -> NumericValue:
    """Ten to a power from zero to ``up_to``."""
    return exponent.cases(*((each, 10**each) for each in range(up_to + 1))).cast("int64")
