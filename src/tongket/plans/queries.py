"""What was promised, by whom, and what was known of it on a day?"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, TypeVar

from django.db.models import Max, Min, QuerySet

from tongket.foundation.fields import Mark, marks, on_record, period_of, span_of, touching
from tongket.foundation.prepared import prepared
from tongket.organisation import queries as organisation
from tongket.organisation.access import Access, Role
from tongket.plans.models import Plan as PlanRow
from tongket.plans.models import Target as TargetRow
from tongket.plans.rules import Target, TargetKind
from tongket.vocabulary.bound import Bound
from tongket.vocabulary.error import TongketError
from tongket.vocabulary.period import Period
from tongket.vocabulary.source import BY_HAND, Source

R = TypeVar("R", PlanRow, TargetRow)


class TargetUnknown(TongketError):
    """No target of the record has this number."""


def targets(
    unit_key: str,
    *,
    years: Collection[int] | None = None,
    as_of: date,
    recorded_by: datetime,
    access: Access,
) -> tuple[Target, ...]:
    """List a unit's targets as they were known on a day, as recorded by a moment.

    Those of periods that touch the years, all without years; in the order of the catalogue. What
    was withdrawn by the moment is left out. Amended targets and several reports of one target are
    rows of their own: ``rules.in_force`` says which stand.

    Raises:
        NotAllowed: the person may not see the unit.
        UnitUnknown: there is no such unit.
    """
    access.require(Role.VIEWER, unit_key)
    found = _known([unit_key], years, as_of, recorded_by)
    if not found:
        organisation.unit(unit_key)  # raises where there is none
    return found


def targets_of_units(
    unit_keys: Collection[str],
    *,
    years: Collection[int] | None = None,
    as_of: date,
    recorded_by: datetime,
    access: Access,
) -> tuple[Target, ...]:
    """List the targets of several units, those that the person may not see left out.

    What is known of each is as ``targets`` tells. One query, however many units there are.
    """
    keys = access.among(Role.VIEWER, unit_keys)
    return _known(keys, years, as_of, recorded_by)


@dataclass(frozen=True, slots=True)
class TargetsMark:
    """What stands for a unit's targets while the record has not changed.

    ``first_base`` is the first of the years that growth is promised over.
    """

    mark: Mark
    first_base: int | None


def marks_of_units(
    unit_keys: Collection[str],
    *,
    years: Collection[int],
    as_of: date,
    recorded_by: datetime,
    access: Access,
) -> Mapping[str, TargetsMark]:
    """Mark what ``targets_of_units`` would list of each unit, without reading it.

    The same mark means the same targets. Units without any, and those that the person may not
    see, have none. One query.
    """
    keys = access.among(Role.VIEWER, unit_keys)
    rows = _marks(list(keys), recorded_by, as_of, *span_of(years))
    return {unit: TargetsMark(tuple(mark), base) for unit, *mark, base in rows}


def latest_year(unit_keys: Collection[str], *, access: Access) -> int | None:
    """Give the last year for which any of these units has targets, as far as the person may see."""
    keys = access.among(Role.VIEWER, unit_keys)
    rows = TargetRow.objects.filter(unit__key__in=keys, withdrawn_at=None, period_kind="year")
    day: date | None = rows.aggregate(last=Max("period_end"))["last"]
    return day.year if day else None


def targets_now(
    unit_keys: Collection[str], *, indicators: Collection[str], access: Access
) -> tuple[Target, ...]:
    """List the targets of units on record now, whatever day they are known from.

    Units that the person may not see are left out.
    """
    keys = access.among(Role.VIEWER, unit_keys)
    return _targets(
        TargetRow.objects.filter(
            unit__key__in=keys, indicator__code__in=indicators, withdrawn_at__isnull=True
        )
    )


def first_adopted(
    unit_keys: Collection[str],
    period: Period,
    *,
    as_of: date,
    recorded_by: datetime,
    access: Access,
) -> Mapping[str, tuple[str, str]]:
    """Give body and set key of the plan that each unit adopted first for exactly this period.

    Units without one, and those that the person may not see, are left out. One query.
    """
    keys = access.among(Role.VIEWER, unit_keys)
    rows = _adopted(list(keys), recorded_by, as_of, period.start, period.end)
    return {unit: (body, set_key) for unit, body, set_key in rows}


@prepared
def _adopted(
    unit_keys: list[str], recorded_by: datetime, as_of: date, start: date, end: date
) -> QuerySet[PlanRow, tuple[Any, ...]]:
    rows = PlanRow.objects.filter(unit__key__in=unit_keys, period_start=start, period_end=end)
    last_first = _in_view(rows, as_of, recorded_by).order_by("-known_to", "-id")
    return last_first.values_list("unit__key", "body__key", "set_key")


def history(unit_key: str, indicator: str, period: Period, *, access: Access) -> tuple[Target, ...]:
    """List every row ever recorded for a target, replaced and withdrawn ones too, oldest first.

    Raises:
        NotAllowed: the person may not see the unit.
    """
    access.require(Role.VIEWER, unit_key)
    rows = TargetRow.objects.filter(
        unit__key=unit_key,
        indicator__code=indicator,
        period_start=period.start,
        period_end=period.end,
    )
    found = _targets(rows, whole_life=True)
    return tuple(sorted(found, key=lambda target: (target.recorded_at, target.id)))


def unit_of_target(target_id: int) -> str:
    """Give the key of the unit whose target it is; it may have been replaced or withdrawn.

    Raises:
        TargetUnknown: the record has no such target.
    """
    key = TargetRow.objects.filter(pk=target_id).values_list("unit__key", flat=True).first()
    if key is None:
        raise TargetUnknown(id=target_id)
    return key


def _in_view(rows: QuerySet[R], as_of: date, recorded_by: datetime) -> QuerySet[R]:
    """Keep what sources had said by the day and the record held at the moment."""
    return rows.filter(on_record(recorded_by), known_to__lte=as_of)


def _known(
    unit_keys: Collection[str], years: Collection[int] | None, as_of: date, recorded_by: datetime
) -> tuple[Target, ...]:
    rows = _of_units(list(unit_keys), recorded_by, as_of, *span_of(years))
    return tuple(map(_target, rows))


@prepared
def _of_units(
    unit_keys: list[str], recorded_by: datetime, as_of: date, first: date, last: date
) -> QuerySet[TargetRow, tuple[Any, ...]]:
    rows = TargetRow.objects.filter(touching(first, last), unit__key__in=unit_keys)
    return _columns(_in_view(rows, as_of, recorded_by))


@prepared
def _marks(
    unit_keys: list[str], recorded_by: datetime, as_of: date, first: date, last: date
) -> QuerySet[TargetRow, tuple[Any, ...]]:
    rows = TargetRow.objects.filter(touching(first, last), unit__key__in=unit_keys)
    return marks(_in_view(rows, as_of, recorded_by), "unit__key", base=Min("base_year"))


def _targets(rows: QuerySet[TargetRow], *, whole_life: bool = False) -> tuple[Target, ...]:
    """The rows in the order of the catalogue, as they stood then or with what came later."""
    return tuple(_target(row, whole_life=whole_life) for row in _columns(rows))


# Plain columns: making the seven related objects of each row would cost more than all the rest.
def _columns(rows: QuerySet[TargetRow]) -> QuerySet[TargetRow, tuple[Any, ...]]:
    ordered = rows.order_by("indicator__position", "period_start", "period_end", "id")
    return ordered.values_list(
        *("id", "kind", "bound", "low", "high", "decimals", "exact", "printed", "reconstructed"),
        *("period_start", "period_end", "period_kind", "base_year", "replaces_id"),
        *("recorded_at", "withdrawn_at"),
        *("issuer__key", "issuer__name", "indicator__code", "unit__key", "of_unit__key"),
        *("decision__number", "decision__date", "decision__title"),
        *("document__key", "document__title", "document__publisher", "document__illustrative"),
        *("known_from", "known_to", "start", "end"),
        *("recorded_by__username", "recorded_by__display_name"),
    )


def _target(row: tuple[Any, ...], *, whole_life: bool = False) -> Target:
    """One row of ``_columns``."""
    (
        row_id, kind, bound, low, high, decimals, exact, printed, reconstructed,
        period_start, period_end, period_kind, base_year, replaces, recorded_at, withdrawn_at,
        issuer, issuer_name, indicator, unit, of_unit, decided, decided_on, decision,
        document, title, publisher, illustrative, known_from, known_to, start, end,
        username, display_name,
    ) = row  # fmt: skip
    if not document and decision:
        title, publisher = decision, issuer_name
    elif not document:
        title, publisher = BY_HAND, display_name or username
    return Target(
        id=row_id,
        issuer=issuer,
        decision=_words(decided, decided_on, decision),
        indicator=indicator,
        unit=unit,
        period=period_of(period_start, period_end, period_kind),
        kind=TargetKind(kind),
        bound=Bound(bound),
        low=low,
        high=high,
        decimals=decimals,
        exact=exact,
        printed=printed,
        source=Source(
            *(document or "", title, publisher, known_from, known_to, start, end),
            illustrative=bool(illustrative),
        ),
        recorded_at=recorded_at,
        base_period=Period.year(base_year) if base_year else None,
        of_unit=of_unit or "",
        reconstructed=reconstructed,
        replaces=replaces,
        withdrawn_at=withdrawn_at if whole_life else None,
    )


def _words(number: str | None, day: date | None, title: str | None) -> str:
    """Number and day, as far as they are at hand, else the title; empty without a decision."""
    if not number:
        return title or ""
    return f"{number}, {day:%d/%m/%Y}" if day else number
