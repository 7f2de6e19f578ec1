"""How do Lan, Minh, Hà and Bình work on documents?"""

import itertools
import re
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from cast import COMMUNE, DAY, DISTRICT, MOMENT, NEIGHBOUR, Person
from reading.files.render import as_docx
from tongket.indicators import queries as indicators
from tongket.indicators.actions import learn_alias
from tongket.results.actions import correct_claim
from tongket.results.queries import claim as claim_facts
from tongket.results.queries import figures, reading
from tongket.vocabulary.period import Period
from tongket.web.desk import duties
from tongket.web.documents import page as document_pages
from tongket.web.documents import views, views_decide
from tongket.web.documents.blocks import Block
from tongket.web.documents.page import stretches
from tongket.web.places import units_of
from web.conftest import TEXT, Year, take_in_text

Visitor = Callable[[Person], Client]


def a_form(content: bytes, **changed: str) -> dict[str, object]:
    return {
        "file": SimpleUploadedFile("bao-cao.txt", content, "text/plain"),
        "title": "Báo cáo tháng",
        "publisher": "Văn phòng",
        "published_from": "31/01/2024",
        "published_to": "31/01/2024",
        "unit": "pac-nam",
        **changed,
    }


def address(year: Year, rest: str = "") -> str:
    return f"/documents/{year.document}/{rest}"


def test_the_officer_takes_in_a_document_and_finds_its_claims(year: Year, visitor: Visitor) -> None:
    client = visitor(year.cast.minh)
    text = "Năm 2023, tổng đàn lợn của huyện đạt 15.200 con, bằng 101% kế hoạch."
    page = client.post("/documents/new/", a_form(text.encode()), follow=True)
    assert page.redirect_chain
    assert "Báo cáo tháng" in page.content.decode()
    assert "15.200" in page.content.decode()


def test_several_files_come_at_once_each_under_its_own_name(year: Year, visitor: Visitor) -> None:
    client = visitor(year.cast.minh)
    sent = [
        SimpleUploadedFile("Báo cáo tháng 1.txt", "Đàn lợn đạt 15.200 con.".encode()),
        SimpleUploadedFile("hỏng.docx", b"PK\x03\x04"),
        SimpleUploadedFile("Báo cáo tháng 2.txt", "Đàn lợn đạt 15.300 con.".encode()),
    ]
    page = client.post("/documents/new/", {**a_form(b""), "file": sent}, follow=True)
    said = page.content.decode()
    assert "Đã đưa 2 văn bản vào" in said
    assert "hỏng.docx: Tệp bị hỏng" in said
    titles = {row.title for row in reading.documents(year.cast.minh.access)}
    assert titles >= {"Báo cáo tháng 1", "Báo cáo tháng 2"}


def test_a_script_that_sends_one_file_hears_what_became_of_it(year: Year, visitor: Visitor) -> None:
    client = visitor(year.cast.minh)
    by_script = {"headers": {"Accept": "application/json"}}
    done = client.post("/documents/new/", a_form(b"Thu 5 t.", title=""), **by_script).json()
    assert (done["title"], done["why"]) == ("bao-cao", "")
    assert client.get(done["address"]).status_code == 200
    paper = "BÁO CÁO\nTình hình tháng 1 năm 2024\n\nThu 7 t.".encode()
    told = client.post("/documents/new/", a_form(paper, title=""), **by_script).json()
    assert told["title"] == "Báo cáo tình hình tháng 1 năm 2024"
    filed = "Huyện Pác Nặm · 31/01/2024 · báo cáo về tháng 1 năm 2024 · 1 ý số liệu"
    assert told["told"] == filed
    again = client.post("/documents/new/", a_form(TEXT.encode()), **by_script)
    assert (again.status_code, again.json()["address"]) == (422, f"/documents/{year.document}/")
    wrong = client.post("/documents/new/", a_form(b"x", published_to="30/02/2024"), **by_script)
    assert (wrong.status_code, wrong.json()) == (422, {"form": True})
    told = [
        client.post(
            "/documents/new/", a_form(text, published_from="", published_to=""), **by_script
        )
        for text in (b"Thu 6 t.", TEXT.encode())
    ]
    assert [one.json()["undated"] for one in told] == [True, True]
    assert again.json()["undated"] is False


def test_the_same_file_twice_is_noticed_with_the_way_to_it(year: Year, visitor: Visitor) -> None:
    answer = visitor(year.cast.minh).post("/documents/new/", a_form(TEXT.encode()))
    assert answer.status_code == 422
    assert f'href="/documents/{year.document}/"' in answer.content.decode()


@pytest.mark.parametrize(
    ("content", "changed"),
    [
        (b"", {}),
        (b"%PDF-1.7 \x00\x01\x02", {}),
        (b"text", {"published_from": "30/02/2024"}),
        (b"text", {"published_from": "02/02/2024"}),
        (b"text", {"published_from": "", "published_to": ""}),
        (b"text", {"unit": ""}),
        (b"text", {"unit": "ba-be"}),
    ],
    ids=["empty", "no text", "no day", "days reversed", "undated", "of no unit", "not her unit"],
)
def test_what_cannot_be_taken_in_is_said_and_nothing_is_kept(
    year: Year, visitor: Visitor, content: bytes, changed: dict[str, str]
) -> None:
    client = visitor(year.cast.minh)
    answer = client.post("/documents/new/", a_form(content, **changed))
    assert answer.status_code == 422
    assert 'class="summary"' in answer.content.decode()
    assert "Báo cáo tháng" not in client.get("/documents/").content.decode()


def test_a_text_without_figures_is_no_error(year: Year, visitor: Visitor) -> None:
    text = "Huyện tổ chức hội nghị gặp mặt cuối năm."
    page = visitor(year.cast.minh).post("/documents/new/", a_form(text.encode()), follow=True)
    assert "Không đọc được ý số liệu nào" in page.content.decode()


