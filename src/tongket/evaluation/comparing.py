"""What were the levels of several units over years?"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from tongket.evaluation.gathering import Shelf
from tongket.evaluation.recomposition import Means, Recomposition
from tongket.evaluation.restating import past_of
from tongket.indicators import queries as indicators
from tongket.indicators.queries import IndicatorFacts
from tongket.indicators.rules import names
from tongket.organisation import queries as organisation
from tongket.organisation.access import Access, Role
from tongket.organisation.queries import UnitFacts
from tongket.results import queries as results
from tongket.results.rules import Figure
from tongket.vocabulary.period import Period


@dataclass(frozen=True, slots=True)
class Level:
    """One unit's level of one indicator and year: reported, composed, or why it is not."""

    figure: Figure | None
    composed: Recomposition | None = None


@dataclass(frozen=True, slots=True)
class LevelTable:
    """Levels by unit, indicator and year; what nobody reported has an empty one."""

    units: tuple[UnitFacts, ...]
    indicators: tuple[IndicatorFacts, ...]
    years: tuple[Period, ...]
    levels: Mapping[tuple[str, str, Period], Level]
    catalogue: Mapping[str, IndicatorFacts]


def units_below(unit_key: str, on: date, access: Access) -> tuple[UnitFacts, tuple[UnitFacts, ...]]:
    """Give a unit and those under it on a day that the person may see, in Vietnamese order.

    Raises:
        NotAllowed: the person may not see the unit above.
        UnitUnknown: there is no such unit.
    """
    access.require(Role.VIEWER, unit_key)
    below = organisation.children(unit_key, on)
    seen = tuple(unit for unit in below if access.may(Role.VIEWER, unit.key))
    return organisation.unit(unit_key), seen


def levels(
    units: Sequence[UnitFacts],
    codes: Sequence[str],
    years: Sequence[int],
    *,
    as_of: date,
    recorded_by: datetime,
    access: Access,
) -> LevelTable:
    """Give the levels of units over years, composed where a unit was not yet what it is now.

    Raises:
        IndicatorUnknown: the catalogue of the day has no such code.
    """
    catalogue = indicators.catalogue(as_of)
    facts = tuple(indicators.one_of(catalogue, code) for code in dict.fromkeys(codes))
    keys = [unit.key for unit in units]
    past = past_of(keys, as_of, lambda: catalogue, access)
    needed = _needed([fact.code for fact in facts], past.means) if past else set(codes)
    olds = past.olds if past else ()
    figures = results.figures_of_units(
        [*keys, *olds], indicators=needed, as_of=as_of, recorded_by=recorded_by, access=access
    )
    shelf, periods = Shelf(figures, past), tuple(map(Period.year, years))
    return LevelTable(
        units=tuple(units),
        indicators=facts,
        years=periods,
        levels={
            (key, fact.code, period): Level(*shelf.level_of(key, fact.code, period))
            for key in keys
            for fact in facts
            for period in periods
        },
        catalogue=catalogue,
    )


def _needed(codes: Collection[str], means: Mapping[str, Means]) -> set[str]:
    """The indicators with all that composing them speaks of."""
    found: set[str] = set()
    rest = list(codes)
    while rest:
        code = rest.pop()
        if code not in found:
            found.add(code)
            how = means.get(code)
            if how and how.weight:
                rest.append(how.weight)
            if how and how.formula:
                rest.extend(names(how.formula))
    return found
