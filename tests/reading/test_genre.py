"""Constructions that press and reports use everywhere, read in sentences of our own."""

import pytest

from reading.notation import in_one_line
from tongket.reading import read

SENTENCES = (
    # a range whose unit is written twice, unlike a move
    ("Thu nhập đạt từ 50,4 triệu đồng đến 50,8 triệu đồng; trồng từ 10 ha đến 12 ha rừng.",
     ("Thu nhập: value_low=50,4 triệu đồng; value_high=50,8 triệu đồng | "
      "rừng: value_low=10 ha; value_high=12 ha")),
    ("Diện tích quế tăng từ 10 ha đến 12 ha.", "Diện tích quế: previous=10 ha; value=12 ha"),
    # a branch has its own share of the plan; a share of all is none of a plan
    ("Giá trị sản xuất tăng 12%, đạt 100% KH, trong đó ngành nông nghiệp ước đạt 97% KH.",
     ("Giá trị sản xuất: growth_percent=12 %; plan_percent=100 % | "
      "ngành nông nghiệp: plan_percent=97 %; estimate")),
    ("Thu phí đạt 104% kế hoạch. Kết nạp 14 quần chúng, đạt 6,4% so với tổng số đảng viên.",
     ("Thu phí: plan_percent=104 % | Kết nạp: value=14 quần chúng | Kết nạp: value=6,4 %")),
    # discipline names what befell those counted, whoever they are
    ("Đã thi hành kỷ luật 12 đảng viên vi phạm; xử lý hành chính 6 đối tượng đánh bạc.",
     "thi hành kỷ luật: value=12 đảng viên | xử lý hành chính: value=6 đối tượng"),
    # seasons, pictures, varieties, days and headings by their number
    ("Thả giống vụ 2. Thâm canh lúa ST 25 và Xi23; thực hiện Đề án 06 trên địa bàn (Hình 2).", ""),
    ("Đến hết ngày 15 - 3 đã thu hoạch 41 ha mía; cuộc họp thường kỳ 10/2020.", "mía: value=41 ha"),
    ("III. SẢN XUẤT 1. Nông nghiệp đã trồng được 12 ha quế; số vụ 3, số người bị thương 2.",
     "quế: value=12 ha | số vụ: value=3 | số người bị thương: value=2"),
    # kinds that came in addition; a place that strives; amounts told in another money
    ("Tam Lộc phấn đấu thêm 3 thôn đạt chuẩn.", "thôn đạt chuẩn: change=3 thôn; target"),
    # work and kinds over commas, in front of a number and behind a share
    ("Có 7 phương án được duyệt, tổng giá trị bồi thường, hỗ trợ là 16,9 tỷ đồng.",
     ("phương án được duyệt: value=7 phương án | "
      "tổng giá trị bồi thường, hỗ trợ: value=16,9 tỷ đồng")),
    ("70% khu công nghiệp, các cụm công nghiệp có trạm xử lý nước thải.",
     "khu công nghiệp, các cụm công nghiệp có trạm xử lý nước thải: value=70 %"),
    ("Có 100% chi bộ, cơ quan, đơn vị tổ chức sinh hoạt chuyên đề.",
     "chi bộ, cơ quan, đơn vị tổ chức sinh hoạt chuyên đề: value=100 %"),
    # what a later sentence names again makes claims of its own, dated as it was before
    ("Đã thu hoạch 840 tấn ngô, 35 tấn lạc. So với cùng kỳ, ngô giảm 2,5%, lạc tăng 3%.",
     ("ngô: value=840 tấn | lạc: value=35 tấn | ngô: growth_percent=-2,5 % | "
      "lạc: growth_percent=3 %")),
    ("Đàn trâu có 90 con, đàn bò 40 con; so với cùng kỳ, đàn trâu giảm 1,1%, đàn bò tăng 2%.",
     ("Đàn trâu: value=90 con; growth_percent=-1,1 % | "
      "đàn bò: value=40 con; growth_percent=2 %")),
    ("Toàn xã có 9 vụ va chạm, 4 người bị thương. So với cùng kỳ giảm 2 vụ, tăng 1 người.",
     ("vụ va chạm: value=9 vụ; change=-2 vụ | "
      "người bị thương: value=4 người; change=1 người")),
    # a growth that lost its sign; a result of a year by its short word
    ("Thu cân đối đạt 31,5 tỷ đồng, tăng 4,6 so với cùng kỳ; giá trị sản xuất tăng 7,35.",
     ("Thu cân đối: value=31,5 tỷ đồng; growth_percent=4,6 % | "
      "giá trị sản xuất: growth_percent=7,35 %")),
    ("Đàn trâu có 90 con, tăng 3 so với cùng kỳ.", "Đàn trâu: value=90 con; change=3"),
    ("Thu phí 20 tỷ đồng, bằng 97% TH 2021; thu khác 9 tỷ đồng, tăng 12% KH so TH năm 2021.",
     ("Thu phí: value=20 tỷ đồng; ratio_to_previous=97 % | "
      "thu khác: value=9 tỷ đồng; growth_percent=12 %")),
    ("Thu ngân sách 92 tỷ đồng, tăng 4,7% so với dự toán địa phương năm 2019.",
     "Thu ngân sách: value=92 tỷ đồng; over_plan_percent=4,7 %"),
    # the unit is the shortest word that counts
    ("Trao 315 phần quà, bố trí nơi ở mới cho 95 hộ dân; có 02 khu công nghiệp, 28 giường bệnh.",
     ("phần quà: value=315 phần | bố trí nơi ở mới: value=95 hộ | "
      "khu công nghiệp: value=02 khu | giường bệnh: value=28 giường")),
    # names with several commas, slashes, dashes, brackets
    ("Giá trị sản xuất nông, lâm nghiệp, thủy sản toàn huyện đạt 412 tỷ đồng, tăng 3,1%.",
     "Giá trị sản xuất nông, lâm nghiệp, thủy sản: value=412 tỷ đồng; growth_percent=3,1 %"),
    ("Tổng giá trị sản xuất (theo giá so sánh) toàn xã ước đạt 98 tỷ đồng.",
     "Tổng giá trị sản xuất: value=98 tỷ đồng; estimate"),
    ("Thu nhập bình quân đầu người/năm đạt 41 triệu đồng.",
     "Thu nhập bình quân đầu người/năm: value=41 triệu đồng"),
    ("Hoàn thành 14/16 chỉ tiêu phát triển kinh tế - xã hội.",
     "chỉ tiêu phát triển kinh tế - xã hội: value=14 chỉ tiêu; total=16 chỉ tiêu"),
    ("Có 85% xã, phường đạt chuẩn về y tế.", "xã, phường đạt chuẩn về y tế: value=85 %"),
    ("Khối lượng hàng hóa vận chuyển đạt 640 tấn.",
     "Khối lượng hàng hóa vận chuyển: value=640 tấn"),
    ("Mưa thuận nên năng suất ngô đạt khá cao, đạt 46,2 tạ/ha.",
     "năng suất ngô: value=46,2 tạ/ha"),
    ("Chăn nuôi phát triển ổn định với 320 tấn thịt hơi; sản xuất đạt hiệu quả với 22 ha lúa.",
     "thịt hơi: value=320 tấn | lúa: value=22 ha"),
    ("Tổ chức 3 đợt quán triệt nghị quyết với 8.255 lượt cán bộ.",
     "đợt quán triệt nghị quyết: value=3 đợt | lượt cán bộ: value=8.255 lượt cán bộ"),
    ("Gieo trồng được 410 héc-ta; khách lưu trú 1.290 nghìn ngày, chi 3,1 triệu đồng/khách.",
     ("Gieo trồng: value=410 héc-ta | khách lưu trú: value=1.290 nghìn ngày | "
      "chi: value=3,1 triệu đồng/khách")),
    ("Cây ngô dự ước xuống giống 310 ha.", "Cây ngô: value=310 ha; estimate"),
    ("Điểm sáng của địa phương là thu ngân sách 41 tỷ đồng.",
     "thu ngân sách: value=41 tỷ đồng"),
    ("Các sản phẩm chủ lực như giày da tăng 3,1%; một số sản phẩm giảm như bia (giảm 6%).",
     "giày da: growth_percent=3,1 % | bia: growth_percent=-6 %"),
    ("Du lịch khởi sắc khi toàn tỉnh đón 3,1 triệu lượt khách.",
     "đón: value=3,1 triệu lượt khách"),
    ("Năng suất tăng nhưng diện tích giảm làm cho sản lượng giảm 39 tấn.",
     "sản lượng: change=-39 tấn"),
    ("Cơ cấu kinh tế chuyển dịch tích cực, dịch vụ đạt 41%.", "dịch vụ: value=41 %"),
    # cases and persons under one verb, and what they were tried or questioned for
    ("Công an huyện phát hiện 20 vụ, 32 đối tượng có hành vi mua bán pháo.",
     "phát hiện: value=20 vụ | phát hiện: value=32 đối tượng"),
    ("Khởi tố 2 vụ, 6 bị can về tội đánh bạc.",
     "Khởi tố: value=2 vụ | Khởi tố: value=6 bị can"),
    ("Kiểm tra 14 tổ chức đảng về quản lý quỹ và 9 đảng viên về cấp phép xây dựng.",
     "Kiểm tra: value=14 tổ chức đảng | Kiểm tra: value=9 đảng viên"),
    ("Có 3 xã về đích nông thôn mới.", "xã về đích nông thôn mới: value=3 xã"),
    ("Triệt xóa 13 ổ nhóm trộm cắp với 104 đối tượng.",
     "ổ nhóm trộm cắp: value=13 ổ nhóm | ổ nhóm trộm cắp: value=104 đối tượng"),
    ("Tiếp 86 lượt người khiếu nại, tố cáo, phản ánh. So với cùng kỳ giảm 14 lượt người.",
     ("lượt người khiếu nại, tố cáo, phản ánh: value=86 lượt người; "
      "change=-14 lượt người")),
    ("Tỷ lệ trẻ suy dinh dưỡng còn 12,5/<13%; bao phủ bảo hiểm y tế đạt 95,3/≥95%.",
     ("Tỷ lệ trẻ suy dinh dưỡng: value=12,5 %; plan_value=13 % | "
      "bao phủ bảo hiểm y tế: value=95,3 %; plan_value=95 %")),
    ("Đề ra 5 nhiệm vụ nhằm giảm tỷ lệ hộ nghèo xuống còn 4%.", "tỷ lệ hộ nghèo: value=4 %"),
    ("Tỷ lệ nợ xấu so với tổng dư nợ là 0,5%.", "Tỷ lệ nợ xấu so với tổng dư nợ: value=0,5 %"),
    ("Đào tạo nghề dưới 03 tháng cho 1.200 lao động.",
     "Đào tạo nghề dưới 03 tháng: value=1.200 lao động"),
    ("Giải quyết 120 vụ án hình sự, đạt tỷ lệ chung là 98,3%.",
     "vụ án hình sự: value=120 vụ | vụ án hình sự: value=98,3 %"),
    ("Đàn lợn tiêm phòng được 6.011 con.", "Đàn lợn: value=6.011 con"),
    ("Xã Tam Xuân 2 có 12 hộ nghèo; xã Tam Xuân 2 lần thứ VII tổ chức đại hội.",
     "hộ nghèo: value=12 hộ"),
    ("Đại hội đại biểu Hội Nông dân huyện nhiệm kỳ 2018 - 2023. Qua 5 năm, 85 hộ thoát nghèo.",
     "hộ thoát nghèo: value=85 hộ"),
    ("Phấn đấu hết nhiệm kỳ 100% các thôn có chi bộ.", "các thôn có chi bộ: value=100 %; target"),
    ("Mỗi năm có 3 hộ gia đình đạt tiêu chí trang trại. Mỗi năm giảm được 3 - 5% hộ nghèo.",
     ("hộ gia đình đạt tiêu chí trang trại: value=3 hộ | "
      "hộ nghèo: growth_low=-3 %; growth_high=-5 %")),
    # one head with its kinds over several commas; a topic or a clause in front is none
    ("Doanh thu thương mại, dịch vụ, du lịch đạt 71 tỷ đồng.",
     "Doanh thu thương mại, dịch vụ, du lịch: value=71 tỷ đồng"),
    ("Tổng giá trị sản xuất công nghiệp, tiểu thủ công nghiệp, xây dựng đạt 4.120 tỷ đồng.",
     ("Tổng giá trị sản xuất công nghiệp, tiểu thủ công nghiệp, xây dựng: "
      "value=4.120 tỷ đồng")),
    ("Tổng đàn trâu, bò, dê đạt 1.206 con; trồng trọt, chăn nuôi, thủy sản tăng 3,2%.",
     ("Tổng đàn trâu, bò, dê: value=1.206 con | "
      "trồng trọt, chăn nuôi, thủy sản: growth_percent=3,2 %")),
    ("Trong nông nghiệp, chăn nuôi, thủy sản tăng 5%.",
     "chăn nuôi, thủy sản: growth_percent=5 %"),
    ("Kinh tế tiếp tục phát triển, nông nghiệp, dịch vụ tăng 6%.",
     "nông nghiệp, dịch vụ: growth_percent=6 %"),
    ("Đẩy mạnh phát triển dịch vụ, xây dựng 3 nhà văn hóa.", "xây dựng: value=3 nhà văn hóa"),
    # items whose names go over commas without a word that begins names
    ("Khai khoáng tăng 2%; cấp nước, quản lý rác thải, thoát nước tăng 4%.",
     ("Khai khoáng: growth_percent=2 % | "
      "cấp nước, quản lý rác thải, thoát nước: growth_percent=4 %")),
    ("Lao động qua đào tạo đạt 71%, trong đó có bằng cấp, chứng chỉ, chứng nhận đạt 28%.",
     ("Lao động qua đào tạo: value=71 % | "
      "bằng cấp, chứng chỉ, chứng nhận: value=28 %")),
    # words run together, notes and captions
    ("Công nghiệp chế biến, chế tạotăng1,36%.",
     "Công nghiệp chế biến, chế tạo: growth_percent=1,36 %"),
    ("Quảng bá sản phẩm[1]. Xã trồng[2] 12 ha chè.", "chè: value=12 ha"),
    ("Thu từ trồng trọt: 13.503.000.000đ.", "Thu từ trồng trọt: value=13.503.000.000 đ"),
    ("Hội nghị Đảng bộ huyện ảnh 1\nThu ngân sách đạt 12 tỷ đồng.",
     "Thu ngân sách: value=12 tỷ đồng"),
    ("Năng suất đạt 62,5 tạ/ha  sản lượng đạt 719 tấn.",
     "Năng suất: value=62,5 tạ/ha | sản lượng: value=719 tấn"),
    ("Ngành dịch vụ đã tạo việc làm cho trên 1.000 lao động.",
     "tạo việc làm: value=above 1.000 lao động"),
    ("Thu ngân sách tăng trưởng tốt, trung bình trong 5 năm qua đạt 121% so với mục tiêu.",
     "Thu ngân sách: plan_percent=121 %"),
    ("Sản lượng lúa của các xã vùng cao đạt 33 tấn.", "Sản lượng lúa: value=33 tấn"),
    ("Tổng mức bán lẻ hàng hóa ước thu 50 tỷ đồng.",
     "Tổng mức bán lẻ hàng hóa: value=50 tỷ đồng; estimate"),
    ("100% cán bộ, đảng viên được quán triệt, học tập các nghị quyết; 3 xã đạt chuẩn.",
     ("cán bộ, đảng viên được quán triệt, học tập các nghị quyết: value=100 % | "
      "xã đạt chuẩn: value=3 xã")),
    ("90% đảng viên hoàn thành nhiệm vụ trở lên.",
     "đảng viên hoàn thành nhiệm vụ trở lên: value=90 %"),
    ("Thu nhập đến năm 2030 so với năm 2025 tăng 31,6%.",
     "Thu nhập: growth_percent=31,6 %"),
    ("Số lượng gia súc phát triển ổn định với tổng số là trên 85 nghìn con.",
     "Số lượng gia súc: value=above 85 nghìn con"),
    ("Theo đó, tổng diện tích gieo trồng là 79,8ha.", "tổng diện tích gieo trồng: value=79,8 ha"),
    # rates per many
    ("Số giường bệnh/10.000 dân: 27,5 giường bệnh/10.000 dân.",
     "Số giường bệnh/10.000 dân: value=27,5 giường bệnh/10.000 dân"),
    ("Lương thực: 45 kg/người/6 tháng.", "Lương thực: value=45 kg/người/6 tháng"),
    # names of seeds, sections inside a line, delegates, goals counted
    ("Giống chủ lực gồm OM6979, ĐH815-6, Đài Thơm 8; trồng 12 ha chè.", "chè: value=12 ha"),
    ("Tình hình năm 2018 1. Sản xuất nông nghiệp 1.1. Trồng trọt: lúa đạt 3 tấn.",
     "lúa: value=3 tấn"),
    ("Dự đại hội có 136 đại biểu đại diện cho 694 đảng viên.", ""),
    ("Hội nghị đánh giá 19 chỉ tiêu năm 2022.", ""),
    ("Đại hội đề ra 18 chỉ tiêu, trong đó, thu ngân sách đạt 9 tỷ đồng.",
     "thu ngân sách: value=9 tỷ đồng; target"),
    ("Tốc độ tăng trưởng kinh tế phấn đấu từ 7,5% trở lên.",
     "Tốc độ tăng trưởng kinh tế: value=at_least 7,5 %; target"),
    # counts that open a sentence, or tell only whose a figure is
    ("Sản lượng lúa đạt 720 tấn. 11/12 thôn ở vùng thấp đạt chuẩn văn hóa.",
     ("Sản lượng lúa: value=720 tấn | "
      "thôn ở vùng thấp đạt chuẩn văn hóa: value=11 thôn; total=12 thôn")),
    ("Số giải ngân của 4 xã đến nay là 18 tỷ đồng.",
     "Số giải ngân của 4 xã: value=18 tỷ đồng"),
    ("Toàn huyện xảy ra 27 vụ, làm chết 6 người và làm bị thương 19 người.",
     ("xảy ra: value=27 vụ | làm chết: value=6 người | làm bị thương: value=19 người")),
    # plans of bodies, excess over plan in units
    ("Thu ngân sách đạt 107% so với dự toán tỉnh, đạt 101% so với Hội đồng nhân dân xã giao.",
     "Thu ngân sách: plan_percent=107 %; plan_percent=101 %"),
    ("Thu nội địa 52 tỷ đồng, đạt 48% dự toán và thu xuất khẩu là 9 tỷ đồng.",
     "Thu nội địa: value=52 tỷ đồng; plan_percent=48 % | thu xuất khẩu: value=9 tỷ đồng"),
    # superlatives say nothing, efforts are no goals
    ("Dịch vụ đóng góp nhiều nhất 4,1 điểm phần trăm.",
     "Dịch vụ đóng góp: value=4,1 điểm phần trăm"),
    ("Nhờ sự nỗ lực, phấn đấu của các cấp, thu ngân sách đạt 12 tỷ đồng.",
     "thu ngân sách: value=12 tỷ đồng"),
    # goals
    ("Năm nay, xã cam kết giải ngân 100% kế hoạch.",
     "giải ngân: plan_percent=100 %; target"),
    ("Kỳ họp thông qua các chỉ tiêu chủ yếu: thu ngân sách tăng 9%.",
     "thu ngân sách: growth_percent=9 %; target"),
    # names of goals go over commas from the beginning of their item or sentence
    ("Tỷ lệ hộ dân được sử dụng nước sạch, hợp vệ sinh: 96%.",
     "Tỷ lệ hộ dân được sử dụng nước sạch, hợp vệ sinh: value=96 %"),
    ("Diện tích đất được tích tụ, tập trung để sản xuất quy mô lớn, ứng dụng công nghệ đạt 70 ha.",
     ("Diện tích đất được tích tụ, tập trung để sản xuất quy mô lớn, ứng dụng công nghệ: "
      "value=70 ha")),
    ("Ngành cung cấp nước, hoạt động quản lý và xử lý rác thải, nước thải giảm 1,9%.",
     ("Ngành cung cấp nước, hoạt động quản lý và xử lý rác thải, nước thải: "
      "growth_percent=-1,9 %")),
    ("Giá trị sản phẩm nông, lâm nghiệp trên 1 ha đất trồng trọt, đất nuôi cá đạt 95 triệu đồng.",
     ("Giá trị sản phẩm nông, lâm nghiệp trên 1 ha đất trồng trọt, đất nuôi cá: "
      "value=95 triệu đồng")),
    ("Tiêm phòng bệnh viêm da nổi cục cho đàn trâu, bò: 1.080/900 = 120%.",
     ("Tiêm phòng bệnh viêm da nổi cục cho đàn trâu, bò: "
      "value=1.080; plan_value=900; plan_percent=120 %")),
    ("Kiểm tra, xử lý 31 vụ vi phạm.", "vụ vi phạm: value=31 vụ"),
    ("Ngành tiểu thủ công nghiệp, dịch vụ đã tạo việc làm cho 950 lao động.",
     "tạo việc làm: value=950 lao động"),
    # goals counted are themselves what is counted
    ("Xã hoàn thành 15/24 chỉ tiêu.", "chỉ tiêu: value=15 chỉ tiêu; total=24 chỉ tiêu"),
    ("Xã hoàn thành vượt mức kế hoạch 10/25 chỉ tiêu.",
     "chỉ tiêu: value=10 chỉ tiêu; total=25 chỉ tiêu"),
    ("Đại hội đề ra 17 chỉ tiêu, 5 nhiệm vụ trọng tâm. Cụ thể, thu ngân sách đạt 9 tỷ đồng.",
     "thu ngân sách: value=9 tỷ đồng; target"),
    ("I. Về kinh tế (11 chỉ tiêu)\n1. Thu ngân sách: 9 tỷ đồng.",
     "Thu ngân sách: value=9 tỷ đồng; target"),
    # who did it, and words in which a cue is none
    ("Toàn quốc xảy ra 925 vụ cháy.", "vụ cháy: value=925 vụ"),
    ("Cơ quan hành chính các cấp đã tiếp 86 lượt.", "tiếp: value=86 lượt"),
    ("Kiểm tra 44 tổ chức đảng cấp dưới và 47 đảng viên.",
     ("tổ chức đảng cấp dưới: value=44 tổ chức đảng | đảng viên: value=47 đảng viên")),
    # in front of a colon: a move, a comparison, a quotation
    ("Tỷ lệ hộ nghèo giảm bình quân/năm: trên 2%.", "Tỷ lệ hộ nghèo: change=above -2 %"),
    ("Tỷ lệ tăng thu cân đối thực hiện so năm trước: 12% trở lên.",
     "Tỷ lệ tăng thu cân đối: value=at_least 12 %"),
    ("Tỷ lệ chi bộ đạt “Hoàn thành xuất sắc nhiệm vụ”: 15%.",
     "Tỷ lệ chi bộ đạt “Hoàn thành xuất sắc nhiệm vụ”: value=15 %"),
    ("Tổng đàn lợn tại thời điểm 1/4/2016 là 79 nghìn con.", "Tổng đàn lợn: value=79 nghìn con"),
    ("Đã thu hoạch 95 ha, mặc dù bằng 91% cùng kỳ nhưng nhờ năng suất đạt 62 tạ/ha.",
     "thu hoạch: value=95 ha; ratio_to_previous=91 % | năng suất: value=62 tạ/ha"),
    # shares of a structure move in points, to the end of the clause
    ("Cơ cấu kinh tế chuyển dịch tích cực, dịch vụ tăng 2,5%; thu ngân sách tăng 5%.",
     "dịch vụ: change=2,5 % | thu ngân sách: growth_percent=5 %"),
    # what a meeting rewarded and resolved, former units, degrees, holidays, all of them
    ("Dịp này, huyện tặng giấy khen cho 9 tổ chức đảng. Kỳ họp ban hành 8 nghị quyết.", ""),
    ("Trong năm, HĐND ban hành 8 nghị quyết.", "ban hành: value=8 nghị quyết"),
    ("Nhân dân 2 xã trước khi sáp nhập đã nỗ lực; xã được sáp nhập từ 3 xã.", ""),
    ("Sản xuất rượu từ 25 độ trở lên; mừng Quốc khánh 02/9; cả 3 lĩnh vực đều tăng.", ""),
    ("GDP tăng 7,8%, thấp hơn tốc độ tăng 9,4% của năm trước.", "GDP: growth_percent=7,8 %"),
    # a mean of places, a new sentence, a state, a predicate
    ("Bình quân các xã đạt 17,5 tiêu chí nông thôn mới.",
     "tiêu chí nông thôn mới: value=17,5 tiêu chí"),
    ("Thu ngân sách đạt 121% dự toán. Về nông thôn mới, đến nay xã đã đạt 15/19 tiêu chí.",
     ("Thu ngân sách: plan_percent=121 % | "
      "tiêu chí: value=15 tiêu chí; total=19 tiêu chí")),
    ("Xã đạt và vượt 17 trong tổng số 19 chỉ tiêu nghị quyết đề ra.",
     "chỉ tiêu: value=17 chỉ tiêu; total=19 chỉ tiêu"),
    ("GDP đạt 7,8%; có 6 địa phương tăng trưởng từ 10% trở lên.",
     "GDP: value=7,8 % | địa phương tăng trưởng từ 10% trở lên: value=6 địa phương"),
    ("Kết nạp được 143 đảng viên vượt chỉ tiêu nghị quyết.", "Kết nạp: value=143 đảng viên"),
    ("Có 145/151 xã, phường đạt chuẩn.",
     "xã, phường đạt chuẩn: value=145 xã, phường; total=151 xã, phường"),
    ("Tổng sản phẩm trên địa bàn tỉnh ước tăng 7,3%.",
     "Tổng sản phẩm trên địa bàn tỉnh: growth_percent=7,3 %; estimate"),
    ("Đã tiếp 512 lượt/640 lượt người; so với cùng kỳ giảm 88 lượt, 71 lượt người.",
     ("tiếp: value=512 lượt; change=-88 lượt | "
      "tiếp: value=640 lượt người; change=-71 lượt người")),
    ("Phường An Hải thu ngân sách đạt 84% chỉ tiêu.", "thu ngân sách: plan_percent=84 %"),
    # a share of a whole, a level reached, crops a year, kinds of party organisation
    ("Tỷ lệ phát triển đảng viên đạt 7% so với tổng số đảng viên đầu năm.",
     "Tỷ lệ phát triển đảng viên: value=7 %"),
    ("Thu nhập bình quân đầu người tăng lên 23,1 triệu đồng.",
     "Thu nhập bình quân đầu người: value=23,1 triệu đồng"),
    ("Diện tích lúa 2 vụ đạt 70 ha.", "Diện tích lúa 2 vụ: value=70 ha"),
    ("100% chi, đảng bộ đạt chuẩn.", "chi, đảng bộ đạt chuẩn: value=100 %"),
    ("Trồng rừng đạt 37 ha, gấp 2,4 lần so với kế hoạch.", "Trồng rừng: value=37 ha"),
    ("Khu vực dịch vụ tăng 4%; khu vực công nghiệp, xây dựng tăng 3%.",
     ("Khu vực dịch vụ: growth_percent=4 % | "
      "khu vực công nghiệp, xây dựng: growth_percent=3 %")),
    ("Về nông thôn mới đến nay xã đạt 16/19 tiêu chí.",
     "tiêu chí: value=16 tiêu chí; total=19 tiêu chí"),
    ("CPI tháng 6 tăng 0,5%; bình quân 6 tháng tăng 3,6%.",
     "CPI: growth_percent=0,5 % | CPI: growth_percent=3,6 %"),
    # work of inspection and petitions
    ("Thực hiện 34 cuộc thanh tra, kiểm tra chuyên ngành, ban hành 6 kết luận.",
     ("cuộc thanh tra, kiểm tra chuyên ngành: value=34 cuộc | "
      "ban hành: value=6 kết luận")),
    ("Kết thúc 18 cuộc thanh tra và ban hành kết luận 17 cuộc.",
     "cuộc thanh tra: value=18 cuộc | ban hành kết luận: value=17 cuộc"),
    ("Các sở, ngành còn tiến hành 248 cuộc kiểm tra.", "cuộc kiểm tra: value=248 cuộc"),
    ("Có 15 đơn giải quyết lần đầu, 8 đơn giải quyết lần 2.",
     "đơn giải quyết lần đầu: value=15 đơn | đơn giải quyết lần 2: value=8 đơn"),
    # a clause with a share behind it, ground that is cleared, who helps directly, a coast
    ("Cải cách hành chính bứt phá với 98% hồ sơ đúng hạn.", "hồ sơ đúng hạn: value=98 %"),
    ("Hoàn thành giải phóng mặt bằng 3/7 dự án.",
     "Hoàn thành giải phóng mặt bằng: value=3 dự án; total=7 dự án"),
    ("Ngân sách các cấp trực tiếp hỗ trợ 22%.", "Ngân sách: value=22 %"),
    ("Tỉnh có chiều dài đường bờ biển là 134km; trồng 12 ha chè.", "chè: value=12 ha"),
    # lists that go on, names of two kinds, places, sentences that begin with what passed its plan
    ("Giá trị nông nghiệp đạt 9 tỷ đồng; dịch vụ vận tải, ngân hàng,... đạt 7 tỷ đồng.",
     ("Giá trị nông nghiệp: value=9 tỷ đồng | "
      "dịch vụ vận tải, ngân hàng: value=7 tỷ đồng")),
    ("Tổng mức bán lẻ hàng hóa, doanh thu dịch vụ đạt 21 tỷ đồng.",
     "Tổng mức bán lẻ hàng hóa, doanh thu dịch vụ: value=21 tỷ đồng"),
    ("Tăng diện tích, sản lƣợng, số tiền: sản lƣợng thóc 90 tấn.", "sản lƣợng thóc: value=90 tấn"),
    ("Ðắk Nông hiện có hơn 142 ha cà-phê.", "cà-phê: value=above 142 ha"),
    ("Thu nhập đạt 51 triệu đồng. Thu ngân sách hằng năm đều vượt chỉ tiêu, đạt 246% kế hoạch.",
     "Thu nhập: value=51 triệu đồng | Thu ngân sách: plan_percent=246 %"),
    ("Nhân dân đã hiến hơn 260m² đất và đóng góp hàng chục triệu đồng.",
     "đất: value=above 260 m²"),
    ("Đại hội đại biểu đề ra 31 chỉ tiêu, trong đó tỷ lệ kết nạp tối thiểu 3%.",
     "tỷ lệ kết nạp: value=at_least 3 %; target"),
    # what stands behind a share of an amount is about the amount
    ("Thu từ đất đạt 504 tỷ đồng, chiếm 67,5% tổng số, tăng 13%.",
     ("Thu từ đất: value=504 tỷ đồng; growth_percent=13 % | "
      "Thu từ đất: value=67,5 %")),
    # where names end: an estimate of a period, prices, other work in front of a comma
    ("Tổng sản phẩm ước 9 tháng theo giá so sánh năm 2010 đạt 11 tỷ đồng.",
     "Tổng sản phẩm: value=11 tỷ đồng; estimate"),
    ("Cơ bản kết thúc gieo trồng, dự ước toàn xã gieo cấy được 98 ha.",
     "gieo cấy: value=98 ha; estimate"),
    ("Có 5/10 huyện, thị xã, thành phố cho thu hoạch.",
     ("huyện, thị xã, thành phố cho thu hoạch: value=5 huyện, thị xã, thành phố; "
      "total=10 huyện, thị xã, thành phố")),
    ("Thu ngân sách đạt 65 triệu đồng; có 9 sản phẩm.",
     "Thu ngân sách: value=65 triệu đồng | sản phẩm: value=9 sản phẩm"),
    # what a bracket and a number without "số" behind a document's name are
    ("Trồng rừng đạt 210 ha (Hình 2).", "Trồng rừng: value=210 ha"),
    ("Theo Nghị quyết 35 của HĐND tỉnh, xã trồng 12 ha chè.", "chè: value=12 ha"),
    # what goes on behind brackets, a move told without a number, another place
    ("Thu phí (chiếm 67,2% tổng thu) đạt 12 tỷ đồng, thu khác đạt 3 tỷ đồng.",
     "Thu phí: value=67,2 % | Thu phí: value=12 tỷ đồng | thu khác: value=3 tỷ đồng"),
    (
        ("Kết nạp 96 đảng viên mới. Trong đó, Tam Lộc 41 đảng viên, Mỏ An Hải 23, TP. Bến Lộc 17, "
        "Công an 9, Bộ đội Biên phòng tỉnh 6."),
        " | ".join((
            "đảng viên mới: value=96 đảng viên",
            "đảng viên mới: value=41 đảng viên",
            *(f"đảng viên mới: value={number}" for number in (23, 17, 9, 6)),
        )),
    ),
    ("Cây ngô 6 tháng đầu năm gieo trồng được 47 ha; rau các loại đã triển khai trồng 8 ha.",
     "Cây ngô: value=47 ha | rau các loại: value=8 ha"),
    ("Xã đã trồng 47 ha ngô; diện tích lúa đã thu hoạch 8 ha.",
     "ngô: value=47 ha | diện tích lúa đã thu hoạch: value=8 ha"),
    ("Cây trồng thực hiện đạt và vượt kế hoạch, lúa nước đã gieo cấy 31 ha.",
     "lúa nước: value=31 ha"),
    # a count's verb stays its name where only how and in which field stands behind
    ("Kiểm tra 15 tổ chức đảng và 40 đảng viên theo Điều 30; kỷ luật 2 tổ chức đảng bằng cảnh cáo.",
     ("Kiểm tra: value=15 tổ chức đảng | Kiểm tra: value=40 đảng viên | "
      "kỷ luật: value=2 tổ chức đảng")),
    ("Tổ chức 5 cuộc kiểm tra theo chương trình.",
     "cuộc kiểm tra theo chương trình: value=5 cuộc"),
    # moves between bounded levels, and from what was before an event
    ("Tỷ lệ tử vong giảm từ trên 72‰ năm 2015 xuống còn 60‰ năm 2017.",
     "Tỷ lệ tử vong: previous=above 72 ‰; value=60 ‰"),
    ("Tỷ lệ hộ nghèo giảm từ 4% trở lên.", "Tỷ lệ hộ nghèo: change=at_least -4 %"),
    ("Thu nhập bình quân đạt 52 triệu đồng, gấp 4,1 lần so với trước khi xây dựng nông thôn mới.",
     "Thu nhập bình quân: value=52 triệu đồng; ratio_to_previous=4,1 lần"),
    # an estimate that opens a sentence ends where the parts begin; brackets of a former time end it
    ("Ước tính quý I năm 2016, thu tăng 9%, trong đó: thu nội địa tăng 2%.",
     "thu: growth_percent=9 %; estimate | thu nội địa: growth_percent=2 %"),
    ("Tổng sản phẩm ước 9 tháng đầu năm 2024 đạt 11 tỷ đồng, tăng 7% (6 tháng tăng 8%).",
     ("Tổng sản phẩm: value=11 tỷ đồng; growth_percent=7 %; estimate | "
      "Tổng sản phẩm: growth_percent=8 %")),
    ("Có 14/15 xã, phường, thị trấn có 100% trường học đạt chuẩn; 80% hộ dùng nước sạch.",
     ("xã, phường, thị trấn có 100% trường học đạt chuẩn: value=14 xã, phường, thị trấn; "
      "total=15 xã, phường, thị trấn | hộ dùng nước sạch: value=80 %")),
    ("Công an xã giải tán trên 90 đối tượng tụ tập đêm khuya; điều tra khám phá 4/5 vụ trọng án.",
     ("đối tượng tụ tập đêm khuya: value=above 90 đối tượng | "
      "vụ trọng án: value=4 vụ; total=5 vụ")),
    ("Xã thực hiện 53 dự án chuyển tiếp, 23 dự án khởi công mới.",
     "dự án chuyển tiếp: value=53 dự án | dự án khởi công mới: value=23 dự án"),
    ("Khách tham quan tại các khu du lịch lớn đạt 134 lượt; khám phá nhanh 4 vụ trọng án.",
     "Khách tham quan: value=134 lượt | vụ trọng án: value=4 vụ"),
    ("Có 03 căn hộ, biệt thự cao cấp với 95 phòng, 96 nhà nghỉ.",
     ("căn hộ, biệt thự cao cấp: value=03 căn hộ, biệt thự | phòng: value=95 phòng | "
      "nhà nghỉ: value=96 nhà nghỉ")),
    ("Năm 2024 đạt 3%. Mục tiêu năm 2024 là giảm tỷ lệ hộ nghèo dưới 1%.",
     "tỷ lệ hộ nghèo: value=below 1 %; target"),
    # titles and captions that stand twice repeat; a name waits over a clause for its number
    ("Xã có 96% trường đạt chuẩn\nXã có 96% trường đạt chuẩn.\nTỷ lệ trường đạt chuẩn là 96%.",
     "Tỷ lệ trường đạt chuẩn: value=96 %"),
    ("Diện tích cây lâu năm tiếp tục được mở rộng, đến nay toàn tỉnh có 16,4 ngàn ha, tăng 7%.",
     "Diện tích cây lâu năm: value=16,4 ngàn ha; growth_percent=7 %"),
    ("Khu du lịch Hầm Cát ước đón 28 lượt khách tham quan.",
     "lượt khách tham quan: value=28 lượt khách; estimate"),
    # what only describes a place or a body, or says which goals were resolved
    ("Xã có diện tích tự nhiên 112 km2, dân số 22.312 người, với 39 tổ chức đảng, 697 hộ.", ""),
    ("Ban Chấp hành Đảng bộ xã gồm 24 đồng chí.", ""),
    ("Kỳ họp đã thông qua Nghị quyết với 21 chỉ tiêu quan trọng.", ""),
    ("Hội đồng thông qua báo cáo, xã đạt 21 chỉ tiêu.", "chỉ tiêu: value=21 chỉ tiêu"),
    ("Tỷ lệ bàn ghế loại 2 chỗ ngồi đạt 90,2%; đạt 26,7 học sinh/máy tính.",
     ("Tỷ lệ bàn ghế loại 2 chỗ ngồi: value=90,2 % | "
      "học sinh: value=26,7 học sinh/máy tính")),
    ("Gồm: cán bộ kiêm bí thư ấp, khu phố 11; cán bộ khu phố 7 xây dựng 3 nhà.",
     "cán bộ kiêm bí thư ấp, khu phố: value=11 | xây dựng: value=3 nhà"),
    ("Giống lúa Nhị Ưu 63, Hà Phát 3, cho năng suất 52 tạ/ha.", "năng suất: value=52 tạ/ha"),
    ("Trồng 90 ha cây dược liệu. Trong đó, Sâm Tam Lộc 12 ha, đinh lăng 78 ha.",
     ("cây dược liệu: value=90 ha | Sâm Tam Lộc: value=12 ha | đinh lăng: value=78 ha")),
    ("Các đại biểu được nghe báo cáo, trong đó tỷ lệ hộ nghèo giảm còn 1,42%.",
     "tỷ lệ hộ nghèo: value=1,42 %"),
    ("Tỷ lệ hộ nghèo giảm 4,26%/KH 5%.", "Tỷ lệ hộ nghèo: change=-4,26 %; plan_value=5 %"),
    ("Tội phạm đã giảm rõ rệt, giảm 5,8% so với cùng kỳ.", "Tội phạm: growth_percent=-5,8 %"),
    ("Số vụ án giảm 36,5% so với thời gian liền kề và giảm 25% so với cùng kỳ.",
     "Số vụ án: growth_percent=-36,5 % | Số vụ án: growth_percent=-25 %"),
    ("Tỷ lệ hộ nghèo thấp hơn 3% so với bình quân chung của tỉnh, giảm 2% so với năm trước.",
     "Tỷ lệ hộ nghèo: change=-2 %"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "claims"), SENTENCES)
