"""Which lines of a page are a table that no rules are drawn for, by the blanks between its cells?

Rows of figures show where the columns lie. What stands over a column is its head; words over
several are written over each of them.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tongket.reading.files.ruled import Box

_FIGURE = re.compile(r"[-+−(<>≥≤~]{0,2}\s?[0-9]")
_WIDE = 0.6  # of a line's height: the narrowest blank between cells
_LEAST_CELLS = 3
_LEAST_FIGURES = 2  # besides the number of a row
_LEAST_ROWS = 1
_MOST_BETWEEN = 2  # lines in turn between rows of figures: names that go on, rows that head others
_MOST_WORDS = 4  # of a row for each figure in it, where no figures stand side by side
_MOST_HEAD = 8  # lines
_MOST_COLUMNS = 60


_Span = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that no wide blank parts, and where they stand."""

    text: str
    box: Box


@dataclass(frozen=True, slots=True)
class Printed:
    """The pieces that stand side by side on a page, from left to right."""

    pieces: tuple[Piece, ...]

    @property
    def top(self) -> float:
        """How far up its letters reach."""
        return max(piece.box.top for piece in self.pieces)

    @property
    def bottom(self) -> float:
        """How far down its letters reach."""
        return min(piece.box.bottom for piece in self.pieces)

    @property
    def counts(self) -> bool:
        """Whether it is a row of figures."""
        figures = sum(bool(_FIGURE.match(piece.text)) for piece in self.pieces[1:])
        return len(self.pieces) >= _LEAST_CELLS and figures >= _LEAST_FIGURES

    @property
    def goes_on(self) -> bool:
        """Whether it is the end of a name set on several lines."""
        return len(self.pieces) < _LEAST_CELLS and self.pieces[0].text[:1].islower()


@dataclass(frozen=True, slots=True)
class Unruled:
    """A table: where it lies on its page, and the words of its cells row by row."""

    box: Box
    rows: list[list[str]]


def may_hold(lines: Iterable[str]) -> bool:
    """Whether lines of a page may be such a table, by their words alone."""
    return any(_may_count(line.split()) for line in lines)


def _may_count(words: Sequence[str]) -> bool:
    """Whether words may be a row: figures stand next to each other, or few words between them."""
    figures = [bool(_FIGURE.match(word)) for word in words]
    told = sum(figures)
    dense = told >= _LEAST_FIGURES and told * _MOST_WORDS >= len(words)
    prose = any(word.endswith((",", ".", ";")) for word in words)
    return (dense and not prose) or any(map(all, pairwise(figures)))


def unruled_in(words: Iterable[Piece]) -> Iterator[Unruled]:
    """The tables that words of a page make, from the top down."""
    lines = _lines(words)
    end = 0
    for first, counting in _runs([at for at, line in enumerate(lines) if line.counts]):
        head, body = _head_over(lines, first, end)
        last = counting
        while last + 1 < len(lines) and _belongs(lines[last], lines[last + 1]):
            last += 1
        columns = _columns(lines[head : last + 1])
        if _LEAST_CELLS <= len(columns) <= _MOST_COLUMNS and head < body:
            rows = [*_head(lines[head:body], columns), *_rows(lines[body : last + 1], columns)]
            box = Box(columns[0][0], lines[last].bottom, columns[-1][1], lines[head].top)
            yield Unruled(box, rows)
            end = last + 1


def _lines(words: Iterable[Piece]) -> list[Printed]:
    """The words of a page that stand side by side, put together where no wide blank parts them."""
    rows: list[list[Piece]] = []
    for word in sorted(words, key=lambda one: -(one.box.top + one.box.bottom)):
        middle = (word.box.top + word.box.bottom) / 2
        if rows and middle > (rows[-1][0].box.top + 2 * rows[-1][0].box.bottom) / 3:
            rows[-1].append(word)
        else:
            rows.append([word])
    return [Printed(tuple(_pieces(sorted(row, key=lambda one: one.box.left)))) for row in rows]


def _pieces(words: Sequence[Piece]) -> Iterator[Piece]:
    joined = words[0]
    for word in words[1:]:
        one, other = joined.box, word.box
        if other.left - one.right > _WIDE * (other.top - other.bottom):
            yield joined
            joined = word
        else:
            box = Box(one.left, min(one.bottom, other.bottom), other.right, max(one.top, other.top))
            joined = Piece(f"{joined.text} {word.text}", box)
    yield joined


