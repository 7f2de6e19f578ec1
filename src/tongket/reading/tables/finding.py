"""Where in a text do tables stand: cells between tabs or bars, or one cell a line?"""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from tongket.reading.quantities import quantity_at
from tongket.reading.tables.cells import Cell, Row, Table
from tongket.reading.tables.columns import Role, column_of, opens_rows
from tongket.reading.tables.heads import head_length, is_count, is_head, words_over
from tongket.reading.tokens import tokenise

_UNIT_LINE = re.compile(r"(?:đơn\s+vị(?:\s+tính)?|đvt)\s*:\s*(?P<unit>[^\n\t);]+)", re.IGNORECASE)
_UNIT_WITHIN = 300  # characters above a table
_INDEX = re.compile(r"(?:[IVX]{1,5}|[A-ZĐ]|[0-9]{1,3}(?:\.[0-9]{1,2})*|[a-zđ]|[-+*•–])[.)]?")
_FIGURE = re.compile(
    r"[-+−]?\s?[0-9]+(?:[.,][0-9]+)*\s?%?(?:\s?[-–/]\s?[0-9]+(?:[.,][0-9]+)*\s?%?)?"
)
_PART = re.compile(r"[-+•–]\s?(?=[^\W\d_]{2})")
_OPENS_PARTS = re.compile(r"(?:trong\s+đó|tr\.?\s?đ(?:ó)?|trđ|bao\s+gồm|gồm)\s*:?", re.IGNORECASE)
_BOUNDED = re.compile(r"(?:khoảng|dưới|trên|gần|hơn|từ|[<>≥≤~])\s*[0-9]", re.IGNORECASE)
_VERDICT = re.compile(
    r"(?:(?:không|chưa|cơ bản|xấp xỉ)\s+)?(?:đạt|vượt|hoàn thành)(?:\s+(?:kế hoạch|mức|kh))?",
    re.IGNORECASE,
)
_BARE_YEAR = re.compile(r"(?:năm\s+)?(?:19|20)[0-9]{2}", re.IGNORECASE)
_EMPTY = frozenset({"-", "…", "x", ""})
_SHORT = 16  # characters of a word in a column of figures
_LEAST_HEAD = 3
_MOST_HEAD = 40  # cells, those that group others counted
_LEAST_ROWS = 2
_CELL_LENGTH = 90
_NAME_LENGTH = 240  # characters of the longest names of indicators


def tables_in(text: str) -> list[Table]:
    """Find the tables of a text, in reading order."""
    lines = _lines(text)
    found: list[Table] = []
    position = 0
    while position < len(lines):
        if _is_barred(lines[position]):
            end = position
            while end < len(lines) and _is_barred(lines[end]):
                end += 1
            found.extend(_barred(text, lines[position:end]))
            position = end
        elif flattened := _flattened(text, lines, position):
            found.append(flattened[0])
            position = flattened[1]
        else:
            position += 1
    return found


def _lines(text: str) -> list[Cell]:
    found, start = [], 0
    for line in text.split("\n"):
        stripped = line.strip(" ")
        if stripped.strip():
            begin = start + line.index(stripped[0])
            found.append(Cell(stripped, begin, begin + len(stripped)))
        start += len(line) + 1
    return found


def _is_barred(line: Cell) -> bool:
    return "\t" in line.text or "|" in line.text


def _cells(line: Cell) -> Row:
    mark = "\t" if "\t" in line.text else "|"
    found, start = [], line.start
    for part in line.text.split(mark):
        words = part.strip()
        begin = start + (part.index(words) if words else 0)
        found.append(Cell(words, begin, begin + len(words)))
        start += len(part) + 1
    if mark == "|" and len(found) > 2 and not found[0].text and not found[-1].text:
        return tuple(found[1:-1])
    return tuple(found)


