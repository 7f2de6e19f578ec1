"""What do the scorecards of many units say, reckoned in columns?"""

import math
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date, datetime
from fractions import Fraction
from itertools import chain
from typing import TypedDict

import pyarrow as pa

from tongket.evaluation.columns import country, history, scorecards
from tongket.evaluation.columns import frames as shapes
from tongket.evaluation.columns.engine import evaluate
from tongket.evaluation.columns.national import evaluation
from tongket.evaluation.columns.zones import in_percent
from tongket.evaluation.gathering import Shelf
from tongket.evaluation.recomposition import Past, Recomposition, as_figure
from tongket.evaluation.record import overrides_of, rules_of
from tongket.evaluation.restating import past_of
from tongket.evaluation.scorecard import latest_overrides
from tongket.evaluation.settings import Settings, settings_of_units
from tongket.evaluation.verdicts.measuring import as_compared
from tongket.foundation.fields import to_millionths
from tongket.indicators import queries as indicators
from tongket.indicators.queries import IndicatorFacts
from tongket.organisation import lines as placed
from tongket.organisation import queries as organisation
from tongket.organisation.access import Access
from tongket.organisation.queries import UnitFacts
from tongket.plans import frames as plans
from tongket.plans.queries import first_adopted
from tongket.results import frames as results
from tongket.results.queries import figures_of_units
from tongket.vocabulary.period import Period, PeriodKind
from tongket.vocabulary.stage import Stage


class _When(TypedDict):
    as_of: date
    recorded_by: datetime
    access: Access


def lines(
    units: Sequence[UnitFacts],
    period: Period,
    *,
    catalogue: Mapping[str, IndicatorFacts],
    first_issuers: Mapping[str, str],
    settings: Mapping[str, Settings],
    past: Past | None,
    as_of: date,
    recorded_by: datetime,
    access: Access,
) -> pa.Table:
    """Judge every target of a period of several units, as ``columns.scorecards.lines`` tells.

    ``past`` tells of what the units were made, where they were (``restating.past_of``): levels of
    earlier years are then composed by the pure rules. Units that the person may not see have no
    rows.
    """
    keys = [unit.key for unit in units]
    when: _When = {"as_of": as_of, "recorded_by": recorded_by, "access": access}
    targets = plans.targets(keys, years=[period.start.year], **when)
    bases = {year for year in targets["base_year"].unique().to_pylist() if year}
    years = {*bases, period.start.year, period.start.year - 1}
    figures = results.figures(keys, years=years, **when)
    composed = shapes.COMPOSED.empty_table()
    earlier = _earlier(figures, period) | set(map(Period.year, bases))
    if past is not None and _lay_otherwise(past, earlier):
        composed = _composed_levels(units, catalogue, past, earlier, years, when)
    return evaluate(
        scorecards.compiled(),
        {
            "asked": _asked(period, as_of, recorded_by),
            "figures": figures,
            "targets": targets,
            "indicators": _indicators(catalogue),
            "units": _units(units, first_issuers, settings),
            "composed": composed,
        },
    )


def lines_of_year(
    unit_keys: Collection[str], year: int, *, as_of: date, recorded_by: datetime, access: Access
) -> pa.Table:
    """Judge every target of a year of any units, as their scorecards do.

    Added are ``unit_key``, ``indicator_code`` and ``stands``, the verdict of a person where one
    set it, else the computed one.
    """
    when: _When = {"as_of": as_of, "recorded_by": recorded_by, "access": access}
    period, catalogue = Period.year(year), indicators.catalogue(as_of)
    units = organisation.units(unit_keys)
    adopted = first_adopted(unit_keys, period, **when)
    found = lines(
        units,
        period,
        catalogue=catalogue,
        first_issuers={unit: body for unit, (body, _) in adopted.items()},
        settings=settings_of_units(unit_keys, as_of=as_of, recorded_by=recorded_by),
        past=past_of(unit_keys, as_of, lambda: catalogue, access),
        **when,
    )
    overrides = overrides_of(unit_keys, as_of=as_of, recorded_by=recorded_by)
    decided = latest_overrides(chain.from_iterable(overrides.values()))
    judged = zip(found["target"].to_pylist(), found["verdict"].to_pylist(), strict=True)
    stands = [
        decided[target].verdict.value if target in decided else verdict
        for target, verdict in judged
    ]
    return _named(found, units, catalogue).append_column("stands", pa.array(stands, pa.string()))