def test_a_claim_is_accepted_shown_on_the_scorecard_and_undone(
    year: Year, visitor: Visitor
) -> None:
    client, claim = visitor(year.cast.minh), year.claims()["budget_revenue"]
    card = "/units/pac-nam/2023/"
    assert "11,3" not in client.get(card).content.decode()
    client.post(address(year, f"claims/{claim}/accept/"))
    assert "trên 11,3" in client.get(card).content.decode()
    page = client.get(address(year)).content.decode()
    undo = page.split(f"claims/{claim}/undo/")[1].split("/")[0]
    client.post(address(year, f"claims/{claim}/undo/{undo}/"))
    assert "11,3" not in client.get(card).content.decode()


def test_all_sure_claims_are_accepted_at_once(year: Year, visitor: Visitor) -> None:
    client = visitor(year.cast.minh)
    assert "Nhận 2 ý chắc chắn" in client.get(address(year)).content.decode()
    page = client.post(address(year, "accept-sure/"), follow=True).content.decode()
    assert "Đã nhận 2 ý số liệu" in page
    assert page.count('class="claim accepted"') == 2
    assert "accept-sure/" not in page  # nothing is left to accept


def test_a_day_up_to_which_a_text_counts_is_shown_told_and_recorded(
    year: Year, visitor: Visitor
) -> None:
    text = "Huyện Pác Nặm năm 2023\n\nĐến ngày 20/11/2023, thu ngân sách đạt 10,5 tỷ đồng.\n"
    later = Year(year.cast, take_in_text(text, year.cast, "Mười một tháng"))
    client, (claim,) = visitor(year.cast.minh), later.claims().values()
    assert "số liệu đến 20/11/2023" in client.get(address(later)).content.decode()
    client.post(address(later, f"claims/{claim}/accept/"))
    [told] = client.get(f"/api/documents/{later.document}/claims/").json()["claims"]
    assert told["cut_off"] == "2023-11-20"
    card = client.get("/api/units/pac-nam/scorecards/2023/").json()
    found = {each["cut_off"] for row in card["rows"] for each in row["vintages"]}
    assert found == {"2023-11-20"}


def test_a_claim_is_corrected_before_it_is_accepted(year: Year, visitor: Visitor) -> None:
    client, claim = visitor(year.cast.minh), year.claims()["forest_planting_area"]
    form = client.get(address(year, f"claims/{claim}/"))
    fields = form.context["form"]
    data = {name: fields[name].initial or "" for name in fields.fields if name != "learn"}
    client.post(address(year, f"claims/{claim}/"), {**data, "number_0": "690,5"})
    client.post(address(year, f"claims/{claim}/accept/"))
    assert "690,5" in client.get("/units/pac-nam/2023/").content.decode()


def test_a_growth_on_the_month_before_is_shown_as_left_out_until_it_is_corrected(
    year: Year, visitor: Visitor
) -> None:
    client = visitor(year.cast.minh)
    text = "Năm 2023, thu ngân sách đạt 19 tỷ đồng, tăng 5,2% so với tháng trước."
    key = take_in_text(text, year.cast, "Báo cáo khác")
    (view,) = reading.document(key, year.cast.minh.access).claims
    left = "không ghi: so với kỳ khác cùng kỳ năm trước"
    assert left in client.get(f"/documents/{key}/").content.decode()

    page = f"/documents/{key}/claims/{view.facts.id}/"
    fields = client.get(page).context["form"]
    assert "former_0" not in fields.fields  # a level is against nothing
    data = {name: fields[name].initial or "" for name in fields.fields if name != "learn"}
    assert data["former_1"] == "month"
    client.post(page, {**data, "former_1": "same"})
    assert left not in client.get(f"/documents/{key}/").content.decode()
    assert str(
        claim_facts(view.facts.id, access=year.cast.minh.access).claim.figures[1].former
    ) == ("same")


def test_a_correction_into_a_unit_that_does_not_convert_is_asked_back(
    year: Year, visitor: Visitor
) -> None:
    client, claim = visitor(year.cast.minh), year.claims()["forest_planting_area"]
    page = address(year, f"claims/{claim}/")
    fields = client.get(page).context["form"]
    data = {name: fields[name].initial or "" for name in fields.fields if name != "learn"}
    answer = client.post(page, {**data, "unit_0": "tấn"})
    assert answer.status_code == 422
    assert "ghi “tấn”, không đổi được sang “ha”" in answer.content.decode()
    assert claim_facts(claim, access=year.cast.minh.access).claim.figures[0].unit == "ha"


def test_a_correction_that_is_no_number_is_asked_back(year: Year, visitor: Visitor) -> None:
    client, claim = visitor(year.cast.minh), year.claims()["forest_planting_area"]
    page = address(year, f"claims/{claim}/")
    fields = client.get(page).context["form"]
    data = {name: fields[name].initial or "" for name in fields.fields if name != "learn"}
    answer = client.post(page, {**data, "number_0": "sáu trăm"})
    assert answer.status_code == 422
    assert "“sáu trăm” không phải con số" in answer.content.decode()
    answer = client.post(page, {**data, "period": "tháng trước"})
    assert answer.status_code == 422
    assert "“tháng trước”" in answer.content.decode()
    assert 'name="number_0"' in answer.content.decode()


def test_a_second_correction_keeps_whom_the_first_one_named(year: Year, visitor: Visitor) -> None:
    client, claim = visitor(year.cast.minh), year.claims()["forest_planting_area"]
    minh, day = year.cast.minh, date(2023, 11, 30)
    read = claim_facts(claim, access=minh.access)
    correct_claim(
        claim,
        read.claim,
        indicator="forest_planting_area",
        unit_key=COMMUNE,
        cut_off=day,
        by=minh.id,
        at=MOMENT,
        access=minh.access,
    )
    page = address(year, f"claims/{claim}/")
    fields = client.get(page).context["form"]
    data = {name: fields[name].initial or "" for name in fields.fields if name != "learn"}
    client.post(page, {**data, "number_0": "690,5"})
    now = claim_facts(claim, access=minh.access)
    assert (now.unit, now.cut_off, now.claim.figures[0].text) == (COMMUNE, day, "690,5")


