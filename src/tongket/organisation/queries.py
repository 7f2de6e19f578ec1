"""Which units and bodies are there, how did they lie on a day, and what became of them?

Names and places of units are public: these queries ask for no rights.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

from django.db import connection
from django.db.models import F, Q, QuerySet
from rapidfuzz import process

from tongket.foundation.prepared import prepared
from tongket.organisation.access import Access, Role
from tongket.organisation.models import Body, OrganisationUnit, Succession, UnitCode
from tongket.organisation.rules import TRANSFER, SuccessionFacts
from tongket.vocabulary.error import TongketError
from tongket.vocabulary.key import key_of
from tongket.vocabulary.period import Period
from tongket.vocabulary.sorting import vietnamese_order

_DATED_CODE = re.compile(r"([0-9]+)@([0-9]{4}-[0-9]{2}-[0-9]{2})")
_LIKENESS = 70  # percent, of keys worth suggesting

_BELOW = """
    WITH RECURSIVE below(id, parent_id) AS (
        SELECT id, CAST(NULL AS bigint) FROM organisation_organisationunit WHERE id = %s
        UNION
        SELECT p.unit_id, p.parent_id
        FROM below JOIN organisation_placement p ON p.parent_id = below.id
        WHERE p.valid_from <= %s AND (p.valid_to IS NULL OR p.valid_to > %s)
    )
    SELECT id, parent_id FROM below
"""

_ABOVE = """
    WITH RECURSIVE above(id, height) AS (
        SELECT id, 0 FROM organisation_organisationunit WHERE key = %s
        UNION
        SELECT p.parent_id, above.height + 1
        FROM above
        JOIN organisation_placement p ON p.unit_id = above.id
        JOIN organisation_organisationunit u ON u.id = p.unit_id
        WHERE p.valid_from <= %s
          AND (p.valid_to IS NULL OR p.valid_to > %s OR p.valid_to = u.valid_to)
    )
    SELECT u.key FROM above JOIN organisation_organisationunit u ON u.id = above.id
    ORDER BY above.height
