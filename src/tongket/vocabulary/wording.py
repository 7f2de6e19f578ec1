"""Which words do reports use for bounds, stages, plans, changes and units?

Tables only: reading looks these words up, writing picks the first of a row. Phrases are written in
one spelling, lower case, with semicolons between them; ``reading.normalise.key`` folds the other
spellings onto it.
"""

from types import MappingProxyType

from tongket.vocabulary.bound import Bound


def _phrases(rows: str) -> tuple[str, ...]:
    return tuple(" ".join(phrase.split()) for phrase in rows.split(";"))


BOUND_BEFORE = MappingProxyType(
    {
        Bound.ABOVE: _phrases("trên; hơn; >"),
        Bound.AT_LEAST: _phrases("ít nhất; tối thiểu; không dưới; không thấp hơn; đạt và vượt; ≥"),
        Bound.BELOW: _phrases("dưới; chưa đến; chưa tới; <"),
        Bound.AT_MOST: _phrases("không quá; tối đa; không vượt quá; ≤"),
        Bound.NEAR_BELOW: _phrases("gần; ngót"),
        Bound.ABOUT: _phrases("khoảng; xấp xỉ; chừng; ~; ≈"),
    }
)
BOUND_AFTER = MappingProxyType(
    {
        Bound.AT_LEAST: _phrases("trở lên"),
        Bound.AT_MOST: _phrases("trở xuống; trở lại"),
    }
)

CUES = MappingProxyType(
    {
        # ước: the figure is an estimate
        "e": _phrases("""
            ước; ước tính; dự ước; dự kiến; dự tính; sơ bộ; sơ bộ ước; sơ bộ ước tính; ước cả năm;
            ước thực hiện; ước đạt; ước được; dự kiến đạt
        """),
        # reaching a level
        "r": _phrases("""
            đạt; đạt được; đạt mức; được; là; có; hiện có; ở mức; thực hiện; thực hiện
            được; thực hiện đạt; duy trì; duy trì ở mức; giữ; xảy ra; phát sinh; đủ; chỉ đạt; với;
            cho; đạt số; đạt con số; duy trì đạt; đã đạt; đạt trung bình; đạt bình quân; gồm; gồm
            có; bao gồm; trong đó có; về; theo; thu được; đã có
        """),
        # equality, which a share of plan or a ratio likes
        "q": _phrases("bằng; =; tương đương; tương ứng; tức; hay; đạt bằng"),
        # a share of a whole
        "c": _phrases("""
            chiếm; tỷ lệ; chiếm tỷ lệ; đạt tỷ lệ; với tỷ lệ; đạt tỷ trọng; chiếm tỷ trọng; bằng tỷ
            lệ
        """),
        # up
        "u": _phrases("""
            tăng; tăng tới; cao hơn; nhiều hơn; tăng trung bình; tăng bình quân; lớn hơn; tăng khá;
            tăng mạnh; tăng cao; tăng nhẹ; tăng khá ấn tượng; tăng ấn tượng; tăng khá cao; tăng rất
            cao; tăng nhanh; tăng đáng kể; tăng đột biến; tăng vọt; tăng đều; tăng ổn định; tăng khá
            nhanh; tăng không đáng kể; tăng khá mạnh; tăng trưởng; tăng cao nhất; tăng mạnh nhất;
            tăng nhiều nhất; tăng nhanh nhất; tăng thấp nhất; mức tăng; mức tăng trưởng; với mức
            tăng; với mức tăng trưởng; có mức tăng; có mức tăng trưởng; đạt mức tăng; đạt mức tăng
            trưởng; mức tăng đến; mức tăng tới; mức tăng lên đến; với mức tăng đến; với mức tăng
            tới; với mức tăng lên đến
        """),
        # down
        "d": _phrases("""
            giảm; giảm tới; thấp hơn; ít hơn; giảm bình quân; giảm trung bình; giảm bớt; giảm mạnh;
            giảm nhẹ; giảm sâu; giảm nhanh; giảm đáng kể; giảm khá; giảm rõ rệt; giảm không đáng kể;
            giảm khá sâu; giảm khá mạnh; giảm nhiều nhất; giảm mạnh nhất; giảm sâu nhất; mức giảm;
            với mức giảm; có mức giảm
        """),
        # more of it
        "y": _phrases("thêm; đạt thêm; có thêm; tăng thêm; thêm được; giảm thêm"),
        # over the plan
        "o": _phrases("vượt; vượt mức; đạt và vượt mức"),
        # short of the plan
        "s": _phrases("hụt; thiếu; còn thiếu; hụt thu"),
        # the end of a move
        "t": _phrases("""
            còn; xuống; xuống còn; lên; lên đến; lên tới; lên thành; đến; tới; chỉ còn; còn lại;
            hiện còn; vẫn còn
        """),
        # its beginning
        "f": _phrases("từ"),
        # times
        "g": _phrases("gấp; tăng gấp"),
        # several numbers in the order of their names
        "z": _phrases("lần lượt; lần lượt là; tương ứng là; lần lượt đạt"),
        # a place in an order
        "h": _phrases("""
            xếp thứ; đứng thứ; xếp hạng; xếp vị trí thứ; xếp vị trí; đứng vị trí thứ; xếp hạng thứ;
            đứng ở vị trí thứ; đứng vị trí; hạng
        """),
        # adverbs that say nothing here
        "a": _phrases("""
            đã; chỉ; cũng; đều; đang; sẽ; nay; hiện; vẫn; cơ bản; khá; cả; và; tiếp tục; do;
            cao nhất; thấp nhất; nhiều nhất; lớn nhất; đạt khá; đạt khá cao; đạt cao; khá cao; đạt
            thấp; khá thấp; rất thấp; còn thấp; rất cao
        """),
        # takes up what was named before
        "l": _phrases("lũy kế; tính chung; cộng dồn; tổng cộng"),
        # a whole of which parts follow
        "i": _phrases("trong; trong tổng số; trong số; trên tổng số; trong số đó"),
    }
)
"""Words between a name and its number, by what they say (the letters of a frame)."""

