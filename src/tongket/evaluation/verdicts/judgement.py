"""In which words is it told whether a promise was kept?"""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from tongket.vocabulary.bound import Direction
from tongket.vocabulary.measure import Nature


class Verdict(StrEnum):
    """The seven answers; the first four, best first, say how a whole period went."""

    EXCEEDED = "exceeded"  # vượt
    MET = "met"  # đạt
    NEARLY_MET = "nearly_met"  # cơ bản đạt
    MISSED = "missed"  # không đạt
    IN_PROGRESS = "in_progress"  # đang thực hiện
    UNREPORTED = "unreported"  # chưa có số liệu
    NOT_COMPARABLE = "not_comparable"  # không so sánh được

    @property
    def is_final(self) -> bool:
        """Whether it judges a whole period."""
        return self.rank < 4

    @property
    def rank(self) -> int:
        """Its place from the best on; of the first four the higher is the worse."""
        return _RANKS[self]


_RANKS = {verdict: rank for rank, verdict in enumerate(Verdict)}


class Reason(StrEnum):
    """Why a verdict is what it is; a door has one sentence for each, in each language."""

    BETTER_THAN_PLAN = "better_than_plan"
    EQUAL_TO_PLAN = "equal_to_plan"
    WITHIN_LIMIT = "within_limit"  # a ceiling or floor that was only to be kept
    REACHED = "reached"  # beyond plan, by an indicator that has no better side
    MOVED = "moved"  # any rise or fall, as promised
    NOT_MOVED = "not_moved"
    INSIDE_RANGE = "inside_range"
    BEYOND_RANGE = "beyond_range"
    CLOSE_TO_PLAN = "close_to_plan"
    SHORT_OF_PLAN = "short_of_plan"
    SHORT_UNDIVIDED = "short_undivided"  # short of a plan that no share is taken of
    HEDGE_STRADDLES = "hedge_straddles"  # the words allow several verdicts, the worst stands
    STATED_SHARE = "stated_share"  # only the stated share of plan can tell
    PART_OF_PERIOD = "part_of_period"
    NO_RESULT = "no_result"
    PLAN_NOT_AT_HAND = "plan_not_at_hand"
    MEASURE_MISSING = "measure_missing"  # the result does not speak of what was promised
    BASE_MISSING = "base_missing"  # what it must be compared with is not at hand
    BASE_NOT_POSITIVE = "base_not_positive"  # a base of zero or below is not divided by
    UNIT_DIFFERS = "unit_differs"  # the units do not convert


class Terms(StrEnum):
    """In which terms a result is held against its target."""

    LEVEL = "level"  # in the indicator's unit
    RISE = "rise"  # in the indicator's unit, in points where that is percent
    FALL = "fall"  # the same, a fall counted upward
    GROWTH = "growth"  # percent
    MEAN_GROWTH = "mean_growth"  # percent a year
    MULTIPLE = "multiple"  # times the base
    SHARE_OF_UNIT = "share_of_unit"  # percent
    RANK = "rank"
    RANKS_GAINED = "ranks_gained"
    COUNT = "count"  # so many of all
    DONE = "done"  # one or zero
    SHARE_OF_PLAN = "share_of_plan"  # percent, as stated


@dataclass(frozen=True, slots=True)
class Span:
    """Numbers from ``low`` to ``high``, rounded for print; ``None`` is an end that is not there."""

    low: Decimal | None
    high: Decimal | None

    @property
    def number(self) -> Decimal | None:
        """The one number, where both ends are the same."""
        return self.low if self.low == self.high else None


@dataclass(frozen=True, slots=True)
class Thresholds:
    """What a committee may set about verdicts, in percent."""

    nearly_met: Decimal = Decimal(95)


@dataclass(frozen=True, slots=True)
class IndicatorTraits:
    """What judging and showing need of an indicator's version: one row's head."""

    code: str
    name: str
    name_en: str
    unit: str
    decimals: int
    direction: Direction
    nature: Nature
    field: str  # group of the scorecard


@dataclass(frozen=True, slots=True)
class Override:
    """A named person's verdict on one target, kept beside the computed one."""

    target: int
    verdict: Verdict
    reason: str
    by: str
    known_from: date
    recorded_at: datetime
