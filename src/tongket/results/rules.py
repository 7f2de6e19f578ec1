"""What is a reported figure, and which of several stands?"""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from tongket.vocabulary.bound import Bound
from tongket.vocabulary.interval import Interval, printed_interval
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
    note: str = ""

    @property
    def interval(self) -> Interval:
        """The values it can stand for."""
        return printed_interval(self.number, self.decimals, self.bound)


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
