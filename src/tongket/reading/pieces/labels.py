"""Which numbers only tell papers, meetings, people, places and items apart?"""

DAY = "day"
"""When a text came out."""

LABELS: tuple[tuple[str, str, str], ...] = (
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
)
"""Forms of such numbers: the name of their kind, the words that open them, and the pattern."""
