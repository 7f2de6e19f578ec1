"""Which numbers follow from printed ones, though no source prints them?"""

from tongket.evaluation.verdicts.grid import as_span, as_steps, shown
from tongket.evaluation.verdicts.judgement import Span
from tongket.evaluation.verdicts.measuring import (
    as_compared,
    as_printed,
    growth_between,
    stated_share,
)
from tongket.results.rules import Figure
from tongket.vocabulary.interval import Interval
from tongket.vocabulary.measure import Measure

_HUNDRED = Interval.point(100)


def growth_since(level: Figure, previous: Figure) -> Span | None:
    """Reckon growth in percent from two levels as printed, at one decimal; a hedge spans several.

    Nothing from a base of zero or below.
    """
    if previous.number <= 0:
        return None
    return _rounded(growth_between(as_compared(level), as_compared(previous)), 1)


def change_since(level: Figure, previous: Figure, decimals: int) -> Span:
    """Reckon the change between two levels as printed, at the indicator's decimals."""
    return _rounded(as_compared(level) - as_compared(previous), decimals)


def planned_level(level: Figure, share: Figure) -> Span | None:
    """Give the plans of which a level can be the stated share; nothing below zero."""
    percent = stated_share(share).read(as_printed)
    return _hundredfold(level.interval, percent)


def former_level(level: Figure, growth: Figure) -> Span | None:
    """Give the former levels from which a stated growth or ratio leads to a level."""
    percent = growth.interval
    if growth.measure is Measure.GROWTH:
        percent = percent + _HUNDRED
    return _hundredfold(level.interval, percent)


def _hundredfold(level: Interval, percent: Interval) -> Span | None:
    if not (level.is_positive and percent.is_positive):
        return None
    return shown((level / percent).scaled(100))


def _rounded(value: Interval, decimals: int) -> Span:
    return as_span(as_steps(value, decimals), decimals)
