"""Levels composed in columns are those that the pure rules compose, and keep every total."""

from fractions import Fraction
from random import Random

import pyarrow as pa
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluation.promises import figure
from evaluation.test_recomposition import MEANS
from reforms import Land, reformed
from tongket.evaluation.columns import country
from tongket.evaluation.columns.engine import evaluate
from tongket.evaluation.columns.history import compiled
from tongket.evaluation.recomposition import Past, Recomposer, as_figure
from tongket.evaluation.rollup import Traits
from tongket.indicators.rules import OverTime, OverUnits, Quotient
from tongket.results.rules import Figure
from tongket.vocabulary.bound import Direction
from tongket.vocabulary.period import Period
from tongket.vocabulary.stage import Stage

PERIODS = (Period.year(2019), Period.month(2020, 2), Period.months_to_date(2020, 4))
RULES = {
    "output": OverUnits.SUM,
    "people": OverUnits.SUM,
    "income": OverUnits.WEIGHTED_MEAN,
    "poor": OverUnits.SUM,
    "households": OverUnits.SUM,
    "poverty": OverUnits.RECOMPUTE,
    "kept": OverUnits.ALL,
    "rank": OverUnits.NONE,
}
CODES = {code: number for number, code in enumerate(RULES)}
Levels = dict[tuple[str, str, Period], Figure]


def traits() -> list[Traits]:
    quotient = Quotient("poor", "households", Fraction(100))
    return [
        Traits(
            *(code, MEANS[code].decimals, Direction.HIGHER, rule, OverTime.SUM),
            "people" if rule is OverUnits.WEIGHTED_MEAN else "",
            quotient if rule is OverUnits.RECOMPUTE else None,
        )
        for code, rule in RULES.items()
    ]


def by_columns(land: Land, levels: Levels) -> dict[tuple[str, str, Period], tuple[int, bool]]:
    names = {row.old for row in land.successions} | {*land.before, *land.today}
    units = {unit: number for number, unit in enumerate(sorted(names), start=1)}
    rows = [
        (
            *(units[unit], CODES[code], period.start, period.end),
            *(int(Fraction(one.number) * 10**6), one.stage is Stage.ESTIMATE),
        )
        for (unit, code, period), one in levels.items()
    ]
    days = [period.end for period in PERIODS]
    frames = {
        "levels": country.table(rows, country.LEVELS),
        "rules": country.rules(traits(), CODES),
        "lineage": country.lineages(land.today, land.successions, days, units),
    }
    return _found(evaluate(compiled(), frames), units)


def _found(
    made: pa.Table, units: dict[str, int]
) -> dict[tuple[str, str, Period], tuple[int, bool]]:
    unit_of, code_of = ({n: name for name, n in each.items()} for each in (units, CODES))
    by_day = {period.end: period for period in PERIODS}
    rows = made.to_pylist()
    found = {
        (unit_of[row["unit"]], code_of[row["indicator"]], by_day[row["period_end"]]): (
            row["number"],
            row["estimate"],
        )
        for row in rows
    }
    assert len(found) == len(rows)
    return found


def by_rules(land: Land, levels: Levels) -> dict[tuple[str, str, Period], tuple[int, bool]]:
    past = Past(tuple(land.successions), MEANS)
    recomposer = Recomposer(past, lambda *place: levels.get(place))
    found = {}
    for unit in land.today:
        for code in RULES:
            for period in PERIODS:
                made = recomposer.compose(unit, code, period)
                one = levels.get((unit, code, period)) if made is None else None
                if made and made.obstacle is None:
                    one = as_figure(made)
                if one:
                    number = int(Fraction(one.number) * 10**6)
                    found[unit, code, period] = number, one.stage is Stage.ESTIMATE
    return found


def reported(land: Land, seed: int, *, all_of_them: bool) -> Levels:
    chance = Random(seed)
    units = {row.old for row in land.successions} | {*land.before, *land.today}
    dense = 1 if all_of_them else chance.choice((0.9, 0.98))
    found = {}
    for unit in sorted(units if not all_of_them else land.before):
        for code, means in MEANS.items():
            for period in PERIODS:
                if code in RULES and chance.random() < dense:
                    number = chance.choice((0, chance.randint(0, 10**5), chance.randint(-9, 10**4)))
                    if code in {"poor", "households", "people"}:
                        number = abs(number)
                    decimals = chance.choice((means.decimals, means.decimals + 1))
                    found[unit, code, period] = figure(
                        str(Fraction(number, 1)), unit=unit, indicator=code, period=period,
                        decimals=decimals,
                        stage=chance.choice((Stage.REPORTED,) * 9 + (Stage.ESTIMATE,)),
                    )  # fmt: skip
    return found


@given(st.integers(0, 10**6))
@settings(max_examples=25)
def test_columns_compose_what_the_rules_compose(seed: int) -> None:
    land = reformed(seed, whole=seed % 4 == 0)
    levels = reported(land, seed, all_of_them=False)
    of_today = {k: v for k, v in by_columns(land, levels).items() if k[0] in land.today}
    assert of_today == by_rules(land, levels)


@given(st.integers(0, 10**6))
@settings(max_examples=15)
def test_every_whole_merger_keeps_every_total_and_so_does_its_undo(seed: int) -> None:
    land = reformed(seed, whole=True)
    levels = {k: v for k, v in reported(land, seed, all_of_them=True).items() if k[2] == PERIODS[0]}
    merged = by_columns(land, levels)
    undone = by_columns(Land(land.before, land.before), levels)
    for code in ("output", "people", "poor", "households"):
        before = sum(int(one.number * 10**6) for (_, c, _), one in levels.items() if c == code)
        assert before == sum(merged[unit, code, PERIODS[0]][0] for unit in land.today)
        assert before == sum(undone[unit, code, PERIODS[0]][0] for unit in land.before)


@given(st.integers(0, 10**6))
@settings(max_examples=15)
def test_a_history_is_the_sum_of_its_parents_histories(seed: int) -> None:
    """Of the units that lie together in one, each with the history that it would have alone."""
    land = reformed(seed, whole=True)
    levels = reported(land, seed, all_of_them=True)
    found = by_columns(land, levels)
    last = max(land.successions, key=lambda row: row.date, default=None)
    if last is None or last.new is None:
        return
    before = [row for row in land.successions if row.date < last.date]
    parents = {row.old for row in land.successions if row.date == last.date}
    parents |= set() if last.opens else {last.new}
    then = by_columns(Land(land.before, sorted(parents), before), levels)
    whole = found.get((last.new, "output", PERIODS[0]))
    assert whole is not None
    assert whole[0] == sum(then[parent, "output", PERIODS[0]][0] for parent in parents)
