"""Sentences close to those that a rule takes, which say something else."""

import pytest

from reading.notation import in_one_line
from tongket.reading import read

SENTENCES = (
    # "trở lên" bounds also behind the words behind which "trở lại" is a return
    ("Huyện có từ 30 cơ sở sản xuất trở lên.", "cơ sở sản xuất: value=at_least 30 cơ sở"),
    ("Xã có từ 30 hộ kinh doanh trở lên.", "hộ kinh doanh: value=at_least 30 hộ"),
    ("Có 9 lớp học trở lại.", "lớp học trở lại: value=9 lớp"),
    # a count behind the name of a place is no part of the name, as that of a seed is
    ("Số vụ cháy tại huyện Tam Lộc 12, giảm 2 vụ.",
     "Số vụ cháy: value=12; change=-2 vụ"),
    # words that name nothing leave a number its name further left, whatever it is compared with
    ("Thu ngân sách, con số này đạt 12 tỷ đồng so với cùng kỳ.",
     "Thu ngân sách: value=12 tỷ đồng"),
    ("Diện tích lúa: toàn huyện 12 ha so với cùng kỳ.", "Diện tích lúa: value=12 ha"),
    # a longer name of the same begins with its words
    ("Hộ cận nghèo của xã Hải Vân giảm 1%.", "Hộ cận nghèo: change=-1 %"),
    # a number registered is no plan; more than at a former time is a change since then
    ("Có 57 đơn vị nộp hồ sơ, bằng 80% số đăng ký.",
     "đơn vị nộp hồ sơ: value=57 đơn vị | đơn vị nộp hồ sơ: value=80 %"),
    ("Năng suất lúa đạt 61 tạ/ha, cao hơn vụ mùa năm 2023 là 4 tạ/ha.",
     "Năng suất lúa: value=61 tạ/ha; change=4 tạ/ha"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "claims"), SENTENCES)
def test_what_only_looks_alike_is_read_as_it_means(text, claims):
    assert in_one_line(read(text).claims) == claims


@pytest.mark.parametrize(
    "text",
    [
        "Cập nhật lúc 06:01, Thứ Năm, 06/01/2022 (GMT+7)",
        "Hôm qua 7.4, Thành ủy tổ chức hội nghị.",
        "Đây là 1 trong 2 đơn vị được chọn.",
        "Quy hoạch tỉnh tầm nhìn đến năm 2050.",
    ],
)
def test_clocks_days_and_one_of_several_claim_nothing(text):
    assert read(text).claims == ()


def test_a_crop_whose_name_ends_in_a_word_for_size_is_read():
    assert len(read("Cây ăn quả 30 ha, ca cao 17 ha.").claims) == 2
    assert read("Tuyến kè cao 12 m.").claims == ()
