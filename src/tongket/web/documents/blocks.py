"""How is a marked text laid out, so that what was a table looks like one?"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import groupby

_SEPARATORS = re.compile(r"([\n\t])")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of text: plain, or the words of a claim with its state."""

    text: str
    claim: int | None
    tone: str
    anchor: str  # "here" for the first piece that the address asks for
    is_asked: bool
    is_first: bool = False  # the claim's own link leads here


Cell = tuple[Stretch, ...]
Line = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of running text, or the rows of a table; either is empty where the other is not."""

    text: Cell = ()
    rows: tuple[Line, ...] = ()


def blocks(stretches: Iterable[Stretch]) -> tuple[Block, ...]:
    """Part a text into running text and tables: lines with tabs are rows, parted into cells."""
    found = []
    for is_table, lines in groupby(_lines(stretches), key=lambda line: len(line) > 1):
        if is_table:
            found.append(Block(rows=tuple(lines)))
        else:
            found.append(Block(text=tuple(piece for line in lines for piece in _ended(line))))
    return tuple(found)


def _lines(stretches: Iterable[Stretch]) -> list[Line]:
    """The lines of a text, each of cells; the pieces joined are the text without separators."""
    lines: list[list[list[Stretch]]] = [[[]]]
    for stretch in stretches:
        anchor, is_first = stretch.anchor, stretch.is_first
        for text in _SEPARATORS.split(stretch.text):
            if text == "\n":
                lines.append([[]])
            elif text == "\t":
                lines[-1].append([])
            elif text:
                lines[-1][-1].append(replace(stretch, text=text, anchor=anchor, is_first=is_first))
                anchor, is_first = "", False  # an address leads to one place
    return [tuple(tuple(cell) for cell in line) for line in lines]


def _ended(line: Line) -> Cell:
    """A line of running text with its end."""
    (pieces,) = line
    return (*pieces, Stretch("\n", None, "", "", is_asked=False))
