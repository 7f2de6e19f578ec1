"""The check against a solver that knows no shortcut: every set of claims, the smallest first."""

from datetime import date, timedelta
from fractions import Fraction
from itertools import combinations
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluation.consistency.test_rules import PLAIN, plan, says
from tongket.evaluation.consistency.check import check
from tongket.evaluation.consistency.findings import Outcome
from tongket.evaluation.consistency.relations import Thresholds
from tongket.vocabulary.bound import Bound
from tongket.vocabulary.interval import Interval, common, extremes

NO_RESTATING = Thresholds(restatement=Fraction(0))
HEDGES = [Bound.EXACT, Bound.ABOVE, Bound.NEAR_BELOW, Bound.ABOUT, Bound.AT_LEAST, Bound.BELOW]


def closed(seed):
    """Levels of 2023 and 2022, plans, shares and growths, all long after the accounts closed."""
    random = Random(seed)
    prints = []
    for place in range(random.randint(2, 7)):
        day = (date(2025, 1, 1) + timedelta(days=place)).isoformat()
        what = random.choice(["level", "level", "level", "share", "growth", "base", "plan"])
        number, bound = str(random.choice([100, 101, 104, 120])), random.choice(HEDGES).value
        prints.append(
            {
                "level": lambda d, n, b: says(d, n, bound=b),
                "base": lambda d, n, b: says(d, n, period="2022", bound=b),
                "share": lambda d, n, b: says(d, n, "share_of_plan", bound=b),
                "growth": lambda d, n, b: says(d, n[-2:].lstrip("0") or "0", "growth"),
                "plan": lambda d, n, b: plan(d, n, bound=b),
            }[what](day, number, bound)
        )
    return prints


def can_all_be_true(prints):
    """Whether some level has, of all that is said, a plan and a base beside it.

    A plan or a base is bounded by what is printed of it and by each quotient with the level; all
    bounds on it meet where each two do, and each two bound the level.
    """
    levels = [
        p.interval
        for p in prints
        if p.period.start.year == 2023 and not p.planned and p.measure == "level"
    ]
    bounds = [Interval.between(0, None, low_closed=False), *levels]
    for measure, of_other in (
        ("share_of_plan", [p for p in prints if p.planned]),
        ("growth", [p for p in prints if p.period.start.year == 2022]),
    ):
        other = common(p.interval for p in of_other) & bounds[0]
        quotient = common(p.quotient for p in prints if p.measure == measure) & bounds[0]
        if other.is_empty or quotient.is_empty:
            return False
        bounds.append(other * quotient)
    return not common(bounds).is_empty


def smallest_contradictions(prints):
    for size in range(1, len(prints) + 1):
        if found := [some for some in combinations(prints, size) if not can_all_be_true(some)]:
            return [{p.claim for p in some} for some in found]
    return []


@given(st.integers(0, 10**9))
@settings(max_examples=150, deadline=None)
def test_what_cannot_be_true_is_found_and_the_odd_one_out_is_the_only_claim_to_drop(seed):
    prints = closed(seed)
    found = [f for f in check(prints, PLAIN, NO_RESTATING) if f.outcome is Outcome.CONTRADICTION]
    smallest = smallest_contradictions(prints)
    assert bool(found) is bool(smallest)
    claim_of = {p.id: p.claim for p in prints}
    told = {claim_of[id_] for finding in found for id_ in finding.figures}
    assert not found or not can_all_be_true([p for p in prints if p.claim in told])
    if len(found) == 1 and found[0].odd_one_out:
        odd = found[0].odd_one_out
        assert can_all_be_true([p for p in prints if p.claim != odd])


@pytest.mark.parametrize("seed", range(5))
def test_of_many_texts_the_one_against_all_is_named(seed):
    random = Random(seed)
    days = [(date(2025, 1, 1) + timedelta(days=n)).isoformat() for n in range(40)]
    false = random.choice(days)
    (finding,) = check([says(day, "140" if day == false else "100") for day in days], PLAIN)
    assert finding.odd_one_out == f"{false} rice 2023"
    assert [len(side.claims) for side in finding.sides] in ([1, 39], [39, 1])


INTERVALS = st.builds(
    lambda low, width, low_closed, high_closed: Interval.between(
        low, low + width, low_closed=low_closed or not width, high_closed=high_closed or not width
    ),
    st.integers(0, 8),
    st.integers(0, 3),
    st.booleans(),
    st.booleans(),
)


@given(st.lists(INTERVALS, min_size=1, max_size=9))
def test_the_two_extremes_tell_whether_all_meet(intervals):
    lowest, highest = extremes(intervals)
    all_meet = not common(intervals).is_empty
    assert all(a.meets(b) for a, b in combinations(intervals, 2)) is all_meet
    assert lowest.meets(highest) is all_meet
    for one in intervals:
        alone = all(one.meets(other) for other in intervals)
        assert (one.meets(lowest) and one.meets(highest)) is alone
