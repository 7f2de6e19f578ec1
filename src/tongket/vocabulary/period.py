"""Which stretch of time does a figure cover, and how is it written?"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import Self

from tongket.vocabulary.error import TongketError


class PeriodUnreadable(TongketError):
    """A period's code follows none of the known forms."""


class PeriodKind(StrEnum):
    """The shapes a reporting period has."""

    YEAR = "year"
    HALF = "half"
    QUARTER = "quarter"
    MONTH = "month"
    MONTHS_TO_DATE = "months_to_date"  # the first k months: "2023-9M"
    TO_DAY = "to_day"  # from 1 January to a named day
    TERM = "term"  # several whole years


_FORMS: tuple[tuple[PeriodKind, str], ...] = (
    (PeriodKind.YEAR, r"(\d{4})(?:-A1)?"),
    (PeriodKind.HALF, r"(\d{4})-[HS]([12])"),
    (PeriodKind.QUARTER, r"(\d{4})-Q([1-4])"),
    (PeriodKind.MONTH, r"(\d{4})-M?(\d{2})"),
    (PeriodKind.MONTHS_TO_DATE, r"(\d{4})-(\d{1,2})M"),
    (PeriodKind.TO_DAY, r"(\d{4})-01-01/(\d{4})-(\d{2})-(\d{2})"),
    (PeriodKind.TERM, r"(\d{4})-(\d{4})"),
)
_LASTING = r"(\d{4})-01-01/P(\d{1,3})([DMY])"  # so many days, months or years from New Year on
_ROMAN = ("I", "II", "III", "IV")


