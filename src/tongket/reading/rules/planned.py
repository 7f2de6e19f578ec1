"""Which numbers are the planned level itself, beside its result or in front of it?"""

import re

from tongket.reading.claims.drafts import Draft, Figure
from tongket.reading.claims.walk import Walk
from tongket.reading.naming.frames import Frame
from tongket.reading.naming.names import counter_of
from tongket.reading.pieces.bases import PLAN
from tongket.reading.pieces.units import Size
from tongket.reading.rules.rule import rule
from tongket.reading.text.normalise import key_of
from tongket.vocabulary.claim import ClaimStage, Slot
from tongket.vocabulary.wording.figures import Cue

_BESIDE_PLAN = re.compile(
    r"(?:so với|so) (?:chỉ tiêu|kế hoạch|dự toán|nghị quyết|mục tiêu)[^.;,(]*\($", re.IGNORECASE
)
_IS = frozenset({"", key_of("là")})


@rule(
    "planned-level",
    r"-kt?[rqct]*[ud]?f?[%mpx][PW]?",
    examples=(
        ("Thu nhập bình quân 55,3 triệu đồng/KH 55-56 triệu đồng.",
         "Thu nhập bình quân: value=55,3 triệu đồng; plan_value=55-56 triệu đồng"),
        ("Gieo cấy 312,6 ha lúa/KH 310 ha.", "lúa: value=312,6 ha; plan_value=310 ha"),
        ("Tổng dư nợ tăng 27,7% so với đầu năm (kế hoạch tăng từ 14 - 16% so với đầu năm).",
         "Tổng dư nợ: growth_percent=27,7 %; plan_value=14 - 16 %"),
        ("Có 7/12 xã đạt chuẩn, theo kế hoạch cuối năm là 8/12 xã.",
         "xã đạt chuẩn: value=7 xã; total=12 xã | xã đạt chuẩn: value=8 xã; total=12 xã; target"),
        ("Kết nạp 113 đảng viên (KH giao: 100 đảng viên).",
         "Kết nạp: value=113 đảng viên; plan_value=100 đảng viên"),
        ("Thu nhập bình quân 48 triệu đồng, vượt kế hoạch đề ra (45 triệu đồng).",
         "Thu nhập bình quân: value=48 triệu đồng; plan_value=45 triệu đồng"),
        (("Thu 12 tỷ đồng (KH 10 tỷ đồng), tăng 12% so với năm trước; "
          "bình quân giai đoạn 2021-2023 tăng 11% (NQ: 10%)."),
         ("Thu: value=12 tỷ đồng; plan_value=10 tỷ đồng; growth_percent=12 % | "
          "Thu: growth_percent=11 %; plan_value=10 %")),
        ("Diện tích ngô: Kế hoạch 1.200 ha, thực hiện 1.215 ha, đạt 101,3%.",
         "Diện tích ngô: plan_value=1.200 ha; value=1.215 ha; plan_percent=101,3 %"),
        ("Chỉ tiêu giao 100 đảng viên, kết nạp được 113 đảng viên.",
         "kết nạp: value=113 đảng viên; plan_value=100 đảng viên"),
        ("Kế hoạch vốn giao 120 tỷ đồng, đã giải ngân 85 tỷ đồng.",
         "Kế hoạch vốn giao: value=120 tỷ đồng | giải ngân: value=85 tỷ đồng"),
        ("Tỷ lệ hộ nghèo: Nghị quyết 5%, thực hiện 4,2%.",
         "Tỷ lệ hộ nghèo: plan_value=5 %; value=4,2 %"),
        ("Diện tích ngô: kế hoạch 1.200 ha.", "Diện tích ngô: value=1.200 ha; target"),
    ),
    counters=("Thu nhập bình quân 48 triệu đồng, vượt kế hoạch đề ra (3 hộ).",),
)  # fmt: skip
def planned_level(frame: Frame, walk: Walk, name: str) -> bool:
    """The planned level beside its result; "theo kế hoạch … là" is a goal of its own."""
    draft = walk.current
    named = frame.plan is not None and not frame.plan.behind
    if draft is None or named or frame.mark == ":" or _opens_anew(frame, draft, walk):
        return _tell_first(frame, walk, name)
    if frame.cues.startswith(Cue.PLANNED + Cue.TO):
        goal = walk.again(draft, name)
        goal.stage, goal.period = ClaimStage.TARGET, walk.scope.of(frame.time)
        walk.level(goal, frame, name)
        return True
    if draft.has(Slot.PLAN_VALUE):
        draft = _told_last(draft, walk)
    outside = walk.text[frame.quantity.start - 1] == "("  # "vượt kế hoạch (45 ha)"
    own = draft in walk.chain and _measures_like(frame, draft)
    if draft.has(Slot.PLAN_VALUE) or (outside and not own):
        return False
    _put_planned(draft, frame, walk, name)
    return True


