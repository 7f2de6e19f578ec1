"""Telling by its unit that a figure cannot belong to an indicator."""

import pytest

from tongket.reading.linking.units import Agreement, agreement
from tongket.reading.linking.words import words_of


@pytest.mark.parametrize(
    ("unit", "indicator", "alias"),
    [
        ("tỷ đồng", "triệu đồng", ""),
        ("đồng", "tỷ đồng", ""),
        ("triệu đồng", "triệu đồng/người/năm", ""),
        ("%/năm", "%", ""),
        ("điểm phần trăm", "%", ""),
        ("nghìn con", "con", ""),
        ("lao động", "người", ""),
        ("HTX", "hợp tác xã", ""),
        ("trạm", "xã", "trạm y tế đạt chuẩn"),
        ("tiêu chí", "tiêu chí/xã", "tiêu chí bình quân"),
        ("bậc", "thứ hạng", ""),
    ],
)
def test_units_of_one_indicator_agree(unit, indicator, alias):
    assert agreement(unit, indicator, words_of(alias).line) is Agreement.AGREE


@pytest.mark.parametrize(
    ("unit", "indicator"),
    [
        ("%", "hộ"),
        ("hộ", "%"),
        ("ha", "tấn"),
        ("đảng viên", "cuộc"),
        ("giường", "giường/vạn dân"),
        ("tạ/ha", "tạ"),
        ("tỷ đồng", "triệu usd"),
    ],
)
def test_units_of_different_things_conflict(unit, indicator):
    assert agreement(unit, indicator) is Agreement.CONFLICT


@pytest.mark.parametrize(("unit", "indicator"), [("", "%"), ("ha", "")])
def test_nothing_can_be_said_without_a_unit(unit, indicator):
    assert agreement(unit, indicator) is Agreement.UNKNOWN
