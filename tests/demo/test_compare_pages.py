"""The pages that compare the demo's communes: what they say, whom they tell, what they hand out."""

import codecs
import csv
import io
import re
from datetime import UTC, date, datetime
from decimal import Decimal
from html import unescape
from urllib.parse import parse_qs, urlencode, urlsplit

import pyarrow.parquet as pq
import pytest
from django.contrib.auth import get_user_model
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from python_calamine import CalamineWorkbook

from tongket.organisation.access import Access
from tongket.organisation.actions import create_unit

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo")]
HEAT = "/compare/pac-nam/2024/?as_of=2026-02-01"
GRAIN = (
    "figures{}?indicator=grain_output&indicator=poverty_rate&from=2024&to=2025&as_of=2026-02-01"
    "&on=2026-02-01"
)


def client(name: str = "quan-tri") -> Client:
    visitor = Client()
    user = get_user_model().objects.get(username=name)
    visitor.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return visitor


def page(address: str, name: str = "quan-tri") -> str:
    answer = client(name).get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def cells(html: str, unit: str) -> list[str]:
    row = re.search(rf"<tr><th scope=\"row\"><a [^>]*>{unit}</a></th>(.*?)</tr>", html, re.S)
    assert row is not None
    found = re.findall(r"<td[^>]*>(.*?)</td>", row[1], re.S)
    return [" ".join(re.sub(r"<[^>]+>", " ", cell).split()) for cell in found]


def test_the_heat_table_says_who_is_late_and_who_pulls_where() -> None:
    html = page(HEAT)
    assert "<b>9/10</b> đơn vị có đủ số liệu cả năm" in html
    assert "Còn thiếu số liệu: Xã An Thắng." in html
    assert "Trên bình quân, kéo lên: Xã Nhạn Môn (5/5)" in html
    assert 'href="/units/bang-thanh-01858/2024/targets/grain_output/?as_of=2026-02-01"' in html
    body = html[html.index("<tbody>") : html.index("</tbody>")]
    assert body.count("<use href=") == body.count('class="c ') == 50


def test_shares_of_a_rise_or_fall_are_marked_and_none_hides_that_a_plan_was_just_missed() -> None:
    html = page("/compare/thai-nguyen/2025/?as_of=2026-02-01")
    assert "154\N{NO-BREAK SPACE}% Δ" in html
    assert "100,3\N{NO-BREAK SPACE}%" in html
    assert "Δ: phần trăm của mức tăng, giảm được giao" in html


def test_units_without_targets_are_not_late() -> None:
    create_unit(
        key="xa-moi", kind="commune", name="xã Mới", name_en="New", valid_from=date(2025, 7, 1),
        parent="thai-nguyen", by=None, at=datetime(2026, 1, 1, tzinfo=UTC),
        access=Access.everything("test"),
    )  # fmt: skip
    html = page("/compare/thai-nguyen/2025/?as_of=2026-02-01")
    assert "<b>2/3</b> đơn vị có đủ số liệu cả năm" in html
    assert "Còn thiếu số liệu: Xã Cao Minh." in html
    assert "1 đơn vị chưa được giao chỉ tiêu." in html


def test_the_boundaries_of_another_day_are_another_family() -> None:
    assert "Xã Cao Minh" in page("/compare/thai-nguyen/2025/")
    closed = page("/compare/pac-nam/2025/")
    assert "địa giới ngày 30/06/2025 · 10 đơn vị" in closed
    assert "chưa biết chỉ tiêu nào của năm 2025 giao cho 10 đơn vị này" in closed


