"""A column is read for what it measures; one that is not understood claims nothing and is told."""

import pytest

from reading.notation import in_one_line
from tongket.reading import read

COMMUNES = """Kết quả trồng rừng năm 2025
TT\tĐơn vị\tTrồng rừng (ha)\t\t\tThu ngân sách (triệu đồng)\t\t
\t\tKH\tTH\t%\tKH\tTH\t%
1\tXã Khe Luông\t50\t55\t110\t1.200\t1.260\t105
\tCộng\t110\t112\t101,8\t2.000\t2.100\t105
"""
POOR = """Rà soát hộ nghèo năm 2025
TT\tXã, phường\tTổng số hộ\tSố hộ nghèo\tTỷ lệ hộ nghèo (%)
1\tXã Khe Luông\t1.210\t121\t10,0
"""
CROPS = """Kết quả vụ xuân năm 2025
STT\tCây trồng\tDiện tích (ha)\t\tNăng suất (tạ/ha)\t
\t\tKH\tTH\tKH\tTH
1\tLúa\t800\t805\t52\t53,1
"""
SHARED = """BIỂU GIAO CHỈ TIÊU KẾ HOẠCH NĂM 2026
STT\tChỉ tiêu\tĐVT\tToàn huyện\tChia ra\t
\t\t\t\tXã Khe Luông\tXã Nà Pù
1\tTrồng rừng\tha\t300\t100\t200
"""
SOURCES = """Giải ngân vốn đầu tư công năm 2025
Đơn vị tính: Triệu đồng
TT\tNội dung\tKế hoạch vốn năm 2025\t\tGiải ngân\t\tTỷ lệ giải ngân (%)
\t\tTổng số\tNSTW\tTổng số\tNSTW\t
1\tChương trình giảm nghèo\t8.000\t6.500\t7.200\t5.850\t90,0
"""
COUNTED = """Thu ngân sách năm 2025
Đơn vị: Triệu đồng
STT\tNội dung\tDự toán năm 2025\tƯớc thực hiện năm 2025\tSo sánh\t
\t\t\t\tTuyệt đối\tTương đối (%)
A\tB\t1\t2\t3=2-1\t4=2/1
I\tThu nội địa\t41.500\t44.820\t3.320\t108,0
"""
FIGURED = """Công tác năm 2025
TT\tChỉ tiêu\tĐVT\tTH 2024\tKH 2025\tTH 2025\tTỷ lệ (%)\tChênh lệch
1\tSố vụ\tvụ\t120\t100\t90\t75,0\t-30
2\tSố đơn\tđơn\t80\t90\t72\t90,0\t-8
"""
QUARTERS = """Kết quả năm 2025
TT\tChỉ tiêu\tĐVT\tKế hoạch năm\tQuý I\tQuý II\tCả năm\t% so với KH
1\tKhách du lịch\tlượt\t2.000\t410\t520\t2.150\t107,5
"""
GROUPED = """Báo cáo năm 2025
Chỉ tiêu\tKế hoạch năm 2025\tThực hiện năm 2025
I. Diện tích (ha)\t\t
Lúa\t800\t805
II. Sản lượng (tấn)\t\t
Lúa\t416\t427,5
"""
APPENDED = """KẾ HOẠCH PHÁT TRIỂN NĂM 2026
TT\tChỉ tiêu\tĐVT\tThực hiện năm 2024\tNăm 2025\t\tKH năm 2026
\t\t\t\tKế hoạch\tƯớc thực hiện\t
1.1\tTrồng lúa\tha\t100\t120\t130\t140
"""
SPOKEN = """Phụ lục năm 2025
TT\tChỉ tiêu\tChỉ tiêu Nghị quyết\tKết quả đạt được\tSo với Nghị quyết\tSo với cùng kỳ
1\tThu ngân sách\t41,5 tỷ đồng\tĐạt 44,8 tỷ đồng\tVượt 8%\tGiảm 2,5%
2\tXã nâng cao\t02 xã\t02 xã\tĐạt 100%\tGiảm 01 xã
3\tSố vụ\t12 vụ\tGiảm 3\tĐạt\t-
"""
MARKS = """Báo cáo năm 2025
TT\tChỉ tiêu\tĐVT\tHệ số\tKế hoạch\tThực hiện\tTỷ lệ %\tĐiểm đạt
1\tTrồng ngô\tha\t1,2\t120\t126\t105\t10
"""


