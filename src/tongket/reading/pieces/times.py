"""Which stretch of time do words like "6 tháng đầu năm" or "quý III/2024" name?"""

import re
from datetime import date

from tongket.reading.pieces.forms import Forms
from tongket.reading.pieces.moments import Time, When

_COUNT = {
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
_MONTH = {
    "giêng": 1, "hai": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9,
    "mười": 10, "mười một": 11, "mười hai": 12,
}  # fmt: skip
_LAST_DAYS = 25  # from which a day stands for the end of its month
_EARLIEST_BEGINNING = 10  # the earliest day with which reports begin a month before its own
_MONTHS = 12
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
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

_NAMED_MONTHS = "|".join(sorted(_MONTH, key=len, reverse=True))
_COUNT_WORDS = " ".join(word for word in _COUNT if " " not in word)
_MARKS = "lúc ngày sáng chiều tối trưa hôm đêm dịp lễ đợt trong"
_FORMS: tuple[tuple[str, str, str], ...] = (
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
_MEANINGS = {
    "year": When.YEAR,
    "this": When.YEAR,
    "rest": When.LAST_MONTHS,
    "next": When.NEXT_YEAR,
    "this_month": When.THIS_MONTH,
    "start": When.START,
    "origin": When.ORIGIN,
    "middle": When.DAY,
    "term_end": When.TERM_END,
    "now": When.NOW,
    "undated": When.DAY,
}
_KNOWN = Forms(_FORMS)
TIME_STARTS = _KNOWN.words - {"qua"}
"""Composed lower-case first words of a time expression in a sentence; digits begin one too.

"Qua 5 năm qua" is a time of its own only where nothing stands before it.
"""


def time_at(text: str, position: int) -> tuple[int, Time] | None:
    """Find the time expression that begins at a position; its end and meaning."""
    for name, match in _KNOWN.at(text, position):
        if time := _time(name, match):
            return match.end(), time
    return None


def _time(name: str, match: re.Match[str]) -> Time | None:
    parts = match.groupdict()
    year = int(parts["year"]) if parts.get("year") else None
    number = _number(parts)
    match name:
        case "first" | "last" | "months":
            whole = 1 <= number <= 12 and (name != "months" or int(parts["n0"]) == 1)
            when = When.LAST_MONTHS if name == "last" else When.FIRST_MONTHS
            return Time(when, year, number) if whole else None
        case "half":
            late = "cuối" in {parts.get("side"), parts.get("late")}
            return Time(When.LAST_MONTHS if late else When.FIRST_MONTHS, year, 6)
        case "span":
            return _reported_months(parts, year)
        case "month" if parts.get("word"):
            named = parts["word"] or ""
            number = _MONTH[" ".join(named.lower().split())]
            return Time(When.MONTH, year, number) if named[0].isupper() else None
        case "month":
            return Time(When.MONTH, year, number) if 1 <= number <= 12 else None
        case "quarter":
            return Time(When.QUARTER, year, _QUARTERS[parts["q"].lower()])
        case "quarters":
            return Time(When.UP_TO, year, 3 * _QUARTERS[parts["q"].lower()])
        case "term":
            return _term(year, int(parts["to"]))
        case "season":
            named = (parts["s"] or "").lower()
            early = "xuân" in named or named == "chiêm"
            return Time(When.SEASON, year, 1 if early else 3 if named == "mùa" else 2)
        case "year" if parts["to"]:
            return _term(year, int(parts["to"]))
        case "body" if parts.get("to"):
            return Time(When.BODY, year, last_year=int(parts["to"] or 0))
    plain = _MEANINGS.get(name)
    return Time(plain, year) if plain else _day(parts, year)


def _number(parts: dict[str, str | None]) -> int:
    written = (parts.get("n") or "").lower()
    return int(written) if written.isdecimal() else _COUNT.get(" ".join(written.split()), 0)


def _reported_months(parts: dict[str, str | None], year: int | None) -> Time | None:
    """The month, or the months of the year so far, that two days enclose.

    Months of reports need not begin with the month: "từ ngày 15/2 đến ngày 14/3" is March's,
    "từ ngày 15/12/2022 đến 14/6/2023" the first half of 2023's. Twelve months are a year.
    """
    first, month, last, until = (int(parts[name] or 0) for name in ("d0", "mo0", "d", "mo"))
    whole = first == 1 and last >= _LAST_DAYS
    shifted = first == last + 1 and first >= _EARLIEST_BEGINNING
    if not 1 <= until <= _MONTHS or not (whole or shifted):
        return None
    begins = month if whole else month % _MONTHS + 1
    if begins == until:
        return Time(When.MONTH, year, until)
    if begins == until % _MONTHS + 1:  # courts count years from October to September
        return Time(When.YEAR, year)
    return Time(When.FIRST_MONTHS, year, until) if begins == 1 else None


def _term(first: int | None, last: int) -> Time | None:
    return Time(When.TERM, first, last_year=last) if first and first < last else None


def _day(parts: dict[str, str | None], year: int | None) -> Time | None:
    """A day, "up to a month" or the years of a body: no period of its own."""
    if not parts.get("d"):
        month = _number(parts) - bool(parts.get("early"))  # "đến đầu tháng 8": of seven months
        return Time(When.UP_TO if month else When.DAY, year, month)
    day, month = int(parts["d"] or 0), int(parts["mo"] or 0)
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return None
    try:
        whole = date(year, month, day) if year else None
    except ValueError:
        whole = None
    if parts.get("days"):
        return Time(When.DAYS, year, month, day=whole)
    until = (day, month) if parts.get("upto") else None
    ends = until is not None and day >= _LAST_DAYS
    return Time(When.UP_TO if ends else When.DAY, year, month, day=whole, until=until)
