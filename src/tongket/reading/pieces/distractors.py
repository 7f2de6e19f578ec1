"""Which numbers in a text measure nothing: ordinals, document numbers, ages, times, phones?"""

import re

from tongket.reading.pieces.forms import Forms

COMPARED_PLACES = "compared places"
"""How many places a comparison is with: "xếp thứ 26 so với 63 tỉnh"."""
AREA = "area"
"""How large a place is, in km²."""
YEAR = "year"
"""A year, or a span of them, that stands alone."""
DAY, DURATION = "day", "duration"
"""When a text came out, and for how long something went on: "sau 5 năm"."""

_FORMS: tuple[tuple[str, str, str], ...] = (
    (
        "document",
        "văn số mẫu",
        (
            r"(?:(?:văn bản )?số|mẫu|số báo)\s*:?\s*[0-9](?:[\w./-]*[\w/-])?(?:(?:, | "
            r"và )[0-9]{1,3}(?![\w.,%]))*"
        ),
    ),
    (
        "document",
        "nghị quyết chỉ kết thông đề công",
        (
            r"(?:nghị quyết|quyết định|chỉ thị|kết luận|thông tư|đề án|công văn) [0-9]{1,4}"
            r"(?= (?:của|ngày|về|trong|tại|do|đã|được)\b| (?:và|hoặc) (?:nghị|"
            r"quyết|chỉ|kết|thông|đề|công)\b|\s*\(kho[áa]|[,.;)]|"
            r"\s*$)(?![0-9.,]*[0-9%])"
            r"|(?:nghị quyết|quyết định|nghị định|chỉ thị|kết luận|thông tư) [0-9]{1,4}"
            r"(?:, [0-9]{1,4})*(?:, | và )[0-9]{1,4}"
            r"(?= (?:của|ngày|về|cho|do|đã|được|với)\b|[,.;)](?![0-9])|\s*$)"
            r"|(?:chỉ thị|thông tư|công văn) [0-9]{1,4}(?![0-9.,]*[0-9%])"
        ),
    ),
    ("document code", "#", r"[0-9]+\s?[/-]\s?(?:[0-9]{4}\s?[/-]\s?)?(?-i:[A-ZĐ]{2})[\w/-]*"),
    (DAY, "# date", r"(?:date )?(?:19|20)[0-9]{2}-[0-9]{1,2}(?:-[0-9]{1,2})?(?![0-9])"),
    (
        "ordinal",
        "lần phiên thứ khóa khoá điều khoản",
        (
            r"(?:lần thứ|lần|phiên thứ|phiên họp thứ|thứ|khóa|khoá|điều|khoản) [0-9]+"
            r"(?![0-9.,/]*[0-9%])(?: trở lên)?"
        ),
    ),
    (
        "badge",
        "loại hạng",
        r"(?:loại|hạng) [0-9]{2}(?:\s*(?:,|-|–|và)\s*[0-9]{2})* năm(?: tuổi(?: đảng)?)?(?![\w])",
    ),
    ("badge", "huân", r"huân chương(?: [^\W\d_]+){1,3} hạng [1-3](?![0-9.,%])"),
    ("season", "vụ", r"(?<!số\s)vụ [1-3](?=\s*(?:[).,;:]|$)| năm\b)(?![.,][0-9])"),
    ("caption", "hình ảnh", r"(?:hình|ảnh) [0-9]{1,2}(?=\s*(?:[).,;:]|$))(?![.,][0-9])"),
    ("project", "đề", r"đề án 0[0-9](?![0-9.,/]*[0-9%])"),
    ("month", "kỳ", r"kỳ [0-9]{1,2}/(?:19|20)[0-9]{2}(?![0-9])"),
    ("part", "part", r"part [0-9]+"),
    (
        "day",
        "ngày",
        r"ngày [0-9]{1,2} [-–] (?:0?[1-9]|1[0-2])(?![0-9/.,%-])(?!\s*(?:tháng|%|/))",
    ),
    (
        "variety",
        "st xi om tbr kd khang đài bắc nhị thiên hương jasmine",
        (
            r"(?:(?-i:ST|Xi|OM|TBR|KD)|khang dân|đài thơm|bắc thơm|nhị ưu|thiên ưu|"
            r"hương thơm|jasmine)\s?[0-9]{1,4}(?![0-9.,]*[0-9%])(?!\s*(?:ha\b|tấn|tạ|kg|con|cây))"
        ),
    ),
    (
        "numbered heading",
        "#",
        (
            r"(?<=(?-i:[A-ZĐÁÀẢẠÂẤẦẬĂẮẶÊẾỀỆÍÌỊÓÒỌÔỐỒỘƠỚỜỢÚÙỤƯỨỪỰ]{2})\s)[1-9]\.(?= "
            r"(?-i:[A-ZĐ])(?-i:[^\W\d_A-Z]))"
        ),
    ),
    (
        "ordinal",
        "tuần",
        (
            r"tuần (?:thứ )?[0-9]{1,2}(?:(?=,? (?:tháng|năm) [0-9])|/(?:19|20)[0-9]{2}(?![0-9]))"
            r"|(?:(?<=trong\s)|(?<=với\s)|(?<=đến\s))tuần (?:thứ )?[0-9]{1,2}"
            r"(?![0-9.,/]*[0-9%])(?! (?:buổi|lần|ngày|giờ|tiết|ca)\b)"
        ),
    ),
    (
        "seats",
        "loại bàn ghế xe",
        r"(?:loại|bàn|ghế|xe) (?:từ )?[0-9]{1,2} chỗ(?: ngồi)?",
    ),
    ("leaders", "top", r"top [0-9]{1,3}(?=\s*[:.,;)])"),
    (
        "leaders",
        "tốp top nhóm",
        (
            r"(?:tốp|top|nhóm) [0-9]{1,2} (?:(?:tỉnh|huyện|xã|phường|địa phương|đơn "
            r"vị|thành phố|quốc gia)(?![\w])|đầu\b|dẫn đầu)"
        ),
    ),
    (
        DAY,
        "ngày",
        (
            r"ngày [0-3]?[0-9](?:\s*(?:,|và)\s*[0-3]?[0-9])*\s?[-–]\s?(?:0?[1-9]|1[0-2])"
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
            r"(?:mục|biểu|bảng|chương|chặng|cấp độ|cấp|loại|mũi|đợt|vòng|tập|phần|"
            r"ngày|giai đoạn|khu vực|dự án|tiểu dự án|nhóm|đường|"
            r"chương trình|khoản mục|mức độ|"
            r"chuẩn|giá (?:so sánh|hiện hành|cố định|thực tế|ss|hh|cđ|gốc|fob|"
            r"cif)|(?<=theo\s)giá(?= năm [12])|so sánh|g?ss|"
            r"tiêu chí số|tiêu chí|lớp) (?:của )?(?:năm )?(?!(?<=cấp\s)[0-9]{3})[0-9]+[A-Z]?"
            r"(?:\s*[-–]\s*[0-9]{4}|/[0-9]{1,2}(?![0-9])|"
            r"(?:,\s*[0-9]{1,2}(?![0-9.,%]))* và [0-9]{1,2}"
            r"|(?<=\bđộ\s[0-9]),\s*[0-9](?![\w.,%/])(?!\s*%))?"
            r"(?![0-9.,]*[0-9%])(?!\s*(?:%|ha\b|tỷ|triệu|km\b|tháng))"
        ),
    ),
    (
        "numbered",
        "mức",
        r"mức [1-5](?!\w|[.,][0-9]|[%/-])(?=\s*(?:[,;.)]|$|(?:sau|và|trở|đạt|là|trong|theo|có)\b))",
    ),
    (
        "label",
        "phụ tiết tầng trang quốc tỉnh đường trung tiểu nghị",
        (
            r"(?:phụ lục|tiết|tầng|trang|quốc lộ|tỉnh lộ|đường tỉnh|trung đoàn|"
            r"tiểu đoàn|nghị định) (?:số )?[0-9]+[A-Z]?(?![0-9.,]*[0-9%])"
        ),
    ),
    (
        "body",
        "ban bcđ",
        r"(?:ban chỉ đạo|bcđ) (?:số )?[0-9]{2,4}(?![0-9.,/]*[0-9%])",
    ),
    (
        "other place",
        "trong",
        (
            r"trong khi(?: đó)?,?(?: [^\W\d_]+){0,6} (?:cả nước|toàn quốc|cả vùng)"
            r"(?: (?:là|đạt|chỉ|mới|còn|tăng|giảm)){0,3} [0-9][0-9.,]*(?:\s*%| tiêu chí(?:/xã)?)"
        ),
    ),
    ("members", "gồm", r"gồm (?:có )?[0-9]{1,3} (?:đồng chí|ủy viên)"),
    (
        "place",
        "phường quận thôn tổ khu ấp bản buôn làng xóm khối phòng",
        (
            r"(?<!ấp,\s)(?<!thôn,\s)(?<!xã,\s)(?<!bản,\s)(?<!xóm,\s)(?<!tổ,\s)(?:phường|"
            r"quận|thôn|tổ|khu phố|ấp|bản|buôn|làng|xóm|khối|phòng|tổ dân phố|tổ đại "
            r"biểu) (?:số )?[0-9]{1,2}(?![0-9.,]*[0-9%])(?!\s*(?:%|ha\b|hộ|xã|người|"
            r"tỷ|tháng))"
        ),
    ),
    (
        "place with a number",
        "xã phường thôn bản xóm ấp buôn làng",
        (
            r"(?:xã|phường|thôn|bản|xóm|ấp|buôn|làng)"
            r"(?-i:(?: [A-ZĐÀ-Ỹ][^\W\d_A-ZÀ-Þ]+){1,3}) [0-9]{1,2}(?![0-9.,/]*[0-9%])"
            r"(?=\s*(?:[.;:()]|$|lần thứ|khóa|khoá|nhiệm kỳ|có\b|đã\b|tổ chức|đạt\b|trong\b|năm\b"
            r"|thu nhập|còn\b|hiện\b"
            r"|, (?:huyện|tỉnh|thành phố|thị xã|nhiệm kỳ)))"
        ),
    ),
    (
        "per",
        "trên mỗi",
        (
            r"(?:(?<!đạt\s)(?<!được\s)(?<!có\s)(?<!là\s)(?<!hiện\s)(?<!còn\s)trên\s*0?1|"
            r"(?:mỗi|tính trên|/)\s*(?:1|10\.000|1\.000|100|1 vạn))"
            r"\s*(?:ha\b|vạn|nghìn dân|dân|đơn vị|m2|km2|hộ\b|người|lao động|xã\b|thôn\b)"
            r"(?: (?:dân|diện tích|đất))?"
            r"|trên\s*(?:10\.000|1\.000|100|1 vạn)\s*(?:vạn|nghìn dân|dân)"
            r"|trên\s*(?:100\.000|1\.000|100) (?:bé|trẻ|ca) (?:gái|nữ|em gái|đẻ|sơ sinh|sinh)"
        ),
    ),
    (
        "illustration",
        "hình ảnh đồ biểu sơ",
        (
            r"(?:(?<=\()hình|ảnh|đồ thị|biểu đồ|sơ đồ) (?:số )?[0-9]{1,2}"
            r"(?=\)|\s*(?:$|\n|[.:]\s))"
        ),
    ),
    (
        "plenum",
        "hội nghị nq",
        (
            r"(?:hội nghị|nghị quyết|nq) (?:ban chấp hành )?(?:trung ương|"
            r"tw)\s*[0-9]{1,2}(?![0-9%]|[.,][0-9])"
        ),
    ),
    (
        "version",
        "#",
        (
            r"[1-9]\.0(?![0-9%]|[.,][0-9])(?=\s*(?:[,.;:)”\"]|$|\n)| (?:của|cho|và|"
            r"vào|trong|là|được|tại)\b)"
        ),
    ),
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
