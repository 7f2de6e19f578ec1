"""Where in a text do tables stand, those with one cell a line among them?"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from tongket.reading.tables.barred import barred_in, is_barred
from tongket.reading.tables.cells import Cell, Row, Table, heads_of
from tongket.reading.tables.fitting import aligned, fitted, groups_of_years, in_order
from tongket.reading.tables.heads import is_count
from tongket.reading.tables.lines import (
    BOUNDED,
    CELL_LENGTH,
    EMPTY,
    FIGURE,
    NAME_LENGTH,
    is_name,
    is_unit,
    unit_before,
)
from tongket.reading.tables.nameless import nameless
from tongket.reading.tables.roles import Role, column_of, opens_rows
from tongket.reading.tables.running import bare, running
from tongket.reading.tables.things import is_whole

_INDEX = re.compile(r"(?:[IVX]{1,5}|[A-ZĐ]|[0-9]{1,3}(?:\.[0-9]{1,2})*|[a-zđ]|[-+*•–])[.)]?")
_GLUED = re.compile(r"\(%\)(?=[^\W\d_])")  # the end of a head, then the name of a row
_DASHED_ITEM = re.compile(r"[-+•–]\s?(?=[^\W\d_]{2})")
_OPENS_PARTS = re.compile(r"(?:trong\s+đó|tr\.?\s?đ(?:ó)?|trđ|bao\s+gồm|gồm)\s*:?", re.IGNORECASE)
_VERDICT = re.compile(
    r"(?:(?:không|chưa|cơ bản|xấp xỉ)\s+)?(?:đạt|vượt|hoàn thành)(?:\s+(?:kế hoạch|mức|kh))?",
    re.IGNORECASE,
)
_YEAR_ALONE = re.compile(r"(?:năm\s+)?(?:19|20)[0-9]{2}", re.IGNORECASE)
_SHORT = 16  # characters of a word in a column of figures
_LEAST_HEAD = 3
_MOST_HEAD = 40  # cells, those that group others counted
_LEAST_ROWS = 2
_NAMED = 2  # cells of a row that has its number and name
_MOST_SKIPPED = 20  # rows whose numbers a table may leave out


def tables_in(text: str) -> list[Table]:
    """Find the tables of a text, in reading order."""
    lines = _lines(text)
    found: list[Table] = []
    position = 0
    while position < len(lines):
        if is_barred(lines[position]):
            end = position
            while end < len(lines) and is_barred(lines[end]):
                end += 1
            for table in barred_in(text, lines[position:end]):
                found.append(_going_on(found[-1], table) if found else table)
            position = end
        elif flattened := (
            _flattened(text, lines, position)
            or running(text, lines, position)
            or nameless(text, lines, position, found[-1].end if found else 0)
            or bare(lines, position)
        ):
            found.append(flattened[0])
            position = flattened[1]
        else:
            position += 1
    return found


def _going_on(before: Table, table: Table) -> Table:
    """Rows without a head under that of the table before them, if they are as wide as its own.

    So a table goes on behind what parts two pages.
    """
    width = len(before.words)
    if table.words or width < _LEAST_HEAD or max(map(len, table.rows)) != width:
        return table
    return replace(table, words=before.words, heads=before.heads, unit=before.unit)


def _lines(text: str) -> list[Cell]:
    found, start = [], 0
    for line in text.split("\n"):
        stripped = line.strip(" ")
        if stripped.strip():
            begin = start + line.index(stripped[0])
            glued = None if "\t" in line or "|" in line else _GLUED.search(stripped)
            if glued:
                found.append(Cell(stripped[: glued.end()], begin, begin + glued.end()))
                stripped, begin = stripped[glued.end() :], begin + glued.end()
            found.append(Cell(stripped, begin, begin + len(stripped)))
        start += len(line) + 1
    return found


def _flattened(text: str, lines: Sequence[Cell], position: int) -> tuple[Table, int] | None:
    """A table with one cell a line: a head of short lines, then rows that begin with a number."""
    opens = opens_rows(lines[position].text[:CELL_LENGTH])
    if opens is Role.NAME:
        return _unnumbered(text, lines, position)
    if opens is not Role.INDEX:
        return None
    first = position + 1
    while first < len(lines) and not _begins_row(lines, first):
        too_long = len(lines[first].text) > CELL_LENGTH or first - position >= _MOST_HEAD
        if too_long or is_barred(lines[first]):
            return None
        first += 1
    first = _first_row(lines, position, first)
    if first - position < _LEAST_HEAD:
        return None
    rows, end = _numbered_rows(text, lines, first, _width(lines[position:first]))
    if len(rows) < _LEAST_ROWS:
        return None
    start, stop = lines[position].start, lines[end - 1].end
    body = tuple(map(tuple, rows))
    head = fitted(lines[position:first], body)
    if head is None:
        return Table((), (), body, start, stop), end
    body = aligned(body, head.words)
    return Table(head.words, head.heads, body, start, stop, unit_before(text, start)), end


def _first_row(lines: Sequence[Cell], position: int, first: int) -> int:
    """Where the first row begins, which may have a name and no number: "TỔNG CỘNG"."""
    for at in range(position + 1, first - 1):
        if is_whole(lines[at].text) and _is_level(lines[at + 1].text):
            return at
    return first


def _is_level(text: str) -> bool:
    return bool(FIGURE.fullmatch(text)) and not _YEAR_ALONE.fullmatch(text)


def _numbered_rows(
    text: str, lines: Sequence[Cell], first: int, width: int
) -> tuple[list[list[Cell]], int]:
    """The rows that begin at a line, the first with a number, and the line behind the last."""
    rows: list[list[Cell]] = []
    end = first
    if first < len(lines) and is_whole(lines[first].text):
        rows.append([Cell("", lines[first].start, lines[first].start), lines[first]])
        end += 1
    while end < len(lines) and len(lines[end].text) <= NAME_LENGTH:
        line = lines[end]
        if _OPENS_PARTS.fullmatch(line.text):
            pass  # what follows are rows of their own
        elif _begins_row(lines, end) and not _leaps(line.text, rows, width):
            rows.append([line])
        elif _begins_part(lines, end) or _begins_unnumbered(lines, end, rows[-1]):
            rows.append([Cell("", line.start, line.start), line])
        elif _goes_on(line.text, rows[-1]):
            start = rows[-1][-1].start
            rows[-1][-1] = Cell(text[start : line.end], start, line.end)
        elif _is_cell(line.text, rows[-1]):
            rows[-1].append(line)
        else:
            break
        end += 1
    return rows, end


def _unnumbered(text: str, lines: Sequence[Cell], position: int) -> tuple[Table, int] | None:
    """A table with one cell a line whose rows begin with a name and have as many cells as its head.

    A row may leave out its unit; lines that only group rows are passed over.
    """
    cells = _heads(lines, position)
    head, words = in_order(cells, len(cells) - groups_of_years(cells))
    roles = [column_of(over, None).role for over in words]
    if len(head) < _LEAST_HEAD or not any(role.measures for role in roles):
        return None
    rows: list[Row] = []
    end = last = position + len(cells)
    if is_count(tuple(lines[end : end + len(head)])):
        end += len(head)
    groups: list[Row] = []  # lines that may group the rows to come
    while end < len(lines) and is_name(lines[end].text):
        row = [lines[end]]
        end += 1
        while end < len(lines) and len(row) < len(head) and _follows(lines, end, row, roles):
            if roles[len(row)] is Role.UNIT and not _is_unit_cell(lines, end):
                row.append(Cell("", lines[end].start, lines[end].start))
            row.append(lines[end])
            end += 1
        if len(row) < len(head) and _gap(text, *head[:2]) == 0:
            row = _with_empty_cells(text, [*row, *lines[end : end + 1]])
        if len(row) == len(head) - 1 and roles[-1] is Role.NOTE:
            row.append(Cell("", row[-1].end, row[-1].end))
        if len(row) == len(head):
            rows += [*groups, tuple(row)]
            groups, last = [], end
        elif len(row) == 1:
            groups.append(tuple(row))
    if sum(len(row) > 1 for row in rows) < _LEAST_ROWS:
        return None
    start, stop = lines[position].start, lines[last - 1].end
    return Table(words, heads_of(head), tuple(rows), start, stop, unit_before(text, start)), last


def _heads(lines: Sequence[Cell], position: int) -> list[Cell]:
    """The heads of columns that begin at a line, up to the first row: a name before its unit."""
    cells = list(takewhile(_heads_column, lines[position : position + _MOST_HEAD]))
    behind = lines[position + 1 : position + 1 + len(cells)]
    units = (at for at, cell in enumerate(behind) if is_unit(cell.text) and not _is_name(cell))
    first = next(units, len(cells))
    return cells[:first]


def _is_name(cell: Cell) -> bool:
    return column_of(cell.text[:CELL_LENGTH], None).role is Role.NAME


def _gap(text: str, before: Cell, after: Cell) -> int:
    """How many empty lines stand between two cells."""
    return text.count("\n", before.end, after.start) - 1


def _with_empty_cells(text: str, row: Sequence[Cell]) -> list[Cell]:
    """A row with a cell for each empty line in it; what stands behind the row ends it."""
    filled = [row[0]]
    for before, cell in pairwise(row):
        filled += [Cell("", cell.start, cell.start)] * _gap(text, before, cell)
        filled.append(cell)
    return filled[:-1]


def _heads_column(cell: Cell) -> bool:
    role = column_of(cell.text[:CELL_LENGTH], None).role
    return role not in {Role.UNKNOWN, Role.GROUP} or bool(_YEAR_ALONE.fullmatch(cell.text))


def _is_unit_cell(lines: Sequence[Cell], index: int) -> bool:
    """Whether a line is a unit, one that no table knows or a mark for the one above included."""
    text = lines[index].text
    if is_unit(text) or FIGURE.fullmatch(text) or text in EMPTY or len(text) >= _SHORT:
        return is_unit(text)
    return index + 1 < len(lines) and bool(FIGURE.fullmatch(lines[index + 1].text))


def _follows(lines: Sequence[Cell], index: int, row: Sequence[Cell], roles: Sequence[Role]) -> bool:
    """Whether a line is a row's next cell: a unit behind its name, a figure, a short word."""
    text = lines[index].text
    if len(row) == 1 and Role.UNIT in roles and _is_unit_cell(lines, index):
        return True
    if FIGURE.fullmatch(text) or BOUNDED.match(text) or text in EMPTY:
        return True
    return roles[min(len(row), len(roles) - 1)] is Role.NOTE and len(text) < _SHORT


