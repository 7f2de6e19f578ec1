"""Which target does a claim tell of?"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from tongket.plans.rules import TargetKind
from tongket.plans.terms import TargetTerms
from tongket.results.conversion import (
    ComparedOtherwise,
    FigureNotRecordable,
    Measurand,
    is_comparable,
    is_percentage,
    measure_of,
    printed,
    quantity_of,
)
from tongket.vocabulary.bound import Bound
from tongket.vocabulary.claim import Claim, ClaimFigure, Slot
from tongket.vocabulary.measure import Measure, Nature
from tongket.vocabulary.period import Period, PeriodKind
from tongket.vocabulary.unit import Unit

BasisOf = Callable[[str], str]
"""From the words for a plan's issuer to a basis, empty for the unit's own."""

# A hedge on a fall speaks of its size: "giảm từ 5 % trở lên" is a growth of at most -5.
_OF_SIZE = {
    Bound.AT_LEAST: Bound.AT_MOST,
    Bound.AT_MOST: Bound.AT_LEAST,
    Bound.ABOVE: Bound.BELOW,
    Bound.BELOW: Bound.ABOVE,
}


@dataclass(frozen=True, slots=True)
class ProposedTarget:
    """A target as it would be recorded; ``basis`` names its issuer, empty for the unit's own."""

    period: Period
    basis: str
    terms: TargetTerms
    start: int
    end: int


def planned(
    figure: ClaimFigure, claim: Claim, indicator: Measurand, period: Period, basis_of: BasisOf
) -> ProposedTarget:
    """Give what one figure tells to be planned for a period: a level, or beside a bare change one.

    Raises:
        ClaimUnitDiffers: its unit cannot be converted into the indicator's.
    """
    moved = claim.figure(Slot.CHANGE) or claim.figure(Slot.GROWTH_PERCENT)
    if moved and claim.figure(Slot.VALUE) is None:
        number = figure.number.copy_abs().copy_sign(moved.number)  # "giảm 4,26 %/KH 5 %"
        alike = replace(figure, slot=moved.slot, number=number, base="")
        target = promised(replace(claim, figures=(alike,)), indicator, period, basis_of)
        return replace(target, basis=basis_of(figure.base))
    quantity = quantity_of(figure, Measure.LEVEL, claim, indicator)
    terms = TargetTerms(
        bound=figure.bound,
        low=quantity.number,
        high=quantity.number,
        decimals=quantity.decimals,
        printed=printed(figure, claim),
    )
    return ProposedTarget(period, basis_of(figure.base), terms, figure.start, figure.end)


def promised(
    claim: Claim, indicator: Measurand, period: Period, basis_of: BasisOf
) -> ProposedTarget:
    """Give the one promise of a target claim: its level, else its change, else its growth.

    Raises:
        ClaimUnitDiffers: its unit cannot be converted into the indicator's.
        FigureNotRecordable: it promises a share of a plan or the like.
        ComparedOtherwise: it promises a change against a period that targets cannot name.
    """
    asked = _Asked(claim, indicator, period)
    if value := claim.figure(Slot.VALUE):
        target = planned(value, claim, indicator, period, basis_of)
        total = claim.figure(Slot.TOTAL)
        if total and total.number == value.number:
            return replace(target, terms=replace(target.terms, kind=TargetKind.ALL_OF))
        return target
    if low := claim.figure(Slot.VALUE_LOW):
        return asked.level(low, claim.figure(Slot.VALUE_HIGH) or low)
    if change := claim.figure(Slot.CHANGE):
        return asked.change(change, change)
    if growth := claim.figure(Slot.GROWTH_PERCENT):
        return asked.growth(growth, growth)
    if low := claim.figure(Slot.GROWTH_LOW):
        high = claim.figure(Slot.GROWTH_HIGH) or low
        return asked.change(low, high) if is_percentage(indicator) else asked.growth(low, high)
    if ratio := claim.figure(Slot.RATIO_TO_PREVIOUS):
        return asked.multiple(ratio)
    raise FigureNotRecordable(words=claim.indicator, figure=claim.figures[0].text)


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a target claim asks of an indicator in a period."""

    claim: Claim
    indicator: Measurand
    period: Period

    def level(self, low: ClaimFigure, high: ClaimFigure) -> ProposedTarget:
        """A range of levels."""
        return self._between(TargetKind.LEVEL, Measure.LEVEL, low, high)

    def change(self, low: ClaimFigure, high: ClaimFigure) -> ProposedTarget:
        """A rise or a fall; more of a flow, with no base named, is the period's flow itself."""
        measure = measure_of(replace(low, slot=Slot.CHANGE), self.claim, self.indicator)
        if measure is Measure.GROWTH:
            return self.growth(low, high)
        self._require_base(low)
        if self.indicator.nature is Nature.RANK:
            return self._between(TargetKind.RANK_CHANGE, measure, low, high)
        if low.number < 0:
            sizes = (replace(end, number=-end.number) for end in (low, high))
            return self._between(TargetKind.DECREASE, measure, *sizes)
        if self.indicator.nature is Nature.FLOW and not low.former.is_said:
            return self._between(TargetKind.LEVEL, measure, low, high)
        return self._between(TargetKind.INCREASE, measure, low, high)

    def growth(self, low: ClaimFigure, high: ClaimFigure) -> ProposedTarget:
        """A growth in percent, over a term the mean of its years."""
        over_years = self.period.kind is PeriodKind.TERM
        kind = TargetKind.MEAN_GROWTH if over_years else TargetKind.GROWTH
        self._require_base(low)
        target = self._between(kind, Measure.GROWTH, low, high)
        if low.number >= 0:
            return target
        bound = _OF_SIZE.get(target.terms.bound, target.terms.bound)
        return replace(target, terms=replace(target.terms, bound=bound))

    def multiple(self, ratio: ClaimFigure) -> ProposedTarget:
        """So many times the level of a base year, of the year before where none is named."""
        percent = quantity_of(ratio, Measure.RATIO, self.claim, self.indicator)
        times = percent.to(Unit.parse("lần"))
        named = ratio.former.period
        terms = TargetTerms(
            kind=TargetKind.MULTIPLE,
            bound=ratio.bound,
            low=times.number,
            high=times.number,
            decimals=times.decimals,
            printed=printed(ratio, self.claim),
            base_year=named.end.year if named else self.period.start.year - 1,
        )
        return ProposedTarget(self.period, "", terms, ratio.start, ratio.end)

    def _require_base(self, moved: ClaimFigure) -> None:
        """Refuse a change against another period than the one before, of a term its base year."""
        named = moved.former.period
        of_term = self.period.kind is PeriodKind.TERM and (
            named is None or named.end.year == self.period.start.year - 1
        )
        if not of_term and not is_comparable(moved, self.indicator, self.period):
            raise ComparedOtherwise(words=self.claim.indicator, figure=moved.text)

    def _between(
        self, kind: TargetKind, measure: Measure, low: ClaimFigure, high: ClaimFigure
    ) -> ProposedTarget:
        """A target with two ends, or with one where both figures are the same."""
        ends = [quantity_of(end, measure, self.claim, self.indicator) for end in (low, high)]
        numbers = sorted(end.number for end in ends)
        words = dict.fromkeys(printed(end, self.claim) for end in (low, high))
        terms = TargetTerms(
            kind=kind,
            bound=low.bound if low.start == high.start else Bound.EXACT,
            low=numbers[0],
            high=numbers[1],
            decimals=max(end.decimals for end in ends),
            printed=" – ".join(words),
        )
        start, end = min(low.start, high.start), max(low.end, high.end)
        return ProposedTarget(self.period, "", terms, start, end)
