"""An officer follows a figure to its words, and a document to the scorecard and back."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from journeys.conftest import Enter
from reading.files.render import as_docx

ACCEPT = re.compile("^Nhận")
CARD = "/units/pac-nam/2023/"
CONFERENCE = f"{CARD}?as_of=2023-12-12"


def test_a_figure_is_followed_from_the_scorecard_to_its_words(enter: Enter) -> None:
    page = enter("nguoi-xem").go(CONFERENCE)
    row = page.locator("#budget_revenue")
    expect(row).to_contain_text("trên 11,3")
    expect(row).to_contain_text("Vượt")
    row.locator(".figure a").click()
    expect(page.locator("#from mark")).to_have_text("11,3")
    page.locator("#from a").last.click()
    here = page.locator("mark#here")
    expect(here).to_have_text("11,3")
    expect(here).to_be_in_viewport()
    expect(page.locator("main")).to_contain_text("Báo Bắc Kạn")


def test_what_was_learned_after_the_day_stands_beside_the_scorecard(enter: Enter) -> None:
    page = enter("nguoi-xem").go(CONFERENCE)
    learned = page.locator(".later", has_text="Biết sau ngày này")
    expect(learned).to_contain_text("11,3 → 11,5 → 13,04")
    page.fill("#pick-day", "01/02/2024")
    page.click(".picker button")
    expect(page).to_have_url(re.compile(r"as_of=2024-02-01"))
    expect(page.locator("#budget_revenue")).to_contain_text("13,04")


def upload(page: Page, path: Path) -> None:
    page.goto("/documents/new/")
    page.set_input_files("[name=file]", path)
    fill(page, path.stem)
    page.click("main form button")


def fill(page: Page, title: str) -> None:
    page.click("#take-in summary")
    page.fill("[name=title]", title)
    page.fill("[name=publisher]", "Văn phòng (minh họa)")
    page.fill("[name=published_from]", "20/12/2023")
    page.fill("[name=published_to]", "20/12/2023")
    page.select_option("[name=unit]", "pac-nam")


@pytest.mark.parametrize(
    ("script", "indicator", "words", "read", "meant"),
    [
        (True, "forest_cover_rate", "tỷ lệ che phủ rừng đạt {}%", "71,4", "71,6"),
        (False, "trained_labour_rate", "tỷ lệ lao động qua đào tạo đạt {}%", "35,2", "35,4"),
    ],
    ids=["with JavaScript", "without"],
)
def test_a_document_changes_the_scorecard_and_can_be_undone(
    enter: Enter,
    tmp_path: Path,
    script: bool,  # noqa: FBT001 - a parameter of the test
    indicator: str,
    words: str,
    read: str,
    meant: str,
) -> None:
    page = enter(java_script_enabled=script).page
    file = tmp_path / f"Báo cáo {indicator}.txt"
    file.write_text(f"Năm 2023, {words.format(read)}.\n", encoding="utf-8")
    row = page.locator(f"#{indicator}")

    page.goto(CARD)
    expect(row).to_contain_text("Chưa có số liệu")
    upload(page, file)
    expect(page.locator("h1")).to_have_text(file.stem)
    document = page.url
    claim = page.locator(".claim").first
    expect(claim).to_contain_text(read)

    claim.get_by_role("link", name="Sửa").click()
    page.fill("[name=number_0]", meant)
    page.get_by_role("button", name="Lưu bản sửa").click()
    expect(claim).to_contain_text(meant)

    claim.get_by_role("button", name=ACCEPT).click()
    expect(page.locator(".claim.accepted")).to_have_count(1)
    expect(page.locator("#messages")).to_contain_text("Đã nhận 1 ý số liệu")
    page.goto(CARD)
    expect(row).to_contain_text(meant)

    page.goto(document)
    page.locator(".claim.accepted").get_by_role("button", name="Hoàn tác").click()
    expect(page.locator(".claim.accepted")).to_have_count(0)
    page.goto(CARD)
    expect(row).to_contain_text("Chưa có số liệu")

    upload(page, file)
    expect(page.locator(".notice.wrong a, .files a")).to_contain_text(file.stem)


TABLE = """UBND huyện Pác Nặm
Biểu chỉ tiêu năm 2023
TT\tChỉ tiêu\tĐVT\tKế hoạch năm 2023\tThực hiện năm 2023
1\tTỷ lệ gia đình đạt danh hiệu Gia đình văn hóa\t%\t85\t86,2
2\tSố mô hình nuôi ong mật\tmô hình\t30\t35
"""


def test_a_table_in_a_docx_is_corrected_accepted_and_found_again_behind_the_figure(
    enter: Enter, tmp_path: Path
) -> None:
    page = enter().page
    file = tmp_path / "Biểu chỉ tiêu.docx"
    file.write_bytes(as_docx(TABLE))
    row = page.locator("#cultural_families_rate")
    page.goto(CARD)
    expect(row).to_contain_text("Chưa có số liệu")

    upload(page, file)
    claim = page.locator(".claim").first
    expect(claim).to_contain_text("86,2")
    document = page.url
    claim.get_by_role("link", name="Sửa").click()
    page.fill("[name=number_0]", "86,4")
    page.get_by_role("button", name="Lưu bản sửa").click()
    claim.get_by_role("button", name=ACCEPT).click()
    expect(page.locator(".claim.accepted")).to_have_count(1)

    page.goto(CARD)
    expect(row).to_contain_text("86,4")
    expect(row).to_contain_text("Vượt")
    row.locator(".figure a").click()
    page.locator("#from a").last.click()
    here = page.locator("mark#here")
    expect(here).to_have_text("86,2")  # the words of the text stay what they are
    expect(here).to_be_in_viewport()

    page.goto(document)
    page.locator(".claim.accepted").get_by_role("button", name="Hoàn tác").click()
    expect(page.locator(".claim.accepted")).to_have_count(0)


def test_an_indicator_is_found_among_many_by_some_of_its_words(
    enter: Enter, tmp_path: Path
) -> None:
    page = enter().page
    file = tmp_path / "Nghề làm sáo.txt"
    file.write_text("Năm 2023, toàn huyện có 15 xưởng sáo trúc.\n", encoding="utf-8")
    upload(page, file)
    page.locator(".claim").first.get_by_role("link", name="Sửa").click()
    chosen, find = page.locator("[name=indicator]"), page.get_by_role("searchbox")
    address = page.url
    find.fill("dan lon")
    assert chosen.locator("option").count() < 9
    find.press("Enter")  # the first that has the words
    expect(chosen).to_have_value("pig_herd")
    find.fill("CHE PHỦ")
    expect(chosen).to_have_value("pig_herd")  # until another one is chosen
    chosen.locator("option", has_text="che phủ rừng").click()
    expect(chosen).to_have_value("forest_cover_rate")
    assert chosen.locator("option").count() > 100
    assert page.url == address
    find.fill("che phu")  # words that are left there are not sent
    page.get_by_role("button", name="Lưu bản sửa").click()
    expect(page.locator(".summary")).to_contain_text("không đổi được")


def test_files_are_dropped_and_an_unknown_thing_becomes_an_indicator(enter: Enter) -> None:
    visit = enter()
    page = visit.go("/documents/new/")
    dropped = page.evaluate_handle(
        """() => {
            const files = new DataTransfer();
            const text = "Năm 2023, số vườn ươm cây giống đạt 12 vườn.";
            files.items.add(new File([text], "Thả vào.txt", {type: "text/plain"}));
            files.items.add(new File(["PK"], "Hỏng.docx"));
            return files;
        }"""
    )
    page.dispatch_event(".drop", "drop", {"dataTransfer": dropped})
    fill(page, "")
    page.click("main form button")
    expect(page.locator(".files")).to_contain_text("Hỏng.docx")
    page.get_by_role("link", name="Thả vào.txt").click()
    claim = page.locator(".claim").first
    claim.get_by_role("link", name="lập chỉ tiêu mới").click()
    page.select_option("[name=field]", "agriculture_forestry")
    page.click("main form button")
    expect(page.locator("#messages")).to_contain_text("Đã lập “Số vườn ươm cây giống”")
    expect(claim.get_by_role("button", name=ACCEPT)).to_be_visible()
    page.goto("/documents/words/")
    expect(page.locator("tbody")).to_contain_text("số vườn ươm cây giống")
    page.get_by_role("button", name="Bỏ").first.click()
    expect(page.locator("#messages")).to_contain_text("Đã bỏ")


def test_a_decision_is_taken_without_leaving_the_page(enter: Enter, tmp_path: Path) -> None:
    visit = enter()
    file = tmp_path / "Báo cáo tại chỗ.txt"
    file.write_text("Năm 2023, diện tích trồng rừng đạt 690 ha.\n", encoding="utf-8")
    upload(visit.page, file)
    expect(visit.page.locator(".claim").first).to_be_visible()
    visit.addresses.clear()
    loaded = visit.page.evaluate("performance.timeOrigin")
    visit.page.locator(".claim").first.get_by_role("button", name=ACCEPT).click()
    expect(visit.page.locator(".claim.accepted")).to_have_count(1)
    expect(visit.page.locator(".text mark.number.accepted").first).to_be_visible()
    assert visit.addresses
    assert visit.page.evaluate("performance.timeOrigin") == loaded
    visit.page.locator(".claim.accepted").get_by_role("button", name="Hoàn tác").click()
    expect(visit.page.locator(".claim.accepted")).to_have_count(0)
    assert visit.complaints == []


def test_the_pages_are_walked_with_the_keyboard_alone(enter: Enter) -> None:
    page = enter("nguoi-xem").go(CONFERENCE)
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")
    reached = []
    for _ in range(12):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.id || document.activeElement.href"))
    assert "pick-unit" in reached
    assert "pick-day" in reached
    assert any("targets/" in str(place) for place in reached)
