"""With which words does a text name a stretch of time?"""

COUNTS = {
    "một": 1,
    "hai": 2,
    "ba": 3,
    "bốn": 4,
    "năm": 5,
    "sáu": 6,
    "bảy": 7,
    "tám": 8,
    "chín": 9,
    "mười": 10,
    "mười một": 11,
}
MONTHS_BY_NAME = {
    "giêng": 1, "hai": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9,
    "mười": 10, "mười một": 11, "mười hai": 12,
}  # fmt: skip
_YEAR_PART = (
    r"(?:(?:\s*(?:[/-]|năm\s|của năm\s)\s*|\.(?=[0-9]{4}(?![0-9.,]*[0-9%]))"
    r"| (?=20[0-4][0-9](?:[^\w\s.,/%-]|[.,](?![0-9])|$| (?:đạt|ước|là|của|so|tăng|"
    r"giảm|tại|trên|và|toàn|cho))))"
    r"(?P<year>(?:19|20)[0-9]{2})(?![0-9]))?"
)
_NO_FRACTION = r"(?![0-9%]|,[0-9]|\.(?!(?:19|20)[0-9]{2}(?![0-9]))[0-9])"
_OF_YEAR = r"(?: (?:năm )?(?P<year>(?:19|20)[0-9]{2})(?![0-9]|[.,][0-9]))?"
_NO_YEAR = r"(?! (?:(?:19|20)[0-9]{2}(?![0-9]|[.,][0-9])|[0-9]{1,2}[/-]))"
_NO_WORK = (
    r"(?! (?:vận hành|hoạt động|đi vào|thi công|sáp nhập|hợp nhất|sắp xếp"
    r"|thành lập))"
)
"""No word for what a new unit has done for so long: "sau 6 tháng vận hành"."""
_FULL_DAY = (
    r"(?P<d>[0-9]{1,2})\s?(?P<m>[/.-])\s?(?P<mo>[0-9]{1,2})\s?(?P=m)\s?(?P<year>[0-9]{4})(?![0-9])"
)
_SHORT_DAY = r"(?P<d>[0-9]{1,2})[/.-](?P<mo>[0-9]{1,2})(?![0-9%]|[,/-]?[0-9])"
_NOT_COUNTED = "có là đã đạt mới chỉ ước cả các thì thu chi số vẫn còn tại bị khi"
"""Short words that are no unit, so that "30/11 mới đạt" is a day and "30/31 xã" is none."""
_NO_UNIT = (
    r"(?!\s*(?:[%]|[^\W\d_]{1,3}\b"
    + "".join(rf"(?<!\b{word})" for word in _NOT_COUNTED.split())
    + "))"
)
_DAY_MARK = r"(?:lúc|ngày|sáng|chiều|tối|trưa|hôm|đêm|dịp|lễ|đợt|trong ngày)"
_NAMED_MONTHS = "|".join(sorted(MONTHS_BY_NAME, key=len, reverse=True))
_COUNT_WORDS = " ".join(word for word in COUNTS if " " not in word)
_MARKS = "lúc ngày sáng chiều tối trưa hôm đêm dịp lễ đợt trong"
TIME_FORMS: tuple[tuple[str, str, str], ...] = (
    (
        "last",
        f"# trong {_COUNT_WORDS}",
        r"(?:trong )?(?P<n>[0-9]{1,2}|[^\W\d_]{2,4}) tháng "
        r"(?:(?:còn lại|cuối)(?: của)? năm|còn lại)" + _OF_YEAR,
    ),
    (
        "first",
        f"# trong {_COUNT_WORDS}",
        r"(?:trong )?(?P<n>[0-9]{1,2}|mười một|[^\W\d_]{2,4}) tháng (?:đầu năm|qua)" + _OF_YEAR,
    ),
    (
        "first",
        "trong",
        (
            r"trong (?P<n>0?[1-9]|1[0-2]) tháng"
            r"(?=\s*[/,-]| (?:của )?năm [0-9]| (?:đạt|là|ước|được)| [0-9])"
        )
        + _YEAR_PART,
    ),
    (
        "rest",
        "những các",
        r"(?:những|các) tháng (?:còn lại|cuối)(?: của)?(?: năm)?" + _OF_YEAR,
    ),
    (
        "first",
        "#",
        r"(?P<n>0?[1-9]|1[0-2]) tháng(?! (?:tuổi|quân|làm|lương|liên|tù|kể|sau|"
        r"trước|giêng|chạp|âm))" + _NO_WORK + _YEAR_PART,
    ),
    (
        "half",
        "nửa",
        r"nửa (?:(?P<side>đầu|cuối) năm|năm (?P<late>đầu|cuối|qua))" + _OF_YEAR,
    ),
    ("half", "nửa", r"nửa năm" + _NO_WORK + _OF_YEAR),
    (
        "asof",
        "đến tới hết",
        r"(?:đến|tới|hết) (?:hết |cuối |giữa |(?P<early>đầu|thượng tuần) |trung "
        r"tuần |hạ tuần )?tháng "
        r"(?P<n>[0-9]{1,2})" + _NO_FRACTION + _YEAR_PART,
    ),
    (
        "quarters",
        "đến tới hết",
        r"(?:(?:đến|tới) )?(?:hết|cuối) (?:qu[ýí]|qú[yi]) (?P<q>iv|i{1,3}|[1-4])(?![\w])"
        + _YEAR_PART,
    ),
    (
        "months",
        "từ tháng",
        r"(?:từ )?tháng (?P<n0>[0-9]{1,2})\s*(?:-|–|đến)\s*(?:tháng "
        r")?(?P<n>[0-9]{1,2})(?![0-9%]|[.,/-][0-9]{1,2}(?![0-9]))" + _YEAR_PART,
    ),
    (
        "worded",
        f"# {_MARKS}",
        r"(?:"
        + _DAY_MARK
        + r" )?(?:ngày )?(?P<d>[0-9]{1,2}) tháng (?P<mo>[0-9]{1,2})"
        + r"(?: năm (?P<year>[0-9]{4}))?",
    ),
    (
        "month",
        "tháng",
        r"tháng (?P<n>[0-9]{1,2})\.(?P<year>(?:19|20)[0-9]{2})(?![0-9.,]*[0-9%])",
    ),
    ("month", "tháng", r"tháng (?P<n>[0-9]{1,2})(?![0-9.,%]*%)(?![.,]?[0-9])" + _YEAR_PART),
    ("month", "tháng", r"tháng (?P<word>" + _NAMED_MONTHS + r")(?![\w])" + _YEAR_PART),
    (
        "quarter",
        "quý quí qúy qúi",
        r"(?:qu[ýí]|qú[yi]) (?P<q>iv|i{1,3}|[1-4])(?![\w])" + _YEAR_PART,
    ),
    (
        "term",
        "giai thời trong",
        r"(?:giai đoạn|thời kỳ|trong năm) (?P<year>[0-9]{4})\s*[-–]\s*(?P<to>[0-9]{4})",
    ),
    (
        "term",
        "từ giai thời",
        (
            r"(?:(?:giai đoạn|thời kỳ) )?từ (?:năm )?(?P<year>(?:19|20)[0-9]{2})"
            r"\s*(?:[-–]|\bđến\b)\s*(?:hết |cuối )?(?:năm )?(?P<to>(?:19|"
            r"20)[0-9]{2})(?![0-9.,/]?[0-9])"
        ),
    ),
    (
        "term",
        "# trong sau qua",
        (
            r"(?:(?:trong|sau|qua) |(?<=bình\squân\s)|(?=[0-9]{1,2} năm(?: qua|"
            r"\s*\(|\s*(?:19|20)[0-9]{2})))"
            r"[0-9]{1,2} năm(?: qua)?,?\s*\(?"
            r"(?P<year>(?:19|20)[0-9]{2})\s*[-–]\s*(?P<to>(?:19|20)[0-9]{2})\)?(?![0-9])"
        ),
    ),
    (
        "undated",
        "từ",
        r"từ (?:năm )?(?:19|20)[0-9]{2}(?= (?:đến|tới) (?:hết )?(?:ngày|tháng|[0-9]{1,2}[./-]))",
    ),
    (
        "term_end",
        "cuối hết",
        r"(?:cuối|hết) nhiệm kỳ(?: [0-9]{4}\s*[-–]\s*(?P<year>[0-9]{4}))?",
    ),
    (
        "body",
        "nhiệm năm niên",
        (
            r"(?:nhiệm kỳ|năm học|niên khóa) (?P<open>\()?"
            r"(?P<year>[0-9]{4})\s*[-–]\s*(?P<to>[0-9]{4})?[0-9]{0,4}(?(open)\))"
        ),
    ),
    (
        "season",
        "vụ",
        (
            r"vụ (?P<s>đông\s*[-–]?\s*xuân|chiêm\s*[-–]?\s*xuân|chiêm|xuân|mùa|"
            r"hè\s*[-–]?\s*thu|thu\s*[-–]?\s*đông)(?: năm)? (?:(?:19|"
            r"20)[0-9]{2}\s*[-–]\s*)?(?P<year>(?:19|20)[0-9]{2})(?![0-9])"
        ),
    ),
    ("origin", "từ", r"từ đầu năm(?: (?P<year>[0-9]{4}))?(?: đến nay)?"),
    (
        "year",
        "cả cuối hết trong toàn năm",
        (
            r"(?:(?:cả|cuối|hết|trong|toàn) )?năm (?P<year>(?:19|"
            r"20)[0-9]{2})(?:\s*[-–]\s*(?P<to>(?:19|20)[0-9]{2}))?(?![0-9.,/]?[0-9])"
        ),
    ),
    (
        "this",
        "cả cuối hết",
        r"(?:cả năm|cuối năm|hết năm)" + _NO_YEAR,
    ),
    (
        "undated",
        "năm trong",
        r"(?:năm nay|(?:trong )?năm (?:vừa )?qua|trong năm(?! học))" + _NO_YEAR,
    ),
    ("middle", "giữa", r"giữa năm(?: (?P<year>(?:19|20)[0-9]{2}))?"),
    ("start", "đầu", r"đầu năm(?! học)(?: (?P<year>(?:19|20)[0-9]{2}))?"),
    ("undated", "hằng hàng mỗi", r"(?:hằng|hàng|mỗi) năm"),
    ("this_month", "trong", r"trong tháng(?! [0-9])"),
    ("now", "đến tới", r"(?:đến|tới) (?:hiện )?nay"),
    ("now", "đến tới", r"(?:đến|tới) (?:thời điểm|lúc) (?:này|hiện (?:tại|nay))"),
    ("now", "hiện", r"hiện (?:nay|tại)"),
    (
        "undated",
        "# trong sau qua",
        r"(?:(?:trong|sau|qua) )?[0-9]{1,2} năm (?:qua|vừa qua|gần đây|trở lại đây)",
    ),
    ("undated", "cả", r"cả nhiệm kỳ(?! [0-9])"),
    ("undated", "trong thời", r"(?:trong )?thời gian (?:vừa )?qua"),
    ("undated", "trong", r"trong (?:kỳ|quý|tuần|giai đoạn này)(?! [0-9IViv])"),
    ("next", "năm", r"năm (?:tới|sau)"),
    (
        "day",  # some day of them, no period
        "khoảng",
        r"khoảng từ (?:ngày )?[0-9/.-]+ đến (?:ngày )?" + _FULL_DAY,
    ),
    (
        "span",
        "từ ngày",
        (
            r"(?<!khoảng\s)(?<!khoảng\stừ\s)(?:từ )?(?:ngày "
            r")?(?P<d0>[0-9]{1,2})[/.-](?P<mo0>[0-9]{1,2})(?:[/.-][0-9]{4})?"
            r"\s*(?:-|–|đến)\s*(?:hết )?(?:ngày )?"
            r"(?P<d>[0-9]{1,2})[/.-](?P<mo>[0-9]{1,2})(?:[/.-](?P<year>(?:19|"
            r"20)[0-9]{2}))?(?![0-9%/.,-]?[0-9])"
        ),
    ),
    ("day", "đến tới hết", r"(?P<upto>(?:đến|tới|hết) (?:hết )?(?:ngày )?)" + _FULL_DAY),
    (
        "day",
        "đến tới hết",
        r"(?P<upto>(?:đến|tới|hết) (?:hết )?(?P<called>ngày )?)"
        + _SHORT_DAY
        + rf"(?(called)|{_NO_UNIT})",
    ),
    ("day", f"# {_MARKS}", r"(?:" + _DAY_MARK + r" )?(?:ngày )?" + _FULL_DAY),
    (
        "range",
        "# từ ngày",
        (
            r"(?P<days>từ )?(?:ngày )?[0-9]{1,2}(?:-[01]?[0-9](?= đến\b))?\s*(?:-|–|"
            r"đến|và|&|,)\s*(?:ngày "
            r")?(?P<d>[0-9]{1,2})[/.-](?P<mo>[0-9]{1,2})(?:\s?[/.-](?P<year>(?:19|"
            r"20)[0-9]{2}))?(?![0-9%]|[,/-]?[0-9])(?!\s*(?:%|(?:tiêu|xã|ha|tấn|tỷ|"
            r"triệu|nghìn|ngàn|km|kg|con|hộ|đồng)\b))"
        ),
    ),
    ("day", f"{_MARKS}", _DAY_MARK + r"\s*" + _SHORT_DAY),
    (
        "near",
        "trước từ sau và",
        r"(?:trước|từ|sau|và) (?:ngày )?" + _SHORT_DAY + _NO_UNIT,
    ),
)
"""The kind of a time, the words that open it, and its form (``forms.Forms``)."""