def _runs(counting: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The stretches of lines with rows of figures that stand close together."""
    start = 0
    for at in range(1, len(counting) + 1):
        if at == len(counting) or counting[at] - counting[at - 1] > _MOST_BETWEEN + 1:
            if at - start >= _LEAST_ROWS:
                yield counting[start], counting[at - 1]
            start = at


def _head_over(lines: Sequence[Printed], first: int, floor: int) -> tuple[int, int]:
    """Where the head begins and ends over the rows whose figures begin at a line.

    Between them may stand rows that only head others.
    """
    body = first
    while body > max(floor, first - _MOST_BETWEEN) and len(lines[body - 1].pieces) == 1:
        body -= 1
    head = body
    while head > max(floor, body - _MOST_HEAD) and _is_over(lines, head - 1, body):
        head -= 1
    if all(len(line.pieces) < _LEAST_CELLS for line in lines[head:body]):
        return first, first
    return head, body


def _is_over(lines: Sequence[Printed], at: int, body: int) -> bool:
    """Whether a line is part of a head: it has cells, or stands close over one that has."""
    line, below = lines[at], lines[at + 1]
    if len(line.pieces) > 1:
        return True
    close = line.bottom - below.top < (line.top - line.bottom) / 2
    return at + 1 < body and close and line.pieces[0].box.left > below.pieces[0].box.right


def _belongs(line: Printed, after: Printed) -> bool:
    """Whether a line goes on with the last row: its name, set in lower case."""
    return after.goes_on and line.bottom - after.top < line.top - line.bottom


def _columns(lines: Sequence[Printed]) -> list[_Span]:
    """From where to where each column reaches, by rows of figures and heads beside all of them."""
    columns = _merged([_span(one) for row in lines if row.counts for one in row.pieces])
    headed = [_span(one) for row in lines if len(row.pieces) > 1 for one in row.pieces]
    beside = [
        (left, right)
        for left, right in headed
        if not any(left < other_right and other < right for other, other_right in columns)
    ]
    return sorted([*columns, *_merged(beside)])


def _span(piece: Piece) -> _Span:
    return piece.box.left, piece.box.right


def _merged(spans: Sequence[_Span]) -> list[_Span]:
    found: list[_Span] = []
    for left, right in sorted(spans):
        if found and left < found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], right))
        else:
            found.append((left, right))
    return found


def _head(lines: Sequence[Printed], columns: Sequence[_Span]) -> list[list[str]]:
    """The rows of a head: one, or two where cells of the upper one stand over several columns."""
    placed = [[(one, _under(one, columns)) for one in line.pieces] for line in lines]
    upper = [cell for line in placed[:-1] for cell in line]
    lowest = {at for _, under in placed[-1] for at in under}
    headed = {at for _, under in upper for at in under}
    for at in sorted(lowest - headed) if headed & lowest else ():
        over = [cell for cell in upper if {*cell[1]} & lowest]
        min(over, key=lambda cell: _apart(columns[at], _span(cell[0])))[1].append(at)
    parted = {at for _, under in upper if len(under) > 1 for at in under} & lowest
    rows: list[list[list[str]]] = [[[] for _ in columns], [[] for _ in columns]]
    for piece, under in [*upper, *placed[-1]]:
        below = (piece, under) in placed[-1] and not parted.isdisjoint(under)
        rows[below][min(under)].append(piece.text)
    return [[" ".join(words) for words in row] for row in rows if any(row)]


def _apart(one: _Span, other: _Span) -> float:
    return max(one[0] - other[1], other[0] - one[1])


def _cells(lines: Sequence[Printed], columns: Sequence[_Span]) -> list[str]:
    """The words of a row column by column, however many lines it takes."""
    cells: list[list[str]] = [[] for _ in columns]
    for row in lines:
        for piece in row.pieces:
            cells[_under(piece, columns)[0]].append(piece.text)
    return [" ".join(words) for words in cells]


def _under(piece: Piece, columns: Sequence[_Span]) -> list[int]:
    """The columns that a piece stands over, else the one it is nearest to."""
    over = [at for at, column in enumerate(columns) if _apart(column, _span(piece)) < 0]
    return over or [min(range(len(columns)), key=lambda at: _apart(columns[at], _span(piece)))]


def _rows(lines: Sequence[Printed], columns: Sequence[_Span]) -> Iterator[list[str]]:
    """The rows of a table, names on several lines put together."""
    row: list[Printed] = []
    for line, after in pairwise([*lines, None]):
        assert line is not None  # noqa: S101 - only the last is nothing
        row.append(line)
        if after is None or not _is_one_row(row, after, columns):
            yield _cells(row, columns)
            row = []


def _is_one_row(row: Sequence[Printed], after: Printed, columns: Sequence[_Span]) -> bool:
    """Whether a line goes on with a row: in lower case, or with figures that lack their name."""
    counted = any(line.counts for line in row)
    if not after.counts:
        return after.goes_on
    named = {at for line in row for piece in line.pieces for at in _under(piece, columns)}
    own = {at for piece in after.pieces for at in _under(piece, columns)}
    return not counted and not named & own
