"""In which unit and as which measure is a claim's number recorded?"""

from typing import Protocol

from tongket.vocabulary.claim import COMPARED, Claim, ClaimFigure, Slot
from tongket.vocabulary.error import TongketError
from tongket.vocabulary.measure import Measure, Nature
from tongket.vocabulary.period import Period
from tongket.vocabulary.unit import Quantity, Unit, UnitsDiffer


class ClaimUnitDiffers(TongketError):
    """A claim's unit cannot be converted into that of its indicator."""


class FigureNotRecordable(TongketError):
    """The record has no place for this kind of figure: a range as a result, a share as a target."""


class ComparedOtherwise(TongketError):
    """Figures are against another period than the same one a year before, for which is no place."""


class Measurand(Protocol):
    """What has to be known of an indicator."""

    @property
    def code(self) -> str:
        """Its code."""

    @property
    def unit(self) -> str:
        """What it is counted in."""

    @property
    def nature(self) -> Nature:
        """What kind of quantity it is."""


_RESULTS = {
    Slot.VALUE: Measure.LEVEL,
    Slot.PLAN_PERCENT: Measure.SHARE_OF_PLAN,
    Slot.OVER_PLAN_PERCENT: Measure.OVER_PLAN,
    Slot.GROWTH_PERCENT: Measure.GROWTH,
    Slot.RATIO_TO_PREVIOUS: Measure.RATIO,
    Slot.CHANGE: Measure.CHANGE,
    Slot.PREVIOUS: Measure.PREVIOUS,
    Slot.TOTAL: Measure.TOTAL,
}
_LEVELS = {Slot.VALUE, Slot.VALUE_LOW, Slot.VALUE_HIGH, Slot.PREVIOUS, Slot.PLAN_VALUE, Slot.TOTAL}
_PEOPLE = frozenset({"người", "lao động", "đảng viên", "đồng chí", "đ/c", "học sinh", "trẻ em"})
"""What people are counted as; whom is meant, the indicator's name says."""
PERCENT = Unit.parse("%")
POINTS = Unit.parse("điểm %")


def measure_of(figure: ClaimFigure, claim: Claim, indicator: Measurand) -> Measure:
    """Say what a figure measures; a change of money or tonnes written in % is a growth.

    Raises:
        FigureNotRecordable: a result has no such measure; it is a range.
    """
    if figure.slot not in _RESULTS:
        raise FigureNotRecordable(words=claim.indicator, figure=figure.text)
    measure = _RESULTS[figure.slot]
    in_percent = Unit.parse(figure.unit).dimension == "%"
    if measure is Measure.CHANGE and in_percent and not is_percentage(indicator):
        return Measure.GROWTH
    return measure


def is_comparable(figure: ClaimFigure, indicator: Measurand, period: Period) -> bool:
    """Whether a growth, ratio, change or former level is against the same period a year before.

    Any other figure compares with no period and is recorded whatever stands round it.
    """
    if figure.slot not in COMPARED:
        return True
    return figure.former.is_same_before(period, flow=indicator.nature is Nature.FLOW)


def is_percentage(indicator: Measurand) -> bool:
    """Whether an indicator is itself a share or a change of one, so that it moves in points."""
    return Unit.parse(indicator.unit).dimension in {"%", "điểm %"}


def quantity_of(
    figure: ClaimFigure, measure: Measure, claim: Claim, indicator: Measurand
) -> Quantity:
    """Give a figure's number in the unit in which its measure is recorded, digits moved along.

    A unit that is not written is the claim's for a level, else the measure's own.

    Raises:
        ClaimUnitDiffers: the units measure different things.
    """
    words = _unit_words(figure, claim)
    wanted = recorded_in(measure, indicator)
    given = Unit.parse(words) if words else wanted
    if _differs_in_words_only(given, wanted, measure, indicator):
        given = wanted
    if {given.dimension, wanted.dimension} <= _PEOPLE:  # "Số lao động …" in a column "người"
        given = Unit(given.words, wanted.dimension, given.size)
    try:
        return Quantity(figure.number, given, figure.decimals).to(wanted)
    except UnitsDiffer:
        raise ClaimUnitDiffers(words=claim.indicator, unit=words, other=wanted.words) from None


def printed(figure: ClaimFigure, claim: Claim) -> str:
    """Give the number and its unit as they are printed: "6.053 triệu đồng"."""
    return f"{figure.text} {_unit_words(figure, claim)}".strip()


def recorded_in(measure: Measure, indicator: Measurand) -> Unit:
    """Give the unit in which a measure of an indicator is recorded: its own, points or percent."""
    match measure:
        case Measure.LEVEL | Measure.PREVIOUS | Measure.TOTAL:
            return Unit.parse(indicator.unit)
        case Measure.CHANGE:
            return POINTS if is_percentage(indicator) else Unit.parse(indicator.unit)
        case _:
            return PERCENT


def _unit_words(figure: ClaimFigure, claim: Claim) -> str:
    return figure.unit or (claim.unit if figure.slot in _LEVELS else "")


def _differs_in_words_only(
    given: Unit, wanted: Unit, measure: Measure, indicator: Measurand
) -> bool:
    """Points are written "%", mean growth "%/năm", moves in a ranking are counted in "bậc"."""
    if wanted.dimension == "điểm %":
        return given.dimension == "%"
    if measure is Measure.GROWTH and given.dimension.startswith("%/"):
        return True
    return (
        measure is Measure.CHANGE
        and indicator.nature is Nature.RANK
        and given.dimension in {"bậc", "hạng", "vị trí"}
    )
