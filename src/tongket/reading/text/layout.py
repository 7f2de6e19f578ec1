"""Into which lines, headings and items does a document fall, however it was wrapped?"""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from tongket.reading.text.tokens import Token, line_break, tokenise

_NUMBERING = re.compile(
    r"\s*(?:(?P<roman>[IVX]{1,5})\s?[.)/\-–]"
    r"|(?P<article>Điều\s[0-9]{1,2})\s?[.:]"
    r"|(?P<letter>[A-ZĐ])\s?[.)]"
    r"|(?P<number>[0-9]{1,2}(?:\.[0-9]{1,2}){0,3})\s?[.)](?![0-9])"
    r"|(?P<deep>[0-9]{1,2}(?:\.[0-9]{1,2}){1,3})\s(?=[^\W\d_])(?!\s*(?:ha|tấn|tạ|tỷ|triệu|kg|km)\b)"
    r"|(?P<dashed>[0-9]{1,2})\s?[-–]\s(?=[^\W\d_])"
    r"|(?P<small>[a-zđ])(?:\)|\.(?=\s))"
    r"|(?P<bullet>[-+*•–▪●])(?=\s))\s*"
)
_HEADING_LENGTH = 110
_WRAP_LENGTH = 45
_WIDEST_WRAP, _NARROWEST_WRAP = 130, 25  # characters
_FEWEST_LINES = 6
_FULL, _FULL_LINES = 0.75, 0.6  # of the widest line; share of lines so wide on paper
_CUT_LINES = 0.35  # share of lines that end inside a sentence in narrow columns
_MAY_GO_ON = 0.6  # of the usual width, from which a line may be wrapped
_LINE_ENDS = ".;:!?|"
_DIGIT = re.compile("[0-9]")


class Line(NamedTuple):
    """One paragraph, item or heading: the tokens ``first`` … ``last`` without its number.

    ``rank`` is the depth of a heading (1 roman, 2 arabic, 3 below), 0 for a title without number;
    nothing for a line of text. A line that says nothing has no tokens.
    """

    first: int
    last: int
    start: int
    end: int
    rank: int | None = None
    item: bool = False  # it goes on with a list

    @property
    def silent(self) -> bool:
        """Whether it was passed over for saying nothing."""
        return self.first == self.last


class Stretch(NamedTuple):
    """Where the words of a line stand, however many lines of the text they are wrapped over."""

    start: int
    end: int
    item: bool  # a bullet opens it


Says = Callable[[str, Stretch], bool]
"""Whether a line of a text, without figures and no heading, says something for all that."""


def laid_out(text: str, says: Says, least: int) -> tuple[list[Token], list[Line]]:
    """The tokens and lines of a text; of lines that say nothing, only where they stand.

    What stands in the first ``least`` tokens counts in any case.
    """
    tokens: list[Token] = []
    lines: list[Line] = []
    position = 0
    for stretch in _stretches(text):
        tokens.extend(map(line_break, _breaks(text, position, stretch.start)))
        first, position = len(tokens), stretch.end
        if first >= least and _says_nothing(text, stretch) and not says(text, stretch):
            lines.append(Line(first, first, stretch.start, stretch.end, None, stretch.item))
        else:
            tokens.extend(tokenise(text, stretch.start, stretch.end))
            lines.append(_line(text, tokens, first, len(tokens)))
    tokens.extend(map(line_break, _breaks(text, position, len(text))))
    return tokens, lines


def _breaks(text: str, start: int, end: int) -> Iterator[int]:
    while (start := text.find("\n", start, end) + 1) > 0:
        yield start - 1


