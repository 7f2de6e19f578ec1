"""What arithmetic says of ten real texts about one district."""

from dataclasses import replace
from decimal import Decimal
from random import Random

import pytest

from evaluation.consistency.ten_texts import DAYS, RELATIONS, of_text, source, ten_texts
from tongket.evaluation.consistency.check import check
from tongket.evaluation.consistency.findings import Outcome
from tongket.evaluation.consistency.quantities import Kind, Subjects
from tongket.evaluation.consistency.relations import Thresholds
from tongket.evaluation.consistency.solution import Solution
from tongket.evaluation.consistency.system import system
from tongket.vocabulary.interval import Interval

FOUND = check(ten_texts(), RELATIONS)


def the(outcome, indicator, period):
    (finding,) = [
        f for f in FOUND if (f.outcome, f.indicator, str(f.period)) == (outcome, indicator, period)
    ]
    return finding


def ends(interval, places=1):
    """Both ends as a table prints them."""
    assert interval.low is not None
    assert interval.high is not None
    return tuple(round(Decimal(float(end)), places) for end in (interval.low, interval.high))


def rounded(*numbers):
    return tuple(Decimal(number) for number in numbers)


def texts(side):
    return [claim.split()[0] for claim in side.claims]


def test_nothing_is_found_but_five_contradictions_three_revisions_and_a_tension():
    assert [(f.outcome, f.indicator, str(f.period), f.kind) for f in FOUND] == [
        (Outcome.CONTRADICTION, "agri_production_value", "2023-H1", Kind.LEVEL),
        (Outcome.CONTRADICTION, "budget_revenue", "2023-H1", Kind.LEVEL),
        (Outcome.CONTRADICTION, "crop_conversion_area", "2024", Kind.PLAN),
        (Outcome.CONTRADICTION, "mtqg_capital_plan", "2023", Kind.LEVEL),
        (Outcome.CONTRADICTION, "retail_services_revenue", "2023-H1", Kind.LEVEL),
        (Outcome.REVISION, "budget_revenue", "2023", Kind.LEVEL),
        (Outcome.REVISION, "total_production_value", "2021", Kind.LEVEL),
        (Outcome.REVISION, "total_production_value", "2023", Kind.LEVEL),
        (Outcome.TENSION, "grain_per_capita", "2023", Kind.DENOMINATOR),
    ]


@pytest.mark.parametrize(
    ("indicator", "period", "said"),
    [
        ("agri_production_value", "2023-H1", {"T2": ("191.5", "193.0"), "T8": ("303.9", "305.0")}),
        ("budget_revenue", "2023-H1", {"T3": ("7.35", "7.62"), "T8": ("6.92", "6.93")}),
        ("crop_conversion_area", "2024", {"T4": ("49.5", "51.0"), "T7": ("57.3", "57.7")}),
        ("retail_services_revenue", "2023-H1", {"T2": ("105", "106"), "T3": ("126", "127")}),
    ],
)
def test_each_side_of_a_contradiction_says_its_range(indicator, period, said):
    finding = the(Outcome.CONTRADICTION, indicator, period)
    places = max(len(end.partition(".")[2]) for span in said.values() for end in span)
    assert {
        text: ends(side.interval, places) for side in finding.sides for text in texts(side)
    } == {text: rounded(*span) for text, span in said.items()}
    assert finding.odd_one_out is None


def test_retail_is_no_revision_since_the_bases_differ_too():
    finding = the(Outcome.CONTRADICTION, "retail_services_revenue", "2023-H1")
    assert [ends(side.base) for side in finding.sides] == [
        rounded("101.9", "104.4"),
        rounded("122.4", "123.6"),
    ]
    in_order = [
        replace(printed, source=source("T3", "2023-08-20")) if printed.text == "T3" else printed
        for printed in of_text("T2", "T3")
        if printed.indicator == "retail_services_revenue"
    ]
    assert [f.outcome for f in check(in_order, RELATIONS)] == [Outcome.CONTRADICTION]
    without_bases = [printed for printed in in_order if printed.measure != "ratio"]
    assert [f.outcome for f in check(without_bases, RELATIONS)] == [Outcome.REVISION]


def test_the_programme_total_is_the_odd_one_out_against_its_parts_and_a_share():
    finding = the(Outcome.CONTRADICTION, "mtqg_capital_plan", "2023")
    assert finding.odd_one_out == "T3 mtqg_capital_plan 2023"
    assert {side.claims: ends(side.interval) for side in finding.sides} == {
        ("T3 mtqg_capital_plan 2023",): rounded("257", "258"),
        (
            "T3 mtqg_capital_plan.investment 2023",
            "T3 mtqg_capital_plan.recurrent 2023",
        ): rounded("266", "277"),
        ("T3 mtqg_capital_disbursed 2023-H1",): rounded("264.3", "283.0"),
    }


def test_a_sister_text_prints_the_disputed_figures_of_another_indicator():
    finding = the(Outcome.CONTRADICTION, "agri_production_value", "2023-H1")
    (likeness,) = finding.likenesses
    assert likeness.claim == "T8 agri_production_value 2024-H1"
    assert likeness.other_claim == "T7 total_production_value 2024-H1"
    assert likeness.other_indicator == "total_production_value"
    assert not [f for f in FOUND if f.likenesses and f is not finding]


