"""What does judging need of the record beside targets and figures?"""

from collections.abc import Collection
from datetime import date, datetime

from tongket.evaluation.models import Override as OverrideRow
from tongket.evaluation.verdicts.judgement import IndicatorTraits, Override, Verdict
from tongket.foundation.fields import on_record
from tongket.indicators.queries import IndicatorFacts


def overrides_of(
    unit_keys: Collection[str], *, as_of: date, recorded_by: datetime
) -> tuple[Override, ...]:
    """List what people decided about verdicts of units, as known on a day."""
    rows = OverrideRow.objects.filter(
        on_record(recorded_by), target__unit__key__in=unit_keys, known_from__lte=as_of
    ).select_related("recorded_by")
    return tuple(
        Override(
            target=row.target_id,
            verdict=Verdict(row.verdict),
            reason=row.reason,
            by=row.recorded_by.display_name or row.recorded_by.get_username(),
            known_from=row.known_from,
            recorded_at=row.recorded_at,
        )
        for row in rows
    )


def traits_of(fact: IndicatorFacts) -> IndicatorTraits:
    """Give what judging and showing need of an indicator's version."""
    return IndicatorTraits(
        code=fact.code,
        name=fact.name,
        name_en=fact.name_en,
        unit=fact.unit,
        decimals=fact.decimals,
        direction=fact.direction,
        nature=fact.nature,
        field=fact.field,
    )
