"""Is all that was accepted found again, with or without a target?"""

import re
from collections.abc import Callable

from django.test import Client

from cast import MOMENT, Person
from tongket.results.actions import accept_claims
from tongket.results.queries import document
from web.conftest import Year, take_in_text

Visitor = Callable[[Person], Client]
PAGE = "/units/pac-nam/2023/figures/"
HERD = """Năm 2023, tổng đàn đại gia súc đạt 14.870 con, bằng 93,5% kế hoạch.
6 tháng đầu năm 2023, tổng đàn đại gia súc đạt trên 14.200 con.
"""


def accept_all(year: Year, text: str, title: str = "Đàn gia súc") -> str:
    key, minh = take_in_text(text, year.cast, title), year.cast.minh
    ids = [view.facts.id for view in document(key, minh.access).claims]
    accept_claims(ids, by=minh.id, at=MOMENT, access=minh.access)
    return key


def words(page: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", page).replace("\N{NO-BREAK SPACE}", " ").split())


def test_what_no_target_asks_for_is_found_with_the_way_to_its_words(
    year: Year, visitor: Visitor
) -> None:
    key = accept_all(year, HERD)
    client = visitor(year.cast.ha)
    assert "14.870" not in client.get("/units/pac-nam/2023/").content.decode()
    page = client.get(PAGE).content.decode()
    assert "Tổng đàn đại gia súc Năm 2023 mức 14.870 con so với kế hoạch 93,5 %" in words(page)
    assert "6 tháng đầu năm 2023 mức trên 14.200 con" in words(page)
    assert f'href="/documents/{key}/?from=' in page
    assert page.count('id="large_livestock_herd"') == 1
    answer = client.get("/units/pac-nam/2023/targets/large_livestock_herd/")
    assert (answer.status_code, answer.url) == (302, f"{PAGE}#large_livestock_herd")


def test_an_accepted_claim_leads_to_what_it_put_on_record(year: Year, visitor: Visitor) -> None:
    page = f"/documents/{accept_all(year, HERD)}/"
    address = f"{PAGE}#large_livestock_herd"
    assert visitor(year.cast.ha).get(page).content.decode().count(f'href="{address}"') == 2


def test_the_measures_of_one_statement_stand_together(year: Year, visitor: Visitor) -> None:
    year.accept()
    page = words(visitor(year.cast.ha).get(PAGE).content.decode())
    assert page.count("Thu ngân sách nhà nước trên địa bàn") == 1
    assert "mức trên 11,3 tỷ đồng so với kế hoạch 102 % so với cùng kỳ tăng 23,8 %" in page


def test_a_year_without_figures_says_what_would_be_here(year: Year, visitor: Visitor) -> None:
    assert "Chưa có số liệu nào được ghi" in visitor(year.cast.ha).get(PAGE).content.decode()


def test_the_stranger_sees_no_figures(year: Year, visitor: Visitor) -> None:
    assert visitor(year.cast.binh).get(PAGE).status_code == 403


def test_more_figures_cost_no_more_queries(
    year: Year, visitor: Visitor, django_assert_max_num_queries: Callable[[int], object]
) -> None:
    client = visitor(year.cast.ha)
    year.accept()
    with django_assert_max_num_queries(12) as few:
        client.get(PAGE)
    accept_all(year, HERD)
    accept_all(year, "Tháng 5 năm 2023, tổng đàn lợn đạt 15.200 con.", "Tháng 5")
    with django_assert_max_num_queries(len(few)):
        client.get(PAGE)
