"""People enter figures, officers approve or return them, corrections stand beside them."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction

from cast import COMMUNE, NEIGHBOUR, Cast
from desk import Desk, claim
from tongket.foundation.audit import verify
from tongket.foundation.models import AuditEntry
from tongket.indicators.queries import IndicatorUnknown
from tongket.organisation.access import NotAllowed
from tongket.organisation.queries import UnitUnknown
from tongket.results import actions, queries
from tongket.results.actions import Entry
from tongket.results.models import Result
from tongket.results.possible import NumberBelowNothing, NumberNotWhole
from tongket.results.rules import State, standing
from tongket.vocabulary.bound import Bound
from tongket.vocabulary.measure import Measure
from tongket.vocabulary.period import Period
from tongket.vocabulary.stage import Stage
from tongket.vocabulary.unit import Quantity, Unit, UnitsDiffer

MAY = Period.month(2023, 5)
KNOWN = date(2023, 6, 3)
REVENUE = "budget_revenue"


def amount(number: str, unit: str = "tỷ đồng", decimals: int = 1, **more) -> Entry:
    return Entry(Quantity(Decimal(number), Unit.parse(unit), decimals), **more)


def enter(desk: Desk, entry: Entry, indicator: str = REVENUE, unit: str = COMMUNE) -> int:
    return actions.enter_result(unit, indicator, MAY, entry, known=KNOWN, **desk.by)


def correct(desk: Desk, result: int, number: str) -> int:
    return actions.correct_result(result, amount(number), **desk.by)


def approve(desk: Desk, *ids: int) -> None:
    actions.approve_results(ids, **desk.by)


def stands(desk: Desk, recorded_by=None) -> tuple[Decimal, State] | None:
    found = standing(desk.figures(unit=COMMUNE, recorded_by=recorded_by))
    return (found.figure.number, found.figure.state) if found else None


@pytest.fixture
def lan(measured: Cast, minh: Desk) -> Desk:
    """The commune clerk's desk; she and minh share one clock by turns."""
    return Desk(measured.lan, minh.now)


def test_what_the_clerk_enters_waits_for_approval(lan: Desk, minh: Desk):
    entry = amount("0.4", bound=Bound.ABOVE, stage=Stage.PRELIMINARY, illustrative=True)
    one = enter(lan, entry)
    minh.now = lan.now
    (found,) = queries.proposals(minh.person.access)
    assert (found.id, found.state, found.number) == (one, State.PROPOSED, Decimal("0.4"))
    assert (found.source.document, found.source.title) == ("", "nhập tay")
    assert (found.source.publisher, found.source.known_to) == ("Lan", KNOWN)
    assert (found.bound, found.stage, found.printed) == (
        Bound.ABOVE,
        Stage.PRELIMINARY,
        "0,4 tỷ đồng",
    )
    assert found.source.illustrative
    approve(minh, one)
    assert queries.proposals(minh.person.access) == ()
    assert stands(minh) == (Decimal("0.4"), State.APPROVED)


def test_what_one_person_entered_and_approved_is_marked(lan: Desk, minh: Desk):
    one = enter(lan, amount("0.4"))
    minh.now = lan.now
    approve(minh, one)
    assert [figure.by_one for figure in minh.figures(unit=COMMUNE)] == [False]
    own = enter(minh, amount("0.5"))
    assert [figure.by_one for figure in minh.figures(unit=COMMUNE)] == [False, False]
    before = minh.now
    approve(minh, own)
    assert [figure.by_one for figure in minh.figures(unit=COMMUNE)] == [False, True]
    then = minh.figures(unit=COMMUNE, recorded_by=before)
    assert [figure.by_one for figure in then] == [False, False]


def test_approval_does_not_reach_back(lan: Desk, minh: Desk):
    one = enter(lan, amount("0.4"))
    minh.now = entered = lan.now
    approve(minh, one)
    assert stands(minh, recorded_by=entered) == (Decimal("0.4"), State.PROPOSED)


@pytest.mark.parametrize(
    ("entry", "number", "decimals", "printed"),
    [
        (amount("400", "triệu đồng", 0), "0.4", 3, "400 triệu đồng"),
        (amount("12.50", "tỷ đồng", 2), "12.5", 2, "12,50 tỷ đồng"),
        (amount("102.5", "%", measure=Measure.SHARE_OF_PLAN), "102.5", 1, "102,5 %"),
        (amount("2", "lần", 0, measure=Measure.RATIO), "200", -2, "2 lần"),
    ],
)
def test_a_number_may_be_typed_in_any_unit_that_converts(
    lan: Desk, entry, number, decimals, printed
):
    enter(lan, entry)
    (found,) = lan.figures(unit=COMMUNE)
    assert (found.number, found.decimals, found.printed) == (Decimal(number), decimals, printed)


@pytest.mark.parametrize(
    ("indicator", "entry"),
    [
        (REVENUE, amount("5", "ha")),
        (REVENUE, amount("5", "tỷ đồng", measure=Measure.GROWTH)),
        ("poverty_rate", amount("5", "%", measure=Measure.CHANGE)),
    ],
)
def test_any_other_unit_is_refused(lan: Desk, indicator, entry):
    with pytest.raises(UnitsDiffer):
        enter(lan, entry, indicator)
    assert lan.figures(unit=COMMUNE) == ()


