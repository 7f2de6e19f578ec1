"""Which numbers are levels, and of what?"""

import re

from tongket.reading.claims.drafts import Draft
from tongket.reading.claims.walk import Walk
from tongket.reading.naming.frames import Frame
from tongket.reading.naming.names import Name, counter_of
from tongket.reading.pieces.atoms import says
from tongket.reading.pieces.units import Size
from tongket.reading.rules.cases import counts_offenders, joins_bodies, names_offence
from tongket.reading.rules.continued import goes_on, has_so_far, is_same_counter, resumes
from tongket.reading.rules.rule import rule
from tongket.reading.text.normalise import folded, key_of
from tongket.vocabulary.bound import Bound
from tongket.vocabulary.claim import Slot
from tongket.vocabulary.wording.figures import Cue
from tongket.vocabulary.wording.names import SELF_NAMED, TOTAL_WORDS
from tongket.vocabulary.wording.units import COUNTERS

_SELF_NAMED = folded(*SELF_NAMED)
_LINKS = folded("có; do; liên; theo")
_HEADS = folded("con; cây; con các loại")
"""Counters that name nothing, of animals and plants."""
_AS_ONE = folded(*(unit for unit in COUNTERS if "," in unit))
_COUNTER_LENGTH = 7
_HAS, _NOW_HAS = key_of("có"), key_of(". có")
_WHERE = folded("ở; tại; thuộc")
_CRITERIA, _CRITERIA_EACH = key_of("tiêu chí"), key_of("tiêu chí/xã").replace(" ", "")
_HOW_MANY_CRITERIA = key_of("số tiêu chí")
_MEAN_REACH = 40  # characters in front of a number
_ON_AVERAGE = re.compile(
    r"(bình quân(?: chung)?)(?: (?:mỗi|các|toàn) \w+)?"
    r"(?: đạt| là| có| được| trên| hơn| gần| khoảng)*\s*$",
    re.IGNORECASE,
)
_SOLD_BY = folded("kg; tấn; tạ; lít; con; quả; cây")
_ITS_VALUE = folded("giá trị; mức; con số; trị giá")
_MEASURED = tuple(
    f"{words} " for words in folded("diện tích; sản lượng; tổng diện tích; tổng sản lượng")
)
_CONVERTED = tuple(folded("quy đổi; quy ra; quy theo; tính theo"))
_BRING = folded("xây dựng; củng cố; công nhận; bình xét; phấn đấu xây dựng")
_BEFELL = tuple(folded("tử vong; bị thương; thương vong; tử nạn"))
"""What befell those that no word counts: "941 ca mắc, 1 tử vong"."""
_TOTALS = folded(*TOTAL_WORDS)


def name_of_level(frame: Frame) -> Name | None:
    """The thing a level is of: the words in front, or behind where only a verb stands in front."""
    name, quantity, after = frame.name, frame.quantity, frame.after
    if name is not None and after is not None and frame.mean_of_places:
        return _counted(frame)
    if name is not None and not name.bare:
        return name
    if name is not None and frame.quantity.size is Size.PERCENT and Cue.REACH in frame.cues:
        return name  # "thu hoạch đạt gần 64% diện tích xuống giống"
    if name is not None and after is not None and (frame.purpose or _is_counter_only(frame)):
        return name
    if name is not None and after is None and (quantity.counts_goals or _counts_kinds(frame)):
        return counter_of(quantity)  # "hoàn thành 15/24 chỉ tiêu"
    if after is not None:
        return _counted(frame) if quantity.size is Size.COUNT else after
    return name


def _counted(frame: Frame) -> Name:
    """What is counted: its counter and the words behind it."""
    start, end = frame.quantity.counter
    return Name(start, frame.after.end if frame.after else end, behind=True)


def _counts_kinds(frame: Frame) -> bool:
    """Whether things of several kinds are counted as one: "huy động 900 cán bộ, chiến sĩ"."""
    counted = key_of(frame.quantity.unit)
    return frame.quantity.size is Size.COUNT and "," in counted and counted not in _AS_ONE


