"""Who did what: which words name those who work, and which the work?"""

from tongket.vocabulary.wording.phrases import phrases

WORK_VERBS = phrases("""
    an táng; bãi nhiệm; ban hành; bàn giao; bàn giao đưa vào sử dụng; bán; bảo dưỡng; bảo đảm; bảo
    lãnh; bảo vệ; bắt; bắt giữ; bắt quả tang; bắt, vận động; bắt vận động đầu thú; bầu; bầu bổ sung;
    bê tông hóa; bị thương; biên soạn; biên tập; biệt phái; biểu diễn; biểu dương; bình bầu; bình
    chọn; bình xét; bình xét công nhận; bóc dỡ; bóc gỡ; bổ nhiệm; bổ sung; bố trí; bồi dưỡng; bồi
    thường; cách ly; cai nghiện; cài đặt; cải hoán; cải táng; cải tạo; cảm hóa; cắm; cắt giảm; cấp;
    cấp căn cước; cấp chủ trương; cấp cứu; cấp đăng ký; cấp đổi; cấp giấy; cấp lại; cấp mới; cấp
    phát; cấp phép; cấp phép xây dựng; cấp sổ; cấp thẻ; cập nhật; cất; cất bốc; cất mới; cất nhà;
    cấy; chăm bón; chăm lo; chăm sóc; chặt hạ; chấm điểm; chất vấn; chi hỗ trợ; chi trả; chi trả đền
    bù; chỉ đạo; chỉ đạo thực hiện; chiếu phim; chỉnh lý; chỉnh trang; cho ra khỏi danh sách đảng
    viên; cho ra khỏi đảng; cho rút tên; cho thuê; cho vay; cho ý kiến; chống thấm; chốt chặn; chủ
    trì; chuẩn y; chúc thọ; chuyển; chuyển chính thức; chuyển cơ quan công an; chuyển cơ quan điều
    tra; chuyển đảng; chuyển đảng chính thức; chuyển đến; chuyển đổi; chuyển giao; chuyển mục đích;
    chuyển nhượng; chuyển sang; chuyển tuyến; chữa cháy; chứng thực; công bố; công khai; công nhận;
    công nhận đảng viên chính thức; công nhận lại; công nhận mới; cung cấp; cung ứng; củng cố; cử;
    cử tuyển; cứng hóa; cưỡng chế; cứu chữa; cứu hộ; cứu nạn; cứu sống; cứu trợ; dạy nghề; dập tắt;
    di chuyển; di dời; di lý; diễn tập; du nhập; duy trì; duy tu; đảm bảo; đào; đào mới; đào tạo;
    đăng; đăng kiểm; đăng ký; đăng ký mới; đăng tải; đầu thú; đầu tư; đấu giá; đấu nối; đấu thầu;
    đấu tranh; đề nghị; đề nghị kỷ luật; đề xuất; đền bù; điều chuyển; điều động; điều tra; điều tra
    khám phá; điều tra, khám phá; điều trị; đình chỉ; đình chỉ xét xử; đo đạc; đoạt; đón; đóng góp;
    đóng mới; đổ bê tông; đối chiếu; đối thoại; đỡ đầu; đơn giản hóa; đủ điều kiện; đủ tiêu chuẩn;
    đưa; đưa ra khỏi đảng; đưa vào hoạt động; đưa vào khai thác; đưa vào sử dụng; đưa vào vận hành;
    gây hư hỏng; gây ngập; gây thiệt hại; ghép cải tạo; ghi nhận; gia cố; gia hạn; giải cứu; giải
    ngân; giải phóng; giải phóng mặt bằng; giải quyết; giải tán; giải thể; giải tỏa; giải tỏa đền
    bù; giám định; giám sát; giám sát chuyên đề; giám sát, kiểm tra; giám sát thường xuyên; giành;
    giành được; giao; giao đất; giao khoán; giao khoán bảo vệ; giao quân; gieo; gieo cấy; gieo sạ;
    gieo trồng; giới thiệu; giúp; giúp đỡ; giữ vững; gọi; gọi hỏi; gọi hỏi, răn đe; gửi; hạ thủy;
    hiến; hình thành; hòa giải; hòa giải thành; hoàn tất; hoàn thành; hoàn thành đưa vào sử dụng;
    hoàn thiện; hoàn trả; học tập; hỗ trợ; hỗ trợ xây dựng; huấn luyện; huy động; hủy; hủy bỏ; hướng
    dẫn; in; in ấn; in và phát; kê khai; kết hôn; kết luận; kết nạp; kết nghĩa; kết nối; kết thúc;
    kêu gọi; khai báo; khai giảng; khai hoang; khai thác; khai trừ; khai trừ ra khỏi đảng; khai
    trương; khám; khám bệnh; khám chữa; khám, chữa bệnh; khám phá; khám phá nhanh; khám phá thành
    công; khám sàng lọc; khám tuyển; khánh thành; khảo nghiệm; khảo sát; khắc phục; khấu trừ; khen
    thưởng; khiến; khoán; khoán bảo vệ; khoán quản; khoanh nuôi; khoanh vùng; khống chế; khơi thông;
    khởi công; khởi kiện; khởi nghiệp; khởi tố; khởi tố mới; khử trùng; kích hoạt; kiểm định; kiểm
    kê; kiểm nghiệm; kiểm sát; kiểm soát; kiểm tra; kiểm tra chuyên đề; kiểm tra dấu hiệu vi phạm;
    kiểm tra định kỳ; kiểm tra đột xuất; kiểm tra, giám sát; kiểm tra khi có dấu hiệu vi phạm; kiểm
    tra tài chính; kiểm tra tài chính đảng; kiểm tra, xử lý; kiên cố hóa; kiến nghị; kiện toàn; kỷ
    luật; ký; ký cam kết; ký kết; làm; làm bị thương; làm chết; làm hư hỏng; làm mới; làm ngập; làm
    rõ; làm sập; làm thiệt hại; làm tốc mái; láng nhựa; lãnh đạo chỉ đạo; lãnh đạo, chỉ đạo; lãnh
    đạo, chỉ đạo thực hiện; lãnh đạo thực hiện; lắp; lắp dựng; lắp đặt; lắp mới; lập; lập biên bản;
    lập biên bản vi phạm hành chính; lập chốt; lập hồ sơ xử lý; lấy; lấy mẫu; lồng ghép; luân
    chuyển; luyện tập; lưu trú; mật phục; miễn nhiệm; mở; mở mới; mở rộng; mua; mua bán; mừng thọ;
    nạo vét; nâng cao; nâng cấp; nâng lương; nghiệm thu; nghiệm thu đưa vào sử dụng; nhắc nhở; nhân
    bản; nhân giống; nhân rộng; nhận; nhận đỡ đầu; nhận hỗ trợ; nhận phụng dưỡng; nhập khẩu; nhựa
    hóa; niêm yết; niêm yết công khai; nộp; nộp ngân sách; nuôi; nuôi dưỡng; phá dỡ; phản biện;
    phát; phát động; phát hành; phát hiện; phát hiện, bắt giữ; phát hiện, lập biên bản; phát hiện,
    xử lý; phát quang; phát sóng; phát thẻ; phát triển; phát triển mới; phạt; phạt tiền; phân bổ;
    phân công; phân công giúp đỡ; phân loại; phân phối; phẫu thuật; phê duyệt; phong tặng; phòng
    trừ; phổ biến; phối giống; phối hợp; phối hợp mở; phối hợp tổ chức; phụ đạo; phúc tra; phục
    dựng; phục hóa; phục hồi; phục vụ; phun; phun khử khuẩn; phun khử trùng; phun tiêu độc khử
    trùng; phụng dưỡng; quan trắc; quản lý; quán triệt; quét dọn; quy hoạch; quy tập; quyên góp;
    quyết định xử phạt; quyết toán; ra mắt; ra quyết định xử phạt; rà phá; rà soát; rà soát, tổng
    hợp; rải nhựa; răn đe; sạ; san lấp; sản xuất; sàng lọc; sáp nhập; sắp xếp; sinh; số hóa; sơ cấp
    cứu; sơ cứu; sơ tán; sơ tuyển; sử dụng; sửa; sửa chữa; sửa đổi; sửa sang; sưu tầm; tái canh; tái
    công nhận; tái đàn; tái định cư; tạm đình chỉ; tạm giam; tạm giữ; tạm ứng; tàng trữ; tạo; tăng
    cường; tăng thêm; tặng; tận thu; tập hợp; tập huấn; tất toán; thả; thả bổ sung; thả giống; thả
    nuôi; tham dự; tham gia; tham gia quét dọn; tham mưu; tham quan; tham vấn; thanh toán; thanh
    tra; thanh tra chuyên ngành; thanh tra đột xuất; thanh tra hành chính; thanh tra, kiểm tra;
    thành lập; tháo dỡ; thay thế; thăm; thăm hỏi; thăm khám; thắp sáng; thẩm duyệt; thẩm định; thẩm
    định công nhận; thẩm tra; thi đấu; thi hành; thi hành kỷ luật; thi hành xong; thí điểm; thoát;
    thông báo; thống kê; thu dung; thu giữ; thu gom; thu hoạch; thu hồi; thu hồi đất; thu hút; thu
    mua; thu nhận; thu nộp; thu nợ; thu thập; thụ lý; thụ lý mới; thử nghiệm; thực hiện; tỉa thưa;
    tích hợp; tịch thu; tiêm; tiêm chủng; tiêm phòng; tiễn đưa; tiến hành; tiếp; tiếp âm; tiếp công
    dân; tiếp đón; tiếp nhận; tiếp nhận, giải quyết; tiếp nhận và giải quyết; tiếp nhận, xử lý; tiếp
    phát; tiếp sức; tiếp thu; tiếp xúc; tiết kiệm; tiêu độc khử trùng; tiêu hủy; tiêu thụ; tinh
    giản; tổ chức; tổ chức giao quân; tổ chức huấn luyện; tôn tạo; tôn vinh; tồn; tổng hợp; tống
    đạt; trả; trả hồ sơ điều tra bổ sung; trả kết quả; trả lời; trả lời chất vấn; trả nợ; trải nhựa;
    trang bị; trao; trao tặng; treo; trích; triển khai; triệt phá; triệt phá thành công; triệt xóa;
    trình diễn; trồng; trồng dặm; trồng lại; trồng mới; trồng phân tán; trồng tái canh; trợ giúp;
    trục xuất; trùng tu; trúng tuyển; truy bắt; truy điệu; truy nã; truy quét; truy tặng; truy thu;
    truy tố; truyền nghề; trực tiếp kiểm sát; trưng bày; tu bổ; tu sửa; tuần tra; tuần tra, kiểm
    soát; tuyên dương; tuyên truyền; tuyển; tuyển chọn; tuyển dụng; tư vấn; tử vong; tước; ủng hộ;
    ủy thác; ươm; vay; vận chuyển; vận chuyển trái phép; vận động; vận động đầu thú; vận động được;
    vận động giao nộp; vận động hỗ trợ; vận động xây dựng; vận hành; vệ sinh; viết; viết bài; vinh
    danh; xác lập; xác minh; xác nhận; xây; xây cất; xây dựng; xây mới; xét công nhận; xét duyệt;
    xét nghiệm; xét tặng; xét xử; xếp; xếp loại; xóa; xóa bỏ; xóa mù chữ; xóa tên; xóa tên trong
    danh sách đảng viên; xuất bản; xuất bán; xuất cấp; xuất khẩu; xuống giống; xử lý; xử lý hành
    chính; xử lý kỷ luật; xử lý rác; xử lý vi phạm hành chính; xử phạt; xử phạt vi phạm hành chính
""")
"""Verbs that report work done; alone before a number they leave the name to what follows it."""

