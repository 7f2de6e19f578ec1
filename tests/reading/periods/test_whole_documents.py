"""What a title says of stage and time holds for the figures of the whole document."""

import pytest

from reading.notation import in_one_line
from tongket.reading import read

RESOLVED = """
Nghị quyết của HĐND huyện về nhiệm vụ và giải pháp phát triển kinh tế - xã hội, bảo đảm quốc phòng \
- an ninh năm 2012
Thu ngân sách đạt 53 tỷ đồng.
Trồng mới 2.000 ha rừng.
"""
ESTIMATED = """
Tình hình kinh tế - xã hội ước tháng 9 và 9 tháng đầu năm 2018
1. Thu ngân sách
Thu nội địa đạt 988 tỷ đồng.
2. Chi ngân sách
Chi thường xuyên đạt 700 tỷ đồng.
"""
LETTERHEADED = """
CỤC THỐNG KÊ TỈNH AN LỘC
Số: 12/BC-CTK
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
An Lộc, ngày 20 tháng 6 năm 2018
BÁO CÁO
Tình hình kinh tế - xã hội

Ước tháng 6 và 6 tháng đầu năm 2018

Thu nội địa đạt 988 tỷ đồng.
"""
HEADED = """
Báo cáo năm 2023
Kết quả một số chỉ tiêu chủ yếu ước năm 2023:
- Công nghiệp tăng 6,82%;
2. Công tác khác
- Tổ chức 7 hội nghị.
"""


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (RESOLVED, "Thu ngân sách: value=53 tỷ đồng; target | rừng: value=2.000 ha; target"),
        (
            ESTIMATED,
            (
                "Thu nội địa: value=988 tỷ đồng; estimate | "
                "Chi thường xuyên: value=700 tỷ đồng; estimate"
            ),
        ),
        (LETTERHEADED, "Thu nội địa: value=988 tỷ đồng; estimate"),
        (
            HEADED,
            "Công nghiệp: growth_percent=6,82 %; estimate | Tổ chức: value=7 hội nghị",
        ),
    ],
    ids=["resolved", "estimated", "letterheaded", "headed"],
)
def test_a_title_rules_what_stands_below_it(text, claims):
    assert in_one_line(read(text.lstrip()).claims) == claims
