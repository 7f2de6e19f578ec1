"""Which reports of the demo are these stories about?"""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from tongket.organisation.access import Access
from tongket.reports.kinds import Kind
from tongket.reports.material import Material
from tongket.reports.queries.gathering import gather, signer_for
from tongket.writing.form import Family

CONFERENCE = date(2023, 12, 12)
MID_2024 = date(2024, 7, 31)
NOW = datetime(2026, 11, 1, tzinfo=UTC)
EVERYTHING = Access.everything("test")


@dataclass(frozen=True)
class Asked:
    """One report: which paper, by whose rules, of which year, as known when."""

    kind: Kind
    family: Family
    year: int
    as_of: date
    unit: str = "pac-nam"


ASKED = {
    "annual-party": Asked(Kind.ANNUAL, Family.PARTY, 2023, CONFERENCE),
    "annual-state": Asked(Kind.ANNUAL, Family.STATE, 2023, CONFERENCE),
    "half-year-party": Asked(Kind.HALF_YEAR, Family.PARTY, 2024, MID_2024),
    "half-year-state": Asked(Kind.HALF_YEAR, Family.STATE, 2024, MID_2024),
    "resolution-party": Asked(Kind.RESOLUTION, Family.PARTY, 2023, CONFERENCE),
    "resolution-state": Asked(Kind.RESOLUTION, Family.STATE, 2023, CONFERENCE),
    "conclusion-party": Asked(Kind.CONCLUSION, Family.PARTY, 2023, CONFERENCE),
    "month-state": Asked(Kind.MONTH, Family.STATE, 2024, date(2024, 7, 10), "boc-bo-01864"),
    "notice-state": Asked(Kind.NOTICE, Family.STATE, 2023, CONFERENCE),
}


def gathered(asked: Asked, *, access: Access = EVERYTHING) -> Material:
    return gather(
        asked.unit,
        body=signer_for(asked.unit, asked.family, asked.kind),
        kind=asked.kind,
        period=asked.kind.period(asked.year, 6),
        as_of=asked.as_of,
        recorded_by=NOW,
        access=access,
    )
