import re

import pytest
from django.contrib.auth import authenticate
from django.test import RequestFactory

from cast import MOMENT, Cast
from tongket.foundation import users
from tongket.foundation.models import AuditEntry, User
from tongket.foundation.users import PasswordLink

pytestmark = pytest.mark.django_db

PASSWORD = "mua xuan 2026 ve"


def signs_in(name: str, password: str) -> bool:
    request = RequestFactory().post("/")
    return authenticate(request, username=name, password=password) is not None


def create(name: str = "tam", password: str | None = PASSWORD) -> users.UserFacts:
    return users.create_user(name=name, display_name="Tâm", password=password, by=None, at=MOMENT)


def test_an_account_signs_in_with_its_password() -> None:
    assert create() == users.user("tam")
    assert signs_in("tam", PASSWORD)
    assert not signs_in("tam", PASSWORD + "!")


def test_an_account_without_a_password_signs_in_with_none() -> None:
    create(password=None)
    assert not signs_in("tam", "")


@pytest.mark.parametrize("name", ["tam", "TAM", "Tam"])
def test_a_name_is_taken_in_small_and_capital_letters(name: str) -> None:
    create()
    with pytest.raises(users.UserNameTaken):
        create(name)


@pytest.mark.parametrize("name", ["", "two words", "a/b", "$ tongket", "x" * 151])
def test_a_name_of_other_characters_is_refused(name: str) -> None:
    with pytest.raises(users.UserNameUnusable):
        create(name)


@pytest.mark.parametrize("password", ["", "ngan", "1234567890123", "password123", "tam-tam-tam-1"])
def test_a_weak_password_is_refused_and_no_account_made(password: str) -> None:
    with pytest.raises(users.PasswordTooWeak):
        create("tam-tam-tam", password)
    assert not User.objects.exists()


def test_no_password_enters_the_trail(cast: Cast) -> None:
    create()
    link = users.reset_link_token(name="tam", by=cast.quan.id, at=MOMENT)
    users.choose_password(link=link, password="mua thu 2027 ve", at=MOMENT)
    trail = repr(list(AuditEntry.objects.values()))
    for secret in (PASSWORD, "mua thu", link.token):
        assert secret not in trail


def test_a_link_sets_the_password_once(cast: Cast) -> None:
    link = users.reset_link_token(name="lan", by=cast.quan.id, at=MOMENT)
    assert users.user_of_link(link).name == "lan"
    users.choose_password(link=link, password=PASSWORD, at=MOMENT)
    assert signs_in("lan", PASSWORD)
    with pytest.raises(users.PasswordLinkSpent):
        users.choose_password(link=link, password="mua thu 2027 ve", at=MOMENT)
    assert signs_in("lan", PASSWORD)


def test_a_weak_choice_does_not_spend_the_link(cast: Cast) -> None:
    link = users.reset_link_token(name="lan", by=cast.quan.id, at=MOMENT)
    with pytest.raises(users.PasswordTooWeak):
        users.choose_password(link=link, password="ngan", at=MOMENT)
    users.choose_password(link=link, password=PASSWORD, at=MOMENT)


def test_a_link_ends_with_its_day(cast: Cast, settings: object) -> None:
    link = users.reset_link_token(name="lan", by=cast.quan.id, at=MOMENT)
    settings.PASSWORD_RESET_TIMEOUT = -1
    with pytest.raises(users.PasswordLinkSpent):
        users.user_of_link(link)


def test_a_link_opens_no_other_account(cast: Cast) -> None:
    mine = users.reset_link_token(name="lan", by=cast.quan.id, at=MOMENT)
    hers = users.reset_link_token(name="quan", by=cast.quan.id, at=MOMENT)
    with pytest.raises(users.PasswordLinkSpent):
        users.user_of_link(PasswordLink(hers.user, mine.token))


@pytest.mark.parametrize("user", ["", "%", "MQ", "OTk5OTk5OQ", "xyz", "\u00e9", "MQ" * 40])
def test_a_forged_link_is_refused(cast: Cast, user: str) -> None:
    with pytest.raises(users.PasswordLinkSpent):
        users.user_of_link(PasswordLink(user, "c1-abc"))


def test_a_closed_account_signs_in_no_more_and_keeps_its_name(cast: Cast) -> None:
    create()
    link = users.reset_link_token(name="tam", by=cast.quan.id, at=MOMENT)
    users.deactivate_user(name="tam", by=cast.quan.id, at=MOMENT)
    assert not signs_in("tam", PASSWORD)
    assert not users.user("tam").is_active
    with pytest.raises(users.PasswordLinkSpent):
        users.user_of_link(link)
    with pytest.raises(users.UserNameTaken):
        create("tam")


def test_an_unknown_name_is_told() -> None:
    for action in (users.reset_link_token, users.deactivate_user):
        with pytest.raises(users.UserUnknown):
            action(name="nobody", by=1, at=MOMENT)


def test_accounts_are_listed_by_name(cast: Cast) -> None:
    assert [user.name for user in users.users()] == ["binh", "ha", "lan", "minh", "quan"]


def test_a_link_fits_into_an_address(cast: Cast) -> None:
    link = users.reset_link_token(name="lan", by=cast.quan.id, at=MOMENT)
    assert re.fullmatch(r"[\w-]+/[\w-]+", f"{link.user}/{link.token}")
