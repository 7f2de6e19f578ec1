"""What do Hà, who leads the district, and Bình, who does not, see of its year?"""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cast import Cast, Person
from web.conftest import Year, promise

Visitor = Callable[[Person], Client]
ADDRESS = "/units/pac-nam/2023/?as_of=2023-12-12"


def test_the_leader_sees_how_each_target_went(year: Year, visitor: Visitor) -> None:
    year.accept()
    page = visitor(year.cast.ha).get(ADDRESS).content.decode()
    assert "Huyện Pác Nặm, năm 2023" in page
    assert "trên 11,3" in page
    assert "2 vượt" in page
    assert "Chưa có số liệu" in page
    assert "265\u00a0%" in page


def test_the_same_page_in_english_writes_numbers_its_way(year: Year, visitor: Visitor) -> None:
    year.accept()
    client = visitor(year.cast.ha)
    client.cookies["language"] = "en"
    page = client.get(ADDRESS).content.decode()
    assert "above 11.3" in page
    assert "2 exceeded" in page
    assert "15,000" in page


def test_an_earlier_day_knows_less(year: Year, visitor: Visitor) -> None:
    year.accept()
    page = visitor(year.cast.ha).get("/units/pac-nam/2023/?as_of=2023-12-11")
    assert "trên 11,3" not in page.content.decode()
    assert page.status_code == 200


def test_what_was_recorded_later_is_not_in_what_an_earlier_moment_held(
    year: Year, visitor: Visitor
) -> None:
    year.accept()
    client = visitor(year.cast.ha)
    then = client.get(ADDRESS + "&recorded_by=2023-12-01T00:00:00").content.decode()
    assert "trên 11,3" not in then
    assert "ghi nhận đến 01/12/2023" in then


@pytest.mark.parametrize(
    "path",
    [
        "/units/pac-nam/2023/",
        "/units/pac-nam/",
        "/units/pac-nam/2023/targets/budget_revenue/",
        "/findings/pac-nam/",
        "/entry/pac-nam/2024-01/",
    ],
)
def test_the_stranger_is_told_that_he_may_not(year: Year, visitor: Visitor, path: str) -> None:
    answer = visitor(year.cast.binh).get(path)
    assert answer.status_code == 403
    assert "Không được phép" in answer.content.decode()
    assert "11,3" not in answer.content.decode()


def test_a_unit_that_is_not_there_is_answered_with_those_most_like_it(
    cast: Cast, visitor: Visitor
) -> None:
    answer = visitor(cast.quan).get("/units/pac-nan/2023/")
    assert answer.status_code == 404
    assert "pac-nam" in answer.content.decode()


@pytest.mark.parametrize("query", ["as_of=hom-qua", "as_of=31/02/2023", "recorded_by=luc-nay"])
def test_what_is_no_day_is_refused_in_a_sentence(year: Year, visitor: Visitor, query: str) -> None:
    answer = visitor(year.cast.ha).get(f"/units/pac-nam/2023/?{query}")
    assert answer.status_code == 422
    assert query.partition("=")[2] in answer.content.decode()


@pytest.mark.parametrize("asked", ["0", "99999", "0999", "²⁰²³"])
def test_a_year_beyond_the_calendar_is_no_page(year: Year, visitor: Visitor, asked: str) -> None:
    assert visitor(year.cast.ha).get(f"/units/pac-nam/{asked}/").status_code == 404


def test_a_moment_stays_the_same_moment_in_the_addresses_of_the_page(
    year: Year, visitor: Visitor
) -> None:
    asked = {"recorded_by": "2023-12-12T01:00:00.000001+00:00"}  # eight in the morning here
    page = visitor(year.cast.ha).get("/units/pac-nam/2023/", asked).content.decode()
    assert "recorded_by=2023-12-12T08:00:00.000001" in page
    assert '<input type="hidden" name="recorded_by" value="2023-12-12T08:00:00.000001' in page


def test_the_picker_makes_an_address_that_can_be_sent(year: Year, visitor: Visitor) -> None:
    answer = visitor(year.cast.ha).get("/units/go/?unit=pac-nam&year=2023&as_of=12/12/2023")
    assert answer.url == ADDRESS
    asked = {"unit": "pac-nam", "year": "2023", "as_of": "", "recorded_by": "2023-12-12T08:00:00"}
    answer = visitor(year.cast.ha).get("/units/go/", asked)
    assert answer.url == "/units/pac-nam/2023/?recorded_by=2023-12-12T08%3A00%3A00"


@pytest.mark.parametrize("typed", ["", "20x3", "0000", "20233"])
def test_the_picker_says_what_is_no_year(typed: str, year: Year, visitor: Visitor) -> None:
    answer = visitor(year.cast.ha).get(f"/units/go/?unit=pac-nam&year={typed}&as_of=")
    assert answer.status_code == 422
    assert f"“{typed}” không phải một năm" in answer.content.decode()


def test_a_year_without_targets_says_what_the_page_will_hold(year: Year, visitor: Visitor) -> None:
    page = visitor(year.cast.ha).get("/units/pac-nam/2019/")
    assert "Bảng này sẽ liệt kê" in page.content.decode()


def test_more_targets_cost_no_more_queries(year: Year, visitor: Visitor) -> None:
    year.accept()
    client = visitor(year.cast.ha)
    client.get(ADDRESS)
    with CaptureQueriesContext(
        connection,
    ) as few:
        client.get(ADDRESS)
    for indicator in ("ntm_communes", "jobs_new", "party_members_admitted", "traffic_accidents"):
        promise(indicator, "7", year.cast)
    with CaptureQueriesContext(connection) as many:
        page = client.get(ADDRESS)
    assert page.content.decode().count("<tr id=") == 7
    assert len(many) == len(few)


def test_a_unit_leads_to_its_latest_year(year: Year, visitor: Visitor) -> None:
    assert visitor(year.cast.ha).get("/units/pac-nam/").url == "/units/pac-nam/2023/"


def test_who_may_see_one_unit_is_led_there_and_who_may_see_many_chooses(
    year: Year, visitor: Visitor
) -> None:
    assert visitor(year.cast.lan).get("/units/").url == "/units/boc-bo-01864/"
    page = visitor(year.cast.ha).get("/units/").content.decode()
    assert 'href="/units/pac-nam/"' in page
    assert 'href="/units/ba-be/"' not in page
