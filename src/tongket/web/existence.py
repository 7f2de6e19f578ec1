"""What does a page say of units on a day when they were not yet there, or no more?"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from tongket.foundation.phrases.numerals import Language, day, pick
from tongket.foundation.phrases.table import sentence_case
from tongket.organisation import queries as organisation
from tongket.organisation.access import Access, Role
from tongket.organisation.queries import UnitFacts
from tongket.organisation.rules import SuccessionFacts
from tongket.vocabulary.sorting import vietnamese_order
from tongket.web.places import listed
from tongket.web.words import say

_MOST_WAYS = 8

Way = tuple[str, str]  # an address and what it is called


@dataclass(frozen=True, slots=True)
class Existence:
    """Why a page has nothing of a unit, and the units that have it instead: key and name."""

    sentence: str
    others: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Onward:
    """Why there is little of units in a year or by a day, and where to go on."""

    sentence: str
    ways: tuple[Way, ...]


def existence(unit: UnitFacts, on: date, access: Access, language: Language) -> Existence | None:
    """Say that a unit was not yet there on a day, or no more; nothing where it was."""
    if unit.is_in_force(on):
        return None
    early, rows = on < unit.valid_from, organisation.passing(unit, on)
    others = [row.old if early else row.new for row in rows]
    names = organisation.unit_names({key for key in others if key})
    known = sorted(names, key=lambda key: vietnamese_order(names[key][0]))
    seen = [key for key in known if access.may(Role.VIEWER, key)]
    whole, alone = (
        ("existence.early", "existence.early.alone")
        if early
        else ("existence.late", "existence.late.alone")
    )
    return Existence(
        say(
            whole if known else alone,
            language,
            day=day(on),
            unit=pick((unit.name, unit.name_en), language),
            since=day(unit.valid_from),
            end=day(unit.valid_to) if unit.valid_to else "",
            others=listed([pick(names[key], language) for key in known], language),
            basis=_basis(rows),
        ),
        tuple((key, sentence_case(pick(names[key], language))) for key in seen[:_MOST_WAYS]),
    )


def not_yet(units: Sequence[UnitFacts], on: date, language: Language) -> str:
    """Say which of several units were not yet there on a day; nothing where all were."""
    young = [unit for unit in units if unit.valid_from > on]
    if not young:
        return ""
    return say(
        "existence.some",
        language,
        day=day(on),
        n=len(young),
        of=len(units),
        units=listed([pick((unit.name, unit.name_en), language) for unit in young], language),
        since=day(min(unit.valid_from for unit in young)),
    )


def _basis(rows: Iterable[SuccessionFacts]) -> str:
    return ", ".join(dict.fromkeys(row.legal_basis for row in rows))
