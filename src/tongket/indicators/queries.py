"""What is measured, how do texts name it, and how does one indicator follow from others?"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from django.db.models import F, Q, QuerySet

from tongket.foundation.prepared import prepared
from tongket.indicators.models import Alias as AliasRow
from tongket.indicators.models import IndicatorVersion, SetMember
from tongket.indicators.rules import (
    Formula,
    FormulaUnreadable,
    OverTime,
    OverUnits,
    Quotient,
    as_quotient,
    names,
    read_formula,
)
from tongket.organisation.access import Access, Role
from tongket.vocabulary.bound import Direction
from tongket.vocabulary.error import TongketError
from tongket.vocabulary.measure import Nature
from tongket.vocabulary.unit import Unit


class IndicatorUnknown(TongketError):
    """No indicator of the catalogue has this code."""


@dataclass(frozen=True, slots=True)
class IndicatorFacts:
    """What an indicator means on a day.

    ``weight`` and ``formula`` are text; ``relations`` gives what of it is linked. ``position`` is
    its place in the catalogue.
    """

    id: int
    code: str
    name: str
    name_en: str
    unit: str
    decimals: int
    direction: Direction
    nature: Nature
    over_units: OverUnits
    over_time: OverTime
    field: str
    weight: str
    formula: str
    plan_indicator: str
    part_of: str
    position: int
    valid_from: date
    legal_source: str
    note: str


@dataclass(frozen=True, slots=True)
class Alias:
    """Words by which texts name an indicator."""

    code: str
    text: str


@dataclass(frozen=True, slots=True)
class Member:
    """An indicator's place in a set, counted from one."""

    code: str
    position: int
    reconstructed: bool


@dataclass(frozen=True, slots=True)
class Relations:
    """How indicators follow from each other.

    ``sums`` gives for a whole the parts that add up to it, ``plans`` for an indicator the one
    whose level is its plan, ``weights`` the one by which a mean is weighted. ``formulas`` holds
    every formula whose names are indicators, ``quotients`` those of them that are A over B.
    """

    sums: Mapping[str, tuple[str, ...]]
    plans: Mapping[str, str]
    weights: Mapping[str, str]
    formulas: Mapping[str, Formula]
    quotients: Mapping[str, Quotient]


@dataclass(frozen=True, slots=True)
class Unlinked:
    """A weight or formula that names what is no indicator yet."""

    code: str
    text: str
    is_formula: bool


def catalogue(on: date) -> Mapping[str, IndicatorFacts]:
    """Give every indicator that has a definition on a day, by code and in catalogue order."""
    return {facts.code: facts for facts in map(_facts, _all_versions(on))}


def catalogues(days: Collection[date]) -> Mapping[date, Mapping[str, IndicatorFacts]]:
    """Give ``catalogue`` of each of some days, by one query."""
    if not days:
        return {}
    rows = _versions_from_to(min(days), max(days))
    versions = [(_facts(row[:-1]), row[-1]) for row in rows]
    return {
        day: {
            facts.code: facts
            for facts, until in versions
            if facts.valid_from <= day and (until is None or day < until)
        }
        for day in days
    }


def facts_of(codes: Collection[str], on: date) -> Mapping[str, IndicatorFacts]:
    """Give some indicators as ``catalogue`` does; those not defined on the day are left out."""
    return {facts.code: facts for facts in map(_facts, _some_versions(list(codes), on))}


def one_of(facts: Mapping[str, IndicatorFacts], code: str) -> IndicatorFacts:
    """Give one indicator of a catalogue at hand.

    Raises:
        IndicatorUnknown: it has no such code.
    """
    if code not in facts:
        raise IndicatorUnknown(code=code)
    return facts[code]


def indicator(code: str, on: date) -> IndicatorFacts:
    """Give one indicator as it is defined on a day.

    Raises:
        IndicatorUnknown: the catalogue of that day has no such code.
    """
    return one_of(facts_of([code], on), code)


# Plain columns in the order of IndicatorFacts: every page asks for the whole catalogue.
_COLUMNS = (
    *("indicator_id", "indicator__code", "name", "name_en", "unit", "decimals"),
    *("direction", "nature", "over_units", "over_time", "field", "weight_text", "formula_text"),
    *("indicator__plan_indicator__code", "indicator__part_of__code", "indicator__position"),
    *("valid_from", "legal_source", "note"),
)


def _versions(on: date) -> QuerySet[IndicatorVersion, tuple[Any, ...]]:
    in_force = Q(valid_to__isnull=True) | Q(valid_to__gt=on)
    versions = IndicatorVersion.objects.filter(in_force, valid_from__lte=on)
    return versions.order_by("indicator__position").values_list(*_COLUMNS)


_all_versions = prepared(_versions)


@prepared
def _versions_from_to(first: date, last: date) -> QuerySet[IndicatorVersion, tuple[Any, ...]]:
    in_force = Q(valid_to__isnull=True) | Q(valid_to__gt=first)
    versions = IndicatorVersion.objects.filter(in_force, valid_from__lte=last)
    return versions.order_by("indicator__position").values_list(*_COLUMNS, "valid_to")


