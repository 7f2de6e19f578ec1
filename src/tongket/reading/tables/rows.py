"""What do the rows and columns of a table claim, even one whose cells were flattened into lines?"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tongket.reading.tables.columns import Column, Role, columns_of
from tongket.reading.drafts import Draft, Figure
from tongket.reading.names import Name
from tongket.reading.quantities import Digits, Size
from tongket.reading.scope import Span
from tongket.vocabulary.claim import ClaimStage, Slot
from tongket.vocabulary.period import Period

RULE = "table-row"
_NUMBER = re.compile(r"(?P<sign>[-+−])?\s?(?P<number>[0-9]+(?:[.,][0-9]+)*)\s?%?")
_PART = re.compile(r"(?P<part>[0-9]+)\s?/\s?(?P<whole>[0-9]+)")
_INDEX = re.compile(r"(?:[IVX]{1,5}|[A-ZĐ]|[0-9]{1,3}(?:\.[0-9]{1,2})*|[a-zđ]|[-+*•–])[.)]?")
_UNIT_LINE = re.compile(r"(?:đơn\s+vị(?:\s+tính)?|đvt)\s*:\s*(?P<unit>[^\n);]+)", re.IGNORECASE)
_LEAST_HEAD = 3
_MOST_HEAD = 40
_LEAST_ROWS = 2
_CELL_LENGTH = 90
_SLOTS = {
    Role.VALUE: Slot.VALUE,
    Role.ESTIMATE: Slot.VALUE,
    Role.PLAN: Slot.PLAN_VALUE,
    Role.PREVIOUS: Slot.PREVIOUS,
    Role.PLAN_PERCENT: Slot.PLAN_PERCENT,
    Role.RATIO: Slot.RATIO_TO_PREVIOUS,
}


@dataclass(frozen=True, slots=True)
class Cell:
    """The words of one cell and where they stand in the composed text."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells under a head; ``start`` … ``end`` are the characters it takes."""

    head: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    start: int
    end: int
    unit: str = ""


def tables_in(text: str) -> list[Table]:
    """Find the tables of a text: cells between bars or tabs, or one cell a line."""
    lines = _lines(text)
    found: list[Table] = []
    position = 0
    while position < len(lines):
        table, after = (
            _barred(lines, position) or _flattened(lines, position) or (None, position + 1)
        )
        if table is not None:
            unit = _unit_before(text, table.start)
            found.append(Table(table.head, table.rows, table.start, table.end, unit))
        position = after
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


def _cells(line: Cell) -> list[Cell]:
    mark = "|" if "|" in line.text else "\t"
    found, start = [], line.start
    for part in line.text.split(mark):
        words = part.strip()
        begin = start + (part.index(words) if words else 0)
        found.append(Cell(words, begin, begin + len(words)))
        start += len(part) + 1
    if mark == "|" and len(found) > 2 and not found[0].text and not found[-1].text:
        return found[1:-1]
    return found


def _barred(lines: Sequence[Cell], position: int) -> tuple[Table, int] | None:
    """A table whose cells stand between bars or tabs."""
    end = position
    while end < len(lines) and ("|" in lines[end].text or "\t" in lines[end].text):
        end += 1
    rows = [_cells(line) for line in lines[position:end]]
    rows = [row for row in rows if not all(set(cell.text) <= set("-: ") for cell in row)]
    if len(rows) <= _LEAST_ROWS - 1 or len(rows[0]) < _LEAST_HEAD:
        return None
    start, stop = lines[position].start, lines[end - 1].end
    return Table(tuple(rows[0]), tuple(tuple(row) for row in rows[1:]), start, stop), end


def _flattened(lines: Sequence[Cell], position: int) -> tuple[Table, int] | None:
    """A table with one cell a line: a head of short lines, then rows that begin with a number."""
    if columns_of([lines[position].text], None)[0].role is not Role.INDEX:
        return None
    first = position + 1
    while first < len(lines) and not _begins_row(lines, first):
        if len(lines[first].text) > _CELL_LENGTH or first - position > _MOST_HEAD:
            return None
        first += 1
    if first - position < _LEAST_HEAD:
        return None
    rows: list[list[Cell]] = []
    end = first
    while end < len(lines) and len(lines[end].text) <= _CELL_LENGTH:
        if _begins_row(lines, end):
            rows.append([])
        elif not _is_cell(lines, end, rows[-1]):
            break
        rows[-1].append(lines[end])
        end += 1
    if len(rows) < _LEAST_ROWS:
        return None
    width = max(len(row) for row in rows)
    head = _fitting_head(lines[position:first], width)
    return Table(head, tuple(map(tuple, rows)), lines[position].start, lines[end - 1].end), end


def _begins_row(lines: Sequence[Cell], index: int) -> bool:
    """Whether a row's number stands here: an index, then a name."""
    if index + 1 >= len(lines) or not _INDEX.fullmatch(lines[index].text):
        return False
    name = lines[index + 1].text
    return len(re.findall(r"[^\W\d_]", name)) > 2 and not _INDEX.fullmatch(name)


def _is_cell(lines: Sequence[Cell], index: int, row: Sequence[Cell]) -> bool:
    """Whether a line goes on with the row: its name, unit or figures."""
    text = lines[index].text
    if len(row) < 3:
        return not text.endswith((":", "."))
    return (
        bool(_NUMBER.fullmatch(text) or _PART.fullmatch(text))
        or text in {"-", "…", "x", ""}
        or (len(text) < 16 and not text.endswith((":", ".")))
    )


