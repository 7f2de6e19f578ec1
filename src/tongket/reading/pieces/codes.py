"""Which digits are no number of a thing, and which full stops end nothing?"""

from collections.abc import Sequence

from tongket.reading.pieces.units import PER, ROUND
from tongket.reading.text.normalise import folded, key
from tongket.reading.text.tokens import Sort, Token

_SHORTENED = frozenset({"TP", "Tp", "TX", "Tx", "TT", "H", "P", "Q", "T", "X"})
_ONE_WORD = frozenset({"HCM", "Vinh", "Huế"})
"""Names of cities that are one word: "TP. HCM đạt …"."""
CLOSES = {"(": ")", "[": "]"}
MEAN = [key("bình"), key("quân")]
_CODE_LENGTH, _CODE_NUMBERS = 5, 4  # letters, numbers joined by "-"
_SEED, _SEEDS_REACH = key("giống"), 24  # tokens in front of a seed's name
_NAME_LENGTH = 4  # words
_OF_LAND = folded("ha; sào; m2; mẫu")
_YIELD_REACH = 6  # tokens
_YIELDS = tuple(
    " ".join(map(key, words.split()))
    for words in ("giá trị", "giá trị thu nhập", "thu nhập", "giá trị sản xuất", "bình quân",
                  "giá trị sản phẩm", "giá trị thu hoạch", "thu nhập từ", "giá trị kinh tế",
                  "doanh thu", "giá trị canh tác", "giá trị bình quân trên", "bình quân trên")
)  # fmt: skip
_SECTION_LENGTH = 5
_NOTE_DIGITS, _LEAST_PARTS = 2, 2
_MOST_DIGITS, _ITEM_REACH = 3, 120  # digits of an item's number, tokens of an item
_GLUED_UNITS = frozenset("mgđ%")


def is_abbreviated(tokens: Sequence[Token], index: int) -> bool:
    """Whether a full stop shortens a word in front of a name: "TP. Hải Vân", "T.Ư"."""
    if index == 0 or index + 2 >= len(tokens) or not tokens[index].glued:
        return False
    short, behind, further = tokens[index - 1].text, tokens[index + 1], tokens[index + 2].text
    if short not in _SHORTENED or not behind.text[0].isupper():
        return False
    return behind.glued or further[0].isupper() or behind.text in _ONE_WORD


def is_part_of_code(tokens: Sequence[Token], index: int) -> bool:
    """Whether letters are glued to the number: "QL3C", "Covid-19", "02b"."""
    behind = tokens[index + 1] if index + 1 < len(tokens) else None
    if behind and behind.glued and behind.sort is Sort.WORD and len(behind.text) == 1:
        return behind.text not in _GLUED_UNITS
    index = _first_joined(tokens, index)
    if index == 0:
        return False
    before = tokens[index - 1]
    if not tokens[index].glued:
        return _is_variety(tokens, index)
    if before.text == "/" and index > 1:
        return _is_per_many(tokens, index)
    if before.text == "-" and before.glued and index > 1:
        name = tokens[index - 2]
        return name.sort is Sort.WORD and name.text.isascii() and len(name.text) > 1
    capital = before.text.isupper() or (before.text[0].isupper() and before.text[:2].isupper())
    return before.sort is Sort.WORD and capital and len(before.text) <= _CODE_LENGTH


def _first_joined(tokens: Sequence[Token], index: int) -> int:
    """From the second number of "ĐH815-6" to its first, over as few as a code has."""
    for _ in range(_CODE_NUMBERS):
        if index < 2 or not tokens[index].glued or tokens[index - 2].sort is not Sort.NUMBER:
            break
        if tokens[index - 1].text != "-" or not tokens[index - 1].glued:
            break
        index -= 2
    return index


def _is_variety(tokens: Sequence[Token], index: int) -> bool:
    """Whether a number ends the capitalised name of a seed: "giống lúa Hà Phát 3"."""
    number = tokens[index].text
    if len(number) > 2 or not number.isdigit() or index < 3 or index + 1 == len(tokens):
        return False
    first = index
    while first > index - _NAME_LENGTH and first and _is_capitalised(tokens[first - 1]):
        first -= 1
    ends = tokens[index + 1].text in {",", ";", ".", ":", ")"}
    if first > index - 2 or not ends or not first or tokens[first - 1].text in {".", ":"}:
        return False
    return any(word.key == _SEED for word in tokens[max(0, index - _SEEDS_REACH) : index])


def _is_capitalised(token: Token) -> bool:
    return token.sort is Sort.WORD and token.text[0].isupper()


def _is_per_many(tokens: Sequence[Token], index: int) -> bool:
    """Whether the number says per how many: "số giường bệnh/10.000 dân"."""
    word = tokens[index - 2].sort is Sort.WORD
    return word and tokens[index].text in ROUND and PER.at(tokens, index + 1) is not None