WHOLE_WORDS = _phrases("""
    chỉ số; có hạt; trong nước; trong tỉnh; ngoài nước; cả nước; từ thiện; còi xương; thực hành;
    trong độ tuổi; đến trường; đến lớp; lên lớp; có việc làm; về đích; hơn nữa; thu hồi; có công; có
    mặt; được mùa; có nước; về trước; chứng chỉ; bằng cấp; địa chỉ; xuống giống; trong thời hạn;
    trong hạn; đúng hạn; có dấu hiệu; có vi phạm; từ trần; trở về; về việc; có đạo; giảm nghèo; kéo
    dài; mặt bằng; hàng hóa, doanh thu; người dân, doanh nghiệp; sản xuất, kinh doanh; tổ chức, cá
    nhân; thông qua; quyết nghị; cây hằng năm; cây hàng năm; cây lâu năm; giảm phát thải; tăng gia;
    vượt khó; đạt chuẩn; đồng bằng; cân bằng; công bằng; văn bằng; bằng lái; cấp dưới; cấp trên;
    dưới tán rừng; dưới nước; thời điểm trên; nêu trên; nói trên; kể trên; như trên; toàn quốc; dưới
    hình thức; trên không; từ chối; có hiệu quả; có hiệu lực; có liên quan; có hoàn cảnh; có khả
    năng; hè thu; thu đông; chi, đảng bộ; thanh tra, kiểm tra; kiểm tra, giám sát; khiếu nại, tố
    cáo; kiến nghị, phản ánh; từ xa; trên mạng; trên môi trường mạng; trên biển; đầy đủ; dương tính
    với; âm tính với; có quy mô; có hành vi; có giá trị; đối với; đình chỉ; tạm đình chỉ; khi sinh;
    đồng thời; có thu hồi; giá trị tăng thêm; giá trị gia tăng; xây dựng cơ bản; cơ quan, đơn vị;
    cán bộ, công chức; hộ gia đình, cá nhân; nhà ở; đất ở; khoa học, kỹ thuật; khoa học, công nghệ;
    kinh tế, xã hội; văn hóa, xã hội; quốc phòng, an ninh; thể dục, thể thao; thiếu niên, nhi đồng;
    tuần tra, kiểm soát; giá so sánh
""")
"""Compounds in which a cue word is no cue."""

TARGET_WORDS = _phrases("""
    phấn đấu; đặt mục tiêu; đề ra mục tiêu; đề ra chỉ tiêu; đề ra một số chỉ tiêu; đặt ra chỉ tiêu;
    đặt chỉ tiêu; đặt kế hoạch; giao chỉ tiêu; nhiệm vụ trọng tâm; phương hướng; xác định; đề ra;
    đặt ra;
    thống nhất mục tiêu; phấn đấu đến; cam kết; cam kết phấn đấu; quyết tâm phấn
    đấu; quyết tâm hoàn thành; quyết tâm đạt
""")
"""Words that turn what follows into goals."""

PLAN_WORDS = _phrases("""
    kế hoạch; kh; dự toán; dt; nghị quyết; nq; chỉ tiêu; mục tiêu; kịch bản; hạn mức; định mức giao;
    chỉ tiêu kế hoạch; chỉ tiêu nghị quyết; kế hoạch vốn; kế hoạch đề ra; mục tiêu đề ra; mục tiêu
    nghị quyết; chỉ tiêu đăng ký
""")
PLAN_QUALIFIERS = _phrases("""
    năm; cả năm; tỉnh; huyện; xã; phường; thành phố; thị xã; thị trấn; hđnd; ubnd; chính phủ; trung
    ương; tw; giao; đề ra; được giao; của; đại hội; nghị quyết; nq; đảng bộ; cấp trên; thủ tướng;
    bộ; vốn; nhiệm kỳ; tháng; quý; huyện ủy; tỉnh ủy; giao đầu năm; chi; thu; vụ; kế hoạch; chỉ
    tiêu; dự toán; kh; pháp lệnh; đặt ra; giao cho; ban; bch; btv; hàng năm; bộ tài chính; tăng
    trưởng; tại nghị quyết; theo nghị quyết; tại quyết định; theo quyết định; tại kế hoạch; tỉnh ủy;
    thành ủy; quyết định
""")
"""Whose plan, for when: words that may follow a word for plan."""

