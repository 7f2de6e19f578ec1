"""How does a table stand in a Word file?"""

from lxml.etree import _Element as Element

from tongket.writing.document import CellAlign, Table
from tongket.writing.grid import Placed, placed
from tongket.writing.setting import Line
from tongket.writing.word.runs import Runs
from tongket.writing.word.xml import add, twips_of_mm

_ALIGN = {CellAlign.LEFT: "left", CellAlign.CENTRE: "center", CellAlign.RIGHT: "right"}
_PADDING_MM = 1.0
_INDENT_MM = 3.0


def write_table(parent: Element, table: Table, width_mm: float, runs: Runs) -> None:
    """Write a table over the width, its caption and unit above and its notes below."""
    if table.caption:
        runs.line(parent, Line("caption", table.caption, leads=True))
    if table.unit:
        runs.line(parent, Line("unit", (table.unit,), leads=True))
    widths = _widths(table, width_mm)
    element = _frame(parent, widths)
    rows = [add(element, "tr") for _ in (*table.head, *table.rows)]
    for number, row in enumerate(rows):
        properties = add(row, "trPr")
        add(properties, "cantSplit")
        if number < len(table.head):
            add(properties, "tblHeader")
    _write_cells(table, rows, widths, runs)
    for note in table.notes:
        runs.line(parent, Line("remark", note))
    gap = add(add(parent, "p"), "pPr")
    add(gap, "spacing", before=0, after=0, line=120, lineRule="exact")


def _widths(table: Table, width_mm: float) -> list[int]:
    whole = sum(column.weight for column in table.columns)
    return [twips_of_mm(width_mm * column.weight / whole) for column in table.columns]


def _frame(parent: Element, widths: list[int]) -> Element:
    element = add(parent, "tbl")
    properties = add(element, "tblPr")
    add(properties, "tblW", w=sum(widths), type="dxa")
    borders = add(properties, "tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        add(borders, side, val="single", sz=4, space=0, color="auto")
    add(properties, "tblLayout", type="fixed")
    margins = add(properties, "tblCellMar")
    for side in ("left", "right"):
        add(margins, side, w=twips_of_mm(_PADDING_MM), type="dxa")
    grid = add(element, "tblGrid")
    for width in widths:
        add(grid, "gridCol", w=width)
    return element


def _write_cells(table: Table, rows: list[Element], widths: list[int], runs: Runs) -> None:
    """Write the cells row by row, the lower parts of those that span rows among them."""
    places: dict[tuple[int, int], Placed] = {}
    for at in placed(table):
        for down in range(at.cell.rows):
            places[at.row + down, at.column] = at
    for (row, _), at in sorted(places.items(), key=lambda place: place[0]):
        cell = add(rows[row], "tc")
        properties = add(cell, "tcPr")
        add(properties, "tcW", w=sum(widths[at.column : at.column + at.cell.columns]), type="dxa")
        if at.cell.columns > 1:
            add(properties, "gridSpan", val=at.cell.columns)
        if at.cell.rows > 1:
            add(properties, "vMerge", val="restart" if row == at.row else "continue")
        add(properties, "vAlign", val="center")
        _write_content(cell, at, table, runs, empty=row != at.row)


def _write_content(cell: Element, at: Placed, table: Table, runs: Runs, *, empty: bool) -> None:
    paragraph = add(cell, "p")
    properties = add(paragraph, "pPr")
    add(properties, "pStyle", val="table_head" if at.head else "table_text")
    if at.of.depth and at.column == table.name_column and not at.head:
        add(properties, "ind", left=twips_of_mm(_INDENT_MM * at.of.depth))
    add(properties, "jc", val=_ALIGN[at.align])
    if not empty:
        runs.content(paragraph, at.cell.content, bold=at.bold and not at.head)