def test_a_clerk_sees_no_words_of_a_document_that_was_not_read_for_her(
    year: Year, visitor: Visitor
) -> None:
    minh, claim = year.cast.minh, year.claims()["forest_planting_area"]
    page = address(year, f"claims/{claim}/")
    assert visitor(year.cast.lan).get(page).status_code == 403
    read = claim_facts(claim, access=minh.access).claim
    by = {"by": minh.id, "at": MOMENT, "access": minh.access}
    correct_claim(claim, read, indicator="forest_planting_area", unit_key=COMMUNE, **by)
    assert visitor(year.cast.lan).get(page).status_code == 403


@pytest.mark.parametrize("place", ["²", "-1", "9" * 5000])
def test_an_address_that_points_nowhere_marks_nothing(
    year: Year, visitor: Visitor, place: str
) -> None:
    page = visitor(year.cast.ha).get(address(year), {"from": "0", "to": place})
    assert 'id="here"' not in page.content.decode()


def test_a_claim_is_rejected_and_that_is_undone(year: Year, visitor: Visitor) -> None:
    client, claim = visitor(year.cast.minh), year.claims()["budget_revenue"]
    page = client.post(address(year, f"claims/{claim}/reject/"), follow=True).content.decode()
    assert "claim rejected" in page
    undo = page.split(f"claims/{claim}/undo/")[1].split("/")[0]
    page = client.post(address(year, f"claims/{claim}/undo/{undo}/"), follow=True).content.decode()
    assert "claim rejected" not in page


def test_the_words_that_an_address_points_at_are_marked(year: Year, visitor: Visitor) -> None:
    start = TEXT.index("684")
    page = visitor(year.cast.ha).get(address(year, f"?from={start}&to={start + 3}"))
    assert 'now" id="here"' in page.content.decode()
    assert page.content.decode().count('id="here"') == 1


def test_marks_leave_the_text_as_it_is(year: Year, visitor: Visitor) -> None:
    read = reading.document(year.document, year.cast.ha.access)
    assert "".join(piece.text for piece in stretches(read, {}, (0, 0))) == TEXT
    cells = [piece for block in visited_blocks(visitor(year.cast.ha), year) for piece in block.text]
    assert "".join(piece.text for piece in cells).strip() == TEXT.strip()


def visited_blocks(client: Client, year: Year) -> tuple[Block, ...]:
    return client.get(address(year)).context["blocks"]


def shown_on(page: str) -> str:
    return " ".join(re.findall(r'data-shown="(\w+)"', page))


def cards_in(page: str) -> set[int]:
    return {int(number) for number in re.findall(r'<li class="claim \w+" id="claim-(\d+)"', page)}


def test_a_press_brings_back_only_what_the_page_does_not_show_yet(
    year: Year, visitor: Visitor
) -> None:
    client, claims = visitor(year.cast.minh), year.claims()
    first, second = claims["budget_revenue"], claims["forest_planting_area"]
    shown = shown_on(client.get(address(year)).content.decode())
    answer = client.post(address(year, f"claims/{first}/accept/"), {"shown": shown})
    part = answer.content.decode()
    assert (answer.status_code, cards_in(part)) == (200, {first})
    assert "Đã nhận 1 ý số liệu" in part
    assert "2 ý số liệu, 1 chờ quyết định" in part
    assert 'class="text"' not in part
    # another page of the same time hears of both, whoever decided
    later = client.post(address(year, f"claims/{second}/reject/"), {"shown": shown})
    assert cards_in(later.content.decode()) == {first, second}


def test_what_is_declined_brings_the_claim_as_it_now_stands(year: Year, visitor: Visitor) -> None:
    client, claim = visitor(year.cast.minh), year.claims()["budget_revenue"]
    page = client.get(address(year)).content.decode()
    client.post(address(year, f"claims/{claim}/reject/"), {"seen": "0"})
    sent = {"seen": "0", "shown": shown_on(page)}
    part = client.post(address(year, f"claims/{claim}/accept/"), sent).content.decode()
    assert cards_in(part) == {claim}
    assert 'class="claim rejected"' in part
    assert 'class="notice wrong' in part


