"""What does a column of a table hold, by the words of its head?"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from tongket.reading.normalise import key
from tongket.vocabulary.wording import (
    COLUMN_ESTIMATE,
    COLUMN_PAST,
    COLUMN_PLAN,
    COLUMN_RESULT,
    COLUMN_WORDS,
)


class Role(StrEnum):
    """What the cells of a column are."""

    INDEX = "index"
    NAME = "name"
    PLACE = "place"
    UNIT = "unit"
    NOTE = "note"
    VALUE = "value"
    ESTIMATE = "estimate"
    PLAN = "plan"
    NEXT_PLAN = "next plan"
    PREVIOUS = "previous"
    PLAN_PERCENT = "plan percent"
    RATIO = "ratio"
    GROUP = "group"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Column:
    """A column's role; ``year`` where its head names one."""

    role: Role
    year: int | None = None


def folded(*phrases: str) -> frozenset[str]:
    """Phrases in the one spelling in which heads are compared."""
    return frozenset(" ".join(map(key, phrase.split())) for phrase in phrases)


_FIXED = {
    phrase: Role(role) for role, phrases in COLUMN_WORDS.items() for phrase in folded(*phrases)
}
_PLAN, _RESULT, _PAST, _ESTIMATE = (
    folded(*words) for words in (COLUMN_PLAN, COLUMN_RESULT, COLUMN_PAST, COLUMN_ESTIMATE)
)
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")


def columns_of(heads: Sequence[str], year: int | None) -> list[Column]:
    """Say what each column holds; ``year`` is the document's own."""
    return [_column(head, year) for head in heads]


def _column(head: str, year: int | None) -> Column:
    words = " ".join(key(word) for word in re.findall(r"[^\W\d_]+", head))
    if words in _FIXED:
        return Column(_FIXED[words])
    found = [int(match) for match in _YEAR.findall(head)]
    own = found[0] if found else None
    if _compares(head, words):
        return Column(_compared(words), own)
    plan, result = _has(words, _PLAN), _has(words, _RESULT)
    earlier = own is not None and year is not None and own < year
    if _has(words, _PAST) or (earlier and (result or not plan)):
        return Column(Role.PREVIOUS, own)
    if plan and not words.startswith(tuple(_RESULT)):
        later = own is not None and year is not None and own > year
        return Column(Role.NEXT_PLAN if later else Role.PLAN, own)
    if result:
        return Column(Role.ESTIMATE if _has(words, _ESTIMATE) else Role.VALUE, own)
    return Column(Role.UNKNOWN, own)


def _compares(head: str, words: str) -> bool:
    """Whether the column gives shares or growth: "ƯTH/KH (%)", "So cùng kỳ", "Tỷ lệ đạt"."""
    shares = words.startswith(tuple(folded("so", "tỷ lệ", "tăng"))) or "%" in head
    return shares or bool(re.search(r"[^\W\d_]\s?/\s?[^\W\d_]", head))


def _compared(words: str) -> Role:
    behind = words.split(" ")
    if _has(words, _PAST):
        return Role.RATIO
    if _has(words, _PLAN):
        return Role.PLAN_PERCENT
    if len(set(behind) & _RESULT) > 1:
        return Role.RATIO
    return Role.GROUP if words.startswith(tuple(folded("so sánh"))) else Role.PLAN_PERCENT


def _has(words: str, phrases: frozenset[str]) -> bool:
    return any(f" {phrase} " in f" {words} " for phrase in phrases)
