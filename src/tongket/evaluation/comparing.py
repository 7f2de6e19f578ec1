"""What were the levels of several units over years?"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from fractions import Fraction

from tongket.evaluation.gathering import Shelf
from tongket.evaluation.recomposition import Means, Recomposition
from tongket.evaluation.record import rules_of
from tongket.evaluation.restating import means_of, past_of
from tongket.evaluation.rollup import CellKey, Given, Rollup
from tongket.evaluation.rollup import Level as RolledLevel
from tongket.indicators import queries as indicators
from tongket.indicators.queries import IndicatorFacts
from tongket.indicators.rules import names
from tongket.organisation import queries as organisation
from tongket.organisation.access import Access, Role
from tongket.organisation.queries import UnitFacts
from tongket.results import queries as results
from tongket.results.rules import Figure
from tongket.vocabulary.period import Period, PeriodKind
from tongket.vocabulary.stage import Stage


@dataclass(frozen=True, slots=True)
class Level:
    """One unit's level of one indicator and year: reported, composed, or why it is not.

    ``reckoned`` is what its months or its own parts come to, where it has no figure of the year.
    """

    figure: Figure | None
    composed: Recomposition | None = None
    reckoned: RolledLevel | None = None

    @property
    def number(self) -> Fraction | None:
        """The level, wherever it comes from."""
        if self.figure is not None:
            return Fraction(self.figure.number)
        return self.reckoned.number if self.reckoned else None


@dataclass(frozen=True, slots=True)
class LevelTable:
    """Levels by unit, indicator and year; what nobody reported has an empty one.

    ``whole`` is what the units come to together, by the indicator's own rule, where it has one.
    """

    units: tuple[UnitFacts, ...]
    indicators: tuple[IndicatorFacts, ...]
    years: tuple[Period, ...]
    levels: Mapping[tuple[str, str, Period], Level]
    whole: Mapping[tuple[str, Period], RolledLevel]
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


def most_told(
    units: Sequence[UnitFacts],
    most: int,
    *,
    as_of: date,
    recorded_by: datetime,
    access: Access,
) -> tuple[str, ...]:
    """Name the indicators of which most levels are known, of units or of those they were made of.

    Only such as the catalogue of the day has.
    """
    told = results.most_reported(
        _with_former(units), most, as_of=as_of, recorded_by=recorded_by, access=access
    )
    catalogue = indicators.catalogue(as_of) if told else {}
    return tuple(code for code in told if code in catalogue)


def last_year(
    units: Sequence[UnitFacts],
    codes: Sequence[str],
    *,
    as_of: date,
    recorded_by: datetime,
    access: Access,
) -> int | None:
    """Give the last year with a level of any of these, of units or of those they were made of."""
    return results.last_year(
        _with_former(units),
        indicators=codes,
        as_of=as_of,
        recorded_by=recorded_by,
        access=access,
    )


def _with_former(units: Sequence[UnitFacts]) -> set[str]:
    keys = {unit.key for unit in units}
    return keys | {row.old for row in organisation.ancestry(keys)}


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
    needed = _needed([fact.code for fact in facts], means_of(catalogue))
    olds = past.olds if past else ()
    figures = results.figures_of_units(
        [*keys, *olds], indicators=needed, as_of=as_of, recorded_by=recorded_by, access=access
    )
    shelf, periods = Shelf(figures, past), tuple(map(Period.year, years))
    rollup = _rollup(shelf, figures, keys, needed, periods, catalogue)
    table = {
        (key, fact.code, period): _level(shelf, rollup, (key, fact.code, period))
        for key in keys
        for fact in facts
        for period in periods
    }
    together = {
        (fact.code, period): level
        for fact in facts
        for period in periods
        if (level := rollup.level(_TOGETHER, fact.code, period))
    }
    return LevelTable(tuple(units), facts, periods, table, together, catalogue)


_TOGETHER = ""  # the key of all units of a table together


def _level(shelf: Shelf, rollup: Rollup, cell: CellKey) -> Level:
    figure, composed = shelf.level_of(*cell)
    if figure is not None or composed is not None:
        return Level(figure, composed)
    return Level(None, None, rollup.level(*cell))


def _rollup(
    shelf: Shelf,
    figures: Iterable[Figure],
    keys: Sequence[str],
    codes: Collection[str],
    years: Sequence[Period],
    catalogue: Mapping[str, IndicatorFacts],
) -> Rollup:
    """Roll up what the units reported or were composed of, of the years and of their months."""
    cells: set[CellKey] = {(key, code, year) for key in keys for code in codes for year in years}
    months = {f.period for f in figures if f.period.kind is PeriodKind.MONTH}
    inside = [month for month in months if any(month in year for year in years)]
    cells |= {(key, code, month) for key in keys for code in codes for month in inside}
    levels = {
        cell: Given(Fraction(figure.number), figure.stage is Stage.ESTIMATE)
        for cell in cells
        if (figure := shelf.level_of(*cell)[0])
    }
    return Rollup(levels, rules_of(catalogue), {_TOGETHER: tuple(keys)})


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