def _is_counter_only(frame: Frame) -> bool:
    """Whether a single word behind a number without known unit is but its counter."""
    after = frame.after
    short = after is not None and after.end - after.start <= _COUNTER_LENGTH
    return frame.quantity.size is Size.NONE and short


@rule(
    "level",
    r".*",
    examples=(
        ("Trồng rừng đạt 506ha.", "Trồng rừng: value=506 ha"),
        ("Kết nạp 113 đảng viên mới.", "đảng viên mới: value=113 đảng viên"),
        ("Tiếp nhận 42 đơn.", "Tiếp nhận: value=42 đơn"),
        ("Sản xuất công nghiệp ước đạt trên 1.300 tỷ đồng.",
         "Sản xuất công nghiệp: value=above 1.300 tỷ đồng; estimate"),
        ("Phấn đấu thành lập từ 44 hợp tác xã.",
         "thành lập: value=at_least 44 hợp tác xã; target"),
        ("100% thôn có chi bộ.", "thôn có chi bộ: value=100 %"),
        ("Khách du lịch 22 nghìn lượt, thu phí 8 tỷ đồng. Lũy kế 5 tháng là 140.500 lượt khách.",
         ("Khách du lịch: value=22 nghìn lượt | thu phí: value=8 tỷ đồng | "
          "Khách du lịch: value=140.500 lượt khách")),
        ("Khách hàng được miễn giảm 25 triệu đồng.",
         "Khách hàng được miễn giảm: value=25 triệu đồng"),
        ("Đặc biệt thu nội địa tăng mạnh đạt 4 tỷ đồng.", "thu nội địa: value=4 tỷ đồng"),
        ("Thu ngân sách đạt 31 tỷ 205 triệu 040 nghìn đồng.",
         "Thu ngân sách: value=31 tỷ 205 triệu 040 nghìn đồng"),
        ("Chăn nuôi tăng 10% so với năm trước đạt giá trị 87 tỷ đồng.",
         "Chăn nuôi: growth_percent=10 %; value=87 tỷ đồng"),
        ("Bắt 17 vụ/29 đối tượng đánh bạc.",
         "đánh bạc: value=17 vụ | đánh bạc: value=29 đối tượng"),
        ("Phát hiện 17 vụ, 29 đối tượng đánh bạc; 90 vụ mua bán ma túy, 131 đối tượng.",
         ("đánh bạc: value=17 vụ | đánh bạc: value=29 đối tượng | "
          "vụ mua bán ma túy: value=90 vụ | vụ mua bán ma túy: value=131 đối tượng")),
        ("Tiếp 86 lượt/94 lượt người đến khiếu nại.",
         "Tiếp: value=86 lượt | Tiếp: value=94 lượt người"),
        ("Trồng 180ha chè, 500ha mắc ca.", "chè: value=180 ha | mắc ca: value=500 ha"),
        ("Xảy ra dịch tả heo tại 7 hộ ở 3 xã Tam Lộc, An Sol và Cư Mốt.",
         "dịch tả heo: value=7 hộ | dịch tả heo: value=3 xã"),
        ("Công nghiệp tăng 1,2% lên 38,9%.", "Công nghiệp: change=1,2 %; value=38,9 %"),
        ("Diện tích gieo trồng đạt 82 ha lúa, 41 ha ngô.",
         "lúa: value=82 ha | ngô: value=41 ha"),
        ("GRDP bình quân đạt 71 triệu đồng/người, quy đổi đô la Mỹ đạt 2.900 USD/người.",
         ("GRDP bình quân: value=71 triệu đồng/người | "
          "GRDP bình quân: value=2.900 USD/người")),
        ("Kết nạp 35/40 đảng viên so với chỉ tiêu.",
         "Kết nạp: value=35 đảng viên; plan_value=40 đảng viên"),
        ("Tạo việc làm cho 25 lao động/20 lao động.",
         "Tạo việc làm: value=25 lao động; plan_value=20 lao động"),
        ("Thành lập 138 tổ cấp xã với tổng số 957 thành viên.",
         "tổ cấp xã: value=138 tổ | thành viên: value=957 thành viên"),
    ),
    counters=("Hội nghị lần thứ 15 khóa IV, nhiệm kỳ 2020-2025.",),
)  # fmt: skip
def level(frame: Frame, walk: Walk, name: str) -> bool:
    """How much of a thing there is."""
    if _is_price(frame):
        return True
    thing = None if _counts_where(frame, walk) else _thing(frame, walk)
    taken_up = thing is not None and _takes_up(thing, walk)
    if taken_up and _counts_others(frame, walk):
        thing, taken_up = _counted(frame), False
    if (taken_up and walk.current) or resumes(frame, walk):
        return goes_on(frame, walk, name)
    if frame.mark == "/" and walk.current and not frame.cues and _is_its_whole(frame, walk.current):
        _put_whole(walk.current, frame, walk, name)
        return True
    if thing is not None and thing.behind and joins_bodies(frame, walk):
        return goes_on(frame, walk, name)
    offence = walk.current is not None and names_offence(frame, walk.current)
    if thing is None or offence or (frame.mark == "/" and walk.current):
        return _unnamed(frame, walk, name)
    if frame.cues == Cue.OVER and frame.bound is None and frame.quantity.size is not Size.COUNT:
        frame = frame._replace(bound=Bound.ABOVE)  # "thu ngân sách vượt 29 tỷ đồng"
    _name_first_kind(frame, walk)
    draft = walk.begin(thing, frame, name)
    draft.kind = frame.after if thing is frame.name else None
    _put_level(draft, frame, walk, name)
    return True


