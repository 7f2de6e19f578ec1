"""How are exact numbers, intervals and sources written for other programs?"""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor

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
    """Write a number with a decimal point; one that no decimal can write ends at the twelfth."""
    return None if number is None else _decimal(Fraction(number))


def _decimal(number: Fraction) -> str:
    """The shortest exact decimal, cut to the lower one where twelve places cannot hold it."""
    steps = number * 10**_MOST_PLACES
    digits = f"{abs(floor(steps)):0{_MOST_PLACES + 1}}"
    whole, part = digits[:-_MOST_PLACES], digits[-_MOST_PLACES:].rstrip("0")
    return ("-" if number < 0 else "") + (f"{whole}.{part}" if part else whole)


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
    """Give an interval as plain values.

    An end that twelve places cannot write is moved outward to the next one they can, so that no
    value is lost.
    """
    return IntervalShape(
        low=number_text(interval.low),
        high=None if interval.high is None else _decimal(_raised(interval.high)),
        low_closed=interval.low_closed,
        high_closed=interval.high_closed,
    )


def _raised(number: Fraction) -> Fraction:
    return Fraction(ceil(number * 10**_MOST_PLACES), 10**_MOST_PLACES)
