"""Which rows are the head of a table, and which words stand over each column?"""

import re
from collections.abc import Sequence

from tongket.reading.tables.cells import Cell, Row
from tongket.reading.tables.lines import FIGURE_WITH_UNIT, is_unit
from tongket.reading.tables.roles import Role, column_of

_FIGURE = re.compile(r"[-+−(<>≥≤]*\s?[0-9][0-9.,]*\s?%?\)?")
_YEAR_NUMBER = re.compile(r"(?:19|20)[0-9]{2}")
_COLUMN_COUNT = re.compile(r"\(?\s*(?:(?P<number>[0-9]{1,2})|[A-ZĐ])\s*\)?(?:\s?=.{1,30})?")
_MOST_ROWS = 4
_LEAST_COLUMNS = 2
_MOST_COLUMNS = 200  # no form has a quarter as many
COMPARISONS = frozenset({Role.RATIO, Role.GROWTH})
_ANY_YEAR = 1900  # before which no report is: "Tháng 10" is a period whatever its year
_FRAME = frozenset({Role.INDEX, Role.NAME, Role.PLACE, Role.UNIT})


def is_head(row: Row) -> bool:
    """Whether a table's head begins with this row.

    Two of its cells say that the rows are numbered, named or counted in units, or one does and
    another that figures of plan or result stand below; none is a figure.
    """
    cells = [cell.text for cell in row if cell.text]
    if not _LEAST_COLUMNS <= len(cells) <= len(row) <= _MOST_COLUMNS or any(
        _is_figure(text) for text in cells
    ):
        return False
    roles = [column_of(text, None).role for text in cells]
    frame = sum(role in _FRAME for role in roles)
    figures = sum(role.measures for role in roles)
    return frame >= _LEAST_COLUMNS or (frame == 1 and figures > 0) or figures >= _LEAST_COLUMNS


def opens_head(rows: Sequence[Row], position: int) -> bool:
    """Whether a head begins here, be it with one cell that says what periods below it compare."""
    row = rows[position]
    if is_head(row):
        return True
    cells = [cell.text for cell in row if cell.text]
    if len(cells) != 1 or not _compares(cells[0]) or position + 1 == len(rows):
        return False
    below = [cell.text for cell in rows[position + 1] if cell.text]
    return _LEAST_COLUMNS <= len(below) <= _MOST_COLUMNS and all(map(is_period, below))


def is_period(text: str) -> bool:
    """Whether a head names a period and nothing of it: "6 tháng đầu năm 2019"."""
    column = column_of(text, None)
    return column.role is Role.UNKNOWN and column.period is not None


def _compares(text: str) -> bool:
    return column_of(text, None).role in COMPARISONS


def is_count(row: Row) -> bool:
    """Whether a row only counts the columns: "A | B | 1 | 2 | 3=2/1"."""
    cells = [cell.text for cell in row if cell.text]
    matches = [_COLUMN_COUNT.fullmatch(text) for text in cells]
    numbers = [int(match["number"]) for match in matches if match and match["number"]]
    in_turn = numbers == list(range(numbers[0], numbers[0] + len(numbers))) if numbers else False
    return len(cells) > _LEAST_COLUMNS and all(matches) and in_turn


def head_length(rows: Sequence[Row]) -> int:
    """How many of the rows are head, the first being one: until a row is named or has figures."""
    length = 1
    while length < min(len(rows), _MOST_ROWS):
        row = rows[length]
        cells = [cell.text for cell in row if cell.text]
        if is_count(row):
            return length + 1
        named = any(row[at].text for at in _named(rows[0]) if at < len(row))
        if named or any(_is_figure(text) for text in cells):
            break
        length += 1
    return length


def words_over(rows: Sequence[Row]) -> tuple[tuple[str, ...], tuple[Row, ...]]:
    """The words over each column, and the cells that hold them from the top down.

    A cell that is written once and spans columns speaks for the empty ones to its right, as long
    as rows below have words there and nothing above does.
    """
    rows = [row for row in rows if not is_count(row)]
    width = max(len(row) for row in rows)
    grid = [[*row, *[None] * (width - len(row))] for row in rows]
    heads: list[list[Cell]] = [[] for _ in range(width)]
    for depth, row in enumerate(grid):
        spanning: Cell | None = None
        for column, cell in enumerate(row):
            if cell and cell.text:
                spanning = cell
                heads[column].append(cell)
            elif heads[column]:
                spanning = None
            elif spanning and any(_text(below[column]) for below in grid[depth + 1 :]):
                heads[column].append(spanning)
    words = (joined([cell.text for cell in over]) for over in heads)
    return tuple(words), tuple(map(tuple, heads))


def joined(parts: Sequence[str]) -> str:
    """The words over a column, a period first that stands below what it is compared with."""
    *over, lowest = parts or [""]
    column = column_of(lowest, _ANY_YEAR)
    stretch = column.period is not None and column.role in {Role.UNKNOWN, Role.RESULT}
    if over and stretch and _compares(" ".join(over)):
        lowest, over = " ".join(over), [lowest]
    return " ".join([*over, lowest])


def _text(cell: Cell | None) -> str:
    return cell.text if cell else ""


def _named(head: Row) -> list[int]:
    """The columns that name or number the rows."""
    return [
        at
        for at, cell in enumerate(head)
        if cell.text and column_of(cell.text, None).role in _FRAME
    ]


def _is_figure(text: str) -> bool:
    if found := FIGURE_WITH_UNIT.fullmatch(text):
        return is_unit(found["unit"]) and not is_period(text)
    return bool(_FIGURE.fullmatch(text)) and not _YEAR_NUMBER.fullmatch(text)
