"""What follows when a document is put right, or a body enters the record after its document."""

import pytest

from cast import COMMUNE, MACHINE
from desk import PUBLISHED, YEAR, Desk, claim
from tongket.organisation.actions import create_body
from tongket.results import actions
from tongket.results.models import Intake
from tongket.vocabulary.period import Period

HALF = Period.half(2023, 1)
TEXT = "Năm 2023, thu ngân sách nhà nước trên địa bàn đạt 1,25 tỷ đồng (kế hoạch 1,4 tỷ đồng)."


def put_right(desk: Desk, **changed: object) -> None:
    now = desk.view()
    as_it_is = {
        "title": now.facts.title,
        "publisher": now.facts.publisher,
        "published_from": now.facts.published_from,
        "published_to": now.facts.published_to,
        "unit_key": now.unit,
        "period": now.period,
    }
    actions.refile_document(desk.key, **{**as_it_is, **changed}, **desk.by)


def test_claims_follow_the_documents_period_where_their_words_name_none(minh: Desk) -> None:
    told, own = claim(period=HALF, words="Đàn lợn"), claim()
    minh.document(("pig_herd", told), ("budget_revenue", own), period=Period.year(2022))
    put_right(minh, period=YEAR)
    assert [view.facts.period for view in minh.view().claims] == [HALF, YEAR]


def test_a_period_that_somebody_told_is_assumed_no_longer(minh: Desk) -> None:
    minh.document(("budget_revenue", claim()))
    Intake.objects.update(notes=["period-assumed", "hidden-sheets"])
    put_right(minh, period=HALF)
    assert minh.view().notes == ("hidden-sheets",)


@pytest.mark.parametrize(
    "changed", [{"period": HALF}, {"unit_key": COMMUNE}, {"published_to": PUBLISHED.replace(day=1)}]
)
def test_who_saw_a_claim_before_its_document_was_put_right_looks_again(
    minh: Desk, changed: dict[str, object]
) -> None:
    (one,) = minh.document(("budget_revenue", claim()))
    seen = {one: minh.view().claims[0].facts.version}
    if "published_to" in changed:
        changed["published_from"] = changed["published_to"]
    put_right(minh, **changed)
    with pytest.raises(actions.ClaimChangedSince):
        actions.accept_claims([one], seen=seen, **minh.by)
    now = {one: minh.view().claims[0].facts.version}
    put_right(minh, title="Báo cáo năm")  # how it is called changes no claim
    actions.accept_claims([one], seen=now, **minh.by)


def test_a_plan_of_a_unit_without_bodies_is_told_and_waits_for_one(minh: Desk) -> None:
    minh.key = actions.take_in(
        TEXT.encode(), "a.txt", published_from=PUBLISHED, unit_key=COMMUNE, **minh.by
    )
    (view,) = minh.view().claims
    assert isinstance(view.problem, actions.UnitWithoutBody)
    assert view.problem.data["unit"] == "Xã Bộc Bố"
    with pytest.raises(actions.UnitWithoutBody):
        minh.accept(view.facts.id)
    create_body(
        key="hdnd-boc-bo",
        unit=COMMUNE,
        kind="council",
        name="HĐND xã Bộc Bố",
        name_en="",
        **{**minh.by, "access": MACHINE},
    )
    (view,) = minh.view().claims
    assert [target.issuer.key for target in view.targets] == ["hdnd-boc-bo"]
    minh.accept(view.facts.id)
