"""Who decides for a unit?"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from tongket.foundation.prepared import prepared
from tongket.organisation.models import Body
from tongket.organisation.queries.units import UnitFacts, unit
from tongket.organisation.usual import UsualBody, usual_bodies
from tongket.vocabulary.error import TongketError

_BODY_COLUMNS = ("id", "key", "unit__key", "kind", "name", "name_en")


class BodyUnknown(TongketError):
    """No body has this key."""


@dataclass(frozen=True, slots=True)
class BodyFacts:
    """Who decides for a unit."""

    id: int
    key: str
    unit: str
    kind: str
    name: str
    name_en: str


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


def lacking_bodies(units: Iterable[UnitFacts]) -> Mapping[str, tuple[UsualBody, ...]]:
    """Give the usual bodies that are not on record, by unit; units that lack none are left out."""
    asked = {unit.key: unit for unit in units}
    present = {(body.unit, body.kind) for body in bodies_of_units(asked)}
    found = {
        key: tuple(
            body
            for body in usual_bodies(key, unit.kind, unit.name, unit.name_en)
            if (key, body.kind) not in present
        )
        for key, unit in asked.items()
    }
    return {key: bodies for key, bodies in found.items() if bodies}


def body(key: str) -> BodyFacts:
    """Give a body by its key.

    Raises:
        BodyUnknown: there is none.
    """
    for facts in bodies_called([key]):
        return facts
    raise BodyUnknown(key=key)


@prepared
def _bodies_of(unit_keys: list[str]) -> QuerySet[Body, tuple[Any, ...]]:
    return Body.objects.filter(unit__key__in=unit_keys).values_list(*_BODY_COLUMNS)


@prepared
def _bodies(keys: list[str]) -> QuerySet[Body, tuple[Any, ...]]:
    return Body.objects.filter(key__in=keys).values_list(*_BODY_COLUMNS)


def _by_their_keys(rows: Iterable[tuple[Any, ...]]) -> tuple[BodyFacts, ...]:
    return tuple(sorted((BodyFacts(*row) for row in rows), key=lambda facts: facts.key))
