"""What the record showed at a moment it shows for ever, whatever people do later."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from django.db import transaction
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from cast import DISTRICT
from desk import YEAR, Desk, claim, figure
from tongket.organisation import queries as organisation
from tongket.plans import actions as plans
from tongket.plans.terms import Origin, TargetTerms
from tongket.results import actions
from tongket.results.models import ClaimDecision, Result
from tongket.vocabulary.claim import ClaimStage, Slot
from tongket.vocabulary.error import TongketError
from tongket.vocabulary.unit import Quantity, Unit

REVENUE = "budget_revenue"
PLAN = figure(Slot.PLAN_VALUE, "11", "tỷ đồng", at=40)
DAYS = (date(2023, 12, 31), date(2024, 6, 30), date(2024, 12, 31))

step = st.tuples(
    st.sampled_from(
        ["take_in", "accept", "correct_claim", "undo", "enter", "approve", "correct", "withdraw",
         "amend", "take_target_back"]
    ),
    st.integers(0, 20),
)  # fmt: skip


def shown(desk: Desk, moment) -> list[tuple]:
    return [
        (
            desk.figures(as_of=day, recorded_by=moment),
            desk.targets(as_of=day, recorded_by=moment),
            desk.statements(as_of=day, recorded_by=moment),
        )
        for day in DAYS
    ]


def entry(number: int) -> actions.Entry:
    return actions.Entry(Quantity(Decimal(number), Unit.parse("tỷ đồng")))


class Story:
    """Acts chosen at random, each refused where it makes no sense."""

    def __init__(self, desk: Desk) -> None:
        self.desk, self.claims = desk, []

    def take_in(self, pick: int) -> None:
        stage = (ClaimStage.ACTUAL, ClaimStage.TARGET)[pick % 2]
        said = claim(str(pick), *([PLAN] if pick % 3 else []), stage=stage)
        counted = claim("29", figure(Slot.TOTAL, "34"), unit="chỉ tiêu")
        self.claims += self.desk.document(
            (REVENUE, said), ("plan_targets_met", counted), published=DAYS[pick % 3]
        )

    def accept(self, pick: int) -> None:
        self.desk.accept(self.claims[pick % len(self.claims)])

    def correct_claim(self, pick: int) -> None:
        chosen = self.claims[pick % len(self.claims)]
        actions.correct_claim(chosen, claim(str(pick)), indicator=REVENUE, **self.desk.by)

    def undo(self, pick: int) -> None:
        ids = list(ClaimDecision.objects.values_list("pk", flat=True))
        self.desk.undo(ids[pick % len(ids)])

    def enter(self, pick: int) -> None:
        known = DAYS[pick % 3]
        actions.enter_result(DISTRICT, REVENUE, YEAR, entry(pick), known=known, **self.desk.by)

    def _result(self, pick: int) -> int:
        ids = list(Result.objects.values_list("pk", flat=True))
        return ids[pick % len(ids)]

    def approve(self, pick: int) -> None:
        actions.approve_results([self._result(pick)], **self.desk.by)

    def correct(self, pick: int) -> None:
        actions.correct_result(self._result(pick), entry(pick), **self.desk.by)

    def withdraw(self, pick: int) -> None:
        actions.withdraw_result(self._result(pick), reason="x", **self.desk.by)

    def _target(self, pick: int) -> int:
        found = self.desk.targets()
        return found[pick % len(found)].id

    def amend(self, pick: int) -> None:
        terms, origin = TargetTerms(low=Decimal(pick), high=Decimal(pick)), Origin.of_day(DAYS[2])
        plans.replace_target(self._target(pick), terms, origin=origin, **self.desk.by)

    def take_target_back(self, pick: int) -> None:
        plans.withdraw_target(self._target(pick), **self.desk.by)

    def tell(self, act: str, pick: int) -> None:
        step: Callable[[int], None] = getattr(self, act)
        try:
            with transaction.atomic():
                step(pick)
        except (TongketError, ZeroDivisionError):  # nothing is there to choose from yet
            pass


@settings(
    max_examples=15,
    deadline=None,
    phases=[Phase.generate],  # to shrink a failure takes minutes
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.lists(step, min_size=4, max_size=14))
def test_what_was_shown_at_a_moment_never_changes(minh: Desk, steps):
    story, seen = Story(minh), {}
    with transaction.atomic():
        story.take_in(1)
        for act, pick in steps:
            story.tell(act, pick)
            seen[minh.now] = shown(minh, minh.now)
        for moment, before in seen.items():
            assert shown(minh, moment) == before
        transaction.set_rollback(True)


@pytest.mark.parametrize("stage", ClaimStage)
def test_accepting_and_undoing_leaves_later_moments_as_if_nothing_had_been(minh: Desk, stage):
    minh.accept(*minh.document((REVENUE, claim("10", PLAN))))
    before = shown(minh, minh.now)
    (decision,) = minh.accept(*minh.document((REVENUE, claim("11", PLAN, stage=stage))))
    assert shown(minh, minh.now) != before
    minh.undo(decision)
    assert shown(minh, minh.now) == before


def test_the_story_reaches_all_its_acts(minh: Desk):
    story = Story(minh)
    story.take_in(1)
    story.accept(0)
    story.enter(2)
    for act in ("approve", "correct"):
        getattr(story, act)(Result.objects.count() - 1)
    story.amend(0)
    assert {figure.number for figure in minh.figures()} >= {2}
    assert organisation.unit(DISTRICT)
    assert len(minh.targets()) == 2
