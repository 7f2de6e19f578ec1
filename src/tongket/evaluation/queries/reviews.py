"""How did a unit's year go, as known on a day, and what was learned of it later?"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from tongket.evaluation.cards import scorecards
from tongket.evaluation.consistency.findings import Finding
from tongket.evaluation.queries.checked import Checked
from tongket.evaluation.queries.unit_record import UnitRecord
from tongket.evaluation.scorecard import Scorecard
from tongket.evaluation.settings import settings_of
from tongket.indicators import queries as indicators
from tongket.organisation import queries as organisation
from tongket.organisation.access import Access, Role
from tongket.organisation.queries import UnitFacts
from tongket.vocabulary.period import Period

_EVER = date.max


@dataclass(frozen=True, slots=True)
class Review:
    """A scorecard with what surrounds it on a page.

    ``known`` are the findings about the year that stood on the day, ``learned`` those that later
    sources brought about figures known by then, or to which they added a side; what people
    explained is in neither. ``checked`` has the prints of both. ``days`` are the days on which
    something about the year became known, ``years`` those for which the unit has targets or
    figures.
    """

    unit: UnitFacts
    scorecard: Scorecard
    known: tuple[Finding, ...]
    learned: tuple[Finding, ...]
    checked: Checked
    days: tuple[date, ...]
    years: tuple[int, ...]


def scorecard(
    unit_key: str, year: int, *, as_of: date, recorded_by: datetime, access: Access
) -> Scorecard:
    """Compose a unit's scorecard of a year, as known on a day and recorded by a moment.

    Its rows are the set of the adopted plan, else every indicator with a target of the year.

    Raises:
        NotAllowed: the person may not see the unit.
        UnitUnknown: there is no such unit.
    """
    access.require(Role.VIEWER, unit_key)
    key = organisation.unit(unit_key).key
    found = scorecards(
        [key],
        Period.year(year),
        catalogue=indicators.catalogue(as_of),
        settings={key: settings_of(key, as_of=as_of, recorded_by=recorded_by)},
        as_of=as_of,
        recorded_by=recorded_by,
        access=access,
    )
    return found[key]


def review(
    unit_key: str, year: int, *, as_of: date, recorded_by: datetime, access: Access
) -> Review:
    """Compose the scorecard with what arithmetic finds on the day, and found later.

    Raises:
        NotAllowed: the person may not see the unit.
        UnitUnknown: there is no such unit.
    """
    period = Period.year(year)
    today = UnitRecord.of(unit_key, _EVER, recorded_by, access)
    then = today.on(as_of)
    return Review(
        unit=today.unit,
        scorecard=then.scorecard(period),
        known=tuple(f for f in then.checked.unexplained if f.period in period),
        learned=tuple(_learned(today.checked, then.checked, period, as_of)),
        checked=today.checked,
        days=today.days(period),
        years=today.years(),
    )


def years(unit_key: str, *, as_of: date, recorded_by: datetime, access: Access) -> tuple[int, ...]:
    """List the years for which a unit has targets or figures, the latest first.

    Raises:
        NotAllowed: the person may not see the unit.
        UnitUnknown: there is no such unit.
    """
    return UnitRecord.of(unit_key, as_of, recorded_by, access).years()


def _learned(now: Checked, then: Checked, period: Period, as_of: date) -> Iterable[Finding]:
    """Give what later sources brought about a period, or about what its own texts had said.

    What had been found by the day is not learned again when a later source repeats a side of it.
    """
    told = {_what_it_says(finding) for finding in then.findings}
    own_texts = {p.source.document for p in then.prints.values() if p.period in period}
    for finding in now.unexplained:
        prints = [now.prints[id_] for id_ in finding.figures]
        before = [p for p in prints if p.source.known_to <= as_of]
        about = finding.period in period or any(p.source.document in own_texts for p in before)
        if about and 0 < len(before) < len(prints) and _what_it_says(finding) not in told:
            yield finding


def _what_it_says(finding: Finding) -> tuple[object, ...]:
    """What is disputed and how often; later sources may narrow the sides and add none."""
    return finding.outcome, finding.about, len(finding.sides)
