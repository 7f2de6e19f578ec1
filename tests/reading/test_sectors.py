"""What reports of each sector tell is read as its officials mean it, in sentences of our own."""

import pytest

from reading.notation import in_one_line
from tongket.reading import read

SENTENCES = (
    # courts, prosecutors, police: cases, what is known of them, and all of which they are a part
    ("Tòa án giải quyết 73 vụ, việc trong tổng số 79 vụ, việc, đạt 92,4%.",
     "giải quyết: value=73 vụ, việc; total=79 vụ, việc | giải quyết: value=92,4 %"),
    ("Giải quyết 14 đơn/tổng số 16 đơn khiếu nại.",
     "đơn khiếu nại: value=14 đơn; total=16 đơn"),
    ("Có 4 thôn trong số 9 thôn đạt chuẩn văn hóa.",
     "thôn đạt chuẩn văn hóa: value=4 thôn; total=9 thôn"),
    ("Tòa án thụ lý 52 vụ với tỷ lệ giải quyết, xét xử đạt 97%.",
     "thụ lý: value=52 vụ | tỷ lệ giải quyết, xét xử: value=97 %"),
    ("Giải quyết 28 tin báo (khởi tố 11, không khởi tố 15).",
     "Giải quyết: value=28 tin báo | khởi tố: value=11 | không khởi tố: value=15"),
    ("Tiếp nhận 41 tố giác, tin báo về tội phạm.",
     "tố giác, tin báo về tội phạm: value=41 tố giác, tin báo"),
    ("Có 13 vụ đã xác định được đối tượng; 5 vụ chưa xác định đối tượng.",
     ("vụ đã xác định được đối tượng: value=13 vụ | "
      "vụ chưa xác định đối tượng: value=5 vụ")),
    ("Đã xét xử 22 vụ án các loại đạt tỷ lệ trên 81%.",
     "vụ án các loại: value=22 vụ | vụ án các loại: value=above 81 %"),
    # inspection: by what work it was found, who was answerable, and cases brought over
    ("Qua thanh tra, kiểm tra kiến nghị thu hồi trên 31 triệu đồng.",
     "kiến nghị thu hồi: value=above 31 triệu đồng"),
    ("Qua rà soát toàn huyện còn 57 hộ nghèo.", "hộ nghèo: value=57 hộ"),
    ("Thanh tra tại 14 đơn vị đã phát hiện sai phạm hơn 2 tỷ đồng.",
     "Thanh tra: value=14 đơn vị | phát hiện sai phạm: value=above 2 tỷ đồng"),
    ("Các sở, ngành của tỉnh đã thực hiện 37 cuộc thanh tra.",
     "cuộc thanh tra: value=37 cuộc"),
    ("Kiểm điểm rút kinh nghiệm 2 tập thể và 5 cá nhân liên quan.",
     ("Kiểm điểm rút kinh nghiệm: value=2 tập thể | "
      "Kiểm điểm rút kinh nghiệm: value=5 cá nhân")),
    ("Ban hành 8 quyết định xử phạt đối với 3 tổ chức, 6 cá nhân.",
     ("quyết định xử phạt: value=8 quyết định | tổ chức: value=3 tổ chức | "
      "cá nhân: value=6 cá nhân")),
    ("Năm 2018, có 9 cuộc thanh tra, trong đó 2 cuộc năm 2017 chuyển sang.",
     "cuộc thanh tra: value=9 cuộc | cuộc năm 2017 chuyển sang: value=2 cuộc"),
    # a count that reached more than a whole did so of its plan; tourists come for several things
    ("Có 420 hộ đạt danh hiệu sản xuất giỏi (đạt 108,5%).",
     "hộ đạt danh hiệu sản xuất giỏi: value=420 hộ; plan_percent=108,5 %"),
    ("Tỉnh đón 5 triệu lượt khách tham quan, vui chơi, nghỉ dưỡng, đạt 92% kế hoạch.",
     ("lượt khách tham quan, vui chơi, nghỉ dưỡng: value=5 triệu lượt khách; "
      "plan_percent=92 %")),
    # forests: what was taken, and how much less was lost
    ("Diện tích rừng bị phá 0,4 ha, giảm 4,6 ha (tương đương 92%) so với cùng kỳ.",
     "Diện tích rừng bị phá: value=0,4 ha; change=-4,6 ha; growth_percent=-92 %"),
    ("Phát hiện 18 vụ, giảm 6 vụ (tương ứng 25%); khai thác 9 vụ, giảm 3 vụ (tương ứng 25%).",
     ("Phát hiện: value=18 vụ; change=-6 vụ; growth_percent=-25 % | "
      "khai thác: value=9 vụ; change=-3 vụ; growth_percent=-25 %")),
    ("Tịch thu 31 m3 gỗ tròn, xẻ.", "gỗ tròn, xẻ: value=31 m3"),
    ("Chăm sóc rừng trồng, giao khoán bảo vệ rừng cho 640 hộ.",
     "giao khoán bảo vệ rừng: value=640 hộ"),
    # animals: the disease they were vaccinated against begins the name
    ("Tụ huyết trùng trâu, bò, dê: 1.460/2.300 con, đạt 63,5% kế hoạch; LMLM trâu, bò 705 liều.",
     ("Tụ huyết trùng trâu, bò, dê: value=1.460 con; plan_value=2.300 con; plan_percent=63,5 % | "
      "LMLM trâu, bò: value=705 liều")),
    ("Tiêm phòng dại chó, mèo 512 liều; đàn trâu, bò 830 con.",
     "Tiêm phòng dại chó, mèo: value=512 liều | đàn trâu, bò: value=830 con"),
    # petitions: square brackets, and a change said again in percent, held against its base
    ("Tiếp 318 lượt công dân, giảm 41 lượt so với cùng kỳ [11,42%].",
     "Tiếp: value=318 lượt công dân; change=-41 lượt; growth_percent=-11,42 %"),
    ("Tiếp nhận 96 đơn, giảm 12 đơn = 11,1% so với cùng kỳ.",
     "Tiếp nhận: value=96 đơn; change=-12 đơn; growth_percent=-11,1 %"),
    ("Tiếp nhận 96 đơn, giảm 12 đơn, bằng 88,9% so với cùng kỳ.",
     "Tiếp nhận: value=96 đơn; change=-12 đơn; ratio_to_previous=88,9 %"),
    # loans: who borrowed, however many, wherever they are
    ("Có 29 nghìn lượt hộ nghèo, hộ cận nghèo được vay vốn; 3 nghìn HSSV được hỗ trợ.",
     ("lượt hộ nghèo, hộ cận nghèo được vay vốn: value=29 nghìn lượt hộ nghèo | "
      "HSSV được hỗ trợ: value=3 nghìn HSSV")),
    ("Có 73 hộ tại vùng khó khăn được vay vốn; 35 căn nhà cho người già được xây mới.",
     ("hộ tại vùng khó khăn được vay vốn: value=73 hộ | "
      "căn nhà cho người già được xây mới: value=35 căn")),
    ("Trao 46 suất quà cho các hộ được xã bình chọn; tổ chức 5 lớp tại các thôn.",
     "suất quà: value=46 suất | tổ chức: value=5 lớp"),
    # population: work on it is told by counts; how many live somewhere is a portrait
    ("Tổ chức 14 buổi truyền thông về dân số cho 620 người.",
     "buổi truyền thông về dân số: value=14 buổi | người: value=620 người"),
    ("Có 52.100 người tham gia bảo hiểm y tế đạt 92% dân số.",
     ("người tham gia bảo hiểm y tế: value=52.100 người | "
      "người tham gia bảo hiểm y tế: value=92 %")),
    ("Kỷ luật 3 đảng viên vi phạm chính sách dân số.",
     "đảng viên vi phạm chính sách dân số: value=3 đảng viên"),
    ("Huyện có 12 xã với dân số của toàn huyện năm 2018 trên 80.000 người.", ""),
    ("Tỷ số giới tính khi sinh (số bé trai trên 100 bé gái) còn 109,4.",
     "Tỷ số giới tính khi sinh: value=109,4"),
    ("Số ca đặt vòng mới là 1.047 ca, thực tế giảm 86 ca so với cùng kỳ.",
     "Số ca đặt vòng mới: value=1.047 ca; change=-86 ca"),
    # police and inspection: a list in front of another count, what a haul consists of, sums
    ("Triệt phá 3 đường dây vận chuyển, mua bán pháo, 2 tụ điểm lớn; bắt 4 vụ đánh bạc.",
     ("đường dây vận chuyển, mua bán pháo: value=3 đường dây | tụ điểm lớn: value=2 tụ điểm | "
      "vụ đánh bạc: value=4 vụ")),
    ("Tang vật gồm hơn 6 kg pháo nổ, 2 khẩu súng.",
     "pháo nổ: value=above 6 kg | khẩu súng: value=2 khẩu"),
    ("Phát hiện 41 cá nhân có vi phạm và kiến nghị thu hồi với số tiền 57 triệu đồng.",
     "cá nhân có vi phạm: value=41 cá nhân | số tiền: value=57 triệu đồng"),
    # a short form in brackets parts neither a name nor its share
    ("Có 70 khu dân cư (KDC) đạt danh hiệu tiên tiến (65,6%).",
     ("khu dân cư (KDC) đạt danh hiệu tiên tiến: value=70 khu dân cư | "
      "khu dân cư (KDC) đạt danh hiệu tiên tiến: value=65,6 %")),
    # work done through others is no matter of a meeting; partners did not do it alone
    ("Cho vay thông qua 46 tổ tiết kiệm với 870 hộ.",
     "tổ tiết kiệm: value=46 tổ | hộ: value=870 hộ"),
    ("HĐND thông qua 12 nghị quyết.", ""),
    ("Huyện phối hợp với Quỹ Sẻ chia hỗ trợ sửa nhà cho 16 hộ.",
     "hỗ trợ sửa nhà: value=16 hộ"),
    ("Hội phối hợp với Trung tâm Khuyến nông tập huấn kỹ thuật cho 120 hội viên.",
     "tập huấn kỹ thuật: value=120 hội viên"),
    # those who fell ill or were hurt, and whose count changed; weeks have numbers
    ("Trong tuần 38/2023, toàn tỉnh ghi nhận 94 ca mắc sởi, 2 tử vong.",
     "ca mắc sởi: value=94 ca | tử vong: value=2"),
    ("Ghi nhận 281 trường hợp mắc, 11 tử vong. So với cùng kỳ, tử vong tăng 9 trường hợp.",
     "trường hợp mắc: value=281 trường hợp | tử vong: value=11; change=9 trường hợp"),
    ("Làm chết 12 người, bị thương 31 người; so với cùng kỳ bị thương giảm 4 người.",
     "Làm chết: value=12 người | bị thương: value=31 người; change=-4 người"),
    ("Hỗ trợ nhà ở cho 16 đồng đội; cứu trợ 120 đồng bào vùng lũ.",
     "Hỗ trợ nhà ở: value=16 đồng đội | đồng bào vùng lũ: value=120 đồng bào"),
    # taxes: what is high among several, and a list that ends what went up
    ("Nhiều khoản thu đạt cao là lệ phí môn bài (92%).", "lệ phí môn bài: value=92 %"),
    ("Thuế thu từ đất, nhà tiếp tục tăng, bằng 140% so với cùng kỳ.",
     "Thuế thu từ đất, nhà: ratio_to_previous=140 %"),
    ("Đàn lợn phục hồi, đàn trâu giảm, còn 310 con.", "đàn trâu: value=310 con"),
    # insurance: what was before and what was planned stand in brackets behind their words
    (("Số người tham gia BHXH là 591 người so với cùng kỳ năm 2023 (553 người), tăng 38 người; "
      "so với chỉ tiêu giao (705 người) đạt 84%."),
     ("Số người tham gia BHXH: value=591 người; previous=553 người; change=38 người; "
      "plan_value=705 người; plan_percent=84 %")),
    ("BHYT 10.173 người, đạt tỷ lệ bao phủ 86,5% dân số; giải quyết 12 đơn, đạt tỷ lệ 96%.",
     ("BHYT: value=10.173 người | tỷ lệ bao phủ: value=86,5 % | giải quyết: value=12 đơn | "
      "giải quyết: value=96 %")),
    # land: how much of it is told of what was given, not of those it was given to
    ("Cấp 77 giấy chứng nhận cho hộ gia đình (15,4 ha) và 6 giấy chứng nhận cho tổ chức (3 ha).",
     ("giấy chứng nhận: value=77 giấy | giấy chứng nhận: value=15,4 ha | "
      "giấy chứng nhận: value=6 giấy | giấy chứng nhận: value=3 ha")),
    ("Thu phí của các hộ (15 triệu đồng).", "Thu phí của các hộ: value=15 triệu đồng"),
    # households of several kinds; bodies that were brought somewhere; who did it, shortened
    ("Có 1.302 hộ nghèo, cận nghèo và gia đình chính sách được vay vốn.",
     "hộ nghèo, cận nghèo và gia đình chính sách được vay vốn: value=1.302 hộ"),
    ("Xây dựng đạt 95% chi hội vững mạnh; thu hoạch đạt 64% diện tích.",
     "chi hội vững mạnh: value=95 % | thu hoạch: value=64 %"),
    ("Sở GD&ĐT đã đánh giá ngoài 34 cơ sở.", "đánh giá ngoài: value=34 cơ sở"),
    ("Có 5 trường đạt kiểm định cấp độ 2.", "trường đạt kiểm định cấp độ 2: value=5 trường"),
    ("Bắt 2 vụ với 3 đối tượng mua bán, tàng trữ pháo, xử lý 5 cơ sở; thu 8 kg cùng 6 xe máy.",
     ("mua bán, tàng trữ pháo: value=2 vụ | mua bán, tàng trữ pháo: value=3 đối tượng | "
      "xử lý: value=5 cơ sở | thu: value=8 kg | thu: value=6 xe máy")),
    ("Khởi tố 6 đối tượng cùng 17,5 kg pháo.",
     "Khởi tố: value=6 đối tượng | pháo: value=17,5 kg"),
    # hospitals and courts: rates beside plans, work told in two verbs; what the country has
    ("Khám 8.790 lượt người, đạt 115% kế hoạch. Công suất sử dụng giường bệnh đạt 137,1%.",
     ("Khám: value=8.790 lượt người; plan_percent=115 % | "
      "Công suất sử dụng giường bệnh: value=137,1 %")),
    ("Tòa án đã giải quyết, xét xử 355 vụ; đã sửa nhà, đón 12 đoàn khách.",
     "giải quyết, xét xử: value=355 vụ | đoàn khách: value=12 đoàn"),
    ("Các điểm sơ cứu đã sơ cứu cho 45 người.", "sơ cứu: value=45 người"),
    ("Bình quân đạt 17,7 tiêu chí/xã, trong khi đó của cả nước là 15,1 tiêu chí/xã.",
     "Bình quân: value=17,7 tiêu chí/xã"),
    ("Ban Chỉ đạo 389 tỉnh kiểm tra 245 vụ.", "kiểm tra: value=245 vụ"),
    ("Dư nợ 98 tỷ đồng với 1.920 lượt khách hàng còn vay.",
     "Dư nợ: value=98 tỷ đồng | lượt khách hàng còn vay: value=1.920 lượt khách hàng"),
    # judgments enforced: what can be enforced, and a rate with its own change beside it
    ("Có điều kiện thi hành là 790 việc (chiếm 67,9%); có 31 vụ cũ chuyển qua.",
     ("Có điều kiện thi hành: value=790 việc | Có điều kiện thi hành: value=67,9 % | "
      "vụ cũ chuyển qua: value=31 vụ")),
    ("Số việc thi hành xong là 1.107 việc, đạt tỷ lệ 82,5% (tăng 12,3%) so với cùng kỳ.",
     ("Số việc thi hành xong: value=1.107 việc | "
      "Số việc thi hành xong: value=82,5 %; change=12,3 %")),
    ("Sự kiện thu hút 3.000 lượt khách.", "thu hút: value=3.000 lượt khách"),
    # who worked are several bodies; whom it was for is no part of the thing
    ("Cơ quan chức năng và các địa phương tháo dỡ 6 lều quán.", "lều quán: value=6 lều"),
    ("Xã cấp 45 tấn xi măng cho các thôn.", "xi măng: value=45 tấn"),
    # crops of every kind, and what was there before in brackets behind a further change
    ("Cây Dong riềng trồng được 47/37 ha; cỏ chăn nuôi trồng được 17 ha; gừng trồng được 9 ha.",
     ("Cây Dong riềng: value=47 ha; plan_value=37 ha | cỏ chăn nuôi: value=17 ha | "
      "gừng: value=9 ha")),
    ("Thu hoạch 4,5 nghìn ha các trà lúa sớm.", "trà lúa sớm: value=4,5 nghìn ha"),
    ("Sản lượng thịt hơi tính từ đầu năm đạt 1.538 tấn.",
     "Sản lượng thịt hơi: value=1.538 tấn"),
    (("Tỷ lệ hộ nghèo xã Tam Lộc giảm 13,2% (từ 22,8% xuống còn 9,6%); "
      "xã An Hải giảm 7,9% (từ 27,3% xuống còn 19,4%)."),
     ("Tỷ lệ hộ nghèo: change=-13,2 %; previous=22,8 %; value=9,6 % | "
      "Tỷ lệ hộ nghèo: change=-7,9 %; previous=27,3 %; value=19,4 %")),
    # houses are given to someone, badges for years in the Party
    ("Xây 12 ngôi nhà tình nghĩa tặng gia đình chính sách.",
     "ngôi nhà tình nghĩa: value=12 ngôi nhà"),
    ("Đề nghị tặng huy hiệu 30 năm tuổi đảng trở lên cho 65 đồng chí.",
     "Đề nghị tặng huy hiệu 30 năm tuổi đảng trở lên: value=65 đồng chí"),
    # statistics: growths that share a verb, and a ratio in a list whose first item names the time
    ("Doanh thu vận tải tăng 1,4% so với tháng trước và 6,5% so với cùng kỳ.",
     "Doanh thu vận tải: growth_percent=1,4 % | Doanh thu vận tải: growth_percent=6,5 %"),
    ("Cây ngô 60 ha, giảm 8% so cùng kỳ năm trước; khoai lang 41 ha, bằng 84%.",
     ("Cây ngô: value=60 ha; growth_percent=-8 % | "
      "khoai lang: value=41 ha; ratio_to_previous=84 %")),
    ("Theo số liệu mới nhất thì tổng đàn lợn là 1.250 con.", "tổng đàn lợn: value=1.250 con"),
    # numbers misprinted with a blank at their mark
    ("Tỷ lệ giải quyết đạt 73, 25%; thu ngân sách đạt 1. 245 tỷ đồng; sản lượng 12 ,5 tấn.",
     ("Tỷ lệ giải quyết: value=73, 25 % | thu ngân sách: value=1. 245 tỷ đồng | "
      "sản lượng: value=12 ,5 tấn")),
)  # fmt: skip


@pytest.mark.parametrize(("text", "claims"), SENTENCES)
def test_a_sentence_of_a_sector_is_read(text: str, claims: str) -> None:
    assert in_one_line(read(text).claims) == claims