def _fitting_head(cells: Sequence[Cell], width: int) -> tuple[Cell, ...]:
    """The head without the cells that only group others, as many as the rows have."""
    head = list(cells)
    for cell in cells:
        groups = columns_of([cell.text], None)[0].role is Role.GROUP
        if len(head) > width and groups:
            head.remove(cell)
    return tuple(head)


def _unit_before(text: str, start: int) -> str:
    """The unit that a line above the table gives for all of it."""
    found = None
    for found in _UNIT_LINE.finditer(text, max(0, start - 300), start):
        pass
    return found["unit"].strip(" .)") if found else ""


def drafts_of(table: Table, span: Span) -> list[Draft]:
    """The claims of a table's rows: the result with its plan and base, next year's plan beside it."""
    year = span.year
    columns = columns_of([cell.text for cell in table.head], year)
    drafts: list[Draft] = []
    for row in table.rows:
        if sum(bool(cell.text) for cell in row) > 2:
            drafts.extend(_of_row(row, columns, table, span))
    return drafts


def _of_row(
    row: Sequence[Cell], columns: Sequence[Column], table: Table, span: Span
) -> list[Draft]:
    by_role: dict[Role, Cell] = {}
    for cell, column in zip(row, columns, strict=False):
        if cell.text:
            by_role.setdefault(column.role, cell)
    label = by_role.get(Role.NAME) or by_role.get(Role.PLACE)
    if label is None:
        return []
    name = _name_of(label)
    if Role.NAME not in by_role:
        name = _measured_thing(table.head, columns) or name
    unit = by_role[Role.UNIT].text if Role.UNIT in by_role else table.unit
    result = _result(name, unit, by_role)
    goals = [_goal(name, unit, by_role, span)] if Role.NEXT_PLAN in by_role else []
    return [draft for draft in (result, *goals) if draft is not None and draft.figures]


def _name_of(cell: Cell) -> Name:
    """The words of a cell without a remark in brackets."""
    label = re.sub(r"^\W*(?:trong đó|riêng|gồm)\s*:?\s*", "", cell.text, flags=re.IGNORECASE)
    words = re.split(r"\s*\(", label, maxsplit=1)[0].lstrip("-+*• ").rstrip(" :,")
    begin = cell.start + (cell.text.index(words) if words else 0)
    return Name(begin, begin + len(words))


def _measured_thing(head: Sequence[Cell], columns: Sequence[Column]) -> Name | None:
    """The thing that a column measures, where the rows are places."""
    for cell, column in zip(head, columns, strict=False):
        if column.role in {Role.VALUE, Role.ESTIMATE}:
            match = re.match(r"(?:kết quả|đã|ước|số|thực hiện)\s+(?=\S)", cell.text, re.IGNORECASE)
            skip = match.end() if match else 0
            words = re.split(r"\s*[(,]|\s+(?:đến|năm|tháng)\b", cell.text[skip:], maxsplit=1)[0]
            return Name(cell.start + skip, cell.start + skip + len(words))
    return None


def _result(name: Name, unit: str, by_role: dict[Role, Cell]) -> Draft | None:
    """The row's result; with nothing but a plan it is a goal."""
    value = Role.ESTIMATE if Role.ESTIMATE in by_role else Role.VALUE
    draft = Draft(name, "", rules=[RULE])
    if value is Role.ESTIMATE:
        draft.stage = ClaimStage.ESTIMATE
    for role, slot in _SLOTS.items():
        if role in by_role and not (role is Role.VALUE and value is Role.ESTIMATE):
            _put(draft, slot, by_role[role], unit)
    if draft.figures and all(figure.slot is Slot.PLAN_VALUE for figure in draft.figures):
        planned = draft.figures[0]
        draft.figures = [Figure(Slot.VALUE, planned.digits, unit, planned.size)]
        draft.stage = ClaimStage.TARGET
    return draft


def _goal(name: Name, unit: str, by_role: dict[Role, Cell], span: Span) -> Draft:
    year = span.year
    draft = Draft(name, "", stage=ClaimStage.TARGET, rules=[RULE])
    draft.period = span.plan or (Period.year(year + 1) if year else None)
    _put(draft, Slot.VALUE, by_role[Role.NEXT_PLAN], unit)
    return draft


def _put(draft: Draft, slot: Slot, cell: Cell, unit: str) -> None:
    """Put a cell's number into a slot, a part with its whole where it is the result."""
    text = cell.text
    if part := _PART.fullmatch(text):
        draft.figures.append(_figure(slot, cell, part.span("part"), unit))
        if slot is Slot.VALUE:
            draft.figures.append(_figure(Slot.TOTAL, cell, part.span("whole"), unit))
    elif number := _NUMBER.fullmatch(text):
        own = "%" if slot in {Slot.PLAN_PERCENT, Slot.RATIO_TO_PREVIOUS} else unit
        draft.figures.append(_figure(slot, cell, number.span("number"), own))


def _figure(slot: Slot, cell: Cell, span: tuple[int, int], unit: str) -> Figure:
    digits = Digits(cell.text[slice(*span)], cell.start + span[0], cell.start + span[1])
    return Figure(slot, digits, unit, Size.PERCENT if unit == "%" else Size.NONE)
