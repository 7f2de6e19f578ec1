"""Which words stand in the heads of a table's columns?"""

from types import MappingProxyType

from tongket.vocabulary.wording.phrases import phrases

COLUMN_WORDS = MappingProxyType(
    {
        "index": phrases("tt; stt; số tt; số thứ tự; mã; mã số; mã chỉ tiêu"),
        "unit": phrases("""
            đvt; đơn vị tính; đv tính; đ vị tính; đơn vị đo; đơn vị đo lường; đv; đ v; đ v t
        """),
        "name": phrases("""
            chỉ tiêu; nội dung; danh mục; tên chỉ tiêu; tiêu chí; các chỉ tiêu; chỉ tiêu chủ yếu;
            các chỉ tiêu chủ yếu; tên các chỉ tiêu; chỉ tiêu nhiệm vụ; nội dung chỉ tiêu; khoản mục;
            diễn giải; hạng mục; mục tiêu chỉ tiêu; tên chỉ tiêu nhiệm vụ; nội dung công việc; nhiệm
            vụ; tên nhiệm vụ; tên dự án; danh mục dự án; danh mục công trình; dự án công trình;
            chương trình dự án; tên chương trình dự án; nguồn vốn; nội dung thu; nội dung chi; khoản
            thu; các khoản thu; khoản chi; các khoản chi; lĩnh vực; ngành lĩnh vực; cây trồng; loại
            cây trồng; sản phẩm; tên sản phẩm; loại hình; chỉ số; ngành; ngành kinh
            tế; các ngành; loại cây; cây; nhóm cây trồng; vật nuôi; loại vật nuôi; chương trình; tên
            chương trình; loại rừng; mặt hàng; nhóm hàng; loại đơn; loại hình kinh tế; thành phần
            kinh tế; cấp học; bậc học; nhóm ngành; khu vực; khu vực kinh tế; sắc thuế; loại thuế
        """),
        "place": phrases("""
            đơn vị; tên đơn vị; xã; xã, thị trấn; địa phương; tên xã; chủ đầu tư; địa bàn; huyện;
            xã, phường; tên xã, phường; xã, phường, thị trấn; phường, xã; phường; huyện, thành phố;
            huyện, thị xã, thành phố; địa phương, đơn vị; đơn vị, địa phương; thôn; bản; thôn, bản;
            tên thôn; thôn, tổ dân phố; tổ dân phố; khu dân cư; tỉnh, thành phố; tên đơn vị, địa
            phương
        """),
        "note": phrases("""
            ghi chú; cơ quan theo dõi; cơ quan chủ trì; đơn vị chủ trì; đơn vị thực hiện; cơ quan
            thực hiện; nguồn; đánh giá; kết quả đánh giá; đánh giá mức độ hoàn thành; mức độ hoàn
            thành; đánh giá kết quả; đánh giá chung; mức độ đạt; đạt không đạt; xếp loại; nguyên
            nhân; lý do; thuyết minh; nguồn số liệu
        """),
    }
)
"""Heads of columns that hold no figures."""

COLUMN_NOTES = phrases("""
    đánh giá; ghi chú; cơ quan; đơn vị chủ trì; đơn vị phối hợp; đơn vị phụ trách; đơn vị theo dõi;
    đơn vị thực hiện; phòng ban; người; nguyên nhân; lý do; thời gian; thời hạn; địa điểm; căn cứ
""")
"""Words with which the head of a column of remarks begins."""

COLUMN_PLAN = phrases("""
    kh; kế hoạch; dt; dự toán; nghị quyết; nq; chỉ tiêu giao; giao; mục tiêu; kế hoạch vốn; kịch
    bản; khv; phấn đấu; chỉ tiêu năm; định hướng; phân bổ
""")

COLUMN_RESULT = phrases("""
    th; thực hiện; kết quả; ước; uth; ưth; đạt; giải ngân; đã; lũy kế; số thu; số liệu; cộng dồn;
    chính thức; quyết toán; qt; thực tế; thanh toán
""")

