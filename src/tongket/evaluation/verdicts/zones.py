"""Which numbers earn which verdict?"""

import math
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from tongket.evaluation.verdicts.grid import Steps
from tongket.evaluation.verdicts.judgement import Reason, Verdict
from tongket.vocabulary.bound import Bound, Direction


@dataclass(frozen=True, slots=True)
class Zone:
    """The steps that earn one verdict for one reason."""

    verdict: Verdict
    reason: Reason
    steps: Steps


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
        if self.bound in {Bound.AT_MOST, Bound.BELOW}:
            return True
        return self.better is Direction.LOWER and self.bound not in {Bound.AT_LEAST, Bound.ABOVE}

    def zones(self, nearly_met: Decimal) -> tuple[Zone, ...]:
        """Divide the number line by verdict, the best first.

        ``nearly_met`` is the least share of plan, in percent, that nearly meets it.
        """
        if self.low != self.high or (self.kept and self.better is Direction.NEUTRAL):
            return self._range_zones(nearly_met)
        if self.bound is Bound.BELOW:
            kept = Zone(Verdict.MET, Reason.WITHIN_LIMIT, Steps(None, self.low - 1))
            return (kept, *self._above(self.low, nearly_met))
        at = Zone(Verdict.MET, Reason.EQUAL_TO_PLAN, Steps(self.low, self.low))
        if self.is_ceiling:
            good = Zone(*self._beyond(), Steps(None, self.low - 1))
            return (good, at, *self._above(self.low + 1, nearly_met))
        good = Zone(*self._beyond(), Steps(self.low + 1, None))
        return (good, at, *self._below(self.low - 1, nearly_met))

    def _range_zones(self, nearly_met: Decimal) -> tuple[Zone, ...]:
        within = Reason.EQUAL_TO_PLAN if self.low == self.high else Reason.INSIDE_RANGE
        inside = Zone(Verdict.MET, within, Steps(self.low, self.high))
        above, below = Steps(self.high + 1, None), Steps(None, self.low - 1)
        short_above = self._above(self.high + 1, nearly_met)
        short_below = self._below(self.low - 1, nearly_met)
        match self.better:
            case Direction.HIGHER:
                return (
                    Zone(Verdict.EXCEEDED, Reason.BEYOND_RANGE, above),
                    inside,
                    *short_below,
                )
            case Direction.LOWER:
                return (
                    Zone(Verdict.EXCEEDED, Reason.BEYOND_RANGE, below),
                    inside,
                    *short_above,
                )
            case Direction.NEUTRAL:
                return (inside, *short_below, *short_above)

    def _beyond(self) -> tuple[Verdict, Reason]:
        """What a number on the good side of the plan earns."""
        worded = self.bound in {Bound.AT_LEAST, Bound.ABOVE, Bound.AT_MOST, Bound.BELOW}
        good_side = Direction.LOWER if self.is_ceiling else Direction.HIGHER
        if self.kept or (self.is_ceiling and worded):
            return Verdict.MET, Reason.WITHIN_LIMIT
        if self.better is Direction.NEUTRAL:
            return Verdict.MET, Reason.REACHED
        if self.better is not good_side:
            return Verdict.MET, Reason.WITHIN_LIMIT
        return Verdict.EXCEEDED, Reason.BETTER_THAN_PLAN

    def _below(self, first: int, nearly_met: Decimal) -> tuple[Zone, ...]:
        """The short side of a floor, from ``first`` down."""
        if not self.divided or self.low <= 0:
            return (Zone(Verdict.MISSED, Reason.SHORT_UNDIVIDED, Steps(None, first)),)
        least = math.ceil(self.low * Fraction(nearly_met) / 100)
        missed = Zone(Verdict.MISSED, Reason.SHORT_OF_PLAN, Steps(None, min(least - 1, first)))
        if least > first:
            return (missed,)
        return (Zone(Verdict.NEARLY_MET, Reason.CLOSE_TO_PLAN, Steps(least, first)), missed)

    def _above(self, first: int, nearly_met: Decimal) -> tuple[Zone, ...]:
        """The short side of a ceiling, from ``first`` up."""
        if not self.divided or self.high <= 0:
            return (Zone(Verdict.MISSED, Reason.SHORT_UNDIVIDED, Steps(first, None)),)
        most = math.floor(self.high * 100 / Fraction(nearly_met))
        missed = Zone(Verdict.MISSED, Reason.SHORT_OF_PLAN, Steps(max(most + 1, first), None))
        if most < first:
            return (missed,)
        return (Zone(Verdict.NEARLY_MET, Reason.CLOSE_TO_PLAN, Steps(first, most)), missed)
