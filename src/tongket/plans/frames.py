"""How do the targets of many units become columns?"""

from collections.abc import Collection
from datetime import date, datetime

import pyarrow as pa

from tongket.foundation.columns import read
from tongket.foundation.fields import on_record, span_of, touching
from tongket.organisation.access import Access, Role
from tongket.plans.columns import TARGETS
from tongket.plans.models import Target

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
    seen = access.unit_keys(Role.VIEWER)
    keys = set(unit_keys) if seen is None else set(unit_keys) & seen
    rows = Target.objects.filter(
        on_record(recorded_by),
        touching(*span_of(years)),
        unit__key__in=keys,
        known_to__lte=as_of,
    )
    return read(rows.order_by().values_list(*_FIELDS), TARGETS)
