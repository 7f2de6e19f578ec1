"""Named misses, blanket praise, and what a document says of itself."""

import pytest

from tongket.reading import read


def test_indicators_named_as_missed_are_listed_in_their_words():
    text = "Còn một số chỉ tiêu chưa đạt kế hoạch như: nước sạch, xuất khẩu lao động và giảm nghèo."
    assert [miss.words for miss in read(text).misses] == [
        "nước sạch",
        "xuất khẩu lao động và giảm nghèo",
    ]


@pytest.mark.parametrize(
    "text",
    ["Một số công trình như: cầu, đường chưa xong.", "Có 5 chỉ tiêu đạt, như: thu ngân sách."],
)
def test_other_lists_are_no_misses(text):
    assert read(text).misses == ()


def test_a_blanket_statement_is_noted_and_a_counted_one_is_not():
    text = "Năm qua các mặt công tác đều đạt và vượt kế hoạch. Có 29/34 chỉ tiêu đạt và vượt."
    reading = read(text)
    (blanket,) = reading.blankets
    assert text[blanket.start : blanket.end].startswith("Năm qua")
    assert len(reading.claims) == 1


def test_a_text_without_figures_is_no_error():
    reading = read("Hội nghị thành công tốt đẹp.")
    assert (reading.claims, reading.notes) == ((), ("no-figures",))


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("UBND HUYỆN TRẢNG LONG\nBÁO CÁO", "HUYỆN TRẢNG LONG"),
        (
            "Ngày 5.10, UBND huyện Vĩnh Hải Đông ( Ninh Thuận ) họp",
            "huyện Vĩnh Hải Đông, Ninh Thuận",
        ),
        ("xã Tân Lập, huyện Sông Trai báo cáo", "xã Tân Lập, Sông Trai"),
        ("Kinh tế - xã hội ổn định", None),
        ("KẾT QUẢ PHÁT TRIỂN KINH TẾ - XÃ HỘI NĂM 2023", None),
        ("Ngân hàng CHÍNH SÁCH XÃ HỘI huyện Sông Trai", "huyện Sông Trai"),
    ],
)
def test_the_place_is_the_first_unit_named(text, place):
    assert read(text).place == place
