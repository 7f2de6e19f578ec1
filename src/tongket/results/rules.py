"""What is a reported figure, and which of several stands?"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from tongket.vocabulary.bound import Bound
from tongket.vocabulary.interval import Interval, printed_interval
from tongket.vocabulary.knowledge import latest
from tongket.vocabulary.measure import Measure
from tongket.vocabulary.period import Period
from tongket.vocabulary.source import Source
from tongket.vocabulary.stage import Stage


class State(StrEnum):
    """How far a figure has come on its way into the record."""

    PROPOSED = "proposed"
    APPROVED = "approved"


@dataclass(frozen=True, slots=True)
class Figure:
    """One number that one source gives for one measure of one indicator, unit and period.

    ``number`` is exact and in the indicator's unit (percent for shares, growth and ratios, points
    for changes of percentages); ``decimals`` the digits printed, counted in that unit and below
    zero where thousands or millions of it were printed; ``printed`` the words. Figures of one
    statement share ``claim``. ``basis`` names whose plan a share is of, empty for the unit's own.
    ``supersedes`` is the row that this one corrects. ``definition`` says what is counted where the
    source counts something of its own, and ``foreign_unit`` in what, where that does not convert.
    ``by_one`` says that one person entered and approved it, with no document behind it.
    """

    id: int
    claim: str
    indicator: str
    unit: str
    period: Period
    measure: Measure
    number: Decimal
    decimals: int
    bound: Bound
    stage: Stage
    state: State
    printed: str
    source: Source
    recorded_at: datetime
    cut_off: date | None = None
    basis: str = ""
    supersedes: int | None = None
    withdrawn_at: datetime | None = None
    definition: str = ""
    foreign_unit: str = ""
    by_one: bool = False

    @property
    def interval(self) -> Interval:
        """The values it can stand for."""
        return printed_interval(self.number, self.decimals, self.bound)

    def says_the_same(self, other: "Figure") -> bool:
        """Whether both print one number with one hedge."""
        return (self.number, self.bound) == (other.number, other.bound)


@dataclass(frozen=True, slots=True)
class Statement:
    """What a source says about targets in words, kept beside what the figures say.

    A headline has ``met`` of ``total``; a named miss has an ``indicator`` and neither.
    """

    id: int
    unit: str
    period: Period
    indicator: str  # empty for a headline over all targets
    met: int | None
    total: int | None
    says: str  # "met_or_nearly", "all_met", "missed": what is stated
    printed: str
    source: Source
    recorded_at: datetime
    withdrawn_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """The figure that stands, and those that say otherwise and cannot be placed before it."""

    figure: Figure
    ties: tuple[Figure, ...] = ()


def uncorrected(figures: Iterable[Figure]) -> tuple[Figure, ...]:
    """Drop the figures that another one corrects; a proposal corrects only a proposal."""
    rows = tuple(figures)
    for_good = {row.supersedes for row in rows if row.state is State.APPROVED}
    proposed = {row.supersedes for row in rows if row.state is State.PROPOSED}
    return tuple(
        row
        for row in rows
        if row.id not in for_good and (row.state is State.APPROVED or row.id not in proposed)
    )


def standing(figures: Iterable[Figure]) -> Standing | None:
    """Say which of several figures for one indicator, unit, period and measure stands.

    Approved before proposed, then the higher stage, then the later cut-off day (a figure without
    one is placed by the next step alone), then the one that became known wholly later. Where the
    days overlap the more precisely dated stands, and what says otherwise is given as a tie.
    Nothing stands among no figures.
    """
    rest = tuple(figures)
    if len(rest) > 1:
        rest = uncorrected(rest)
    if len(rest) < 2:
        return Standing(rest[0]) if rest else None
    if any(figure.state is State.APPROVED for figure in rest):
        rest = tuple(figure for figure in rest if figure.state is State.APPROVED)
    firmest = max(figure.stage.rank for figure in rest)
    rest = tuple(figure for figure in rest if figure.stage.rank == firmest)
    last_day = max((figure.cut_off for figure in rest if figure.cut_off), default=None)
    rest = tuple(figure for figure in rest if figure.cut_off in {None, last_day})
    figure, *others = latest(rest)
    return Standing(figure, tuple(other for other in others if not other.says_the_same(figure)))
