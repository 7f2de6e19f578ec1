"""What does each row of a table claim, number by number?"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tongket.reading.claims.drafts import TABLE_ROW, Draft, Figure
from tongket.reading.naming.names import Name
from tongket.reading.periods.spans import Span
from tongket.reading.tables.cells import Row, Table
from tongket.reading.tables.figures import figures_in
from tongket.reading.tables.labels import Label, labelled
from tongket.reading.tables.reckoning import grows, settled
from tongket.reading.tables.roles import Column, Role, unlike_ratio
from tongket.reading.tables.statements import Statement, statements_of
from tongket.reading.tables.things import Measured, is_whole, measured, name_in
from tongket.reading.tables.unread import notes_of, unread_in
from tongket.vocabulary.claim import ClaimStage, Slot
from tongket.vocabulary.number import is_number

_OPENING = re.compile(r"(?:kết quả|đã|ước|số|thực hiện)\s+(?=\S)", re.IGNORECASE)
_CLOSING = re.compile(r"\s*[(,]|\s+(?:đến|năm|tháng)\b", re.IGNORECASE)
_FALLS = "giảm"
_GROWTHS = {
    Slot.VALUE: Slot.GROWTH_PERCENT,
    Slot.VALUE_LOW: Slot.GROWTH_LOW,
    Slot.VALUE_HIGH: Slot.GROWTH_HIGH,
}


@dataclass(frozen=True, slots=True)
class TableClaims:
    """What a table claims, which takes the characters ``start`` … ``end`` of its text.

    ``unread`` are the heads of columns whose figures were not understood, ``headless`` the first
    words of a table whose head is none.
    """

    start: int
    end: int
    drafts: list[Draft]
    unread: tuple[str, ...] = ()
    headless: str = ""


def claims_of(table: Table, span: Span) -> TableClaims:
    """Give the claims of a table's rows, row by row.

    Each has the rule "table-row" and the role of every column that filled one of its slots. As
    notes it keeps the row's number, and what the figure is of where that is not what is measured:
    the commune, the crop, the body.
    """
    if not table.words:
        words = " ".join(cell.text for cell in table.rows[0] if cell.text)
        return TableClaims(table.start, table.end, [], headless=words)
    groups = [_by_figures(group, table) for group in measured(table, span)]
    told: list[tuple[int, Draft]] = []
    for group in groups:
        statements = statements_of(group.columns, span)
        for row, label in labelled(table.rows, group.columns, table.unit):
            made = (_draft(row, one, _about(table, group, label, row), group) for one in statements)
            told.extend((label.name.start, draft) for draft in made if draft.figures)
    told.sort(key=lambda pair: pair[0])
    drafts = [draft for _, draft in told]
    unread = unread_in(table, groups)
    silent = "" if drafts or unread else " ".join(words for words in table.words if words)
    return TableClaims(table.start, table.end, drafts, unread, table.left or silent)


def notes_on(tables: Sequence[TableClaims]) -> tuple[str, ...]:
    """The notes on all that the tables of a document left unread."""
    heads = [head for table in tables for head in table.unread]
    return notes_of(heads, [table.headless for table in tables if table.headless])


def _by_figures(group: Measured, table: Table) -> Measured:
    """Say what columns compare whose figures or count tell that better than their heads.

    One headed "so với cùng kỳ" is growth where its figures are signed or small.
    """
    known = settled(group.columns, table.count, table.rows)
    columns = [
        unlike_ratio(column)
        if column.role is Role.RATIO and grows(known, index, table.rows)
        else column
        for index, column in enumerate(known)
    ]
    return replace(group, columns=tuple(columns))


@dataclass(frozen=True, slots=True)
class _About:
    """Of what a row's claims are: their name, and whose figure it is, in the words of the text."""

    label: Label
    name: Name
    whose: str = ""


def _about(table: Table, group: Measured, label: Label, row: Row) -> _About:
    own = _words(row, label.name)
    if group.place is not None:
        return _About(label, label.name, group.place.text)
    named = name_in(group.named) if group.named is not None else None
    if named is None and not any(column.role is Role.NAME for column in group.columns):
        named = _measured_thing(table, group.columns)
    if named is None:
        return _About(label, label.name)
    return _About(label, named, "" if is_whole(own) else own)


def _words(row: Row, name: Name) -> str:
    cell = next(cell for cell in row if cell.start <= name.start and name.end <= cell.end)
    return cell.text[name.start - cell.start : name.end - cell.start]


def _measured_thing(table: Table, columns: Sequence[Column]) -> Name | None:
    """The thing that a column measures, where the rows are places."""
    for cells, column in zip(table.heads, columns, strict=False):
        if column.role is Role.RESULT and cells:
            opening = _OPENING.match(cells[-1].text)
            skip = opening.end() if opening else 0
            words = _CLOSING.split(cells[-1].text[skip:], maxsplit=1)[0]
            return Name(cells[-1].start + skip, cells[-1].start + skip + len(words))
    return None


def _draft(row: Row, statement: Statement, about: _About, group: Measured) -> Draft:
    label = about.label
    stage = ClaimStage.TARGET if label.goal else statement.stage
    draft = Draft(about.name, "", stage=stage, period=statement.period, rules=[TABLE_ROW])
    year = statement.period.end.year if statement.period else None
    for place in statement.places:
        if place.column < len(row):
            column = group.columns[place.column]
            unit = label.unit or column.unit or label.rest
            if group.named is not None:
                unit = column.unit or label.unit or label.rest
            figures = figures_in(place, row[place.column], unit, year)
            figures = [_moved(figure, label.move) for figure in figures]
            if figures and all(map(_is_readable, figures)):
                draft.figures.extend(figures)
                draft.rules.append(f"column-{column.role}".replace(" ", "-"))
    if draft.figures and all(figure.slot is Slot.PLAN_VALUE for figure in draft.figures):
        draft.state_plan()  # without a result it is a goal
        draft.stage = ClaimStage.TARGET
    if re.search(r"\w", label.number):
        draft.notes.append(f"row {label.number}")
    if about.whose:
        draft.notes.append(f"of {about.whose}")
    return draft


def _is_readable(figure: Figure) -> bool:
    """Whether a figure's digits stand for a number, and those of a range's end do."""
    high = figure.high is None or is_number(figure.high.text)
    return high and is_number(figure.digits.text)


def _moved(figure: Figure, move: str) -> Figure:
    """A level that is a growth because its row says so: "Dịch vụ tăng (%)"."""
    slot = _GROWTHS.get(figure.slot) if move else None
    if slot is None:
        return figure
    return figure._replace(slot=slot, falls=figure.falls is not (move == _FALLS))
