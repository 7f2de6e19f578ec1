"""What was reported about a unit, and what was known of it on a day?"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Exists, F, OuterRef, QuerySet

from tongket.foundation.fields import on_record, touching
from tongket.organisation import queries as organisation
from tongket.organisation.access import Access, Role
from tongket.results.models import RecordedStatement, Result
from tongket.results.rules import Figure, State, Statement
from tongket.vocabulary.bound import Bound
from tongket.vocabulary.measure import Measure
from tongket.vocabulary.period import Period, PeriodKind
from tongket.vocabulary.source import BY_HAND, Source
from tongket.vocabulary.stage import Stage


def figures(
    unit_key: str,
    *,
    years: Collection[int] | None = None,
    indicator: str | None = None,
    as_of: date,
    recorded_by: datetime,
    access: Access,
) -> tuple[Figure, ...]:
    """List a unit's figures as they were known on a day, as recorded by a moment.

    Those of periods that touch the years, all without years; in the order of the catalogue. What
    was withdrawn by the moment is left out, what was approved later is still a proposal. Corrected
    figures and several reports of one number are rows of their own: ``rules.standing`` says which
    stands.

    Raises:
        NotAllowed: the person may not see the unit.
        UnitUnknown: there is no such unit.
    """
    access.require(Role.VIEWER, unit_key)
    rows = Result.objects.filter(on_record(recorded_by), unit__key=unit_key, known_to__lte=as_of)
    if indicator is not None:
        rows = rows.filter(indicator__code=indicator)
    if years is not None:
        rows = rows.filter(touching(years))
    found = figures_in(rows, recorded_by)
    if not found:
        organisation.unit(unit_key)  # raises where there is none
    return found


def figures_of_units(
    unit_keys: Collection[str],
    *,
    years: Collection[int] | None = None,
    indicators: Collection[str] | None = None,
    as_of: date,
    recorded_by: datetime,
    access: Access,
) -> tuple[Figure, ...]:
    """List the figures of several units, those that the person may not see left out.

    What is known of each is as ``figures`` tells. One query, however many units there are.
    """
    seen = access.unit_keys(Role.VIEWER)
    keys = set(unit_keys) if seen is None else set(unit_keys) & seen
    if not keys:
        return ()
    rows = Result.objects.filter(on_record(recorded_by), unit__key__in=keys, known_to__lte=as_of)
    if indicators is not None:
        rows = rows.filter(indicator__code__in=indicators)
    if years is not None:
        rows = rows.filter(touching(years))
    return figures_in(rows, recorded_by)


def units_with_figures(access: Access) -> frozenset[str]:
    """Name the units of which anything is reported, as far as the person may see them."""
    seen = access.unit_keys(Role.VIEWER)
    keys = frozenset(Result.objects.order_by().values_list("unit__key", flat=True).distinct())
    return keys if seen is None else keys & seen


def statements(
    unit_key: str,
    *,
    years: Collection[int] | None = None,
    as_of: date,
    recorded_by: datetime,
    access: Access,
) -> tuple[Statement, ...]:
    """List what sources say in words about a unit's targets, as known on a day.

    Headlines such as "29/34", named misses and blankets; in the order in which they became known.

    Raises:
        NotAllowed: the person may not see the unit.
        UnitUnknown: there is no such unit.
    """
    access.require(Role.VIEWER, unit_key)
    rows = RecordedStatement.objects.filter(
        on_record(recorded_by), unit__key=unit_key, document__published_to__lte=as_of
    )
    if years is not None:
        rows = rows.filter(touching(years))
    found = tuple(
        _statement(row)
        for row in rows.order_by("document__published_to", "id").values(*_STATEMENT_COLUMNS)
    )
    if not found:
        organisation.unit(unit_key)  # raises where there is none
    return found


def statements_of_units(
    unit_keys: Collection[str],
    *,
    years: Collection[int],
    as_of: date,
    recorded_by: datetime,
    access: Access,
) -> tuple[Statement, ...]:
    """List what sources say in words about several units, as ``statements`` tells of each.

    Units that the person may not see are left out. One query, however many units there are.
    """
    seen = access.unit_keys(Role.VIEWER)
    keys = set(unit_keys) if seen is None else set(unit_keys) & seen
    rows = RecordedStatement.objects.filter(
        on_record(recorded_by),
        touching(years),
        unit__key__in=keys,
        document__published_to__lte=as_of,
    ).order_by("document__published_to", "id")
    return tuple(map(_statement, rows.values(*_STATEMENT_COLUMNS)))


def history(unit_key: str, indicator: str, period: Period, *, access: Access) -> tuple[Figure, ...]:
    """List every row ever recorded of an indicator and period, withdrawn ones too, oldest first.

    Raises:
        NotAllowed: the person may not see the unit.
    """
    access.require(Role.VIEWER, unit_key)
    rows = Result.objects.filter(
        unit__key=unit_key,
        indicator__code=indicator,
        period_start=period.start,
        period_end=period.end,
    )
    return tuple(sorted(figures_in(rows), key=lambda figure: (figure.recorded_at, figure.id)))


def proposals(access: Access) -> tuple[Figure, ...]:
    """List the entered figures that wait for approval by this person, oldest first."""
    rows = Result.objects.filter(approved_at__isnull=True, withdrawn_at__isnull=True)
    keys = access.unit_keys(Role.OFFICER)
    if keys is not None:
        rows = rows.filter(unit__key__in=keys)
    return tuple(sorted(figures_in(rows), key=lambda figure: (figure.recorded_at, figure.id)))


@dataclass(frozen=True, slots=True)
class Returned:
    """An entered figure that was sent back, with the reason; ``by`` is who had entered it."""

    figure: Figure
    reason: str
    by: str  # her user name


def returned(access: Access) -> tuple[Returned, ...]:
    """List what was sent back to the clerks of this person's units and not entered anew since.

    What somebody took back herself was not sent back. Oldest first.
    """
    anew = Result.objects.filter(
        **{name: OuterRef(name) for name in ("unit", "indicator", "measure")},
        **{name: OuterRef(name) for name in ("period_start", "period_end", "period_kind")},
        recorded_at__gt=OuterRef("withdrawn_at"),
    )
    rows = Result.objects.filter(~Exists(anew), document=None, approved_at=None)
    rows = rows.exclude(withdrawn_reason="").exclude(withdrawn_by=F("recorded_by"))
    keys = access.unit_keys(Role.CLERK)
    if keys is not None:
        rows = rows.filter(unit__key__in=keys)
    said = {
        pk: (reason, by)
        for pk, reason, by in rows.values_list("pk", "withdrawn_reason", "recorded_by__username")
    }
    found = sorted(figures_in(rows), key=lambda figure: (figure.recorded_at, figure.id))
    return tuple(Returned(figure, *said[figure.id]) for figure in found)


def figures_in(rows: QuerySet[Result], recorded_by: datetime | None = None) -> tuple[Figure, ...]:
    """Read rows in the order of the catalogue, approvals counting up to a moment."""
    ordered = rows.order_by(
        "indicator__position", "period_start", "period_end", "known_to", "recorded_at", "id"
    )
    later = () if recorded_by else ("withdrawn_at",)  # what came later was not yet known
    return tuple(_figure(row, recorded_by) for row in ordered.values(*_FIGURE_COLUMNS, *later))


# Plain columns: making the related objects of each row would cost more than all the rest.
_DOCUMENT_COLUMNS = ("document__key", "document__title", "document__publisher")
_FIGURE_COLUMNS = (
    *("id", "claim", "measure", "basis", "stage", "number", "decimals", "bound", "printed"),
    *("period_start", "period_end", "period_kind", "cut_off", "definition", "illustrative"),
    *("known_from", "known_to", "start", "end", "recorded_at", "approved_at"),
    *("recorded_by_id", "approved_by_id"),
    *("supersedes_id", "indicator__code", "unit__key", *_DOCUMENT_COLUMNS),
    *("recorded_by__username", "recorded_by__display_name"),
)
_STATEMENT_COLUMNS = (
    *("id", "says", "met", "total", "printed", "start", "end", "recorded_at"),
    *("period_start", "period_end", "period_kind", "indicator__code", "unit__key"),
    *(*_DOCUMENT_COLUMNS, "document__illustrative"),
    *("document__published_from", "document__published_to"),
)


def _figure(row: Mapping[str, Any], recorded_by: datetime | None) -> Figure:
    approved = row["approved_at"]
    is_approved = approved is not None and (recorded_by is None or approved <= recorded_by)
    return Figure(
        id=row["id"],
        claim=row["claim"],
        indicator=row["indicator__code"],
        unit=row["unit__key"],
        period=_period(row),
        measure=Measure(row["measure"]),
        number=row["number"],
        decimals=row["decimals"],
        bound=Bound(row["bound"]),
        stage=Stage(row["stage"]),
        state=State.APPROVED if is_approved else State.PROPOSED,
        printed=row["printed"],
        source=_source_of_figure(row),
        recorded_at=row["recorded_at"],
        cut_off=row["cut_off"],
        basis=row["basis"],
        supersedes=row["supersedes_id"],
        withdrawn_at=row.get("withdrawn_at"),
        definition=row["definition"],
        by_one=is_approved
        and row["document__key"] is None
        and row["approved_by_id"] == row["recorded_by_id"],
    )


def _source_of_figure(row: Mapping[str, Any]) -> Source:
    """The document, or the person who entered the figure by hand."""
    by_hand = row["document__key"] is None
    person = row["recorded_by__display_name"] or row["recorded_by__username"]
    return Source(
        document=row["document__key"] or "",
        title=BY_HAND if by_hand else row["document__title"],
        publisher=person if by_hand else row["document__publisher"],
        known_from=row["known_from"],
        known_to=row["known_to"],
        start=row["start"],
        end=row["end"],
        illustrative=row["illustrative"],
    )


def _statement(row: Mapping[str, Any]) -> Statement:
    return Statement(
        id=row["id"],
        unit=row["unit__key"],
        period=_period(row),
        indicator=row["indicator__code"] or "",
        met=row["met"],
        total=row["total"],
        says=row["says"],
        printed=row["printed"],
        source=Source(
            document=row["document__key"],
            title=row["document__title"],
            publisher=row["document__publisher"],
            known_from=row["document__published_from"],
            known_to=row["document__published_to"],
            start=row["start"],
            end=row["end"],
            illustrative=row["document__illustrative"],
        ),
        recorded_at=row["recorded_at"],
    )


def _period(row: Mapping[str, Any]) -> Period:
    return Period(row["period_start"], row["period_end"], PeriodKind(row["period_kind"]))
