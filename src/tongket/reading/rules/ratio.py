"""Which numbers say what a level is of its former one?"""

from tongket.reading.claims.walk import Walk
from tongket.reading.naming.frames import Frame
from tongket.reading.pieces.bases import OTHER, PAST
from tongket.reading.pieces.units import Size
from tongket.reading.rules.plan import own_or_current
from tongket.reading.rules.rule import rule
from tongket.reading.rules.spreading import counted_part
from tongket.reading.text.normalise import key_of
from tongket.vocabulary.claim import Slot
from tongket.vocabulary.wording.figures import Cue

_BEFORE = key_of("trước")
_LEAST_RATIO = 50  # percent below which "đạt … so với cùng kỳ" gives no ratio


@rule(
    "ratio-to-previous",
    r"[nv-][erqc]*%W|[n-][er]*q%",
    examples=(
        ("Giá trị sản xuất đạt 318 tỷ đồng, bằng 91,4% so với cùng kỳ.",
         "Giá trị sản xuất: value=318 tỷ đồng; ratio_to_previous=91,4 %"),
        ("Gieo trồng ước đạt 21.432 ha, đạt 35,4% so với cùng kỳ.",
         "Gieo trồng: value=21.432 ha; ratio_to_previous=35,4 %; estimate"),
        ("So với cùng kỳ, số dự án tương đương nhưng số vốn đăng ký bằng 15,3%.",
         "số vốn đăng ký: ratio_to_previous=15,3 %"),
    ),
    counters=("Giá trị sản xuất tăng 7,4% so với cùng kỳ.",
              "Tăng trưởng kinh tế đạt 8,1% so với cùng kỳ."),
)  # fmt: skip
def ratio_to_previous(frame: Frame, walk: Walk, name: str) -> bool:
    """What the level is in percent of the former one."""
    if frame.base is None and not (walk.spread and frame.name):
        return False
    small = frame.quantity.number.likely < _LEAST_RATIO and not _is_of_amount(frame, walk)
    if small and not set(frame.cues) & {Cue.EQUAL, Cue.SHARE}:
        return False  # "tăng trưởng đạt 8,1% so với cùng kỳ" is a rate
    return _put(frame, walk, name, Slot.RATIO_TO_PREVIOUS)


@rule(
    "times-previous",
    r"[nv-][erq]*[gurqd]*x[WO]?|-x",
    examples=(("Doanh thu 18,4 tỷ đồng, gấp 1,6 lần cùng kỳ.",
               "Doanh thu: value=18,4 tỷ đồng; ratio_to_previous=1,6 lần"),
              (("Cấp mới 29 dự án, vốn đăng ký 140 tỷ đồng; so với cùng kỳ tăng 1,7 lần về số dự "
                "án, tăng 3,2 lần về vốn đăng ký."),
               ("Cấp mới: value=29 dự án; ratio_to_previous=1,7 lần | "
                "vốn đăng ký: value=140 tỷ đồng; ratio_to_previous=3,2 lần"))),
    counters=("Trồng được 35 ha, gấp 2,3 lần so với kế hoạch.",
              "Diện tích ngô 64 ha, giảm 0,3 lần so với năm 2012."),
)  # fmt: skip
def times_previous(frame: Frame, walk: Walk, name: str) -> bool:
    """What the level is in times the former one."""
    last = walk.touched_last
    changed = last is not None and last.slot is Slot.CHANGE and frame.mark == "("
    if frame.cues in {Cue.FALL, Cue.ESTIMATE + Cue.FALL} or (changed and not frame.cues):
        return True  # "giảm 0,3 lần", "tăng 04 doanh nghiệp (0,7 lần)": there is no slot
    if not set(frame.cues) & {Cue.TIMES, Cue.RISE}:
        return False
    if frame.base is not None and frame.base.kind == OTHER and not _is_earlier(frame, walk):
        return True
    return _put(frame, walk, name, Slot.RATIO_TO_PREVIOUS)


