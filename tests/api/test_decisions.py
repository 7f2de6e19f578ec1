"""How Minh works through a document with a program of his, and what Hà may not do with hers."""

from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from api.conftest import TEXT, signed_in
from cast import Cast
from tongket.results.queries import document

MORE = """Huyện Pác Nặm, năm 2023

Trong năm 2023, trồng rừng đạt 684 ha, bằng 265% kế hoạch. Số mô hình nuôi ong mật đạt 35 mô hình.
Thu ngân sách đạt 19 tỷ đồng.
"""


NEW = {
    "name": "Mô hình",
    "unit": "mô hình",
    "decimals": 0,
    "nature": "flow",
    "direction": "higher",
    "field": "agriculture_forestry",
}


def at(key: str, rest: str = "claims/") -> str:
    return f"/api/documents/{key}/{rest}"


def post(client: Client, path: str, **data: object):
    return client.post(path, data, content_type="application/json")


def sent(client: Client, text: str = MORE, **changed: str):
    form = {"publisher": "Văn phòng", "published_from": "2023-12-10", "unit": "pac-nam"}
    file = SimpleUploadedFile("bao-cao.txt", text.encode())
    return client.post(
        "/api/documents/", {**form, "published_to": "2023-12-12", "file": file, **changed}
    )


def test_a_document_is_taken_in_read_decided_and_stands_in_the_scorecard(
    cast: Cast,
    taken_in: str,
) -> None:
    minh = signed_in(cast.minh)
    answer = sent(minh, title="Báo cáo")
    assert answer.status_code == 201
    key = answer.json()["key"]
    forest, honey, revenue = answer.json()["claims"]
    assert (forest["indicator"], forest["sure"]) == ("forest_planting_area", True)
    [level, share] = forest["effects"]
    assert (level["effect"], level["measure"], level["low"]) == ("new", "level", "684")
    assert (share["measure"], share["basis"]) == ("share_of_plan", "")
    assert (honey["indicator"], honey["effects"]) == (None, [])
    assert (revenue["sure"], revenue["disputed"]) == (True, False)

    assert post(minh, at(key, "accept-sure/")).json() == {"accepted": [1, 3]}
    undone = post(minh, at(key, "claims/1/undo/")).json()
    assert (undone["state"], undone["sure"]) == ("open", True)
    place = forest["figures"][0]["start"]
    corrected = post(
        minh, at(key, "claims/1/correct/"), figures=[{"start": place, "number": "690.5"}]
    ).json()
    assert [figure["number"] for figure in corrected["figures"]] == ["690.5"]
    assert post(minh, at(key, "claims/1/accept/")).json()["state"] == "accepted"
    [view, *_] = document(key, cast.minh.access).claims
    assert view.proposal.figures[0].number == Decimal("690.5")
    rejected = post(minh, at(key, "claims/2/reject/"), reason="không theo dõi").json()
    assert (rejected["state"], rejected["reason"]) == ("rejected", "không theo dõi")


def test_several_claims_are_decided_with_one_call_all_or_none_as_they_were_seen(
    cast: Cast, taken_in: str
) -> None:
    minh, key = signed_in(cast.minh), sent(signed_in(cast.minh)).json()["key"]

    def states() -> list[str]:
        return [claim["state"] for claim in minh.get(at(key)).json()["claims"]]

    pair = [{"position": 1, "version": 0}, {"position": 3}]
    assert post(signed_in(cast.ha), at(key, "accept/"), claims=pair).status_code == 403
    assert post(minh, at(key, "accept/"), claims=pair).json() == [
        {"position": 1, "version": 1, "state": "accepted"},
        {"position": 3, "version": 1, "state": "accepted"},
    ]
    late = post(minh, at(key, "undo/"), claims=[{"position": 3}, {"position": 1, "version": 0}])
    assert (late.status_code, late.json()["code"]) == (409, "claim-changed-since")
    assert states() == ["accepted", "open", "accepted"]
    assert [one["state"] for one in post(minh, at(key, "undo/"), claims=pair[1:]).json()] == [
        "open"
    ]
    for wrong, code in ((2, "claim-decision-unknown"), (9, "claim-unknown")):
        refused = post(minh, at(key, "undo/"), claims=[{"position": 1}, {"position": wrong}])
        assert (refused.status_code, refused.json()["code"]) == (404, code)
    rest = [{"position": 2, "version": 0}, {"position": 3, "version": 2}]
    rejected = post(minh, at(key, "reject/"), claims=rest, reason="không theo dõi").json()
    assert [one["state"] for one in rejected] == ["rejected"] * 2
    reasons = [claim["reason"] for claim in minh.get(at(key)).json()["claims"]]
    assert reasons == ["", *["không theo dõi"] * 2]
    assert post(minh, at(key, "reject/"), claims=[]).status_code == 400


