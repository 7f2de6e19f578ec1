"""Which numbers that a person typed disagree with the record?"""

from dataclasses import dataclass
from datetime import date, datetime

from tongket.organisation.access import Access
from tongket.results import queries as results
from tongket.results.queries.saying import said
from tongket.results.rules import Figure, standing
from tongket.vocabulary.interval import printed_interval
from tongket.vocabulary.period import Period


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A typed number that cannot stand for the same as the figure on record.

    ``start`` and ``end`` are code points of the text.
    """

    start: int
    end: int
    printed: str
    name: str
    recorded: Figure


def disagreements(
    text: str,
    unit_key: str,
    *,
    period: Period,
    as_of: date,
    recorded_by: datetime,
    access: Access,
) -> tuple[Disagreement, ...]:
    """Hold the numbers of a text about a unit's period against the figures that stand.

    A number is held against the same measure of the same indicator and period only; what the
    record does not know is not contradicted by it.

    Raises:
        NotAllowed: the person may not see the unit.
        UnitUnknown: there is no such unit.
    """
    claims = said(text, unit_key, period=period, access=access)
    if not claims:
        return ()
    years = {year for one in claims for year in (one.period.start.year, one.period.end.year)}
    known = results.figures(
        unit_key, years=years, as_of=as_of, recorded_by=recorded_by, access=access
    )
    found = []
    for one in claims:
        figure = one.figure
        about = (one.indicator, one.period, figure.measure, figure.basis)
        stands = standing(f for f in known if (f.indicator, f.period, f.measure, f.basis) == about)
        typed = printed_interval(figure.number, figure.decimals, figure.bound)
        if stands and not typed.meets(stands.figure.interval):
            found.append(
                Disagreement(figure.start, figure.end, figure.printed, one.name, stands.figure)
            )
    return tuple(found)
