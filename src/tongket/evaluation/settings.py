"""Which thresholds were in force for a unit on a day?"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Any

from django.db.models import QuerySet

from tongket.evaluation.consistency.relations import Thresholds as ConsistencyThresholds
from tongket.evaluation.models import ThresholdSetting
from tongket.evaluation.verdicts.judgement import Thresholds as VerdictThresholds
from tongket.foundation.prepared import prepared
from tongket.organisation import lines as placed
from tongket.organisation import queries as organisation


class Threshold(StrEnum):
    """What a committee may set; percents, but for months."""

    NEARLY_MET = "nearly_met"  # share of plan from which a target counts as nearly met
    ACCOUNTS_CLOSE_AFTER = "accounts_close_after"  # months past a period's end
    RESTATEMENT = "restatement"  # by which a later text's ratio may restate a level
    DENOMINATOR = "denominator"  # by which an unprinted denominator may differ


@dataclass(frozen=True, slots=True)
class Settings:
    """The thresholds of the verdicts and of the consistency check."""

    verdicts: VerdictThresholds
    consistency: ConsistencyThresholds


def settings_of(unit_key: str, *, as_of: date, recorded_by: datetime) -> Settings:
    """Give the thresholds known for a unit on a day, as recorded by a moment.

    The unit's own stand before those of the units above it; what nobody set has its default.
    """
    line = organisation.line(unit_key, as_of)
    return _in_line(line, _rows(list(line), as_of, recorded_by))


def settings_of_children(
    parent_key: str, children: Collection[str], *, as_of: date, recorded_by: datetime
) -> Mapping[str, Settings]:
    """Give the thresholds of units that lie directly under one, as ``settings_of`` does of each."""
    line = organisation.line(parent_key, as_of)
    rows = _rows([*children, *line], as_of, recorded_by)
    return {child: _in_line((child, *line), rows) for child in children}


def settings_of_units(
    unit_keys: Collection[str], *, as_of: date, recorded_by: datetime
) -> Mapping[str, Settings]:
    """Give the thresholds of any units, as ``settings_of`` does of each, in three queries."""
    lines = placed.lines(unit_keys, as_of)
    above = {key for line in lines.values() for key in line}
    rows = _rows(sorted(above), as_of, recorded_by)
    return {key: _in_line(line, rows) for key, line in lines.items()}


@prepared
def _rows(
    unit_keys: list[str], as_of: date, recorded_by: datetime
) -> QuerySet[ThresholdSetting, tuple[Any, ...]]:
    rows = ThresholdSetting.objects.filter(
        unit__key__in=unit_keys, known_from__lte=as_of, recorded_at__lte=recorded_by
    )
    return rows.values_list("unit__key", "name", "value", "known_from", "recorded_at")


def _in_line(line: Sequence[str], rows: Iterable[tuple[Any, ...]]) -> Settings:
    """The unit's own settings after those of the units above it, so that they stand."""
    nearest = sorted(
        (-line.index(unit), known_from, recorded_at, name, value)
        for unit, name, value, known_from, recorded_at in rows
        if unit in line
    )
    return _settings({Threshold(name): Decimal(value).scaleb(-6) for *_, name, value in nearest})


def _settings(values: Mapping[Threshold, Decimal]) -> Settings:
    verdicts, consistency = VerdictThresholds(), ConsistencyThresholds()
    return Settings(
        VerdictThresholds(nearly_met=values.get(Threshold.NEARLY_MET, verdicts.nearly_met)),
        ConsistencyThresholds(
            accounts_close_after=int(
                values.get(Threshold.ACCOUNTS_CLOSE_AFTER, consistency.accounts_close_after)
            ),
            restatement=_share(values, Threshold.RESTATEMENT, consistency.restatement),
            denominator=_share(values, Threshold.DENOMINATOR, consistency.denominator),
        ),
    )


def _share(
    values: Mapping[Threshold, Decimal], threshold: Threshold, default: Fraction
) -> Fraction:
    return Fraction(values[threshold]) / 100 if threshold in values else default
