"""How far do the figures of units reach?"""

from collections.abc import Collection
from datetime import date, datetime

from django.db.models import Max

from tongket.foundation.fields import on_record
from tongket.organisation.access import Access, Role
from tongket.results.models import Result
from tongket.vocabulary.measure import Measure


def last_year(
    unit_keys: Collection[str],
    *,
    indicators: Collection[str],
    as_of: date,
    recorded_by: datetime,
    access: Access,
) -> int | None:
    """Give the last year of which a level of any of these units and indicators was known.

    Units that the person may not see are left out.
    """
    keys = access.among(Role.VIEWER, unit_keys)
    rows = Result.objects.filter(on_record(recorded_by), known_to__lte=as_of, unit__key__in=keys)
    rows = rows.filter(measure=Measure.LEVEL, indicator__code__in=indicators)
    day: date | None = rows.aggregate(last=Max("period_end"))["last"]
    return day.year if day else None
