"""Figures of places, times and plans are told of what heads them."""

import pytest

from reading.notation import in_one_line
from tongket.reading import read

IN_ONE_LINE = [
    ("Tỷ lệ hộ nghèo các xã: Tam Lộc 5,2%, An Hải 4,1%.",
     "Tỷ lệ hộ nghèo: value=5,2 % | Tỷ lệ hộ nghèo: value=4,1 %"),
    ("Một số huyện có năng suất cao như: Tam Lộc (65 tạ/ha), An Hải (63 tạ/ha).",
     "năng suất: value=65 tạ/ha | năng suất: value=63 tạ/ha"),
    ("Kết quả giải ngân của các đơn vị như sau: Sở Y tế đạt 61%; xã An Hải đạt 74%.",
     "giải ngân: plan_percent=61 % | giải ngân: plan_percent=74 %"),
    (("Thu ngân sách của các xã: xã Tam Lộc thu được 520 triệu đồng, đạt 104% dự toán; xã An Hải "
     "415 triệu đồng, đạt 98% dự toán."),
     ("Thu ngân sách: value=520 triệu đồng; plan_percent=104 % | "
     "Thu ngân sách: value=415 triệu đồng; plan_percent=98 %")),
    ("Diện tích chè giảm ở các huyện như: U Nam Lộc giảm 45 ha, An Hải giảm 12 ha.",
     "Diện tích chè: change=-45 ha | Diện tích chè: change=-12 ha"),
    ("Kết nạp 80 đảng viên (Đảng bộ xã An Hải 25, Đảng bộ Công an huyện 12).",
     "Kết nạp: value=80 đảng viên | Kết nạp: value=25 | Kết nạp: value=12"),
    # several things of each place, and a comparison that the heading tells
    (("Diện tích, năng suất (so với vụ xuân năm 2022) và sản lượng lúa của các xã: Vụ Bản: 310 ha, "
     "55 tạ/ha (102%), 1.705 tấn; An Hải: 90 ha, 60 tạ/ha (99%), 540 tấn."),
     ("Diện tích: value=310 ha | năng suất: value=55 tạ/ha; ratio_to_previous=102 % | "
     "sản lượng lúa: value=1.705 tấn | Diện tích: value=90 ha | "
     "năng suất: value=60 tạ/ha; ratio_to_previous=99 % | sản lượng lúa: value=540 tấn")),
    # seasons and things of their own are no places
    ("Trồng trọt: Vụ Xuân gieo cấy 12 ha lúa.", "lúa: value=12 ha"),
    ("Cơ cấu kinh tế: Nông nghiệp 38%, dịch vụ 62%.",
     "Nông nghiệp: value=38 % | dịch vụ: value=62 %"),
]  # fmt: skip

OVER_LINES = [
    ("- Diện tích ngô: 750 ha.\n+ Xã Tam Lộc: 320 ha.\n+ Thôn 2: 430 ha.",
     "Diện tích ngô: value=750 ha | Diện tích ngô: value=320 ha | Diện tích ngô: value=430 ha"),
    ("Toàn huyện trồng 540 ha rừng. Trong đó:\n- Xã Tam Lộc: 120 ha\n- Xã An Hải: 5 hộ",
     "rừng: value=540 ha | rừng: value=120 ha | hộ: value=5 hộ"),
    ("1. Hộ nghèo:\n- Đầu năm: 52 hộ, chiếm 4,2%.\n- Cuối năm: 41 hộ.",
     "Hộ nghèo: value=52 hộ | Hộ nghèo: value=4,2 % | Hộ nghèo: value=41 hộ"),
    ("2. Trồng rừng\n- Kế hoạch: 250 ha.\n- Thực hiện: 248 ha.",
     "Trồng rừng: value=250 ha; target | Trồng rừng: value=248 ha"),
    ("Chăn nuôi\n- Quý I: xuất chuồng 300 con lợn", "xuất chuồng: value=300 con"),
]  # fmt: skip


