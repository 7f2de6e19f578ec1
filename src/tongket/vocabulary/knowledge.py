"""What was known on a day, as recorded by a moment, and what of it is the latest?"""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Protocol, TypeVar

from tongket.vocabulary.source import Source


class Recorded(Protocol):
    """Anything that stands on both axes of time: figures, targets, statements."""

    @property
    def source(self) -> Source:
        """From where and since when it is known."""

    @property
    def recorded_at(self) -> datetime:
        """When it entered the record."""

    @property
    def withdrawn_at(self) -> datetime | None:
        """When it was taken back, if it was."""


R = TypeVar("R", bound=Recorded)


def known(rows: Iterable[R], *, as_of: date, recorded_by: datetime) -> tuple[R, ...]:
    """Keep what sources had said by the end of a day and the record held at a moment.

    A source dated only to a month counts as known from the last day of it. What was withdrawn
    later than ``recorded_by`` still stood at that moment.
    """
    return tuple(
        row
        for row in rows
        if row.source.known_to <= as_of
        and row.recorded_at <= recorded_by
        and (row.withdrawn_at is None or row.withdrawn_at > recorded_by)
    )


def latest(rows: Iterable[R]) -> tuple[R, ...]:
    """Order the rows that no other row follows wholly later, the one to rely on first.

    Where the days on which several may have been said overlap, the more precisely dated comes
    first, then the one said and recorded later.
    """
    rows = tuple(rows)
    if len(rows) < 2:
        return rows
    remaining = [
        row for row in rows if not any(row.source.wholly_before(other.source) for other in rows)
    ]
    return tuple(
        sorted(
            sorted(remaining, key=lambda row: (row.source.known_to, row.recorded_at), reverse=True),
            key=lambda row: row.source.known_to - row.source.known_from,
        )
    )
