"""Which numbers say a change again in another unit, or go on with one said before?"""

import re
from fractions import Fraction

from tongket.reading.claims.drafts import Draft, Figure
from tongket.reading.claims.walk import Walk
from tongket.reading.naming.frames import Frame
from tongket.reading.pieces.atoms import MOVES
from tongket.reading.pieces.bases import PAST
from tongket.reading.pieces.units import Size
from tongket.reading.rules.rule import rule
from tongket.reading.rules.spreading import counted_part, spread_to, told_of_same
from tongket.reading.text.normalise import folded, key, key_of
from tongket.vocabulary.claim import Slot
from tongket.vocabulary.wording.figures import Cue

_OF_LEVELS = folded("số; độ; mức")
_OF_WHICH, _JOINS = tuple(f"% {key(word)} " for word in ("về", "số")), (",", " và")
_ASIDE = re.compile(r"\([^()]*\)")
_RELATIVE = (Slot.GROWTH_PERCENT, Slot.RATIO_TO_PREVIOUS)
_RATIO = 80  # percent from which "bằng" says what the level is of the former one


@rule(
    "signed-change",
    r"[n-][ud]?[mp%]W?",
    examples=(
        ("Chỉ số sản xuất công nghiệp giảm sâu (-7,5%) so với tháng trước.",
         "Chỉ số sản xuất công nghiệp: growth_percent=-7,5 %"),
        ("Đàn lợn 2.310 con, giảm 1,1% (-26 con).",
         "Đàn lợn: value=2.310 con; growth_percent=-1,1 %; change=-26 con"),
        ("Cây ngô 2.819 ha, tăng 3,6% (+97 ha) so với vụ Đông – Xuân năm trước.",
         "Cây ngô: value=2.819 ha; growth_percent=3,6 %; change=97 ha"),
        ("Lưu trú 1.327 tỷ đồng (+16,9%).", "Lưu trú: value=1.327 tỷ đồng; growth_percent=16,9 %"),
    ),
    counters=("Đàn lợn 2.310 con (con nái 310 con).",),
)  # fmt: skip
def signed_change(frame: Frame, walk: Walk, name: str) -> bool:
    """A number with a plus or minus sign in brackets."""
    if not frame.quantity.sign or (frame.name is not None and frame.mark != "("):
        return False
    draft = walk.begin(frame.name, frame, name) if frame.name else walk.current
    if draft is None:
        return False
    percent = frame.quantity.size is Size.PERCENT and not walk.is_rate(draft, draft.words)
    slot = Slot.GROWTH_PERCENT if percent else Slot.CHANGE
    walk.put(draft, slot, frame, name, falls=frame.quantity.sign == "-")
    return True


@rule(
    "change-in-percent",
    r"-[rc]*%W?",
    examples=(
        ("Tổng nguồn vốn đạt 79 tỷ đồng, tăng 6,2 tỷ đồng (đạt tỷ lệ 8,5%) so với đầu năm.",
         "Tổng nguồn vốn: value=79 tỷ đồng; change=6,2 tỷ đồng; growth_percent=8,5 %"),
        ("Xảy ra 24 vụ tai nạn; so với cùng kỳ giảm 8 vụ (25%).",
         "vụ tai nạn: value=24 vụ; change=-8 vụ; growth_percent=-25 %"),
    ),
    counters=("Có thêm 3 xã đạt chuẩn (60%).", "Còn 61 hộ nghèo (3,92%)."),
)  # fmt: skip
def change_in_percent(frame: Frame, walk: Walk, name: str) -> bool:
    """The same change in percent, in brackets right behind it."""
    draft = walk.current
    if frame.mark != "(" or frame.after or draft is None or draft.level is None:
        return False
    last = draft.figures[-1]
    if last.slot is not Slot.CHANGE or last.size is Size.PERCENT or draft.has(Slot.GROWTH_PERCENT):
        return False
    walk.put(draft, Slot.GROWTH_PERCENT, frame, name, falls=last.falls)
    return True


