"""Which values can a quantity have, given what was printed about it?"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Self

from tongket.vocabulary.bound import Bound

Exact = Fraction | Decimal | int


def _fraction(value: Exact | None) -> Fraction | None:
    return None if value is None else Fraction(value)


@dataclass(frozen=True, slots=True)
class Interval:
    """A set of numbers without gaps; ``None`` is an end that does not exist.

    Ends are exact fractions and each knows whether it belongs to the set; an end that does not
    exist is open.
    """

    low: Fraction | None = None
    high: Fraction | None = None
    low_closed: bool = True
    high_closed: bool = True

    def __post_init__(self) -> None:
        object.__setattr__(self, "low_closed", self.low is not None and self.low_closed)
        object.__setattr__(self, "high_closed", self.high is not None and self.high_closed)

    @classmethod
    def between(
        cls,
        low: Exact | None,
        high: Exact | None,
        *,
        low_closed: bool = True,
        high_closed: bool = True,
    ) -> Self:
        """The numbers from ``low`` to ``high``, in any exact type."""
        return cls(_fraction(low), _fraction(high), low_closed, high_closed)

    @classmethod
    def point(cls, value: Exact) -> Self:
        """One number only."""
        return cls.between(value, value)

    @property
    def is_empty(self) -> bool:
        """Whether no number is left."""
        if self.low is None or self.high is None:
            return False
        closed = self.low_closed and self.high_closed
        return self.low > self.high or (self.low == self.high and not closed)

    @property
    def is_positive(self) -> bool:
        """Whether every number in it is above zero."""
        return self.low is not None and (self.low > 0 or (self.low == 0 and not self.low_closed))

    def __contains__(self, value: Exact) -> bool:
        number = Fraction(value)
        above = self.low is None or number > self.low or (self.low_closed and number == self.low)
        under = (
            self.high is None or number < self.high or (self.high_closed and number == self.high)
        )
        return above and under

    def __and__(self, other: "Interval") -> "Interval":
        """The numbers in both; empty where there is none."""
        lows = [(i.low, not i.low_closed) for i in (self, other) if i.low is not None]
        highs = [(i.high, i.high_closed) for i in (self, other) if i.high is not None]
        low, low_open = max(lows, default=(None, True))
        high, high_closed = min(highs, default=(None, False))
        return Interval(low, high, not low_open, high_closed)

    def meets(self, other: "Interval") -> bool:
        """Whether the two have a number in common."""
        if self.is_empty or other.is_empty:
            return False
        return not (self.is_below(other) or other.is_below(self))

    def is_below(self, other: "Interval") -> bool:
        """Whether every number in it is less than every number in the other."""
        if self.high is None or other.low is None:
            return False
        closed = self.high_closed and other.low_closed
        return self.high < other.low or (self.high == other.low and not closed)

    def __add__(self, other: "Interval") -> "Interval":
        return Interval(
            None if self.low is None or other.low is None else self.low + other.low,
            None if self.high is None or other.high is None else self.high + other.high,
            self.low_closed and other.low_closed,
            self.high_closed and other.high_closed,
        )

    def __neg__(self) -> "Interval":
        return Interval(
            None if self.high is None else -self.high,
            None if self.low is None else -self.low,
            self.high_closed,
            self.low_closed,
        )

    def __sub__(self, other: "Interval") -> "Interval":
        return self + -other

    def __mul__(self, other: "Interval") -> "Interval":
        """Products of two intervals of positive numbers.

        Raises:
            ValueError: one of them reaches zero or below.
        """
        low, least = self.low, other.low
        if low is None or least is None or not (self.is_positive and other.is_positive):
            raise ValueError("only positive intervals are multiplied")
        return Interval(
            low * least,
            None if self.high is None or other.high is None else self.high * other.high,
            self.low_closed and other.low_closed,
            self.high_closed and other.high_closed,
        )

    def __truediv__(self, other: "Interval") -> "Interval":
        """Quotients of two intervals of positive numbers.

        Raises:
            ValueError: one of them reaches zero or below.
        """
        return self * other.inverse()

    def inverse(self) -> "Interval":
        """One over each number.

        Raises:
            ValueError: the interval reaches zero or below.
        """
        if not self.is_positive:
            raise ValueError("only positive intervals are divided by")
        return Interval(
            1 / self.high if self.high else Fraction(0),
            1 / self.low if self.low else None,
            self.high_closed,
            self.low_closed,
        )

    def scaled(self, factor: Exact) -> "Interval":
        """Every number times a positive factor."""
        times = Fraction(factor)
        return Interval(
            None if self.low is None else self.low * times,
            None if self.high is None else self.high * times,
            self.low_closed,
            self.high_closed,
        )


def common(intervals: Iterable[Interval]) -> Interval:
    """The numbers that lie in all of the intervals."""
    result = Interval()
    for interval in intervals:
        result = result & interval
    return result


def extremes(intervals: Iterable[Interval]) -> tuple[Interval, Interval]:
    """Give the interval that ends lowest and the one that begins highest.

    Where any two of the intervals have no number in common, these two have none (Helly's theorem
    in one dimension). Without intervals both hold every number.
    """
    lowest = highest = Interval()
    for interval in intervals:
        if _ends_lower(interval, lowest):
            lowest = interval
        if _ends_lower(-interval, -highest):
            highest = interval
    return lowest, highest


def _ends_lower(one: Interval, other: Interval) -> bool:
    if one.high is None or other.high is None:
        return one.high is not None
    return (one.high, one.high_closed) < (other.high, other.high_closed)


def last_significant_step(number: Decimal, decimals: int) -> Fraction:
    """The unit of the last digit that is not a trailing zero: 10 for 380, 0.1 for 11.3.

    ``decimals`` counts the digits behind the comma as printed; below zero where the number was
    printed in thousands, millions and so on of its unit.
    """
    step = Fraction(10) ** -decimals
    digits = Fraction(number) / step
    while digits and digits % 10 == 0:
        digits /= 10
        step *= 10
    return step


@lru_cache(maxsize=2**14)  # the same prints come back with every page
def printed_interval(number: Decimal, decimals: int, bound: Bound) -> Interval:
    """The values that a number printed in a report can stand for.

    With u the unit of the last printed digit, an unhedged number allows rounding and truncation
    together, [x - u/2, x + u), and (-u, u) at zero. A hedge reaches as far as the last digit that
    counts (U): above [x, x + U), near below (x - U, x], about (x - U, x + U). At least and at most
    have no other end, nor has below. A hedge on a negative number speaks of its size: "a fall of
    over 4" is at most -4.
    """
    if number < 0:
        return -printed_interval(-number, decimals, bound)
    step = Fraction(10) ** -decimals
    value = Fraction(number)
    match bound:
        case Bound.EXACT if value:
            return Interval(value - step / 2, value + step, high_closed=False)
        case Bound.EXACT:
            return Interval(-step, step, low_closed=False, high_closed=False)
        case Bound.AT_LEAST:
            return Interval(value, None)
        case Bound.AT_MOST:
            return Interval(None, value)
        case Bound.BELOW:
            return Interval(None, value, high_closed=False)
        case _:
            reach = last_significant_step(number, decimals)
    if bound is Bound.ABOVE:
        return Interval(value, value + reach, high_closed=False)
    if bound is Bound.NEAR_BELOW:
        return Interval(value - reach, value, low_closed=False)
    return Interval(value - reach, value + reach, low_closed=False, high_closed=False)


def target_interval(
    number: Decimal, decimals: int, bound: Bound, *, exact: bool = False
) -> Interval:
    """The values that a target printed in a report can stand for: "above" is a floor, no more.

    One that is ``exact`` comes from the decision itself, where nothing is rounded.
    """
    if exact and bound is Bound.EXACT:
        return Interval.point(number)
    return printed_interval(number, decimals, Bound.AT_LEAST if bound is Bound.ABOVE else bound)
