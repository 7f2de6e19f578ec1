"""What does judging need of the record beside targets and figures?"""

from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime
from typing import Any

from django.db.models import QuerySet

from tongket.evaluation.models import Override as OverrideRow
from tongket.evaluation.rollup import Traits as RollingTraits
from tongket.evaluation.verdicts.judgement import IndicatorTraits, Override, Verdict
from tongket.foundation.fields import on_record
from tongket.foundation.prepared import prepared
from tongket.indicators import queries as indicators
from tongket.indicators.queries import IndicatorFacts, Member
from tongket.indicators.rules import OverUnits
from tongket.plans.rules import Target
from tongket.vocabulary.period import Period


def overrides_of(
    unit_keys: Collection[str], *, as_of: date, recorded_by: datetime
) -> Mapping[str, tuple[Override, ...]]:
    """List what people decided about verdicts of each of several units, as known on a day."""
    found: dict[str, tuple[Override, ...]] = {}
    for unit, target, verdict, reason, display_name, username, *times in _overrides(
        list(unit_keys), recorded_by, as_of
    ):
        decided = Override(target, Verdict(verdict), reason, display_name or username, *times)
        found[unit] = (*found.get(unit, ()), decided)
    return found


@prepared
def _overrides(
    unit_keys: list[str], recorded_by: datetime, as_of: date
) -> QuerySet[OverrideRow, tuple[Any, ...]]:
    rows = OverrideRow.objects.filter(
        on_record(recorded_by), target__unit__key__in=unit_keys, known_from__lte=as_of
    )
    return rows.values_list(
        *("target__unit__key", "target_id", "verdict", "reason"),
        *("recorded_by__display_name", "recorded_by__username", "known_from", "recorded_at"),
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


def shown_in(
    catalogue: Mapping[str, IndicatorFacts],
    members: Collection[Member],
    targets: Iterable[Target],
    period: Period,
) -> tuple[IndicatorTraits, ...]:
    """Give the indicators of a scorecard, in order: its set's, else those with a target of it.

    What is not defined in the catalogue of the day cannot be judged and is left out.
    """
    if members:
        codes = [member.code for member in members]
    else:
        promised = {target.indicator for target in targets if target.period == period}
        codes = [code for code in catalogue if code in promised]
    return tuple(traits_of(catalogue[code]) for code in codes if code in catalogue)


def rules_of(catalogue: Mapping[str, IndicatorFacts]) -> tuple[RollingTraits, ...]:
    """Give what rolling up needs of each indicator of a catalogue.

    A quotient of indicators is computed anew, even where a mean is declared for it.
    """
    related = indicators.relations(catalogue)
    return tuple(_rolling(fact, related) for fact in catalogue.values())


def _rolling(fact: IndicatorFacts, related: indicators.Relations) -> RollingTraits:
    quotient = related.quotients.get(fact.code)
    anew = quotient is not None and fact.over_units is OverUnits.WEIGHTED_MEAN
    return RollingTraits(
        *(fact.code, fact.decimals, fact.direction),
        *(OverUnits.RECOMPUTE if anew else fact.over_units, fact.over_time),
        weight=related.weights.get(fact.code, ""),
        quotient=quotient,
    )
