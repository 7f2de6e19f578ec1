"""How does Quân, the administrator, let people in, and who else may?"""

import re
from collections.abc import Callable

import pytest
from django.contrib.auth import get_user_model
from django.test import Client

from cast import COMMUNE, MACHINE, MOMENT, SINCE, Cast, Person
from tongket.organisation.access import Role
from tongket.organisation.actions import give_mandate

Visitor = Callable[[Person], Client]
LINK = re.compile(r"http://testserver(/password/[^<]+)<")
NEW = "mưa rơi trên mái lá"


def set_password(path: str, password: str, again: str | None = None) -> object:
    said = {"password": password, "again": password if again is None else again}
    return Client().post(path, said, follow=True)


def test_a_new_person_chooses_her_password_by_a_link_and_signs_in(
    cast: Cast, visitor: Visitor
) -> None:
    said = {"name": "hoa", "display_name": "Hoa"}
    page = visitor(cast.quan).post("/people/new/", said).content.decode()
    path = LINK.search(page)[1]
    assert "Đã đặt mật khẩu mới" in set_password(path, NEW).content.decode()
    answer = Client().post("/sign-in/", {"username": "hoa", "password": NEW})
    assert answer.url == "/"


def test_a_link_works_once(cast: Cast, visitor: Visitor) -> None:
    path = LINK.search(visitor(cast.quan).post("/people/lan/link/").content.decode())[1]
    set_password(path, NEW)
    answer = Client().get(path)
    assert answer.status_code == 422
    assert "<b>lan</b>" not in answer.content.decode()


@pytest.mark.parametrize(("password", "again"), [("ngắn", None), (NEW, NEW + "!"), ("lan", None)])
def test_a_poor_password_is_refused_and_the_link_stays_good(
    cast: Cast, visitor: Visitor, password: str, again: str | None
) -> None:
    path = LINK.search(visitor(cast.quan).post("/people/lan/link/").content.decode())[1]
    assert set_password(path, password, again).status_code == 422
    assert set_password(path, NEW).status_code == 200


def test_a_merged_unit_is_told_from_the_successor_that_took_its_name(
    cast: Cast, visitor: Visitor
) -> None:
    page = visitor(cast.quan).get("/people/").content.decode()
    assert ">Xã Bằng Thành<" in page
    assert ">Xã Bằng Thành (đến 01/07/2025)<" in page


def test_nobody_is_offered_to_end_her_own_mandate(cast: Cast, visitor: Visitor) -> None:
    page = visitor(cast.quan).get("/people/").content.decode()
    forms = page.count("/end/") - page.count(f"/people/{cast.quan.id}/end/")
    assert page.count(">Kết thúc quyền</button>") == forms


def test_ending_a_mandate_is_asked_once_with_its_name(cast: Cast, visitor: Visitor) -> None:
    page = visitor(cast.quan).get("/people/").content.decode()
    said = "Kết thúc quyền “cán bộ nhập liệu ở Xã Bộc Bố (đến 01/07/2025), từ 01/01/2021”"
    assert f"{said} của <b>lan</b> ngay hôm nay?" in page


def test_the_last_administrator_stays(cast: Cast, visitor: Visitor) -> None:
    quan = visitor(cast.quan)
    answer = quan.post(f"/people/{cast.quan.id}/end/viet-nam/")
    assert answer.status_code == 422
    assert "quan là người cuối cùng quản trị" in answer.content.decode()
    assert quan.get("/people/").status_code == 200


def test_a_mandate_is_given_and_ended(cast: Cast, visitor: Visitor) -> None:
    quan = visitor(cast.quan)
    said = {"person": cast.binh.id, "unit": COMMUNE, "role": "clerk", "since": "01/01/2024"}
    page = quan.post("/people/mandates/", said, follow=True).content.decode()
    assert "Đã phân quyền" in page
    assert visitor(cast.binh).get(f"/entry/{COMMUNE}/2024-01/").status_code == 200
    quan.post(f"/people/{cast.binh.id}/end/{COMMUNE}/")
    assert visitor(cast.binh).get(f"/entry/{COMMUNE}/2024-01/").status_code == 403


def test_a_second_mandate_for_the_same_unit_is_refused(cast: Cast, visitor: Visitor) -> None:
    said = {"person": cast.lan.id, "unit": COMMUNE, "role": "viewer", "since": "01/01/2024"}
    answer = visitor(cast.quan).post("/people/mandates/", said)
    assert answer.status_code == 422
    assert 'class="summary"' in answer.content.decode()


def test_who_administers_nothing_sees_nobody(cast: Cast, visitor: Visitor) -> None:
    for person in (cast.lan, cast.minh, cast.ha, cast.binh):
        client = visitor(person)
        assert client.get("/people/").status_code == 403
        assert client.post("/people/quan/link/").status_code == 403
        assert client.post("/people/new/", {"name": "x", "display_name": "X"}).status_code == 403


def test_an_administrator_below_makes_no_link_for_one_above(cast: Cast, visitor: Visitor) -> None:
    give_mandate(
        user=cast.ha.id,
        unit=COMMUNE,
        role=Role.ADMINISTRATOR,
        valid_from=SINCE,
        by=None,
        at=MOMENT,
        access=MACHINE,
    )
    ha = visitor(cast.ha)
    assert ha.get("/people/").status_code == 200
    assert ha.post("/people/lan/link/").status_code == 200
    assert ha.post("/people/quan/link/").status_code == 403
    said = {"person": cast.ha.id, "unit": "viet-nam", "role": "administrator", "since": "1/1/2024"}
    assert ha.post("/people/mandates/", said).status_code == 422


def test_a_wrong_password_says_so_without_naming_which_part(cast: Cast) -> None:
    for name in ("lan", "nobody"):
        answer = Client().post("/sign-in/", {"username": name, "password": "không phải"})
        assert answer.status_code == 422
        assert "Tên đăng nhập hoặc mật khẩu không đúng" in answer.content.decode()


def test_too_many_wrong_passwords_lock_the_door_for_a_while(cast: Cast) -> None:
    client = Client()
    for _ in range(9):
        answer = client.post("/sign-in/", {"username": "lan", "password": "không phải"})
    assert answer.status_code == 429
    assert "Tạm khóa đăng nhập" in answer.content.decode()


def test_a_person_changes_her_own_password_and_stays_signed_in(
    cast: Cast, visitor: Visitor
) -> None:
    user = get_user_model().objects.get(pk=cast.lan.id)
    user.set_password(NEW)
    user.save()
    lan = visitor(cast.lan)
    wrong = {"old": "không phải", "password": NEW + "2", "again": NEW + "2"}
    assert lan.post("/account/", wrong).status_code == 422
    page = lan.post("/account/", {**wrong, "old": NEW}, follow=True)
    assert "Đã đổi mật khẩu" in page.content.decode()
    assert "cán bộ nhập liệu".capitalize() in page.content.decode()
