"""How did every unit of a country do, beside its plan, the year before and its siblings?

As ``evaluation.national`` says with the pure rules. Numbers are whole millionths, growth is in
hundredths and share of plan in tenths of a percent; ``docs/columns.md`` names the frames.
"""

import ibis
from ibis.expr.types import BooleanValue, NumericValue, Table

from tongket.evaluation.columns.country import Country
from tongket.evaluation.columns.engine import Chain
from tongket.evaluation.columns.rollup import YEAR_CELL, rolled_up, to_steps
from tongket.evaluation.columns.rounding import half_up_share
from tongket.evaluation.columns.zones import Plan
from tongket.evaluation.verdicts.judgement import Verdict
from tongket.vocabulary.bound import Bound, Direction

COLUMNS = (
    *("unit", "indicator", "period_start", "period_end"),
    *("number", "known", "reported", "of", "origin", "estimate"),
    *("previous", "growth", "share", "verdict", "rank"),
)

_GROWTH = 10_000  # hundredths of a percent in the whole
_SHARE = 1_000  # tenths of a percent in the whole
_INDICATORS, _YEARS = 2**20, 2**12  # more than there are


def evaluation(country: Country) -> Chain:
    """Evaluate every unit, indicator and asked period that has a level or a plan.

    The last frame, ``cells``, has a row for each.
    """
    chain = Chain()
    levels = rolled_up(country, chain)
    judged = chain.keep("judged", _compared(country, levels))
    chain.keep("cells", _ranked(judged))
    return chain


def _compared(country: Country, levels: Table) -> Table:
    levels = levels.mutate(
        cell=_packed(levels.unit, levels.indicator, levels.year),
        number=ibis.ifelse(country.bare(levels), levels.known, None),
    )
    rows = _met(levels, _planned(country))
    before = levels.select(cell=levels.cell + 1, previous="number")
    rows = rows.left_join(before.view(), "cell").select(*rows.columns, "previous")
    rows = rows.inner_join(country.rules.select("indicator", "step", "direction"), "indicator")
    rows = rows.inner_join(country.places.select("unit", "parent", "nearly_met"), "unit")
    rows = rows.inner_join(_periods(country), "year")
    return _judged(_stepped(rows)).select(*COLUMNS[:-1], "cell", "year", "parent", "direction")


def _packed(unit: NumericValue, indicator: NumericValue, year: NumericValue) -> NumericValue:
    """Give a cell one number, a year's being one more than the year before's.

    Engines join and sort by one column faster than by three.
    """
    return (unit.cast("int64") * _INDICATORS + indicator) * _YEARS + year


def _planned(country: Country) -> Table:
    periods = _periods(country)
    rows = country.plans.inner_join(periods, ("period_start", "period_end"))
    high = ibis.ifelse(rows.low.isnull(), None, rows.high.fill_null(rows.low))
    cell = _packed(rows.unit, rows.indicator, rows.year)
    return rows.select(*YEAR_CELL, "low", "bound", cell=cell, high=high, planned=ibis.literal(True))


def _periods(country: Country) -> Table:
    rows = country.calendar.filter(country.calendar.asked)
    return rows.select("year", "period_start", "period_end")


def _met(levels: Table, plans: Table) -> Table:
    """Levels and plans side by side, each also where the other is not."""
    rows = levels.outer_join(plans, "cell", rname="plan_{name}")
    keys = {key: rows[key].fill_null(rows[f"plan_{key}"]) for key in (*YEAR_CELL, "cell")}
    of_level = ("number", "known", "reported", "of", "origin", "estimate")
    of_plan = ("low", "high", "bound", "planned")
    rows = rows.select(**keys, **{name: rows[name] for name in (*of_level, *of_plan)})
    return rows.view()  # ends the join: Ibis 12 cannot go on from keys that are reckoned


def _stepped(rows: Table) -> Table:
    """Round what is compared to the indicator's decimals, and say which plans are met from below.

    A view of its own: what it reckons would be written out again wherever it is used.
    """
    rounded = {name: to_steps(rows[name], rows.step) for name in ("number", "low", "high")}
    rows = rows.mutate(**{f"{name}_step": value for name, value in rounded.items()}).view()
    bound = ibis.ifelse(rows.low_step != rows.high_step, Bound.EXACT.value, rows.bound)
    rows = rows.mutate(bound=bound).view()
    rows = rows.mutate(ceiling=_plan(rows).is_ceiling).view()
    worse = ibis.ifelse(rows.ceiling, rows.high, rows.low)
    return rows.mutate(worse=worse, change=rows.number - rows.previous).view()


def _plan(rows: Table, ceiling: BooleanValue | None = None) -> Plan:
    low, high, no, yes = rows.low_step, rows.high_step, ibis.literal(False), ibis.literal(True)
    return Plan(low, high, rows.bound, rows.direction, kept=no, divided=yes, ceiling=ceiling)


def _judged(rows: Table) -> Table:
    """Hold levels against plans; shares are of what was promised before it was rounded."""
    earned = _plan(rows, rows.ceiling).verdict_at(rows.number_step, rows.nearly_met)
    verdict = ibis.cases(
        (rows.planned.isnull(), ibis.null("string")),
        (rows.number.isnull(), Verdict.UNREPORTED.value),
        (rows.low.isnull(), Verdict.NOT_COMPARABLE.value),
        else_=earned,
    )
    growth = half_up_share(rows.change, _GROWTH, rows.previous)
    share = half_up_share(rows.number, _SHARE, rows.worse)
    return rows.mutate(
        verdict=verdict,
        growth=ibis.ifelse(rows.previous > 0, growth, None),
        share=ibis.ifelse(rows.worse > 0, share, None),
    ).view()


def _ranked(rows: Table) -> Table:
    """Rank siblings by share of plan, the best first; equal ones share a rank.

    Few columns are sorted; the others are found again by their cell.
    """
    ranked = rows.filter(
        rows.share.notnull(), rows.parent.notnull(), rows.direction != Direction.NEUTRAL.value
    )
    better_first = ibis.ifelse(
        ranked.direction == Direction.HIGHER.value, -ranked.share, ranked.share
    )
    siblings = _packed(ranked.parent, ranked.indicator, ranked.year)
    rank = ibis.rank().over(group_by=siblings, order_by=better_first)
    ranks = ranked.select("cell", rank=rank.cast("int32") + 1)
    return rows.left_join(ranks.view(), "cell").select(*COLUMNS)
