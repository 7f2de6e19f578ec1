"""How do texts say what was to be done, that it was done, and that it fell short?"""

from tongket.vocabulary.wording.phrases import phrases

PLANNING = phrases("""
    nhiệm vụ; phương hướng; định hướng; kế hoạch; mục tiêu; giải pháp; chỉ tiêu
""")
"""What headings call that which is still to be done."""

REVIEWS = phrases("sơ kết; tổng kết; kiểm điểm; đánh giá; kết quả; tình hình; nhìn lại")
"""What they call that which has come."""

MET = phrases("""
    đạt; đạt và vượt; đạt và vượt mức; cơ bản đạt; vượt; vượt mức; hoàn thành; cơ bản hoàn thành;
    hoàn thành vượt mức; thực hiện
""")
"""What becomes of a goal; by itself it may be aimed at as well."""

HAS_MET = phrases("đạt được; đã đạt; đã hoàn thành")
"""Words by which it has come."""

NOT_MET = phrases("không đạt; chưa đạt")

DONE = phrases("""
    thực hiện; th; ước thực hiện; ước th; kết quả; kết quả thực hiện; đã thực hiện; thực hiện được;
    thực hiện đạt
""")
"""What heads a figure of what was done, beside the figure planned."""
