"""Which verdict do whole columns of results earn?

The same cuts of the number line as ``verdicts.zones``: numbers below ``met_from`` and above
``met_to`` are beyond the plan or short of it. Only the far ends of a hedged result need a look,
since verdicts get worse to one side of what is met, or to both.
"""

from dataclasses import dataclass

import ibis
from ibis.expr.types import BooleanValue, NumericValue, StringValue

from tongket.evaluation.columns.rounding import wide
from tongket.evaluation.verdicts.judgement import Verdict
from tongket.vocabulary.bound import Bound, Direction

PERCENT = 100_000_000  # a hundred percent in millionths

_ENDLESS = 4 * 10**18  # beyond every step
_FINAL = (Verdict.EXCEEDED, Verdict.MET, Verdict.NEARLY_MET, Verdict.MISSED)


@dataclass(frozen=True)
class Plan:
    """Columns of planned numbers in whole steps, as ``verdicts.zones.Plan`` has of one."""

    low: NumericValue
    high: NumericValue
    bound: StringValue
    better: StringValue
    kept: BooleanValue
    divided: BooleanValue
    ceiling: BooleanValue | None = None  # where it was kept in a column, for speed

    @property
    def is_ceiling(self) -> BooleanValue:
        """Whether it is met from below."""
        if self.ceiling is not None:
            return self.ceiling
        floor = self.bound.isin([Bound.AT_LEAST.value, Bound.ABOVE.value])
        return self._is(Bound.AT_MOST, Bound.BELOW) | (self._better(Direction.LOWER) & ~floor)

    def verdict(
        self, first: NumericValue, last: NumericValue, nearly_met: NumericValue
    ) -> StringValue:
        """Give the worst verdict of the steps from ``first`` to ``last``.

        An end that is not there is null; ``nearly_met`` is in millionths of a percent.
        """
        ends = first.fill_null(-_ENDLESS), last.fill_null(_ENDLESS)
        return _named(ibis.greatest(*(self._rank(end, nearly_met) for end in ends)))

    def verdict_at(self, step: NumericValue, nearly_met: NumericValue) -> StringValue:
        """Give the verdict of one step that is there."""
        return _named(self._rank(step, nearly_met))

    def _rank(self, step: NumericValue, nearly_met: NumericValue) -> NumericValue:
        low, high, nearly = wide(self.low), wide(self.high), wide(nearly_met)
        close_below = self.divided & (low > 0) & (wide(step) * PERCENT >= low * nearly)
        close_above = self.divided & (high > 0) & (wide(step) * nearly <= high * PERCENT)
        below = ibis.cases((self._beyond_below, 0), (close_below, 2), else_=3)
        above = ibis.cases((self._beyond_above, 0), (close_above, 2), else_=3)
        return ibis.cases((step < self._met_from, below), (step > self._met_to, above), else_=1)

    def _is(self, *bounds: Bound) -> BooleanValue:
        return self.bound.isin([bound.value for bound in bounds])

    def _better(self, way: Direction) -> BooleanValue:
        return self.better == way.value

    @property
    def _is_range(self) -> BooleanValue:
        return (self.low != self.high) | (self.kept & self._better(Direction.NEUTRAL))

    @property
    def _only_kept(self) -> BooleanValue:
        """Whether the good side of a single number is met and no more."""
        worded = self._is(Bound.AT_LEAST, Bound.ABOVE, Bound.AT_MOST, Bound.BELOW)
        good_side = ibis.ifelse(self.is_ceiling, Direction.LOWER.value, Direction.HIGHER.value)
        return self.kept | (self.is_ceiling & worded) | (self.better != good_side)

    @property
    def _met_from(self) -> NumericValue:
        open_below = self.is_ceiling & self._only_kept & ~self._is_range
        return ibis.ifelse(open_below, -_ENDLESS, self.low)

    @property
    def _met_to(self) -> NumericValue:
        open_above = ~self.is_ceiling & self._only_kept & ~self._is_range
        below = self._is(Bound.BELOW) & ~self._is_range
        return ibis.cases((below, self.low - 1), (open_above, _ENDLESS), else_=self.high)

    @property
    def _beyond_below(self) -> BooleanValue:
        return ibis.ifelse(self._is_range, self._better(Direction.LOWER), self.is_ceiling)

    @property
    def _beyond_above(self) -> BooleanValue:
        return ibis.ifelse(self._is_range, self._better(Direction.HIGHER), ~self.is_ceiling)


def _named(rank: NumericValue) -> StringValue:
    return rank.cases(*((rank, verdict.value) for rank, verdict in enumerate(_FINAL)))