def cells_of_year(
    year: int, *, months: int = 12, as_of: date, recorded_by: datetime, access: Access
) -> pa.Table:
    """Evaluate the first months of a year for all units as they lay at their end.

    One row a unit and indicator with a level or a plan, as ``columns.national`` tells: a unit's own
    level, else that of its months, else what the units below it come to, with their coverage.
    Levels of a time before a unit was what it is are composed. What the person may not see is not
    counted. ``unit_key`` and ``indicator_code`` are added.
    """
    when: _When = {"as_of": as_of, "recorded_by": recorded_by, "access": access}
    given = country_of_year(year, months=months, **when)
    deepest = max(given["places"]["depth"].to_pylist(), default=0)
    found = evaluate(evaluation(country.Country(months, deepest)).compiled(), given)
    units = organisation.units(
        list(placed.parents(min(as_of, Period.months_to_date(year, months).end)))
    )
    return _named(found, units, indicators.catalogue(as_of))


def country_of_year(
    year: int, *, months: int = 12, as_of: date, recorded_by: datetime, access: Access
) -> Mapping[str, pa.Table]:
    """Give the frames that ``columns.national`` evaluates, by name, as far as the person may see.

    Units are those of the period's last day, or of ``as_of`` where that comes first; their levels
    of a time before they were what they are then are composed.
    """
    period = Period.months_to_date(year, months)
    when: _When = {"as_of": as_of, "recorded_by": recorded_by, "access": access}
    on = min(as_of, period.end)
    parents = placed.parents(on)
    units, catalogue = organisation.units(list(parents)), indicators.catalogue(as_of)
    settings = settings_of_units(list(parents), as_of=as_of, recorded_by=recorded_by)
    adopted = first_adopted(list(parents), period, **when)
    asked = _asked(period, as_of, recorded_by)
    told = {
        "asked": asked,
        "targets": plans.targets(parents, years=[year], **when),
        "indicators": _indicators(catalogue),
        "units": _units(units, {key: body for key, (body, _) in adopted.items()}, settings),
    }
    calendar = country.calendar([year], months)
    rules = country.rules(rules_of(catalogue), {f.code: f.id for f in catalogue.values()})
    thresholds = {key: each.verdicts for key, each in settings.items()}
    return {
        "levels": _levels(parents, on, [year - 1, year], asked, calendar, rules, when),
        "plans": evaluate(scorecards.compiled_plans(), told),
        "calendar": calendar,
        "rules": rules,
        "places": country.places(parents, {unit.key: unit.id for unit in units}, thresholds),
    }


def _levels(
    keys: Collection[str],
    on: date,
    years: Collection[int],
    asked: pa.Table,
    calendar: pa.Table,
    rules: pa.Table,
    when: _When,
) -> pa.Table:
    """The levels that stand, those of former units composed to those of the units they became."""
    successions = tuple(row for row in organisation.ancestry(keys) if row.date <= on)
    olds = {row.old for row in successions}
    figures = results.figures({*keys, *olds}, years=years, **when)
    told = evaluate(scorecards.compiled_levels(), {"asked": asked, "figures": figures})
    if not successions:
        return told
    ids = {unit.key: unit.id for unit in organisation.units({*keys, *olds})}
    days = sorted(set(calendar["period_end"].to_pylist()))
    lineage = country.lineages(keys, successions, days, ids)
    return evaluate(history.compiled(), {"levels": told, "lineage": lineage, "rules": rules})


