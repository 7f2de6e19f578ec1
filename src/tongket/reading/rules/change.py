"""Which numbers compare a thing with what it was?"""

import re

from tongket.reading.claims.drafts import Draft
from tongket.reading.claims.places import is_place
from tongket.reading.claims.walk import Walk
from tongket.reading.naming.frames import Frame
from tongket.reading.naming.names import Name, counter_of
from tongket.reading.pieces.bases import OTHER
from tongket.reading.pieces.units import Size
from tongket.reading.rules.level import name_of_level
from tongket.reading.rules.plan import own_or_current
from tongket.reading.rules.ratio import former_words
from tongket.reading.rules.rule import rule
from tongket.reading.rules.spreading import (
    changed_claim,
    counted_part,
    named_again,
    spread_to,
    told_by_name,
)
from tongket.reading.text.normalise import folded, key_of
from tongket.vocabulary.bound import Bound
from tongket.vocabulary.claim import Slot
from tongket.vocabulary.wording.figures import Cue

_SET_BESIDE = folded("so; với")
_WHOLES = tuple(f"{words} " for words in folded("tổng; tổng số; dân số; số; diện tích; dân cư"))
"""Beginnings of wholes of which shares are told."""
_ITSELF = re.compile(
    r"\b((?:mức )?tăng trưởng(?: bình quân)?)"
    r"(?: (?:ước|đạt|là|từ|trên|hơn|gần|khoảng|ít nhất))*\s*$",
    re.IGNORECASE,
)
_REACH = 48  # characters in front of a number
_STRESSED = folded("đến; tới")
_WITH = key_of("với")
_MEAN_GROWTHS = folded("tăng trưởng bình quân; tăng trưởng; mức tăng trưởng bình quân")


@rule(
    "other-place",
    r".*O|[nv-][erud]*[m%p]",
    examples=(("Tỷ lệ hộ nghèo còn 4,2%, thấp hơn 3,4 điểm % so với bình quân chung của tỉnh.",
               "Tỷ lệ hộ nghèo: value=4,2 %"),
              ("Bình quân 14 tiêu chí, cao hơn 2 tiêu chí so với bình quân cả nước (12 tiêu chí).",
               "Bình quân: value=14 tiêu chí"),
              ("Kinh tế tăng 9,1%, gấp 1,4 lần bình quân chung cả nước và đứng đầu vùng.",
               "Kinh tế: growth_percent=9,1 %"),
              ("Kinh tế tăng 9,1%, cao hơn mức bình quân của cả nước (ước tăng 6,8%).",
               "Kinh tế: growth_percent=9,1 %"),
              ("Hộ nghèo còn 2,1%, thấp hơn bình quân toàn tỉnh 1,4%.", "Hộ nghèo: value=2,1 %"),
              ("Giá trị sản xuất tăng 4,9% (cao hơn 1,9 lần so với cả nước và 2 lần so với tỉnh).",
               "Giá trị sản xuất: growth_percent=4,9 %")),
    counters=("Tỷ lệ hộ nghèo còn 4,2%, giảm 3,4% so với cùng kỳ (4,5%).",),
)  # fmt: skip
def other_place(frame: Frame, walk: Walk, name: str) -> bool:
    """A comparison with another place: read so that nothing else takes it; there is no slot."""
    if _is_of_whole(frame, walk):
        return False
    goes_on = walk.current is not None and walk.current.rules[-1:] == [name]
    elsewhere = (
        frame.base is not None
        and frame.base.kind == OTHER
        and (
            bool(set(frame.cues) & {Cue.RISE, Cue.FALL, Cue.EQUAL, Cue.REACH, Cue.MORE, Cue.TIMES})
            or (goes_on and not frame.cues)
        )
    )
    if elsewhere and frame.name is not None and frame.base is not None:
        walk.begin(frame.name, frame, name)  # "… cao hơn mức của tỉnh, tăng 2% so với cùng kỳ"
        return True
    bare = frame.name is None and not frame.cues and frame.base is None
    alone = not (frame.after or frame.quantity.whole)
    its_level = frame.mark == "(" and alone and (frame.elsewhere or (goes_on and bare))
    if walk.current is not None and (elsewhere or (its_level and not goes_on)):
        walk.current.rules.append(name)
    return elsewhere or its_level


