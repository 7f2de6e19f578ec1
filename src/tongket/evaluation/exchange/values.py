"""How are exact numbers, intervals and sources written for other programs?"""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from tongket.vocabulary.interval import Interval
from tongket.vocabulary.source import Source

_MOST_PLACES = 12  # the record keeps six; products of two such numbers still are decimals


@dataclass(frozen=True, slots=True)
class SourceShape:
    """Where something stands; ``start`` … ``end`` are code points of the document's text."""

    document: str
    title: str
    publisher: str
    known_from: str
    known_to: str
    start: int | None
    end: int | None
    illustrative: bool


@dataclass(frozen=True, slots=True)
class IntervalShape:
    """The numbers that a print can stand for; ``None`` is an end that does not exist."""

    low: str | None
    high: str | None
    low_closed: bool
    high_closed: bool


def number_text(number: Decimal | Fraction | None) -> str | None:
    """Write an exact number with a decimal point, "1/3" where no decimal is exact."""
    if number is None:
        return None
    exact = Fraction(number)
    for places in range(_MOST_PLACES + 1):
        shifted = exact * 10**places
        if shifted.denominator == 1:
            digits = f"{abs(shifted.numerator):0{places + 1}}"
            whole, part = digits[: len(digits) - places], digits[len(digits) - places :]
            return ("-" if exact < 0 else "") + (f"{whole}.{part}" if part else whole)
    return f"{exact.numerator}/{exact.denominator}"


def source_shape(source: Source) -> SourceShape:
    """Give a source as plain values."""
    return SourceShape(
        document=source.document,
        title=source.title,
        publisher=source.publisher,
        known_from=source.known_from.isoformat(),
        known_to=source.known_to.isoformat(),
        start=source.start,
        end=source.end,
        illustrative=source.illustrative,
    )


def interval_shape(interval: Interval) -> IntervalShape:
    """Give an interval as plain values; an end that no decimal can write is a fraction "1/3"."""
    return IntervalShape(
        low=number_text(interval.low),
        high=number_text(interval.high),
        low_closed=interval.low_closed,
        high_closed=interval.high_closed,
    )
