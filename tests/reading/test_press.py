"""How newspapers tell of conferences and sessions, read in sentences of our own."""

import pytest

from reading.notation import in_one_line
from tongket.reading import read

SENTENCES = (
    # crops, their seasons and budgets are what was worked on or with
    ("Vụ hè thu thu hoạch được 310 ha, năng suất đạt 5 tấn/ha.",
     "Vụ hè thu: value=310 ha | năng suất: value=5 tấn/ha"),
    ("Vụ đông gieo trồng được 31 ha ngô.", "ngô: value=31 ha"),
    ("Hồ tiêu trồng được 17 ha.", "Hồ tiêu: value=17 ha"),
    ("Ngân sách tỉnh đã hỗ trợ 4 tỷ đồng, ngân sách trung ương đầu tư 9 tỷ đồng.",
     "Ngân sách tỉnh: value=4 tỷ đồng | ngân sách trung ương: value=9 tỷ đồng"),
    # things of one kind that are counted as one
    ("Công nhận 22 làng, đơn vị kiểu mẫu; 31/40 xóm, tổ dân phố có camera.",
     ("làng, đơn vị kiểu mẫu: value=22 làng, đơn vị | xóm, tổ dân phố có camera: "
      "value=31 xóm, tổ dân phố; total=40 xóm, tổ dân phố")),
    ("Có 100% ấp/khu phố đạt chuẩn.", "ấp/khu phố đạt chuẩn: value=100 %"),
    ("Dịch bệnh xảy ra tại 5 xã, thị trấn An Hải có 3 trường học.",
     "Dịch bệnh: value=5 xã | trường học: value=3 trường"),
    # tasks are planned, not measured
    ("Xã phấn đấu hoàn thành 21 chỉ tiêu. Cấp ủy tập trung 6 giải pháp lớn.",
     "chỉ tiêu: value=21 chỉ tiêu; target"),
    ("Nhờ quyết tâm phấn đấu của các thôn, xã hoàn thành 17/19 chỉ tiêu.",
     "chỉ tiêu: value=17 chỉ tiêu; total=19 chỉ tiêu"),
    ("Đoàn công tác đánh giá cao sự cố gắng của xã khi hoàn thành 25/27 chỉ tiêu.",
     "chỉ tiêu: value=25 chỉ tiêu; total=27 chỉ tiêu"),
    ("Năm 2016, vụ mía không đạt kế hoạch về diện tích. Năng suất đạt 61 tấn/ha.",
     "Năng suất: value=61 tấn/ha"),
    ("Năm 2016, nhóm chỉ tiêu về quốc phòng đạt 3 chỉ tiêu.",
     "nhóm chỉ tiêu về quốc phòng: value=3 chỉ tiêu"),
    # whose products they are is counted too, whose money it is only says whose
    ("Có 14 sản phẩm của 6 cơ sở được xếp hạng; thu ngân sách của 5 xã đạt 9 tỷ đồng.",
     ("sản phẩm: value=14 sản phẩm | cơ sở được xếp hạng: value=6 cơ sở | "
      "thu ngân sách của 5 xã: value=9 tỷ đồng")),
    # a count behind "và" is no day
    ("Giám sát 7/9 tổ chức và 11/12 đảng viên.",
     ("Giám sát: value=7 tổ chức; total=9 tổ chức | "
      "Giám sát: value=11 đảng viên; total=12 đảng viên")),
    # where a name ends and where a sentence does
    ("Bản Hin hoàn thành 15/15 tiêu chí bản kiểu mẫu, đang chờ huyện thẩm tra.",
     "tiêu chí bản kiểu mẫu: value=15 tiêu chí; total=15 tiêu chí"),
    ("Dọn vệ sinh ngõ xóm… Tặng nhà cho 8 hộ.", "Tặng nhà: value=8 hộ"),
    ("Kết nạp 5 đảng viên trẻ và chuyển đảng chính thức cho 4 đồng chí.",
     "đảng viên trẻ: value=5 đảng viên | chuyển đảng chính thức: value=4 đồng chí"),
    ("Ngành du lịch đón 2 triệu lượt khách.", "đón: value=2 triệu lượt khách"),
    # a plan that was missed beside one that was not, and levels held against former ones
    ("Tổng thu 41 tỷ đồng, dù hụt dự toán xã xây dựng nhưng vượt 5% kế hoạch huyện.",
     "Tổng thu: value=41 tỷ đồng; over_plan_percent=5 %"),
    ("Quy mô kinh tế tăng gấp 2,5 lần so năm 2015 (25/10 tỷ đồng).",
     ("Quy mô kinh tế: ratio_to_previous=2,5 lần; value=25 tỷ đồng; "
      "previous=10 tỷ đồng")),
    ("Năm 2019, sản lượng đạt 8 tấn, cao nhất kể từ đầu nhiệm kỳ (năm 2017 tăng 4%).",
     "sản lượng: value=8 tấn | sản lượng: growth_percent=4 %"),
    ("Công tác tuyển quân đạt chỉ tiêu 100%.", "tuyển quân: plan_percent=100 %"),
    ("Có 31/33 chỉ tiêu, nhiệm vụ chính trị đạt kế hoạch.",
     ("chỉ tiêu, nhiệm vụ chính trị đạt kế hoạch: value=31 chỉ tiêu; "
      "total=33 chỉ tiêu")),
    ("Tỉnh đạt bình quân 13,7 tiêu chí/xã về chuyển đổi số.",
     "bình quân: value=13,7 tiêu chí/xã"),
    # branches called by their field, crops grown so many times a year
    ("Ngành Công nghiệp chế biến chế tạo tăng 10,9%.",
     "Ngành Công nghiệp chế biến chế tạo: growth_percent=10,9 %"),
    ("Bà con gieo 2 vụ đông xuân và hè thu. Lúa nước 2 vụ 35 ha.",
     "Lúa nước 2 vụ: value=35 ha"),
    ("Tổng thu đạt 12,4 tỷ.đ, chi 30 tr.đồng.",
     "Tổng thu: value=12,4 tỷ.đ | chi: value=30 tr.đồng"),
    ("Sản lượng cá đạt 30 tấn, bằng 98% năm 2015.",
     "Sản lượng cá: value=30 tấn; ratio_to_previous=98 %"),
    # how often lessons are held says which pupils are meant
    ("Có 61% học sinh được học 2 buổi/ngày; tỷ lệ lớp học 02 buổi/ngày đạt 83%; đã họp 9 buổi.",
     ("học sinh được học 2 buổi/ngày: value=61 % | tỷ lệ lớp học 02 buổi/ngày: value=83 % | "
      "họp: value=9 buổi")),
    # what brings a fall about is no part of what falls
    ("Tỷ lệ tảo hôn được kéo giảm còn 1,4%; huyện kéo giảm tỷ lệ hộ nghèo xuống còn 2,6%.",
     "Tỷ lệ tảo hôn: value=1,4 % | tỷ lệ hộ nghèo: value=2,6 %"),
    ("Đường được kéo dài 4 km; số máy kéo đạt 31 chiếc.",
     "Đường được kéo dài: value=4 km | số máy kéo: value=31 chiếc"),
    # lists behind "trong đó", of what guests do, and what something is told in regard to
    ("Tổng đàn 900 con. Trong đó đàn trâu, bò 230 con; nông, lâm, thủy sản đạt 7 tỷ đồng.",
     ("Tổng đàn: value=900 con | đàn trâu, bò: value=230 con | "
      "nông, lâm, thủy sản: value=7 tỷ đồng")),
    ("Giá trị sản xuất 70 tỷ đồng. Trong đó nông, lâm, ngư nghiệp đạt 9 tỷ đồng.",
     "Giá trị sản xuất: value=70 tỷ đồng | nông, lâm, ngư nghiệp: value=9 tỷ đồng"),
    ("Khách đến tham quan, lưu trú đạt 5.300 lượt. Làng đón khách phát triển, tổ chức 3 lễ hội.",
     "Khách đến tham quan, lưu trú: value=5.300 lượt | tổ chức: value=3 lễ hội"),
    ("Còn đối với thu phí đạt 6 tỷ đồng. Đối với hộ nghèo đã hỗ trợ 31 hộ.",
     "thu phí: value=6 tỷ đồng | hỗ trợ: value=31 hộ"),
    # "từ" in front of a number and "trở lên" far behind it are its bound, whatever they enclose
    ("Có từ 82% chi bộ hoàn thành tốt nhiệm vụ trở lên.",
     "chi bộ hoàn thành tốt nhiệm vụ: value=at_least 82 %"),
    ("Có 82% chi bộ hoàn thành tốt nhiệm vụ trở lên.",
     "chi bộ hoàn thành tốt nhiệm vụ trở lên: value=82 %"),
    ("Số tiêu chí bình quân chung đạt 12,6 tiêu chí/xã.",
     "Số tiêu chí bình quân chung: value=12,6 tiêu chí/xã"),
    ("Tiêu chí nông thôn mới đạt bình quân 15,2 tiêu chí/xã.",
     "Tiêu chí nông thôn mới: value=15,2 tiêu chí/xã"),
    ("Thiết bị điện, điện tử tăng 7%. Sản xuất điện tăng 3%.",
     "Thiết bị điện, điện tử: growth_percent=7 % | Sản xuất điện: growth_percent=3 %"),
    # what brought a move about moved too, and what is counted is of some size
    ("Sản lượng ngô giảm 1,5% do diện tích giảm 4%; thu phí tăng 6%, nhờ lượng khách tăng 9%.",
     ("Sản lượng ngô: growth_percent=-1,5 % | diện tích: growth_percent=-4 % | "
      "thu phí: growth_percent=6 % | lượng khách: growth_percent=9 %")),
    ("Thu phí giảm 5% do dịch bệnh, đạt 31 tỷ đồng; xảy ra 13 vụ do chập điện.",
     ("Thu phí: growth_percent=-5 %; value=31 tỷ đồng | "
      "vụ do chập điện: value=13 vụ")),
    ("Có 17 mô hình trồng màu tổng diện tích 52 ha; 6 hợp tác xã có doanh thu trên 3 tỷ đồng.",
     ("mô hình trồng màu: value=17 mô hình | tổng diện tích: value=52 ha | "
      "hợp tác xã có doanh thu trên 3 tỷ đồng: value=6 hợp tác xã")),
    # how well a thing went, by what poverty is told and what stands out among years
    ("Thu phí đạt được kết quả khả quan, đạt 52 tỷ đồng.", "Thu phí: value=52 tỷ đồng"),
    ("Tỷ lệ hộ nghèo giảm theo tiêu chí mới còn 0,7%; tỷ lệ hộ nghèo theo chuẩn mới còn 3,1%.",
     ("Tỷ lệ hộ nghèo: value=0,7 % | tỷ lệ hộ nghèo theo chuẩn mới: value=3,1 %")),
    ("Vốn cấp mới và tăng thêm 31 triệu USD; xã giữ tiêu chí cũ và tăng thêm 2 tiêu chí.",
     "Vốn cấp mới và tăng thêm: value=31 triệu USD | tiêu chí: change=2 tiêu chí"),
    # numbers and capitals in names of places
    ("Tam Bằng tăng trưởng 6,1%. Thu phí bằng 91% kế hoạch.",
     "Tam Bằng: growth_percent=6,1 % | Thu phí: plan_percent=91 %"),
    ("Xã đạt chuẩn. Bản Nà Lốc 2 thu nhập bình quân 41 triệu đồng. Thôn Đông còn 3 hộ nghèo.",
     "thu nhập bình quân: value=41 triệu đồng | hộ nghèo: value=3 hộ"),
    ("Có 12 xã trên địa bàn huyện có tỷ lệ hộ nghèo dưới 5%; xây 7 cầu trên địa bàn huyện.",
     ("xã trên địa bàn huyện có tỷ lệ hộ nghèo dưới 5%: value=12 xã | xây: value=7 cầu")),
    # a town that receives guests, a fraction of a number, and what a thing is praised for
    ("Lộc đón 3 triệu lượt khách, tiếp đón 41 lượt khách.",
     "đón: value=3 triệu lượt khách | tiếp đón: value=41 lượt khách"),
    ("Xã giảm 2/3 số hộ nghèo; 3/4 tổ chức đảng đạt chuẩn; in 12 số báo.",
     "tổ chức đảng đạt chuẩn: value=3 tổ chức đảng; total=4 tổ chức đảng | số báo: value=12 số"),
    ("Xuất khẩu là điểm sáng, đạt 41 triệu USD. Công nghiệp vẫn là động lực, tăng 12%.",
     "Xuất khẩu: value=41 triệu USD | Công nghiệp: growth_percent=12 %"),
    # places called by what they are like keep what is told of
    ("Tỷ lệ hộ nghèo giảm 1,8%, riêng các xã đặc biệt khó khăn giảm 4,2%; còn 7 xã nghèo.",
     ("Tỷ lệ hộ nghèo: change=-1,8 % | Tỷ lệ hộ nghèo: change=-4,2 % | "
      "xã nghèo: value=7 xã")),
)  # fmt: skip


@pytest.mark.parametrize(("text", "claims"), SENTENCES)
def test_a_sentence_is_read_as_it_means(text, claims):
    assert in_one_line(read(text).claims) == claims


def test_a_plan_in_brackets_is_not_of_the_sentence_before():
    first, *_ = read("Thu phí 12 tỷ đồng. Thu thuế vượt dự toán tỉnh giao (9 tỷ đồng).").claims
    assert in_one_line([first]) == "Thu phí: value=12 tỷ đồng"
