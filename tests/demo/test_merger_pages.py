"""A merger on its pages: previewed, applied, refused to be undone, undone, and whom that is for."""

import re
from datetime import date

import pytest
from django.contrib.auth import get_user_model
from django.test import Client

from tongket.organisation import queries

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo")]
WANTED = {
    "under": "thai-nguyen",
    "unit": ["bang-thanh-01864", "cao-minh-01879"],
    "name": "xã Pác Nặm",
    "name_en": "Pác Nặm Commune",
    "code": "",
    "day": "01/02/2026",
    "legal_basis": "NQ 1/2026",
}
NEW = "pac-nam-2026"


@pytest.fixture
def quan() -> Client:
    return client("quan-tri")


def client(name: str) -> Client:
    visitor = Client()
    user = get_user_model().objects.get(username=name)
    visitor.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return visitor


def merge(visitor: Client) -> str:
    answer = visitor.post("/mergers/apply/", WANTED)
    assert answer.status_code == 302, answer.content.decode()[-800:]
    return str(answer["Location"])


def test_a_preview_shows_each_indicator_and_changes_nothing(quan: Client) -> None:
    html = quan.get("/mergers/new/", WANTED).content.decode()
    rows = dict(
        re.findall(r'<tr><th scope="row">([^<]+)<small>.*?</small></th>(.*?)</tr>', html, re.S)
    )
    assert "cộng từ 2 đơn vị cũ" in rows["Thu ngân sách nhà nước trên địa bàn"]
    assert "5,956" in rows["Thu ngân sách nhà nước trên địa bàn"]
    assert "có quyền số" in rows["Thu nhập bình quân đầu người"]
    assert "Xã Cao Minh chưa có số liệu" in rows["Tổng sản lượng lương thực có hạt"].replace(
        "xã", "Xã"
    )
    assert "Mã cố định: pac-nam-2026" in html
    assert queries.unit("bang-thanh-01864").valid_to is None


def test_one_unit_alone_is_no_merger(quan: Client) -> None:
    html = quan.get("/mergers/new/", WANTED | {"unit": ["cao-minh-01879"]}).content.decode()
    assert "Chọn ít nhất hai đơn vị." in html
    assert 'action="/mergers/apply/"' not in html


def test_a_merger_is_applied_and_undone_once_nothing_speaks_of_the_new_unit(quan: Client) -> None:
    event = merge(quan)
    assert queries.unit("bang-thanh-01864").valid_to == date(2026, 2, 1)
    assert [unit.name for unit in queries.children("thai-nguyen", date(2026, 2, 1))] == [
        "xã Nghiên Loan",
        "xã Pác Nặm",
    ]
    sheet = f"/entry/{NEW}/2026-02/"
    page = quan.get(sheet, {"add": "jobs_new"}).content.decode()
    field = re.search(r'name="([^"]*jobs_new[^"]*)"', page)
    assert field is not None
    quan.post(f"{sheet}?add=jobs_new", {field[1]: "12"})

    refused = quan.post(f"{event}undo/")
    assert refused.status_code == 422
    assert "số liệu: 1" in refused.content.decode()
    assert queries.unit("bang-thanh-01864").valid_to is not None

    waiting = re.search(r'action="(return/\d+/)"', quan.get(sheet).content.decode())
    assert waiting is not None
    quan.post(sheet + waiting[1], {"reason": "nhập nhầm"})
    assert quan.post(f"{event}undo/").status_code == 302
    assert queries.unit("bang-thanh-01864").valid_to is None
    assert queries.parent("cao-minh-01879", date(2026, 2, 1)).key == "thai-nguyen"
    assert not queries.unit(NEW).is_in_force(date(2026, 2, 1))
    assert NEW not in {unit.key for unit in queries.units()}
    assert quan.get(event).status_code == 404


def test_the_seeded_mergers_name_what_stands_in_their_way(quan: Client) -> None:
    number = queries.predecessors("cao-minh-01879")[0].event
    html = quan.post(f"/mergers/{number}/undo/").content.decode()
    for line in ("cơ quan: 3", "chỉ tiêu giao:", "số liệu:"):
        assert line in html


def test_only_an_administrator_of_all_parts_sees_and_does_any_of_it(quan: Client) -> None:
    event = merge(quan)
    officer = client("nguoi-duyet")
    for address in ("/mergers/", event):
        assert officer.get(address).status_code == 403
    assert officer.get("/mergers/new/", WANTED).status_code == 403
    assert officer.post("/mergers/apply/", WANTED).status_code == 403
    assert officer.post(f"{event}undo/").status_code == 403


def test_a_key_taken_before_is_refused_with_a_sentence(quan: Client) -> None:
    merge(quan)
    again = WANTED | {"unit": [NEW, "nghien-loan-01882-2025"], "day": "01/03/2026"}
    answer = quan.post("/mergers/apply/", again)
    assert answer.status_code == 422
    assert NEW in answer.content.decode()