def test_an_impossible_number_is_refused_at_entry_and_at_correction(lan: Desk):
    for number, error in (("-5", NumberBelowNothing), ("5500.1", NumberNotWhole)):
        with pytest.raises(error):
            enter(lan, amount(number, "con"), "pig_herd")
    enter(lan, amount("5.5", "nghìn con"), "pig_herd")
    one = enter(lan, amount("0.4"))
    with pytest.raises(NumberBelowNothing):
        correct(lan, one, "-0.4")


def enter_for(desk: Desk, period: Period) -> int:
    return actions.enter_result(COMMUNE, REVENUE, period, amount("1"), known=KNOWN, **desk.by)


def test_what_has_not_begun_has_no_figures(lan: Desk):
    enter_for(lan, Period.month(2023, 12))  # begun on the day of the stories, the twelfth
    for period in (Period.month(2024, 1), Period.year(2024)):
        with pytest.raises(actions.PeriodNotBegun):
            enter_for(lan, period)


def test_what_is_sent_back_waits_for_its_clerk_until_it_is_entered_anew(lan: Desk, minh: Desk):
    one = enter(lan, amount("0.4"))
    minh.now = lan.now
    actions.return_result(one, reason="thiếu một thôn", **minh.by)
    for person in (lan, minh):
        (found,) = queries.returned(person.person.access)
        assert (found.figure.id, found.reason, found.by) == (one, "thiếu một thôn", "lan")
    lan.now = minh.now
    enter(lan, amount("0.4"))
    assert queries.returned(lan.person.access) == ()


def test_a_correction_sent_back_waits_beside_what_stands(lan: Desk, minh: Desk):
    one = enter(lan, amount("0.4"))
    minh.now = lan.now
    approve(minh, one)
    lan.now = minh.now
    two = correct(lan, one, "0.5")
    minh.now = lan.now
    actions.return_result(two, reason="số cũ đúng", **minh.by)
    assert stands(minh) == (Decimal("0.4"), State.APPROVED)
    (found,) = queries.returned(lan.person.access)
    assert found.figure.id == two


def test_only_what_an_other_sent_back_waits_and_only_for_its_own_people(
    lan: Desk, minh: Desk, measured: Cast
):
    one, two = enter(lan, amount("0.4")), enter(lan, amount("6", "con", 0), "pig_herd")
    actions.withdraw_result(one, reason="nhầm đơn vị", **lan.by)
    assert queries.returned(lan.person.access) == ()
    minh.now = lan.now
    actions.return_result(two, reason="thiếu một thôn", **minh.by)
    assert len(queries.returned(lan.person.access)) == 1
    for stranger in (measured.binh, measured.ha):
        assert queries.returned(stranger.access) == ()


def test_the_day_is_the_local_one(lan: Desk):
    lan.now = datetime(2023, 12, 31, 16, 30, tzinfo=UTC)  # and an hour later 2024 in Hà Nội
    enter_for(lan, Period.month(2024, 1))


def test_a_unit_has_figures_of_the_periods_in_which_it_was(lan: Desk):
    lan.now = datetime(2026, 1, 1, tzinfo=UTC)
    for period in (Period.month(2025, 6), Period.year(2025), Period.year(2004)):
        enter_for(lan, period)
    for period in (Period.month(2025, 7), Period.half(2025, 2), Period.year(2003)):
        with pytest.raises(actions.UnitNotInPeriod):
            enter_for(lan, period)


def test_figures_of_one_form_belong_together(lan: Desk):
    at = lan.by
    for entry in (amount("0.4"), amount("10", "%", measure=Measure.SHARE_OF_PLAN)):
        actions.enter_result(COMMUNE, REVENUE, MAY, entry, known=KNOWN, **at)
    assert len({found.claim for found in lan.figures(unit=COMMUNE)}) == 1
    enter(lan, amount("0.5"))
    assert len({found.claim for found in lan.figures(unit=COMMUNE)}) == 2


def test_an_approved_figure_stands_until_its_correction_is_approved(lan: Desk, minh: Desk):
    one = enter(lan, amount("0.4"))
    minh.now = lan.now
    approve(minh, one)
    lan.now = minh.now
    two = correct(lan, one, "0.5")
    minh.now = lan.now
    assert stands(minh) == (Decimal("0.4"), State.APPROVED)
    approve(minh, two)
    assert stands(minh) == (Decimal("0.5"), State.APPROVED)
    assert standing(minh.figures(unit=COMMUNE)).ties == ()


def test_a_correction_of_a_proposal_takes_its_place(lan: Desk, minh: Desk):
    one = enter(lan, amount("0.4"))
    minh.now = lan.now
    approve(minh, one)
    lan.now = minh.now
    last = correct(lan, correct(lan, one, "0.5"), "0.6")
    minh.now = lan.now
    assert [found.number for found in queries.proposals(minh.person.access)] == [Decimal("0.6")]
    approve(minh, last)
    assert stands(minh) == (Decimal("0.6"), State.APPROVED)
    assert standing(minh.figures(unit=COMMUNE)).ties == ()


