"""Whose plan do the words beside a share of plan mean: "dự toán tỉnh giao"?"""

import re
from collections.abc import Callable, Collection, Iterable
from datetime import date
from functools import partial

from tongket.organisation import queries as organisation
from tongket.organisation.queries import BodyFacts, Places, UnitFacts
from tongket.results.promise import BasisOf
from tongket.vocabulary.error import TongketError


class IssuerNotOnRecord(TongketError):
    """A claim tells of a target whose issuer is not among the bodies on record."""


class UnitWithoutBody(TongketError):
    """A claim tells of a unit's own target, and no body that decides for the unit is on record."""


_LEVELS = {  # what a text calls the level of government -> the kinds of unit it may be
    "country": r"\b(?:chính phủ|trung ương|thủ tướng|tw)\b",
    "province": r"\b(?:tỉnh|thành phố trực thuộc)\b",
    "district": r"\b(?:huyện|thị xã|thành phố|quận)\b",
    "commune": r"\b(?:xã|phường|thị trấn)\b",
}
_BODIES = {
    "party_committee": r"\b(?:tỉnh ủy|huyện ủy|đảng ủy|đảng bộ|thành ủy|cấp ủy)\b",
    "council": r"\b(?:hđnd|hội đồng nhân dân)\b",
    "peoples_committee": r"\b(?:ubnd|ủy ban nhân dân)\b",
}


def basis_of(unit_key: str, on: date) -> BasisOf:
    """Give the function that turns the words for a plan's issuer into a basis.

    A basis is the key of the body meant, empty for the unit's own plan, and the words themselves
    (folded) where they name a body that is not in the record. A level of government alone means
    its people's committee, which assigns plans downward.

    Raises:
        UnitUnknown: there is no such unit.
    """
    key = organisation.unit(unit_key).key
    return bases_of([key])(key, on)


def bases_of(unit_keys: Collection[str]) -> Callable[[str, date], BasisOf]:
    """Give what ``basis_of`` gives, for some units on any day, with the same few queries."""
    places = organisation.places(unit_keys)
    bodies: dict[str, tuple[BodyFacts, ...]] = {}
    for body in organisation.bodies_of_units(places.units):
        bodies[body.unit] = (*bodies.get(body.unit, ()), body)

    def basis(unit_key: str, on: date, words: str) -> str:
        own = places.unit(unit_key)
        folded = " ".join(words.lower().split()).replace("uỷ", "ủy")
        level = _named(_LEVELS, folded) or own.kind
        body = _named(_BODIES, folded)
        if level == own.kind and not body:
            return ""
        unit = _upward(own, level, on, places)
        found = _of_kind(bodies.get(unit.key, ()), body or "peoples_committee") if unit else None
        return found.key if found else folded[:120]

    return lambda unit_key, on: partial(basis, unit_key, on)


def own_issuer(unit_key: str) -> str:
    """Give the body whose targets a report about a unit tells of when it names none.

    That is the party committee, whose conference sums the year up, else the first body; empty
    where the unit has none.

    Raises:
        UnitUnknown: there is no such unit.
    """
    return own_issuers([organisation.unit(unit_key).key]).get(unit_key, "")


def own_issuers(unit_keys: Collection[str]) -> dict[str, str]:
    """Give the same for several units, by their keys; those that have none are left out."""
    bodies: dict[str, list[BodyFacts]] = {}
    for body in organisation.bodies_of_units(unit_keys):
        bodies.setdefault(body.unit, []).append(body)
    return {
        unit: (_of_kind(found, "party_committee") or found[0]).key for unit, found in bodies.items()
    }


def _named(patterns: dict[str, str], words: str) -> str:
    return next((name for name, pattern in patterns.items() if re.search(pattern, words)), "")


def _upward(unit: UnitFacts, kind: str, on: date, places: Places) -> UnitFacts | None:
    """The unit itself or the one above it that is of a kind."""
    above: UnitFacts | None = unit
    while above and above.kind != kind:
        above = places.parent(above.key, on)
    return above


def _of_kind(bodies: Iterable[BodyFacts], kind: str) -> BodyFacts | None:
    return next((body for body in bodies if body.kind == kind), None)
