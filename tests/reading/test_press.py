"""How newspapers tell of conferences and sessions, read in sentences of our own."""

import pytest

from tongket.reading import read
from tongket.reading.notation import in_one_line

SENTENCES = (
    # crops, their seasons and budgets are what was worked on or with
    ("Vụ hè thu thu hoạch được 310 ha, năng suất đạt 5 tấn/ha.",
     "Vụ hè thu: value=310 ha | năng suất: value=5 tấn/ha"),
    ("Vụ đông gieo trồng được 31 ha ngô.", "ngô: value=31 ha"),
    ("Hồ tiêu trồng được 17 ha.", "Hồ tiêu: value=17 ha"),
    ("Ngân sách tỉnh đã hỗ trợ 4 tỷ đồng, ngân sách trung ương đầu tư 9 tỷ đồng.",
     "Ngân sách tỉnh: value=4 tỷ đồng | ngân sách trung ương: value=9 tỷ đồng"),
    # things of one kind that are counted as one
    ("Có 15 làng, đơn vị văn hóa; 31/40 xóm, tổ dân phố có nhà văn hóa.",
     ("làng, đơn vị văn hóa: value=15 làng, đơn vị | xóm, tổ dân phố có nhà văn hóa: "
      "value=31 xóm, tổ dân phố; total=40 xóm, tổ dân phố")),
    ("Có 100% ấp/khu phố đạt chuẩn.", "ấp/khu phố đạt chuẩn: value=100 %"),
    ("Dịch bệnh xảy ra tại 5 xã, thị trấn An Hải có 3 trường học.",
     "Dịch bệnh: value=5 xã | trường học: value=3 trường"),
    # tasks are planned, not measured
    ("Huyện phấn đấu thực hiện 15 chỉ tiêu. Huyện tập trung 9 giải pháp quan trọng.",
     "chỉ tiêu: value=15 chỉ tiêu; target"),
    ("Với quyết tâm phấn đấu của cấp ủy, huyện hoàn thành 11/13 chỉ tiêu.",
     "chỉ tiêu: value=11 chỉ tiêu; total=13 chỉ tiêu"),
    ("Ông ghi nhận nỗ lực của huyện trong việc hoàn thành 38/43 chỉ tiêu.",
     "chỉ tiêu: value=38 chỉ tiêu; total=43 chỉ tiêu"),
    ("Năm 2016, vụ này không đạt kế hoạch về diện tích. Năng suất đạt 5,4 tấn/ha.",
     "Năng suất: value=5,4 tấn/ha"),
    ("Năm 2016, nhóm chỉ tiêu về quốc phòng đạt 3 chỉ tiêu.",
     "nhóm chỉ tiêu về quốc phòng: value=3 chỉ tiêu"),
    # whose products they are is counted too, whose money it is only says whose
    ("Có 12 sản phẩm của 7 cơ sở đủ điều kiện; thu ngân sách của 5 xã đạt 9 tỷ đồng.",
     ("sản phẩm: value=12 sản phẩm | cơ sở đủ điều kiện: value=7 cơ sở | "
      "thu ngân sách của 5 xã: value=9 tỷ đồng")),
    # a count behind "và" is no day
    ("Kiểm tra 6/8 tổ chức và 10/12 đảng viên.",
     ("Kiểm tra: value=6 tổ chức; total=8 tổ chức | "
      "Kiểm tra: value=10 đảng viên; total=12 đảng viên")),
    # where a name ends and where a sentence does
    ("Xã hoàn thành 19/19 tiêu chí nông thôn mới, đang trình tỉnh xét công nhận.",
     "tiêu chí nông thôn mới: value=19 tiêu chí; total=19 tiêu chí"),
    ("Tuyên truyền phòng cháy… Tặng nhà cho 17 hộ.", "Tặng nhà: value=17 hộ"),
    ("Kết nạp 11 đảng viên mới và chuyển đảng chính thức cho 17 đồng chí.",
     "đảng viên mới: value=11 đảng viên | chuyển đảng chính thức: value=17 đồng chí"),
    ("Ngành du lịch đón 2 triệu lượt khách.", "đón: value=2 triệu lượt khách"),
    # a plan that was missed beside one that was not, and levels held against former ones
    ("Thu ngân sách 103 tỷ đồng, tuy không đạt kế hoạch huyện giao nhưng vượt 3% kế hoạch tỉnh.",
     "Thu ngân sách: value=103 tỷ đồng; over_plan_percent=3 %"),
    ("Quy mô kinh tế tăng gấp 2,5 lần so năm 2015 (25/10 tỷ đồng).",
     ("Quy mô kinh tế: ratio_to_previous=2,5 lần; value=25 tỷ đồng; "
      "previous=10 tỷ đồng")),
    ("Năm 2019, sản lượng đạt 8 tấn, cao nhất kể từ đầu nhiệm kỳ (năm 2016 tăng 7%).",
     "sản lượng: value=8 tấn | sản lượng: growth_percent=7 %"),
    ("Công tác tuyển quân đạt chỉ tiêu 100%.", "tuyển quân: plan_percent=100 %"),
    ("Có 24/25 chỉ tiêu, nhiệm vụ chính trị đạt kế hoạch.",
     ("chỉ tiêu, nhiệm vụ chính trị đạt kế hoạch: value=24 chỉ tiêu; "
      "total=25 chỉ tiêu")),
    ("Huyện đạt bình quân 16,5 tiêu chí/xã về nông thôn mới.",
     "bình quân: value=16,5 tiêu chí/xã"),
    # branches called by their field, crops grown so many times a year
    ("Ngành Công nghiệp chế biến chế tạo tăng 10,9%.",
     "Ngành Công nghiệp chế biến chế tạo: growth_percent=10,9 %"),
    ("Xuống giống 2 vụ đông xuân và hè thu. Lúa nước 2 vụ 40 ha.",
     "Lúa nước 2 vụ: value=40 ha"),
    ("Tổng thu đạt 396,1 tỷ.đ, chi 30 tr.đồng.",
     "Tổng thu: value=396,1 tỷ.đ | chi: value=30 tr.đồng"),
    ("Sản lượng cá đạt 30 tấn, bằng 98% năm 2015.",
     "Sản lượng cá: value=30 tấn; ratio_to_previous=98 %"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "claims"), SENTENCES)
def test_a_sentence_is_read_as_it_means(text, claims):
    assert in_one_line(read(text).claims) == claims


def test_a_plan_in_brackets_is_not_of_the_sentence_before():
    first, *_ = read("Thu phí 12 tỷ đồng. Thu thuế vượt dự toán tỉnh giao (9 tỷ đồng).").claims
    assert in_one_line([first]) == "Thu phí: value=12 tỷ đồng"
