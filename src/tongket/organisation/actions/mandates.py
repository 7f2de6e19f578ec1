"""How is a person given the right to act for a unit, and how does it end?"""

from datetime import date, datetime

from django.contrib.auth import get_user_model
from django.db import transaction
from django.db.models import Q

from tongket.foundation import audit
from tongket.organisation.access import Access, Role, lasting_administrators
from tongket.organisation.models import Mandate
from tongket.organisation.queries import unit as unit_facts
from tongket.vocabulary.error import TongketError


class LastAdministrator(TongketError):
    """Nobody would be left who administers the unit and could give rights again."""


class MandateOverlaps(TongketError):
    """The person has a mandate for the unit on one of those days already."""


class MandateUnknown(TongketError):
    """The person has no mandate for the unit on that day."""


@transaction.atomic
def give_mandate(
    *,
    user: int,
    unit: str,
    role: Role,
    valid_from: date,
    by: int | None,
    at: datetime,
    access: Access,
) -> None:
    """Let a person act in a role for a unit and all below it, from a day on.

    Raises:
        NotAllowed: who gives it is no administrator of the unit.
        UnitUnknown: there is no such unit.
        MandateOverlaps: the person has one for the unit then already; end it first.
    """
    access.require(Role.ADMINISTRATOR, unit)
    name = _name(user)
    mandates = Mandate.objects.filter(user_id=user, unit_id=unit_facts(unit).id)
    if mandates.filter(Q(valid_to__isnull=True) | Q(valid_to__gt=valid_from)).exists():
        raise MandateOverlaps(user=name, unit=unit)
    Mandate.objects.create(
        user_id=user, unit_id=unit_facts(unit).id, role=Role(role), valid_from=valid_from
    )
    detail = {"unit": unit, "role": role, "valid_from": valid_from}
    audit.record(action="give_mandate", subject=name, detail=detail, by=by, at=at)


@transaction.atomic
def end_mandate(
    *, user: int, unit: str, valid_to: date, by: int | None, at: datetime, access: Access
) -> None:
    """End a person's mandates for a unit; ``valid_to`` is the first day without one.

    What would begin on that day or later is taken back altogether, so that a right given in error
    is gone at once; the trail tells of it.

    Raises:
        NotAllowed: who ends it is no administrator of the unit.
        UnitUnknown: there is no such unit.
        MandateUnknown: the person has none for the unit that would run on that day or later.
        LastAdministrator: it would leave the unit without an administrator.
    """
    access.require(Role.ADMINISTRATOR, unit)
    name = _name(user)
    administered = lasting_administrators(unit, valid_to)
    open_then = Q(valid_to__isnull=True) | Q(valid_to__gt=valid_to)
    mandates = Mandate.objects.filter(open_then, user_id=user, unit_id=unit_facts(unit).id)
    taken_back, _ = mandates.filter(valid_from__gte=valid_to).delete()
    ended = mandates.update(valid_to=valid_to)
    if not (taken_back or ended):
        raise MandateUnknown(user=name, unit=unit, on=valid_to)
    if administered and not lasting_administrators(unit, valid_to):
        raise LastAdministrator(user=name, unit=unit)
    detail = {"unit": unit, "valid_to": valid_to}
    audit.record(action="end_mandate", subject=name, detail=detail, by=by, at=at)


def _name(user: int) -> str:
    return get_user_model().objects.get(pk=user).get_username()
