"""Which cells, rows and head does a table have that stands in a text?"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cell:
    """The words of one cell and where they stand in the composed text."""

    text: str
    start: int
    end: int


Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells under a head; ``start`` … ``end`` are the characters it takes.

    ``words`` are the head's words for each column, those of a cell that spans several columns
    before each one's own; ``heads`` are these cells, from the top down. ``unit`` is what a line
    above counts all figures in. ``count`` is the row that numbers the columns, where there is one.
    Rows of figures without any head have no words. ``left`` is the first row that fits no column.
    """

    words: tuple[str, ...]
    heads: tuple[Row, ...]
    rows: tuple[Row, ...]
    start: int
    end: int
    unit: str = ""
    count: Row = ()
    left: str = ""


def heads_of(head: Row) -> tuple[Row, ...]:
    """The cells over each column, where each has one."""
    return tuple((cell,) for cell in head)
