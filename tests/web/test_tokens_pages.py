"""How a person gives her programs access on the page of her account."""

import re
from collections.abc import Callable

import pytest
from django.contrib.auth import get_user_model
from django.test import Client

from cast import DAY, MOMENT, Cast, Person
from tongket.foundation import tokens

Visitor = Callable[[Person], Client]
PASSWORD = "một câu ngắn dễ nhớ"


@pytest.fixture
def minh(cast: Cast, visitor: Visitor) -> Client:
    user = get_user_model().objects.get(pk=cast.minh.id)
    user.set_password(PASSWORD)
    user.save()
    return visitor(cast.minh)


def test_a_token_is_shown_once_and_withdrawn(cast: Cast, minh: Client) -> None:
    assert "Chưa có mã nào." in minh.get("/account/").content.decode()
    made = minh.post("/account/tokens/", {"name": "Bảng tính", "old": PASSWORD})
    (token,) = re.findall(r"<code[^>]*>(tongket_[^<]+)<", made.content.decode())
    assert "no-store" in made.headers["Cache-Control"]
    assert tokens.owner_of(token, on=DAY) == cast.minh.id
    page = minh.get("/account/").content.decode()
    assert token not in page
    assert "dùng gần nhất 12/12/2023" in page
    (address,) = re.findall(r'action="(/account/tokens/\d+/withdraw/)"', page)
    assert "Đã thu hồi mã “Bảng tính”" in minh.post(address, follow=True).content.decode()
    assert tokens.owner_of(token, on=DAY) is None


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({"name": "x", "old": "sai"}, "hiện nay"),
        ({"name": "", "old": PASSWORD}, "Tên chương trình"),
        ({"name": "x" * 61, "old": PASSWORD}, "Tên chương trình"),
        ({"name": "Cũ", "old": PASSWORD}, "Bạn đã có mã truy cập tên “Cũ”"),
    ],
)
def test_a_token_without_password_or_name_of_its_own_is_refused(
    cast: Cast, minh: Client, sent: dict[str, str], said: str
) -> None:
    tokens.make_token(user_id=cast.minh.id, name="Cũ", at=MOMENT)
    answer = minh.post("/account/tokens/", sent)
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert len(tokens.tokens_of(cast.minh.id)) == 1


def test_nobody_withdraws_a_token_of_another(cast: Cast, minh: Client) -> None:
    token = tokens.make_token(user_id=cast.ha.id, name="Cũ", at=MOMENT)
    (one,) = tokens.tokens_of(cast.ha.id)
    assert minh.post(f"/account/tokens/{one.id}/withdraw/").status_code == 404
    assert tokens.owner_of(token, on=DAY) == cast.ha.id
