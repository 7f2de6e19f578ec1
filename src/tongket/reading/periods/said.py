"""What has a sentence said so far of the times and goals of its numbers?"""

from dataclasses import dataclass
from datetime import date

from tongket.vocabulary.period import Period


@dataclass(slots=True)
class Said:
    """What has been said since a sentence began; the next one knows nothing of it."""

    fresh: bool = True  # nothing yet
    counted: bool = False  # a number
    dated: bool = False  # a time with a period, and no number since
    aims: bool = False  # "mục tiêu" opened it
    listing: bool = False  # that or "chỉ tiêu" did, and no word of results came yet
    weak: bool = False  # goals, unless results come
    given: bool = False  # which goals were given
    resolved: bool = False  # what was resolved
    goals_set: bool = False  # how many goals were set
    goals_before: bool = False  # the sentence before did, and gave no other figure
    reached: bool = False  # a level beside the share of plan it comes to
    dated_goal: bool = False  # only a later time made what follows goals
    idle_goal: bool = False  # a goal behind its last number
    named: Period | None = None  # the document's own year, or the last of the term to come
    estimate_seen: bool = False  # a word of estimates, and no number since
    estimate_alone: bool = False  # of the next number only: "ước đạt: 7 tỷ đồng"
    estimate_dated: bool = False  # an estimate's time opened it
    opened: Period | None = None  # of the time that opens it
    cut_off: date | None = None  # the last day whose events count
    cut_off_opened: date | None = None  # that of the time that opens it
