"""What does each print say of the quantities, written as bounds on them?"""

from collections.abc import Iterable
from dataclasses import dataclass

from tongket.evaluation.consistency.prints import Print
from tongket.evaluation.consistency.quantities import Quantity, Subjects
from tongket.vocabulary.interval import Interval
from tongket.vocabulary.measure import Measure

_AT_MOST_ONE = Interval.between(0, 1, low_closed=False)


@dataclass(frozen=True, slots=True)
class Addition:
    """A total equals its parts and a rest in the interval; a definition has no ``printed``."""

    total: Quantity
    parts: tuple[Quantity, ...]
    rest: Interval
    printed: Print | None = None

    @property
    def members(self) -> tuple[Quantity, ...]:
        """The total and the parts."""
        return (self.total, *self.parts)


@dataclass(frozen=True, slots=True)
class Tie:
    """One quantity over another lies in the interval; no other stands for the number one.

    ``through`` are the sums and changes by which it was derived; none if it is printed.
    """

    over: Quantity
    under: Quantity | None
    interval: Interval
    prints: tuple[Print, ...]
    through: tuple[Addition, ...] = ()

    @property
    def claim(self) -> str:
        """The claim that prints it, or the first of those from which it was derived."""
        return self.prints[0].claim


def ties_of(printed: Print, subjects: Subjects) -> Iterable[Tie]:
    """Give the bounds of one print; none for a change, which is an addition."""
    said = (printed,)
    if printed.planned:
        return [Tie(subjects.plan(printed), None, printed.interval, said)]
    level = subjects.level(printed)
    match printed.measure:
        case Measure.LEVEL:
            return [Tie(level, None, printed.interval, said)]
        case Measure.PREVIOUS:
            return [Tie(subjects.previous(printed), None, printed.interval, said)]
        case Measure.TOTAL:
            total = subjects.total(printed)
            part = [Tie(level, total, _AT_MOST_ONE, said)] if printed.number > 0 else []
            return [Tie(total, None, printed.interval, said), *part]
        case Measure.SHARE_OF_PLAN | Measure.OVER_PLAN if quotient := printed.quotient:
            return [Tie(level, subjects.plan(printed), quotient, said)]
        case Measure.GROWTH if printed.indicator in subjects.relations.in_points:
            return []
        case Measure.GROWTH | Measure.RATIO if quotient := printed.quotient:
            return [Tie(level, subjects.previous(printed), quotient, said)]
    return []
