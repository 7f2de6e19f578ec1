"""Which numbers say by how much a plan was passed, or missed?"""

from tongket.reading.claims.drafts import Draft
from tongket.reading.claims.walk import Walk
from tongket.reading.naming.frames import Frame
from tongket.reading.pieces.bases import PLAN
from tongket.reading.pieces.moments import When
from tongket.reading.pieces.units import Size
from tongket.reading.rules.plan import base_words, own_or_current
from tongket.reading.rules.rule import rule
from tongket.reading.text.normalise import key_of
from tongket.vocabulary.claim import Slot
from tongket.vocabulary.wording.figures import Cue

_OVER_REVENUE = key_of("vượt thu")


@rule(
    "over-plan",
    r"[nv-][erq]*[eru]*o[%px][PW]?|[nv-]e?[ud]+[%px]P|[nv-][erq]*gxP",
    examples=(
        ("Sản lượng lúa đạt 19.870 tấn, vượt 2,4% kế hoạch.",
         "Sản lượng lúa: value=19.870 tấn; over_plan_percent=2,4 %"),
        ("Thu ngân sách đạt 52 tỷ đồng, tăng 6% so với dự toán.",
         "Thu ngân sách: value=52 tỷ đồng; over_plan_percent=6 %"),
        ("Tỷ lệ hộ nghèo là 0,24%, vượt chỉ tiêu so với kế hoạch tỉnh giao 0,04%.",
         "Tỷ lệ hộ nghèo: value=0,24 %; over_plan_percent=0,04 %"),
        ("Giải quyết xong 31 tỷ đồng, đạt tỷ lệ 62%, vượt 12% so với chỉ tiêu.",
         ("Giải quyết xong: value=31 tỷ đồng | "
          "Giải quyết xong: value=62 %; over_plan_percent=12 %")),
    ),
    counters=("Sản lượng lúa tăng 6% so với cùng kỳ.",),
)  # fmt: skip
def over_plan(frame: Frame, walk: Walk, name: str) -> bool:
    """What exceeds the plan, in percent of it; a second one makes a claim of its own."""
    if frame.base and frame.base.kind != PLAN:
        return False
    if frame.quantity.size is not Size.PERCENT:
        return True  # "vượt 0,8 điểm %", "vượt 2 lần": the guide has no slot
    if _former_plan(frame, walk):
        return False
    draft = _rate_in_front(frame, walk) or own_or_current(frame, walk, name)
    if draft is None:
        return True
    if draft.has(Slot.OVER_PLAN_PERCENT):
        draft = walk.again(draft, name)
    base = base_words(frame, walk)
    walk.put(draft, Slot.OVER_PLAN_PERCENT, frame, name, falls=Cue.FALL in frame.cues, base=base)
    return True


def _rate_in_front(frame: Frame, walk: Walk) -> Draft | None:
    """The share right in front that is more than planned: "đạt tỷ lệ 62%, vượt 12% chỉ tiêu"."""
    last = walk.touched_last
    rate = last is not None and last.slot is Slot.VALUE and last.size is Size.PERCENT
    if not rate or frame.name is not None or frame.mark != ",":
        return None
    return next((d for d in reversed(walk.chain) if any(last is one for one in d.figures)), None)


def _former_plan(frame: Frame, walk: Walk) -> bool:
    """Whether the plan is an earlier year's, so that the change against it is growth."""
    time = frame.base.time if frame.base else None
    current = walk.scope.period or walk.scope.span.report
    if time is None or time.when is When.DAY:  # the day of the resolution that set it
        return False
    return bool(time.year and current and time.year < current.start.year)


@rule(
    "excess-in-units",
    r"[nv-][erq]*o[m][PW]?|[nv-]e?[ud]y?mP|.*s.*",
    examples=(
        ("Trồng rừng đạt 250 ha, vượt kế hoạch 16 ha.", "Trồng rừng: value=250 ha"),
        ("Thu nội địa đạt 54 tỷ đồng, vượt thu 8 tỷ đồng.", "Thu nội địa: value=54 tỷ đồng"),
        ("Kết nạp 20 đảng viên, vượt 2 đồng chí.", "Kết nạp: value=20 đảng viên"),
    ),
    counters=("Số hộ nghèo vượt 120 hộ.", "Hoàn thành vượt kế hoạch 10/25 chỉ tiêu."),
)  # fmt: skip
def excess_in_units(frame: Frame, walk: Walk, name: str) -> bool:
    """An amount above or below plan: read so that nothing else takes it; there is no slot."""
    if frame.quantity.counts_goals:  # "hoàn thành vượt mức kế hoạch 10/25 chỉ tiêu"
        return False
    over = Cue.OVER in frame.cues and walk.in_front(frame, 2) == _OVER_REVENUE
    planned = (
        over
        or Cue.SHORT in frame.cues
        or (frame.base is not None and frame.base.kind == PLAN)
        or _exceeds_level(frame, walk)
    )
    if planned and frame.name is None and walk.current is not None:
        walk.current.rules.append(name)
    return planned


def _exceeds_level(frame: Frame, walk: Walk) -> bool:
    """Whether it says by how much the level right in front is over its plan: "…, vượt 9 ha"."""
    last = walk.touched_last
    bare = frame.name is None and frame.base is None and frame.cues == Cue.OVER
    return bare and frame.mark == "," and last is not None and last.slot is Slot.VALUE
