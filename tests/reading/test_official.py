"""Lists, brackets and shares as official reports and resolutions write them."""

import pytest

from reading.notation import in_one_line
from tongket.reading import read

SENTENCES = (
    # numbers in a row with dashes take the names in a row, one after another
    ("Cơ cấu kinh tế nông nghiệp - công nghiệp, xây dựng - dịch vụ là 21,4% - 36,1% - 42,5%.",
     ("nông nghiệp: value=21,4 % | công nghiệp, xây dựng: value=36,1 % | "
      "dịch vụ: value=42,5 %")),
    ("Tỷ trọng nông nghiệp, công nghiệp, dịch vụ lần lượt là 22% - 35% - 43%.",
     ("Tỷ trọng nông nghiệp: value=22 % | công nghiệp: value=35 % | dịch vụ: value=43 %")),
    ("Cơ cấu kinh tế nông, lâm nghiệp - công nghiệp - dịch vụ đạt tỷ lệ 32,5 - 28,3 - 39,2%.",
     "nông, lâm nghiệp: value=32,5 | công nghiệp: value=28,3 | dịch vụ: value=39,2 %"),
    ("Phấn đấu GRDP bình quân tăng 7 - 8%.",
     "GRDP bình quân: growth_low=7 %; growth_high=8 %; target"),
    # counts in brackets are parts where they add up to what was counted, else notes or ordinals
    ("Kỷ luật 6 đảng viên, gồm: cảnh cáo (2), khiển trách (4).",
     "Kỷ luật: value=6 đảng viên | cảnh cáo: value=2 | khiển trách: value=4"),
    ("Kỷ luật 9 đảng viên, gồm: cảnh cáo (2), khiển trách (4).", "Kỷ luật: value=9 đảng viên"),
    ("Có 3 việc, gồm: (1) trồng 5 ha rừng, (2) mở 7 km đường.",
     "việc: value=3 việc | rừng: value=5 ha | đường: value=7 km"),
    # what is counted or shared by several kinds over commas
    (("Ban hành 74 quyết định xử phạt trong lĩnh vực đất đai, môi trường, khoáng sản và nước "
      "đối với 60 tổ chức."),
     ("quyết định xử phạt trong lĩnh vực đất đai, môi trường, khoáng sản và nước: "
      "value=74 quyết định | tổ chức: value=60 tổ chức")),
    ("Mở 12 lớp tập huấn trồng trọt, chăn nuôi, thủy sản cho 360 người.",
     ("lớp tập huấn trồng trọt, chăn nuôi, thủy sản: value=12 lớp | người: value=360 người")),
    ("Có 72% ấp, khu phố, gia đình đạt chuẩn văn hóa.",
     "ấp, khu phố, gia đình đạt chuẩn văn hóa: value=72 %"),
    ("100% xã đạt chuẩn về y tế, đường sá được mở rộng.", "xã đạt chuẩn về y tế: value=100 %"),
    (("Giao 20 con giống, công tác hướng dẫn, giám sát, số vốn đã thu hồi để quay vòng là "
      "8 tỷ đồng."),
     "con giống: value=20 con | số vốn đã thu hồi để quay vòng: value=8 tỷ đồng"),
    ("Tổ chức 57 cuộc thanh, kiểm tra với 189 cơ sở.",
     "cuộc thanh, kiểm tra: value=57 cuộc | cơ sở: value=189 cơ sở"),
    # things counted have no parts, so a plan stands behind the slash
    ("Có 15,3/20 giường bệnh; bình quân đạt 14,5/19 tiêu chí.",
     ("giường bệnh: value=15,3 giường; plan_value=20 giường | "
      "bình quân: value=14,5 tiêu chí; total=19 tiêu chí")),
    # a movement has shares of others; a crop is worked by somebody; a whole is no other place
    ("Phong trào xây dựng đời sống văn hóa đã có 72% ấp đạt chuẩn văn hóa.",
     "ấp đạt chuẩn văn hóa: value=72 %"),
    ("Vụ đông xuân được các hợp tác xã gieo cấy đạt 100% kế hoạch.",
     "Vụ đông xuân: plan_percent=100 %"),
    ("Tỷ lệ dân số tham gia bảo hiểm y tế đạt 61,3% so với dân số toàn tỉnh.",
     "Tỷ lệ dân số tham gia bảo hiểm y tế: value=61,3 %"),
    # goals that were reached, and who set them, are no part of a name; nor are causes in it
    ("Hoàn thành chỉ tiêu thu ngân sách do thành phố giao là 376 tỷ đồng.",
     "thu ngân sách: value=376 tỷ đồng"),
    ("Hoàn thành tỷ lệ giải ngân vốn đầu tư công 100% kế hoạch.",
     "tỷ lệ giải ngân vốn đầu tư công: plan_percent=100 %"),
    ("Những điều đảng viên không được làm: 15 trường hợp.",
     "điều đảng viên không được làm: value=15 trường hợp"),
    ("Tăng cường kiểm tra an toàn thực phẩm tại 154 cơ sở.",
     "kiểm tra an toàn thực phẩm: value=154 cơ sở"),
    ("Đảng ủy thi hành kỷ luật bằng hình thức cảnh cáo đối với 5 đảng viên.",
     "thi hành kỷ luật bằng hình thức cảnh cáo: value=5 đảng viên"),
    # estimates beside the share of plan they come to stay estimates, though goals were spoken of
    (("Huyện thực hiện tốt các chỉ tiêu đề ra: sản lượng lúa ước đạt 6.120 tấn, đạt 98,5% kế "
      "hoạch."),
     "sản lượng lúa: value=6.120 tấn; plan_percent=98,5 %; estimate"),
    # what a place is, its households, people and their origins; who acted on what was counted
    (("Xã có 8 thôn, 702 hộ với 2.950 nhân khẩu. Dân tộc Thái 410 người, chiếm 99% dân số. "
      "Tỷ lệ hộ nghèo chiếm 26,5%."),
     "Tỷ lệ hộ nghèo: value=26,5 %"),
    ("Di dời 24 hộ/108 khẩu; dân tộc thiểu số 129 đồng chí.",
     ("Di dời: value=24 hộ | Di dời: value=108 khẩu | "
      "dân tộc thiểu số: value=129 đồng chí")),
    ("Có 52% dân số làm nông nghiệp nên cấp ủy, chính quyền quan tâm chỉ đạo.",
     "dân số làm nông nghiệp: value=52 %"),
    ("Gia súc, gia cầm tăng so với cùng kỳ năm trước với đàn trâu 368 con, đàn bò 276 con.",
     "đàn trâu: value=368 con | đàn bò: value=276 con"),
    ("Nghiệm thu và bàn giao 9 công trình.",
     "Nghiệm thu và bàn giao: value=9 công trình"),
    # members and where they meet; work that was done, goals met and spans with their whole
    ("Đảng bộ khối có 36 đảng viên sinh hoạt ở 6 chi bộ. Trong năm, kết nạp 4 đảng viên.",
     "kết nạp: value=4 đảng viên"),
    ("Đảng bộ hoàn thành 5/5 nhóm chỉ tiêu, 4 nhóm nhiệm vụ.",
     "nhóm chỉ tiêu: value=5 nhóm chỉ tiêu; total=5 nhóm chỉ tiêu"),
    ("Đảng bộ đã xem xét kết nạp 210 đảng viên mới, nâng tổng số đảng viên lên 2.687 người.",
     ("đảng viên mới: value=210 đảng viên | tổng số đảng viên: value=2.687 người")),
    ("Các xã còn lại đạt 38-48/53 chỉ tiêu; 3 xã thu đạt từ 50-60%.",
     ("chỉ tiêu: value_low=38 chỉ tiêu; value_high=48 chỉ tiêu; total=53 chỉ tiêu | "
      "xã thu đạt từ 50-60%: value=3 xã")),
    ("Trung tâm bồi dưỡng chính trị mở 123 lớp.", "mở: value=123 lớp"),
    # what was done on how much land, to which crop and what came of it
    ("Đã thu hoạch vụ hè thu trên diện tích 4.250 ha; bị ngập nên đã thiệt hại mất trắng 63 ha.",
     "diện tích: value=4.250 ha | thiệt hại mất trắng: value=63 ha"),
    ("Triển khai mô hình trồng 01 ha cây ba kích; khai thác rừng trồng 265 m3 gỗ.",
     "cây ba kích: value=01 ha | khai thác rừng trồng: value=265 m3"),
    ("Lúa hè thu: Toàn tỉnh đã xuống giống dứt điểm được 5.310 ha.",
     "Lúa hè thu: value=5.310 ha"),
    # a field of work is no name of what was done in it; how many goals a list goes on to name
    ("Công tác xây dựng Đảng đã phát triển 21 đảng viên mới, đã được cấp 8 mã vùng trồng.",
     "đảng viên mới: value=21 đảng viên | mã vùng trồng: value=8 mã"),
    ("Hoạt động thương mại, dịch vụ tăng 12,1%.",
     "Hoạt động thương mại, dịch vụ: growth_percent=12,1 %"),
    ("Nghị quyết về kinh tế với 20 chỉ tiêu chủ yếu là: thu nhập bình quân đạt 72 triệu đồng.",
     "thu nhập bình quân: value=72 triệu đồng"),
    ("Có 5 chỉ tiêu đạt thấp gồm: thu phí đạt 40% kế hoạch.",
     "chỉ tiêu: value=5 chỉ tiêu | thu phí: plan_percent=40 %"),
    # parts that look like fractions, kinds counted together, and work done on both sides of a comma
    ("Có 3/4 tổ chức đảng hoàn thành tốt nhiệm vụ; 3/4 diện tích đã được tưới.",
     "tổ chức đảng hoàn thành tốt nhiệm vụ: value=3 tổ chức đảng; total=4 tổ chức đảng"),
    ("Thẩm định các tiêu chí nông thôn mới nâng cao tại 4 xã Tam Lộc, An Hải, Cư Mốt, Hải Vân.",
     "Thẩm định các tiêu chí nông thôn mới nâng cao: value=4 xã"),
    ("Toàn xã có 17 doanh nghiệp và công ty hoạt động ổn định.",
     "doanh nghiệp và công ty hoạt động ổn định: value=17 doanh nghiệp"),
    ("Mở 5 lớp học và 3 hội thảo.", "lớp học: value=5 lớp | hội thảo: value=3 hội thảo"),
    ("Xác minh, giải quyết 35 vụ việc.", "Xác minh, giải quyết: value=35 vụ việc"),
    # the size of one work
    ("Triển khai 5 mô hình, trong đó mô hình nuôi gà tại xã Tam Lộc quy mô 500 con.",
     "Triển khai: value=5 mô hình"),
    # works begun and what they were worth; changes since so many years ago
    ("Thẩm định 05 công trình sửa chữa mới với giá trị thẩm định trên 6 tỷ đồng.",
     "công trình sửa chữa mới: value=05 công trình | giá trị thẩm định: value=above 6 tỷ đồng"),
    ("Thu nhập đạt 36 triệu đồng, tăng hơn 9 triệu đồng so với cách đây 4 năm.",
     "Thu nhập: value=36 triệu đồng; change=above 9 triệu đồng"),
    # money told behind a comma names itself; what was expected is no estimate
    ("Tặng quà cho 30 hộ nghèo, cận nghèo, khó khăn, trị giá 15 triệu đồng.",
     "Tặng quà: value=30 hộ | trị giá: value=15 triệu đồng"),
    ("Công tác xây dựng cơ bản, giải ngân được hơn 7 tỷ đồng.",
     "giải ngân: value=above 7 tỷ đồng"),
    ("Sản xuất chưa đạt dự kiến nhưng thu ngân sách được 64 tỷ đồng, nhích lên 4% so với cùng kỳ.",
     "thu ngân sách: value=64 tỷ đồng; growth_percent=4 %"),
    ("Giao 31 thanh niên nhập ngũ năm 2017 đạt 103%.",
     "thanh niên nhập ngũ: value=31 thanh niên; plan_percent=103 %"),
    ("Xã có 3 dân tộc: Thái 150 hộ, 30%; Mông 350 hộ, 70%.", "dân tộc: value=3 dân tộc"),
    # days written with a dash between blanks
    ("Sáng 7 – 12, xã họp, có 15/17 chỉ tiêu đạt kế hoạch.",
     "chỉ tiêu đạt kế hoạch: value=15 chỉ tiêu; total=17 chỉ tiêu"),
    # a plan behind its thing's name, and its result; so too where the plan names the thing
    ("Diện tích sắn KH 310 ha, TH 322 ha, đạt 103,9% KH.",
     "Diện tích sắn: plan_value=310 ha; value=322 ha; plan_percent=103,9 %"),
    ("Kết nạp đảng viên: kế hoạch 25, thực hiện 27, đạt 108%.",
     "Kết nạp đảng viên: plan_value=25; value=27; plan_percent=108 %"),
    ("Kế hoạch trồng rừng 90 ha, ước thực hiện 97 ha.",
     "trồng rừng: plan_value=90 ha; value=97 ha; estimate"),
    ("Tỷ lệ hộ nghèo: kế hoạch giảm 1,5%, thực hiện giảm 1,8%.",
     "Tỷ lệ hộ nghèo: plan_value=1,5 %; change=-1,8 %"),
    ("Tổng nguồn vốn kế hoạch 12 tỷ đồng, chuyển nguồn 3 tỷ đồng.",
     "Tổng nguồn vốn kế hoạch: value=12 tỷ đồng | chuyển nguồn: value=3 tỷ đồng"),
    # who expects something is no part of its name
    ("Phường Hải Lộc ước thu ngân sách nhà nước 35 tỷ đồng.",
     "thu ngân sách nhà nước: value=35 tỷ đồng; estimate"),
    ("Xã Hải Lộc ước giải ngân 12,4 tỷ đồng.", "giải ngân: value=12,4 tỷ đồng; estimate"),
    # papers handled
    ("Mức độ hài lòng của người dân đối với việc giải quyết hồ sơ đất đai đạt 96,5%.",
     ("Mức độ hài lòng của người dân đối với việc giải quyết hồ sơ đất đai: "
      "value=96,5 %")),
    ("Tiếp nhận 812 hồ sơ của công dân và đã giải quyết trước hạn 790 hồ sơ (đạt 97,3%).",
     ("hồ sơ của công dân: value=812 hồ sơ | giải quyết trước hạn: value=790 hồ sơ | "
      "giải quyết trước hạn: value=97,3 %")),
    ("Tiếp nhận tổng số 1.204 hồ sơ.", "Tiếp nhận: value=1.204 hồ sơ"),
    ("96,2% hồ sơ có phát sinh phí, lệ phí được thanh toán trực tuyến.",
     "hồ sơ có phát sinh phí, lệ phí được thanh toán trực tuyến: value=96,2 %"),
    ("Tiếp nhận mới 41 hồ sơ, hồ sơ kỳ trước chuyển sang là 7 hồ sơ. Có 9 hồ sơ bị trả lại.",
     ("Tiếp nhận mới: value=41 hồ sơ | hồ sơ kỳ trước chuyển sang: value=7 hồ sơ | "
      "hồ sơ bị trả lại: value=9 hồ sơ")),
    ("Đã giải quyết: 456/565 HS; 1,2 ngàn HS tiếp nhận trực tuyến.",
     "giải quyết: value=456 HS; total=565 HS | HS tiếp nhận trực tuyến: value=1,2 ngàn HS"),
    # a name over commas, with one more in front of its share; what was reached by now
    ("Thu từ đất, khoáng sản, đạt 27% dự toán; sản lượng thịt, trứng, đạt 94% kế hoạch.",
     ("Thu từ đất, khoáng sản: plan_percent=27 % | "
      "sản lượng thịt, trứng: plan_percent=94 %")),
    ("Thu ngân sách ước đạt 23 tỷ đồng (lũy kế đạt 37,4% dự toán, tăng 15% so với cùng kỳ).",
     ("Thu ngân sách: value=23 tỷ đồng; estimate | "
      "Thu ngân sách: plan_percent=37,4 %; growth_percent=15 %")),
    ("Mặc dù thời tiết bất lợi song ước tính năng suất lúa đạt 60 tạ/ha.",
     "năng suất lúa: value=60 tạ/ha; estimate"),
    ("Chỉ tiêu giao trồng chè là 40 ha, thực hiện 52/40 ha, bằng 130% kế hoạch.",
     "giao trồng chè: value=52 ha; plan_value=40 ha; plan_percent=130 %"),
    # whose rate it is; times the first plan have no slot
    ("Tỷ lệ hộ nghèo tại các xã có tỷ lệ hộ nghèo trên 25% giảm từ 4% trở lên.",
     "Tỷ lệ hộ nghèo: change=at_least -4 %"),
    ("Thu ngân sách đạt 216 tỷ đồng, tăng hơn 4 lần so với dự toán ban đầu.",
     "Thu ngân sách: value=216 tỷ đồng"),
    ("Tỷ lệ lao động thuộc hộ nghèo, vùng khó khăn qua đào tạo đạt 68%.",
     "Tỷ lệ lao động thuộc hộ nghèo, vùng khó khăn qua đào tạo: value=68 %"),
    # what happened in front of a colon; changes go where their percentages lead
    (("Tội phạm hình sự: xảy ra 86 vụ; khám phá 68 vụ; xử lý 133 đối tượng. So với tháng trước, "
      "tăng 2 vụ (+ 2,4%), số đối tượng bị bắt giữ, xử lý giảm 19 đối tượng (- 12,5%)."),
     ("Tội phạm hình sự: value=86 vụ; change=2 vụ; growth_percent=2,4 % | "
      "khám phá: value=68 vụ | xử lý: value=133 đối tượng | số đối tượng bị bắt giữ, xử lý: "
      "change=-19 đối tượng; growth_percent=-12,5 %")),
    ("Trộm cắp tài sản giảm mạnh với 21 vụ, giảm 16 vụ.",
     "Trộm cắp tài sản: value=21 vụ; change=-16 vụ"),
    ("Trong 9 ngày Tết toàn quốc xảy ra 15 vụ cháy.", "vụ cháy: value=15 vụ"),
    ("Từ 25-1 đến 27-1, xử lý 45 vụ việc.", "xử lý: value=45 vụ việc"),
    ("Toàn xã thoát 45 hộ nghèo.", "hộ nghèo: value=45 hộ"),
    # men and women of some kind are counted as such; heads of animals name nothing
    ("Có 214 nam thanh niên trong độ tuổi.",
     "nam thanh niên trong độ tuổi: value=214 nam thanh niên"),
    ("Có 23 trại gà với 33.400 con.", "trại gà: value=23 trại | trại gà: value=33.400 con"),
    ("Giải thể 1 HTX, lũy kế có 15 HTX.", "Giải thể: value=1 HTX | HTX: value=15 HTX"),
    ("Có 4.210 người tham gia BHYT, đạt 95,6% dân số.",
     "người tham gia BHYT: value=4.210 người | người tham gia BHYT: value=95,6 %"),
    # the time of a purpose dates nothing that was done
    ("Năm 2025, để hoàn thành chỉ tiêu giao quân năm 2026, xã đã khám tuyển 119 thanh niên.",
     "khám tuyển: value=119 thanh niên"),
    # all of some goals is a share of plan of its own
    ("Xã hoàn thành 8/28 chỉ tiêu. Nổi bật với 100% chỉ tiêu huấn luyện dân quân hoàn thành.",
     ("chỉ tiêu: value=8 chỉ tiêu; total=28 chỉ tiêu | "
      "huấn luyện dân quân hoàn thành: plan_percent=100 %")),
    # tasks handed out and what became of them; communes told by how many criteria they meet
    ("Sở được giao 214 nhiệm vụ, trong đó trong hạn 86 nhiệm vụ, quá hạn 9 nhiệm vụ.",
     "nhiệm vụ: value=214 nhiệm vụ | nhiệm vụ: value=86 nhiệm vụ | nhiệm vụ: value=9 nhiệm vụ"),
    ("Đạt 6/6 nhiệm vụ, gồm 2 nhiệm vụ hoàn thành xuất sắc; 4 nhiệm vụ hoàn thành tốt.",
     ("nhiệm vụ: value=6 nhiệm vụ; total=6 nhiệm vụ | "
      "nhiệm vụ hoàn thành xuất sắc: value=2 nhiệm vụ | "
      "nhiệm vụ hoàn thành tốt: value=4 nhiệm vụ")),
    ("Hội nghị bàn 7 nhiệm vụ trọng tâm trong năm.", ""),
    ("Xã đạt 19 tiêu chí: 11 xã; nhóm đạt 12-16 tiêu chí: 5 xã; bình quân 15,2 tiêu chí.",
     ("Xã đạt 19 tiêu chí: value=11 xã | nhóm đạt 12-16 tiêu chí: value=5 xã | "
      "bình quân: value=15,2 tiêu chí")),
    # grades, those whose money it is, since when is counted, what a budget was spent by
    ("Công nhận 8 trường đạt chuẩn mức 1, 5 trường nâng lên mức 2; phí thu theo mức 3 triệu đồng.",
     ("trường đạt chuẩn mức 1: value=8 trường | trường nâng lên mức 2: value=5 trường | "
      "phí thu theo mức: value=3 triệu đồng")),
    ("Quỹ của 14 chi hội là 62 triệu đồng; có đơn của 14 hộ.",
     "Quỹ của 14 chi hội: value=62 triệu đồng | đơn: value=14 hộ"),
    ("Diện tích cấy từ đầu vụ mùa đến nay đạt 415 ha; thu từ đầu tư đạt 2 tỷ đồng.",
     "Diện tích cấy: value=415 ha | thu từ đầu tư: value=2 tỷ đồng"),
    ("Xã đã thực hiện nhiệm vụ chi ngân sách được 6,4 tỷ đồng.",
     "chi ngân sách: value=6,4 tỷ đồng"),
    (("Xây 9 công trình bể nước, tường rào, sân chơi trường mầm non, trường tiểu học và nhà văn "
      "hóa."),
     ("công trình bể nước, tường rào, sân chơi trường mầm non, trường tiểu học và nhà văn hóa: "
      "value=9 công trình")),
    # changes in a smaller unit; plans behind a slash that their share bears out
    (("Đàn lợn xuất 41 tấn, nâng tổng sản lượng thịt lên trên 2 nghìn tấn, đạt 97% kế hoạch, "
      "tăng 84 tấn so với cùng kỳ."),
     ("Đàn lợn xuất: value=41 tấn | tổng sản lượng thịt: value=above 2 nghìn tấn; "
      "plan_percent=97 %; change=84 tấn")),
    ("Đào tạo nghề cho 118/160 người, đạt 73,8% kế hoạch.",
     "Đào tạo nghề: value=118 người; plan_value=160 người; plan_percent=73,8 %"),
    ("Có 9/12 chỉ tiêu đạt, bằng 75% kế hoạch; giao quân 17/17 thanh niên, đạt 100% chỉ tiêu.",
     ("chỉ tiêu đạt: value=9 chỉ tiêu; total=12 chỉ tiêu; plan_percent=75 % | "
      "giao quân: value=17 thanh niên; total=17 thanh niên; plan_percent=100 %")),
    # ways to work that are no votes, courses over commas, whom loans go to, all of something
    ("Có việc làm mới thông qua Quỹ quốc gia là 218 người, thông qua sàn giao dịch là 46 người.",
     ("việc làm mới thông qua Quỹ quốc gia: value=218 người | "
      "thông qua sàn giao dịch: value=46 người")),
    ("Trong đó, đào tạo cao đẳng, trung cấp 85 người, sơ cấp 240 người.",
     "đào tạo cao đẳng, trung cấp: value=85 người | sơ cấp: value=240 người"),
    ("Trong đó: dư nợ tại các xã biên giới, vùng cao, xã khó khăn là 61 tỷ đồng.",
     "dư nợ tại các xã biên giới, vùng cao, xã khó khăn: value=61 tỷ đồng"),
    ("Toàn bộ gần 70 ha lúa đã gặt xong.", "lúa đã gặt xong: value=near_below 70 ha"),
    # a rate behind a fraction is no unit of it; decimals apart; kinds told of in full
    ("BHYT toàn dân đạt 3.120/3.250 tỷ lệ 96%.",
     ("BHYT toàn dân: value=3.120; total=3.250 | BHYT toàn dân: value=96 %")),
    ("Sản lượng nhãn đạt 214, 6 tấn; nợ thuế hơn 12, 7 tỷ đồng; các năm 12, 5 ha.",
     ("Sản lượng nhãn: value=214, 6 tấn | nợ thuế: value=above 12, 7 tỷ đồng | "
      "năm: value=12 | năm: value=5 ha")),
    ("Có 84 trẻ được tiêm đầy đủ 8 loại vắc xin.",
     "trẻ được tiêm đầy đủ 8 loại vắc xin: value=84 trẻ"),
    ("Chuồng trại hợp vệ sinh thực hiện 14/20 cái.",
     "Chuồng trại hợp vệ sinh: value=14 cái; total=20 cái"),
    ("Độ che phủ rừng đạt 58%. Chăm sóc tốt diện tích cà phê, hiện có là 715 ha.",
     "Độ che phủ rừng: value=58 % | diện tích cà phê: value=715 ha"),
    # ranks without "thứ", grades at the end of a name, rates that went well before their number
    ("Chỉ số cải cách hành chính xếp 14/63 tỉnh, thành phố, tăng 3 bậc; xếp loại 8 chi bộ.",
     ("Chỉ số cải cách hành chính: value=14; total=63; change=3 bậc | "
      "xếp loại: value=8 chi bộ")),
    (("Có 7 đơn vị xếp hạng khá, 2 đơn vị xếp hạng trung bình và không có đơn vị nào yếu; "
      "30 hộ khá."),
     ("đơn vị xếp hạng khá: value=7 đơn vị | đơn vị xếp hạng trung bình: value=2 đơn vị | "
      "hộ khá: value=30 hộ")),
    ("Tỷ lệ trả hồ sơ đúng hạn đạt tỷ lệ cao, trung bình đạt 98,7%.",
     "Tỷ lệ trả hồ sơ đúng hạn: value=98,7 %"),
    ("BHYT có 4.150 người, đạt tỷ lệ bao phủ 92,4% dân số.",
     "BHYT: value=4.150 người | tỷ lệ bao phủ: value=92,4 %"),
    # verbs of one kind over a comma, what is left of work, parts of all of it
    ("Công bố 41 thủ tục sửa đổi, bổ sung, 6 thủ tục bị bãi bỏ.",
     "thủ tục sửa đổi, bổ sung: value=41 thủ tục | thủ tục bị bãi bỏ: value=6 thủ tục"),
    (("Giải quyết xong 71 hồ sơ, còn lại 18 hồ sơ, trong đó có 15 hồ sơ đang trong thời gian "
      "thẩm định."),
     ("Giải quyết xong: value=71 hồ sơ | hồ sơ: value=18 hồ sơ | "
      "hồ sơ đang trong thời gian thẩm định: value=15 hồ sơ")),
    ("Đo đạc được 240 ha trong tổng số 315 ha; đã đạt 90,4% về số hộ.",
     "Đo đạc: value=240 ha; total=315 ha | số hộ: value=90,4 %"),
    # work on papers, courts and what they took over; words for time at the end of a name
    ("Về việc giải quyết đạt tỷ lệ 91,5%; điều chỉnh chủ trương đầu tư cho 3 dự án.",
     ("giải quyết: value=91,5 % | điều chỉnh chủ trương đầu tư: value=3 dự án")),
    ("Tổng vốn huy động trong thời gian qua là 64 tỷ đồng.",
     "Tổng vốn huy động: value=64 tỷ đồng"),
    # other work behind "và", land that is worked, means told for each commune
    (("Hiến đất để mở rộng 6 tuyến đường và xây dựng nhà văn hóa; làm 2 mô hình trồng nấm và "
      "nuôi ong."),
     "tuyến đường: value=6 tuyến | mô hình trồng nấm và nuôi ong: value=2 mô hình"),
    ("Cấp đất sản xuất cho 130 hộ; số tiêu chí bình quân trên 1 xã đạt 15,8 tiêu chí/xã.",
     ("Cấp đất sản xuất: value=130 hộ | "
      "số tiêu chí bình quân trên 1 xã: value=15,8 tiêu chí/xã")),
    # numbers in words begin things of their own; years over which a place's sum was told
    ("Có 14 xã nông thôn mới nâng cao, hai xã nông thôn mới kiểu mẫu.",
     "xã nông thôn mới nâng cao: value=14 xã"),
    ("Thu ngân sách 5 năm của xã đạt 73 tỷ đồng.", "Thu ngân sách: value=73 tỷ đồng"),
)  # fmt: skip


@pytest.mark.parametrize(("sentence", "claims"), SENTENCES)
def test_reads(sentence: str, claims: str) -> None:
    assert in_one_line(read(sentence).claims) == claims


def test_a_line_that_breaks_inside_a_sentence_goes_on_however_short_it_is() -> None:
    lines = (
        "Trong năm 2024, các ngành của xã đều phát triển, riêng sản lượng hải sản khai",
        "thác ước đạt 700/900",
        "tấn, đạt 78% kế hoạch; sản",
        "lượng lúa được 350 tấn và diện tích trồng mới của các hộ dân trên địa bàn đạt",
        "hơn 12 ha; tổng đàn lợn của các trang trại và hộ gia",
        "đình đạt 4.200 con.",
    )
    assert in_one_line(read("\n".join(lines)).claims) == (
        "sản lượng hải sản khai\nthác: value=700 tấn; plan_value=900 tấn; plan_percent=78 %; "
        "estimate | sản\nlượng lúa: value=350 tấn | diện tích trồng mới của các hộ dân: "
        "value=above 12 ha | tổng đàn lợn của các trang trại và hộ gia\nđình: value=4.200 con"
    )
