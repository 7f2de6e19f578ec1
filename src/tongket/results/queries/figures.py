"""What was reported about a unit, and what was known of it on a day?"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet

from tongket.foundation.fields import Mark, marks, on_record, period_of, span_of, touching
from tongket.foundation.prepared import prepared
from tongket.organisation import queries as organisation
from tongket.organisation.access import Access, Role
from tongket.results.models import RecordedStatement, Result
from tongket.results.rules import Figure, State, Statement
from tongket.vocabulary.bound import Bound
from tongket.vocabulary.measure import Measure
from tongket.vocabulary.period import Period
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
    codes = None if indicator is None else [indicator]
    found = _known([unit_key], years, codes, as_of, recorded_by)
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
    keys = access.among(Role.VIEWER, unit_keys)
    return _known(keys, years, indicators, as_of, recorded_by)


def marks_of_units(
    unit_keys: Collection[str],
    *,
    years: Collection[int],
    as_of: date,
    recorded_by: datetime,
    access: Access,
) -> Mapping[str, Mapping[date, Mark]]:
    """Mark what ``figures_of_units`` would list of each unit, by the last days of its periods.

    The same marks mean the same figures. Units without any, and those that the person may not
    see, have none. One query.
    """
    keys = access.among(Role.VIEWER, unit_keys)
    found: dict[str, dict[date, Mark]] = {}
    for unit, end, *mark in _marks(list(keys), recorded_by, as_of, *span_of(years)):
        found.setdefault(unit, {})[end] = tuple(mark)
    return found


def marks_of_statements(
    unit_keys: Collection[str],
    *,
    years: Collection[int],
    as_of: date,
    recorded_by: datetime,
    access: Access,
) -> Mapping[str, Mark]:
    """Mark what ``statements_of_units`` would list of each unit, as ``marks_of_units`` does."""
    keys = access.among(Role.VIEWER, unit_keys)
    rows = _marks_of_statements(list(keys), recorded_by, as_of, *span_of(years))
    return {unit: tuple(mark) for unit, *mark in rows}


def units_with_figures(access: Access) -> frozenset[str]:
    """Name the units of which anything is reported, as far as the person may see them."""
    keys = Result.objects.order_by().values_list("unit__key", flat=True).distinct()
    return access.among(Role.VIEWER, list(keys))


def most_reported(
    unit_keys: Collection[str], most: int, *, as_of: date, recorded_by: datetime, access: Access
) -> tuple[str, ...]:
    """Name the indicators of which most levels of units were known, the most reported first."""
    keys = access.among(Role.VIEWER, unit_keys)
    rows = Result.objects.filter(on_record(recorded_by), known_to__lte=as_of, unit__key__in=keys)
    rows = rows.filter(measure=Measure.LEVEL)
    counted = rows.values("indicator__code").annotate(times=Count("id"))
    found = counted.order_by("-times", "indicator__position").values_list(
        "indicator__code", "times"
    )
    return tuple(code for code, _ in found[:most])


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
    found = _said([unit_key], years, as_of, recorded_by)
    if not found:
        organisation.unit(unit_key)  # raises where there is none
    return found


def statements_of_units(
    unit_keys: Collection[str],
    *,
    years: Collection[int] | None = None,
    as_of: date,
    recorded_by: datetime,
    access: Access,
) -> tuple[Statement, ...]:
    """List what sources say in words about several units, as ``statements`` tells of each.

    Units that the person may not see are left out. One query, however many units there are.
    """
    keys = access.among(Role.VIEWER, unit_keys)
    return _said(keys, years, as_of, recorded_by)


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
    return tuple(_figure(row, recorded_by) for row in _columns(rows))


def _known(
    unit_keys: Collection[str],
    years: Collection[int] | None,
    codes: Collection[str] | None,
    as_of: date,
    recorded_by: datetime,
) -> tuple[Figure, ...]:
    """Figures of units, of all indicators or some, in one query."""
    first, last = span_of(years)
    if codes is None:
        rows = _of_units(list(unit_keys), recorded_by, as_of, first, last)
    else:
        rows = _of_indicators(list(unit_keys), list(codes), recorded_by, as_of, first, last)
    return tuple(_figure(row, recorded_by) for row in rows)


@prepared
def _of_units(
    unit_keys: list[str], recorded_by: datetime, as_of: date, first: date, last: date
) -> QuerySet[Result, tuple[Any, ...]]:
    rows = Result.objects.filter(on_record(recorded_by), unit__key__in=unit_keys)
    return _columns(rows.filter(touching(first, last), known_to__lte=as_of))


@prepared
def _marks(
    unit_keys: list[str], recorded_by: datetime, as_of: date, first: date, last: date
) -> QuerySet[Result, tuple[Any, ...]]:
    rows = Result.objects.filter(on_record(recorded_by), unit__key__in=unit_keys)
    known = rows.filter(touching(first, last), known_to__lte=as_of)
    approved = Count("id", filter=Q(approved_at__lte=recorded_by))
    return marks(known, "unit__key", "period_end", approved=approved)


@prepared
def _of_indicators(
    unit_keys: list[str],
    codes: list[str],
    recorded_by: datetime,
    as_of: date,
    first: date,
    last: date,
) -> QuerySet[Result, tuple[Any, ...]]:
    rows = Result.objects.filter(on_record(recorded_by), unit__key__in=unit_keys)
    some = rows.filter(touching(first, last), indicator__code__in=codes, known_to__lte=as_of)
    return _columns(some)


# Plain columns: making the related objects of each row would cost more than all the rest.
def _columns(rows: QuerySet[Result]) -> QuerySet[Result, tuple[Any, ...]]:
    ordered = rows.order_by(
        "indicator__position", "period_start", "period_end", "known_to", "recorded_at", "id"
    )
    return ordered.values_list(
        *("id", "claim", "measure", "basis", "stage", "number", "decimals", "bound", "printed"),
        *("period_start", "period_end", "period_kind", "cut_off", "definition", "illustrative"),
        *("known_from", "known_to", "start", "end", "recorded_at", "approved_at"),
        *("recorded_by_id", "approved_by_id", "withdrawn_at", "supersedes_id"),
        *("indicator__code", "unit__key"),
        *("document__key", "document__title", "document__publisher"),
        *("recorded_by__username", "recorded_by__display_name"),
    )


def _figure(row: tuple[Any, ...], recorded_by: datetime | None) -> Figure:
    """One row of ``_columns``; what came later than the moment was not yet known."""
    (
        row_id, claim, measure, basis, stage, number, decimals, bound, printed,
        period_start, period_end, period_kind, cut_off, definition, illustrative,
        known_from, known_to, start, end, recorded_at, approved_at,
        entered_by, approved_by, withdrawn_at, supersedes,
        indicator, unit, document, title, publisher, username, display_name,
    ) = row  # fmt: skip
    is_approved = approved_at is not None and (recorded_by is None or approved_at <= recorded_by)
    by_hand = document is None
    return Figure(
        id=row_id,
        claim=claim,
        indicator=indicator,
        unit=unit,
        period=period_of(period_start, period_end, period_kind),
        measure=Measure(measure),
        number=number,
        decimals=decimals,
        bound=Bound(bound),
        stage=Stage(stage),
        state=State.APPROVED if is_approved else State.PROPOSED,
        printed=printed,
        source=Source(
            document=document or "",
            title=BY_HAND if by_hand else title,
            publisher=display_name or username if by_hand else publisher,
            known_from=known_from,
            known_to=known_to,
            start=start,
            end=end,
            illustrative=illustrative,
        ),
        recorded_at=recorded_at,
        cut_off=cut_off,
        basis=basis,
        supersedes=supersedes,
        withdrawn_at=None if recorded_by else withdrawn_at,
        definition=definition,
        by_one=is_approved and by_hand and approved_by == entered_by,
    )


def _said(
    unit_keys: Collection[str], years: Collection[int] | None, as_of: date, recorded_by: datetime
) -> tuple[Statement, ...]:
    rows = _statements(list(unit_keys), recorded_by, as_of, *span_of(years))
    return tuple(map(_statement, rows))


@prepared
def _statements(
    unit_keys: list[str], recorded_by: datetime, as_of: date, first: date, last: date
) -> QuerySet[RecordedStatement, tuple[Any, ...]]:
    known = _statements_known(unit_keys, recorded_by, as_of, first, last)
    return known.order_by("document__published_to", "id").values_list(
        *("id", "unit__key", "period_start", "period_end", "period_kind", "indicator__code"),
        *("met", "total", "says", "printed", "recorded_at"),
        *("document__key", "document__title", "document__publisher"),
        *("document__published_from", "document__published_to", "start", "end"),
        "document__illustrative",
    )


@prepared
def _marks_of_statements(
    unit_keys: list[str], recorded_by: datetime, as_of: date, first: date, last: date
) -> QuerySet[RecordedStatement, tuple[Any, ...]]:
    return marks(_statements_known(unit_keys, recorded_by, as_of, first, last), "unit__key")


def _statements_known(
    unit_keys: list[str], recorded_by: datetime, as_of: date, first: date, last: date
) -> QuerySet[RecordedStatement]:
    rows = RecordedStatement.objects.filter(on_record(recorded_by), unit__key__in=unit_keys)
    return rows.filter(touching(first, last), document__published_to__lte=as_of)


def _statement(row: tuple[Any, ...]) -> Statement:
    number, unit, first, last, kind, indicator, met, total, says, printed, recorded_at, *source = (
        row
    )
    return Statement(
        *(number, unit, period_of(first, last, kind), indicator or "", met, total, says, printed),
        source=Source(*source),
        recorded_at=recorded_at,
    )
