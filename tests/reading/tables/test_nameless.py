"""Tables copied a cell a line are read though no head stands over the names of their rows."""

import pytest

from reading.notation import in_one_line
from tongket.reading import read

MONTH = """Vận tải tháng 10 năm 2023

Thực hiện
9 tháng năm 2023

Ước tính
 tháng 10/2023

Tháng
10/2023 so với tháng
10/2022
(%)

{glue}A. CHỞ KHÁCH - Nghìn lượt khách

142,2

15,6

100,9

Phân theo loại hình         Nhà nước (*)

9,1

3,2

1,4

         Khu vực nước ngoàiPhân theo ngành          Đường biển

4,1

0,2

99,4

Đường sắt

B. LUÂN CHUYỂN - Nghìn HK.Km

646,4

72,2

100,1
"""
HALVES = """Năm 2023
{caption}

6 tháng đầu năm 2023

6 tháng cuối năm 2023

Cả năm 2023

Tổng số

107,5

109,6

108,6

    Trong đó: Công nghiệp

112,8

119,1

116,4

- Dịch vụ

107,0

106,8

106,9
"""


def claims(text: str) -> list[str]:
    found = read(text).claims
    for claim in found:
        assert "table-row" in claim.rules
        assert text[claim.indicator_start : claim.indicator_end] == claim.indicator
        for figure in claim.figures:
            assert text[figure.start : figure.end] == figure.text.lstrip("-")
    return [f"{in_one_line([claim])} @{claim.period}" for claim in found]


@pytest.mark.parametrize("glue", ["", "Luỹ kế 9 tháng so với cùng kỳ (%)"])
def test_names_units_and_words_over_rows_are_told_apart(glue):
    text = MONTH.replace("{glue}", glue)
    if glue:  # a fourth column whose head runs into the first name
        text = text.replace("100,9", "100,9\n\n101").replace("1,4\n", "1,4\n\n101\n")
        text = text.replace("99,4", "99,4\n\n101").replace("100,1\n", "100,1\n\n101\n")
    found = [line.replace("; ratio_to_previous=101 %", "") for line in claims(text)]
    assert [line.split(" @")[0] for line in found if "estimate" in line or "9M" in line] == [
        "CHỞ KHÁCH: value=142,2 Nghìn lượt khách",
        "CHỞ KHÁCH: value=15,6 Nghìn lượt khách; ratio_to_previous=100,9 %; estimate",
        "Nhà nước: value=9,1 Nghìn lượt khách",
        "Nhà nước: value=3,2 Nghìn lượt khách; ratio_to_previous=1,4 %; estimate",
        "Đường biển: value=4,1 Nghìn lượt khách",
        "Đường biển: value=0,2 Nghìn lượt khách; ratio_to_previous=99,4 %; estimate",
        "LUÂN CHUYỂN: value=646,4 Nghìn HK.Km",
        "LUÂN CHUYỂN: value=72,2 Nghìn HK.Km; ratio_to_previous=100,1 %; estimate",
    ]


def test_columns_that_name_periods_measure_what_the_caption_says():
    caption = "Tốc độ phát triển tổng sản phẩm năm 2023 so với cùng kỳ năm trước (%)"
    assert claims(HALVES.replace("{caption}", caption)) == [
        "Tổng số: ratio_to_previous=107,5 % @2023-H1",
        "Tổng số: ratio_to_previous=109,6 % @2023-H2",
        "Tổng số: ratio_to_previous=108,6 % @2023",
        "Công nghiệp: ratio_to_previous=112,8 % @2023-H1",
        "Công nghiệp: ratio_to_previous=119,1 % @2023-H2",
        "Công nghiệp: ratio_to_previous=116,4 % @2023",
        "Dịch vụ: ratio_to_previous=107,0 % @2023-H1",
        "Dịch vụ: ratio_to_previous=106,8 % @2023-H2",
        "Dịch vụ: ratio_to_previous=106,9 % @2023",
    ]


@pytest.mark.parametrize("caption", ["Biểu số 3", "Tổng sản phẩm theo giá so sánh năm 2010 (%)"])
def test_columns_of_periods_that_nothing_explains_are_left_out(caption):
    assert claims(HALVES.replace("{caption}", caption)) == []