@rule(
    "change-goes-on",
    r"[v-]mW?",
    examples=(
        ("Giám sát 3 tổ chức và 51 đảng viên (tăng 7 tổ chức và 12 đảng viên so với cùng kỳ).",
         ("Giám sát: value=3 tổ chức; change=7 tổ chức | "
          "Giám sát: value=51 đảng viên; change=12 đảng viên")),
        ("Xảy ra 9 vụ cháy, làm chết 8 người. So với tháng trước, giảm 4 vụ, 1 người chết.",
         "vụ cháy: value=9 vụ; change=-4 vụ | làm chết: value=8 người; change=-1 người"),
        ("Có 40 vụ, làm chết 15 người; giảm 6 vụ, 2 người chết so với cùng kỳ.",
         "vụ: value=40 vụ; change=-6 vụ | làm chết: value=15 người; change=-2 người"),
        ("Có thêm 2 xã và 19 thôn đạt chuẩn.",
         "xã: change=2 xã | thôn đạt chuẩn: change=19 thôn"),
        ("Có thêm 2 huyện về đích (Tam Lộc); 9 xã đạt chuẩn, 6 khu dân cư kiểu mẫu.",
         ("huyện về đích: change=2 huyện | xã đạt chuẩn: change=9 xã | "
          "khu dân cư kiểu mẫu: change=6 khu dân cư")),
        ("Toàn xã giảm 32 người làm việc cấp xã và 26 người làm việc ở thôn.",
         "người làm việc cấp xã: change=-32 người | người làm việc ở thôn: change=-26 người"),
    ),
    counters=("Xảy ra 9 vụ cháy, làm chết 8 người, bị thương 2 người.",
              "Giảm 3 hộ nghèo và có 26 hộ khá.",),
)  # fmt: skip
def change_goes_on(frame: Frame, walk: Walk, name: str) -> bool:
    """The next of several changes that share one "tăng" or "giảm"."""
    last = walk.touched_last
    if last is None or last.slot is not Slot.CHANGE or frame.quantity.whole:
        return False
    between = walk.between(last, frame).rstrip()
    joined = not frame.mark and between.endswith(" và")
    if not (frame.mark == "," or joined or (frame.mark == ";" and _lists_more(frame, walk))):
        return False
    if frame.quantity.size is not Size.COUNT:
        return False
    draft = spread_to(frame, walk) or _shared(frame, walk) or told_of_same(frame, walk)
    if draft is None and frame.after is not None and _is_next_of_list(frame, walk, last.unit):
        draft = walk.begin(frame.after._replace(start=frame.quantity.counter[0]), frame, name)
    if draft is None:
        return False
    walk.put(draft, Slot.CHANGE, frame, name, falls=last.falls)
    walk.current = draft
    return True


def _shared(frame: Frame, walk: Walk) -> Draft | None:
    """The other thing whose change stands in the same brackets: "(tăng 7 vụ và 12 bị can)"."""
    counted = key_of(frame.quantity.unit)
    plain = frame.name is None and frame.after is None and not frame.cues
    if not plain or not counted:
        return None
    first = counted.split()[:1]
    told = (draft for draft in reversed(walk.chain) if not draft.has(Slot.CHANGE))
    return next((draft for draft in told if key_of(draft.unit).split()[:1] == first), None)


def _is_next_of_list(frame: Frame, walk: Walk, unit: str) -> bool:
    """Whether things counted alike follow: "giảm 178 hộ nghèo, 77 hộ cận nghèo"."""
    current, last = walk.current, walk.last
    listed = current is not None and current.name.behind and current.level is None
    same = key_of(unit) == key_of(frame.quantity.unit)
    if last is not None and current is not None and current.level is None:
        between = walk.between(last, frame)
        if key_of(between) == key_of(f"{unit} và"):  # "có thêm 2 xã và 19 thôn đạt chuẩn"
            listed = same = True
        same = same or (not last.falls and _lists_more(frame, walk))
    return listed and same and frame.name is None and not frame.cues


def _lists_more(frame: Frame, walk: Walk) -> bool:
    """Whether nothing but a mark or "và" parts a count from what came in addition before it.

    "có thêm 1 huyện (Tam Lộc) về đích; 5 xã đạt chuẩn và 8 xã đạt chuẩn nâng cao".
    """
    current = walk.current
    if current is None or not current.name.behind or current.level is not None:
        return False
    between = _ASIDE.sub("", walk.text[current.name.end : frame.quantity.start])
    return between.strip(" ,;").lower() in {"", "và"}


