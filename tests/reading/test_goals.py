"""Goals of resolutions and congresses, and the work of Party bodies and associations."""

import pytest

from reading.notation import in_one_line
from tongket.reading import read

SENTENCES = (
    # over how many years a thing moves, or was counted, is no part of its name
    ("Giá trị sản xuất công nghiệp tăng bình quân 5 năm 9,3%.",
     "Giá trị sản xuất công nghiệp: growth_percent=9,3 %"),
    ("Tỷ lệ hộ nghèo giảm bình quân trong 3 năm 1,4%.", "Tỷ lệ hộ nghèo: change=-1,4 %"),
    ("Tổng thu ngân sách 5 năm đạt 45 tỷ đồng.", "Tổng thu ngân sách: value=45 tỷ đồng"),
    # a move that was planned and met to some share
    ("Phấn đấu giảm hộ nghèo đạt 100% kế hoạch hằng năm.",
     "giảm hộ nghèo: plan_percent=100 %; target"),
    ("Tăng diện tích cây ăn quả đạt 102% kế hoạch.",
     "Tăng diện tích cây ăn quả: plan_percent=102 %"),
    ("Giảm sinh đạt 97% chỉ tiêu tỉnh giao.", "Giảm sinh: plan_percent=97 %"),
    # sanctions name what was done; so do the forms of them
    ("Kỷ luật 9 đảng viên, hình thức kỷ luật là khiển trách: 5, cảnh cáo: 4.",
     "Kỷ luật: value=9 đảng viên | khiển trách: value=5 | cảnh cáo: value=4"),
    ("Ủy ban Kiểm tra Huyện ủy cảnh cáo 3 đảng viên, khiển trách 4 đảng viên là cấp ủy viên.",
     "cảnh cáo: value=3 đảng viên | khiển trách: value=4 đảng viên"),
    # work of associations, and what they count by its short form
    ("Trong năm ra mắt 6 CLB phụ nữ khởi nghiệp.", "CLB phụ nữ khởi nghiệp: value=6 CLB"),
    ("Tập hợp được 30 tổ hội nghề nghiệp.", "tổ hội nghề nghiệp: value=30 tổ hội"),
    ("Cấp tỉnh tiếp 215 lượt công dân; cấp xã tiếp 1.230 lượt.",
     "tiếp: value=215 lượt công dân | tiếp: value=1.230 lượt"),
    ("Kiểm tra 3 chi bộ gắn với trách nhiệm người đứng đầu.", "Kiểm tra: value=3 chi bộ"),
    # what households earn says which are counted
    ("Toàn xã có 45 hộ có thu nhập trên 300 triệu đồng/năm.",
     "hộ có thu nhập trên 300 triệu đồng/năm: value=45 hộ"),
    # papers called by their numbers
    ("Xét hưởng chế độ theo Quyết định 290 và 62 được 415 người.",
     "Xét hưởng chế độ: value=415 người"),
    ("Chi trả trợ cấp theo các nghị định 20, 28 và 116 cho 1.240 đối tượng.",
     "Chi trả trợ cấp: value=1.240 đối tượng"),
    # those who were sent to a congress, goals that were stressed, tasks still to be done
    ("Đại hội có 145 đảng viên ưu tú đại diện cho hơn 900 đảng viên.", ""),
    ("96% hộ có thu nhập trên 40 triệu đồng/năm.",
     "hộ có thu nhập trên 40 triệu đồng/năm: value=96 %"),
    ("Có 18/20 chỉ tiêu đạt từ 90% kế hoạch trở lên.",
     "chỉ tiêu đạt từ 90% kế hoạch: value=18 chỉ tiêu; total=20 chỉ tiêu"),
    ("Dự đại hội có 87 đảng viên được triệu tập.", ""),
    ("Dự đại hội có 198 đại biểu đại diện cho hơn 1.100 đảng viên của 45 chi bộ.", ""),
    ("Đại hội nhấn mạnh 15 chỉ tiêu chủ yếu đến năm 2030.", ""),
    ("Đảng bộ phấn đấu thực hiện tốt 5 nhiệm vụ trọng tâm.", ""),
)  # fmt: skip


@pytest.mark.parametrize(("text", "claims"), SENTENCES)
def test_goals_and_the_work_of_bodies_are_read(text: str, claims: str) -> None:
    assert in_one_line(read(text).claims) == claims


@pytest.mark.parametrize(
    ("text", "report", "periods"),
    [
        # a term alone, at the head of goals
        ("Nhiệm kỳ 2025-2030, xã phấn đấu thu ngân sách tăng bình quân 7,5%.",
         "2025-2030", ["2026-2030"]),
        (("Đảng ủy quán triệt nghị quyết (nhiệm kỳ 2025-2030).\nMục tiêu tăng giá trị sản xuất các"
         " ngành kinh tế trên địa bàn xã bình quân tối thiểu 12%; tỷ lệ hộ nghèo dưới 0,3% vào"
         " năm 2030."),
         "2025-2030", ["2026-2030", "2030"]),
        # the only term that is named is over
        (("An Lộc: Đảng bộ huyện mở Đại hội\nĐại hội Đảng bộ huyện An Lộc hôm qua đã bắt đầu. Trong"
          " nhiệm kỳ 2005-2010, huyện đã hoàn thành 11/13 chỉ tiêu. Thu ngân sách đạt 9 tỷ đồng."),
         "2005-2010", [None, None]),
        # what came of the last congress's resolution
        (("Đại hội đại biểu Đảng bộ An Hải, nhiệm kỳ 2020-2025.\nThực hiện Nghị quyết Đại hội lần"
         " thứ XIX, Đảng bộ đã đạt được kết quả toàn diện. Thu ngân sách đạt 9 tỷ đồng.\nNhiệm kỳ"
         " 2020-2025, Đảng bộ phấn đấu thu ngân sách đạt 12 tỷ đồng."),
         "2015-2020", [None, "2025"]),
    ],
)  # fmt: skip
def test_goals_have_the_time_of_their_term(
    text: str, report: str, periods: list[str | None]
) -> None:
    found = read(text)
    assert str(found.report_period) == report
    told = [claim.period and str(claim.period) for claim in found.claims]
    assert told == periods
