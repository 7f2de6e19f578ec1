"""What every verdict promises, whatever the numbers."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from evaluation.promises import YEAR, figure, target, traits
from tongket.evaluation.verdicts.evidence import Evidence
from tongket.evaluation.verdicts.grid import Steps, as_decimal, as_steps, rounded, shown
from tongket.evaluation.verdicts.judge import judge
from tongket.evaluation.verdicts.judgement import Reason, Span, Terms, Thresholds, Verdict
from tongket.evaluation.verdicts.zones import Plan
from tongket.plans.rules import Target, TargetKind
from tongket.results.rules import Figure
from tongket.vocabulary.bound import Bound, Direction
from tongket.vocabulary.interval import Interval, printed_interval
from tongket.vocabulary.measure import Measure
from tongket.vocabulary.period import Period
from tongket.vocabulary.stage import Stage

PLACES = 2
numbers = st.decimals(-1000, 1000, places=PLACES)
above_zero = st.decimals("0.01", 1000, places=PLACES)
bounds = st.sampled_from(Bound)
directions = st.sampled_from(Direction)
FLOORS = {Bound.AT_LEAST, Bound.ABOVE}
CEILINGS = {Bound.AT_MOST, Bound.BELOW}


def level(number: Decimal, bound: Bound = Bound.EXACT) -> Figure:
    return figure(f"{number:f}", decimals=PLACES, bound=bound)


def verdict(promised: Target, evidence: Evidence, direction: Direction) -> Verdict:
    return judge(promised, evidence, traits(PLACES, direction)).verdict


@st.composite
def level_targets(draw: st.DrawFn) -> tuple[Target, Direction]:
    """A level with one good side: its words and its indicator do not pull apart."""
    bound, direction = draw(bounds), draw(directions)
    low, high = sorted((draw(numbers), draw(numbers)))
    if draw(st.booleans()):
        high = low
    else:
        assume(direction is not Direction.NEUTRAL)
    return target(f"{low:f}", f"{high:f}", bound=bound, decimals=PLACES), direction


def wanted(promised: Target, direction: Direction) -> Direction:
    """The side on which the target is kept."""
    if promised.low == promised.high and promised.bound in FLOORS:
        return Direction.HIGHER
    if promised.low == promised.high and promised.bound in CEILINGS:
        return Direction.LOWER
    return Direction.LOWER if direction is Direction.LOWER else Direction.HIGHER


@given(level_targets(), numbers, numbers)
def test_a_better_level_never_has_a_worse_verdict(
    promise: tuple[Target, Direction], one: Decimal, other: Decimal
) -> None:
    promised, direction = promise
    worse, better = sorted((one, other))
    if wanted(promised, direction) is Direction.LOWER:
        worse, better = better, worse

    assert (
        verdict(promised, Evidence(YEAR, level(better)), direction).rank
        <= verdict(promised, Evidence(YEAR, level(worse)), direction).rank
    )


@pytest.mark.parametrize(
    ("kind", "measure"),
    [
        (TargetKind.INCREASE, Measure.CHANGE),
        (TargetKind.DECREASE, Measure.CHANGE),
        (TargetKind.RANK_CHANGE, Measure.CHANGE),
        (TargetKind.ANY_INCREASE, Measure.CHANGE),
        (TargetKind.ANY_DECREASE, Measure.CHANGE),
        (TargetKind.GROWTH, Measure.GROWTH),
        (TargetKind.GROWTH, Measure.RATIO),
        (TargetKind.MEAN_GROWTH, Measure.GROWTH),
        (TargetKind.RANK, Measure.LEVEL),
        (TargetKind.ALL_OF, Measure.LEVEL),
        (TargetKind.KEEP, Measure.CHANGE),
    ],
)
@given(promised=numbers, one=numbers, other=numbers)
def test_a_better_result_never_has_a_worse_verdict(
    kind: TargetKind, measure: Measure, promised: Decimal, one: Decimal, other: Decimal
) -> None:
    promise = target(f"{promised:f}", kind=kind)
    falls = kind in {TargetKind.DECREASE, TargetKind.ANY_DECREASE}
    lower = falls or kind in {TargetKind.RANK, TargetKind.RANK_CHANGE}
    worse, better = sorted((one, other), reverse=lower)

    def earned(number: Decimal) -> int:
        printed = replace(level(number), measure=measure)
        evidence = Evidence(YEAR, **{measure.value: printed})
        return verdict(promise, evidence, Direction.HIGHER).rank

    assert earned(better) <= earned(worse)


@given(above_zero, above_zero, above_zero, above_zero)
def test_a_better_level_never_grows_or_multiplies_to_a_worse_verdict(
    promised: Decimal, base: Decimal, one: Decimal, other: Decimal
) -> None:
    worse, better = sorted((one, other))
    for kind in (
        TargetKind.GROWTH,
        TargetKind.MULTIPLE,
        TargetKind.SHARE_OF_UNIT,
        TargetKind.MEAN_GROWTH,
        TargetKind.INCREASE,
        TargetKind.KEEP,
    ):
        promise = target(f"{promised:f}", kind=kind)
        before = {"previous": level(base), "base": level(base), "reference": level(base)}

        assert (
            verdict(promise, Evidence(YEAR, level(better), **before), Direction.HIGHER).rank
            <= verdict(promise, Evidence(YEAR, level(worse), **before), Direction.HIGHER).rank
        )


@given(level_targets(), numbers, bounds)
def test_of_all_that_a_hedge_allows_the_worst_verdict_stands(
    promise: tuple[Target, Direction], number: Decimal, bound: Bound
) -> None:
    promised, direction = promise
    hedged = judge(promised, Evidence(YEAR, level(number, bound)), traits(PLACES, direction))
    allowed = as_steps(
        printed_interval(number, PLACES, bound)
        if bound is not Bound.EXACT
        else Interval.point(number),
        PLACES,
    )

    for end in (allowed.low, allowed.high):
        if end is not None:
            inside = verdict(promised, Evidence(YEAR, level(as_decimal(end, PLACES))), direction)
            assert inside.rank <= hedged.verdict.rank
            if hedged.otherwise is None:
                assert inside is hedged.verdict
    assert (hedged.reason is Reason.HEDGE_STRADDLES) is (hedged.otherwise is not None)


@given(level_targets(), numbers, bounds, st.integers(1, 4))
def test_a_verdict_does_not_depend_on_the_scale_of_the_unit(
    promise: tuple[Target, Direction], number: Decimal, bound: Bound, shift: int
) -> None:
    promised, direction = promise
    assert promised.low is not None
    assert promised.high is not None
    result = level(number, bound)
    smaller_unit = replace(result, number=number.scaleb(-shift), decimals=result.decimals + shift)
    scaled = replace(
        promised,
        low=promised.low.scaleb(-shift),
        high=promised.high.scaleb(-shift),
        decimals=promised.decimals + shift,
    )

    one = judge(promised, Evidence(YEAR, result), traits(PLACES, direction))
    other = judge(scaled, Evidence(YEAR, smaller_unit), traits(PLACES + shift, direction))

    assert (one.verdict, one.reason, one.share) == (other.verdict, other.reason, other.share)


@given(level_targets(), numbers)
def test_no_neutral_indicator_and_no_worded_ceiling_is_ever_exceeded(
    promise: tuple[Target, Direction], number: Decimal
) -> None:
    promised, direction = promise
    if direction is Direction.NEUTRAL or (
        promised.bound in CEILINGS and promised.low == promised.high
    ):
        assert verdict(promised, Evidence(YEAR, level(number)), direction) is not Verdict.EXCEEDED


plans = st.builds(
    lambda low, width, *more: Plan(low, low + width, *more),
    st.integers(-500, 500),
    st.integers(0, 60),
    bounds,
    directions,
    st.booleans(),
    st.booleans(),
)


shares = st.decimals(50, 100, places=1)


beside = st.integers(-90, 90)  # steps from where a plan begins, so that many ranges lie across it


@given(plans, beside, st.integers(0, 90), shares)
def test_a_range_earns_the_worst_of_its_steps_and_tells_the_best(
    plan: Plan, away: int, width: int, nearly_met: Decimal
) -> None:
    first, last = plan.low + away, plan.low + away + width
    each = [plan.judge(Steps(step, step), nearly_met) for step in range(first, last + 1)]
    best = min(each, key=lambda earned: earned.verdict.rank)
    worst = max(each, key=lambda earned: earned.verdict.rank)

    earned = plan.judge(Steps(first, last), nearly_met)

    assert earned.verdict is worst.verdict
    if best.verdict is worst.verdict:
        assert earned.otherwise is None
        assert earned.reason in {one.reason for one in each}
    else:
        assert (earned.otherwise, earned.reason) == (best.verdict, Reason.HEDGE_STRADDLES)


@given(plans, beside, shares)
def test_an_end_that_is_not_there_is_further_than_any_step(
    plan: Plan, away: int, nearly_met: Decimal
) -> None:
    step, far = plan.low + away, 10**9

    assert plan.judge(Steps(None, step), nearly_met) == plan.judge(Steps(-far, step), nearly_met)
    assert plan.judge(Steps(step, None), nearly_met) == plan.judge(Steps(step, far), nearly_met)
    assert plan.judge(Steps(None, None), nearly_met) == plan.judge(Steps(-far, far), nearly_met)


@given(st.integers(1, 10**6), st.integers(1, 10**6), st.decimals(50, 100, places=2))
def test_nearly_met_is_the_threshold_share_by_cross_multiplication(
    plan: int, result: int, nearly_met: Decimal
) -> None:
    earned = judge(
        target(str(plan)),
        Evidence(YEAR, figure(str(result))),
        traits(),
        Thresholds(nearly_met=nearly_met),
    ).verdict

    assert (earned is Verdict.NEARLY_MET) is (
        result < plan and result * 100 >= Fraction(nearly_met) * plan
    )


@given(st.fractions(-100, 100), st.integers(0, 4))
def test_rounding_goes_to_the_nearest_step_and_halves_away_from_zero(
    value: Fraction, decimals: int
) -> None:
    step = Fraction(1, 10**decimals)
    error = rounded(value, decimals) * step - value

    assert abs(error) <= step / 2
    assert rounded(-value, decimals) == -rounded(value, decimals)
    if abs(error) == step / 2:
        assert abs(rounded(value, decimals) * step) > abs(value)


@given(st.fractions(0, 100), st.fractions("0.02", 50))
def test_an_interval_is_shown_no_finer_than_two_steps_of_its_width(
    low: Fraction, width: Fraction
) -> None:
    span = shown(Interval(low, low + width))

    assert span.low is not None
    assert span.high is not None
    assert span.low < span.high


@pytest.mark.parametrize(
    ("low", "high", "as_shown"),
    [
        ("190.9", "202.8", ("191", "203")),
        ("49.76", "50.386", ("49.8", "50.4")),
        ("9.1203", "9.2122", ("9.12", "9.21")),
        ("102.12341", "102.12342", ("102.12", "102.12")),
    ],
)
def test_intervals_are_shown_as_coarse_as_they_are(
    low: str, high: str, as_shown: tuple[str, str]
) -> None:
    span = shown(Interval.between(Decimal(low), Decimal(high)))

    assert (str(span.low), str(span.high)) == as_shown


def test_a_share_comes_with_all_shares_that_the_print_allows() -> None:
    reported = judge(target("700"), Evidence(YEAR, figure("721")), traits(1))
    decided = judge(target("700", exact=True), Evidence(YEAR, figure("721")), traits(1))

    assert reported.share == decided.share == 103
    assert reported.share_range == Span(Decimal("102.8"), Decimal("103.2"))
    assert decided.share_range == Span(Decimal("102.9"), Decimal("103.1"))


def test_no_share_is_taken_of_a_plan_of_zero_or_below() -> None:
    for plan in ("0", "-5"):
        assert judge(target(plan), Evidence(YEAR, figure("3")), traits()).share is None


def test_a_judgement_names_the_figures_it_rests_on() -> None:
    now, before = figure("49.74"), figure("52.42", stage=Stage.ESTIMATE)
    promised = target("4", kind=TargetKind.DECREASE, bound=Bound.AT_LEAST)

    judgement = judge(promised, Evidence(YEAR, now, previous=before), traits(2, Direction.LOWER))

    assert set(judgement.rests_on) == {now, before}
    assert judgement.rests_on_estimate
    assert judgement.terms is Terms.FALL


def test_a_hedge_names_the_verdict_that_it_would_also_allow() -> None:
    judgement = judge(target("210"), Evidence(YEAR, figure("210", bound=Bound.ABOVE)), traits(1))

    assert (judgement.verdict, judgement.otherwise) == (Verdict.MET, Verdict.EXCEEDED)
    assert judgement.value == Span(Decimal(210), Decimal("219.9"))


def test_pace_runs_to_the_cut_off_day() -> None:
    half = Period.half(2023, 1)
    counted = figure("304", period=half, cut_off=date(2023, 6, 25))

    judgement = judge(target("700"), Evidence(half, counted), traits(1))

    assert judgement.share == Decimal("43.4")
    assert judgement.pace is not None
    assert judgement.pace.until == date(2023, 6, 25)
    assert judgement.pace.share_of_time == Decimal("48.2")


def test_no_result_still_says_what_was_planned() -> None:
    judgement = judge(target("28"), None, traits(1))

    assert judgement.plan == Span(Decimal(28), Decimal(28))
    assert judgement.value is None


def test_a_hedged_base_widens_what_is_reckoned_from_it() -> None:
    grown = Evidence(YEAR, figure("110"), previous=figure("100", bound=Bound.ABOUT, decimals=0))

    judgement = judge(target("9", kind=TargetKind.GROWTH), grown, traits())

    assert judgement.reason is Reason.HEDGE_STRADDLES
    assert judgement.verdict is Verdict.MISSED


def test_a_level_in_a_foreign_unit_is_not_comparable_whatever_share_is_stated() -> None:
    level = figure("61", foreign_unit="hộ")
    share = figure("80", measure=Measure.SHARE_OF_PLAN)

    judgement = judge(target("50"), Evidence(YEAR, level, shares=(share,)), traits())

    assert (judgement.verdict, judgement.reason) == (
        Verdict.NOT_COMPARABLE,
        Reason.UNIT_DIFFERS,
    )
    assert judgement.stated_share == share
