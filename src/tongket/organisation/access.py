"""What may a person do, and for which units?

The one place of rights. A mandate gives a role for a unit and for all below it: the units that lie
under it on the day, what was closed while it lay under it, and the archives of units that passed
wholly into one of them. Each role may do what the ones before it may.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Self

from django.contrib.auth import get_user_model
from django.db import connection
from django.db.models import Q

from tongket.organisation.models import Mandate, OrganisationUnit
from tongket.vocabulary.error import TongketError

Role = Mandate.Role

_RANK = {role: rank for rank, role in enumerate(Role)}

# Each step goes one of two ways: down a placement, or back along a whole succession. One join of
# both, since PostgreSQL lets a recursive query name itself only once.
_REACH = """
    WITH RECURSIVE reach(id) AS (
        SELECT id FROM organisation_organisationunit WHERE id = %s
        UNION
        SELECT COALESCE(p.unit_id, s.old_id)
        FROM reach
        CROSS JOIN (SELECT 'place' AS name UNION ALL SELECT 'event') way
        LEFT JOIN organisation_placement p
            ON way.name = 'place' AND p.parent_id = reach.id AND p.valid_from <= %s
            AND (p.valid_to IS NULL OR p.valid_to > %s OR p.valid_to =
                (SELECT u.valid_to FROM organisation_organisationunit u WHERE u.id = p.unit_id))
        LEFT JOIN organisation_succession s
            ON way.name = 'event' AND s.new_id = reach.id AND s.share = 1000000
            AND %s >= (SELECT e.date FROM organisation_event e WHERE e.id = s.event_id)
        WHERE COALESCE(p.unit_id, s.old_id) IS NOT NULL
    )
    SELECT u.key FROM reach JOIN organisation_organisationunit u ON u.id = reach.id
"""


class NotAllowed(TongketError):
    """No mandate of this person allows it for this unit."""


@dataclass(frozen=True, slots=True)
class HeldMandate:
    """A role for a unit, with the keys of all units it covers; nothing stands for every unit."""

    role: Role
    unit_key: str
    unit_keys: frozenset[str] | None

    def covers(self, role: Role, unit_key: str) -> bool:
        """Whether it allows this role for this unit."""
        return _RANK[self.role] >= _RANK[role] and (
            self.unit_keys is None or unit_key in self.unit_keys
        )


@dataclass(frozen=True, slots=True)
class Access:
    """What one person may do on one day; asked by every query and action of a door."""

    name: str
    mandates: tuple[HeldMandate, ...] = ()

    @classmethod
    def everything(cls, name: str) -> Self:
        """The right to all, for the command line of the machine itself."""
        return cls(name, (HeldMandate(Role.ADMINISTRATOR, "", None),))

    def may(self, role: Role, unit_key: str) -> bool:
        """Whether a mandate allows what a role may do for a unit."""
        return any(mandate.covers(role, unit_key) for mandate in self.mandates)

    def require(self, role: Role, unit_key: str) -> None:
        """Refuse what no mandate allows.

        Raises:
            NotAllowed: the person lacks the role for the unit, which need not exist.
        """
        if not self.may(role, unit_key):
            raise NotAllowed(name=self.name, unit=unit_key or "*")

    def unit_keys(self, role: Role) -> frozenset[str] | None:
        """The keys of all units for which the person has a role; nothing stands for every unit."""
        keys: frozenset[str] = frozenset()
        for mandate in self.mandates:
            if _RANK[mandate.role] >= _RANK[role]:
                if mandate.unit_keys is None:
                    return None
                keys |= mandate.unit_keys
        return keys

    def among(self, role: Role, unit_keys: Collection[str]) -> frozenset[str]:
        """Those of some units for which the person has a role."""
        held = self.unit_keys(role)
        return frozenset(unit_keys) if held is None else held.intersection(unit_keys)


@dataclass(frozen=True, slots=True)
class MandateFacts:
    """A mandate that has not ended: whose, in which role, for which unit, since when."""

    user_id: int
    role: Role
    unit_key: str
    valid_from: date


def mandates(on: date) -> tuple[MandateFacts, ...]:
    """List the mandates that run on a day or begin later, by unit and day."""
    rows = Mandate.objects.filter(Q(valid_to__isnull=True) | Q(valid_to__gt=on))
    return tuple(
        MandateFacts(row.user_id, Role(row.role), row.unit.key, row.valid_from)
        for row in rows.select_related("unit").order_by("unit__key", "valid_from", "user_id")
    )


def lasting_administrators(unit_key: str, on: date) -> frozenset[int]:
    """Say who administers a unit from a day on, without an end: the users' ids.

    Closed accounts are left out. Until the transaction ends nobody else changes what it says, so
    that of two administrators who end each other's mandates at once one is refused.
    """
    rows = Mandate.objects.select_for_update(of=("self",)).filter(role=Role.ADMINISTRATOR)
    lasting = rows.filter(valid_from__lte=on, valid_to__isnull=True, user__is_active=True)
    return frozenset(
        row.user_id
        for row in lasting.select_related("unit").order_by("pk")
        if HeldMandate(Role.ADMINISTRATOR, row.unit.key, _reach(row.unit, on)).covers(
            Role.ADMINISTRATOR, unit_key
        )
    )


def require_over(access: Access, user_id: int, on: date) -> None:
    """Refuse to act on an account unless all its mandates lie in units the person administers.

    An account without a mandate is anybody's who administers something.

    Raises:
        NotAllowed: the account may act where the person is no administrator.
    """
    held = [mandate.unit_key for mandate in mandates(on) if mandate.user_id == user_id]
    for unit_key in held:
        access.require(Role.ADMINISTRATOR, unit_key)
    if not held and access.unit_keys(Role.ADMINISTRATOR) == frozenset():
        raise NotAllowed(name=access.name, unit="–")


def access_of(user_id: int, on: date) -> Access:
    """Give a person's rights on a day; one whose account is closed has none.

    A mandate for the country covers every unit.
    """
    user = get_user_model().objects.get(pk=user_id)
    held = Mandate.objects.none()
    if user.is_active:
        held = Mandate.objects.filter(
            Q(valid_to__isnull=True) | Q(valid_to__gt=on), user=user, valid_from__lte=on
        )
    return Access(
        user.get_username(),
        tuple(
            HeldMandate(Role(mandate.role), mandate.unit.key, _reach(mandate.unit, on))
            for mandate in held.select_related("unit").order_by("unit__key")
        ),
    )


def _reach(unit: OrganisationUnit, on: date) -> frozenset[str] | None:
    if unit.kind == OrganisationUnit.Kind.COUNTRY:
        return None
    with connection.cursor() as cursor:
        cursor.execute(_REACH, [unit.pk, on, on, on])
        return frozenset(key for (key,) in cursor.fetchall())
