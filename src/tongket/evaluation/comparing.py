"""How do the units below a unit stand, and what were their levels over years?"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from tongket.evaluation import scorecard as composition
from tongket.evaluation.comparison import Comparison, compare
from tongket.evaluation.gathering import Shelf
from tongket.evaluation.queries import overrides_of, traits_of
from tongket.evaluation.recomposition import Means, Recomposition
from tongket.evaluation.restating import past_of
from tongket.evaluation.settings import settings_below
from tongket.indicators import queries as indicators
from tongket.indicators.queries import IndicatorFacts
from tongket.indicators.rules import names
from tongket.organisation import queries as organisation
from tongket.organisation.access import Access, Role
from tongket.organisation.queries import UnitFacts
from tongket.plans import queries as plans
from tongket.plans.rules import Target
from tongket.results import queries as results
from tongket.results.rules import Figure
from tongket.vocabulary.period import Period


@dataclass(frozen=True, slots=True)
class Siblings:
    """The units that lie under one on a day, those that the reader may not see left out."""

    above: UnitFacts
    on: date
    units: tuple[UnitFacts, ...]
    hidden: int


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


def siblings(unit_key: str, on: date, access: Access) -> Siblings:
    """Give the units under a unit on a day, in Vietnamese order.

    Raises:
        NotAllowed: the person may not see the unit above.
        UnitUnknown: there is no such unit.
    """
    access.require(Role.VIEWER, unit_key)
    below = organisation.children(unit_key, on)
    seen = tuple(unit for unit in below if access.may(Role.VIEWER, unit.key))
    return Siblings(organisation.unit(unit_key), on, seen, len(below) - len(seen))


def comparison(
    family: Siblings, year: int, *, as_of: date, recorded_by: datetime, access: Access
) -> Comparison:
    """Compose the scorecards of siblings, as known on a day and recorded by a moment.

    However many units there are, the same number of queries is asked.
    """
    period, keys = Period.year(year), [unit.key for unit in family.units]
    catalogue = indicators.catalogue(as_of)
    past = past_of(keys, as_of, catalogue, access)
    olds = {row.old for row in past.successions} - past.hidden if past else set()
    figures = results.figures_of_units(
        {*keys, *olds}, as_of=as_of, recorded_by=recorded_by, access=access
    )
    targets: dict[str, list[Target]] = {}
    for target in plans.targets_of_units(
        keys, years=[year], as_of=as_of, recorded_by=recorded_by, access=access
    ):
        targets.setdefault(target.unit, []).append(target)
    settings = settings_below(family.above.key, keys, as_of=as_of, recorded_by=recorded_by)
    overrides = overrides_of(keys, as_of=as_of, recorded_by=recorded_by)
    return compare(
        composition.scorecard(
            unit=key,
            period=period,
            as_of=as_of,
            indicators=[
                traits_of(fact)
                for code, fact in catalogue.items()
                if any(target.indicator == code for target in targets.get(key, ()))
            ],
            targets=targets.get(key, ()),
            figures=figures,
            past=past,
            overrides=overrides,
            thresholds=settings[key].verdicts,
        )
        for key in keys
    )


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
    past = past_of(keys, as_of, catalogue, access)
    needed = _needed([fact.code for fact in facts], past.means) if past else set(codes)
    olds = {row.old for row in past.successions} - past.hidden if past else set()
    figures = results.figures_of_units(
        {*keys, *olds}, indicators=needed, as_of=as_of, recorded_by=recorded_by, access=access
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