def _told_last(draft: Draft, walk: Walk) -> Draft:
    """The claim of the figure right in front of a plan, where it is another's than the current."""
    told = (one for one in reversed(walk.chain) if one.figures and one.figures[-1] is walk.last)
    return next(told, draft)


def _opens_anew(frame: Frame, draft: Draft, walk: Walk) -> bool:
    """Whether a sentence begins with a plan that the claim before it is not held against."""
    return draft not in walk.chain and not _measures_like(frame, draft)


def _tell_first(frame: Frame, walk: Walk, name: str) -> bool:
    """Begin a claim with its plan: "Diện tích ngô: kế hoạch 1.200 ha, thực hiện 1.215 ha"."""
    plain = (
        set(frame.cues) <= {Cue.PLANNED, Cue.REACH, Cue.TO, Cue.RISE, Cue.FALL}
        and frame.after is None
        and not frame.base
    )
    if frame.plan is None or not plain or frame.quantity.size is Size.TIMES:
        return False
    if frame.quantity.size is Size.NONE and frame.plan.behind:
        return False
    thing = frame.plan
    if thing.behind and frame.quantity.size is Size.COUNT:
        thing = counter_of(frame.quantity)
    _put_planned(walk.begin(thing, frame, name), frame, walk, name)
    return True


def _measures_like(frame: Frame, draft: Draft) -> bool:
    """Whether a number has the unit of what the claim tells, so that it may be its plan."""
    told = draft.level or draft.figure(Slot.GROWTH_PERCENT, Slot.CHANGE)
    return told is not None and _amount(told.unit) == _amount(frame.quantity.unit)


def _amount(unit: str) -> str:
    """A unit without what it is given per: a plan may leave out "/người/năm"."""
    return key_of(unit.partition("/")[0])


def _put_planned(draft: Draft, frame: Frame, walk: Walk, name: str) -> None:
    walk.put(draft, Slot.PLAN_VALUE, frame, name)
    if frame.quantity.high:
        draft.figures[-1] = draft.figures[-1]._replace(high=frame.quantity.high)


