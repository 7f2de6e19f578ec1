"""Which day do written words mean, and how is a day written?"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

_WORDS = r"ngày\s+(?P<d1>[0-9]{1,2})\s+tháng\s+(?P<m1>[0-9]{1,2})(?:\s+năm\s+(?P<y1>[0-9]{4}))?"
_DIGITS = (
    r"(?<![0-9.,/-])(?P<d2>[0-9]{1,2})(?P<mark>[/.-])(?P<m2>[0-9]{1,2})"
    r"(?:(?P=mark)(?P<y2>[0-9]{4}))?(?![0-9]|[.,/-][0-9])"
)
_DAY = re.compile(f"{_WORDS}|{_DIGITS}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class WrittenDay:
    """A day found in a text; ``year`` is nothing where the text leaves it out."""

    start: int
    end: int
    day: int
    month: int
    year: int | None

    def on(self, year: int | None = None) -> date | None:
        """The date, with ``year`` filled in where none is written; nothing for 30 February."""
        whole = self.year or year
        try:
            return date(whole, self.month, self.day) if whole else None
        except ValueError:
            return None


def day_in_words(day: date) -> str:
    """Write a day as documents do: "ngày 05 tháng 6 năm 2026".

    Days below ten and the months one and two take a zero, the other months do not
    (Decree 30/2020, appendix I).
    """
    month = f"{day.month:02}" if day.month <= 2 else f"{day.month}"
    return f"ngày {day.day:02} tháng {month} năm {day.year}"


def find_days(text: str) -> Iterator[WrittenDay]:
    """Find days written in words or digits: "ngày 5 tháng 6", "12/12/2023", "30-6", "5.10".

    Digits alone may be no date at all (a share, a decimal number): the caller judges by what
    stands before them.
    """
    for match in _DAY.finditer(text):
        day, month = match["d1"] or match["d2"], match["m1"] or match["m2"]
        year = match["y1"] or match["y2"]
        if 1 <= int(day) <= 31 and 1 <= int(month) <= 12:
            yield WrittenDay(*match.span(), int(day), int(month), int(year) if year else None)


def read_day(text: str, *, year: int | None = None) -> date | None:
    """Read the first day in a text; ``year`` is used where none is written."""
    return next((day.on(year) for day in find_days(text)), None)
