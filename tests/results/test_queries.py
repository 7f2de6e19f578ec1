"""What was known on a day is given back exactly, and the documents say what they would change."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from functools import partial

import pytest

from cast import COMMUNE, DISTRICT, Cast
from desk import PUBLISHED, YEAR, Desk, claim, figure
from tongket.evaluation.queries import findings
from tongket.foundation.documents import DocumentUnknown
from tongket.organisation.access import NotAllowed
from tongket.organisation.queries import UnitUnknown
from tongket.results import actions, queries
from tongket.results.conversion import ClaimUnitDiffers
from tongket.results.queries import ClaimState, EffectKind
from tongket.vocabulary.bound import Bound
from tongket.vocabulary.claim import Claim, ClaimStage, Slot
from tongket.vocabulary.period import Period

REVENUE = "budget_revenue"
LATER = date(2024, 1, 31)
SHARE = figure(Slot.PLAN_PERCENT, "102", "%", at=40)


def test_a_source_counts_as_known_from_the_last_day_it_may_be_of(minh: Desk):
    minh.accept(*minh.document((REVENUE, claim()), published_from=date(2023, 12, 1)))
    assert minh.figures(as_of=PUBLISHED - timedelta(days=1)) == ()
    assert len(minh.figures(as_of=PUBLISHED)) == 1


def test_a_figure_entered_later_but_dated_earlier_is_not_in_the_earlier_record(minh: Desk):
    minh.accept(*minh.document((REVENUE, claim())))
    then = minh.now
    minh.accept(*minh.document((REVENUE, claim("9")), published=date(2023, 1, 1)))
    assert [one.number for one in minh.figures(recorded_by=then)] == [Decimal("11.3")]
    assert [one.number for one in minh.figures()] == [9, Decimal("11.3")]


def test_figures_can_be_asked_for_by_indicator_and_years(minh: Desk):
    minh.accept(
        *minh.document(
            (REVENUE, claim()),
            (REVENUE, claim(period=Period.half(2022, 2))),
            ("pig_herd", claim("5", unit="con")),
        )
    )
    assert {one.indicator for one in minh.figures(indicator="pig_herd")} == {"pig_herd"}
    assert [str(one.period) for one in minh.figures(years=[2022])] == ["2022-H2"]
    assert len(minh.figures(years=range(2022, 2024))) == 3
    assert minh.figures(years=[]) == ()


def test_figures_come_in_the_order_of_the_catalogue(minh: Desk):
    minh.accept(
        *minh.document(("pig_herd", claim("5", unit="con")), ("total_production_value", claim()))
    )
    assert [one.indicator for one in minh.figures()] == ["total_production_value", "pig_herd"]


def test_as_of_queries_do_not_grow_with_the_rows(minh: Desk, django_assert_num_queries):
    counted = claim("29", figure(Slot.TOTAL, "34"), unit="chỉ tiêu")
    for _ in range(3):
        minh.accept(*minh.document((REVENUE, claim("1", SHARE)), ("plan_targets_met", counted)))
        with django_assert_num_queries(1):
            minh.figures()
        with django_assert_num_queries(1):
            minh.statements()


def test_the_page_of_a_document_costs_the_same_for_many_claims(
    minh: Desk, django_assert_max_num_queries, django_assert_num_queries
):
    plan = replace(figure(Slot.PLAN_VALUE, "11", "tỷ đồng", at=40), base="KH tỉnh giao")
    several = [(REVENUE, claim(str(number), plan, SHARE)) for number in range(1, 3)]
    minh.accept(*minh.document(*several))
    with django_assert_max_num_queries(16) as few:
        minh.view()
    minh.accept(*minh.document(*several * 4))
    with django_assert_num_queries(len(few)):
        minh.view()
    for _ in range(2):
        with django_assert_num_queries(1):
            queries.documents(minh.access)


def effects(desk: Desk) -> list[EffectKind]:
    return [effect.kind for view in desk.view().claims for effect in view.figures]


def test_an_open_claim_says_what_accepting_it_would_change(minh: Desk):
    minh.accept(*minh.document((REVENUE, claim("11,3", SHARE))))
    minh.document((REVENUE, claim("11,3")), published=LATER)
    assert effects(minh) == [EffectKind.SAME]
    minh.document((REVENUE, claim("11,3", bound=Bound.ABOVE)), published=LATER)
    assert effects(minh) == [EffectKind.AGREES]
    minh.document((REVENUE, claim("13,04", SHARE)), published=LATER)
    assert effects(minh) == [EffectKind.REVISES, EffectKind.SAME]
    (view,) = minh.view().claims
    assert (view.figures[0].proposed.number, view.figures[0].recorded.number) == (
        Decimal("13.04"),
        Decimal("11.3"),
    )
    minh.document((REVENUE, claim(period=Period.year(2022))), ("pig_herd", claim("5", unit="con")))
    assert effects(minh) == [EffectKind.NEW, EffectKind.NEW]


@pytest.mark.parametrize(
    ("recorded", "said", "kind"),
    [
        ("107", "107,1", EffectKind.AGREES),  # cut off behind the comma
        ("108", "107,6", EffectKind.AGREES),  # rounded
        ("107", "107,0", EffectKind.SAME),
        ("107", "108", EffectKind.REVISES),
        ("107,1", "107,3", EffectKind.REVISES),
    ],
)
def test_numbers_that_differ_by_their_rounding_agree_as_in_the_consistency_check(
    minh: Desk, recorded: str, said: str, kind: EffectKind
):
    share = partial(figure, Slot.PLAN_PERCENT, unit="%", at=40)
    minh.accept(*minh.document((REVENUE, claim("11,3", share(text=recorded)))))
    minh.document((REVENUE, claim("11,3", share(text=said))), published=LATER)
    assert effects(minh) == [EffectKind.SAME, kind]
    asked = {"as_of": date.max, "recorded_by": minh.now, "access": minh.access}
    minh.accept(*(view.facts.id for view in minh.view().claims))
    told = findings(DISTRICT, **{**asked, "recorded_by": minh.now}).findings
    if kind is not EffectKind.REVISES:
        assert told == ()


def test_an_accepted_claim_still_says_what_it_changed(minh: Desk):
    minh.accept(*minh.document((REVENUE, claim("11,3"))))
    ids = minh.document((REVENUE, claim("13,04")), published=LATER)
    minh.accept(*ids)
    assert effects(minh) == [EffectKind.REVISES]


def test_a_target_says_what_it_would_change_too(minh: Desk):
    said = claim("15", stage=ClaimStage.TARGET)
    minh.accept(*minh.document((REVENUE, said)))
    kinds = {"15": EffectKind.SAME, "15,4": EffectKind.AGREES, "16": EffectKind.REVISES}
    for level, kind in kinds.items():
        minh.document((REVENUE, replace(said, figures=(figure(Slot.VALUE, level, "tỷ đồng"),))))
        assert [effect.kind for effect in minh.view().claims[0].targets] == [kind]
    minh.document((REVENUE, replace(said, period=Period.year(2030))))
    assert [effect.kind for effect in minh.view().claims[0].targets] == [EffectKind.NEW]


def test_a_claim_says_why_it_cannot_be_accepted(minh: Desk):
    minh.document((REVENUE, claim("5", unit="ha")), ("", claim()))
    wrong, unlinked = minh.view().claims
    assert isinstance(wrong.problem, ClaimUnitDiffers)
    assert wrong.indicator.name.startswith("Thu ngân sách")
    assert (unlinked.indicator, unlinked.proposal, unlinked.problem) == (None, None, None)


def test_a_claim_shows_its_link_its_rules_and_who_decided(minh: Desk):
    said = replace(claim(), rules=("level", "plan"))
    one, two = minh.document((REVENUE, said), (REVENUE, said))
    (decision,) = minh.accept(one)
    accepted, still_open = (view.facts for view in minh.view().claims)
    assert accepted.read.rules == ("level", "plan")
    assert (accepted.indicator, accepted.confidence, accepted.period) == (REVENUE, 90, YEAR)
    assert (accepted.state, accepted.decision) == (ClaimState.ACCEPTED, decision)
    assert (accepted.decided_by, accepted.decided_at) == ("Minh", minh.now)
    assert (still_open.id, still_open.state, still_open.decision) == (two, ClaimState.OPEN, None)
    minh.undo(decision)
    undone = minh.view().claims[0].facts
    assert undone.state is ClaimState.OPEN
    assert (undone.history[0].undone_by, undone.history[0].undone_at) == ("Minh", minh.now)


def test_the_text_is_cut_at_the_words_of_its_claims(minh: Desk):
    (one,) = minh.document(
        (REVENUE, replace(claim(), figures=(figure(Slot.VALUE, "11,3", at=23),)))
    )
    document = minh.view()
    assert "".join(segment.text for segment in document.segments) == document.facts.text
    marked = [(s.text, s.is_number) for s in document.segments if one in s.claims]
    assert marked == [("Thu ngân sách", False), ("11,3", True)]


def test_the_list_counts_what_was_decided(minh: Desk):
    first, second, _ = minh.document(*[(REVENUE, claim())] * 3)
    decision = minh.accept(first)[0]
    minh.undo(decision)
    minh.accept(first)
    actions.reject_claim(second, **minh.by)
    (row,) = queries.documents(minh.access)
    assert (row.claims, row.accepted, row.rejected, row.open) == (3, 1, 1, 1)
    assert (row.unit, row.period, row.published_to) == (DISTRICT, YEAR, PUBLISHED)


def test_documents_are_seen_by_those_of_their_unit(measured: Cast, minh: Desk):
    minh.document((REVENUE, claim()), unit=COMMUNE)
    commune = minh.key
    minh.document((REVENUE, claim()))
    keys = {
        name: {row.key for row in queries.documents(getattr(measured, name).access)}
        for name in ("lan", "ha", "binh", "quan")
    }
    both = {commune, minh.key}
    assert keys == {"lan": {commune}, "ha": both, "binh": set(), "quan": both}
    with pytest.raises(NotAllowed):
        queries.document(minh.key, measured.lan.access)
    with pytest.raises(DocumentUnknown):
        queries.document("nothing", measured.quan.access)


def test_the_stranger_sees_no_figure(measured: Cast, minh: Desk):
    minh.accept(*minh.document((REVENUE, claim())))
    binh = Desk(measured.binh, minh.now)
    for ask in (binh.figures, binh.statements, binh.targets):
        with pytest.raises(NotAllowed):
            ask()
    with pytest.raises(NotAllowed):
        queries.history(DISTRICT, REVENUE, YEAR, access=measured.binh.access)
    assert Desk(measured.ha, minh.now).figures() == minh.figures()


def test_an_unknown_unit_is_no_empty_answer(measured: Cast, minh: Desk):
    asked = {"as_of": PUBLISHED, "recorded_by": minh.now, "access": measured.quan.access}
    for ask in (queries.figures, queries.statements):
        with pytest.raises(UnitUnknown):
            ask("pac-nan", **asked)


def test_a_miss_and_a_blanket_have_words_but_propose_no_figure(minh: Desk):
    minh.document(("income_per_capita", Claim("Thu ngân sách", 0, 13, ())), kind="miss")
    (view,) = minh.view().claims
    assert (view.proposal, view.problem, view.figures) == (None, None, ())
    assert view.indicator.code == "income_per_capita"


def test_claims_of_many_periods_units_and_issuers_cost_the_queries_of_one(
    minh: Desk, django_assert_max_num_queries
):
    def said(year: int) -> Claim:
        whose = ("kế hoạch", "kế hoạch tỉnh giao", "chỉ tiêu HĐND giao", "Nghị quyết Tỉnh ủy")
        share = replace(SHARE, base=whose[year % 4])
        plan = replace(figure(Slot.PLAN_VALUE, "11", "tỷ đồng", at=60), base=whose[year % 4])
        return claim("11,3", share, plan, period=Period.year(year))

    def asked(*years: int) -> tuple[list[str], int]:
        ids = minh.document(*((REVENUE, said(year)) for year in years))
        for number in ids[1::2]:
            facts = queries.claim(number, access=minh.access)
            actions.correct_claim(
                number, facts.claim, indicator=REVENUE, unit_key=COMMUNE, **minh.by
            )
        with django_assert_max_num_queries(40) as counted:
            read = queries.document(minh.key, minh.access)
        bases = [
            one.proposed.basis for view in read.claims for one in view.figures if one.proposed.basis
        ]
        return bases, len(counted)

    _, few = asked(2023, 2023)
    bases, many = asked(*range(2001, 2025))
    assert {"ubnd-bac-kan", "tinh-uy-bac-kan"} <= set(bases)
    assert many == few
