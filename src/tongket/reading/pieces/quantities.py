"""Where does a text give a number, in which unit, as a range, a part of a whole, with a bound?"""

import re
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from tongket.reading.pieces.units import Size, mark_at, unit_at
from tongket.reading.text.normalise import folded, key, key_of
from tongket.reading.text.tokens import Phrases, Sort, Token, known
from tongket.vocabulary.bound import Bound
from tongket.vocabulary.number import readings
from tongket.vocabulary.wording.comparisons import PLAN_SETTING, PLAN_WORDS
from tongket.vocabulary.wording.figures import BOUND_AFTER
from tongket.vocabulary.wording.units import GOAL_UNITS


class Digits(NamedTuple):
    """A number as written and where it stands in the composed text."""

    text: str
    start: int
    end: int

    @property
    def likely(self) -> Decimal:
        """Its likeliest value."""
        return readings(self.text)[0].number

    @property
    def rounding(self) -> Fraction:
        """By how much rounding to its last digit may have moved it: half a step of that digit."""
        return Fraction(10) ** -readings(self.text)[0].decimals / 2


class Quantity(NamedTuple):
    """A number with its unit as written; ``high`` ends a range, ``whole`` stands after a slash."""

    number: Digits
    unit: str
    size: Size
    end: int
    high: Digits | None = None
    whole: Digits | None = None
    bound: Bound | None = None
    sign: str = ""
    counter: tuple[int, int] = (0, 0)  # where the unit stands, multipliers left out

    @property
    def counts_goals(self) -> bool:
        """Whether goals are counted: "12/14 chỉ tiêu"."""
        return key_of(self.unit) in _GOAL_UNITS

    @property
    def start(self) -> int:
        """Where the number begins."""
        return self.number.start


_NUMBER = re.compile(
    r"[0-9]+(?:[.,][0-9]+)?|[0-9]{1,3}(?:(?:\.[0-9]{3})+(?:,[0-9]+)?|(?:,[0-9]{3})+(?:\.[0-9]+)?)"
)
_GOAL_UNITS = folded(*GOAL_UNITS)
_BOUNDS_BEHIND: Phrases[Bound] = Phrases.of(BOUND_AFTER.items())
_OF_PLAN = known((*PLAN_WORDS, *PLAN_SETTING, "so với", "kế"))
_IN_ALL = known(("trong số", "trong tổng số", "trên tổng số", "/tổng số", "/tổng"))
"""Words between a part and its whole: "17 trong tổng số 19 chỉ tiêu"."""
_THOUSAND = folded("nghìn; ngàn")
_LOWER = {
    key("tỷ"): frozenset({key("triệu")}),
    key("triệu"): _THOUSAND,
    **dict.fromkeys(_THOUSAND, frozenset[str]()),
}
"""Number words, and the lower one that may stand behind the next digits, which then are its."""
_PARTED = {
    ".": re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+(?:,[0-9]+)?"),
    ",": re.compile(r"[0-9]{1,3}(?:\.?[0-9]{3})*,[0-9]{1,2}"),
}
"""Marks inside a number, and what such numbers look like where a misprint set a blank there."""
_AMOUNTS = frozenset({Size.MONEY, Size.MEASURE})
_LEADS_TO_AMOUNT = folded("đạt; được; hơn; trên; gần; còn; lên; bằng")
_LIMITS = frozenset("<>≤≥")
_DASHES = frozenset("-–—÷")
_FROM = key("từ")
_MOVED = folded("""
    tăng; giảm; nâng; lên; xuống; đưa; rộng; triển; trưởng; hẹp; gọn; nhập; chuyển; rút; còn; dần;
    mạnh; nhanh; sâu
""")
"""Last words in front of "từ" that tell of a move: "tăng từ 5 xã đến 7 xã"."""
_TO = _DASHES | {"đến"}


