"""Which columns does a head have whose cells stand one a line, those that group others included?

A head of two rows is copied group by group ("So sánh (%)", "TH/KH", "Cùng kỳ", "Ghi chú") or row by
row ("So sánh (%)", "Ghi chú", "TH/KH", "Cùng kỳ"). The rows say how many columns there are, and,
where the shares among their figures fit the levels beside them, which of the ways it is.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from tongket.reading.tables.cells import Cell, Row, heads_of
from tongket.reading.tables.columns import columns_of
from tongket.reading.tables.heads import is_count, is_period, joined
from tongket.reading.tables.lines import FIGURE
from tongket.reading.tables.reckoning import agreement
from tongket.reading.tables.roles import Role, column_of

_ANY_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_YEAR_ALONE = re.compile(r"(?:năm\s+)?(?:19|20)[0-9]{2}", re.IGNORECASE)
_GROUPING = re.compile(r"(?:trong\s+đó|chia\s+ra|bao\s+gồm|gồm)\s*:?", re.IGNORECASE)
_FRAME = frozenset({Role.INDEX, Role.NAME, Role.PLACE, Role.UNIT, Role.NOTE})
_COMPARED = frozenset({Role.PLAN_SHARE, Role.OVER_PLAN, Role.RATIO, Role.GROWTH, Role.CHANGE})
_MOST_GROUPS = 3
_SERIES = 3  # heads of times that are columns, and group none
_MOST_CELLS = 24  # of a head that is looked at for groups


class Fitted(NamedTuple):
    """The words over each column of a head and the cells that hold them."""

    words: tuple[str, ...]
    heads: tuple[Row, ...]


def fitted(cells: Sequence[Cell], rows: Sequence[Row]) -> Fitted | None:
    """The head that fits some rows; nothing where cells that group others stay over."""
    cells = _without_count(cells)
    width = max(map(len, rows))
    head, words = in_order(cells, width)
    first = Fitted(words, heads_of(head))
    best, most = first, _worth(first, rows) if len(first.words) == width else 0
    notes = sum(column_of(cell.text, None).role is Role.NOTE for cell in cells)
    for columns in (width, width + notes)[: 1 + bool(notes)]:  # those of remarks may be empty
        for other in _in_two_rows(cells, len(cells) - columns):
            worth = _worth(other, rows)
            if worth > most:
                best, most = other, worth
    return None if best is first and _groups_left(first, width) else best


def _worth(head: Fitted, rows: Sequence[Row]) -> int:
    """How many columns the figures bear out, less those they gainsay.

    Heads that stand alike below all that are not of rows are as good as one borne out.
    """
    confirmed, gainsaid = agreement(columns_of(head.words, None), rows)
    return confirmed - gainsaid + _is_regular(head.heads)


def _is_regular(heads: Sequence[Row]) -> bool:
    """Whether all heads but those of rows group others, and the very same ones each."""
    below: dict[Cell, list[str]] = {}
    for over in heads:
        if len(over) > 1:
            below.setdefault(over[0], []).append(over[1].text)
        elif column_of(over[0].text, None).role not in _FRAME:
            return False
    return len(below) > 1 and len(set(map(tuple, below.values()))) == 1


def _groups_left(head: Fitted, width: int) -> bool:
    """Whether more heads than columns are left, one that only groups others among them."""
    if len(head.words) <= width:
        return False
    roles = [column_of(words, None).role for words in head.words]
    spare = len(roles) - width - sum(role is Role.NOTE for role in roles)
    timed = sum(map(_is_timed, head.words))
    grouping = any(map(_groups, head.words))
    return spare > 0 and (grouping or 0 < timed < _SERIES)


def _groups(words: str) -> bool:
    """Whether a head can only stand over others: "Trong đó", "So sánh (%)"."""
    return bool(_GROUPING.fullmatch(words)) or column_of(words, None).role is Role.GROUP


def _is_timed(words: str) -> bool:
    return is_period(words) or bool(_YEAR_ALONE.fullmatch(words))


def _without_count(cells: Sequence[Cell]) -> Sequence[Cell]:
    """The head without the row that counts its columns: "A", "B", "1", "2", "3=2/1"."""
    begins = (at for at in range(1, len(cells)) if is_count(tuple(cells[at:])))
    return cells[: next(begins, len(cells))]


def _in_two_rows(cells: Sequence[Cell], groups: int) -> Iterator[Fitted]:
    """The heads of two rows that some cells may be, so many of the upper ones over lower ones."""
    if not 0 < groups <= _MOST_GROUPS or len(cells) > _MOST_CELLS:
        return
    frame = [at for at, cell in enumerate(cells) if column_of(cell.text, None).role in _FRAME]
    grouping = {at for at, cell in enumerate(cells) if _groups(cell.text)}
    for top in range(max(frame, default=0) + 1, len(cells) - 2 * groups + 1):
        upper, lower = cells[:top], cells[top:]
        over = [at for at in range(top) if at not in frame]
        for chosen in combinations(over, groups):
            if not grouping <= {*chosen}:
                continue
            for parts in _parted(len(lower), groups):
                yield _head(upper, lower, dict(zip(chosen, parts, strict=True)))


def _parted(whole: int, parts: int) -> Iterator[tuple[int, ...]]:
    """The ways to part some cells, two at least for each."""
    if parts == 1:
        yield (whole,)
        return
    for first in range(2, whole - 2 * (parts - 1) + 1):
        for rest in _parted(whole - first, parts - 1):
            yield (first, *rest)


def _head(upper: Sequence[Cell], lower: Sequence[Cell], groups: dict[int, int]) -> Fitted:
    heads: list[Row] = []
    below = iter(lower)
    for at, cell in enumerate(upper):
        if at in groups:
            heads.extend((cell, next(below)) for _ in range(groups[at]))
        else:
            heads.append((cell,))
    words = (joined([cell.text for cell in over]) for over in heads)
    return Fitted(tuple(words), tuple(heads))


def groups_of_years(cells: Sequence[Cell]) -> int:
    """How many cells of a head stand over bare years."""
    years = [bool(_YEAR_ALONE.fullmatch(cell.text)) for cell in cells]
    return sum(
        not year and years[index + 1 : index + 3] == [True, True] and _may_group(cells[index])
        for index, year in enumerate(years)
    )


def _may_group(cell: Cell) -> bool:
    return column_of(cell.text, None).role not in _FRAME


def _in_year(group: str, year: str) -> str:
    """The words of a head under others: "Thực hiện giai đoạn 2003 - 2006" over "2003"."""
    if not _ANY_YEAR.search(group):
        return f"{group} {year}".strip()
    return f"{year} {group}" if year[0].isalpha() else f"năm {year} {group}"


def aligned(rows: Sequence[Row], words: Sequence[str]) -> tuple[Row, ...]:
    """The rows with an empty cell for a unit left out, without cells whose column is unsure.

    In a row that lacks cells, those from the first share on may be of any column, unless it has
    dashes for what is missing.
    """
    roles = [column_of(over, None).role for over in words]
    while roles and roles[-1] is Role.NOTE:
        roles.pop()
    shares = [at for at, role in enumerate(roles) if role in _COMPARED]
    return tuple(_aligned(row, roles, shares[0] if shares else len(roles)) for row in rows)


def _aligned(row: Row, roles: Sequence[Role], share: int) -> Row:
    unit = roles.index(Role.UNIT) if Role.UNIT in roles else len(row)
    if len(row) < len(roles) and unit < len(row) and FIGURE.fullmatch(row[unit].text):
        row = (*row[:unit], Cell("", row[unit].start, row[unit].start), *row[unit:])
    unsure = share + 1 < len(roles) and len(row) < len(roles)
    return row[:share] if unsure and not any(cell.text == "-" for cell in row[1:]) else row


def in_order(cells: Sequence[Cell], width: int) -> tuple[Row, tuple[str, ...]]:
    """The head without the cells that only group others, as many as the rows have, and its words.

    A cell over bare years says what stands below each of them: "KẾT QUẢ", "2023", "2024".
    """
    head: list[tuple[Cell, str]] = []
    group = ""
    for index, cell in enumerate(cells):
        year = _YEAR_ALONE.fullmatch(cell.text)
        below = cells[index + 1 : index + 3]
        years = len(below) > 1 and all(_YEAR_ALONE.fullmatch(other.text) for other in below)
        if len(cells) > width and years and not year and _may_group(cell):
            group = cell.text
        else:
            group = group if year else ""
            head.append((cell, _in_year(group, cell.text)))
    return _narrowed(head, width)


def _narrowed(head: list[tuple[Cell, str]], width: int) -> tuple[Row, tuple[str, ...]]:
    """The head cut to a number of columns.

    A cell that only groups goes, and says what the results behind it are: "So sánh (%)", then
    "9 tháng/KH", "Ước TH năm 2021". A head may stand on two lines: "TH", "9 tháng".
    """
    for cell, words in tuple(head):
        if len(head) > width and column_of(cell.text, None).role is Role.GROUP:
            at = head.index((cell, words))
            head[at:] = [
                (other, f"{words} {said}" if column_of(said, None).role is Role.RESULT else said)
                for other, said in head[at + 1 :]
            ]
    at = 0
    while len(head) > width and at + 1 < len(head):
        (cell, words), (_, behind) = head[at], head[at + 1]
        column = column_of(words, None)
        if column.role in {Role.RESULT, Role.PLAN} and column.period is None and is_period(behind):
            head[at : at + 2] = [(cell, f"{words} {behind}")]
        at += 1
    return tuple(cell for cell, _ in head), tuple(words for _, words in head)
