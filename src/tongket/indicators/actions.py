"""How does the catalogue of indicators change?"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from tongket.foundation import audit
from tongket.indicators.catalogue import CatalogueRow, NewIndicator, SetRow
from tongket.indicators.models import Alias, Indicator, IndicatorVersion, SetMember
from tongket.indicators.queries import IndicatorUnknown, catalogue, relations
from tongket.indicators.rules import FormulaCircular, check_units, circle
from tongket.organisation import queries as organisation
from tongket.organisation.access import Access, Role
from tongket.vocabulary.error import TongketError
from tongket.vocabulary.key import key_of
from tongket.vocabulary.measure import Nature
from tongket.vocabulary.unit import Unit


class DefinitionChanged(TongketError):
    """A row would give recorded figures another meaning; that takes a version of its own."""


class IndicatorNamed(TongketError):
    """A new indicator's name already means another one."""


class IndicatorNotAddable(TongketError):
    """Shares or rates are defined as amounts, which are added up over units and months."""


class IndicatorFieldUnknown(TongketError):
    """A new indicator is put into a field that no indicator is in."""


class AliasTooLong(TongketError):
    """Words are too long to be remembered as a name."""


class AliasUnknown(TongketError):
    """A unit taught no such words."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """How many indicators a load added and how many it worded anew."""

    added: int
    changed: int


LONGEST_ALIAS = 200  # characters
_MEANING = ("unit", "decimals", "direction", "nature")  # what verdicts of the past rest on


@transaction.atomic
def load_catalogue(rows: Iterable[CatalogueRow], *, by: int | None, at: datetime) -> Loaded:
    """Bring the catalogue to what the rows say; loading them again changes nothing.

    Rows add indicators, versions (by their first day) and aliases; wording, aggregation, weights
    and formulas of a version that is there are brought up to date. Nothing is removed.

    Raises:
        DefinitionChanged: a version that is there has another unit, direction or nature, or other
            decimals.
        IndicatorUnknown: a row names a plan or a whole that is no indicator.
        FormulaCircular: an indicator would be computed from itself.
        FormulaUnitsDiffer: a formula does not yield its indicator's unit.
    """
    rows = tuple(rows)
    indicators = _indicators(rows)
    before = {
        (version.indicator_id, version.valid_from): version
        for version in IndicatorVersion.objects.all()
    }
    added = changed = 0
    for row in rows:
        columns = _columns(row)
        version = before.get((indicators[row.code].pk, row.valid_from))
        if version is None:
            _add_version(row, indicators[row.code], columns)
            added += 1
        elif differing := [name for name in columns if getattr(version, name) != columns[name]]:
            _reword(row, version, columns, differing)
            changed += 1
    _add_aliases(rows, indicators)
    _check_formulas(max(row.valid_from for row in rows) if rows else None)
    if added or changed:
        detail = {"added": added, "changed": changed}
        audit.record(action="load_catalogue", subject="indicators", detail=detail, by=by, at=at)
    return Loaded(added, changed)


def _indicators(rows: tuple[CatalogueRow, ...]) -> dict[str, Indicator]:
    """The indicators of all rows and of what they name, made where they are missing."""
    found = {indicator.code: indicator for indicator in Indicator.objects.all()}
    last = max((indicator.position for indicator in found.values()), default=0)
    missing = [code for code in dict.fromkeys(row.code for row in rows) if code not in found]
    for position, code in enumerate(missing, last + 1):
        found[code] = Indicator.objects.create(code=code, position=position)
    for row in rows:
        for other in filter(None, (row.plan_indicator, row.part_of)):
            if other not in found:
                raise IndicatorUnknown(code=other)
        indicator = found[row.code]
        plan, whole = found.get(row.plan_indicator), found.get(row.part_of)
        if (indicator.plan_indicator, indicator.part_of) != (plan, whole):
            indicator.plan_indicator, indicator.part_of = plan, whole
            indicator.save(update_fields=["plan_indicator", "part_of"])
    return found


def _columns(row: CatalogueRow) -> dict[str, object]:
    return {
        "name": row.name,
        "name_en": row.name_en,
        "unit": row.unit,
        "decimals": row.decimals,
        "direction": row.direction.value,
        "nature": row.nature.value,
        "over_units": row.over_units.value,
        "over_time": row.over_time.value,
        "field": row.field,
        "weight_text": row.weight,
        "formula_text": row.formula,
        "note": row.note,
    }


def _add_version(row: CatalogueRow, indicator: Indicator, columns: dict[str, object]) -> None:
    """Add a version; the one in force until then ends the day it begins."""
    IndicatorVersion.objects.filter(
        indicator=indicator, valid_to__isnull=True, valid_from__lt=row.valid_from
    ).update(valid_to=row.valid_from)
    IndicatorVersion.objects.create(indicator=indicator, valid_from=row.valid_from, **columns)


def _reword(
    row: CatalogueRow,
    version: IndicatorVersion,
    columns: dict[str, object],
    differing: list[str],
) -> None:
    for name in _MEANING:
        if name in differing:
            raise DefinitionChanged(
                code=row.code, column=name, was=getattr(version, name), now=columns[name]
            )
    for name in differing:
        setattr(version, name, columns[name])
    version.save(update_fields=differing)


def _add_aliases(rows: tuple[CatalogueRow, ...], indicators: dict[str, Indicator]) -> None:
    there = set(Alias.objects.filter(unit__isnull=True).values_list("words", flat=True))
    wanted = {
        fold(words): indicators[row.code] for row in rows for words in (row.name, *row.aliases)
    }
    Alias.objects.bulk_create(
        Alias(indicator=indicator, words=words)
        for words, indicator in wanted.items()
        if words not in there
    )


def _check_formulas(on: date | None) -> None:
    if on is None:
        return
    facts = catalogue(on)
    formulas = relations(facts).formulas
    if codes := circle(formulas):
        raise FormulaCircular(codes=codes)
    units = {code: Unit.parse(fact.unit) for code, fact in facts.items()}
    for code, formula in formulas.items():
        check_units(code, formula, units)


@transaction.atomic
def load_sets(rows: Iterable[SetRow], *, by: int | None, at: datetime) -> None:
    """Bring the named sets to exactly the rows, in their order; other sets stay as they are.

    Raises:
        IndicatorUnknown: a row names none of the catalogue.
    """
    sets: dict[str, list[SetRow]] = {}
    for row in rows:
        sets.setdefault(row.set_key, []).append(row)
    known = {indicator.code: indicator for indicator in Indicator.objects.all()}
    for set_key, wanted in sets.items():
        for row in wanted:
            if row.indicator not in known:
                raise IndicatorUnknown(code=row.indicator)
        now = [
            (position, row.indicator, row.reconstructed)
            for position, row in enumerate(wanted, start=1)
        ]
        there = SetMember.objects.filter(set_key=set_key)
        if now == list(there.values_list("position", "indicator__code", "reconstructed")):
            continue
        there.delete()
        SetMember.objects.bulk_create(
            SetMember(
                set_key=set_key,
                indicator=known[code],
                position=position,
                reconstructed=reconstructed,
            )
            for position, code, reconstructed in now
        )
        audit.record(action="load_set", subject=set_key, detail={"members": len(now)}, by=by, at=at)


@transaction.atomic
def create_indicator(
    new: NewIndicator, *, note: str = "", unit_key: str, by: int, at: datetime, access: Access
) -> str:
    """Add an indicator that a person defines, for everybody, and give its code.

    ``unit_key`` names the unit for which the person decides; ``note`` says what called for it.

    Raises:
        NotAllowed: the person is no officer for the unit.
        IndicatorNamed: the name already means an indicator.
        IndicatorFieldUnknown: no indicator is in its field.
        IndicatorNotAddable: shares and rates are said to be amounts, which would be added up.
    """
    access.require(Role.OFFICER, unit_key)
    there = Alias.objects.filter(unit__isnull=True, words=fold(new.name)).first()
    if there is not None:
        raise IndicatorNamed(name=new.name, code=there.indicator.code)
    if not IndicatorVersion.objects.filter(field=new.field).exists():
        raise IndicatorFieldUnknown(name=new.name, field=new.field)
    dimension = Unit.parse(new.unit).dimension.removesuffix("/năm")
    if new.nature in {Nature.FLOW, Nature.STOCK} and ("/" in dimension or "%" in dimension):
        raise IndicatorNotAddable(name=new.name, unit=new.unit)
    code = _free_code(new.name)
    load_catalogue([new.row(code, note)], by=by, at=at)
    detail = {"name": new.name, "unit": new.unit, "for": unit_key, "note": note}
    audit.record(action="create_indicator", subject=code, detail=detail, by=by, at=at)
    return code


def _free_code(name: str) -> str:
    """A code of the name's letters that no indicator has."""
    stem = key_of(name).replace("-", "_")[:70] or "indicator"
    stem = stem if stem[0].isalpha() else f"n_{stem}"  # formulas name indicators by their codes
    taken = set(Indicator.objects.filter(code__startswith=stem).values_list("code", flat=True))
    codes = (stem, *(f"{stem}_{number}" for number in range(2, len(taken) + 3)))
    return next(code for code in codes if code not in taken)


