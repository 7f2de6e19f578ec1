"""Which numbers can an indicator never have?"""

from typing import Protocol

from tongket.results.conversion import Measurand, is_percentage
from tongket.vocabulary.error import TongketError
from tongket.vocabulary.measure import Measure, Nature
from tongket.vocabulary.unit import Quantity, Unit


class NumberBelowNothing(TongketError):
    """A negative number is entered of what cannot be less than nothing."""


class NumberNotWhole(TongketError):
    """A fraction is entered of what comes in wholes only."""


class Countable(Measurand, Protocol):
    """What has to be known of an indicator beyond its unit."""

    @property
    def name(self) -> str:
        """How it is called."""

    @property
    def decimals(self) -> int:
        """How many digits behind the comma it is given with."""


_LEVELS = {Measure.LEVEL, Measure.PREVIOUS, Measure.TOTAL}


def refuse_impossible(value: Quantity, measure: Measure, about: Countable) -> None:
    """Refuse a level that an indicator can never have; ``value`` is in the indicator's unit.

    Percentages may fall below nothing (growth is one). Money, mass and area may be fractions, and
    so may what is printed with decimals; changes of a level may be negative.

    Raises:
        NumberBelowNothing: it is negative, and no percentage or rank.
        NumberNotWhole: it is a fraction of animals, households or the like.
    """
    if measure not in _LEVELS or about.nature is Nature.RANK:
        return
    if value.number < 0 and not is_percentage(about):
        raise NumberBelowNothing(number=value.number, indicator=about.name)
    in_wholes = about.decimals == 0 and Unit.parse(about.unit).is_counted_thing
    if in_wholes and value.number % 1:
        raise NumberNotWhole(number=value.number, indicator=about.name, unit=about.unit)