PAST_WORDS = _phrases("""
    cùng kỳ; ck; sck; giai đoạn trước; năm trước; năm ngoái; tháng trước; quý trước; kỳ trước; cùng
    tháng; đầu nhiệm kỳ; đầu năm; cuối năm; nhiệm kỳ trước; cùng thời điểm; vụ trước; cùng vụ; mùa
    trước; thời điểm; giai đoạn; năm học trước; đầu kỳ; tháng; quý; th; thực hiện; ước thực hiện;
    ước; năm; tuần trước; lúc; mùa; dự toán năm; trước; thời gian liền kề; thời gian trước; thời
    gian cùng kỳ
""")
PAST_QUALIFIERS = _phrases("""
    năm; trước; tháng; quý; nhiệm kỳ; ngoái; của; giai đoạn; cùng kỳ; thực hiện; ước; liền kề;
    cuối; đầu
""")
"""Words that may follow a word for a former period."""

FORMER_SAME = _phrases(
    "cùng kỳ; ck; sck; cùng tháng; cùng quý; cùng vụ; cùng thời điểm; cùng thời gian"
)
"""Words for the same stretch of time in an earlier year."""

FORMER_TERM_STARTS = _phrases("đầu nhiệm kỳ; đầu giai đoạn; đầu kỳ đại hội")
FORMER_STARTS = _phrases("đầu năm")
FORMER_ENDS = _phrases("cuối năm; cuối kỳ; cuối tháng; cuối quý; hết năm; thời điểm cuối năm")
FORMER_WORDS: dict[str, tuple[str, ...]] = {
    "month": _phrases("tháng trước; tháng liền kề"),
    "quarter": _phrases("quý trước; quý liền kề"),
    "term": _phrases("nhiệm kỳ trước; giai đoạn trước"),
    "year": _phrases("năm trước; năm ngoái; năm học trước; vụ trước; mùa trước; năm liền kề"),
    "before": _phrases("kỳ trước"),
}
"""Words for a former period by the kind of ``Former`` they mean, the longer ones first."""

COMPARE_WORDS = _phrases("so với; so; nếu so với; so sánh với; hơn so với; hơn; với; so với mức")
LIST_WORDS = _phrases("""
    trong đó; trong đó có; bao gồm; gồm; gồm có; như; cụ thể; riêng; bao gồm cả; cụ thể như sau; như
    sau; cụ thể là; đáng chú ý; đáng chú ý là; nổi bật là; nổi bật như; điển hình là; điển hình như;
    tiêu biểu là; tiêu biểu như; đặc biệt là; các chỉ tiêu chủ yếu; một số chỉ tiêu chủ yếu; các chỉ
    tiêu cụ thể; một số chỉ tiêu cụ thể; các chỉ tiêu cơ bản; một số chỉ tiêu cơ bản
""")
"""Words that open a list of parts or examples."""

