"""How are exact numbers rounded before they are compared or shown?"""

from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from tongket.evaluation.verdicts.judgement import Span
from tongket.vocabulary.interval import Interval

_TENS: tuple[int, ...] = tuple(
    10**places for places in range(19)
)  # as many decimals as 64 bits can hold

_FINEST_SHOWN = 2


class Steps(NamedTuple):
    """Whole steps of the last decimal, both ends included; ``None`` is an end that is not there."""

    low: int | None
    high: int | None


def rounded(value: Fraction | Decimal, decimals: int) -> int:
    """Round half up, away from zero as databases do, to whole steps of the last decimal."""
    numerator, denominator = value.as_integer_ratio()
    return quotient(numerator * _TENS[decimals], denominator)


def percent(value: Fraction | Decimal, whole: Decimal, decimals: int) -> int:
    """Say how many hundredths of a whole above zero a value is, rounded as ``rounded`` does."""
    (over, under), (of, parts) = value.as_integer_ratio(), whole.as_integer_ratio()
    return quotient(100 * over * parts * _TENS[decimals], under * of)


def quotient(numerator: int, denominator: int) -> int:
    """Divide by what is above zero, and round as ``rounded`` does."""
    whole = (2 * abs(numerator) + denominator) // (2 * denominator)
    return whole if numerator >= 0 else -whole


def as_steps(interval: Interval, decimals: int) -> Steps:
    """Give the steps that lie in an interval, its closed ends rounded.

    "Trên 11,3" is 11.30 … 11.39 at two decimals. Where no step lies inside, the closed end (of
    two open ones their middle) is rounded: 11 at none.
    """
    first, last = _first(interval, decimals), _last(interval, decimals)
    if first is not None and last is not None and last < first:
        low, high = interval.low or Fraction(0), interval.high or Fraction(0)
        printed = low if interval.low_closed else high if interval.high_closed else (low + high) / 2
        first = last = rounded(printed, decimals)
    return Steps(first, last)


def _first(interval: Interval, decimals: int) -> int | None:
    if interval.low is None or interval.low_closed:
        return None if interval.low is None else rounded(interval.low, decimals)
    numerator, denominator = interval.low.as_integer_ratio()
    return numerator * _TENS[decimals] // denominator + 1


def _last(interval: Interval, decimals: int) -> int | None:
    if interval.high is None or interval.high_closed:
        return None if interval.high is None else rounded(interval.high, decimals)
    numerator, denominator = interval.high.as_integer_ratio()
    return -(-numerator * _TENS[decimals] // denominator) - 1


def as_decimal(steps: int, decimals: int) -> Decimal:
    """Write steps as a number again, without zeros at its end."""
    whole, rest = divmod(steps, _TENS[decimals])
    return Decimal(steps).scaleb(-decimals).normalize() if rest else Decimal(whole)


def as_span(steps: Steps, decimals: int) -> Span:
    """Write steps as a span of numbers."""
    low = None if steps.low is None else as_decimal(steps.low, decimals)
    if steps.low == steps.high:
        return Span(low, low)
    return Span(low, None if steps.high is None else as_decimal(steps.high, decimals))


def shown(interval: Interval) -> Span:
    """Round an interval for reading: no finer than its width holds two steps, nor two decimals."""
    decimals = _FINEST_SHOWN
    if interval.low is not None and interval.high is not None and interval.low < interval.high:
        width = interval.high - interval.low
        wide = (places for places in range(_FINEST_SHOWN) if width * _TENS[places] >= 2)
        decimals = next(wide, _FINEST_SHOWN)
    low, high = (
        None if end is None else as_decimal(rounded(end, decimals), decimals)
        for end in (interval.low, interval.high)
    )
    return Span(low, high)