def test_years_under_a_unit_are_results_and_a_part_counted_otherwise_is_left_out():
    text = (
        "Năm 2023\n\n2022\n\nSơ bộ\n2023\n\nTỷ đồng - Bill. dongs\n\nVận tải\n\n6,9\n\n7,9\n\n"
        "Kho bãi\n\n5,1\n\n-\n\nCơ cấu (%)\n\nVận tải\n\n57\n\n60\n\nKho bãi\n\n43\n\n40\n"
    )
    assert claims(text) == [
        "Vận tải: value=7,9 Tỷ đồng; previous=6,9 Tỷ đồng @2023",
        "Kho bãi: previous=5,1 Tỷ đồng @2023",
    ]


def test_names_between_figures_without_a_head_are_no_table():
    assert claims("Năm 2023\nThành viên\n12\n13\nKhách\n4\n5\n") == []


@pytest.mark.parametrize(
    "text",
    [
        "Ước tính tháng 10\nLũy kế 10 tháng\n" + "Tổng số\n1\n" * 4_000,
        "Ước tính tháng 10\nLũy kế 10 tháng\nTổng số\n" + "1\n" * 8_000,
        "Ước tính tháng 10\n" * 4_000 + "Tổng số\n1\n2\n" + "Tên dài\n" * 4_000,
        "Tổng số\n1\n2\n3\n" * 3_000,
        "Tổng số" + "   " * 4_000 + "(%)a" * 2_000 + "\n1\n2\n",
    ],
)
def test_lines_made_to_be_slow_are_no_table(text):
    assert len(read("Năm 2023\n" + text).claims) < 10


def test_a_head_over_periods_says_what_is_compared_in_them():
    head = "\tTốc độ phát triển so với cùng kỳ năm trước (%)\t\n\t6 tháng đầu năm 2023\tNăm 2023\n"
    assert claims(f"Năm 2023\n{head}Tổng số\t107,5\t108,6\n- Dịch vụ\t106,8\t106,9\n") == [
        "Tổng số: ratio_to_previous=107,5 % @2023-H1",
        "Tổng số: ratio_to_previous=108,6 % @2023",
        "Dịch vụ: ratio_to_previous=106,8 % @2023-H1",
        "Dịch vụ: ratio_to_previous=106,9 % @2023",
    ]


def test_comparisons_under_one_head_go_to_the_results_of_their_periods():
    text = (
        "Tháng 10 năm 2023\n"
        "\tƯớc tính tháng 10/2023\tLũy kế 10 tháng năm 2023\tSo với cùng kỳ năm 2022 (%)\t\n"
        "\t\t\tTháng 10\tLũy kế 10 tháng\n"
        "A. CHỞ KHÁCH - Nghìn lượt khách\t15\t29\t100,9\t102,9\nĐường sắt\t3\t7\t91,4\t97,1\n"
    )
    assert claims(text) == [
        "CHỞ KHÁCH: value=15 Nghìn lượt khách; ratio_to_previous=100,9 %; estimate @2023-10",
        "CHỞ KHÁCH: value=29 Nghìn lượt khách; ratio_to_previous=102,9 % @2023-10M",
        "Đường sắt: value=3 Nghìn lượt khách; ratio_to_previous=91,4 %; estimate @2023-10",
        "Đường sắt: value=7 Nghìn lượt khách; ratio_to_previous=97,1 % @2023-10M",
    ]


@pytest.mark.parametrize("blank", ["\n", "\n\n"])
def test_a_name_on_two_lines_is_one_name(blank):
    cells = ["Thực hiện năm 2023", "So với năm 2022 (%)", "Than", "5", "101,5"]
    cells += ["Phân phối điện,\nkhí đốt", "7", "102,5"]
    found = read("Năm 2023\n\n" + blank.join(cells) + "\n").claims
    assert [claim.indicator.split() for claim in found] == [
        ["Than"],
        ["Phân", "phối", "điện,", "khí", "đốt"],
    ]
