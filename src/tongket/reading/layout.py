"""Into which lines, headings and items does a document fall, however it was wrapped?"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from tongket.reading.tokens import Sort, Token

_NUMBERING = re.compile(
    r"\s*(?:(?P<roman>[IVX]{1,5})\s?[.)/\-–]|(?P<letter>[A-ZĐ])\s?[.)]"
    r"|(?P<number>[0-9]{1,2}(?:\.[0-9]{1,2}){0,3})\s?[.)](?![0-9])|(?P<deep>[0-9]{1,2}(?:\.[0-9]{1,2}){1,3})\s(?=[^\W\d_])(?!\s*(?:ha|tấn|tạ|tỷ|triệu|kg|km)\b)|(?P<small>[a-zđ])\)|(?P<bullet>[-+*•–▪●])(?=\s))\s*"
)
_HEADING_LENGTH = 110
_WRAP_LENGTH = 45
_WIDEST_WRAP, _NARROWEST_WRAP = 130, 25  # characters
_FEWEST_LINES = 6
_ENDS = ".;:!?|"


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph, item or heading: the tokens ``first`` … ``last`` without its number.

    ``rank`` is the depth of a heading (1 roman, 2 arabic, 3 below), 0 for a title without number;
    nothing for a line of text.
    """

    first: int
    last: int
    start: int
    end: int
    rank: int | None = None
    item: bool = False  # it goes on with a list


def unwrap(text: str, tokens: Sequence[Token]) -> list[Token]:
    """Leave out the line breaks that only wrap a sentence, as copies from PDF have them."""
    least = _wrapped_from(text)
    wrapped = least is not None
    least = least or _WRAP_LENGTH
    kept: list[Token] = []
    line_start = 0
    for index, token in enumerate(tokens):
        if token.sort is not Sort.BREAK:
            kept.append(token)
            continue
        width = token.start - line_start
        line_start = token.end
        after = tokens[index + 1] if index + 1 < len(tokens) else None
        if after is None or width < least or not _runs_on(text, kept, after, wrapped=wrapped):
            kept.append(token)
    return kept


def _wrapped_from(text: str) -> float | None:
    """The width from which a line of a hard-wrapped text may go on; nothing for other texts.

    Such lines are as wide as the paper or, where the columns were narrow or letters were lost, of
    any width, but many of them end inside a sentence.
    """
    lines = [line for line in map(str.strip, text.split("\n")) if line]
    widths = sorted(map(len, lines))
    if len(lines) < _FEWEST_LINES or widths[-1] > _WIDEST_WRAP:
        return None
    full = sum(1 for width in widths if width >= 0.75 * widths[-1])
    if full >= 0.6 * len(lines):
        return 0.6 * widths[-1]
    middle = widths[len(widths) // 2]
    inside = sum(
        1
        for line, after in pairwise(lines)
        if len(line) >= 0.6 * middle and after[0].islower() and line[-1] not in _ENDS
    )
    narrow = middle >= _NARROWEST_WRAP and inside >= 0.35 * len(lines)
    return 0.6 * middle if narrow else None


def _runs_on(text: str, kept: Sequence[Token], after: Token, *, wrapped: bool) -> bool:
    """Whether the sentence before a line break goes on behind it."""
    if not kept or kept[-1].sort is Sort.BREAK or after.sort is Sort.BREAK:
        return False
    if kept[-1].text in {".", ";", ":", "!", "?", "|", "..."} or after.text == "|":
        return False
    if after.sort is Sort.WORD and after.text[0].islower():
        return True
    return wrapped and _NUMBERING.match(text, after.start) is None


def lines_of(text: str, tokens: Sequence[Token]) -> list[Line]:
    """Cut the tokens at line breaks and take numbers and bullets off the lines' beginnings."""
    found: list[Line] = []
    first = 0
    for index in range(len(tokens) + 1):
        if index == len(tokens) or tokens[index].sort is Sort.BREAK:
            if index > first:
                found.append(_line(text, tokens, first, index))
            first = index + 1
    return found


def _line(text: str, tokens: Sequence[Token], first: int, last: int) -> Line:
    start, end = tokens[first].start, tokens[last - 1].end
    number = _NUMBERING.match(text, start, end)
    rank = None
    if number and number.end() < end:
        while first < last - 1 and tokens[first].start < number.end():
            first += 1
    if end - start <= _HEADING_LENGTH and tokens[last - 1].text not in {".", ";", ","}:
        rank = _rank(text[tokens[first].start : end], number)
    item = number is not None and number["bullet"] is not None
    return Line(first, last, tokens[first].start, end, rank, item)


def _rank(words: str, number: re.Match[str] | None) -> int | None:
    if words.isupper():
        return 1 if number is None or number["roman"] or number["letter"] else 2
    if number is None or number["bullet"]:
        return None
    return 1 if number["roman"] else 2 if number["letter"] else 3
