"""What is a reported figure, and which of several stands?"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Protocol

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


class Printed(Protocol):
    """A number as somebody printed it."""

    @property
    def number(self) -> Decimal:
        """The number itself."""

    @property
    def decimals(self) -> int:
        """Its digits behind the comma."""

    @property
    def bound(self) -> Bound:
        """Its hedge."""

    @property
    def interval(self) -> Interval:
        """The values it can stand for."""


def say_the_same(one: Printed, other: Printed) -> bool:
    """Whether both print one number with one hedge."""
    return (one.number, one.bound) == (other.number, other.bound)


def agree(one: Printed, other: Printed) -> bool:
    """Whether two numbers may be one, but for rounding.

    Printed with different digits or hedges they agree where one value can stand behind both, as the
    consistency check has it: 107,1 % and 107 %. Printed alike, 107 % and 108 % are two numbers,
    though the check raises no alarm about them.
    """
    if (one.decimals, one.bound) == (other.decimals, other.bound):
        return one.number == other.number
    return say_the_same(one, other) or one.interval.meets(other.interval)


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
    """The figure that stands, and those that disagree and cannot be placed before it."""

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
    return Standing(figure, tuple(other for other in others if not agree(other, figure)))
