"""Which bound between two quantities is the tightest, when some claims are set aside?

Many texts speak of few quantities. Of all that is said between two of them only the tightest bound
each way can stand in a smallest set of figures that cannot all be true (Helly's theorem in one
dimension: intervals have a value in common unless some two of them have none). So the bounds are
put in order once, and the next one counts when the claim before it is set aside.
"""

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from tongket.evaluation.consistency.quantities import Quantity
from tongket.evaluation.consistency.ties import Tie

Node = Quantity | None
"""A quantity, or nothing for the number one."""


class Weight(NamedTuple):
    """A bound's factor, as a fraction not cut down, and less than nothing where it is open."""

    over: int
    under: int
    minus_open: int

    @classmethod
    def of(cls, factor: Fraction, *, closed: bool) -> "Weight":
        """The weight of a printed bound."""
        return cls(factor.numerator, factor.denominator, 0 if closed else -1)

    @property
    def factor(self) -> Fraction:
        """The factor cut down."""
        return Fraction(self.over, self.under)

    def times(self, other: "Weight") -> "Weight":
        """The bound along two steps."""
        return Weight(
            self.over * other.over, self.under * other.under, self.minus_open + other.minus_open
        )

    def is_tighter(self, other: "Weight") -> bool:
        """Whether it is the smaller one, or as small and open where the other is less so."""
        mine, theirs = self.over * other.under, other.over * self.under
        return mine < theirs or (mine == theirs and self.minus_open < other.minus_open)


@dataclass(frozen=True, slots=True)
class Step:
    """One end of a tie: the head is at most the weight times the tail."""

    tail: Node
    head: Node
    weight: Weight
    tie: Tie


def raised(value: Fraction) -> Fraction:
    """Map all numbers onto the positive ones, keeping their order, for quantities with a sign."""
    return 1 + value if value >= 0 else 1 / (1 - value)


def lowered(value: Fraction) -> Fraction:
    """Undo ``raised``."""
    return value - 1 if value >= 1 else 1 - 1 / value


def ends(tie: Tie, signed: Set[Quantity]) -> Iterator[Step]:
    """The bounds that a tie sets, from above and from below."""
    low, high = tie.interval.low, tie.interval.high
    if tie.over in signed:
        low, high = (None if end is None else raised(end) for end in (low, high))
    if high is not None and high > 0:
        weight = Weight.of(high, closed=tie.interval.high_closed)
        yield Step(tie.under, tie.over, weight, tie)
    if low is not None and low > 0:
        weight = Weight.of(1 / low, closed=tie.interval.low_closed)
        yield Step(tie.over, tie.under, weight, tie)


class Bounds:
    """All printed bounds, for each two quantities in order once that is asked for."""

    def __init__(self, ties: Iterable[Tie], signed: Set[Quantity]) -> None:
        self._between: dict[tuple[Node, Node], list[Step]] = {}
        self._tightest: dict[tuple[Node, Node], Step] = {}
        self._in_order: dict[tuple[Node, Node], list[Step]] = {}
        for tie in ties:
            for step in ends(tie, signed):
                pair = step.tail, step.head
                self._between.setdefault(pair, []).append(step)
                known = self._tightest.setdefault(pair, step)
                if step.weight.is_tighter(known.weight):
                    self._tightest[pair] = step

    def tightest(self, aside: Set[str], unknown: Node) -> Iterator[Step]:
        """The tightest bound each way between each two quantities.

        Left out are claims set aside, and all that is said of a quantity taken for unknown.
        """
        for pair, step in self._tightest.items():
            if unknown is not None and unknown in pair:
                continue
            if not aside or step.tie.claim not in aside:
                yield step
            elif left := next((s for s in self._ordered(pair) if s.tie.claim not in aside), None):
                yield left

    def _ordered(self, pair: tuple[Node, Node]) -> list[Step]:
        if pair not in self._in_order:
            self._in_order[pair] = sorted(
                self._between[pair], key=lambda step: (step.weight.factor, step.weight.minus_open)
            )
        return self._in_order[pair]
