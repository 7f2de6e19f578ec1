"""With which words is a figure set beside a goal, a plan or a former time?"""

from tongket.vocabulary.wording.phrases import phrases

TARGET_WORDS = phrases("""
    phấn đấu; đặt mục tiêu; đề ra mục tiêu; đề ra chỉ tiêu; đề ra một số chỉ tiêu; đặt ra chỉ tiêu;
    đặt chỉ tiêu; đặt kế hoạch; giao chỉ tiêu; nhiệm vụ trọng tâm; phương hướng; xác định; đề ra;
    đặt ra;
    thống nhất mục tiêu; phấn đấu đến; phải đạt; phải đạt được; phải đạt mức; cam kết; cam kết
    phấn đấu; quyết tâm phấn đấu; quyết tâm hoàn thành; quyết tâm đạt; quyết tâm thực hiện
""")
"""Words that turn what follows into goals."""

PLAN_WORDS = phrases("""
    kế hoạch; kh; dự toán; dt; nghị quyết; nq; chỉ tiêu; mục tiêu; kịch bản; hạn mức; định mức giao;
    nhiệm vụ thu; nhiệm vụ thu ngân sách; nhiệm vụ chi;
    chỉ tiêu kế hoạch; chỉ tiêu nghị quyết; kế hoạch vốn; kế hoạch đề ra; mục tiêu đề ra; mục tiêu
    nghị quyết; chỉ tiêu đăng ký
""")

PLAN_QUALIFIERS = phrases("""
    năm; cả năm; tỉnh; huyện; xã; phường; thành phố; thị xã; thị trấn; hđnd; ubnd; chính phủ; trung
    ương; tw; giao; đề ra; được giao; của; đại hội; nghị quyết; nq; đảng bộ; cấp trên; thủ tướng;
    bộ; vốn; nhiệm kỳ; tháng; quý; huyện ủy; tỉnh ủy; giao đầu năm; chi; thu; vụ; kế hoạch; chỉ
    tiêu; dự toán; kh; pháp lệnh; đặt ra; giao cho; ban; bch; btv; hàng năm; bộ tài chính; tăng
    trưởng; tại nghị quyết; theo nghị quyết; tại quyết định; theo quyết định; tại kế hoạch; tỉnh ủy;
    thành ủy; quyết định; lần thứ; địa phương; ban đầu; điều chỉnh; đã điều chỉnh; sau điều chỉnh;
    trước sáp nhập; sau sáp nhập; trước sắp xếp; sau sắp xếp
""")
"""Whose plan, for when: words that may follow a word for plan."""

PLAN_ISSUERS = phrases("""
    tỉnh; huyện; thành phố; thị xã; xã; phường; quận; trung ương; tw; bộ; bộ tài chính; chính phủ;
    thủ tướng chính phủ; thủ tướng; hđnd; hđnd tỉnh; hđnd huyện; hđnd thành phố; hđnd thị xã; hđnd
    quận; hđnd xã; hđnd phường; ubnd tỉnh; ubnd huyện; ubnd thành phố; ubnd thị xã; ubnd quận; cấp
    trên; cục thuế; cục thuế tỉnh; đại hội; tỉnh ủy; huyện ủy; thành ủy; thị ủy; đảng ủy; số; mức
""")
"""Who sets a plan, or what is set, where the word for plan itself is left out."""

PLAN_SETTING = phrases("giao; đề ra; giao đầu năm; được giao")

PAST_WORDS = phrases("""
    cùng kỳ; ck; sck; svck; cknt; giai đoạn trước; năm trước; năm ngoái; tháng trước; quý trước; kỳ
    trước; cùng tháng; đầu nhiệm kỳ; đầu năm; cuối năm; nhiệm kỳ trước; cùng thời điểm; vụ trước;
    cùng vụ; mùa trước; thời điểm; giai đoạn; năm học trước; đầu kỳ; tháng; quý; th; thực hiện; ước
    thực hiện; ước; năm; tuần trước; lúc; mùa; dự toán năm; trước; thời gian liền kề; thời gian
    trước; thời gian cùng kỳ
""")

PAST_QUALIFIERS = phrases("""
    năm; trước; tháng; quý; nhiệm kỳ; ngoái; của; giai đoạn; cùng kỳ; thực hiện; ước; liền kề;
    cuối; đầu
""")
"""Words that may follow a word for a former period."""

FORMER_SAME = phrases(
    "cùng kỳ; ck; sck; svck; cknt; cùng tháng; cùng quý; cùng vụ; cùng thời điểm; cùng thời gian"
)
"""Words for the same stretch of time in an earlier year."""

FORMER_TERM_STARTS = phrases("đầu nhiệm kỳ; đầu giai đoạn; đầu kỳ đại hội")

FORMER_STARTS = phrases("đầu năm")

FORMER_ENDS = phrases("cuối năm; cuối kỳ; cuối tháng; cuối quý; hết năm; thời điểm cuối năm")

FORMER_WORDS: dict[str, tuple[str, ...]] = {
    "month": phrases("tháng trước; tháng liền kề"),
    "quarter": phrases("quý trước; quý liền kề"),
    "term": phrases("nhiệm kỳ trước; giai đoạn trước"),
    "year": phrases("năm trước; năm ngoái; năm học trước; vụ trước; mùa trước; năm liền kề"),
    "before": phrases("kỳ trước"),
}
"""Words for a former period by the kind of ``Former`` they mean, the longer ones first."""

COMPARE_WORDS = phrases("so với; so; nếu so với; so sánh với; hơn so với; hơn; với; so với mức")
