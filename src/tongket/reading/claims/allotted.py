"""What becomes of a plan that is told before its result, or without one?"""

import re
from collections.abc import Sequence

from tongket.reading.claims.drafts import Draft
from tongket.reading.text.normalise import key, key_of
from tongket.vocabulary.claim import ClaimStage, Slot

_FUNDS = key("vốn")
_PLAN = re.compile(rf"(?:{key('tổng')} )?(?:{key_of('kế hoạch')}|{key_of('dự toán')}) \S")


def names_plan(words: str) -> bool:
    """Whether a name is that of the year's plan itself: "Tổng kế hoạch vốn", "dự toán thu"."""
    return bool(_PLAN.match(key_of(words)))


def told_first(chain: Sequence[Draft]) -> list[Draft]:
    """Settle the claims of a sentence that give nothing but a plan; those left without a figure.

    A plan without a name goes to the result behind it that is counted alike: "chỉ tiêu giao 100
    đảng viên, kết nạp được 113 đảng viên". Money allotted is a fact, any other plan a goal.
    """
    empty: list[Draft] = []
    for index, draft in enumerate(chain):
        if not draft.figures or any(one.slot is not Slot.PLAN_VALUE for one in draft.figures):
            continue
        funds = _FUNDS in key_of(draft.words).split()
        result = None if funds or not draft.name.behind else _result(draft, chain[index + 1 :])
        if result is not None:
            result.figures += draft.figures
            result.rules += draft.rules
            empty.append(draft)
        else:
            draft.state_plan()
            draft.stage = draft.stage if funds else ClaimStage.TARGET
    return empty


def _result(draft: Draft, behind: Sequence[Draft]) -> Draft | None:
    """The first result behind a plan, where it has the plan's unit and no plan of its own."""
    unit = draft.figures[0].unit
    for other in behind:
        if other.level is not None:
            like = key_of(other.unit) == key_of(unit)
            return other if like and not other.has(Slot.PLAN_VALUE) else None
    return None
