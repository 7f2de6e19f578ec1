"""Which numbers in a text measure nothing: ordinals, document numbers, ages, times, phones?"""

import re

from tongket.reading.pieces.forms import Forms
from tongket.reading.pieces.labels import DAY, LABELS

COMPARED_PLACES = "compared places"
"""How many places a comparison is with: "xếp thứ 26 so với 63 tỉnh"."""
AREA = "area"
"""How large a place is, in km²."""
YEAR = "year"
"""A year, or a span of them, that stands alone."""
DURATION = "duration"
"""For how long something went on: "sau 5 năm"."""

_FORMS: tuple[tuple[str, str, str], ...] = (
    ("disease", "covid", r"covid\s?[-–]?\s?19(?![0-9])"),
    ("vision", "tầm", r"tầm nhìn (?:đến )?(?:năm )?(?:19|20)[0-9]{2}(?![0-9])"),
    ("one of", "# một", r"(?:0?1|một) trong (?:số )?[0-9]{1,3} (?=[^\W\d_])"),
    ("clock", "gmt", r"GMT\s?[+-]\s?[0-9]{1,2}"),
    ("clock", "#", r"[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?(?![0-9])"),
    (
        "today",
        "sáng trưa chiều tối hôm ngày",
        (
            r"(?:sáng|trưa|chiều|tối|hôm|ngày) (?:nay|"
            r"qua),?\s*\(?[0-9]{1,2}[/.-][0-9]{1,2}(?:[/.-][0-9]{4})?\)?(?![0-9])"
        ),
    ),
    (
        DAY,
        "sáng trưa chiều tối",
        r"(?:sáng|trưa|chiều|tối) (?:ngày )?[0-3]?[0-9]\s*[-–/.]\s*[01]?[0-9](?![0-9.,/]*[0-9%])",
    ),
    (
        "place",
        "vùng",
        r"vùng (?:[1-3]|135)(?![0-9.,/]*[0-9%])(?!\s*(?:%|ha\b|hộ|xã|người|tỷ|triệu|tháng))",
    ),
    (
        "length",
        "cách",
        r"cách(?: [^\W\d_]+){1,6} (?:khoảng |trên |hơn |gần )?[0-9][0-9.,]*\s?(?:km|m)\b",
    ),
    ("road", "km", r"km\s*[0-9]+\s?\+\s?[0-9]+"),
    (
        "length",
        "dài rộng cao sâu cách quy bán",
        (
            r"(?:(?:dài|rộng|cao|sâu|cách|bán kính) (?:khoảng |trên |hơn |gần "
            r")?[0-9][0-9.,]*\s?(?:k?m|mét)\b"
            r"|(?:rộng|quy mô) (?:khoảng |trên |hơn |gần )?[0-9][0-9.,]*\s?(?:k?m2?|ha|mét)\b)"
        ),
    ),
    (
        "price",
        "giá",
        (
            r"giá (?:bán|mua|bình quân|trung bình|thành|dao động)(?: [^\W\d_]+){0,4} "
            r"[0-9][0-9.,]*(?:\s*(?:-|–|đến)\s*[0-9][0-9.,]*)?\s*(?:nghìn |ngàn "
            r"|triệu )?đồng(?:/[^\W\d_]+)?"
        ),
    ),
    (
        "rate of exchange",
        "tỷ tỉ",
        (
            r"t[ỷỉ] giá(?: [^\W\d_]+){0,4}(?: (?:năm )?(?:19|20)[0-9]{2}(?: dự kiến)?)?:? "
            r"(?:1\s?USD\s?(?:=|bằng|là|tương đương)\s?)?[0-9][0-9.,]*\s?(?:đồng|"
            r"VNĐ|VND)(?:\s?/\s?(?:1\s?)?USD)?(?![\w])"
        ),
    ),
    ("clock", "#", r"[0-9]{1,2}\s?(?:giờ|h)(?:\s?[0-9]{1,2}(?:\s?phút)?)?(?!\s*bay)(?![\w])"),
    (
        "clock",
        "#",
        (
            r"24\s?/\s?24(?!\s*(?:xã|thôn|chỉ tiêu|hộ|trường|tiêu chí|bản|cơ sở|"
            r"đơn))(?:\s*(?:giờ|h))?|24\s?/\s?7|7 ngày\s?/\s?tuần"
        ),
    ),
    (
        "age",
        "# từ trên dưới đủ",
        (
            r"(?:từ |trên |dưới |đủ )?[0-9]{1,3}(?:\s*(?:-|–|đến|,|/|"
            r"và)\s*[0-9]{1,3})* (?:năm )?tuổi(?: đảng)?(?: trở lên)?"
        ),
    ),
    (
        DURATION,
        "dưới trên quá",
        (
            r"(?:dưới|trên|quá) [0-9]{1,2} (?:ngày|tuần|tháng|năm)"
            r"(?!\s*(?:công|đầu|cuối|qua|tuổi|đảng|trước))(?![\w])"
        ),
    ),
    (
        DURATION,
        "# trong sau trước mỗi",
        (
            r"(?:trong |sau |trước |mỗi )?[0-9]{1,3}(?:[.,][0-9])?(?:\s*(?:-|–|"
            r"đến)\s*[0-9]{1,3})? (?:ngày|tuần|phút|giây|năm|tháng|tiếng|vòng|nhiệm "
            r"kỳ|thập kỷ|thế kỷ)(?!\s*(?:công|trước))(?![\w])"
        ),
    ),
    (
        "programme",
        "# cả",
        (
            r"(?:cả )?[0-9]{1,2} (?:chương trình (?:mtqg|mục tiêu|quốc gia|trọng điểm|"
            r"trọng tâm|đột phá|hành động)|ctmtqg|cấp\b(?! [uủ][ỷy])|khâu đột phá|đột "
            r"phá|phong trào|không\b|nhất\b|rõ\b)"
        ),
    ),
    (
        "all",
        "cả đủ đầy trên",
        (
            r"(?:cả|đủ|đầy đủ|trên cả) [0-9]{1,2} "
            r"(?:loại|mũi|tiêu chí|xã|nội dung|liều|nhóm|khâu|gốc|mặt|"
            r"phía|khu vực|lĩnh vực|địa phương|huyện|ngành|cấp|vùng|chỉ số|[^\W\d_]+ tiêu chí)"
        ),
    ),
    (
        "former units",
        "#",
        (
            r"[0-9]{1,2} (?:xã|phường|thị trấn|huyện|tỉnh|đơn vị(?: hành chính)?) "
            r"(?:trước (?:khi )?(?:sáp nhập|hợp nhất|sắp xếp)|cũ\b)"
        ),
    ),
    (
        "former units",
        "sáp hợp",
        (
            r"(?:sáp nhập|hợp nhất) (?:(?:từ|của|giữa|bởi|nguyên trạng) )?[0-9]{1,2} "
            r"(?:xã|phường|thị trấn|huyện|tỉnh|đơn vị)"
        ),
    ),
    (
        "crops",
        "# lúa màu đất",
        (
            r"đất (?:0?[1-3]) (?:vụ|lúa|màu)(?![\w])|(?:lúa(?: nước)?|màu) "
            r"(?:0?[1-3]) vụ(?![\w])|(?:0?[1-3]) vụ (?:lúa|màu|đông|xuân|hè|mùa|"
            r"chiêm)(?![\w])"
        ),
    ),
    (
        "degrees",
        "# từ trên dưới",
        (
            r"(?:(?:từ|trên|dưới) )?[0-9]{1,3}(?:[.,][0-9])?\s*(?:độ\b|°|"
            r"º)(?:\s?C\b)?(?: trở lên)?(?! (?:che|tin))"
        ),
    ),
    (
        "compared rate",
        "cao thấp nhanh chậm",
        (
            r"(?:cao|thấp|nhanh|chậm) hơn (?:so với )?(?:mức|tốc độ)(?: (?:tăng|"
            r"giảm|trưởng|bình|quân|chung)){0,4} (?:khoảng |trên |gần "
            r")?[0-9]+(?:,[0-9]+)?\s?%"
            r"(?! (?:(?:của|trong|vào) )?(?:cùng|năm|đầu năm|cuối năm|quý|tháng|"
            r"[0-9]+ tháng|nhiệm kỳ)\b)"
        ),
    ),
    (
        "holiday",
        "quốc tết giải",
        (
            r"(?:Quốc khánh(?: nước)?|Tết Dương lịch|Giải phóng miền Nam|Quốc tế Lao "
            r"động)\s*\(?[0-9]{1,2}[/-][0-9]{1,2}(?![0-9/-])"
        ),
    ),
    (
        "units",
        "#",
        (
            r"[0-9]{1,3} (?:xã|phường|thôn|huyện|phòng)\s*,\s*"
            r"(?:thị trấn|phường|đặc khu|bản|xã|thị xã|thành phố|ban|ngành)"
            r"(?!(?:,? [^\W\d_]+){0,3} (?:đạt|có|được|hoàn|xây|đã|chưa|không)\b)"
        ),
    ),
    (
        "fraction",
        "# một",
        r"(?:một phần|1\s?/\s?[2-9](?![0-9])|2\s?/\s?3(?![0-9])|3\s?/\s?4(?![0-9]))",
    ),
    (
        COMPARED_PLACES,
        "so",
        (
            r"so với (?:cả )?[0-9]{1,3} "
            r"(?:tỉnh|huyện|xã|phường|thành phố|địa phương|đơn vị)(?:, (?:thành "
            r"phố|thị (?:xã|trấn)|phường))?"
            r"(?= (?:trong|của|trên|thuộc|cả|toàn)\b|[.;)]|$)"
        ),
    ),
    (
        "leads",
        "đứng dẫn",
        (
            r"(?:đứng|dẫn) đầu (?:(?:trong|cả) )?(?:số )?[0-9]{1,2} (?:tỉnh|huyện|xã|"
            r"phường|địa phương|đơn vị|vùng)"
        ),
    ),
    (AREA, "#", r"[0-9]+(?:[.,][0-9]+)*\s?km\s?[2²](?![0-9])"),
    ("some", "#", r"0?1 (?:số(?!\s*[0-9])|bộ phận)"),
    ("per", "#", r"1 người\s*(?:/\s*)?(?:1 )?năm(?![\w])"),
    ("lessons", "#", r"0?[1-9] buổi\s?/\s?(?:ngày|tuần)(?![\w])"),
    ("scale", "#", r"1\s?/\s?[0-9]{3,6}"),
    ("phone", "#", r"0[0-9]{1,4}(?:[.\s][0-9]{1,4}){1,4}(?=[^0-9%]|$)(?<=[0-9.\s]{8})"),
)
_KNOWN = Forms((*LABELS, *_FORMS))
_WHOLE_YEAR = re.compile(r"(?:19|20)[0-9]{2}(?:\s*[-–]\s*(?:19|20)[0-9]{2})?(?![0-9.,]*[0-9%])")
DISTRACTOR_STARTS = _KNOWN.words
"""Composed lower-case first words of a distractor; digits begin one too."""


def distractor_at(text: str, position: int) -> tuple[int, str] | None:
    """Find the distractor that begins at a position; its end and the name of its kind."""
    for name, match in _KNOWN.at(text, position):
        return match.end(), name
    return None


def bare_year_at(text: str, position: int) -> int | None:
    """The end of a year, or a span of years, that stands alone at a position."""
    match = _WHOLE_YEAR.match(text, position)
    return match.end() if match else None
