"""Two readings of one district's year, and what a scorecard promises of any."""

import random
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from evaluation.district import YEAR, figures, promise, review, said, source
from evaluation.promises import figure, target, traits
from tongket.evaluation.scorecard import Chip, Row, Scorecard, scorecard
from tongket.evaluation.verdicts.judgement import Override, Reason, Span, Terms, Thresholds, Verdict
from tongket.plans.rules import TargetKind
from tongket.results.rules import State
from tongket.vocabulary.bound import Bound
from tongket.vocabulary.measure import Measure
from tongket.vocabulary.period import Period

CONFERENCE = date(2023, 12, 12)
FEBRUARY = date(2024, 2, 1)


@pytest.fixture(scope="module")
def at_conference() -> Scorecard:
    return review(CONFERENCE)


@pytest.fixture(scope="module")
def in_february() -> Scorecard:
    return review(FEBRUARY)


def row(card: Scorecard, code: str) -> Row:
    return next(row for row in card.rows if row.indicator.code == code)


def codes(card: Scorecard, verdict: Verdict) -> set[str]:
    return {row.indicator.code for row in card.rows if row.verdict is verdict}


def span(low: str, high: str | None = None) -> Span:
    return Span(Decimal(low), Decimal(high or low))


def test_the_conference_sees_34_targets_of_which_8_have_a_figure_for_the_year(
    at_conference: Scorecard,
) -> None:
    headline = at_conference.headline

    assert headline.targets == 34
    assert headline.with_figures == 8
    assert headline.estimates == 1
    assert headline.named_without_figures == 3
    assert headline.counts == {
        Verdict.EXCEEDED: 6,
        Verdict.MET: 1,
        Verdict.NEARLY_MET: 0,
        Verdict.MISSED: 1,
        Verdict.IN_PROGRESS: 1,
        Verdict.UNREPORTED: 25,
        Verdict.NOT_COMPARABLE: 0,
    }


def test_the_conference_sees_which_targets_went_how(at_conference: Scorecard) -> None:
    assert codes(at_conference, Verdict.EXCEEDED) == {
        "total_production_value",
        "budget_revenue",
        "crop_conversion_area",
        "forest_planting_area",
        "retail_services_revenue",
        "party_members_admitted",
    }
    assert codes(at_conference, Verdict.MET) == {"grain_per_capita"}
    assert codes(at_conference, Verdict.MISSED) == {"poverty_rate"}
    assert codes(at_conference, Verdict.IN_PROGRESS) == {"industrial_production_value"}


def test_what_is_stated_stands_beside_what_the_figures_say(at_conference: Scorecard) -> None:
    stated = at_conference.headline.stated

    assert stated is not None
    assert (stated.met, stated.total) == (29, 34)
    assert [statement.says for statement in at_conference.statements] == [
        "met_or_nearly",
        "all_met",
    ]
    named = {row.indicator.code for row in at_conference.rows if Chip.NAMED_AS_MISSED in row.chips}
    assert named == {"ntm_criteria_avg", "income_per_capita", "traffic_accidents", "poverty_rate"}


def test_poverty_is_judged_fall_against_fall(at_conference: Scorecard) -> None:
    poverty = row(at_conference, "poverty_rate")
    judgement = poverty.line.judgement

    assert judgement.terms is Terms.FALL
    assert (judgement.value, judgement.plan, judgement.share) == (
        span("2.68"),
        span("4"),
        Decimal(67),
    )
    assert poverty.figure is not None
    assert poverty.figure.printed == "49.74"
    assert poverty.development.previous is not None
    assert poverty.development.previous.printed == "52.42"
    assert poverty.development.change == span("-2.68")


def test_a_hedged_result_above_a_printed_plan_exceeds_it(at_conference: Scorecard) -> None:
    judgement = row(at_conference, "budget_revenue").line.judgement

    assert judgement.reason is Reason.BETTER_THAN_PLAN
    assert judgement.value == span("11.3", "11.39")
    assert judgement.stated_share is not None
    assert judgement.stated_share.number == 102
    assert judgement.share == Decimal("102.7")