@rule(
    "growth-of-next",
    r"n%",
    examples=(
        ("Công nghiệp tăng khoảng 13,5%, dịch vụ 8,5%, nông nghiệp 3,2%.",
         ("Công nghiệp: growth_percent=about 13,5 % | dịch vụ: growth_percent=8,5 % | "
          "nông nghiệp: growth_percent=3,2 %")),
    ),
    counters=("Thu ngân sách tăng 12%, tỷ lệ hộ nghèo 2,5%.",
              "Thu ngân sách tăng 12%, độ che phủ rừng 55%.",
              "Công nghiệp chiếm 45%, dịch vụ 30%."),
)  # fmt: skip
def growth_of_next(frame: Frame, walk: Walk, name: str) -> bool:
    """The growth of the next of several things that share one "tăng" or "giảm"."""
    last, thing = walk.touched_last, frame.name
    if last is None or last.slot is not Slot.GROWTH_PERCENT or thing is None or thing.bare:
        return False
    words = key_of(walk.words(thing))
    listed = key_of(walk.between(last, frame)) == key_of(f"%, {walk.words(thing)}")
    if not listed or walk.is_rate(None, words) or words.split()[0] in _OF_LEVELS:
        return False
    walk.put(walk.begin(thing, frame, name), Slot.GROWTH_PERCENT, frame, name, falls=last.falls)
    return True


@rule(
    "growth-goes-on",
    r"-%W?",
    examples=(
        ("So với tháng trước và cùng kỳ: sản xuất giấy (tăng 5,6% và 7,3%).",
         "sản xuất giấy: growth_percent=5,6 % | sản xuất giấy: growth_percent=7,3 %"),
        ("Doanh thu vận tải giảm 1,4% so với tháng trước và 6,5% so với cùng kỳ.",
         "Doanh thu vận tải: growth_percent=-1,4 % | Doanh thu vận tải: growth_percent=-6,5 %"),
        ("Có 9 vụ, 8 người chết, giảm 4 vụ, giảm 2 người chết (tương ứng giảm 31%, 20%).",
         ("vụ: value=9 vụ; change=-4 vụ; growth_percent=-31 % | "
          "người chết: value=8 người; change=-2 người; growth_percent=-20 %")),
        ("Có 45 hợp tác xã mới, vốn điều lệ 60 tỷ đồng, tăng 12% về số hợp tác xã và 30% về vốn.",
         ("hợp tác xã mới: value=45 hợp tác xã; growth_percent=12 % | "
          "vốn điều lệ: value=60 tỷ đồng; growth_percent=30 %")),
    ),
    counters=("Thu ngân sách tăng 5,6% (18,2% tổng thu).",),
)  # fmt: skip
def growth_goes_on(frame: Frame, walk: Walk, name: str) -> bool:
    """The second of two growths that share one "tăng" or "giảm"."""
    draft, last = walk.current, walk.touched_last
    if draft is None or last is None or last.slot is not Slot.GROWTH_PERCENT:
        return False
    if frame.after:
        return _next_growth(frame, walk, last, name)
    between = walk.between(last, frame).replace(" ", "")
    listed = between == "%và" or (walk.turn and between == "%,")
    if not (listed or _is_compared_again(frame, last, between)):
        return False
    further = walk.turn.pop(0) if walk.turn else walk.again(draft, name)
    walk.put(further, Slot.GROWTH_PERCENT, frame, name, falls=last.falls)
    return True