WORK_VERBS = _phrases("""
    sử dụng; giải tán; khám phá; khám phá nhanh; điều tra khám phá; điều tra, khám phá; đầu thú;
    kết nạp; tổ chức; mở; trồng; trồng mới; làm mới; gieo cấy; gieo sạ; gieo trồng; cấp; cấp mới;
    cấp đổi; trao; trao tặng; tặng; tiếp; tiếp nhận; nhận; kiểm tra; giám sát; thanh tra; xử lý; xử
    phạt; phát hiện; bắt; bắt giữ; giải quyết; ghi nhận; trả lời; công nhận; xây dựng; xây mới; sửa
    chữa; hoàn thành; khởi công; đón; tiêm; cứng hóa; bê tông hóa; kiên cố hóa; nạo vét; hiến; đóng
    góp; huy động; vận động; hỗ trợ; ủng hộ; tịch thu; thu giữ; khai thác; chăm sóc; khoán; giao;
    bàn giao; thu hồi; truy thu; kiến nghị; khởi tố; truy tố; đăng ký; thành lập; giải thể; sáp
    nhập; chi trả; tạo; đào tạo; tuyển; tuyển dụng; bồi dưỡng; cử; lập; lập biên bản; tạm giữ; tước;
    tuyên truyền; phát; phát hành; in; đăng; viết; khám; khám chữa; điều trị; xét nghiệm; thực hiện;
    thẩm định; phê duyệt; ban hành; thi hành; thi hành kỷ luật; xóa; xóa tên; khai trừ; đưa; xuất
    khẩu; nhập khẩu; sản xuất; thu hoạch; chuyển đổi; cải tạo; đầu tư; phát triển; phát triển mới;
    cho vay; giải ngân; quyên góp; khen thưởng; xếp; kỷ luật; điều tra; làm rõ; vận chuyển; luân
    chuyển; xét xử; thụ lý; hòa giải; di dời; sơ tán; nâng cấp; mở rộng; lắp đặt; trang bị; bố trí;
    tham mưu; duy trì; bổ sung; phục vụ; tăng thêm; triệt phá; tiêu hủy; phòng trừ; tái đàn; thả;
    nuôi; kết nối; cung cấp; lắp; sửa; xóa bỏ; phân công; giới thiệu; mua; bán; nộp; tham gia; hướng
    dẫn; chuyển; khảo sát; đo đạc; quy hoạch; kết thúc; tiến hành; cấp phát; thả bổ sung; khắc phục;
    trồng lại; tu sửa; đối thoại; kết luận; làm; tư vấn; đỡ đầu; phát động; đề nghị; thông báo; tập
    huấn; quán triệt; học tập; đề xuất; nghiệm thu; tiếp công dân; bảo vệ; quản lý; thu gom; vệ
    sinh; rà soát; số hóa; làm chết; bị thương; công bố; cho ý kiến; tham quan; lưu trú; truy quét;
    xuống giống; thả nuôi; triển khai; thu hút; cấp giấy; thu mua; trích; tiết kiệm; phân bổ; phẫu
    thuật; khánh thành; khai trương; xuất bán; tiêu thụ; đạt chuẩn; phổ biến; trợ giúp; chi hỗ trợ;
    tôn vinh; biểu dương; thăm hỏi; thăm; hoàn thiện; tiếp đón; quan trắc; lấy mẫu; giải tỏa; cưỡng
    chế; đền bù; bồi thường; khởi nghiệp; kêu gọi; vay; thu nộp; nộp ngân sách; giải cứu; khám bệnh;
    cai nghiện; kết hôn; sinh; tử vong; mở mới; duy tu; bảo dưỡng; lắp mới; gia cố; thay thế; phát
    quang; cắt giảm; tinh giản; bổ nhiệm; điều động; tuyển chọn; gọi; giao quân; huấn luyện; diễn
    tập; truy bắt; vận động giao nộp; xử lý rác; công khai; đăng tải; phát sóng; cập nhật; làm bị
    thương; nâng cao; giữ vững; củng cố; tích hợp; cấp căn cước; kích hoạt; thanh toán; đấu giá; đấu
    thầu; quyết toán; tham vấn; phản biện; đối chiếu; chứng thực; tiếp xúc; trả kết quả; trả; tồn;
    chuyển sang; thụ lý mới; phục hồi; chuyển mục đích; thu hồi đất; giao đất; cho thuê; lấy; cách
    ly; phạt; phạt tiền; thu dung; chuyển cơ quan điều tra; chuyển cơ quan công an; cấp chủ trương;
    giúp; giúp đỡ; tàng trữ; mua bán; vận chuyển trái phép; bảo đảm; đảm bảo; đào; đào mới; đấu
    tranh; khám phá; lập biên bản vi phạm hành chính; lập hồ sơ xử lý; xử lý hành chính; xử phạt vi
    phạm hành chính; quyết định xử phạt; ra quyết định xử phạt; khám phá thành công; triệt phá thành
    công; xử lý vi phạm hành chính; khởi tố mới; giành; giành được; tái canh; trồng tái canh; ghép
    cải tạo; trồng dặm; khoanh nuôi; giao khoán; thu nhận; đình chỉ xét xử; trả hồ sơ điều tra bổ
    sung; quét dọn; tham gia quét dọn; khơi thông; bóc dỡ; xuất; dập tắt; bình xét
""")
"""Verbs that report work done; alone before a number they leave the name to what follows it."""

NAME_HEADS = _phrases("""
    tổng; tỷ lệ; tỉ lệ; diện tích; sản lượng; năng suất; giá trị; thu; chi; doanh thu; đàn; số; thu
    nhập; lương thực; vốn; nguồn vốn; tốc độ; chỉ số; mức; giải ngân; chuyển đổi; công nghiệp; nông;
    dịch vụ; thương mại; tạo; giải quyết; kim ngạch; tổng đàn; cây; đất; rừng; trồng; phát triển;
    hộ; lao động; tỷ trọng; bắt; khu vực; tai nạn; ngành; lĩnh vực; chăn nuôi; nuôi; khai thác; sập;
    lưu trú; kinh phí; vận tải; phát hiện; kiểm tra; điều tra; xây dựng; đầu tư; bình quân; ngô;
    lúa; lạc; đậu; trâu; bò; lợn; gia súc; gia cầm; điện; thuế; phí; kế hoạch; dự toán; chương
    trình; dự án; tiểu dự án; lượng; tổng lượng; nguồn thu; chỉ tiêu; công suất; khối lượng; số
    lượng; doanh số; dư nợ; nợ xấu; độ che phủ; mật độ; trị giá; tiến độ; quy mô; tuổi thọ; hệ số;
    hàng hóa; huy động; tăng trưởng; cơ cấu; sản xuất công nghiệp; sản xuất nông nghiệp; nhóm ngành;
    nhóm hàng; xuất nhập khẩu; xuất khẩu; nhập khẩu; xuất siêu; nhập siêu; tổng sản phẩm; án; tiền;
    tình hình; tỷ số; tỷ suất; khách
""")
"""Words with which the name of a measured thing may begin; commas behind them stay inside it."""

