"""How are the levels of several units over years written, drawn and handed out?"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from tongket.evaluation.comparing import Level, LevelTable
from tongket.evaluation.ranking import ranks
from tongket.evaluation.rollup import Level as RolledLevel
from tongket.evaluation.rollup import Origin
from tongket.evaluation.verdicts.grid import as_decimal, rounded
from tongket.foundation.phrases import numerals, targets
from tongket.foundation.phrases.numerals import Language, pick
from tongket.indicators.queries import IndicatorFacts
from tongket.indicators.rules import OverUnits
from tongket.organisation.queries import Position
from tongket.vocabulary.bound import Bound, Direction
from tongket.vocabulary.period import Period
from tongket.vocabulary.stage import Stage
from tongket.web.compare.shapes import BarRow, Lines, Number, Tiles, bars, lines, tiles
from tongket.web.links import SourceLink, source_link
from tongket.web.places import unit_name
from tongket.web.units.composition import UnitNames, obstacle_words
from tongket.web.units.rows import written
from tongket.web.words import say
from tongket.writing.rows import Value

COLUMNS = (
    *("unit", "unit_name", "indicator", "indicator_name", "measured_in", "year"),
    *("number", "bound", "stage", "origin", "estimated_percent", "not_comparable"),
)


@dataclass(frozen=True, slots=True)
class Cell:
    """One number, whether it was composed, or why there is none and by which mark that is told."""

    text: str
    composed: bool
    why: str
    source: SourceLink | None = None
    mark: int = 0


@dataclass(frozen=True, slots=True)
class LevelRow:
    """One unit's years, its rank in the last of them and its part of their sum."""

    key: str
    name: str
    cells: tuple[Cell, ...]
    rank: str
    part: str


@dataclass(frozen=True, slots=True)
class Block:
    """One indicator of all units, as a table and as shapes."""

    code: str
    name: str
    unit: str
    years: tuple[str, ...]
    rows: tuple[LevelRow, ...]
    together: tuple[tuple[str, str], ...]  # of each year, and how many units it rests on
    adds: bool  # whether a unit has a part in what they come to
    bars: tuple[BarRow, ...]
    lines: Lines | None
    scale: tuple[tuple[str, str], ...]  # of the lines: places and numbers
    tiles: Tiles | None
    bounds: tuple[str, ...] | None  # of the tiles: the least and the greatest
    last: str
    better: str  # which numbers are, and so come first
    notes: tuple[str, ...]  # why numbers are missing, as marked from one on
    composed: bool  # whether any number is


def blocks(
    table: LevelTable,
    former: UnitNames,
    at: Mapping[str, Position],
    language: Language,
) -> tuple[Block, ...]:
    """Write out each indicator of a table in a language."""
    return tuple(_block(table, fact, former, at, language) for fact in table.indicators)


def _block(
    table: LevelTable,
    fact: IndicatorFacts,
    former: UnitNames,
    at: Mapping[str, Position],
    language: Language,
) -> Block:
    cells, notes = _cells(table, fact, former, language)
    units = _Units(
        {unit.key: unit_name(unit, language) for unit in table.units},
        {key: [_number(table, key, fact.code, year) for year in table.years] for key in cells},
        cells,
    )
    together, texts = _together(table, fact, language), units.texts
    course = lines(list(units.names.values()), units.courses, [str(year) for year in table.years])
    laid = tiles([(*units.last(key), at.get(key)) for key in units.names])
    return Block(
        code=fact.code,
        name=pick((fact.name, fact.name_en), language),
        unit=targets.unit_words(fact.unit, language),
        years=tuple(map(str, table.years)),
        rows=_rows(units, fact, language),
        together=together,
        adds=fact.over_units is OverUnits.SUM,
        bars=bars(list(map(units.last, units.names)), lower=fact.direction is Direction.LOWER),
        lines=course,
        scale=tuple((y, texts[number]) for y, number in (course.marks if course else ())),
        tiles=laid,
        bounds=laid.bounds and tuple(texts[end] for end in laid.bounds),
        last=str(table.years[-1]),
        better=say(f"compare.better.{fact.direction}", language),
        notes=notes,
        composed=any(made.composed for row in cells.values() for made in row) or any(together),
    )


@dataclass(frozen=True, slots=True)
class _Units:
    """One indicator of all units, by their keys: their names, and a number and a cell a year."""

    names: Mapping[str, str]
    numbers: Mapping[str, Sequence[Number]]
    cells: Mapping[str, tuple[Cell, ...]]

    def last(self, key: str) -> tuple[str, str, Number]:
        """A unit's name, and the text and number of its last year."""
        return self.names[key], self.cells[key][-1].text, self.numbers[key][-1]

    @property
    def courses(self) -> list[list[tuple[Number, str, bool]]]:
        """Of each unit the years' numbers and texts, and which of them are composed."""
        return [
            [
                (number, made.text, made.composed)
                for number, made in zip(self.numbers[key], self.cells[key], strict=True)
            ]
            for key in self.names
        ]

    @property
    def texts(self) -> Mapping[Number, str]:
        """How each number is written."""
        return {number: text for course in self.courses for number, text, _ in course}


