"""From the words of a claim to the indicator they mean."""

import pytest

from tongket.reading import read
from tongket.reading.linking import Alias, Linker, link
from tongket.reading.linking.evidence import MEASURED, Evidence, Match, confidence

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
        Alias("members", "tổng số đảng viên", "đảng viên"),
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


def test_the_very_words_and_unit_are_linked_most_surely():
    found = linked("Tỷ lệ hộ nghèo còn 4,2%.")
    assert found.evidence == Evidence(Match.SAME, True)
    assert found.confidence == max(map(confidence, MEASURED))


@pytest.mark.parametrize("text", ["Trồng mới 110 ha cây ăn quả.", "Xử phạt 97 trường hợp."])
def test_words_that_mean_nothing_in_the_catalogue_are_not_linked(text):
    assert linked(text) is None


@pytest.mark.parametrize(
    ("words", "unit", "code"),
    [
        ("thu ngân sách", "tỷ đồng", "revenue"),
        ("thu ngân sách", "ha", None),
        ("hộ nghèo", "%", "poverty"),
        ("hộ nghèo", "hộ", "poor-households"),
        ("xã đạt chuẩn nông thôn mới", "%", None),
        ("kết nạp đảng viên", "%", None),
    ],
)
def test_the_unit_decides_which_indicator_is_meant_or_none(words, unit, code):
    found = CATALOGUE.find(words, unit)
    assert (found and found.code) == code


def test_words_that_say_they_are_a_rate_need_no_unit():
    assert CATALOGUE.find("tỷ lệ hộ nghèo").code == "poverty"
    assert CATALOGUE.find("số hộ nghèo").code == "poor-households"


def test_words_that_fit_two_indicators_equally_are_linked_to_none():
    assert CATALOGUE.find("hộ nghèo") is None


def test_the_mere_word_for_what_is_counted_is_linked_to_nothing():
    assert CATALOGUE.find("đảng viên", "đảng viên") is None


def test_a_link_as_often_wrong_as_right_is_given_only_on_demand():
    alias = Alias("livestock", "tổng đàn trâu, bò", "con")
    assert Linker([alias]).find("đàn bò", "con") is None
    assert Linker([alias], least=0).find("đàn bò", "con").confidence < 0.5


def test_a_word_misspelt_in_a_long_name_is_passed_over():
    found = CATALOGUE.find("tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dung", "tỷ đồng")
    assert found.evidence == Evidence(Match.NEAR, True)
    assert found.confidence < CATALOGUE.find("thu ngân sách", "tỷ đồng").confidence


def test_a_negation_is_never_a_filler():
    assert CATALOGUE.find("xã không đạt chuẩn nông thôn mới", "xã") is None


def test_an_empty_catalogue_links_nothing():
    assert Linker([]).find("thu ngân sách", "tỷ đồng") is None