def _begins_row(lines: Sequence[Cell], index: int) -> bool:
    """Whether a row's number stands here: an index, then a name."""
    if index + 1 >= len(lines) or not _INDEX.fullmatch(lines[index].text):
        return False
    name = lines[index + 1].text
    if BOUNDED.match(name) or _VERDICT.fullmatch(name):
        return False  # the number was a figure of the row before
    return len(re.findall(r"[^\W\d_]", name)) > 2 and not _INDEX.fullmatch(name)


def _width(head: Sequence[Cell]) -> int:
    """How many columns a head has, cells that only group others not counted."""
    groups = sum(column_of(cell.text, None).role is Role.GROUP for cell in head)
    return len(head) - groups - groups_of_years(head)


def _leaps(index: str, rows: Sequence[Sequence[Cell]], width: int) -> bool:
    """Whether a number is too high to count the rows, and so the last figure of one.

    In a row that still lacks cells, so is any that skips a number.
    """
    if not index.isdigit() or not rows:
        return False
    numbers = [int(row[0].text) for row in rows if row[0].text.isdigit()]
    skips = bool(numbers) and int(index) > numbers[-1] + 1
    return int(index) > len(rows) + _MOST_SKIPPED or (skips and len(rows[-1]) < width)


def _begins_part(lines: Sequence[Cell], index: int) -> bool:
    """Whether a row with a dash for a number stands here, and no sentence in a list."""
    if not _DASHED_ITEM.match(lines[index].text) or index + 1 >= len(lines):
        return False
    after = lines[index + 1].text
    short = len(after) <= CELL_LENGTH and not after.endswith((".", ";"))
    return short and not lines[index].text.endswith((".", ";"))