@prepared
def _some_versions(codes: list[str], on: date) -> QuerySet[IndicatorVersion, tuple[Any, ...]]:
    return _versions(on).filter(indicator__code__in=codes)


@lru_cache(maxsize=2**10)  # a pure function of a row, and rows come back with every page
def _facts(row: tuple[Any, ...]) -> IndicatorFacts:
    number, code, name, name_en, unit, decimals, direction, nature, over_units, over_time, *rest = (
        row
    )
    field, weight, formula, plan, whole, *last = rest
    return IndicatorFacts(
        *(number, code, name, name_en, unit, decimals, Direction(direction), Nature(nature)),
        *(OverUnits(over_units), OverTime(over_time), field, weight, formula),
        *(plan or "", whole or "", *last),
    )


def aliases(unit_key: str | None = None) -> tuple[Alias, ...]:
    """List the words by which texts name indicators: a unit's own first, then everybody's.

    Names count as aliases. Words that a unit uses in its own way are not repeated in everybody's.
    """
    rows = AliasRow.objects.filter(Q(unit__isnull=True) | Q(unit__key=unit_key)).order_by(
        F("unit").asc(nulls_last=True), "indicator__position", "id"
    )
    found: dict[str, Alias] = {}
    for code, text in rows.values_list("indicator__code", "words"):
        found.setdefault(text, Alias(code, text))
    return tuple(found.values())


@dataclass(frozen=True, slots=True)
class TaughtAlias:
    """Words that a unit taught, with the indicator they mean there, by whom and when."""

    words: str
    code: str
    unit: str
    unit_name: str
    unit_name_en: str
    by: str
    at: datetime | None


def taught_aliases(access: Access) -> tuple[TaughtAlias, ...]:
    """List what the units that a person may see taught, the latest first."""
    rows = AliasRow.objects.filter(unit__isnull=False).select_related("taught_by")
    keys = access.unit_keys(Role.VIEWER)
    if keys is not None:
        rows = rows.filter(unit__key__in=keys)
    return tuple(
        TaughtAlias(
            words=row.words,
            code=row.indicator.code,
            unit=row.unit.key if row.unit else "",
            unit_name=row.unit.name if row.unit else "",
            unit_name_en=row.unit.name_en if row.unit else "",
            by=str(getattr(row.taught_by, "display_name", "") or row.taught_by or ""),
            at=row.taught_at,
        )
        for row in rows.select_related("indicator", "unit").order_by(
            F("taught_at").desc(nulls_last=True), "-id"
        )
    )


def members(set_key: str) -> tuple[Member, ...]:
    """List a set's indicators in its order; empty where there is no such set."""
    return tuple(Member(*row) for row in _members(set_key))


@prepared
def _members(set_key: str) -> QuerySet[SetMember, tuple[Any, ...]]:
    rows = SetMember.objects.filter(set_key=set_key).order_by("position")
    return rows.values_list("indicator__code", "position", "reconstructed")


def relations(facts: Mapping[str, IndicatorFacts]) -> Relations:
    """Give the sums, plans, weights and formulas of a catalogue, as data."""
    formulas = {code: formula for code, formula in _formulas(facts.values()) if formula}
    named = frozenset(formulas).union(*map(names, formulas.values()))
    units = {code: Unit.parse(facts[code].unit) for code in named}
    parts: dict[str, tuple[str, ...]] = {}
    for fact in facts.values():
        if fact.part_of:
            parts[fact.part_of] = (*parts.get(fact.part_of, ()), fact.code)
    return Relations(
        sums=parts,
        plans={code: fact.plan_indicator for code, fact in facts.items() if fact.plan_indicator},
        weights={code: fact.weight for code, fact in facts.items() if fact.weight in facts},
        formulas=formulas,
        quotients={
            code: quotient
            for code, formula in formulas.items()
            if (quotient := as_quotient(code, formula, units))
        },
    )


def _formulas(facts: Iterable[IndicatorFacts]) -> Iterable[tuple[str, Formula | None]]:
    """Pair each indicator that has a formula with it, or with nothing where it is not linked."""
    facts = tuple(facts)
    known = {fact.code for fact in facts}
    for fact in facts:
        if fact.formula:
            formula = _read(fact.formula)
            is_linked = formula is not None and names(formula) <= known
            yield fact.code, formula if is_linked else None


@lru_cache(maxsize=500)
def _read(text: str) -> Formula | None:
    try:
        return read_formula(text)
    except FormulaUnreadable:
        return None


def unlinked_weights(on: date) -> tuple[Unlinked, ...]:
    """List the weights and formulas that name what is no indicator on a day."""
    facts = catalogue(on)
    weights = [
        Unlinked(fact.code, fact.weight, is_formula=False)
        for fact in facts.values()
        if fact.weight and fact.weight not in facts
    ]
    formulas = [
        Unlinked(code, facts[code].formula, is_formula=True)
        for code, formula in _formulas(facts.values())
        if formula is None
    ]
    return (*weights, *formulas)
