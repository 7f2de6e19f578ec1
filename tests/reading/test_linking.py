"""From the words of a claim to the indicator they mean."""

import pytest

from tongket.reading import read
from tongket.reading.linking import Alias, Linker, link

CATALOGUE = Linker(
    [
        Alias("revenue", "thu ngân sách nhà nước trên địa bàn", "tỷ đồng"),
        Alias("revenue", "thu ngân sách", "tỷ đồng"),
        Alias("spending", "chi ngân sách địa phương", "tỷ đồng"),
        Alias("poverty", "tỷ lệ hộ nghèo", "%"),
        Alias("poor-households", "số hộ nghèo", "hộ"),
        Alias("near-poverty", "tỷ lệ hộ cận nghèo", "%"),
        Alias("income", "thu nhập bình quân đầu người", "triệu đồng/người/năm"),
        Alias("grain", "sản lượng lương thực có hạt", "tấn"),
        Alias("grain-per-head", "lương thực bình quân đầu người", "kg/người/năm"),
        Alias("new-countryside", "xã đạt chuẩn nông thôn mới", "xã"),
        Alias("admissions", "kết nạp đảng viên", "đảng viên"),
        Alias("retail", "tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng", "tỷ đồng"),
    ]
)


def linked(text: str):
    (claim,) = read(text).claims
    return link(claim, CATALOGUE)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Thu ngân sách đạt 12 tỷ đồng.", "revenue"),
        ("Thu NSNN trên địa bàn đạt 12 tỷ đồng.", "revenue"),
        ("Tỉ lệ hộ nghèo còn 4,2%.", "poverty"),
        ("Tỷ lệ hộ cận nghèo còn 4,2%.", "near-poverty"),
        ("TNBQ đầu người đạt 30 triệu đồng/người/năm.", "income"),
        ("Có 7 xã đạt chuẩn NTM.", "new-countryside"),
        ("Kết nạp 68 đảng viên.", "admissions"),
        ("Tổng mức bán lẻ hàng hoá và doanh thu dịch vụ đạt 210 tỷ đồng.", "retail"),
        ("Tổng sản lượng lương thực có hạt đạt 18.162 tấn.", "grain"),
    ],
)
def test_words_are_linked_over_spellings_short_forms_and_fillers(text, code):
    found = linked(text)
    assert found is not None
    assert found.code == code
    assert found.confidence >= 0.85


def test_the_very_words_are_linked_with_full_confidence():
    assert linked("Tỷ lệ hộ nghèo còn 4,2%.").confidence == 1


@pytest.mark.parametrize("text", ["Trồng mới 110 ha cây ăn quả.", "Xử phạt 97 trường hợp."])
def test_words_that_mean_nothing_in_the_catalogue_are_not_linked(text):
    assert linked(text) is None


def test_another_unit_lowers_the_confidence():
    money = CATALOGUE.find("thu ngân sách", "tỷ đồng")
    area = CATALOGUE.find("thu ngân sách", "ha")
    assert money is not None
    assert area is None or area.confidence < money.confidence


def test_a_negation_is_never_a_filler():
    assert CATALOGUE.find("xã không đạt chuẩn nông thôn mới", "xã") is None


def test_an_empty_catalogue_links_nothing():
    assert Linker([]).find("thu ngân sách", "tỷ đồng") is None
