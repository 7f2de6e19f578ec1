"""How do paragraphs and tables lie in the one stored text?

A paragraph is a line. A row of a table is a line too, its cells parted by tabs, so that a table
copied out of a word processor or a workbook looks the same. A cell that spans others is written
once, at its upper left; the places it covers stay empty.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import cast

_BLANKS = re.compile(r"[^\S\n]+")
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f\u200b\ufeff\ufffe\uffff]")
_FIGURE = re.compile(r"[-+−(]?[0-9][0-9.,/ ]*\s?%?\)?")
_WIDE = 3  # from so many columns on it is a table even without figures


@dataclass(frozen=True, slots=True)
class Grid:
    """The rows of a table; each cell holds lines, or blocks where a table stands inside it.

    ``cleaned`` says that all cells are words that ``clean`` has seen.
    """

    rows: Sequence[Sequence["Sequence[Block] | str"]]
    cleaned: bool = False


Block = str | Grid


def written(blocks: Iterable[Block]) -> str:
    """Write blocks as the stored text."""
    return "\n".join(_lines(blocks))


def clean(text: str) -> str:
    """Give a text without control characters, every run of blanks but line ends as one space."""
    if is_clean(text):
        return text
    return _BLANKS.sub(" ", _UNPRINTABLE.sub("", text)).strip()


def is_clean(text: str) -> bool:
    """Whether nothing is to be cleaned; blanks other than a space are no printable signs."""
    return text.isprintable() and "  " not in text and text == text.strip(" ")


def _lines(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, str):
            yield from (line.strip() for line in clean(block).split("\n"))
        elif _is_layout(block):
            for row in block.rows:
                for cell in row:
                    yield from (line for line in _lines(_inside(cell)) if line)
        else:
            lines = [_line(row, cleaned=block.cleaned) for row in block.rows]
            yield from (line for line in lines if line.strip("\t"))


def _line(row: Sequence[Sequence[Block] | str], *, cleaned: bool) -> str:
    if cleaned:
        line = "\t".join(cast("Sequence[str]", row))
        if "\n" not in line:
            return line
    return "\t".join(map(_flat, row))


def _is_layout(grid: Grid) -> bool:
    """Whether a table only puts words beside each other: a letterhead, signatures, a frame."""
    width = max(map(len, grid.rows), default=0)
    if width >= _WIDE and len(grid.rows) > 1:
        return False
    return not any(_FIGURE.fullmatch(_flat(cell)) for row in grid.rows for cell in row[1:])


def _inside(cell: Sequence[Block] | str) -> Sequence[Block]:
    return [cell] if isinstance(cell, str) else cell


def _flat(cell: Sequence[Block] | str) -> str:
    if isinstance(cell, str):
        text = clean(cell)
        return " ".join(text.split()) if "\n" in text else text
    return " ".join(" ".join(_lines(cell)).split())
