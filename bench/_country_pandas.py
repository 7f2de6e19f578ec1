"""How is the country evaluated in pandas, with NumPy where it is faster?

The rules of docs/columns.md for the benchmark's country. Numbers are brought to 64 bits where its
data allow it: no level has more than two decimals, weights are whole, thresholds whole percents.
"""

from typing import Any

import numpy as np
import pandas as pd

from _country import CELL, COLUMNS, DEEPEST, MONTHS, NEEDED

Frames = dict[str, Any]

_ROW = [*CELL, "parent", "depth", "known", "estimate", "origin", "reported", "of"]
_HUNDREDTH, _WHOLE = 10_000, 1_000_000


def in_pandas(f: Frames) -> pd.DataFrame:
    """Evaluate with pandas; what may be missing is told by a column of its own."""
    levels = _levels(f)
    calendar = f["calendar"]
    periods = calendar.loc[calendar["asked"], ["year", "period_start", "period_end"]]
    plans = f["plans"].merge(periods, on=["period_start", "period_end"])
    plans = plans.drop(columns=["period_start", "period_end"])
    plans["high"] = plans["high"].where(plans["high"] >= 0, plans["low"])
    before = levels.loc[levels["bare"], ["unit", "indicator", "year", "known"]]
    before = before.assign(year=before["year"] + 1).rename(columns={"known": "previous"})
    rows = levels.drop(columns=["parent", "depth"]).merge(plans, on=CELL, how="outer")
    rows = rows.merge(before, on=CELL, how="left")
    rows = rows.merge(f["rules"][["indicator", "step", "direction"]], on="indicator")
    rows = rows.merge(f["places"][["unit", "parent", "nearly_met"]], on="unit")
    return _judged(rows.merge(periods, on="year"))


