"""How conferences of committees and sessions of councils are told, in sentences of our own."""

import pytest

from reading.notation import in_one_line
from tongket.reading import read

SENTENCES = (
    # the field of which it is told is no part of the name behind it, even without a comma
    ("Về chăn nuôi tổng đàn gia súc 3.100 con. Lĩnh vực y tế tỷ lệ hộ dùng nước sạch đạt 91%.",
     "tổng đàn gia súc: value=3.100 con | tỷ lệ hộ dùng nước sạch: value=91 %"),
    ("Về mở rộng diện tích lúa đạt 40 ha.", "mở rộng diện tích lúa: value=40 ha"),
    # what brought a move about is none either
    ("Các mô hình góp phần làm giảm hộ nghèo của xã còn 17 hộ; kéo giảm tỷ lệ sinh còn 1,2%.",
     "hộ nghèo: value=17 hộ | tỷ lệ sinh: value=1,2 %"),
    # a rate of growth of several branches
    ("Tốc độ tăng trưởng sản xuất nông, lâm, thủy sản đạt 5,1%.",
     "Tốc độ tăng trưởng sản xuất nông, lâm, thủy sản: value=5,1 %"),
    # a time behind a share ends what is told of it
    ("Năm 2019, hộ nghèo còn 3,9% năm 2019, sản lượng cá đạt 12 tấn.",
     "hộ nghèo: value=3,9 % | sản lượng cá: value=12 tấn"),
    # works begun are counted
    ("Xã đã khởi công mới được 7/9 công trình; khởi công và hoàn thành 3 cầu.",
     ("khởi công: value=7 công trình; total=9 công trình | "
      "khởi công và hoàn thành: value=3 cầu")),
    # petitions are work, speeches are not
    ("Thường trực HĐND huyện tổng hợp được 36 ý kiến, kiến nghị; các đại biểu có 5 ý kiến.",
     "ý kiến, kiến nghị: value=36 ý kiến"),
    ("Đến nay 44/47 nội dung ý kiến, kiến nghị đã được trả lời.",
     "nội dung ý kiến, kiến nghị đã được trả lời: value=44 nội dung; total=47 nội dung"),
    # the level of a fund is its kind
    ("Vốn huyện 12 tỷ đồng, ngân sách huyện 9 tỷ đồng.",
     "Vốn huyện: value=12 tỷ đồng | ngân sách huyện: value=9 tỷ đồng"),
    ("Trồng 1.200 cây hồi và hàng ngàn cây ăn quả.", "cây hồi: value=1.200 cây"),
    # a body that opens a line does something else than the line above tells of
    ("Xảy ra 9 vụ cháy.\nCông an huyện khám phá 6/7 vụ trộm cắp.",
     "vụ cháy: value=9 vụ | vụ trộm cắp: value=6 vụ; total=7 vụ"),
    # goals of several fields, and places of two kinds
    ("Có 31/33 chỉ tiêu về kinh tế - xã hội, quốc phòng - an ninh, xây dựng Đảng đạt kế hoạch.",
     ("chỉ tiêu về kinh tế - xã hội, quốc phòng - an ninh, xây dựng Đảng đạt kế hoạch: "
      "value=31 chỉ tiêu; total=33 chỉ tiêu")),
    ("Hoàn thành 9/9 chỉ tiêu kinh tế, an ninh chính trị được giữ vững.",
     "chỉ tiêu kinh tế: value=9 chỉ tiêu; total=9 chỉ tiêu"),
    ("Có 8/10 huyện, TP đạt chuẩn phổ cập; toàn vùng có 61 thôn, bon.",
     ("huyện, TP đạt chuẩn phổ cập: value=8 huyện, TP; total=10 huyện, TP | "
      "thôn, bon: value=61 thôn, bon")),
    # a share of work done
    ("Phân loại rác thải tại nguồn, đạt tỷ lệ 71%. Tiêm phòng cho đàn bò, đạt tỷ lệ 84%.",
     "Phân loại rác thải tại nguồn: value=71 % | Tiêm phòng cho đàn bò: value=84 %"),
    ("Đã chuyển 52 lượt ý kiến, kiến nghị để giải quyết (gồm 40 ý kiến, kiến nghị về đất đai).",
     ("lượt ý kiến, kiến nghị: value=52 lượt ý kiến | "
      "ý kiến, kiến nghị về đất đai: value=40 ý kiến")),
    # bodies that do something are counted with their places, which are no claim of their own
    ("HĐND 9 xã, thị trấn đã thực hiện 41 cuộc giám sát.", "cuộc giám sát: value=41 cuộc"),
    ("Tiếp xúc cử tri của đại biểu HĐND huyện: đã tổng hợp được 83 ý kiến; tiếp 12 lượt công dân.",
     "tổng hợp: value=83 ý kiến | tiếp: value=12 lượt công dân"),
    # a headline that says how indicators fared sets no goals
    ("Nhiều chỉ tiêu kinh tế giảm\nTrong 6 tháng đầu năm 2014, sản lượng thóc đạt 910 tấn.",
     "sản lượng thóc: value=910 tấn"),
    ("Huyện đã tổ chức 14 kỳ họp; xem xét, ban hành 97 nghị quyết.",
     "kỳ họp: value=14 kỳ | ban hành: value=97 nghị quyết"),
    ("Vụ xuân năm nay xã cấy được 47 ha.", "Vụ xuân: value=47 ha"),
    ("Thông qua công tác kiểm tra đã thi hành kỷ luật với 2 tổ chức đảng.",
     "thi hành kỷ luật: value=2 tổ chức đảng"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "claims"), SENTENCES)
def test_what_sessions_are_told(text, claims):
    assert in_one_line(read(text).claims) == claims
