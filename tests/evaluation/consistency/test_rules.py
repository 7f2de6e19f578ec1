"""The rules of the check, one by one, on figures made up for each."""

from dataclasses import replace
from decimal import Decimal

import pytest

from evaluation.consistency.ten_texts import source
from tongket.evaluation.consistency.check import _webs, check
from tongket.evaluation.consistency.findings import Operation, Outcome
from tongket.evaluation.consistency.prints import Print
from tongket.evaluation.consistency.quantities import Kind, Subjects
from tongket.evaluation.consistency.relations import Quotient, Relations, Sum, Thresholds
from tongket.vocabulary.bound import Bound
from tongket.vocabulary.interval import Interval
from tongket.vocabulary.measure import Measure
from tongket.vocabulary.period import Period

PLAIN = Relations()


def says(text, number, measure="level", *, of="rice", period="2023", bound="exact", **more):
    """One figure; a text is named by the day on which it became known."""
    claim = f"{text} {of} {period}"
    return Print(
        id=f"{claim} {'plan' if more.get('planned') else measure} {number}",
        claim=claim,
        source=source(f"paper of {text}", *text.split("..")),
        indicator=of,
        unit="commune",
        period=Period.parse(period),
        measure=Measure(measure),
        number=Decimal(number),
        decimals=len(number.partition(".")[2]),
        bound=Bound(bound),
        **more,
    )


def plan(text, number, **more):
    return says(text, number, planned=True, **more)


def outcomes(*prints, relations=PLAIN):
    return [(f.outcome, f.indicator, str(f.period), f.kind) for f in check(prints, relations)]


def only(*prints, relations=PLAIN):
    (finding,) = check(prints, relations)
    return finding


CONTRADICTED = [(Outcome.CONTRADICTION, "rice", "2023", Kind.LEVEL)]
REVISED = [(Outcome.REVISION, "rice", "2023", Kind.LEVEL)]


# --- revision, figure printed again


def test_a_figure_printed_anew_before_accounts_close_is_a_revision():
    finding = only(says("2023-12-12", "100"), says("2024-02-01", "120"))
    assert finding.outcome is Outcome.REVISION
    assert [side.claims for side in finding.sides] == [
        ("2023-12-12 rice 2023",),
        ("2024-02-01 rice 2023",),
    ]


@pytest.mark.parametrize(
    ("first", "expected"),
    [("2024-03-31", REVISED), ("2024-04-01", CONTRADICTED), ("2024-03-01..2024-04-30", REVISED)],
)
def test_only_what_was_or_may_have_been_written_before_accounts_closed_is_revised(first, expected):
    assert outcomes(says(first, "100"), says("2024-06-01", "120")) == expected


def test_when_accounts_close_is_a_setting():
    prints = says("2024-04-20", "100"), says("2024-06-01", "120")
    (finding,) = check(prints, PLAIN, Thresholds(accounts_close_after=4))
    assert finding.outcome is Outcome.REVISION


def test_no_revision_where_no_day_tells_which_came_first():
    other = replace(says("2024-01-10", "120"), claim="other", source=source("other", "2024-01-10"))
    assert outcomes(says("2024-01-10", "100"), other) == CONTRADICTED


def test_an_overlap_is_borne_where_a_third_text_tells_that_the_figure_moved():
    early, month = says("2023-12-12", "100"), says("2024-01-01..2024-01-31", "120")
    season = says("2024-01-01..2024-04-30", "110")
    assert outcomes(month, season) == CONTRADICTED
    finding = only(early, month, season)
    assert finding.outcome is Outcome.REVISION
    assert finding.sides[-1].claims == (month.claim,)  # the more precisely dated stands


def test_texts_of_one_day_do_not_revise_each_other_even_if_both_revise_a_third():
    late = says("2024-02-01", "110")
    later = replace(says("2024-02-01", "120"), claim="other", source=source("other", "2024-02-01"))
    assert outcomes(says("2023-12-12", "100"), late, later) == CONTRADICTED


def test_no_revision_where_the_base_differs_too():
    early = says("2023-12-12", "100"), says("2023-12-12", "10", "growth")
    late = says("2024-02-01", "120"), says("2024-02-01", "10", "growth")
    assert outcomes(*early, *late) == CONTRADICTED
    assert outcomes(*early, late[0], says("2024-02-01", "32", "growth")) == REVISED


