"""A kept scorecard is what would be composed of the record as it is now, whatever was done."""

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal
from random import Random
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cast import DISTRICT, MOMENT, Cast, Person
from evaluation.region import correct_some, fill
from measured import load_measured
from tongket.evaluation import queries
from tongket.evaluation.actions import override_verdict, set_threshold, withdraw_override
from tongket.evaluation.boards import board
from tongket.evaluation.scorecard import Scorecard
from tongket.evaluation.settings import Threshold
from tongket.evaluation.verdicts.judgement import Verdict
from tongket.indicators.models import IndicatorVersion, SetMember
from tongket.organisation import queries as organisation
from tongket.organisation.access import Access, HeldMandate, Role
from tongket.organisation.models import Body, Succession
from tongket.organisation.queries import UnitFacts
from tongket.plans import queries as plans
from tongket.plans.actions import (
    adopt_plan,
    replace_target,
    set_target,
    withdraw_plan,
    withdraw_target,
)
from tongket.plans.models import Plan, Target
from tongket.plans.terms import Origin, TargetTerms
from tongket.results import queries as results
from tongket.results.actions import (
    Entry,
    approve_results,
    correct_result,
    enter_result,
    withdraw_result,
)
from tongket.results.models import Result
from tongket.vocabulary.error import TongketError
from tongket.vocabulary.period import Period
from tongket.vocabulary.unit import Quantity, Unit

YEAR, DAY, LATER = Period.year(2023), date(2023, 12, 31), date(2025, 12, 31)
SOON = MOMENT + timedelta(hours=3)
CODES = ("grain_output", "forest_planting_area", "budget_revenue", "poverty_rate")
ORIGIN = Origin.of_day(date(2023, 12, 20))


def filled(units: Sequence[UnitFacts], random: Random) -> None:
    load_measured()
    before = {row.old for row in organisation.ancestry([unit.key for unit in units])}
    fill([*(unit.key for unit in units), *sorted(before)], CODES, random)
    correct_some(random)


class Office:
    """An administrator who does at random what the record allows, a minute after the other."""

    def __init__(self, person: Person, units: Sequence[UnitFacts], random: Random) -> None:
        self.person, self.units, self.random = person, units, random
        keys = [unit.key for unit in units]
        self.keys = [*keys, *sorted({row.old for row in organisation.ancestry(keys)})]
        self.now = SOON
        self.done: list[str] = []

    @property
    def by(self) -> dict[str, Any]:
        return {"by": self.person.id, "at": self.now, "access": Access.everything("quan")}

    def act(self) -> None:
        acts: list[Callable[[], object]] = [
            *(self.enter, self.approve, self.correct, self.withdraw),
            *(self.promise, self.amend, self.take_back, self.adopt, self.take_plan_back),
            *(
                self.override,
                self.let_stand,
                self.set_threshold,
                self.redefine,
                self.share,
                self.regroup,
            ),
        ]
        self.now += timedelta(minutes=1)
        try:
            act = self.random.choice(acts)
            act()
            self.done.append(act.__name__)
        except (TongketError, LookupError):
            pass  # the record does not allow it

    def unit(self) -> str:
        return self.random.choice(self.units).key

    def one(self, table: type[Any], **having: object) -> Any:
        rows = table.objects.filter(unit__key__in=self.keys, **having)
        return self.random.choice(rows.order_by("pk"))

    def entry(self) -> Entry:
        return Entry(Quantity(Decimal(self.random.randrange(5, 120)), Unit.parse("ha")))

    def terms(self) -> TargetTerms:
        number = Decimal(self.random.randrange(5, 120))
        return TargetTerms(low=number, high=number)

    def enter(self) -> None:
        code, period = "forest_planting_area", self.random.choice((YEAR, Period.year(2022)))
        unit = self.random.choice(self.keys)
        enter_result(unit, code, period, self.entry(), known=DAY, **self.by)

    def approve(self) -> None:
        approve_results([self.one(Result, approved_at=None, withdrawn_at=None).pk], **self.by)

    def correct(self) -> None:
        row = self.one(Result, withdrawn_at=None, indicator__code="forest_planting_area")
        correct_result(row.pk, self.entry(), **self.by)

    def withdraw(self) -> None:
        withdraw_result(self.one(Result, withdrawn_at=None).pk, reason="nhầm", **self.by)

    def promise(self) -> None:
        issuer, code = (
            self.random.choice(Body.objects.order_by("pk")).key,
            self.random.choice(CODES),
        )
        set_target(self.unit(), code, YEAR, self.terms(), issuer=issuer, origin=ORIGIN, **self.by)

    def amend(self) -> None:
        target = self.one(Target, withdrawn_at=None)
        replace_target(target.pk, self.terms(), origin=Origin.of_day(DAY), **self.by)

    def take_back(self) -> None:
        withdraw_target(self.one(Target, withdrawn_at=None).pk, **self.by)

    def adopt(self) -> None:
        unit, body = self.unit(), self.random.choice(Body.objects.order_by("pk")).key
        set_key = self.random.choice(("", "pac-nam-2023"))
        adopt_plan(unit, body, YEAR, set_key=set_key, origin=ORIGIN, **self.by)

    def take_plan_back(self) -> None:
        rows = list(Plan.objects.filter(withdrawn_at=None))
        if rows:
            withdraw_plan(self.random.choice(rows).pk, **self.by)

    def override(self) -> None:
        target, verdict = self.one(Target).pk, self.random.choice((Verdict.MET, Verdict.MISSED))
        override_verdict(target=target, verdict=verdict, reason="Lũ", known_from=DAY, **self.by)

    def let_stand(self) -> None:
        withdraw_override(target=self.one(Target, overrides__withdrawn_at=None).pk, **self.by)

    def set_threshold(self) -> None:
        value = Decimal(self.random.choice((80, 90, 99)))
        set_threshold(
            unit_key=self.random.choice((self.unit(), DISTRICT)),
            threshold=Threshold.NEARLY_MET,
            value=value,
            known_from=DAY,
            **self.by,
        )

    def redefine(self) -> None:
        row = self.random.choice(IndicatorVersion.objects.filter(indicator__code__in=CODES))
        row.name = f"{row.name}*"
        row.save()

    def regroup(self) -> None:
        self.random.choice(SetMember.objects.filter(set_key="pac-nam-2023")).delete()

    def share(self) -> None:
        row = Succession.objects.filter(new__key__in=[unit.key for unit in self.units]).first()
        if row:
            row.share = self.random.randrange(100_000, 900_000)
            row.save()


