"""How are whole numbers divided exactly, by engines that divide in floats and round as they like?

Engines differ in the last bit of a quotient and in how they round halves. So expressions name two
functions on whole numbers of 38 digits, which each engine defines in its own words:
``floor_quotient(over, under)`` and ``half_up_quotient(over, under)``; ``under`` is positive.
"""

import ibis
import ibis.expr.datatypes as dt
from ibis.expr.types import NumericValue

WIDE = dt.Decimal(38, 0)

ON_DUCKDB = (
    """CREATE TEMP MACRO floor_quotient(over, under) AS
    (CAST(over AS HUGEINT) // CAST(under AS HUGEINT)
     - (CAST(over AS HUGEINT) % CAST(under AS HUGEINT) < 0)::INT)::BIGINT""",
    """CREATE TEMP MACRO half_up_quotient(over, under) AS
    ((2 * CAST(over AS HUGEINT) + sign(over)::INT * CAST(under AS HUGEINT))
     // (2 * CAST(under AS HUGEINT)))::BIGINT""",
)
"""The definitions for DuckDB, whose ``//`` divides whole numbers toward zero."""


@ibis.udf.scalar.builtin
def floor_quotient(over: WIDE, under: WIDE) -> dt.int64:
    """Divide and round down."""


@ibis.udf.scalar.builtin
def half_up_quotient(over: WIDE, under: WIDE) -> dt.int64:
    """Divide and round half up, away from zero as ``grid.rounded`` does."""


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
