"""What is the level of every unit, also of those that reported none of their own?

As ``evaluation.rollup`` says of one unit. Numbers are whole millionths; ``docs/columns.md`` names
the frames, their grain and their units.
"""

import ibis
from ibis.expr.types import NumericValue, Table

from tongket.evaluation.columns.country import Country
from tongket.evaluation.columns.engine import Chain
from tongket.evaluation.columns.rounding import MILLION, half_up, half_up_share, narrow, wide
from tongket.evaluation.rollup import GREATEST, Origin
from tongket.indicators.rules import OverTime, OverUnits

YEAR_CELL = ("unit", "indicator", "year")

_ROW = (*YEAR_CELL, "parent", "depth", "known", "estimate", "origin", "reported", "of")

# One sum of small numbers counts a cell's months, up to 12, and those that are estimates; it has a
# bit of its own for a level of the whole period and another for its being an estimate.
_MONTH, _WHOLE, _ESTIMATES = 1, 256, 16


def rolled_up(country: Country, chain: Chain) -> Table:
    """Give every level there is, of every year of the calendar.

    One row a unit, indicator and year: ``known`` is what ``reported`` of ``of`` lowest units come
    to; ``parent`` and ``depth`` are those of the unit's place.
    """
    found = own = chain.keep("own", _own(country))
    below: Table | None = None
    for depth in range(country.deepest, -1, -1):
        here = own.filter(own.depth == depth)
        if below is not None:
            joined = _new(_from_below(country, below), here)
            joined = chain.keep(f"joined_{depth}", joined)
            here, found = here.union(joined), found.union(joined)
        divided = chain.keep(f"divided_{depth}", _new(_recomputed(country, here), here))
        below, found = here.union(divided), found.union(divided)
    return found


def to_steps(number: NumericValue, step: NumericValue) -> NumericValue:
    """Round half up to a whole number of steps; all are millionths."""
    return half_up_share(number, 1, step) * step


def _new(rows: Table, there: Table) -> Table:
    """The rows whose cells are not there yet."""
    return rows.anti_join(there, YEAR_CELL).select(*_ROW)


def _own(country: Country) -> Table:
    """What each unit reported itself, of the whole period or, failing that, of its months."""
    cells = _counted(country)
    rules = country.rules.select("indicator", "over_time", "step")
    cells = cells.inner_join(rules, "indicator").inner_join(_laid_out(country), "unit")
    is_mean = cells.over_time == OverTime.MEAN.value
    asked = ibis.ifelse(cells.over_time == OverTime.LAST.value, 1, country.months)
    is_whole = cells.counted >= _WHOLE
    mean = half_up_share(cells.total, 1, cells.step * country.months) * cells.step
    cells = cells.mutate(
        known=ibis.cases((is_whole, cells.whole), (is_mean, mean), else_=cells.total),
        estimate=ibis.ifelse(
            is_whole,
            cells.counted >= _WHOLE * _ESTIMATES,
            cells.counted % _WHOLE >= _ESTIMATES,
        ),
        origin=ibis.ifelse(is_whole, Origin.REPORTED.value, Origin.ASSEMBLED.value),
        reported=cells.of,
    )
    return cells.filter(is_whole | (cells.counted % _ESTIMATES == asked)).select(*_ROW)


def _counted(country: Country) -> Table:
    """Add up what was reported of each cell, in one pass over all rows."""
    by = ("indicator", "period_start", "period_end")
    rows = country.levels.inner_join(_asked(country), by)
    is_whole = rows.part == _WHOLE
    counted = rows.part * ibis.ifelse(rows.estimate, 1 + _ESTIMATES, 1)
    cells = rows.group_by(YEAR_CELL).aggregate(
        whole=rows.number.sum(where=is_whole),
        total=rows.number.sum(where=~is_whole),
        counted=counted.sum(),
    )
    return cells.mutate(**{name: narrow(cells[name]) for name in ("whole", "total", "counted")})


def _asked(country: Country) -> Table:
    """Which periods of which indicator are a part of a cell: the whole one, and its months."""
    rows = country.calendar.cross_join(country.rules)
    adds = rows.over_time.isin([OverTime.SUM.value, OverTime.MEAN.value])
    last = (rows.over_time == OverTime.LAST.value) & (rows.month == country.months)
    rows = rows.filter((rows.month == 0) | adds | last)
    part = ibis.ifelse(rows.month == 0, _WHOLE, _MONTH).cast("int32")
    return rows.select("indicator", "period_start", "period_end", "year", part=part)


