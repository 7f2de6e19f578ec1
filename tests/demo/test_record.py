"""The ten texts, read, accepted and judged by the real path, say what arithmetic says of them."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import NamedTuple

import pytest

from tongket.cli.arguments import ZONE
from tongket.cli.demo.load import load
from tongket.cli.demo.rows import rows
from tongket.evaluation import queries as evaluation
from tongket.evaluation.scorecard import Row, Scorecard
from tongket.evaluation.verdicts.judgement import Verdict
from tongket.foundation.users import UserNameTaken
from tongket.organisation.access import Access
from tongket.plans.queries import targets
from tongket.results import queries as results
from tongket.results.queries import ClaimFacts, ClaimKind, ClaimState, document, documents
from tongket.results.queries import figures as figures_of
from tongket.results.rules import State
from tongket.vocabulary.period import PeriodKind

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo")]

ALL = Access.everything("test")
NOW = datetime(2026, 1, 1, tzinfo=UTC)
LATER = datetime(2026, 2, 1, tzinfo=UTC)
TITLES = {row["key"]: row["title"] for row in rows("texts.csv")}


class Said(NamedTuple):
    """One number of a text, as a fact and as a claim."""

    indicator: str
    period: str
    stage: str
    slot: str
    bound: str
    number: Decimal
    unit: str
    decimals: int


def facts(key: str) -> list[Said]:
    return [
        Said(
            row["indicator"],
            row["period"],
            row["stage"],
            row["slot"],
            row["bound"],
            Decimal(row["number"]),
            row["unit"],
            int(row["decimals"]),
        )
        for row in rows("facts.csv")
        if row["text"] == key
    ]


def claims(key: str) -> list[ClaimFacts]:
    listed = {row.title: row.key for row in documents(ALL)}
    return [view.facts for view in document(listed[TITLES[key]], ALL).claims]


def said(key: str) -> list[Said]:
    return [
        Said(
            "" if claim.state is ClaimState.REJECTED else claim.indicator,
            str(claim.period),
            claim.claim.stage,
            figure.slot,
            figure.bound,
            figure.number,
            figure.unit or claim.claim.unit,
            figure.decimals,
        )
        for claim in claims(key)
        for figure in claim.claim.figures
    ]


def scorecard(as_of: date, recorded_by: datetime = NOW) -> Scorecard:
    return evaluation.scorecard("pac-nam", 2023, as_of=as_of, recorded_by=recorded_by, access=ALL)


def row(card: Scorecard, code: str) -> Row:
    return next(row for row in card.rows if row.indicator.code == code)


@pytest.mark.parametrize("key", TITLES)
def test_a_text_is_read_and_linked_as_its_facts_say(key):
    assert sorted(said(key)) == sorted(facts(key))


def test_only_the_count_that_measures_no_indicator_is_left_out():
    assert not any(row.open for row in documents(ALL))
    assert {row.title: row.rejected for row in documents(ALL) if row.rejected} == {TITLES["t9"]: 1}


def test_the_report_names_four_misses_and_calls_everything_met():
    kinds = [claim.kind for claim in claims("t4")]
    assert kinds.count(ClaimKind.BLANKET) == 1
    missed = {claim.indicator for claim in claims("t4") if claim.kind is ClaimKind.MISS}
    assert missed == {"ntm_criteria_avg", "poverty_rate", "income_per_capita", "traffic_accidents"}


def test_targets_are_recorded_once_from_the_frame_and_once_from_each_report():
    known = targets("pac-nam", as_of=date.max, recorded_by=NOW, access=ALL)
    of_2023 = [target for target in known if str(target.period) == "2023"]
    printed = [target for target in of_2023 if target.source.document]
    assert len(of_2023) - len(printed) == 34
    assert {target.indicator for target in printed} == {
        "total_production_value",
        "budget_revenue",
        "income_per_capita",
        "forest_planting_area",
        "ntm_criteria_avg",
        "poverty_rate",
        "large_livestock_herd",
    }
    assert not any(target.exact for target in known)


def test_targets_for_2024_are_of_the_kind_that_their_words_say():
    kinds = {
        (row["indicator"], row["target_kind"]) for row in rows("facts.csv") if row["target_kind"]
    }
    known = targets("pac-nam", as_of=date.max, recorded_by=NOW, access=ALL)
    assert kinds <= {(target.indicator, target.kind.value) for target in known}


def test_at_the_conference_8_of_34_targets_have_a_figure_for_the_year():
    headline = scorecard(date(2023, 12, 12)).headline
    assert headline.targets == 34
    assert headline.with_figures == 8
    assert headline.estimates == 1
    assert headline.named_without_figures == 3
    assert {verdict: count for verdict, count in headline.counts.items() if count} == {
        Verdict.EXCEEDED: 6,
        Verdict.MET: 1,
        Verdict.MISSED: 1,
        Verdict.IN_PROGRESS: 1,
        Verdict.UNREPORTED: 25,
    }
    assert headline.stated is not None
    assert (headline.stated.met, headline.stated.total) == (29, 34)


def test_in_february_later_reports_have_moved_revenue_and_judged_income():
    card = scorecard(date(2024, 2, 1))
    revenue, income = row(card, "budget_revenue"), row(card, "income_per_capita")
    assert [figure.number for figure in revenue.vintages] == [Decimal("11.3"), Decimal("13.04")]
    assert revenue.figure == revenue.vintages[-1]
    assert income.figure is not None
    assert (income.figure.number, income.line.target.low) == (Decimal("22.4"), 28)
    assert income.verdict is Verdict.MISSED
    for code in ("large_livestock_herd", "grain_output"):
        assert row(card, code).verdict is Verdict.MISSED
        assert row(card, code).line.judgement.reason


def test_what_was_learned_later_stands_on_the_scorecard_of_the_year_it_speaks_of():
    def learned(year: int) -> set[tuple[str, str]]:
        asked = {"as_of": date(2023, 12, 12), "recorded_by": NOW, "access": ALL}
        found = evaluation.review("pac-nam", year, **asked).learned
        return {(finding.indicator, str(finding.period)) for finding in found}

    assert learned(2022) == set()
    assert learned(2023) == {
        ("agri_production_value", "2023-H1"),
        ("budget_revenue", "2023-H1"),
        ("budget_revenue", "2023"),
        ("crop_conversion_area", "2024"),  # promised by the text that reports on 2023
        ("grain_per_capita", "2023"),
        ("total_production_value", "2023"),
    }


def test_what_was_found_by_the_day_is_not_learned_again_when_a_later_text_repeats_it():
    review = evaluation.review("pac-nam", 2023, as_of=date(2024, 2, 1), recorded_by=NOW, access=ALL)
    known = {(f.indicator, len(f.sides)) for f in review.known}
    learned = {(f.indicator, len(f.sides)) for f in review.learned}
    assert {("total_production_value", 2), ("budget_revenue", 2)} <= known
    assert ("total_production_value", 2) not in learned
    assert ("budget_revenue", 3) in learned  # 11,5 came in April


def test_what_was_recorded_later_changes_no_earlier_record():
    evening = datetime(2023, 12, 13, 23, tzinfo=ZONE)
    then = scorecard(date(2023, 12, 12), evening)
    assert then == scorecard(date(2023, 12, 12))
    assert (
        row(scorecard(date(2024, 2, 1), evening), "budget_revenue").figure
        == row(then, "budget_revenue").figure
    )


def test_the_check_finds_exactly_the_five_contradictions_three_revisions_and_one_tension():
    found = evaluation.findings("pac-nam", as_of=date.max, recorded_by=NOW, access=ALL).findings
    assert {
        (finding.outcome.value, finding.indicator, str(finding.period)) for finding in found
    } == {
        ("contradiction", "agri_production_value", "2023-H1"),
        ("contradiction", "retail_services_revenue", "2023-H1"),
        ("contradiction", "crop_conversion_area", "2024"),
        ("contradiction", "mtqg_capital_plan", "2023"),
        ("contradiction", "budget_revenue", "2023-H1"),
        ("revision", "budget_revenue", "2023"),
        ("revision", "total_production_value", "2023"),
        ("revision", "total_production_value", "2021"),
        ("tension", "grain_per_capita", "2023"),
    }
    assert len(found) == 9


def test_each_herd_says_what_it_counts():
    herds = figures_of(
        "pac-nam",
        indicator="large_livestock_herd",
        as_of=date.max,
        recorded_by=NOW,
        access=ALL,
    )
    assert {(str(herd.period), herd.definition) for herd in herds} == {
        ("2023", "kể cả xuất bán, giết mổ"),
        ("2024-H1", "đàn hiện có"),
    }


@pytest.mark.parametrize("unit", ["boc-bo-01864", "nghien-loan-01882"])
def test_a_commune_s_invented_months_are_marked_and_some_wait_for_approval(unit):
    known = figures_of(unit, as_of=date.max, recorded_by=NOW, access=ALL)
    entered = [figure for figure in known if figure.period.kind is PeriodKind.MONTH]
    assert len(entered) == 36
    assert all(figure.source.illustrative for figure in entered)
    assert {figure.state for figure in entered} == set(State)


def test_a_merged_commune_is_held_against_what_its_four_were() -> None:
    card = evaluation.scorecard(
        "bang-thanh-01864", 2025, as_of=date(2026, 1, 31), recorded_by=LATER, access=ALL
    )
    by_code = {row.indicator.code: row for row in card.rows}
    parents = ("bang-thanh-01858", "boc-bo-01864", "nhan-mon-01861", "giao-hieu-01870")
    told = {(row["unit"], row["indicator"]): row["number"] for row in rows_of_2024()}
    grain = by_code["grain_output"].development
    assert grain.previous.number == sum(Decimal(told[unit, "grain_output"]) for unit in parents)
    assert grain.composed.estimated == 0
    assert by_code["grain_output"].verdict is Verdict.EXCEEDED
    poor, all_ = (
        sum(Decimal(told[unit, code]) for unit in parents)
        for code in ("poor_households", "households")
    )
    rate = by_code["poverty_rate"].development
    assert rate.previous.number == (100 * poor / all_).quantize(Decimal("0.01"))
    assert rate.composed.rule == "recomputed"


def test_what_one_of_its_communes_never_reported_is_not_comparable_and_names_it() -> None:
    card = evaluation.scorecard(
        "nghien-loan-01882-2025", 2025, as_of=date(2026, 1, 31), recorded_by=LATER, access=ALL
    )
    row = next(row for row in card.rows if row.indicator.code == "forest_planting_area")
    assert row.development.previous is None
    assert row.development.composed.lacking == ("an-thang-01876",)


def rows_of_2024() -> list[dict[str, str]]:
    return [row for row in rows("communes.csv") if row["year"] == "2024"]


def test_a_record_that_has_the_demo_is_left_as_it_is():
    with pytest.raises(UserNameTaken):
        load(lambda _: None)
    assert len(documents(ALL)) == 10


def test_loading_tells_of_every_step(demo):
    assert len(demo) == 19 + 4


def test_marks_of_statements_are_of_units_that_the_person_may_see():
    asked = {"years": [2023], "as_of": date(2024, 2, 1), "recorded_by": NOW}

    assert results.marks_of_statements(["pac-nam"], access=ALL, **asked).keys() == {"pac-nam"}
    assert results.marks_of_statements(["pac-nam"], access=Access("nobody"), **asked) == {}
