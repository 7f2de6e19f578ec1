"""Where does a table stand whose head speaks of figures only: no number, no name over its rows?"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile

from tongket.reading.tables.cells import Cell, Row, Table, heads_of
from tongket.reading.tables.heads import COMPARISONS, is_period
from tongket.reading.tables.lines import (
    CELL_LENGTH,
    EMPTY,
    FIGURE,
    UNIT_LINE,
    is_name,
    is_unit,
    unit_before,
)
from tongket.reading.tables.roles import column_of

_BARE_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_GAP = re.compile(r" {3,}")  # between the words over several rows and the name of the first
_LEAST_FIGURES = 2
_MOST_FIGURES = 12
_LEAST_ROWS = 2
_MOST_MISSES = 3  # lines in turn that only group rows, or rows that lack figures
_ABOVE = 3  # blocks over the head among which its caption is looked for


def nameless(
    text: str, lines: Sequence[Cell], position: int, floor: int
) -> tuple[Table, int] | None:
    """The table whose first row is named here, with the line behind it.

    Its rows have all as many figures as heads stand above; nothing before ``floor`` is its head.
    """
    width = _figures_behind(lines, position)
    if not _LEAST_FIGURES <= width <= _MOST_FIGURES or not _is_row(lines, position, width):
        return None
    above = _head_above(text, lines, position, width, floor)
    if above is None:
        return None
    words, head, unit = above
    rows, end = _rows(text, lines, position, width)
    if len(rows) < _LEAST_ROWS:
        return None
    first = head[0].start
    unit = unit or unit_before(text, first)
    words, head = ("Chỉ tiêu", *words), (Cell("", first, first), *head)
    return Table(words, heads_of(head), tuple(rows), first, lines[end - 1].end, unit), end


def _is_figure(text: str) -> bool:
    return bool(FIGURE.fullmatch(text)) or text in EMPTY


def _figures_behind(lines: Sequence[Cell], position: int) -> int:
    """How many figures follow a line, as far as any table is wide."""
    behind = islice(lines, position + 1, position + 2 + _MOST_FIGURES)
    return sum(1 for _ in takewhile(lambda cell: _is_figure(cell.text), behind))


def _is_row(lines: Sequence[Cell], position: int, width: int) -> bool:
    """Whether a name stands here before so many figures, which are not all years."""
    name = lines[position].text
    if not is_name(name) or _is_figure(name) or _figures_behind(lines, position) != width:
        return False
    figures = lines[position + 1 : position + 1 + width]
    return any(FIGURE.fullmatch(one.text) and not _BARE_YEAR.fullmatch(one.text) for one in figures)


def _head_above(
    text: str, lines: Sequence[Cell], position: int, width: int, floor: int
) -> tuple[tuple[str, ...], Row, str] | None:
    """The words over each column of figures, their cells, and the unit named below them."""
    blocks = list(islice(_blocks_above(text, lines, position, floor), width + _ABOVE + 1))
    unit = _unit_of(blocks[0].text) if blocks else ""
    blocks = blocks[1:] if unit else blocks
    head = tuple(reversed(blocks[:width]))
    if len(head) < width:
        return None
    columns = [column_of(cell.text, None) for cell in head]
    if all(column.role.measures for column in columns):
        return tuple(cell.text for cell in head), _in_place(text, head), unit
    if not all(is_period(cell.text) for cell in head):
        return None
    captions = (cell.text for cell in blocks[width : width + _ABOVE])
    found = next((one for one in captions if column_of(one, None).role in COMPARISONS), "")
    if not found and not unit:
        return None
    said = found or "thực hiện"
    over = tuple(f"{_year(cell.text)} {said}" for cell in head)
    return over, _in_place(text, head), unit


def _year(words: str) -> str:
    return f"năm {words}" if _BARE_YEAR.fullmatch(words) else words


def _in_place(text: str, head: Row) -> Row:
    """The cells with their words as they stand in the text."""
    return tuple(Cell(text[one.start : one.end], one.start, one.end) for one in head)


def _gap(text: str, before: Cell, after: Cell) -> int:
    return text.count("\n", before.end, after.start)


def _blocks_above(text: str, lines: Sequence[Cell], position: int, floor: int) -> Iterator[Cell]:
    """The cells above a line, nearest first: in a text with blank lines, what none parts is one."""
    spaced = _gap(text, lines[position], lines[position + 1]) > 1
    last = position - 1
    while last >= 0 and lines[last].start >= floor:
        first = last
        while spaced and first > 0 and _gap(text, lines[first - 1], lines[first]) == 1:
            if lines[last].end - lines[first - 1].start > CELL_LENGTH * 2:
                return
            first -= 1
        start, end = lines[first].start, lines[last].end
        if start < floor or end - start > CELL_LENGTH * 2:
            return
        yield Cell(" ".join(text[start:end].split()), start, end)
        last = first - 1


def _unit_of(text: str) -> str:
    """The unit that a line is: "Đơn vị tính: tấn", "Tỷ đồng", "Tỷ đồng - Bill. dongs"."""
    if named := UNIT_LINE.match(text):
        return named["unit"].strip(" .)")
    first = re.split(r"\s[-–]\s", text, maxsplit=1)[0]
    return first if is_unit(first) else ""


def _rows(text: str, lines: Sequence[Cell], position: int, width: int) -> tuple[list[Row], int]:
    """The rows that follow one another and where they end.

    Lines that only group rows and rows that lack figures are passed over; one that counts
    otherwise ("Cơ cấu (%)") ends the table.
    """
    rows: list[Row] = []
    end, misses = position, 0
    while position < len(lines) and misses <= _MOST_MISSES:
        behind = _figures_behind(lines, position)
        if _is_row(lines, position, width):
            name = _named(text, lines, position, end)
            rows.append((name, *lines[position + 1 : position + 1 + width]))
            misses, end = 0, position + 1 + width
        elif _ends(lines[position].text) or behind > width:
            break
        else:
            misses += 1
        position += 1 + behind
    return rows, end


def _ends(text: str) -> bool:
    return not is_name(text) or len(text) > CELL_LENGTH or "%" in text or bool(_unit_of(text))


def _named(text: str, lines: Sequence[Cell], position: int, floor: int) -> Cell:
    """The name of a row without the words over it, with the lines that it began on."""
    line, first = lines[position], position
    spaced = _gap(text, line, lines[position + 1]) > 1
    while first > max(floor, position - _MOST_MISSES) and (
        lines[first].text[0].islower()
        or (spaced and _gap(text, lines[first - 1], lines[first]) == 1)
    ):
        first -= 1
    if first < position:
        start = lines[first].start
        return Cell(text[start : line.end], start, line.end)
    skip = max((indent.end() for indent in _GAP.finditer(line.text)), default=0)
    return Cell(line.text[skip:], line.start + skip, line.end)
