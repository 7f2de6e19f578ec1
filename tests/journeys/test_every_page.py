"""Can everybody use every page, and does none of them weigh much or ask the world outside?"""

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe

from journeys.conftest import Enter, Visit
from journeys.test_one_year import upload

LIGHT = 300_000  # bytes of a page with all that it loads
WEIGHT = """["navigation", "resource"].flatMap(kind => performance.getEntriesByType(kind))
    .reduce((sum, entry) => sum + entry.decodedBodySize, 0)"""
REPORT = "UBND huyện Pác Nặm kiểm điểm"
PAGES = {
    "desk": "/",
    "units": "/units/",
    "scorecard": "/units/pac-nam/2023/?as_of=2023-12-12",
    "empty year": "/units/pac-nam/2019/",
    "figures on record": "/units/pac-nam/2023/figures/",
    "target": "/units/pac-nam/2023/targets/budget_revenue/",
    "documents": "/documents/",
    "upload": "/documents/new/",
    "words taught": "/documents/words/",
    "entry": "/entry/boc-bo-01864/2024-06/",
    "findings": "/findings/pac-nam/",
    "templates": "/reports/templates/",
    "account": "/account/",
    "design": "/design",
    "no such page": "/nowhere/",
    "not allowed": "/people/",
}


def assert_everybody_can_use_it(visit: Visit) -> None:
    found = Axe().run(visit.page).response["violations"]
    serious = [
        (violation["id"], [node["html"][:160] for node in violation["nodes"]][:3])
        for violation in found
        if violation["impact"] in {"serious", "critical"}
    ]
    assert serious == []


def assert_it_fits(visit: Visit) -> None:
    width = visit.page.evaluate("document.documentElement.scrollWidth")
    assert width <= visit.page.viewport_size["width"]


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_everybody_can_use_the_page_at_a_desk_and_on_a_phone(enter: Enter, path: str) -> None:
    visit = enter()
    for width in (1440, 768, 360):
        visit.page.set_viewport_size({"width": width, "height": 800})
        visit.go(path)
        assert_it_fits(visit)
    assert_everybody_can_use_it(visit)
    visit.page.set_viewport_size({"width": 1440, "height": 900})
    assert_everybody_can_use_it(visit)


@pytest.mark.parametrize("name", ["scorecard", "target", "documents", "findings", "design"])
def test_everybody_can_use_the_page_at_night_and_in_english(enter: Enter, name: str) -> None:
    visit = enter(color_scheme="dark", language="en")
    visit.go(PAGES[name])
    assert_everybody_can_use_it(visit)


def test_everybody_can_use_a_document_and_the_form_that_corrects_a_claim(enter: Enter) -> None:
    visit = enter()
    visit.go("/documents/")
    visit.page.get_by_role("link", name=REPORT).click()
    visit.page.wait_for_selector(".claims")
    assert_everybody_can_use_it(visit)
    visit.page.set_viewport_size({"width": 360, "height": 800})
    assert_it_fits(visit)


def test_everybody_can_use_a_document_that_waits_and_the_form_for_an_indicator(
    enter: Enter, tmp_path: Path
) -> None:
    visit = enter()
    file = tmp_path / "Báo cáo chờ.txt"
    file.write_text(
        "Năm 2023, thu ngân sách nhà nước trên địa bàn đạt 15,2 tỷ đồng, bằng 102% kế hoạch."
        " Số lớp học nghề đạt 7 lớp.\n"
    )
    upload(visit.page, file)
    visit.page.wait_for_selector(".told")
    assert_everybody_can_use_it(visit)
    visit.page.set_viewport_size({"width": 360, "height": 800})
    assert_it_fits(visit)
    visit.page.get_by_role("link", name="lập chỉ tiêu mới").click()
    visit.page.wait_for_selector("[name=nature]")
    assert_everybody_can_use_it(visit)
    assert_it_fits(visit)


def test_everybody_can_use_the_people_page(enter: Enter) -> None:
    visit = enter("quan-tri")
    visit.go("/people/")
    assert_everybody_can_use_it(visit)


@pytest.mark.parametrize("name", ["scorecard", "target", "documents", "entry", "findings"])
def test_a_page_is_light_and_asks_nobody_else(enter: Enter, name: str) -> None:
    visit = enter()
    visit.go(PAGES[name])
    visit.page.wait_for_load_state("networkidle")
    assert {urlsplit(address).hostname for address in visit.addresses} == {"127.0.0.1"}
    assert visit.page.evaluate(WEIGHT) < LIGHT
    assert visit.complaints == []


def test_every_print_of_the_demo_says_what_it_is(enter: Enter) -> None:
    visit = enter("nguoi-xem")
    visit.page.emulate_media(media="print")
    for name in ("scorecard", "target", "documents", "findings"):
        visit.go(PAGES[name])
        stamp = visit.page.locator(".stamp")
        assert stamp.inner_text() == "BẢN MINH HỌA"
        assert stamp.is_visible()
