"""Which goals of a sentence are results that were taken for goals?"""

from collections.abc import Sequence

from tongket.reading.claims.drafts import Draft
from tongket.vocabulary.claim import ClaimStage, Slot

OF_PLAN = (Slot.PLAN_PERCENT, Slot.OVER_PLAN_PERCENT)
_STRIVING = ("phấn đấu", "quyết tâm")
_LEAD = 80  # characters that lead to a goal


def taken_for_goals(text: str, chain: Sequence[Draft]) -> Sequence[Draft]:
    """The goals among a sentence's claims that are none.

    A level beside the share of plan it comes to is a result: what was taken for goals, after
    "thực hiện tốt các chỉ tiêu đề ra", was none in all its sentence, unless that strives for them.
    """
    goals = [draft for draft in chain if draft.stage is ClaimStage.TARGET]
    reached = any(draft.level and draft.has(*OF_PLAN) for draft in goals)
    return goals if reached and not _strives(text, goals[0]) else ()


def _strives(text: str, goal: Draft) -> bool:
    """Whether the words that lead to a goal strive for it: "phấn đấu thu 5 tỷ đồng, vượt 2% …"."""
    lead = text[max(0, goal.name.start - _LEAD) : goal.name.end].rpartition(".")[2].lower()
    return any(word in lead for word in _STRIVING)
