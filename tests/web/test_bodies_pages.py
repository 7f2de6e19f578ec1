"""How does Quân enter the bodies of another locality, and who else may?"""

import re
from collections.abc import Callable

from django.test import Client

from cast import COMMUNE, DISTRICT, ELSEWHERE, MACHINE, MOMENT, NEIGHBOUR, SINCE, Cast, Person
from tongket.organisation.access import Role
from tongket.organisation.actions import give_mandate
from tongket.organisation.queries import bodies, body

Visitor = Callable[[Person], Client]
NAMES = {"council-name": "HĐND huyện Ba Bể", "council-name_en": "Ba Bể District People's Council"}


def test_the_missing_bodies_of_a_unit_are_proposed_by_their_usual_names(
    cast: Cast, visitor: Visitor
) -> None:
    html = visitor(cast.quan).get(f"/bodies/{ELSEWHERE}/").content.decode()
    for name in ("Huyện ủy Ba Bể", "Hội đồng nhân dân huyện Ba Bể", "Ba Bể District Party"):
        assert name in html
    html = visitor(cast.quan).get(f"/bodies/{DISTRICT}/").content.decode()
    assert '<th scope="row">Huyện ủy Pác Nặm</th>' in html
    assert 'action="/bodies/pac-nam/council/' not in html


def test_a_unit_that_is_no_more_keeps_its_place_of_the_last_day(
    cast: Cast, visitor: Visitor
) -> None:
    html = visitor(cast.quan).get(f"/bodies/{DISTRICT}/").content.decode()
    assert '<a href="/bodies/bac-kan/">' in html
    assert html.count(f'<a href="/bodies/{COMMUNE}/">') == 1
    assert html.count(f'<a href="/bodies/{NEIGHBOUR}/">') == 1


def test_a_body_is_entered_under_the_name_that_was_typed(cast: Cast, visitor: Visitor) -> None:
    quan = visitor(cast.quan)
    page = quan.post(f"/bodies/{ELSEWHERE}/council/", NAMES, follow=True).content.decode()
    assert "Đã ghi nhận HĐND huyện Ba Bể." in page
    (body,) = bodies(ELSEWHERE)
    assert (body.key, body.kind, body.name) == ("hdnd-ba-be", "council", "HĐND huyện Ba Bể")
    again = quan.post(f"/bodies/{ELSEWHERE}/council/", NAMES)
    assert again.status_code == 422
    assert len(bodies(ELSEWHERE)) == 1


def test_the_usual_bodies_of_all_units_below_are_entered_with_one_press(
    cast: Cast, visitor: Visitor
) -> None:
    quan, minh = visitor(cast.quan), visitor(cast.minh)
    named = {"council-name": "HĐND xã Bộc Bố", "council-name_en": "x"}
    quan.post(f"/bodies/{COMMUNE}/council/", named)
    html = quan.get(f"/bodies/{DISTRICT}/").content.decode()
    assert "Còn thiếu 29 cơ quan của 10 đơn vị bên dưới" in html
    assert "<b>Xã Bộc Bố</b>: Đảng ủy xã Bộc Bố, Ủy ban nhân dân xã Bộc Bố</li>" in html
    assert minh.post(f"/bodies/{DISTRICT}/below/").status_code == 403
    assert len(bodies(COMMUNE)) == 1
    done = quan.post(f"/bodies/{DISTRICT}/below/", follow=True).content.decode()
    assert "Đã ghi nhận 29 cơ quan." in done
    assert "Còn thiếu" not in done
    assert [body.name for body in bodies(COMMUNE)] == [
        *("Đảng ủy xã Bộc Bố", "HĐND xã Bộc Bố", "Ủy ban nhân dân xã Bộc Bố"),
    ]
    assert len(bodies(NEIGHBOUR)) == 3
    quan.post(f"/bodies/{DISTRICT}/below/")
    assert len(bodies(NEIGHBOUR)) == 3


def test_what_is_not_filled_in_or_no_kind_of_body_is_refused(cast: Cast, visitor: Visitor) -> None:
    quan = visitor(cast.quan)
    answer = quan.post(f"/bodies/{ELSEWHERE}/council/", {"council-name": " "})
    assert answer.status_code == 422
    assert "Chưa điền." in answer.content.decode()
    assert quan.post(f"/bodies/{ELSEWHERE}/court/", NAMES).status_code == 404
    assert quan.get("/bodies/nowhere/").status_code == 404
    assert bodies(ELSEWHERE) == ()


def test_only_an_administrator_of_the_unit_enters_its_bodies(cast: Cast, visitor: Visitor) -> None:
    minh, binh = visitor(cast.minh), visitor(cast.binh)
    assert minh.get("/bodies/").status_code == 403
    give_mandate(
        user=cast.binh.id, unit=DISTRICT, role=Role.ADMINISTRATOR, valid_from=SINCE, by=None,
        at=MOMENT, access=MACHINE,
    )  # fmt: skip
    assert binh.get("/bodies/", follow=True).redirect_chain[0][0] == f"/bodies/{DISTRICT}/"
    assert binh.get(f"/bodies/{ELSEWHERE}/").status_code == 403
    assert binh.post(f"/bodies/{ELSEWHERE}/council/", NAMES).status_code == 403
    assert bodies(ELSEWHERE) == ()


def test_what_only_administrators_may_is_in_their_navigation(cast: Cast, visitor: Visitor) -> None:
    for person, shown in ((cast.quan, True), (cast.minh, False), (cast.lan, False)):
        html = visitor(person).get("/units/").content.decode()
        assert ('<a href="/mergers/"' in html) is shown
    page = visitor(cast.quan).get("/mergers/").content.decode()
    for address in ("/bodies/", "/people/"):
        assert f'<a href="{address}"' in page


RENAMED = {
    "huyen-uy-pac-nam-name": "Đảng bộ huyện Pác Nặm",
    "huyen-uy-pac-nam-name_en": "Pác Nặm District Party Organisation",
}
RENAMING = f"/bodies/{DISTRICT}/huyen-uy-pac-nam/name/"


def test_a_body_gets_another_name_and_keeps_the_one_it_had(cast: Cast, visitor: Visitor) -> None:
    quan = visitor(cast.quan)
    page = quan.post(RENAMING, RENAMED, follow=True).content.decode()
    assert "Đã đổi tên thành Đảng bộ huyện Pác Nặm." in page
    assert re.search(r"đến \S+ \S+ ghi là “Huyện ủy Pác Nặm” \(.+\); Quân đổi", page)
    assert body("huyen-uy-pac-nam").name == "Đảng bộ huyện Pác Nặm"
    again = quan.post(RENAMING, RENAMED)
    assert again.status_code == 422
    assert "đang mang đúng tên “Đảng bộ huyện Pác Nặm”" in again.content.decode()
    empty = quan.post(RENAMING, {**RENAMED, "huyen-uy-pac-nam-name": " "})
    assert (empty.status_code, "<details open>" in empty.content.decode()) == (422, True)


def test_only_an_administrator_of_its_unit_renames_a_body(cast: Cast, visitor: Visitor) -> None:
    assert visitor(cast.minh).post(RENAMING, RENAMED).status_code == 403
    quan = visitor(cast.quan)
    elsewhere = quan.post(f"/bodies/{ELSEWHERE}/huyen-uy-pac-nam/name/", RENAMED)
    assert elsewhere.status_code == 404
    assert quan.get(RENAMING).status_code == 405
    assert body("huyen-uy-pac-nam").name == "Huyện ủy Pác Nặm"
