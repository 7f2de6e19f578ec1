"""Where do bars, lines and tiles lie on the paper? Drawn by templates as inline SVG."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, sqrt

from tongket.organisation.queries import Position

Number = Fraction | None

WIDTH, HEIGHT = 720, 320
LEFT, RIGHT, TOP, BOTTOM = 72, 190, 24, 44
TILE_WIDTH, TILE_HEIGHT, GAP = 150, 64, 6
_STEPS = 5  # of tone
_LABEL = 16  # units of height that a label takes
_MOST_LINES = 12
_LONGEST_NAME = 20


@dataclass(frozen=True, slots=True)
class BarRow:
    """One unit's bar."""

    name: str
    text: str
    width: str  # percent of the room
    negative: bool


@dataclass(frozen=True, slots=True)
class Dot:
    """One year of one unit."""

    x: str
    y: str
    hollow: bool
    title: str


@dataclass(frozen=True, slots=True)
class Line:
    """One unit over the years, with its name where it ends."""

    name: str
    points: str
    dots: tuple[Dot, ...]
    x: str
    y: str
    tone: int


@dataclass(frozen=True, slots=True)
class Lines:
    """All lines, the years under them and the numbers beside them.

    ``marks`` are places and numbers of the scale, which need not begin at zero; ``left`` names the
    units for which there is no room.
    """

    lines: tuple[Line, ...]
    ticks: tuple[tuple[str, str], ...]
    marks: tuple[tuple[str, Fraction], ...]
    left: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tile:
    """One unit's tile."""

    x: int
    y: int
    name: str
    short: str
    text: str
    tone: int  # one to five, zero where there is no number


@dataclass(frozen=True, slots=True)
class Tiles:
    """All tiles and the paper they need; ``bounds`` are the least number and the greatest."""

    tiles: tuple[Tile, ...]
    width: int
    height: int
    bounds: tuple[Fraction, Fraction] | None
    gaps: bool  # whether some unit has no number


def bars(units: Sequence[tuple[str, str, Number]], *, lower: bool = False) -> tuple[BarRow, ...]:
    """Lay out bars from zero, the largest number first, or the least where lower is better.

    Units without a number come last, without a bar.
    """
    most = max((abs(number) for _, _, number in units if number is not None), default=Fraction(0))
    way = 1 if lower else -1
    ordered = sorted(units, key=lambda unit: (unit[2] is None, way * (unit[2] or 0)))
    return tuple(
        BarRow(
            name,
            text,
            f"{float(100 * abs(number) / most):.1f}" if number is not None and most else "0",
            negative=number is not None and number < 0,
        )
        for name, text, number in ordered
    )


def lines(
    names: Sequence[str],
    series: Sequence[Sequence[tuple[Number, str, bool]]],
    years: Sequence[str],
) -> Lines | None:
    """Lay out one line a unit, the highest at its end first; nothing where there is no number."""
    told = [at for row in series for at, (number, *_) in enumerate(row) if number is not None]
    if not told:
        return None
    series, years = [row[min(told) :] for row in series], years[min(told) :]
    drawn = [
        (name, row)
        for name, row in zip(names, series, strict=True)
        if any(n is not None for n, *_ in row)
    ]
    drawn.sort(key=lambda one: -_last(one[1])[1])
    kept = drawn[:_MOST_LINES]
    values = [number for _, row in kept for number, *_ in row if number is not None]
    scale = _Scale(min(values), max(values), len(years))
    heights = _apart([scale.y(_last(row)[1]) for _, row in kept])
    return Lines(
        tuple(
            _line(name, row, scale, height, tone)
            for tone, ((name, row), height) in enumerate(zip(kept, heights, strict=True))
        ),
        tuple((f"{scale.x(place):.1f}", year) for place, year in enumerate(years)),
        marks=tuple((f"{scale.y(value):.1f}", value) for value in scale.marks),
        left=tuple(name for name, _ in drawn[_MOST_LINES:]),
    )


