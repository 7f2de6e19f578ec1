"""Do words typed into a form outlast the end of the sign-in, and reach nobody else?"""

import inspect
import re
from pathlib import Path

import pytest
from axes.models import AccessAttempt
from django import forms
from django.contrib.auth import get_user_model
from django.http import HttpResponse
from django.test import Client

import tongket.web
from cast import COMMUNE, Cast, Person
from measured import load_measured
from tongket.web.accounts import carrying
from tongket.web.accounts import forms as account_forms
from tongket.web.accounts.carrying import SECRETS, UNTYPED, Carried, sealed, unsealed

HERE = "http://testserver"
SHEET = f"/entry/{COMMUNE}/2024-01/?add=pig_herd"
PASSWORD = "một câu ngắn dễ nhớ"
TYPED = {"pig_herd": "5.120"}


@pytest.fixture
def people(cast: Cast, home: object) -> Cast:
    load_measured()
    for user in get_user_model().objects.all():
        user.set_password(PASSWORD)
        user.save()
    return cast


def sign_in(client: Client, person: Person, **more: str) -> HttpResponse:
    said = {"username": person.name, "password": PASSWORD, **more}
    return client.post("/sign-in/", said, headers={"Origin": HERE})


def hidden(page: HttpResponse, name: str) -> str:
    return re.findall(rf'name="{name}" value="([^"]*)"', page.content.decode())[-1]


def end_sign_in(client: Client) -> None:
    """As after two weeks: the browser has no session any more."""
    del client.cookies["sessionid"]


def sent_too_late(person: Person, client: Client | None = None) -> tuple[Client, HttpResponse]:
    client = client or Client()
    sign_in(client, person)
    end_sign_in(client)
    return client, client.post(SHEET, TYPED, headers={"Referer": f"{HERE}{SHEET}"})


def test_what_was_typed_is_shown_after_signing_in_again_and_recorded_by_one_press(
    people: Cast,
) -> None:
    client, asked = sent_too_late(people.lan)
    assert asked.status_code == 403
    assert "chưa được ghi" in asked.content.decode()
    assert "5.120" not in asked.content.decode()
    wrong = client.post(
        "/sign-in/",
        {"username": "lan", "password": "sai", "carried": hidden(asked, "carried")},
    )
    assert wrong.status_code == 422
    shown = sign_in(client, people.lan, carried=hidden(wrong, "carried"))
    page = shown.content.decode()
    assert "<dt>Tổng đàn lợn</dt><dd>5.120</dd>" in page
    assert f'action="{SHEET}"' in page
    assert f'href="{SHEET}">Không gửi' in page
    done = client.post(SHEET, {"pig_herd": hidden(shown, "pig_herd")}, follow=True)
    assert "Đã gửi 1 số liệu" in done.content.decode()


def test_what_was_typed_outlasts_a_door_that_is_locked_for_a_while(people: Cast) -> None:
    client, asked = sent_too_late(people.lan)
    carried, answer = hidden(asked, "carried"), asked
    for _ in range(9):
        wrong = {"username": "lan", "password": "sai", "carried": carried, "next": "/documents/"}
        answer = client.post("/sign-in/", wrong)
    assert answer.status_code == 429
    assert "Giữ trang này mở" in answer.content.decode()
    assert (hidden(answer, "carried"), hidden(answer, "next")) == (carried, "/documents/")
    AccessAttempt.objects.all().delete()  # a quarter of an hour later
    assert "5.120" in sign_in(client, people.lan, carried=carried).content.decode()


def test_another_person_who_signs_in_neither_sees_nor_sends_it(people: Cast) -> None:
    client, asked = sent_too_late(people.lan)
    answer = sign_in(client, people.minh, carried=hidden(asked, "carried"))
    assert (answer.status_code, answer.url) == (302, "/")
    page = client.get("/").content.decode()
    assert "tài khoản khác" in page
    assert "5.120" not in page


def test_where_nobody_had_signed_in_with_the_browser_before_it_is_whose_it_becomes(
    people: Cast,
) -> None:
    asked = Client().post(SHEET, TYPED)
    assert (
        "5.120" in sign_in(Client(), people.lan, carried=hidden(asked, "carried")).content.decode()
    )


def test_what_somebody_else_sealed_or_changed_is_not_taken_up(people: Cast) -> None:
    client, asked = sent_too_late(people.lan)
    changed = "x" + hidden(asked, "carried")[1:]
    assert sign_in(client, people.lan, carried=changed, next="/units/").url == "/units/"


