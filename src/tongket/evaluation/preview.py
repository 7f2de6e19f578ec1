"""What would a merger do to each indicator?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from fractions import Fraction

from tongket.evaluation.gathering import Shelf
from tongket.evaluation.recomposition import Past, Recomposition
from tongket.evaluation.restating import means_of as means
from tongket.evaluation.restating import past_of
from tongket.indicators import queries as indicators
from tongket.indicators.queries import IndicatorFacts
from tongket.organisation.access import Access, Role
from tongket.organisation.rules import SuccessionFacts
from tongket.results import queries as results
from tongket.results.rules import Figure
from tongket.vocabulary.measure import Measure
from tongket.vocabulary.period import Period

_NEW = "?"  # the unit that is not there yet; no key is written so


@dataclass(frozen=True, slots=True)
class Effect:
    """One indicator that any of the units reported: the composed level, or what stands in the way.

    ``before`` are the levels of the units, in their order.
    """

    indicator: IndicatorFacts
    before: tuple[Figure | None, ...]
    composed: Recomposition


@dataclass(frozen=True, slots=True)
class Preview:
    """What merging units wholly would make of the last year that any of them reported."""

    units: tuple[str, ...]
    period: Period | None
    effects: tuple[Effect, ...]
    catalogue: Mapping[str, IndicatorFacts]


def preview(
    units: Sequence[str],
    *,
    day: date,
    as_of: date,
    recorded_by: datetime,
    access: Access,
) -> Preview:
    """Compose what one unit made of all of several would have had in the year before.

    Nothing is recorded. Indicators come in the order of the catalogue.

    Raises:
        NotAllowed: the person may not see one of the units.
    """
    for unit in units:
        access.require(Role.VIEWER, unit)
    catalogue = indicators.catalogue(as_of)
    past = past_of(units, as_of, lambda: catalogue, access)
    olds = past.olds if past else ()
    figures = results.figures_of_units(
        [*units, *olds], as_of=as_of, recorded_by=recorded_by, access=access
    )
    years = {
        figure.period
        for figure in figures
        if figure.period == figure.period.of_year
        and figure.period.end < day
        and figure.measure is Measure.LEVEL
    }
    if not years:
        return Preview(tuple(units), None, (), catalogue)
    period = max(years)
    merged = tuple(
        SuccessionFacts(0, 0, "merger", day, "", unit, _NEW, Fraction(1), "", opens=True)
        for unit in units
    )
    known = past.successions if past else ()
    hidden = past.hidden if past else frozenset()
    shelf = Shelf(figures, Past((*known, *merged), means(catalogue), hidden))
    told = {figure.indicator for figure in figures if figure.period == period}
    composed = [
        (fact, shelf.compose(_NEW, code, period))
        for code, fact in catalogue.items()
        if code in told
    ]
    effects = tuple(
        Effect(fact, tuple(shelf.level_of(unit, fact.code, period)[0] for unit in units), made)
        for fact, made in composed
        if made
    )
    return Preview(tuple(units), period, effects, catalogue)
