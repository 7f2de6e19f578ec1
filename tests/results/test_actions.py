"""Claims are accepted, corrected, rejected and undone; nothing that was known is ever changed."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction

from cast import COMMUNE, DISTRICT, Cast
from desk import PUBLISHED, YEAR, Desk, claim, figure
from tongket.foundation.audit import verify
from tongket.foundation.fields import NumberTooPrecise
from tongket.foundation.models import AuditEntry
from tongket.indicators.queries import Alias, IndicatorUnknown, aliases
from tongket.organisation.access import NotAllowed
from tongket.plans.actions import TargetReplaced, replace_target
from tongket.plans.rules import TargetKind
from tongket.plans.terms import Origin, TargetTerms
from tongket.results import actions, queries
from tongket.results.conversion import ClaimUnitDiffers
from tongket.results.models import ClaimDecision, Result
from tongket.results.queries import ClaimState
from tongket.results.rules import State
from tongket.vocabulary.bound import Bound
from tongket.vocabulary.claim import Claim, ClaimStage, Slot
from tongket.vocabulary.measure import Measure
from tongket.vocabulary.period import Period
from tongket.vocabulary.stage import Stage

REVENUE = "budget_revenue"
SHARE = figure(Slot.PLAN_PERCENT, "102", "%", at=40)


def test_an_accepted_claim_is_on_record_with_its_source_and_words(minh: Desk):
    said = claim("11,3", SHARE, bound=Bound.ABOVE)
    (one,) = minh.document((REVENUE, said), published_from=date(2023, 12, 1))
    minh.accept(one)
    level, share = sorted(minh.figures(), key=lambda one: one.measure)
    assert (level.measure, share.measure) == (Measure.LEVEL, Measure.SHARE_OF_PLAN)
    assert (level.number, level.decimals, level.bound) == (Decimal("11.3"), 1, Bound.ABOVE)
    assert (level.printed, share.printed) == ("11,3 tỷ đồng", "102 %")
    assert (level.stage, level.state) == (Stage.REPORTED, State.APPROVED)
    assert (level.indicator, level.unit, level.period) == (REVENUE, DISTRICT, YEAR)
    assert level.claim == share.claim == f"{minh.key}:1"
    assert (level.source.document, level.source.publisher) == (minh.key, "Báo Bắc Kạn")
    assert (level.source.known_from, level.source.known_to) == (date(2023, 12, 1), PUBLISHED)
    assert (level.source.start, level.source.end) == (20, 24)
    assert level.recorded_at == minh.now


def test_a_claims_own_period_goes_before_the_documents(minh: Desk):
    half = Period.half(2023, 1)
    minh.accept(*minh.document((REVENUE, claim(period=half)), ("pig_herd", claim("5", unit="con"))))
    assert {one.indicator: one.period for one in minh.figures()} == {
        REVENUE: half,
        "pig_herd": YEAR,
    }


def test_a_period_to_a_day_has_that_day_as_its_cut_off(minh: Desk):
    day = date(2023, 6, 25)
    minh.accept(*minh.document((REVENUE, claim(period=Period.to_day(day)))))
    assert minh.figures()[0].cut_off == day


def test_a_target_claim_sets_a_target_of_the_documents_body(minh: Desk):
    said = claim("15", stage=ClaimStage.TARGET, period=Period.year(2024))
    minh.accept(*minh.document((REVENUE, said)))
    (target,) = minh.targets()
    assert (target.issuer, target.low, target.exact) == ("huyen-uy-pac-nam", 15, False)
    assert (target.source.document, target.source.start) == (minh.key, 20)
    assert minh.figures() == ()


def test_a_plan_beside_a_result_is_a_target_beside_figures(minh: Desk):
    plan = figure(Slot.PLAN_VALUE, "11", "tỷ đồng", at=40)
    minh.accept(*minh.document((REVENUE, claim("11,3", plan))))
    assert [one.measure for one in minh.figures()] == [Measure.LEVEL]
    assert [target.low for target in minh.targets()] == [11]


def test_another_bodys_plan_is_its_own(minh: Desk):
    plan = replace(figure(Slot.PLAN_VALUE, "11", "tỷ đồng", at=40), base="dự toán tỉnh giao")
    share = replace(SHARE, base="dự toán HĐND tỉnh giao")
    minh.accept(*minh.document((REVENUE, claim("11,3", plan, share))))
    assert [target.issuer for target in minh.targets()] == ["ubnd-bac-kan"]
    assert {one.basis for one in minh.figures()} == {"", "hdnd-bac-kan"}


def test_a_target_of_nobody_on_record_is_refused(minh: Desk):
    plan = replace(figure(Slot.PLAN_VALUE, "11", "tỷ đồng", at=40), base="dự toán xã giao")
    with pytest.raises(actions.IssuerNotOnRecord) as refused:
        minh.accept(*minh.document((REVENUE, claim("11,3", plan))))
    assert refused.value.data["issuer"] == "dự toán xã giao"
    assert minh.figures() == ()


def test_a_headline_is_a_statement_and_no_figure(minh: Desk):
    counted = claim("29", figure(Slot.TOTAL, "34", at=23), unit="chỉ tiêu", words="Cơ bản đạt")
    minh.accept(*minh.document(("plan_targets_met", counted)))
    (said,) = minh.statements()
    assert (said.says, said.met, said.total, said.indicator) == ("met_or_nearly", 29, 34, "")
    assert minh.view().facts.text.startswith(said.printed)
    assert minh.figures() == ()


@pytest.mark.parametrize(
    ("kind", "code", "says", "indicator"),
    [("miss", "income_per_capita", "missed", "income_per_capita"), ("blanket", "", "all_met", "")],
)
def test_what_is_said_without_figures_becomes_a_statement(minh: Desk, kind, code, says, indicator):
    words = Claim("Thu ngân sách", 0, 13, ())
    minh.accept(*minh.document((code, words), kind=kind))
    (said,) = minh.statements()
    assert (said.says, said.indicator, said.printed) == (says, indicator, "Thu ngân sách")


@pytest.mark.parametrize("kind", ["figures", "miss"])
def test_what_names_no_indicator_is_not_accepted(minh: Desk, kind):
    (one,) = minh.document(("", claim()), kind=kind)
    with pytest.raises(actions.ClaimNotLinked) as refused:
        minh.accept(one)
    assert refused.value.data == {"words": "Thu ngân sách"}


def test_claims_are_accepted_all_or_none(minh: Desk):
    ids = minh.document((REVENUE, claim()), (REVENUE, claim("5", unit="ha")))
    before = AuditEntry.objects.count()
    with pytest.raises(ClaimUnitDiffers):
        minh.accept(*ids)
    assert minh.figures() == ()
    assert {view.facts.state for view in minh.view().claims} == {ClaimState.OPEN}
    assert AuditEntry.objects.count() == before


def test_a_number_finer_than_the_record_is_refused_whole(minh: Desk):
    ids = minh.document((REVENUE, claim("832.270.966.973", unit="đồng")))
    with pytest.raises(NumberTooPrecise) as refused:
        minh.accept(*ids)
    [view] = minh.view().claims
    assert view.facts.state is ClaimState.OPEN
    assert refused.value.data == view.problem.data  # told before anybody presses
    assert refused.value.data["rounded"] == Decimal("832.270967")
    assert view.figures[0].proposed.number == Decimal("832.270966973")
    assert not view.is_sure


def test_a_claim_is_accepted_once(minh: Desk):
    (one,) = minh.document((REVENUE, claim()))
    minh.accept(one)
    for act in (
        lambda: minh.accept(one),
        lambda: actions.reject_claim(one, **minh.by),
        lambda: actions.correct_claim(one, claim("12"), indicator=REVENUE, **minh.by),
    ):
        with pytest.raises(actions.ClaimAlreadyDecided) as refused:
            act()
        assert refused.value.data["state"] is ClaimState.ACCEPTED
        assert refused.value.data["by"] == "Minh"
    assert len(minh.figures()) == 1


def test_the_database_itself_refuses_a_second_acceptance(minh: Desk):
    (one,) = minh.document((REVENUE, claim()))
    decision = ClaimDecision.objects.get(pk=minh.accept(one)[0])
    decision.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        decision.save()


def test_a_rejected_claim_is_on_record_nowhere_and_can_be_taken_up_again(minh: Desk):
    (one,) = minh.document((REVENUE, claim()))
    decision = actions.reject_claim(one, reason="số của tỉnh", **minh.by)
    facts = minh.view().claims[0].facts
    assert (facts.state, facts.reason, facts.decision) == (
        ClaimState.REJECTED,
        "số của tỉnh",
        decision,
    )
    with pytest.raises(actions.ClaimAlreadyDecided):
        minh.accept(one)
    minh.undo(decision)
    minh.accept(one)
    assert len(minh.figures()) == 1


def test_undoing_withdraws_what_was_accepted_then_and_nothing_else(minh: Desk):
    plan = figure(Slot.PLAN_VALUE, "11", "tỷ đồng", at=40)
    counted = claim("29", figure(Slot.TOTAL, "34"), unit="chỉ tiêu")
    one, two, three = minh.document(
        (REVENUE, claim("11,3", plan)),
        (REVENUE, claim("12", plan)),
        ("plan_targets_met", counted),
    )
    first, _, third = minh.accept(one, two, three)
    accepted = minh.now
    minh.undo(first)
    minh.undo(third)
    assert [one.number for one in minh.figures()] == [12]
    assert len(minh.targets()) == 1
    assert minh.statements() == ()
    assert len(minh.figures(recorded_by=accepted)) == 2
    assert len(minh.targets(recorded_by=accepted)) == 2
    assert len(minh.statements(recorded_by=accepted)) == 1
    minh.accept(one)
    assert sorted(one.number for one in minh.figures()) == [Decimal("11.3"), 12]


def test_a_decision_is_undone_once(minh: Desk):
    (one,) = minh.document((REVENUE, claim()))
    (decision,) = minh.accept(one)
    minh.undo(decision)
    with pytest.raises(actions.DecisionAlreadyUndone):
        minh.undo(decision)
    with pytest.raises(actions.ClaimDecisionUnknown):
        minh.undo(10**9)


def test_an_acceptance_whose_target_was_amended_since_is_not_undone(minh: Desk):
    said = claim("15", stage=ClaimStage.TARGET)
    (decision,) = minh.accept(*minh.document((REVENUE, said)))
    (target,) = minh.targets()
    amended = TargetTerms(low=Decimal(13), high=Decimal(13))
    replace_target(target.id, amended, origin=Origin.of_day(date(2024, 6, 30)), **minh.by)
    with pytest.raises(TargetReplaced):
        minh.undo(decision)
    assert minh.view().claims[0].facts.state is ClaimState.ACCEPTED


def test_a_correction_lies_beside_what_was_read(minh: Desk):
    (one,) = minh.document(("", claim("5", unit="ha")))
    actions.correct_claim(
        one,
        claim("5", unit="con", period=Period.half(2023, 1)),
        indicator="large_livestock_herd",
        definition="kể cả xuất bán",
        cut_off=date(2023, 6, 25),
        **minh.by,
    )
    facts = minh.view().claims[0].facts
    assert facts.is_corrected
    assert (facts.read.unit, facts.claim.unit) == ("ha", "con")
    assert facts.state is ClaimState.OPEN
    minh.accept(one)
    (found,) = minh.figures()
    assert (found.indicator, found.number) == ("large_livestock_herd", 5)
    assert (found.period, found.definition) == (Period.half(2023, 1), "kể cả xuất bán")
    assert found.cut_off == date(2023, 6, 25)


def test_a_correction_into_a_unit_that_is_not_the_indicators_leaves_nothing(minh: Desk):
    (one,) = minh.document((REVENUE, claim("1")))
    for indicator, unit in ((REVENUE, "ha"), ("large_livestock_herd", "tỷ đồng")):
        with pytest.raises(ClaimUnitDiffers):
            actions.correct_claim(
                one, claim("1", unit=unit), indicator=indicator, learn=True, **minh.by
            )
    assert not minh.view().claims[0].facts.is_corrected
    actions.correct_claim(one, claim("900", unit="triệu đồng"), indicator=REVENUE, **minh.by)


def test_the_youngest_correction_that_is_not_undone_stands(minh: Desk):
    (one,) = minh.document((REVENUE, claim("1")))
    for level in ("2", "3"):
        last = actions.correct_claim(one, claim(level), indicator=REVENUE, **minh.by)
    minh.undo(last)
    minh.accept(one)
    assert [one.number for one in minh.figures()] == [2]


def test_a_correction_is_not_undone_under_an_acceptance(minh: Desk):
    (one,) = minh.document((REVENUE, claim("1")))
    correction = actions.correct_claim(one, claim("2"), indicator=REVENUE, **minh.by)
    (acceptance,) = minh.accept(one)
    with pytest.raises(actions.CorrectionInUse):
        minh.undo(correction)
    minh.undo(acceptance)
    minh.undo(correction)
    assert not minh.view().claims[0].facts.is_corrected


def test_what_somebody_changed_since_it_was_seen_is_not_decided_unseen(minh: Desk):
    (one,) = minh.document(("budget_revenue", claim()))
    before = queries.claim(one, access=minh.access)
    read = before.claim
    decision = actions.correct_claim(
        one, read, indicator="budget_revenue", seen=before.version, **minh.by
    )
    with pytest.raises(actions.ClaimChangedSince) as refused:
        actions.accept_claims([one], seen={one: before.version}, **minh.by)
    assert refused.value.data["by"] == "Minh"
    for act in (
        lambda: actions.reject_claim(one, seen=before.version, **minh.by),
        lambda: actions.correct_claim(
            one, read, indicator="pig_herd", seen=before.version, **minh.by
        ),
    ):
        with pytest.raises(actions.ClaimChangedSince):
            act()
    actions.undo_decision(decision, **minh.by)
    undone = queries.claim(one, access=minh.access).version
    with pytest.raises(actions.ClaimChangedSince):  # as it was read again, yet not as she saw it
        actions.accept_claims([one], seen={one: undone - 1}, **minh.by)
    actions.accept_claims([one], seen={one: undone}, **minh.by)
    assert len(minh.figures()) == 1


def test_a_row_of_a_table_can_be_put_to_its_commune(minh: Desk):
    (one,) = minh.document((REVENUE, claim("1")))
    actions.correct_claim(one, claim("1"), indicator=REVENUE, unit_key=COMMUNE, **minh.by)
    minh.accept(one)
    assert minh.figures() == ()
    assert len(minh.figures(unit=COMMUNE)) == 1


def test_a_corrected_link_can_be_learned(minh: Desk):
    one, two = minh.document(("", claim(words="Tổng thu")), ("", claim(words="Thu khác")))
    actions.correct_claim(one, claim(), indicator=REVENUE, learn=True, **minh.by)
    actions.correct_claim(two, claim(), indicator=REVENUE, **minh.by)
    assert aliases(DISTRICT)[0] == Alias(REVENUE, "tổng thu")
    assert Alias(REVENUE, "thu khác") not in aliases(DISTRICT)


def test_what_is_not_there_is_named(minh: Desk):
    (one,) = minh.document((REVENUE, claim()))
    with pytest.raises(queries.ClaimUnknown):
        minh.accept(one, 10**9)
    with pytest.raises(IndicatorUnknown):
        actions.correct_claim(one, claim(), indicator="nothing", **minh.by)


def test_only_the_officer_accepts_the_clerk_proposes_the_rest_do_neither(
    measured: Cast, minh: Desk
):
    ids = minh.document((REVENUE, claim()), unit=COMMUNE)
    lan, ha, binh = (Desk(who, minh.now) for who in (measured.lan, measured.ha, measured.binh))
    correction = actions.correct_claim(ids[0], claim("12"), indicator=REVENUE, **lan.by)
    for desk in (lan, ha, binh):
        with pytest.raises(NotAllowed):
            desk.accept(*ids)
        with pytest.raises(NotAllowed):
            actions.reject_claim(ids[0], **desk.by)
        with pytest.raises(NotAllowed):
            actions.reject_claims([ids[0]], seen={ids[0]: 1}, **desk.by)
    for desk in (ha, binh):
        with pytest.raises(NotAllowed):
            actions.correct_claim(ids[0], claim("13"), indicator=REVENUE, **desk.by)
        with pytest.raises(NotAllowed):
            desk.undo(correction)
    with pytest.raises(NotAllowed):
        actions.correct_claim(ids[0], claim(), indicator=REVENUE, unit_key=DISTRICT, **lan.by)
    lan.undo(correction)
    (acceptance,) = minh.accept(*ids)
    with pytest.raises(NotAllowed):
        lan.undo(acceptance)


def test_every_decision_is_in_the_audit_trail(minh: Desk):
    one, two = minh.document((REVENUE, claim()), (REVENUE, claim("2")))
    actions.correct_claim(one, claim("12"), indicator=REVENUE, **minh.by)
    actions.reject_claim(two, **minh.by)
    minh.undo(minh.accept(one)[0])
    trail = AuditEntry.objects.filter(subject=minh.key).order_by("sequence")
    assert [entry.action for entry in trail] == [
        "store_document",
        "correct_claim",
        "reject_claim",
        "accept_claims",
        "undo_decision",
    ]
    assert verify().is_whole


def test_decisions_are_undone_together_all_or_none_with_the_queries_of_few(
    minh: Desk, django_assert_max_num_queries
):
    def undone(count: int) -> int:
        ids = minh.document(*((REVENUE, claim(str(n + 2))) for n in range(count)))
        decisions = actions.reject_claims(ids, seen=dict.fromkeys(ids, 0), **minh.by)
        with django_assert_max_num_queries(20) as asked:
            actions.undo_decisions(decisions, **minh.by)
        claims = queries.document(minh.key, minh.access).claims
        assert {view.facts.state for view in claims} == {ClaimState.OPEN}
        with pytest.raises(actions.DecisionAlreadyUndone):
            actions.undo_decisions(decisions, **minh.by)
        return len(asked)

    def accepted_and_undone(count: int) -> int:
        ids = minh.document(*((REVENUE, claim(str(n + 2))) for n in range(count)))
        decisions = minh.accept(*ids)
        with pytest.raises(actions.ClaimChangedSince):
            actions.undo_decisions(decisions, seen=dict.fromkeys(ids, 0), **minh.by)
        with django_assert_max_num_queries(20) as asked:
            actions.undo_decisions(decisions, seen=dict.fromkeys(ids, 1), **minh.by)
        assert minh.figures() == ()
        return len(asked)

    assert undone(2) == undone(30)
    assert accepted_and_undone(2) == accepted_and_undone(30)
    assert AuditEntry.objects.filter(action="undo_decisions").count() == 4
    (one,) = minh.document((REVENUE, claim()))
    (decision,) = minh.accept(one)
    with pytest.raises(actions.ClaimDecisionUnknown):
        actions.undo_decisions([decision, 10**9], **minh.by)
    assert len(minh.figures()) == 1


def test_claims_are_rejected_together_all_or_none_with_the_queries_of_few(
    minh: Desk, django_assert_max_num_queries
):
    def rejected(count: int) -> int:
        ids = minh.document(*((REVENUE, claim(str(n + 2))) for n in range(count)))
        with django_assert_max_num_queries(20) as asked:
            actions.reject_claims(ids, seen=dict.fromkeys(ids, 0), **minh.by)
        claims = queries.document(minh.key, minh.access).claims
        assert {view.facts.state for view in claims} == {ClaimState.REJECTED}
        return len(asked)

    assert rejected(2) == rejected(30)
    assert AuditEntry.objects.filter(subject=minh.key).last().detail == {
        "claims": [*range(1, 31)],
        "reason": "",
    }
    first, second = minh.document((REVENUE, claim()), (REVENUE, claim("2")))
    actions.correct_claim(second, claim("3"), indicator=REVENUE, **minh.by)
    with pytest.raises(actions.ClaimChangedSince):
        actions.reject_claims([first, second], seen={first: 0, second: 0}, **minh.by)
    assert queries.claim(first, access=minh.access).state is ClaimState.OPEN


def test_no_row_is_ever_deleted(minh: Desk):
    (one,) = minh.document((REVENUE, claim()))
    for _ in range(2):
        minh.undo(minh.accept(one)[0])
    assert Result.objects.count() == ClaimDecision.objects.count() == 2


def test_a_fall_is_promised_by_a_positive_number(minh: Desk):
    fall = replace(
        claim(),
        figures=(figure(Slot.CHANGE, "-4", "%", Bound.AT_LEAST),),
        stage=ClaimStage.TARGET,
    )
    minh.accept(*minh.document(("poverty_rate", fall)))
    (target,) = minh.targets()
    assert (target.kind, target.bound, target.low) == (TargetKind.DECREASE, Bound.AT_LEAST, 4)