def test_an_unknown_plan_is_told_from_level_and_stated_share(at_conference: Scorecard) -> None:
    retail = row(at_conference, "retail_services_revenue")
    crops = row(at_conference, "crop_conversion_area")
    party = row(at_conference, "party_members_admitted")

    assert retail.plan == span("191", "203")
    assert crops.plan == span("49.8", "50.4")
    assert (party.figure and party.figure.printed, party.plan) == ("106", None)
    assert all(each.line.judgement.reason is Reason.STATED_SHARE for each in (retail, crops, party))
    assert row(at_conference, "budget_revenue").plan is None


def test_development_shows_stated_beside_computed(at_conference: Scorecard) -> None:
    output = row(at_conference, "total_production_value").development
    grain = row(at_conference, "grain_per_capita").development
    revenue = row(at_conference, "budget_revenue").development

    assert output.stated is not None
    assert output.stated.number == Decimal("8.3")
    assert output.previous is not None
    assert output.previous.printed == "666.35"
    assert output.derived is None
    assert grain.growth == span("-7.4")
    assert (revenue.previous, revenue.growth) == (None, None)
    assert revenue.derived == span("9.12", "9.21")


def test_half_a_year_is_in_progress_with_its_pace(at_conference: Scorecard) -> None:
    judgement = row(at_conference, "industrial_production_value").line.judgement

    assert judgement.reason is Reason.PART_OF_PERIOD
    assert judgement.stated_share is not None
    assert judgement.stated_share.number == 41
    assert judgement.pace is not None
    assert judgement.pace.until == date(2023, 6, 30)
    assert judgement.pace.share_of_time == Decimal("49.6")


def test_rows_lie_in_fields_in_the_order_of_the_set(at_conference: Scorecard) -> None:
    fields = [group.field for group in at_conference.groups]

    assert fields[:3] == ["economy_general", "budget_investment", "agriculture_forestry"]
    assert len(fields) == len(set(fields))
    assert [row.indicator.code for row in at_conference.groups[0].rows] == [
        "total_production_value",
        "income_per_capita",
    ]


def test_chips_tell_estimates_and_reconstructed_names(at_conference: Scorecard) -> None:
    assert row(at_conference, "total_production_value").chips == (Chip.ESTIMATE,)
    assert row(at_conference, "pig_herd").chips == (Chip.RECONSTRUCTED,)


def test_february_knows_the_revised_revenue_with_its_vintages(in_february: Scorecard) -> None:
    revenue = row(in_february, "budget_revenue")

    assert revenue.figure is not None
    assert revenue.figure.number == Decimal("13.04")
    assert [figure.printed for figure in revenue.vintages] == ["11.3", "13.04"]
    assert revenue.ties == ()
    assert revenue.verdict is Verdict.EXCEEDED


def test_a_share_goes_with_the_level_it_was_printed_with(in_february: Scorecard) -> None:
    judgement = row(in_february, "budget_revenue").line.judgement

    assert judgement.stated_share is not None
    assert judgement.stated_share.number == 117


def test_february_misses_income_livestock_and_grain(in_february: Scorecard) -> None:
    income = row(in_february, "income_per_capita").line.judgement
    herd = row(in_february, "large_livestock_herd").line.judgement
    grain = row(in_february, "grain_output").line.judgement

    assert (income.verdict, income.reason) == (Verdict.MISSED, Reason.SHORT_OF_PLAN)
    assert (income.value, income.plan, income.share) == (span("22.4"), span("28"), Decimal(80))
    assert income.rests_on_estimate
    assert (herd.verdict, herd.reason) == (Verdict.MISSED, Reason.SHORT_OF_PLAN)
    assert (herd.plan, herd.share) == (span("20860"), Decimal("92.1"))
    assert (grain.verdict, grain.reason) == (Verdict.MISSED, Reason.STATED_SHARE)
    assert (grain.terms, grain.value) == (Terms.SHARE_OF_PLAN, span("92.9"))
    assert grain.nearly_met == 95


def test_february_counts_13_figures(in_february: Scorecard) -> None:
    headline = in_february.headline

    assert headline.with_figures == 13
    assert headline.counts[Verdict.EXCEEDED] == 8
    assert headline.counts[Verdict.MET] == 1
    assert headline.counts[Verdict.MISSED] == 4
    assert headline.counts[Verdict.IN_PROGRESS] == 0
    assert headline.named_without_figures == 2


def test_a_lower_threshold_in_force_nearly_meets_them() -> None:
    card = review(FEBRUARY, thresholds=Thresholds(nearly_met=Decimal(90)))

    assert codes(card, Verdict.NEARLY_MET) == {"large_livestock_herd", "grain_output"}
    assert row(card, "grain_output").line.judgement.nearly_met == 90