def test_a_correction_taken_back_puts_the_figure_up_again(lan: Desk, minh: Desk):
    one = enter(lan, amount("0.4"))
    minh.now = lan.now
    approve(minh, one)
    two = correct(minh, one, "0.5")
    approve(minh, two)
    corrected = minh.now
    actions.withdraw_result(two, reason="gõ nhầm", **minh.by)
    assert stands(minh) == (Decimal("0.4"), State.APPROVED)
    assert stands(minh, recorded_by=corrected) == (Decimal("0.5"), State.APPROVED)
    correct(minh, one, "0.7")


def test_only_the_row_that_stands_is_corrected_or_taken_back(minh: Desk):
    one = enter(minh, amount("0.4"))
    approve(minh, one)
    two = correct(minh, one, "0.5")
    with pytest.raises(actions.ResultSuperseded):
        correct(minh, one, "0.6")
    with pytest.raises(actions.ResultSuperseded):
        actions.withdraw_result(one, reason="x", **minh.by)
    actions.withdraw_result(two, reason="x", **minh.by)
    for act in (
        lambda: correct(minh, two, "1"),
        lambda: approve(minh, two),
        lambda: actions.return_result(two, reason="x", **minh.by),
        lambda: actions.withdraw_result(two, reason="x", **minh.by),
    ):
        with pytest.raises(actions.ResultWithdrawn):
            act()
    with pytest.raises(actions.ResultUnknown):
        approve(minh, 10**9)


def test_the_database_itself_refuses_a_second_correction(minh: Desk):
    one = enter(minh, amount("0.4"))
    approve(minh, one)
    row = Result.objects.get(pk=correct(minh, one, "0.5"))
    row.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        row.save()


def test_a_figure_from_a_document_is_mended_at_its_claim(minh: Desk):
    minh.accept(*minh.document((REVENUE, claim())))
    (found,) = minh.figures()
    with pytest.raises(actions.ResultFromDocument):
        correct(minh, found.id, "12")
    with pytest.raises(actions.ResultFromDocument):
        actions.withdraw_result(found.id, reason="x", **minh.by)


def test_a_figure_is_approved_once_and_all_or_none(minh: Desk):
    one, two = enter(minh, amount("0.4")), enter(minh, amount("0.5"))
    approve(minh, one)
    with pytest.raises(actions.ResultAlreadyApproved):
        approve(minh, two, one)
    assert [found.id for found in queries.proposals(minh.person.access)] == [two]


def test_returning_needs_a_reason_and_takes_the_proposal_out(lan: Desk, minh: Desk):
    one = enter(lan, amount("0.4"))
    minh.now = lan.now
    with pytest.raises(actions.WithdrawalWithoutReason):
        actions.return_result(one, reason="  ", **minh.by)
    actions.return_result(one, reason="thiếu tháng 5", **minh.by)
    assert stands(minh) is None
    assert Result.objects.get(pk=one).withdrawn_reason == "thiếu tháng 5"
    (row,) = queries.history(COMMUNE, REVENUE, MAY, access=lan.person.access)
    assert row.withdrawn_at == minh.now


def test_the_clerk_enters_for_her_commune_only_and_approves_nothing(
    measured: Cast, lan: Desk, minh: Desk
):
    one = enter(lan, amount("0.4"))
    with pytest.raises(NotAllowed):
        enter(lan, amount("0.4"), unit=NEIGHBOUR)
    for person in (measured.lan, measured.ha, measured.binh):
        desk = Desk(person, lan.now)
        with pytest.raises(NotAllowed):
            approve(desk, one)
        with pytest.raises(NotAllowed):
            actions.return_result(one, reason="x", **desk.by)
    for person in (measured.ha, measured.binh):
        desk = Desk(person, lan.now)
        with pytest.raises(NotAllowed):
            enter(desk, amount("0.4"))
        with pytest.raises(NotAllowed):
            correct(desk, one, "0.5")
    assert queries.proposals(measured.binh.access) == ()
    minh.now = lan.now
    approve(minh, one)
    with pytest.raises(NotAllowed):
        actions.withdraw_result(one, reason="x", **lan.by)


def test_what_is_not_there_is_named(measured: Cast, minh: Desk):
    with pytest.raises(IndicatorUnknown):
        enter(minh, amount("1"), "nothing")
    quan = Desk(measured.quan, minh.now)
    with pytest.raises(UnitUnknown):
        enter(quan, amount("1"), unit="nowhere")
    with pytest.raises(UnitUnknown):
        quan.figures(unit="nowhere")


def test_every_step_is_in_the_audit_trail(minh: Desk):
    one = enter(minh, amount("0.4"))
    approve(minh, one)
    actions.withdraw_result(correct(minh, one, "0.5"), reason="x", **minh.by)
    assert verify().is_whole
    actions_taken = AuditEntry.objects.filter(subject=COMMUNE).order_by("sequence")
    assert [entry.action for entry in actions_taken][-4:] == [
        "enter_result",
        "approve_result",
        "correct_result",
        "withdraw_result",
    ]
