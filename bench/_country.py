"""Which made-up country do the benchmarks of evaluation run over?

3,321 communes of 34 provinces of one country with 60 indicators of every rule, five years of
months, a plan for every unit, indicator and year. Rows lie in the order in which a record gets
them, month by month; one month in two thousand is missing. Only communes report.
"""

from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from tongket.evaluation.columns import country as frames
from tongket.evaluation.columns import national
from tongket.evaluation.rollup import Traits
from tongket.indicators.rules import OverTime, OverUnits, Quotient
from tongket.vocabulary.bound import Bound, Direction
from tongket.vocabulary.period import Period

PROVINCES, COMMUNES, INDICATORS = 34, 3321, 60
YEARS = range(2021, 2026)
MONTHS, DEEPEST, NEEDED = 12, 2, 95
MILLION = 10**6
CELL = ["unit", "indicator", "year"]
COLUMNS = list(national.COLUMNS)
_GAPS, _BATCH = 2000, 122_880
_BOUNDS = [bound.value for bound in (Bound.EXACT, Bound.AT_LEAST, Bound.AT_MOST, Bound.ABOVE)]


@dataclass(frozen=True)
class Size:
    """How much of the country: ``communes`` with everything that they report."""

    name: str
    communes: int


SIZES = {
    "1m": Size("1 M", COMMUNES // 12),
    "3m": Size("3 M", COMMUNES // 4),
    "12m": Size("12 M", COMMUNES),
    "48m": Size("48 M", COMMUNES * 4),
}


def indicators() -> list[Traits]:
    """Sums, last levels, means, weighted means, the least, quotients: as in the catalogue."""
    higher, lower, neutral = Direction.HIGHER, Direction.LOWER, Direction.NEUTRAL
    kinds = [
        *[(OverUnits.SUM, OverTime.SUM, higher)] * 26,
        *[(OverUnits.SUM, OverTime.LAST, higher)] * 10,
        *[(OverUnits.SUM, OverTime.SUM, lower)] * 4,
        *[(OverUnits.WEIGHTED_MEAN, OverTime.LAST, higher)] * 6,
        *[(OverUnits.WEIGHTED_MEAN, OverTime.MEAN, lower)] * 4,
        *[(OverUnits.MEAN, OverTime.LAST, neutral)] * 2,
        (OverUnits.ALL, OverTime.LAST, higher),
        (OverUnits.NONE, OverTime.MEAN, higher),
        *[(OverUnits.RECOMPUTE, OverTime.RECOMPUTE, lower)] * 6,
    ]
    return [
        Traits(
            f"i{n}", n % 3, direction, units, time, "i30",
            Quotient(f"i{n - 54}", f"i{30 + n - 54}", Fraction(100, 3))
            if units is OverUnits.RECOMPUTE else None,
        )
        for n, (units, time, direction) in enumerate(kinds)
    ]  # fmt: skip


def build(folder: Path, size: Size) -> int:
    """Write the frames of a country as Parquet; give the number of levels."""
    random = np.random.default_rng(size.communes)
    traits = indicators()
    parents: dict[str, str | None] = {"u0": None}
    parents |= {f"u{n}": "u0" for n in range(1, PROVINCES + 1)}
    first = PROVINCES + 1
    parents |= {f"u{first + n}": f"u{1 + n % PROVINCES}" for n in range(size.communes)}
    unit_ids = {unit: n for n, unit in enumerate(parents)}
    ids = {each.code: n for n, each in enumerate(traits)}
    steps = np.array([MILLION // 10**each.decimals for each in traits], np.int64)
    base = random.integers(2_000, 200_000, (size.communes, INDICATORS)) * steps
    levels = _levels(random, base, steps, traits, first)
    whole = _of_all(base, traits)
    made = {
        "levels": levels,
        "plans": _plans(random, whole, steps),
        "calendar": frames.calendar(YEARS, MONTHS),
        "rules": frames.rules(traits, ids),
        "places": frames.places(parents, unit_ids, {}),
    }
    for name, frame in made.items():
        pq.write_table(frame, folder / f"{name}.parquet", row_group_size=_BATCH)
    return levels.num_rows


def _levels(
    random: np.random.Generator, base: np.ndarray, steps: np.ndarray, traits: list[Traits],
    first: int,
) -> pa.Table:  # fmt: skip
    communes = len(base)
    shared = np.array([12 if each.over_time is OverTime.SUM else 1 for each in traits])
    unit = np.repeat(np.arange(first, first + communes, dtype=np.int32), INDICATORS)
    indicator = np.tile(np.arange(INDICATORS, dtype=np.int32), communes)
    parts = []
    for year in YEARS:
        for month in range(1, 13):
            period = Period.month(year, month)
            number = base // shared * random.integers(900, 1100, base.shape) // 1000
            number = (number // steps * steps).ravel()
            kept = random.integers(0, _GAPS, number.size) > 0
            count = int(kept.sum())
            parts.append(
                pa.table(
                    [
                        pa.array(unit[kept]), pa.array(indicator[kept]),
                        pa.repeat(pa.scalar(period.start), count),
                        pa.repeat(pa.scalar(period.end), count),
                        pa.array(number[kept]), pa.array(random.random(count) < 0.05),
                    ],
                    schema=frames.LEVELS,
                )
            )  # fmt: skip
    return pa.concat_tables(parts)


def _of_all(base: np.ndarray, traits: list[Traits]) -> np.ndarray:
    """About what each unit comes to: the country, its provinces, its communes."""
    summed = np.array([each.over_units is OverUnits.SUM for each in traits])
    provinces = np.stack([base[n::PROVINCES].mean(0) for n in range(PROVINCES)])
    counts = np.array([len(base[n::PROVINCES]) for n in range(PROVINCES)])[:, None]
    provinces = np.where(summed, provinces * counts, provinces)
    country = np.where(summed, provinces.sum(0), provinces.mean(0))
    return np.concatenate([country[None], provinces, base]).astype(np.int64)


def _plans(random: np.random.Generator, whole: np.ndarray, steps: np.ndarray) -> pa.Table:
    parts = []
    for year in YEARS:
        units, count = len(whole), whole.size
        low = (whole * random.integers(850, 1080, whole.shape) // 1000 // steps * steps).ravel()
        ranged = random.random(count) < 0.05
        high = pa.array(low + low // 10, mask=~ranged)
        period = Period.year(year)
        parts.append(
            pa.table(
                [
                    pa.array(np.repeat(np.arange(units, dtype=np.int32), INDICATORS)),
                    pa.array(np.tile(np.arange(INDICATORS, dtype=np.int32), units)),
                    pa.repeat(pa.scalar(period.start), count),
                    pa.repeat(pa.scalar(period.end), count),
                    pa.array(low), high,
                    pa.array(np.array(_BOUNDS)[random.integers(0, len(_BOUNDS), count)]),
                ],
                schema=frames.PLANS,
            )
        )  # fmt: skip
    return pa.concat_tables(parts)
