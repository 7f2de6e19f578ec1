"""What would accepting a claim put on record?

Numbers are converted into the indicator's unit, the printed digits moved along; the words stay as
printed. A claim that cannot be recorded exactly as it stands is refused, never bent.
"""

from dataclasses import dataclass
from decimal import Decimal

from tongket.results.conversion import (
    ComparedOtherwise,
    FigureNotRecordable,
    Measurand,
    is_comparable,
    measure_of,
    printed,
    quantity_of,
)
from tongket.results.promise import BasisOf, ProposedTarget, planned, promised
from tongket.vocabulary.bound import Bound
from tongket.vocabulary.claim import Claim, ClaimFigure, ClaimStage, Slot
from tongket.vocabulary.error import TongketError
from tongket.vocabulary.interval import Interval, printed_interval
from tongket.vocabulary.measure import Measure, Nature
from tongket.vocabulary.period import Period
from tongket.vocabulary.stage import Stage

COUNT_OF_TARGETS = "plan_targets_met"
"""The indicator whose figures are statements about targets: "29/34 chỉ tiêu"."""


class ClaimWithoutFigures(TongketError):
    """A claim holds no number that could be recorded."""


@dataclass(frozen=True, slots=True)
class ProposedFigure:
    """One number as it would be recorded, in the indicator's unit (percent for shares)."""

    measure: Measure
    number: Decimal
    decimals: int
    bound: Bound
    basis: str
    printed: str
    start: int
    end: int

    @property
    def interval(self) -> Interval:
        """The values it can stand for."""
        return printed_interval(self.number, self.decimals, self.bound)


@dataclass(frozen=True, slots=True)
class ProposedStatement:
    """A headline over the targets as it would be recorded."""

    says: str
    met: int
    total: int | None


@dataclass(frozen=True, slots=True)
class Proposal:
    """Everything that accepting a claim would record.

    ``left_out`` are figures against another period than the same one a year before: the record
    has no measure for them, and they must not pass for that.
    """

    stage: Stage
    figures: tuple[ProposedFigure, ...] = ()
    targets: tuple[ProposedTarget, ...] = ()
    statement: ProposedStatement | None = None
    left_out: tuple[ClaimFigure, ...] = ()


def propose(claim: Claim, indicator: Measurand, period: Period, basis_of: BasisOf) -> Proposal:
    """Say what accepting a claim about an indicator and a period would record.

    ``basis_of`` turns the words for a plan's issuer into a basis (empty for the unit's own). Of a
    target claim the one figure that says most becomes the target; a plan named beside a result is
    the plan of the year in which the result's period lies.

    Raises:
        ClaimUnitDiffers: a unit cannot be converted into the indicator's.
        FigureNotRecordable: the record has no place for a figure.
        ClaimWithoutFigures: there is no figure.
        ComparedOtherwise: all it says is a comparison that would be left out, or its goal is one.
    """
    if not claim.figures:
        raise ClaimWithoutFigures(words=claim.indicator)
    stage = Stage.ESTIMATE if claim.stage is ClaimStage.ESTIMATE else Stage.REPORTED
    if indicator.code == COUNT_OF_TARGETS and claim.stage is not ClaimStage.TARGET:
        return Proposal(stage, statement=_statement(claim))
    if claim.stage is ClaimStage.TARGET:
        return Proposal(stage, targets=(promised(claim, indicator, period, basis_of),))
    left_out = tuple(f for f in claim.figures if not is_comparable(f, indicator, period))
    if len(left_out) == len(claim.figures):
        raise ComparedOtherwise(words=claim.indicator, figure=left_out[0].text)
    said = [figure for figure in claim.figures if figure not in left_out]
    results = [figure for figure in said if figure.slot is not Slot.PLAN_VALUE]
    plans = [figure for figure in said if figure.slot is Slot.PLAN_VALUE]
    return Proposal(
        stage,
        figures=tuple(_figure(figure, claim, indicator, basis_of) for figure in results),
        targets=tuple(
            planned(figure, claim, indicator, period.of_year or period, basis_of)
            for figure in plans
        ),
        left_out=left_out,
    )


def _statement(claim: Claim) -> ProposedStatement:
    met, total = claim.figure(Slot.VALUE), claim.figure(Slot.TOTAL)
    if met is None:
        raise FigureNotRecordable(words=claim.indicator, figure=claim.figures[0].text)
    says = "met_or_nearly" if "cơ bản" in claim.indicator.lower() else "met"
    return ProposedStatement(says, int(met.number), int(total.number) if total else None)


def _figure(
    figure: ClaimFigure, claim: Claim, indicator: Measurand, basis_of: BasisOf
) -> ProposedFigure:
    measure = measure_of(figure, claim, indicator)
    quantity = quantity_of(figure, measure, claim, indicator)
    gained = measure is Measure.CHANGE and indicator.nature is Nature.RANK  # up is a smaller rank
    of_plan = measure in {Measure.SHARE_OF_PLAN, Measure.OVER_PLAN}
    return ProposedFigure(
        measure=measure,
        number=-quantity.number if gained else quantity.number,
        decimals=quantity.decimals,
        bound=figure.bound,
        basis=basis_of(figure.base) if of_plan else "",
        printed=printed(figure, claim),
        start=figure.start,
        end=figure.end,
    )