def told(text: str) -> list[str]:
    """Each claim with its notes: of which row it is, and of what."""
    found = read(text).claims
    for claim in found:
        assert text[claim.indicator_start : claim.indicator_end] == claim.indicator
    return [" | ".join([in_one_line([claim]), *claim.notes]) for claim in found]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            COMMUNES,
            [
                (
                    "Trồng rừng: value=55 ha; plan_value=50 ha; plan_percent=110 % | row 1"
                    " | of Xã Khe Luông"
                ),
                (
                    "Thu ngân sách: value=1.260 triệu đồng; plan_value=1.200 triệu đồng;"
                    " plan_percent=105 % | row 1 | of Xã Khe Luông"
                ),
                "Trồng rừng: value=112 ha; plan_value=110 ha; plan_percent=101,8 %",
                (
                    "Thu ngân sách: value=2.100 triệu đồng; plan_value=2.000 triệu đồng;"
                    " plan_percent=105 %"
                ),
            ],
        ),
        (
            POOR,
            [
                "Tổng số hộ: value=1.210 | row 1 | of Xã Khe Luông",
                "Số hộ nghèo: value=121 | row 1 | of Xã Khe Luông",
                "Tỷ lệ hộ nghèo: value=10,0 % | row 1 | of Xã Khe Luông",
            ],
        ),
        (
            CROPS,
            [
                "Diện tích: value=805 ha; plan_value=800 ha | row 1 | of Lúa",
                "Năng suất: value=53,1 tạ/ha; plan_value=52 tạ/ha | row 1 | of Lúa",
            ],
        ),
        (
            SHARED,
            [
                "Trồng rừng: value=300 ha; target | row 1",
                "Trồng rừng: value=100 ha; target | row 1 | of Xã Khe Luông",
                "Trồng rừng: value=200 ha; target | row 1 | of Xã Nà Pù",
            ],
        ),
        (
            COUNTED,
            [
                (
                    "Thu nội địa: value=44.820 Triệu đồng; plan_value=41.500 Triệu đồng;"
                    " plan_percent=108,0 %; estimate | row I"
                )
            ],
        ),
        (
            FIGURED,
            [
                (
                    "Số vụ: value=90 vụ; plan_value=100 vụ; previous=120 vụ;"
                    " ratio_to_previous=75,0 %; change=-30 vụ | row 1"
                ),
                (
                    "Số đơn: value=72 đơn; plan_value=90 đơn; previous=80 đơn;"
                    " ratio_to_previous=90,0 %; change=-8 đơn | row 2"
                ),
            ],
        ),
        (
            QUARTERS,
            [
                "Khách du lịch: value=410 lượt | row 1",
                "Khách du lịch: value=520 lượt | row 1",
                (
                    "Khách du lịch: value=2.150 lượt; plan_value=2.000 lượt; plan_percent=107,5 %"
                    " | row 1"
                ),
            ],
        ),
        (
            GROUPED,
            [
                "Lúa: value=805 ha; plan_value=800 ha",
                "Lúa: value=427,5 tấn; plan_value=416 tấn",
            ],
        ),
        (
            APPENDED,
            [
                "Trồng lúa: value=130 ha; plan_value=120 ha; previous=100 ha; estimate | row 1.1",
                "Trồng lúa: value=140 ha; target | row 1.1",
            ],
        ),
        (
            SPOKEN,
            [
                (
                    "Thu ngân sách: value=44,8 tỷ đồng; plan_value=41,5 tỷ đồng;"
                    " over_plan_percent=8 %; growth_percent=-2,5 % | row 1"
                ),
                (
                    "Xã nâng cao: value=02 xã; plan_value=02 xã; plan_percent=100 %; change=-01 xã"
                    " | row 2"
                ),
                "Số vụ: value=12 vụ; target | row 3",
            ],
        ),
    ],
)
def test_each_column_is_read_for_what_it_measures(text: str, claims: list[str]) -> None:
    assert told(text) == claims
    assert read(text).notes == ()