def _begins_unnumbered(lines: Sequence[Cell], index: int, row: Sequence[Cell]) -> bool:
    """Whether a row without a number stands here: a name behind figures, before a figure."""
    if len(row) <= _LEAST_HEAD or index + 1 >= len(lines):
        return False
    name = lines[index].text
    if is_whole(name) and FIGURE.fullmatch(lines[index + 1].text):
        return True
    counted = index + 2 < len(lines) and is_unit(lines[index + 1].text)
    if counted and is_name(name) and not is_unit(name) and FIGURE.fullmatch(row[-1].text):
        return bool(FIGURE.fullmatch(lines[index + 2].text))
    named = is_name(name) and len(name) >= _SHORT and not BOUNDED.match(name)
    return named and bool(FIGURE.fullmatch(lines[index + 1].text))


def _goes_on(text: str, row: Sequence[Cell]) -> bool:
    """Whether a line in brackets goes on with the row's name."""
    return len(row) == _NAMED and text.startswith("(") and is_name(text.strip("()"))


def _is_cell(text: str, row: Sequence[Cell]) -> bool:
    """Whether a line goes on with the row: its name, unit or figures."""
    if len(row) == 1:
        return not text.endswith(".") or text.endswith(" .")  # a name may announce its parts
    if len(row) < 3:
        return not text.endswith((":", ".")) and len(text) <= CELL_LENGTH
    return (
        bool(FIGURE.fullmatch(text))
        or text in EMPTY
        or (len(text) < _SHORT and not text.endswith((":", ".")))
    )