IN_OFFICIAL_PAPERS = [
    # plans for a later year that results are held against
    (
        "Báo cáo năm 2023. Tỷ lệ che phủ rừng 57% (mục tiêu đến năm 2025 là 58%), nước sạch 92%.",
        "Tỷ lệ che phủ rừng: value=57 %; plan_value=58 % | nước sạch: value=92 %",
    ),
    (
        (
            "Báo cáo năm 2023. Xuất khẩu đạt 2 tỷ USD, vượt so với mục tiêu Đại hội lần thứ XIX "
            "đến năm 2025 là 1,7 tỷ USD. Cấp mới cho 115 dự án."
        ),
        "Xuất khẩu: value=2 tỷ USD; plan_value=1,7 tỷ USD | Cấp mới: value=115 dự án",
    ),
    (
        "Báo cáo năm 2023. Có 8 xã đạt chuẩn, bằng 80% kế hoạch đến năm 2025; hộ nghèo 3%.",
        "xã đạt chuẩn: value=8 xã; plan_percent=80 % | hộ nghèo: value=3 %",
    ),
    # what is given, whomever to
    (
        "Trao cho các hộ nghèo 50 suất quà; cấp cho nhân dân 70 giấy chứng nhận.",
        "suất quà: value=50 suất | giấy chứng nhận: value=70 giấy",
    ),
    ("Hỗ trợ cho hộ nghèo 120 triệu đồng.", "Hỗ trợ cho hộ nghèo: value=120 triệu đồng"),
    # what is said behind a count is no name
    (
        "Đường liên thôn 21 km, đã cứng hóa 4,8 km nhưng chưa đạt tiêu chí.",
        "Đường liên thôn: value=21 km | cứng hóa: value=4,8 km",
    ),
    # the yield of one hectare
    (
        "Giá trị thu nhập 1 ha canh tác là 134 triệu đồng; trồng 1 ha rau.",
        "Giá trị thu nhập 1 ha canh tác: value=134 triệu đồng | rau: value=1 ha",
    ),
    # items numbered in one line under headings
    (
        (
            "CHỈ TIÊU CHỦ YẾU NĂM 2025 I. Về kinh tế (2 chỉ tiêu) 1. Thu nhập: 60 triệu đồng. 2. "
            "Đô thị hóa: 36%. II. Về môi trường 3. Tỷ lệ che phủ rừng: 52%."
        ),
        (
            "Thu nhập: value=60 triệu đồng; target | Đô thị hóa: value=36 %; target | "
            "Tỷ lệ che phủ rừng: value=52 %; target"
        ),
    ),
    (
        "Tổng đàn bò: KH 1.200 con, TH 1.250 con.",
        "Tổng đàn bò: plan_value=1.200 con; value=1.250 con",
    ),
    # grades, what must be reached, branches, zones, times and bodies at the end of names
    (
        "Chi bộ hoàn thành tốt nhiệm vụ trở lên đạt 85%.",
        "hoàn thành tốt nhiệm vụ trở lên: value=85 %",
    ),
    ("Tổng thu phải đạt 25 tỷ đồng.", "Tổng thu: value=25 tỷ đồng; target"),
    ("Ngành xây dựng tăng 3%.", "Ngành xây dựng: growth_percent=3 %"),
    ("Xã vùng 3 cách trung tâm huyện 13 km, có 5 thôn vùng 3.", "thôn vùng 3: value=5 thôn"),
    (
        "Dư nợ tính đến tháng 6 đạt 45 tỷ đồng; số máy tính đến nay có 15 chiếc.",
        "Dư nợ: value=45 tỷ đồng | số máy tính: value=15 chiếc",
    ),
    (
        "Vốn ngân sách do huyện, xã quản lý là 21 tỷ đồng.",
        "Vốn ngân sách do huyện, xã quản lý: value=21 tỷ đồng",
    ),
    # work that means were found for
    ("Huy động mọi nguồn lực làm mới 4 km đường thôn.", "đường thôn: value=4 km"),
]


def test_no_year_is_taken_from_a_count():
    assert read("Xã có 8 thôn với 1980 lao động.").report_period is None


@pytest.mark.parametrize(("text", "claims"), IN_ONE_LINE + OVER_LINES + IN_OFFICIAL_PAPERS)
def test_what_heads_places_and_times_names_their_figures(text, claims):
    assert in_one_line(read(text).claims) == claims