@rule(
    "excess-goes-on",
    r"-%[WP]",
    examples=(
        ("Ngô 18,3 nghìn ha, vượt 0,1% kế hoạch và 3,8% so với cùng kỳ.",
         "Ngô: value=18,3 nghìn ha; over_plan_percent=0,1 %; growth_percent=3,8 %"),
        ("Ngô 18,3 nghìn ha, tăng 3,8% so với cùng kỳ và 2,1% so với kế hoạch.",
         "Ngô: value=18,3 nghìn ha; growth_percent=3,8 %; over_plan_percent=2,1 %"),
        ("Thu phí 12 tỷ đồng, vượt 5% dự toán tỉnh giao và 3% dự toán xã giao.",
         "Thu phí: value=12 tỷ đồng; over_plan_percent=5 % | Thu phí: over_plan_percent=3 %"),
    ),
    counters=("Ngô 18,3 nghìn ha, tăng 3,8% so với cùng kỳ và 102% so với kế hoạch.",),
)  # fmt: skip
def excess_goes_on(frame: Frame, walk: Walk, name: str) -> bool:
    """An excess over plan, or a growth, that shares the word in front of one before it."""
    draft, last = walk.current, walk.touched_last
    if draft is None or last is None or frame.after or frame.base is None:
        return False
    past = frame.base.kind == PAST
    slot = Slot.GROWTH_PERCENT if past else Slot.OVER_PLAN_PERCENT
    follows = walk.between(last, frame).rstrip().endswith("và")
    small = frame.quantity.number.likely < _RATIO
    over = Slot.OVER_PLAN_PERCENT in {slot, last.slot}
    if not (
        small and follows and over and last.slot in {Slot.OVER_PLAN_PERCENT, Slot.GROWTH_PERCENT}
    ):
        return False
    draft = walk.again(draft, name) if draft.has(slot) else draft
    walk.put(draft, slot, frame, name, falls=last.falls)
    return True


def _is_compared_again(frame: Frame, last: Figure, between: str) -> bool:
    """Whether both growths name their former time: "2% so với tháng trước và 8% so với cùng kỳ"."""
    compared = frame.base is not None and frame.base.kind == PAST and bool(last.base)
    return compared and between.endswith(("và", ","))


def _next_growth(frame: Frame, walk: Walk, last: Figure, name: str) -> bool:
    """The growth of another thing, named behind it: "tăng 7% số vụ, 2% số người chết"."""
    between = walk.between(last, frame).rstrip()
    listed = key_of(between).startswith(_OF_WHICH) and between.endswith(_JOINS)
    draft = counted_part(frame, walk) if walk.spread or listed else None
    if draft is None:
        return False
    walk.put(draft, Slot.GROWTH_PERCENT, frame, name, falls=last.falls)
    walk.current = draft
    return True


@rule(
    "equal-change",
    r"-[e]*q[%m]W?|-qr?[ud][%m]W?|-mW?",
    examples=(
        ("Sản lượng lúa đạt 201 tấn, tăng 1,7%, bằng 3,4 tấn so với cùng kỳ.",
         "Sản lượng lúa: value=201 tấn; growth_percent=1,7 %; change=3,4 tấn"),
        ("Sản lượng lúa đạt 201 tấn, giảm 2,3% (4,7 tấn) so với cùng kỳ.",
         "Sản lượng lúa: value=201 tấn; growth_percent=-2,3 %; change=-4,7 tấn"),
        ("Vốn đăng ký 30 tỷ đồng, tăng 49% so với cùng kỳ năm trước (20 tỷ đồng).",
         "Vốn đăng ký: value=30 tỷ đồng; growth_percent=49 %; previous=20 tỷ đồng"),
        ("Có 50 hộ kinh doanh, giảm 40% so với cùng kỳ (tương ứng giảm 33 hộ).",
         "hộ kinh doanh: value=50 hộ; growth_percent=-40 %; change=-33 hộ"),
        ("Năng suất lúa đạt 69 tạ/ha, tăng 0,05 tạ/ha (bằng 0,07%) so với vụ xuân năm 2019.",
         "Năng suất lúa: value=69 tạ/ha; change=0,05 tạ/ha; growth_percent=0,07 %"),
        ("Xử lý 29 vụ vi phạm (giảm 11 vụ, tương đương 27,5%).",
         "vụ vi phạm: value=29 vụ; change=-11 vụ; growth_percent=-27,5 %"),
        ("Xã tiếp 90 lượt công dân, giảm 10 lượt, = 10% so với cùng kỳ.",
         "tiếp: value=90 lượt công dân; change=-10 lượt; growth_percent=-10 %"),
        ("Tỷ lệ hộ nghèo giảm 1,7%, tương ứng 16 hộ.",
         "Tỷ lệ hộ nghèo: change=-1,7 % | Tỷ lệ hộ nghèo: change=-16 hộ"),
        ("Xuất khẩu đạt 61 triệu USD, gấp 3 lần cùng kỳ (tương ứng với tăng gần 41 triệu USD).",
         "Xuất khẩu: value=61 triệu USD; ratio_to_previous=3 lần; change=near_below 41 triệu USD"),
        ("Giải ngân đạt 72,2% kế hoạch, tương ứng 160,5 tỷ đồng.",
         "Giải ngân: plan_percent=72,2 %; value=160,5 tỷ đồng"),
    ),
    counters=("Thu ngân sách bằng 96% so với cùng kỳ.",
              "Thu ngân sách đạt 9 tỷ đồng, tăng 3% (thu nội địa 7 tỷ đồng).",
              "Diện tích 16 ha, tăng 1,7 ha và bằng 100,3% vụ xuân năm 2013."),
)  # fmt: skip
def equal_change(frame: Frame, walk: Walk, name: str) -> bool:
    """The same change, or the same result, said again in the other unit."""
    draft = walk.current
    if draft is None or not draft.figures or walk.turn:
        return False
    last = draft.figures[-1]
    if not frame.cues:
        return _bracketed_change(frame, walk, draft, name)
    percent = frame.quantity.size is Size.PERCENT
    if percent and _is_ratio(frame, draft):
        return False
    if last.slot is Slot.CHANGE and percent and not draft.has(Slot.GROWTH_PERCENT):
        walk.put(draft, Slot.GROWTH_PERCENT, frame, name, falls=last.falls)
    elif last.slot in _RELATIVE and not percent and not draft.has(Slot.CHANGE):
        if last.slot is Slot.RATIO_TO_PREVIOUS and MOVES.isdisjoint(frame.cues):
            return False
        falls = last.falls or Cue.FALL in frame.cues
        walk.put(draft, Slot.CHANGE, frame, name, falls=falls)
    elif last.slot is Slot.CHANGE and last.size is Size.PERCENT and not percent:
        walk.put(walk.again(draft, name), Slot.CHANGE, frame, name, falls=last.falls)
    elif last.slot is Slot.PLAN_PERCENT and not percent and draft.level is None:
        walk.level(draft, frame, name)
    else:
        return False
    return True


