"""How does a body that decides for a unit enter the record, and get another name?"""

from collections.abc import Collection
from datetime import datetime

from django.db import transaction

from tongket.foundation import audit
from tongket.organisation.access import Access, Role
from tongket.organisation.models import Body, BodyName
from tongket.organisation.queries import BodyFacts, body, lacking_bodies
from tongket.organisation.queries import unit as unit_facts
from tongket.vocabulary.error import TongketError


class BodyKeyTaken(TongketError):
    """A body has this key."""


class BodyCalledSo(TongketError):
    """The body has these very names already."""


@transaction.atomic
def create_body(
    *,
    key: str,
    unit: str,
    kind: str,
    name: str,
    name_en: str,
    by: int | None,
    at: datetime,
    access: Access,
) -> BodyFacts:
    """Enter a party committee, council or people's committee of a unit.

    Raises:
        NotAllowed: the person is no administrator of the unit.
        UnitUnknown: there is no such unit.
        BodyKeyTaken: a body has this key.
    """
    access.require(Role.ADMINISTRATOR, unit)
    if Body.objects.filter(key=key).exists():
        raise BodyKeyTaken(key=key)
    Body.objects.create(
        key=key, unit_id=unit_facts(unit).id, kind=Body.Kind(kind), name=name, name_en=name_en
    )
    detail = {"unit": unit, "kind": kind, "name": name}
    audit.record(action="create_body", subject=key, detail=detail, by=by, at=at)
    return body(key)


@transaction.atomic
def create_usual_bodies(
    units: Collection[str], *, by: int, at: datetime, access: Access
) -> tuple[BodyFacts, ...]:
    """Enter, under their usual names, the bodies that some units lack, all of them or none.

    Raises:
        NotAllowed, UnitUnknown, BodyKeyTaken: as ``create_body`` for any of them.
    """
    return tuple(
        create_body(
            key=lacking.key,
            unit=unit,
            kind=lacking.kind,
            name=lacking.name,
            name_en=lacking.name_en,
            by=by,
            at=at,
            access=access,
        )
        for unit, bodies in lacking_bodies([unit_facts(key) for key in units]).items()
        for lacking in bodies
    )


@transaction.atomic
def rename_body(
    key: str, *, name: str, name_en: str, by: int, at: datetime, access: Access
) -> BodyFacts:
    """Give a body another name; the names it had are kept with who changed them and when.

    It is the same body: its targets stay its own, and papers that were signed keep their words.

    Raises:
        BodyUnknown: there is none.
        NotAllowed: the person is no administrator of its unit.
        BodyCalledSo: these are its names already.
    """
    before = body(key)
    access.require(Role.ADMINISTRATOR, before.unit)
    Body.objects.select_for_update().get(pk=before.id)  # one renaming after the other
    before = body(key)
    if (before.name, before.name_en) == (name, name_en):
        raise BodyCalledSo(name=name)
    BodyName.objects.create(
        body_id=before.id, name=name, name_en=name_en, recorded_at=at, recorded_by_id=by
    )
    detail = {"from": [before.name, before.name_en], "to": [name, name_en]}
    audit.record(action="rename_body", subject=key, detail=detail, by=by, at=at)
    return body(key)