def test_a_page_of_which_much_changed_is_told_to_come_anew(
    year: Year, visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = visitor(year.cast.minh)
    monkeypatch.setattr(views_decide, "_MOST_PARTS", 1)
    answer = client.post(address(year, "accept-sure/"), {"shown": "x x"})
    assert (answer.headers["HX-Redirect"], answer.content) == (address(year), b"")
    assert "Đã nhận 2 ý số liệu" in client.get(address(year)).content.decode()


def test_sums_that_no_page_has_bring_all_claims(year: Year, visitor: Visitor) -> None:
    client, claims = visitor(year.cast.minh), year.claims()
    for sums in ("x", "x y z w v u"):
        part = client.post(address(year, "accept-sure/"), {"shown": sums}).content.decode()
        assert cards_in(part) == set(claims.values())


def test_a_press_asks_as_often_in_a_long_text(
    year: Year, visitor: Visitor, django_assert_max_num_queries: Any
) -> None:
    client, counts = visitor(year.cast.minh), []
    for count in (2, 9):
        said = (f"Tháng {n % 2 + 1}/2023, đàn lợn đạt {n + 10}.200 con." for n in range(count))
        key = take_in_text("\n".join(said), year.cast, f"Báo cáo {count}")
        read = reading.document(key, year.cast.minh.access)
        assert len(read.claims) == count
        shown = shown_on(client.get(f"/documents/{key}/").content.decode())
        with django_assert_max_num_queries(80) as asked:
            claim = read.claims[0].facts.id
            client.post(f"/documents/{key}/claims/{claim}/accept/", {"shown": shown})
        counts.append(len(asked))
    assert counts[0] == counts[1]


def test_the_leader_reads_and_decides_nothing(year: Year, visitor: Visitor) -> None:
    client, claim = visitor(year.cast.ha), year.claims()["budget_revenue"]
    assert "/accept/" not in client.get(address(year)).content.decode()
    assert client.post(address(year, f"claims/{claim}/accept/")).status_code == 403
    assert client.post(address(year, "accept-sure/")).status_code == 403
    assert client.get(address(year, f"claims/{claim}/")).status_code == 403


def test_the_stranger_sees_no_document_of_the_district(year: Year, visitor: Visitor) -> None:
    client = visitor(year.cast.binh)
    assert "Chưa có văn bản nào" in client.get("/documents/").content.decode()
    assert client.get(address(year)).status_code == 403
    assert client.get("/documents/nothing/").status_code == 404


def test_more_claims_cost_no_more_queries(
    year: Year, visitor: Visitor, django_assert_max_num_queries: Callable[[int], object]
) -> None:
    client = visitor(year.cast.minh)
    with django_assert_max_num_queries(60) as before:
        client.get(address(year))
    text = TEXT + "\nTổng đàn lợn đạt 15.200 con, bằng 101% kế hoạch.\n"
    text += "\nKết nạp đảng viên mới đạt 106% kế hoạch.\n"
    client.post("/documents/new/", a_form(text.encode()))
    longer = client.get("/documents/").content.decode().split("/documents/bao-cao-thang")[1]
    longer = "/documents/bao-cao-thang" + longer.split('"')[0]
    with django_assert_max_num_queries(60) as after:
        client.get(longer)
    assert len(after) <= len(before)


HONEY = "Năm 2023, số mô hình nuôi ong mật đạt 35 mô hình, tăng 5 mô hình so với năm 2022."
SHARED = "Năm 2023, số mô hình nuôi ong mật đạt 35 mô hình, bằng 116,67% kế hoạch."


def filled(client: Client, page: str) -> dict[str, object]:
    """What a form holds before anything is changed."""
    form = client.get(page).context["form"]
    found = {name: form[name].value() for name in form.fields}
    return {name: "" if value is None else value for name, value in found.items()}


def test_a_claim_is_corrected_and_accepted_with_one_press(year: Year, visitor: Visitor) -> None:
    minh, lan = visitor(year.cast.minh), visitor(year.cast.lan)
    claim = year.claims()["budget_revenue"]
    page = address(year, f"claims/{claim}/")
    assert "Lưu và nhận" in minh.get(page).content.decode()
    data = {**filled(minh, page), "number_0": "11,4", "then": "accept"}
    told = minh.post(page, {**data, "number_1": "", "indicator": ""}, follow=True)
    assert "Đã sửa, nhưng chưa nhận được" in told.content.decode()
    told = minh.post(page, {**data, "seen": "1"}, follow=True)
    assert "Đã sửa và nhận." in told.content.decode()
    facts = claim_facts(claim, access=year.cast.minh.access)
    assert (facts.state, facts.claim.figures[0].text) == ("accepted", "11,4")

    key = take_in_text("Năm 2023, thu ngân sách đạt 11,5 tỷ đồng.", year.cast, "Nhìn lại")
    (view,) = reading.document(key, year.cast.minh.access).claims
    page = f"/documents/{key}/claims/{view.facts.id}/"
    told = minh.post(page, {**filled(minh, page), "number_0": "12", "then": "accept"}, follow=True)
    assert "Số này khác số đã có hoặc mâu thuẫn" in told.content.decode()
    (view,) = reading.document(key, year.cast.minh.access).claims
    assert (view.facts.state, view.facts.claim.figures[0].text) == ("open", "12")

    key = take_in_text("Năm 2023, tổng đàn lợn đạt 15.200 con.", year.cast, "Đàn lợn")
    refile = f"/documents/{key}/about/"
    minh.post(refile, {**filled(minh, refile), "unit": COMMUNE})
    (view,) = reading.document(key, year.cast.minh.access).claims
    page = f"/documents/{key}/claims/{view.facts.id}/"
    assert "Lưu và nhận" not in lan.get(page).content.decode()
    told = lan.post(page, {**filled(lan, page), "then": "accept"}, follow=True).content.decode()
    assert "Đã sửa, nhưng chưa nhận được" in told


def test_all_that_still_waits_is_rejected_with_one_press_and_that_is_undone(
    year: Year, visitor: Visitor
) -> None:
    client = visitor(year.cast.minh)
    page = client.get(address(year)).content.decode()
    assert "Không nhận cả 2 ý còn chờ" in page
    seen = page.split('formaction="reject-seen/"')[1].split('value="')[1].split('"', maxsplit=1)[0]
    page = client.post(address(year, "reject-seen/"), {"seen": seen}, follow=True).content.decode()
    assert "2 ý số liệu, 0 chờ quyết định" in page
    assert "Hoàn tác 2 ý không nhận cùng lúc" in page
    assert "ý còn chờ" not in page


def test_an_unknown_thing_becomes_an_indicator_and_stands_on_record(
    year: Year, visitor: Visitor
) -> None:
    client, minh = visitor(year.cast.minh), year.cast.minh
    key = take_in_text(HONEY, year.cast, "Nuôi ong")
    [claim] = reading.document(key, minh.access).claims
    page = client.get(f"/documents/{key}/").content.decode()
    assert "35 mô hình" in page
    form = f"/documents/{key}/claims/{claim.facts.id}/indicator/"
    assert f'href="claims/{claim.facts.id}/indicator/"' in page
    data = filled(client, form)
    assert (data["name"], data["unit"], data["nature"]) == (
        *("Số mô hình nuôi ong mật", "mô hình"),
        "flow",
    )
    asked_back = client.post(form, {**data, "unit": "tấn"})
    assert asked_back.status_code == 422
    assert "so_mo_hinh_nuoi_ong_mat" not in indicators.catalogue(DAY)  # nothing stays
    client.post(form, {**data, "direction": "higher", "field": "agriculture_forestry"})
    client.post(f"/documents/{key}/claims/{claim.facts.id}/accept/")
    [level, _] = figures(
        DISTRICT,
        indicator="so_mo_hinh_nuoi_ong_mat",
        as_of=DAY,
        recorded_by=timezone.now(),
        access=minh.access,
    )
    assert (level.number, level.printed) == (35, "35 mô hình")


def test_the_digits_of_a_new_indicator_are_those_of_its_value_not_of_its_share(
    year: Year, visitor: Visitor
) -> None:
    key = take_in_text(SHARED, year.cast, "Nuôi ong")
    [claim] = reading.document(key, year.cast.minh.access).claims
    assert max(one.decimals for one in claim.facts.claim.figures) == 2
    form = f"/documents/{key}/claims/{claim.facts.id}/indicator/"
    assert filled(visitor(year.cast.minh), form)["decimals"] == 0


def test_only_who_decides_creates_an_indicator(year: Year, visitor: Visitor) -> None:
    claim = year.claims()["budget_revenue"]
    page = address(year, f"claims/{claim}/indicator/")
    assert visitor(year.cast.ha).get(page).status_code == 403
    assert visitor(year.cast.lan).post(page, {}).status_code == 403


def test_what_a_correction_taught_is_shown_and_forgotten(year: Year, visitor: Visitor) -> None:
    client, claim = visitor(year.cast.minh), year.claims()["budget_revenue"]
    page = address(year, f"claims/{claim}/")
    client.post(page, {**filled(client, page), "learn": "on"})
    taught = client.get("/documents/words/").content.decode()
    assert "“thu ngân sách”" in taught
    assert "Minh" in taught
    assert (
        "“thu ngân sách”" not in visitor(year.cast.binh).get("/documents/words/").content.decode()
    )
    gone = {"words": "thu ngân sách", "unit": "pac-nam"}
    assert visitor(year.cast.ha).post("/documents/words/forget/", gone).status_code == 403
    page = client.post("/documents/words/forget/", gone, follow=True).content.decode()
    assert "Chưa ai dạy chữ nào" in page


def test_what_was_accepted_together_is_undone_together(year: Year, visitor: Visitor) -> None:
    client = visitor(year.cast.minh)
    page = client.post(address(year, "accept-sure/"), follow=True)
    batch = page.context["page"].batch
    assert "Hoàn tác 2 ý nhận cùng lúc (Minh" in page.content.decode()
    assert 'action="undo/"' not in visitor(year.cast.ha).get(address(year)).content.decode()
    assert visitor(year.cast.ha).post(address(year, "undo/"), {"at": batch.at}).status_code == 403
    page = client.post(address(year, "undo/"), {"at": batch.at}, follow=True).content.decode()
    assert page.count('class="claim open"') == 2


def test_a_contradiction_stands_beside_its_claim_with_the_arithmetic(
    year: Year, visitor: Visitor
) -> None:
    client = visitor(year.cast.minh)
    text = "Trong năm 2023, thu ngân sách đạt 15,2 tỷ đồng, bằng 102% kế hoạch."
    key = take_in_text(text, year.cast, "Số khác")
    page = client.get(f"/documents/{key}/").content.decode()
    card = page.split('class="claim open"')[1]
    assert "Mâu thuẫn" in card
    assert "(102" in card  # what 102 % of the plan of 11 tỷ đồng would be
    assert "accept-sure" not in page


def test_notes_on_a_text_are_words_in_both_languages(year: Year, visitor: Visitor) -> None:
    client = visitor(year.cast.minh)
    old = "Tæng gi¸ trÞ s¶n xuÊt ®¹t 721 tû ®ång, b»ng 103% kÕ ho¹ch".encode("cp1252")
    page = client.post("/documents/new/", a_form(old), follow=True)
    assert "TCVN3 (ABC), đã chuyển sang Unicode" in page.content.decode()
    client.cookies["language"] = "en"
    page = client.get(page.redirect_chain[-1][0]).content.decode()
    assert "converted to Unicode" in page
    assert "converted-tcvn3" not in page


def test_what_a_table_leaves_open_is_told_to_the_clerk(year: Year, visitor: Visitor) -> None:
    """A column nobody understood, and figures of communes, which are not the district's own."""
    text = (
        "Báo cáo năm 2023\nTT\tĐơn vị\tĐàn lợn (con)\t\n\t\tKH\tTH\n"
        "1\tXã Khe Luông\t150\t160\n\nTT\tChỉ tiêu\tĐVT\tHệ số\tKế hoạch\tThực hiện\n"
        "1\tĐàn trâu\tcon\t1,2\t120\t126\n"
    )
    key = take_in_text(text, year.cast, "Biểu số 2")
    page = visitor(year.cast.minh).get(f"/documents/{key}/").content.decode()
    assert "cột số liệu chưa đọc được: Hệ số" in page
    assert "Bảng ghi số này cho “Xã Khe Luông”" in page
    assert "accept-sure" not in page


def test_more_documents_cost_no_more_queries(
    year: Year, visitor: Visitor, django_assert_max_num_queries: Callable[[int], object]
) -> None:
    client = visitor(year.cast.minh)
    for path in ("/documents/", "/documents/words/"):
        with django_assert_max_num_queries(12) as before:
            client.get(path)
        for number in range(3):
            take_in_text(f"Đàn lợn đạt {path} 15.20{number} con.", year.cast, f"Số {number}")
            words = {"unit_key": DISTRICT, "by": year.cast.minh.id, "at": MOMENT}
            learn_alias("pig_herd", f"lợn {number}", access=year.cast.minh.access, **words)
        with django_assert_max_num_queries(len(before)):
            client.get(path)


def test_the_claims_of_a_long_document_are_read_with_the_queries_of_a_short_one(
    year: Year, visitor: Visitor, django_assert_max_num_queries: Callable[[int], object]
) -> None:
    client = visitor(year.cast.minh)
    with django_assert_max_num_queries(40) as short:
        client.get(address(year))
    lines = [f"Trong năm 2023, trồng rừng đạt {n},5 ha, bằng 265% kế hoạch." for n in range(90)]
    key = take_in_text("\n".join(lines), year.cast, "Văn bản dài")
    with django_assert_max_num_queries(len(short)) as long:
        page = client.get(f"/documents/{key}/")
    assert len(page.context["page"].claims) == 90
    assert len(long) <= len(short)


def test_claims_about_communes_cost_the_page_no_query_each(
    year: Year, visitor: Visitor, django_assert_max_num_queries: Callable[[int], object]
) -> None:
    client, minh = visitor(year.cast.minh), year.cast.minh
    lines = [
        f"Năm {n}, trồng rừng đạt {n - 1900},5 ha, bằng 105% kế hoạch." for n in range(2010, 2024)
    ]
    key = take_in_text("\n".join(lines), year.cast, "Nhiều năm, nhiều xã")
    claims = [view.facts.id for view in reading.document(key, minh.access).claims]
    counted = []
    for about in (claims[:2], claims[2:]):
        for number, unit in zip(about, itertools.cycle((COMMUNE, NEIGHBOUR))):
            facts = claim_facts(number, access=minh.access)
            said = {"indicator": "forest_planting_area", "unit_key": unit, "by": minh.id}
            correct_claim(number, facts.claim, at=MOMENT, access=minh.access, **said)
        with django_assert_max_num_queries(60) as asked:
            page = client.get(f"/documents/{key}/").content.decode()
        counted.append(len(asked))
    assert page.count("Xã Bộc Bố") >= 5
    assert counted[0] == counted[1]


def test_what_is_taught_links_the_same_words_in_the_same_text(year: Year, visitor: Visitor) -> None:
    client, minh = visitor(year.cast.minh), year.cast.minh
    text = """Năm 2023, lợn mán đạt 1.200 con. Bò mán đạt 15 con. Năm 2022, lợn mán đạt 1.100 con.
    Năm 2021, lợn mán đạt 30 tấn."""
    key = take_in_text(text, year.cast, "Lợn mán")
    first, *_ = reading.document(key, minh.access).claims
    page = f"/documents/{key}/claims/{first.facts.id}/"
    client.post(page, {**filled(client, page), "indicator": "pig_herd", "learn": "on"})
    linked = [view.facts.indicator for view in reading.document(key, minh.access).claims]
    assert linked[0] == linked[2] == "pig_herd"
    assert "pig_herd" not in (linked[1], linked[3])  # other words; a unit that does not convert


def test_a_claim_about_a_commune_is_recorded_for_the_commune(year: Year, visitor: Visitor) -> None:
    client, claim = visitor(year.cast.minh), year.claims()["forest_planting_area"]
    page = address(year, f"claims/{claim}/")
    client.post(page, {**filled(client, page), "about": COMMUNE})
    assert "Xã Bộc Bố" in client.get(address(year)).content.decode()
    client.post(address(year, f"claims/{claim}/accept/"))
    by = {"as_of": DAY, "recorded_by": timezone.now(), "access": year.cast.minh.access}
    assert figures(DISTRICT, **by) == ()
    assert {figure.indicator for figure in figures(COMMUNE, **by)} == {"forest_planting_area"}


def test_the_list_is_shown_in_pages_and_can_be_narrowed_to_what_waits(
    year: Year, visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(views, "A_PAGE", 2)
    monkeypatch.setattr(duties, "_SHOWN", 1)
    client = visitor(year.cast.minh)
    for number in range(3):
        take_in_text(f"Đàn lợn đạt 15.20{number} con.", year.cast, f"Văn bản {number}")

    def titles(query: str) -> list[str]:
        rows = client.get(f"/documents/{query}").context["rows"]
        return [line["row"].title for line in rows]

    listed = titles("") + titles("?page=2")
    assert sorted(listed) == ["Tổng kết năm 2023", *(f"Văn bản {n}" for n in range(3))]
    assert titles("?page=3") == titles(f"?page={'9' * 18}") == []
    assert "?page=2" in client.get("/documents/").content.decode()
    assert "/documents/?waiting=1" in client.get("/").content.decode()
    year.accept()
    waiting = titles("?waiting=1") + titles("?waiting=1&page=2")
    assert sorted(waiting) == [f"Văn bản {n}" for n in range(3)]


def test_the_file_itself_is_handed_out_to_be_saved(year: Year, visitor: Visitor) -> None:
    answer = visitor(year.cast.ha).get(address(year, "original/"))
    assert b"".join(answer.streaming_content) == TEXT.encode()
    assert answer["Content-Disposition"] == 'attachment; filename="bao-cao.txt"'
    assert answer["Content-Type"] == "application/octet-stream"
    assert visitor(year.cast.binh).get(address(year, "original/")).status_code == 403


def test_what_was_decided_before_stays_to_be_seen(year: Year, visitor: Visitor) -> None:
    client, claim = visitor(year.cast.minh), year.claims()["budget_revenue"]
    client.post(address(year, f"claims/{claim}/accept/"))
    page = client.get(address(year)).content.decode()
    undo = page.split(f"claims/{claim}/undo/")[1].split("/")[0]
    client.post(address(year, f"claims/{claim}/undo/{undo}/"))
    client.post(address(year, f"claims/{claim}/reject/"))
    page = client.get(address(year)).content.decode()
    assert "; hoàn tác: Minh" in page


def test_a_number_that_can_be_read_in_two_ways_is_pointed_out_and_never_sure(
    year: Year, visitor: Visitor
) -> None:
    client = visitor(year.cast.minh)
    key = take_in_text("Năm 2023, thu ngân sách đạt 106,811 triệu đồng.", year.cast, "Hai cách")
    page = client.get(f"/documents/{key}/").content.decode()
    assert "“106,811” có thể đọc hai cách" in page
    assert "accept-sure/" not in page


def test_a_row_of_a_table_is_named_by_its_number(year: Year, visitor: Visitor) -> None:
    table = "TT\tChỉ tiêu\tĐVT\tThực hiện năm 2023\n1.2\tTổng đàn lợn\tcon\t15.200\n"
    file = SimpleUploadedFile("bieu.docx", as_docx(table))
    client = visitor(year.cast.minh)
    page = client.post("/documents/new/", {**a_form(b""), "file": file}, follow=True)
    assert "Năm 2023 · dòng 1.2" in page.content.decode()


def test_what_changed_since_the_page_was_opened_is_told_on_the_page_and_not_decided(
    year: Year, visitor: Visitor
) -> None:
    client, claim = visitor(year.cast.minh), year.claims()["forest_planting_area"]
    minh = year.cast.minh
    shown = claim_facts(claim, access=minh.access)
    correct_claim(
        claim,
        shown.claim,
        indicator="forest_planting_area",
        by=minh.id,
        at=MOMENT,
        access=minh.access,
    )
    for act in ("accept/", "reject/"):
        seen = {"seen": str(shown.version)}
        page = client.post(address(year, f"claims/{claim}/{act}"), seen, follow=True)
        assert "đã được Minh sửa sau khi bạn mở trang" in page.content.decode()
    assert claim_facts(claim, access=minh.access).state == "open"

    form = address(year, f"claims/{claim}/")
    data = {**filled(client, form), "number_0": "690,5", "seen": str(shown.version)}
    data.pop("learn")
    answer = client.post(form, data)
    assert answer.status_code == 422
    assert 'value="690,5"' in answer.content.decode()  # what was typed is not lost
    seen_now = answer.content.decode().split('name="seen" value="')[1].split('"')[0]
    client.post(form, {**data, "seen": seen_now})
    assert claim_facts(claim, access=minh.access).claim.figures[0].text == "690,5"


def test_what_was_decided_meanwhile_is_told_beside_the_claims(year: Year, visitor: Visitor) -> None:
    client, claim = visitor(year.cast.minh), year.claims()["budget_revenue"]
    client.post(address(year, f"claims/{claim}/accept/"))
    page = client.post(address(year, f"claims/{claim}/accept/"), follow=True)
    assert "đã được Minh quyết định" in page.content.decode()
    assert page.content.decode().count('class="claim accepted"') == 1


def test_what_was_looked_at_is_accepted_with_one_press_and_nothing_else(
    year: Year, visitor: Visitor
) -> None:
    client = visitor(year.cast.minh)
    text = (
        "Năm 2023, thu ngân sách đạt trên 11,3 tỷ đồng. Tổng đàn lợn đạt 15.200 con; "
        "số mô hình nuôi ong mật đạt 35 mô hình. Trồng rừng đạt 690 ha.\n"
    )
    key = take_in_text(text, year.cast, "Báo cáo thêm")
    year.accept()  # 684 ha of forest are on record
    page = client.get(f"/documents/{key}/").content.decode()
    seen = page.split('formaction="accept-seen/"')[1].split('value="')[1].split('"')[0]
    assert len(seen.split()) == 2
    page = client.post(f"/documents/{key}/accept-seen/", {"seen": seen}, follow=True)
    assert "Đã nhận 2 ý số liệu" in page.content.decode()
    left = [
        view.facts.indicator
        for view in reading.document(key, year.cast.minh.access).claims
        if view.facts.state == "open"
    ]
    assert left == ["", "forest_planting_area"]


HEAD = "{body}\n{place}, ngày 25 tháng 10 năm 2023\nBÁO CÁO\nTổng đàn lợn đạt {n} con.\n"


def test_what_is_no_indicator_is_rejected_with_one_press_and_undone_with_one(
    year: Year, visitor: Visitor
) -> None:
    client = visitor(year.cast.minh)
    text = (
        "Năm 2023, thu ngân sách đạt trên 11,3 tỷ đồng; số mô hình nuôi ong mật đạt 35 mô hình; "
        "số mô hình nuôi lươn không bùn đạt 12 mô hình.\n"
    )
    key = take_in_text(text, year.cast, "Nhiều mô hình")

    def states() -> dict[str, str]:
        claims = reading.document(key, year.cast.minh.access).claims
        return {
            view.facts.indicator or view.facts.read.indicator: view.facts.state for view in claims
        }

    def seen(page: str) -> str:
        return (
            page.split('formaction="reject-seen/"')[1].split('value="')[1].split('"', maxsplit=1)[0]
        )

    page = client.get(f"/documents/{key}/").content.decode()
    assert "Không nhận 2 ý chưa rõ là chỉ tiêu nào" in page
    for stranger in (year.cast.ha, year.cast.binh):
        sent = visitor(stranger).post(f"/documents/{key}/reject-seen/", {"seen": seen(page)})
        assert sent.status_code in {403, 404}
    answer = client.post(f"/documents/{key}/reject-seen/", {"seen": seen(page)}, follow=True)
    assert "Đã ghi là không nhận 2 ý số liệu" in answer.content.decode()
    assert states().pop("budget_revenue") == "open"
    assert sorted(states().values()) == ["open", "rejected", "rejected"]
    assert "Hoàn tác 2 ý không nhận cùng lúc (Minh" in answer.content.decode()
    client.post(f"/documents/{key}/undo/", {"at": answer.context["page"].batch.at})
    assert set(states().values()) == {"open"}


def test_of_claims_rejected_together_none_is_when_one_changed_since(
    year: Year, visitor: Visitor
) -> None:
    client, minh = visitor(year.cast.minh), year.cast.minh
    claims = year.claims()
    corrected = claims["budget_revenue"]
    facts = claim_facts(corrected, access=minh.access)
    said = {"indicator": "budget_revenue", "by": minh.id, "at": MOMENT, "access": minh.access}
    correct_claim(corrected, facts.claim, **said)
    seen = " ".join(f"{number}:0" for number in claims.values())
    page = client.post(address(year, "reject-seen/"), {"seen": seen}, follow=True).content.decode()
    assert 'class="claim rejected"' not in page


def test_files_of_many_units_go_each_to_the_unit_and_the_day_that_it_names(
    year: Year, visitor: Visitor
) -> None:
    client = visitor(year.cast.minh)
    heads = {
        "UBND XÃ BỘC BỐ": "boc-bo-01864",
        "ĐẢNG ỦY XÃ CỔ LINH": "co-linh-01879",
        "Huyện ủy Pác Nặm": "pac-nam",
        "UBND xã Không Có": "",
    }
    sent = [
        SimpleUploadedFile(f"{n}.txt", HEAD.format(body=body, place="Nơi", n=1000 + n).encode())
        for n, body in enumerate(heads)
    ]
    page = client.post("/documents/new/", {"file": sent, "unit": ""}, follow=True)
    said = page.content.decode()
    assert "3.txt: Không rõ văn bản nói về đơn vị nào: đầu văn bản ghi “xã Không Có”" in said
    rows = {row.title: row for row in reading.documents(year.cast.minh.access)}
    assert [rows[str(n)].unit for n in range(3)] == list(filter(None, heads.values()))
    assert {rows[str(n)].published_to for n in range(3)} == {date(2023, 10, 25)}
    assert rows["0"].publisher == "Xã Bộc Bố"


def test_a_clerk_of_one_unit_is_asked_for_none_and_never_offered_a_closed_one_first(
    year: Year, visitor: Visitor
) -> None:
    form = visitor(year.cast.minh).get("/documents/new/").context["form"]
    choices = [key for key, _ in form.fields["unit"].choices]
    places = {place.key: place.closed for place in units_of(year.cast.minh.access, "clerk", "vi")}
    closed = [bool(places.get(key)) for key in choices]
    assert closed == sorted(closed)


def test_one_goes_from_document_to_document_while_any_waits(year: Year, visitor: Visitor) -> None:
    client = visitor(year.cast.minh)
    others = [
        take_in_text(f"Tổng đàn lợn đạt {n}.200 con.", year.cast, f"Báo cáo {n}") for n in (15, 16)
    ]
    here, seen = year.document, []
    for _ in range(3):
        here = client.get(f"/documents/{here}/next/").url.split("/")[2]
        seen.append(here)
    assert sorted(seen) == sorted([year.document, *others])
    for key in (year.document, *others):
        for view in reading.document(key, year.cast.minh.access).claims:
            client.post(f"/documents/{key}/claims/{view.facts.id}/accept/")
    page = client.get(address(year, "next/"), follow=True).content.decode()
    assert "Không còn ý số liệu nào chờ quyết định" in page


def test_each_claim_leads_to_its_words_and_back(year: Year, visitor: Visitor) -> None:
    page = visitor(year.cast.minh).get(address(year)).content.decode()
    for claim in year.claims().values():
        assert page.count(f'id="at-{claim}"') == page.count(f'href="#at-{claim}"') == 1
        assert f'href="#claim-{claim}"' in page


def test_a_clerk_is_told_who_goes_on_with_her_document(year: Year, visitor: Visitor) -> None:
    client = visitor(year.cast.lan)
    data = {"file": SimpleUploadedFile("a.txt", HEAD.format(body="", place="x", n=5).encode())}
    page = client.post("/documents/new/", {**data, "unit": COMMUNE}, follow=True)
    assert "chờ cán bộ duyệt nhận" in page.content.decode()
    told = visitor(year.cast.minh).get(address(year)).content.decode()
    assert "chờ cán bộ duyệt nhận" not in told


def test_a_document_filed_for_the_wrong_unit_and_day_is_put_right(
    year: Year, visitor: Visitor
) -> None:
    client, page = visitor(year.cast.minh), address(year, "about/")
    data = {**filled(client, page), "unit": COMMUNE, "published_from": "30/11/2023"}
    data["published_to"] = "30/11/2023"
    refused = visitor(year.cast.ha).get(page)
    assert refused.status_code == 403
    assert "Hà chưa được giao quyền làm việc này cho đơn vị “Huyện Pác Nặm”" in (
        refused.content.decode()
    )
    assert client.post(page, {**data, "published_to": "29/11/2023"}).status_code == 422
    assert client.post(page, {**data, "period": "quý năm 2023"}).status_code == 422
    assert data["period"] == "năm 2023"
    client.post(page, {**data, "period": "9 tháng đầu năm 2023"})
    read = reading.document(year.document, year.cast.minh.access)
    assert (read.unit, read.facts.published_to) == (COMMUNE, date(2023, 11, 30))
    assert {view.facts.unit for view in read.claims} == {COMMUNE}
    assert read.period == Period.months_to_date(2023, 9)
    assert "báo cáo về 9 tháng đầu năm 2023" in client.get(address(year)).content.decode()
    year.accept()
    answer = client.post(page, {**data, "unit": "pac-nam"})
    assert answer.status_code == 422
    assert "Đã có 2 ý của “Tổng kết năm 2023”" in answer.content.decode()
    stays = reading.document(year.document, year.cast.minh.access)
    assert stays.unit == COMMUNE


def test_a_correction_offers_first_what_is_called_most_like_the_words(
    year: Year, visitor: Visitor
) -> None:
    key = take_in_text("Năm 2023, tổng đàn lợn thịt đạt 15.200 con.", year.cast, "Đàn lợn")
    (view,) = reading.document(key, year.cast.minh.access).claims
    page = visitor(year.cast.minh).get(f"/documents/{key}/claims/{view.facts.id}/")
    _, (head, first), *others = page.context["form"].fields["indicator"].choices
    assert (head, first[0][0]) == ("Gần với chữ trong văn bản", "pig_herd")
    codes = [code for _, group in ((head, first), *others) for code, _ in group]
    assert sorted(codes) == sorted(indicators.catalogue(DAY))  # each once


def test_the_first_claim_that_waits_is_found_among_those_decided(
    year: Year, visitor: Visitor
) -> None:
    client, claims = visitor(year.cast.minh), year.claims()
    client.post(address(year, f"claims/{claims['budget_revenue']}/accept/"))
    page = client.get(address(year)).content.decode()
    assert f'href="#claim-{claims["forest_planting_area"]}">đến ý đang chờ đầu tiên' in page
    client.post(address(year, "accept-sure/"))
    assert "đến ý đang chờ" not in client.get(address(year)).content.decode()


def test_each_finding_above_a_text_leads_to_its_claim_and_only_few_stand_at_once(
    year: Year, visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(document_pages, "_FINDINGS", 2)
    things = (("tổng đàn lợn", "con"), ("trồng rừng", "ha"), ("thu ngân sách", "tỷ đồng"))
    lines = [f"Năm 2023, {thing} đạt {n}00 {unit}." for thing, unit in things for n in "58"]
    key = take_in_text("\n\n".join(lines), year.cast)
    page = visitor(year.cast.minh).get(f"/documents/{key}/").content.decode()
    found = re.search(r'<section id="found">(.*?)</section>', page, re.DOTALL)
    assert found is not None
    shown, unfolds = found[1].split("<li><details>")
    claims = re.findall(r'href="#(claim-\d+)"', found[1])
    assert shown.count("<li>") == 2
    assert f"{unfolds.count('<li>')} phát hiện nữa" in unfolds
    assert all(f'id="{claim}"' in page for claim in claims)
