"""What does each column measure: what its row names, a part of that, or a thing of its own?

Under "Kế hoạch", "Thực hiện" and "Tỷ lệ (%)" stands what the row names. Under "Trồng rừng (ha)" or
"Số hộ nghèo" stands another thing of each row, which is a commune, a crop or a body; under "Xã Tam
Lộc" what that commune has of it. Under "Ngân sách TW" beside "Tổng số" stands a part that no claim
can name: such a column is left unread.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from tongket.reading.claims.places import is_place
from tongket.reading.naming.names import Name
from tongket.reading.periods.spans import Span
from tongket.reading.pieces.units import Size
from tongket.reading.tables.cells import Cell, Row, Table
from tongket.reading.tables.columns import columns_of
from tongket.reading.tables.figures import size_of
from tongket.reading.tables.roles import Column, Role, column_of, compares
from tongket.reading.text.normalise import key
from tongket.vocabulary.wording.columns import COLUMN_FILLING, COLUMN_SAYING, COLUMN_WHOLE

_WORD = re.compile(r"[^\W\d_]+")
_BRACKETS = re.compile(r"\((?P<words>[^)]*)\)?")
_SHARES = re.compile(r"\s*(?:tỷ|tỉ)\s+(?:lệ|trọng|suất)\b|\s*%", re.IGNORECASE)
_ONE_PLACE = re.compile(
    r"(?:xã|phường|thị trấn|huyện|thị xã|thành phố|tp\.?|đặc khu)\s+\S", re.IGNORECASE
)
_OPENING = re.compile(
    r"\s*(?:(?:ước|thực hiện|kế hoạch|kết quả|đã|được|lũy kế|luỹ kế|giao|chỉ tiêu|mục tiêu)\s+)+"
    r"(?=\S)",
    re.IGNORECASE,
)
_CLOSING = re.compile(r"\s*[(,]|\s+(?:đến|năm|tháng|quý|thực hiện|kế hoạch|so)\b", re.IGNORECASE)
_RESULTS = frozenset({Role.RESULT, Role.PREVIOUS})
_LEVELS = _RESULTS | {Role.PLAN, Role.NEXT_PLAN}
_FRAME = frozenset({Role.INDEX, Role.NAME, Role.PLACE, Role.UNIT, Role.NOTE, Role.EXCESS})
_OF_ROWS = _RESULTS | {Role.UNKNOWN, Role.PLAN_SHARE}
"""Roles of heads that may speak of a thing of their own beside the one that the row names."""


def _phrases(*tables: Sequence[str]) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(map(key, _WORD.findall(one))) for table in tables for one in table)


_SAYING = _phrases(COLUMN_FILLING, COLUMN_SAYING, COLUMN_WHOLE)
_WHOLE = _phrases(COLUMN_WHOLE)
_LONGEST = max(map(len, _SAYING))


@dataclass(frozen=True, slots=True)
class Measured:
    """The columns that measure one thing; the others are there without a role.

    ``named`` holds the words of the thing where the rows do not name it, ``place`` those of the
    place whose figures stand here.
    """

    columns: tuple[Column, ...]
    named: Cell | None = None
    place: Cell | None = None


def measured(table: Table, span: Span) -> list[Measured]:
    """Say what the columns of a table measure, as far as its head can be understood."""
    roles = {column_of(words, span.year).role for words in table.words}
    by_rows = Role.NAME in roles or Role.PLACE not in roles
    cells = [_thing(heads, by_rows=by_rows) for heads in table.heads]
    columns = _columns(table, cells, span)
    things = {column.thing: cell for column, cell in zip(columns, cells, strict=True) if cell}
    things.pop("", None)
    if by_rows and _are_places([cell.text for cell in things.values()]):
        columns = _shared_out(columns, table.words, planned=span.only_goals)
        found = [Measured(_only(columns, one), place=cell) for one, cell in things.items()]
        found.insert(0, Measured(_only(columns, "")))
    elif by_rows:
        columns = _named_by_rows(columns)
        kept = {column.thing for column in columns if column.role in _LEVELS}
        found = [Measured(_only(columns, one), things.get(one)) for one in ("", *things)]
        found = [one for one in found if one.named is None or len(kept) > 1]
    else:
        columns = [_result(column) for column in columns]
        found = [Measured(_only(columns, one), things.get(one)) for one in ("", *things)]
    return [one for one in found if _is_clear(one, table.words)]


@lru_cache(maxsize=4096)
def thing_of(head: str) -> str:
    """The words of a head that name what is measured, folded; nothing where it names nothing."""
    share = "tỷ lệ " if _SHARES.match(head) else ""
    named = [key(word[0]) for word in _naming(_BRACKETS.sub(" ", head))]
    return share + " ".join(named) if named else ""


def is_whole(words: str) -> bool:
    """Whether some words name the whole of what others are the parts of: "Tổng cộng", "Toàn xã"."""
    plain = _BRACKETS.sub(" ", words)
    return tuple(map(key, _WORD.findall(plain))) in _WHOLE


def _naming(head: str) -> list[re.Match[str]]:
    """The words of a head that say neither what a column is nor of when or whose it is."""
    words = list(_WORD.finditer(head))
    keys = [key(word[0]) for word in words]
    left, at = [], 0
    while at < len(words):
        for length in range(min(_LONGEST, len(words) - at), 0, -1):
            if tuple(keys[at : at + length]) in _SAYING:
                at += length
                break
        else:
            left.append(words[at])
            at += 1
    return left


def _thing(heads: Row, *, by_rows: bool) -> Cell | None:
    """The cell over a column that names what is measured in it."""
    for cell in heads:
        role = column_of(cell.text, None).role
        if role in _FRAME or compares(cell.text) or (by_rows and role not in _OF_ROWS):
            continue
        if thing_of(cell.text):
            return cell
    return None


def _columns(table: Table, cells: Sequence[Cell | None], span: Span) -> list[Column]:
    """The columns with what they measure and in which unit, as the rest of their heads says."""
    words = [
        _without(heads, cell) if cell else over
        for over, heads, cell in zip(table.words, table.heads, cells, strict=True)
    ]
    columns = columns_of(words, span.year)
    return [
        column
        if column.role in _FRAME
        else replace(column, thing=thing_of(cell.text) if cell else "", unit=_unit_over(heads))
        for column, heads, cell in zip(columns, table.heads, cells, strict=True)
    ]


def _without(heads: Row, thing: Cell) -> str:
    """The words over a column without those of the thing."""
    plain = _SHARES.sub("", _BRACKETS.sub(" ", thing.text))
    naming = {word.start() for word in _naming(plain)}
    said = _WORD.sub(lambda word: "" if word.start() in naming else word[0], plain)
    return " ".join(said if cell is thing else cell.text for cell in heads).strip()


def _unit_over(heads: Row) -> str:
    """The unit in brackets over a column."""
    said = [found["words"].strip() for cell in heads for found in _BRACKETS.finditer(cell.text)]
    return next((words for words in reversed(said) if size_of(words) is not Size.NONE), "")


def _are_places(names: Sequence[str]) -> bool:
    return len(names) > 1 and all(_ONE_PLACE.match(name) or is_place(name) for name in names)


def _shared_out(columns: Sequence[Column], words: Sequence[str], *, planned: bool) -> list[Column]:
    """Columns headed by places or their whole alone are plans or results, as the document is."""
    role = Role.PLAN if planned else Role.RESULT
    return [
        replace(column, role=role)
        if column.role is Role.UNKNOWN and (column.thing or is_whole(over))
        else column
        for column, over in zip(columns, words, strict=True)
    ]


def _named_by_rows(columns: Sequence[Column]) -> list[Column]:
    """Leave out the columns of parts where others measure what the rows name."""
    levels = [column for column in columns if column.role in _LEVELS]
    results = [column for column in levels if column.role in _RESULTS] or levels
    if len({column.thing for column in levels}) == 1:
        return [replace(column, thing="") for column in columns]
    if all(column.thing for column in results):
        return list(columns)
    return [_blank(column) if column.thing else column for column in columns]


def _blank(column: Column) -> Column:
    return replace(column, role=Role.UNKNOWN, thing="")


def _result(column: Column) -> Column:
    """A column that names what it measures and nothing else, for a result."""
    named = column.role is Role.UNKNOWN and column.thing
    return replace(column, role=Role.RESULT) if named else column


def _only(columns: Sequence[Column], thing: str) -> tuple[Column, ...]:
    return tuple(
        replace(one, role=Role.UNKNOWN) if one.role.measures and one.thing != thing else one
        for one in columns
    )


def _is_clear(one: Measured, words: Sequence[str]) -> bool:
    """Whether no two columns that give levels have the very same head."""
    heads = Counter(
        over for column, over in zip(one.columns, words, strict=True) if column.role in _LEVELS
    )
    measures = any(column.role.measures for column in one.columns)
    return measures and max(heads.values(), default=1) == 1


def name_in(cell: Cell) -> Name | None:
    """Where the words of a head stand that name what is measured: "Thực hiện trồng rừng (ha)"."""
    plain = _BRACKETS.sub(lambda found: " " * len(found[0]), cell.text)
    naming = _naming(plain)
    if not naming:
        return None
    opening = _OPENING.match(plain)
    start = min(opening.end() if opening else 0, naming[0].start())
    closing = _CLOSING.search(plain, naming[-1].end())
    end = len(plain[: closing.start() if closing else None].rstrip())
    return Name(cell.start + start, cell.start + end)
