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
    """One stretch of a tally, in percent of the whole."""

    tone: str
    start: str
    width: str


def tally(counts: Iterable[tuple[str, int]]) -> tuple[Part, ...]:
    """Lay counts side by side over the whole width; what counts nothing is left out."""
    counts = [(tone, count) for tone, count in counts if count]
    whole, before = Decimal(sum(count for _, count in counts)), 0
    parts = []
    for tone, count in counts:
        parts.append(Part(tone, _drawn(100 * before / whole), _drawn(100 * count / whole)))
        before += count
    return tuple(parts)
