"""In which unit does a number stand, and of which kind is that?"""

from collections.abc import Sequence
from functools import lru_cache
from typing import ClassVar

from tongket.reading.text.kinds import Kind
from tongket.reading.text.normalise import folded, key, key_of
from tongket.reading.text.tokens import Phrases, Sort, Token, known
from tongket.vocabulary.wording.figures import MULTIPLIER_WORDS
from tongket.vocabulary.wording.units import (
    COUNTED_TOGETHER,
    COUNTERS,
    HOUSEHOLDS,
    MEASURES,
    NAMED_TOGETHER,
    OBJECTS,
    PER_WORDS,
)

_UNITS: Phrases[str] = Phrases(
    {
        **dict.fromkeys(COUNTERS, "counter"),
        **dict.fromkeys(OBJECTS, "object"),
        **dict.fromkeys(HOUSEHOLDS, "household"),
        **dict.fromkeys(MEASURES, "measure"),
    }
)
_TOGETHER = tuple(known(kinds) for kinds in COUNTED_TOGETHER)
_NAMED_TOGETHER = tuple(known(kinds) for kinds in NAMED_TOGETHER)
_KIND_LENGTH = max(len(kind.split()) for kinds in NAMED_TOGETHER for kind in kinds)
_JOINTS = frozenset(",/")
PER = known(PER_WORDS)
ROUND = frozenset({"1", "100", "1000", "1.000", "10000", "10.000", "100000", "100.000"})
"""Numbers of whom or what a rate is given for: "14,3 bác sỹ/10.000 dân"."""
_MEN_OR_WOMEN = folded("nam; nữ")
_MULTIPLIERS = folded(*MULTIPLIER_WORDS)
_RATES = known(("tỷ lệ", "tỷ trọng", "tỷ suất"))
_MILLIONS = folded("tỷ; triệu")
"""Number words that alone mean money: "thu 5 tỷ", "60 triệu/người"."""
_MONEY = folded("đồng; đ; vnđ; vnd; usd; đô; euro; trđ; triệuđ; tỷđ")
_PERCENTS = folded("phần trăm; phần nghìn")
_POINTS = tuple(folded("điểm %; điểm phần trăm; đpt"))
_POINT, _SEVERAL = key("điểm"), key("các")
_BEHIND_POINTS = folded("""
    phần; so; và; với; tăng; giảm; xếp; đứng; là; ở; tại; trong; trên; của; cho; về; từ;
    đạt; được; đến; lên; xuống; thấp; cao; hơn; kém; thuộc; nhưng; còn; bằng; đối; tương;
    nếu; khi; do; theo; vào; năm; tháng; quý; tối; trung; bình; cộng; tròn; qua; sau; trước;
    cùng
""")
"""Words behind points that do not say what kind of spot is counted."""


class Size(Kind):
    """What kind of unit a quantity has."""

    PERCENT: ClassVar["Size"]
    POINTS: ClassVar["Size"]
    TIMES: ClassVar["Size"]
    RANK: ClassVar["Size"]
    MONEY: ClassVar["Size"]
    MEASURE: ClassVar["Size"]
    COUNT: ClassVar["Size"]
    NONE: ClassVar["Size"]


_BY_FIRST_WORD = {
    "%": Size.PERCENT,
    "‰": Size.PERCENT,
    key("lần"): Size.TIMES,
    key("bậc"): Size.RANK,
}


def mark_at(tokens: Sequence[Token], index: int) -> str:
    """What is written at a token, nothing behind the last one."""
    return tokens[index].text if index < len(tokens) else ""


def unit_words(unit: str) -> list[str]:
    """The folded words of a unit but for number words: "tấn" of "nghìn tấn"."""
    return [word for word in key_of(unit).split() if word not in _MULTIPLIERS]


def unit_at(tokens: Sequence[Token], index: int) -> tuple[int, str, Size, tuple[int, int] | None]:
    """The longest unit that stands here, multipliers and "per" parts included.

    The index behind it, its words, its kind, and where its own word stands behind "nghìn" or
    "triệu".
    """
    if _RATES.at(tokens, index) is not None:
        return index, "", Size.NONE, None  # "đạt 45/60 hộ, tỷ lệ 75%"
    own = index
    while own < len(tokens) and tokens[own].key in _MULTIPLIERS:
        own += 1
    while (found := _people_at(tokens, own) or _UNITS.at(tokens, own)) is None:
        own -= 1
        if own < index:
            return index, "", Size.NONE, None
    end, kind = found
    kind = "counter" if _is_spot(tokens, own, end) else kind
    if kind == "object" and mark_at(tokens, end) != "/":  # no "24 giường bệnh/vạn dân"
        end = own + 1
    end = _together(tokens, own, end)
    counter = tokens[own].start, tokens[end - 1].end
    end = _per(tokens, end)
    alone = kind == "household" and end == found[0]  # no "37 hộ dân, cơ quan"
    unit = tokens[index : own + 1 if alone else end]
    return end, _joined(unit), _size(" ".join([token.key for token in unit]), kind), counter


