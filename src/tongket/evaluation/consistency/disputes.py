"""About which quantity do the figures of a conflict disagree, and who stands on which side?"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from tongket.evaluation.consistency.bounds import Node, Step
from tongket.evaluation.consistency.prints import Print
from tongket.evaluation.consistency.quantities import Kind, Quantity

_KINDS = (Kind.LEVEL, Kind.PLAN, Kind.TOTAL)


@dataclass(frozen=True, slots=True)
class Dispute:
    """A conflict seen as two disjoint statements about one quantity.

    One arm of the circle bounds it from above, the other from below; each goes from what it is
    measured by (``relative_to``, or the number one) to the quantity.
    """

    about: Quantity
    relative_to: Node
    above: tuple[Step, ...]
    below: tuple[Step, ...]

    @property
    def claims(self) -> frozenset[str]:
        """The claims that cannot all be true."""
        return claims_of(prints_of((*self.above, *self.below)))

    @property
    def shared_claims(self) -> int:
        """How many claims would stand on both sides."""
        return len(claims_of(prints_of(self.above)) & claims_of(prints_of(self.below)))


def prints_of(steps: Iterable[Step]) -> tuple[Print, ...]:
    """The prints that steps rest on."""
    return tuple(dict.fromkeys(printed for step in steps for printed in step.tie.prints))


def claims_of(prints: Iterable[Print]) -> frozenset[str]:
    """The claims that prints stand in."""
    return frozenset(printed.claim for printed in prints)


def disputes(conflict: tuple[Step, ...]) -> list[Dispute]:
    """Every way to see a conflict as a dispute about one of its quantities, the plainest first.

    Plain is what keeps each claim on one side; then what has the fewest steps on its longer side;
    then a level before a plan before a total.
    """
    return sorted(_seen(conflict), key=_plainness)


def _plainness(dispute: Dispute) -> tuple[int, int, int, Quantity]:
    longer = max(len(dispute.above), len(dispute.below))
    return (dispute.shared_claims, longer, _KINDS.index(dispute.about.kind), dispute.about)


def _seen(conflict: tuple[Step, ...]) -> Iterator[Dispute]:
    nodes = [step.tail for step in conflict]
    measures: list[Node] = [None] if None in nodes else list(nodes)
    for measure in measures:
        at = nodes.index(measure)
        steps = conflict[at:] + conflict[:at]
        for place, (_, step) in enumerate(pairwise(steps), start=1):
            if step.tail is not None:
                yield Dispute(step.tail, measure, steps[:place], tuple(reversed(steps[place:])))
