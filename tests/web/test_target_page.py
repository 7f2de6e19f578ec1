"""Why has a target its verdict, and how does Minh, the officer, set another?"""

from collections.abc import Callable

import pytest
from django.test import Client

from cast import Person
from web.conftest import Year

Visitor = Callable[[Person], Client]
CARD = "/units/pac-nam/2023/"
PAGE = f"{CARD}targets/budget_revenue/"


@pytest.fixture
def accepted(year: Year) -> Year:
    year.accept()
    return year


def test_the_page_says_in_one_sentence_why(accepted: Year, visitor: Visitor) -> None:
    page = visitor(accepted.cast.ha).get(PAGE).content.decode()
    assert "Vượt: kết quả trên 11,3\u00a0tỷ đồng tốt hơn kế hoạch 11\u00a0tỷ đồng." in page


def test_the_page_shows_the_words_in_the_source(accepted: Year, visitor: Visitor) -> None:
    page = visitor(accepted.cast.ha).get(PAGE).content.decode()
    assert '<mark class="now">11,3</mark>' in page
    assert f"/documents/{accepted.document}/?from=" in page


def test_the_chart_has_a_table_that_says_the_same(accepted: Year, visitor: Visitor) -> None:
    page = visitor(accepted.cast.ha).get(PAGE).content.decode()
    assert 'class="chart"' in page
    assert '<th scope="row">2023</th>' in page


def test_an_indicator_without_a_row_is_not_found(accepted: Year, visitor: Visitor) -> None:
    answer = visitor(accepted.cast.ha).get(PAGE.replace("budget_revenue", "nothing"))
    assert answer.status_code == 404


def override(page: str) -> str:
    """Where the form for another verdict leads."""
    number = page.split('action="override/')[1].split("/", maxsplit=1)[0]
    return f"{PAGE}override/{number}/"


def test_the_officer_sets_another_verdict_and_takes_it_back(
    accepted: Year, visitor: Visitor
) -> None:
    client = visitor(accepted.cast.minh)
    address = override(client.get(PAGE).content.decode())
    said = {"verdict": "met", "reason": "số liệu còn phải quyết toán"}
    page = client.post(address, said, follow=True).content.decode()
    assert "số liệu còn phải quyết toán (Minh" in page
    assert "Tính được: Vượt" in page
    assert "do người xác nhận" in client.get(CARD).content.decode()
    page = client.post(address.replace("override", "withdraw"), follow=True).content.decode()
    assert "quyết toán" not in page
    assert "do người xác nhận" not in client.get(CARD).content.decode()


def test_a_verdict_without_a_reason_is_refused(accepted: Year, visitor: Visitor) -> None:
    client = visitor(accepted.cast.minh)
    address = override(client.get(PAGE).content.decode())
    assert client.post(address, {"verdict": "met", "reason": " "}).status_code == 422
    assert client.post(address, {"verdict": "perfect", "reason": "x"}).status_code == 422


def test_the_leader_reads_and_sets_nothing(accepted: Year, visitor: Visitor) -> None:
    address = override(visitor(accepted.cast.minh).get(PAGE).content.decode())
    leader = visitor(accepted.cast.ha)
    assert 'action="override/' not in leader.get(PAGE).content.decode()
    assert leader.post(address, {"verdict": "met", "reason": "x"}).status_code == 403
