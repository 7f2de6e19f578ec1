"""Targets enter the record, are amended and taken back; nothing that was known is ever changed."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction

from cast import DISTRICT, ELSEWHERE, MOMENT, Cast, Person
from tongket.foundation.audit import verify
from tongket.foundation.models import AuditEntry
from tongket.indicators.queries import IndicatorUnknown
from tongket.organisation.access import NotAllowed
from tongket.organisation.queries import BodyUnknown, UnitUnknown
from tongket.plans import actions, queries
from tongket.plans.models import Target as TargetRow
from tongket.plans.rules import TargetKind, in_force
from tongket.plans.terms import Origin, TargetTerms
from tongket.vocabulary.bound import Bound
from tongket.vocabulary.period import Period

ISSUER = "huyen-uy-pac-nam"
PROVINCE = "ubnd-bac-kan"
YEAR = Period.year(2024)
SET = date(2023, 12, 12)
AMENDED = date(2024, 6, 30)
HOUR = timedelta(hours=1)


def level(number: str) -> TargetTerms:
    return TargetTerms(low=Decimal(number), high=Decimal(number))


class Office:
    """Minh at her desk; every act takes an hour."""

    def __init__(self, person: Person) -> None:
        self.person, self.now = person, MOMENT

    @property
    def by(self) -> dict:
        self.now += HOUR
        return {"by": self.person.id, "at": self.now, "access": self.person.access}

    def set(self, number: str = "15", indicator: str = "budget_revenue", **more) -> int:
        asked = {"issuer": ISSUER, "origin": Origin.of_day(SET), **more}
        return actions.set_target(DISTRICT, indicator, YEAR, level(number), **asked, **self.by)

    def replace(self, target: int, number: str, day: date = AMENDED, **more) -> int:
        origin = Origin.of_day(day)
        return actions.replace_target(target, level(number), origin=origin, **more, **self.by)

    def seen(self, as_of: date = date(2024, 12, 31), recorded_by=None, **more):
        return queries.targets(
            DISTRICT,
            as_of=as_of,
            recorded_by=recorded_by or self.now,
            access=self.person.access,
            **more,
        )

    def in_force(self, as_of: date = date(2024, 12, 31), recorded_by=None) -> list[Decimal]:
        return [target.low for target in in_force(self.seen(as_of, recorded_by))]


@pytest.fixture
def office(measured: Cast) -> Office:
    return Office(measured.minh)


def test_a_target_is_given_back_as_it_was_set(office: Office):
    terms = TargetTerms(
        kind=TargetKind.DECREASE,
        bound=Bound.AT_LEAST,
        low=Decimal("4.25"),
        high=Decimal("4.25"),
        decimals=2,
        printed="giảm từ 4,25% trở lên",
        base_year=2022,
        of_unit="bac-kan",
        reconstructed=True,
    )
    actions.set_target(
        DISTRICT, "poverty_rate", YEAR, terms, issuer=ISSUER, origin=Origin.of_day(SET), **office.by
    )
    (target,) = office.seen()
    assert (target.low, target.high, target.decimals) == (Decimal("4.25"), Decimal("4.25"), 2)
    assert (target.kind, target.bound) == (TargetKind.DECREASE, Bound.AT_LEAST)
    assert (target.issuer, target.unit, target.indicator) == (ISSUER, DISTRICT, "poverty_rate")
    assert (target.base_period, target.of_unit) == (Period.year(2022), "bac-kan")
    assert (target.printed, target.reconstructed, target.exact) == (terms.printed, True, False)
    assert (target.source.title, target.source.publisher) == ("nhập tay", "Minh")
    assert target.source.known_to == SET
    assert target.recorded_at == office.now


def test_a_number_from_a_decision_is_exact_and_names_it(office: Office):
    decision = actions.record_decision(
        DISTRICT, ISSUER, number="12-NQ/HU", on=SET, title="Nhiệm vụ năm 2024", **office.by
    )
    office.set(decision=decision)
    (target,) = office.seen()
    assert target.exact
    assert target.decision == "12-NQ/HU, 12/12/2023"
    assert target.source.title == "Nhiệm vụ năm 2024"


def test_a_decision_whose_number_is_not_at_hand_is_named_by_its_title(office: Office):
    for _ in range(2):
        decision = actions.record_decision(DISTRICT, ISSUER, title="Kế hoạch năm", **office.by)
    office.set(decision=decision)
    assert office.seen()[0].decision == "Kế hoạch năm"


def test_a_decision_is_recorded_once(office: Office):
    named = {"number": "12-NQ/HU", "on": SET, "title": "x"}
    actions.record_decision(DISTRICT, ISSUER, **named, **office.by)
    with pytest.raises(actions.DecisionAlreadyRecorded) as refused:
        actions.record_decision(DISTRICT, ISSUER, **named, **office.by)
    assert refused.value.data["number"] == "12-NQ/HU"


def test_a_target_whose_number_is_not_at_hand_is_set_all_the_same(office: Office):
    unknown = TargetTerms(reconstructed=True)
    actions.set_target(
        DISTRICT, "pig_herd", YEAR, unknown, issuer=ISSUER, origin=Origin.of_day(SET), **office.by
    )
    assert not office.seen()[0].is_known


def test_several_issuers_each_have_their_own(office: Office):
    office.set("15")
    office.set("16", issuer=PROVINCE)
    assert {target.issuer: target.low for target in office.seen()} == {
        ISSUER: Decimal(15),
        PROVINCE: Decimal(16),
    }


def test_an_amendment_counts_from_the_day_it_is_known(office: Office):
    old = office.set("15")
    office.replace(old, "13")
    assert office.in_force(AMENDED - timedelta(days=1)) == [15]
    assert office.in_force(AMENDED) == [13]
    assert [target.replaces for target in office.seen()] == [None, old]


def test_an_amendment_is_not_known_before_it_is_recorded(office: Office):
    old = office.set("15")
    before = office.now
    office.replace(old, "13")
    assert office.in_force(recorded_by=before) == [15]


def test_taking_an_amendment_back_puts_the_target_in_force_again(office: Office):
    amendment = office.replace(office.set("15"), "13")
    actions.withdraw_target(amendment, **office.by)
    assert office.in_force() == [15]
    office.replace(office.seen()[0].id, "14")
    assert office.in_force() == [14]


def test_only_the_row_that_stands_is_changed(office: Office):
    old = office.set("15")
    new = office.replace(old, "13")
    with pytest.raises(actions.TargetReplaced):
        office.replace(old, "12")
    with pytest.raises(actions.TargetReplaced):
        actions.withdraw_target(old, **office.by)
    actions.withdraw_target(new, **office.by)
    with pytest.raises(actions.TargetWithdrawn):
        office.replace(new, "12")
    with pytest.raises(queries.TargetUnknown):
        office.replace(10**9, "12")


def test_the_database_itself_refuses_a_second_amendment(office: Office):
    old = office.set("15")
    row = TargetRow.objects.get(pk=office.replace(old, "13"))
    row.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        row.save()


def test_an_amendment_is_not_known_before_its_target(office: Office):
    with pytest.raises(actions.AmendmentTooEarly):
        office.replace(office.set("15"), "13", day=SET - timedelta(days=1))


def test_a_plan_is_adopted_once_and_its_bodys_targets_are_in_force(office: Office):
    adopted = {"set_key": "pac-nam-2023", "origin": Origin.of_day(SET)}
    early = office.set("15")
    actions.adopt_plan(DISTRICT, ISSUER, YEAR, **adopted, **office.by)
    late = office.replace(early, "13")
    office.set("90", indicator="party_members_admitted")
    office.set("16", issuer=PROVINCE)
    asked = {"as_of": AMENDED, "recorded_by": office.now, "access": office.person.access}
    assert queries.first_adopted([DISTRICT], YEAR, **asked) == {DISTRICT: (ISSUER, "pac-nam-2023")}
    own = in_force(t for t in queries.targets(DISTRICT, **asked) if t.issuer == ISSUER)
    assert late in {target.id for target in own}
    assert {target.low for target in own} == {Decimal(13), Decimal(90)}
    with pytest.raises(actions.PlanAlreadyAdopted) as refused:
        actions.adopt_plan(DISTRICT, ISSUER, YEAR, **adopted, **office.by)
    assert refused.value.data == {"unit": DISTRICT, "body": ISSUER, "period": "2024"}


def test_an_adoption_taken_back_makes_room_for_another(office: Office):
    plan_id = actions.adopt_plan(DISTRICT, ISSUER, YEAR, origin=Origin.of_day(SET), **office.by)
    adopted = office.now
    actions.withdraw_plan(plan_id, **office.by)
    asked = {"as_of": SET, "access": office.person.access}
    assert queries.first_adopted([DISTRICT], YEAR, recorded_by=office.now, **asked) == {}
    then = queries.first_adopted([DISTRICT], YEAR, recorded_by=adopted, **asked)
    assert then == {DISTRICT: (ISSUER, "")}
    actions.adopt_plan(DISTRICT, ISSUER, YEAR, origin=Origin.of_day(SET), **office.by)
    with pytest.raises(actions.PlanUnknown):
        actions.withdraw_plan(plan_id, **office.by)


def test_a_plan_is_the_period_asked_for_and_no_part_of_it(office: Office):
    actions.adopt_plan(DISTRICT, ISSUER, YEAR, origin=Origin.of_day(SET), **office.by)
    asked = {"as_of": SET, "recorded_by": office.now, "access": office.person.access}
    assert queries.first_adopted([DISTRICT], YEAR, **asked) == {DISTRICT: (ISSUER, "")}
    assert queries.first_adopted([DISTRICT], Period.half(2024, 1), **asked) == {}


@pytest.mark.parametrize("years", [range(2024, 2025), [2023, 2024], {2024}])
def test_years_choose_the_periods_that_touch_them(office: Office, years):
    office.set()
    asked = {"issuer": ISSUER, "origin": Origin.of_day(SET)}
    actions.set_target(
        DISTRICT, "pig_herd", Period.term(2021, 2025), level("9"), **asked, **office.by
    )
    actions.set_target(DISTRICT, "pig_herd", Period.year(2026), level("9"), **asked, **office.by)
    assert {str(target.period) for target in office.seen(years=years)} == {"2024", "2021-2025"}
    assert len(office.seen(as_of=date(2030, 1, 1))) == 3
    assert office.seen(years=[]) == ()


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"indicator": "nothing"}, IndicatorUnknown),
        ({"issuer": "nothing"}, BodyUnknown),
        ({"decision": 10**9}, actions.DecisionUnknown),
    ],
)
def test_what_is_not_there_is_named(office: Office, change, error):
    with pytest.raises(error):
        office.set(**change)
    assert office.seen() == ()


def test_an_unknown_unit_is_no_empty_answer(measured: Cast):
    asked = {"as_of": SET, "recorded_by": MOMENT, "access": measured.quan.access}
    with pytest.raises(UnitUnknown):
        queries.targets("pac-nan", **asked)


def test_the_leader_reads_the_clerk_sets_nothing_and_the_stranger_sees_nothing(measured: Cast):
    office = Office(measured.minh)
    target = office.set()
    asked = {"as_of": SET, "recorded_by": office.now}
    assert queries.targets(DISTRICT, access=measured.ha.access, **asked)
    for person in (measured.ha, measured.lan, measured.binh):
        desk = Office(person)
        with pytest.raises(NotAllowed):
            desk.set()
        with pytest.raises(NotAllowed):
            desk.replace(target, "1")
        with pytest.raises(NotAllowed):
            actions.withdraw_target(target, **desk.by)
        with pytest.raises(NotAllowed):
            actions.record_decision(DISTRICT, ISSUER, title="x", **desk.by)
        with pytest.raises(NotAllowed):
            actions.adopt_plan(DISTRICT, ISSUER, YEAR, origin=Origin.of_day(SET), **desk.by)
    for person in (measured.lan, measured.binh):
        with pytest.raises(NotAllowed):
            queries.targets(DISTRICT, access=person.access, **asked)
    assert (
        queries.targets_now([DISTRICT], indicators=["budget_revenue"], access=measured.binh.access)
        == ()
    )
    assert queries.targets(ELSEWHERE, access=measured.binh.access, **asked) == ()


def test_a_refused_change_leaves_no_trace(office: Office):
    before = AuditEntry.objects.count()
    with pytest.raises(BodyUnknown):
        office.set(issuer="nothing")
    assert AuditEntry.objects.count() == before


def test_every_change_is_in_the_audit_trail(office: Office):
    decision = actions.record_decision(DISTRICT, ISSUER, title="x", **office.by)
    plan = actions.adopt_plan(DISTRICT, ISSUER, YEAR, origin=Origin.of_day(SET), **office.by)
    new = office.replace(office.set(), "13", decision=decision)
    actions.withdraw_target(new, **office.by)
    actions.withdraw_plan(plan, **office.by)
    recorded = AuditEntry.objects.order_by("-sequence").values_list("action", flat=True)[:6]
    assert list(reversed(recorded)) == [
        "record_decision",
        "adopt_plan",
        "set_target",
        "replace_target",
        "withdraw_target",
        "withdraw_plan",
    ]
    assert verify().is_whole


def test_history_shows_what_was_replaced_and_taken_back(office: Office):
    old = office.set("15")
    new = office.replace(old, "13")
    actions.withdraw_target(new, **office.by)
    rows = queries.history(DISTRICT, "budget_revenue", YEAR, access=office.person.access)
    assert [(row.id, row.withdrawn_at) for row in rows] == [(old, None), (new, office.now)]


def test_as_of_queries_do_not_grow_with_the_rows(office: Office, django_assert_num_queries):
    for year in range(2021, 2025):
        actions.set_target(
            DISTRICT,
            "pig_herd",
            Period.year(year),
            level("1"),
            issuer=ISSUER,
            origin=Origin.of_day(SET),
            **office.by,
        )
    access = office.person.access
    with django_assert_num_queries(1):
        queries.targets(DISTRICT, as_of=SET, recorded_by=office.now, access=access)
    actions.adopt_plan(DISTRICT, ISSUER, YEAR, origin=Origin.of_day(SET), **office.by)
    with django_assert_num_queries(1):
        queries.first_adopted([DISTRICT], YEAR, as_of=SET, recorded_by=office.now, access=access)


def test_the_database_refuses_half_a_range_and_a_reversed_one(office: Office):
    for low, high in ((Decimal(1), None), (Decimal(2), Decimal(1))):
        wrong = replace(level("1"), low=low, high=high)
        with pytest.raises(IntegrityError), transaction.atomic():
            actions.set_target(
                DISTRICT,
                "pig_herd",
                YEAR,
                wrong,
                issuer=ISSUER,
                origin=Origin.of_day(SET),
                **office.by,
            )