def test_a_password_is_never_carried(people: Cast) -> None:
    client = Client()
    sign_in(client, people.lan)
    end_sign_in(client)
    said = {"old": PASSWORD, "password": "câu mới ngắn gọn", "again": "câu mới ngắn gọn"}
    answer = client.post("/account/", said, headers={"Referer": f"{HERE}/account/"}, follow=True)
    assert "chưa được ghi" in answer.content.decode()
    assert 'name="carried"' not in answer.content.decode()
    assert hidden(answer, "next") == "/account/"


def test_every_field_that_hides_what_is_typed_counts_as_a_password() -> None:
    ours = [form for _, form in inspect.getmembers(account_forms, inspect.isclass)]
    hiding = {
        name
        for form in ours
        for name, field in getattr(form, "base_fields", {}).items()
        if isinstance(field.widget, forms.PasswordInput)
    }
    assert hiding == SECRETS
    others = Path(tongket.web.__file__).parent.rglob("*.py")
    known = Path(account_forms.__file__)
    assert [path for path in others if "PasswordInput" in path.read_text() and path != known] == []


def test_what_pages_and_presses_fill_in_is_nobodys_words() -> None:
    templates = Path(tongket.web.__file__).parent / "templates"
    text = "\n".join(path.read_text() for path in templates.rglob("*.html"))
    filled = re.findall(r'type="hidden" name="(\w+)"', text)
    pressed = re.findall(r'<button[^>]* name="(\w+)"', text)
    assert {"seen", "key"} <= {*filled, *pressed}
    assert {*filled, *pressed} - {"carried"} <= UNTYPED


def test_a_press_without_words_leads_back_to_its_page_and_says_that_nothing_was_done(
    people: Cast,
) -> None:
    asked = {"headers": {"Referer": f"{HERE}/documents/x/"}, "follow": True}
    answer = Client().post("/documents/x/claims/1/accept/", {"seen": "3"}, **asked)
    assert answer.status_code == 200
    assert "chưa được ghi" in answer.content.decode()
    assert hidden(answer, "next") == "/documents/x/"


@pytest.mark.parametrize("came", [f"{HERE}//elsewhere.example/", "https://elsewhere.example/", ""])
def test_nobody_is_led_back_to_another_site(people: Cast, came: str) -> None:
    client, asked = Client(), {"headers": {"Referer": came}}
    page = client.post(SHEET, TYPED, **asked)
    assert hidden(page, "next") == "/"
    assert (
        'href="/">Không gửi'
        in sign_in(client, people.lan, carried=hidden(page, "carried")).content.decode()
    )


def test_more_than_a_form_of_words_is_not_carried(
    people: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(carrying, "_MOST", 10)
    assert Client().post(SHEET, TYPED).status_code == 302


def strict(person: Person) -> tuple[Client, dict[str, str]]:
    """A browser whose forms are checked, and what a form shown before a second sign-in sends."""
    client = Client(enforce_csrf_checks=True)
    client.get("/sign-in/")
    old = client.cookies["csrftoken"].value
    assert sign_in(client, person, csrfmiddlewaretoken=old).status_code == 302
    return client, {**TYPED, "csrfmiddlewaretoken": old}


def test_a_form_of_an_earlier_sign_in_is_shown_to_be_sent_on(people: Cast) -> None:
    client, stale = strict(people.lan)
    shown = client.post(SHEET, stale, headers={"Origin": HERE})
    assert "<dt>Tổng đàn lợn</dt><dd>5.120</dd>" in shown.content.decode()
    again = {**TYPED, "csrfmiddlewaretoken": hidden(shown, "csrfmiddlewaretoken")}
    assert client.post(SHEET, again, headers={"Origin": HERE}).status_code == 302


@pytest.mark.parametrize(
    "headers", [{}, {"Origin": "https://elsewhere.example"}, {"Origin": "null"}]
)
def test_what_another_site_sends_is_never_offered_to_be_sent_on(
    people: Cast, headers: dict[str, str]
) -> None:
    client, stale = strict(people.lan)
    answer = client.post(SHEET, stale, headers=headers)
    assert answer.status_code == 403
    assert "5.120" not in answer.content.decode()


def test_a_script_is_led_to_signing_in_as_before(people: Cast) -> None:
    for headers in ({"HX-Request": "true"}, {"Accept": "application/json"}):
        assert Client().post(SHEET, TYPED, headers=headers).status_code == 302


def test_what_is_sealed_comes_back_unchanged() -> None:
    carried = Carried("/x/?a=1", "/x/", (("reason", "đ\n “à” "), ("a", ""), ("a", "2")), 7, True)
    assert unsealed(sealed(carried)) == carried
    assert unsealed(sealed(carried)[:-1]) is None
