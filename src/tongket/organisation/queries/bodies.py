"""Who decides for a unit?"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import F, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from tongket.foundation.prepared import prepared
from tongket.organisation.models import Body, BodyName
from tongket.organisation.queries.units import UnitFacts, unit
from tongket.organisation.usual import UsualBody, usual_bodies
from tongket.vocabulary.error import TongketError

_BODY_COLUMNS = ("id", "key", "unit__key", "kind", "called", "called_en")


class BodyUnknown(TongketError):
    """No body has this key."""


@dataclass(frozen=True, slots=True)
class BodyFacts:
    """Who decides for a unit, as it is called now."""

    id: int
    key: str
    unit: str
    kind: str
    name: str
    name_en: str


@dataclass(frozen=True, slots=True)
class FormerName:
    """What a body was called until a moment, and who gave it the next name."""

    name: str
    name_en: str
    until: datetime
    renamed_by: str


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


def former_names(unit_key: str) -> Mapping[str, tuple[FormerName, ...]]:
    """Give what the bodies of a unit were called before, by body, the latest first.

    Bodies that never had another name are left out.
    """
    rows = BodyName.objects.filter(body__unit__key=unit_key).order_by("pk")
    found: dict[str, list[FormerName]] = {}
    names: dict[str, tuple[str, str]] = {}
    for row in rows.select_related("body", "recorded_by"):
        body, by = row.body, row.recorded_by
        before = names.get(body.key, (body.name, body.name_en))
        former = FormerName(*before, row.recorded_at, str(by.display_name or by.username))
        found.setdefault(body.key, []).append(former)
        names[body.key] = (row.name, row.name_en)
    return {key: tuple(reversed(former)) for key, former in found.items()}


def called() -> QuerySet[Any, Any]:
    """Give bodies with the names they have now, as ``called`` and ``called_en``."""
    last = BodyName.objects.filter(body=OuterRef("pk")).order_by("-pk")
    return Body.objects.annotate(
        called=Coalesce(Subquery(last.values("name")[:1]), F("name")),
        called_en=Coalesce(Subquery(last.values("name_en")[:1]), F("name_en")),
    )


@prepared
def _bodies_of(unit_keys: list[str]) -> QuerySet[Body, tuple[Any, ...]]:
    return called().filter(unit__key__in=unit_keys).values_list(*_BODY_COLUMNS)


@prepared
def _bodies(keys: list[str]) -> QuerySet[Body, tuple[Any, ...]]:
    return called().filter(key__in=keys).values_list(*_BODY_COLUMNS)


def _by_their_keys(rows: Iterable[tuple[Any, ...]]) -> tuple[BodyFacts, ...]:
    return tuple(sorted((BodyFacts(*row) for row in rows), key=lambda facts: facts.key))
