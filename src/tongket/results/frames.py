"""How do the figures of many units become columns?"""

from collections.abc import Collection
from datetime import date, datetime

import pyarrow as pa

from tongket.foundation.columns import read
from tongket.foundation.fields import on_record, span_of, touching
from tongket.organisation.access import Access, Role
from tongket.results.columns import FIGURES
from tongket.results.models import Result

_FIELDS = (
    *("id", "unit_id", "indicator_id", "period_start", "period_end", "period_kind"),
    *("measure", "basis", "definition", "claim", "stage", "number", "decimals", "bound"),
    *("cut_off", "known_from", "known_to", "recorded_at", "approved_at", "withdrawn_at"),
    "supersedes_id",
)


def figures(
    unit_keys: Collection[str],
    *,
    years: Collection[int] | None = None,
    as_of: date,
    recorded_by: datetime,
    access: Access,
) -> pa.Table:
    """Give the figures that ``queries.figures_of_units`` lists as columns."""
    keys = access.among(Role.VIEWER, unit_keys)
    rows = Result.objects.filter(
        on_record(recorded_by),
        touching(*span_of(years)),
        unit__key__in=keys,
        known_to__lte=as_of,
    )
    return read(rows.order_by().values_list(*_FIELDS), FIGURES)


def every(year: int, *, access: Access) -> pa.Table:
    """Give all figures of periods that end in a year, withdrawn ones too, as far as seen.

    Whoever takes them out of the house can tell what was known on any day.
    """
    rows = Result.objects.filter(period_end__year=year)
    seen = access.unit_keys(Role.VIEWER)
    if seen is not None:
        rows = rows.filter(unit__key__in=seen)
    return read(rows.order_by("unit_id", "indicator_id", "id").values_list(*_FIELDS), FIGURES)


def years() -> tuple[int, ...]:
    """List the years in which periods of figures end."""
    return tuple(day.year for day in Result.objects.dates("period_end", "year"))