def test_no_revision_where_the_plan_differs_too():
    early = says("2023-12-12", "100"), says("2023-12-12", "100", "share_of_plan")
    late = says("2024-02-01", "120"), says("2024-02-01", "100", "share_of_plan")
    assert outcomes(*early, *late) == CONTRADICTED
    assert outcomes(*early, late[0], says("2024-02-01", "120", "share_of_plan")) == REVISED


def test_one_text_cannot_revise_itself():
    twice = replace(says("2023-12-12", "120"), claim="elsewhere in the text")
    assert outcomes(says("2023-12-12", "100"), twice) == CONTRADICTED
    of_a_month = "2024-02-01..2024-02-29"
    again = replace(says(of_a_month, "120"), claim="elsewhere in the text")
    assert outcomes(says("2023-12-12", "100"), says(of_a_month, "110"), again) == CONTRADICTED


def test_a_share_alone_can_be_revised_and_is_told_against_the_plan():
    finding = only(
        says("2023-12-12", "67", "share_of_plan"), says("2024-02-01", "75", "share_of_plan")
    )
    assert finding.outcome is Outcome.REVISION
    assert finding.relative_to is not None
    assert finding.relative_to.kind is Kind.PLAN
    assert finding.sides[0].interval == Interval.between(
        Decimal("0.665"), Decimal("0.68"), high_closed=False
    )


def test_after_a_revision_later_texts_compare_with_the_level_that_stands():
    moved = says("2023-12-12", "100"), says("2024-02-01", "120")
    right = (
        says("2024-12-12", "132", period="2024"),
        says("2024-12-12", "10", "growth", period="2024"),
    )
    assert outcomes(*moved, *right) == REVISED
    wrong = says("2024-12-12", "110", period="2024"), right[1]
    assert outcomes(*moved, *wrong) == CONTRADICTED


def test_a_text_from_before_the_revision_compares_with_the_level_of_its_day():
    moved = says("2023-12-12", "100"), says("2024-03-20", "120")
    between = (
        says("2024-02-10", "110", period="2024"),
        says("2024-02-10", "10", "growth", period="2024"),
    )
    assert outcomes(*moved, *between) == REVISED


def test_a_text_that_falls_back_to_the_old_level_contradicts():
    moved = says("2023-12-12", "100"), says("2024-02-01", "120")
    later = (
        says("2024-12-12", "110", period="2024"),
        says("2024-12-12", "10", "growth", period="2024"),
    )
    assert outcomes(*moved, *later) == CONTRADICTED


def test_two_years_may_both_have_moved():
    estimates = (
        says("2022-12-12", "100.0", period="2022"),
        says("2023-12-12", "110.0"),
        says("2023-12-12", "8.9", "growth"),
    )
    finals = (
        says("2023-02-10", "101.0", period="2022"),
        says("2024-02-10", "112.0"),
        says("2024-02-10", "10.9", "growth"),
    )
    assert [f.outcome for f in check([*estimates, *finals], PLAIN)] == [Outcome.REVISION] * 2


def test_a_sum_of_parts_that_fits_the_later_figure_leaves_it_a_revision():
    moved = says("2023-12-12", "100"), says("2024-02-10", "110")
    parts = says("2024-06-10", "10", of="maize"), says("2024-06-10", "120", of="grain")
    assert outcomes(*moved, *parts, relations=CROPS) == REVISED


# --- revision, level restated by a ratio


@pytest.mark.parametrize(
    ("level", "expected"), [("102", REVISED), ("98.5", REVISED), ("104", CONTRADICTED)]
)
def test_a_later_growth_may_restate_a_level_by_two_percent(level, expected):
    printed = says("2024-02-01", "100.0")
    later = (
        says("2025-02-01", level, period="2024"),
        says("2025-02-01", "0.0", "growth", period="2024"),
    )
    assert outcomes(printed, *later) == expected


def test_an_earlier_growth_restates_nothing():
    later = (
        says("2024-04-15", "101", period="2024"),
        says("2024-04-15", "0.0", "growth", period="2024"),
    )
    assert outcomes(says("2024-06-01", "100.0"), *later) == CONTRADICTED


# --- contradiction


def test_a_changed_plan_is_a_contradiction():
    assert outcomes(plan("2022-12-12", "100"), plan("2023-07-01", "90")) == [
        (Outcome.CONTRADICTION, "rice", "2023", Kind.PLAN)
    ]


