"""What does each row of a table claim, number by number?"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tongket.reading.drafts import TABLE_ROW, Draft, Figure
from tongket.reading.names import Name
from tongket.reading.quantities import Digits
from tongket.reading.spans import Span
from tongket.reading.tables.cells import Cell, Row, Table
from tongket.reading.tables.columns import Column, Role, columns_of, unlike_ratio
from tongket.reading.tables.figures import NUMBER, figures_in, size_of
from tongket.reading.tables.lines import unit_behind
from tongket.reading.tables.statements import Statement, statements_of
from tongket.reading.units import Size
from tongket.vocabulary.claim import ClaimStage, Slot
from tongket.vocabulary.number import is_number

_LEAD = re.compile(r"^\W*(?:trong đó|riêng|gồm|bao gồm)\s*:?\s*", re.IGNORECASE)
_REMARK = re.compile(r"\((?P<words>[^)]*)\)?")
_ITEM_NUMBER = re.compile(r"^(?:[IVX]{1,5}|[0-9]{1,2}(?:\.[0-9]{1,2})*|[A-Za-zĐđ])[.)]\s+")
_GOAL = re.compile(r"^phấn\s+đấu\s+(?=\S)|\s+phấn\s+đấu$", re.IGNORECASE)
_MOVED = re.compile(r"\s+(?P<move>tăng|giảm)(?:\s+bình\s+quân)?$", re.IGNORECASE)
_RATE = re.compile(r"(?:tỷ|tỉ)\s+(?:lệ|trọng|suất)\b", re.IGNORECASE)
_DITTO = frozenset({"nt", "-nt-", '"', "''", "”", "“", "//", "-//-", "như trên"})
_FALLS = "giảm"
_GROWTHS = {
    Slot.VALUE: Slot.GROWTH_PERCENT,
    Slot.VALUE_LOW: Slot.GROWTH_LOW,
    Slot.VALUE_HIGH: Slot.GROWTH_HIGH,
}
_HUNDRED = 50  # a ratio in percent rarely lies below it, a growth nearly always does


@dataclass(frozen=True, slots=True)
class _Label:
    """What a row is about: its words, its unit, its number.

    ``goal`` where it is to be reached; ``move`` is the word by which it grew or fell by the
    row's percentages: "Dịch vụ tăng (%)"; ``below`` where the unit is that of the rows below too.
    """

    name: Name
    unit: str
    number: str
    goal: bool = False
    move: str = ""
    below: bool = False


def drafts_of(table: Table, span: Span) -> list[Draft]:
    """Give the claims of a table's rows, row by row.

    Each has the rule "table-row" and the role of every column that filled one of its slots; the
    row's number is kept as a note.
    """
    columns = _by_figures(columns_of(table.words, span.year), table.rows)
    statements = statements_of(columns, span)
    drafts: list[Draft] = []
    unit = table.unit
    for row in table.rows:
        label = _label(row, columns, table, unit)
        if label is None:
            continue
        unit = label.unit if _has_unit(columns) or label.below else unit
        made = [_draft(row, one, label, columns) for one in statements]
        drafts.extend(draft for draft in made if draft.figures)
    return drafts


def _by_figures(columns: list[Column], rows: Sequence[Row]) -> list[Column]:
    """Take a column headed "so với cùng kỳ" for growth where its figures are signed or small."""
    return [
        unlike_ratio(column) if column.role is Role.RATIO and _grows(rows, index) else column
        for index, column in enumerate(columns)
    ]


def _grows(rows: Sequence[Row], index: int) -> bool:
    cells = [row[index].text for row in rows if index < len(row)]
    numbers = [match for text in cells if (match := NUMBER.fullmatch(text))]
    moved = sum(
        bool(m["sign"] or m["open"]) or Digits(m["number"], 0, 0).likely < _HUNDRED for m in numbers
    )
    return 2 * moved > len(numbers)


def _has_unit(columns: Sequence[Column]) -> bool:
    return any(column.role is Role.UNIT for column in columns)


def _label(row: Row, columns: Sequence[Column], table: Table, before: str) -> _Label | None:
    by_role: dict[Role, Cell] = {}
    for cell, column in zip(row, columns, strict=False):
        if cell.text:
            by_role.setdefault(column.role, cell)
    named = by_role.get(Role.NAME) or by_role.get(Role.PLACE)
    if named is None or len([cell for cell in row if cell.text]) < 2:
        return None
    name, remark = _name_of(named)
    name, goal = _without_goal(name, named)
    if Role.NAME not in by_role:
        name = _measured_thing(table, columns) or name
    unit, below, rest = "", False, table.unit
    if Role.UNIT in by_role:
        unit = by_role[Role.UNIT].text
    elif not _has_unit(columns) and Role.NAME in by_role:
        words, unit = unit_behind(named.text[: name.end - named.start])
        name, below, rest = Name(name.start, named.start + len(words)), bool(unit), before
    if unit.lower() in _DITTO:
        unit = before
    if not unit:
        unit = remark if size_of(remark) is not Size.NONE else rest
    number = by_role[Role.INDEX].text if Role.INDEX in by_role else ""
    name, move = _without_move(name, named, unit)
    return _Label(name, unit, number, goal, move, below) if name.end > name.start else None


def _name_of(cell: Cell) -> tuple[Name, str]:
    """The words of a cell without their number and remarks in brackets, and one of the remarks.

    Of several the last that is a unit: "Tổng sản phẩm trong tỉnh (GRDP) (%)".
    """
    skip = 0
    for lead in (_ITEM_NUMBER, _LEAD):
        match = lead.match(cell.text[skip:])
        skip += match.end() if match else 0
    label = cell.text[skip:]
    remarks = list(_REMARK.finditer(label))
    words = (label[: remarks[0].start()] if remarks else label).lstrip("-+*•– ").rstrip(" :,;.")
    begin = cell.start + skip + (label.index(words) if words else 0)
    said = [remark["words"].strip() for remark in remarks]
    units = [remark for remark in said if size_of(remark) is not Size.NONE]
    return Name(begin, begin + len(words)), (units or said[:1] or [""])[-1]


def _without_goal(name: Name, cell: Cell) -> tuple[Name, bool]:
    """The name without "phấn đấu" before or behind it, and whether that stood there."""
    words = cell.text[name.start - cell.start : name.end - cell.start]
    goal = _GOAL.search(words)
    if goal is None:
        return name, False
    if goal.start():
        return Name(name.start, name.start + goal.start()), True
    return Name(name.start + goal.end(), name.end), True


def _without_move(name: Name, cell: Cell, unit: str) -> tuple[Name, str]:
    """The name without "tăng" or "giảm" behind it, and that word where percentages stand below."""
    words = cell.text[name.start - cell.start : name.end - cell.start]
    move = _MOVED.search(words)
    if move is None or _RATE.match(words):
        return name, ""
    shorter = Name(name.start, name.start + move.start())
    return shorter, move["move"].lower() if size_of(unit) is Size.PERCENT else ""


def _measured_thing(table: Table, columns: Sequence[Column]) -> Name | None:
    """The thing that a column measures, where the rows are places."""
    for cell, column in zip(table.head, columns, strict=False):
        if column.role is Role.RESULT:
            match = re.match(r"(?:kết quả|đã|ước|số|thực hiện)\s+(?=\S)", cell.text, re.IGNORECASE)
            skip = match.end() if match else 0
            words = re.split(r"\s*[(,]|\s+(?:đến|năm|tháng)\b", cell.text[skip:], maxsplit=1)[0]
            return Name(cell.start + skip, cell.start + skip + len(words))
    return None


def _draft(row: Row, statement: Statement, label: _Label, columns: Sequence[Column]) -> Draft:
    stage = ClaimStage.TARGET if label.goal else statement.stage
    draft = Draft(label.name, "", stage=stage, period=statement.period, rules=[TABLE_ROW])
    year = statement.period.end.year if statement.period else None
    for place in statement.places:
        if place.column < len(row):
            figures = figures_in(place, row[place.column], label.unit, year)
            figures = [_moved(figure, label.move) for figure in figures]
            if figures and all(is_number(figure.digits.text) for figure in figures):
                draft.figures.extend(figures)
                draft.rules.append(f"column-{columns[place.column].role}".replace(" ", "-"))
    if draft.figures and all(figure.slot is Slot.PLAN_VALUE for figure in draft.figures):
        draft.state_plan()  # without a result it is a goal
        draft.stage = ClaimStage.TARGET
    if label.number and re.search(r"\w", label.number):
        draft.notes.append(f"row {label.number}")
    return draft


def _moved(figure: Figure, move: str) -> Figure:
    """A level that is a growth because its row says so: "Dịch vụ tăng (%)"."""
    slot = _GROWTHS.get(figure.slot) if move else None
    if slot is None:
        return figure
    return figure._replace(slot=slot, falls=figure.falls is not (move == _FALLS))
