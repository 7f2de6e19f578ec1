"""What reports of committees' and councils' meetings say, in sentences of our own."""

import pytest

from reading.notation import in_one_line
from tongket.reading import read

SENTENCES = (
    # "mới" behind a count says what is counted, and not how little it is
    ("Xã kết nạp 7 đảng viên mới đạt 140% chỉ tiêu.",
     "đảng viên mới: value=7 đảng viên; plan_percent=140 %"),
    ("Xã trồng được 6 ha, mới đạt 40% kế hoạch.", "trồng: value=6 ha; plan_percent=40 %"),
    # committee members, badges and those who leave the Party
    ("Giám sát 2 chi bộ và 5 cấp ủy viên.",
     "Giám sát: value=2 chi bộ | Giám sát: value=5 cấp ủy viên"),
    ("Trao tặng Huy hiệu 30, 40 và 55 năm tuổi Đảng cho 8 đảng viên.",
     "Trao tặng Huy hiệu 30, 40 và 55 năm tuổi Đảng: value=8 đảng viên"),
    ("Tặng Huy hiệu Đảng loại 30, 45 năm cho 8 đảng viên.",
     "Tặng Huy hiệu Đảng loại 30, 45 năm: value=8 đảng viên"),
    ("Ban Thường vụ Huyện ủy đưa ra khỏi Đảng 3 đảng viên.",
     "đưa ra khỏi Đảng: value=3 đảng viên"),
    # what has just been done, and what else there was
    ("Địa phương vừa có thêm 2 xã về đích.", "xã về đích: change=2 xã"),
    ("Có 9 doanh nghiệp nhỏ và vừa.", "doanh nghiệp nhỏ và vừa: value=9 doanh nghiệp"),
    ("Trồng 60 cây xanh cùng với nhiều loại hoa.", "cây xanh: value=60 cây"),
    ("Xã xác định 11 chỉ tiêu, 4 nhiệm vụ trọng tâm cùng 3 giải pháp.", ""),
    ("Đời sống của 1 bộ phận nhân dân còn khó khăn.", ""),
    # growth is no share of plan
    ("Thu đạt 96% dự toán; giá trị tăng trưởng kinh tế ước đạt 7,3%.",
     "Thu: plan_percent=96 % | giá trị tăng trưởng kinh tế: value=7,3 %; estimate"),
    ("Tổng vốn đầu tư cơ bản đạt 15 tỷ đồng.", "Tổng vốn đầu tư cơ bản: value=15 tỷ đồng"),
    # rewards given at the meeting, in whatever sentence behind "Dịp này", and in the title
    ("Dịp này, xã tặng giấy khen cho 9 tập thể. Ủy ban xã cũng tặng giấy khen cho 2 cá nhân.", ""),
    ("An Hải: Tuyên dương 4 tập thể\nThu đạt 5 tỷ đồng.\nDịp này, xã biểu dương 4 tập thể.",
     "Thu: value=5 tỷ đồng"),
    # what grew or went well, and what there is of it
    ("Kinh tế tập thể tiếp tục phát triển với 5 hợp tác xã, 8 tổ hợp tác.",
     "hợp tác xã: value=5 hợp tác xã | tổ hợp tác: value=8 tổ hợp tác"),
    ("Thương mại phát triển mạnh với hơn 90 doanh nghiệp.",
     "doanh nghiệp: value=above 90 doanh nghiệp"),
    ("Đàn bò phục hồi nhanh với 230 con. Du lịch phục hồi mạnh mẽ với 2 triệu lượt khách.",
     "Đàn bò: value=230 con | Du lịch: value=2 triệu lượt khách"),
    ("Công tác tuyển quân được triển khai đúng luật, đạt 100% chỉ tiêu.",
     "tuyển quân: plan_percent=100 %"),
    ("Việc giải ngân vốn còn chậm, mới đạt 45% kế hoạch.", "giải ngân vốn: plan_percent=45 %"),
    # things of a kind that are counted as one, and totals of them
    ("Phường triển khai 9 công trình, dự án đầu tư công.",
     "công trình, dự án đầu tư công: value=9 công trình, dự án"),
    ("100% hồ sơ, văn bản được ký số.", "hồ sơ, văn bản được ký số: value=100 %"),
    ("Toàn xã có tổng số 7/9 sản phẩm OCOP đạt 3 sao.",
     "sản phẩm OCOP đạt 3 sao: value=7 sản phẩm; total=9 sản phẩm"),
    ("Giá trị sản xuất CN - TTCN, xây dựng 77 tỷ đồng.",
     "Giá trị sản xuất CN - TTCN, xây dựng: value=77 tỷ đồng"),
    ("Huyện là đơn vị có số xã về đích cao nhất với 12 xã.", "số xã về đích: value=12 xã"),
    # a range is no day; what a time or occasion is, is no part of a name
    ("Mở từ 10-12 lớp nghề.", "lớp nghề: value_low=10 lớp; value_high=12 lớp"),
    ("Xây 8 căn nhà trong đợt cao điểm.", "căn nhà: value=8 căn"),
    ("Mỗi xã đạt thêm từ 2-3 tiêu chí. Nằm trong tốp 5 tỉnh. Có 3 chương trình đột phá.", ""),
    # other words for plans, and what was passed
    ("Thuế đạt 98% nhiệm vụ thu; gieo cấy đạt 99% diện tích kế hoạch.",
     "Thuế: plan_percent=98 % | gieo cấy: plan_percent=99 %"),
    ("Thu ngân sách vượt 29 tỷ đồng.", "Thu ngân sách: value=above 29 tỷ đồng"),
    # what was taught, in which version, and whose those were who learned
    ("Cập nhật kiến thức, kỹ năng cho 65 cán bộ lãnh đạo của 14 đơn vị.",
     "Cập nhật kiến thức, kỹ năng: value=65 cán bộ"),
    ("Tập huấn chuyển đổi số cho 30 người. Dùng phần mềm quản lý 3.0.",
     "Tập huấn chuyển đổi số: value=30 người"),
    ("Hoàn thành 36 đại hội chi bộ.", "đại hội chi bộ: value=36 đại hội"),
    # work that completed its plan
    ("Huyện ủy thực hiện công tác kiểm tra, giám sát hoàn thành 100% kế hoạch.",
     "kiểm tra, giám sát: plan_percent=100 %"),
    ("Thu thuế hoàn thành 104% dự toán.", "Thu thuế: plan_percent=104 %"),
    ("Xã thực hiện xóa nhà tạm đạt 100% kế hoạch.", "xóa nhà tạm: plan_percent=100 %"),
    # a plan over which a result stands, each in its own words; whose a mean is; what was discussed
    ("Thu đạt 61,7 tỷ/68,6 tỷ đồng, đạt 89,9% kế hoạch.",
     "Thu: value=61,7 tỷ; plan_value=68,6 tỷ đồng; plan_percent=89,9 %"),
    ("Thu nhập bình quân đạt 50 triệu đồng 1 người 1 năm. Hội nghị thảo luận 8 nội dung.",
     "Thu nhập bình quân: value=50 triệu đồng"),
    # the second of two plans is understood, and so is that of money to be disbursed
    (("Thu đạt 9 tỷ đồng, bằng 62% dự toán tỉnh giao và 58% dự toán huyện giao, "
      "trong đó thuế 4 tỷ đồng, bằng 49% và 45%."),
     ("Thu: value=9 tỷ đồng; plan_percent=62 %; plan_percent=58 % | "
      "thuế: value=4 tỷ đồng; plan_percent=49 %; plan_percent=45 %")),
    ("Phấn đấu giải ngân vốn đầu tư công trên 95%.",
     "giải ngân vốn đầu tư công: plan_percent=above 95 %; target"),
    ("Đạt 10/10 chỉ tiêu trong lĩnh vực kinh tế.",
     "chỉ tiêu trong lĩnh vực kinh tế: value=10 chỉ tiêu; total=10 chỉ tiêu"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "claims"), SENTENCES)
def test_a_sentence_is_read_as_it_means(text, claims):
    assert in_one_line(read(text).claims) == claims


def test_a_study_of_a_congress_s_resolution_is_no_congress():
    text = (
        "Quán triệt nghị quyết đại hội đại biểu Đảng bộ tỉnh nhiệm kỳ 2020-2025: "
        "đến nay, tổ chức 37 lớp."
    )
    assert in_one_line(read(text).claims) == "tổ chức: value=37 lớp"
