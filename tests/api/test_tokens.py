"""How a program asks with the token of its owner, and what it may not do."""

from datetime import datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from cast import MOMENT, Cast, Person
from tongket.foundation import tokens, users

FRESH = "Huyện Pác Nặm, năm 2023\n\nTrong năm 2023, trồng rừng đạt 684 ha."


def program_of(person: Person, at: datetime | None = None) -> tuple[Client, str]:
    """A client that checks forms as a server does, and a token of the person's."""
    token = tokens.make_token(user_id=person.id, name="bảng tính", at=at or timezone.now())
    return Client(enforce_csrf_checks=True), f"Bearer {token}"


def test_a_program_reads_takes_in_and_decides_in_its_owners_name(cast: Cast, taken_in: str) -> None:
    client, token = program_of(cast.minh)
    shown = {"Authorization": token}
    assert client.get("/api/documents/", headers=shown).json()["items"][0]["key"] == taken_in
    form = {
        "file": SimpleUploadedFile("a.txt", FRESH.encode()),
        "unit": "pac-nam",
        "published_from": "2023-12-12",
    }
    answer = client.post("/api/documents/", form, headers=shown)
    assert answer.status_code == 201
    address = f"/api/documents/{answer.json()['key']}/claims/1/accept/"
    accepted = client.post(address, headers=shown).json()
    assert (accepted["state"], accepted["decided_by"]) == ("accepted", "Minh")
    assert "sessionid" not in client.cookies


def test_a_token_gives_its_owners_rights_and_no_more(cast: Cast, taken_in: str) -> None:
    client, token = program_of(cast.ha)
    shown = {"Authorization": token}
    assert client.get(f"/api/documents/{taken_in}/claims/", headers=shown).status_code == 200
    answer = client.post(f"/api/documents/{taken_in}/claims/1/accept/", headers=shown)
    assert (answer.status_code, answer.json()["code"]) == (403, "not-allowed")
    client, token = program_of(cast.binh)
    assert client.get("/api/documents/", headers={"Authorization": token}).json()["items"] == []
    pages = client.get("/documents/", headers={"Authorization": token})
    assert pages.status_code == 302  # a token is for programs alone


@pytest.mark.parametrize("shown", ["Bearer ", "Bearer tongket_x", "Basic {0}", "{0}", "withdrawn"])
def test_what_is_no_token_or_no_more_lets_nobody_in(cast: Cast, taken_in: str, shown: str) -> None:
    client, token = program_of(cast.minh)
    if shown == "withdrawn":
        (one,) = tokens.tokens_of(cast.minh.id)
        tokens.withdraw_token(one.id, user_id=cast.minh.id, at=MOMENT)
        shown = token
    answer = client.get("/api/documents/", headers={"Authorization": shown.format(token[7:])})
    assert (answer.status_code, answer.json()["code"]) == (401, "sign-in-needed")
    users.deactivate_user(name="minh", by=cast.quan.id, at=timezone.now())
    assert client.get("/api/documents/", headers={"Authorization": token}).status_code == 401


def test_a_token_that_ended_is_told_so(cast: Cast) -> None:
    client, token = program_of(cast.minh, MOMENT)
    answer = client.get("/api/documents/", headers={"Authorization": token})
    assert (answer.status_code, answer.json()["code"]) == (401, "access-token-expired")
    assert "“bảng tính” đã hết hạn ngày 11/12/2024" in answer.json()["detail"]


def test_a_wrong_token_beside_a_cookie_takes_no_check_of_forms_away(cast: Cast) -> None:
    client = Client(enforce_csrf_checks=True)
    answer = client.post("/api/documents/", headers={"Authorization": "Bearer x"})
    assert (answer.status_code, answer.json()["code"]) == (403, "token-missing")