def test_april_flags_what_the_order_of_texts_cannot_settle() -> None:
    revenue = row(review(date(2024, 4, 1)), "budget_revenue")

    assert revenue.figure is not None
    assert revenue.figure.printed == "13.04"
    assert [figure.printed for figure in revenue.ties] == ["11.5"]
    assert [figure.printed for figure in revenue.vintages] == ["11.3", "13.04", "11.5"]


def test_before_any_text_there_is_no_target() -> None:
    card = review(date(2022, 12, 12))

    assert (card.headline.targets, card.groups, card.headline.stated) == (0, (), None)


def test_a_figure_entered_later_but_dated_earlier_changes_nothing_recorded_before() -> None:
    late = replace(
        said("T3", "jobs_new", "2023", "official", Measure.LEVEL, "500", Bound.EXACT),
        id=10_000,
        recorded_at=datetime(2024, 6, 1, tzinfo=UTC),
    )
    before = datetime(2024, 5, 31, tzinfo=UTC)

    with_late = review(CONFERENCE, recorded_by=before, figures_known=(*figures(), late))

    assert with_late == review(CONFERENCE, recorded_by=before)
    assert row(review(CONFERENCE, figures_known=(*figures(), late)), "jobs_new").figure == late


def test_the_order_in_which_figures_are_handed_over_does_not_matter() -> None:
    shuffled = list(figures())
    random.Random(7).shuffle(shuffled)

    assert review(FEBRUARY, figures_known=tuple(shuffled)) == review(FEBRUARY)


def test_a_correction_takes_the_place_of_what_it_corrects(in_february: Scorecard) -> None:
    wrong = row(in_february, "budget_revenue").figure
    assert wrong is not None
    right = replace(wrong, id=10_001, number=Decimal("13.4"), printed="13.4", supersedes=wrong.id)

    corrected = row(review(FEBRUARY, figures_known=(*figures(), right)), "budget_revenue")

    assert [figure.printed for figure in corrected.vintages] == ["11.3", "13.4"]
    assert corrected.line.judgement.stated_share is not None


def test_a_withdrawn_correction_brings_back_what_it_corrected(in_february: Scorecard) -> None:
    wrong = row(in_february, "budget_revenue").figure
    assert wrong is not None
    undone = replace(
        wrong,
        id=10_001,
        number=Decimal("13.4"),
        supersedes=wrong.id,
        withdrawn_at=datetime(2024, 2, 2, tzinfo=UTC),
    )

    assert review(FEBRUARY, figures_known=(*figures(), undone)) == in_february


def test_an_override_stands_and_the_computed_verdict_is_kept() -> None:
    poverty = row(review(CONFERENCE), "poverty_rate").line.target
    moment = datetime(2023, 12, 13, tzinfo=UTC)
    first = Override(poverty.id, Verdict.MET, "Đủ", "Lãnh đạo", CONFERENCE, moment)
    second = replace(first, verdict=Verdict.NEARLY_MET, known_from=date(2023, 12, 13))

    card = review(FEBRUARY, overrides=(second, first))

    line = row(card, "poverty_rate").line
    assert line.override == second
    assert (line.verdict, line.judgement.verdict) == (Verdict.NEARLY_MET, Verdict.MISSED)
    assert Chip.OVERRIDDEN in row(card, "poverty_rate").chips
    assert card.headline.counts[Verdict.NEARLY_MET] == 1


def test_each_issuer_gets_its_own_verdict_and_its_own_share() -> None:
    own = target("1000", id=1, issuer="huyện", indicator="output")
    province = target(None, id=2, issuer="tỉnh", indicator="output")
    level = figure("1010", id=1)
    shares = (
        figure("101", id=2, measure=Measure.SHARE_OF_PLAN),
        figure("94.1", id=3, measure=Measure.SHARE_OF_PLAN, basis="tỉnh"),
    )

    card = scorecard(
        unit="pac-nam",
        period=YEAR,
        as_of=CONFERENCE,
        indicators=[traits()],
        targets=[own, province],
        figures=[level, *shares],
    )

    (only,) = card.rows
    assert [line.verdict for line in only.lines] == [Verdict.EXCEEDED, Verdict.MISSED]
    assert [line.judgement.stated_share for line in only.lines] == list(shares)
    assert card.headline.counts[Verdict.EXCEEDED] == 1
    assert card.headline.targets == 1


