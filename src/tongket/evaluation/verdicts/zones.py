"""Which numbers earn which verdict?"""

import math
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from tongket.evaluation.verdicts.grid import Steps
from tongket.evaluation.verdicts.judgement import Reason, Verdict
from tongket.vocabulary.bound import Bound, Direction

_FLOORS = (Bound.AT_LEAST, Bound.ABOVE)
_CEILINGS = (Bound.AT_MOST, Bound.BELOW)


class Earned(NamedTuple):
    """A verdict with its reason; ``otherwise`` is the best one that a range also allows."""

    verdict: Verdict
    reason: Reason
    otherwise: Verdict | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """A planned number, or a range of them, in whole steps of the last decimal that counts.

    ``bound`` says whether it is a floor or a ceiling where its words do, else ``better`` decides.
    ``kept`` plans are only to be kept, never exceeded; ``divided`` ones may be nearly met.
    """

    low: int
    high: int
    bound: Bound
    better: Direction
    kept: bool = False
    divided: bool = True

    @property
    def is_ceiling(self) -> bool:
        """Whether it is met from below."""
        if self.bound in _CEILINGS:
            return True
        return self.better is Direction.LOWER and self.bound not in _FLOORS

    @property
    def is_range(self) -> bool:
        """Whether it is met inside, by whatever side its words speak of."""
        return self.low != self.high or (self.kept and self.better is Direction.NEUTRAL)

    def judge(self, steps: Steps, nearly_met: Decimal) -> Earned:
        """Give the worst verdict that a range of steps earns, and why.

        ``nearly_met`` is the least share of plan, in percent, that nearly meets it. Verdicts only
        get worse away from the plan's good side (of a neutral range: from its inside), so the
        worst is that of an end, and the best that of the step furthest to the good side.
        """
        low = -math.inf if steps.low is None else steps.low
        high = math.inf if steps.high is None else steps.high
        if low == high:
            return self._at(low, nearly_met)
        ends = (self._at(low, nearly_met), self._at(high, nearly_met))
        worst = max(ends, key=lambda earned: earned.verdict.rank)
        best = self._at(min(max(self._best, low), high), nearly_met)
        if best.verdict is worst.verdict:
            return best
        return Earned(worst.verdict, Reason.HEDGE_STRADDLES, best.verdict)

    @property
    def _best(self) -> float:
        """A step that earns the best verdict there is; infinite where further is never worse."""
        good = self._good_side
        if good is Direction.NEUTRAL:
            return self.low
        return math.inf if good is Direction.HIGHER else -math.inf

    @property
    def _good_side(self) -> Direction:
        """On which side of the plan a number is not short of it."""
        if self.is_range:
            return self.better
        return Direction.LOWER if self.is_ceiling else Direction.HIGHER

    def _at(self, step: float, nearly_met: Decimal) -> Earned:
        """Judge one step, or an end that does not exist."""
        is_range = self.is_range
        last = self.high - (self.bound is Bound.BELOW and not is_range)
        if self.low <= step <= last:
            inside = Reason.EQUAL_TO_PLAN if self.low == self.high else Reason.INSIDE_RANGE
            return Earned(Verdict.MET, inside)
        above = step > last
        if self._good_side is (Direction.HIGHER if above else Direction.LOWER):
            return Earned(Verdict.EXCEEDED, Reason.BEYOND_RANGE) if is_range else self._beyond()
        return self._short(step, nearly_met, above=above)

    def _beyond(self) -> Earned:
        """What a number on the good side of a single plan earns."""
        worded = self.bound in _FLOORS or self.bound in _CEILINGS
        if self.kept or (self.is_ceiling and worded):
            return Earned(Verdict.MET, Reason.WITHIN_LIMIT)
        if self.better is Direction.NEUTRAL:
            return Earned(Verdict.MET, Reason.REACHED)
        if self.better is not self._good_side:
            return Earned(Verdict.MET, Reason.WITHIN_LIMIT)
        return Earned(Verdict.EXCEEDED, Reason.BETTER_THAN_PLAN)

    def _short(self, step: float, nearly_met: Decimal, *, above: bool) -> Earned:
        """What a number on the bad side earns: plan and result are multiplied crosswise."""
        if not self.divided or (self.high if above else self.low) <= 0:
            return Earned(Verdict.MISSED, Reason.SHORT_UNDIVIDED)
        share, whole = nearly_met.as_integer_ratio()
        near = (
            step * share <= self.high * 100 * whole
            if above
            else step * 100 * whole >= self.low * share
        )
        if near:
            return Earned(Verdict.NEARLY_MET, Reason.CLOSE_TO_PLAN)
        return Earned(Verdict.MISSED, Reason.SHORT_OF_PLAN)