OWN_HEADS = _phrases("""
    tổng; tỷ lệ; thu; chi; sản lượng; năng suất; doanh thu; số; giá trị; thu nhập; diện tích; tốc
    độ; chỉ số; bình quân; giải ngân; vốn; tỷ số; tỷ suất; doanh số
""")
"""Words with which another name begins, even behind a comma."""

PAIRED_WORDS = _phrases("""
    xã hội; an ninh; xây dựng; dịch vụ; tiểu thủ công nghiệp; ttcn; thủy sản; lâm nghiệp; lâm; ngư
    nghiệp; ngư; thương mại; du lịch; thể thao; nhân đạo; đối ngoại; đô thị; môi trường
""")
"""Words that a dash joins to the field before them: "kinh tế - xã hội"."""

CROP_WORDS = _phrases("cây; lúa; rau; ngô; khoai; sắn; mỳ; mì; mía; lạc; đậu; hoa; cà phê; chè")
GROWING_VERBS = _phrases("""
    gieo trồng; trồng; trồng mới; gieo cấy; gieo sạ; gieo; cấy; xuống giống; thu hoạch; triển khai
    trồng; triển khai gieo trồng
""")
"""What is done to crops; such a verb behind a crop's name is no part of it."""

PREDICATES = _phrases("""
    đạt và vượt; thực hiện đạt;
    tiếp tục; có xu hướng; có chiều hướng; sau rà soát; cuối năm; chuyển dịch; chuyển biến; khởi
    sắc; phát triển khá; phát triển ổn định; phát triển mạnh; phát triển tốt; tăng trưởng tốt; tăng
    trưởng khá; tăng trưởng ổn định; đạt kết quả; đạt nhiều; được đẩy mạnh; được quan tâm; được chú
    trọng; được tăng cường; được triển khai; được duy trì; được nâng lên; có nhiều; có bước; có sự;
    luôn được; ngày càng; từng bước; cơ bản ổn định; diễn biến; giảm nhiều nhất; giảm mạnh nhất;
    tăng nhiều nhất; tăng cao nhất; tăng mạnh nhất; tăng nhanh nhất; cao nhất; thấp nhất; lớn nhất;
    nhiều nhất; ghi nhận tín hiệu; cho thấy; đóng vai trò; có tín hiệu; có tiến bộ; có chuyển biến;
    phục hồi tích cực; được cải thiện; được kiểm soát; được giữ vững; được bảo đảm; được đảm bảo;
    tăng trưởng mạnh; chiếm tỷ lệ cao; chiếm tỷ lệ lớn; chiếm tỷ trọng cao; chiếm tỷ trọng lớn;
    chiếm đa số; chiếm chủ yếu; chiếm phần lớn
""")
"""What is said of a named thing without a number; its name ends in front of such words."""

CLAUSE_WORDS = _phrases("""
    khi; trong khi; nhưng; song; mặc dù; tuy nhiên; sau khi; cho biết; cho thấy; cho hay
""")
"""Words behind which another clause begins."""

HENCE_WORDS = _phrases("là do; nên; làm cho; khiến cho; khiến; giúp; dẫn đến; đưa; nâng")
"""Words between what happened and the name of what it changed."""

SUBJECT_WORDS = _phrases("""
    toàn; huyện; xã; tỉnh; phường; thị trấn; thị xã; thành phố; đảng bộ; ubnd; hđnd; ủy ban nhân
    dân; ủy ban kiểm tra; ubkt; cấp ủy; các cấp; địa phương; đơn vị; lực lượng chức năng; công an;
    quân sự; ban chỉ huy; các; chi bộ; hội; cơ quan; ngành chức năng; toàn ngành; toàn đảng bộ; toàn
    huyện; toàn xã; toàn tỉnh; nhân dân; hội nghị; chúng tôi; trung tâm; phòng; ban thường vụ; huyện
    ủy; đảng ủy; mttq; đoàn thanh niên; các xã; các đơn vị; cấp ủy các cấp; ủy ban kiểm tra các cấp;
    cấp bộ đoàn; mặt trận; bộ đội; kho bạc; chi cục; hạt kiểm lâm; tòa án; viện kiểm sát; chính
    quyền; hội đồng; lực lượng; các ngành; toàn thị xã; toàn thành phố; toàn phường; trên địa bàn;
    địa bàn; mỗi; cả nước; toàn quốc; cả tỉnh; cả huyện; chi, đảng bộ cơ sở; tổ chức đảng; hệ thống;
    mặt trận tổ quốc; ngành trên địa bàn; ngành trên địa bàn tỉnh; ngành trên địa bàn huyện; hai
    cấp; hội phụ nữ; hội lhpn; hội liên hiệp phụ nữ; hội ccb; hội cựu chiến binh; hội nông dân; hội
    chữ thập đỏ; tand; vksnd; tòa án nhân dân; viện kiểm sát nhân dân; sở; tp; này; các cấp hội; các
    cấp hội nông dân; các cấp hội phụ nữ; các cấp hội ccb; trong tỉnh; trong huyện; trong xã; trong
    cả nước; cơ sở đoàn; đoàn cấp tỉnh; đoàn cấp huyện; đoàn cơ sở; phong trào; chi hội; cơ sở hội;
    liên đoàn lao động; công đoàn; ngân hàng chính sách xã hội; ngành y tế; ngành giáo dục; ngành
    thuế; ngành tòa án; cục thuế; chi cục thuế; cơ quan thuế; cơ quan điều tra; đoàn thể; ngành
    trong tỉnh; ngành trong huyện; ngành địa phương
""")
"""Who did the work: such words before a verb are not part of the measured thing's name."""

