from datetime import UTC, datetime
from decimal import Decimal

import pytest

from evaluation.consistency.ten_texts import source
from tongket.evaluation.consistency.prints import Print, prints_of_figures, prints_of_targets
from tongket.plans.rules import Target, TargetKind
from tongket.results.rules import Figure, State
from tongket.vocabulary.bound import Bound
from tongket.vocabulary.interval import Interval
from tongket.vocabulary.measure import Measure
from tongket.vocabulary.period import Period
from tongket.vocabulary.stage import Stage

NOON = datetime(2024, 1, 1, 12, tzinfo=UTC)
TEXT = source("paper", "2024-01-01")


def figure(id_=1, **more):
    given = {
        "claim": "c1",
        "indicator": "herd",
        "unit": "pac-nam",
        "period": Period.year(2023),
        "measure": Measure.LEVEL,
        "number": Decimal(19207),
        "decimals": 0,
        "bound": Bound.ABOVE,
        "stage": Stage.ESTIMATE,
        "state": State.APPROVED,
        "printed": "trên 19.207 con",
        "source": TEXT,
        "recorded_at": NOON,
    }
    return Figure(id=id_, **{**given, **more})


def target(**more):
    given = {
        "id": 7,
        "issuer": "council",
        "decision": "",
        "indicator": "crops",
        "unit": "pac-nam",
        "period": Period.year(2024),
        "kind": TargetKind.LEVEL,
        "bound": Bound.EXACT,
        "low": Decimal(50),
        "high": Decimal(50),
        "decimals": 0,
        "exact": False,
        "printed": "50ha",
        "source": TEXT,
        "recorded_at": NOON,
    }
    return Target(**{**given, **more})


def planned(**more):
    return prints_of_targets([target(**more)], flows={"crops"}, own_issuers={"council"})


def test_a_figure_keeps_what_it_prints():
    assert prints_of_figures([figure()]) == (
        Print(
            id="figure/1",
            claim="c1",
            source=TEXT,
            indicator="herd",
            unit="pac-nam",
            period=Period.year(2023),
            measure=Measure.LEVEL,
            number=Decimal(19207),
            decimals=0,
            bound=Bound.ABOVE,
            stage=Stage.ESTIMATE,
            printed="trên 19.207 con",
        ),
    )


@pytest.mark.parametrize(
    "left_out",
    [
        [figure(state=State.PROPOSED)],
        [figure(foreign_unit="lượt")],
        [figure(), figure(2, supersedes=1, foreign_unit="lượt")],
    ],
)
def test_only_approved_standing_figures_in_the_indicators_unit_are_compared(left_out):
    assert prints_of_figures(left_out) == ()


def test_a_definition_holds_for_the_whole_statement():
    level = figure(definition="sold ones included")
    share, other = figure(2, measure=Measure.SHARE_OF_PLAN), figure(3, claim="c2")
    assert [p.definition for p in prints_of_figures([share, level, other])] == [
        "sold ones included",
        "sold ones included",
        "",
    ]


def test_a_level_target_is_a_level_of_the_plan():
    (plan,) = planned()
    assert (plan.id, plan.claim, plan.planned, plan.basis) == ("target/7", "target/7", True, "")
    assert plan.interval == Interval.between(Decimal("49.5"), 51, high_closed=False)


def test_another_issuers_target_is_another_plan():
    (plan,) = planned(issuer="province")
    assert plan.basis == "province"


def test_a_target_from_its_decision_is_exact():
    (plan,) = planned(exact=True)
    assert plan.interval == Interval.point(50)


def test_an_increase_of_a_flow_is_the_years_flow():
    (plan,) = planned(kind=TargetKind.INCREASE)
    assert plan.number == 50
    assert planned(kind=TargetKind.INCREASE, indicator="herd") == ()


@pytest.mark.parametrize("kind", [TargetKind.DECREASE, TargetKind.GROWTH, TargetKind.RANK])
def test_a_planned_change_is_no_level_of_the_plan(kind):
    assert planned(kind=kind) == ()


def test_a_target_whose_number_is_not_at_hand_says_nothing():
    assert planned(low=None, high=None) == ()


def test_a_range_bounds_the_plan_on_both_sides():
    low, high = planned(high=Decimal(60), replaces=3)
    assert (low.interval & high.interval) == Interval.between(50, 60)
    assert (low.replaces, high.replaces) == ("target/3", "target/3")


@pytest.mark.parametrize(
    ("measure", "number", "low", "high"),
    [
        (Measure.SHARE_OF_PLAN, "103", "1.025", "1.04"),
        (Measure.OVER_PLAN, "3", "1.025", "1.04"),
        (Measure.GROWTH, "-3", "0.96", "0.975"),
        (Measure.RATIO, "87.4", "0.8735", "0.875"),
    ],
)
def test_percentages_stand_for_quotients(measure, number, low, high):
    (printed,) = prints_of_figures(
        [
            figure(
                measure=measure,
                number=Decimal(number),
                decimals=len(number.partition(".")[2]),
                bound=Bound.EXACT,
            )
        ]
    )
    assert printed.quotient is not None
    assert (printed.quotient.low, printed.quotient.high) == (Decimal(low), Decimal(high))


def test_a_fall_of_all_or_more_is_no_quotient():
    (printed,) = prints_of_figures([figure(measure=Measure.GROWTH, number=Decimal(-100))])
    assert printed.quotient is None


def test_what_was_entered_by_hand_is_told_apart_by_its_source():
    by_hand = [source("", "2024-01-01"), source("", "2024-01-02"), source("", "2024-01-02")]
    prints = prints_of_figures(figure(n, source=s) for n, s in enumerate(by_hand))
    assert [p.text == prints[1].text for p in prints] == [False, True, True]
