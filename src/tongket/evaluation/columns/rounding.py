"""How are whole numbers divided exactly by engines that divide in floats?

Engines differ in the last bit of a quotient and in how they round halves. A quotient is guessed in
floats here and then put right in whole numbers, so that it is exact wherever it has fewer than 52
binary digits; numerators and denominators may have 38 decimal ones.
"""

import ibis
import ibis.expr.datatypes as dt
from ibis.expr.types import BooleanValue, NumericValue

WIDE = dt.Decimal(38, 0)


def wide(value: NumericValue) -> NumericValue:
    """Give a whole number room for products."""
    return value.cast(WIDE)


def quotient(numerator: NumericValue, denominator: NumericValue) -> NumericValue:
    """Divide by what is positive and round down, as a 64-bit integer."""
    over, under = wide(numerator), wide(denominator)
    guess = (over.cast("float64") / under.cast("float64")).floor().cast("int64")
    rest = over - wide(guess) * under
    return guess + as_one(rest >= under) - as_one(rest < 0)


def half_up(numerator: NumericValue, denominator: NumericValue) -> NumericValue:
    """Divide by what is positive and round half up, away from zero as ``grid.rounded`` does."""
    over, under = wide(numerator), wide(denominator)
    size = quotient(over.abs() * 2 + under, under * 2)
    return ibis.ifelse(over < 0, -size, size)


def as_one(condition: BooleanValue) -> NumericValue:
    """Count a true condition as one."""
    return ibis.ifelse(condition, 1, 0).cast("int64")


def power_of_ten(exponent: NumericValue, up_to: int = 6) -> NumericValue:
    """Ten to a power from zero to ``up_to``."""
    return exponent.cases(*((each, 10**each) for each in range(up_to + 1))).cast("int64")