def test_a_share_without_a_basis_says_nothing_of_another_issuers_plan() -> None:
    lines = [target("100", id=1, issuer="huyện"), target(None, id=2, issuer="tỉnh")]

    card = scorecard(
        unit="pac-nam",
        period=YEAR,
        as_of=CONFERENCE,
        indicators=[traits()],
        targets=lines,
        figures=[figure("106", measure=Measure.SHARE_OF_PLAN)],
    )

    assert [line.verdict for line in card.rows[0].lines] == [
        Verdict.EXCEEDED,
        Verdict.NOT_COMPARABLE,
    ]


def test_figures_of_another_definition_are_neither_vintages_nor_former_levels() -> None:
    year, before = Period.year(2023), Period.year(2022)
    own = figure("110", id=1, claim="a", source=source("T6"))
    other = figure("80", id=2, claim="b", definition="đàn hiện có", source=source("T4"))
    former = figure("90", id=3, claim="c", definition="đàn hiện có", period=before)

    card = scorecard(
        unit="pac-nam",
        period=year,
        as_of=FEBRUARY,
        indicators=[traits()],
        targets=[target("100")],
        figures=[own, other, former],
    )

    assert card.rows[0].vintages == (own,)
    assert card.rows[0].development.previous is None


def test_a_level_of_another_unit_and_of_a_base_year_are_found() -> None:
    of_province = target("50", id=1, kind=TargetKind.SHARE_OF_UNIT, of_unit="bac-kan")
    since_2020 = target(
        "2", id=2, issuer="tỉnh", kind=TargetKind.MULTIPLE, base_period=Period.year(2020)
    )
    told = [
        figure("30", id=1),
        figure("60", id=2, unit="bac-kan"),
        figure("10", id=3, period=Period.year(2020)),
    ]

    card = scorecard(
        unit="pac-nam",
        period=YEAR,
        as_of=CONFERENCE,
        indicators=[traits()],
        targets=[of_province, since_2020],
        figures=told,
    )

    assert [line.verdict for line in card.rows[0].lines] == [Verdict.MET, Verdict.EXCEEDED]


def test_the_part_of_a_year_that_reaches_furthest_leads() -> None:
    parts = [
        figure("20", id=1, period=Period.quarter(2023, 2)),
        figure("50", id=2, period=Period.half(2023, 1)),
        figure("70", id=3, period=Period.months_to_date(2023, 9)),
    ]

    card = scorecard(
        unit="pac-nam",
        period=YEAR,
        as_of=CONFERENCE,
        indicators=[traits()],
        targets=[target("100")],
        figures=parts,
    )

    line = card.rows[0].line
    assert (line.verdict, line.judgement.share) == (Verdict.IN_PROGRESS, Decimal(70))


def test_a_target_told_with_its_number_takes_the_place_of_one_without() -> None:
    told = [promise(1, "output", "T1", None), promise(2, "output", "T6", "100")]

    card = scorecard(
        unit="pac-nam",
        period=YEAR,
        as_of=FEBRUARY,
        indicators=[traits()],
        targets=told,
        figures=[],
    )

    assert [line.target.id for line in card.rows[0].lines] == [2]


def test_the_words_of_a_judged_change_tell_the_result(at_conference: Scorecard) -> None:
    poverty, revenue = row(at_conference, "poverty_rate"), row(at_conference, "budget_revenue")
    assert poverty.told is not None
    assert (poverty.told.measure, poverty.told.printed) == (Measure.CHANGE, "-2.68")
    assert poverty.figure is not None
    assert poverty.figure.measure is Measure.LEVEL
    assert revenue.told == revenue.figure


@pytest.mark.parametrize(("also", "chips"), [((), [Chip.PROPOSED]), (("70",), [])])
def test_a_figure_that_waits_for_approval_is_marked_where_nothing_approved_stands(
    also: tuple[str, ...], chips: list[Chip]
) -> None:
    waiting = replace(figure("80", id=1), state=State.PROPOSED)
    card = scorecard(
        unit="pac-nam",
        period=YEAR,
        as_of=CONFERENCE,
        indicators=[traits()],
        targets=[target("100")],
        figures=[waiting, *(figure(number, id=2) for number in also)],
    )
    assert [chip for chip in card.rows[0].chips if chip is Chip.PROPOSED] == chips
