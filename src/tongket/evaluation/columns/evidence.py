"""Which figures of whole columns speak for each unit's indicator in a period?

As ``evaluation.gathering`` takes them together for one.
"""

from collections.abc import Mapping

import ibis
from ibis.expr.types import BooleanValue, NumericValue, Table, Value

from tongket.evaluation.columns.engine import Chain
from tongket.evaluation.columns.knowledge import first_of, standing
from tongket.evaluation.columns.rounding import power_of_ten
from tongket.vocabulary.bound import Bound
from tongket.vocabulary.measure import Measure
from tongket.vocabulary.period import PeriodKind
from tongket.vocabulary.stage import Stage

_ = ibis._
PAIR = ("unit", "indicator")
PERIOD = ("period_start", "period_end", "period_kind")
SHARES = (Measure.SHARE_OF_PLAN.value, Measure.OVER_PLAN.value)
FACES = ("number", "low", "high", "low_closed", "high_closed", "estimate")
"""What of a figure is compared: see ``spans``."""

_LEADS = {
    Measure.LEVEL: 0,
    Measure.SHARE_OF_PLAN: 1,
    Measure.OVER_PLAN: 1,
    Measure.CHANGE: 2,
    Measure.GROWTH: 3,
    Measure.RATIO: 3,
}
_OWN = (Measure.GROWTH, Measure.RATIO, Measure.CHANGE, Measure.TOTAL, Measure.PREVIOUS)


def spans(figures: Table) -> Table:
    """Add what each number is compared as: itself, or the range that its hedge allows.

    ``low`` and ``high`` are millionths, null where the range has no end; ``low_closed`` and
    ``high_closed`` say whether the end belongs to it. As ``interval.printed_interval``.
    """
    rows = figures.mutate(size=figures.number.abs(), reach=_reach(figures))
    bound, size = rows.bound, rows.size
    below = bound.isin([Bound.NEAR_BELOW.value, Bound.ABOUT.value])
    above = bound.isin([Bound.ABOVE.value, Bound.ABOUT.value])
    endless_low = bound.isin([Bound.AT_MOST.value, Bound.BELOW.value])
    low = ibis.cases((below, size - rows.reach), (endless_low, ibis.null("int64")), else_=size)
    high = ibis.cases(
        (above, size + rows.reach), (bound == Bound.AT_LEAST.value, ibis.null("int64")), else_=size
    )
    rows = rows.mutate(
        least=low,
        most=high,
        least_closed=~below & ~endless_low,
        most_closed=~above & ~bound.isin([Bound.AT_LEAST.value, Bound.BELOW.value]),
        fell=rows.number < 0,
    )
    return rows.mutate(
        low=ibis.ifelse(rows.fell, -rows.most, rows.least),
        high=ibis.ifelse(rows.fell, -rows.least, rows.most),
        low_closed=ibis.ifelse(rows.fell, rows.most_closed, rows.least_closed),
        high_closed=ibis.ifelse(rows.fell, rows.least_closed, rows.most_closed),
        estimate=rows.stage == Stage.ESTIMATE.value,
    ).drop("size", "reach", "least", "most", "least_closed", "most_closed", "fell")


def _reach(figures: Table) -> NumericValue:
    """The unit of the last digit that counts: no finer than printed, trailing zeros left out."""
    number, decimals = figures.number, figures.decimals
    step = power_of_ten((6 - decimals).cast("int64"), up_to=18)
    zeros = ibis.cases(*((number % 10**k == 0, 10**k) for k in range(18, 0, -1)), else_=1)
    whole = (number != 0) & (number % step == 0)
    return ibis.ifelse(whole, ibis.greatest(step, zeros.cast("int64")), step)


def levels(figures: Table) -> Table:
    """Give the level that stands of each unit, indicator, period and definition."""
    rows = figures.filter(figures.measure == Measure.LEVEL.value)
    keys = (*PAIR, *PERIOD, "definition")
    return standing(rows, keys).select(*keys, *FACES)


def with_composed(own: Table, composed: Table) -> Table:
    """Put composed levels in the place of a unit's own; what could not be composed is no level."""
    by = (*PAIR, *PERIOD)
    kept = own.anti_join(composed.mutate(definition=ibis.literal("")), [*by, "definition"])
    made = composed.filter(composed.number.notnull()).mutate(definition=ibis.literal(""))
    return kept.union(made.select(kept.columns))


