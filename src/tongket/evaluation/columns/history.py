"""What were the levels of units of a day before these were what they are?

As ``evaluation.recomposition`` composes one: sums and weighted means of the units that each was
made of, the least of them, quotients of composed sums. Numbers are whole millionths;
``docs/columns.md`` names the frames.
"""

from functools import cache

import ibis
from ibis.expr.types import BooleanValue, NumericValue, Table

from tongket.evaluation.columns.country import LEVELS, LINEAGE, RULES
from tongket.evaluation.columns.engine import Chain
from tongket.evaluation.columns.frames import unbound
from tongket.evaluation.columns.rounding import MILLION, half_up, wide
from tongket.indicators.rules import OverUnits

PERIOD = ("period_start", "period_end")
CELL = ("unit", "indicator", *PERIOD)

_LEVEL = (*CELL, "number", "estimate")


@cache
def compiled() -> tuple[tuple[str, str], ...]:
    """Give the SQL that composes the levels of former units."""
    schemas = {"levels": LEVELS, "lineage": LINEAGE, "rules": RULES}
    return restated(**{name: unbound(name, each) for name, each in schemas.items()}).compiled()


def restated(levels: Table, lineage: Table, rules: Table) -> Chain:
    """Put composed levels in the place of those that units had before they were what they are.

    The last frame, ``restated``, is a frame like ``levels``. What a unit itself tells of a time
    before it was there stands; what cannot be composed is left out.
    """
    chain = Chain()
    parted = lineage.filter(lineage.old == lineage.unit).select("unit", period_end="day")
    kept = chain.keep("kept", levels.anti_join(parted, ("unit", "period_end")).select(*_LEVEL))
    sums = chain.keep("sums", _added(levels, lineage, rules))
    found = [_as_levels(sums, rules), _weighted(levels, lineage, rules)]
    found += [_least(levels, lineage, rules), _divided(kept, sums, lineage, rules)]
    composed = ibis.union(*found)
    new = composed.anti_join(kept, CELL).select(*_LEVEL)
    chain.keep("restated", kept.union(new))
    return chain


def _parts(levels: Table, lineage: Table, rules: Table, rule: OverUnits) -> Table:
    """The levels of the units that each was made of, of the indicators with a rule."""
    wanted = rules.filter(rules.over_units == rule.value).select("indicator", "step", "weight")
    parts = lineage.rename(period_end="day")
    rows = levels.rename(old="unit").inner_join(parts, ("old", "period_end"))
    rows = rows.inner_join(wanted, "indicator")
    return rows.mutate(is_split=rows.part != rows.parts)


def _complete(rows: Table) -> BooleanValue:
    """Whether every old unit has a level and its part is known."""
    return (rows.found == rows.olds) & (rows.shares == rows.olds)


def _added(levels: Table, lineage: Table, rules: Table) -> Table:
    """Sums in exact fractions: ``over`` / ``parts``; ``split`` is what of it is apportioned."""
    rows = _parts(levels, lineage, rules, OverUnits.SUM)
    part = wide(rows.number) * wide(rows.part)
    sums = rows.group_by(CELL).aggregate(
        over=wide(part.sum()),
        size=part.abs().sum(),
        split=ibis.ifelse(rows.is_split, part.abs(), 0).sum(),
        parts=rows.parts.max(),
        any_split=rows.is_split.any(),
        estimate=rows.estimate.any(),
        **_counts(rows),
    )
    apportioned = (sums.split > 0) | ((sums.size == 0) & sums.any_split)
    sums = sums.filter(_complete(sums))
    return sums.select(
        *(*CELL, "over", "parts"),
        apportioned=apportioned,
        estimate=sums.estimate | apportioned,
    )


def _counts(rows: Table) -> dict[str, NumericValue]:
    return {"found": rows.count(), "shares": rows.part.count(), "olds": rows.olds.max()}


def _as_levels(sums: Table, rules: Table) -> Table:
    """A sum of whole units has all its digits, another those of the indicator."""
    rows = sums.inner_join(rules.select("indicator", "step"), "indicator")
    step = ibis.ifelse(rows.apportioned, rows.step, 1)
    rows = rows.mutate(to=step, under=wide(rows.parts) * step)
    return rows.select(*CELL, "estimate", number=half_up(rows.over, rows.under) * rows.to).select(
        *_LEVEL
    )


def _weighted(levels: Table, lineage: Table, rules: Table) -> Table:
    rows = _parts(levels, lineage, rules, OverUnits.WEIGHTED_MEAN)
    weights = levels.select(
        *PERIOD, old="unit", weight="indicator", by="number", by_estimate="estimate"
    )
    rows = rows.inner_join(weights, ("old", "weight", *PERIOD))
    by = wide(rows.by) * wide(rows.part)
    means = rows.group_by((*CELL, "step")).aggregate(
        over=(wide(rows.number) * by).sum(),
        weights=by.sum(),
        least=rows.by.min(),
        split=ibis.ifelse(rows.is_split, by, 0).sum(),
        estimate=(rows.estimate | rows.by_estimate).any(),
        **_counts(rows),
    )
    means = means.filter(_complete(means), means.least >= 0, means.weights > 0)
    number = half_up(means.over, means.weights * wide(means.step)) * means.step
    means = means.mutate(number=number, estimate=means.estimate | (means.split > 0))
    return means.select(*_LEVEL)


def _least(levels: Table, lineage: Table, rules: Table) -> Table:
    """A yes or no of a split unit says nothing of its parts."""
    rows = _parts(levels, lineage, rules, OverUnits.ALL)
    least = rows.group_by(CELL).aggregate(
        number=rows.number.min(),
        any_split=rows.is_split.any(),
        estimate=rows.estimate.any(),
        **_counts(rows),
    )
    return least.filter(_complete(least), ~least.any_split).select(*_LEVEL)


def _divided(kept: Table, sums: Table, lineage: Table, rules: Table) -> Table:
    """Quotients of sums, each composed or as the unit itself told it."""
    units = lineage.select("unit", period_end="day").distinct()
    own = kept.semi_join(units, ("unit", "period_end"))
    own = own.select(*CELL, "estimate", over=wide(own.number), parts=ibis.literal(1, "int64"))
    new = sums.anti_join(own, CELL).select(*own.columns)
    parts = own.union(new)
    wanted = rules.filter(rules.over_units == OverUnits.RECOMPUTE.value)
    above = parts.rename(numerator="indicator").inner_join(
        wanted.select(
            "indicator", "step", "numerator", "denominator", "factor_over", "factor_under"
        ),
        "numerator",
    )
    below = parts.filter(parts.over > 0).select(
        *("unit", *PERIOD), denominator="indicator", under="over", under_parts="parts",
        under_estimate="estimate",
    )  # fmt: skip
    rows = above.inner_join(below, ("unit", *PERIOD, "denominator"))
    rows = rows.mutate(
        over=rows.over * wide(rows.under_parts) * wide(rows.factor_over) * MILLION,
        under=rows.under * wide(rows.parts) * wide(rows.factor_under) * rows.step,
        estimate=rows.estimate | rows.under_estimate,
    )
    return rows.mutate(number=half_up(rows.over, rows.under) * rows.step).select(*_LEVEL)
