"""What composing a past promises, over random reforms and by example."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluation.promises import figure, target, traits
from reforms import reformed, succession
from tongket.evaluation.gathering import Shelf
from tongket.evaluation.recomposition import (
    Means,
    Obstacle,
    Past,
    Recomposition,
    Rule,
    as_figure,
)
from tongket.evaluation.scorecard import scorecard
from tongket.evaluation.verdicts.judgement import Verdict
from tongket.indicators.rules import read_formula
from tongket.organisation.rules import SuccessionFacts
from tongket.plans.rules import TargetKind
from tongket.results.rules import Figure
from tongket.vocabulary.bound import Bound
from tongket.vocabulary.period import Period
from tongket.vocabulary.stage import Stage

YEAR = Period.year(2019)
LAST, THIS = Period.year(2024), Period.year(2025)
PERCENT = Fraction(1, 100)
MEANS = {
    "output": Means(Rule.SUM, 1),
    "people": Means(Rule.SUM, 0),
    "income": Means(Rule.WEIGHTED, 1, weight="people"),
    "poor": Means(Rule.SUM, 0),
    "households": Means(Rule.SUM, 0),
    "poverty": Means(Rule.RECOMPUTED, 2, formula=read_formula("poor / households"), size=PERCENT),
    "poverty_fall": Means(
        Rule.RECOMPUTED, 2, formula=read_formula("previous poverty - poverty"), size=PERCENT
    ),
    "kept": Means(Rule.ALL, 0),
    "rank": Means(Rule.NONE, 0),
}
MERGED = (succession("a", "c", Fraction(1)), succession("b", "c", Fraction(1)))
UNSHARED = (MERGED[0], replace(MERGED[1], share=None))
HALVED = (MERGED[0], replace(MERGED[1], share=Fraction(1, 2)))


def levels(period: Period = LAST, **units: dict[str, str]) -> list[Figure]:
    return [
        figure(
            number,
            id=1000 + 10 * n + m,
            unit=unit,
            indicator=code,
            period=period,
            claim=f"{unit}{code}",
        )
        for n, (unit, numbers) in enumerate(units.items())
        for m, (code, number) in enumerate(numbers.items())
    ]


def compose(
    code: str, figures: Iterable[Figure], successions: Iterable[SuccessionFacts] = MERGED,
    *, unit: str = "c", period: Period = LAST, hidden: frozenset[str] = frozenset(),
) -> Recomposition:  # fmt: skip
    shelf = Shelf(figures, Past(tuple(successions), MEANS, hidden))
    composed = shelf.compose(unit, code, period)
    assert composed is not None
    return composed


def of_land(
    seed: int, *, whole: bool
) -> tuple[list[str], list[Recomposition | None], list[Figure]]:
    land, chance = reformed(seed, whole=whole), Random(seed)
    figures = [
        figure(f"{chance.randint(0, 10**9)}.{chance.randint(0, 9)}", id=n, unit=unit, period=YEAR)
        for n, unit in enumerate(land.before)
    ]
    shelf = Shelf(figures, Past(tuple(land.successions), MEANS))
    return land.today, [shelf.compose(unit, "output", YEAR) for unit in land.today], figures


@given(seed=st.integers(0, 10_000), whole=st.booleans())
def test_reforms_keep_every_total(seed: int, *, whole: bool) -> None:
    units, composed, figures = of_land(seed, whole=whole)
    own = {one.unit: Fraction(one.number) for one in figures}
    total = sum(
        own[unit] if made is None else made.value or 0
        for unit, made in zip(units, composed, strict=True)
    )
    assert total == sum(own.values())


@given(st.integers(0, 10_000))
def test_a_merged_unit_had_what_its_parents_had_exactly_and_nothing_of_it_is_estimated(
    seed: int,
) -> None:
    _, composed, figures = of_land(seed, whole=True)
    own = {one.unit: one.number for one in figures}
    for made in filter(None, composed):
        assert made.value == sum(Fraction(own[share.unit]) for share in made.shares)
        assert made.estimated == 0
        assert as_figure(made).number == made.value
        assert made.value in made.interval
        assert as_figure(made).stage is Stage.REPORTED


@given(st.integers(1, 999), st.integers(0, 10**9))
def test_the_parts_of_a_split_make_up_the_whole_and_are_estimates(cut: int, number: int) -> None:
    share = Fraction(cut, 1000)
    rows = (
        succession("a", "b", share, kind="split"),
        succession("a", "c", 1 - share, kind="split"),
    )
    figures = levels(a={"output": f"{number}.5"})
    parts = [compose("output", figures, rows, unit=unit) for unit in ("b", "c")]
    assert sum(part.value or 0 for part in parts) == Fraction(figures[0].number)
    assert [part.estimated for part in parts] == [1, 1]
    assert all(as_figure(part).stage is Stage.ESTIMATE for part in parts)


@given(
    st.lists(st.tuples(st.integers(1, 10**6), st.integers(1, 999)), min_size=2, max_size=5),
)
def test_a_weighted_mean_lies_between_its_parts_and_keeps_the_weighted_total(
    parts: list[tuple[int, int]],
) -> None:
    rows = [succession(f"u{n}", "c", Fraction(1)) for n in range(len(parts))]
    figures = levels(
        **{f"u{n}": {"people": str(w), "income": f"{v}.0"} for n, (w, v) in enumerate(parts)}
    )
    made = compose("income", figures, rows)
    assert made.value is not None
    assert min(v for _, v in parts) <= made.value <= max(v for _, v in parts)
    assert made.value * sum(w for w, _ in parts) == sum(w * v for w, v in parts)
    assert made.value in made.interval


@given(
    st.lists(st.tuples(st.integers(1, 5000), st.integers(5000, 9000)), min_size=2, max_size=5),
)
def test_a_ratio_is_computed_anew_from_its_composed_parts(parts: list[tuple[int, int]]) -> None:
    rows = [succession(f"u{n}", "c", Fraction(1)) for n in range(len(parts))]
    figures = levels(
        **{f"u{n}": {"poor": str(p), "households": str(h)} for n, (p, h) in enumerate(parts)}
    )
    made = compose("poverty", figures, rows)
    assert made.value == Fraction(100 * sum(p for p, _ in parts), sum(h for _, h in parts))
    assert made.value in made.interval


def test_a_formula_may_speak_of_the_year_before() -> None:
    def both(period: Period, poor: str) -> list[Figure]:
        rows = levels(
            period, a={"poor": poor, "households": "100"}, b={"poor": poor, "households": "100"}
        )
        return [replace(row, id=row.id + period.start.year * 10_000) for row in rows]

    made = compose("poverty_fall", [*both(LAST, "20"), *both(Period.year(2023), "25")])
    assert made.value == 5


PLENTY = {"output": "1.0", "people": "10", "income": "3.0", "kept": "1", "rank": "2"}


@pytest.mark.parametrize(
    ("code", "b", "successions", "hidden", "obstacle", "lacking"),
    [
        ("rank", PLENTY, MERGED, "", Obstacle.NO_RULE, ()),
        ("unheard_of", PLENTY, MERGED, "", Obstacle.NO_RULE, ()),
        ("output", {}, MERGED, "", Obstacle.PART_MISSING, ("b",)),
        ("income", {"income": "3.0"}, MERGED, "", Obstacle.WEIGHT_MISSING, ("b",)),
        ("income", PLENTY | {"people": "-10"}, MERGED, "", Obstacle.NOT_POSITIVE, ()),
        ("output", PLENTY, MERGED, "b", Obstacle.PART_HIDDEN, ("b",)),
        ("poverty", PLENTY, MERGED, "", Obstacle.COMPONENT_MISSING, ("poor", "households")),
        ("output", PLENTY, UNSHARED, "", Obstacle.SHARE_UNKNOWN, ("b",)),
        ("kept", PLENTY, HALVED, "", Obstacle.PART_OF_A_WHOLE, ("b",)),
    ],
)  # fmt: skip
def test_what_no_rule_allows_is_not_comparable_and_says_why(
    code: str, b: dict[str, str], successions: tuple[SuccessionFacts, ...], hidden: str,
    obstacle: Obstacle, lacking: tuple[str, ...],
) -> None:  # fmt: skip
    figures = levels(a=PLENTY, b=b)
    made = compose(code, figures, successions, hidden=frozenset(filter(None, [hidden])))
    assert (made.obstacle, made.lacking, made.value) == (obstacle, lacking, None)
    assert "b" not in {share.unit for share in made.shares if share.figure} or hidden == ""


def test_no_poor_household_at_all_is_a_rate_of_zero_and_no_household_is_none() -> None:
    none = {"poor": "0", "households": "10"}
    assert compose("poverty", levels(a=none, b=none)).value == 0
    nobody = {"poor": "0", "households": "0"}
    assert compose("poverty", levels(a=nobody, b=nobody)).obstacle is Obstacle.NOT_POSITIVE


def test_a_yes_needs_every_unit_to_say_yes() -> None:
    assert compose("kept", levels(a={"kept": "1"}, b={"kept": "1"})).value == 1
    assert compose("kept", levels(a={"kept": "1"}, b={"kept": "0"})).value == 0


def test_what_a_unit_tells_of_the_time_before_it_stands() -> None:
    figures = [*levels(a=PLENTY, b=PLENTY), figure("5", unit="c", period=LAST)]
    assert Shelf(figures, Past(MERGED, MEANS)).compose("c", "output", LAST) is None


def test_half_of_a_transferred_figure_is_told_as_half_estimated() -> None:
    rows = (succession("a", "b", Fraction(1, 2), kind="transfer", opens=False),)
    made = compose("output", levels(a={"output": "10"}, b={"output": "5"}), rows, unit="b")
    assert (made.value, made.estimated) == (10, Fraction(1, 2))


def test_hedges_and_stages_of_the_parts_are_those_of_the_whole() -> None:
    one, other = levels(a={"output": "11.3"}, b={"output": "2.0"})
    made = compose("output", [replace(one, bound=Bound.ABOVE, stage=Stage.ESTIMATE), other])
    whole = as_figure(made)
    assert (whole.number, whole.bound, whole.stage) == (
        Decimal("13.3"),
        Bound.ABOVE,
        Stage.ESTIMATE,
    )


def test_growth_of_a_merged_unit_is_reckoned_from_the_composed_base() -> None:
    figures = [
        *levels(a={"output": "40"}, b={"output": "60"}),
        figure("110", unit="c", period=THIS),
    ]
    growth = target("5", unit="c", period=THIS, kind=TargetKind.GROWTH, bound=Bound.AT_LEAST)

    def row(successions: tuple[SuccessionFacts, ...]) -> object:
        card = scorecard(
            unit="c", period=THIS, as_of=date(2026, 1, 31), indicators=[traits()],
            targets=[growth], figures=figures, past=Past(successions, MEANS),
        )  # fmt: skip
        return card.rows[0]

    whole = row(MERGED)
    assert whole.development.growth.number == 10
    assert whole.verdict is Verdict.EXCEEDED
    assert whole.development.composed.shares[0].unit == "a"
    unknown = row(UNSHARED)
    assert unknown.development.previous is None
    assert unknown.verdict is Verdict.NOT_COMPARABLE
    assert unknown.development.composed.obstacle is Obstacle.SHARE_UNKNOWN