def test_revenue_moved_while_one_plan_and_one_base_fit_all():
    finding = the(Outcome.REVISION, "budget_revenue", "2023")
    assert ends(finding.plan, 2) == rounded("11.05", "11.20")
    assert ends(finding.base, 2) == rounded("9.12", "9.21")
    assert [texts(side) for side in finding.sides] == [["T4"], ["T5"], ["T6"]]


def test_output_moved_from_721_to_above_723():
    finding = the(Outcome.REVISION, "total_production_value", "2023")
    assert finding.plan is not None
    assert finding.base is not None
    assert 700 in finding.plan
    assert Decimal("666.35") in finding.base
    assert [texts(side) for side in finding.sides] == [["T4", "T5"], ["T6"]]
    assert [ends(side.interval) for side in finding.sides] == [
        rounded("721", "722"),
        rounded("723", "724"),
    ]


def test_a_later_growth_restates_output_of_2021():
    finding = the(Outcome.REVISION, "total_production_value", "2021")
    assert [(texts(s), ends(s.interval, 2)) for s in finding.sides] == [
        (["T0"], rounded("628.18", "628.20")),  # 628.185 ...
        (["T1"], rounded("622.87", "622.97")),
    ]


def test_grain_agrees_only_if_fewer_people_ate_it_than_planned():
    finding = the(Outcome.TENSION, "grain_per_capita", "2023")
    unprinted = finding.unprinted
    assert unprinted is not None
    assert (unprinted.indicator, unprinted.compared) == ("population_avg", Kind.PLAN)
    assert ends(unprinted.ratio + Interval.point(-1), 3) == rounded("0.070", "0.088")
    assert [texts(side) for side in finding.sides] == [["T4", "T5"], ["T6"]]
    likely = Thresholds(denominator=Decimal("0.09"))
    assert Outcome.TENSION not in {f.outcome for f in check(ten_texts(), RELATIONS, likely)}


@pytest.mark.parametrize("text", [f"T{number}" for number in range(10) if number != 3])
def test_every_text_but_one_agrees_with_itself(text):
    assert check(of_text(text), RELATIONS) == ()


def test_the_programme_total_already_contradicts_its_own_text():
    assert [f.indicator for f in check(of_text("T3"), RELATIONS)] == ["mtqg_capital_plan"]


@pytest.mark.parametrize("seed", range(4))
def test_how_claims_are_called_makes_no_difference(seed):
    prints = ten_texts()
    claims = sorted({printed.claim for printed in prints})
    names = dict(zip(claims, Random(seed).sample(claims, len(claims)), strict=True))
    found = check([replace(printed, claim=names[printed.claim]) for printed in prints], RELATIONS)
    assert [(f.about, f.figures, f.odd_one_out) for f in found] == [
        (f.about, f.figures, f.odd_one_out and names[f.odd_one_out]) for f in FOUND
    ]


@pytest.mark.parametrize(
    ("indicator", "taking"),
    [
        ("total_production_value", ("T4", "T7", "T9")),  # above 380 = 50.5 % of 772
        ("total_production_value", ("T1", "T4", "T5")),  # + 8.3 % on 666.35
        ("total_production_value", ("T1", "T6")),  # + 8.61 % on 666.35
        ("total_production_value", ("T1", "T2")),  # 304 = 43.5 % of 700
        ("total_production_value", ("T2", "T7", "T9")),
        ("income_per_capita", ("T1", "T6")),  # 22.4 = 80 % of 28 and + 1.8 % on 22
        ("forest_planting_area", ("T1", "T4", "T5")),  # 684 = 265 % of 258
        ("industrial_production_value", ("T2", "T6")),  # 112 % and 41 % of one plan
        ("public_investment_disbursed", ("T3",)),  # 2.1 of 52.8 is above 4 %
        ("large_livestock_herd", ("T6", "T8")),
    ],
)
def test_what_only_looks_contradictory_is_not_told(indicator, taking):
    plan = RELATIONS.plan_of(indicator)
    prints = [p for p in of_text(*taking) if p.indicator in {indicator, plan}]
    assert {p.text for p in prints} == set(taking)
    assert check(prints, RELATIONS) == ()


def test_the_plan_of_industry_is_solved_from_both_its_shares():
    prints = [p for p in of_text("T2", "T6") if p.indicator == "industrial_production_value"]
    subjects = Subjects(RELATIONS)
    solution = Solution(system(prints, subjects))
    share = next(p for p in prints if p.measure == "share_of_plan")
    assert ends(solution.range(subjects.plan(share)).interval) == rounded("17.9", "18.2")


def test_herds_counted_differently_are_not_compared():
    herds = [
        replace(p, indicator="herd") for p in of_text("T6", "T8") if "livestock" in p.indicator
    ]
    of_one_period = [replace(p, period=herds[0].period) for p in herds]
    assert check(of_one_period, RELATIONS) == ()
    of_one_definition = [replace(p, definition="") for p in of_one_period]
    assert check(of_one_definition, RELATIONS) != ()


@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_prints_makes_no_difference(seed):
    prints = ten_texts()
    Random(seed).shuffle(prints)
    assert check(prints, RELATIONS) == FOUND


@pytest.mark.parametrize("text", [f"T{number}" for number in range(10)])
def test_a_second_paper_with_the_same_figures_adds_nothing(text):
    again = [
        replace(p, id=f"again {p.id}", claim=f"again {p.claim}", source=source("T10", *DAYS[text]))
        for p in of_text(text)
    ]
    found = check([*ten_texts(), *again], RELATIONS)
    assert {(f.outcome, f.about) for f in found} <= {(f.outcome, f.about) for f in FOUND}
