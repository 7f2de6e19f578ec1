"""What is the level of a unit that reported none of its own?

A whole follows from its months and from the units below it, each indicator by its own rule. Means
and quotients are rounded at every unit to the indicator's decimals, so that a figure can be
reckoned again from the ones that the pages below it show; sums stay exact.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from tongket.evaluation.verdicts.grid import rounded
from tongket.indicators.rules import OverTime, OverUnits, Quotient
from tongket.vocabulary.bound import Direction
from tongket.vocabulary.period import Period

GREATEST = 10**12  # a quotient beyond is no level: the record counts millionths in 64 bits
ALL_OF_THEM = 100  # percent of the units below that must have reported for a bare total

CellKey = tuple[str, str, Period]


class Origin(StrEnum):
    """Where a level comes from."""

    REPORTED = "reported"
    ASSEMBLED = "assembled"  # from months
    ROLLED_UP = "rolled_up"  # from the units directly below
    RECOMPUTED = "recomputed"  # from the unit's own numerator and denominator


@dataclass(frozen=True, slots=True)
class Traits:
    """What rolling up and judging need of an indicator.

    ``weight`` names the indicator that a weighted mean is weighted by; ``quotient`` says what is
    recomputed, for a formula of that shape.
    """

    code: str
    decimals: int
    direction: Direction
    over_units: OverUnits
    over_time: OverTime
    weight: str = ""
    quotient: Quotient | None = None


@dataclass(frozen=True, slots=True)
class Given:
    """The level that stands for one unit and period, in the indicator's unit."""

    number: Fraction
    estimate: bool = False


class SoFar(NamedTuple):
    """What those that reported come to, and how many units these are of how many."""

    number: Fraction
    reported: int
    of: int


@dataclass(frozen=True, slots=True)
class Level:
    """A unit's level and what stands behind it.

    ``so_far`` counts the lowest units; one that reported for itself speaks for all below it.
    ``needed`` is the percentage of them without which no number is given bare. ``estimate`` says
    that some figure behind it is one.
    """

    so_far: SoFar
    origin: Origin
    estimate: bool
    needed: int = ALL_OF_THEM

    @property
    def number(self) -> Fraction | None:
        """The level; nothing while too few have reported to give it without its coverage."""
        number, reported, of = self.so_far
        return number if reported * 100 >= of * self.needed else None