def test_a_sentence_of_the_genre_is_read(text, claims):
    assert in_one_line(read(text).claims) == claims


def test_a_day_may_stand_above_a_title_that_repeats_the_text():
    title = "Ngày 16/10/2023\nAn Lộc: Thu ngân sách tăng 7,2%\n"
    text = "9 tháng năm 2023, thu ngân sách đạt 31 tỷ đồng, tăng 7,2% so với cùng kỳ."
    assert in_one_line(read(title + text).claims) == in_one_line(read(text).claims)


def test_a_title_that_repeats_the_text_makes_no_claim_of_its_own():
    text = "Xã Tân Lâm: 17/18 chỉ tiêu đạt\nNăm 2024, xã có 17/18 chỉ tiêu đạt kế hoạch."
    assert len(read(text).claims) == 1


@pytest.mark.parametrize("digits", ["1.1.2", "10.20.1.1", "1,1,2", "12.5,3.4", "1.23.4567"])
def test_digits_that_are_no_number_are_left_alone(digits):
    assert in_one_line(read(f"Thu {digits} tỷ đồng.").claims) == ""
    assert len(read(f"Thu {digits} tỷ đồng. Trồng rừng 12 ha.").claims) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Thu đạt 7 tỷ đồng, tăng 5% so với năm\n2016; chi 5 tỷ đồng.",
        "Theo Nghị quyết\nsố 5, trồng 7 ha ngô.",
        "Giao trước ngày\n31/12, trồng 7 ha ngô.",
        "Tính đến\n31/12, trồng 7 ha ngô.",
    ],
)
def test_words_cut_by_a_line_end_are_read_as_on_one_line(text):
    assert in_one_line(read(text).claims) == in_one_line(read(text.replace("\n", " ")).claims) != ""


