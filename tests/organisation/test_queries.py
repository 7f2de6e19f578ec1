from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date
from fractions import Fraction

import pytest

from cast import COMMUNE, DAY, DISTRICT, Cast
from tongket.organisation import queries

pytestmark = pytest.mark.django_db

MERGED = date(2025, 7, 1)
COMMUNES = ["An Thắng", "Bằng Thành", "Bộc Bố", "Cao Tân", "Cổ Linh", "Công Bằng", "Giáo Hiệu",
            "Nghiên Loan", "Nhạn Môn", "Xuân La"]  # fmt: skip


def test_a_unit_is_found_by_its_key(cast: Cast) -> None:
    unit = queries.unit(DISTRICT)
    assert (unit.name, unit.name_en, unit.kind) == ("huyện Pác Nặm", "Pác Nặm District", "district")
    assert unit.is_in_force(date(2025, 6, 30))
    assert not unit.is_in_force(MERGED)
    assert not unit.is_in_force(date(2004, 7, 7))
    assert unit.last_day == date(2025, 6, 30)
    assert queries.unit("viet-nam").last_day is None


@pytest.mark.parametrize(
    ("code", "key"),
    [
        ("01864@2024-01-01", "boc-bo-01864"),
        ("01864@2025-06-30", "boc-bo-01864"),
        ("01864@2025-07-01", "bang-thanh-01864"),
        ("01858@2024-01-01", "bang-thanh-01858"),
        ("01879@2024-01-01", "co-linh-01879"),
        ("01879@2026-01-01", "cao-minh-01879"),
        ("01882@2024-01-01", "nghien-loan-01882"),
        ("01882@2026-01-01", "nghien-loan-01882-2025"),
        ("19@2024-01-01", "thai-nguyen-truoc-2025"),
        ("19@2026-01-01", "thai-nguyen"),
    ],
)
def test_a_code_means_what_it_meant_on_its_day(cast: Cast, code: str, key: str) -> None:
    assert queries.unit(code).key == key
    number, _, day = code.partition("@")
    assert queries.unit_by_code(number, date.fromisoformat(day)).key == key


@pytest.mark.parametrize("code", ["01858@2025-07-01", "01864@2001-01-01", "01864@2024-02-31"])
def test_a_code_that_nobody_bore_then_is_told_with_when_it_was_borne(cast: Cast, code: str) -> None:
    with pytest.raises(queries.UnitUnknown) as refused:
        queries.unit(code)
    near = refused.value.data["near"]
    assert f"{code.partition('@')[0]}@2004-07-08" in near


@pytest.mark.parametrize(
    ("key", "near"),
    [("pac-man", "pac-nam"), ("Pác Nặm", "pac-nam"), ("boc-bo", "boc-bo-01864")],
)
def test_an_unknown_key_is_told_with_what_is_like_it(cast: Cast, key: str, near: str) -> None:
    with pytest.raises(queries.UnitUnknown) as refused:
        queries.unit(key)
    assert near in refused.value.data["near"]


def test_a_key_like_no_other_is_told_alone(cast: Cast) -> None:
    with pytest.raises(queries.UnitUnknown) as refused:
        queries.unit("qqqq")
    assert refused.value.data == {"key": "qqqq", "near": ()}


def test_children_stand_in_vietnamese_order(cast: Cast) -> None:
    names = [unit.name.removeprefix("xã ") for unit in queries.children(DISTRICT, DAY)]
    assert names == COMMUNES


def test_children_are_those_of_the_day(cast: Cast) -> None:
    assert not queries.children(DISTRICT, MERGED)
    assert not queries.children(DISTRICT, date(2004, 7, 7))
    assert [unit.key for unit in queries.children("thai-nguyen", MERGED)] == [
        "bang-thanh-01864",
        "cao-minh-01879",
        "nghien-loan-01882-2025",
    ]