"""


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


class UnitUnknown(TongketError):
    """No unit has this key, or had this code on that day."""


class BodyUnknown(TongketError):
    """No body has this key."""


@dataclass(frozen=True, slots=True)
class UnitFacts:
    """A unit; ``valid_to`` is the first day on which it no longer is."""

    id: int
    key: str
    kind: str
    name: str
    name_en: str
    valid_from: date
    valid_to: date | None

    @property
    def last_day(self) -> date | None:
        """The last day on which it is there, nothing where no end is known."""
        return self.valid_to and self.valid_to - timedelta(days=1)

    def is_in_force(self, on: date) -> bool:
        """Whether it exists on a day."""
        return self.valid_from <= on and (self.valid_to is None or on < self.valid_to)


@dataclass(frozen=True, slots=True)
class CodeFacts:
    """An official code that a unit bore from one day to before another."""

    code: str
    valid_from: date
    valid_to: date | None


@dataclass(frozen=True, slots=True)
class BodyFacts:
    """Who decides for a unit."""

    id: int
    key: str
    unit: str
    kind: str
    name: str
    name_en: str


@dataclass(frozen=True, slots=True)
class Position:
    """Where the middle of a unit lies, in degrees."""

    latitude: Decimal
    longitude: Decimal


def unit(key: str) -> UnitFacts:
    """Give a unit by its permanent key, or by a dated code such as ``01864@2024-01-01``.

    Raises:
        UnitUnknown: there is none; the keys most like it are told.
    """
    if match := _DATED_CODE.fullmatch(key):
        return unit_by_code(match[1], _day(match[2]))
    for row in _by_key(key):
        return UnitFacts(*row)
    raise UnitUnknown(key=key, near=_near(key))


@prepared
def _by_key(key: str) -> QuerySet[OrganisationUnit, tuple[Any, ...]]:
    columns = ("id", "key", "kind", "name", "name_en", "valid_from", "valid_to")
    return OrganisationUnit.objects.filter(key=key).values_list(*columns)


def unit_by_code(code: str, on: date) -> UnitFacts:
    """Give the unit that bore an official code on a day; codes are reused.

    Raises:
        UnitUnknown: no unit bore it then; the dated codes that were borne are told.
    """
    borne = UnitCode.objects.filter(code=code).select_related("unit").order_by("valid_from")
    row = borne.filter(_on(on)).first()
    if row is None:
        near = tuple(f"{code}@{other.valid_from.isoformat()}" for other in borne)
        raise UnitUnknown(key=f"{code}@{on.isoformat()}", near=near)
    return _facts(row.unit)


def codes(key: str) -> tuple[CodeFacts, ...]:
    """Give the official codes that a unit has borne, the oldest first.

    Raises:
        UnitUnknown: there is no such unit.
    """
    rows = UnitCode.objects.filter(unit_id=unit(key).id).order_by("valid_from")
    return tuple(CodeFacts(row.code, row.valid_from, row.valid_to) for row in rows)


def units(
    keys: Collection[str] | None = None, *, most: int | None = None, keep: Collection[str] = ()
) -> tuple[UnitFacts, ...]:
    """Give all units that are or ever were, or those with these keys, in Vietnamese order.

    Where there are more than ``most``, those that ended are left out but for those to ``keep``.
    """
    rows = OrganisationUnit.objects.exclude(valid_to=F("valid_from"))
    found = [row for row in rows if keys is None or row.key in keys]
    if most is not None and len(found) > most:
        found = [row for row in found if row.valid_to is None or row.key in keep]
    return _in_order(found)


def parents_of(keys: Collection[str]) -> tuple[UnitFacts, ...]:
    """Give every unit under which any of these ever lay, in Vietnamese order."""
    if not keys:
        return ()
    return _in_order(
        OrganisationUnit.objects.filter(children_placed__unit__key__in=keys).distinct()
    )


def parents_in_force(on: date) -> tuple[UnitFacts, ...]:
    """Give the units under which others lie on a day, in Vietnamese order."""
    below = OrganisationUnit.objects.filter(_on(on), _on(on, "children_placed__"))
    return _in_order(below.distinct())


def positions(keys: Collection[str]) -> Mapping[str, Position]:
    """Say where units lie, those of which it is known."""
    rows = OrganisationUnit.objects.filter(key__in=keys).exclude(latitude=None)
    found: Iterable[tuple[str, Any, Any]] = rows.exclude(longitude=None).values_list(
        "key", "latitude", "longitude"
    )
    return {key: Position(latitude, longitude) for key, latitude, longitude in found}


def unit_names(keys: Collection[str]) -> Mapping[str, tuple[str, str]]:
    """Give the Vietnamese and English names of units by key; unknown keys have none."""
    rows = OrganisationUnit.objects.filter(key__in=set(keys)) if keys else ()
    return {row.key: (row.name, row.name_en) for row in rows}


def parent(key: str, on: date) -> UnitFacts | None:
    """Give the unit under which a unit lies on a day, nothing where it lies under none.

    Raises:
        UnitUnknown: there is no such unit.
    """
    below = unit(key).id
    row = OrganisationUnit.objects.filter(_on(on, "children_placed__"), children_placed__unit=below)
    return next(map(_facts, row), None)


def children(key: str, on: date) -> tuple[UnitFacts, ...]:
    """Give the units placed directly under a unit on a day, in Vietnamese order.

    Raises:
        UnitUnknown: there is no such unit.
    """
    above = unit(key).id
    return _in_order(
        OrganisationUnit.objects.filter(_on(on, "placements__"), placements__parent=above)
    )


def subtree(key: str, on: date) -> tuple[UnitFacts, ...]:
    """Give a unit and all that lies below it on a day, each followed by what lies below it.

    Raises:
        UnitUnknown: there is no such unit.
    """
    top = unit(key)
    with connection.cursor() as cursor:
        cursor.execute(_BELOW, [top.id, on, on])
        parents = dict(cursor.fetchall())
    below: dict[int | None, list[UnitFacts]] = {}
    for facts in _in_order(OrganisationUnit.objects.filter(pk__in=parents)):
        below.setdefault(parents[facts.id], []).append(facts)

    def walk(above: UnitFacts) -> Iterable[UnitFacts]:
        yield above
        for facts in below.get(above.id, ()):
            yield from walk(facts)

    return tuple(walk(top))


def line(key: str, on: date) -> tuple[str, ...]:
    """Give the keys of a unit and of all above it on a day, the nearest first.

    A closed unit stays where it lay on its last day.

    Raises:
        UnitUnknown: there is no such unit.
    """
    return _above(key, on) or _above(unit(key).key, on)


def _above(key: str, on: date) -> tuple[str, ...]:
    with connection.cursor() as cursor:
        cursor.execute(_ABOVE, [key, on, on])
        return tuple(above for (above,) in cursor.fetchall())


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


def absent(unit: UnitFacts, period: Period, as_of: date) -> date | None:
    """Give a day of a period, or of knowledge, on which a unit was not there; none where it was."""
    on = as_of if unit.valid_from > as_of else min(max(period.start, unit.valid_from), period.end)
    return None if unit.is_in_force(on) else on


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


def bodies(unit_key: str) -> tuple[BodyFacts, ...]:
    """Give the bodies that decide for a unit, by key.

    Raises:
        UnitUnknown: there is no such unit.
    """
    return bodies_of_units([unit_key]) or bodies_of_units([unit(unit_key).key])


def bodies_of_units(keys: Collection[str]) -> tuple[BodyFacts, ...]:
    """Give the bodies that decide for any of some units, by key; unknown units have none."""
    return _by_their_keys(_bodies_of(list(keys)))


def bodies_called(keys: Collection[str]) -> tuple[BodyFacts, ...]:
    """Give some bodies, by key; unknown keys have none."""
    return _by_their_keys(_bodies(list(keys)))


_BODY_COLUMNS = ("id", "key", "unit__key", "kind", "name", "name_en")


@prepared
def _bodies_of(unit_keys: list[str]) -> QuerySet[Body, tuple[Any, ...]]:
    return Body.objects.filter(unit__key__in=unit_keys).values_list(*_BODY_COLUMNS)


@prepared
def _bodies(keys: list[str]) -> QuerySet[Body, tuple[Any, ...]]:
    return Body.objects.filter(key__in=keys).values_list(*_BODY_COLUMNS)


def _by_their_keys(rows: Iterable[tuple[Any, ...]]) -> tuple[BodyFacts, ...]:
    return tuple(sorted((BodyFacts(*row) for row in rows), key=lambda facts: facts.key))


def body(key: str) -> BodyFacts:
    """Give a body by its key.

    Raises:
        BodyUnknown: there is none.
    """
    for facts in bodies_called([key]):
        return facts
    raise BodyUnknown(key=key)


def _on(day: date, path: str = "") -> Q:
    """Rows valid on a day."""
    return Q(**{f"{path}valid_from__lte": day}) & (
        Q(**{f"{path}valid_to__isnull": True}) | Q(**{f"{path}valid_to__gt": day})
    )


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return date.min  # the 30th of February: nobody bore the code then


def _near(key: str) -> tuple[str, ...]:
    keys = OrganisationUnit.objects.values_list("key", flat=True)
    found = process.extract(key_of(key), keys, limit=3, score_cutoff=_LIKENESS)
    return tuple(near for near, _, _ in found)


def _in_order(rows: Iterable[OrganisationUnit]) -> tuple[UnitFacts, ...]:
    return tuple(sorted(map(_facts, rows), key=lambda facts: vietnamese_order(facts.name)))


def _successions(condition: Q) -> tuple[SuccessionFacts, ...]:
    rows = Succession.objects.filter(condition)
    return _in_order_of_time(rows.values_list(*_SUCCESSION_COLUMNS))


_SUCCESSION_COLUMNS = (
    *("id", "event_id", "event__kind", "event__date", "event__legal_basis", "old__key", "new__key"),
    *("share", "share_source", "new__valid_from"),
)


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


def _facts(row: OrganisationUnit) -> UnitFacts:
    return UnitFacts(row.pk, row.key, row.kind, row.name, row.name_en, row.valid_from, row.valid_to)
