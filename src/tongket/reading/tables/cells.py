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
    before each one's own; ``head`` is the lowest cell of each column's head. ``unit`` is what a
    line above counts all figures in.
    """

    words: tuple[str, ...]
    head: Row
    rows: tuple[Row, ...]
    start: int
    end: int
    unit: str = ""
