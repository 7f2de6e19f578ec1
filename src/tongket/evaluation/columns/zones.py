"""Which verdict do whole columns of results earn?

As ``verdicts.zones`` says of one: what is met lies from the low number to the high one, and to
either side lies what is beyond the plan or short of it. Only the far ends of a hedged result need a
look, since verdicts get worse to one side of what is met, or to both.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

import ibis
from ibis.expr.types import BooleanValue, NumericValue, StringValue, Value

from tongket.evaluation.columns.rounding import ENDLESS, wide
from tongket.evaluation.verdicts.judgement import Verdict
from tongket.vocabulary.bound import Bound, Direction

PERCENT = 100_000_000  # a hundred percent in millionths

_FINAL = tuple(verdict.value for verdict in Verdict if verdict.is_final)

Name = str | int


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
        ends = first.fill_null(-ENDLESS), last.fill_null(ENDLESS)
        ranks = (self._earned(end, nearly_met, range(len(_FINAL))) for end in ends)
        return ibis.greatest(*ranks).cases(*enumerate(_FINAL))

    def verdict_at(self, step: NumericValue, nearly_met: NumericValue) -> StringValue:
        """Give the verdict of one step that is there."""
        return self._earned(step, nearly_met, _FINAL)

    def _earned(self, step: NumericValue, nearly_met: NumericValue, names: Sequence[Name]) -> Value:
        """Give the name of a step's verdict, of names from the best on, as the rules' ``_at``."""
        exceeded, met, nearly_so, missed = names
        low, high, nearly = wide(self.low), wide(self.high), wide(nearly_met)
        close_below = self.divided & (low > 0) & (wide(step) * PERCENT >= low * nearly)
        close_above = self.divided & (high > 0) & (wide(step) * nearly <= high * PERCENT)
        good = ibis.ifelse(self._is_range | ~self._only_kept, exceeded, met)
        below = ibis.cases((self._good_below, good), (close_below, nearly_so), else_=missed)
        above = ibis.cases((self._good_above, good), (close_above, nearly_so), else_=missed)
        last = ibis.ifelse(self._is(Bound.BELOW) & ~self._is_range, self.high - 1, self.high)
        return ibis.cases((step > last, above), (step < self.low, below), else_=met)

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
        falls, rises = self._better(Direction.LOWER), self._better(Direction.HIGHER)
        return self.kept | ibis.ifelse(self.is_ceiling, worded | ~falls, ~rises)

    @property
    def _good_below(self) -> BooleanValue:
        return ibis.ifelse(self._is_range, self._better(Direction.LOWER), self.is_ceiling)

    @property
    def _good_above(self) -> BooleanValue:
        return ibis.ifelse(self._is_range, self._better(Direction.HIGHER), ~self.is_ceiling)


def in_percent(threshold: Decimal) -> int:
    """Give a threshold of verdicts in millionths of a percent."""
    return int(threshold * (PERCENT // 100))
