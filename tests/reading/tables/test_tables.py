"""A table's rows are read by its columns, whatever their heads are called."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading.notation import in_one_line
from tongket.reading import read
from tongket.reading.tables.columns import columns_of
from tongket.reading.tables.roles import Role
from tongket.vocabulary.claim import Slot
from tongket.vocabulary.period import Period

HERE = Path(__file__).parent
YEAR = (HERE / "year.txt").read_text(encoding="utf-8")
HALF = (HERE / "half.txt").read_text(encoding="utf-8")
MONTH = """Báo cáo tháng 5 năm 2024
TT|Chỉ tiêu|ĐVT|Ước TH tháng 5|So với tháng trước (%)|So với cùng kỳ (%)|Tăng, giảm so với cùng kỳ
1|Khách du lịch|lượt|1.250|97,1|90,2|-136
"""


def claims(text: str) -> list[str]:
    found = read(text).claims
    assert all("table-row" in claim.rules for claim in found)
    for claim in found:
        assert text[claim.indicator_start : claim.indicator_end] == claim.indicator
        for figure in claim.figures:
            assert text[figure.start : figure.end] == figure.text.lstrip("-")
    return [f"{in_one_line([claim])} @{claim.period}" for claim in found]


def test_a_years_table_gives_each_result_with_its_plan_and_base_and_the_next_plan():
    assert claims(YEAR) == [
        (
            "Tổng sản lượng lương thực: value=10.250,5 tấn; plan_value=10.100 tấn;"
            " previous=10.012 tấn; plan_percent=101,5 %; ratio_to_previous=102,4 %; estimate @2023"
        ),
        "Tổng sản lượng lương thực: value=10.300 tấn; target @2024",
        (
            "Thóc: value=8.050 tấn; plan_value=8.100 tấn; previous=8.000 tấn; plan_percent=99,4 %;"
            " ratio_to_previous=100,6 %; estimate @2023"
        ),
        "Thóc: value=8.200 tấn; target @2024",
        "Tỷ lệ hộ nghèo: value=49,74 %; plan_value=48 %; previous=52,42 %; estimate @2023",
        "Tỷ lệ hộ nghèo: value=at_most 45 %; target @2024",
        (
            "Diện tích trồng rừng: value=405,35 ha; plan_value=340 ha; previous=340 ha;"
            " plan_percent=119,2 %; ratio_to_previous=119,2 %; estimate @2023"
        ),
        "Diện tích trồng rừng: value_low=300 ha; value_high=350 ha; target @2024",
    ]


def test_a_half_years_table_keeps_month_half_and_year_apart_and_says_whose_plan():
    assert claims(HALF) == [
        "Thu ngân sách: value=4.500 Triệu đồng @2024-06",
        (
            "Thu ngân sách: value=28.600 Triệu đồng; previous=21.000 Triệu đồng;"
            " plan_percent=55,0 %; plan_percent=52,0 %; ratio_to_previous=136,2 % @2024-H1"
        ),
        (
            "Thu ngân sách: value=57.000 Triệu đồng; plan_value=52.000 Triệu đồng;"
            " plan_value=55.000 Triệu đồng; previous=50.000 Triệu đồng; estimate @2024"
        ),
    ]
    half, year = read(HALF).claims[1:]
    assert [f.base for f in half.figures if f.slot is Slot.PLAN_PERCENT] == ["KH tỉnh", "KH huyện"]
    assert [f.base for f in year.figures if f.slot is Slot.PLAN_VALUE] == [
        "KH Tỉnh giao",
        "KH Huyện giao",
    ]


def test_parts_of_a_year_under_one_head_are_told_apart_and_a_share_goes_to_its_own():
    text = (
        "Báo cáo 9 tháng năm 2026\n"
        "TT|Chỉ tiêu|ĐVT|Kế hoạch năm 2026|Thực hiện năm 2026|||So sánh (%)|\n"
        "||||Quý III|9 tháng|Ước cả năm|9T/KH|9T/cùng kỳ\n"
        "1|Sản lượng thóc|tấn|2.800|900|2.650|2.810|94,6|103,1\n"
    )
    assert claims(text) == [
        "Sản lượng thóc: value=900 tấn @2026-Q3",
        (
            "Sản lượng thóc: value=2.650 tấn; plan_value=2.800 tấn; plan_percent=94,6 %; "
            "ratio_to_previous=103,1 % @2026-9M"
        ),
        "Sản lượng thóc: value=2.810 tấn; plan_value=2.800 tấn; estimate @2026",
    ]


def test_a_copied_head_on_two_lines_and_under_a_group_is_told_apart():
    head = "TT,Chỉ số,Đơn vị tính,Kế hoạch năm 2021,TH,9 tháng năm 2021,Ước TH năm 2021,"
    head += "So sánh (%),9 tháng/ KH năm 2021,Ước TH năm 2021"
    rows = "1,Giá trị sản xuất,Tỷ đồng,493,461,419,93,105,2,Dịch vụ,Tỷ đồng,141,145,172,102,121"
    lines = "\n".join(f"{head},{rows}".split(","))
    assert claims(f"Báo cáo 9 tháng đầu năm 2021\n{lines}\n") == [
        "Giá trị sản xuất: value=461 Tỷ đồng; plan_value=493 Tỷ đồng; plan_percent=93 % @2021-9M",
        (
            "Giá trị sản xuất: value=419 Tỷ đồng; plan_value=493 Tỷ đồng; plan_percent=105 %;"
            " estimate @2021"
        ),
        "Dịch vụ: value=145 Tỷ đồng; plan_value=141 Tỷ đồng; plan_percent=102 % @2021-9M",
        "Dịch vụ: value=172 Tỷ đồng; plan_value=141 Tỷ đồng; plan_percent=121 %; estimate @2021",
    ]


def test_columns_parted_by_wide_blanks_are_cells():
    text = (
        "Báo cáo năm 2026\n"
        "Chỉ tiêu   ĐVT   Kế hoạch 2026   Thực hiện 2026   So với KH (%)\n"
        "Gieo trồng   ha   4.250   4.210   99,1\n"
        "Thu nội địa   tỷ đồng   50   52   104\n"
    )
    assert claims(text) == [
        "Gieo trồng: value=4.210 ha; plan_value=4.250 ha; plan_percent=99,1 % @2026",
        "Thu nội địa: value=52 tỷ đồng; plan_value=50 tỷ đồng; plan_percent=104 % @2026",
    ]
    prose = read(f"{text}Đến nay đã  trồng được  52 ha rừng.\n").claims[2]
    assert prose.indicator == "rừng"


def test_a_head_without_a_cell_over_the_names_begins_behind_them():
    text = (
        "Báo cáo năm 2026\nThực hiện năm 2025|Kế hoạch năm 2026|Thực hiện năm 2026\n"
        "Gieo trồng (ha)|4.160|4.250|4.210\nThu ngân sách (tỷ đồng)|49|50|52\n"
    )
    assert claims(text) == [
        "Gieo trồng: value=4.210 ha; plan_value=4.250 ha; previous=4.160 ha @2026",
        "Thu ngân sách: value=52 tỷ đồng; plan_value=50 tỷ đồng; previous=49 tỷ đồng @2026",
    ]


def test_cells_may_bring_their_units_and_a_column_of_ratios_a_move():
    text = (
        "Báo cáo năm 2026\nNội dung|Chỉ tiêu NQ|Kết quả|So với cùng kỳ\n"
        "Tăng trưởng|7,5%/năm|8,1%/năm|105\nThu nhập|45 triệu đồng/người|48|104\n"
        "Xã đạt chuẩn|11 xã|12 xã|+1\n"
    )
    assert claims(text) == [
        "Tăng trưởng: value=8,1 %/năm; plan_value=7,5 %/năm; ratio_to_previous=105 % @None",
        "Thu nhập: value=48; plan_value=45 triệu đồng/người; ratio_to_previous=104 % @None",
        "Xã đạt chuẩn: value=12 xã; plan_value=11 xã; change=1 @None",
    ]


def test_months_added_up_are_a_result_beside_that_of_the_month():
    text = (
        "Báo cáo tháng 9 năm 2026\n"
        "Chỉ tiêu|Chính thức tháng 8|Ước tháng 9|Cộng dồn 9 tháng\nBán lẻ (tỷ đồng)|410|415|3.650\n"
        "Vận tải (tỷ đồng)|41|42|365\n"
    )
    assert claims(text)[:3] == [
        "Bán lẻ: value=410 tỷ đồng @2026-08",
        "Bán lẻ: value=415 tỷ đồng; estimate @2026-09",
        "Bán lẻ: value=3.650 tỷ đồng @2026-9M",
    ]


def test_a_share_beside_a_former_level_alone_is_a_ratio_and_plus_minus_a_change():
    lines = 'STT,Chỉ tiêu,ĐVT,TH cùng kỳ 2025,TH trong kỳ,So sánh,%,"+/-",1,Ngô,ha,80,84,105,4,'
    lines += "năng suất,tạ/ha,50,49,98,-1,2,Sắn,ha,40,40,100,0"
    text = "Báo cáo năm 2026\n" + "\n".join(lines.replace('"', "").split(","))
    assert claims(f"{text}\n") == [
        "Ngô: value=84 ha; previous=80 ha; ratio_to_previous=105 %; change=4 ha @None",
        (
            "năng suất: value=49 tạ/ha; previous=50 tạ/ha; ratio_to_previous=98 %; change=-1 tạ/ha"
            " @None"
        ),
        "Sắn: value=40 ha; previous=40 ha; ratio_to_previous=100 %; change=0 ha @None",
    ]


def test_a_last_figure_above_the_next_row_begins_none():
    lines = "TT,Chỉ tiêu,ĐVT,KH 2026,TH 2026,So với KH (%),1,Chè,ha,80,84,105,- Lúa,ha,90,99,110"
    text = "Báo cáo năm 2026\n" + "\n".join(lines.split(","))
    assert claims(f"{text}\n") == [
        "Chè: value=84 ha; plan_value=80 ha; plan_percent=105 % @2026",
        "Lúa: value=99 ha; plan_value=90 ha; plan_percent=110 % @2026",
    ]


def test_a_column_headed_by_a_time_alone_gives_its_results():
    text = (
        "Báo cáo tháng 10 năm 2026\n"
        "Nội dung|Tháng 9/2026|Tháng 10/2026|Tăng/giảm\n"
        "Số lượt tiếp công dân|12|15|+3\n"
        "Số vụ vi phạm|3|2|-1\n"
    )
    assert claims(text) == [
        "Số lượt tiếp công dân: value=12 @2026-09",
        "Số lượt tiếp công dân: value=15; change=3 @2026-10",
        "Số vụ vi phạm: value=3 @2026-09",
        "Số vụ vi phạm: value=2; change=-1 @2026-10",
    ]


def test_a_second_comparison_is_a_claim_of_its_own_with_its_change():
    assert claims(MONTH) == [
        "Khách du lịch: value=1.250 lượt; ratio_to_previous=97,1 %; estimate @2024-05",
        "Khách du lịch: ratio_to_previous=90,2 %; change=-136 lượt; estimate @2024-05",
    ]


def test_rows_about_places_measure_what_the_column_says():
    text = (
        "Kết quả năm 2023\nĐơn vị tính: Triệu đồng\n"
        "TT\tTên xã\tKế hoạch vốn\tGiải ngân\tTỷ lệ (%)\n"
        "1\tXã A\t1.200\t1.000\t83,3\n2\tXã B\t2.200\t1.100\t50,0\n"
    )
    found = read(text).claims
    assert [claim.indicator for claim in found] == ["Giải ngân", "Giải ngân"]
    assert {figure.unit for claim in found for figure in claim.figures} == {"Triệu đồng", "%"}


def test_a_table_of_plans_alone_gives_goals():
    text = "Chỉ tiêu năm 2025\nTT\tChỉ tiêu\tĐVT\tKế hoạch năm 2025\n1\tTrồng rừng\tha\t300\n"
    assert claims(text) == ["Trồng rừng: value=300 ha; target @2025"]


def test_the_number_of_a_row_is_kept():
    assert read(YEAR).claims[2].notes == ("row 1.1",)


def test_two_tables_without_a_line_between_are_read_by_their_own_heads():
    first = "TT\tChỉ tiêu\tĐVT\tThực hiện 2023\n1\tTrồng rừng\tha\t300\n"
    second = "TT\tChỉ tiêu\tĐVT\tKế hoạch 2023\tThực hiện 2023\n1\tThóc\ttấn\t5\t6\n"
    assert claims("Năm 2023\n" + first + second) == [
        "Trồng rừng: value=300 ha @2023",
        "Thóc: value=6 tấn; plan_value=5 tấn @2023",
    ]


def test_a_head_repeated_on_the_next_page_adds_no_claim():
    lines = YEAR.split("\n")
    again = "\n".join([*lines[:7], *lines[1:4], *lines[7:]])
    assert claims(again) == claims(YEAR)


def test_prose_beside_tabs_stays_prose():
    text = "Năm 2023\nThu ngân sách đạt 5 tỷ đồng.\tLưu: VT.\tNơi nhận\n"
    [claim] = read(text).claims
    assert claim.rules == ("level",)


def test_no_cell_of_a_table_is_read_twice():
    found = [f for claim in read(YEAR).claims for f in claim.figures]
    assert len({figure.start for figure in found}) == len(found)


@pytest.mark.parametrize(
    ("head", "role"),
    [
        ("Thực hiện năm trước", Role.PREVIOUS),
        ("Thực hiện 6 tháng đầu năm cùng kỳ", Role.PREVIOUS),
        ("TH 2022", Role.PREVIOUS),
        ("Ước thực hiện tháng 6", Role.RESULT),
        ("Ước thực hiện 6 tháng", Role.RESULT),
        ("Ước TH cả năm 2023", Role.RESULT),
        ("Kết quả thực hiện", Role.RESULT),
        ("Ước thực hiện 6 tháng so với cùng kỳ (%)", Role.RATIO),
        ("Ước thực hiện 6 tháng so với kế hoạch năm (%)", Role.PLAN_SHARE),
        ("Ước thực hiện năm so với cùng kỳ năm trước", Role.RATIO),
        ("Kế hoạch năm", Role.PLAN),
        ("KH 2023", Role.PLAN),
        ("Dự toán HĐND giao", Role.PLAN),
        ("Kế hoạch năm sau", Role.NEXT_PLAN),
        ("Kế hoạch 2024", Role.NEXT_PLAN),
        ("Kế hoạch năm sau so với ước thực hiện năm", Role.RATIO),
        ("So với KH (%)", Role.PLAN_SHARE),
        ("So sánh (%) TH/KH", Role.PLAN_SHARE),
        ("So sánh (%) Cùng kỳ", Role.RATIO),
        ("ƯTH 2023/TH 2022 (%)", Role.RATIO),
        ("Tốc độ tăng trưởng (%)", Role.GROWTH),
        ("Tăng, giảm so với cùng kỳ (%)", Role.GROWTH),
        ("Tăng (+), giảm (-) so với cùng kỳ", Role.CHANGE),
        ("Đánh giá", Role.NOTE),
        ("Đơn vị tính", Role.UNIT),
    ],
)
def test_the_many_wordings_of_a_column_are_known(head, role):
    assert columns_of(["Chỉ tiêu", head], 2023)[1].role is role


def test_a_column_of_comparisons_with_signs_is_growth():
    text = "Năm 2023\nTT\tChỉ tiêu\tĐVT\tThực hiện\tSo với cùng kỳ (%)\n1\tThóc\ttấn\t5\t-3,2\n"
    assert claims(text) == ["Thóc: value=5 tấn; growth_percent=-3,2 % @None"]


@pytest.mark.parametrize(
    ("cell", "figures"),
    [
        ("1.234,5", "value=1.234,5 ha"),
        ("3/10", "value=3 ha; total=10 ha"),
        ("≥ 95", "value=at_least 95 ha"),
        ("từ 95 trở lên", "value=at_least 95 ha"),
        ("Trên 4", "value=above 4 ha"),
        ("dưới 3", "value=below 3 ha"),
        ("khoảng 4", "value=about 4 ha"),
        ("6,5 - 7", "value_low=6,5 ha; value_high=7 ha"),
        ("(12,5)", "value=-12,5 ha"),
        ("575 (tăng 15%)", "value=575 ha; growth_percent=15 %"),
        ("65,2 (giảm 8,3% so với thực hiện năm 2022)", "value=65,2 ha; growth_percent=-8,3 %"),
        ("65 (tăng 5% so với kế hoạch)", "value=65 ha; over_plan_percent=5 %"),
        ("67 (theo chuẩn mới)", "value=67 ha"),
        ("13-14 (tăng 2%)", "value_low=13 ha; value_high=14 ha; growth_percent=2 %"),
        ("tăng 7,4 - 8,4% (tính lại)", "growth_low=7,4 %; growth_high=8,4 %"),
        ("giảm từ 2-3%", "growth_low=-2 %; growth_high=-3 %"),
    ],
)
def test_cells_say_bounds_ranges_and_parts(cell, figures):
    text = f"Năm 2023\nTT\tChỉ tiêu\tĐVT\tThực hiện\n1\tRừng\tha\t{cell}\n"
    assert in_one_line(read(text).claims) == f"Rừng: {figures}"


@pytest.mark.parametrize("cell", ["-", "…", "x", "Đạt", "", "đang thực hiện", "31/12/2023"])
def test_cells_without_a_figure_claim_nothing(cell):
    text = f"Năm 2023\nTT\tChỉ tiêu\tĐVT\tThực hiện\n1\tRừng\tha\t{cell}\n"
    assert read(text).claims == ()


@given(
    st.lists(
        st.tuples(
            st.from_regex(r"[A-ZĐ][a-zđ]{2,8} [a-z]{2,8}", fullmatch=True),
            st.integers(0, 10**7),
            st.integers(0, 10**7),
        ),
        min_size=1,
        max_size=8,
    )
)
def test_what_is_written_into_a_table_is_read_back(rows):
    body = "".join(f"{n}\t{a}\tha\t{b}\t{c}\n" for n, (a, b, c) in enumerate(rows, 1))
    found = read(f"Năm 2023\nTT\tChỉ tiêu\tĐVT\tKế hoạch\tThực hiện\n{body}").claims
    assert [
        (c.indicator, int(c.figure(Slot.PLAN_VALUE).number), int(c.figure(Slot.VALUE).number))
        for c in found
    ] == rows


WIDE = {
    "plans": lambda size: "TT\tChỉ tiêu\t" + "KH\t" * size + "\n1\tabc\t" + "5\t" * size,
    "results": lambda size: "TT\tChỉ tiêu\t" + "TH\t%\t" * size + "\n1\tabc\t" + "5\t" * size,
    "brackets": lambda size: "TT\tChỉ tiêu\tTH\n1\ta" + "(" * size + "\t2\n",
    "blanks": lambda size: "TT\tChỉ tiêu\tso" + " " * size + "x\tTH\n1\tabc\t2\t3\n",
    "digits": lambda size: "TT\tChỉ tiêu\tTH\n1\tabc\t" + "1 000" * size + "\n",
}


@pytest.mark.parametrize("shape", WIDE)
def test_a_table_made_to_be_slow_is_no_table(shape):
    assert len(read("Năm 2023\n" + WIDE[shape](4_000)).claims) < 10


def test_a_table_with_a_cell_a_line_is_read_with_its_parts_ranges_and_long_names():
    long = "Tỷ lệ khu công nghiệp đang hoạt động có hệ thống xử lý nước thải đạt tiêu chuẩn " * 2
    text = (
        "TT\nChỉ tiêu\nĐơn vị\nKế hoạch năm 2019\nThực hiện năm 2019\nĐánh giá\n"
        "1.\nSố xã đạt chuẩn\nxã\n6-7\n7\nĐạt\n"
        "- Trong đó: Xã nâng cao\nxã\n2\nTrên 2\n"
        f"2.\n{long.strip()}\n%\n89\n89\nĐạt\n3.\nTỷ lệ hộ nghèo\n%\nDưới 4\n3,1\nVượt\n"
    )
    assert [line.split(": ", 1)[1] for line in claims(text)] == [
        "value=7 xã; plan_value=6-7 xã @2019",
        "value=above 2 xã; plan_value=2 xã @2019",
        "value=89 %; plan_value=89 % @2019",
        "value=3,1 %; plan_value=below 4 % @2019",
    ]


def test_a_table_with_a_cell_a_line_may_go_without_row_numbers():
    text = (
        "Chỉ tiêu\nĐơn vị tính\nKế hoạch năm 2019\nThực hiện năm 2019\nSo với cùng kỳ (%)\n"
        "KINH TẾ\nThu ngân sách\nTỷ đồng\n12\n7,5\n102,3\n"
        "Diện tích rừng\nHa\n6-7\n5\n99,1\nSố vụ\n8\n9\n101\n"
    )
    assert claims(text) == [
        (
            "Thu ngân sách: value=7,5 Tỷ đồng; plan_value=12 Tỷ đồng; "
            "ratio_to_previous=102,3 % @2019"
        ),
        "Diện tích rừng: value=5 Ha; plan_value=6-7 Ha; ratio_to_previous=99,1 % @2019",
        "Số vụ: value=9; plan_value=8; ratio_to_previous=101 % @2019",
    ]


@pytest.mark.parametrize(
    ("group", "count"),
    [
        ("Thực hiện giai đoạn năm 2020 - 2023", "A\nB\n1\n2\n3\n4\n"),
        ("Kết quả thực hiện", ""),
    ],
)
def test_years_side_by_side_with_a_cell_a_line_are_results_of_their_own(group, count):
    found = read(
        f"Tình hình năm 2023\n\nChỉ tiêu\nĐVT\n{group}\n2020\n2021\n2022\n2023\n{count}"
        "1. Chăn nuôi\n\n\n\n\nĐàn trâu\nCon\n15.172\n14.710\n16.000\n16.200\n"
        "- Đàn bò\n''\n\n\n500\n600\nGạch các loại\nTr.viên\n1,5\n-\n2,5\n3,5\n"
    ).claims
    told = [(c.indicator, c.figures[0].text, c.figures[0].unit) for c in found]
    assert told == [
        *(("Đàn trâu", number, "Con") for number in ("15.172", "14.710", "16.000", "16.200")),
        *(("Đàn bò", number, "Con") for number in ("500", "600")),
        *(("Gạch các loại", number, "Tr.viên") for number in ("1,5", "2,5", "3,5")),
    ]
    periods = [str(c.period) if c.period else "2023" for c in found]
    assert periods == ["2020", "2021", "2022", "2023", "2022", "2023", "2020", "2022", "2023"]


def test_a_group_over_years_is_no_column_though_a_name_goes_on_in_brackets():
    found = claims(
        "KẾT QUẢ PHÁT TRIỂN KINH TẾ XÃ HỘI GIAI ĐOẠN 2018 - 2020\nSTT\n\nCHỈ TIÊU\n\n"
        "KẾT QUẢ ĐẠT ĐƯỢC\n\nNăm 2018\n\nNăm 2019\n\nNăm 2020\n\n"
        "1\n\nTổng sản phẩm (tỷ đồng)\n\n290\n\n310\n\n340\n\n"
        "- Dịch vụ tăng (%)\n\n8,1\n\n-0,4\n\n2\n\n"
        "2\n\nXuất khẩu (triệu USD)\n\n(Phần của mỏ Khe Lim)\n\n12\n\n13\n\n14\n\n"
        "3\n\nTỷ lệ hộ nghèo giảm (%)\n\n2\n\n1,5\n\n1\n"
    )
    told = (
        *("Tổng sản phẩm: value=290 tỷ đồng", "Tổng sản phẩm: value=310 tỷ đồng"),
        *("Tổng sản phẩm: value=340 tỷ đồng", "Dịch vụ: growth_percent=8,1 %"),
        *("Dịch vụ: growth_percent=-0,4 %", "Dịch vụ: growth_percent=2 %"),
        *("Xuất khẩu: value=12 triệu USD", "Xuất khẩu: value=13 triệu USD"),
        *("Xuất khẩu: value=14 triệu USD", "Tỷ lệ hộ nghèo giảm: value=2 %"),
        *("Tỷ lệ hộ nghèo giảm: value=1,5 %", "Tỷ lệ hộ nghèo giảm: value=1 %"),
    )
    years = ("2018", "2019", "2020") * 4
    assert found == [f"{claim} @{year}" for claim, year in zip(told, years, strict=True)]


def test_a_pace_belongs_to_the_year_in_front_of_it_and_a_year_ahead_is_planned():
    found = claims(
        "Báo cáo năm 2020\nSố TT\n\nChỉ tiêu\n\nĐơn vị tính\n\nThực hiện 2019\n\n"
        "Tốc độ phát triển bình quân (%)\n\nDự kiến 2025\n\nTốc độ phát triển bình quân (%)\n\n"
        "1\n\nTổng giá trị sản xuất\n\ntỷ đồng\n\n248\n\n11,06\n\n511\n\n12,45\n\n"
        "2\n\nHoàn thiện nhà văn hóa cơ sở .\n\nHoàn thành\n\n"
        "3\n\nGiải quyết việc làm\n\nlao động\n\n4.200\n\n-\n\n3.200\n\n-\n"
    )
    assert found == [
        "Tổng giá trị sản xuất: value=248 tỷ đồng; growth_percent=11,06 % @2019",
        "Tổng giá trị sản xuất: value=511 tỷ đồng; growth_percent=12,45 %; target @2025",
        "Giải quyết việc làm: value=4.200 lao động @2019",
        "Giải quyết việc làm: value=3.200 lao động; target @2025",
    ]


def test_a_second_column_of_the_same_head_is_the_plan_and_a_base_of_prices_dates_nothing():
    found = claims(
        "THỰC HIỆN CÁC CHỈ TIÊU CHỦ YẾU NĂM 2016 – 2020\n\nChỉ tiêu\n\nĐơn vị tính\n\n"
        "Chỉ tiêu\n\nThực hiện\n\nGhi chú\n\n"
        "1. Tốc độ tăng tổng sản phẩm (bình quân)\n\n%\n\n8-9\n\n9,6\n\n"
        "Tốc độ tăng giá trị sản xuất\n\n+ Công nghiệp\n\n%\n\n14 - 15\n\n16,1\n\n"
        "2. Sản phẩm bình quân đầu người\n\nUSD\n\n550\n\n580\n\nTheo giá năm 2010\n"
    )
    assert found == [
        "Tốc độ tăng tổng sản phẩm: value=9,6 %; plan_value=8-9 % @None",
        "Công nghiệp: value=16,1 %; plan_value=14 - 15 % @None",
        "Sản phẩm bình quân đầu người: value=580 USD; plan_value=550 USD @None",
    ]
    dated = read("GIAI ĐOẠN 2016 - 2020\nThu đạt 5 tỷ đồng theo giá năm 2010.")
    assert dated.report_period == Period.term(2016, 2020)


def test_single_blanks_part_a_table_of_years():
    found = claims(
        "Kết quả năm 2021\nChỉ tiêu ĐV tính 2019 2020 2021\nGIẢM NGHÈO\n"
        "Tổng số hộ hộ 410 415 422\nTỷ lệ hộ nghèo % 8.1 7.5\nTổng cộng.\n"
    )
    assert found == [
        "Tổng số hộ: value=410 hộ @2019",
        "Tổng số hộ: value=415 hộ @2020",
        "Tổng số hộ: value=422 hộ @2021",
        "Tỷ lệ hộ nghèo: value=8.1 % @2019",
        "Tỷ lệ hộ nghèo: value=7.5 % @2020",
    ]


def test_sentences_with_a_dash_behind_a_table_are_read_as_sentences():
    text = (
        "TT\nChỉ tiêu\nĐơn vị\nKế hoạch năm 2019\nThực hiện năm 2019\n"
        "1\nSố xã đạt chuẩn\nxã\n6\n7\n2\nDiện tích rừng\nha\n9\n8\n"
        "Thuyết minh:\n- Kết dư 8.140 triệu đồng.\n- Chi 7.000 triệu đồng.\n"
    )
    found = read(text).claims
    assert [claim.indicator for claim in found[-2:]] == ["Kết dư", "Chi"]


def test_a_growth_in_brackets_says_what_it_is_compared_with():
    text = "Năm 2023\nTT\tChỉ tiêu\tTH năm 2023\n1\tXuất khẩu\t65 (giảm 8% so với năm 2022)\n"
    [claim] = read(text).claims
    assert claim.figure(Slot.GROWTH_PERCENT).former.period.start.year == 2022


def test_a_row_to_be_reached_is_a_goal():
    text = "Năm 2023\nTT\tChỉ tiêu\tƯớc TH 2023\n1\tPhấn đấu xã văn minh\t7\n2\tNhập khẩu\t8\n"
    assert claims(text) == [
        "xã văn minh: value=7; target @2023",
        "Nhập khẩu: value=8; estimate @2023",
    ]