def test_units_that_were_not_yet_there_are_explained_and_lead_to_those_that_were() -> None:
    formed = "tỉnh Thái Nguyên được lập ngày 01/07/2025 từ tỉnh Bắc Kạn"
    for address in ("2025/", "figures/"):
        html = page(f"/compare/thai-nguyen/{address}?as_of=2025-06-01")
        assert formed in html
        assert f'href="/compare/bac-kan/{address}?on=2025-06-01&amp;as_of=2025-06-01' in html
        assert "Xem địa giới ngày 01/07/2025" in html
    html = page("/compare/thai-nguyen/2025/?as_of=2025-06-01&on=2025-12-31")
    assert "Đến ngày 01/06/2025 chưa biết việc sắp xếp lập ra 3/3 đơn vị này" in html
    assert 'href="/compare/thai-nguyen/2025/?on=2025-12-31"' in html
    assert "chưa biết việc sắp xếp" not in page("/compare/thai-nguyen/2025/?as_of=2025-07-01")
    gone = page("/compare/pac-nam/2025/?on=2025-12-31")
    assert "huyện Pác Nặm kết thúc ngày 01/07/2025" in gone
    assert 'href="/compare/pac-nam/2025/?on=2025-06-30&amp;as_of=' in gone


def test_the_scorecard_of_a_unit_that_was_not_there_says_so_and_leads_on() -> None:
    unknown = page("/units/bang-thanh-01864/2025/?as_of=2025-06-01")
    assert "xã Bằng Thành được lập ngày 01/07/2025 từ xã Bằng Thành, xã Bộc Bố" in unknown
    assert 'href="/units/boc-bo-01864/2025/?as_of=2025-06-01"' in unknown
    assert '<a href="/units/bang-thanh-01864/2025/">Xem theo những gì biết đến hôm nay' in unknown
    early = page("/units/bang-thanh-01864/2023/")
    assert "Ngày 31/12/2023 chưa có đơn vị này" in early
    assert '<a href="/units/boc-bo-01864/2023/">' in early
    late = page("/units/boc-bo-01864/2026/")
    assert "xã Bộc Bố kết thúc ngày 01/07/2025, chuyển vào xã Bằng Thành" in late
    assert '<a href="/units/bang-thanh-01864/2026/">' in late
    for there in ("boc-bo-01864/2024", "bang-thanh-01864/2025", "bang-thanh-01864/2026"):
        assert "chưa có đơn vị này" not in page(f"/units/{there}/")
        assert "không còn đơn vị này" not in page(f"/units/{there}/")


def test_a_target_of_a_unit_that_was_not_there_leads_to_the_page_that_says_so() -> None:
    visitor = client()
    for unit, query in (("bang-thanh-01864/2025", "?as_of=2025-06-01"), ("boc-bo-01864/2026", "")):
        answer = visitor.get(f"/units/{unit}/targets/grain_output/{query}")
        assert answer.status_code == 302
        assert answer.url == f"/units/{unit}/{query}"
    there = visitor.get("/units/boc-bo-01864/2024/targets/nothing/")
    assert there.status_code == 404


def test_a_comparison_opens_at_the_last_year_with_targets_and_figures() -> None:
    visitor = client()
    assert visitor.get("/compare/thai-nguyen/").url == "/compare/thai-nguyen/2025/"
    assert visitor.get("/compare/pac-nam/").url == "/compare/pac-nam/2024/"
    asked = visitor.get("/compare/pac-nam/?year=2023&as_of=2024-01-01&on=&order=rank").url
    assert asked == "/compare/pac-nam/2023/?as_of=2024-01-01&order=rank"
    html = page("/compare/thai-nguyen/figures/")
    assert html.count('name="indicator"') > 100
    assert re.findall(r'name="(from|to)"[^>]*value="(\d+)"', html) == [
        ("from", "2023"),
        ("to", "2025"),
    ]
    assert cells(html, "Xã Bằng Thành")[1:3] == ["2,39", "2,82"]


def test_a_year_known_only_of_the_former_units_opens_composed() -> None:
    html = page("/compare/thai-nguyen/figures/?as_of=2025-07-02")
    assert 'name="to" inputmode="numeric" pattern="[0-9]{4}" value="2024"' in html
    assert cells(html, "Xã Bằng Thành")[2] == "2,39"


