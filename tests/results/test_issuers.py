"""The words beside a share of plan name whose plan it is, or nobody but the unit's own."""

from datetime import date

import pytest

from cast import COMMUNE, DISTRICT, Cast
from tongket.organisation.queries import UnitUnknown
from tongket.results.issuers import basis_of, own_issuer

DAY = date(2023, 1, 1)


@pytest.mark.parametrize(
    ("words", "basis"),
    [
        ("", ""),
        ("kế hoạch", ""),
        ("dự toán", ""),
        ("kế hoạch huyện giao", ""),
        ("dự toán HĐND huyện giao", "hdnd-pac-nam"),
        ("chỉ tiêu HĐND giao", "hdnd-pac-nam"),
        ("dự toán  Tỉnh giao", "ubnd-bac-kan"),
        ("Nghị quyết HĐND tỉnh", "hdnd-bac-kan"),
        ("Nghị quyết Tỉnh ủy", "tinh-uy-bac-kan"),
        ("nghị quyết Tỉnh uỷ", "tinh-uy-bac-kan"),
        ("dự toán Chính phủ giao", "dự toán chính phủ giao"),
        ("kế hoạch xã giao", "kế hoạch xã giao"),
    ],
)
def test_words_of_a_district(cast: Cast, words, basis):
    assert basis_of(DISTRICT, DAY)(words) == basis


def test_a_communes_own_plan_is_not_the_districts(cast: Cast):
    basis = basis_of(COMMUNE, DAY)
    assert (basis("kế hoạch xã giao"), basis("kế hoạch huyện giao")) == ("", "ubnd-pac-nam")


def test_a_report_tells_of_the_party_committees_targets(cast: Cast):
    assert own_issuer(DISTRICT) == "huyen-uy-pac-nam"
    assert own_issuer("ba-be") == ""


def test_an_unknown_unit_is_named(cast: Cast):
    with pytest.raises(UnitUnknown):
        basis_of("nowhere", DAY)