def _stretches(text: str) -> Iterator[Stretch]:
    """The lines with words, those joined that a break only wraps, as copies from PDF have them."""
    raw = text.split("\n")
    lines = [line.strip() for line in raw]
    told = [line for line in lines if line]
    wrapped_from = _wrapped_from(told)
    least, loose = wrapped_from or _WRAP_LENGTH, _breaks_inside(told)
    start: int | None = None
    position = 0
    for index, (line, whole) in enumerate(zip(lines, raw, strict=True)):
        after = position + len(whole) + 1
        if line:
            begin = position + len(whole) - len(whole.lstrip())
            start = begin if start is None else start
            behind = lines[index + 1] if index + 1 < len(lines) else ""
            wide = behind != "" and (len(whole) >= least or (loose and behind[0].islower()))
            if not (wide and _runs_on(text, line, behind, after, wrapped=wrapped_from is not None)):
                end = begin + len(line)
                yield Stretch(start, end, _is_item(_NUMBERING.match(text, start, end)))
                start = None
        position = after


def _wrapped_from(lines: Sequence[str]) -> float | None:
    """The width from which a line of a hard-wrapped text may go on; nothing for other texts.

    Such lines are as wide as the paper or, where the columns were narrow or letters were lost, of
    any width, but many of them end inside a sentence.
    """
    widths = sorted(map(len, lines))
    if len(lines) < _FEWEST_LINES or widths[-1] > _WIDEST_WRAP:
        return None
    full = sum(width >= _FULL * widths[-1] for width in widths)
    if full >= _FULL_LINES * len(lines):
        return _MAY_GO_ON * widths[-1]
    least = _MAY_GO_ON * widths[len(widths) // 2]
    return least if _breaks_inside(lines, least) else None


def _breaks_inside(lines: Sequence[str], least: float = 0) -> bool:
    """Whether many lines, of some width at least, end inside a sentence, as a page's may."""
    cut = sum(
        len(line) >= least and after[0].islower() and line[-1] not in _LINE_ENDS
        for line, after in pairwise(lines)
    )
    several = len(lines) >= _FEWEST_LINES
    middle = sorted(map(len, lines))[len(lines) // 2] if several else 0
    return middle >= _NARROWEST_WRAP and cut >= _CUT_LINES * len(lines)


def _runs_on(text: str, line: str, behind: str, position: int, *, wrapped: bool) -> bool:
    """Whether the sentence of a line goes on in the one behind it, which begins at a position."""
    if line[-1] in _LINE_ENDS or behind[0] == "|":
        return False
    if behind[0].islower() and behind[0].isalnum():
        return True
    return wrapped and _NUMBERING.match(text, position) is None


def _says_nothing(text: str, stretch: Stretch) -> bool:
    """Whether a line has no digit and is no heading for certain."""
    start, end, item = stretch
    if _DIGIT.search(text, start, end) or text[end - 1] == ":":
        return False
    if end - start > _HEADING_LENGTH or (text[end - 1] in ".;," and text[end - 2] != "."):
        return True
    number = None if item else _NUMBERING.match(text, start, end)
    return number is None and not text[start:end].isupper()


def _line(text: str, tokens: Sequence[Token], first: int, last: int) -> Line:
    """A line of its tokens, the number in front of it left out."""
    start, end = tokens[first].start, tokens[last - 1].end
    number = _NUMBERING.match(text, start, end)
    rank = None
    if number and number.end() < end:
        while first < last - 1 and tokens[first].start < number.end():
            first += 1
    if end - start <= _HEADING_LENGTH and tokens[last - 1].text not in {".", ";", ","}:
        rank = _rank(text[tokens[first].start : end], number)
    return Line(first, last, tokens[first].start, end, rank, _is_item(number))


def _is_item(number: re.Match[str] | None) -> bool:
    """Whether what opens a line is the bullet of a list."""
    return number is not None and number["bullet"] is not None


def _rank(words: str, number: re.Match[str] | None) -> int | None:
    """The depth of a heading, by its capitals and its number; nothing for a line of text."""
    if words.isupper():
        return 1 if number is None or number["roman"] or number["letter"] else 2
    if number is None or number["bullet"]:
        return None
    return 1 if number["roman"] or number["article"] else 2 if number["letter"] else 3