def _laid_out(country: Country) -> Table:
    return country.places.select("unit", "parent", "depth", of="leaves")


def _from_below(country: Country, below: Table) -> Table:
    """Join the levels of the units directly below each."""
    rules = country.rules.select("indicator", "over_units", "step", "weight")
    rows = below.inner_join(rules, "indicator")
    joined = _plain(rows).union(_weighted(country, rows, below))
    rolled = joined.inner_join(_laid_out(country), "unit")
    return rolled.mutate(origin=ibis.literal(Origin.ROLLED_UP.value))


def _plain(rows: Table) -> Table:
    """Sums, means where all count the same, and the least."""
    rules = (OverUnits.SUM, OverUnits.MEAN, OverUnits.ALL)
    rows = rows.filter(rows.over_units.isin([rule.value for rule in rules]))
    rows = rows.filter(rows.parent.notnull())
    by = (rows.parent.name("unit"), "indicator", "year", "over_units", "step")
    cells = rows.group_by(by).aggregate(
        total=rows.known.sum(),
        least=rows.known.min(),
        units=rows.count(),
        reported=rows.reported.sum(),
        estimate=rows.estimate.any(),
    )
    cells = cells.mutate(over=cells.step * cells.units)
    mean = half_up(cells.total, cells.over) * cells.step
    known = ibis.cases(
        (cells.over_units == OverUnits.ALL.value, cells.least),
        (cells.over_units == OverUnits.MEAN.value, mean),
        else_=narrow(cells.total),
    )
    return _as_joined(cells, known)


def _weighted(country: Country, rows: Table, below: Table) -> Table:
    """Means weighted by another indicator of the same units, where that is wholly known."""
    rows = rows.filter(rows.over_units == OverUnits.WEIGHTED_MEAN.value, rows.parent.notnull())
    weights = below.filter(country.bare(below), below.known >= 0)
    weights = weights.select("unit", "year", weight="indicator", by="known", by_estimate="estimate")
    rows = rows.inner_join(weights, ("unit", "year", "weight"))
    by = (rows.parent.name("unit"), "indicator", "year", "step")
    cells = rows.group_by(by).aggregate(
        total=(wide(rows.known) * wide(rows.by)).sum(),
        weights=wide(rows.by).sum(),
        reported=rows.reported.sum(),
        estimate=(rows.estimate | rows.by_estimate).any(),
    )
    cells = cells.filter(cells.weights > 0)
    cells = cells.mutate(over=wide(cells.weights) * cells.step)
    return _as_joined(cells, half_up(cells.total, cells.over) * cells.step)


def _as_joined(cells: Table, known: NumericValue) -> Table:
    reported = narrow(cells.reported).cast("int32")
    return cells.select(*YEAR_CELL, "estimate", known=known, reported=reported)


def _recomputed(country: Country, here: Table) -> Table:
    """Divide units' numerators by their denominators, both wholly known."""
    rules = country.rules.filter(country.rules.over_units == OverUnits.RECOMPUTE.value)
    parts = here.filter(country.bare(here))
    above = rules.inner_join(parts.rename(numerator="indicator"), "numerator")
    below = parts.filter(parts.known > 0).select(
        "unit",
        "year",
        denominator="indicator",
        under="known",
        under_estimate="estimate",
        under_reported="reported",
    )
    below = below.semi_join(rules.select("denominator"), "denominator")  # few are: joined sooner
    rows = above.inner_join(below, ("unit", "year", "denominator"))
    rows = rows.mutate(
        over=wide(rows.known) * wide(rows.factor_over) * MILLION,
        under=wide(rows.under) * wide(rows.factor_under) * rows.step,
    )
    size = rows.over.abs().cast("float64") / rows.under.cast("float64")
    rows = rows.filter(size * rows.step <= GREATEST * MILLION)
    return rows.mutate(
        known=half_up(rows.over, rows.under) * rows.step,
        estimate=rows.estimate | rows.under_estimate,
        reported=ibis.least(rows.reported, rows.under_reported),
        origin=ibis.literal(Origin.RECOMPUTED.value),
    )
