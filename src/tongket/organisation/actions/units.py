"""How does a unit come to be, move in the hierarchy and bear an official code?"""

from datetime import date, datetime

from django.db import transaction
from django.db.models import Q

from tongket.foundation import audit
from tongket.organisation.access import Access, Role
from tongket.organisation.models import OrganisationUnit, Placement, UnitCode
from tongket.organisation.queries import UnitFacts, unit
from tongket.vocabulary.error import TongketError
from tongket.vocabulary.key import key_of


class UnitKeyTaken(TongketError):
    """A unit that is or ever was has this key."""


class UnitKeyUnusable(TongketError):
    """A key holds other than small letters, digits and hyphens."""


class UnitNotInForce(TongketError):
    """The unit does not exist on that day."""


class PlacementInCircle(TongketError):
    """A unit would lie under itself."""


class CodeTaken(TongketError):
    """Another unit bears this code on one of those days."""


@transaction.atomic
def create_unit(
    *,
    key: str,
    kind: str,
    name: str,
    name_en: str,
    valid_from: date,
    parent: str | None,
    by: int | None,
    at: datetime,
    access: Access,
) -> UnitFacts:
    """Bring a unit into being under a parent; only a country, or a first unit, has none.

    Its key is its own for ever, whatever becomes of its name and code.

    Raises:
        NotAllowed: the person is no administrator of the parent, or of everything without one.
        UnitKeyTaken: a unit that is or ever was has this key.
        UnitKeyUnusable: the key holds other than small letters, digits and hyphens.
        UnitUnknown, UnitNotInForce: the parent is not there, or not on that day.
    """
    access.require(Role.ADMINISTRATOR, parent or "")
    if key != key_of(key) or not key:
        raise UnitKeyUnusable(key=key, proposed=key_of(key) or key_of(name))
    if OrganisationUnit.objects.filter(key=key).exists():
        raise UnitKeyTaken(key=key)
    row = OrganisationUnit.objects.create(
        key=key,
        kind=OrganisationUnit.Kind(kind),
        name=name,
        name_en=name_en,
        valid_from=valid_from,
    )
    if parent is not None:
        place(row, row_in_force(parent, valid_from), valid_from)
    detail = {"kind": kind, "name": name, "valid_from": valid_from, "parent": parent}
    audit.record(action="create_unit", subject=key, detail=detail, by=by, at=at)
    return unit(key)


@transaction.atomic
def place_unit(
    *, unit: str, parent: str, valid_from: date, by: int | None, at: datetime, access: Access
) -> None:
    """Put a unit under another from a day on; where it lay before ends on that day.

    Raises:
        NotAllowed: the person is no administrator of the unit and of the parent.
        UnitUnknown, UnitNotInForce: one of them is not there, or not on that day.
        PlacementInCircle: the unit would lie under itself on some day.
    """
    access.require(Role.ADMINISTRATOR, unit)
    access.require(Role.ADMINISTRATOR, parent)
    place(row_in_force(unit, valid_from), row_in_force(parent, valid_from), valid_from)
    detail = {"parent": parent, "valid_from": valid_from}
    audit.record(action="place_unit", subject=unit, detail=detail, by=by, at=at)


@transaction.atomic
def give_code(
    *, unit: str, code: str, valid_from: date, by: int | None, at: datetime, access: Access
) -> None:
    """Let a unit bear an official code from a day on, in place of the one it bore.

    Raises:
        NotAllowed: the person is no administrator of the unit.
        UnitUnknown, UnitNotInForce: it is not there, or not on that day.
        CodeTaken: another unit bears the code on one of those days.
    """
    access.require(Role.ADMINISTRATOR, unit)
    add_code(row_in_force(unit, valid_from), code, valid_from)
    detail = {"code": code, "valid_from": valid_from}
    audit.record(action="give_code", subject=unit, detail=detail, by=by, at=at)


def row_in_force(key: str, on: date) -> OrganisationUnit:
    """Give the row of a unit that exists on a day.

    Raises:
        UnitUnknown, UnitNotInForce: it is not there, or not on that day.
    """
    if not unit(key).is_in_force(on):
        raise UnitNotInForce(unit=key, on=on)
    return OrganisationUnit.objects.get(key=key)


def place(row: OrganisationUnit, parent: OrganisationUnit, valid_from: date) -> None:
    """Put a unit under another until it is placed anew or one of them ends.

    Raises:
        PlacementInCircle: the unit would lie under itself on some day.
    """
    if row == parent:
        raise PlacementInCircle(unit=row.key, parent=parent.key, on=valid_from)
    later = row.placements.filter(valid_from__gt=valid_from).order_by("valid_from").first()
    row.placements.filter(valid_from=valid_from).delete()
    row.placements.filter(_still(valid_from)).update(valid_to=valid_from)
    ends = (later.valid_from if later else None, row.valid_to, parent.valid_to)
    new = Placement.objects.create(
        unit=row,
        parent=parent,
        valid_from=valid_from,
        valid_to=min((day for day in ends if day is not None), default=None),
    )
    if row.children_placed.exists():  # nothing lies in a circle without something below it
        for day in _days_of_change(new):
            if _lies_under_itself(row, day):
                raise PlacementInCircle(unit=row.key, parent=parent.key, on=day)


def add_code(row: OrganisationUnit, code: str, valid_from: date) -> None:
    """Let a unit bear a code until it bears another or ends.

    Raises:
        CodeTaken: another unit bears it on one of those days.
    """
    not_over = Q(valid_to__isnull=True) | Q(valid_to__gt=valid_from)
    begun = Q() if row.valid_to is None else Q(valid_from__lt=row.valid_to)
    other = UnitCode.objects.filter(not_over, begun, code=code).exclude(unit=row).first()
    if other is not None:
        raise CodeTaken(code=code, unit=other.unit.key, on=max(valid_from, other.valid_from))
    row.codes.filter(valid_from__gte=valid_from).delete()
    row.codes.filter(_still(valid_from)).update(valid_to=valid_from)
    UnitCode.objects.create(unit=row, code=code, valid_from=valid_from, valid_to=row.valid_to)


def _still(day: date) -> Q:
    """Rows valid from before a day and still on it."""
    return Q(valid_from__lt=day) & (Q(valid_to__isnull=True) | Q(valid_to__gt=day))


def _days_of_change(placement: Placement) -> list[date]:
    """The first day of a placement and those within it on which any unit is placed anew."""
    within = Placement.objects.filter(valid_from__gt=placement.valid_from)
    if placement.valid_to is not None:
        within = within.filter(valid_from__lt=placement.valid_to)
    return sorted({placement.valid_from, *within.values_list("valid_from", flat=True)})


def _lies_under_itself(row: OrganisationUnit, day: date) -> bool:
    on_day = Placement.objects.filter(
        Q(valid_to__isnull=True) | Q(valid_to__gt=day), valid_from__lte=day
    )
    above = dict(on_day.values_list("unit_id", "parent_id"))
    seen: set[int] = set()
    current = above.get(row.pk)
    while current is not None and current not in seen:
        seen.add(current)
        current = above.get(current)
    return row.pk in seen
