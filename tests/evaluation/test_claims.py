"""Open claims are held against each other and the record before anybody accepts them."""

from datetime import date

import pytest

from cast import Cast
from desk import PUBLISHED, Desk, claim, figure
from measured import load_measured
from tongket.evaluation.claims import HeldDocument, held_document
from tongket.evaluation.consistency.findings import Outcome
from tongket.results.models import ReadClaim
from tongket.vocabulary.claim import ClaimStage, Slot


@pytest.fixture
def desk(cast: Cast) -> Desk:
    load_measured()
    return Desk(cast.minh)


def held(desk: Desk) -> HeldDocument:
    return held_document(desk.key, as_of=date.max, recorded_by=desk.now, access=desk.access)


def outcomes(one: HeldDocument) -> list[Outcome]:
    return [finding.outcome for finding in one.findings]


def test_claims_of_one_text_that_exclude_each_other_are_told_and_none_is_sure(desk: Desk) -> None:
    revenue = [("budget_revenue", claim("11,3")), ("budget_revenue", claim("12,6"))]
    ids = desk.document(*revenue, ("budget_revenue", claim("9", stage=ClaimStage.TARGET)))
    ReadClaim.objects.update(confidence=100)
    found = held(desk)
    assert outcomes(found) == [Outcome.CONTRADICTION]
    assert set(found.by_claim) == {f"{desk.key}:1", f"{desk.key}:2"}
    assert found.sure == (ids[2],)


def test_an_open_claim_is_held_against_the_record(desk: Desk) -> None:
    desk.accept(*desk.document(("budget_revenue", claim("11,3"))))
    [same] = desk.document(("budget_revenue", claim("11,3")))
    ReadClaim.objects.update(confidence=100)
    assert (outcomes(held(desk)), held(desk).sure) == ([], (same,))
    desk.document(("budget_revenue", claim("12,6")))
    ReadClaim.objects.update(confidence=100)
    assert (outcomes(held(desk)), held(desk).sure) == ([Outcome.CONTRADICTION], ())


def test_what_a_share_implies_of_the_plan_is_reckoned_before_it_is_accepted(desk: Desk) -> None:
    plan = claim("20", stage=ClaimStage.TARGET)
    desk.accept(*desk.document(("budget_revenue", plan)))
    desk.document(("budget_revenue", claim("11,3", figure(Slot.PLAN_PERCENT, "102", "%", at=40))))
    [finding] = held(desk).findings
    assert finding.outcome is Outcome.CONTRADICTION
    assert list(held(desk).by_claim) == [f"{desk.key}:1"]


def test_unlikely_links_and_rejected_claims_raise_no_alarm(desk: Desk) -> None:
    desk.document(("budget_revenue", claim("11,3")), ("budget_revenue", claim("12,6")))
    ReadClaim.objects.filter(position=2).update(confidence=60)
    assert outcomes(held(desk)) == []
    ReadClaim.objects.update(confidence=95)
    assert outcomes(held(desk)) == [Outcome.CONTRADICTION]


def test_many_values_for_one_thing_are_of_several_things_and_none_is_sure(desk: Desk) -> None:
    ids = desk.document(*(("budget_revenue", claim(f"{n},3")) for n in range(3, 90)))
    ReadClaim.objects.update(confidence=100)
    found = held(desk)
    assert (found.findings, found.sure) == ((), ())
    assert len(found.unclear) == len(ids)


def test_an_accepted_figure_keeps_its_finding_beside_its_claim(desk: Desk) -> None:
    desk.accept(*desk.document(("budget_revenue", claim("11,3"))))
    desk.accept(*desk.document(("budget_revenue", claim("12,6")), published=PUBLISHED))
    found = held(desk)
    assert list(found.by_claim) == [f"{desk.key}:1"]
    assert found.findings == found.checked.findings