SANCTION_VERBS = phrases("""
    khiển trách; cảnh cáo; cách chức; khai trừ; buộc thôi việc; phê bình; hạ bậc lương; giáng chức;
    thi hành kỷ luật; thi hành kỷ luật đảng; xử lý kỷ luật; xử phạt hành chính; xử phạt vi phạm hành
    chính; xử lý hành chính; xử lý vi phạm hành chính
""")
"""Verbs of sanctions, which name what was done to those counted: "cảnh cáo 3 đảng viên"."""

SUBJECT_WORDS = phrases("""
    bà con; bà con ngư dân; bà con nhân dân; bà con nông dân; bà con xã viên; ban chấp hành; ban chỉ
    đạo; ban chỉ huy; ban chỉ huy quân sự; ban dân vận; ban kiểm tra; ban kinh tế - ngân sách; ban
    kinh tế - xã hội; ban ngành; ban, ngành; ban, ngành, đoàn thể; ban nội chính; ban pháp chế; ban
    quản lý; ban quản lý dự án; ban quản lý rừng phòng hộ; ban thường vụ; ban tổ chức; ban tuyên
    giáo; ban văn hóa - xã hội; ban xây dựng đảng; bảo hiểm xã hội cơ sở; bảo hiểm xã hội huyện; bảo
    hiểm xã hội thành phố; bảo hiểm xã hội tỉnh; bch quân sự; bhxh huyện; bhxh thành phố; bhxh tỉnh;
    bộ chỉ huy quân sự; bộ đội; bộ đội biên phòng; bộ phận một cửa; cả huyện; cả nước; cả phường; cả
    quận; cả tỉnh; cả vùng; cả xã; các; các ban hđnd; các cấp; các cấp hội; các cấp hội ccb; các cấp
    hội nông dân; các cấp hội phụ nữ; các đơn vị; các ngành; các tổ đại biểu; các xã; cảnh sát giao
    thông; cấp bộ đoàn; cấp, các ngành; cấp, ngành; cấp ủy; cấp ủy các cấp; cấp ủy, chính quyền; cấp
    ủy đảng; cấp ủy, tổ chức đảng; chi bộ; chi cục; chi cục bảo vệ thực vật; chi cục chăn nuôi và
    thú y; chi cục dân số; chi cục kiểm lâm; chi cục phát triển nông thôn; chi cục thi hành án dân
    sự; chi cục thống kê; chi cục thú y; chi cục thuế; chi cục thủy lợi; chi cục thủy sản; chi, đảng
    bộ cơ sở; chi hội; chi ủy; chi ủy chi bộ; chính quyền; chúng tôi; có liên quan; công an; công an
    các cấp; công an huyện; công an tỉnh; công an xã; công đoàn; cơ quan; cơ quan chức năng; cơ quan
    điều tra; cơ quan, đơn vị; cơ quan, đơn vị, địa phương; cơ quan thi hành án; cơ quan thi hành án
    dân sự; cơ quan thuế; cơ sở đoàn; cơ sở hội; csgt; cục hải quan; cục quản lý thị trường; cục thi
    hành án dân sự; cục thống kê; cục thuế; đại biểu hđnd; đại biểu hội đồng nhân dân; đảng bộ; đảng
    ủy; địa bàn; địa phương; đoàn cấp huyện; đoàn cấp tỉnh; đoàn công tác; đoàn cơ sở; đoàn đại biểu
    quốc hội; đoàn đbqh; đoàn giám sát; đoàn kiểm tra; đoàn phường; đoàn thanh niên; đoàn thanh tra;
    đoàn thể; đoàn thể chính trị xã hội; đoàn trường; đoàn xã; đội quản lý thị trường; đội thanh
    niên; đồn biên phòng; đơn vị; đơn vị, địa phương; hai cấp; hạt kiểm lâm; hđnd; hệ thống; hội;
    hội ccb; hội chữ thập đỏ; hội cựu chiến binh; hội đồng; hội đồng nhân dân; hội khuyến học; hội
    làm vườn; hội lhpn; hội liên hiệp phụ nữ; hội nghị; hội người cao tuổi; hội nông dân; hội phụ
    nữ; huyện; huyện đoàn; huyện ủy; kho bạc; kiểm lâm; liên đoàn lao động; liên minh hợp tác xã;
    liên minh htx; liên quan; lực lượng; lực lượng chức năng; mặt trận; mặt trận tổ quốc; mỗi; mttq;
    này; ngành bảo hiểm xã hội; ngành chức năng; ngành công an; ngành công thương; ngành của huyện;
    ngành của thành phố; ngành của tỉnh; ngành của xã; ngành dân số; ngành du lịch; ngành địa
    phương; ngành, địa phương; ngành điện; ngành, đơn vị; ngành giao thông; ngành giáo dục; ngành
    hải quan; ngành kiểm lâm; ngành kiểm sát; ngành kiểm tra đảng; ngành lao động; ngành liên quan;
    ngành ngân hàng; ngành nội vụ; ngành nông nghiệp; ngành tài chính; ngành tài nguyên và môi
    trường; ngành thanh tra; ngành thuế; ngành thuộc tỉnh; ngành tòa án; ngành trên địa bàn; ngành
    trên địa bàn huyện; ngành trên địa bàn tỉnh; ngành trong huyện; ngành trong tỉnh; ngành tư pháp;
    ngành văn hóa; ngành xây dựng; ngành y tế; ngân hàng chính sách; ngân hàng chính sách xã hội;
    nhân dân; nhcsxh; phong trào; phòng; phòng giao dịch; phường; quản lý thị trường; quân sự; quận
    ủy; sở; sở, ban, ngành; sở, ban, ngành, địa phương; sở, ngành; tand; thanh tra huyện; thanh tra
    nhà nước; thanh tra tỉnh; thành đoàn; thành phố; thành ủy; thị trấn; thị ủy; thị xã; thường
    trực; thường trực đảng ủy; thường trực hđnd; thường trực hội đồng nhân dân; thường trực huyện
    ủy; thường trực thành ủy; thường trực thị ủy; thường trực tỉnh ủy; tỉnh; tỉnh đoàn; tỉnh ủy; tòa
    án; tòa án nhân dân; toàn; toàn cụm; toàn đảng bộ; toàn đoàn; toàn hệ thống; toàn hội; toàn
    huyện; toàn khối; toàn khu vực; toàn lực lượng; toàn miền; toàn ngành; toàn phường; toàn quận;
    toàn quốc; toàn thành phố; toàn thị trấn; toàn thị xã; toàn thôn; toàn tỉnh; toàn vùng; toàn xã;
    tổ chức đảng; tổ đại biểu; tổ đại biểu hđnd; tp; trạm bảo vệ thực vật; trạm khuyến nông; trạm
    thú y; trên địa bàn; trong cả nước; trong huyện; trong tỉnh; trong xã; trung tâm; trung tâm bảo
    trợ xã hội; trung tâm bồi dưỡng chính trị; trung tâm chính trị; trung tâm dạy nghề; trung tâm
    dân số; trung tâm dịch vụ đấu giá; trung tâm dịch vụ nông nghiệp; trung tâm dịch vụ việc làm;
    trung tâm giáo dục nghề nghiệp; trung tâm giáo dục thường xuyên; trung tâm hành chính công;
    trung tâm khuyến nông; trung tâm kiểm soát bệnh tật; trung tâm phát triển quỹ đất; trung tâm
    phục vụ hành chính công; trung tâm văn hóa; trung tâm xúc tiến đầu tư; trung tâm y tế; ttyt;
    ubkt; ubnd; ủy ban kiểm tra; ủy ban kiểm tra các cấp; ủy ban nhân dân; văn phòng đăng ký đất
    đai; viện kiểm sát; viện kiểm sát nhân dân; vksnd; xã
""")
"""Who did the work: such words before a verb are not part of the measured thing's name."""
