"""How are mergers, splits, transfers, renames and closings recorded, and taken back?"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal

from django.db import models, transaction
from django.db.models import Q

from tongket.foundation import audit
from tongket.foundation.fields import to_millionths
from tongket.organisation.access import Access, Role
from tongket.organisation.actions.units import add_code, create_unit, row_in_force
from tongket.organisation.models import Event, OrganisationUnit, Succession
from tongket.vocabulary.error import TongketError


class SharesDoNotFit(TongketError):
    """A share is not between nothing and all, has no source, or an old unit's exceed the whole."""


class UnitHasChildren(TongketError):
    """A unit would end while others still lie under it."""


class UnitEndsAlready(TongketError):
    """A unit is known to end later, by another event."""


class EventUnknown(TongketError):
    """No event has this number."""


class UnitHasDependants(TongketError):
    """A unit made by an event already bears data, so the event cannot be taken back."""


@dataclass(frozen=True, slots=True)
class Passing:
    """One unit passing into another, into none where it is closed.

    ``share`` is the part of the old unit that passes, one for all of it, nothing where nobody
    recorded it: then figures across the event are not comparable. A part names its source.
    """

    old: str
    new: str | None
    share: Decimal | None = Decimal(1)
    share_source: str = ""


@dataclass(frozen=True, slots=True)
class NewUnit:
    """A unit that an event brings into being."""

    key: str
    kind: str
    name: str
    name_en: str
    parent: str | None
    code: str = ""


@transaction.atomic
def record_event(
    *,
    kind: str,
    day: date,
    legal_basis: str,
    passings: Sequence[Passing],
    opens: Sequence[NewUnit] = (),
    by: int | None,
    at: datetime,
    access: Access,
) -> int:
    """Record what happened to units on a day and give the event's number.

    The old units end on that day, with their places and codes, except in a transfer, where both
    go on; the units it ``opens`` begin on it.

    Raises:
        NotAllowed: the person is no administrator of an old unit or of a new one's parent.
        UnitUnknown, UnitNotInForce: an old unit is not there on the day before, or a new one on it.
        SharesDoNotFit: a share is out of bounds, has no source, or they exceed the whole.
        UnitEndsAlready: another event ends an old unit on a later day; take that one back first.
        UnitHasChildren: a unit would end with others still under it.
        UnitKeyTaken, UnitKeyUnusable, CodeTaken: of the units it opens.
    """
    event = add_event(
        kind=kind,
        day=day,
        legal_basis=legal_basis,
        passings=passings,
        opens=opens,
        by=by,
        at=at,
        access=access,
    )
    refuse_orphans(event)
    return event


def add_event(
    *,
    kind: str,
    day: date,
    legal_basis: str,
    passings: Sequence[Passing],
    opens: Sequence[NewUnit],
    by: int | None,
    at: datetime,
    access: Access,
) -> int:
    """Do what ``record_event`` does, but leave it to the caller to refuse orphans.

    The events of one reorganisation need one another: communes pass into the new province's while
    the old province still has its district.
    """
    for passing in passings:
        access.require(Role.ADMINISTRATOR, passing.old)
    _require_fitting_shares(passings)
    event = Event.objects.create(
        kind=Event.Kind(kind), date=day, legal_basis=legal_basis, recorded_at=at
    )
    old = {key: row_in_force(key, day - timedelta(days=1)) for key in {p.old for p in passings}}
    if event.kind != Event.Kind.TRANSFER:
        for row in old.values():
            _end(row, day)
    for new in opens:
        _open(new, day, by=by, at=at, access=access)
    for passing in passings:
        Succession.objects.create(
            event=event,
            old=old[passing.old],
            new=row_in_force(passing.new, day) if passing.new else None,
            share=None if passing.share is None else to_millionths(passing.share),
            share_source=passing.share_source,
        )
    detail = {
        "day": day,
        "legal_basis": legal_basis,
        "passings": [[p.old, p.new, p.share, p.share_source] for p in passings],
        "opens": [new.key for new in opens],
    }
    audit.record(action="record_event", subject=f"{kind} {event.pk}", detail=detail, by=by, at=at)
    return event.pk


