"""When does a level go on about the thing named before, and what becomes of that claim?"""

from tongket.reading.claims.drafts import Draft
from tongket.reading.claims.walk import Walk
from tongket.reading.naming.frames import Frame
from tongket.reading.pieces.units import Size, unit_words
from tongket.reading.text.normalise import folded, key_of
from tongket.vocabulary.claim import ClaimStage, Slot
from tongket.vocabulary.wording.figures import Cue
from tongket.vocabulary.wording.outcomes import DONE

_PLANS = folded("kế hoạch; chỉ tiêu; kế hoạch giao; chỉ tiêu giao; hoạch giao; tiêu giao")
_PLAN_REACH = 20  # characters in front of a name
_DONE = folded(*DONE)


def resumes(frame: Frame, walk: Walk) -> bool:
    """Whether "lũy kế" takes up the thing before, which other things counted are not."""
    if not frame.resumes or frame.name is not None or frame.after is not None or not walk.current:
        return False
    walk.current = _counted_so(frame, walk.current, walk)
    level = walk.current.level
    other = level is not None and key_of(level.unit) != key_of(frame.quantity.unit)
    apart = other and frame.quantity.size is Size.COUNT and Cue.REACH in frame.cues
    return not (apart or (walk.current.name.bare and has_so_far(frame)))


def _counted_so(frame: Frame, draft: Draft, walk: Walk) -> Draft:
    """The claim that a total takes up: the last one, or the last counted in the total's unit.

    "Đón 20 nghìn lượt, thu 8 tỷ đồng. Lũy kế là 140.500 lượt khách".
    """
    counted = set(unit_words(frame.quantity.unit))
    if not counted or not counted.isdisjoint(unit_words(draft.unit)):
        return draft
    alike = (one for one in reversed(walk.line) if not counted.isdisjoint(unit_words(one.unit)))
    return next(alike, draft)


def has_so_far(frame: Frame) -> bool:
    """Whether a count tells how many there are by now: "giải thể 2 HTX, lũy kế có 19 HTX"."""
    return frame.resumes and Cue.REACH in frame.cues and frame.quantity.size is Size.COUNT


def goes_on(frame: Frame, walk: Walk, name: str) -> bool:
    """Another level of the thing named before, in its own time."""
    draft = walk.current
    if draft is None:
        return True
    compared = draft.has(Slot.GROWTH_PERCENT, Slot.RATIO_TO_PREVIOUS) and frame.time is not None
    share = frame.quantity.size is Size.PERCENT
    fell = any(figure.falls for figure in draft.figures[-1:]) and is_same_counter(frame, draft)
    reached = Cue.TO in frame.cues and (share or fell)
    changed = draft.has(Slot.CHANGE) and not reached
    done = _is_result_of_plan(draft, frame, walk)
    if done:
        planned = [] if frame.quantity.whole else [draft.figures[0]._replace(slot=Slot.PLAN_VALUE)]
        draft.figures[:] = planned  # "chỉ tiêu trồng rừng 40 ha, thực hiện 52/40 ha" tells it twice
    if draft.level is None and not (compared or changed):
        if all(figure.slot is Slot.PLAN_VALUE for figure in draft.figures):
            walk.govern(draft, frame)  # "kế hoạch 120 ha, ước thực hiện 118 ha"
        if done:
            draft.stage = ClaimStage.ESTIMATE if draft.expected else ClaimStage.ACTUAL
        if share and reached:
            _moved_in_points(draft)
        walk.level(draft, frame, name)
    elif frame.quantity.size is not Size.NONE:
        further = walk.again(draft, name)
        if frame.mark in {";", "."} or frame.resumes:
            further.stage = ClaimStage.ACTUAL
        walk.govern(further, frame)
        walk.level(further, frame, name)
        if not _is_for(draft, frame):
            walk.current = further
    return True


def _is_result_of_plan(draft: Draft, frame: Frame, walk: Walk) -> bool:
    """Whether the result of a plan follows it: "kế hoạch trồng rừng 90 ha, thực hiện 97 ha"."""
    only = len(draft.figures) == 1 and draft.figures[0].slot is Slot.VALUE and draft in walk.chain
    if not only or key_of(draft.unit) != key_of(frame.quantity.unit):
        return False
    lead = key_of(walk.text[max(0, draft.name.start - _PLAN_REACH) : draft.name.start]).split()
    done = walk.in_front(frame, 2) in _DONE
    return done and " ".join(lead[-2:]) in _PLANS


def _moved_in_points(draft: Draft) -> None:
    """Take a growth that led to a percentage for points: "công nghiệp tăng 1,2% lên 38,9%"."""
    last = draft.figures[-1:]
    if last and last[0].slot is Slot.GROWTH_PERCENT and last[0].size is Size.PERCENT:
        draft.figures[-1] = last[0]._replace(slot=Slot.CHANGE)


def _is_for(draft: Draft, frame: Frame) -> bool:
    """Whether the count tells whom an amount is for, so that ratios go on about the amount."""
    amount = draft.level is not None and draft.level.size in {Size.MONEY, Size.MEASURE}
    return (
        amount and frame.quantity.size is Size.COUNT and frame.cues == Cue.REACH and not frame.mark
    )


def is_same_counter(frame: Frame, draft: Draft) -> bool:
    """Whether the number counts what changed: "giảm 17 hộ nghèo xuống còn 36 hộ"."""
    unit = draft.figures[-1].unit if draft.figures else ""
    return bool(unit) and key_of(unit) == key_of(frame.quantity.unit)