def _is_of_whole(frame: Frame, walk: Walk) -> bool:
    """Whether a share is told of the whole it is part of: "đạt 61% so với dân số toàn tỉnh"."""
    if (
        frame.base is None
        or frame.base.kind != OTHER
        or set(frame.cues) - {Cue.REACH, Cue.ESTIMATE}
    ):
        return False
    words = key_of(former_words(frame, walk, OTHER)).split()
    whole = " ".join(word for word in words[:4] if word not in _SET_BESIDE)
    return frame.quantity.size is Size.PERCENT and f"{whole} ".startswith(_WHOLES)


@rule(
    "mean-growth",
    r"[nv][erq]*%W?",
    examples=(
        ("Doanh thu đạt 40 tỷ đồng, tăng trưởng bình quân trên 8%/năm.",
         "Doanh thu: value=40 tỷ đồng; growth_percent=above 8 %/năm"),
        ("Doanh thu đạt 40 tỷ đồng và tăng trưởng bình quân 8% so với năm 2020.",
         "Doanh thu: value=40 tỷ đồng; growth_percent=8 %"),
    ),
    counters=("Tốc độ tăng trưởng bình quân đạt 9%.",
              "Thu ngân sách đạt 5 tỷ đồng. Tăng trưởng bình quân 9%."),
)  # fmt: skip
def mean_growth(frame: Frame, walk: Walk, name: str) -> bool:
    """By how much an amount grew on average, told behind it as a thing of its own."""
    thing, draft = frame.name, walk.current
    if thing is None or draft is None or draft not in walk.chain or draft.level is None:
        return False
    if key_of(walk.words(thing)) not in _MEAN_GROWTHS:
        return False
    if draft.has(Slot.GROWTH_PERCENT, Slot.RATIO_TO_PREVIOUS):
        draft = walk.again(draft, name)
    walk.put(draft, Slot.GROWTH_PERCENT, frame, name)
    return True


@rule(
    "growth",
    r"[nv-][er]*[rq]*(?:uu|[ud])y?[er]*[%p][WP]?|-cc?[ud]%W?|[nv-][erq]*o[%]W|[nv-][er]*[ud]t%W?",
    examples=(
        ("Giá trị sản xuất đạt 415 tỷ đồng, tăng 7,4% so với cùng kỳ.",
         "Giá trị sản xuất: value=415 tỷ đồng; growth_percent=7,4 %"),
        ("Thu phí đạt 30 tỷ đồng, tăng 5 tỷ đồng so với năm trước, với tỷ lệ tăng 20%.",
         "Thu phí: value=30 tỷ đồng; change=5 tỷ đồng; growth_percent=20 %"),
        ("Phấn đấu tăng trưởng đạt trên 8%; trồng mới 12 ha rừng.",
         "tăng trưởng: value=above 8 %; target | rừng: value=12 ha; target"),
        ("Kinh tế tiếp tục tăng trưởng với mức tăng đến 7,2%.", "Kinh tế: growth_percent=7,2 %"),
        ("Phấn đấu tăng thu ngân sách từ 8% trở lên.",
         "thu ngân sách: growth_percent=at_least 8 %; target"),
        ("Tỷ lệ hộ nghèo giảm 4,2%.", "Tỷ lệ hộ nghèo: change=-4,2 %"),
        ("Doanh thu du lịch tăng đến 42%.", "Doanh thu du lịch: growth_percent=42 %"),
        ("Tỷ lệ hộ nghèo giảm chưa đến 1 điểm %.", "Tỷ lệ hộ nghèo: change=below -1 điểm %"),
        ("Phấn đấu tỷ lệ hộ nghèo giảm 2,5-3%.",
         "tỷ lệ hộ nghèo: growth_low=-2,5 %; growth_high=-3 %; target"),
    ),
    counters=("Tỷ lệ hộ nghèo giảm còn dưới 5%.", "Tỷ lệ hộ nghèo giảm đến 5%.",
              "Doanh thu du lịch tăng lên 42%."),
)  # fmt: skip
def growth(frame: Frame, walk: Walk, name: str) -> bool:
    """A rise or fall in percent; of a rate it is a change in points."""
    falls = Cue.FALL in frame.cues
    if Cue.TO in frame.cues and not _grows_by(frame, walk):
        return False
    if frame.name is None and walk.turn:
        walk.current = walk.turn.pop(0)
    if (itself := _growth_itself(frame, walk)) is not None:
        walk.level(walk.begin(itself, frame, name), frame, name)
        return True
    draft = counted_part(frame, walk) or named_again(frame, walk)
    if draft is None and frame.name is None and frame.after is not None and not walk.spread:
        draft = walk.begin(frame.after, frame, name)
    draft = draft or own_or_current(frame, walk, name)
    if draft is None:
        return True
    _date_as_before(draft, walk)
    words = draft.words
    rate = walk.is_rate(draft, words)
    points_named = frame.quantity.size is not Size.PERCENT
    limited = frame.bound in {Bound.BELOW, Bound.AT_MOST}
    if rate and falls and limited and not points_named:  # "giảm dưới 5%": falls to below 5 %
        if draft.level is None:
            walk.level(draft, frame, name)
        return True
    points = rate or points_named
    if frame.quantity.high:
        walk.put(draft, Slot.GROWTH_LOW, frame, name, falls=falls, base="points" if points else "")
        walk.put(draft, Slot.GROWTH_HIGH, frame, name, digits=frame.quantity.high, falls=falls)
        return True
    other_year = _is_of_another_year(frame, draft, walk)
    slot = Slot.CHANGE if points and not other_year else Slot.GROWTH_PERCENT
    walk.ratio_spoken = walk.ratio_spoken or frame.base is not None
    if draft.has(slot) or other_year:
        draft = walk.again(draft, name, frame)
        walk.current = draft if other_year else walk.current
    walk.put(draft, slot, frame, name, falls=falls, base=former_words(frame, walk))
    if frame.quantity.whole:  # "giảm 3,1%/3%"
        walk.put(draft, Slot.PLAN_VALUE, frame, name, digits=frame.quantity.whole)
    return True


