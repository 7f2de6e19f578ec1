"""Which lines are a table of years whose cells nothing but single blanks part?"""

import re
from collections.abc import Sequence
from itertools import pairwise

from tongket.reading.tables.cells import Cell, Row, Table, heads_of
from tongket.reading.tables.lines import CELL_LENGTH, is_name, is_unit, unit_before

_HEAD = re.compile(r"(?P<words>.*?)\s*(?P<years>(?:(?:năm\s+)?(?:19|20)[0-9]{2}\s*){3,})", re.I)
_YEAR = re.compile(r"(?:năm\s+)?((?:19|20)[0-9]{2})", re.IGNORECASE)
_NUMBER = r"[-−]?[0-9]+(?:[.,][0-9]+)*%?"
_ROW = re.compile(rf"(?P<name>[^0-9]*[^0-9\s].*?)\s+(?P<figures>{_NUMBER}(?:\s{_NUMBER})+)")
_FIGURES = re.compile(_NUMBER)
_LEAST_ROWS = 2
_MOST_MISSING = 2  # years at the end of a row that have not come yet
_MOST_GROUPS = 2  # lines in turn that only group rows
_UNIT_WORDS = 3


def yearly(text: str, lines: Sequence[Cell], position: int) -> tuple[Table, int] | None:
    """The table whose head ends with years here, with the line behind it.

    "Chỉ tiêu ĐVT 2019 2020 2021", then "Tổng số hộ hộ 410 415 422". A row may lack its last years.
    """
    years = _years_at(lines[position])
    if not years:
        return None
    rows: list[Row] = []
    end = last = position + 1
    while end < len(lines) and end - last < _MOST_GROUPS:
        row = _row(lines[end], len(years))
        if row is None and (len(lines[end].text) > CELL_LENGTH or lines[end].text[-1] in ".;:"):
            break
        end += 1
        if row is not None:
            rows.append(row)
            last = end
    if len(rows) < _LEAST_ROWS:
        return None
    first = lines[position].start
    before = (Cell("Chỉ tiêu", first, first), Cell("Đơn vị tính", first, first))
    head = (*before, *years)
    words = tuple(cell.text for cell in head)
    unit = unit_before(text, first)
    return Table(words, heads_of(head), tuple(rows), first, lines[last - 1].end, unit), last


def _years_at(line: Cell) -> Row:
    """The years with which a line ends that heads a table, in their order."""
    if not line.text[-1].isdigit():
        return ()
    found = _HEAD.fullmatch(line.text)
    if found is None or len(found["words"]) > CELL_LENGTH or re.search(r"[0-9]", found["words"]):
        return ()
    start = line.start + found.start("years")
    years = [
        Cell(match[1], start + match.start(1), start + match.end(1))
        for match in _YEAR.finditer(found["years"])
    ]
    grows = all(int(one.text) < int(other.text) for one, other in pairwise(years))
    return tuple(years) if grows else ()


def _row(line: Cell, width: int) -> Row | None:
    """The cells of a row: its name, its unit, and a figure for all years but the last ones."""
    found = _ROW.fullmatch(line.text)
    if found is None or not is_name(found["name"]):
        return None
    figures = list(_FIGURES.finditer(found["figures"]))
    if not max(2, width - _MOST_MISSING) <= len(figures) <= width:
        return None
    name, unit = _parted(Cell(found["name"], line.start, line.start + found.end("name")))
    start = line.start + found.start("figures")
    return (name, unit, *(Cell(m[0], start + m.start(), start + m.end()) for m in figures))


def _parted(cell: Cell) -> tuple[Cell, Cell]:
    """A name and the unit at its end, empty where there is none."""
    words = list(re.finditer(r"\S+", cell.text))
    for count in range(min(_UNIT_WORDS, len(words) - 1), 0, -1):
        begin = words[-count].start()
        if is_unit(cell.text[begin:]):
            name = cell.text[:begin].rstrip()
            unit = Cell(cell.text[begin:], cell.start + begin, cell.end)
            return Cell(name, cell.start, cell.start + len(name)), unit
    return cell, Cell("", cell.end, cell.end)