def _name_first_kind(frame: Frame, walk: Walk) -> None:
    """Name the first of several kinds that follow each other as the others are, by its own words.

    "Diện tích gieo trồng đạt 820 ha lúa, 410 ha ngô".
    """
    draft, unit = walk.current, key_of(frame.quantity.unit)
    kinds = draft is not None and draft.kind is not None and key_of(draft.unit) == unit
    next_one = frame.mark in {",", ";"} and frame.name is None and frame.after is not None
    if draft is None or draft.kind is None or not (kinds and next_one) or frame.cues:
        return
    if frame.quantity.size is Size.MEASURE and f"{key_of(draft.words)} ".startswith(_MEASURED):
        draft.name, draft.words = draft.kind, walk.words(draft.kind)


def _thing(frame: Frame, walk: Walk) -> Name | None:
    """What a level is of by its own words: a mean, bodies brought somewhere, or what is named."""
    return _mean(frame, walk) or _brought_about(frame, walk) or name_of_level(frame)


def _mean(frame: Frame, walk: Walk) -> Name | None:
    """The words that name a mean of criteria, whatever they are of: "bình quân 16 tiêu chí/xã".

    They end no name of their own, as in "số tiêu chí bình quân đạt 16 tiêu chí/xã".
    """
    name, unit, start = frame.name, key_of(frame.quantity.unit), frame.quantity.start
    if unit.replace(" ", "") != _CRITERIA_EACH and (unit != _CRITERIA or frame.after):
        return None
    said = _ON_AVERAGE.search(walk.text, max(0, start - _MEAN_REACH), start)
    if said is None or (name and name.start < said.start(1) and name.end == said.end(1)):
        return None
    if name and key_of(walk.words(name)).startswith((_CRITERIA, _HOW_MANY_CRITERIA)):
        return None  # "tiêu chí nông thôn mới đạt bình quân 16 tiêu chí/xã"
    return Name(said.start(1), said.end(1))


def _brought_about(frame: Frame, walk: Walk) -> Name | None:
    """The bodies of which a share was brought somewhere: "xây dựng đạt 95% chi hội vững mạnh"."""
    name, after = frame.name, frame.after
    share = frame.quantity.size is Size.PERCENT and Cue.REACH in frame.cues
    if name is None or after is None or not (share and name.bare):
        return None
    return after if key_of(walk.words(name)) in _BRING else None


def _counts_where(frame: Frame, walk: Walk) -> bool:
    """Whether places are counted and then called by name: "tại 7 hộ ở 3 xã An Hải, Tam Lộc"."""
    if frame.after is None or frame.quantity.size is not Size.COUNT or walk.current is None:
        return False
    named = walk.text[frame.after.start].isupper()
    return named and walk.current in walk.chain and walk.in_front(frame) in _WHERE