def test_a_text_in_narrow_lines_of_any_width_is_read_as_sentences():
    text = (
        "Năm 2023, mặc dù chịu ảnh hưởng\ncủa bão, nhiều diện\ntích bị ngập, năng suất vẫn tăng.\n"
        "Sản lượng thịt trâu hơi xuất\nchuồng đạt 1.420 tấn, tăng 3,15%; thịt\nbò đạt 4.870 tấn.\n"
        "Trong năm địa bàn xã đã xảy\nra 5 vụ cháy rừng, tăng 1 vụ so với năm\ntrước.\n"
        "Sản lượng ngô đạt 65,5\nnghìn tấn.\n"
    )
    claims = read(text).claims
    assert in_one_line(claims).replace("\n", " ") == (
        "Sản lượng thịt trâu hơi xuất chuồng: value=1.420 tấn; growth_percent=3,15 % | "
        "thịt bò: value=4.870 tấn | vụ cháy rừng: value=5 vụ; change=1 vụ | "
        "Sản lượng ngô: value=65,5 nghìn tấn"
    )
    assert all(text[f.start : f.end] == f.text for claim in claims for f in claim.figures)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "11 chỉ tiêu kinh tế gồm:\n- Thu ngân sách: 128 tỷ đồng",
            "Thu ngân sách: value=128 tỷ đồng; target",
        ),
        ("Trong đó, có 11 chỉ tiêu kinh tế, 8 chỉ tiêu xã hội.", ""),
        (
            "Có 11 chỉ tiêu vượt, 8 chỉ tiêu đạt.",
            "chỉ tiêu vượt: value=11 chỉ tiêu | chỉ tiêu đạt: value=8 chỉ tiêu",
        ),
        (
            "Trên địa bàn toàn tỉnh đã để xảy ra 51 vụ tai nạn giao thông.",
            "vụ tai nạn giao thông: value=51 vụ",
        ),
        (
            "Vụ va chạm nghiêm trọng làm 31 người bị thương và tai nạn giao thông 2 vụ.",
            "người bị thương: value=31 người | tai nạn giao thông: value=2 vụ",
        ),
        (
            "Đến nay, các cấp, các ngành trong tỉnh đã giải quyết 85/92 vụ việc.",
            "giải quyết: value=85 vụ việc; total=92 vụ việc",
        ),
    ],
)
def test_what_counts_is_named_by_the_thing_or_the_work_and_not_by_who_did_it(text, told):
    assert in_one_line(read(text).claims) == told