def _date_as_before(draft: Draft, walk: Walk) -> None:
    """Give what a sentence names again the season of the claim it was told of in."""
    if draft.figures or draft.period is not None or not walk.spread:
        return
    words = key_of(draft.words)
    told = (one for one in reversed(walk.line) if one is not draft and key_of(one.words) == words)
    draft.period = next((one.period for one in told), None)


def _growth_itself(frame: Frame, walk: Walk) -> Name | None:
    """The word for growth that names what is told where nothing else does."""
    if frame.name is not None or frame.after is not None or walk.current in walk.chain:
        return None
    if walk.spread or walk.turn or frame.quantity.size is not Size.PERCENT:
        return None
    start = frame.quantity.start
    said = _ITSELF.search(walk.text, max(0, start - _REACH), start)
    return Name(said.start(1), said.end(1)) if said else None


def _is_of_another_year(frame: Frame, draft: Draft, walk: Walk) -> bool:
    """Whether brackets tell of an earlier year: "đạt 9% (năm 2021 tăng 6%; năm 2022 …)"."""
    told = frame.mark == "(" and frame.name is None and draft.level is not None
    period, own = walk.scope.of(frame.time), draft.period or walk.scope.span.report
    return told and period is not None and own is not None and period.end < own.start


def _grows_by(frame: Frame, walk: Walk) -> bool:
    """Whether "đến" only stresses how much an amount grew: "doanh thu tăng đến 42%"."""
    draft = None if frame.name else walk.current
    name = walk.words(frame.name) if frame.name else ""
    words = draft.words if draft else name
    stressed = walk.in_front(frame) in _STRESSED
    return stressed and bool(words) and not walk.is_rate(draft, words) and not _came_from(draft)


def _came_from(draft: Draft | None) -> bool:
    """Whether a move to a level was begun: "tăng từ 3% đến 5%"."""
    return draft is not None and draft.has(Slot.PREVIOUS)


