"""What the API answers when it says no, and to whom it answers at all."""

import re
from contextlib import closing

import pytest
from django.contrib.auth import get_user_model
from django.test import Client

pytestmark = pytest.mark.django_db


@pytest.fixture
def ha(client: Client) -> Client:
    client.force_login(
        get_user_model().objects.create_user("ha"),
        backend="django.contrib.auth.backends.ModelBackend",
    )
    return client


def test_a_stranger_to_the_house_is_asked_to_sign_in(client: Client) -> None:
    answer = client.get("/api/units/pac-nam/")
    assert answer.status_code == 401
    assert answer["Content-Type"] == "application/problem+json"
    assert answer.json()["code"] == "sign-in-needed"
    assert answer.json()["detail"].startswith("Chưa đăng nhập")


def test_a_person_without_a_mandate_is_refused_before_she_learns_whether_a_unit_exists(
    ha: Client,
) -> None:
    answers = [ha.get(f"/api/units/{key}/") for key in ("pac-nam", "nowhere")]
    assert [answer.status_code for answer in answers] == [403, 403]
    assert {answer.json()["code"] for answer in answers} == {"not-allowed"}


def test_a_year_that_is_none_is_told_by_its_name(ha: Client) -> None:
    answer = ha.get("/api/units/pac-nam/scorecards/23/")
    assert answer.status_code == 400
    assert answer.json()["code"] == "request-unreadable"
    assert "year" in answer.json()["detail"]


def test_a_day_that_is_none_is_told_by_its_name(ha: Client) -> None:
    answer = ha.get("/api/indicators/?as_of=2023-02-30")
    assert answer.status_code == 400
    assert "as_of" in answer.json()["detail"]


def test_an_unknown_indicator_is_not_found(ha: Client) -> None:
    answer = ha.get("/api/indicators/no_such_thing/")
    assert answer.status_code == 404
    assert answer.json()["code"] == "indicator-unknown"


def test_the_problem_is_told_in_the_language_of_the_visitor(client: Client) -> None:
    client.cookies["language"] = "en"
    assert client.get("/api/units/").json()["detail"].startswith("Nobody is signed in")


def test_the_description_of_the_api_names_every_address(client: Client) -> None:
    paths = client.get("/api/openapi.json").json()["paths"]
    assert set(paths) >= {
        "/api/units/",
        "/api/units/{unit}/",
        "/api/units/{unit}/scorecards/{year}/",
        "/api/units/{unit}/findings/",
        "/api/documents/",
        "/api/documents/{document}/claims/",
        "/api/indicators/",
        "/api/indicators/{code}/",
    }


def test_the_documentation_loads_only_what_this_machine_serves(client: Client) -> None:
    page = client.get("/api/docs")
    assert page.status_code == 200
    text = page.content.decode()
    assert "//cdn" not in text
    assert "<script>" not in text
    addresses = re.findall(r'(?:src|href)="([^"]+)"', text)
    assert addresses
    for address in addresses:
        assert address.startswith("/static/")
        with closing(client.get(address)) as answer:
            assert answer.status_code == 200


def test_a_change_without_the_token_and_a_body_that_is_no_json_are_problems_too() -> None:
    user = get_user_model().objects.create_user("ha")
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    answer = strict.post("/api/words/forget/", "{}", content_type="application/json")
    assert (answer.status_code, answer.json()["code"]) == (403, "token-missing")
    lax = Client()
    lax.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    answer = lax.post("/api/words/forget/", '{"words":', content_type="application/json")
    assert (answer.status_code, answer.json()["code"]) == (400, "request-unreadable")
