"""Which words stand in the heads of a table's columns?"""

from types import MappingProxyType

from tongket.vocabulary.wording.phrases import phrases

COLUMN_WORDS = MappingProxyType(
    {
        "index": phrases("tt; stt; số tt; số thứ tự"),
        "unit": phrases("đvt; đơn vị tính; đv tính; đ vị tính; đơn vị đo"),
        "name": phrases("""
            chỉ tiêu; nội dung; danh mục; tên chỉ tiêu; tiêu chí; các chỉ tiêu; chỉ tiêu chủ yếu;
            các chỉ tiêu chủ yếu; tên các chỉ tiêu; chỉ tiêu nhiệm vụ; nội dung chỉ tiêu; khoản mục;
            diễn giải; hạng mục; mục tiêu chỉ tiêu; tên chỉ tiêu nhiệm vụ
        """),
        "place": phrases("""
            đơn vị; tên đơn vị; xã; xã, thị trấn; địa phương; tên xã; chủ đầu tư; địa bàn; huyện
        """),
        "note": phrases("""
            ghi chú; cơ quan theo dõi; cơ quan chủ trì; đơn vị chủ trì; đơn vị thực hiện; cơ quan
            thực hiện; nguồn; đánh giá; kết quả đánh giá; đánh giá mức độ hoàn thành; mức độ hoàn
            thành
        """),
    }
)
"""Heads of columns that hold no figures."""

COLUMN_PLAN = phrases("""
    kh; kế hoạch; dt; dự toán; nghị quyết; nq; chỉ tiêu giao; giao; mục tiêu; kế hoạch vốn; kịch bản
""")

COLUMN_RESULT = phrases("""
    th; thực hiện; kết quả; ước; uth; ưth; đạt; giải ngân; đã; lũy kế; số thu; số liệu;
    cộng dồn; chính thức
""")

COLUMN_PAST = phrases("cùng kỳ; ck; năm trước; tháng trước; cùng kỳ năm trước")

COLUMN_ESTIMATE = phrases("ước; uth; ưth; dự kiến; khả năng")

COLUMN_GROWTH = phrases("tăng; giảm; tăng giảm; tốc độ; tăng trưởng; chênh lệch")

COLUMN_INDEX = phrases("tốc độ phát triển; chỉ số phát triển")

COLUMN_NEXT = phrases("năm sau; năm tới")
"""Words in the heads of columns of figures."""
