"""What does one statement in a text say?"""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from tongket.vocabulary.bound import Bound
from tongket.vocabulary.former import UNSAID, Former
from tongket.vocabulary.period import Period


class Slot(StrEnum):
    """What a number in a claim measures; the values are the annotation guide's keys."""

    VALUE = "value"
    VALUE_LOW = "value_low"
    VALUE_HIGH = "value_high"
    PLAN_PERCENT = "plan_percent"
    OVER_PLAN_PERCENT = "over_plan_percent"
    GROWTH_PERCENT = "growth_percent"
    GROWTH_LOW = "growth_low"
    GROWTH_HIGH = "growth_high"
    RATIO_TO_PREVIOUS = "ratio_to_previous"
    CHANGE = "change"
    PREVIOUS = "previous"
    PLAN_VALUE = "plan_value"
    TOTAL = "total"


COMPARED = frozenset(
    {
        Slot.GROWTH_PERCENT,
        Slot.GROWTH_LOW,
        Slot.GROWTH_HIGH,
        Slot.RATIO_TO_PREVIOUS,
        Slot.CHANGE,
        Slot.PREVIOUS,
    }
)
"""Slots whose number is set against a former period, or is one's level."""


class ClaimStage(StrEnum):
    """What kind of statement a text makes; the values are the annotation guide's."""

    ACTUAL = "actual"
    ESTIMATE = "estimate"
    TARGET = "target"


@dataclass(frozen=True, slots=True)
class ClaimFigure:
    """One number of a claim, where it stands and how it is written.

    ``text`` is the number as written, with a minus sign added for a fall; ``number`` its value and
    ``decimals`` the digits behind the comma, both in ``unit`` as written. ``start`` and ``end``
    are code points of the stored text.
    """

    slot: Slot
    text: str
    number: Decimal
    decimals: int
    start: int
    end: int
    unit: str = ""
    bound: Bound = Bound.EXACT
    base: str = ""  # whose plan, as written
    former: Former = UNSAID  # what a growth, a ratio, a change or a former level is against


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement that a measured thing has a value, a share of plan or a change.

    ``indicator`` are the words that name the thing, at ``indicator_start`` … ``indicator_end``;
    ``period`` is the claim's own, nothing where it is the document's; ``cut_off`` the last day
    whose events it counts, where the text names it. ``rules`` names the reading rules that fired,
    in order; ``confidence`` is the share of claims read so that a person accepts unchanged.
    ``notes`` are codes, each with what it is about: "number-open 1.234" can be read in two ways,
    "row 12" is the number of a table's row, "of Tam Lộc" whose figure stands there.
    """

    indicator: str
    indicator_start: int
    indicator_end: int
    figures: tuple[ClaimFigure, ...]
    unit: str = ""
    stage: ClaimStage = ClaimStage.ACTUAL
    period: Period | None = None
    cut_off: date | None = None
    rules: tuple[str, ...] = ()
    confidence: float = 1.0
    notes: tuple[str, ...] = field(default=())

    def figure(self, slot: Slot) -> ClaimFigure | None:
        """The first figure in a slot, if any."""
        return next((figure for figure in self.figures if figure.slot is slot), None)

    @property
    def whose(self) -> str:
        """The commune, crop or body whose figure a table gives; empty for the document's own."""
        return next((n.removeprefix("of ") for n in self.notes if n.startswith("of ")), "")

    @property
    def start(self) -> int:
        """Where the claim's words begin."""
        return min([self.indicator_start, *(figure.start for figure in self.figures)])

    @property
    def end(self) -> int:
        """Where the claim's words end."""
        return max([self.indicator_end, *(figure.end for figure in self.figures)])
