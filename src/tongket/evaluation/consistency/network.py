"""How large can one quantity be against another, and which bounds go round in a circle?

Every tie bounds a quotient of two positive quantities from both sides: head ≤ factor × tail.
Bounds along a path multiply, so the tightest bound is a shortest path with products in place of
sums (difference constraints in logarithms, but exact). The bounds contradict each other just where
a circle's product is below one, or one with an open end; that circle is a smallest set of bounds
that cannot all be kept. See Cormen et al., Introduction to Algorithms, on difference constraints.
"""

from collections.abc import Iterable, Set
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from tongket.evaluation.consistency.bounds import Node, Step, Weight, lowered
from tongket.evaluation.consistency.prints import Print
from tongket.evaluation.consistency.quantities import Quantity
from tongket.evaluation.consistency.ties import Tie
from tongket.vocabulary.interval import Interval

_ONE = Weight(1, 1, 0)


class Arrival(NamedTuple):
    """The tightest weight known for a node and the step it came by."""

    weight: Weight
    step: Step | None


@dataclass(frozen=True, slots=True)
class Reach:
    """The values that a quantity or a quotient can have, and the ties that each end rests on."""

    interval: Interval
    floor: tuple[Tie, ...] = ()
    ceiling: tuple[Tie, ...] = ()

    @property
    def prints(self) -> tuple[Print, ...]:
        """All that it rests on, each once."""
        return tuple(dict.fromkeys(p for tie in (*self.floor, *self.ceiling) for p in tie.prints))

    def __add__(self, other: "Reach") -> "Reach":
        return Reach(
            self.interval + other.interval,
            (*self.floor, *other.floor),
            (*self.ceiling, *other.ceiling),
        )

    def __neg__(self) -> "Reach":
        return Reach(-self.interval, self.ceiling, self.floor)


class Network:
    """Quantities and the tightest bound between each two that are tied directly."""

    def __init__(self, steps: Iterable[Step], signed: Set[Quantity]) -> None:
        self._signed = signed
        self._steps: dict[Node, dict[Node, Step]] = {None: {}}
        self._back: dict[Node, dict[Node, Step]] = {None: {}}
        for step in steps:
            self._add(step)
        self._arrivals: dict[tuple[Node, bool], dict[Node, Arrival]] = {}
        self.conflict = self._conflict()

    def ratio(self, over: Quantity, under: Node) -> Reach:
        """The values that one quantity over another can have, or it alone.

        A quantity that no tie names is only known not to be below zero.

        Raises:
            ValueError: the bounds contradict each other, so no value is left.
        """
        if self.conflict:
            raise ValueError("contradicting bounds leave no value")
        if over not in self._steps or under not in self._steps:
            return Reach(Interval.between(0, None))
        low, high = (self._from(under, back=back).get(over) for back in (True, False))
        floor = 1 / low.weight.factor if low else None
        ceiling = high.weight.factor if high else None
        if over in self._signed:
            floor, ceiling = (None if end is None else lowered(end) for end in (floor, ceiling))
        interval = Interval(
            Fraction(0) if floor is None and over not in self._signed else floor,
            ceiling,
            low_closed=low is not None and not low.weight.minus_open,
            high_closed=high is not None and not high.weight.minus_open,
        )
        ties = (self._path(over, under, back=back) for back in (True, False))
        return Reach(interval, *ties)

    def _add(self, step: Step) -> None:
        for node in (step.tail, step.head):
            self._steps.setdefault(node, {})
            self._back.setdefault(node, {})
        known = self._steps[step.tail].get(step.head)
        if known is None or step.weight.is_tighter(known.weight):
            self._steps[step.tail][step.head] = step
            self._back[step.head][step.tail] = step

    def _from(self, start: Node, *, back: bool) -> dict[Node, Arrival]:
        """The tightest weights from a node to all others, or of all others to it."""
        if (start, back) not in self._arrivals:
            arrivals = {start: Arrival(_ONE, None)}
            self._relax(arrivals, back=back)
            self._arrivals[start, back] = arrivals
        return self._arrivals[start, back]

    def _relax(self, arrivals: dict[Node, Arrival], *, back: bool = False) -> tuple[Step, ...]:
        """Carry bounds on until nothing gets tighter; give a circle if they never would end."""
        steps = self._back if back else self._steps
        changed = dict.fromkeys(arrivals)
        while changed:
            before, changed = changed, {}
            for node in before:
                weight = arrivals[node].weight
                for other, step in steps[node].items():
                    longer = weight.times(step.weight)
                    if other not in arrivals or longer.is_tighter(arrivals[other].weight):
                        arrivals[other] = Arrival(longer, step)
                        changed[other] = None
            if not back and (circle := _circle(arrivals, changed)):
                return circle
        return ()

    def _path(self, over: Node, under: Node, *, back: bool) -> tuple[Tie, ...]:
        """The ties along the tightest path."""
        arrivals = self._from(under, back=back)
        ties = []
        node, arrival = over, arrivals.get(over)
        while arrival and arrival.step and node != under:
            ties.append(arrival.step.tie)
            node = arrival.step.head if back else arrival.step.tail
            arrival = arrivals[node]
        return tuple(reversed(ties))

    def _conflict(self) -> tuple[Step, ...]:
        """A shortest circle of bounds that cannot all be kept, nothing where all can.

        Among equally short ones the circle with the fewest claims is taken, then the first.
        """
        circle = self._relax(dict.fromkeys(self._steps, Arrival(_ONE, None)))
        if not circle:
            return ()
        walks: dict[Node, _Walks] = {
            start: {start: (_ONE, ())} for start in dict.fromkeys([None, *(s.tail for s in circle)])
        }
        closed: list[tuple[Step, ...]] = []
        while not closed:
            walks = {start: self._one_step_on(reached) for start, reached in walks.items()}
            returns = (reached.get(start, (_ONE, ())) for start, reached in walks.items())
            closed = [steps for weight, steps in returns if weight.is_tighter(_ONE)]
        return min(closed, key=lambda steps: len({p.claim for s in steps for p in s.tie.prints}))

    def _one_step_on(self, reached: "_Walks") -> "_Walks":
        """The tightest walks that are one step longer."""
        further: _Walks = {}
        for node, (weight, steps) in reached.items():
            for other, step in self._steps[node].items():
                longer = weight.times(step.weight)
                if other not in further or longer.is_tighter(further[other][0]):
                    further[other] = (longer, (*steps, step))
        return further


_Walks = dict[Node, tuple[Weight, tuple[Step, ...]]]
"""By the node where it ends, the tightest walk of so many steps."""


def _circle(arrivals: dict[Node, Arrival], changed: Iterable[Node]) -> tuple[Step, ...]:
    """A circle among the steps by which nodes were reached; its product is always below one."""
    seen: set[Node] = set()
    for start in changed:
        trail: dict[Node, Step] = {}
        node = start
        while node not in seen and node not in trail and (step := arrivals[node].step):
            trail[node] = step
            node = step.tail
        if node in trail and node not in seen:
            steps = list(trail.values())
            return tuple(reversed(steps[list(trail).index(node) :]))
        seen.update(trail)
    return ()