def _rows(units: _Units, fact: IndicatorFacts, language: Language) -> tuple[LevelRow, ...]:
    """The rows of a table, with the ranks and parts of the last year."""
    numbers = {key: years[-1] for key, years in units.numbers.items()}
    known = {key: number for key, number in numbers.items() if number is not None}
    ranked = ranks(known, fact.direction)
    total = sum(known.values(), Fraction(0)) if len(known) == len(numbers) else Fraction(0)
    adds = fact.over_units is OverUnits.SUM
    return tuple(
        LevelRow(
            key,
            name,
            units.cells[key],
            str(ranked.get(key, numerals.DASH)),
            _part(numbers[key], total, language) if adds else "",
        )
        for key, name in units.names.items()
    )


def _cells(
    table: LevelTable, fact: IndicatorFacts, former: UnitNames, language: Language
) -> tuple[dict[str, tuple[Cell, ...]], tuple[str, ...]]:
    """The cells of each unit, and the reasons that they point to, each told once."""
    marks: dict[str, int] = {}

    def cell(key: str, year: Period) -> Cell:
        level = table.levels[key, fact.code, year]
        made = _cell(level, former, table.catalogue, language)
        return replace(made, mark=marks.setdefault(made.why, len(marks) + 1)) if made.why else made

    cells = {unit.key: tuple(cell(unit.key, year) for year in table.years) for unit in table.units}
    return cells, tuple(marks)


def _number(table: LevelTable, key: str, code: str, year: Period) -> Number:
    return table.levels[key, code, year].number


def _cell(
    level: Level,
    former: UnitNames,
    catalogue: Mapping[str, IndicatorFacts],
    language: Language,
) -> Cell:
    if level.figure is not None:
        source = None if level.composed else source_link(level.figure.source)
        return Cell(written(level.figure, language), level.composed is not None, "", source)
    if level.reckoned is not None and level.number is not None:
        return Cell(_reckoned(level.reckoned, language), composed=True, why="")
    why = obstacle_words(level.composed, former, catalogue, language) if level.composed else ""
    return Cell(numerals.DASH, composed=False, why=why)


def _part(number: Number, total: Fraction, language: Language) -> str:
    if number is None or total <= 0:
        return numerals.DASH
    return numerals.percent(100 * number / total, language, 1)


def _together(
    table: LevelTable, fact: IndicatorFacts, language: Language
) -> tuple[tuple[str, str], ...]:
    """What all units come to in each year, with the count of units where any is missing."""
    levels = [table.whole.get((fact.code, year)) for year in table.years]
    if not any(levels):
        return ()
    return tuple(
        (_reckoned(level, language), _coverage(level)) if level else ("", "") for level in levels
    )


def _coverage(level: RolledLevel) -> str:
    _, reported, of = level.so_far
    return "" if level.number is not None else f"{reported}/{of}"


def _reckoned(level: RolledLevel, language: Language) -> str:
    """What a level comes to, marked where it rests on an estimate."""
    number = _written(level.so_far.number, language)
    return f"{number} {say('compare.estimate', language)}" if level.estimate else number


def _written(number: Fraction, language: Language) -> str:
    """A reckoned number with the digits it has: sums are exact, means rounded already."""
    return numerals.number(number, numerals.digits(number), language)


def export_rows(table: LevelTable, former: UnitNames, language: Language) -> list[list[Value]]:
    """Give the table as plain rows, one a unit, indicator and year, under ``COLUMNS``."""
    return list(_export(table, former, language))


def _export(table: LevelTable, former: UnitNames, language: Language) -> Iterable[list[Value]]:
    for (key, code, year), level in table.levels.items():
        fact, figure, composed = table.catalogue[code], level.figure, level.composed
        unit = next(unit for unit in table.units if unit.key == key)
        why, estimated = "", None
        if composed and figure:
            estimated = as_decimal(rounded(100 * composed.estimated, 2), 2)
        elif composed:
            why = obstacle_words(composed, former, table.catalogue, language)
        yield [
            *(key, unit_name(unit, language), code),
            *(pick((fact.name, fact.name_en), language), fact.unit, year.start.year),
            *(figure.number if figure else _plain(level.number), _bound(level)),
            *(_stage(level), _origin(level)),
            *(estimated, why),
        ]


def _bound(level: Level) -> str:
    if level.figure is not None:
        return str(level.figure.bound)
    return "" if level.number is None else str(Bound.EXACT)


def _stage(level: Level) -> str:
    if level.figure is not None:
        return str(level.figure.stage)
    return str(Stage.ESTIMATE) if level.reckoned and level.reckoned.estimate else ""


def _origin(level: Level) -> str:
    """From where a number is: a source, former units, its months, its own parts."""
    if level.figure is not None:
        return "composed" if level.composed else str(Origin.REPORTED)
    return str(level.reckoned.origin) if level.reckoned and level.number is not None else ""


def _plain(number: Number) -> Decimal | None:
    return None if number is None else Decimal(number.numerator) / number.denominator


def former_units(table: LevelTable) -> set[str]:
    """Name the former units that a table speaks of."""
    made = [level.composed for level in table.levels.values() if level.composed]
    return {key for composed in made for key in composed.lacking}
