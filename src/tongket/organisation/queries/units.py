"""Which units are there, by their keys, names and official codes?"""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.db.models import F, Q, QuerySet
from rapidfuzz import process

from tongket.foundation.prepared import prepared
from tongket.organisation.models import OrganisationUnit, UnitCode
from tongket.vocabulary.error import TongketError
from tongket.vocabulary.key import key_of
from tongket.vocabulary.period import Period
from tongket.vocabulary.sorting import vietnamese_order

_DATED_CODE = re.compile(r"([0-9]+)@([0-9]{4}-[0-9]{2}-[0-9]{2})")


_LIKENESS = 70  # percent, of keys worth suggesting


class UnitUnknown(TongketError):
    """No unit has this key, or had this code on that day."""


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
    row = borne.filter(valid_on(on)).first()
    if row is None:
        near = tuple(f"{code}@{other.valid_from.isoformat()}" for other in borne)
        raise UnitUnknown(key=f"{code}@{on.isoformat()}", near=near)
    return facts_of(row.unit)


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
    found = list(rows if keys is None else rows.filter(key__in=keys))
    if most is not None and len(found) > most:
        found = [row for row in found if row.valid_to is None or row.key in keep]
    return in_order(found)


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


def absent(unit: UnitFacts, period: Period, as_of: date) -> date | None:
    """Give a day of a period, or of knowledge, on which a unit was not there; none where it was."""
    on = as_of if unit.valid_from > as_of else min(max(period.start, unit.valid_from), period.end)
    return None if unit.is_in_force(on) else on


def valid_on(day: date, path: str = "") -> Q:
    """Rows valid on a day."""
    return Q(**{f"{path}valid_from__lte": day}) & (
        Q(**{f"{path}valid_to__isnull": True}) | Q(**{f"{path}valid_to__gt": day})
    )


def in_order(rows: Iterable[OrganisationUnit]) -> tuple[UnitFacts, ...]:
    """Give the facts of some rows, in Vietnamese order of their names."""
    return tuple(sorted(map(facts_of, rows), key=lambda facts: vietnamese_order(facts.name)))


def facts_of(row: OrganisationUnit) -> UnitFacts:
    """Give what a row says of a unit."""
    return UnitFacts(row.pk, row.key, row.kind, row.name, row.name_en, row.valid_from, row.valid_to)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return date.min  # the 30th of February: nobody bore the code then


def _near(key: str) -> tuple[str, ...]:
    keys = OrganisationUnit.objects.values_list("key", flat=True)
    found = process.extract(key_of(key), keys, limit=3, score_cutoff=_LIKENESS)
    return tuple(near for near, _, _ in found)
