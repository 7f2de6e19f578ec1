"""What Hà, who leads the district, and Bình, who does not, get from the API."""

from api.conftest import signed_in
from cast import DISTRICT, MOMENT, Cast
from desk import Desk, claim, figure
from measured import load_measured
from tongket.results.actions import accept_claims
from tongket.results.queries import document
from tongket.vocabulary.claim import Slot


def test_the_leader_sees_her_units_and_the_stranger_his(cast: Cast) -> None:
    hers = {unit["key"] for unit in signed_in(cast.ha).get("/api/units/").json()["items"]}
    his = {unit["key"] for unit in signed_in(cast.binh).get("/api/units/").json()["items"]}
    assert {"pac-nam", "boc-bo-01864"} <= hers
    assert his == {"ba-be"}


def test_the_stranger_gets_nothing_of_the_district(cast: Cast, taken_in: str) -> None:
    stranger = signed_in(cast.binh)
    for path in (
        "/api/units/pac-nam/",
        "/api/units/pac-nam/scorecards/2023/",
        "/api/units/pac-nam/findings/",
        f"/api/documents/{taken_in}/claims/",
    ):
        answer = stranger.get(path)
        assert (answer.status_code, answer.json()["code"]) == (403, "not-allowed")
    assert stranger.get("/api/documents/").json() == {"items": [], "next": None}


def test_a_claim_stands_where_its_words_stand(cast: Cast, taken_in: str) -> None:
    answer = signed_in(cast.ha).get(f"/api/documents/{taken_in}/claims/").json()
    [claim] = answer["claims"]
    assert answer["text"][claim["words_start"] : claim["words_end"]] == claim["words"]
    assert claim["state"] == "open"
    revenue, share, growth = claim["figures"]
    assert (revenue["slot"], revenue["number"], revenue["bound"]) == ("value", "11.3", "above")
    assert (share["slot"], growth["slot"]) == ("plan_percent", "growth_percent")
    assert answer["text"][revenue["start"] : revenue["end"]] == "11,3"


def test_an_accepted_figure_is_in_the_scorecard_as_an_exact_string(
    cast: Cast, taken_in: str
) -> None:
    minh = cast.minh
    [view] = document(taken_in, minh.access).claims
    accept_claims([view.facts.id], by=minh.id, at=MOMENT, access=minh.access)
    leader = signed_in(cast.ha)
    [listed] = leader.get("/api/documents/").json()["items"]
    assert (listed["claims"], listed["accepted"], listed["open"]) == (1, 1, 0)
    check = leader.get("/api/units/pac-nam/findings/").json()
    assert check == {"unit": "pac-nam", "figures": 3, "documents": 1, "findings": []}
    card = leader.get("/api/units/pac-nam/scorecards/2023/?as_of=2023-12-12").json()
    assert (card["unit"], card["period"], card["as_of"]) == ("pac-nam", "2023", "2023-12-12")


def test_an_indicator_tells_what_it_is_counted_in(cast: Cast) -> None:
    load_measured()
    answer = signed_in(cast.lan).get("/api/indicators/poverty_rate/").json()
    assert (answer["unit"], answer["direction"]) == ("%", "lower")


def test_a_document_that_is_not_there_is_told(cast: Cast) -> None:
    answer = signed_in(cast.quan).get("/api/documents/no-such-thing/claims/")
    assert (answer.status_code, answer.json()["code"]) == (404, "document-unknown")


def test_minh_explains_a_tension_by_its_key_and_takes_that_back(cast: Cast) -> None:
    load_measured()
    desk = Desk(cast.minh)
    for code, level, unit, share in (
        ("grain_per_capita", "500", "kg/người/năm", "100"),
        ("grain_output", "15.000", "tấn", "92,9"),
    ):
        said = figure(Slot.PLAN_PERCENT, share, "%", at=40)
        desk.accept(*desk.document((code, claim(level, said, unit=unit))))
    minh, path = signed_in(cast.minh), f"/api/units/{DISTRICT}/findings/"
    [tension] = minh.get(path).json()["findings"]
    assert (tension["outcome"], tension["explained"]) == ("tension", None)
    reason, json = {"reason": "Dân số là số dự báo"}, "application/json"
    at = f"{path}{tension['key']}/"
    assert signed_in(cast.ha).post(f"{at}explain/", reason, json).status_code == 403
    [explained] = minh.post(f"{at}explain/", reason, json).json()["findings"]
    assert explained["explained"]["by"] == "Minh"
    assert minh.post(f"{path}{'0' * 24}/explain/", reason, json).status_code == 409
    [open_again] = minh.post(f"{at}withdraw/").json()["findings"]
    assert open_again == tension