def _named(
    rows: pa.Table, units: Sequence[UnitFacts], catalogue: Mapping[str, IndicatorFacts]
) -> pa.Table:
    """Add the keys of units and the codes of indicators beside their numbers."""
    keys = {unit.id: unit.key for unit in units}
    codes = {fact.id: fact.code for fact in catalogue.values()}
    names = {"unit_key": ("unit", keys), "indicator_code": ("indicator", codes)}
    for name, (number, words) in names.items():
        column = [words[each] for each in rows[number].to_pylist()]
        rows = rows.append_column(name, pa.array(column, pa.string()))
    return rows


def _earlier(figures: pa.Table, period: Period) -> set[Period]:
    """The periods of which the former level may be asked: a year before what is reported."""
    columns = figures.select(["period_start", "period_end", "period_kind"])
    told = columns.group_by(columns.column_names).aggregate([]).to_pylist()
    periods = (
        Period(row["period_start"], row["period_end"], PeriodKind(row["period_kind"]))
        for row in told
    )
    return {each.previous_same for each in periods if each in period}


def _lay_otherwise(past: Past, periods: Collection[Period]) -> bool:
    """Whether units changed after the end of one of these periods."""
    ends = [period.end for period in periods]
    return bool(ends) and any(row.date > min(ends) for row in past.successions)


def _composed_levels(
    units: Sequence[UnitFacts],
    catalogue: Mapping[str, IndicatorFacts],
    past: Past,
    periods: Collection[Period],
    years: Collection[int],
    when: _When,
) -> pa.Table:
    """Compose the levels of periods in which units were not yet what they are now."""
    keys = [unit.key for unit in units]
    shelf = Shelf(figures_of_units([*keys, *past.olds], years=years, **when), past)
    rows = [
        _composed(unit, fact, found)
        for unit in units
        for fact in catalogue.values()
        for period in periods
        if (found := shelf.compose(unit.key, fact.code, period)) is not None
    ]
    return pa.Table.from_pylist(rows, schema=shapes.COMPOSED)


def _composed(unit: UnitFacts, fact: IndicatorFacts, found: Recomposition) -> dict[str, object]:
    row: dict[str, object] = {
        "unit": unit.id,
        "indicator": fact.id,
        "period_start": found.period.start,
        "period_end": found.period.end,
        "period_kind": found.period.kind.value,
    }
    if found.obstacle is not None:
        return row
    figure = as_figure(found)
    span = as_compared(figure)
    return row | {
        "number": to_millionths(figure.number),
        "low": _end(span.low, math.trunc if span.low_closed else math.floor),
        "high": _end(span.high, math.trunc if span.high_closed else math.ceil),
        "low_closed": span.low_closed,
        "high_closed": span.high_closed,
        "estimate": figure.stage is Stage.ESTIMATE,
    }


def _end(end: Fraction | None, whole: Callable[[Fraction], int]) -> int | None:
    """An end in whole millionths, so that no step of up to six decimals changes its side."""
    return None if end is None else whole(end * 10**6)


def _asked(period: Period, as_of: date, recorded_by: datetime) -> pa.Table:
    row = {"period_start": period.start, "period_end": period.end}
    row |= {"as_of": as_of, "recorded_by": recorded_by}
    return pa.Table.from_pylist([row], schema=shapes.ASKED)


def _indicators(catalogue: Mapping[str, IndicatorFacts]) -> pa.Table:
    facts = catalogue.values()
    columns = [
        [fact.id for fact in facts],
        [fact.decimals for fact in facts],
        [fact.direction.value for fact in facts],
    ]
    return pa.table(columns, schema=shapes.INDICATORS)


def _units(
    units: Sequence[UnitFacts], first_issuers: Mapping[str, str], settings: Mapping[str, Settings]
) -> pa.Table:
    columns = [
        [unit.id for unit in units],
        [first_issuers.get(unit.key, "") for unit in units],
        [in_percent(settings[unit.key].verdicts.nearly_met) for unit in units],
    ]
    return pa.table(columns, schema=shapes.UNITS)
