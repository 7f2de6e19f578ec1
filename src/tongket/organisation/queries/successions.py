"""What became of units, and of what did they come to be?"""

from collections.abc import Collection, Iterable
from datetime import date
from fractions import Fraction
from typing import Any

from django.db import connection
from django.db.models import Q

from tongket.organisation.access import Access, Role
from tongket.organisation.models import Succession
from tongket.organisation.queries.units import UnitFacts, unit
from tongket.organisation.rules import TRANSFER, SuccessionFacts

_ANCESTRY = """
    WITH RECURSIVE line(id) AS (
        SELECT id FROM organisation_organisationunit WHERE key IN ({places})
        UNION
        SELECT s.old_id FROM line JOIN organisation_succession s ON s.new_id = line.id
    )
    SELECT s.id, e.id, e.kind, e.date, e.legal_basis, old.key, new.key, s.share, s.share_source,
        new.valid_from
    FROM organisation_succession s
    JOIN organisation_event e ON e.id = s.event_id
    JOIN organisation_organisationunit old ON old.id = s.old_id
    LEFT JOIN organisation_organisationunit new ON new.id = s.new_id
    WHERE s.id IN (
        SELECT id FROM organisation_succession WHERE new_id IN (SELECT id FROM line)
        UNION ALL
        SELECT given.id FROM organisation_succession given
        JOIN organisation_event transfer ON transfer.id = given.event_id
        WHERE given.old_id IN (SELECT id FROM line) AND transfer.kind = %s
    )
"""


_SUCCESSION_COLUMNS = (
    *("id", "event_id", "event__kind", "event__date", "event__legal_basis", "old__key", "new__key"),
    *("share", "share_source", "new__valid_from"),
)


def predecessors(key: str) -> tuple[SuccessionFacts, ...]:
    """Give the units that passed wholly or in part into a unit.

    Raises:
        UnitUnknown: there is no such unit.
    """
    return _successions(Q(new_id=unit(key).id))


def successors(key: str) -> tuple[SuccessionFacts, ...]:
    """Give what a unit passed into; a closed unit has one row that names none.

    Raises:
        UnitUnknown: there is no such unit.
    """
    return _successions(Q(old_id=unit(key).id))


def passing(unit: UnitFacts, on: date) -> tuple[SuccessionFacts, ...]:
    """Give how a unit came to be, where a day lies before that, or how it ended, where after."""
    if unit.is_in_force(on):
        return ()
    if on < unit.valid_from:
        return tuple(row for row in predecessors(unit.key) if row.date == unit.valid_from)
    return tuple(row for row in successors(unit.key) if row.date == unit.valid_to)


def ancestry(keys: Collection[str]) -> tuple[SuccessionFacts, ...]:
    """Give every succession by which units came to be what they are, theirs and their old units'.

    What a unit gave away in a transfer is among them; so ``rules.lineage`` can say for each day of
    which units it is made.
    """
    if not keys:
        return ()
    with connection.cursor() as cursor:
        cursor.execute(_ANCESTRY.format(places=", ".join(["%s"] * len(keys))), [*keys, TRANSFER])
        return _in_order_of_time(cursor.fetchall())


def event(number: int) -> tuple[SuccessionFacts, ...]:
    """Give the successions of one event; empty where there is no such event."""
    return _successions(Q(event_id=number))


def events(access: Access, most: int) -> tuple[tuple[SuccessionFacts, ...], ...]:
    """Give the successions of the events last recorded of units that a person administers."""
    rows = Succession.objects.all()
    keys = access.unit_keys(Role.ADMINISTRATOR)
    if keys is not None:
        rows = rows.filter(old__key__in=keys)
    newest = rows.order_by("-event_id").values_list("event_id", flat=True).distinct()[:most]
    found: dict[int, list[SuccessionFacts]] = {number: [] for number in newest}
    for row in _successions(Q(event_id__in=list(found))):
        found[row.event].append(row)
    return tuple(map(tuple, found.values()))


def _successions(condition: Q) -> tuple[SuccessionFacts, ...]:
    rows = Succession.objects.filter(condition)
    return _in_order_of_time(rows.values_list(*_SUCCESSION_COLUMNS))


def _in_order_of_time(rows: Iterable[tuple[Any, ...]]) -> tuple[SuccessionFacts, ...]:
    """Rows as ``_SUCCESSION_COLUMNS`` and ``_ANCESTRY`` give them."""
    found = (
        SuccessionFacts(
            *(number, event, kind, day, basis, old, new),
            share=None if share is None else Fraction(share, 1_000_000),
            share_source=share_source,
            opens=begins == day,
        )
        for number, event, kind, day, basis, old, new, share, share_source, begins in rows
    )
    return tuple(sorted(found, key=lambda facts: (facts.date, facts.old, facts.new or "")))
