"""How do all units of the country enter the record at once, and once however often it is asked?"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from itertools import islice
from typing import Protocol

from django.db import transaction
from django.db.models import F, Q

from tongket.foundation import audit
from tongket.foundation.bulk import insert_rows
from tongket.foundation.fields import to_millionths
from tongket.organisation.access import Access, Role
from tongket.organisation.actions.events import UnitEndsAlready, UnitHasChildren
from tongket.organisation.actions.units import CodeTaken
from tongket.organisation.country import REFORM, Country, CountryUnit, Reform
from tongket.organisation.models import Event, OrganisationUnit, Placement, Succession, UnitCode
from tongket.organisation.queries import UnitUnknown

_WHOLE = 1_000_000
_AT_ONCE = 5_000  # keys that one statement names

Progress = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class LoadedCountry:
    """How many rows were new, and of the successions how many pass a whole unit."""

    units: int
    events: int
    whole: int
    parts: int
    closed: int


@transaction.atomic
def load_country(
    country: Country,
    *,
    by: int | None,
    at: datetime,
    access: Access,
    progress: Progress = lambda _: None,
) -> LoadedCountry:
    """Enter the units and events of the table that are not there yet; what is there stays.

    All of them or none. A unit is known by its key; an event by the unit it opened, or closed.
    Where a unit is there without its event, the event ends it. ``progress`` is told how many rows
    of ``rows_of`` each step did.

    Raises:
        NotAllowed: the person does not administer everything.
        UnitUnknown: the country itself is not there.
        CodeTaken: a unit that the table does not know bears a code on one of the same days.
        UnitEndsAlready: another event ends a unit on another day.
        UnitHasChildren: a unit that the table does not know lies under one that would end.
    """
    access.require(Role.ADMINISTRATOR, "")
    there = set(OrganisationUnit.objects.values_list("key", flat=True))
    units = [unit for unit in country.units if unit.key not in there]
    reforms = _not_recorded(country.reforms)
    _end([old for reform in reforms for old, _ in reform.passings if old in there])
    _refuse_taken_codes(units)
    _insert_units(units, progress)
    ids = dict(OrganisationUnit.objects.values_list("key", "id"))
    _insert_places(units, ids, progress)
    locate(unit for unit in country.units if unit.key in there)
    links = _insert_reforms(reforms, ids, at, progress)
    _refuse_orphans()
    loaded = LoadedCountry(
        units=len(units),
        events=len(reforms),
        whole=sum(link[2] is not None and link[3] is not None for link in links),
        parts=sum(link[3] is None for link in links),
        closed=sum(link[2] is None for link in links),
    )
    if units or reforms:
        detail = {"units": loaded.units, "events": loaded.events, "successions": len(links)}
        audit.record(action="load_country", subject="viet-nam", detail=detail, by=by, at=at)
    return loaded


def rows_of(country: Country) -> int:
    """Count the rows that a load into an empty record writes: units, places, codes, successions."""
    return 3 * len(country.units) + sum(len(reform.passings) for reform in country.reforms)


def _insert_units(units: Sequence[CountryUnit], progress: Progress) -> None:
    insert_rows(
        OrganisationUnit,
        ("key", "kind", "name", "name_en", "valid_from", "valid_to", "latitude", "longitude"),
        [
            (
                *(unit.key, unit.kind, unit.name, unit.name_en, unit.valid_from, unit.valid_to),
                *(to_millionths(unit.latitude), to_millionths(unit.longitude)),
            )
            for unit in units
        ],
        progress,
    )


def _insert_places(units: Sequence[CountryUnit], ids: dict[str, int], progress: Progress) -> None:
    for unit in units:
        if unit.parent not in ids:
            raise UnitUnknown(key=unit.parent, near=())
    days = ("valid_from", "valid_to")
    insert_rows(
        Placement,
        ("unit", "parent", *days),
        [(ids[u.key], ids[u.parent], u.valid_from, u.valid_to) for u in units],
        progress,
    )
    insert_rows(
        UnitCode,
        ("unit", "code", *days),
        [(ids[u.key], u.code, u.valid_from, u.valid_to) for u in units],
        progress,
    )


def _refuse_taken_codes(units: Iterable[CountryUnit]) -> None:
    borne: dict[str, list[tuple[str, date, date | None]]] = {}
    rows = UnitCode.objects.values_list("code", "unit__key", "valid_from", "valid_to")
    for code, key, first, end in rows:
        borne.setdefault(code, []).append((key, first, end))
    for unit in units:
        for other, first, end in borne.get(unit.code, ()):
            overlap = max(first, unit.valid_from)
            if overlap < (end or date.max) and overlap < (unit.valid_to or date.max):
                raise CodeTaken(code=unit.code, unit=other, on=overlap)


class Located(Protocol):
    """A unit of a table that says where its middle lies."""

    @property
    def key(self) -> str:
        """Its key."""

    @property
    def latitude(self) -> Decimal | None:
        """Degrees to the north."""

    @property
    def longitude(self) -> Decimal | None:
        """Degrees to the east."""


def locate(units: Iterable[Located]) -> None:
    """Say where the units lie of which the record did not know it yet."""
    known = {unit.key: unit for unit in units if unit.latitude is not None}
    rows = list(OrganisationUnit.objects.filter(latitude=None, key__in=known))
    for row in rows:
        row.latitude, row.longitude = known[row.key].latitude, known[row.key].longitude
    OrganisationUnit.objects.bulk_update(rows, ["latitude", "longitude"])


def _not_recorded(reforms: Iterable[Reform]) -> list[Reform]:
    recorded = Succession.objects.filter(event__date=REFORM).values_list("old__key", "new__key")
    opened = {new for _, new in recorded if new}
    closed = {old for old, new in recorded if new is None}
    return [
        reform
        for reform in reforms
        if (reform.new not in opened if reform.new else reform.passings[0][0] not in closed)
    ]


def _end(keys: Iterable[str]) -> None:
    """End units that were there before their event, with their places and codes."""
    rest = iter(dict.fromkeys(keys))
    while some := list(islice(rest, _AT_ONCE)):
        rows = OrganisationUnit.objects.filter(key__in=some)
        other = rows.exclude(Q(valid_to__isnull=True) | Q(valid_to=REFORM)).first()
        if other is not None and other.valid_to is not None:
            raise UnitEndsAlready(unit=other.key, on=other.valid_to)
        rows.update(valid_to=REFORM)
        for table in (Placement, UnitCode):
            going_on = Q(valid_to__isnull=True) | Q(valid_to__gt=REFORM)
            table.objects.filter(going_on, unit__key__in=some).update(valid_to=REFORM)


def _insert_reforms(
    reforms: Sequence[Reform], ids: dict[str, int], at: datetime, progress: Progress
) -> list[tuple[int, int, int | None, int | None, str]]:
    events = Event.objects.bulk_create(
        [
            Event(kind=reform.kind, date=REFORM, legal_basis=reform.legal_basis, recorded_at=at)
            for reform in reforms
        ],
        batch_size=_AT_ONCE,
    )
    links = [
        (event.pk, ids[old], ids[reform.new] if reform.new else None, _WHOLE if all_ else None, "")
        for event, reform in zip(events, reforms, strict=True)
        for old, all_ in reform.passings
    ]
    insert_rows(Succession, ("event", "old", "new", "share", "share_source"), links, progress)
    return links


def _refuse_orphans() -> None:
    """Refuse what would leave a unit lying under one that ended."""
    left = (
        Placement.objects.filter(parent__valid_to=REFORM)
        .filter(Q(valid_to__isnull=True) | Q(valid_to__gt=F("parent__valid_to")))
        .select_related("unit", "parent")
    )
    if found := list(left[:20]):
        above = found[0].parent.key
        children = sorted(row.unit.key for row in found if row.parent.key == above)
        raise UnitHasChildren(unit=above, children=children, on=REFORM)
