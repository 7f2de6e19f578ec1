"""How a person gives her programs access on the page of her account."""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.utils import timezone

from cast import DAY, MOMENT, Cast, Person
from tongket.foundation import tokens

Visitor = Callable[[Person], Client]
PASSWORD = "một câu ngắn dễ nhớ"
TODAY = timezone.localdate()
SOON = f"{TODAY + timedelta(days=30):%d/%m/%Y}"


@pytest.fixture
def minh(cast: Cast, visitor: Visitor) -> Client:
    user = get_user_model().objects.get(pk=cast.minh.id)
    user.set_password(PASSWORD)
    user.save()
    return visitor(cast.minh)


def test_a_token_is_shown_once_and_withdrawn(cast: Cast, minh: Client) -> None:
    assert "Chưa có mã nào." in minh.get("/account/").content.decode()
    made = minh.post("/account/tokens/", {"name": "Bảng tính", "last_day": SOON, "old": PASSWORD})
    (token,) = re.findall(r"<code[^>]*>(tongket_[^<]+)<", made.content.decode())
    assert "no-store" in made.headers["Cache-Control"]
    assert tokens.owner_of(token, on=DAY) == cast.minh.id
    page = minh.get("/account/").content.decode()
    assert token not in page
    assert f"dùng gần nhất 12/12/2023 · dùng đến hết {SOON}" in page
    (address,) = re.findall(r'action="(/account/tokens/\d+/withdraw/)"', page)
    assert "Đã thu hồi mã “Bảng tính”" in minh.post(address, follow=True).content.decode()
    assert tokens.owner_of(token, on=DAY) is None


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({"name": "x", "last_day": SOON, "old": "sai"}, "hiện nay"),
        ({"name": "", "last_day": SOON, "old": PASSWORD}, "Tên chương trình"),
        ({"name": "x" * 61, "last_day": SOON, "old": PASSWORD}, "Tên chương trình"),
        ({"name": "Cũ", "last_day": SOON, "old": PASSWORD}, "Bạn đã có mã truy cập tên “Cũ”"),
        ({"name": "x", "last_day": "", "old": PASSWORD}, "Dùng đến hết ngày"),
        ({"name": "x", "last_day": "31/12/2199", "old": PASSWORD}, "Hạn 31/12/2199"),
    ],
)
def test_a_token_without_password_or_name_of_its_own_is_refused(
    cast: Cast, minh: Client, sent: dict[str, str], said: str
) -> None:
    tokens.make_token(user_id=cast.minh.id, name="Cũ", at=timezone.now())
    answer = minh.post("/account/tokens/", sent)
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert len(tokens.tokens_of(cast.minh.id)) == 1


def test_a_year_is_proposed_and_a_token_that_ended_says_so(cast: Cast, minh: Client) -> None:
    tokens.make_token(user_id=cast.minh.id, name="Cũ", at=MOMENT)
    page = minh.get("/account/").content.decode()
    assert "<b>đã hết hạn 11/12/2024</b>" in page
    assert f'value="{TODAY + timedelta(days=365):%d/%m/%Y}"' in page


def test_nobody_withdraws_a_token_of_another(cast: Cast, minh: Client) -> None:
    token = tokens.make_token(user_id=cast.ha.id, name="Cũ", at=MOMENT)
    (one,) = tokens.tokens_of(cast.ha.id)
    assert minh.post(f"/account/tokens/{one.id}/withdraw/").status_code == 404
    assert tokens.owner_of(token, on=DAY) == cast.ha.id
