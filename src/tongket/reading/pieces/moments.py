"""What kind of time does a text name, and which period and last day does it mean?"""

from datetime import date
from typing import ClassVar, NamedTuple

from tongket.reading.text.kinds import Kind
from tongket.vocabulary.period import Period

DECEMBER = 12


class When(Kind):
    """The kinds of time expression."""

    YEAR: ClassVar["When"]
    NEXT_YEAR: ClassVar["When"]
    FIRST_MONTHS: ClassVar["When"]
    LAST_MONTHS: ClassVar["When"]
    MONTH: ClassVar["When"]
    QUARTER: ClassVar["When"]
    SEASON: ClassVar["When"]  # a crop's: of spring, summer, autumn
    TERM: ClassVar["When"]
    START: ClassVar["When"]  # the beginning of the year
    BODY: ClassVar["When"]  # the years of a term of office
    THIS_MONTH: ClassVar["When"]
    UP_TO: ClassVar["When"]  # the end of a month: the months of the year so far
    DAY: ClassVar["When"]  # says until when, not which period
    ORIGIN: ClassVar["When"]  # "từ đầu năm đến nay": the months of the year so far
    TERM_END: ClassVar["When"]  # the last year of a term of office
    NOW: ClassVar["When"]  # "đến nay": how things stand
    DAYS: ClassVar["When"]  # from one day of a month to another


_WITHOUT_PERIOD = frozenset(
    {When.DAY, When.DAYS, When.NOW, When.ORIGIN, When.UP_TO, When.START, When.BODY, When.THIS_MONTH}
)


class Time(NamedTuple):
    """A time expression; ``year`` is nothing where the text leaves it out.

    ``until`` are the day and month up to which it counts: "đến ngày 25/6".
    """

    when: When
    year: int | None = None
    number: int = 0
    last_year: int = 0
    day: date | None = None
    until: tuple[int, int] | None = None

    def cut_off(self, year: int | None) -> date | None:
        """The last day whose events count, with ``year`` filled in; nothing where none is named."""
        whole = self.year or year
        if self.until is None or whole is None:
            return None
        day, month = self.until
        try:
            return date(whole, month, day)
        except ValueError:
            return None

    def period(self, year: int | None) -> Period | None:
        """The period meant, with ``year`` filled in; nothing for a day or without a year."""
        whole = self.year or year
        if whole is None or self.when in _WITHOUT_PERIOD or not 1900 <= whole <= 2100:
            return None
        match self.when:
            case When.FIRST_MONTHS:
                return Period.months_to_date(whole, self.number)
            case When.LAST_MONTHS if self.number == 6:
                return Period.half(whole, 2)
            case When.LAST_MONTHS if self.number == 3:
                return Period.quarter(whole, 4)
            case When.MONTH:
                return Period.month(whole, self.number)
            case When.QUARTER:
                return Period.quarter(whole, self.number)
            case When.SEASON:
                return Period.half(whole, min(self.number, 2))
            case When.TERM:
                return Period.term(whole, self.last_year)
            case When.NEXT_YEAR:
                return Period.year(whole if self.year else whole + 1)
        return Period.year(whole)
