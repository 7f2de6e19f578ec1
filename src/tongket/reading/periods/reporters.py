"""Which place does a document report on, by its own first words?"""

import re
from collections.abc import Sequence

from tongket.reading.text.normalise import folded, key, spoken
from tongket.reading.text.tokens import Sort, Token, known
from tongket.vocabulary.wording.places import UNIT_KINDS

LEAD = 2500
"""How many characters a document begins with in which it says what it is about."""
_UNIT_PHRASES = known(UNIT_KINDS)
_COMMITTEE = key("ủy")
_NO_NAME = folded("khóa; lần; số")
_TIMES = folded("tháng; năm; quý; giai; nhiệm; sáu; chín")
_SOCIETY = key("hội")
_SOCIETIES = folded("nông; phụ; cựu; liên; lhpn; ccb; chữ; người; khuyến; đồng; nghị")
"""What stands behind "Hội" where it opens a body's name and not a place's, as in "Hội An"."""
_COMMUNE = key("xã")
_SOCIAL = folded("tế; hóa; sinh; hiểm; trị; toàn; sách; bệnh; nhà; vốn; về")
"""What stands in front of "xã hội" where that is society: "KINH TẾ - XÃ HỘI", "AN SINH XÃ HỘI"."""
_NAMED_UNITS = re.compile(
    rf"(?:{spoken(UNIT_KINDS).pattern})\W*(?:(?:ủy|uỷ)\W*)?(?P<name>[^\W\d_])"
)


def may_name_place(text: str, start: int, words: str) -> bool:
    """Whether a name may follow a word for a unit in the lower-case words that begin at a place."""
    return any(
        text[start + found.start("name")].isupper() for found in _NAMED_UNITS.finditer(words)
    )


def place_of(tokens: Sequence[Token]) -> str | None:
    """The place whose report it is: the first named unit and, where it follows, the one above."""
    for index, token in enumerate(tokens):
        if token.start > LEAD:
            break
        unit = token.key in _UNIT_PHRASES.opens and not _is_society(tokens, index)
        end = _unit_at(tokens, index) if unit else None
        name = _named(tokens, end) if end else []
        if end and name:
            above = _above(tokens, end + len(name))
            own = " ".join(t.text for t in (*tokens[index:end], *name))
            return f"{own}, {above}" if above else own
    return None


def _is_society(tokens: Sequence[Token], index: int) -> bool:
    """Whether "xã hội" stands here and is no commune: "PHÁT TRIỂN KINH TẾ XÃ HỘI"."""
    if index == 0 or tokens[index].key != _COMMUNE:
        return False
    before = index - 1 - (index > 1 and tokens[index - 1].sort is Sort.MARK)
    behind = tokens[index + 1].key if index + 1 < len(tokens) else ""
    return behind == _SOCIETY and tokens[before].key in _SOCIAL


def _unit_at(tokens: Sequence[Token], index: int) -> int | None:
    """The token behind a word for a unit: "huyện", "Huyện ủy", "thành phố"."""
    found = _UNIT_PHRASES.at(tokens, index)
    if found is None:
        return None
    end = found[0]
    return end + 1 if end < len(tokens) and tokens[end].key == _COMMITTEE else end


def _named(tokens: Sequence[Token], index: int) -> list[Token]:
    """The capitalised words of a name, up to four."""
    name: list[Token] = []
    for at in range(index, min(index + 4, len(tokens))):
        token = tokens[at]
        if token.sort is not Sort.WORD or not token.text[0].isupper() or token.key in _NO_NAME:
            break
        if name and token.text.isupper() and token.key in _TIMES:
            break  # "TỈNH AN HẢI THÁNG 6"
        if token.key == _SOCIETY and at + 1 < len(tokens) and tokens[at + 1].key in _SOCIETIES:
            break
        name.append(token)
    return name


def _above(tokens: Sequence[Token], index: int) -> str:
    """The higher unit in brackets or behind a comma and its own word."""
    if index + 1 >= len(tokens) or tokens[index].text not in {"(", ","}:
        return ""
    bracket = tokens[index].text == "("
    unit = _UNIT_PHRASES.at(tokens, index + 1)
    if not bracket and unit is None:
        return ""
    name = _named(tokens, unit[0] if unit else index + 1)
    return " ".join(token.text for token in name)
