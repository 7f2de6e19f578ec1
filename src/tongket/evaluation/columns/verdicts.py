"""Do the results of many units keep their promises?

As ``verdicts.judge`` says of one. What only a reader of one row needs (reasons, all shares that
the print allows) is left to it.
"""

import ibis
from ibis.expr.types import BooleanValue, NumericValue, Table, Value

from tongket.evaluation.columns.engine import Chain
from tongket.evaluation.columns.measuring import (
    measured,
    stated_way,
    way_to_measure,
)
from tongket.evaluation.columns.rounding import MILLION, half_up, power_of_ten, wide
from tongket.evaluation.columns.zones import Plan
from tongket.evaluation.verdicts.judgement import Terms, Verdict
from tongket.evaluation.verdicts.measuring import PERCENT_DECIMALS
from tongket.plans.rules import TargetKind
from tongket.vocabulary.bound import Bound, Direction

_ANY = (TargetKind.ANY_INCREASE, TargetKind.ANY_DECREASE)
_CHANGES = (TargetKind.INCREASE, TargetKind.DECREASE, TargetKind.RANK_CHANGE)
_TO_KEEP = (TargetKind.KEEP, TargetKind.ALL_OF, TargetKind.DONE)
_UNDIVIDED = (TargetKind.RANK, TargetKind.RANK_CHANGE, TargetKind.DONE, *_ANY)
_SHARED = (TargetKind.LEVEL, TargetKind.INCREASE, TargetKind.DECREASE, TargetKind.ALL_OF)


def judged(chain: Chain, rows: Table) -> Table:
    """Judge each target against its evidence.

    ``rows`` have a target's columns, ``found_start`` and ``found_end`` of the evidence (null
    without a result), the faces of each of its slots, of base, reference and stated share, the
    indicator's ``decimals`` and ``direction``, and ``nearly_met`` in millionths of a percent.
    Added are ``verdict``; ``covers``, whether the result is for the target's whole period; the
    value and the plan as compared, in whole steps of the last of ``value_decimals`` decimals, from
    ``value_low`` to ``value_high`` and from ``plan_low`` to ``plan_high``; their ``terms``;
    ``share``, our own share of plan in tenths of a percent; and ``rests_on_estimate``.
    """
    rows = rows.mutate(way=way_to_measure(rows))
    rows = rows.mutate(**_asked(rows))
    compared = rows.found_start.notnull() & rows.way.notnull() & rows.asked_low.notnull()
    rows = rows.mutate(compared=compared)
    stated = rows.share_number.notnull() & ~rows.compared & _is(rows, *_SHARED)
    rows = rows.mutate(by_share=stated)
    no_way = ibis.null("string")
    way = ibis.cases((rows.compared, rows.way), (rows.by_share, stated_way(rows)), else_=no_way)
    rows = measured(chain, rows.mutate(way=way))
    rows = rows.mutate(**_planned(rows))
    rows = rows.mutate(**_as_compared(rows))
    plan = Plan(
        rows.plan_low, rows.plan_high, rows.plan_bound, rows.better, rows.kept, rows.divided
    )
    rows = rows.mutate(ceiling=plan.is_ceiling)
    return rows.mutate(
        verdict=_verdict(rows, plan.verdict(rows.value_low, rows.value_high, rows.nearly_met)),
        covers=_covers(rows),
        share=_share(rows),
    )


def _is(rows: Table, *kinds: TargetKind) -> BooleanValue:
    return rows.kind.isin([kind.value for kind in kinds])


def _asked(rows: Table) -> dict[str, Value]:
    """The least and the greatest number asked for in millionths, as ``planned.promised``."""
    level = rows.way == "level"
    zero = _is(rows, *_ANY) | (_is(rows, TargetKind.KEEP) & ~level.fill_null(False))
    total = _is(rows, TargetKind.ALL_OF) & rows.low.isnull()
    keep = _is(rows, TargetKind.KEEP)
    number = ibis.cases((keep, rows.previous_number), (total, rows.total_number), else_=rows.low)
    done = _is(rows, TargetKind.DONE)
    high = ibis.ifelse(keep | rows.high.isnull(), number, rows.high)
    return {
        "asked_low": ibis.cases((done, MILLION), (zero, 0), else_=number).cast("int64"),
        "asked_high": ibis.cases((done, MILLION), (zero, 0), else_=high).cast("int64"),
    }


def _planned(rows: Table) -> dict[str, Value]:
    """The planned steps, as ``planned.plan``; of a stated share a hundred percent."""
    size = power_of_ten(6 - rows.value_decimals)
    any_move = _is(rows, *_ANY)
    falls = _is(rows, TargetKind.ANY_DECREASE) & (rows.terms == Terms.GROWTH.value)
    single = ibis.cases(
        (falls, -1), (any_move, 1), (rows.by_share, 100 * 10**PERCENT_DECIMALS)
    ).cast("int64")
    changes = _is(rows, *_CHANGES) & (rows.direction != Direction.NEUTRAL.value)
    upward = _is(rows, TargetKind.ALL_OF, TargetKind.DONE) | changes | any_move
    return {
        "plan_low": single.fill_null(half_up(rows.asked_low, size)),
        "plan_high": single.fill_null(half_up(rows.asked_high, size)),
        "falls": falls,
        "better": ibis.cases(
            (falls | _is(rows, TargetKind.RANK), Direction.LOWER.value),
            (upward, Direction.HIGHER.value),
            else_=rows.direction,
        ),
        "kept": _is(rows, *_TO_KEEP, *_ANY),
        "divided": ~_is(rows, *_UNDIVIDED),
    }


def _as_compared(rows: Table) -> dict[str, Value]:
    """The wording that counts: none of a range, nor of what is only to be kept."""
    plain = _is(rows, *_TO_KEEP) | (rows.plan_low != rows.plan_high)
    return {
        "plan_bound": ibis.cases(
            (rows.falls, Bound.AT_MOST.value),
            (_is(rows, *_ANY), Bound.AT_LEAST.value),
            (plain, Bound.EXACT.value),
            else_=rows.bound,
        )
    }


def _covers(rows: Table) -> BooleanValue:
    covers = (rows.found_start <= rows.period_start) & (rows.found_end >= rows.period_end)
    return covers.fill_null(False)


def _verdict(rows: Table, earned: Value) -> Value:
    return ibis.cases(
        (rows.found_start.isnull(), Verdict.UNREPORTED.value),
        (~_covers(rows), Verdict.IN_PROGRESS.value),
        (rows.way.isnull(), Verdict.NOT_COMPARABLE.value),
        else_=earned,
    )


def _share(rows: Table) -> NumericValue:
    """Our own share of plan in tenths of a percent, of the numbers as printed."""
    worse = ibis.ifelse(rows.ceiling, rows.asked_high, rows.asked_low)
    taken = rows.compared & rows.divided & (worse > 0)
    share = half_up(rows.point * 1000, rows.under_point * wide(worse))
    return ibis.ifelse(taken, share, ibis.null("int64"))
