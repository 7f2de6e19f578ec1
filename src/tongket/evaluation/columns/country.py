"""From which frames is a whole country evaluated, and how are the small ones made?

``docs/columns.md`` tells each frame's grain, columns and units.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from math import lcm

import pyarrow as pa
from ibis.expr.types import BooleanValue, Table

from tongket.evaluation.columns.frames import unbound
from tongket.evaluation.columns.rounding import MILLION
from tongket.evaluation.columns.zones import in_percent
from tongket.evaluation.rollup import ALL_OF_THEM, Traits
from tongket.evaluation.verdicts.judgement import Thresholds
from tongket.organisation.rules import TRANSFER, SuccessionFacts, lineage
from tongket.vocabulary.period import Period

_CELL = [("unit", pa.int32()), ("indicator", pa.int32())]
_PERIOD = [("period_start", pa.date32()), ("period_end", pa.date32())]

LEVELS = pa.schema([*_CELL, *_PERIOD, ("number", pa.int64()), ("estimate", pa.bool_())])
"""One row a unit, indicator and period that has a level: the one that stands, in millionths."""

PLANS = pa.schema(
    [*_CELL, *_PERIOD, ("low", pa.int64()), ("high", pa.int64()), ("bound", pa.string())]
)
"""One row a unit, indicator and period with a promised level: the leading one, in millionths."""

CALENDAR = pa.schema([*_PERIOD, ("year", pa.int16()), ("month", pa.int8()), ("asked", pa.bool_())])
"""One row a period that counts: with month 0 a whole one, else a month of it."""

RULES = pa.schema(
    [
        *(("indicator", pa.int32()), ("step", pa.int64()), ("direction", pa.string())),
        *(("over_units", pa.string()), ("over_time", pa.string()), ("weight", pa.int32())),
        *(("numerator", pa.int32()), ("denominator", pa.int32())),
        *(("factor_over", pa.int64()), ("factor_under", pa.int64())),
    ]
)
"""One row an indicator: the step it is rounded to, how it is judged, assembled and rolled up."""

PLACES = pa.schema(
    [
        *(("unit", pa.int32()), ("parent", pa.int32()), ("depth", pa.int8())),
        *(("leaves", pa.int32()), ("nearly_met", pa.int64())),
    ]
)
"""One row a unit of the day: where it lies, how many lowest units it is, its threshold."""

LINEAGE = pa.schema(
    [
        *(("unit", pa.int32()), ("day", pa.date32()), ("old", pa.int32())),
        *(("part", pa.int64()), ("parts", pa.int64()), ("olds", pa.int32())),
    ]
)
"""One row a unit, a day before it was what it is, and one of the ``olds`` that it was made of."""

SCHEMAS = {
    "levels": LEVELS,
    "plans": PLANS,
    "calendar": CALENDAR,
    "rules": RULES,
    "places": PLACES,
}


@dataclass(frozen=True)
class Country:
    """What expressions over a country are written against.

    Periods are the first ``months`` months of years. ``deepest`` is the greatest depth of a place,
    that of the highest being zero; ``needed`` the percentage of the lowest units that must have
    reported for a bare number.
    """

    months: int
    deepest: int
    needed: int = ALL_OF_THEM
    levels: Table = field(default_factory=lambda: unbound("levels", LEVELS))
    plans: Table = field(default_factory=lambda: unbound("plans", PLANS))
    calendar: Table = field(default_factory=lambda: unbound("calendar", CALENDAR))
    rules: Table = field(default_factory=lambda: unbound("rules", RULES))
    places: Table = field(default_factory=lambda: unbound("places", PLACES))

    def bare(self, rows: Table) -> BooleanValue:
        """Whether enough have reported to give a number without its coverage."""
        return rows.reported * 100 >= rows.of * self.needed


def calendar(years: Iterable[int], months: int) -> pa.Table:
    """List the periods that count for the first so many months of years and of those before."""
    asked = frozenset(years)
    rows = []
    for year in sorted(asked | {year - 1 for year in asked}):
        whole = Period.months_to_date(year, months)
        parts = [Period.month(year, month) for month in range(1, months + 1)]
        for month, period in enumerate([whole, *parts] if months > 1 else [parts[0]]):
            rows.append((period.start, period.end, year, month, month == 0 and year in asked))
    return table(rows, CALENDAR)


def rules(indicators: Iterable[Traits], ids: Mapping[str, int]) -> pa.Table:
    """Write indicators down as rows; ``ids`` numbers their codes."""
    rows = []
    for traits in indicators:
        quotient = traits.quotient
        rows.append(
            (
                *(ids[traits.code], MILLION // 10**traits.decimals, traits.direction.value),
                *(traits.over_units.value, traits.over_time.value, ids.get(traits.weight)),
                ids[quotient.numerator] if quotient else None,
                ids[quotient.denominator] if quotient else None,
                *(quotient.factor.as_integer_ratio() if quotient else (None, None)),
            )
        )
    return table(rows, RULES)


def places(
    parents: Mapping[str, str | None],
    ids: Mapping[str, int],
    thresholds: Mapping[str, Thresholds],
) -> pa.Table:
    """Write down where units lie: the one directly above each, none above the highest."""
    leaves = dict.fromkeys(parents, 0)
    depths: dict[str, int] = {}
    inner = set(parents.values())
    for unit in parents:
        above = [unit]
        while (parent := parents[above[-1]]) is not None:
            above.append(parent)
        depths[unit] = len(above) - 1
        if unit not in inner:
            for each in above:
                leaves[each] += 1
    return table(
        [
            (
                *(ids[unit], None if parent is None else ids[parent], depths[unit], leaves[unit]),
                in_percent(thresholds.get(unit, Thresholds()).nearly_met),
            )
            for unit, parent in parents.items()
        ],
        PLACES,
    )


def _related(successions: Iterable[SuccessionFacts]) -> Mapping[str, list[SuccessionFacts]]:
    """The successions by which each unit came to be, and those by which it gave a part away."""
    found: dict[str, list[SuccessionFacts]] = {}
    for row in successions:
        if row.new:
            found.setdefault(row.new, []).append(row)
        if row.kind == TRANSFER:
            found.setdefault(row.old, []).append(row)
    return found


def _line(
    unit: str, related: Mapping[str, Sequence[SuccessionFacts]]
) -> tuple[SuccessionFacts, ...]:
    """All successions of a unit and of those that it was ever made of."""
    found: dict[SuccessionFacts, None] = {}
    waiting, seen = [unit], {unit}
    while waiting:
        for row in related.get(waiting.pop(), ()):
            found[row] = None
            if row.old not in seen:
                seen.add(row.old)
                waiting.append(row.old)
    return tuple(found)


def lineages(
    units: Iterable[str],
    successions: Sequence[SuccessionFacts],
    days: Iterable[date],
    ids: Mapping[str, int],
) -> pa.Table:
    """Say of which units each was made on days before it was what it is, and what part of each.

    Parts are counted in one unit's and day's common ``parts``; one that nobody knows is null.
    """
    rows: list[tuple[object, ...]] = []
    related = _related(successions)
    days = tuple(days)
    for unit in units:
        own = _line(unit, related)
        last = max((row.date for row in own), default=date.min)
        for day in (day for day in days if day < last):
            old = lineage(unit, own, day)
            if old == {unit: 1}:
                continue
            known = [part for part in old.values() if part is not None]
            parts = lcm(*(part.denominator for part in known))
            rows += [
                (
                    ids[unit],
                    day,
                    ids[name],
                    None if part is None else int(part * parts),
                    parts,
                    len(old),
                )
                for name, part in old.items()
            ]
    return table(rows, LINEAGE)


def table(rows: Sequence[tuple[object, ...]], schema: pa.Schema) -> pa.Table:
    """Make a frame of rows."""
    columns = zip(*rows, strict=True) if rows else [()] * len(schema)
    kinds = zip(columns, schema.types, strict=True)
    return pa.table([pa.array(column, kind) for column, kind in kinds], schema=schema)
