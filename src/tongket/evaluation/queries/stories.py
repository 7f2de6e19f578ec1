"""What is known of one target: its verdict, its other years, every report, what disagrees?"""

from dataclasses import dataclass
from datetime import date, datetime

from tongket.evaluation.consistency.findings import Finding
from tongket.evaluation.queries.checked import Checked
from tongket.evaluation.queries.unit_record import UnitRecord
from tongket.evaluation.recomposition import Recomposition
from tongket.evaluation.scorecard import Row
from tongket.indicators.queries import IndicatorUnknown
from tongket.organisation.access import Access
from tongket.organisation.queries import UnitFacts
from tongket.results.rules import Figure
from tongket.vocabulary.period import Period


@dataclass(frozen=True, slots=True)
class Story:
    """All that is known of one target of a year.

    ``row`` is its row of the scorecard, ``others`` the rows of the same indicator in every other
    year that has a target or a figure, ``figures`` every report of the indicator, ``composed`` its
    levels of earlier years as composed from former units, ``findings`` those that name it.
    """

    unit: UnitFacts
    as_of: date
    period: Period
    row: Row
    others: tuple[tuple[Period, Row], ...]
    figures: tuple[Figure, ...]
    composed: tuple[Recomposition, ...]
    findings: tuple[Finding, ...]
    checked: Checked


def story(
    unit_key: str,
    year: int,
    indicator: str,
    *,
    as_of: date,
    recorded_by: datetime,
    access: Access,
) -> Story:
    """Tell one target of a year: its row, the same indicator in other years, every report.

    Raises:
        NotAllowed: the person may not see the unit.
        UnitUnknown: there is no such unit.
        IndicatorUnknown: the unit's scorecard of the year has no such row.
    """
    period = Period.year(year)
    record = UnitRecord.of(unit_key, as_of, recorded_by, access)
    row = next((r for r in record.scorecard(period).rows if r.indicator.code == indicator), None)
    if row is None:
        raise IndicatorUnknown(code=indicator)
    return Story(
        unit=record.unit,
        as_of=as_of,
        period=period,
        row=row,
        others=tuple(record.other_years(indicator, period)),
        figures=tuple(f for f in record.figures if f.indicator == indicator),
        composed=tuple(record.composed_years(indicator)),
        findings=tuple(
            f
            for f in record.checked.findings
            if any(record.checked.prints[id_].indicator == indicator for id_ in f.figures)
        ),
        checked=record.checked,
    )
