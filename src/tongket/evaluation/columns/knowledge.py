"""Which rows of whole columns were known on a day, and which of several stand?

The same rules as ``vocabulary.knowledge``, ``results.rules`` and ``plans.rules`` have for one.
"""

from collections.abc import Sequence

import ibis
from ibis.expr.types import BooleanValue, Column, Table

from tongket.plans.rules import TargetKind
from tongket.vocabulary.stage import Stage

_ = ibis._
_NEEDS_NO_NUMBER = [
    kind.value
    for kind in (
        TargetKind.ANY_INCREASE,
        TargetKind.ANY_DECREASE,
        TargetKind.KEEP,
        TargetKind.DONE,
    )
]


def known(rows: Table, asked: Table) -> Table:
    """Keep what sources had said by the end of a day and the record held at a moment."""
    moment = asked.recorded_by.as_scalar()
    then = rows.withdrawn_at.isnull() | (rows.withdrawn_at > moment)
    return rows.filter(rows.known_to <= asked.as_of.as_scalar(), rows.recorded_at <= moment, then)


def uncorrected(figures: Table, asked: Table) -> Table:
    """Drop the figures that another one corrects, and say which are ``approved``.

    A proposal corrects only a proposal; what was approved later than the moment is still one.
    """
    approved = figures.approved_at <= asked.recorded_by.as_scalar()
    rows = figures.mutate(approved=approved.fill_null(False))
    corrections = rows.filter(rows.supersedes.notnull())
    corrected = corrections.group_by(corrected="supersedes").agg(for_good=_.approved.any())
    joined = rows.left_join(corrected, rows.id == corrected.corrected)
    stands = joined.corrected.isnull() | (joined.approved & ~joined.for_good)
    return joined.filter(stands).drop("corrected", "for_good")


def standing(figures: Table, by: Sequence[str]) -> Table:
    """Keep the figure that stands of each group, as ``results.rules.standing`` does.

    Approved before proposed, the higher stage, the later cut-off day, what became known wholly
    later; of those that overlap the most precisely dated.
    """
    firmness = _.approved.cast("int8") * 10 + _.stage.cases(
        *((stage.value, stage.rank) for stage in Stage)
    )
    firmest = _greatest(figures.mutate(firmness=firmness), "firmness", by)
    in_time = _greatest(firmest, "cut_off", by, _.cut_off.isnull())
    return first_of(_latest(in_time, by), by).drop("firmness")


def in_force(targets: Table) -> Table:
    """Keep one target of each promise, as ``plans.rules.in_force`` does.

    ``first_row`` is the least number of the promise's rows, by which promises are in order.
    """
    replaced = targets.filter(targets.replaces.notnull()).select(replaced=_.replaces).distinct()
    rows = targets.anti_join(replaced, targets.id == replaced.replaced)
    rows = rows.mutate(is_known=rows.low.notnull() | rows.kind.isin(_NEEDS_NO_NUMBER))
    subject = ("issuer", "indicator", "unit", "period_start", "period_end")
    rows = rows.mutate(numbered=rows.is_known.any().over(group_by=subject))
    rows = rows.filter(rows.is_known | ~rows.numbered)
    promise = {
        "of_kind": ibis.ifelse(rows.is_known, rows.kind, ""),
        "of_base": ibis.ifelse(rows.is_known, rows.base_year, 0).fill_null(0),
        "of_other": ibis.ifelse(rows.is_known, rows.of_unit, 0).fill_null(0),
    }
    by = (*subject, *promise)
    rows = rows.mutate(**promise)
    rows = rows.mutate(first_row=rows.id.min().over(group_by=by), decided=rows.exact.cast("int8"))
    decided = _greatest(rows, "decided", by)
    return first_of(_latest(decided, by), by).drop(*promise, "numbered", "decided")


def _greatest(
    rows: Table, column: str, by: Sequence[str], or_else: BooleanValue | None = None
) -> Table:
    """Keep the rows that have the greatest value of their group."""
    rows = rows.mutate(greatest=rows[column].max().over(group_by=by))
    keeps = rows[column] == rows.greatest
    if or_else is not None:
        keeps = keeps.fill_null(False) | or_else.resolve(rows)
    return rows.filter(keeps).drop("greatest")


def _latest(rows: Table, by: Sequence[str]) -> Table:
    """Keep the rows that no other of their group follows wholly later."""
    rows = rows.mutate(latest=rows.known_from.max().over(group_by=by))
    return rows.filter(rows.known_to >= rows.latest).drop("latest")


def first_of(rows: Table, by: Sequence[str], order: Sequence[Column] | None = None) -> Table:
    """Keep the first row of each group: the most precisely dated, then the last said."""
    if order is None:
        precision = rows.known_to.delta(rows.known_from, unit="day")
        order = [precision, rows.known_to.desc(), rows.recorded_at.desc(), rows.id]
    return (
        rows.mutate(turn=ibis.row_number().over(group_by=by, order_by=order))
        .filter(_.turn == 0)
        .drop("turn")
    )