@rule(
    "shared-ratio",
    r"-[er]*q%",
    examples=(
        ("Gieo trồng được 111 ha, bằng 95,8% so với cùng kỳ. Trong đó, ngô 45 ha, bằng 85,8%.",
         ("Gieo trồng: value=111 ha; ratio_to_previous=95,8 % | "
          "ngô: value=45 ha; ratio_to_previous=85,8 %")),
        (("Gạo 218 triệu USD, đạt 85% kế hoạch, bằng 95% so cùng kỳ; cá 133 triệu USD, đạt 86% kế "
          "hoạch, bằng 99%."),
         ("Gạo: value=218 triệu USD; plan_percent=85 %; ratio_to_previous=95 % | "
          "cá: value=133 triệu USD; plan_percent=86 %; ratio_to_previous=99 %")),
        (("Trồng rừng 4 ha, đạt 60% kế hoạch. Gieo trồng 111 ha, bằng 96% cùng kỳ, trong đó ngô "
          "45 ha, bằng 85%."),
         ("Trồng rừng: value=4 ha; plan_percent=60 % | "
          "Gieo trồng: value=111 ha; ratio_to_previous=96 % | "
          "ngô: value=45 ha; ratio_to_previous=85 %")),
    ),
    counters=("Gieo trồng 111 ha, bằng 95% kế hoạch, bằng 98% cùng kỳ; ngô 45 ha, bằng 85%.",
              "Gieo trồng 111 ha, bằng 95% cùng kỳ; đã giải quyết 15/17 đơn, bằng 88,2%."),
)  # fmt: skip
def shared_ratio(frame: Frame, walk: Walk, name: str) -> bool:
    """What a part is of its former level, where only the whole names what it is held against."""
    draft = walk.current
    if not walk.ratio_spoken or draft is None or frame.after:
        return False
    if walk.plan_spoken and not draft.has(Slot.PLAN_PERCENT) and not _speaks_of_past(walk):
        return False
    level = draft.level
    if level is None or level.size is Size.PERCENT or draft.has(Slot.TOTAL, Slot.RATIO_TO_PREVIOUS):
        return False
    walk.put(draft, Slot.RATIO_TO_PREVIOUS, frame, name)
    return True


def _speaks_of_past(walk: Walk) -> bool:
    """Whether this sentence holds things against their former level, and none against a plan."""
    slots = {figure.slot for draft in walk.chain for figure in draft.figures}
    return Slot.RATIO_TO_PREVIOUS in slots and Slot.PLAN_PERCENT not in slots


def _is_of_amount(frame: Frame, walk: Walk) -> bool:
    """Whether an amount stands in front: "21.432 ha, đạt 35% so với cùng kỳ"."""
    level = walk.current.level if walk.current in walk.chain and walk.current else None
    amount = level is not None and level.size in {Size.MONEY, Size.MEASURE}
    return amount and frame.name is None and Cue.REACH in frame.cues


def _put(frame: Frame, walk: Walk, name: str, slot: Slot) -> bool:
    draft = counted_part(frame, walk) or own_or_current(frame, walk, name)
    if draft is None:
        return True
    if draft.has(slot):
        draft = walk.again(draft, name)
    walk.put(draft, slot, frame, name, base=former_words(frame, walk))
    walk.ratio_spoken = walk.ratio_spoken or Cue.EQUAL in frame.cues
    return True


def _is_earlier(frame: Frame, walk: Walk) -> bool:
    """Whether a comparison is with the time before something: "so với trước khi sáp nhập"."""
    return _BEFORE in key_of(former_words(frame, walk, OTHER)).split()


def former_words(frame: Frame, walk: Walk, letter: str = PAST) -> str:
    """Which former period a number is held against, as written; nothing where none is named."""
    if frame.base is None or frame.base.kind != letter:
        return ""
    return walk.words(frame.base)