def test_a_plan_amended_by_decision_is_none_and_each_share_goes_by_the_plan_of_its_day():
    first = plan("2022-12-12", "100", exact=True)
    amended = plan("2023-08-01", "90", exact=True, replaces=first.claim)
    half = {"period": "2023-H1"}
    before = says("2023-07-05", "50", **half), says("2023-07-05", "50", "share_of_plan", **half)
    after = says("2023-12-12", "90"), says("2023-12-12", "100", "share_of_plan")
    vague = replace(
        before[1], id="vague", claim="vague", source=source("vague", "2023-07-01", "2023-08-31")
    )
    of_either = replace(vague, id="of either", number=Decimal("55.6"), decimals=1)
    assert outcomes(first, amended, *before, *after, vague) == []
    assert outcomes(first, amended, *before, *after, of_either) == []
    unrecorded = replace(amended, replaces="")
    assert outcomes(first, unrecorded) == [(Outcome.CONTRADICTION, "rice", "2023", Kind.PLAN)]


def test_a_decided_figure_is_exact():
    reported = plan("2023-01-10", "654")
    assert outcomes(plan("2022-12-20", "653.5", exact=True), reported) == []
    assert outcomes(plan("2022-12-20", "653.4", exact=True), reported) != []


@pytest.mark.parametrize(
    ("decided", "printed", "bound", "possible"),
    [
        ("97.5", "98", "exact", True),
        ("99", "98", "exact", False),
        ("99", "99", "near_below", True),
        ("98", "99", "near_below", False),
    ],
)
def test_an_end_counts_only_where_it_belongs_to_the_print(decided, printed, bound, possible):
    exact = plan("2022-12-20", decided, exact=True)
    assert (outcomes(exact, plan("2023-01-10", printed, bound=bound)) == []) is possible


def test_above_is_a_floor_in_a_target_and_reaches_one_digit_in_a_result():
    assert outcomes(plan("2022-12-20", "300", bound="above"), plan("2023-01-20", "450")) == []
    result = says("2023-12-12", "300", bound="above")
    assert outcomes(result, replace(says("2023-12-12", "450"), claim="other")) == CONTRADICTED


def test_the_claim_that_all_others_are_against_is_the_odd_one_out():
    day = "2024-06-0"
    prints = says(f"{day}1", "100"), says(f"{day}2", "120"), says(f"{day}3", "120.4")
    finding = only(*prints)
    assert finding.odd_one_out == f"{day}1 rice 2023"
    assert [side.claims for side in finding.sides] == [
        (f"{day}1 rice 2023",),
        (f"{day}2 rice 2023", f"{day}3 rice 2023"),
    ]


def test_of_two_claims_none_is_the_odd_one_out():
    assert only(says("2024-06-01", "100"), says("2024-06-02", "120")).odd_one_out is None


def test_all_that_is_said_of_one_quantity_is_one_finding():
    numbers = ("100", "120", "140", "160")
    finding = only(*(says(f"2024-06-0{n}", number) for n, number in enumerate(numbers, 1)))
    assert len(finding.sides) == 4


def test_two_quantities_in_dispute_are_two_findings():
    assert outcomes(
        says("2024-06-01", "100"),
        says("2024-06-02", "120"),
        says("2024-06-01", "10", of="tea"),
        says("2024-06-02", "20", of="tea"),
    ) == [*CONTRADICTED, (Outcome.CONTRADICTION, "tea", "2023", Kind.LEVEL)]


def test_a_claim_can_contradict_itself():
    text = "2024-06-01"
    prints = says(text, "100"), plan(text, "100"), says(text, "120", "share_of_plan")
    finding = only(*prints)
    assert (finding.kind, finding.odd_one_out) == (Kind.LEVEL, f"{text} rice 2023")
    assert set(finding.figures) == {printed.id for printed in prints}


def test_a_share_and_what_is_over_plan_are_one_thing():
    text = "2024-06-01"
    assert outcomes(says(text, "103", "share_of_plan"), says(text, "3", "over_plan")) == []
    assert outcomes(says(text, "103", "share_of_plan"), says(text, "13", "over_plan")) != []


def test_what_the_odd_one_out_also_contradicts_is_not_told_again():
    false = says("2024-06-01", "200"), says("2024-06-01", "10", "growth")
    finding = only(*false, says("2024-06-02", "110"), says("2023-06-01", "100", period="2022"))
    assert finding.odd_one_out == "2024-06-01 rice 2023"


