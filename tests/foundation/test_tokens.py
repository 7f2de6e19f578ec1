"""By which tokens programs may ask, and by which no more."""

from datetime import date, timedelta

import pytest

from cast import DAY, MOMENT, Cast
from tongket.foundation import tokens, users
from tongket.foundation.audit import verify
from tongket.foundation.models import AccessToken, AuditEntry

pytestmark = pytest.mark.django_db


def made(person: int, name: str = "bảng tính") -> str:
    return tokens.make_token(user_id=person, name=name, at=MOMENT)


def test_a_token_is_its_owners_until_she_withdraws_it(cast: Cast) -> None:
    token = made(cast.minh.id)
    assert tokens.owner_of(token, on=DAY) == cast.minh.id
    (one,) = tokens.tokens_of(cast.minh.id)
    with pytest.raises(tokens.AccessTokenUnknown):
        tokens.withdraw_token(one.id, user_id=cast.ha.id, at=MOMENT)
    assert tokens.withdraw_token(one.id, user_id=cast.minh.id, at=MOMENT) == "bảng tính"
    assert tokens.owner_of(token, on=DAY) is None
    assert tokens.tokens_of(cast.minh.id) == ()
    with pytest.raises(tokens.AccessTokenUnknown):
        tokens.withdraw_token(one.id, user_id=cast.minh.id, at=MOMENT)


def test_of_a_token_only_its_digest_is_kept(cast: Cast) -> None:
    token = made(cast.minh.id)
    assert token.startswith("tongket_")
    assert len(token) > 50
    row = AccessToken.objects.values().get()
    assert all(token not in str(value) and token[8:] not in str(value) for value in row.values())
    trail = AuditEntry.objects.filter(action="make_token").get()
    assert (trail.subject, trail.by, trail.detail) == (
        "minh",
        "minh",
        {"name": "bảng tính", "last_day": "2024-12-11"},
    )
    assert tokens.owner_of(row["digest"], on=DAY) is None
    assert tokens.owner_of("", on=DAY) is None
    assert verify().is_whole


def test_two_tokens_of_a_person_have_two_names_until_one_is_withdrawn(cast: Cast) -> None:
    made(cast.minh.id)
    made(cast.ha.id)
    with pytest.raises(tokens.AccessTokenNamed):
        made(cast.minh.id)
    (one,) = tokens.tokens_of(cast.minh.id)
    tokens.withdraw_token(one.id, user_id=cast.minh.id, at=MOMENT)
    made(cast.minh.id)


def test_a_token_lets_in_until_its_last_day_and_then_says_when_that_was(cast: Cast) -> None:
    token = made(cast.minh.id)
    (one,) = tokens.tokens_of(cast.minh.id)
    assert one.last_day == date(2024, 12, 11)  # a year where nobody says
    assert tokens.owner_of(token, on=one.last_day) == cast.minh.id
    with pytest.raises(tokens.AccessTokenExpired) as refused:
        tokens.owner_of(token, on=one.last_day + timedelta(days=1))
    assert refused.value.data == {"name": "bảng tính", "day": one.last_day}
    (left,) = tokens.tokens_of(cast.minh.id)
    assert left.used_on == one.last_day


@pytest.mark.parametrize("days", [0, 365])
def test_the_last_day_of_a_token_may_be_any_within_a_year(cast: Cast, days: int) -> None:
    last_day = DAY + timedelta(days=days)
    tokens.make_token(user_id=cast.minh.id, name="x", at=MOMENT, last_day=last_day)
    (one,) = tokens.tokens_of(cast.minh.id)
    assert one.last_day == last_day


@pytest.mark.parametrize("days", [-1, 366])
def test_the_last_day_of_a_token_is_neither_past_nor_further_off(cast: Cast, days: int) -> None:
    last_day = DAY + timedelta(days=days)
    with pytest.raises(tokens.AccessTokenEndImpossible):
        tokens.make_token(user_id=cast.minh.id, name="x", at=MOMENT, last_day=last_day)
    assert tokens.tokens_of(cast.minh.id) == ()


def test_a_token_that_ended_makes_room_for_one_of_its_name(cast: Cast) -> None:
    old = tokens.make_token(user_id=cast.minh.id, name="bảng tính", at=MOMENT, last_day=DAY)
    later = MOMENT + timedelta(days=1)
    new = tokens.make_token(user_id=cast.minh.id, name="bảng tính", at=later)
    assert tokens.owner_of(old, on=DAY) is None  # withdrawn
    assert tokens.owner_of(new, on=later.date()) == cast.minh.id
    assert [*AuditEntry.objects.values_list("action", flat=True)][-3:] == [
        "make_token",
        "withdraw_token",
        "make_token",
    ]


def test_a_closed_account_takes_its_tokens_along(cast: Cast) -> None:
    token = made(cast.minh.id)
    users.deactivate_user(name="minh", by=cast.quan.id, at=MOMENT)
    assert tokens.owner_of(token, on=DAY) is None


def test_the_last_day_of_use_is_written_once_a_day(cast: Cast, django_assert_num_queries) -> None:
    token = made(cast.minh.id)
    for day in (DAY, DAY + timedelta(days=1)):
        tokens.owner_of(token, on=day)
        (one,) = tokens.tokens_of(cast.minh.id)
        assert one.used_on == day
        with django_assert_num_queries(1):
            tokens.owner_of(token, on=day)