def test_the_units_can_be_ordered_by_rank() -> None:
    def ranks(html: str) -> list[str]:
        return re.findall(r'</a></th><td class="n">(\d+)</td>', html)

    by_name, by_rank = page(HEAT), page(f"{HEAT}&order=rank")
    assert ranks(by_name) != sorted(ranks(by_name), key=int)
    assert ranks(by_rank) == sorted(ranks(by_name), key=int)
    assert 'aria-sort="ascending"' in by_rank
    assert 'href="?as_of=2026-02-01&amp;order=rank"' in by_name
    assert 'href="?as_of=2026-02-01">xếp theo tên' in by_rank


def ways(html: str) -> list[str]:
    """The addresses on a page that lead to figures: comparisons and units of a year."""
    found = map(unescape, re.findall(r'href="((?:/(?:compare|units)/[^"/]+/[^"]|\?)[^"]*)"', html))
    return [way for way in found if way.startswith("?") or way.count("/") > 2]


@pytest.mark.parametrize(
    "asked", ["2024/?order=rank&", "2022/?order=rank&", "figures/?view=tiles&"]
)
@pytest.mark.parametrize("above", ["pac-nam", "thai-nguyen"])
def test_no_way_from_a_comparison_forgets_what_was_recorded(above: str, asked: str) -> None:
    moment = "2026-02-01T08:00:00"
    known = f"as_of=2025-06-01&recorded_by={moment}"
    html = page(f"/compare/{above}/{asked}{known}")
    kept = [parse_qs(urlsplit(way).query) for way in ways(html)]
    now = [query for query in kept if "as_of" not in query]  # only to what is known today
    assert len(kept) > len(now)
    assert len(now) == html.count("theo những gì biết đến hôm nay")
    assert all(query["recorded_by"] == [moment] for query in kept if query not in now)
    assert f'<input type="hidden" name="recorded_by" value="{moment}">' in html


def test_what_a_table_hands_out_is_the_state_of_knowledge_that_it_shows() -> None:
    before = page("/compare/thai-nguyen/" + GRAIN.format("/") + "&recorded_by=2020-01-01T00:00:00")
    way = re.search(r'href="(/compare/[^"]*figures\.csv[^"]*)"', before)
    assert way is not None
    answer = client().get(unescape(way[1]))
    rows = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert rows
    assert not any(row["number"] for row in rows)


def test_the_address_of_an_export_opens_the_same_page() -> None:
    asked = GRAIN.format("/") + "&view=tiles&recorded_by=2026-02-01T08:00:00"
    html = page("/compare/thai-nguyen/" + asked)
    way = re.search(r'href="[^"]*figures\.csv(\?[^"]*)"', html)
    assert way is not None
    again = page("/compare/thai-nguyen/figures/" + unescape(way[1]))
    begin, end = html.index("<h1"), html.index("</main>")
    assert again[again.index("<h1") : again.index("</main>")] == html[begin:end]


def test_another_year_keeps_order_day_and_moment() -> None:
    asked = "as_of=2026-02-01&recorded_by=2026-02-01T08:00:00&order=rank"
    html = page(f"/compare/pac-nam/2024/?{asked}")
    for name, text in parse_qs(asked).items():
        if name != "as_of":
            assert f'name="{name}" value="{text[0]}"' in html
    answer = client().get(f"/compare/pac-nam/?year=2023&{asked}")
    assert parse_qs(urlsplit(answer.url).query) == parse_qs(asked)
    year_with_targets = "/compare/pac-nam/2024/?" + urlencode(parse_qs(asked), doseq=True)
    assert year_with_targets in unescape(page(f"/compare/pac-nam/2025/?{asked}"))


def test_why_a_figure_is_not_composed_is_told_once_below_the_table() -> None:
    html = page("/compare/thai-nguyen/figures/?indicator=forest_planting_area&from=2023&to=2025")
    notes = re.findall(r'<li id="forest_planting_area-(\d)"><sup>\d</sup> (.*?)</li>', html)
    assert [number for number, _ in notes] == ["1", "2", "3", "4"]
    assert notes[3][1] == "Không gộp được: xã An Thắng chưa có số liệu của kỳ này."
    assert 'href="#forest_planting_area-4"' in html
    assert cells(html, "Xã Nghiên Loan")[1] == "⁄ 4"