def _last(row: Sequence[tuple[Number, str, bool]]) -> tuple[int, Fraction]:
    return [(place, number) for place, (number, _, _) in enumerate(row) if number is not None][-1]


def _line(
    name: str, row: Sequence[tuple[Number, str, bool]], scale: "_Scale", height: float, tone: int
) -> Line:
    dots = tuple(
        Dot(f"{scale.x(place):.1f}", f"{scale.y(number):.1f}", composed, f"{name}: {text}")
        for place, (number, text, composed) in enumerate(row)
        if number is not None
    )
    return Line(
        name=f"{_short(name)} {row[_last(row)[0]][1]}",
        points=" ".join(f"{dot.x},{dot.y}" for dot in dots),
        dots=dots,
        x=f"{scale.x(_last(row)[0]) + 10:.1f}",
        y=f"{height + 4:.1f}",
        tone=tone % 4,
    )


def _apart(heights: Sequence[float]) -> list[float]:
    """Move labels down until none covers the one above, and up again where they leave the paper."""
    placed: list[float] = []
    for height in heights:
        placed.append(max(height, placed[-1] + _LABEL) if placed else height)
    room = float(HEIGHT - BOTTOM)
    for index in range(len(placed) - 1, -1, -1):
        placed[index] = room = min(placed[index], room)
        room -= _LABEL
    return placed


def tiles(units: Sequence[tuple[str, str, Number, Position | None]]) -> Tiles:
    """Give each unit a tile of its own: rows from north to south, in each from west to east.

    Units of which nobody knows where they lie come last.
    """
    numbers = [number for _, _, number, _ in units if number is not None]
    low, high = (min(numbers), max(numbers)) if numbers else (Fraction(0), Fraction(0))
    across = max(1, ceil(sqrt(len(units) * 0.8)))
    known = sorted((u for u in units if u[3]), key=lambda u: -(u[3].latitude if u[3] else 0))
    rows = [known[start : start + across] for start in range(0, len(known), across)]
    for row in rows:
        row.sort(key=lambda u: u[3].longitude if u[3] else 0)
    rest = [unit for unit in units if not unit[3]]
    rows += [rest[start : start + across] for start in range(0, len(rest), across)]
    placed = tuple(
        Tile(
            x=GAP + (across - len(row)) * (TILE_WIDTH + GAP) // 2 + column * (TILE_WIDTH + GAP),
            y=GAP + line * (TILE_HEIGHT + GAP),
            name=name,
            short=_short(name),
            text=text,
            tone=_tone(number, low, high),
        )
        for line, row in enumerate(rows)
        for column, (name, text, number, _) in enumerate(row)
    )
    return Tiles(
        placed,
        GAP + across * (TILE_WIDTH + GAP),
        GAP + len(rows) * (TILE_HEIGHT + GAP),
        bounds=(low, high) if numbers else None,
        gaps=len(numbers) < len(units),
    )


def _tone(number: Number, low: Fraction, high: Fraction) -> int:
    if number is None:
        return 0
    if high == low:
        return _STEPS
    return min(_STEPS, 1 + int(_STEPS * (number - low) / (high - low)))


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}…"


@dataclass(frozen=True, slots=True)
class _Scale:
    """From numbers and years to places on the paper."""

    low: Fraction
    high: Fraction
    years: int

    @property
    def marks(self) -> tuple[Fraction, ...]:
        """The numbers to write beside the paper."""
        return (self.low,) if self.low == self.high else (self.low, self.high)

    def x(self, place: int) -> float:
        """The middle of a year."""
        return LEFT + (WIDTH - LEFT - RIGHT) / self.years * (place + 0.5)

    def y(self, value: Fraction) -> float:
        """The height of a number; a single one lies in the middle."""
        room = HEIGHT - TOP - BOTTOM
        if self.high == self.low:
            return TOP + room / 2
        return TOP + room * (1 - float((value - self.low) / (self.high - self.low)))
