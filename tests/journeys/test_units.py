"""Units in a real browser: from a heat table to a source, and a merger there and back."""

import pytest
from playwright.sync_api import expect

from journeys.conftest import Enter
from journeys.test_every_page import assert_everybody_can_use_it, assert_it_fits

FIGURES = "/compare/pac-nam/figures/?on=2025-06-30&from=2023&to=2024&indicator=poverty_rate&view="
PREVIEW = (
    "/mergers/new/?under=thai-nguyen&unit=bang-thanh-01864&unit=cao-minh-01879"
    "&name=x%C3%A3+N%E1%BA%ADm&name_en=N&day=01%2F02%2F2026&legal_basis=NQ+1"
)
PAGES = {
    "compare": "/compare/",
    "heat table": "/compare/pac-nam/2024/",
    "bars": f"{FIGURES}bar",
    "lines": f"{FIGURES}line",
    "tiles": f"{FIGURES}tiles",
    "composed": "/units/bang-thanh-01864/2025/targets/poverty_rate/",
    "not yet there": "/compare/thai-nguyen/2025/?as_of=2025-06-01&on=2025-12-31",
    "notes": "/compare/thai-nguyen/figures/",
    "mergers": "/mergers/",
    "bodies": "/bodies/boc-bo-01864/",
    "preview": PREVIEW,
}


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_everybody_can_use_the_page_at_a_desk_and_on_a_phone(enter: Enter, path: str) -> None:
    visit = enter("quan-tri")
    for width in (1440, 360):
        visit.page.set_viewport_size({"width": width, "height": 800})
        visit.go(path)
        assert_it_fits(visit)
        assert_everybody_can_use_it(visit)


@pytest.mark.parametrize("name", ["heat table", "bars", "lines", "tiles", "notes", "bodies"])
def test_everybody_can_use_the_page_at_night_and_in_english(enter: Enter, name: str) -> None:
    visit = enter("quan-tri", color_scheme="dark", language="en")
    visit.go(PAGES[name])
    assert_everybody_can_use_it(visit)


def test_from_the_heat_table_to_the_figure_and_its_source(enter: Enter) -> None:
    page = enter("nguoi-xem", java_script_enabled=False).page
    page.goto("/compare/pac-nam/2024/")
    expect(page.locator(".say")).to_contain_text("9/10 đơn vị")
    page.get_by_role("link", name="Xã Nhạn Môn, Thu nhập bình quân đầu người").click()
    expect(page.locator("h1")).to_have_text("Thu nhập bình quân đầu người")
    expect(page.locator(".timeline .stands")).to_contain_text("29,7")
    expect(page.locator("#from")).to_contain_text("Nhập tay bởi Quản trị (minh họa)")


def test_a_merger_there_and_back(enter: Enter) -> None:
    page = enter("quan-tri").page
    page.goto("/mergers/")
    page.select_option("#under", "thai-nguyen")
    page.get_by_role("button", name="Chọn đơn vị").click()
    page.get_by_label("Xã Bằng Thành").check()
    page.get_by_label("Xã Cao Minh").check()
    for name, words in {
        "name": "xã Pác Nặm",
        "name_en": "Pác Nặm Commune",
        "day": "01/02/2026",
        "legal_basis": "NQ 1/2026",
    }.items():
        page.fill(f"[name={name}]", words)
    page.get_by_role("button", name="Xem trước").click()
    row = page.locator("#preview tr", has_text="Thu ngân sách")
    expect(row).to_contain_text("5,956")
    expect(page.locator("#preview tr", has_text="lương thực")).to_contain_text("Không so sánh được")

    page.get_by_role("button", name="Sáp nhập").click()
    expect(page.locator("#messages")).to_contain_text("Đã sáp nhập thành xã Pác Nặm")
    merger = page.url

    page.goto("/entry/pac-nam-2026/2026-02/?add=jobs_new")
    page.get_by_label("Số lao động được tạo việc làm mới").fill("12")
    page.get_by_role("button", name="Gửi số liệu").click()
    page.goto(merger)
    page.get_by_role("button", name="Hoàn tác lần sắp xếp này").click()
    expect(page.locator(".summary")).to_contain_text("số liệu: 1")

    page.goto("/entry/pac-nam-2026/2026-02/")
    page.get_by_placeholder("Lý do").fill("nhập nhầm")
    page.get_by_role("button", name="Trả lại").click()
    page.goto(merger)
    page.get_by_role("button", name="Hoàn tác lần sắp xếp này").click()
    expect(page.locator("#messages")).to_contain_text("Đã hoàn tác")
    page.goto("/compare/thai-nguyen/2026/")
    expect(page.locator("main")).to_contain_text("3 đơn vị")
