"""How is the country evaluated in Polars?

The rules of docs/columns.md for the benchmark's country. Numbers are brought to 64 bits where its
data allow it: no level has more than two decimals, weights are whole, thresholds whole percents.
"""

from typing import Any

import polars as pl

from _country import CELL, COLUMNS, DEEPEST, MONTHS, NEEDED

Frames = dict[str, Any]

_ROW = [*CELL, "parent", "depth", "known", "estimate", "origin", "reported", "of"]
_HUNDREDTH, _WHOLE = 10_000, 1_000_000


def in_polars(f: Frames) -> pl.DataFrame:
    """Evaluate with Polars' lazy frames."""
    levels = _levels_in_polars(f)
    plans = f["plans"].join(f["calendar"].filter("asked"), on=["period_start", "period_end"])
    plans = plans.select(*CELL, "low", pl.coalesce("high", "low").alias("high"), "bound")
    before = levels.select("unit", "indicator", year=pl.col("year") + 1, previous="number")
    periods = f["calendar"].filter("asked").select("year", "period_start", "period_end")
    rows = (
        levels.drop("parent")
        .join(plans, on=CELL, how="full", coalesce=True)
        .join(before, on=CELL, how="left")
        .join(f["rules"].select("indicator", "step", "direction"), on="indicator")
        .join(f["places"].select("unit", "parent", "nearly_met"), on="unit")
        .join(periods, on="year")
    )
    return _judged_in_polars(rows).select(COLUMNS)