def quantity_at(tokens: Sequence[Token], index: int) -> tuple[int, Quantity] | None:
    """Read the quantity whose number begins at a token; the index behind it and the quantity."""
    if not _number_at(tokens, index):
        return None
    position, number = _digits(tokens, index)
    apart = _is_in_row(tokens, index)
    position, high = (position, None) if apart else _high(tokens, position, number)
    position, whole = _whole(tokens, position)
    position, unit, size, counter = unit_at(tokens, position)
    paired = unit and high is None and whole is None and not apart
    if paired and (mark_at(tokens, position) in _DASHES or _ranges(tokens, index, position)):
        position, high = _high_with_unit(tokens, position, number, unit)
    if unit and whole is None and (same := _whole_of_same(tokens, position, unit)):
        position, whole, counter = same
    if unit == "%" and high is None and whole is None:
        position, whole = _planned_rate(tokens, position)
    position, bound = _BOUNDS_BEHIND.at(tokens, position) or (position, None)
    end = tokens[position - 1].end
    sign = _sign(tokens, index)
    return position, Quantity(
        number, unit, size, end, high, whole, bound, sign, counter or (end, end)
    )


def _planned_rate(tokens: Sequence[Token], index: int) -> tuple[int, Digits | None]:
    """The planned rate behind a slash: "97%/90% dân số dùng nước sạch"."""
    last = index + 3
    sign = index + 2 < len(tokens) and tokens[index + 2].text == "%"
    if not sign or tokens[index].text != "/" or not _number_at(tokens, index + 1):
        return index, None
    if _OF_PLAN.at(tokens, last) is not None:  # "65,2%/65% kế hoạch"
        return index, None
    return last, _digits(tokens, index + 1)[1]


def _number_at(tokens: Sequence[Token], index: int) -> bool:
    """Whether a number stands at a token, unlike the digits of "mục 1.1.2" or an address."""
    if index >= len(tokens) or tokens[index].sort is not Sort.NUMBER:
        return False
    return _NUMBER.fullmatch(tokens[index].text) is not None


def _digits(tokens: Sequence[Token], index: int) -> tuple[int, Digits]:
    """The number with its number words ("1 nghìn 773") and spaced thousands ("1 284")."""
    first, end = tokens[index], index + 1
    if end == len(tokens) or not (tokens[end].sort is Sort.NUMBER or tokens[end].key in _LOWER):
        broken = _with_stray_blank(tokens, index) if mark_at(tokens, end) in _PARTED else None
        return broken or (end, Digits(first.text, first.start, first.end))  # as most numbers stand
    if joined := _with_lower_groups(tokens, index):
        return joined
    text = first.text
    while (
        _number_at(tokens, end)
        and text.replace(" ", "").isdigit()
        and len(text.split(" ")[0]) <= 3
        and _continues(tokens[end - 1], tokens[end])
    ):
        text = f"{text} {tokens[end].text}"
        end += 1
    return end, Digits(text, first.start, tokens[end - 1].end)


def _with_stray_blank(tokens: Sequence[Token], index: int) -> tuple[int, Digits] | None:
    """A number misprinted with a blank at its mark: "1. 245 tỷ đồng", "73, 25%", "12 ,5 tấn"."""
    if index + 2 >= len(tokens) or not _number_at(tokens, index + 2):
        return None
    first, mark, after = tokens[index : index + 3]
    if mark.glued == after.glued or after.start != first.end + 2:
        return None
    if _PARTED[mark.text].fullmatch(f"{first.text}{mark.text}{after.text}") is None:
        return None
    led = tokens[index - 1] if index else None
    size = unit_at(tokens, index + 3)[2]
    told = size is Size.PERCENT and led is not None and led.sort is Sort.WORD
    told = told or (size in _AMOUNTS and led is not None and led.key in _LEADS_TO_AMOUNT)
    if (mark.text == "," and mark.glued and not told) or size is Size.NONE:
        return None  # "các năm 12, 5 ha"
    parted = f"{mark.text} " if mark.glued else f" {mark.text}"
    return index + 3, Digits(f"{first.text}{parted}{after.text}", first.start, after.end)


def _with_lower_groups(tokens: Sequence[Token], index: int) -> tuple[int, Digits] | None:
    """Lower groups behind their words: "1 nghìn 773", "168 tỷ 450 triệu 20" nghìn đồng."""
    text, end = tokens[index].text, index + 1
    while _number_at(tokens, end + 1) and _joins_lower(tokens, end):
        text = f"{text} {tokens[end].text} {tokens[end + 1].text}"
        end += 2
    if end == index + 1:
        return None
    return end, Digits(text, tokens[index].start, tokens[end - 1].end)