@rule(
    "compared-plan",
    r"-o?r?[m%p]P",
    examples=(
        ("Thu ngân sách đạt 12,4 tỷ đồng so với kế hoạch là 10 tỷ đồng.",
         "Thu ngân sách: value=12,4 tỷ đồng; plan_value=10 tỷ đồng"),
        ("Tỷ lệ lao động qua đào tạo: 65,2%/65% KH.",
         "Tỷ lệ lao động qua đào tạo: value=65,2 %; plan_value=65 %"),
        ("Tỷ lệ thất nghiệp 4,39% so với kế hoạch là dưới 4%.",
         "Tỷ lệ thất nghiệp: value=4,39 %; plan_value=below 4 %"),
        ("Thu nhập đạt 60 triệu đồng, vượt xa mục tiêu đến năm 2025 là 55 triệu đồng.",
         "Thu nhập: value=60 triệu đồng; plan_value=55 triệu đồng"),
        ("Tỷ lệ hộ nghèo còn 4,2%, so với kế hoạch 5%.",
         "Tỷ lệ hộ nghèo: value=4,2 %; plan_value=5 %"),
    ),
    counters=("Thu ngân sách đạt 12,4 tỷ đồng, so với kế hoạch đạt 104%.",
              "Thu ngân sách đạt 12,4 tỷ đồng, 104% so với kế hoạch.",),
)  # fmt: skip
def compared_plan(frame: Frame, walk: Walk, name: str) -> bool:
    """The planned level that a result is set beside: "đạt 12 ha so với kế hoạch là 10 ha"."""
    draft, base = walk.current, frame.base
    if draft is None or base is None or base.kind != PLAN:
        return False
    over = frame.mark == "/" and not frame.cues  # "65,2%/65% KH"
    if over and _measures_like(frame, draft) and not draft.has(Slot.PLAN_VALUE):
        _put_planned(draft, frame, walk, name)
        return True
    if base.end > frame.quantity.start:
        return False
    between = walk.text[base.end : frame.quantity.start].strip(" :")
    if frame.bound is None and key_of(between) not in _IS:
        return False
    if Cue.OVER in frame.cues and not between:  # "vượt kế hoạch 12 ha": by how much
        return False
    if draft.has(Slot.PLAN_VALUE) or not _measures_like(frame, draft):
        return False
    _put_planned(draft, frame, walk, name)
    return True


@rule(
    "planned-level-behind-share",
    r"-r?[m%]",
    examples=(
        ("Thu ngân sách bằng 40% kế hoạch (15 tỷ đồng).",
         "Thu ngân sách: plan_percent=40 %; plan_value=15 tỷ đồng"),
        ("Thu ngân sách đạt 7.412 triệu đồng, bằng 41% kế hoạch (18.000 triệu đồng).",
         "Thu ngân sách: value=7.412 triệu đồng; plan_percent=41 %; plan_value=18.000 triệu đồng"),
        ("Thu ngân sách đạt 45 tỷ đồng, đạt 90% kế hoạch giao là 50 tỷ đồng.",
         "Thu ngân sách: value=45 tỷ đồng; plan_percent=90 %; plan_value=50 tỷ đồng"),
    ),
    counters=("Tiếp nhận 42 đơn (khiếu nại 12 đơn).",
              "Thu ngân sách đạt 41% kế hoạch với 18.000 triệu đồng."),
)  # fmt: skip
def bracketed_plan(frame: Frame, walk: Walk, name: str) -> bool:
    """A level right behind "kế hoạch" and its share, in brackets or not."""
    draft = walk.current
    if draft is None or not draft.figures or frame.after:
        return False
    last = draft.figures[-1]
    level = draft.level
    same = level is None or key_of(level.unit) == key_of(frame.quantity.unit)
    held = last.slot in {Slot.PLAN_PERCENT, Slot.OVER_PLAN_PERCENT} and bool(last.base)
    held = held or (level is not None and _ends_plan(frame, walk))
    if not held or not same or frame.quantity.sign or draft.has(Slot.PLAN_VALUE):
        return False
    if not (frame.mark == "(" and not frame.cues) and not _follows(frame, last, walk):
        return False
    if frame.quantity.whole and draft.level is None:
        walk.level(draft, frame, name)  # "đạt 100% chỉ tiêu (125/125 thanh niên)"
    else:
        walk.put(draft, Slot.PLAN_VALUE, frame, name)
    return True


def _ends_plan(frame: Frame, walk: Walk) -> bool:
    """Whether brackets say what the plan was: "; so với chỉ tiêu giao (70 người) đạt 84%"."""
    if walk.last is None or frame.mark != "(" or frame.cues:
        return False
    return _BESIDE_PLAN.search(walk.between(walk.last, frame)) is not None


def _follows(frame: Frame, share: Figure, walk: Walk) -> bool:
    """Whether nothing but "là" parts a level from the plan of its share."""
    between = walk.between(share, frame)
    start = between.find(share.base)
    sized = frame.quantity.size not in {Size.PERCENT, Size.NONE}
    return sized and start >= 0 and key_of(between[start + len(share.base) :].strip(" :")) in _IS