def test_a_growth_on_the_month_before_is_recorded_only_once_it_is_said_to_be_the_year_before(
    cast: Cast, taken_in: str
) -> None:
    minh = signed_in(cast.minh)
    text = "Huyện Pác Nặm, năm 2023\n\nThu ngân sách đạt 19 tỷ đồng, tăng 5,2% so với tháng trước."
    key = sent(minh, text).json()["key"]
    [claim] = minh.get(at(key)).json()["claims"]
    level, growth = claim["figures"]
    assert [effect["measure"] for effect in claim["effects"]] == ["level"]
    assert (growth["former"], claim["left_out"]) == ("month", [growth["start"]])

    kept = [{"start": level["start"]}, {"start": growth["start"], "same_period": True}]
    corrected = post(minh, at(key, "claims/1/correct/"), figures=kept).json()
    assert [effect["measure"] for effect in corrected["effects"]] == ["level", "growth"]
    assert corrected["left_out"] == []


def test_open_claims_are_held_against_the_record(cast: Cast, taken_in: str) -> None:
    minh = signed_in(cast.minh)
    post(minh, at(taken_in, "claims/1/accept/"))
    answer = sent(minh).json()
    revenue = answer["claims"][2]
    assert (revenue["disputed"], revenue["sure"]) == (True, False)
    [effect] = revenue["effects"]
    assert (effect["effect"], effect["recorded"]["low"]) == ("revises", "11.3")
    [finding] = answer["findings"]
    assert (finding["outcome"], finding["indicator"]) == ("contradiction", "budget_revenue")


def test_an_unknown_thing_is_defined_and_its_words_are_taught(cast: Cast, taken_in: str) -> None:
    minh = signed_in(cast.minh)
    key = sent(minh).json()["key"]
    new = {
        "name": "Mô hình nuôi ong",
        "unit": "mô hình",
        "decimals": 0,
        "field": "agriculture_forestry",
    }
    made = post(
        minh, at(key, "claims/2/indicator/"), **new, direction="higher", nature="flow"
    ).json()
    assert (made["indicator"], made["corrected"]) == ("mo_hinh_nuoi_ong", True)
    [taught] = minh.get("/api/words/").json()["items"]
    assert (taught["words"], taught["unit"]) == ("số mô hình nuôi ong mật", "pac-nam")
    gone = post(minh, "/api/words/forget/", words=taught["words"], unit="pac-nam")
    assert (gone.status_code, gone.content) == (204, b"")
    assert minh.get("/api/words/").json()["items"] == []


@pytest.mark.parametrize(
    ("path", "data", "status", "code"),
    [
        ("claims/9/accept/", {}, 404, "claim-unknown"),
        ("claims/1/undo/", {}, 404, "claim-decision-unknown"),
        ("claims/1/correct/", {"figures": [{"start": 1}]}, 404, "claim-figure-unknown"),
        ("claims/1/correct/", {"period": "tháng trước"}, 400, "period-unreadable"),
        ("claims/1/correct/", {"stage": "hoped"}, 400, "request-unreadable"),
        ("claims/1/correct/", {"indicator": "no_such"}, 404, "indicator-unknown"),
        ("claims/1/indicator/", {"name": "x"}, 400, "request-unreadable"),
        ("claims/1/indicator/", {**NEW, "name": ""}, 400, "request-unreadable"),
        ("claims/1/indicator/", {**NEW, "decimals": 99}, 400, "request-unreadable"),
        ("claims/1/indicator/", {**NEW, "field": "x"}, 404, "indicator-field-unknown"),
        ("claims/1/reject/", {"reason": "x" * 301}, 400, "request-unreadable"),
    ],
)
def test_what_cannot_be_done_is_a_problem_with_a_code(
    cast: Cast,
    taken_in: str,
    path: str,
    data: dict[str, object],
    status: int,
    code: str,
) -> None:
    answer = post(signed_in(cast.minh), at(taken_in, path), **data)
    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert answer["Content-Type"] == "application/problem+json"


