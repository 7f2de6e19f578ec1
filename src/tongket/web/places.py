"""How are units and bodies called, and which of them can a visitor go to?"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from tongket.evaluation.scorecard import Row
from tongket.foundation.phrases.numerals import Language, day, pick
from tongket.foundation.phrases.table import sentence_case
from tongket.organisation import queries as organisation
from tongket.organisation.access import Access, Role
from tongket.organisation.queries import UnitFacts
from tongket.results import queries as results
from tongket.web.words import say

_MANY = 1_000  # units in a list
_MOST_NAMES = 8  # in a sentence

Names = dict[str, tuple[str, str]]  # key of a body -> its name in both languages


@dataclass(frozen=True, slots=True)
class Place:
    """A unit to go to; ``closed`` is the day on which it ended, if it did.

    ``choice`` is its name in a list without that day: a merger may pass a name on.
    """

    key: str
    name: str
    closed: str
    choice: str


def unit_name(unit: UnitFacts, language: Language) -> str:
    """Name a unit as at the head of a page."""
    return sentence_case(pick((unit.name, unit.name_en), language))


def listed(names: Sequence[str], language: Language) -> str:
    """Name some units in a sentence, and count those for which it has no room."""
    more, said = len(names) - _MOST_NAMES, ", ".join(names[:_MOST_NAMES])
    return said if more <= 0 else say("units.more", language, names=said, n=more)


def _place(unit: UnitFacts, language: Language) -> Place:
    name, closed = unit_name(unit, language), day(unit.valid_to) if unit.valid_to else ""
    choice = say("units.until", language, unit=name, day=closed) if closed else name
    return Place(unit.key, name, closed, choice)


def units_seen(access: Access, language: Language) -> tuple[Place, ...]:
    """List all units that a visitor may see."""
    return units_of(access, Role.VIEWER, language)


def units_of(access: Access, role: Role, language: Language) -> tuple[Place, ...]:
    """List all units for which a visitor has a role.

    Of very many, as in the whole country, those that ended without a figure are left out.
    """
    held = organisation.units(
        access.unit_keys(role), most=_MANY, keep=results.units_with_figures(access)
    )
    return tuple(_place(unit, language) for unit in held)


def nearby(unit: UnitFacts, on: date, access: Access, language: Language) -> tuple[Place, ...]:
    """List the unit above, the unit itself and those below it, as far as a visitor may see them.

    Of a unit that is no more on the day they are those of its last one.
    """
    day = min(on, unit.last_day or on)
    above = organisation.parent(unit.key, day)
    around = [*([above] if above else []), unit, *organisation.children(unit.key, day)]
    seen = (other for other in around if access.may(Role.VIEWER, other.key))
    return tuple(_place(other, language) for other in seen)


def issuer_names(rows: Iterable[Row]) -> Names:
    """Name the bodies that set the targets of rows."""
    issuers = dict.fromkeys(line.target.issuer for row in rows for line in row.lines)
    bodies = organisation.bodies_called(issuers)
    return {body.key: (body.name, body.name_en) for body in bodies}
