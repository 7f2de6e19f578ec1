"""What was promised, by whom, and what was known of it on a day?"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, TypeVar

from django.db.models import QuerySet

from tongket.foundation.fields import on_record, touching
from tongket.organisation import queries as organisation
from tongket.organisation.access import Access, Role
from tongket.plans.models import Plan as PlanRow
from tongket.plans.models import Target as TargetRow
from tongket.plans.rules import Target, TargetKind, in_force
from tongket.vocabulary.bound import Bound
from tongket.vocabulary.error import TongketError
from tongket.vocabulary.period import Period, PeriodKind
from tongket.vocabulary.source import BY_HAND, Source

"""Title of the source of what a person entered without a document."""

R = TypeVar("R", PlanRow, TargetRow)


class TargetUnknown(TongketError):
    """No target of the record has this number."""


@dataclass(frozen=True, slots=True)
class PlanFacts:
    """A body's adoption of a unit's targets for a period, and those of them in force."""

    id: int
    unit: str
    body: str
    period: Period
    decision: str
    set_key: str
    known_from: date
    known_to: date
    recorded_at: datetime
    targets: tuple[Target, ...]


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
    rows = _in_view(TargetRow.objects.filter(unit__key=unit_key), as_of, recorded_by)
    if years is not None:
        rows = rows.filter(touching(years))
    found = _targets(rows)
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
    seen = access.unit_keys(Role.VIEWER)
    keys = set(unit_keys) if seen is None else set(unit_keys) & seen
    if not keys:
        return ()
    rows = _in_view(TargetRow.objects.filter(unit__key__in=keys), as_of, recorded_by)
    return _targets(rows if years is None else rows.filter(touching(years)))


def targets_now(
    unit_keys: Collection[str], *, indicators: Collection[str], access: Access
) -> tuple[Target, ...]:
    """List the targets of units on record now, whatever day they are known from.

    Units that the person may not see are left out.
    """
    visible = access.unit_keys(Role.VIEWER)
    keys = [key for key in unit_keys if visible is None or key in visible]
    return _targets(
        TargetRow.objects.filter(
            unit__key__in=keys, indicator__code__in=indicators, withdrawn_at__isnull=True
        )
    )


def plan(
    unit_key: str,
    period: Period,
    *,
    body: str | None = None,
    as_of: date,
    recorded_by: datetime,
    access: Access,
) -> PlanFacts | None:
    """Give the plan that a body adopted for a unit and exactly this period, with its targets.

    Without a body the one adopted first; nothing where none was known by that day.

    Raises:
        NotAllowed: the person may not see the unit.
        UnitUnknown: there is no such unit.
    """
    access.require(Role.VIEWER, unit_key)
    plans = PlanRow.objects.filter(
        unit__key=unit_key, period_start=period.start, period_end=period.end
    ).select_related("body", "decision")
    if body is not None:
        plans = plans.filter(body__key=body)
    row = _in_view(plans, as_of, recorded_by).order_by("known_to", "id").first()
    if row is None:
        organisation.unit(unit_key)  # raises where there is none
        return None
    targets_of = TargetRow.objects.filter(
        unit=row.unit_id,
        issuer=row.body_id,
        period_start=period.start,
        period_end=period.end,
    )
    return PlanFacts(
        id=row.pk,
        unit=unit_key,
        body=row.body.key,
        period=period,
        decision=_words(row.decision.number, row.decision.date, row.decision.title)
        if row.decision
        else "",
        set_key=row.set_key,
        known_from=row.known_from,
        known_to=row.known_to,
        recorded_at=row.recorded_at,
        targets=in_force(_targets(_in_view(targets_of, as_of, recorded_by))),
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
    seen = access.unit_keys(Role.VIEWER)
    keys = set(unit_keys) if seen is None else set(unit_keys) & seen
    rows = PlanRow.objects.filter(
        unit__key__in=keys, period_start=period.start, period_end=period.end
    )
    last_first = _in_view(rows, as_of, recorded_by).order_by("-known_to", "-id")
    return {
        unit: (body, set_key)
        for unit, body, set_key in last_first.values_list("unit__key", "body__key", "set_key")
    }


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


# Plain columns: making the seven related objects of each row would cost more than all the rest.
_COLUMNS = (
    *("id", "kind", "bound", "low", "high", "decimals", "exact", "printed", "reconstructed"),
    *("period_start", "period_end", "period_kind", "base_year", "replaces_id"),
    *("known_from", "known_to", "start", "end", "recorded_at"),
    *("issuer__key", "issuer__name", "indicator__code", "unit__key", "of_unit__key"),
    *("decision__number", "decision__date", "decision__title"),
    *("document__key", "document__title", "document__publisher", "document__illustrative"),
    *("recorded_by__username", "recorded_by__display_name"),
)


def _targets(rows: QuerySet[TargetRow], *, whole_life: bool = False) -> tuple[Target, ...]:
    """The rows in the order of the catalogue, as they stood then or with what came later."""
    ordered = rows.order_by("indicator__position", "period_start", "period_end", "id")
    later = ("withdrawn_at",) if whole_life else ()
    return tuple(map(_target, ordered.values(*_COLUMNS, *later)))


def _target(row: Mapping[str, Any]) -> Target:
    return Target(
        id=row["id"],
        issuer=row["issuer__key"],
        decision=_words(row["decision__number"], row["decision__date"], row["decision__title"]),
        indicator=row["indicator__code"],
        unit=row["unit__key"],
        period=Period(row["period_start"], row["period_end"], PeriodKind(row["period_kind"])),
        kind=TargetKind(row["kind"]),
        bound=Bound(row["bound"]),
        low=row["low"],
        high=row["high"],
        decimals=row["decimals"],
        exact=row["exact"],
        printed=row["printed"],
        source=_source(row),
        recorded_at=row["recorded_at"],
        base_period=Period.year(row["base_year"]) if row["base_year"] else None,
        of_unit=row["of_unit__key"] or "",
        reconstructed=row["reconstructed"],
        replaces=row["replaces_id"],
        withdrawn_at=row.get("withdrawn_at"),
    )


def _words(number: str | None, day: date | None, title: str | None) -> str:
    """Number and day, as far as they are at hand, else the title; empty without a decision."""
    if not number:
        return title or ""
    return f"{number}, {day:%d/%m/%Y}" if day else number


def _source(row: Mapping[str, Any]) -> Source:
    """The document that told of the target, else the decision itself, else who entered it."""
    if row["document__key"]:
        title, publisher = row["document__title"], row["document__publisher"]
    elif row["decision__title"]:
        title, publisher = row["decision__title"], row["issuer__name"]
    else:
        title = BY_HAND
        publisher = row["recorded_by__display_name"] or row["recorded_by__username"]
    return Source(
        document=row["document__key"] or "",
        title=title,
        publisher=publisher,
        known_from=row["known_from"],
        known_to=row["known_to"],
        start=row["start"],
        end=row["end"],
        illustrative=bool(row["document__illustrative"]),
    )
