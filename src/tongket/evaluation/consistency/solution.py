"""Which values can each quantity have, all prints and sums considered?"""

from collections.abc import Iterable, Iterator, Set

from tongket.evaluation.consistency.bounds import Node, Step, ends
from tongket.evaluation.consistency.network import Network, Reach
from tongket.evaluation.consistency.quantities import Quantity
from tongket.evaluation.consistency.system import System
from tongket.evaluation.consistency.ties import Addition, Tie
from tongket.vocabulary.interval import Interval


class Solution:
    """A system solved: the circle of bounds that contradict each other, or the tightest ranges.

    Sums and changes are carried over the ranges until nothing gets tighter, none of them twice on
    one way. What they rule out is ruled out for certain; of many crossing sums this may leave a
    contradiction unseen. Claims may be set ``aside`` as though never made, and
    one quantity taken for ``unknown`` whatever is said of it.
    """

    def __init__(
        self, system: System, *, aside: Set[str] = frozenset(), unknown: Node = None
    ) -> None:
        if aside and system.signed:
            system, aside = system.without_claims(aside), frozenset()
        self.system = system
        self._additions = [a for a in system.additions_without(aside) if unknown not in a.members]
        steps = list(system.bounds.tightest(system.aside | aside, unknown))
        self._network = Network(steps, system.signed)
        for _ in self._additions:
            carried = [] if self.conflict else list(self._carried())
            if not carried:
                break
            steps += (step for tie in carried for step in ends(tie, system.signed))
            self._network = Network(steps, system.signed)

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
        """The bounds that sums and changes add to those already known.

        Members that cannot add up disagree about the total as much as about each part; the total
        is the plainer thing to speak of.
        """
        for addition in self._additions:
            ranges = {member: self.range(member) for member in addition.members}
            if any(reach.prints for reach in ranges.values()):
                for member in addition.members:
                    reach = _implied(member, addition, ranges)
                    yield from self._tighter(member, ranges[member].interval, reach, addition)
                    if not reach.interval.meets(ranges[member].interval):
                        return

    def _tighter(
        self, member: Quantity, known: Interval, reach: Reach, addition: Addition
    ) -> Iterator[Tie]:
        """One tie for each end that an addition moves inward."""
        met = known & reach.interval
        if (met.low, met.low_closed) != (known.low, known.low_closed):
            floor = Interval(met.low, None, met.low_closed)
            yield from _derived(member, floor, reach.floor, addition)
        if (met.high, met.high_closed) != (known.high, known.high_closed):
            ceiling = Interval(None, met.high, high_closed=met.high_closed)
            yield from _derived(member, ceiling, reach.ceiling, addition)


def _derived(
    member: Quantity, end: Interval, ties: tuple[Tie, ...], addition: Addition
) -> Iterator[Tie]:
    """A tie for an end, unless no print bears it or the addition would only refine its own."""
    through = tuple(dict.fromkeys(earlier for tie in ties for earlier in tie.through))
    if addition not in through:
        prints = dict.fromkeys(printed for tie in ties for printed in tie.prints)
        if addition.printed:
            prints[addition.printed] = None
        if prints:
            yield Tie(member, None, end, tuple(prints), (*through, addition))


def _implied(member: Quantity, addition: Addition, ranges: dict[Quantity, Reach]) -> Reach:
    """What an addition says of one member, given the ranges of the others."""
    rest = Reach(addition.rest)
    if member == addition.total:
        return _total(rest, (ranges[part] for part in addition.parts))
    others = (ranges[part] for part in addition.parts if part != member)
    return ranges[addition.total] + -_total(rest, others)


def _total(start: Reach, others: Iterable[Reach]) -> Reach:
    """The sum of ranges."""
    for reach in others:
        start = start + reach
    return start