@pytest.mark.parametrize(
    ("text", "claims", "note"),
    [
        (
            SOURCES,
            [
                (
                    "Chương trình giảm nghèo: value=7.200 Triệu đồng; plan_value=8.000 Triệu đồng;"
                    " plan_percent=90,0 % | row 1"
                )
            ],
            "columns-unread Kế hoạch vốn năm 2025 NSTW; Giải ngân NSTW",
        ),
        (
            MARKS,
            ["Trồng ngô: value=126 ha; plan_value=120 ha; plan_percent=105 % | row 1"],
            "columns-unread Hệ số; Điểm đạt",
        ),
        (
            "Năm 2025\nTT\tChỉ tiêu\tKH giao\tThực hiện\tKH giao\tThực hiện\n1\tLúa\t5\t6\t7\t8\n",
            [],
            "columns-unread KH giao; Thực hiện",
        ),
        (
            "Năm 2025\nTrồng rừng\tha\t120\t126\nTrồng chè\tha\t50\t48\n",
            [],
            "table-unread Trồng rừng ha 120 126",
        ),
    ],
)
def test_what_is_not_understood_claims_nothing_and_is_told(
    text: str, claims: list[str], note: str
) -> None:
    assert (told(text), read(text).notes) == (claims, (note,))


def test_rows_behind_the_end_of_a_page_go_on_under_the_same_head() -> None:
    row = "{n}\tTrồng {crop}\tha\t{n}0\t{n}5\n"
    text = "Năm 2025\nTT\tChỉ tiêu\tĐVT\tKế hoạch\tThực hiện\n" + row.format(n=1, crop="ngô")
    text += "Trang 2\n" + row.format(n=2, crop="lạc") + row.format(n=3, crop="sắn")
    assert told(text)[1:] == [
        "Trồng lạc: value=25 ha; plan_value=20 ha | row 2",
        "Trồng sắn: value=35 ha; plan_value=30 ha | row 3",
    ]


def test_a_copied_row_that_lacks_cells_is_read_up_to_its_first_share() -> None:
    head = "TT,Chỉ tiêu,ĐVT,TH 2024,Năm 2025,So sánh (%),KH 2026,KH,TH,TH/KH,TH/CK"
    rows = "1,Trồng ngô,ha,100,120,126,105,126,130,2,Tỷ lệ hộ nghèo,%,6,5,4,3"
    text = "Báo cáo năm 2025\n" + "\n".join(f"{head},{rows}".split(",")) + "\n"
    assert told(text) == [
        (
            "Trồng ngô: value=126 ha; plan_value=120 ha; previous=100 ha; plan_percent=105 %;"
            " ratio_to_previous=126 % | row 1"
        ),
        "Trồng ngô: value=130 ha; target | row 1",
        "Tỷ lệ hộ nghèo: value=4 %; plan_value=5 %; previous=6 % | row 2",
    ]


def test_a_result_up_to_a_day_is_of_the_months_to_it() -> None:
    text = "Năm 2025\nTT\tNội dung\tĐVT\tGiải ngân đến 30/9/2025\tGiải ngân đến 31/12/2025\n"
    found = read(f"{text}1\tNông thôn mới\ttriệu đồng\t315\t440\n").claims
    assert [str(claim.period) for claim in found] == ["2025-9M", "2025"]
