"""Which words are a table whose cells nothing but single blanks part, be its rows broken or not?

A head that opens with the number or the name of rows, then words and figures in turn: each row has
as many figures as the head has columns of them, so that lines tell nothing. What fits no column is
left out and told of.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from tongket.reading.tables.cells import Cell, Row, Table
from tongket.reading.tables.columns import columns_of
from tongket.reading.tables.fitting import Fitted, fitted
from tongket.reading.tables.heads import is_count
from tongket.reading.tables.lines import is_name, is_unit, unit_before
from tongket.reading.tables.parting import Cut, cells_of, cuts_of
from tongket.reading.tables.reckoning import agreement
from tongket.reading.tables.roles import Role
from tongket.reading.tables.words import (
    FIGURE,
    HEAD_WORDS,
    MOST_WORDS,
    VERDICTS,
    YEAR,
    Words,
    opening,
    words_from,
)

_NAME_WORDS = 45
_LEAST_ROWS = 2
_LEAST_BARE = 3  # figures side by side that are no prose
_ENDS = frozenset(".;:,")  # of no figure
_UNIT_WORDS = 3
_MOST_MISSING = 2  # years at the end of a row that have not come yet
_WAYS = 12  # of cutting a head that are tried on the rows
_MOST_COST = 3.5  # of a head that is believed
_COSTS_GROUP = 0.1  # of a cell that stands over others
_FRAME = frozenset({Role.INDEX, Role.NAME, Role.PLACE, Role.UNIT})


class _Body(NamedTuple):
    """The rows of a table, how many words they take, and the first that fits no column."""

    rows: tuple[Row, ...]
    end: int
    left: str
    missed: int


def running(text: str, lines: Sequence[Cell], position: int) -> tuple[Table, int] | None:
    """The table whose head opens on this line, with the line behind it."""
    first = opening(lines[position].text)
    if first is None:
        return None
    found = words_from(lines, position, first)
    widths = _widths(found)
    tables = (_table(text, found, width) for width in widths)
    table = next(filter(None, tables), None) or _headless(found, widths)
    return (table, _line_behind(lines, position, table.end)) if table else None


def bare(lines: Sequence[Cell], position: int) -> tuple[Table, int] | None:
    """Rows of words and figures whose head is not known, with the line behind them."""
    end = position
    while end < len(lines) and _is_bare(lines[end].text):
        end += 1
    if end - position < _LEAST_ROWS:
        return None
    rows = tuple((line,) for line in lines[position:end])
    return Table((), (), rows, rows[0][0].start, rows[-1][0].end), end


def _is_bare(line: str) -> bool:
    """Whether a line is a name and three figures or more, no date and no number cut by blanks."""
    if line[-1:].isalpha() or line[-1:] in _ENDS:
        return False  # as most lines of prose
    words = line.split()
    figures = 0
    while figures < len(words) and FIGURE.fullmatch(words[-1 - figures]):
        figures += 1
    if figures < _LEAST_BARE:
        return False
    told = words[len(words) - figures :]
    years = sum(bool(YEAR.fullmatch(one)) for one in told)
    cut = all(re.fullmatch(r"[0-9]{3}", one) for one in told[1:])
    named = sum(word[0].isalpha() for word in words[: len(words) - figures])
    return years < figures - 1 and not cut and 0 < named < _NAME_WORDS


def _widths(found: Words) -> list[int]:
    """How many figures the rows may have, the likeliest first."""
    runs = found.runs()
    years = [end - start for start, end in runs if found.are_years(start, end)]
    lengths = Counter(end - start for start, end in runs if not found.are_years(start, end))
    likely = sorted(lengths, key=lambda width: -lengths[width] * min(width, _LEAST_BARE))
    series = years[:1] if years and years[0] >= _LEAST_BARE else []
    return [*[width for width in likely if lengths[width] >= _LEAST_ROWS][:3], *series]


def _table(text: str, found: Words, width: int) -> Table | None:
    """The table whose rows have so many figures, under the head that its words explain best."""
    first = next(
        (
            start
            for start, end in found.runs()
            if end - start == width
            and not found.are_years(start, end)
            and not _counts(found.words, start)
        ),
        0,
    )
    best, least = None, _MOST_COST
    for cost, begin, head in islice(_heads(found, first, width), _WAYS):
        body = _body(text, found, begin, head, width)
        over = fitted(head, body.rows) if len(body.rows) >= _LEAST_ROWS else None
        if over is None or len(over.words) != max(map(len, body.rows)):
            continue
        confirmed, gainsaid = agreement(columns_of(over.words, None), body.rows)
        weighed = cost + gainsaid - confirmed + body.missed
        weighed += (len(head) - len(over.words)) * _COSTS_GROUP
        if weighed < least and 2 * body.missed <= len(body.rows):
            best, least = (over, body), weighed
    if best is None:
        return None
    return _made(text, found, *best)


def _made(text: str, found: Words, over: Fitted, body: _Body) -> Table:
    start, end = found.words[0].start, found.words[body.end - 1].end
    unit = unit_before(text, found.words[0].end)
    return Table(over.words, over.heads, body.rows, start, end, unit, left=body.left)


def _counts(words: Sequence[Cell], at: int) -> int:
    """How many words from one on count the columns: "A B 1 2 3=2/1"."""
    end = at + 3
    if end > len(words) or not is_count(tuple(words[at:end])):
        return 0
    while end < len(words) and is_count(tuple(words[at : end + 1])):
        end += 1
    return end - at


def _heads(found: Words, first: int, width: int) -> Iterator[tuple[float, int, list[Cell]]]:
    """The likeliest heads above the first row's figures, and where its name begins."""
    limit = min(first, HEAD_WORDS)
    count = next(
        ((at, length) for at in range(2, limit) if (length := _counts(found.words, at))), None
    )
    words = found.words[: count[0] if count else limit]
    ways: list[tuple[float, int, Cut]] = []
    for end, cut in cuts_of(words):
        begin = sum(count) if count else end
        if (count and end < count[0]) or begin >= first:
            continue
        if not 0 <= len(cut.ends) - width <= 7:
            continue
        closed = found.words[end - 1].text.endswith("%)")
        mid_line = not (count or closed or found.firsts[end] or found.numbers[end])
        ways.append((cut.cost + mid_line - end / MOST_WORDS, begin, cut))
    for cost, begin, cut in sorted(ways)[: 10 * _WAYS]:
        head = cells_of(words, cut)
        roles = _roles(head)
        if not {Role.NAME, Role.PLACE} & {*roles[:3]}:
            head = [Cell("Chỉ tiêu", head[0].start, head[0].start), *head]
            roles = _roles(head)
        frame = sum(role in _FRAME for role in roles[:3])
        alone = found.firsts[first] or not found.ends_line(first + 1)
        if width == 1 and alone and not {Role.INDEX, Role.UNIT} & {*roles}:
            continue
        notes = sum(role is Role.NOTE for role in roles)
        if 0 <= len(head) - frame - notes - width <= 3:
            yield cost, begin, head