def gathered(chain: Chain, figures: Table, then: Table, asked: Table) -> tuple[Table, Table]:
    """Give the evidence of each unit and indicator in a period, and the shares stated with it.

    Of the period itself, or of the part of it that reaches furthest. One row a cell: the period
    found, and of each of ``level``, ``growth``, ``ratio``, ``change``, ``total`` and ``previous``
    the faces, as ``level_number`` and so on, null where there is no such figure. Shares have a row
    for each basis.
    """
    inside = chain.keep("inside", _furthest(figures, asked))
    lead = chain.keep("lead", _lead(inside))
    head = lead.select(*PAIR, lead_claim=_.claim, lead_definition=_.definition)
    together = chain.keep(
        "together", inside.inner_join(head, PAIR).filter(_.definition == _.lead_definition)
    )
    own = together.filter(_.claim == _.lead_claim)
    told = chain.keep("told", _by_measure(own))
    cells = joined(
        lead.select(
            *PAIR, *PERIOD, "definition",
            **_faces(lead, "level", lead.measure == Measure.LEVEL.value),
        ),
        told,
        PAIR,
    )  # fmt: skip
    cells = _or_from(cells, _previous_told(together), PAIR)
    cells = _or_from(cells.mutate(**_year_before(cells)), _previous_levels(then), _BEFORE)
    shares = own.filter(own.measure.isin(SHARES))
    order = [shares.known_to.desc(), shares.recorded_at.desc(), shares.id.desc()]
    by_basis = first_of(shares, (*PAIR, "basis"), order)
    return (
        chain.keep("cells", cells),
        chain.keep("shares", by_basis.select(*PAIR, "basis", "measure", *FACES)),
    )


def _furthest(figures: Table, asked: Table) -> Table:
    """The figures of the part of the period that reaches furthest, the longest of these."""
    start, end = asked.period_start.as_scalar(), asked.period_end.as_scalar()
    inside = figures.filter(figures.period_start >= start, figures.period_end <= end)
    leading = inside.filter(inside.measure.isin([measure.value for measure in _LEADS]))
    order = [leading.period_end.desc(), leading.period_start, leading.period_kind.desc()]
    best = first_of(leading, PAIR, order).select(*PAIR, *PERIOD)
    return inside.semi_join(best, [*PAIR, *PERIOD])


def _lead(inside: Table) -> Table:
    """The figure that a row shows first: a level, else a share, a change, a growth."""
    ranked = inside.mutate(
        lead=inside.measure.cases(*((measure.value, lead) for measure, lead in _LEADS.items()))
    ).filter(_.lead.notnull())
    first = ranked.mutate(least=ranked.lead.min().over(group_by=PAIR)).filter(_.lead == _.least)
    return standing(first, PAIR)


def _faces(rows: Table, slot: str, where: BooleanValue) -> Mapping[str, Value]:
    return {f"{slot}_{face}": ibis.ifelse(where, rows[face], ibis.null()) for face in FACES}


def _by_measure(own: Table) -> Table:
    """One row a cell, the standing figure of each measure side by side."""
    told = standing(own.filter(own.measure.isin([m.value for m in _OWN])), (*PAIR, "measure"))
    return told.group_by(*PAIR).agg(
        **{
            f"{measure.value}_{face}": told[face].arbitrary(where=told.measure == measure.value)
            for measure in _OWN
            for face in FACES
        }
    )


def _previous_told(together: Table) -> Table:
    """The former level as another source of the same period prints it."""
    told = standing(together.filter(together.measure == Measure.PREVIOUS.value), PAIR)
    return told.select(*PAIR, **{f"other_{face}": told[face] for face in FACES})


_BEFORE = (*PAIR, "definition", "before_start", "before_end", "period_kind")


def _previous_levels(levels_then: Table) -> Table:
    return levels_then.select(
        *PAIR, "definition", "period_kind",
        before_start=_.period_start, before_end=_.period_end,
        **{f"other_{face}": levels_then[face] for face in FACES},
    )  # fmt: skip


def _year_before(cells: Table) -> Mapping[str, Value]:
    """The first and the last day of the same period before, as ``Period.previous_same``."""
    start, end = cells.period_start, cells.period_end
    years = end.year() - start.year() + 1
    year = end.year() - years
    leap = (year % 4 == 0) & ((year % 100 != 0) | (year % 400 == 0))
    to_day = cells.period_kind == PeriodKind.TO_DAY.value
    in_february = (end.month() == 2) & (end.day() >= 28)
    day = ibis.ifelse(in_february, ibis.ifelse(leap & ~to_day, 29, 28), end.day())
    return {
        "before_start": ibis.date(start.year() - years, start.month(), start.day()),
        "before_end": ibis.date(year, end.month(), day),
    }


def joined(rows: Table, more: Table, by: tuple[str, ...]) -> Table:
    """Put the columns of other rows beside these, where they have the same keys."""
    both = rows.left_join(more, by)
    return both.select(*rows.columns, *(name for name in more.columns if name not in rows.columns))


def _or_from(cells: Table, other: Table, by: tuple[str, ...]) -> Table:
    """Take the former level from elsewhere where there is none yet."""
    both = joined(cells, other, by)
    there = both.previous_number.notnull()
    filled = {
        f"previous_{face}": ibis.ifelse(there, both[f"previous_{face}"], both[f"other_{face}"])
        for face in FACES
    }
    return both.mutate(**filled).drop(*(f"other_{face}" for face in FACES))