def test_a_subtree_lists_each_unit_before_what_lies_below_it(cast: Cast) -> None:
    names = [unit.name for unit in queries.subtree("bac-kan", DAY)]
    assert names[:3] == ["tỉnh Bắc Kạn", "huyện Ba Bể", "huyện Pác Nặm"]
    assert [name.removeprefix("xã ") for name in names[3:]] == COMMUNES
    assert len(queries.subtree("viet-nam", DAY)) == 1 + 2 + 2 + 10
    assert [unit.key for unit in queries.subtree(COMMUNE, DAY)] == [COMMUNE]


def test_places_read_at_once_tell_the_parent_of_every_day(
    cast: Cast, django_assert_num_queries: Callable[[int], AbstractContextManager[object]]
) -> None:
    keys = [unit.key for unit in queries.units()]
    with django_assert_num_queries(3):
        places = queries.places(keys)
    assert places.units == {key: queries.unit(key) for key in keys}
    for day in (date(2000, 1, 1), DAY, date(2025, 6, 30), MERGED):
        for key in keys:
            assert places.parent(key, day) == queries.parent(key, day)


def test_places_hold_what_lies_above_and_nothing_beside(cast: Cast) -> None:
    places = queries.places([COMMUNE, "nowhere"])
    assert {COMMUNE, DISTRICT, "bac-kan", "viet-nam"} <= places.units.keys()
    assert "co-linh-01879" not in places.units
    with pytest.raises(queries.UnitUnknown):
        places.unit("nowhere")


def test_the_parent_is_that_of_the_day(cast: Cast) -> None:
    above = queries.parent(COMMUNE, DAY)
    assert above is not None
    assert above.key == DISTRICT
    assert queries.parent(COMMUNE, MERGED) is None
    assert queries.parent("viet-nam", DAY) is None


def test_what_a_unit_came_from_and_what_became_of_it(cast: Cast) -> None:
    (passing,) = queries.successors(COMMUNE)
    assert (passing.new, passing.date, passing.share) == ("bang-thanh-01864", MERGED, Fraction(1))
    assert passing.legal_basis == "Nghị quyết 1683/NQ-UBTVQH15"
    assert [row.old for row in queries.predecessors("bang-thanh-01864")] == [
        "bang-thanh-01858",
        "boc-bo-01864",
        "giao-hieu-01870",
        "nhan-mon-01861",
    ]
    (closing,) = queries.successors(DISTRICT)
    assert (closing.kind, closing.new) == ("closing", None)
    assert queries.predecessors(COMMUNE) == ()


def test_every_old_commune_passes_wholly_into_exactly_one_new(cast: Cast) -> None:
    for commune in queries.children(DISTRICT, DAY):
        (passing,) = queries.successors(commune.key)
        assert passing.share == 1
        assert passing.new is not None
        assert queries.unit(passing.new).valid_from == commune.valid_to == MERGED


def test_the_bodies_of_a_unit(cast: Cast) -> None:
    assert [body.key for body in queries.bodies(DISTRICT)] == [
        "hdnd-pac-nam",
        "huyen-uy-pac-nam",
        "ubnd-pac-nam",
    ]
    assert queries.body("huyen-uy-pac-nam").name == "Huyện ủy Pác Nặm"
    with pytest.raises(queries.BodyUnknown):
        queries.body("nobody")


def test_codes_are_told_with_their_days(cast: Cast) -> None:
    assert queries.codes(COMMUNE) == (queries.CodeFacts("01864", date(2004, 7, 8), MERGED),)


def test_a_subtree_costs_the_same_however_deep_it_is(
    cast: Cast, django_assert_num_queries: object
) -> None:
    for key in ("viet-nam", COMMUNE):
        with django_assert_num_queries(3):
            queries.subtree(key, DAY)


def test_of_very_many_units_those_that_ended_are_left_out_but_for_the_ones_to_keep(
    cast: Cast,
) -> None:
    everything = {unit.key for unit in queries.units()}
    assert {unit.key for unit in queries.units(most=len(everything))} == everything
    few = queries.units(most=3, keep={COMMUNE})
    assert {unit.key for unit in few if unit.valid_to is not None} == {COMMUNE}
    assert "bang-thanh-01864" in {unit.key for unit in few}
    assert [unit.key for unit in queries.units({COMMUNE, DISTRICT}, most=3)] == [DISTRICT, COMMUNE]
