"""Who asks, at what moment, and what of the record's two times does the address name?"""

from dataclasses import dataclass
from datetime import date, datetime

from django.http import HttpRequest
from django.utils import timezone

from tongket.foundation.phrases.numerals import Language
from tongket.organisation.access import Access, NotAllowed, Role, access_of
from tongket.vocabulary.calendar import read_day
from tongket.vocabulary.error import TongketError
from tongket.web.language import current

_LONGEST_NUMBER = 18  # digits that fit 64 bits


class DayUnreadable(TongketError):
    """What an address or a form gives as a day is none."""


class MomentUnreadable(TongketError):
    """What an address gives as a moment is none."""


class YearUnreadable(TongketError):
    """What a form gives as a year is none."""


@dataclass(frozen=True, slots=True)
class Visit:
    """One request of a person who is signed in; the only place where a page reads the clock."""

    user_id: int
    access: Access
    now: datetime
    language: Language

    @property
    def today(self) -> date:
        """The day in the time zone of the installation."""
        return timezone.localdate(self.now)

    @property
    def administers(self) -> bool:
        """Whether the person is administrator of any unit."""
        return self.access.unit_keys(Role.ADMINISTRATOR) != frozenset()


_KEPT = "_tongket_visit"


def visit(request: HttpRequest) -> Visit:
    """Take note of who asks and when, with the rights that hold today; once for each request."""
    kept: Visit | None = getattr(request, _KEPT, None)
    if kept is None:
        kept = _visit(request)
        setattr(request, _KEPT, kept)
    return kept


def administrator(request: HttpRequest) -> Visit:
    """Take note of the visit of somebody who administers some unit, and refuse anybody else.

    Raises:
        NotAllowed: the visitor holds no mandate as administrator.
    """
    asked = visit(request)
    if not asked.administers:
        raise NotAllowed(name=asked.access.name, unit="–")
    return asked


def _visit(request: HttpRequest) -> Visit:
    now = timezone.now()
    user_id = request.user.pk
    assert user_id is not None  # noqa: S101 - login_required has asked
    return Visit(user_id, access_of(user_id, on=timezone.localdate(now)), now, current())


@dataclass(frozen=True, slots=True)
class Knowledge:
    """The two times of a question: what sources had said by, and what was recorded by."""

    as_of: date
    recorded_by: datetime
    frozen: bool  # whether the address names the moment of recording
    query: str  # the part of an address that keeps both

    @property
    def moment(self) -> tuple[tuple[str, str], ...]:
        """What keeps the moment of recording in an address that names it."""
        return (("recorded_by", _local(self.recorded_by)),) if self.frozen else ()

    @property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """What keeps both in an address, the day even where it is today's."""
        return ("as_of", self.as_of.isoformat()), *self.moment


def knowledge(request: HttpRequest, asked: Visit) -> Knowledge:
    """Read ``as_of`` and ``recorded_by`` from the address; today and now where not named.

    Raises:
        DayUnreadable: ``as_of`` is neither "12/12/2023" nor "2023-12-12".
        MomentUnreadable: ``recorded_by`` is no ISO moment.
    """
    as_of, recorded_by = request.GET.get("as_of", ""), request.GET.get("recorded_by", "")
    day = read_a_day(as_of) if as_of else asked.today
    parts = [f"as_of={day.isoformat()}"] if as_of else []
    parts += [f"recorded_by={_local(_moment(recorded_by))}"] if recorded_by else []
    return Knowledge(
        as_of=day,
        recorded_by=_moment(recorded_by) if recorded_by else asked.now,
        frozen=bool(recorded_by),
        query="?" + "&".join(parts) if parts else "",
    )


def read_a_day(text: str) -> date:
    """Read a day as people and addresses write it.

    Raises:
        DayUnreadable: it is neither "12/12/2023" nor "2023-12-12".
    """
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        day = read_day(text)
        if day is None:
            raise DayUnreadable(text=text[:40]) from None
        return day


def read_a_year(text: str) -> int:
    """Read a year as people write it.

    Raises:
        YearUnreadable: it is not four digits that make a year of our time.
    """
    year = whole_number(text.strip())
    if not 1900 <= year <= 2999:
        raise YearUnreadable(text=text[:40])
    return year


def whole_number(text: str) -> int:
    """Read a whole number from an address or a form; what is none is zero, which names nothing."""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= _LONGEST_NUMBER else 0


def _local(moment: datetime) -> str:
    """A moment to the microsecond, as ``_moment`` reads it back."""
    return timezone.localtime(moment).replace(tzinfo=None).isoformat()


def _moment(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise MomentUnreadable(text=text[:40]) from None
    return moment if moment.tzinfo else timezone.make_aware(moment)
