"""Is the number behind a slash a whole, the plan of a result, or what it was before?"""

from bisect import bisect_left
from collections.abc import Sequence
from fractions import Fraction

from tongket.reading.claims.drafts import Draft
from tongket.reading.naming.frames import Frame
from tongket.reading.pieces.bases import PLAN
from tongket.reading.pieces.quantities import Quantity
from tongket.reading.pieces.units import Size
from tongket.reading.text.normalise import folded, key, key_of
from tongket.reading.text.tokens import Token, start_of
from tongket.vocabulary.claim import Slot
from tongket.vocabulary.wording.units import GOAL_UNITS

_GROWN = folded("con; cây")
_POINTS, _CRITERIA = key_of("điểm"), key_of("tiêu chí")
_OF_GOALS = folded(*GOAL_UNITS, "điểm")
_IN_ALL = key("tổng")
_SET_BESIDE = key("so")


def slot_over(draft: Draft, frame: Frame, tokens: Sequence[Token]) -> Slot:
    """The slot of the number behind the slash of a frame's number, which is the draft's level."""
    if _bears_out(draft, frame.quantity):
        return Slot.PREVIOUS
    part = _is_part_of_whole(frame, tokens) or _is_said_of_all(frame.quantity, tokens)
    return Slot.TOTAL if part else Slot.PLAN_VALUE


def tell_plan(draft: Draft) -> None:
    """Take a whole for the plan where the share of plan told is just what it makes.

    "đào tạo cho 118/160 người, đạt 73,8% kế hoạch".
    """
    level, whole = draft.level, draft.figure(Slot.TOTAL)
    share = draft.figure(Slot.PLAN_PERCENT)
    if level is None or whole is None or share is None or key_of(draft.unit) in _OF_GOALS:
        return
    if level.digits.text == whole.digits.text:
        return  # all of those who were called up: "giao quân 17/17 thanh niên, đạt 100%"
    told, number = Fraction(share.digits.likely), Fraction(level.digits.likely)
    if abs(number * 100 - told * Fraction(whole.digits.likely)) <= Fraction(whole.digits.likely):
        at = draft.figures.index(whole)
        draft.figures[at] = whole._replace(slot=Slot.PLAN_VALUE)


def _bears_out(draft: Draft, quantity: Quantity) -> bool:
    """Whether a level over another is the ratio told before: "gấp 2,5 lần (25/10 tỷ đồng)"."""
    told = draft.figure(Slot.RATIO_TO_PREVIOUS)
    if told is None or told.size is not Size.TIMES or quantity.whole is None:
        return False
    former = quantity.whole.likely
    ratio = Fraction(quantity.number.likely) / Fraction(former) if former else Fraction(0)
    return abs(ratio - Fraction(told.digits.likely)) <= 2 * told.digits.rounding


def _is_part_of_whole(frame: Frame, tokens: Sequence[Token]) -> bool:
    """Whether the number after the slash is the whole, as of counts, and not the plan."""
    quantity = frame.quantity
    unit = key_of(quantity.unit)
    if _exceeds(quantity) or unit in _GROWN or _is_of_plan(frame, tokens):
        return False
    if key_of(quantity.unit.partition("/")[0]) == _CRITERIA:  # "15,3/19 tiêu chí/xã"
        return True
    if quantity.size is Size.COUNT and quantity.number.likely % 1:
        return False  # "15,1/20 giường bệnh": things counted have no parts
    return quantity.size not in {Size.MONEY, Size.MEASURE, Size.PERCENT} or unit == _POINTS


def _is_said_of_all(quantity: Quantity, tokens: Sequence[Token]) -> bool:
    """Whether words say of what all the number is a part: "85 ha trong tổng số 86 ha"."""
    if quantity.whole is None or _exceeds(quantity):
        return False
    first = bisect_left(tokens, quantity.number.end, key=start_of)
    last = bisect_left(tokens, quantity.whole.start, first, key=start_of)
    return any(token.key == _IN_ALL for token in tokens[first:last])


def _exceeds(quantity: Quantity) -> bool:
    return quantity.whole is not None and quantity.number.likely > quantity.whole.likely


def _is_of_plan(frame: Frame, tokens: Sequence[Token]) -> bool:
    """Whether it is held against a plan: "35/40 đảng viên so với chỉ tiêu"."""
    base, goals = frame.base, frame.quantity.counts_goals
    if base is None or base.kind != PLAN or base.start < frame.quantity.end or goals:
        return False
    return tokens[base.first].key == _SET_BESIDE or frame.after is None