def _people_at(tokens: Sequence[Token], index: int) -> tuple[int, str] | None:
    """Men or women of some kind that are counted there: "214 nam thanh niên"."""
    if index >= len(tokens) or tokens[index].key not in _MEN_OR_WOMEN:
        return None
    return _UNITS.at(tokens, index + 1)


def _is_spot(tokens: Sequence[Token], index: int, end: int) -> bool:
    """Whether "điểm" counts spots of some kind and no points: "7 điểm du lịch cộng đồng"."""
    if end != index + 1 or end >= len(tokens) or tokens[index].key != _POINT:
        return False
    kind, number = tokens[end], tokens[index - 1]
    return kind.sort is Sort.WORD and kind.key not in _BEHIND_POINTS and number.text.isdigit()


def _together(tokens: Sequence[Token], first: int, end: int) -> int:
    """The token behind the kinds that are counted as one: "8 xã, thị trấn", "6 ấp/khu phố".

    The last may not open a name of its own: "5 xã, thị trấn An Hải có 3 trường".
    """
    if mark_at(tokens, end) not in _JOINTS:
        return end
    for kinds in _TOGETHER:
        if kinds.at(tokens, first) != (end, None):
            continue
        last = end
        while mark_at(tokens, last) in _JOINTS and (more := kinds.at(tokens, last + 1)):
            if _is_same(tokens, (first, end), (last + 1, more[0])):
                break  # "13 hồ sơ, hồ sơ cũ 7"
            last = more[0]
        proper = last < len(tokens) and tokens[last].text[0].isupper()
        if last > end and not proper:
            return last
    return end


def _is_same(tokens: Sequence[Token], one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether the same words stand at two places, each from a token to the one behind its last."""
    return [t.key for t in tokens[slice(*one)]] == [t.key for t in tokens[slice(*other)]]


def parts_kindred(tokens: Sequence[Token], mark: int) -> bool:
    """Whether a comma or slash parts kinds that are told as one: "29 công trình, dự án"."""
    before = range(max(0, mark - _KIND_LENGTH), mark)
    behind = mark + 1 + (mark + 1 < len(tokens) and tokens[mark + 1].key == _SEVERAL)
    return any(
        more is not None
        and any(
            kinds.at(tokens, first) == (mark, None)
            and not _is_same(tokens, (first, mark), (behind, more[0]))
            for first in before
        )
        for kinds in _NAMED_TOGETHER
        for more in [kinds.at(tokens, behind)]
    )


def _per(tokens: Sequence[Token], end: int) -> int:
    while mark_at(tokens, end) == "/":
        many = mark_at(tokens, end + 1) in ROUND or _months_at(tokens, end + 1)
        per = PER.at(tokens, end + 1 + many)
        if per is None:
            break
        end = per[0]
    return end


def _months_at(tokens: Sequence[Token], index: int) -> bool:
    """Whether "6 tháng" stands here, as in "kg/người/6 tháng"."""
    return mark_at(tokens, index).isdigit() and mark_at(tokens, index + 1) == "tháng"


def _joined(tokens: Sequence[Token]) -> str:
    """The unit's words as written, glued where the text glues them."""
    written = tokens[0].text
    for token in tokens[1:]:
        written += token.text if token.glued else f" {token.text}"
    return written


@lru_cache(maxsize=4096)
def _size(words: str, kind: str) -> Size:
    """The kind of a unit by its folded words and the table they stand in."""
    if words in _PERCENTS:
        return Size.PERCENT
    if words.startswith(_POINTS):
        return Size.POINTS
    parts = words.split(" ")
    if size := _BY_FIRST_WORD.get(parts[0]):
        return size
    if kind != "measure":
        return Size.COUNT
    own = next((part for part in parts if part not in _MULTIPLIERS), "/")
    bare = own == "/" and not _MILLIONS.isdisjoint(parts)
    return Size.MONEY if bare or not _MONEY.isdisjoint(parts[:3]) else Size.MEASURE
