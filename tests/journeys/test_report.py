"""An officer drafts a report, words it, signs it, and learns what the record says since."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from journeys.conftest import Enter
from journeys.test_every_page import assert_everybody_can_use_it, assert_it_fits

NUMBERS = iter(range(101, 199))


def draft(page: Page, kind: str = "annual") -> None:
    page.goto("/reports/")
    page.get_by_role("link", name="Soạn báo cáo").click()
    page.select_option("[name=body]", "huyen-uy-pac-nam")
    page.select_option("[name=kind]", kind)
    page.fill("[name=year]", "2023")
    page.fill("[name=as_of]", "12/12/2023")
    page.get_by_role("button", name="Soạn").click()
    expect(page.locator(".paper")).to_contain_text("ĐẢNG CỘNG SẢN VIỆT NAM")


def fill_gaps(page: Page) -> None:
    """Take out what has no figures, and fill what is left of the gaps with words."""
    report = page.url
    if page.get_by_role("button", name="Bỏ các đoạn").count():
        page.get_by_role("button", name="Bỏ các đoạn").click()
    for _ in range(12):
        gap = page.locator(".paper [data-key]:has(mark.p-gap) .reword").first
        if not gap.count():
            return
        gap.click()
        text = page.input_value("[name=text]").replace("⟦……⟧", "theo phụ lục")
        page.fill("[name=text]", text)
        page.get_by_role("button", name="Lưu lời").click()
        page.goto(report)
    pytest.fail("gaps are left")


def sign(page: Page) -> None:
    page.get_by_role("link", name="Ký", exact=True).click()
    page.fill("[name=date]", "12/12/2023")
    page.fill("[name=number]", str(next(NUMBERS)))
    page.fill("[name=place]", "Pác Nặm")
    page.fill("[name=office]", "BÍ THƯ")
    page.fill("[name=name]", "Họ và tên (minh họa)")
    page.get_by_role("button", name="Ký văn bản này").click()


def tell(page: Page, words: str, folder: Path) -> None:
    """Take in a text that says otherwise, and accept it."""
    file = folder / "Số liệu chính thức.txt"
    file.write_text(words, encoding="utf-8")
    page.goto("/documents/new/")
    page.set_input_files("[name=file]", file)
    page.click("#take-in summary")
    page.fill("[name=title]", "Số liệu chính thức (minh họa)")
    page.fill("[name=publisher]", "Chi cục Thống kê (minh họa)")
    page.fill("[name=published_from]", "15/03/2024")
    page.fill("[name=published_to]", "15/03/2024")
    page.select_option("[name=unit]", "pac-nam")
    page.click("main form button")
    page.locator(".claim").get_by_role("button", name=re.compile("^Nhận")).first.click()


def test_a_report_is_drafted_worded_signed_and_watched(enter: Enter, tmp_path: Path) -> None:
    page = enter(java_script_enabled=False).page
    draft(page)
    report = page.url
    told = page.locator(".paper [data-key]", has_text="61,21")
    expect(told.locator(".p-figure", has_text="61,21")).to_be_visible()

    told.locator(".reword").first.click()
    page.fill("[name=text]", f"{page.input_value('[name=text]')} Thu ngân sách đạt 12,5 tỷ đồng.")
    page.get_by_role("button", name="Lưu lời").click()
    expect(page.locator("mark.doubt")).to_have_text("12,5")
    expect(page.locator("main")).to_contain_text("hồ sơ ghi 11,3 tỷ đồng")
    page.get_by_role("button", name="Bỏ lần sửa gần nhất").click()
    expect(page.locator("mark.doubt")).to_have_count(0)
    page.fill("[name=text]", page.input_value("[name=text]").replace("61,21", "62"))
    page.get_by_role("button", name="Lưu lời").click()
    expect(page.locator(".summary")).to_contain_text("không phải số liệu của đoạn này")

    page.goto(report)
    page.get_by_role("link", name="Ký", exact=True).click()
    expect(page.locator("main")).to_contain_text("Còn chỗ trống, chưa ký được")
    page.goto(report)
    fill_gaps(page)
    sign(page)
    expect(page.locator(".messages")).to_contain_text("Đã ký")
    expect(page.locator(".reword")).to_have_count(0)

    tell(page, "Năm 2023, diện tích trồng rừng đạt 697 ha.\n", tmp_path)
    page.goto(report)
    changed = page.locator("tr", has_text="697 ha")
    expect(changed.first).to_contain_text("684 ha")
    expect(page.locator(".paper")).to_contain_text("684 ha")
    expect(page.locator(".paper")).not_to_contain_text("697 ha")


def test_a_report_goes_to_word_and_comes_back(enter: Enter, tmp_path: Path) -> None:
    page = enter().page
    draft(page)
    with page.expect_download() as got:
        page.get_by_role("link", name="DOCX").click()
    file = tmp_path / "du-thao.docx"
    got.value.save_as(file)
    page.set_input_files("[name=file]", file)
    page.get_by_role("button", name="Gửi lại").click()
    expect(page.locator("main")).to_contain_text("Không có đoạn nào khác với dự thảo.")


@pytest.mark.parametrize("ending", ["PDF", "HTML", "MD", "XLSX"])
def test_a_report_leaves_as_every_kind_of_file(enter: Enter, ending: str) -> None:
    visit = enter()
    draft(visit.page, "notice")
    answer = visit.page.request.get(f"{visit.page.url}file.{ending.lower()}")
    assert answer.ok
    assert len(answer.body()) > 500


def test_everybody_can_use_the_pages_of_reports(enter: Enter) -> None:
    visit = enter()
    draft(visit.page)
    report = visit.page.url
    words = visit.page.locator(".reword").first.get_attribute("href")
    for address in (report, words, f"{report}sign/", "/reports/", "/reports/new/"):
        visit.go(address)
        for width in (1440, 360):
            visit.page.set_viewport_size({"width": width, "height": 800})
            assert_it_fits(visit)
            assert_everybody_can_use_it(visit)
