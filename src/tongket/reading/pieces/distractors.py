"""Which numbers in a text measure nothing: ordinals, document numbers, ages, times, phones?"""

import re

from tongket.reading.pieces.forms import Forms

COMPARED_PLACES = "compared places"
"""How many places a comparison is with: "xếp thứ 26 so với 63 tỉnh"."""
AREA = "area"
"""How large a place is, in km²."""
DAY, DURATION = "day", "duration"
"""When a text came out, and for how long something went on: "sau 5 năm"."""

_FORMS: tuple[tuple[str, str, str], ...] = (
    (
        "document",
        "văn số mẫu",
        r"(?:(?:văn\s+bản\s+)?số|mẫu|số\s+báo)\s*:?\s*[0-9](?:[\w./-]*[\w/-])?(?:(?:,\s+|\s+và\s+)[0-9]{1,3}(?![\w.,%]))*",
    ),
    (
        "document",
        "nghị quyết chỉ kết thông đề công",
        (
            r"(?:nghị\s+quyết|quyết\s+định|chỉ\s+thị|kết\s+luận|thông\s+tư|đề\s+án|công\s+văn)\s+[0-9]{1,4}"
            r"(?=\s+(?:của|ngày|về|trong|tại|do|đã|được)\b|\s+(?:và|hoặc)\s+(?:nghị|quyết|chỉ|kết|thông|đề|công)\b|\s*\(kho[áa]|[,.;)]|\s*$)(?![0-9.,]*[0-9%])"
            r"|(?:nghị\s+quyết|quyết\s+định|nghị\s+định|chỉ\s+thị|kết\s+luận|thông\s+tư)\s+[0-9]{1,4}"
            r"(?:,\s+[0-9]{1,4})*(?:,\s+|\s+và\s+)[0-9]{1,4}"
            r"(?=\s+(?:của|ngày|về|cho|do|đã|được|với)\b|[,.;)](?![0-9])|\s*$)"
            r"|(?:chỉ\s+thị|thông\s+tư|công\s+văn)\s+[0-9]{1,4}(?![0-9.,]*[0-9%])"
        ),
    ),
    ("document code", "#", r"[0-9]+\s?[/-]\s?(?:[0-9]{4}\s?[/-]\s?)?(?-i:[A-ZĐ]{2})[\w/-]*"),
    (DAY, "# date", r"(?:date\s+)?(?:19|20)[0-9]{2}-[0-9]{1,2}(?:-[0-9]{1,2})?(?![0-9])"),
    (
        "ordinal",
        "lần phiên thứ khóa khoá điều khoản",
        (
            r"(?:lần\s+thứ|lần|phiên\s+thứ|phiên\s+họp\s+thứ|thứ|khóa|khoá|điều|khoản)\s+[0-9]+"
            r"(?![0-9.,/]*[0-9%])(?:\s+trở\s+lên)?"
        ),
    ),
    (
        "badge",
        "loại hạng",
        r"(?:loại|hạng)\s+[0-9]{2}(?:\s*(?:,|-|–|và)\s*[0-9]{2})*\s+năm(?:\s+tuổi(?:\s+đảng)?)?(?![\w])",
    ),
    ("badge", "huân", r"huân\s+chương(?:\s+[^\W\d_]+){1,3}\s+hạng\s+[1-3](?![0-9.,%])"),
    ("season", "vụ", r"(?<!số\s)vụ\s+[1-3](?=\s*(?:[).,;:]|$)|\s+năm\b)(?![.,][0-9])"),
    ("caption", "hình ảnh", r"(?:hình|ảnh)\s+[0-9]{1,2}(?=\s*(?:[).,;:]|$))(?![.,][0-9])"),
    ("project", "đề", r"đề\s+án\s+0[0-9](?![0-9.,/]*[0-9%])"),
    ("month", "kỳ", r"kỳ\s+[0-9]{1,2}/(?:19|20)[0-9]{2}(?![0-9])"),
    ("part", "part", r"part\s+[0-9]+"),
    (
        "day",
        "ngày",
        r"ngày\s+[0-9]{1,2}\s+[-–]\s+(?:0?[1-9]|1[0-2])(?![0-9/.,%-])(?!\s*(?:tháng|%|/))",
    ),
    (
        "variety",
        "st xi om tbr kd khang đài bắc nhị thiên hương jasmine",
        (
            r"(?:(?-i:ST|Xi|OM|TBR|KD)|khang\s+dân|đài\s+thơm|bắc\s+thơm|nhị\s+ưu|thiên\s+ưu|"
            r"hương\s+thơm|jasmine)\s?[0-9]{1,4}(?![0-9.,]*[0-9%])(?!\s*(?:ha\b|tấn|tạ|kg|con|cây))"
        ),
    ),
    (
        "numbered heading",
        "#",
        r"(?<=(?-i:[A-ZĐÁÀẢẠÂẤẦẬĂẮẶÊẾỀỆÍÌỊÓÒỌÔỐỒỘƠỚỜỢÚÙỤƯỨỪỰ]{2})\s)[1-9]\.(?=\s+(?-i:[A-ZĐ])(?-i:[^\W\d_A-Z]))",
    ),
    ("ordinal", "tuần", r"tuần\s+(?:thứ\s+)?[0-9]{1,2}(?=,?\s+(?:tháng|năm)\s+[0-9])"),
    (
        "seats",
        "loại bàn ghế xe",
        r"(?:loại|bàn|ghế|xe)\s+(?:từ\s+)?[0-9]{1,2}\s+chỗ(?:\s+ngồi)?",
    ),
    (
        "leaders",
        "tốp top nhóm",
        r"(?:tốp|top|nhóm)\s+[0-9]{1,2}\s+(?:(?:tỉnh|huyện|xã|phường|địa\s+phương|đơn\s+vị|thành\s+phố|quốc\s+gia)(?![\w])|đầu\b|dẫn\s+đầu)",
    ),
    (
        DAY,
        "ngày",
        (
            r"ngày\s+[0-3]?[0-9](?:\s*(?:,|và)\s*[0-3]?[0-9])*\s?[-–]\s?(?:0?[1-9]|1[0-2])"
            r"(?![0-9.,/]*[0-9%])(?=\s*(?:[,.;)]|$|(?-i:[A-ZĐ])|(?:tại|xã|huyện|tỉnh|thu|đã)\b))"
        ),
    ),
    (
        "numbered",
        (
            "mục biểu bảng chương chặng cấp loại mũi đợt vòng tập phần "
            "ngày giai khu dự tiểu nhóm đường khoản mức chuẩn giá so tiêu lớp ss gss"
        ),
        (
            r"(?:mục|biểu|bảng|chương|chặng|cấp|loại|mũi|đợt|vòng|tập|phần|"
            r"ngày|giai\s+đoạn|khu\s+vực|dự\s+án|tiểu\s+dự\s+án|nhóm|đường|"
            r"chương\s+trình|khoản\s+mục|mức\s+độ|"
            r"chuẩn|giá\s+(?:so\s+sánh|hiện\s+hành|cố\s+định|thực\s+tế|ss|hh|cđ|gốc|fob|cif)|(?<=theo\s)giá(?=\s+năm\s+[12])|so\s+sánh|g?ss|"
            r"tiêu\s+chí\s+số|tiêu\s+chí|lớp)\s+(?:của\s+)?(?:năm\s+)?(?!(?<=cấp\s)[0-9]{3})[0-9]+[A-Z]?"
            r"(?:\s*[-–]\s*[0-9]{4}|/[0-9]{1,2}(?![0-9])|(?:,\s*[0-9]{1,2}(?![0-9.,%]))*\s+và\s+[0-9]{1,2}"
            r"|(?<=\bđộ\s[0-9]),\s*[0-9](?![\w.,%/])(?!\s*%))?"
            r"(?![0-9.,]*[0-9%])(?!\s*(?:%|ha\b|tỷ|triệu|km\b|tháng))"
        ),
    ),
    (
        "label",
        "phụ tiết tầng trang quốc tỉnh đường trung tiểu nghị",
        (
            r"(?:phụ\s+lục|tiết|tầng|trang|quốc\s+lộ|tỉnh\s+lộ|đường\s+tỉnh|trung\s+đoàn|"
            r"tiểu\s+đoàn|nghị\s+định)\s+(?:số\s+)?[0-9]+[A-Z]?(?![0-9.,]*[0-9%])"
        ),
    ),
    ("members", "gồm", r"gồm\s+(?:có\s+)?[0-9]{1,3}\s+(?:đồng\s+chí|ủy\s+viên)"),
    (
        "place",
        "phường quận thôn tổ khu ấp bản buôn làng xóm khối phòng",
        r"(?<!ấp,\s)(?<!thôn,\s)(?<!xã,\s)(?<!bản,\s)(?<!xóm,\s)(?<!tổ,\s)(?:phường|quận|thôn|tổ|khu\s+phố|ấp|bản|buôn|làng|xóm|khối|phòng|tổ\s+dân\s+phố|tổ\s+đại\s+biểu)\s+(?:số\s+)?[0-9]{1,2}(?![0-9.,]*[0-9%])(?!\s*(?:%|ha\b|hộ|xã|người|tỷ|tháng))",
    ),
    (
        "place with a number",
        "xã phường",
        (
            r"(?:xã|phường)(?-i:(?:\s+[A-ZĐÀ-Ỹ][^\W\d_A-ZÀ-Þ]+){1,3})\s+[0-9]{1,2}(?![0-9.,/]*[0-9%])"
            r"(?=\s*(?:[.;:()]|$|lần\s+thứ|khóa|khoá|nhiệm\s+kỳ|có\b|đã\b|tổ\s+chức|đạt\b|trong\b|năm\b"
            r"|,\s+(?:huyện|tỉnh|thành\s+phố|thị\s+xã|nhiệm\s+kỳ)))"
        ),
    ),
    (
        "per",
        "trên mỗi",
        (
            r"(?:(?<!đạt\s)(?<!được\s)(?<!có\s)(?<!là\s)(?<!hiện\s)(?<!còn\s)trên\s*0?1|(?:mỗi|tính\s+trên|/)\s*(?:1|10\.000|1\.000|100|1\s+vạn))"
            r"\s*(?:ha\b|vạn|nghìn\s+dân|dân|đơn\s+vị|m2|km2|hộ\b|người|lao\s+động)"
            r"(?:\s+(?:dân|diện\s+tích|đất))?"
            r"|trên\s*(?:10\.000|1\.000|100|1\s+vạn)\s*(?:vạn|nghìn\s+dân|dân)"
        ),
    ),
    (
        "figure",
        "hình ảnh đồ biểu sơ",
        (
            r"(?:(?<=\()hình|ảnh|đồ\s+thị|biểu\s+đồ|sơ\s+đồ)\s+(?:số\s+)?[0-9]{1,2}"
            r"(?=\)|\s*(?:$|\n|[.:]\s))"
        ),
    ),
    (
        "plenum",
        "hội nghị nq",
        r"(?:hội\s+nghị|nghị\s+quyết|nq)\s+(?:ban\s+chấp\s+hành\s+)?(?:trung\s+ương|tw)\s*[0-9]{1,2}(?![0-9%]|[.,][0-9])",
    ),
    (
        "version",
        "#",
        r"[1-9]\.0(?![0-9%]|[.,][0-9])(?=\s*(?:[,.;:)”\"]|$|\n)|\s+(?:của|cho|và|vào|trong|là|được|tại)\b)",
    ),
    ("disease", "covid", r"covid\s?[-–]?\s?19(?![0-9])"),
    ("vision", "tầm", r"tầm\s+nhìn\s+(?:đến\s+)?(?:năm\s+)?(?:19|20)[0-9]{2}(?![0-9])"),
    ("one of", "# một", r"(?:0?1|một)\s+trong\s+(?:số\s+)?[0-9]{1,3}\s+(?=[^\W\d_])"),
    ("clock", "gmt", r"GMT\s?[+-]\s?[0-9]{1,2}"),
    ("clock", "#", r"[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?(?![0-9])"),
    (
        "today",
        "sáng trưa chiều tối hôm ngày",
        r"(?:sáng|trưa|chiều|tối|hôm|ngày)\s+(?:nay|qua),?\s*\(?[0-9]{1,2}[/.-][0-9]{1,2}(?:[/.-][0-9]{4})?\)?(?![0-9])",
    ),
    (
        DAY,
        "sáng trưa chiều tối",
        r"(?:sáng|trưa|chiều|tối)\s+(?:ngày\s+)?[0-3]?[0-9]\s*[-–/.]\s*[01]?[0-9](?![0-9.,/]*[0-9%])",
    ),
    (
        "place",
        "vùng",
        r"vùng\s+(?:[1-3]|135)(?![0-9.,/]*[0-9%])(?!\s*(?:%|ha\b|hộ|xã|người|tỷ|triệu|tháng))",
    ),
    (
        "length",
        "cách",
        r"cách(?:\s+[^\W\d_]+){1,6}\s+(?:khoảng\s+|trên\s+|hơn\s+|gần\s+)?[0-9][0-9.,]*\s?(?:km|m)\b",
    ),
    ("road", "km", r"km\s*[0-9]+\s?\+\s?[0-9]+"),
    (
        "length",
        "dài rộng cao sâu cách quy bán",
        (
            r"(?:(?:dài|rộng|cao|sâu|cách|bán\s+kính)\s+(?:khoảng\s+|trên\s+|hơn\s+|gần\s+)?[0-9][0-9.,]*\s?(?:k?m|mét)\b"
            r"|(?:rộng|quy\s+mô)\s+(?:khoảng\s+|trên\s+|hơn\s+|gần\s+)?[0-9][0-9.,]*\s?(?:k?m2?|ha|mét)\b)"
        ),
    ),
    (
        "price",
        "giá",
        r"giá\s+(?:bán|mua|bình\s+quân|trung\s+bình|thành|dao\s+động)(?:\s+[^\W\d_]+){0,4}\s+[0-9][0-9.,]*(?:\s*(?:-|–|đến)\s*[0-9][0-9.,]*)?\s*(?:nghìn\s+|ngàn\s+|triệu\s+)?đồng(?:/[^\W\d_]+)?",
    ),
    (
        "rate of exchange",
        "tỷ tỉ",
        (
            r"t[ỷỉ]\s+giá(?:\s+[^\W\d_]+){0,4}(?:\s+(?:năm\s+)?(?:19|20)[0-9]{2}(?:\s+dự\s+kiến)?)?:?\s+"
            r"(?:1\s?USD\s?(?:=|bằng|là|tương\s+đương)\s?)?[0-9][0-9.,]*\s?(?:đồng|VNĐ|VND)(?:\s?/\s?(?:1\s?)?USD)?(?![\w])"
        ),
    ),
    ("clock", "#", r"[0-9]{1,2}\s?(?:giờ|h)(?:\s?[0-9]{1,2}(?:\s?phút)?)?(?!\s*bay)(?![\w])"),
    (
        "clock",
        "#",
        r"24\s?/\s?24(?!\s*(?:xã|thôn|chỉ\s+tiêu|hộ|trường|tiêu\s+chí|bản|cơ\s+sở|đơn))(?:\s*(?:giờ|h))?|24\s?/\s?7|7\s+ngày\s?/\s?tuần",
    ),
    (
        "age",
        "# từ trên dưới đủ",
        r"(?:từ\s+|trên\s+|dưới\s+|đủ\s+)?[0-9]{1,3}(?:\s*(?:-|–|đến|,|/|và)\s*[0-9]{1,3})*\s+(?:năm\s+)?tuổi(?:\s+đảng)?(?:\s+trở\s+lên)?",
    ),
    (
        DURATION,
        "dưới trên quá",
        (
            r"(?:dưới|trên|quá)\s+[0-9]{1,2}\s+(?:ngày|tuần|tháng|năm)"
            r"(?!\s*(?:công|đầu|cuối|qua|tuổi|đảng|trước))(?![\w])"
        ),
    ),
    (
        DURATION,
        "# trong sau trước mỗi",
        r"(?:trong\s+|sau\s+|trước\s+|mỗi\s+)?[0-9]{1,3}(?:[.,][0-9])?(?:\s*(?:-|–|đến)\s*[0-9]{1,3})?\s+(?:ngày|tuần|phút|giây|năm|tháng|tiếng|vòng|nhiệm\s+kỳ|thập\s+kỷ|thế\s+kỷ)(?!\s*(?:công|trước))(?![\w])",
    ),
    (
        "programme",
        "# cả",
        r"(?:cả\s+)?[0-9]{1,2}\s+(?:chương\s+trình\s+(?:mtqg|mục\s+tiêu|quốc\s+gia|trọng\s+điểm|trọng\s+tâm|đột\s+phá|hành\s+động)|ctmtqg|cấp\b(?!\s+[uủ][ỷy])|khâu\s+đột\s+phá|đột\s+phá|phong\s+trào|không\b|nhất\b|rõ\b)",
    ),
    (
        "all",
        "cả đủ trên",
        (
            r"(?:cả|đủ|trên\s+cả)\s+[0-9]{1,2}\s+(?:loại|mũi|tiêu\s+chí|xã|nội\s+dung|liều|nhóm|khâu|gốc|mặt|"
            r"phía|khu\s+vực|lĩnh\s+vực|địa\s+phương|huyện|ngành|cấp|vùng|chỉ\s+số|[^\W\d_]+\s+tiêu\s+chí)"
        ),
    ),
    (
        "former units",
        "#",
        r"[0-9]{1,2}\s+(?:xã|phường|thị\s+trấn|huyện|tỉnh|đơn\s+vị(?:\s+hành\s+chính)?)\s+(?:trước\s+(?:khi\s+)?(?:sáp\s+nhập|hợp\s+nhất|sắp\s+xếp)|cũ\b)",
    ),
    (
        "former units",
        "sáp hợp",
        r"(?:sáp\s+nhập|hợp\s+nhất)\s+(?:(?:từ|của|giữa|bởi|nguyên\s+trạng)\s+)?[0-9]{1,2}\s+(?:xã|phường|thị\s+trấn|huyện|tỉnh|đơn\s+vị)",
    ),
    (
        "crops",
        "# lúa màu đất",
        r"đất\s+(?:0?[1-3])\s+(?:vụ|lúa|màu)(?![\w])|(?:lúa(?:\s+nước)?|màu)\s+(?:0?[1-3])\s+vụ(?![\w])|(?:0?[1-3])\s+vụ\s+(?:lúa|màu|đông|xuân|hè|mùa|chiêm)(?![\w])",
    ),
    (
        "degrees",
        "# từ trên dưới",
        r"(?:(?:từ|trên|dưới)\s+)?[0-9]{1,3}(?:[.,][0-9])?\s*(?:độ\b|°|º)(?:\s?C\b)?(?:\s+trở\s+lên)?(?!\s+(?:che|tin))",
    ),
    (
        "compared rate",
        "cao thấp nhanh chậm",
        (
            r"(?:cao|thấp|nhanh|chậm)\s+hơn\s+(?:so\s+với\s+)?(?:mức|tốc\s+độ)(?:\s+(?:tăng|giảm|trưởng|bình|quân|chung)){0,4}\s+(?:khoảng\s+|trên\s+|gần\s+)?[0-9]+(?:,[0-9]+)?\s?%"
            r"(?!\s+(?:(?:của|trong|vào)\s+)?(?:cùng|năm|đầu\s+năm|cuối\s+năm|quý|tháng|[0-9]+\s+tháng|nhiệm\s+kỳ)\b)"
        ),
    ),
    (
        "holiday",
        "quốc tết giải",
        r"(?:Quốc\s+khánh(?:\s+nước)?|Tết\s+Dương\s+lịch|Giải\s+phóng\s+miền\s+Nam|Quốc\s+tế\s+Lao\s+động)\s*\(?[0-9]{1,2}[/-][0-9]{1,2}(?![0-9/-])",
    ),
    (
        "units",
        "#",
        (
            r"[0-9]{1,3}\s+(?:xã|phường|thôn|huyện|phòng)\s*,\s*"
            r"(?:thị\s+trấn|phường|đặc\s+khu|bản|xã|thị\s+xã|thành\s+phố|ban|ngành)"
            r"(?!(?:,?\s+[^\W\d_]+){0,3}\s+(?:đạt|có|được|hoàn|xây|đã|chưa|không)\b)"
        ),
    ),
    (
        "fraction",
        "# một",
        r"(?:một\s+phần|1\s?/\s?[2-9](?![0-9])|2\s?/\s?3(?![0-9])|3\s?/\s?4(?![0-9]))",
    ),
    (
        COMPARED_PLACES,
        "so",
        (
            r"so\s+với\s+(?:cả\s+)?[0-9]{1,3}\s+"
            r"(?:tỉnh|huyện|xã|phường|thành\s+phố|địa\s+phương|đơn\s+vị)(?:,\s+(?:thành\s+phố|thị\s+(?:xã|trấn)|phường))?"
            r"(?=\s+(?:trong|của|trên|thuộc|cả|toàn)\b|[.;)]|$)"
        ),
    ),
    (
        "leads",
        "đứng dẫn",
        r"(?:đứng|dẫn)\s+đầu\s+(?:(?:trong|cả)\s+)?(?:số\s+)?[0-9]{1,2}\s+(?:tỉnh|huyện|xã|phường|địa\s+phương|đơn\s+vị|vùng)",
    ),
    (AREA, "#", r"[0-9]+(?:[.,][0-9]+)*\s?km\s?[2²](?![0-9])"),
    ("some", "#", r"0?1\s+(?:số(?!\s*[0-9])|bộ\s+phận)"),
    ("per", "#", r"1\s+người\s*(?:/\s*)?(?:1\s+)?năm(?![\w])"),
    ("scale", "#", r"1\s?/\s?[0-9]{3,6}"),
    ("phone", "#", r"0[0-9]{1,4}(?:[.\s][0-9]{1,4}){1,4}(?=[^0-9%]|$)(?<=[0-9.\s]{8})"),
)
_KNOWN = Forms(_FORMS)
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
