"""How did every unit of a country do, beside its plan, the year before and its siblings?

As ``evaluation.national`` says with the pure rules. Numbers are whole millionths, growth is in
hundredths and share of plan in tenths of a percent; ``docs/columns.md`` names the frames.
"""

import ibis
from ibis.expr.types import Table

from tongket.evaluation.columns.country import Country
from tongket.evaluation.columns.engine import Steps
from tongket.evaluation.columns.rollup import CELL, rolled_up, to_steps
from tongket.evaluation.columns.rounding import half_up, wide
from tongket.evaluation.columns.zones import Plan
from tongket.evaluation.verdicts.judgement import Verdict
from tongket.vocabulary.bound import Bound, Direction

COLUMNS = (
    *("unit", "indicator", "period_start", "period_end"),
    *("number", "known", "reported", "of", "origin", "estimate"),
    *("previous", "growth", "share", "verdict", "place"),
)

_GROWTH = 10_000  # hundredths of a percent in the whole
_SHARE = 1_000  # tenths of a percent in the whole


def evaluation(country: Country) -> Steps:
    """Evaluate every unit, indicator and asked period that has a level or a plan.

    The last step, ``cells``, has a row for each.
    """
    steps = Steps()
    levels = rolled_up(country, steps)
    steps.keep("cells", _cells(country, levels))
    return steps


def _cells(country: Country, levels: Table) -> Table:
    levels = levels.mutate(number=ibis.ifelse(country.bare(levels), levels.known, None))
    rows = _met(levels, _planned(country))
    before = levels.select("unit", "indicator", year=levels.year + 1, previous="number")
    rows = _kept(rows.left_join(before.view(), CELL), (*rows.columns, "previous"))
    rows = rows.inner_join(country.rules.select("indicator", "step", "direction"), "indicator")
    rows = rows.inner_join(country.places.select("unit", "parent", "nearly_met"), "unit")
    rows = rows.inner_join(_periods(country), "year")
    rows = _placed(_judged(_stepped(rows)))
    return rows.select(*COLUMNS)


def _planned(country: Country) -> Table:
    periods = _periods(country)
    rows = country.plans.inner_join(periods, ("period_start", "period_end"))
    high = ibis.ifelse(rows.low.isnull(), None, rows.high.fill_null(rows.low))
    return rows.select(*CELL, "low", "bound", high=high, planned=ibis.literal(True))


def _periods(country: Country) -> Table:
    rows = country.calendar.filter(country.calendar.asked)
    return rows.select("year", "period_start", "period_end")


def _met(levels: Table, plans: Table) -> Table:
    """Levels and plans side by side, each also where the other is not."""
    rows = levels.outer_join(plans, CELL, rname="plan_{name}")
    keys = {key: rows[key].fill_null(rows[f"plan_{key}"]) for key in CELL}
    of_level = ("number", "known", "reported", "of", "origin", "estimate")
    of_plan = ("low", "high", "bound", "planned")
    rows = rows.select(**keys, **{name: rows[name] for name in (*of_level, *of_plan)})
    return rows.view()  # ends the join: Ibis 12 cannot go on from keys that are reckoned


def _kept(rows: Table, columns: tuple[str, ...]) -> Table:
    """Leave out what a join doubled."""
    return rows.select(*columns)


def _stepped(rows: Table) -> Table:
    """Round what is compared to the indicator's decimals, and take what shares are shares of.

    A view of its own: expressions of expressions would be written out again and again.
    """
    rounded = {name: to_steps(rows[name], rows.step) for name in ("number", "low", "high")}
    steps = rows.mutate(**{f"{name}_step": value for name, value in rounded.items()}).view()
    bound = ibis.ifelse(steps.low_step != steps.high_step, Bound.EXACT.value, steps.bound)
    change = (wide(steps.number) - wide(steps.previous)) * _GROWTH
    return steps.mutate(bound=bound, change=change, shared=wide(steps.number) * _SHARE).view()


def _judged(rows: Table) -> Table:
    """Hold levels against plans; shares are of what was promised before it was rounded."""
    no, yes = ibis.literal(False), ibis.literal(True)
    plan = Plan(*(rows.low_step, rows.high_step, rows.bound, rows.direction), kept=no, divided=yes)
    verdict = ibis.cases(
        (rows.planned.isnull(), ibis.null("string")),
        (rows.number.isnull(), Verdict.UNREPORTED.value),
        (rows.low.isnull(), Verdict.NOT_COMPARABLE.value),
        else_=plan.verdict_at(rows.number_step, rows.nearly_met),
    )
    worse = ibis.ifelse(plan.is_ceiling, rows.high, rows.low)
    rows = rows.mutate(verdict=verdict, worse=worse).view()
    growth, share = half_up(rows.change, rows.previous), half_up(rows.shared, rows.worse)
    return rows.mutate(
        growth=ibis.ifelse(rows.previous > 0, growth, None),
        share=ibis.ifelse(rows.worse > 0, share, None),
    ).view()


def _placed(rows: Table) -> Table:
    """Rank siblings by share of plan, the best first; equal ones share a place."""
    better_first = ibis.ifelse(rows.direction == Direction.HIGHER.value, -rows.share, rows.share)
    place = ibis.rank().over(
        group_by=("parent", "indicator", "year"), order_by=better_first.asc(nulls_first=False)
    )
    ranked = rows.share.notnull() & rows.parent.notnull()
    ranked &= rows.direction != Direction.NEUTRAL.value
    return rows.mutate(place=ibis.ifelse(ranked, place.cast("int32") + 1, None))
