"""What do some prints say, all at once?"""

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, replace
from functools import cached_property

from tongket.evaluation.consistency.bounds import Bounds
from tongket.evaluation.consistency.prints import Print
from tongket.evaluation.consistency.quantities import Kind, Quantity, Subjects
from tongket.evaluation.consistency.relations import Sum
from tongket.evaluation.consistency.ties import Addition, Tie, ties_of
from tongket.vocabulary.interval import Interval
from tongket.vocabulary.measure import Measure


@dataclass(frozen=True)
class System:
    """All that some prints say at once.

    ``signed`` are the quantities printed as zero or below somewhere: they are compared and added,
    never multiplied. ``aside`` are the claims that were taken out of the ``whole``.
    """

    prints: tuple[Print, ...]
    subjects: Subjects
    ties: tuple[Tie, ...]
    additions: tuple[Addition, ...]
    signed: frozenset[Quantity]
    whole: "System | None" = None
    aside: frozenset[str] = frozenset()

    @cached_property
    def bounds(self) -> Bounds:
        """The bounds of all ties, in order; what was set aside is among them."""
        return self.whole.bounds if self.whole else Bounds(self.ties, self.signed)

    @cached_property
    def said(self) -> Mapping[str, tuple[Tie, ...]]:
        """What each claim says."""
        said: dict[str, list[Tie]] = {}
        for tie in self.ties:
            said.setdefault(tie.claim, []).append(tie)
        return {claim: tuple(ties) for claim, ties in said.items()}

    @cached_property
    def printed(self) -> Mapping[str, tuple[Print, ...]]:
        """What each claim prints."""
        printed: dict[str, list[Print]] = {}
        for one in self.prints:
            printed.setdefault(one.claim, []).append(one)
        return {claim: tuple(prints) for claim, prints in printed.items()}

    def without_claims(self, claims: Set[str]) -> "System":
        """What all prints say but those of some claims."""
        prints = tuple(printed for printed in self.prints if printed.claim not in claims)
        if self.signed:  # what is left may have no sign
            return system(prints, self.subjects)
        return System(
            prints,
            self.subjects,
            tuple(tie for tie in self.ties if tie.claim not in claims),
            tuple(self.additions_without(claims)),
            self.signed,
            self.whole or self,
            self.aside | claims,
        )

    def additions_without(self, claims: Set[str]) -> Iterable[Addition]:
        """The sums of the catalogue, and the changes that no claim set aside prints."""
        return (a for a in self.additions if a.printed is None or a.printed.claim not in claims)


def system(prints: Iterable[Print], subjects: Subjects) -> System:
    """Write down what prints say, in the order in which they are given."""
    prints = tuple(prints)
    ties = [tie for printed in prints for tie in ties_of(printed, subjects)]
    signed = frozenset(tie.over for tie in ties if tie.under is None and tie.prints[0].number <= 0)
    levels = {
        quantity
        for tie in ties
        for quantity in (tie.over, tie.under)
        if quantity and quantity.kind is Kind.LEVEL
    }
    if signed:
        ties = [tie for tie in ties if tie.under is None or not {tie.over, tie.under} & signed]
    additions = (*_changes(prints, subjects), *_sums(levels, subjects))
    return System(prints, subjects, tuple(ties), additions, signed)


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
