"""Of several people who decide about one thing at once, one wins and the others are told."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from decimal import Decimal
from threading import Barrier

import pytest
from django.db import connection

from cast import DISTRICT
from desk import PUBLISHED, YEAR, Desk, claim
from tongket.foundation.audit import verify
from tongket.results import actions
from tongket.vocabulary.error import TongketError
from tongket.vocabulary.unit import Quantity, Unit

pytestmark = pytest.mark.django_db(transaction=True)
PEOPLE = 4


def at_once(act: Callable[[int], object]) -> list[object]:
    """What each of several people gets who do the same at the same time."""
    ready = Barrier(PEOPLE)

    def one(person: int) -> object:
        ready.wait()
        try:
            return act(person)
        except TongketError as refused:
            return type(refused)
        finally:
            connection.close()

    with ThreadPoolExecutor(PEOPLE) as people:
        return list(people.map(one, range(PEOPLE)))


def when(desk: Desk, person: int) -> dict:
    return {**desk.by, "at": desk.now + timedelta(seconds=person)}


def test_one_claim_is_accepted_by_one(minh: Desk):
    (one,) = minh.document(("budget_revenue", claim()))
    by = [when(minh, person) for person in range(PEOPLE)]
    answers = at_once(lambda person: actions.accept_claims([one], **by[person]))
    assert answers.count(actions.ClaimAlreadyDecided) == PEOPLE - 1
    minh.now += timedelta(hours=1)
    assert len(minh.figures()) == 1
    assert verify().is_whole


def test_one_figure_is_corrected_by_one(minh: Desk):
    typed = actions.Entry(Quantity(Decimal(5), Unit.parse("tỷ đồng")))
    one = actions.enter_result(DISTRICT, "budget_revenue", YEAR, typed, known=PUBLISHED, **minh.by)
    actions.approve_results([one], **minh.by)
    by = [when(minh, person) for person in range(PEOPLE)]
    answers = at_once(lambda person: actions.correct_result(one, typed, **by[person]))
    assert answers.count(actions.ResultSuperseded) == PEOPLE - 1


def test_one_decision_is_undone_by_one(minh: Desk):
    (decision,) = minh.accept(*minh.document(("budget_revenue", claim())))
    by = [when(minh, person) for person in range(PEOPLE)]
    answers = at_once(lambda person: actions.undo_decision(decision, **by[person]))
    assert answers.count(None) == 1
    assert answers.count(actions.DecisionAlreadyUndone) == PEOPLE - 1