def _half_up(over: Any, under: Any) -> Any:
    return np.sign(over) * ((2 * np.abs(over) + under) // (2 * under))


def _own(f: Frames) -> pd.DataFrame:
    """Periods are told by one number each and looked up in the sorted calendar."""
    levels, calendar, rules = f["levels"], f["calendar"], f["rules"]
    keys = _period_key(calendar)
    order = np.argsort(keys)
    found = order[np.searchsorted(keys[order], _period_key(levels)).clip(max=len(order) - 1)]
    month = calendar["month"].to_numpy()[found]
    over_time = rules.set_index("indicator")["over_time"]
    adds = over_time.isin(["sum", "mean"]).to_numpy()[levels["indicator"]]
    last = (over_time == "last").to_numpy()[levels["indicator"]]
    kept = (month == 0) | adds | (last & (month == MONTHS))
    kept &= keys[found] == _period_key(levels)
    rows = levels[kept]
    whole = (month == 0)[kept]
    number = rows["number"].to_numpy()
    part = np.where(whole, 256, 1)
    sums = pd.DataFrame(
        {
            "unit": rows["unit"].to_numpy(), "indicator": rows["indicator"].to_numpy(),
            "year": calendar["year"].to_numpy()[found[kept]],
            "whole": np.where(whole, number, 0), "total": np.where(whole, 0, number),
            "counted": np.where(rows["estimate"], part * 17, part),
        }
    ).groupby(CELL, sort=False).sum().reset_index()  # fmt: skip
    sums = sums.merge(rules[["indicator", "over_time", "step"]], on="indicator")
    sums = sums.merge(f["places"][["unit", "parent", "depth", "leaves"]], on="unit")
    return _assembled(sums)


def _period_key(rows: pd.DataFrame) -> np.ndarray:
    start = rows["period_start"].to_numpy().astype("datetime64[D]").astype(np.int64)
    return start * 100_000 + rows["period_end"].to_numpy().astype("datetime64[D]").astype(np.int64)


def _assembled(sums: pd.DataFrame) -> pd.DataFrame:
    counted, whole = sums["counted"], sums["counted"] >= 256
    wanted = np.where(sums["over_time"] == "last", 1, MONTHS)
    mean = _half_up(sums["total"], sums["step"] * MONTHS) * sums["step"]
    total = np.where(sums["over_time"] == "mean", mean, sums["total"])
    sums["known"] = np.where(whole, sums["whole"], total)
    sums["estimate"] = np.where(whole, counted >= 4096, counted % 256 >= 16)
    sums["origin"] = np.where(whole, "reported", "assembled")
    sums["reported"] = sums["of"] = sums["leaves"]
    return sums.loc[whole | (counted % 16 == wanted), _ROW]


def _levels(f: Frames) -> pd.DataFrame:
    own, rules = _own(f), f["rules"]
    found, below = [], None
    for depth in range(DEEPEST, -1, -1):
        here = own[own["depth"] == depth]
        if below is not None:
            here = pd.concat([here, _new(_joined(below, rules, f["places"]), here)])
        below = pd.concat([here, _new(_divided(here, rules), here)])
        found.append(below)
    levels = pd.concat(found)
    levels["bare"] = levels["reported"] * 100 >= levels["of"] * NEEDED
    return levels


def _new(rows: pd.DataFrame, there: pd.DataFrame) -> pd.DataFrame:
    marked = rows.merge(there[CELL].assign(there=True), on=CELL, how="left")
    return marked.loc[marked["there"].isna(), _ROW]


def _joined(below: pd.DataFrame, rules: pd.DataFrame, places: pd.DataFrame) -> pd.DataFrame:
    rows = below[below["parent"] >= 0]
    rows = rows.merge(rules[["indicator", "over_units", "step", "weight"]], on="indicator")
    bare = (below["reported"] * 100 >= below["of"] * NEEDED) & (below["known"] >= 0)
    weights = below.loc[bare, ["unit", "year", "indicator", "known", "estimate"]]
    weights = weights.set_axis(["unit", "year", "weight", "by", "by_estimate"], axis=1)
    by = ["parent", "indicator", "year", "step"]
    plain = rows[rows["over_units"].isin(["sum", "mean", "all"])]
    plain = plain.groupby([*by, "over_units"], sort=False).agg(
        total=("known", "sum"), least=("known", "min"), units=("known", "size"),
        estimate=("estimate", "any"), reported=("reported", "sum"),
    ).reset_index()  # fmt: skip
    mean = _half_up(plain["total"], plain["step"] * plain["units"]) * plain["step"]
    known = np.where(plain["over_units"] == "mean", mean, plain["total"])
    plain["known"] = np.where(plain["over_units"] == "all", plain["least"], known)
    rows = rows[rows["over_units"] == "weighted_mean"].merge(weights, on=["unit", "year", "weight"])
    rows["by"] //= _WHOLE
    rows["total"] = rows["known"] // rows["step"] * rows["by"]
    rows["estimate"] |= rows["by_estimate"]
    weighted = rows.groupby(by, sort=False).agg(
        total=("total", "sum"), weights=("by", "sum"), estimate=("estimate", "any"),
        reported=("reported", "sum"),
    ).reset_index()  # fmt: skip
    weighted = weighted[weighted["weights"] > 0]
    weighted["known"] = _half_up(weighted["total"], weighted["weights"]) * weighted["step"]
    joined = pd.concat([plain, weighted])[[*by[:3], "known", "estimate", "reported"]]
    joined = joined.rename(columns={"parent": "unit"})
    laid = places[["unit", "parent", "depth", "leaves"]].rename(columns={"leaves": "of"})
    return joined.merge(laid, on="unit").assign(origin="rolled_up")


def _divided(here: pd.DataFrame, rules: pd.DataFrame) -> pd.DataFrame:
    parts = here[here["reported"] * 100 >= here["of"] * NEEDED]
    under = parts.loc[parts["known"] > 0, ["unit", "year", "indicator", "known", "estimate"]]
    under = under.assign(under_reported=parts["reported"])
    under.columns = ["unit", "year", "denominator", "under", "under_estimate", "under_reported"]
    wanted = rules[rules["over_units"] == "recompute"]
    rows_of = wanted.merge(parts.rename(columns={"indicator": "numerator"}), on="numerator")
    rows = rows_of.merge(under, on=["unit", "year", "denominator"])
    over = rows["known"] // _HUNDREDTH * rows["factor_over"] * (_WHOLE // rows["step"])
    below = rows["under"] // _HUNDREDTH * rows["factor_under"]
    rows["known"] = _half_up(over, below) * rows["step"]
    rows["estimate"] |= rows["under_estimate"]
    rows["reported"] = np.minimum(rows["reported"], rows["under_reported"])
    return rows.assign(origin="recomputed")


def _judged(rows: pd.DataFrame) -> pd.DataFrame:
    """Outer joins turn whole numbers to floats, which hold these exactly; they are turned back."""
    bare = rows["bare"].fillna(value=False).to_numpy(bool)
    planned, has_base = rows["low"].notna().to_numpy(), rows["previous"].notna().to_numpy()
    known, low, high, previous, reported, of = (
        rows[name].fillna(0).to_numpy().astype(np.int64)
        for name in ("known", "low", "high", "previous", "reported", "of")
    )
    step, direction = rows["step"].to_numpy(), rows["direction"].to_numpy()
    result, least, most = (_half_up(each, step) * step for each in (known, low, high))
    said = np.where(least != most, "exact", rows["bound"].fillna("").to_numpy(str))
    worded = np.isin(said, ["at_most", "below"])
    ceiling = worded | ((direction == "lower") & ~np.isin(said, ["at_least", "above"]))
    percent = rows["nearly_met"].to_numpy() // _WHOLE
    over = np.where((most > 0) & (most * 100 >= result * percent), "nearly_met", "missed")
    under = np.where((least > 0) & (result * 100 >= least * percent), "nearly_met", "missed")
    ranged, above = least != most, result > most
    verdict = np.select(
        [
            ~bare, ranged & ~above & (result >= least), ranged & above, ranged,
            (result == least) & (said != "below"), ceiling & (result < least), ceiling,
            result > least,
        ],
        [
            "unreported", "met", np.where(direction == "higher", "exceeded", over),
            np.where(direction == "lower", "exceeded", under), "met",
            np.where(worded | (direction != "lower"), "met", "exceeded"), over,
            np.where(direction == "higher", "exceeded", "met"),
        ],
        under,
    )  # fmt: skip
    worse = np.where(ceiling, high, low)
    grows, shares = bare & has_base & (previous > 0), bare & planned & (worse > 0)
    growth = _half_up((known - previous) * 10_000, np.where(grows, previous, 1))
    share = _half_up(np.where(shares, known, 0) * 1000, np.where(shares, worse, 1))
    rank = _ranks(rows, np.where(direction == "higher", -share, share), shares)
    heard = rows["known"].notna().to_numpy()
    columns = {
        **{name: rows[name] for name in ("unit", "indicator", "period_start", "period_end")},
        "number": _masked(known, bare), "known": _masked(known, heard),
        "reported": _masked(reported, heard), "of": _masked(of, heard), "origin": rows["origin"],
        "estimate": rows["estimate"], "previous": _masked(previous, has_base),
        "growth": _masked(growth, grows), "share": _masked(share, shares),
        "verdict": pd.Series(verdict).where(planned, None), "rank": rank,
    }  # fmt: skip
    return pd.DataFrame(columns)[COLUMNS]


def _masked(numbers: np.ndarray, there: np.ndarray) -> pd.Series:
    return pd.Series(pd.arrays.IntegerArray(numbers, ~there))


def _ranks(rows: pd.DataFrame, key: np.ndarray, shares: np.ndarray) -> pd.Series:
    ranked = shares & (rows["parent"] >= 0).to_numpy()
    ranked &= (rows["direction"] != "neutral").to_numpy()
    those = rows.loc[ranked, ["parent", "indicator", "year"]].assign(key=key[ranked])
    rank = those.groupby(["parent", "indicator", "year"], sort=False)["key"].rank(method="min")
    return rank.astype("Int32").reindex(rows.index)
