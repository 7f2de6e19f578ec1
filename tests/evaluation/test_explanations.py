"""A tension that somebody explained rests while its figures stay, and shows when one moves."""

from datetime import date, timedelta

import pytest

from cast import DISTRICT, Cast, Person
from desk import Desk, claim, figure
from measured import load_measured
from tongket.evaluation import actions, queries
from tongket.evaluation.actions import (
    ExplanationUnknown,
    FindingChanged,
    NothingToExplain,
    ReasonMissing,
)
from tongket.evaluation.claims import held_document
from tongket.evaluation.consistency.explained import key_of
from tongket.evaluation.consistency.findings import Outcome
from tongket.evaluation.queries import Checked
from tongket.organisation.access import NotAllowed
from tongket.vocabulary.claim import Slot

TODAY = date(2024, 2, 1)
GRAIN = "grain_output"
HEADS = "grain_per_capita"


def share(percent: str) -> tuple:
    return (figure(Slot.PLAN_PERCENT, percent, "%", at=40),)


@pytest.fixture
def desk(cast: Cast) -> Desk:
    """Grain per head at 100 % of plan beside all grain at 92,9 %."""
    load_measured()
    desk = Desk(cast.minh)
    desk.accept(*desk.document((HEADS, claim("500", *share("100"), unit="kg/người/năm"))))
    desk.accept(*desk.document((GRAIN, claim("15.000", *share("92,9"), unit="tấn"))))
    return desk


def checked(desk: Desk, *, as_of: date = TODAY) -> Checked:
    return queries.findings(DISTRICT, as_of=as_of, recorded_by=desk.now, access=desk.access)


def key(desk: Desk) -> str:
    found = checked(desk)
    return key_of(found.findings[0], found.prints)


def explain(desk: Desk, person: Person | None = None, **changed: object) -> None:
    said = {"figures": key(desk), "reason": "Dân số kế hoạch là số dự báo", "known_from": TODAY}
    by = desk.by | ({"by": person.id, "access": person.access} if person else {})
    actions.explain_tension(**{"unit_key": DISTRICT, **said, **by, **changed})


def test_an_explained_tension_no_longer_waits_and_says_who_and_why(desk: Desk) -> None:
    [tension] = checked(desk).waiting
    assert tension.outcome is Outcome.TENSION
    explain(desk)
    found = checked(desk)
    assert (found.findings, found.waiting) == ((tension,), ())
    said = found.explained(tension).now
    assert said
    assert (said.reason, said.by) == ("Dân số kế hoạch là số dự báo", "Minh")


def test_it_is_set_aside_from_its_day_and_moment_on_only(desk: Desk) -> None:
    before = desk.now
    explain(desk)
    assert checked(desk, as_of=TODAY - timedelta(days=1)).waiting
    asked = {"as_of": TODAY, "access": desk.access}
    assert queries.findings(DISTRICT, recorded_by=before, **asked).waiting
    assert queries.review(DISTRICT, 2023, recorded_by=before, **asked).known
    assert not queries.review(DISTRICT, 2023, recorded_by=desk.now, **asked).known


def test_the_same_numbers_said_again_change_nothing_and_another_number_shows_it(desk: Desk) -> None:
    explain(desk)
    desk.accept(*desk.document((GRAIN, claim("15.000", *share("92,9"), unit="tấn"))))
    assert not checked(desk).waiting
    decisions = desk.accept(*desk.document((GRAIN, claim("15.000", *share("92,93"), unit="tấn"))))
    found = checked(desk)
    tension = next(f for f in found.waiting if f.outcome is Outcome.TENSION)
    assert found.explained(tension).formerly, "what was said of the other numbers is still told"
    for decision in decisions:
        desk.undo(decision)
    assert not checked(desk).waiting, "the figures are those that were explained again"


def test_it_can_be_withdrawn_and_given_anew_and_nothing_is_overwritten(desk: Desk) -> None:
    explain(desk)
    first = desk.now
    withdraw = {"unit_key": DISTRICT, "figures": key(desk)}
    actions.withdraw_explanation(**withdraw, **desk.by)
    assert checked(desk).waiting
    with pytest.raises(ExplanationUnknown):
        actions.withdraw_explanation(**withdraw, **desk.by)
    explain(desk, reason="Lấy số điều tra")
    explain(desk, reason="Lấy số điều tra giữa kỳ")
    [said] = checked(desk).explanations
    assert said.reason == "Lấy số điều tra giữa kỳ"
    then = queries.findings(DISTRICT, as_of=TODAY, recorded_by=first, access=desk.access)
    assert [one.reason for one in then.explanations] == ["Dân số kế hoạch là số dự báo"]


def test_only_an_officer_of_the_unit_explains_or_withdraws(desk: Desk, cast: Cast) -> None:
    for person in (cast.lan, cast.ha, cast.binh):
        with pytest.raises(NotAllowed):
            explain(desk, person)
        with pytest.raises(NotAllowed):
            actions.withdraw_explanation(
                unit_key=DISTRICT,
                figures="",
                by=person.id,
                at=desk.now,
                access=person.access,
            )


def test_what_is_no_tension_has_moved_or_has_no_reason_is_declined(desk: Desk) -> None:
    with pytest.raises(ReasonMissing):
        explain(desk, reason=" ")
    with pytest.raises(FindingChanged):
        explain(desk, figures="0" * 24)
    desk.accept(*desk.document(("budget_revenue", claim("11,3")), ("budget_revenue", claim("19"))))
    [first, _] = checked(desk).findings
    assert first.outcome is Outcome.CONTRADICTION
    with pytest.raises(NothingToExplain):
        explain(desk)


def test_the_claims_of_an_explained_tension_are_not_in_doubt(desk: Desk) -> None:
    def held():
        return held_document(desk.key, as_of=TODAY, recorded_by=desk.now, access=desk.access)

    assert held().by_claim
    explain(desk)
    assert (len(held().findings), dict(held().by_claim)) == (1, {})
