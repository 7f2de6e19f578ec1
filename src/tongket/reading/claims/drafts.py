"""What has been read of the claims of one document so far?"""

from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from tongket.reading.naming.names import Name
from tongket.reading.pieces.quantities import Digits
from tongket.reading.pieces.units import Size
from tongket.vocabulary.bound import Bound
from tongket.vocabulary.claim import ClaimStage, Slot
from tongket.vocabulary.former import UNSAID, Former
from tongket.vocabulary.period import Period

TABLE_ROW = "table-row"
"""The rule of claims that stand in tables."""
_LEVELS = (Slot.VALUE, Slot.VALUE_LOW)


class Figure(NamedTuple):
    """A number put into a slot; positions are those of the composed text."""

    slot: Slot
    digits: Digits
    unit: str = ""
    size: Size = Size.NONE
    bound: Bound = Bound.EXACT
    falls: bool = False
    base: str = ""
    former: Former = UNSAID
    high: Digits | None = None  # of a planned range, "55-56"


@dataclass(slots=True)
class Draft:
    """A claim while it is being read."""

    name: Name
    words: str
    figures: list[Figure] = field(default_factory=list)
    stage: ClaimStage = ClaimStage.ACTUAL
    expected: bool = False  # an estimate, where it turns out to be no goal
    period: Period | None = None
    cut_off: date | None = None
    rules: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    kind: Name | None = None  # the words behind its number, of one that is named in front

    def has(self, *slots: Slot) -> bool:
        """Whether a figure stands in one of the slots."""
        return self.figure(*slots) is not None

    def figure(self, *slots: Slot) -> Figure | None:
        """The first figure in one of the slots."""
        for figure in self.figures:
            if figure.slot in slots:
                return figure
        return None

    @property
    def level(self) -> Figure | None:
        """The level, or the lower end of its range."""
        for figure in self.figures:
            if figure.slot in _LEVELS:
                return figure
        return None

    def state_plan(self) -> None:
        """Tell the plan that is its first figure as a level of its own, a range as such."""
        planned = self.figures[0]
        plain = planned._replace(slot=Slot.VALUE, base="", high=None)
        self.figures[:] = [plain]
        if planned.high is not None:
            high = plain._replace(slot=Slot.VALUE_HIGH, digits=planned.high)
            self.figures[:] = [plain._replace(slot=Slot.VALUE_LOW), high]

    @property
    def in_table(self) -> bool:
        """Whether a table's row said it."""
        return TABLE_ROW in self.rules

    @property
    def unit(self) -> str:
        """The unit of the level."""
        level = self.level
        return level.unit if level else ""
