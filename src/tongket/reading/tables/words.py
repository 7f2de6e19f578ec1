"""Which words do the lines of a table hold, and which of them are figures or number a row?"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from tongket.reading.tables.cells import Cell
from tongket.reading.tables.lines import NAME_LENGTH, UNIT_LINE, is_unit
from tongket.reading.tables.roles import Role, opens_rows
from tongket.vocabulary.wording.columns import COLUMN_VERDICTS

FIGURE = re.compile(r"[(<>≥≤~]?[-+−–]?[0-9]+(?:[.,][0-9]+)*%?\)?(?:[-–/][0-9]+(?:[.,][0-9]+)*%?)?")
YEAR = re.compile(r"(?:19|20)[0-9]{2}")
VERDICTS = frozenset(COLUMN_VERDICTS)
HEAD_WORDS = 90  # that a head has at most
_NUMBER = re.compile(r"[0-9]{1,3}")
_MARKED = re.compile(r"(?:[IVX]{1,5}|[A-ZĐ]|[0-9]{1,3}(?:\.[0-9]{1,2})*|[a-zđ])[.)]")
_LETTERED = re.compile(r"[IVX]{1,5}|[A-ZĐ]")
_DEEP = re.compile(r"[0-9]{1,2}(?:\.[0-9]{1,2}){1,2}")
_DASHES = frozenset("-–+*•")
_EMPTY = frozenset("-–…")
_SPOKEN = re.compile(r"[.;:]$")
MOST_WORDS = 3000
_MOST_SKIPPED = 20
_NAMED_WORDS = 3
_ORDER = (Role.INDEX, Role.NAME, Role.UNIT)
_NUMBERED = 2


@dataclass(frozen=True, slots=True)
class Words:
    """The words of some lines; which begin a line, which are figures, which number a row."""

    words: tuple[Cell, ...]
    firsts: tuple[bool, ...]
    figures: tuple[bool, ...]
    numbers: tuple[bool, ...]

    def runs(self) -> list[tuple[int, int]]:
        """The stretches of figures side by side."""
        found = []
        for figure, group in groupby(range(len(self.words)), key=lambda at: self.figures[at]):
            if figure:
                run = list(group)
                found.append((run[0], run[-1] + 1))
        return found

    def are_years(self, start: int, end: int) -> bool:
        """Whether some words are nothing but years."""
        return all(YEAR.fullmatch(word.text) for word in self.words[start:end])

    def ends_line(self, at: int) -> bool:
        """Whether a line ends before a word."""
        return at == len(self.words) or self.firsts[at]


def opening(line: str) -> Role | None:
    """What the head that opens a line says of its rows; nothing where no head does."""
    if UNIT_LINE.match(line):
        return None
    words = line.split(maxsplit=5)[:5]
    if not words or not words[0][0].isupper():
        return None
    for length in range(min(4, len(words)), 0, -1):
        role = opens_rows(" ".join(words[:length]))
        if role is not None:
            title = length < len(words) and words[length][0].islower()
            return None if title else role
    return None


def words_from(lines: Sequence[Cell], position: int, first: Role) -> Words:
    """The words of the table whose head opens on a line, which says so of its rows."""
    return _worded(_words(lines, position, first), numbered=first is Role.INDEX)


def _words(lines: Sequence[Cell], position: int, first: Role) -> list[tuple[Cell, bool]]:
    """The words from a line on as far as a table may go, and whether each begins a line.

    Before the first figures another head may only go on with this one; behind them it ends it.
    """
    found: list[tuple[Cell, bool]] = []
    figures, last = 0, _ORDER.index(first) - 1
    for line in lines[position:]:
        parts = list(re.finditer(r"\S+", line.text))
        here = sum(bool(FIGURE.fullmatch(part[0])) for part in parts)
        here -= sum(bool(YEAR.fullmatch(part[0])) for part in parts)
        told = len(line.text) > NAME_LENGTH and 6 * here < len(parts)
        spoken = _SPOKEN.search(line.text) and len(parts) > _NAMED_WORDS and here < _NUMBERED
        if "\t" in line.text or "|" in line.text or told or spoken or len(found) > MOST_WORDS:
            break
        opened = opening(line.text) if here == 0 else None
        if opened is not None and (figures or _ORDER.index(opened) <= last):
            break
        last = _ORDER.index(opened) if opened is not None else last
        figures += here
        if UNIT_LINE.match(line.text.strip("(")) or (not figures and len(found) > 2 * HEAD_WORDS):
            continue
        found.extend(
            (Cell(part[0], line.start + part.start(), line.start + part.end()), at == 0)
            for at, part in enumerate(parts)
        )
    return found


def _worded(found: Sequence[tuple[Cell, bool]], *, numbered: bool) -> Words:
    words = tuple(word for word, _ in found)
    firsts = tuple(first for _, first in found)
    texts = [word.text for word in words]
    numbers = _numbering(texts, firsts, numbered=numbered)
    figures = [
        bool(FIGURE.fullmatch(text)) and not number
        for text, number in zip(texts, numbers, strict=True)
    ]
    for at, text in enumerate(texts):
        if text in _EMPTY and at > 0 and figures[at - 1]:
            behind = at + 1 == len(texts) or figures[at + 1] or firsts[at + 1] or numbers[at + 1]
            figures[at] = behind or texts[at + 1] in _EMPTY or texts[at + 1].lower() in VERDICTS
            numbers[at] = not figures[at]
    return Words(words, firsts, tuple(figures), tuple(numbers))


def _numbering(texts: Sequence[str], firsts: Sequence[bool], *, numbered: bool) -> list[bool]:
    """Which words number a row: marks, letters, and whole numbers that count on from the last."""
    found = [False] * len(texts)
    last = 0
    for at, (text, behind) in enumerate(pairwise(texts)):
        ended = at > 0 and (FIGURE.fullmatch(texts[at - 1]) or texts[at - 1].lower() in VERDICTS)
        if text in _DASHES:
            found[at] = behind[0].isalpha() and bool(ended or (firsts[at] and behind[0].isupper()))
        elif not behind[0].isalpha() or (behind[0].islower() and is_unit(behind)):
            continue
        elif _NUMBER.fullmatch(text) and (numbered or firsts[at]) and behind[0].isupper():
            number = int(text)
            found[at] = last < number <= last + _MOST_SKIPPED or (number == 1 and last > 0)
            last = number if found[at] else last
        elif _DEEP.fullmatch(text) and numbered:
            found[at] = last > 0 and int(text.split(".")[0]) in {last, last + 1}
        else:
            lettered = _LETTERED.fullmatch(text) and (firsts[at] or numbered)
            found[at] = bool(_MARKED.fullmatch(text)) or bool(lettered and at > 2)
    return found