MULTIPLIER_WORDS = _phrases("trăm; nghìn; ngàn; triệu; tỷ; tỉ; vạn")
MEASURES = _phrases("""
    %; cv; mã lực; kwp; mwp; ‰; đồng; đ; tỷđ; trđ; triệuđ; tỷ đồng; triệu đồng; nghìn đồng; ngàn
    đồng; tỷ; triệu; usd;
    đô la; đô la mỹ; triệu usd; tỷ usd; ha; hecta; héc ta; m2; m²; m3; m³; km; km2; km²; m; cm; mm;
    lượt ha; tấn; tạ; t/ha; yến; kg; g; gam; lít; ster; ste; kwh; mwh; mw; kw; kva; mét; mét khối;
    mét vuông; sào; điểm %; điểm phần trăm; đpt; phần trăm; phần nghìn; tấn.km; tấn/km; lần; bậc;
    điểm; vạn; nghìn tỷ; tấn hơi; m dài; mét dài; ngày công; ngày công lao động; giờ; lượt khách.km;
    hk.km; công
""")
"""Units that measure; what stands behind them still names the thing."""

COUNTERS = _phrases("""
    thị trấn; thị xã; gia trại; gia trại, trang trại; căn hộ; biệt thự;
    căn hộ, biệt thự; nhà nghỉ; chương trình, dự án; xã, phường, thị trấn;
    huyện, thành phố; mô hình, dự án; hộ; người;
    xã; thôn; bản; làng; ấp; tổ; khu; khẩu; nhân khẩu; phường; huyện; tỉnh; đảng viên; chi bộ; chi
    ủy; đảng bộ; tổ chức đảng; tổ chức; đồng chí; em; học sinh; sinh viên; giáo viên; trẻ; cháu; lao
    động; công nhân; đối tượng; trường hợp; vụ; cuộc; đơn; đơn thư; đơn, thư; lượt; lượt người; lượt
    khách; lượt công dân; lượt hộ; khách mời; khu vực; lượt học sinh; lượt đảng viên; khách; du
    khách; chỉ tiêu; nhóm chỉ tiêu; tiêu chí; sản phẩm; mô hình; dự án; tiểu dự án; công trình; lớp;
    trường; trạm; nhà; căn; phòng; giường; giường bệnh; con; cây; cột; đàn; đôi; chiếc; cái; xe;
    tàu; thuyền; ô tô; xe ô tô; xe máy; xe mô tô; mô tô; máy kéo; cưa xăng; thôn, làng; thôn, bản;
    thôn, buôn; phương tiện; doanh nghiệp; hợp tác xã; htx; tổ hợp tác; tht; trang trại; cơ sở; chủ
    thể; chủ rừng; cộng đồng; vườn; suất; phần quà; mũi; liều; ca; bệnh nhân; cán bộ; cán bộ, công
    chức; công chức; viên chức; thanh niên; tân binh; hội viên; đoàn viên; quần chúng; phụ nữ; nông
    dân; cựu chiến binh; ý kiến; kiến nghị; phản ánh; hồ sơ; văn bản; báo cáo; tờ trình; giấy; quyết
    định; thủ tục; tthc; buổi; đợt; chuyến; hội nghị; hội thi; câu lạc bộ; đội; nhóm; đoàn; khoản;
    khoản thu; ngành; lĩnh vực; nhiệm vụ; nội dung; tin; bài; tin bài; tin, bài; viên; khẩu súng;
    quả; bộ; chai; thùng; gói; bao; tuyến; cầu; hồ; đập; kênh; máy; điểm trường; điểm cầu; thuê bao;
    tài khoản; bị can; bị cáo; nghi phạm; hành vi; sự kiện; giải; huy chương; gia đình; gia đình văn
    hóa; nạn nhân; nghệ nhân; thành viên; đại biểu; cử tri; lá cờ; ba lô; xuất quà; khu dân cư; cụm;
    khối; thửa; lô; mẫu; món; bức; hội; tiết mục; đề tài; sáng kiến; tập thể; cá nhân; lượt xe; lượt
    phương tiện; vận động viên; đám cháy; cấp ủy; giờ bay; ngôi; tổ dân phố; hội thảo; lượt cán bộ;
    đầu sách; cuốn; bản tin; khóa; cuộc thi; trận; hố; bể; giếng; bóng; trang; kho; chợ; siêu thị;
    cửa hàng; khách sạn; phiên; phiên chợ; lồng; lồng bè; bè; hũ; tạ; cặp; thương binh; người có
    công; vận động; bằng khen; giấy khen; huân chương; huy hiệu; cơ quan; đơn vị; địa phương; bản,
    làng; trung tâm; công dân; khiếu nại; tố cáo; bệnh viện; phương án; đồ án; quy hoạch; lễ hội; di
    tích; thư viện; nhà văn hóa; sân; điểm; hạng mục; gói thầu; chốt; biên bản; tang vật; khu công
    nghiệp; cụm công nghiệp; làng nghề; ngành hàng; chuỗi; nhãn hiệu; kỹ thuật; phóng sự; chuyên
    mục; dịch vụ; máy tính; trạm biến áp; lượt đoàn; nhà đầu tư; giáo dân; chức sắc; tăng ni; người
    lao động; cặp vợ chồng; chi hội; tổ hội; đội viên; cựu tù; mẹ việt nam anh hùng; thẻ; sổ; mẻ;
    cấp; kỳ; số; chỗ; sạp; kiot; bác sĩ; bác sỹ; dược sĩ; điều dưỡng; y sĩ; kỹ sư; chuyên gia; xóm;
    chủ đầu tư; nhà thầu; hộ nuôi; tổ viên; tiểu thương; vụ việc; kết luận; công văn; chỉ thị; thông
    báo; đề án; hợp đồng; hộ gia đình; ca mắc; ca bệnh; ổ dịch; chuyên đề; bản án; việc; tụ điểm;
    tin báo; chữ ký số; homestay; thửa đất; chuyên án; chị; chi nhánh; văn phòng; văn phòng đại
    diện; địa điểm; địa điểm kinh doanh; dữ liệu; nghi can; chi đoàn; mã số; nhà máy; công ty; xí
    nghiệp; quốc gia; quốc gia và vùng lãnh thổ; đường dây; chiến sĩ; lượt bệnh nhân; người dân;
    nghị quyết; cháu bé; buồng; chứng thư số; dịch vụ công; quầy; bưu kiện; cánh đồng; mẫu lớn; ổ
    nhóm; tờ rơi; văn bằng; lượt tàu; lượt giáo viên; hoạt động; ý tưởng; đội hình; chương trình;
    diễn đàn; yêu cầu; tọa đàm; học bổng; sân chơi; thiết bị; gian hàng; nghề; hội chợ; phiên tòa;
    chính sách; lượt đoàn viên; điểm đen; lượt trẻ; lượt thanh niên; lượt học viên; học viên; khách
    hàng; lượt người dân; lượt nông dân; thương nhân; cơ quan báo chí; nhóm hộ; ao; thùng rác; bồn;
    hv; đvtn; lượt lao động; liên hiệp; liên hiệp hợp tác xã; liên hiệp htx; điểm dịch; thi thể; tố
    giác; tố giác, tin báo; thị trường; tình nguyện viên; biển quảng cáo; biển hiệu; băng, nhóm;
    băng nhóm; giấy phép; máy vi tính; áo ấm; chăn; bó hoa; khung; pano; áp phích; băng rôn; khẩu
    hiệu; panô; tấm; hộp; lít máu; đơn vị máu; chòi; chuồng; lò; xưởng; dây chuyền; thương hiệu; tổ
    chức tín dụng; quỹ tín dụng; hợp phần; kỳ họp; lượt hồ sơ; dịch bệnh; cơn bão; trận lũ; vị trí;
    chung cư; container; teu; thị thực; hội đồng; đề cương; cành; quận; quận, huyện; tỉnh, thành
    phố; trẻ trai; bé trai; trẻ em trai; tác phẩm; giải thưởng; danh hiệu; cờ thi đua; kỷ niệm
    chương; phong trào; bến; cảng; nhà ga; ga; ứng dụng; phần mềm; hệ thống; cơ sở dữ liệu; tài
    liệu; đầu việc; quy trình; thủ tục hành chính; quy chế; chương trình phối hợp; bản ghi nhớ; biên
    bản ghi nhớ; thỏa thuận; giáo sư; tiến sĩ; thạc sĩ; nhà khoa học; doanh nhân; già làng; người uy
    tín; quân nhân; dân quân; hạ sĩ quan; sĩ quan; gốc cây; bịch; bịch phôi; phôi; ki ốt
""")
"""Words that count things."""