def _month_end(year: int, month: int) -> date:
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A reporting period: its first day, its last day and its shape.

    ``str(period)`` is its code, which ``parse`` reads back: ``2023``, ``2023-H1``, ``2023-Q3``,
    ``2023-05``, ``2023-9M``, ``2023-01-01/2023-06-25``, ``2021-2025``.
    """

    start: date
    end: date
    kind: PeriodKind

    def __hash__(self) -> int:
        return hash((self.start, self.end))  # periods are keys everywhere, and kinds hash slowly

    @classmethod
    def year(cls, year: int) -> Self:
        """The whole calendar year."""
        return cls(date(year, 1, 1), date(year, 12, 31), PeriodKind.YEAR)

    @classmethod
    def half(cls, year: int, half: int) -> Self:
        """The first or second six months."""
        first = 6 * half - 5
        return cls(date(year, first, 1), _month_end(year, 6 * half), PeriodKind.HALF)

    @classmethod
    def quarter(cls, year: int, quarter: int) -> Self:
        """One of four quarters."""
        first = 3 * quarter - 2
        return cls(date(year, first, 1), _month_end(year, 3 * quarter), PeriodKind.QUARTER)

    @classmethod
    def month(cls, year: int, month: int) -> Self:
        """One calendar month."""
        return cls(date(year, month, 1), _month_end(year, month), PeriodKind.MONTH)

    @classmethod
    def months_to_date(cls, year: int, months: int) -> Self:
        """The first ``months`` months; six of them are the first half, twelve the year."""
        if months == 6:
            return cls.half(year, 1)
        if months == 12:
            return cls.year(year)
        return cls(date(year, 1, 1), _month_end(year, months), PeriodKind.MONTHS_TO_DATE)

    @classmethod
    def to_day(cls, day: date) -> Self:
        """From the first of January to a day of the same year."""
        return cls(date(day.year, 1, 1), day, PeriodKind.TO_DAY)

    @classmethod
    def term(cls, first: int, last: int) -> Self:
        """Whole years, the last one included."""
        return cls(date(first, 1, 1), date(last, 12, 31), PeriodKind.TERM)

    @classmethod
    def parse(cls, code: str) -> Self:
        """Read a code as this class, the annotation guide, ISO 8601 or SDMX write it.

        Raises:
            PeriodUnreadable: none of the forms fits, or it names a month or day that is not.
        """
        words = code.strip()
        try:
            if match := re.fullmatch(_LASTING, words):
                return cls._lasting(int(match[1]), int(match[2]), match[3])
            for kind, form in _FORMS:
                if match := re.fullmatch(form, words):
                    return cls._of(kind, [int(part) for part in match.groups()])
        except ValueError as error:
            raise PeriodUnreadable(code=code) from error
        raise PeriodUnreadable(code=code)

    @classmethod
    def _lasting(cls, year: int, length: int, unit: str) -> Self:
        match unit:
            case "D" if (last := date(year, 1, 1) + timedelta(days=length - 1)).year == year:
                return cls.to_day(last)
            case "M" if 1 <= length <= 12:
                return cls.months_to_date(year, length)
            case "Y" if length == 1:
                return cls.year(year)
            case "Y" if length:
                return cls.term(year, year + length - 1)
        raise ValueError(length)

    @classmethod
    def _of(cls, kind: PeriodKind, parts: list[int]) -> Self:
        match kind:
            case PeriodKind.YEAR:
                return cls.year(*parts)
            case PeriodKind.HALF:
                return cls.half(*parts)
            case PeriodKind.QUARTER:
                return cls.quarter(*parts)
            case PeriodKind.MONTH:
                return cls.month(*parts)
            case PeriodKind.MONTHS_TO_DATE if 1 <= parts[1] <= 12:
                return cls.months_to_date(*parts)
            case PeriodKind.TO_DAY if parts[0] == parts[1]:
                return cls.to_day(date(*parts[1:]))
            case PeriodKind.TERM if parts[0] < parts[1]:
                return cls.term(*parts)
        raise ValueError(parts)

    def __str__(self) -> str:
        year = f"{self.start:%Y}"
        match self.kind:
            case PeriodKind.YEAR:
                return year
            case PeriodKind.HALF:
                return f"{year}-H{self.end.month // 6}"
            case PeriodKind.QUARTER:
                return f"{year}-Q{self.end.month // 3}"
            case PeriodKind.MONTH:
                return f"{year}-{self.start:%m}"
            case PeriodKind.MONTHS_TO_DATE:
                return f"{year}-{self.end.month}M"
            case PeriodKind.TO_DAY:
                return f"{self.start.isoformat()}/{self.end.isoformat()}"
            case PeriodKind.TERM:
                return f"{year}-{self.end:%Y}"

    @property
    def sdmx(self) -> str:
        """The SDMX 3.0 time period: ``2023``, ``2023-S1``, ``2023-Q3``, ``2023-M05``, a time range.

        A time range is a first day and an ISO 8601 duration: ``2023-01-01/P9M``.
        """
        match self.kind:
            case PeriodKind.HALF:
                return str(self).replace("H", "S")
            case PeriodKind.MONTH:
                return f"{self.start:%Y}-M{self.start:%m}"
            case PeriodKind.MONTHS_TO_DATE:
                return f"{self.start.isoformat()}/P{self.end.month}M"
            case PeriodKind.TO_DAY:
                return f"{self.start.isoformat()}/P{(self.end - self.start).days + 1}D"
            case PeriodKind.TERM:
                return f"{self.start.isoformat()}/P{self.end.year - self.start.year + 1}Y"
            case _:
                return str(self)

    @property
    def vietnamese(self) -> str:
        """As an official writes it: "6 tháng đầu năm 2023"."""
        year = self.start.year
        match self.kind:
            case PeriodKind.YEAR:
                return f"năm {year}"
            case PeriodKind.HALF:
                return f"6 tháng {'đầu' if self.start.month == 1 else 'cuối'} năm {year}"
            case PeriodKind.QUARTER:
                return f"quý {_ROMAN[self.end.month // 3 - 1]} năm {year}"
            case PeriodKind.MONTH:
                return f"tháng {self.start.month} năm {year}"
            case PeriodKind.MONTHS_TO_DATE:
                return f"{self.end.month} tháng đầu năm {year}"
            case PeriodKind.TO_DAY:
                return f"từ đầu năm đến ngày {self.end.day}/{self.end.month}/{year}"
            case PeriodKind.TERM:
                return f"giai đoạn {year}–{self.end.year}"

    @property
    def english(self) -> str:
        """The same in English."""
        year = self.start.year
        match self.kind:
            case PeriodKind.YEAR:
                return f"{year}"
            case PeriodKind.HALF:
                return f"{'first' if self.start.month == 1 else 'second'} half of {year}"
            case PeriodKind.QUARTER:
                return f"quarter {self.end.month // 3} of {year}"
            case PeriodKind.MONTH:
                return f"{self.start:%B} {year}"
            case PeriodKind.MONTHS_TO_DATE:
                return f"first {self.end.month} months of {year}"
            case PeriodKind.TO_DAY:
                return f"1 January to {self.end.day} {self.end:%B} {year}"
            case PeriodKind.TERM:
                return f"{year}–{self.end.year}"

    @property
    def previous_same(self) -> "Period":
        """The same period a year before; of a term, the term of equal length that ended before it.

        A period to 29 February falls back to the 28th.
        """
        return _previous_same(self)

    @property
    def of_year(self) -> "Period | None":
        """The calendar year it lies in, or nothing where it spans several."""
        return Period.year(self.start.year) if self.start.year == self.end.year else None

    def __contains__(self, other: "Period | date") -> bool:
        if isinstance(other, Period):
            return self.start <= other.start and other.end <= self.end
        return self.start <= other <= self.end

    @property
    def starts_the_year(self) -> bool:
        """Whether it runs from 1 January, so that its figures are cumulative."""
        return (self.start.month, self.start.day) == (1, 1)


@lru_cache(maxsize=2**10)  # every row of a scorecard asks
def _previous_same(period: Period) -> Period:
    years = period.end.year - period.start.year + 1
    start = period.start.replace(year=period.start.year - years)
    end = period.end
    if (end.month, end.day) == (2, 29):
        end = end.replace(day=28)
    end = end.replace(year=end.year - years)
    if period.kind is not PeriodKind.TO_DAY and (end + timedelta(days=1)).month == end.month:
        end = _month_end(end.year, end.month)  # the first two months end on 28 or 29 February
    return Period(start, end, period.kind)