def _barred(text: str, lines: Sequence[Cell]) -> Iterator[Table]:
    """The tables among lines of cells: each begins with a head; what comes before is prose."""
    rows = [row for row in map(_cells, lines) if not all(set(c.text) <= set("-: ") for c in row)]
    position = 0
    while position < len(rows):
        if not is_head(rows[position]):
            position += 1
            continue
        first = position + head_length(rows[position:])
        last = first
        while last < len(rows) and not is_head(rows[last]):
            last += 1
        words, head = words_over(rows[position:first])
        body = tuple(row for row in rows[first:last] if not is_count(row))
        if body:
            start, end = rows[position][0].start, body[-1][-1].end
            yield Table(words, head, body, start, end, _unit_before(text, start))
        position = last


def _flattened(text: str, lines: Sequence[Cell], position: int) -> tuple[Table, int] | None:
    """A table with one cell a line: a head of short lines, then rows that begin with a number."""
    opens = opens_rows(lines[position].text[:_CELL_LENGTH])
    if opens is Role.NAME:
        return _unnumbered(text, lines, position)
    if opens is not Role.INDEX:
        return None
    first = position + 1
    while first < len(lines) and not _begins_row(lines, first):
        too_long = len(lines[first].text) > _CELL_LENGTH or first - position >= _MOST_HEAD
        if too_long or _is_barred(lines[first]):
            return None
        first += 1
    if first - position < _LEAST_HEAD:
        return None
    rows: list[list[Cell]] = []
    end = first
    while end < len(lines) and len(lines[end].text) <= _NAME_LENGTH:
        if _OPENS_PARTS.fullmatch(lines[end].text):
            end += 1
            continue
        if _begins_row(lines, end):
            rows.append([])
        elif _begins_part(lines, end) or _begins_unnumbered(lines, end, rows[-1]):
            rows.append([Cell("", lines[end].start, lines[end].start)])
        elif not _is_cell(lines[end].text, rows[-1]):
            break
        rows[-1].append(lines[end])
        end += 1
    if len(rows) < _LEAST_ROWS:
        return None
    head, words = _fitting_head(lines[position:first], max(map(len, rows)))
    start, stop = lines[position].start, lines[end - 1].end
    body = tuple(map(tuple, rows))
    return Table(words, head, body, start, stop, _unit_before(text, start)), end


def _unnumbered(text: str, lines: Sequence[Cell], position: int) -> tuple[Table, int] | None:
    """A table with one cell a line whose rows begin with a name and have as many cells as its head.

    A row may leave out its unit; lines that only group rows are passed over.
    """
    head = list(takewhile(_heads_column, lines[position : position + _MOST_HEAD]))
    roles = [column_of(cell.text, None).role for cell in head]
    if len(head) < _LEAST_HEAD or not any(role.measures for role in roles):
        return None
    rows: list[Row] = []
    end = last = position + len(head)
    while end < len(lines) and _is_name(lines[end].text):
        row = [lines[end]]
        end += 1
        while end < len(lines) and len(row) < len(head) and _follows(lines[end].text, row, roles):
            if roles[len(row)] is Role.UNIT and not is_unit(lines[end].text):
                row.append(Cell("", lines[end].start, lines[end].start))
            row.append(lines[end])
            end += 1
        if len(row) == len(head):
            rows.append(tuple(row))
            last = end
    if len(rows) < _LEAST_ROWS:
        return None
    start, stop = lines[position].start, lines[last - 1].end
    words = tuple(cell.text for cell in head)
    return Table(words, tuple(head), tuple(rows), start, stop, _unit_before(text, start)), last


def _heads_column(cell: Cell) -> bool:
    return column_of(cell.text[:_CELL_LENGTH], None).role not in {Role.UNKNOWN, Role.GROUP}


def _is_name(text: str) -> bool:
    named = len(re.findall(r"[^\W\d_]", text)) > 2 and not text.endswith((".", ":"))
    return len(text) <= _NAME_LENGTH and named