def _is_former(frame: Frame, walk: Walk, draft: Draft, growth: Figure) -> bool:
    """Whether the growth leads from a number to the level, not by it: from 20 to 30 it is 50%."""
    between = walk.between(growth, frame).split()
    compared = any(word.isalpha() for word in between)
    if draft.level is None or draft.has(Slot.PREVIOUS) or not compared:
        return False
    level, number = (Fraction(d.likely) for d in (draft.level.digits, frame.quantity.number))
    moved = Fraction(growth.digits.likely) * (-1 if growth.falls else 1)
    before = level - (-number if growth.falls else number)
    if not number or not before:
        return False
    return abs((level / number - 1) * 100 - moved) < abs((level / before - 1) * 100 - moved)


def _is_ratio(frame: Frame, draft: Draft) -> bool:
    """Whether a percentage is of the former level and no change said again.

    It is where it is large, "tăng 10 ha và bằng 100,3%", or named outside of brackets what it is
    of, unless the change is so much of it: "còn 0,4 ha, giảm 3,6 ha (tương đương 90%)".
    """
    said, change = frame.quantity.number.likely, draft.figure(Slot.CHANGE)
    ratio = said >= _RATIO or (frame.base is not None and frame.mark != "(")
    if not ratio or change is None or draft.level is None:
        return ratio
    moved = Fraction(change.digits.likely)
    before = Fraction(draft.level.digits.likely) + (moved if change.falls else -moved)
    return before <= 0 or abs(moved / before * 100 - Fraction(said)) >= 1


def _bracketed_change(frame: Frame, walk: Walk, draft: Draft, name: str) -> bool:
    """A growth said again in the unit: "giảm 2,3% (4,7 tấn)"."""
    last = draft.figures[-1]
    bare = frame.mark == "(" and frame.name is None and frame.after is None
    same = key_of(draft.unit) == key_of(frame.quantity.unit)
    if not (bare and same and last.slot is Slot.GROWTH_PERCENT) or draft.has(Slot.CHANGE):
        return False
    if _is_former(frame, walk, draft, last):
        walk.put(draft, Slot.PREVIOUS, frame, name)
        return True
    walk.put(draft, Slot.CHANGE, frame, name, falls=last.falls)
    return True