def _is_price(frame: Frame) -> bool:
    """Whether an amount is the price of a product: "tôm sú từ 200-250 nghìn đồng/kg"."""
    _, per, of = frame.quantity.unit.partition("/")
    return bool(per) and frame.quantity.size is Size.MONEY and key_of(of) in _SOLD_BY


def _is_its_whole(frame: Frame, draft: Draft) -> bool:
    """Whether the number behind a slash is the whole of the level: "24 đơn (9 cũ)/26 đơn"."""
    level = draft.level
    unit = key_of(frame.quantity.unit)
    same = level is not None and key_of(level.unit) in {"", unit}
    if level is not None and frame.quantity.size is Size.MONEY:  # "61,7 tỷ/68,6 tỷ đồng"
        same = same or unit.startswith(f"{key_of(level.unit)} ")
    return same and not draft.has(Slot.TOTAL)


def _put_whole(draft: Draft, frame: Frame, walk: Walk, name: str) -> None:
    """Put the whole in and give its unit to a part that has none."""
    quantity = frame.quantity
    draft.figures = [
        figure if figure.unit else figure._replace(unit=quantity.unit, size=quantity.size)
        for figure in draft.figures
    ]
    counted = quantity.size in {Size.COUNT, Size.NONE}
    told = draft.level
    counted = counted and not (told and told.digits.likely > quantity.number.likely)
    walk.put(draft, Slot.TOTAL if counted else Slot.PLAN_VALUE, frame, name)


def _takes_up(thing: Name, walk: Walk) -> bool:
    """Whether the words only take up the thing named before: "nâng tổng số lên 46 thôn".

    So they do in "sản xuất tăng 10% so với năm trước đạt giá trị 87 tỷ đồng".
    """
    words, draft = key_of(walk.words(thing)), walk.current
    if draft is None or draft not in walk.chain or draft.level is not None:
        converted = draft in walk.chain and words.startswith(_CONVERTED)
        return words in _TOTALS or converted
    return words in _TOTALS or words in _ITS_VALUE or words.startswith(_CONVERTED)


def _counts_others(frame: Frame, walk: Walk) -> bool:
    """Whether a total is of things counted otherwise: "138 tổ với tổng số 957 thành viên"."""
    if walk.current is None:
        return frame.quantity.size is Size.COUNT
    level = walk.current.level
    if level is not None and level.size is Size.MONEY and frame.quantity.size is Size.MONEY:
        return False  # "… đạt 70 triệu đồng/người, quy đổi đạt 2.900 USD/người"
    return key_of(walk.current.unit) not in {"", key_of(frame.quantity.unit)}


def _put_level(draft: Draft, frame: Frame, walk: Walk, name: str) -> None:
    """Put the level in; a unit that no table knows is the first word of the name behind."""
    quantity = frame.quantity
    own = draft.name == frame.after or (draft.name == frame.name and draft.name.bare)
    state = frame.after is not None and key_of(walk.words(frame.after)).startswith(_BEFELL)
    if quantity.size is Size.NONE and frame.after is not None and own and not state:
        first = walk.words(frame.after).split()[0].rstrip(",")
        frame = frame._replace(quantity=quantity._replace(unit=first, size=Size.COUNT))
    walk.level(draft, frame, name)