def _half_up(over: pl.Expr, under: pl.Expr) -> pl.Expr:
    return over.sign() * ((2 * over.abs() + under) // (2 * under))


def _levels_in_polars(f: Frames) -> pl.DataFrame:
    rules, places = f["rules"], f["places"]
    month, over_time = pl.col("month"), pl.col("over_time")
    asked = f["calendar"].join(rules, how="cross").filter(
        (month == 0) | over_time.is_in(["sum", "mean"])
        | ((over_time == "last") & (month == MONTHS))
    ).select(
        *("indicator", "period_start", "period_end", "year"),
        part=pl.when(month == 0).then(256).otherwise(1).cast(pl.Int32),
    )  # fmt: skip
    whole, number = pl.col("part") == 256, pl.col("number")
    own = (
        f["levels"].lazy()
        .join(asked.lazy(), on=["indicator", "period_start", "period_end"])
        .group_by(CELL)
        .agg(
            whole=pl.when(whole).then(number).otherwise(0).sum(),
            total=pl.when(whole).then(0).otherwise(number).sum(),
            counted=(pl.col("part") * pl.when("estimate").then(17).otherwise(1)).sum(),
        )
        .collect()
        .join(rules.select("indicator", "over_time", "step"), on="indicator")
        .join(places.select("unit", "parent", "depth", "leaves"), on="unit")
    )  # fmt: skip
    counted, step, total = pl.col("counted"), pl.col("step"), pl.col("total")
    is_whole = counted >= 256
    own = own.filter(
        is_whole | (counted % 16 == pl.when(over_time == "last").then(1).otherwise(MONTHS))
    ).with_columns(
        known=pl.when(is_whole).then("whole").when(over_time == "mean")
        .then(_half_up(total, step * MONTHS) * step).otherwise(total),
        estimate=pl.when(is_whole).then(counted >= 4096).otherwise(counted % 256 >= 16),
        origin=pl.when(is_whole).then(pl.lit("reported")).otherwise(pl.lit("assembled")),
        reported="leaves", of="leaves",
    ).select(_ROW)  # fmt: skip
    found, below = [], None
    for depth in range(DEEPEST, -1, -1):
        here = own.filter(pl.col("depth") == depth)
        if below is not None:
            joined = _joined_in_polars(below, rules, places).join(here, on=CELL, how="anti")
            here = pl.concat([here, joined])
        divided = _divided_in_polars(here, rules).join(here, on=CELL, how="anti")
        below = pl.concat([here, divided])
        found.append(below)
    bare = pl.col("reported") * 100 >= pl.col("of") * NEEDED
    return pl.concat(found).with_columns(number=pl.when(bare).then("known"))


def _joined_in_polars(below: pl.DataFrame, rules: pl.DataFrame, places: pl.DataFrame) -> Any:
    bare = pl.col("reported") * 100 >= pl.col("of") * NEEDED
    rows = below.filter(pl.col("parent").is_not_null()).join(
        rules.select("indicator", "over_units", "step", "weight"), on="indicator"
    )
    weights = below.filter(bare & (pl.col("known") >= 0)).select(
        *("unit", "year"), weight="indicator", by=pl.col("known") // _WHOLE, by_estimate="estimate"
    )
    how, step, total = pl.col("over_units"), pl.col("step"), pl.col("total")
    reported = pl.col("reported").sum()
    plain = (
        rows.filter(how.is_in(["sum", "mean", "all"]))
        .group_by("parent", "indicator", "year", "over_units", "step")
        .agg(
            total=pl.col("known").sum(), least=pl.col("known").min(), units=pl.len().cast(pl.Int64),
            estimate=pl.col("estimate").any(), reported=reported,
        )
        .with_columns(
            known=pl.when(how == "all").then("least").when(how == "mean")
            .then(_half_up(total, step * pl.col("units")) * step).otherwise(total)
        )
    )  # fmt: skip
    weighted = (
        rows.filter(how == "weighted_mean")
        .join(weights, on=["unit", "year", "weight"])
        .group_by("parent", "indicator", "year", "step")
        .agg(
            total=(pl.col("known") // step.first() * pl.col("by")).sum(),
            weights=pl.col("by").sum(),
            estimate=(pl.col("estimate") | pl.col("by_estimate")).any(), reported=reported,
        )
        .filter(pl.col("weights") > 0)
        .with_columns(known=_half_up(total, pl.col("weights")) * step)
    )  # fmt: skip
    kept = ["parent", "indicator", "year", "known", "estimate", "reported"]
    joined = pl.concat([plain.select(kept), weighted.select(kept)]).rename({"parent": "unit"})
    laid = places.select("unit", "parent", "depth", of="leaves")
    return joined.join(laid, on="unit").with_columns(origin=pl.lit("rolled_up")).select(_ROW)


def _divided_in_polars(here: pl.DataFrame, rules: pl.DataFrame) -> Any:
    parts = here.filter(pl.col("reported") * 100 >= pl.col("of") * NEEDED)
    under = parts.filter(pl.col("known") > 0).select(
        *("unit", "year"), denominator="indicator", under="known", under_estimate="estimate",
        under_reported="reported",
    )  # fmt: skip
    wanted = rules.filter(pl.col("over_units") == "recompute")
    rows = wanted.join(parts.rename({"indicator": "numerator"}), on="numerator").join(
        under, on=["unit", "year", "denominator"]
    )
    ten = _WHOLE // pl.col("step")
    over = pl.col("known") // _HUNDREDTH * pl.col("factor_over") * ten
    below = pl.col("under") // _HUNDREDTH * pl.col("factor_under")
    return rows.with_columns(
        known=_half_up(over, below) * pl.col("step"),
        estimate=pl.col("estimate") | pl.col("under_estimate"),
        reported=pl.min_horizontal("reported", "under_reported"),
        origin=pl.lit("recomputed"),
    ).select(_ROW)


def _judged_in_polars(rows: pl.DataFrame) -> pl.DataFrame:
    step, direction = pl.col("step"), pl.col("direction")
    rows = rows.with_columns(
        result=_half_up(pl.col("number"), step) * step,
        least=_half_up(pl.col("low"), step) * step,
        most=_half_up(pl.col("high"), step) * step,
    )
    result, least, most = pl.col("result"), pl.col("least"), pl.col("most")
    said = pl.col("said")
    rows = rows.with_columns(
        said=pl.when(least != most).then(pl.lit("exact")).otherwise("bound")
    ).with_columns(
        ceiling=said.is_in(["at_most", "below"])
        | ((direction == "lower") & ~said.is_in(["at_least", "above"])),
    )
    percent = pl.col("nearly_met") // _WHOLE
    over = (most > 0) & (most * 100 >= result * percent)
    under = (least > 0) & (result * 100 >= least * percent)
    worded = said.is_in(["at_most", "below"])
    short_over = pl.when(over).then(pl.lit("nearly_met")).otherwise(pl.lit("missed"))
    short_under = pl.when(under).then(pl.lit("nearly_met")).otherwise(pl.lit("missed"))
    exceeded, met = pl.lit("exceeded"), pl.lit("met")
    verdict = (
        pl.when(least.is_null() | result.is_null())
        .then(pl.when(least.is_null()).then(None).otherwise(pl.lit("unreported")))
        .when((least != most) & result.is_between(least, most)).then(met)
        .when((least != most) & (result > most))
        .then(pl.when(direction == "higher").then(exceeded).otherwise(short_over))
        .when(least != most)
        .then(pl.when(direction == "lower").then(exceeded).otherwise(short_under))
        .when((result == least) & (said != "below")).then(met)
        .when(pl.col("ceiling") & (result < least))
        .then(pl.when(worded | (direction != "lower")).then(met).otherwise(exceeded))
        .when("ceiling").then(short_over)
        .when(result > least)
        .then(pl.when(direction == "higher").then(exceeded).otherwise(met))
        .otherwise(short_under)
    )  # fmt: skip
    worse = pl.when("ceiling").then("high").otherwise("low")
    number, previous = pl.col("number"), pl.col("previous")
    rows = rows.with_columns(
        verdict=verdict,
        growth=pl.when(previous > 0).then(_half_up((number - previous) * 10_000, previous)),
        share=pl.when(worse > 0).then(_half_up(number * 1000, worse)),
    )
    key = pl.when(direction == "higher").then(-pl.col("share")).otherwise("share")
    ranked = (
        rows.filter(
            pl.col("share").is_not_null() & pl.col("parent").is_not_null()
            & (direction != "neutral")
        )
        .select(*CELL, rank=key.rank("min").over("parent", "indicator", "year").cast(pl.Int32))
    )  # fmt: skip
    return rows.join(ranked, on=CELL, how="left")
