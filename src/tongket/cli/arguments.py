"""How are the words behind a command read, and what time is it?"""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from tongket.vocabulary.calendar import read_day
from tongket.vocabulary.error import TongketError

COMMAND_LINE = "$ tongket"
"""Who acts when a command does, in the trail of changes; no user can bear this name."""
ZONE = ZoneInfo("Asia/Ho_Chi_Minh")


class UsageProblem(TongketError):
    """Base of what is wrong with the words of a command, not with what it asks for."""


class DayUnreadable(UsageProblem):
    """A day is written in no known form, or is not in the calendar."""


class MomentUnreadable(UsageProblem):
    """A moment is written in no known form."""


class YearUnreadable(UsageProblem):
    """A year is not one of the calendar's."""


def day(text: str) -> date:
    """Read a day: 2023-12-12 or 12/12/2023.

    Raises:
        DayUnreadable: it is neither.
    """
    try:
        return date.fromisoformat(text)
    except ValueError:
        pass
    if (found := read_day(text)) is None:
        raise DayUnreadable(text=text)
    return found


def moment(text: str) -> datetime:
    """Read a moment: an ISO date and time, in Vietnam's time unless it says otherwise.

    A day alone is its last moment.

    Raises:
        MomentUnreadable: it is neither.
    """
    try:
        if len(text) <= len("2023-12-12"):
            return datetime.combine(day(text), time.max, ZONE)
        found = datetime.fromisoformat(text)
    except (ValueError, DayUnreadable):
        raise MomentUnreadable(text=text) from None
    return found if found.tzinfo else found.replace(tzinfo=ZONE)


def year(text: str) -> int:
    """Read a year of four digits.

    Raises:
        YearUnreadable: it is none.
    """
    if not (text.isascii() and text.isdigit() and len(text) == 4 and 1900 <= int(text) <= 2999):
        raise YearUnreadable(text=text)
    return int(text)


def today() -> date:
    """The day in Vietnam."""
    return datetime.now(ZONE).date()


def now() -> datetime:
    """The moment in Vietnam."""
    return datetime.now(ZONE)