@transaction.atomic
def learn_alias(
    code: str, words: str, *, unit_key: str, by: int, at: datetime, access: Access
) -> None:
    """Remember that a unit's texts mean an indicator by these words.

    What the unit meant by them before is forgotten; everybody's aliases stay as they are.

    Raises:
        NotAllowed: the person proposes nothing for the unit.
        IndicatorUnknown: the catalogue has no such code.
        UnitUnknown: there is no such unit.
        AliasTooLong: the words are longer than a name.
    """
    access.require(Role.CLERK, unit_key)
    if len(fold(words)) > LONGEST_ALIAS:
        raise AliasTooLong(words=words[:60], limit=LONGEST_ALIAS)
    indicator = Indicator.objects.filter(code=code).first()
    if indicator is None:
        raise IndicatorUnknown(code=code)
    unit = organisation.unit(unit_key)
    Alias.objects.update_or_create(
        words=fold(words),
        unit_id=unit.id,
        defaults={"indicator": indicator, "taught_at": at, "taught_by_id": by},
    )
    detail = {"words": words, "unit": unit_key}
    audit.record(action="learn_alias", subject=code, detail=detail, by=by, at=at)


@transaction.atomic
def forget_alias(words: str, *, unit_key: str, by: int, at: datetime, access: Access) -> None:
    """Forget what a unit taught: from now on its texts mean by the words what everybody's do.

    Raises:
        NotAllowed: the person proposes nothing for the unit.
        AliasUnknown: the unit taught no such words.
    """
    access.require(Role.CLERK, unit_key)
    row = (
        Alias.objects.select_related("indicator")
        .filter(words=fold(words), unit__key=unit_key)
        .first()
    )
    if row is None:
        raise AliasUnknown(words=words, unit=unit_key)
    detail = {"words": row.words, "unit": unit_key}
    audit.record(action="forget_alias", subject=row.indicator.code, detail=detail, by=by, at=at)
    row.delete()


def fold(words: str) -> str:
    """Bring words to the form in which aliases are kept: NFC, lower case, single spaces."""
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", words)).strip().lower()