def test_separate_indicators_are_solved_apart():
    names = [f"crop {number}" for number in range(40)]
    prints = [
        says("2024-06-01", "1", measure, of=name)
        for name in names
        for measure in ("level", "growth")
    ]
    assert [len(web) for web in _webs(prints, Subjects(PLAIN))] == [2] * len(names)


def test_each_side_shows_its_arithmetic():
    finding = only(
        says("2024-06-01", "100"),
        says("2025-06-01", "150", period="2024"),
        says("2025-06-01", "25", "growth", period="2024"),
    )
    said, reckoned = finding.sides
    assert [(t.operation, t.about.period.start.year, t.over) for t in said.terms] == [
        (Operation.IS, 2023, None)
    ]
    assert [(t.operation, t.about.period.start.year) for t in reckoned.terms] == [
        (Operation.IS, 2024),
        (Operation.DIVIDED_BY, 2024),
    ]
    assert reckoned.interval == reckoned.terms[0].interval / reckoned.terms[1].interval
    assert not any(term.solved for side in finding.sides for term in side.terms)


@pytest.mark.parametrize(
    ("level", "hints"),
    [("389.9", ["tea"]), ("412", [])],
)
def test_a_sister_text_with_the_same_numbers_is_pointed_out_unless_it_differs(level, hints):
    given = {"bound": "above"}
    disputed = says("2024-06-01", "389", **given), says("2024-06-01", "27.9", "growth")
    share = says("2024-06-01", "50.5", "share_of_plan")
    sister = (
        says("2024-06-02", level, of="tea"),
        says("2024-06-02", "27.9", "growth", of="tea"),
        says("2024-06-02", "50.5", "share_of_plan", of="tea"),
    )
    finding = only(*disputed, share, *sister, says("2024-06-03", "300"))
    assert [likeness.other_indicator for likeness in finding.likenesses] == hints


# --- sums, changes, numbers without a sign


CROPS = Relations(sums=(Sum("grain", ("rice", "maize")),))


def test_what_does_not_add_up_is_told_of_the_total():
    parts = says("2023-12-12", "100"), says("2023-12-12", "5", of="maize")
    finding = only(says("2023-12-12", "108", of="grain"), *parts, relations=CROPS)
    assert finding.indicator == "grain"
    assert [len(side.terms) for side in finding.sides] == [1, 2]


@pytest.mark.parametrize("missing", [(), ("maize",)])
def test_a_total_smaller_than_what_is_printed_of_it_is_a_contradiction(missing):
    prints = [
        says("2023-12-12", "100", of="grain"),
        says("2023-12-12", "110"),
        says("2023-12-12", "40", of="maize"),
    ]
    found = outcomes(*(p for p in prints if p.indicator not in missing), relations=CROPS)
    assert len(found) == 1
    assert found[0][0] is Outcome.CONTRADICTION


def test_a_part_may_be_all_of_it():
    prints = (
        plan("2023-12-12", "1"),
        says("2023-12-12", "100", of="grain"),
        says("2023-12-12", "100"),
    )
    assert outcomes(*prints, relations=CROPS) == []


@pytest.mark.parametrize(("number", "bound"), [("-5", "exact"), ("0", "below")])
def test_a_total_below_zero_tells_only_that_a_part_is_below_zero_too(number, bound):
    assert outcomes(says("2023-12-12", number, of="grain", bound=bound), relations=CROPS) == []


def test_sums_go_through_totals_that_nobody_prints():
    sums = (*CROPS.sums, Sum("food", ("grain", "meat")), Sum("output", ("food", "tea")))
    output = Relations(sums=sums)
    numbers = {"rice": "50", "maize": "40", "meat": "10", "tea": "5"}
    parts = [says("2023-12-12", number, of=name) for name, number in numbers.items()]
    assert outcomes(*parts, says("2023-12-12", "105", of="output"), relations=output) == []
    wrong = says("2023-12-12", "120", of="output")
    assert set(only(*parts, wrong, relations=output).figures) == {p.id for p in (*parts, wrong)}


def test_a_move_of_a_percentage_is_in_points():
    poverty = Relations(in_points=frozenset({"poverty"}))
    text, rate = "2023-12-12", {"of": "poverty"}
    from_to = says(text, "49.74", **rate), says(text, "52.42", "previous", **rate)
    assert outcomes(*from_to, says(text, "-2.68", "change", **rate), relations=poverty) == []
    assert outcomes(*from_to, says(text, "-2.68", "growth", **rate), relations=poverty) == []
    assert outcomes(*from_to, says(text, "-3.68", "change", **rate), relations=poverty) != []


