"""What rolling a country up promises, over random countries."""

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from random import Random

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from evaluation.columns.land import Land, land
from evaluation.promises import figure, target, traits
from tongket.evaluation.national import Cell
from tongket.evaluation.rollup import GREATEST, CellKey, Given, Level, Rollup, Traits
from tongket.evaluation.verdicts.evidence import Evidence
from tongket.evaluation.verdicts.judge import judge
from tongket.evaluation.verdicts.judgement import Thresholds
from tongket.indicators.rules import OverTime, OverUnits, Quotient
from tongket.vocabulary.bound import Direction
from tongket.vocabulary.period import Period

SEEDS = st.integers(0, 10**6)
YEAR = Period.year(2024)


def level(
    rule: OverUnits, numbers: Mapping[str, object], *, code: str = "x", needed: int = 100
) -> Level | None:
    """Roll a province up from its communes ``a``, ``b`` and ``c``; ``w`` is their weight."""
    quotient = Quotient("x", "w", Fraction(100))
    indicators = [
        Traits("x", 1, Direction.HIGHER, rule, OverTime.SUM, weight="w"),
        Traits("w", 0, Direction.HIGHER, OverUnits.SUM, OverTime.LAST),
        Traits("q", 1, Direction.LOWER, OverUnits.RECOMPUTE, OverTime.RECOMPUTE, "", quotient),
    ]
    levels = {
        (name[0], name[1:], YEAR): Given(Fraction(str(number))) for name, number in numbers.items()
    }
    return Rollup(levels, indicators, {"p": ("a", "b", "c")}, needed).level("p", code, YEAR)


def number(rule: OverUnits, numbers: Mapping[str, object], **more: str) -> Fraction | None:
    found = level(rule, numbers, **more)
    return found.number if found else None


ALL_THREE = {"ax": "1.25", "bx": "2.5", "cx": "9", "aw": 1, "bw": 2, "cw": 5}


def test_sums_stay_exact_and_means_are_rounded_half_up() -> None:
    assert number(OverUnits.SUM, ALL_THREE) == Fraction("12.75")
    assert number(OverUnits.MEAN, ALL_THREE) == Fraction("4.3")
    assert number(OverUnits.WEIGHTED_MEAN, ALL_THREE) == Fraction("6.4")
    assert number(OverUnits.ALL, ALL_THREE) == Fraction("1.25")


def test_a_quotient_is_reckoned_from_the_whole_numerator_and_denominator() -> None:
    assert number(OverUnits.SUM, ALL_THREE, code="q") == Fraction("159.4")
    assert number(OverUnits.SUM, ALL_THREE | {"pq": 7}, code="q") == 7
    assert number(OverUnits.SUM, ALL_THREE | {"cw": -3}, code="q") is None


def test_what_no_rule_allows_is_not_rolled_up() -> None:
    assert level(OverUnits.NONE, ALL_THREE) is None
    assert level(OverUnits.PROVINCE_ONLY, ALL_THREE) is None
    assert number(OverUnits.NONE, {"px": 4}) == 4


def test_a_total_of_some_is_given_with_how_many_they_are_only() -> None:
    some = {"ax": 1, "bx": 2}
    found = level(OverUnits.SUM, some)
    assert found is not None
    assert found.number is None
    assert found.so_far == (3, 2, 3)
    enough = level(OverUnits.SUM, some, needed=60)
    assert enough is not None
    assert enough.number == 3
    assert level(OverUnits.WEIGHTED_MEAN, some) is None


def test_months_make_a_period_when_none_is_missing() -> None:
    months = {Period.month(2024, month): Given(Fraction(month, 3)) for month in range(1, 13)}

    def assembled(rule: OverTime, *missing: int) -> Fraction | None:
        shop = Traits("x", 2, Direction.HIGHER, OverUnits.SUM, rule)
        left = {("a", "x", at): one for at, one in months.items() if at.end.month not in missing}
        found = Rollup(left, [shop], {}).level("a", "x", YEAR)
        return found.number if found else None

    assert assembled(OverTime.SUM) == 26
    assert assembled(OverTime.MEAN) == Fraction("2.17")
    assert assembled(OverTime.LAST, 3) == 4
    assert [assembled(rule, 3) for rule in (OverTime.SUM, OverTime.MEAN)] == [None, None]
    assert assembled(OverTime.LAST, 12) is None
    for rule in (OverTime.CUMULATIVE, OverTime.ANNUAL_ONLY, OverTime.WEIGHTED_MEAN):
        assert assembled(rule) is None


