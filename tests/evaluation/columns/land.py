"""A small random country, as the pure rules and as the columns see it."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cache
from random import Random

import pyarrow as pa

from tongket.evaluation.columns import country
from tongket.evaluation.columns.engine import evaluate
from tongket.evaluation.columns.national import evaluation
from tongket.evaluation.national import Cell, Promise, cells
from tongket.evaluation.rollup import CellKey, Given, Rollup, Traits
from tongket.evaluation.verdicts.judgement import Thresholds
from tongket.indicators.rules import OverTime, OverUnits, Quotient
from tongket.vocabulary.bound import Bound, Direction
from tongket.vocabulary.period import Period

YEARS = (2023, 2024)
ASKED = ((12, 100), (12, 100), (2, 60), (1, 100))  # months, and how many percent must have reported
DEEPEST = 3
MILLION = 10**6


@dataclass(frozen=True)
class Land:
    """Everything that a country is evaluated from."""

    parents: Mapping[str, str | None]
    indicators: Mapping[str, Traits]
    levels: Mapping[CellKey, Given]
    promises: Mapping[CellKey, Promise]
    thresholds: Mapping[str, Thresholds]
    months: int
    needed: int

    @property
    def rollup(self) -> Rollup:
        below: dict[str, tuple[str, ...]] = {}
        for unit, parent in self.parents.items():
            if parent is not None:
                below[parent] = (*below.get(parent, ()), unit)
        return Rollup(self.levels, self.indicators.values(), below, self.needed)

    @property
    def keys(self) -> list[CellKey]:
        return [
            (unit, code, first_months(year, self.months))
            for unit in self.parents
            for code in self.indicators
            for year in YEARS
        ]

    def by_rules(self) -> Mapping[CellKey, Cell]:
        parents = {unit: parent for unit, parent in self.parents.items() if parent is not None}
        return cells(
            self.rollup, self.keys, self.indicators, self.promises, parents, self.thresholds
        )

    def frames(self) -> dict[str, pa.Table]:
        units, codes = _numbered(self.parents), _numbered(self.indicators)

        def placed(key: CellKey) -> tuple[object, ...]:
            unit, code, period = key
            return units[unit], codes[code], period.start, period.end

        rows = [(*placed(at), _whole(one.number), one.estimate) for at, one in self.levels.items()]
        plans = [
            (*placed(at), _whole(one.low), _whole(one.high), one.bound.value)
            for at, one in self.promises.items()
        ]
        return {
            "levels": country.table(rows, country.LEVELS),
            "plans": country.table(plans, country.PLANS),
            "calendar": country.calendar(YEARS, self.months),
            "rules": country.rules(self.indicators.values(), codes),
            "places": country.places(self.parents, units, self.thresholds),
        }

    def by_columns(self) -> pa.Table:
        return evaluate(_compiled(self.months, self.needed), self.frames())

    def as_rows(self, found: Mapping[CellKey, Cell]) -> list[dict[str, object]]:
        """Write the pure outcome as the columns have it."""
        units, codes = _numbered(self.parents), _numbered(self.indicators)
        return [
            {
                "unit": units[unit], "indicator": codes[code],
                "period_start": period.start, "period_end": period.end,
                "number": cell.level and _whole(cell.level.number),
                "known": cell.level and _whole(cell.level.so_far.number),
                "reported": cell.level and cell.level.so_far.reported,
                "of": cell.level and cell.level.so_far.of,
                "origin": cell.level and cell.level.origin.value,
                "estimate": cell.level and cell.level.estimate,
                "previous": _whole(cell.previous),
                "growth": None if cell.growth is None else int(cell.growth * 100),
                "share": None if cell.share is None else int(cell.share * 10),
                "verdict": cell.verdict and cell.verdict.value, "rank": cell.rank,
            }
            for (unit, code, period), cell in found.items()
        ]  # fmt: skip


@cache
def _compiled(months: int, needed: int) -> tuple[tuple[str, str], ...]:
    return evaluation(country.Country(months, DEEPEST, needed)).compiled()


def first_months(year: int, months: int) -> Period:
    return Period.month(year, 1) if months == 1 else Period.months_to_date(year, months)


def _numbered(names: Mapping[str, object]) -> dict[str, int]:
    return {name: number for number, name in enumerate(names, start=7)}


def _whole(number: Fraction | Decimal | None) -> int | None:
    if number is None:
        return None
    whole = Fraction(number) * MILLION
    assert whole.denominator == 1
    return int(whole)


def land(seed: int, *, positive: bool = False) -> Land:
    """Lay out a country with rules, gaps, estimates and promises of every kind."""
    chance = Random(seed)
    parents = _parents(chance)
    indicators = _indicators(chance)
    units, (months, needed) = list(parents), chance.choice(ASKED)
    levels = dict(_levels(chance, units, indicators, months, positive=positive))
    return Land(
        *(parents, indicators, levels, dict(_promises(chance, units, indicators, months))),
        {unit: Thresholds(Decimal(chance.choice(("90", "97.5")))) for unit in units[::2]},
        months,
        needed,
    )


def _parents(chance: Random) -> dict[str, str | None]:
    parents: dict[str, str | None] = {}
    depths = {}
    for number in range(chance.randint(1, 30)):
        unit = f"u{number}"
        above = [other for other, depth in depths.items() if depth < DEEPEST]
        parent = chance.choice(above) if above and chance.random() < 0.95 else None
        depths[unit] = depths[parent] + 1 if parent else 0
        parents[unit] = parent
    return parents


def _indicators(chance: Random) -> dict[str, Traits]:
    codes = [f"i{number}" for number in range(chance.randint(2, 20))]
    return {
        code: Traits(
            *(code, chance.choice((0, 0, 1, 2, 6)), chance.choice(list(Direction))),
            *(chance.choice(list(OverUnits)), chance.choice(list(OverTime))),
            chance.choice((*codes, "")),
            chance.choice((None, _quotient(chance, codes), _quotient(chance, codes))),
        )
        for code in codes
    }


def _quotient(chance: Random, codes: list[str]) -> Quotient:
    factor = Fraction(chance.choice((1, 100, 1000)), chance.choice((1, 3, 1000)))
    return Quotient(chance.choice(codes), chance.choice(codes), factor)


def _levels(
    chance: Random,
    units: list[str],
    indicators: Mapping[str, Traits],
    months: int,
    *,
    positive: bool,
) -> list[tuple[CellKey, Given]]:
    dense, found = chance.choice((0.5, 0.9, 1)), []
    for unit in units:
        for code, traits in indicators.items():
            if chance.random() > dense:
                continue
            for year in (2022, *YEARS):
                parts = [Period.month(year, month) for month in range(1, months + 1)]
                whole = first_months(year, months)
                other = [Period.quarter(year, 2), Period.to_day(whole.start)]
                for period in dict.fromkeys([*parts, whole, *other]):
                    if chance.random() < (0.2 if period == whole else 0.98):
                        number = _number(chance, traits.decimals, positive=positive)
                        found.append(((unit, code, period), Given(number, chance.random() < 0.1)))
    return found


def _number(chance: Random, decimals: int, *, positive: bool = False) -> Fraction:
    least = 1 if positive else chance.choice((-20, 0, 90, 10**6))
    number = chance.randint(least, least + chance.choice((3, 100, 10**6)))
    return Fraction(number, 10 ** min(6, decimals + chance.choice((0, 0, 1))))


def _promises(
    chance: Random, units: list[str], indicators: Mapping[str, Traits], months: int
) -> list[tuple[CellKey, Promise]]:
    found = []
    for unit in units:
        for code, traits in indicators.items():
            for year in YEARS:
                low = _number(chance, traits.decimals)
                high = low + abs(_number(chance, traits.decimals))
                promise = Promise(
                    chance.choice((None, *[_decimal(low)] * 5)),
                    chance.choice((None, None, _decimal(high))),
                    chance.choice(list(Bound)),
                )
                if chance.random() < 0.7:
                    found.append(((unit, code, first_months(year, months)), promise))
    return found


def _decimal(number: Fraction) -> Decimal:
    return Decimal(number.numerator) / Decimal(number.denominator)