def test_zero_and_what_is_below_are_compared_and_added_but_never_multiplied():
    text, accidents = "2023-12-12", {"of": "accidents"}
    none = says(text, "0", **accidents)
    assert outcomes(none, says(text, "-100", "growth", **accidents)) == []
    assert (
        outcomes(
            none, says(text, "50", "growth", **accidents), says(text, "4", "previous", **accidents)
        )
        == []
    )
    assert outcomes(none, says("2024-06-01", "3", **accidents)) == [
        (Outcome.REVISION, "accidents", "2023", Kind.LEVEL)
    ]
    fell = says(text, "4", "previous", **accidents), says(text, "-4", "change", **accidents)
    assert outcomes(none, *fell) == []
    assert len(outcomes(none, fell[0], says(text, "-1", "change", **accidents))) == 1


def test_a_balance_below_zero_adds_up():
    text, balance = "2023-12-12", {"of": "balance"}
    moved = says(text, "5", "previous", **balance), says(text, "-8", "change", **balance)
    assert outcomes(says(text, "-3", **balance), *moved) == []
    assert len(outcomes(says(text, "-7", **balance), *moved)) == 1


def test_a_counted_part_is_no_more_than_its_total():
    text = "2023-12-12"
    assert outcomes(says(text, "29"), says(text, "34", "total")) == []
    assert len(outcomes(says(text, "39"), says(text, "34", "total"))) == 1


# --- what is not compared


@pytest.mark.parametrize("apart", ["definition", "basis", "unit", "indicator"])
def test_figures_of_different_things_are_never_compared(apart):
    one, other = (plan(f"2024-06-0{day}", number) for day, number in ((1, "100"), (2, "120")))
    assert outcomes(one, other) != []
    assert outcomes(one, replace(other, **{apart: "another"})) == []


def test_a_half_years_share_is_of_the_years_plan():
    half = {"period": "2023-H1"}
    text = "2023-07-05"
    prints = says(text, "40", **half), says(text, "40", "share_of_plan", **half)
    assert outcomes(plan("2022-12-12", "100"), *prints) == []
    assert outcomes(plan("2022-12-12", "130"), *prints) != []
    assert outcomes(plan("2022-12-12", "130", **half), *prints) == []


# --- tension


HEADS = Relations(quotients=(Quotient("grain_a_head", "grain", "heads"),))


def per_head(text, level, grain, period):
    return (
        says(text, level, of="grain_a_head", period=period),
        says(text, grain, of="grain", period=period),
    )


@pytest.mark.parametrize(("grain", "flagged"), [("104.0", False), ("107.0", True), ("93.0", True)])
def test_a_hidden_denominator_may_move_a_little_from_year_to_year(grain, flagged):
    prints = (
        *per_head("2023-02-01", "500.0", "100.0", "2022"),
        *per_head("2024-02-01", "500.0", grain, "2023"),
    )
    found = check(prints, HEADS)
    assert [f.outcome for f in found] == [Outcome.TENSION] * flagged
    for finding in found:
        assert finding.unprinted is not None
        assert finding.unprinted.compared is Kind.LEVEL
        assert set(finding.figures) == {printed.id for printed in prints}


def test_a_denominator_that_is_printed_needs_no_guess():
    prints = (
        *per_head("2023-02-01", "500.0", "100.0", "2022"),
        *per_head("2024-02-01", "500.0", "107.0", "2023"),
    )
    heads = [
        says(f"{year + 1}-02-01", number, of="heads", period=str(year))
        for year, number in ((2022, "200"), (2023, "214"))
    ]
    assert check([*prints, *heads[:1]], HEADS) != ()
    assert check([*prints, *heads], HEADS) == ()


def test_figures_in_contradiction_make_no_tension():
    prints = (
        *per_head("2023-02-01", "500.0", "100.0", "2022"),
        *per_head("2024-06-01", "500.0", "100.0", "2023"),
    )
    wrong = replace(says("2024-06-02", "120.0", of="grain"), claim="wrong")
    assert outcomes(*prints, wrong, relations=HEADS) == [
        (Outcome.CONTRADICTION, "grain", "2023", Kind.LEVEL)
    ]
