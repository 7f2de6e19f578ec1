"""Which columns does a head have whose words nothing but single blanks part?

"TT Chỉ tiêu ĐVT Thực hiện năm 2023 Kế hoạch năm 2024 So sánh (%)": each way of cutting the words
into cells costs what it leaves unexplained: a cell that no head is, one that begins in the middle
of another, one that holds two heads.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from tongket.reading.tables.cells import Cell
from tongket.reading.tables.roles import Role, column_of
from tongket.reading.tables.things import thing_of
from tongket.reading.text.normalise import key
from tongket.vocabulary.wording.columns import (
    COLUMN_JOINING,
    COLUMN_OPEN,
    COLUMN_OPENING,
    COLUMN_SAYING,
    COLUMN_TIMES,
    COLUMN_WORDS,
)

_WORD = re.compile(r"[^\W\d_]+")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_LONGEST = 14  # words of a head over one column
_MOST_CELLS = 22
_KEPT = 3  # ways of cutting that are kept for each word and number of cells
_FRAME = frozenset({Role.INDEX, Role.NAME, Role.PLACE, Role.UNIT})
_DATED = frozenset({Role.PLAN, Role.NEXT_PLAN, Role.RESULT})
_FRAME_WORDS = 2  # that may stand before the head of the names: "Số TT"
_JOINING, _OPEN_ENDS, _TIMES = (
    frozenset(map(key, words)) for words in (COLUMN_JOINING, COLUMN_OPEN, COLUMN_TIMES)
)
_PHRASES = frozenset(
    tuple(map(key, _WORD.findall(phrase)))
    for phrase in (
        *COLUMN_OPENING,
        *COLUMN_SAYING,
        *(one for rows in COLUMN_WORDS.values() for one in rows),
    )
)
_PHRASE_LENGTH = max(map(len, _PHRASES))
_COSTS_UNKNOWN = 5.0
_COSTS_THING = 0.75
_COSTS_TIME = 0.3
_COSTS_MIDDLE = 3.0  # a cell that begins in lower case
_COSTS_SECOND = 1.5  # another head in a cell
_COSTS_MISPLACED = 5.0
_COSTS_OPEN = 6.0  # a cell that ends with "so với" or within brackets
_COSTS_UNTOLD = 1.0  # "Dự toán năm", and no year behind it


class Cut(NamedTuple):
    """A way of cutting words into cells: what it leaves unexplained and where each cell ends."""

    cost: float
    ends: tuple[int, ...]


def cuts_of(words: Sequence[Cell]) -> Iterator[tuple[int, Cut]]:
    """The best ways of cutting the first words of a head, each with how many words it takes."""
    keys = [" ".join(map(key, _WORD.findall(word.text))) for word in words]
    best: list[dict[int, list[Cut]]] = [{0: [Cut(0.0, ())]}]
    for end in range(1, len(words) + 1):
        ways: dict[int, list[Cut]] = {}
        for begin in range(max(0, end - _LONGEST), end):
            if not best[begin]:
                continue
            own = _cost(words, keys, begin, end)
            for cells, cuts in best[begin].items():
                if cells < _MOST_CELLS:
                    further = (Cut(cut.cost + own, (*cut.ends, end)) for cut in cuts)
                    ways.setdefault(cells + 1, []).extend(further)
        best.append({cells: sorted(cuts)[:_KEPT] for cells, cuts in ways.items()})
        for cuts in best[end].values():
            yield from ((end, cut) for cut in cuts)


def cells_of(words: Sequence[Cell], cut: Cut) -> list[Cell]:
    """The cells into which a head is cut, with their words in one line."""
    begins = (0, *cut.ends[:-1])
    return [
        Cell(
            " ".join(word.text for word in words[begin:end]),
            words[begin].start,
            words[end - 1].end,
        )
        for begin, end in zip(begins, cut.ends, strict=True)
    ]


def _cost(words: Sequence[Cell], keys: Sequence[str], begin: int, end: int) -> float:
    """What some words leave unexplained as one cell of a head."""
    said = " ".join(word.text for word in words[begin:end])
    cost = _explained(said, begin)
    if said[0].islower() or said[0] == "(":
        cost += _COSTS_MIDDLE
    grouping = said.endswith(") với")
    if (keys[end - 1] in _OPEN_ENDS and not grouping) or said.count("(") != said.count(")"):
        cost += _COSTS_OPEN
    elif keys[end - 1] in _TIMES:
        cost += _COSTS_UNTOLD
    inner = range(begin + 1, end)
    heads = sum(_opens(words, keys, at) and not _joins(words, keys, at) for at in inner)
    heads += bool(_YEAR.fullmatch(words[end - 1].text)) and _frames(words[begin : end - 1])
    heads += bool(_YEAR.fullmatch(said)) and _tells(words, begin)
    heads += words[begin].text.isupper() and not _begins(keys, begin)
    return cost + heads * _COSTS_SECOND


@lru_cache(maxsize=8192)
def _explained(said: str, begin: int) -> float:
    column = column_of(said, None)
    if column.role in _FRAME:
        if column.role is Role.INDEX and begin:
            return _COSTS_MISPLACED
        return _COSTS_UNTOLD if begin > _FRAME_WORDS and column.role is Role.NAME else 0.0
    if begin == 0:
        return _COSTS_MISPLACED
    if column.role is not Role.UNKNOWN:
        return 0.0
    if column.period is not None and not thing_of(said):
        return _COSTS_TIME
    return _COSTS_THING if said[0].isupper() and thing_of(said) else _COSTS_UNKNOWN


def _opens(words: Sequence[Cell], keys: Sequence[str], at: int) -> bool:
    """Whether another head may begin at a word: its own words, a year behind one, a capital."""
    word, before = words[at].text, words[at - 1].text
    if _YEAR.fullmatch(word):
        return bool(_YEAR.fullmatch(before))
    if word[0] == "%" or before[-1] == ")":
        return word[0] not in "(-–"
    if not word[0].isupper():
        return False
    return not word.isupper() or _is_saying(keys[at : at + _PHRASE_LENGTH])


def _begins(keys: Sequence[str], at: int) -> bool:
    """Whether words in capitals, which show nothing of where a head begins, begin one."""
    return _is_saying(keys[at : at + _PHRASE_LENGTH]) or not keys[at]


def _tells(words: Sequence[Cell], at: int) -> bool:
    """Whether the words before one tell of plan or result, and so of when: "KH", "2024"."""
    said = (" ".join(word.text for word in words[max(at - length, 0) : at]) for length in (1, 2))
    return any(one and column_of(one, None).role in _DATED for one in said)


def _frames(words: Sequence[Cell]) -> bool:
    said = " ".join(word.text for word in words)
    return bool(said) and column_of(said, None).role in _FRAME


def _is_saying(keys: Sequence[str]) -> bool:
    """Whether some words begin with those of a head."""
    told = " ".join(keys).split()
    return any(tuple(told[:length]) in _PHRASES for length in range(1, _PHRASE_LENGTH + 1))


def _joins(words: Sequence[Cell], keys: Sequence[str], at: int) -> bool:
    before = words[at - 1].text
    return keys[at - 1] in _JOINING or before[-1] in "/%(-–:"
