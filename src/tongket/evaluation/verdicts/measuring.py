"""Which number of a result is held against its target, and how is it reckoned?"""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache, partial

from tongket.evaluation.verdicts.evidence import Evidence
from tongket.evaluation.verdicts.grid import Steps, as_steps, rounded
from tongket.evaluation.verdicts.judgement import IndicatorTraits, Reason, Terms
from tongket.plans.rules import Target, TargetKind
from tongket.results.rules import Figure
from tongket.vocabulary.bound import Bound
from tongket.vocabulary.interval import Interval
from tongket.vocabulary.measure import Measure

PERCENT_DECIMALS = 2  # growth, shares and multiples are compared at two decimals
ANY = (TargetKind.ANY_INCREASE, TargetKind.ANY_DECREASE)
TERMS = {
    TargetKind.LEVEL: Terms.LEVEL,
    TargetKind.INCREASE: Terms.RISE,
    TargetKind.DECREASE: Terms.FALL,
    TargetKind.ANY_INCREASE: Terms.RISE,
    TargetKind.ANY_DECREASE: Terms.FALL,
    TargetKind.GROWTH: Terms.GROWTH,
    TargetKind.MEAN_GROWTH: Terms.MEAN_GROWTH,
    TargetKind.MULTIPLE: Terms.MULTIPLE,
    TargetKind.SHARE_OF_UNIT: Terms.SHARE_OF_UNIT,
    TargetKind.RANK: Terms.RANK,
    TargetKind.RANK_CHANGE: Terms.RANKS_GAINED,
    TargetKind.KEEP: Terms.LEVEL,
    TargetKind.ALL_OF: Terms.COUNT,
    TargetKind.DONE: Terms.DONE,
}
_WHOLE = (Terms.RANK, Terms.RANKS_GAINED, Terms.COUNT, Terms.DONE)
_HUNDRED = Interval.point(100)

Reading = Callable[[Figure], Interval]


def as_number(figure: Figure) -> Interval:
    """Read the number alone."""
    return Interval.point(figure.number)


def as_compared(figure: Figure) -> Interval:
    """Read a number as a verdict does: as printed, only a hedge makes it a range."""
    return as_number(figure) if figure.bound is Bound.EXACT else figure.interval


def as_printed(figure: Figure) -> Interval:
    """Read every value that the print allows, rounding and truncation included."""
    return figure.interval


@dataclass(frozen=True, slots=True)
class Measured:
    """A result in its target's terms: the figures it is reckoned from, and how.

    Without a formula the one figure is the value itself. ``divides`` says that the last of the
    figures is divided by.
    """

    terms: Terms
    decimals: int
    figures: tuple[Figure, ...]
    formula: Callable[..., Interval] | None = None
    divides: bool = False

    def read(self, reading: Reading) -> Interval:
        """Reckon the value from the figures as a reading has them."""
        ranges = [reading(figure) for figure in self.figures]
        return self.formula(*ranges) if self.formula else ranges[0]

    @property
    def number(self) -> Fraction | Decimal:
        """The value by the numbers alone."""
        if self.formula is None:
            return self.figures[0].number
        return self.read(as_number).low or Fraction(0)

    @property
    def steps(self) -> Steps:
        """The value as a verdict compares it; only what is hedged spans several steps."""
        if self.formula is None and self.figures[0].bound is Bound.EXACT:
            step = rounded(self.figures[0].number, self.decimals)
            return Steps(step, step)
        return as_steps(self.read(as_compared), self.decimals)


def measure(target: Target, evidence: Evidence, traits: IndicatorTraits) -> Measured | Reason:
    """Find the number to hold against a target, or say why there is none.

    A printed change or growth is taken before one reckoned from the levels. A base of zero or
    below is never divided by.
    """
    measured = _find(target, evidence, traits.decimals)
    if not isinstance(measured, Measured):
        return measured
    for figure in measured.figures:
        if figure.foreign_unit:
            return Reason.UNIT_DIFFERS
    if measured.divides and measured.figures[-1].number <= 0:
        return Reason.BASE_NOT_POSITIVE
    return measured


def stated_share(figure: Figure) -> Measured:
    """Hold a stated share of plan, or its excess over a hundred, against one hundred percent."""
    formula = _plus_hundred if figure.measure is Measure.OVER_PLAN else None
    return Measured(Terms.SHARE_OF_PLAN, PERCENT_DECIMALS, (figure,), formula)