def _roles(head: Sequence[Cell]) -> list[Role]:
    return [column.role for column in columns_of([cell.text for cell in head], None)]


def _body(text: str, found: Words, begin: int, head: Sequence[Cell], width: int) -> _Body:
    """The rows from a word on: a name, a unit where the head has one, and the figures."""
    roles = _roles(head)
    series = all(YEAR.fullmatch(cell.text[-4:]) for cell in head[-width:])
    rows: list[Row] = []
    start, end, left, missed = begin, begin, "", 0
    for first, last in found.runs():
        if first <= start:
            start = max(start, last) if first > begin else start
            continue
        fits = last - first == width
        short = series and width - _MOST_MISSING <= last - first < width and found.ends_line(last)
        if not (fits or short) and _within_name(found, first, last):
            continue
        row = _row(text, found, (start, first, last), roles) if fits or short else None
        if first - start > _NAME_WORDS:
            break
        if row is None:
            missed += 1
            left = left or text[found.words[start].start : found.words[last - 1].end]
        else:
            rows.append(row)
            end = last
        start = last
    note = Role.NOTE in roles
    while note and end < len(found.words) and not (found.firsts[end] or found.numbers[end]):
        end += 1
    return _Body(tuple(rows), end, left, missed)


def _within_name(found: Words, first: int, last: int) -> bool:
    """Whether a figure stands amid the words of a name: "trẻ em dưới 5 tuổi"."""
    if last - first > 1 or last == len(found.words) or found.numbers[last]:
        return False
    return not found.firsts[last] or bool(YEAR.fullmatch(found.words[first].text))


def _row(text: str, found: Words, at: tuple[int, int, int], roles: Sequence[Role]) -> Row | None:
    """The cells of a row whose words begin somewhere, and whose figures stand behind them."""
    start, first, last = at
    marked = next((one for one in range(first - 1, start - 1, -1) if found.numbers[one]), None)
    begin = _name_begins(found, start, first) if marked is None else marked + 1
    if begin >= first:
        return None
    name = _cell(text, found.words[begin:first])
    if not is_name(name.text.rstrip(".:")) or name.text.lower() in VERDICTS:
        return None
    row: list[Cell] = []
    if Role.INDEX in roles:
        row.append(found.words[marked] if marked is not None else Cell("", name.start, name.start))
    if Role.UNIT in roles:
        row.extend(_parted(name))
    else:
        row.append(name)
    row.extend(found.words[first:last])
    if Role.NOTE in roles:
        row.append(Cell("", found.words[last - 1].end, found.words[last - 1].end))
    return tuple(row)


def _name_begins(found: Words, start: int, first: int) -> int:
    """Where a name without a number begins: on its line, or on one that its words go on from."""
    while start < first and not found.firsts[start] and found.words[start].text.lower() in VERDICTS:
        start += 1
    if not found.firsts[start]:
        return start
    begin = first - 1
    while begin > start:
        line = " ".join(word.text for word in found.words[begin:first])
        if found.firsts[begin] and not (line[0].islower() or is_unit(line) or line[0] in "(%"):
            return begin
        begin -= 1
    return start


def _cell(text: str, words: Sequence[Cell]) -> Cell:
    start, end = words[0].start, words[-1].end
    return Cell(text[start:end], start, end)


def _parted(cell: Cell) -> tuple[Cell, Cell]:
    """A name and the unit at its end, empty where there is none."""
    words = list(re.finditer(r"\S+", cell.text))
    for count in range(min(_UNIT_WORDS, len(words) - 1), 0, -1):
        begin = words[-count].start()
        if is_unit(" ".join(cell.text[begin:].split())):
            name = cell.text[:begin].rstrip()
            unit = Cell(cell.text[begin:], cell.start + begin, cell.end)
            return Cell(name, cell.start, cell.start + len(name)), unit
    return cell, Cell("", cell.end, cell.end)


def _headless(found: Words, widths: Sequence[int]) -> Table | None:
    """Rows of figures under a head that nothing explains."""
    width = next((width for width in widths if width >= _LEAST_BARE), 0)
    runs = [(start, end) for start, end in found.runs() if width and end - start == width]
    if len(runs) < _LEAST_ROWS:
        return None
    words = found.words[: runs[-1][1]]
    return Table((), (), (tuple(words[:8]),), words[0].start, words[-1].end)


def _line_behind(lines: Sequence[Cell], position: int, end: int) -> int:
    while position < len(lines) and lines[position].start < end:
        position += 1
    return position