def test_a_title_that_rounds_or_counts_otherwise_what_the_text_says_claims_nothing():
    text = (
        "Huyện kết nạp 55 đảng viên, thu ngân sách hơn 2.140 tỷ đồng\n\n"
        "Năm 2025, kết nạp được 55 quần chúng. Thu ngân sách đạt 2.141.605 triệu đồng."
    )
    assert [claim.figures[0].text for claim in read(text).claims] == ["55", "2.141.605"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Sản lượng đạt 9 tấn, tăng 3% SCK.", "Sản lượng: value=9 tấn; growth_percent=3 %"),
        ("Quán triệt Nghị quyết Trung ương 4 (khóa XIII).", ""),
        (
            "02 thị trấn đạt chuẩn đô thị văn minh.",
            "thị trấn đạt chuẩn đô thị văn minh: value=02 thị trấn",
        ),
    ],
)
def test_short_words_of_the_offices_are_known(text, told):
    assert in_one_line(read(text).claims) == told


def test_a_fall_of_poor_households_without_their_number_is_one_of_their_share():
    text = "Tỉ lệ hộ nghèo giảm 5,15%, hộ cận nghèo tăng 1,01%. Có 61 hộ nghèo, giảm 4,7%."
    assert in_one_line(read(text).claims) == (
        "Tỉ lệ hộ nghèo: change=-5,15 % | hộ cận nghèo: change=1,01 % | "
        "hộ nghèo: value=61 hộ; growth_percent=-4,7 %"
    )


def test_what_a_unit_has_is_named_without_the_unit():
    text = "Năm 2023, huyện có tổng giá trị sản xuất là hơn 67.000 tỷ đồng."
    assert in_one_line(read(text).claims).startswith("tổng giá trị sản xuất: value=above 67.000")
