"""How do tables of units, events and bodies enter the record, once however often they are read?"""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from tongket.organisation.access import Access
from tongket.organisation.actions.bodies import create_body
from tongket.organisation.actions.country import locate
from tongket.organisation.actions.events import NewUnit, Passing, add_event, refuse_orphans
from tongket.organisation.actions.units import create_unit, give_code
from tongket.organisation.models import Body, OrganisationUnit, Succession
from tongket.organisation.seeding import PassingRow, Seed, UnitRow


@dataclass(frozen=True, slots=True)
class Loaded:
    """How many rows were new."""

    units: int
    events: int
    bodies: int


@transaction.atomic
def load_units(seed: Seed, *, by: int | None, at: datetime, access: Access) -> Loaded:
    """Enter the units, events and bodies that are not there yet; what is there stays as it is.

    All of them or none. A unit is known by its key, an event by its day and units.

    Raises:
        NotAllowed: the person is no administrator of one of the units.
        TongketError: a row contradicts the record, as ``create_unit``, ``record_event`` and
            ``create_body`` tell.
    """
    there = set(OrganisationUnit.objects.values_list("key", flat=True))
    units = 0
    for row in seed.units:
        if row.key not in there and not row.event:
            _create(row, by=by, at=at, access=access)
            units += 1
    events = []
    for name in dict.fromkeys(row.event for row in seed.passings):
        passings = [row for row in seed.passings if row.event == name]
        opens = [row for row in seed.units if row.event == name]
        if not _is_recorded(passings[0]):
            events.append(_record(passings, opens, by=by, at=at, access=access))
            units += len(opens)
    for event in events:
        refuse_orphans(event)
    locate(seed.units)
    known = set(Body.objects.values_list("key", flat=True))
    bodies = [row for row in seed.bodies if row.key not in known]
    for body in bodies:
        create_body(
            key=body.key,
            unit=body.unit,
            kind=body.kind,
            name=body.name,
            name_en=body.name_en,
            by=by,
            at=at,
            access=access,
        )
    return Loaded(units, len(events), len(bodies))


def _create(row: UnitRow, *, by: int | None, at: datetime, access: Access) -> None:
    create_unit(
        key=row.key,
        kind=row.kind,
        name=row.name,
        name_en=row.name_en,
        valid_from=row.valid_from,
        parent=row.parent,
        by=by,
        at=at,
        access=access,
    )
    if row.code:
        give_code(
            unit=row.key, code=row.code, valid_from=row.valid_from, by=by, at=at, access=access
        )


def _is_recorded(row: PassingRow) -> bool:
    return Succession.objects.filter(
        event__date=row.day, event__kind=row.kind, old__key=row.old, new__key=row.new
    ).exists()


def _record(
    rows: list[PassingRow],
    opens: list[UnitRow],
    *,
    by: int | None,
    at: datetime,
    access: Access,
) -> int:
    first = rows[0]
    return add_event(
        kind=first.kind,
        day=first.day,
        legal_basis=first.legal_basis,
        passings=[Passing(row.old, row.new, row.share, row.share_source) for row in rows],
        opens=[
            NewUnit(row.key, row.kind, row.name, row.name_en, row.parent, row.code) for row in opens
        ],
        by=by,
        at=at,
        access=access,
    )