def _find(target: Target, evidence: Evidence, decimals: int) -> Measured | Reason:
    terms = TERMS[target.kind]
    places = 0 if terms in _WHOLE else decimals
    match terms:
        case _ if target.kind is TargetKind.KEEP:
            return _kept(evidence, places)
        case Terms.RISE | Terms.FALL | Terms.RANKS_GAINED:
            change = _change(evidence, terms, places)
            return _either(change, _growth(evidence)) if target.kind in ANY else change
        case Terms.GROWTH:
            return _growth(evidence)
        case Terms.MEAN_GROWTH:
            years = target.period.end.year - target.period.start.year + 1
            return _mean_growth(evidence, years)
        case Terms.MULTIPLE:
            return _quotient(evidence, evidence.base, terms, _over)
        case Terms.SHARE_OF_UNIT:
            return _quotient(evidence, evidence.reference, terms, _percent_of)
        case _:
            return _level(evidence, terms, places)


def _either(first: Measured | Reason, second: Measured | Reason) -> Measured | Reason:
    return second if isinstance(first, Reason) and isinstance(second, Measured) else first


def _level(evidence: Evidence, terms: Terms, decimals: int) -> Measured | Reason:
    if evidence.level is None:
        return Reason.MEASURE_MISSING
    return Measured(terms, decimals, (evidence.level,))


def _change(evidence: Evidence, terms: Terms, decimals: int) -> Measured | Reason:
    """A rise as it is, a fall and places gained counted upward."""
    upward = terms is Terms.RISE
    if evidence.change:
        turned = None if upward else Interval.__neg__
        return Measured(terms, decimals, (evidence.change,), turned)
    if evidence.level is None:
        return Reason.MEASURE_MISSING
    if evidence.previous is None:
        return Reason.BASE_MISSING
    figures = (evidence.level, evidence.previous)
    return Measured(terms, decimals, figures if upward else figures[::-1], Interval.__sub__)


def _kept(evidence: Evidence, decimals: int) -> Measured | Reason:
    if evidence.level and evidence.previous:
        return _level(evidence, Terms.LEVEL, decimals)
    return _either(_change(evidence, Terms.RISE, decimals), _growth(evidence))


def _growth(evidence: Evidence) -> Measured | Reason:
    if evidence.growth:
        return Measured(Terms.GROWTH, PERCENT_DECIMALS, (evidence.growth,))
    if evidence.ratio:
        return Measured(Terms.GROWTH, PERCENT_DECIMALS, (evidence.ratio,), _less_hundred)
    return _quotient(evidence, evidence.previous, Terms.GROWTH, growth_between)


def _mean_growth(evidence: Evidence, years: int) -> Measured | Reason:
    if evidence.growth:
        return Measured(Terms.MEAN_GROWTH, PERCENT_DECIMALS, (evidence.growth,))
    return _quotient(evidence, evidence.base, Terms.MEAN_GROWTH, _mean_growth_over(years))


@lru_cache  # one formula a number of years, so that what holds it can be compared
def _mean_growth_over(years: int) -> Callable[..., Interval]:
    return partial(_mean_growth_between, years=years)


def _quotient(
    evidence: Evidence, base: Figure | None, terms: Terms, formula: Callable[..., Interval]
) -> Measured | Reason:
    if evidence.level is None:
        return Reason.MEASURE_MISSING
    if base is None:
        return Reason.BASE_MISSING
    return Measured(terms, PERCENT_DECIMALS, (evidence.level, base), formula, divides=True)


def _plus_hundred(value: Interval) -> Interval:
    return value + _HUNDRED


def _less_hundred(value: Interval) -> Interval:
    return value - _HUNDRED


def _percent_of(value: Interval, base: Interval) -> Interval:
    return _over(value, base).scaled(100)


def growth_between(level: Interval, previous: Interval) -> Interval:
    """Reckon growth in percent; of a base that reaches zero nothing can be said."""
    return _less_hundred(_percent_of(level, previous))


def _over(value: Interval, base: Interval) -> Interval:
    """Quotients; every number where the base may be zero or the value changes its sign."""
    if base.low == base.high and base.low is not None:
        return value.scaled(1 / base.low)
    if value.is_positive and base.is_positive:
        return value / base
    return Interval()


def _mean_growth_between(level: Interval, base: Interval, *, years: int) -> Interval:
    """Reckon the mean growth in percent a year: level = base · (1 + g/100)^years."""
    times = _over(level, base)
    low, high = (
        None if end is None else _root_growth(end, years) for end in (times.low, times.high)
    )
    return Interval(low, high, times.low_closed, times.high_closed)


def _root_growth(times: Fraction, years: int) -> Fraction:
    """Round the yearly growth in percent that multiplies a level by ``times``.

    The yearly factor is searched in whole steps, so that no root is ever a float.
    """
    finest = 100 * 10**PERCENT_DECIMALS
    low, high = 0, rounded(max(times, Fraction(1)), 0) * finest + finest
    while low < high:  # the last step whose lower half way mark is not beyond the root
        step = (low + high + 1) // 2
        if Fraction(2 * step - 1, 2 * finest) ** years <= times:
            low = step
        else:
            high = step - 1
    return Fraction(low - finest, 10**PERCENT_DECIMALS)