def test_a_merged_commune_has_its_composed_year_beside_its_own() -> None:
    html = page("/compare/thai-nguyen/" + GRAIN.format("/"))
    assert cells(html, "Xã Bằng Thành")[:2] == ["6.249", "6.442"]
    assert '<span class="derived">6.249' in html
    assert "Gạch chân chấm" in html
    assert "2/3" in html  # Cao Minh has not reported: no bare total


@pytest.mark.parametrize("view", ["table", "bar", "line", "tiles", "nonsense"])
def test_every_view_has_the_table_too(view: str) -> None:
    html = page("/compare/thai-nguyen/" + GRAIN.format("/") + f"&view={view}")
    assert "<td" in html
    assert ('<svg class="tiles"' in html) == (view == "tiles")
    assert ('<polyline class="course"' in html) == (view == "line")
    assert ('<ol class="bars">' in html) == (view == "bar")


def test_what_is_handed_out_is_the_same_in_every_form() -> None:
    visitor = client()

    def get(form: str) -> bytes:
        answer = visitor.get("/compare/thai-nguyen/" + GRAIN.format(f".{form}"))
        assert answer.status_code == 200
        name = f"so-lieu-2024-2025-thai-nguyen-2026-02-01.{form}"
        assert answer["Content-Disposition"] == f'attachment; filename="{name}"'
        return answer.content

    assert get("csv").startswith(codecs.BOM_UTF8)  # by which Excel knows the letters
    rows = list(csv.DictReader(io.StringIO(get("csv").decode("utf-8-sig"))))
    assert len(rows) == 3 * 2 * 2
    of = {(row["unit"], row["indicator"], row["year"]): row for row in rows}
    grain = of["bang-thanh-01864", "grain_output", "2024"]
    assert (grain["number"], grain["origin"], grain["estimated_percent"]) == (
        "6249",
        "composed",
        "0",
    )
    parquet = pq.read_table(io.BytesIO(get("parquet"))).to_pylist()
    numbers = [Decimal(row["number"]) if row["number"] else None for row in rows]
    assert [row["number"] for row in parquet] == numbers
    book = CalamineWorkbook.from_filelike(io.BytesIO(get("xlsx"))).get_sheet_by_index(0)
    head, *lines = book.to_python()
    assert head == list(rows[0])
    at = head.index("number")
    assert [line[at] or None for line in lines] == [n and float(n) for n in numbers]


def test_an_unknown_form_indicator_or_year_is_refused() -> None:
    visitor = client()
    assert visitor.get("/compare/thai-nguyen/figures.exe").status_code == 404
    assert visitor.get("/compare/thai-nguyen/figures/?indicator=nothing").status_code == 404
    assert visitor.get("/compare/thai-nguyen/figures/?from=abc").status_code == 422
    assert visitor.get("/compare/nowhere/2024/").status_code == 404


def test_nobody_compares_what_she_may_not_see() -> None:
    officer = client("nguoi-duyet")
    assert officer.get("/compare/thai-nguyen/2025/").status_code == 403
    assert officer.get("/compare/thai-nguyen/figures.csv").status_code == 403
    assert officer.get(HEAT).status_code == 200
    listed = officer.get("/compare/").content.decode()
    assert "Các đơn vị thuộc Huyện Pác Nặm" in listed
    assert "Tỉnh Thái Nguyên" not in listed
    assert Client().get(HEAT).status_code == 302


def test_the_number_of_queries_does_not_grow_with_the_units() -> None:
    visitor = client()

    def asked(address: str) -> int:
        with CaptureQueriesContext(
            connection,
        ) as queries:
            assert visitor.get(address).status_code == 200
        return len(queries)

    few = asked(
        "/compare/thai-nguyen/figures/?indicator=grain_output&to=2025&unit=bang-thanh-01864"
    )
    assert asked("/compare/thai-nguyen/figures/?indicator=grain_output&to=2025") == few
    assert few <= 20