def _follows(text: str, row: Sequence[Cell], roles: Sequence[Role]) -> bool:
    """Whether a line is the next cell of a row: a unit behind its name, a figure, a short word."""
    if len(row) == 1 and Role.UNIT in roles and is_unit(text):
        return True
    if _FIGURE.fullmatch(text) or _BOUNDED.match(text) or text in _EMPTY:
        return True
    return roles[min(len(row), len(roles) - 1)] is Role.NOTE and len(text) < _SHORT


def is_unit(text: str) -> bool:
    """Whether some words are nothing but a unit."""
    tokens = tokenise(f"1 {text}")
    found = quantity_at(tokens, 0)
    return found is not None and bool(found[1].unit) and found[0] == len(tokens)


def _begins_row(lines: Sequence[Cell], index: int) -> bool:
    """Whether a row's number stands here: an index, then a name."""
    if index + 1 >= len(lines) or not _INDEX.fullmatch(lines[index].text):
        return False
    name = lines[index + 1].text
    if _BOUNDED.match(name) or _VERDICT.fullmatch(name):
        return False  # the number was a figure of the row before
    return len(re.findall(r"[^\W\d_]", name)) > 2 and not _INDEX.fullmatch(name)


def _begins_part(lines: Sequence[Cell], index: int) -> bool:
    """Whether a row with a dash for a number stands here, and no sentence in a list."""
    if not _PART.match(lines[index].text) or index + 1 >= len(lines):
        return False
    after = lines[index + 1].text
    short = len(after) <= _CELL_LENGTH and not after.endswith((".", ";"))
    return short and not lines[index].text.endswith((".", ";"))


def _begins_unnumbered(lines: Sequence[Cell], index: int, row: Sequence[Cell]) -> bool:
    """Whether a row without a number stands here: a name behind figures, before a figure."""
    if len(row) <= _LEAST_HEAD or index + 1 >= len(lines):
        return False
    name = lines[index].text
    is_name = _is_name(name) and len(name) >= _SHORT and not _BOUNDED.match(name)
    return is_name and bool(_FIGURE.fullmatch(lines[index + 1].text))


def _is_cell(text: str, row: Sequence[Cell]) -> bool:
    """Whether a line goes on with the row: its name, unit or figures."""
    if len(row) == 1:
        return not text.endswith(".")  # a name may announce its parts
    if len(row) < 3:
        return not text.endswith((":", ".")) and len(text) <= _CELL_LENGTH
    return (
        bool(_FIGURE.fullmatch(text))
        or text in _EMPTY
        or (len(text) < _SHORT and not text.endswith((":", ".")))
    )


def _fitting_head(cells: Sequence[Cell], width: int) -> tuple[Row, tuple[str, ...]]:
    """The head without the cells that only group others, as many as the rows have, and its words.

    A cell over bare years says what stands below each of them: "KẾT QUẢ", "2023", "2024".
    """
    head: list[tuple[Cell, str]] = []
    group = ""
    for index, cell in enumerate(cells):
        year = _BARE_YEAR.fullmatch(cell.text)
        below = cells[index + 1 : index + 3]
        years = len(below) > 1 and all(_BARE_YEAR.fullmatch(other.text) for other in below)
        if len(cells) > width and years and not year:
            group = cell.text
        else:
            group = group if year else ""
            head.append((cell, f"{group} {cell.text}".strip()))
    for cell, words in tuple(head):
        if len(head) > width and column_of(cell.text, None).role is Role.GROUP:
            head.remove((cell, words))
    return tuple(cell for cell, _ in head), tuple(words for _, words in head)


def _unit_before(text: str, start: int) -> str:
    """The unit that a line above the table gives for all of it."""
    found = list(_UNIT_LINE.finditer(text, max(0, start - _UNIT_WITHIN), start))
    return found[-1]["unit"].strip(" .)") if found else ""
