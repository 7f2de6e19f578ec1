"""What do the scorecards of many units say of a period, target by target?

As ``evaluation.scorecard`` composes each of them.
"""

from functools import cache

import ibis
from ibis.expr.types import Table

from tongket.evaluation.columns.engine import Chain
from tongket.evaluation.columns.evidence import (
    FACES,
    PAIR,
    gathered,
    joined,
    levels,
    spans,
    with_composed,
)
from tongket.evaluation.columns.frames import frame
from tongket.evaluation.columns.knowledge import first_of, in_force, known, uncorrected
from tongket.evaluation.columns.verdicts import judged
from tongket.plans.rules import TargetKind
from tongket.vocabulary.period import PeriodKind

_ = ibis._
_ROLLED = (PeriodKind.YEAR, PeriodKind.HALF, PeriodKind.MONTHS_TO_DATE, PeriodKind.MONTH)
COLUMNS = (
    *("unit", "indicator", "line", "target", "issuer", "verdict", "terms", "covers"),
    *("value_low", "value_high", "plan_low", "plan_high", "value_decimals"),
    *("share", "rests_on_estimate"),
)


@cache
def compiled() -> tuple[tuple[str, str], ...]:
    """Give the SQL that judges every target of the period asked for, frame by frame."""
    chain = Chain()
    lines(chain)
    return chain.compiled()


@cache
def compiled_levels() -> tuple[tuple[str, str], ...]:
    """Give the SQL of the level that stands of each unit, indicator and period."""
    asked = frame("asked")
    figures = spans(uncorrected(known(frame("figures"), asked), asked))
    chain = Chain()
    kinds = _.period_kind.cases(*((kind.value, rank) for rank, kind in enumerate(_ROLLED)))
    found = levels(figures).filter(_.definition == "").mutate(rank=kinds).filter(_.rank.notnull())
    cell = (*PAIR, "period_start", "period_end")  # January is a month and the first of months
    found = first_of(found, cell, [found.rank])
    chain.keep("levels", found.select(*cell, "number", "estimate"))
    return chain.compiled()


@cache
def compiled_plans() -> tuple[tuple[str, str], ...]:
    """Give the SQL of the level promised of each unit for the period, where the leading one is."""
    asked, chain = frame("asked"), Chain()
    found = _promises(in_force(known(frame("targets"), asked)), asked)
    leading = found.filter(found.line == 0, found.kind == TargetKind.LEVEL.value)
    columns = ("period_start", "period_end", "low", "high", "bound")
    chain.keep("plans", leading.select(*PAIR, *columns))
    return chain.compiled()


def lines(chain: Chain) -> Table:
    """Judge every target of the period asked for, as known on its day and recorded by its moment.

    One row a target in force; ``line`` 0 is the one that the headline counts.
    """
    asked = frame("asked")
    figures = uncorrected(known(frame("figures"), asked), asked)
    figures = chain.keep("known_figures", spans(figures))
    then = chain.keep("then_levels", with_composed(levels(figures), frame("composed")))
    cells, shares = gathered(chain, figures, then, asked)
    promises = chain.keep("promises", _promises(in_force(known(frame("targets"), asked)), asked))
    rows = _with_evidence(promises, cells)
    rows = _with_base(rows, then)
    rows = _with_reference(rows, then)
    rows = chain.keep("evidence", _with_share(rows, shares))
    return chain.keep("lines", judged(chain, rows).select(*COLUMNS))


def _promises(targets: Table, asked: Table) -> Table:
    """The targets of exactly the period, each unit's first issuer before the others."""
    rows = targets.filter(
        targets.period_start == asked.period_start.as_scalar(),
        targets.period_end == asked.period_end.as_scalar(),
    ).drop("decimals")
    rows = rows.inner_join(frame("units"), "unit").inner_join(frame("indicators"), "indicator")
    order = [(rows.issuer != rows.first_issuer), rows.first_row]
    rows = rows.mutate(line=ibis.row_number().over(group_by=PAIR, order_by=order), target=rows.id)
    leading = rows.issuer.first(order_by=rows.line).over(group_by=PAIR)
    return rows.mutate(leads=leading == rows.issuer)


def _with_evidence(asked: Table, cells: Table) -> Table:
    found = cells.rename(found_start="period_start", found_end="period_end").drop("definition")
    return joined(asked, found, PAIR)


def _with_base(rows: Table, then: Table) -> Table:
    """The level of the year that a multiple or a mean growth is counted from."""
    mean = rows.kind == TargetKind.MEAN_GROWTH.value
    before = ibis.ifelse(mean, rows.period_start.year() - 1, ibis.null("int32"))
    rows = rows.mutate(from_year=rows.base_year.cast("int32").fill_null(before))
    years = then.filter(then.period_kind == PeriodKind.YEAR.value, then.definition == "").mutate(
        from_year=_.period_start.year()
    )
    return joined(rows, _slot(years, "base", (*PAIR, "from_year")), (*PAIR, "from_year"))


def _with_reference(rows: Table, then: Table) -> Table:
    """The level of the unit of whose level a share is promised."""
    by = ("of_unit", "indicator", "found_start", "found_end", "period_kind")
    others = then.filter(then.definition == "").rename(
        of_unit="unit", found_start="period_start", found_end="period_end"
    )
    return joined(rows, _slot(others, "reference", by), by)


def _with_share(rows: Table, shares: Table) -> Table:
    """The stated share of the issuer's plan; of the leading one also where no plan is named."""
    own = shares.filter(shares.basis != "").rename(issuer="basis")
    faces = {f"share_{face}": own[face] for face in (*FACES, "measure")}
    rows = joined(rows, own.select(*PAIR, "issuer", **faces), (*PAIR, "issuer"))
    bare = shares.filter(shares.basis == "")
    faces = {f"bare_{face}": bare[face] for face in (*FACES, "measure")}
    rows = joined(rows, bare.select(*PAIR, **faces), PAIR)
    takes = rows.share_number.isnull() & rows.leads
    return rows.mutate(
        **{
            f"share_{face}": ibis.ifelse(takes, rows[f"bare_{face}"], rows[f"share_{face}"])
            for face in (*FACES, "measure")
        }
    )


def _slot(levels_of: Table, slot: str, by: tuple[str, ...]) -> Table:
    return levels_of.select(*by, **{f"{slot}_{face}": levels_of[face] for face in FACES})