def is_per_one(tokens: Sequence[Token], index: int) -> bool:
    """Whether a yield is told of one unit of land: "giá trị thu nhập 1 ha canh tác"."""
    one = tokens[index].text in {"1", "01"} and index + 1 < len(tokens)
    if not one or tokens[index + 1].key not in _OF_LAND:
        return False
    before = " ".join([token.key for token in tokens[max(0, index - _YIELD_REACH) : index]])
    return before.endswith(_YIELDS)


def is_mean_of_one(tokens: Sequence[Token], index: int) -> bool:
    """Whether the number says of what a mean is: "bình quân 1 dự án vay", "bình quân 1 vạn dân"."""
    if index < 2 or [token.key for token in tokens[index - 2 : index]] != MEAN:
        return False
    return tokens[index].text in {"1", "01"}


def numbers_section(tokens: Sequence[Token], index: int) -> bool:
    """Whether a number is that of a section: "1." behind a full stop or a year, or "1.2.".

    In front of another number it must count on from items before: "… 8. Thu … 9. 100% số xã …".
    """
    if index == 0 or index + 2 >= len(tokens) or tokens[index + 1].text != ".":
        return False
    number, before, behind = tokens[index], tokens[index - 1], tokens[index + 2]
    marked = before.text in {".", ";", ":", ")"}
    opens = (
        "." in number.text
        or marked
        or (before.sort is Sort.NUMBER and len(before.text) > 3)
        or _counts_on(tokens, index)
    )
    short = len(number.text) <= _SECTION_LENGTH and "," not in number.text
    if behind.sort is Sort.NUMBER:
        return marked and short and _counts_on(tokens, index)
    return opens and short and behind.text[0].isupper()


def _counts_on(tokens: Sequence[Token], index: int) -> bool:
    """Whether items before, in the same line, were numbered up to here: "1. … III. Xã hội 8. …"."""
    number = tokens[index].text
    if not (number.isdigit() and len(number) < _MOST_DIGITS and int(number) > 1):
        return False
    last = str(int(number) - 1)
    begin = max(0, index - _ITEM_REACH)
    return any(
        tokens[i].text == last and tokens[i + 1].text == "." and not tokens[i].glued
        for i in range(begin, index - 1)
    )


def encloses_number(tokens: Sequence[Token], index: int) -> bool:
    """Whether brackets hold nothing but digits: "(3)" in front of an item, "[3]" for a note."""
    token, *inside = tokens[index : index + 3]
    if len(inside) < 2 or inside[1].text != CLOSES[token.text]:
        return False
    number = inside[0]
    digits = number.sort is Sort.NUMBER and number.text.isdigit()
    if not digits or token.text == "[":
        return digits
    return len(number.text) <= _NOTE_DIGITS and not _adds_up(tokens, index)


def _adds_up(tokens: Sequence[Token], index: int) -> bool:
    """Whether brackets hold the parts of a count told before them.

    So they do in "kỷ luật 8 đảng viên: khiển trách (5), cảnh cáo (3)", each behind its name.
    """
    first, last = (_sentence_end(tokens, index, step) for step in (-1, 1))
    held = [i for i in range(first, last) if _holds_digits(tokens, i)]
    if len(held) < _LEAST_PARTS or any(tokens[i - 1].sort is not Sort.WORD for i in held):
        return False
    total = sum(int(tokens[i + 1].text) for i in held)
    before = (token.text for token in tokens[first : held[0]] if token.sort is Sort.NUMBER)
    return str(total) in {text.lstrip("0") for text in before}


def _holds_digits(tokens: Sequence[Token], index: int) -> bool:
    """Whether brackets that hold but digits open at a token behind another one."""
    if index == 0 or tokens[index].text != "(" or index + 2 >= len(tokens):
        return False
    return tokens[index + 1].text.isdigit() and tokens[index + 2].text == ")"


def _sentence_end(tokens: Sequence[Token], index: int, step: int) -> int:
    """The nearest end of the sentence on one side of a token, within an item's reach."""
    for at in range(index, index + step * _ITEM_REACH, step):
        if not 0 <= at < len(tokens) or tokens[at].sort is Sort.BREAK or tokens[at].text == ".":
            return max(0, at)
    return index + step * _ITEM_REACH


def trails_off(tokens: Sequence[Token], index: int) -> bool:
    """Whether dots end a sentence, in front of the next one's capital: "bị hại… Tổng thiệt hại"."""
    if index == 0 or index + 1 >= len(tokens) or tokens[index - 1].text in {",", ";"}:
        return False
    behind = tokens[index + 1]
    return not behind.glued and behind.text[0].isupper()
