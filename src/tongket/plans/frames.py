"""How do the targets of many units become columns?"""

from collections.abc import Collection
from datetime import date, datetime

import pyarrow as pa

from tongket.foundation.columns import read
from tongket.foundation.fields import on_record, period_columns, span_of, touching
from tongket.organisation.access import Access, Role
from tongket.plans.columns import TARGETS
from tongket.plans.models import Target
from tongket.vocabulary.period import Period

_FIELDS = (
    *("id", "unit_id", "indicator_id", "issuer__key", "period_start", "period_end", "kind"),
    *("bound", "low", "high", "decimals", "exact", "base_year", "of_unit_id"),
    *("known_from", "known_to", "recorded_at", "withdrawn_at", "replaces_id"),
)


def targets(
    unit_keys: Collection[str],
    *,
    years: Collection[int] | None = None,
    as_of: date,
    recorded_by: datetime,
    access: Access,
) -> pa.Table:
    """Give the targets that ``queries.targets_of_units`` lists as columns."""
    keys = access.among(Role.VIEWER, unit_keys)
    rows = Target.objects.filter(
        on_record(recorded_by),
        touching(*span_of(years)),
        unit__key__in=keys,
        known_to__lte=as_of,
    )
    return read(rows.order_by().values_list(*_FIELDS), TARGETS)


def every(year: int, *, access: Access) -> pa.Table:
    """Give all targets of periods that end in a year, withdrawn ones too, as far as seen.

    Whoever takes them out of the house can tell what was known on any day.
    """
    rows = Target.objects.filter(period_end__year=year)
    seen = access.unit_keys(Role.VIEWER)
    if seen is not None:
        rows = rows.filter(unit__key__in=seen)
    return read(rows.order_by("unit_id", "indicator_id", "id").values_list(*_FIELDS), TARGETS)


def years() -> tuple[int, ...]:
    """List the years in which periods of targets end."""
    return tuple(day.year for day in Target.objects.dates("period_end", "year"))


def units_with_targets(year: int, *, access: Access) -> tuple[str, ...]:
    """Name the units that have targets of exactly a year, as far as the person may see them."""
    rows = Target.objects.filter(**period_columns(Period.year(year)))
    keys = rows.order_by("unit__key").values_list("unit__key", flat=True).distinct()
    seen = access.unit_keys(Role.VIEWER)
    return tuple(key for key in keys if seen is None or key in seen)