def _unnamed(frame: Frame, walk: Walk, name: str) -> bool:
    """A level without words of its own: the claim before goes on, or its unit is its name."""
    draft, quantity = walk.current, frame.quantity
    if draft is not None and frame.after is not None and names_offence(frame, draft):
        words = walk.words(frame.after)
        if key_of(words).split(maxsplit=1)[0] not in _LINKS:  # "6 đối tượng có hành vi đánh bạc"
            draft.name, draft.words = frame.after, words
    if key_of(quantity.unit) in _SELF_NAMED and frame.mark != "/":
        unitless = frame._replace(quantity=quantity._replace(unit="", size=Size.NONE))
        walk.level(walk.begin(counter_of(quantity), frame, name), unitless, name)
        return True
    counted = quantity.size is Size.COUNT and frame.mark != "/"
    if draft is not None and ";" in walk.text[draft.name.end : quantity.start]:
        draft = walk.current = _amount_before(frame, draft, walk)
    if counted and draft is not None and _is_of_others(frame, draft, walk):
        draft = None
    moved = draft is not None and Cue.TO in frame.cues and is_same_counter(frame, draft)
    rated = draft is not None and _is_other_rate(frame, draft)
    moved = moved or (draft is not None and counts_offenders(frame, draft))
    apart = counted and not moved and draft is not None and (draft.name.behind or rated)
    apart = apart or (counted and draft is not None and draft.name.bare and has_so_far(frame))
    apart = apart or (counted and draft is not None and _is_rest(frame, draft))
    apart = apart and key_of(quantity.unit) not in _HEADS  # "23 trại gà với 3.400 con"
    if draft is not None and not (apart or (counted and Cue.OF_WHOLE in frame.cues)):
        return goes_on(frame, walk, name)
    if quantity.size is not Size.COUNT:
        return True
    walk.level(walk.begin(counter_of(quantity), frame, name), frame, name)
    return True


def _is_rest(frame: Frame, draft: Draft) -> bool:
    """Whether what is left over is counted behind work done: "giải quyết 52 đơn, còn lại 9 đơn"."""
    left = Cue.TO in frame.cues and is_same_counter(frame, draft)
    return left and draft.name.bare and draft.figures[-1].slot is Slot.VALUE


def _amount_before(frame: Frame, draft: Draft, walk: Walk) -> Draft:
    """The claim an item goes on with: of an amount, not of the count it was for.

    "dư nợ qua Hội Phụ nữ 80 tỷ đồng, với 190 hộ vay; Hội Nông dân 77 tỷ đồng".
    """
    counts = draft.name.behind and draft.level is not None and draft.level.size is Size.COUNT
    if not counts or frame.quantity.size not in {Size.MONEY, Size.MEASURE}:
        return draft
    unit = key_of(frame.quantity.unit)
    alike = (one for one in reversed(walk.chain) if one.level and key_of(one.unit) == unit)
    return next(alike, draft)


def _is_other_rate(frame: Frame, draft: Draft) -> bool:
    """Whether a rate counts what the claim before does not name: "14 giường; 9 bác sĩ/vạn dân"."""
    counted, per, _ = key_of(_apart(frame.quantity.unit)).partition(" / ")
    return bool(per) and not says(f" {key_of(_apart(draft.words))} ", frozenset({counted}))


def _apart(words: str) -> str:
    return words.replace("/", " / ")


def _opens_a_sentence(frame: Frame, draft: Draft, walk: Walk) -> bool:
    """Whether a count of other things begins a sentence: "… tấn. Đến nay, đạt 12/14 tiêu chí"."""
    other = key_of(draft.unit) != key_of(frame.quantity.unit)
    amount = draft.level is not None and draft.level.size in {Size.MONEY, Size.MEASURE}
    fresh = frame.mark == "." or (frame.mark == ";" and amount)
    goals = frame.quantity.counts_goals
    fresh = fresh or (goals and draft not in walk.chain)
    other = other or walk.in_front(frame, 2) == _NOW_HAS  # "… 9 hồ sơ. Có 4 hồ sơ …"
    return fresh and frame.cues in {"", Cue.REACH} and other and not frame.resumes


def _is_of_others(frame: Frame, draft: Draft, walk: Walk) -> bool:
    """Whether a count is of other things than the claim before it."""
    return _opens_a_sentence(frame, draft, walk) or _owns_others(frame, draft, walk)


def _owns_others(frame: Frame, draft: Draft, walk: Walk) -> bool:
    """Whether someone has what is counted otherwise: "tỷ lệ tăng đàn 19%, xã có 3 trường"."""
    counts = draft.level is not None and draft.level.size is Size.COUNT
    has = frame.mark in {",", ";"} and walk.in_front(frame) == _HAS
    return has and not counts and key_of(draft.unit) != key_of(frame.quantity.unit)
