"""Which values can each quantity have, all prints and sums considered?"""

from collections.abc import Iterable, Iterator

from tongket.evaluation.consistency.network import Network, Node, Reach, Step
from tongket.evaluation.consistency.quantities import Quantity
from tongket.evaluation.consistency.ties import Addition, System, Tie
from tongket.vocabulary.interval import Interval


class Solution:
    """A system solved: the circle of bounds that contradict each other, or the tightest ranges.

    Sums and changes are carried over the ranges until nothing gets tighter, at most once through
    each. What they rule out is ruled out for certain; a system of many crossing sums may have
    contradictions that this does not see.
    """

    def __init__(self, system: System) -> None:
        self.system = system
        ties = list(system.ties)
        self._network = Network(ties, system.signed)
        for _ in system.additions:
            carried = [] if self.conflict else list(self._carried())
            if not carried:
                break
            ties += carried
            self._network = Network(ties, system.signed)

    @property
    def conflict(self) -> tuple[Step, ...]:
        """The steps of a smallest circle of bounds that cannot all be kept, empty if all can."""
        return self._network.conflict

    def range(self, quantity: Quantity) -> Reach:
        """The values that a quantity can have."""
        return self._network.ratio(quantity, None)

    def ratio(self, over: Quantity, under: Node) -> Reach:
        """The values that one quantity over another can have."""
        return self._network.ratio(over, under)

    def _carried(self) -> Iterator[Tie]:
        """The bounds that sums and changes add to those already known."""
        for addition in self.system.additions:
            ranges = {member: self.range(member) for member in addition.members}
            if any(reach.prints for reach in ranges.values()):
                for member in addition.members:
                    yield from self._tighter(member, addition, ranges)

    def _tighter(
        self, member: Quantity, addition: Addition, ranges: dict[Quantity, Reach]
    ) -> Iterator[Tie]:
        """One tie for each end that an addition moves inward."""
        known, reach = ranges[member].interval, implied(member, addition, ranges)
        met = known & reach.interval
        if (met.low, met.low_closed) != (known.low, known.low_closed):
            yield Tie(member, None, Interval(met.low, None, met.low_closed), reach.floor)
        if (met.high, met.high_closed) != (known.high, known.high_closed):
            high = Interval(None, met.high, high_closed=met.high_closed)
            yield Tie(member, None, high, reach.ceiling)


def implied(member: Quantity, addition: Addition, ranges: dict[Quantity, Reach]) -> Reach:
    """What an addition says of one member, given the ranges of the others."""
    said = (addition.printed,) if addition.printed else ()
    rest = Reach(addition.rest, said, said)
    if member == addition.total:
        return total(rest, (ranges[part] for part in addition.parts))
    others = (ranges[part] for part in addition.parts if part != member)
    return ranges[addition.total] + -total(rest, others)


def total(start: Reach, others: Iterable[Reach]) -> Reach:
    """The sum of ranges."""
    for reach in others:
        start = start + reach
    return start
