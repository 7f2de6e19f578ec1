"""Names of measured things are cut where the thing begins and ends, in sentences of our own."""

import pytest

from tongket.reading import read
from tongket.reading.notation import in_one_line

SENTENCES = (
    # what a count brought about has a name of its own
    ("Xã kết nạp 9 đảng viên, nâng tổng số đảng viên trong toàn Đảng bộ lên 168 đồng chí.",
     "kết nạp: value=9 đảng viên | tổng số đảng viên: value=168 đồng chí"),
    ("Xã xây 3 trường nâng tỷ lệ trường đạt chuẩn lên 75%.",
     "xây: value=3 trường | tỷ lệ trường đạt chuẩn: value=75 %"),
    # criteria that communes meet, keep or complete are part of what they are called
    ("Có 2 xã đạt và giữ vững 19/19 tiêu chí nông thôn mới.",
     "xã đạt và giữ vững 19/19 tiêu chí nông thôn mới: value=2 xã"),
    ("Có 5 xã hoàn thành 19/19 tiêu chí nông thôn mới.",
     "xã hoàn thành 19/19 tiêu chí nông thôn mới: value=5 xã"),
    # "mới" says that it was no more, but for things that are new
    ("Thu ngân sách mới đạt 6 tỷ đồng.", "Thu ngân sách: value=6 tỷ đồng"),
    ("Doanh nghiệp thành lập mới tăng 10%.", "Doanh nghiệp thành lập mới: growth_percent=10 %"),
    # a share that says which money is meant
    ("Các khoản thu huyện hưởng 100% đạt 25 tỷ đồng.",
     "khoản thu huyện hưởng 100%: value=25 tỷ đồng"),
    ("Lần đầu tiên trong 2 nhiệm kỳ, Huyện ủy lãnh đạo thực hiện đạt 16/16 chỉ tiêu.",
     "chỉ tiêu: value=16 chỉ tiêu; total=16 chỉ tiêu"),
    # who did it is no part of the name, nor what was done before
    ("Hội Phụ nữ xã cũng giúp 12 hội viên thoát nghèo.",
     "hội viên thoát nghèo: value=12 hội viên"),
    ("Hội LHPN xã đã lồng ghép trao vốn làm ăn cho 7 hội viên.",
     "lồng ghép trao vốn làm ăn: value=7 hội viên"),
    ("Hội đã góp hàng chục triệu đồng xây dựng 6 căn nhà tình nghĩa.",
     "căn nhà tình nghĩa: value=6 căn"),
    ("Ban công tác vận động nhân dân hiến 340 m2 đất vườn.", "đất vườn: value=340 m2"),
    ("TAND cấp huyện giải quyết 41 vụ.", "giải quyết: value=41 vụ"),
    ("Toàn ngành có 17 vụ án bị hủy.", "vụ án bị hủy: value=17 vụ"),
    ("Bên cạnh đó, xã có 4 chi nhánh.", "chi nhánh: value=4 chi nhánh"),
    ("Giới thiệu việc làm cho 90 người nghèo.", "Giới thiệu việc làm: value=90 người"),
    ("Giám đốc sở cho biết toàn tỉnh đã cấp 155 mã số vùng trồng.",
     "mã số vùng trồng: value=155 mã số"),
    ("Xã Tam Lộc là địa phương có diện tích chè lớn, với trên 310 ha.",
     "diện tích chè lớn: value=above 310 ha"),
    ("Theo số liệu của cơ quan thuế, 6 tháng xuất khẩu đạt 23 triệu USD.",
     "xuất khẩu: value=23 triệu USD"),
    ("Lực lượng Quản lý thị trường xử phạt 76 vụ.", "xử phạt: value=76 vụ"),
    ("Đoàn cơ sở thực hiện được 6 CTTN.", "CTTN: value=6 CTTN"),
    ("Các cấp Hội Nông dân xã Tam Lộc đã giải ngân cho 78 dự án.",
     "giải ngân: value=78 dự án"),
    ("Có 27/27 xã trên địa bàn huyện lập được quỹ hội.",
     "xã trên địa bàn huyện lập được quỹ hội: value=27 xã; total=27 xã"),
    ("Có 8 xã có vốn quỹ đạt mức 1 tỷ đồng trở lên.",
     "xã có vốn quỹ đạt mức 1 tỷ đồng trở lên: value=8 xã"),
    # a verb or a fund in front of a number is left to that number
    ("Có 56 chị tham gia giúp được 220 ngày công.",
     "chị tham gia: value=56 chị | giúp: value=220 ngày công"),
    ("Có 5 dự án FDI vốn đăng ký 26 triệu USD.",
     "dự án FDI: value=5 dự án | vốn đăng ký: value=26 triệu USD"),
    ("Kiểm tra đối với 9 đảng viên.", "Kiểm tra: value=9 đảng viên"),
    ("Thu hoạch đạt gần 64% diện tích.", "Thu hoạch: value=near_below 64 %"),
    # a name goes on over commas between verbs or kinds, and over brackets
    ("Bắt 3 vụ, 7 đối tượng tàng trữ, mua bán trái phép pháo nổ.",
     ("tàng trữ, mua bán trái phép pháo nổ: value=3 vụ | "
      "tàng trữ, mua bán trái phép pháo nổ: value=7 đối tượng")),
    ("Đến nay, 100% thôn, làng, tổ dân phố có chi bộ.",
     "thôn, làng, tổ dân phố có chi bộ: value=100 %"),
    ("Xã có 12 thôn (80%) đạt chuẩn văn hóa.",
     ("thôn (80%) đạt chuẩn văn hóa: value=12 thôn | "
      "thôn (80%) đạt chuẩn văn hóa: value=80 %")),
    ("Tổ chức 5 cuộc thi nấu ăn, kết nạp đoàn và 8 diễn đàn trẻ em.",
     "cuộc thi nấu ăn: value=5 cuộc thi | diễn đàn trẻ em: value=8 diễn đàn"),
    ("Khu vực công nghiệp, xây dựng tăng 8,9%.",
     "Khu vực công nghiệp, xây dựng: growth_percent=8,9 %"),
    # a place that follows another is told of the same thing
    ("Số người chưa có thẻ ở các xã còn cao: thu hút 420 người, Tam Lộc 316 người.",
     "thu hút: value=420 người | thu hút: value=316 người"),
    # what a count is of, and what only tells where
    ("Có 7 xã, thị trấn đạt từ 11 đến 13 tiêu chí.",
     "xã, thị trấn đạt từ 11 đến 13 tiêu chí: value=7 xã"),
    ("Tỷ số giới tính khi sinh là 109,4 bé trai/100 bé gái.",
     "Tỷ số giới tính khi sinh: value=109,4 bé trai/100 bé gái"),
    ("Tỷ suất sinh thô là 13,5 phần nghìn.", "Tỷ suất sinh thô: value=13,5 phần nghìn"),
    ("Tuy nhiên, 1 số hộ chưa có nước sạch.", ""),
    ("Giảm 17 hộ nghèo xuống còn 36 hộ.", "hộ nghèo: change=-17 hộ; value=36 hộ"),
    # a part of the country and places told in turn keep the name before them
    ("Tỷ lệ hộ nghèo ở thị trấn giảm 5,2%, nông thôn giảm 5,1%.",
     "Tỷ lệ hộ nghèo ở thị trấn: change=-5,2 % | Tỷ lệ hộ nghèo ở thị trấn: change=-5,1 %"),
    ("Tam Lộc là xã có hộ nghèo giảm nhiều nhất, giảm 87 hộ; kế đến là các xã An Hải giảm 70 hộ.",
     "hộ nghèo: change=-87 hộ | hộ nghèo: change=-70 hộ"),
    # a rate of its own is named by what it counts
    ("Số giường bệnh đạt 30 giường bệnh/vạn dân; 14,5 bác sĩ/vạn dân.",
     "Số giường bệnh: value=30 giường bệnh/vạn dân | bác sĩ: value=14,5 bác sĩ/vạn dân"),
    # bodies and their work
    ("Ngành Thanh tra huyện đã thực hiện 9 cuộc thanh tra đột xuất.",
     "cuộc thanh tra đột xuất: value=9 cuộc"),
    ("Các ngành trên địa bàn tỉnh tiến hành 4 cuộc thanh tra chuyên ngành.",
     "cuộc thanh tra chuyên ngành: value=4 cuộc"),
    ("Các cơ quan quản lý nhà nước các cấp đã giải quyết 136/199 vụ việc tồn.",
     "vụ việc tồn: value=136 vụ việc; total=199 vụ việc"),
    ("Các vận động viên giành tổng số 58 huy chương Vàng.",
     "huy chương Vàng: value=58 huy chương"),
    ("Tại tỉnh Sơn Lĩnh-Hải Vân xảy ra 3 vụ cháy tàu.", "vụ cháy tàu: value=3 vụ"),
    ("Từng bước nâng cao giá trị sản xuất tăng 8%.", "giá trị sản xuất: growth_percent=8 %"),
    ("Cấp giấy chứng nhận đăng ký đầu tư cho 34 dự án.",
     "Cấp giấy chứng nhận đăng ký đầu tư: value=34 dự án"),
    # what had one cause, and changes that go to the thing they name
    ("Có 14 vụ do vi phạm quy định.", "vụ do vi phạm quy định: value=14 vụ"),
    ("Làm 20 người chết, 25 người bị thương; tăng 3 người chết, tăng 5 người bị thương.",
     ("người chết: value=20 người; change=3 người | "
      "người bị thương: value=25 người; change=5 người")),
    # plans named by the resolution that set them
    ("Tỷ lệ bao phủ đạt 38,5%, vượt 0,5% so với chỉ tiêu tại Nghị quyết số 3-NQ/TU (38%).",
     "Tỷ lệ bao phủ: value=38,5 %; over_plan_percent=0,5 %; plan_value=38 %"),
    # changes that go on
    ("Toàn hội giảm được 18 hộ nghèo, 7 hộ cận nghèo.",
     "hộ nghèo: change=-18 hộ | hộ cận nghèo: change=-7 hộ"),
    ("Xử lý 26 vụ, tăng 9 vụ (26/17 vụ).", "Xử lý: value=26 vụ; change=9 vụ; previous=17 vụ"),
    # prices are no claims; what counted projects cost is one
    ("Diện tích thả nuôi 3.000 ha; tôm sú từ 200-250 nghìn đồng/kg.",
     "Diện tích thả nuôi: value=3.000 ha"),
    ("Toàn huyện thu hút 76 dự án đầu tư với tổng mức đầu tư 4.500 tỷ đồng.",
     "dự án đầu tư: value=76 dự án | tổng mức đầu tư: value=4.500 tỷ đồng"),
    ("Tổng đàn bò 12.000 con, bằng 102,04% (tăng 240 con) so với năm trước.",
     "Tổng đàn bò: value=12.000 con; ratio_to_previous=102,04 %; change=240 con"),
    # fields, places that have something, and changes behind a full stop
    ("Các ngành thương mại, dịch vụ tăng 5,84%.",
     "ngành thương mại, dịch vụ: growth_percent=5,84 %"),
    ("Các ngành, đoàn thể tổ chức 7 cuộc thi.", "tổ chức: value=7 cuộc thi"),
    ("Hải Vân có 1.183 dự án.", "dự án: value=1.183 dự án"),
    ("Xã có 3.240 hộ. Trong năm giảm ít nhất 726 hộ nghèo so với đầu năm.",
     "hộ: value=3.240 hộ | hộ nghèo: change=at_least -726 hộ"),
    ("Tổng kinh phí 500 tỷ đồng, tăng thêm 225 tỷ đồng so với phương án ban đầu.",
     "Tổng kinh phí: value=500 tỷ đồng"),
    # shortened words, and of what a mean is
    ("Tổng thu ngân sách TP. Hải Vân đạt 300 tỷ đồng.",
     "Tổng thu ngân sách TP. Hải Vân: value=300 tỷ đồng"),
    ("Công an TP.HV xử lý 34 vụ.", "xử lý: value=34 vụ"),
    ("Có 12 dự án trên địa bàn TP. Tổng vốn đầu tư 30 tỷ đồng.",
     "dự án: value=12 dự án | Tổng vốn đầu tư: value=30 tỷ đồng"),
    ("Mức vay bình quân 1 dự án đạt 475 triệu đồng.",
     "Mức vay bình quân 1 dự án: value=475 triệu đồng"),
    # whose part, which level, whose guests; what is told of a thing over its verb
    ("Các ngành dịch vụ đóng góp 1,9 điểm phần trăm.",
     "Các ngành dịch vụ đóng góp: value=1,9 điểm phần trăm"),
    ("Nhân dân đã đóng góp 3 tỷ đồng.", "đóng góp: value=3 tỷ đồng"),
    ("Quỹ cấp tỉnh 1.764 tỷ đồng; quỹ cấp huyện 585 tỷ đồng.",
     "Quỹ cấp tỉnh: value=1.764 tỷ đồng | quỹ cấp huyện: value=585 tỷ đồng"),
    ("Khách quốc tế lưu trú là 289 ngàn lượt.", "Khách quốc tế lưu trú: value=289 ngàn lượt"),
    ("Tổng sản phẩm trên địa bàn quý I/2016 theo giá so sánh ước tăng 8,01%.",
     "Tổng sản phẩm trên địa bàn: growth_percent=8,01 %; estimate"),
    ("Triệt phá 198 băng, nhóm tội phạm.", "băng, nhóm tội phạm: value=198 băng, nhóm"),
    ("Các lớp có 2.550 lượt cán bộ, hội viên dự v.v…",
     "lượt cán bộ, hội viên dự: value=2.550 lượt cán bộ"),
    ("Phát hiện 285 trường hợp vi phạm; so với cùng kỳ phát hiện tăng 119 trường hợp.",
     "trường hợp vi phạm: value=285 trường hợp; change=119 trường hợp"),
    # businesses, growths told together, and what only says which are meant
    ("Các ngân hàng đã thực hiện doanh số cho vay 97,6 tỷ đồng.",
     "doanh số cho vay: value=97,6 tỷ đồng"),
    ("Doanh nghiệp giải thể có 32 trường hợp.", "Doanh nghiệp giải thể: value=32 trường hợp"),
    ("Có 250 doanh nghiệp quay trở lại hoạt động.",
     "doanh nghiệp quay trở lại hoạt động: value=250 doanh nghiệp"),
    ("Nhóm công ty cổ phần 71 tỷ đồng (so với 19 tỷ đồng cùng kỳ năm trước).",
     "Nhóm công ty cổ phần: value=71 tỷ đồng; previous=19 tỷ đồng"),
    ("Có 90 hộ với số vốn là 7 tỷ đồng, giảm 25% về số hộ và giảm 2% về số vốn.",
     ("hộ: value=90 hộ; growth_percent=-25 % | "
      "số vốn: value=7 tỷ đồng; growth_percent=-2 %")),
    ("Xảy ra 56 vụ cháy, làm chết 35 người; so với cùng kỳ tăng 7,7% số vụ, 2,9% số người chết.",
     ("vụ cháy: value=56 vụ; growth_percent=7,7 % | "
      "làm chết: value=35 người; growth_percent=2,9 %")),
    ("Tỷ trọng vốn bình quân một doanh nghiệp đạt 16,3 tỷ đồng, tăng 29,5%.",
     "Tỷ trọng vốn bình quân một doanh nghiệp: value=16,3 tỷ đồng; growth_percent=29,5 %"),
    ("Giảm số xã đạt dưới 5 tiêu chí xuống 25 xã. Tỉnh không còn xã dưới 3 tiêu chí.",
     "số xã đạt dưới 5 tiêu chí: value=25 xã"),
    ("Có 6.700 ha cây vụ đông trên đất 2 lúa.", "cây vụ đông trên đất 2 lúa: value=6.700 ha"),
    ("Thực hiện chặng 3 của Tháng Thanh niên, đoàn viên trồng 200 cây.", "trồng: value=200 cây"),
    ("Mở 3 lớp chuyển giao khoa học, kỹ thuật.",
     "lớp chuyển giao khoa học, kỹ thuật: value=3 lớp"),
    ("Tổng sản phẩm trên địa bàn (trừ dầu khí) 6 tháng của tỉnh tăng 2,41%.",
     "Tổng sản phẩm trên địa bàn (trừ dầu khí): growth_percent=2,41 %"),
    ("Khu vực tư nhân chiếm tỷ lệ cao, ước đạt 3.687 tỷ đồng.",
     "Khu vực tư nhân: value=3.687 tỷ đồng; estimate"),
    ("Đoàn đã khởi công xây dựng 3 công trình nước sạch.",
     "công trình nước sạch: value=3 công trình"),
    # what points back, parts of the country, shares of what a list counts
    ("Tỷ lệ thất nghiệp chung là 0,76%. Con số này giảm 0,04% so với cùng kỳ.",
     "Tỷ lệ thất nghiệp chung: value=0,76 %; change=-0,04 %"),
    ("Tạo việc làm trong nước cho 390 người; việc làm ngoài nước 20 người.",
     "Tạo việc làm trong nước: value=390 người | việc làm ngoài nước: value=20 người"),
    ("Có 86 lao động được đào tạo, tăng gấp 3 lần so với giai đoạn trước.",
     "lao động được đào tạo: value=86 lao động; ratio_to_previous=3 lần"),
    ("Có 22 sản phẩm OCOP đạt 3 sao trở lên.",
     "sản phẩm OCOP đạt 3 sao trở lên: value=22 sản phẩm"),
    ("Có 61 chủ thể OCOP, trong đó 38,1% là hợp tác xã, 24,2% là doanh nghiệp.",
     ("chủ thể OCOP: value=61 chủ thể | hợp tác xã: value=38,1 % | "
      "doanh nghiệp: value=24,2 %")),
    ("Có 124 vụ cháy kho, cơ sở sản xuất, kinh doanh (chiếm 13,4%).",
     ("vụ cháy kho, cơ sở sản xuất, kinh doanh: value=124 vụ | "
      "vụ cháy kho, cơ sở sản xuất, kinh doanh: value=13,4 %")),
    ("Thành thị xảy ra 52 vụ; nông thôn xảy ra 37 vụ.",
     "Thành thị: value=52 vụ | nông thôn: value=37 vụ"),
    ("Tỷ lệ thất nghiệp là 1,46%; ở khu vực nông thôn 39 người thất nghiệp.",
     "Tỷ lệ thất nghiệp: value=1,46 % | người thất nghiệp: value=39 người"),
    ("Đến nay, số vốn đăng ký mới và tăng thêm đạt khoảng 8,3 tỷ đồng.",
     "số vốn đăng ký mới và tăng thêm: value=about 8,3 tỷ đồng"),
    ("Tỷ lệ thất nghiệp tại thời điểm tháng 6 là 0,7%.", "Tỷ lệ thất nghiệp: value=0,7 %"),
    ("Có 56 lượt cán bộ, chiến sĩ tham gia chữa cháy.",
     "lượt cán bộ, chiến sĩ tham gia chữa cháy: value=56 lượt cán bộ"),
    # words that are whole, totals of what is counted, and shares behind a verb
    ("Giải ngân vốn đầu tư xây dựng cơ bản được 99,2 tỷ đồng.",
     "Giải ngân vốn đầu tư xây dựng cơ bản: value=99,2 tỷ đồng"),
    ("Nâng tổng số đảng viên của toàn Đảng bộ lên 57 người.",
     "tổng số đảng viên: value=57 người"),
    ("Sau khi sáp nhập xã có tổng số 15 xóm.", "xóm: value=15 xóm"),
    ("Hằng năm bình xét có 100% tổ chức hội đạt trong sạch vững mạnh.",
     "tổ chức hội đạt trong sạch vững mạnh: value=100 %"),
    ("Giúp 28 hội viên sửa chữa nhà ở.", "hội viên sửa chữa nhà ở: value=28 hội viên"),
    # lists behind a count, to the mark that ends them
    ("Tặng 45 suất quà cho gia đình chính sách, học sinh nghèo (trị giá 22 triệu đồng).",
     ("suất quà cho gia đình chính sách, học sinh nghèo: value=45 suất | "
      "trị giá: value=22 triệu đồng")),
    ("Có 9 hộ được xóa nhà tạm, nhà dột nát.", "hộ được xóa nhà tạm, nhà dột nát: value=9 hộ"),
    ("Có 9 hộ nghèo, không còn hộ tái nghèo.", "hộ nghèo: value=9 hộ"),
    ("Có 9 mô hình chăn nuôi, góp phần nâng cao đời sống.", "mô hình chăn nuôi: value=9 mô hình"),
    ("Trao 9 suất quà cho người nghèo, xây dựng nhà văn hóa.",
     "suất quà cho người nghèo: value=9 suất"),
    ("Xảy ra 9 vụ cháy kho, cơ sở sản xuất, kinh doanh (chiếm 13,4%).",
     ("vụ cháy kho, cơ sở sản xuất, kinh doanh: value=9 vụ | "
      "vụ cháy kho, cơ sở sản xuất, kinh doanh: value=13,4 %")),
    # work taken up again bounds nothing; brackets say a growth again; more that is whole
    ("Có 209 doanh nghiệp hoạt động trở lại, tăng 138 doanh nghiệp.",
     "doanh nghiệp hoạt động trở lại: value=209 doanh nghiệp; change=138 doanh nghiệp"),
    ("Có 378 hợp tác xã. So với năm 2021, số hợp tác xã tăng 7% (tăng 26 hợp tác xã).",
     ("hợp tác xã: value=378 hợp tác xã | "
      "số hợp tác xã: growth_percent=7 %; change=26 hợp tác xã")),
    ("Có 100% cơ quan, đơn vị đạt danh hiệu văn hóa.",
     "cơ quan, đơn vị đạt danh hiệu văn hóa: value=100 %"),
    ("Giá trị sản xuất 10 tháng của TP ước đạt 487 tỷ đồng.",
     "Giá trị sản xuất: value=487 tỷ đồng; estimate"),
    ("Ghi nhận 12 điểm dịch tả lợn.", "điểm dịch tả lợn: value=12 điểm dịch"),
    # the paper, the dated place and the place called by name at a name's end are no part of it
    ("Hỗ trợ di dời dân cư theo Nghị quyết số 23 ngày 2/7/2021 của HĐND tỉnh cho 62/72 hộ.",
     "Hỗ trợ di dời dân cư: value=62 hộ; total=72 hộ"),
    ("Tổng thu ngân sách năm 2023 của Trà Sơn đạt 604 tỷ đồng.",
     "Tổng thu ngân sách: value=604 tỷ đồng"),
    ("Thu ngân sách trên địa bàn tỉnh Bình Sơn đạt 5.000 tỷ đồng.",
     "Thu ngân sách trên địa bàn: value=5.000 tỷ đồng"),
    ("Tỷ lệ hộ nghèo huyện Pác Nặm còn 42%.", "Tỷ lệ hộ nghèo: value=42 %"),
    ("Vốn của Trung ương đạt 30 tỷ đồng.", "Vốn của Trung ương: value=30 tỷ đồng"),
    ("Xuất khẩu thủy sản của Hòa Sơn vượt mốc 1 tỷ USD.",
     "Xuất khẩu thủy sản: value=above 1 tỷ USD"),
    # a verb that only says that work was done leaves the name to the work; so does what was given
    ("Huyện hoàn thành hỗ trợ sắp xếp dân cư cho 62 hộ.", "hỗ trợ sắp xếp dân cư: value=62 hộ"),
    ("Các đơn vị đã quyên góp ủng hộ được số tiền hơn 3 tỷ đồng.",
     "số tiền: value=above 3 tỷ đồng"),
    # goals that are counted keep how they were met
    ("Huyện có 7/13 chỉ tiêu đạt và vượt so với Nghị quyết đề ra.",
     "chỉ tiêu đạt và vượt: value=7 chỉ tiêu; total=13 chỉ tiêu"),
    ("Có 5 chỉ tiêu đạt 100%, 2 chỉ tiêu cơ bản đạt và 1 chỉ tiêu không đạt.",
     ("chỉ tiêu đạt 100%: value=5 chỉ tiêu | chỉ tiêu cơ bản đạt: value=2 chỉ tiêu | "
      "chỉ tiêu không đạt: value=1 chỉ tiêu")),
    # produce, cases and lists of kinds head names of their own
    ("Củi khai thác đạt 60 ste; gỗ khai thác tăng 1,5%.",
     "Củi khai thác: value=60 ste | gỗ khai thác: growth_percent=1,5 %"),
    ("Có 90 đơn, trong đó đơn đủ điều kiện xử lý 71 đơn.",
     "đơn: value=90 đơn | đơn đủ điều kiện xử lý: value=71 đơn"),
    ("Sản xuất giày dép đều tăng cao, sản xuất trang phục tăng 18%.",
     "sản xuất trang phục: growth_percent=18 %"),
    ("100% khu phố, ấp đạt chuẩn văn hóa.", "khu phố, ấp đạt chuẩn văn hóa: value=100 %"),
    # what was told in the sentence before is no whole of a share; "trên" bounds land that is given
    ("Xã có 15 chi hội. Hằng năm, Hội Nông dân xã có 70% số hộ đạt danh hiệu.",
     "chi hội: value=15 chi hội | số hộ đạt danh hiệu: value=70 %"),
    ("Các hội viên hiến trên 1 ha đất, sửa 3 km đường với 227 ngày công.",
     "đất: value=above 1 ha | đường: value=3 km | ngày công: value=227 ngày công"),
    ("Đã nhận 23 ha ruộng. Qua đó đã thu được 2 tỷ đồng.",
     "ruộng: value=23 ha | thu được: value=2 tỷ đồng"),
    ("Đã giải quyết xong 37 vụ việc khiếu nại.", "vụ việc khiếu nại: value=37 vụ việc"),
    ("Kỷ luật 94 đảng viên (có 6 đảng viên là cấp ủy viên).",
     "Kỷ luật: value=94 đảng viên | đảng viên là cấp ủy viên: value=6 đảng viên"),
    ("Tổng số đảng viên là 128 đ/c.", "Tổng số đảng viên: value=128 đ/c"),
    ("Tỷ lệ thủ tục mức độ 3, 4 đạt 100%.", "Tỷ lệ thủ tục mức độ 3, 4: value=100 %"),
    ("Tạo việc làm tăng thêm cho 13 lao động.", "Tạo việc làm tăng thêm: value=13 lao động"),
    ("Số nguời tham gia 9 nguời, uớc thu 5 tỷ đồng.",
     "Số nguời tham gia: value=9 nguời | thu: value=5 tỷ đồng; estimate"),
    # kinds of petition are told as one; papers, elections and whose doing it was are no part
    ("Tiếp nhận 9 đơn khiếu nại, tố cáo, kiến nghị, phản ánh.",
     "đơn khiếu nại, tố cáo, kiến nghị, phản ánh: value=9 đơn"),
    ("Có 7 đảng ủy hoàn thành kiểm điểm theo tinh thần nghị quyết.",
     "đảng ủy hoàn thành kiểm điểm: value=7 đảng ủy"),
    ("Đại hội bầu 15 vị vào Ban Chấp hành; thành công nhờ sự giám sát của 2 tổ dân phố.", ""),
    ("Tỷ lệ hộ được công nhận và giữ vững danh hiệu đạt 93%.",
     "Tỷ lệ hộ được công nhận và giữ vững danh hiệu: value=93 %"),
    # what a body has is no more of the rate before it; what a place met are goals
    ("Tỷ lệ tăng đàn 19%, xã có 3 trường, 79 lớp.",
     "Tỷ lệ tăng đàn: value=19 % | trường: value=3 trường | lớp: value=79 lớp"),
    ("Hải Vân đạt 19 chỉ tiêu.", "chỉ tiêu: value=19 chỉ tiêu"),
    ("Đối với 15 chỉ tiêu, có 4 chỉ tiêu đạt.",
     "chỉ tiêu đạt: value=4 chỉ tiêu; total=15 chỉ tiêu"),
    ("Về nông nghiệp toàn huyện trồng được 52 ha ngô.", "ngô: value=52 ha"),
    ("Hải Vân đã giảm tỷ lệ hộ nghèo xuống còn 9%.", "tỷ lệ hộ nghèo: value=9 %"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "claims"), SENTENCES)
def test_a_sentence_is_read_as_it_means(text, claims):
    assert in_one_line(read(text).claims) == claims


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 4 & 5.3, Đảng bộ xã tổ chức đại hội.",
        "Có 192 đơn vị cấp huyện thuộc 51 tỉnh, thành phố.",
    ],
)
def test_days_and_places_within_a_name_are_no_claims(text):
    assert all(claim.figures[0].text not in {"5.3", "51"} for claim in read(text).claims)
