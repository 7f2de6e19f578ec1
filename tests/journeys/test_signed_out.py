"""What becomes of what somebody typed while her sign-in ended?"""

from playwright.sync_api import Page, expect

from journeys.conftest import Enter, House
from journeys.test_every_page import assert_everybody_can_use_it, assert_it_fits


def typed(page: Page, name: str) -> None:
    page.goto("/people/")
    page.fill("[action='/people/new/'] [name=name]", name)
    page.fill("[name=display_name]", "Hoàng Thị Lụa, văn thư")


def end_sign_in(page: Page) -> None:
    page.context.clear_cookies(name="sessionid")


def sign_in_here(page: Page, house: House) -> None:
    page.fill("[name=username]", "quan-tri")
    page.fill("[name=password]", house.password("quan-tri"))
    page.click("main form button")


def test_words_typed_before_the_sign_in_ended_are_sent_on_with_one_press(
    house: House, enter: Enter
) -> None:
    visit = enter("quan-tri", viewport={"width": 360, "height": 740})
    page = visit.page
    typed(page, "lua")
    end_sign_in(page)
    page.click("text=Thêm và tạo đường dẫn")
    expect(page.locator("main .notice")).to_contain_text("vẫn còn")
    assert_it_fits(visit)
    sign_in_here(page, house)
    expect(page.locator("h1")).to_have_text("Gửi tiếp nội dung đã nhập")
    assert page.locator(".typed dd").all_inner_texts() == ["lua", "Hoàng Thị Lụa, văn thư"]
    assert_it_fits(visit)
    assert_everybody_can_use_it(visit)
    page.click("text=Gửi tiếp >> nth=-1")
    expect(page.locator("tr", has_text="Hoàng Thị Lụa")).to_be_visible()


def test_a_form_left_open_while_signing_in_again_elsewhere_is_sent_on_too(
    house: House, enter: Enter
) -> None:
    page = enter("quan-tri").page
    typed(page, "lua-2")
    end_sign_in(page)
    other = page.context.new_page()
    other.goto("/sign-in/")
    sign_in_here(other, house)
    other.wait_for_url(lambda address: "sign-in" not in address)
    page.click("text=Thêm và tạo đường dẫn")
    expect(page.locator(".typed")).to_contain_text("Hoàng Thị Lụa")
    page.click("main button")
    expect(page.locator("th", has_text="lua-2")).to_be_visible()