@given(SEEDS)
@settings(max_examples=25)
def test_coverage_below_the_threshold_never_gives_a_bare_total(seed: int) -> None:
    made = land(seed)
    for (unit, code, period), cell in made.by_rules().items():
        if cell.level and made.indicators[code].over_units is OverUnits.SUM:
            spoken, of = _spoken_for(made, unit, code, period)
            assert cell.level.so_far[1:] == (spoken, of)
            assert (cell.level.number is not None) == (spoken * 100 >= of * made.needed)
        if cell.level is None or cell.level.number is None:
            assert (cell.growth, cell.share, cell.rank) == (None, None, None)


def _spoken_for(made: Land, unit: str, code: str, period: Period) -> tuple[int, int]:
    """How many of the lowest units have a level of their own, or lie below one that has."""
    below = [child for child, parent in made.parents.items() if parent == unit]
    found = [_spoken_for(made, child, code, period) for child in below] or [(0, 1)]
    spoken, of = (sum(each) for each in zip(*found, strict=True))
    alone = Rollup(made.levels, made.indicators.values(), {}).level(unit, code, period)
    return (of if alone else spoken), of


def _beyond_counting(made: Land, cells: Mapping[CellKey, Cell], key: CellKey) -> bool:
    """Whether a unit's quotient is more than the record can count, and therefore no level."""
    unit, code, period = key
    quotient = made.indicators[code].quotient
    if quotient is None or cells[key].level is not None:
        return False
    parts = (quotient.numerator, quotient.denominator)
    above, below = (
        cells[unit, part, period].level if (unit, part, period) in cells else None for part in parts
    )
    if not (above and below and above.number is not None and below.number):
        return False
    return abs(quotient.factor * above.number / below.number) > GREATEST


@given(SEEDS)
@settings(max_examples=25)
def test_what_is_known_only_grows_when_figures_are_added(seed: int) -> None:
    made, chance = land(seed, positive=True), Random(seed)
    fewer = {key: one for key, one in made.levels.items() if chance.random() < 0.9}
    before, after = replace(made, levels=fewer).by_rules(), made.by_rules()
    assume(not any(_beyond_counting(made, after, key) for key in after))
    for key, cell in before.items():
        if cell.level:
            level = after[key].level
            assert level is not None
            assert level.so_far.reported >= cell.level.so_far.reported
            assert level.number is not None or cell.level.number is None


@given(SEEDS)
@settings(max_examples=25)
def test_a_rank_never_improves_when_a_result_worsens(seed: int) -> None:
    made, chance = land(seed), Random(seed)
    before = made.by_rules()
    ranked = [key for key, cell in before.items() if cell.rank and key in made.levels]
    if ranked:
        key = chance.choice(ranked)
        worse = -1 if made.indicators[key[1]].direction is Direction.HIGHER else 1
        number = made.levels[key].number + worse * chance.choice((1, 10, 10**7))
        after = replace(made, levels={**made.levels, key: Given(number)}).by_rules()
        assert (after[key].rank or 0) >= (before[key].rank or 0)


@given(SEEDS)
@settings(max_examples=25)
def test_verdicts_and_shares_are_those_of_the_one_rule_for_verdicts(seed: int) -> None:
    made = land(seed)
    for key, cell in made.by_rules().items():
        if cell.verdict:
            assert (cell.verdict, cell.share) == _judged(made, key, cell)


def _judged(made: Land, key: CellKey, cell: Cell) -> tuple[object, object]:
    unit, code, period = key
    promise, its = made.promises[key], made.indicators[code]
    number = cell.level.number if cell.level else None
    high = promise.low if promise.high is None or promise.low is None else promise.high
    asked = target("1", period=period, bound=promise.bound, exact=True)
    asked = replace(asked, low=promise.low, high=high)
    evidence = None
    if number is not None:
        millionths = f"{int(number * 10**6)}e-6"
        evidence = Evidence(period, level=figure(millionths, period=period))
    limits = made.thresholds.get(unit, Thresholds())
    judgement = judge(asked, evidence, traits(its.decimals, its.direction), limits)
    return judgement.verdict, judgement.share