def only(unit: str) -> Access:
    """Somebody who sees a unit, and not those of which it was made."""
    return Access("only", (HeldMandate(Role.VIEWER, unit, frozenset({unit})),))


def anew(unit: str, as_of: date, recorded_by: datetime, access: Access) -> Scorecard:
    """Compose a scorecard out of the whole record of the unit; nothing is kept of it."""
    asked = {"as_of": as_of, "recorded_by": recorded_by, "access": access}
    return queries.review(unit, YEAR.start.year, **asked).scorecard


@pytest.mark.django_db
@pytest.mark.parametrize("seed", [15, 19])
@pytest.mark.parametrize(("parent", "laid_on"), [(DISTRICT, DAY), ("thai-nguyen", LATER)])
def test_whatever_is_done_a_kept_scorecard_is_what_is_composed_anew(
    cast: Cast, seed: int, parent: str, laid_on: date
) -> None:
    random = Random(seed)
    units = organisation.children(parent, laid_on)[:6]
    filled(units, random)
    office = Office(cast.quan, units, random)
    access = Access.everything("quan")

    for _ in range(60):
        office.act()
        seen = random.choice((office.now, office.now, SOON, MOMENT + timedelta(hours=1)))
        unit = random.choice(units).key
        for reader in (access, only(unit)):
            asked = {"as_of": laid_on, "recorded_by": seen, "access": reader}
            assert queries.scorecard(unit, 2023, **asked) == anew(unit, laid_on, seen, reader)

    assert len(set(office.done)) > 8
    asked = {"as_of": laid_on, "recorded_by": office.now, "access": access}
    cards = board(parent, 2023, laid_on=laid_on, **asked).scorecards
    assert cards.keys() >= {unit.key for unit in units}
    for unit, card in cards.items():
        assert card == anew(unit, laid_on, office.now, access), office.done


@pytest.mark.django_db
def test_only_the_unit_that_changed_is_read_and_composed_again(cast: Cast) -> None:
    units = organisation.children(DISTRICT, DAY)
    filled(units, Random(3))
    access = Access.everything("quan")

    def cards(minutes: int) -> dict[str, Scorecard]:
        moment = SOON + timedelta(minutes=minutes)
        asked = {"as_of": DAY, "recorded_by": moment, "access": access}
        return dict(board(DISTRICT, 2023, laid_on=DAY, **asked).scorecards)

    with CaptureQueriesContext(connection) as first:
        before = cards(0)
    with CaptureQueriesContext(connection) as second:
        again = cards(1)
    assert len(second) == len(first) - 3
    assert all(again[key] is before[key] for key in before)

    proposal = Result.objects.filter(approved_at=None, withdrawn_at=None, period_end=DAY).first()
    assert proposal is not None
    at = SOON + timedelta(minutes=2)
    approve_results([proposal.pk], by=cast.quan.id, at=at, access=access)
    now = cards(3)
    assert [key for key in before if now[key] is not before[key]] == [proposal.unit.key]


@pytest.mark.django_db
def test_the_base_years_of_its_neighbours_do_not_touch_a_kept_scorecard(cast: Cast) -> None:
    units = organisation.children(DISTRICT, DAY)
    filled(units, Random(3))
    Target.objects.update(base_year=None)
    row = Target.objects.exclude(unit__key=units[0].key).first()
    assert row is not None
    row.base_year = 2015
    row.save()
    asked = {"as_of": DAY, "recorded_by": SOON, "access": Access.everything("quan")}

    alone = queries.scorecard(units[0].key, 2023, **asked)
    board(DISTRICT, 2023, laid_on=DAY, **asked)
    assert queries.scorecard(units[0].key, 2023, **asked) is alone


@pytest.mark.django_db
@pytest.mark.parametrize("marks", [plans.marks_of_units, results.marks_of_units])
def test_marks_are_of_units_that_the_person_may_see(cast: Cast, marks: Callable[..., Any]) -> None:
    units = [unit.key for unit in organisation.children(DISTRICT, DAY)]
    filled(organisation.children(DISTRICT, DAY), Random(4))
    asked = {"years": [2023], "as_of": DAY, "recorded_by": SOON}

    assert marks(units, access=cast.ha.access, **asked).keys() == set(units)
    assert marks(units, access=cast.binh.access, **asked) == {}
