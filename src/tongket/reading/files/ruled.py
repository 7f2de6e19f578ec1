"""Which tables do the straight lines drawn on a page make?"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

_SAME_LINE = 2.5  # points within which lines are one: rules are drawn as thin boxes, often twice
_GAP = 4.0  # points by which the pieces of one rule may lie apart
_SHORTEST = 6.0  # points; anything shorter is part of a letter or a mark
_LEAST_SIDE = 2  # rows and columns of a table
_MOST_CELLS = 20_000


@dataclass(frozen=True, slots=True)
class Segment:
    """A straight line between two points of a page."""

    x1: float
    y1: float
    x2: float
    y2: float


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page, whose heights grow upward."""

    left: float
    bottom: float
    right: float
    top: float


@dataclass(frozen=True, slots=True)
class Ruled:
    """A table: where each cell lies, row by row; nothing where another cell reaches."""

    box: Box
    rows: Sequence[Sequence[Box | None]]


@dataclass(slots=True)
class _Rule:
    """A line along one axis: ``at`` across it, from ``low`` to ``high``."""

    at: float
    low: float
    high: float


def tables_of(segments: Iterable[Segment], columns: int) -> list[Ruled]:
    """Find the grids that lines make, from the top of the page down.

    A grid has at least two rows and two columns. Where two grids stand beside each other none is
    given: the page is then read as lines.
    """
    across: list[_Rule] = []
    down: list[_Rule] = []
    for one in segments:
        if abs(one.y1 - one.y2) <= _SAME_LINE < _SHORTEST <= abs(one.x1 - one.x2):
            across.append(_Rule((one.y1 + one.y2) / 2, *sorted((one.x1, one.x2))))
        elif abs(one.x1 - one.x2) <= _SAME_LINE < _SHORTEST <= abs(one.y1 - one.y2):
            down.append(_Rule((one.x1 + one.x2) / 2, *sorted((one.y1, one.y2))))
    across, down = _joined(across), _joined(down)
    found = [_grid(*group) for group in _groups(across, down)]
    tables = sorted((t for t in found if t), key=lambda table: -table.box.top)
    if any(a.box.bottom < b.box.top for a, b in pairwise(tables)):
        return []
    return [table for table in tables if len(table.rows[0]) <= columns]


def _joined(rules: list[_Rule]) -> list[_Rule]:
    """Put the pieces of one line together."""
    rules.sort(key=lambda rule: rule.at)
    bands: list[list[_Rule]] = []
    for rule in rules:
        if bands and rule.at - bands[-1][0].at <= _SAME_LINE:
            bands[-1].append(rule)
        else:
            bands.append([rule])
    found: list[_Rule] = []
    for band in bands:
        at = sum(rule.at for rule in band) / len(band)
        band.sort(key=lambda rule: rule.low)
        current = _Rule(at, band[0].low, band[0].high)
        for rule in band[1:]:
            if rule.low <= current.high + _GAP:
                current.high = max(current.high, rule.high)
            else:
                found.append(current)
                current = _Rule(at, rule.low, rule.high)
        found.append(current)
    return found


def _groups(
    across: Sequence[_Rule], down: Sequence[_Rule]
) -> list[tuple[list[_Rule], list[_Rule]]]:
    """The lines that hang together: each group is one table."""
    if len(across) * len(down) > _MOST_CELLS * 10:
        return []
    touched = {
        index: [n for n, rule in enumerate(down) if _meet(line, rule)]
        for index, line in enumerate(across)
    }
    lines_at: dict[int, list[int]] = {}
    for index, others in touched.items():
        for other in others:
            lines_at.setdefault(other, []).append(index)
    seen: set[int] = set()
    groups = []
    for start in range(len(across)):
        if start in seen:
            continue
        waiting, lines, columns = [start], set(), set()
        while waiting:
            index = waiting.pop()
            if index in lines:
                continue
            lines.add(index)
            for other in touched[index]:
                if other not in columns:
                    columns.add(other)
                    waiting.extend(lines_at[other])
        seen |= lines
        groups.append(([across[n] for n in sorted(lines)], [down[n] for n in sorted(columns)]))
    return groups


def _meet(line: _Rule, rule: _Rule) -> bool:
    """Whether a line across and a line down touch."""
    return (
        line.low - _GAP <= rule.at <= line.high + _GAP
        and rule.low - _GAP <= line.at <= rule.high + _GAP
    )


def _grid(across: Sequence[_Rule], down: Sequence[_Rule]) -> Ruled | None:
    heights = _distinct([rule.at for rule in across])[::-1]
    widths = _distinct([rule.at for rule in down])
    if across:  # tables without rules at their sides
        low, high = min(r.low for r in across), max(r.high for r in across)
        widths = _distinct([*widths, low, high])
    rows, columns = len(heights) - 1, len(widths) - 1
    if (
        len(down) < _LEAST_SIDE - 1
        or min(rows, columns) < _LEAST_SIDE
        or rows * columns > _MOST_CELLS
    ):
        return None
    lines = _Lines(across, down, heights, widths)
    cells = [[lines.cell(row, column) for column in range(columns)] for row in range(rows)]
    return Ruled(Box(widths[0], heights[-1], widths[-1], heights[0]), cells)


def _distinct(places: list[float]) -> list[float]:
    found: list[float] = []
    for place in sorted(places):
        if not found or place - found[-1] > _SAME_LINE:
            found.append(place)
    return found


class _Lines:
    """Between which neighbours of a grid a line is drawn."""

    def __init__(
        self,
        across: Sequence[_Rule],
        down: Sequence[_Rule],
        heights: Sequence[float],
        widths: Sequence[float],
    ) -> None:
        self._heights, self._widths = heights, widths
        self._above = _drawn(across, heights, widths)
        self._before = _drawn(down, widths, heights)

    def cell(self, row: int, column: int) -> Box | None:
        """The cell whose upper left corner lies here, over all places without a line between."""
        top = row == 0 or (row, column) in self._above
        left = column == 0 or (column, row) in self._before
        if not (top and left):
            return None
        last_column = column + 1
        while last_column < len(self._widths) - 1 and (last_column, row) not in self._before:
            last_column += 1
        last_row = row + 1
        while last_row < len(self._heights) - 1 and (last_row, column) not in self._above:
            last_row += 1
        return Box(
            self._widths[column],
            self._heights[last_row],
            self._widths[last_column],
            self._heights[row],
        )


def _drawn(
    rules: Sequence[_Rule], places: Sequence[float], crossing: Sequence[float]
) -> set[tuple[int, int]]:
    """Pairs of a line's number and the number of a gap along it that it covers."""
    found = set()
    middles = [(a + b) / 2 for a, b in pairwise(crossing)]
    for rule in rules:
        nearest = min(range(len(places)), key=lambda n: abs(places[n] - rule.at))
        for gap, middle in enumerate(middles):
            if rule.low <= middle <= rule.high:
                found.add((nearest, gap))
    return found
