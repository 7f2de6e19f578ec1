"""Are the bodies that the law gives a unit called as they are on their papers?"""

import csv
from importlib.resources import files

import pytest

from tongket.organisation.usual import usual_bodies

SEED = files("tongket.organisation") / "seed"


def rows(name: str) -> list[dict[str, str]]:
    with (SEED / name).open(encoding="utf-8") as lines:
        return list(csv.DictReader(lines))


def test_every_body_that_ships_is_called_as_is_usual() -> None:
    units = {row["key"]: row for row in rows("units.csv")}
    usual = {
        body.key: (key, body.kind, body.name, body.name_en)
        for key, row in units.items()
        for body in usual_bodies(key, row["kind"], row["name"], row["name_en"])
    }
    shipped = rows("bodies.csv")
    assert len(shipped) > 10
    for row in shipped:
        told = (row["unit"], row["kind"], row["name"], row["name_en"])
        assert usual[row["key"]] == told


@pytest.mark.parametrize(
    ("kind", "name", "party"),
    [
        ("province", "thành phố Huế", "Thành ủy Huế"),
        ("province", "tỉnh Thái Nguyên (trước 1/7/2025)", "Tỉnh ủy Thái Nguyên"),
        ("district", "thị xã Sơn Tây", "Thị ủy Sơn Tây"),
        ("district", "quận Ba Đình", "Quận ủy Ba Đình"),
        ("commune", "phường Xuân Hòa", "Đảng ủy phường Xuân Hòa"),
        ("commune", "thị trấn Chợ Rã", "Đảng ủy thị trấn Chợ Rã"),
    ],
)
def test_the_party_committee_is_named_by_what_kind_of_unit_it_leads(
    kind: str, name: str, party: str
) -> None:
    assert usual_bodies("x", kind, name, name)[0].name == party


def test_an_agency_has_none() -> None:
    assert usual_bodies("x", "agency", "Sở Tài chính", "Department of Finance") == ()