COLUMN_PAST = phrases("cùng kỳ; ck; năm trước; tháng trước; cùng kỳ năm trước; quý trước")

COLUMN_ESTIMATE = phrases("ước; uth; ưth; dự kiến; khả năng; dự ước")

COLUMN_GROWTH = phrases("tăng; giảm; tăng giảm; tốc độ; tăng trưởng; chênh lệch; vượt")

COLUMN_INDEX = phrases("tốc độ phát triển; chỉ số phát triển")

COLUMN_NEXT = phrases("năm sau; năm tới")
"""Words in the heads of columns of figures."""

COLUMN_WHOLE = phrases("""
    tổng số; tổng cộng; tổng; cộng; chung; toàn tỉnh; toàn thành phố; toàn huyện; toàn thị xã; toàn
    xã; toàn phường; toàn quốc; cả nước
""")
"""Heads and rows that give the whole of what others give the parts of."""

COLUMN_FILLING = phrases("""
    số; của; được; theo; và; các; trên; địa bàn; toàn; về; đề ra; ban đầu; điều chỉnh; bổ sung; đầu;
    cuối; cả; hoàn thành; hiện; hiện nay; đến nay; nay; thời điểm; báo cáo; duyệt; phê duyệt; quyết
    định; qđ; thông qua; tính; ước tính; sơ bộ; vốn; tiền; kinh phí; giá trị; khối lượng; chia ra;
    chia theo; bao gồm; gồm; phân theo; cụ thể; riêng; số lượng; mức; tỷ lệ; tỷ trọng; so; sánh;
    với; trong; đó; trong đó; hết; từ; đến; tại; năm; tháng; quý; kỳ; này; ngày; giai đoạn; nhiệm
    kỳ; vụ; xuân; hè; thu; đông; mùa; chiêm; chỉ tiêu; tuyệt đối; tương đối; phần trăm; bình quân;
    đại hội; quốc hội; hội đồng nhân dân; ủy ban nhân dân; đảng bộ; đảng ủy; bch; btv; ban chấp
    hành; ban thường vụ; cấp; cấp trên; trung ương; tw; chính phủ; ttcp; thủ tướng; bộ; tỉnh; huyện;
    thành phố; thị xã; xã; phường; tp; hđnd; ubnd; chính thức; trước; sau; tới; liền kề; cơ sở; i;
    ii; iii; iv; t; lần; mới; lại; a; b; c; thứ
""")
"""Words in heads that name nothing that is measured."""

COLUMN_SAYING = (
    *COLUMN_PLAN,
    *COLUMN_RESULT,
    *COLUMN_PAST,
    *COLUMN_ESTIMATE,
    *COLUMN_GROWTH,
    *COLUMN_INDEX,
    *COLUMN_NEXT,
)
"""Words in heads that say what kind of figures stands below."""

COLUMN_VERDICTS = phrases("đạt; vượt; không; chưa; hoàn; thành; cơ; bản; tăng; giảm")
"""Words of what a table says behind the figures of a row: "Không đạt"."""

COLUMN_JOINING = phrases("""
    kiến; ước; so; với; sánh; của; theo; và; đã; đạt; được; lệ; trọng; số; cả; đến; hết; từ; tại
""")
"""Words in heads behind which a capital opens no other head: "Ước TH", "Tỷ lệ TH/KH"."""

COLUMN_OPEN = phrases("ước; so; với; của; theo; và; đến; hết")
"""Words with which no head ends."""

COLUMN_TIMES = phrases("năm; tháng; quý; ngày")
"""Words that end a head only where no number stands behind them: "Dự toán năm"."""

COLUMN_OPENING = phrases("so; so sánh; tỷ lệ; tỉ lệ; tỷ trọng; cơ cấu; bình quân")
"""Words that open heads and say nothing of plan or result."""
