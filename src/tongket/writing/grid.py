"""Where in its table does each cell stand, when cells span columns and rows?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tongket.vocabulary.error import TongketError
from tongket.writing.document import Cell, CellAlign, Row, RowRole, Table


class TableUneven(TongketError):
    """The cells of a row do not fill the table's columns, or reach beyond its rows."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A cell with its place; ``row`` and ``column`` count from zero, the head's rows first."""

    row: int
    column: int
    cell: Cell
    head: bool
    of: Row
    align: CellAlign

    @property
    def bold(self) -> bool:
        """Whether the row's role sets it bold."""
        return self.head or self.of.role is not RowRole.PLAIN


def placed(table: Table) -> tuple[Placed, ...]:
    """Give every cell its place, row by row.

    Raises:
        TableUneven: the cells leave a hole, overlap or reach beyond the table.
    """
    head = _placed(table, table.head, 0, is_head=True)
    return (*head, *_placed(table, table.rows, len(table.head), is_head=False))


def _placed(table: Table, rows: Sequence[Row], first: int, *, is_head: bool) -> Iterator[Placed]:
    width = len(table.columns)
    busy = [0] * width  # rows that each column stays taken from above
    for number, row in enumerate(rows):
        column = 0
        for cell in row.cells:
            while column < width and busy[column]:
                column += 1
            _fit(table, busy, column, cell, row=first + number, left=len(rows) - number)
            align = cell.align or (CellAlign.CENTRE if is_head else table.columns[column].align)
            yield Placed(first + number, column, cell, is_head, row, align)
            column += cell.columns
        if not all(busy):
            raise TableUneven(row=first + number + 1, columns=width, cells=len(row.cells))
        busy = [taken - 1 for taken in busy]


def _fit(table: Table, busy: list[int], column: int, cell: Cell, *, row: int, left: int) -> None:
    """Take the places of a cell, or say that they are not free."""
    end = column + cell.columns
    fits = end <= len(busy) and not any(busy[column:end])
    if not fits or cell.columns < 1 or not 1 <= cell.rows <= left:
        raise TableUneven(row=row + 1, columns=len(table.columns), cells=column + 1)
    busy[column:end] = [cell.rows] * cell.columns