class Rollup:
    """Rolls the levels of a country up, over months and over units as they lay on a day.

    Periods asked for begin on 1 January and end with a month of the same year. ``children`` gives
    the units directly below each that has any.
    """

    def __init__(
        self,
        levels: Mapping[CellKey, Given],
        indicators: Iterable[Traits],
        children: Mapping[str, tuple[str, ...]],
        needed: int = ALL_OF_THEM,
    ) -> None:
        self._levels = levels
        self._traits = {traits.code: traits for traits in indicators}
        self._children = children
        self._needed = needed
        self._made: dict[CellKey, Level | None] = {}
        self._leaves: dict[str, int] = {}

    def level(self, unit: str, indicator: str, period: Period) -> Level | None:
        """Give a unit's level: as reported, else of its months, else of what lies below it.

        Nothing where no rule of the indicator allows it, or nobody reported.
        """
        key = unit, indicator, period
        if key not in self._made:
            self._made[key] = self._own(*key) or self._rolled_up(*key)
        return self._made[key]

    def _own(self, unit: str, indicator: str, period: Period) -> Level | None:
        given = self._levels.get((unit, indicator, period))
        origin = Origin.REPORTED
        if given is None:
            given, origin = self._assembled(unit, indicator, period), Origin.ASSEMBLED
        if given is None:
            return None
        leaves = self._leaves_of(unit)
        return Level(SoFar(given.number, leaves, leaves), origin, given.estimate, self._needed)

    def _assembled(self, unit: str, indicator: str, period: Period) -> Given | None:
        """Put a level together from months, none of which may be missing."""
        traits, last = self._traits[indicator], period.end.month
        first = {OverTime.SUM: 1, OverTime.MEAN: 1, OverTime.LAST: last}.get(traits.over_time)
        if first is None:
            return None
        months = [
            self._levels.get((unit, indicator, Period.month(period.start.year, month)))
            for month in range(first, last + 1)
        ]
        found = [month for month in months if month]
        if len(found) < len(months):
            return None
        total = sum((month.number for month in found), Fraction(0))
        if traits.over_time is OverTime.MEAN:
            total = _to_decimals(total / len(found), traits)
        return Given(total, any(month.estimate for month in found))

    def _rolled_up(self, unit: str, indicator: str, period: Period) -> Level | None:
        traits = self._traits[indicator]
        match traits.over_units:
            case OverUnits.NONE | OverUnits.PROVINCE_ONLY:
                return None
            case OverUnits.RECOMPUTE:
                return self._recomputed(unit, traits, period)
        below = [
            (level, weight)
            for child in self._children.get(unit, ())
            if (level := self.level(child, indicator, period))
            and (weight := self._weight(child, traits, period))
        ]
        number = _joined([(level.so_far.number, weight.number) for level, weight in below], traits)
        if number is None:
            return None
        return Level(
            SoFar(number, sum(one.so_far.reported for one, _ in below), self._leaves_of(unit)),
            Origin.ROLLED_UP,
            any(level.estimate or weight.estimate for level, weight in below),
            self._needed,
        )

    def _weight(self, unit: str, traits: Traits, period: Period) -> Given | None:
        """What a unit's level counts for; nothing where its weight is not wholly known."""
        if traits.over_units is not OverUnits.WEIGHTED_MEAN:
            return Given(Fraction(1))
        weight = self.level(unit, traits.weight, period) if traits.weight else None
        if weight is None or weight.number is None or weight.number < 0:
            return None
        return Given(weight.number, weight.estimate)

    def _recomputed(self, unit: str, traits: Traits, period: Period) -> Level | None:
        """Divide the unit's own numerator by its denominator, both wholly known."""
        if traits.quotient is None:
            return None
        above = self._component(unit, traits.quotient.numerator, period)
        below = self._component(unit, traits.quotient.denominator, period)
        if above is None or below is None or above.number is None or below.number is None:
            return None
        if below.number <= 0:
            return None
        quotient = traits.quotient.factor * above.number / below.number
        if abs(quotient) > GREATEST:
            return None
        number = _to_decimals(quotient, traits)
        less = min(above.so_far.reported, below.so_far.reported)
        coverage = SoFar(number, less, self._leaves_of(unit))
        estimate = above.estimate or below.estimate
        return Level(coverage, Origin.RECOMPUTED, estimate, self._needed)

    def _component(self, unit: str, indicator: str, period: Period) -> Level | None:
        """A quotient's part: not itself one, unless reported."""
        if self._traits[indicator].over_units is OverUnits.RECOMPUTE:
            return self._own(unit, indicator, period)
        return self.level(unit, indicator, period)

    def _leaves_of(self, unit: str) -> int:
        """How many units below have none below them; a unit that has none counts itself."""
        if unit not in self._leaves:
            below = self._children.get(unit, ())
            self._leaves[unit] = sum(map(self._leaves_of, below)) if below else 1
        return self._leaves[unit]


def _joined(below: list[tuple[Fraction, Fraction]], traits: Traits) -> Fraction | None:
    """Join levels and their weights to that of the whole."""
    if not below:
        return None
    numbers = [number for number, _ in below]
    if traits.over_units is OverUnits.ALL:
        return min(numbers)
    total = sum((number * weight for number, weight in below), Fraction(0))
    if traits.over_units is OverUnits.SUM:
        return total
    weights = sum(weight for _, weight in below)
    return _to_decimals(total / weights, traits) if weights else None


def _to_decimals(value: Fraction, traits: Traits) -> Fraction:
    return Fraction(rounded(value, traits.decimals), 10**traits.decimals)