def _joins_lower(tokens: Sequence[Token], index: int) -> bool:
    """Whether the digits behind a number word are those of its next lower group."""
    word, after = tokens[index : index + 2]
    if word.key in _THOUSAND:
        return len(after.text.split(",")[0]) <= 3 and after.text[:3].isdigit()
    behind = tokens[index + 2].key if index + 2 < len(tokens) else ""
    return behind in _LOWER.get(word.key, ())


def _continues(before: Token, after: Token) -> bool:
    """Whether two digit groups are one number written with a blank between thousands."""
    whole = after.text.split(",")[0]
    return len(whole) == 3 and whole.isdigit() and after.start == before.end + 1


def _high(tokens: Sequence[Token], index: int, low: Digits) -> tuple[int, Digits | None]:
    """The end of a range: "5,5-6%", "từ 8 đến 9", "1%-1,5%"."""
    after = index + (mark_at(tokens, index) == "%")
    if mark_at(tokens, after) not in _TO:
        return index, None
    if not _number_at(tokens, after + 1):
        return index, None
    position, high = _digits(tokens, after + 1)
    return (position, high) if high.likely > low.likely else (index, None)


def _is_in_row(tokens: Sequence[Token], index: int) -> bool:
    """Whether three numbers or more stand in a row with this one: "22% - 35% - 43%"."""
    before = index - 2 - (mark_at(tokens, max(0, index - 2)) == "%")
    if index > 1 and tokens[index - 1].text in _DASHES and _number_at(tokens, max(0, before)):
        return True
    for _ in range(2):
        index += 1 + (mark_at(tokens, index + 1) == "%")
        if mark_at(tokens, index) not in _DASHES or not _number_at(tokens, index + 1):
            return False
        index += 1
    return True


def _ranges(tokens: Sequence[Token], index: int, position: int) -> bool:
    """Whether "từ" and "đến" stand around a quantity of which none tells that it moved."""
    if index == 0 or tokens[index - 1].key != _FROM or mark_at(tokens, position) != "đến":
        return False
    return index == 1 or tokens[index - 2].key not in _MOVED


def _high_with_unit(
    tokens: Sequence[Token], index: int, low: Digits, unit: str
) -> tuple[int, Digits | None]:
    """The end of a range whose unit is written twice: "1,1 lần-2 lần", "từ 5 xã đến 7 xã"."""
    if not _number_at(tokens, index + 1):
        return index, None
    position, high = _digits(tokens, index + 1)
    position, second, *_ = unit_at(tokens, position)
    same = key(second) == key(unit) and high.likely > low.likely
    return (position, high) if same else (index, None)


def _whole(tokens: Sequence[Token], index: int) -> tuple[int, Digits | None]:
    behind = (_IN_ALL.at(tokens, index) or (index, None))[0]
    if behind == index and mark_at(tokens, index) == "/":
        behind = index + 1 + (mark_at(tokens, index + 1) in _LIMITS)  # "24,5/<25%"
    return (
        _digits(tokens, behind) if behind > index and _number_at(tokens, behind) else (index, None)
    )


def _whole_of_same(
    tokens: Sequence[Token], index: int, unit: str
) -> tuple[int, Digits, tuple[int, int] | None] | None:
    """The whole behind a part with its unit: "90 vụ trong tổng số 98 vụ"."""
    behind = _IN_ALL.at(tokens, index)
    if behind is None or not _number_at(tokens, behind[0]):
        return None
    position, whole = _digits(tokens, behind[0])
    position, second, _, counter = unit_at(tokens, position)
    return (position, whole, counter) if key_of(second) == key_of(unit) else None


def _sign(tokens: Sequence[Token], index: int) -> str:
    """A plus or minus that belongs to the number: "(-366 ha)", "+2"."""
    if index == 0 or tokens[index - 1].text not in {"+", "-", "−", "–"}:
        return ""
    if not tokens[index].glued and (index == 1 or tokens[index - 2].text != "("):
        return ""  # "(+ 5,9%)" has one all the same
    opened = index == 1 or not tokens[index - 1].glued or tokens[index - 2].text in {"(", ":"}
    return ("+" if tokens[index - 1].text == "+" else "-") if opened else ""
