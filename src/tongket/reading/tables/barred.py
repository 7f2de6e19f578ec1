"""Which tables do lines of cells hold, parted by tabs, bars or wide blanks?"""

import re
from collections.abc import Iterator, Sequence

from tongket.reading.tables.cells import Cell, Row, Table
from tongket.reading.tables.heads import head_length, is_count, opens_head, words_over
from tongket.reading.tables.lines import CELL_LENGTH, FIGURE, unit_before
from tongket.reading.tables.roles import Role, column_of

_WIDE = re.compile(r" {2,}")
_LEAST_ROWS = 2  # of figures that are a table, even where no head is found
_LEAST_FIGURES = 2
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
    return tuple(found)


def _is_framed(line: Cell) -> bool:
    """Whether bars stand at both ends of a line."""
    return "\t" not in line.text and line.text[:1] == line.text[-1:] == "|" != line.text


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
    """The tables among lines of cells: each begins with a head, or is rows of figures alone."""
    rows = [row for row in map(_cells, lines) if not all(set(c.text) <= set("-: ") for c in row)]
    if all(_is_framed(line) for line in lines):
        rows = [row[1:-1] for row in rows]
    position = 0
    while position < len(rows):
        if not opens_head(rows, position):
            first, position = position, _next_head(rows, position)
            if sum(map(_has_figures, rows[first:position])) >= _LEAST_ROWS:
                body = tuple(rows[first:position])
                yield Table((), (), body, body[0][0].start, body[-1][-1].end)
            continue
        first = position + head_length(rows[position:])
        last = _next_head(rows, first)
        words, heads = words_over(rows[position:first])
        body = tuple(row for row in rows[first:last] if not is_count(row))
        if body:
            start, end = rows[position][0].start, body[-1][-1].end
            words, heads = _over_names(words, heads, body)
            count = next(filter(is_count, rows[position:last]), ())
            yield Table(words, heads, body, start, end, unit_before(text, start), count)
        position = last


def _next_head(rows: Sequence[Row], position: int) -> int:
    """Where the next head opens from a row on, or the rows end."""
    while position < len(rows) and not opens_head(rows, position):
        position += 1
    return position


def _has_figures(row: Row) -> bool:
    """Whether cells of a row are figures and nothing else, more than one."""
    return sum(bool(FIGURE.fullmatch(cell.text)) for cell in row) >= _LEAST_FIGURES


def _over_names(
    words: tuple[str, ...], heads: tuple[Row, ...], body: Sequence[Row]
) -> tuple[tuple[str, ...], tuple[Row, ...]]:
    """The head with a cell over the names of the rows, where it has none: "TH 2022 | KH 2023"."""
    named = any(column_of(one, None).role in {Role.NAME, Role.PLACE, Role.INDEX} for one in words)
    if named or any(len(row) != len(words) + 1 for row in body):
        return words, heads
    return ("Chỉ tiêu", *words), ((), *heads)
