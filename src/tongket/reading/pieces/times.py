"""Which stretch of time do words like "6 tháng đầu năm" or "quý III/2024" name?"""

import re
from datetime import date

from tongket.reading.pieces.calendar import COUNTS, MONTHS_BY_NAME, TIME_FORMS
from tongket.reading.pieces.forms import Forms
from tongket.reading.pieces.moments import Time, When

_LAST_DAYS = 25  # from which a day stands for the end of its month
_EARLIEST_BEGINNING = 10  # the earliest day with which reports begin a month before its own
_MONTHS = 12
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
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
_KNOWN = Forms(TIME_FORMS)
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
            number = MONTHS_BY_NAME[" ".join(named.lower().split())]
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
    return int(written) if written.isdecimal() else COUNTS.get(" ".join(written.split()), 0)


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
