"""What does each print say of the quantities, written as bounds on them?"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from tongket.evaluation.consistency.prints import Print
from tongket.evaluation.consistency.quantities import Kind, Quantity, Subjects
from tongket.evaluation.consistency.relations import Sum
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


@dataclass(frozen=True, slots=True)
class System:
    """All that some prints say at once.

    ``signed`` are the quantities printed as zero or below somewhere: they are compared and added,
    never multiplied.
    """

    prints: tuple[Print, ...]
    subjects: Subjects
    ties: tuple[Tie, ...]
    additions: tuple[Addition, ...]
    signed: frozenset[Quantity]

    def without(self, quantity: Quantity) -> "System":
        """The same, as if nothing were known of one quantity."""
        return replace(
            self,
            ties=tuple(t for t in self.ties if quantity not in {t.over, t.under}),
            additions=tuple(a for a in self.additions if quantity not in a.members),
        )


def system(prints: Iterable[Print], subjects: Subjects) -> System:
    """Write down what prints say, in the order in which they are given."""
    prints = tuple(prints)
    ties = [tie for printed in prints for tie in _ties(printed, subjects)]
    signed = frozenset(tie.over for tie in ties if tie.under is None and tie.prints[0].number <= 0)
    levels = {
        quantity
        for tie in ties
        for quantity in (tie.over, tie.under)
        if quantity and quantity.kind is Kind.LEVEL
    }
    return System(
        prints,
        subjects,
        tuple(t for t in ties if t.under is None or not {t.over, t.under} & signed),
        (*_changes(prints, subjects), *_sums(levels, subjects)),
        signed,
    )


def _ties(printed: Print, subjects: Subjects) -> Iterable[Tie]:
    """The bounds of one print; none for a change, which is an addition."""
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


def _changes(prints: Iterable[Print], subjects: Subjects) -> Iterable[Addition]:
    for printed in prints:
        if printed.measure is Measure.CHANGE and not printed.planned:
            level, before = subjects.level(printed), subjects.previous(printed)
            yield Addition(level, (before,), printed.interval, printed)


def _sums(levels: set[Quantity], subjects: Subjects) -> Iterable[Addition]:
    """The catalogue's sums, wherever the total or a part is spoken of."""
    for relation in subjects.relations.sums:
        members = {relation.total, *relation.parts}
        spoken = {
            replace(level, indicator=relation.total, vintage="")
            for level in levels
            if level.indicator in members
        }
        for total in sorted(spoken):
            yield sum_of(relation, total, subjects)


def sum_of(relation: Sum, total: Quantity, subjects: Subjects) -> Addition:
    """A sum of the catalogue for one unit and period, with the levels that stand."""
    parts = (subjects.standing(replace(total, indicator=part)) for part in relation.parts)
    return Addition(subjects.standing(total), tuple(parts), Interval.point(0))