PER_WORDS = _phrases("""
    người; năm; ha; hộ; tháng; ngày; vụ; xã; con; km2; lao động; vạn dân; kg; m2; m3; đầu người; đơn
    vị; chi bộ; lượt; giờ; thôn; tấn; lần; suất; nhà; bản; khẩu; huyện; cây; nghìn dân; 10.000 dân;
    1.000 dân; dân; trẻ gái; bé gái; trẻ em gái; nữ; công; năm học; sản phẩm; trường; lớp;
    máy tính; máy vi tính
""")
"""What may stand behind a slash inside a unit."""

SELF_NAMED = _phrases("kiến nghị; phản ánh; khiếu nại; tố cáo; đề nghị; tranh chấp")
"""Kinds of petition: in a list of parts they name themselves and have no unit."""

TOTAL_WORDS = _phrases("tổng số; lũy kế; tổng cộng; tổng")
"""Names that only take up the thing named before."""

COLUMN_WORDS = MappingProxyType(
    {
        "index": _phrases("tt; stt; số tt; số thứ tự"),
        "unit": _phrases("đvt; đơn vị tính; đv tính; đ vị tính; đơn vị đo"),
        "name": _phrases("""
            chỉ tiêu; nội dung; danh mục; tên chỉ tiêu; tiêu chí; các chỉ tiêu; chỉ tiêu chủ yếu;
            các chỉ tiêu chủ yếu; tên các chỉ tiêu; chỉ tiêu nhiệm vụ; nội dung chỉ tiêu; khoản mục;
            diễn giải; hạng mục; mục tiêu chỉ tiêu; tên chỉ tiêu nhiệm vụ
        """),
        "place": _phrases("""
            đơn vị; tên đơn vị; xã; xã, thị trấn; địa phương; tên xã; chủ đầu tư; địa bàn; huyện
        """),
        "note": _phrases("""
            ghi chú; cơ quan theo dõi; cơ quan chủ trì; đơn vị chủ trì; đơn vị thực hiện; cơ quan
            thực hiện; nguồn; đánh giá; kết quả đánh giá; đánh giá mức độ hoàn thành; mức độ hoàn
            thành
        """),
    }
)
"""Heads of columns that hold no figures."""