@rule(
    "change",
    (
        r"ne?r?[ud]+y?e*m|[v-]e?r?[ud]+y?[er]*m|[nv-]e?r?[ud]+y?[er]*mW|"
        r"[nv-]e?r?yr?[mp]W?|-[er]*[ud]y?mP?|-omW"
    ),
    examples=(
        ("Thu nhập bình quân đạt 31,5 triệu đồng, tăng 3,2 triệu đồng so với năm trước.",
         "Thu nhập bình quân: value=31,5 triệu đồng; change=3,2 triệu đồng"),
        ("Năng suất lúa đạt 61 tạ/ha, cao hơn vụ xuân trước 1,4 tạ/ha.",
         "Năng suất lúa: value=61 tạ/ha; change=1,4 tạ/ha"),
        ("Đàn ong có 867 đàn, vượt 12 đàn so với cùng kỳ.",
         "Đàn ong: value=867 đàn; change=12 đàn"),
        ("Trong năm có thêm 01 xã đạt chuẩn nông thôn mới.",
         "xã đạt chuẩn nông thôn mới: change=01 xã"),
        ("Xảy ra 9 vụ cháy, làm chết 8 người; so với cùng kỳ giảm 4 vụ, tăng 1 người chết.",
         "vụ cháy: value=9 vụ; change=-4 vụ | làm chết: value=8 người; change=1 người"),
        ("Bắt 5 vụ đánh bạc; tai nạn xảy ra 14 vụ, chết 8 người, so với cùng kỳ giảm 3 vụ.",
         "vụ đánh bạc: value=5 vụ | tai nạn: value=14 vụ; change=-3 vụ | chết: value=8 người"),
        ("Xã tiếp 86 lượt: tố cáo 9 lượt, loại khác 77 lượt [giảm 4 lượt = 4,4% so cùng kỳ].",
         ("tiếp: value=86 lượt; change=-4 lượt; growth_percent=-4,4 % | "
          "tố cáo: value=9 lượt | loại khác: value=77 lượt")),
        ("Xảy ra 95 vụ cháy, so với cùng kỳ năm 2022 xảy ra ít hơn 05 vụ = 5% (95/100 vụ).",
         "vụ cháy: value=95 vụ; change=-05 vụ; growth_percent=-5 %; previous=100 vụ"),
    ),
    counters=("Số hộ nghèo giảm còn 52 hộ.",
              "So với cùng kỳ, xảy ra 9 vụ cháy.",
              "Gieo trồng 4.210 ha, đạt 99% kế hoạch (giảm 42 ha)."),
)  # fmt: skip
def change(frame: Frame, walk: Walk, name: str) -> bool:
    """A rise or fall in the unit; behind "so với …" it goes back on the claims before."""
    falls = Cue.FALL in frame.cues
    if frame.name is not None and frame.base is None and walk.in_front(frame) == _WITH:
        return False  # "trộm cắp giảm mạnh với 21 vụ": so many are left
    if _is_excess(frame, walk) or frame.quantity.high:  # "thêm 2-3 tiêu chí" has no slot
        return True
    if _lacks_sign(frame, walk):
        percent = frame.quantity._replace(unit="%", size=Size.PERCENT)
        return growth.produce(frame._replace(quantity=percent), walk, growth.name)
    if frame.name and Cue.MORE in frame.cues and frame.after and is_place(walk.words(frame.name)):
        frame = frame._replace(name=None)  # "Tam Lộc phấn đấu thêm 3 thôn đạt chuẩn"
    if frame.name and frame.name.bare:
        draft = told_by_name(frame.name, walk) or spread_to(frame, walk)
    else:
        draft = None if frame.name else changed_claim(frame, walk)
    if draft is None:
        thing = name_of_level(frame)
        if thing is None and Cue.MORE in frame.cues and frame.quantity.size is Size.COUNT:
            thing = counter_of(frame.quantity)  # "có thêm 2 xã và 19 thôn …"
        if thing is None:
            return True
        draft = walk.begin(thing, frame, name)
    if draft.has(Slot.CHANGE):
        draft = walk.again(draft, name)
    walk.put(draft, Slot.CHANGE, frame, name, falls=falls, base=former_words(frame, walk))
    walk.current = draft
    return True


def _is_excess(frame: Frame, walk: Walk) -> bool:
    """Whether brackets right behind a share of plan say the same in units: no slot for it."""
    last = walk.touched_last
    over = last is not None and last.slot in {Slot.PLAN_PERCENT, Slot.OVER_PLAN_PERCENT}
    return over and frame.mark == "(" and frame.name is None and frame.base is None


def _lacks_sign(frame: Frame, walk: Walk) -> bool:
    """Whether a growth lost its sign: nothing is counted, and amounts move by units that are told.

    "đạt 31 tỷ đồng, tăng 4,6 so với cùng kỳ", "giá trị sản xuất tăng 7,35".
    """
    draft = None if frame.name else walk.current
    if frame.quantity.size is not Size.NONE or frame.after is not None or frame.quantity.whole:
        return False
    if draft is not None and draft.level is not None:
        return draft.level.size in {Size.MONEY, Size.MEASURE, Size.PERCENT}
    return bool(frame.quantity.number.likely % 1)