@pytest.mark.parametrize("number", ["1e5", "1,5", "NaN", "", "9" * 30])
def test_a_number_is_a_plain_decimal(cast: Cast, taken_in: str, number: str) -> None:
    minh = signed_in(cast.minh)
    [claim] = minh.get(at(taken_in)).json()["claims"]
    figures = [{"start": claim["figures"][0]["start"], "number": number}]
    answer = post(minh, at(taken_in, "claims/1/correct/"), figures=figures)
    assert answer.json()["code"] == "number-unreadable"


def test_the_leader_and_the_stranger_decide_nothing(cast: Cast, taken_in: str) -> None:
    for person in (cast.ha, cast.binh):
        client = signed_in(person)
        for path in ("accept-sure/", "claims/1/accept/", "claims/1/undo/"):
            assert post(client, at(taken_in, path)).status_code == 403
        assert sent(client).status_code == 403
        assert post(client, at(taken_in, "claims/1/correct/"), learn=True).status_code == 403


def test_a_form_of_another_site_changes_nothing(cast: Cast, taken_in: str) -> None:
    client = Client(enforce_csrf_checks=True)
    client.cookies = signed_in(cast.minh).cookies
    assert post(client, at(taken_in, "claims/1/accept/")).status_code == 403


def test_what_is_no_text_or_there_already_is_declined(cast: Cast, taken_in: str) -> None:
    minh = signed_in(cast.minh)
    assert sent(minh, TEXT).json()["code"] == "document-already-stored"
    assert sent(minh, "").json()["code"] == "file-empty"
    assert sent(minh, published_from="2023-02-30").json()["code"] == "request-unreadable"


@pytest.mark.parametrize(("field", "most"), [("title", 400), ("publisher", 200)])
def test_words_longer_than_the_record_keeps_are_declined_by_their_name(
    cast: Cast, taken_in: str, field: str, most: int
) -> None:
    minh = signed_in(cast.minh)
    for answer in (
        sent(minh, **{field: "a" * (most + 1)}),
        post(minh, at(taken_in, "details/"), **{field: "a" * (most + 1)}),
    ):
        assert answer.status_code == 400
        assert field in answer.json()["detail"]
    assert sent(minh, **{field: "a" * most}).status_code == 201


def test_what_changed_since_a_program_read_it_is_not_decided(cast: Cast, taken_in: str) -> None:
    minh = signed_in(cast.minh)
    version = minh.get(at(taken_in)).json()["claims"][0]["version"]
    corrected = post(minh, at(taken_in, f"claims/1/correct/?seen={version}"), stage="estimate")
    assert corrected.json()["version"] == version + 1
    for act in ("accept", "reject", "correct"):
        answer = post(minh, at(taken_in, f"claims/1/{act}/?seen={version}"))
        assert (answer.status_code, answer.json()["code"]) == (409, "claim-changed-since")
    answer = post(minh, at(taken_in, f"claims/1/accept/?seen={version + 1}"))
    assert answer.json()["state"] == "accepted"


def test_a_decision_is_undone_as_it_was_seen(cast: Cast, taken_in: str) -> None:
    minh = signed_in(cast.minh)
    seen = post(minh, at(taken_in, "claims/1/accept/")).json()["version"]
    late = post(minh, at(taken_in, f"claims/1/undo/?seen={seen - 1}"))
    assert (late.status_code, late.json()["code"]) == (409, "claim-changed-since")
    undone = post(minh, at(taken_in, f"claims/1/undo/?seen={seen}"))
    assert (undone.status_code, undone.json()["state"]) == (200, "open")


def test_a_documents_details_are_put_right_until_something_of_it_is_decided(
    cast: Cast, taken_in: str
) -> None:
    minh, right = signed_in(cast.minh), {"publisher": "Văn phòng", "unit": "boc-bo-01864"}
    assert post(signed_in(cast.ha), at(taken_in, "details/"), **right).status_code == 403
    answer = post(minh, at(taken_in, "details/"), **right).json()
    assert (answer["unit"], answer["title"]) == ("boc-bo-01864", "Tổng kết năm 2023")
    period = post(minh, at(taken_in, "details/"), period="2022").json()
    assert (period["period"], period["unit"]) == ("2022", "boc-bo-01864")
    unreadable = post(minh, at(taken_in, "details/"), period="2022-H3")
    assert (unreadable.status_code, unreadable.json()["code"]) == (400, "period-unreadable")
    post(minh, at(taken_in, "claims/1/reject/"), reason="")
    late = post(minh, at(taken_in, "details/"), unit="pac-nam")
    assert (late.status_code, late.json()["code"]) == (409, "document-in-use")