COLUMN_PLAN = _phrases("""
    kh; kế hoạch; dt; dự toán; nghị quyết; nq; chỉ tiêu giao; giao; mục tiêu; kế hoạch vốn; kịch bản
""")
COLUMN_RESULT = _phrases("""
    th; thực hiện; kết quả; ước; uth; ưth; đạt; giải ngân; đã; lũy kế; số thu; số liệu
""")
COLUMN_PAST = _phrases("cùng kỳ; ck; năm trước; tháng trước; cùng kỳ năm trước")
COLUMN_ESTIMATE = _phrases("ước; uth; ưth; dự kiến; khả năng")
COLUMN_GROWTH = _phrases("tăng; giảm; tăng giảm; tốc độ; tăng trưởng; chênh lệch")
COLUMN_INDEX = _phrases("tốc độ phát triển; chỉ số phát triển")
COLUMN_NEXT = _phrases("năm sau; năm tới")
"""Words in the heads of columns of figures."""

CROP_SEASONS = MappingProxyType(
    {
        1: _phrases("lúa xuân; vụ xuân; đông xuân; màu xuân; chiêm xuân; vụ chiêm"),
        2: _phrases("vụ mùa; lúa mùa; hè thu; thu đông; vụ hè"),
    }
)
"""Crops whose names say in which half of the year they are harvested."""

ABBREVIATIONS = MappingProxyType(
    {
        "nsnn": "ngân sách nhà nước",
        "nsđp": "ngân sách địa phương",
        "ntm": "nông thôn mới",
        "gtsx": "giá trị sản xuất",
        "tnbq": "thu nhập bình quân",
        "mtqg": "mục tiêu quốc gia",
        "bhyt": "bảo hiểm y tế",
        "bhxh": "bảo hiểm xã hội",
        "bhtn": "bảo hiểm thất nghiệp",
        "htx": "hợp tác xã",
        "tht": "tổ hợp tác",
        "dtts": "dân tộc thiểu số",
        "đtc": "đầu tư công",
        "xdcb": "xây dựng cơ bản",
        "gpmb": "giải phóng mặt bằng",
        "gcnqsdđ": "giấy chứng nhận quyền sử dụng đất",
        "tthc": "thủ tục hành chính",
        "dvc": "dịch vụ công",
        "tngt": "tai nạn giao thông",
        "ttatgt": "trật tự an toàn giao thông",
        "cn-ttcn": "công nghiệp tiểu thủ công nghiệp",
        "ttcn": "tiểu thủ công nghiệp",
        "cn": "công nghiệp",
        "tm-dv": "thương mại dịch vụ",
        "kt-xh": "kinh tế xã hội",
        "ktxh": "kinh tế xã hội",
        "thcs": "trung học cơ sở",
        "thpt": "trung học phổ thông",
        "grdp": "tổng sản phẩm trên địa bàn",
        "cpi": "chỉ số giá tiêu dùng",
        "iip": "chỉ số sản xuất công nghiệp",
        "qlnn": "quản lý nhà nước",
        "ubkt": "ủy ban kiểm tra",
    }
)
"""Short forms and the words they stand for."""

LIGHT_WORDS = _phrases("""
    trên; địa; bàn; toàn; huyện; xã; tỉnh; của; các; và; có; số; tổng; cho; là; về; theo;
    năm; hạt; ngành; trong; tại; việc; mới; tỷ; lệ; cả
""")
"""Words that hardly tell one measured thing from another."""
