"""How a program reads a list that is longer than a page."""

from datetime import timedelta

import pytest
from django.test import Client

from api.conftest import signed_in
from cast import DISTRICT, MOMENT, Cast
from tongket.api import paging
from tongket.results.actions import take_in

LISTS = ["/api/documents/", "/api/units/", "/api/indicators/?as_of=2023-12-12", "/api/words/"]


def whole(client: Client, path: str) -> list[list[dict[str, object]]]:
    """All pages of a list, each by the address that the one before names."""
    pages, following = [], path
    while following:
        answer = client.get(following).json()
        assert set(answer) == {"items", "next"}
        pages.append(answer["items"])
        following = answer["next"]
    return pages


@pytest.mark.parametrize("path", LISTS)
@pytest.mark.parametrize("rows", [1, 2, 3, 500])
def test_the_pages_of_a_list_are_the_list(
    cast: Cast, taken_in: str, monkeypatch: pytest.MonkeyPatch, path: str, rows: int
) -> None:
    for number in range(1, 4):
        day = MOMENT.date() - timedelta(days=number)
        take_in(
            f"Năm 2023, trồng rừng đạt {number} ha.".encode(),
            f"{number}.txt",
            title=f"Báo cáo {number}",
            published_from=day,
            published_to=day,
            unit_key=DISTRICT,
            by=cast.minh.id,
            at=MOMENT,
            access=cast.minh.access,
        )
    minh = signed_in(cast.minh)
    [everything] = whole(minh, path)
    monkeypatch.setattr(paging, "A_PAGE", rows)
    pages = whole(minh, path)
    assert [item for page in pages for item in page] == everything
    assert {len(page) for page in pages[:-1]} <= {rows}
    assert pages[-1] or not everything


@pytest.mark.parametrize("page", ["0", "-1", "x", "1000001", ""])
def test_a_page_that_is_none_is_a_problem(cast: Cast, page: str) -> None:
    answer = signed_in(cast.ha).get(f"/api/documents/?page={page}")
    assert (answer.status_code, answer.json()["code"]) == (400, "request-unreadable")


def test_behind_the_last_page_there_is_nothing(cast: Cast, taken_in: str) -> None:
    beyond = signed_in(cast.ha).get("/api/documents/?page=1000000").json()
    assert beyond == {"items": [], "next": None}
