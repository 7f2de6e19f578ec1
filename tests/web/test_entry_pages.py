"""How does Lan, the commune's clerk, enter a month, and Minh, the officer, approve it?"""

from collections.abc import Callable

import pytest
from django.test import Client

from cast import COMMUNE, Cast, Person
from measured import load_measured

Visitor = Callable[[Person], Client]
SHEET = f"/entry/{COMMUNE}/2024-01/"


@pytest.fixture
def people(cast: Cast, home: object) -> Cast:
    load_measured()
    return cast


def enter(client: Client, number: str) -> object:
    return client.post(f"{SHEET}?add=pig_herd", {"pig_herd": number}, follow=True)


def proposal(page: str) -> str:
    """The number of the figure that waits on a page."""
    return page.split('name="figure" value="')[1].split('"', maxsplit=1)[0]


def test_the_clerk_chooses_what_to_enter_and_sends_it(people: Cast, visitor: Visitor) -> None:
    lan = visitor(people.lan)
    assert "Chọn chỉ tiêu đầu tiên" in lan.get(SHEET).content.decode()
    page = enter(lan, "5.120").content.decode()
    assert "Đã gửi 1 số liệu" in page
    assert "chờ duyệt" in page
    assert 'name="figure"' not in page  # a clerk approves nothing


def test_the_officer_approves_what_was_sent(people: Cast, visitor: Visitor) -> None:
    enter(visitor(people.lan), "5120")
    minh = visitor(people.minh)
    assert "chờ duyệt" in minh.get("/").content.decode()
    figure = proposal(minh.get(SHEET).content.decode())
    page = minh.post(f"{SHEET}approve/", {"figure": [figure]}, follow=True).content.decode()
    assert "đã duyệt" in page
    assert "chờ duyệt</h2>" not in page.lower()


def test_the_officer_sends_a_figure_back_with_the_reason(people: Cast, visitor: Visitor) -> None:
    enter(visitor(people.lan), "5120")
    minh = visitor(people.minh)
    figure = proposal(minh.get(SHEET).content.decode())
    assert minh.post(f"{SHEET}return/{figure}/", {"reason": ""}).status_code == 422
    page = minh.post(f"{SHEET}return/{figure}/", {"reason": "thiếu một thôn"}, follow=True)
    assert "Đã trả lại" in page.content.decode()


def test_what_was_sent_back_lies_on_the_clerks_desk_until_she_enters_it_anew(
    people: Cast, visitor: Visitor
) -> None:
    lan, minh = visitor(people.lan), visitor(people.minh)
    enter(lan, "5120")
    figure = proposal(minh.get(SHEET).content.decode())
    minh.post(f"{SHEET}return/{figure}/", {"reason": "thiếu một thôn"})
    assert "Số liệu tháng 1 năm 2024 của Xã Bộc Bố: 1 số bị trả lại" in desk(lan)
    assert "bị trả lại" not in desk(minh)  # not hers to mend
    page = lan.get(SHEET).content.decode()
    assert "<b>trả lại</b>: thiếu một thôn" in page
    assert "đã gửi 5.120 con; ghi lại số đúng" in page
    page = lan.post(SHEET, {"pig_herd": "5.180"}, follow=True).content.decode()
    assert "Đã gửi 1 số liệu" in page
    assert "trả lại" not in page + desk(lan)


def desk(client: Client) -> str:
    return client.get("/").content.decode()


def test_a_figure_is_changed_as_long_as_nobody_approved_it(people: Cast, visitor: Visitor) -> None:
    lan = visitor(people.lan)
    enter(lan, "5120")
    page = enter(lan, "5.200").content.decode()
    assert 'value="5.200"' in page
    assert "Đã gửi 0 số liệu" in enter(lan, "5.200").content.decode()


@pytest.mark.parametrize("number", ["nhiều", "12..5", "1,2,3"])
def test_what_is_no_number_is_asked_back_and_nothing_is_kept(
    people: Cast, visitor: Visitor, number: str
) -> None:
    lan = visitor(people.lan)
    answer = lan.post(f"{SHEET}?add=pig_herd", {"pig_herd": number})
    assert answer.status_code == 422
    assert number in answer.content.decode()
    assert "chờ duyệt" not in lan.get(SHEET).content.decode()


@pytest.mark.parametrize(
    ("number", "says"), [("-5", "không thể là số âm -5"), ("5,500.1", "không thể là 5.500,1")]
)
def test_an_impossible_number_is_refused_in_a_sentence_and_not_kept(
    people: Cast, visitor: Visitor, number: str, says: str
) -> None:
    lan = visitor(people.lan)
    answer = lan.post(f"{SHEET}?add=pig_herd", {"pig_herd": number})
    assert answer.status_code == 422
    assert says in answer.content.decode()
    assert "chờ duyệt" not in lan.get(SHEET).content.decode()


@pytest.mark.parametrize(
    ("month", "says"), [("2099-01", "chưa bắt đầu"), ("2025-08", "không tồn tại trong kỳ 2025-08")]
)
def test_a_month_that_is_not_the_communes_is_refused_in_a_sentence(
    people: Cast, visitor: Visitor, month: str, says: str
) -> None:
    address = f"/entry/{COMMUNE}/{month}/?add=pig_herd"
    answer = visitor(people.lan).post(address, {"pig_herd": "5120"})
    assert answer.status_code == 422
    assert says in answer.content.decode()


def test_a_number_that_can_be_read_in_two_ways_is_asked_back(
    people: Cast, visitor: Visitor
) -> None:
    answer = visitor(people.lan).post(f"{SHEET}?add=budget_revenue", {"budget_revenue": "106.811"})
    assert answer.status_code == 422
    assert "hai cách" in answer.content.decode()


def test_a_month_that_is_none_is_refused_in_a_sentence(people: Cast, visitor: Visitor) -> None:
    for code in ("2024-13", "2024", "2024-Q1"):
        answer = visitor(people.lan).get(f"/entry/{COMMUNE}/{code}/")
        assert answer.status_code == 422
        assert f"“{code}”" in answer.content.decode()


def test_what_is_no_figure_is_not_approved(people: Cast, visitor: Visitor) -> None:
    for number in ("²", "9" * 30, "x"):
        answer = visitor(people.minh).post(f"{SHEET}approve/", {"figure": [number]})
        assert answer.status_code == 404


def test_others_enter_nothing_for_the_commune(people: Cast, visitor: Visitor) -> None:
    for person in (people.ha, people.binh):
        assert visitor(person).get(SHEET).status_code == 403
        assert visitor(person).post(SHEET, {"pig_herd": "1"}).status_code == 403


def test_the_clerk_is_led_to_her_month(people: Cast, visitor: Visitor) -> None:
    lan = visitor(people.lan)
    assert lan.get("/entry/").url == f"/entry/{COMMUNE}/"
    assert lan.get(f"/entry/{COMMUNE}/").url.startswith(f"/entry/{COMMUNE}/20")
    desk = lan.get("/").content.decode()
    assert "Nhập số liệu" in desk
    assert "Số liệu tháng 6 năm 2025 của Xã Bộc Bố" in desk  # its last month: it merged in July
