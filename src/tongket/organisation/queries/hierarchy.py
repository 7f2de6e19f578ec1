"""How did units lie on a day?"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.db import connection

from tongket.organisation.models import OrganisationUnit, Placement
from tongket.organisation.queries.units import (
    UnitFacts,
    UnitUnknown,
    facts_of,
    in_order,
    unit,
    valid_on,
)

_BELOW = """
    WITH RECURSIVE below(id, parent_id) AS (
        SELECT id, CAST(NULL AS bigint) FROM organisation_organisationunit WHERE id = %s
        UNION
        SELECT p.unit_id, p.parent_id
        FROM below JOIN organisation_placement p ON p.parent_id = below.id
        WHERE p.valid_from <= %s AND (p.valid_to IS NULL OR p.valid_to > %s)
    )
    SELECT id, parent_id FROM below
"""


_ABOVE = """
    WITH RECURSIVE above(id, height) AS (
        SELECT id, 0 FROM organisation_organisationunit WHERE key = %s
        UNION
        SELECT p.parent_id, above.height + 1
        FROM above
        JOIN organisation_placement p ON p.unit_id = above.id
        JOIN organisation_organisationunit u ON u.id = p.unit_id
        WHERE p.valid_from <= %s
          AND (p.valid_to IS NULL OR p.valid_to > %s OR p.valid_to = u.valid_to)
    )
    SELECT u.key FROM above JOIN organisation_organisationunit u ON u.id = above.id
    ORDER BY above.height
"""


_EVER_ABOVE = """
    WITH RECURSIVE above(id) AS (
        SELECT id FROM organisation_organisationunit WHERE key IN ({blanks})
        UNION
        SELECT p.parent_id FROM above JOIN organisation_placement p ON p.unit_id = above.id
    )
    SELECT id FROM above
"""


@dataclass(frozen=True, slots=True)
class _Place:
    above: UnitFacts
    valid_from: date
    valid_to: date | None

    def holds(self, on: date) -> bool:
        return self.valid_from <= on and (self.valid_to is None or on < self.valid_to)


@dataclass(frozen=True, slots=True)
class Places:
    """Some units with all that ever lay above them, to be asked of any day."""

    units: Mapping[str, UnitFacts]
    _placed: Mapping[str, tuple[_Place, ...]]

    def unit(self, key: str) -> UnitFacts:
        """Give one of the units.

        Raises:
            UnitUnknown: it is none of them.
        """
        if key not in self.units:
            raise UnitUnknown(key=key, near=())
        return self.units[key]

    def parent(self, key: str, on: date) -> UnitFacts | None:
        """Give the unit under which a unit lies on a day, as the query ``parent`` does."""
        held = (place.above for place in self._placed.get(key, ()) if place.holds(on))
        return next((above for above in held if above.is_in_force(on)), None)


def places(keys: Collection[str]) -> Places:
    """Read some units with all that ever lay above them, by as many queries for one as for many.

    Unknown keys are left out.
    """
    if not keys:
        return Places({}, {})
    with connection.cursor() as cursor:
        blanks = ", ".join(["%s"] * len(keys))
        cursor.execute(_EVER_ABOVE.format(blanks=blanks), list(keys))
        ids = [number for (number,) in cursor.fetchall()]
    units = {row.pk: facts_of(row) for row in OrganisationUnit.objects.filter(pk__in=ids)}
    placed: dict[str, tuple[_Place, ...]] = {}
    for row in Placement.objects.filter(unit__in=ids).order_by("valid_from"):
        key, place = units[row.unit_id].key, units[row.parent_id]
        here = _Place(place, row.valid_from, row.valid_to)
        placed[key] = (*placed.get(key, ()), here)
    return Places({facts.key: facts for facts in units.values()}, placed)


def parents_of(keys: Collection[str]) -> tuple[UnitFacts, ...]:
    """Give every unit under which any of these ever lay, in Vietnamese order."""
    if not keys:
        return ()
    return in_order(OrganisationUnit.objects.filter(children_placed__unit__key__in=keys).distinct())


def parents_in_force(on: date) -> tuple[UnitFacts, ...]:
    """Give the units under which others lie on a day, in Vietnamese order."""
    below = OrganisationUnit.objects.filter(valid_on(on), valid_on(on, "children_placed__"))
    return in_order(below.distinct())


def parent(key: str, on: date) -> UnitFacts | None:
    """Give the unit under which a unit lies on a day, nothing where it lies under none.

    Raises:
        UnitUnknown: there is no such unit.
    """
    below = unit(key).id
    row = OrganisationUnit.objects.filter(
        valid_on(on, "children_placed__"), children_placed__unit=below
    )
    return next(map(facts_of, row), None)


def children(key: str, on: date) -> tuple[UnitFacts, ...]:
    """Give the units placed directly under a unit on a day, in Vietnamese order.

    Raises:
        UnitUnknown: there is no such unit.
    """
    above = unit(key).id
    return in_order(
        OrganisationUnit.objects.filter(valid_on(on, "placements__"), placements__parent=above)
    )


def subtree(key: str, on: date) -> tuple[UnitFacts, ...]:
    """Give a unit and all that lies below it on a day, each followed by what lies below it.

    Raises:
        UnitUnknown: there is no such unit.
    """
    top = unit(key)
    with connection.cursor() as cursor:
        cursor.execute(_BELOW, [top.id, on, on])
        parents = dict(cursor.fetchall())
    below: dict[int | None, list[UnitFacts]] = {}
    for facts in in_order(OrganisationUnit.objects.filter(pk__in=parents)):
        below.setdefault(parents[facts.id], []).append(facts)

    def walk(above: UnitFacts) -> Iterable[UnitFacts]:
        yield above
        for facts in below.get(above.id, ()):
            yield from walk(facts)

    return tuple(walk(top))


def line(key: str, on: date) -> tuple[str, ...]:
    """Give the keys of a unit and of all above it on a day, the nearest first.

    A closed unit stays where it lay on its last day.

    Raises:
        UnitUnknown: there is no such unit.
    """
    return _above(key, on) or _above(unit(key).key, on)


def _above(key: str, on: date) -> tuple[str, ...]:
    with connection.cursor() as cursor:
        cursor.execute(_ABOVE, [key, on, on])
        return tuple(above for (above,) in cursor.fetchall())