def refuse_orphans(event: int) -> None:
    """Refuse an event that left units lying under one that ended.

    Raises:
        UnitHasChildren: it did; they are named.
    """
    for succession in Succession.objects.filter(event=event).select_related("old"):
        ended = succession.old
        if ended.valid_to is None:
            continue
        after = Q(valid_to__isnull=True) | Q(valid_to__gt=ended.valid_to)
        left = ended.children_placed.filter(after).values_list("unit__key", flat=True)
        if left:
            raise UnitHasChildren(unit=ended.key, children=sorted(left), on=ended.valid_to)


@transaction.atomic
def undo_event(*, event: int, by: int | None, at: datetime, access: Access) -> None:
    """Take back an event recorded in error: its old units go on, the units it opened go.

    A unit of which only withdrawn rows speak stays in the record and is in force on no day.

    Raises:
        EventUnknown: no event has this number.
        NotAllowed: the person is no administrator of one of its units.
        UnitHasDependants: a unit it opened already bears data; what does is told.
    """
    row = Event.objects.filter(pk=event).first()
    if row is None:
        raise EventUnknown(event=event)
    successions = row.successions.select_related("old", "new")
    old = {s.old for s in successions}
    opened = {s.new for s in successions if s.new and s.new.valid_from == row.date}
    for unit_row in old | opened:
        access.require(Role.ADMINISTRATOR, unit_row.key)
    detail = {"old": {u.key for u in old}, "opened": {u.key for u in opened}}
    successions.delete()
    for unit_row in opened:
        _remove(unit_row)
    for unit_row in old:
        _reopen(unit_row, row.date)
    audit.record(action="undo_event", subject=f"{row.kind} {row.pk}", detail=detail, by=by, at=at)
    row.delete()


def _require_fitting_shares(passings: Sequence[Passing]) -> None:
    total: dict[str, Decimal] = {}
    for passing in passings:
        share = passing.share
        if share is None:
            continue
        total[passing.old] = total.get(passing.old, Decimal(0)) + share
        part_without_source = share != 1 and not passing.share_source
        if not 0 < share <= 1 or total[passing.old] > 1 or part_without_source:
            raise SharesDoNotFit(unit=passing.old, share=share)
    if len({(passing.old, passing.new) for passing in passings}) < len(passings):
        raise SharesDoNotFit(unit=passings[0].old, share=None)


def _open(new: NewUnit, day: date, *, by: int | None, at: datetime, access: Access) -> None:
    create_unit(
        key=new.key,
        kind=new.kind,
        name=new.name,
        name_en=new.name_en,
        valid_from=day,
        parent=new.parent,
        by=by,
        at=at,
        access=access,
    )
    if new.code:
        add_code(OrganisationUnit.objects.get(key=new.key), new.code, day)


def _end(row: OrganisationUnit, day: date) -> None:
    """End a unit with its place and its code."""
    if row.valid_to is not None and row.valid_to != day:
        raise UnitEndsAlready(unit=row.key, on=row.valid_to)
    row.valid_to = day
    row.save(update_fields=["valid_to"])
    for rows in (row.placements, row.codes):
        rows.filter(valid_from__gte=day).delete()
        rows.filter(Q(valid_to__isnull=True) | Q(valid_to__gt=day)).update(valid_to=day)


def _reopen(row: OrganisationUnit, day: date) -> None:
    """Let a unit go on that ended on a day, unless another event ended it too."""
    ended = row.successors.filter(event__date=day).exclude(event__kind=Event.Kind.TRANSFER)
    if row.valid_to != day or ended.exists():
        return
    row.valid_to = None
    row.save(update_fields=["valid_to"])
    for rows in (row.placements, row.codes):
        rows.filter(valid_to=day).update(valid_to=None)


def _remove(row: OrganisationUnit) -> None:
    """Remove a unit that nothing speaks of but its own place and code.

    Every table that speaks of units protects them, so the database itself says what does.
    """
    if row.predecessors.exists():  # another event opened it too
        return
    row.placements.all().delete()
    row.codes.all().delete()
    try:
        row.delete()
    except models.ProtectedError as error:
        living = [one for one in error.protected_objects if not getattr(one, "withdrawn_at", None)]
        if living:
            counts = Counter(type(found).__name__ for found in living)
            dependants = tuple(f"{count} {name}" for name, count in sorted(counts.items()))
            raise UnitHasDependants(unit=row.key, dependants=dependants) from None
        row.valid_to = row.valid_from
        row.save(update_fields=["valid_to"])
