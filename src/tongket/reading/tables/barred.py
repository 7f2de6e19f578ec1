"""Which tables do lines of cells hold, parted by tabs, bars or wide blanks?"""

import re
from collections.abc import Iterator, Sequence

from tongket.reading.tables.cells import Cell, Row, Table
from tongket.reading.tables.columns import Role, column_of
from tongket.reading.tables.heads import head_length, is_count, opens_head, words_over
from tongket.reading.tables.lines import CELL_LENGTH, unit_before

_WIDE = re.compile(r" {2,}")
_LEAST_CELLS = 3  # between blanks; a sentence may have a wide blank or two


def is_barred(line: Cell) -> bool:
    """Whether marks or wide blanks part a line into cells."""
    return "\t" in line.text or "|" in line.text or _is_spaced(line)


def _is_spaced(line: Cell) -> bool:
    if "  " not in line.text or line.text[-1] in ".;:":
        return False
    parts = _WIDE.split(line.text)
    return len(parts) >= _LEAST_CELLS and max(map(len, parts)) <= CELL_LENGTH


def _cells(line: Cell) -> Row:
    mark = "\t" if "\t" in line.text else "|" if "|" in line.text else ""
    if not mark:
        return _between_blanks(line)
    found, start = [], line.start
    for part in line.text.split(mark):
        words = part.strip()
        begin = start + (part.index(words) if words else 0)
        found.append(Cell(words, begin, begin + len(words)))
        start += len(part) + 1
    if mark == "|" and len(found) > 2 and not found[0].text and not found[-1].text:
        return tuple(found[1:-1])
    return tuple(found)


def _between_blanks(line: Cell) -> Row:
    gaps = [(line.start, line.start)]
    gaps += [
        (line.start + gap.start(), line.start + gap.end()) for gap in _WIDE.finditer(line.text)
    ]
    ends = [*(start for start, _ in gaps[1:]), line.end]
    starts = [end for _, end in gaps]
    return tuple(
        Cell(line.text[start - line.start : end - line.start], start, end)
        for start, end in zip(starts, ends, strict=True)
    )


def barred_in(text: str, lines: Sequence[Cell]) -> Iterator[Table]:
    """The tables among lines of cells: each begins with a head; what comes before is prose."""
    rows = [row for row in map(_cells, lines) if not all(set(c.text) <= set("-: ") for c in row)]
    position = 0
    while position < len(rows):
        if not opens_head(rows, position):
            position += 1
            continue
        first = position + head_length(rows[position:])
        last = first
        while last < len(rows) and not opens_head(rows, last):
            last += 1
        words, head = words_over(rows[position:first])
        body = tuple(row for row in rows[first:last] if not is_count(row))
        if body:
            start, end = rows[position][0].start, body[-1][-1].end
            words, head = _over_names(words, head, body)
            yield Table(words, head, body, start, end, unit_before(text, start))
        position = last


def _over_names(
    words: tuple[str, ...], head: Row, body: Sequence[Row]
) -> tuple[tuple[str, ...], Row]:
    """The head with a cell over the names of the rows, where it has none: "TH 2022 | KH 2023"."""
    named = any(column_of(one, None).role in {Role.NAME, Role.PLACE, Role.INDEX} for one in words)
    if named or any(len(row) != len(words) + 1 for row in body):
        return words, head
    first = Cell("", head[0].start, head[0].start)
    return ("Chỉ tiêu", *words), (first, *head)
