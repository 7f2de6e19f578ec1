"""Where do the strokes of a bullet bar and of a tally lie?

Coordinates are drawn by the templates as inline SVG; a bar is 150 units wide, one a percent.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

REACH = 150  # percent of plan that a bar shows before it breaks
_TENTH = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class Bar:
    """A share of plan as strokes: how far the fill goes, whether it breaks, last year's mark."""

    tone: str
    label: str
    fill: str
    broken: bool
    before: str | None = None


def bar(tone: str, label: str, share: Decimal, before: Decimal | None = None) -> Bar:
    """Draw a share of plan in percent; beyond 150 it is broken off, below zero it is empty.

    ``before`` is last year's level in percent of this year's plan; left out beyond the bar.
    """
    fill = min(max(share, Decimal(0)), Decimal(REACH))
    mark = before if before is not None and 0 < before <= REACH else None
    return Bar(tone, label, _drawn(fill), share > REACH, None if mark is None else _drawn(mark))


def _drawn(value: Decimal) -> str:
    """As SVG writes numbers, whatever the language of the page."""
    return str(value.quantize(_TENTH, rounding=ROUND_HALF_UP))


@dataclass(frozen=True, slots=True)
class Part:
    """One stretch of a tally, in units of which a row takes ten."""

    tone: str
    start: int
    width: int


def tally(counts: Iterable[tuple[str, int]]) -> tuple[Part, ...]:
    """Lay counts side by side, ten units a row with a gap of two between stretches."""
    parts, start = [], 0
    for tone, count in counts:
        if count:
            parts.append(Part(tone, start, 10 * count - 2))
            start += 10 * count
    return tuple(parts)
