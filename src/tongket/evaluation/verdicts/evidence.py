"""Which figures is a target held against?"""

from dataclasses import dataclass
from datetime import date

from tongket.results.rules import Figure
from tongket.vocabulary.period import Period


@dataclass(frozen=True, slots=True)
class Evidence:
    """The standing figures of one indicator for a period, those of one statement together.

    ``shares`` hold a stated share of plan (or its excess) for each basis. ``previous`` is the
    level of the same period before, printed with the level or reported then; ``base`` the level
    of a target's base period, ``reference`` that of the unit of whose level a share is promised.
    """

    period: Period
    level: Figure | None = None
    shares: tuple[Figure, ...] = ()
    growth: Figure | None = None
    ratio: Figure | None = None
    change: Figure | None = None
    total: Figure | None = None
    previous: Figure | None = None
    base: Figure | None = None
    reference: Figure | None = None

    @property
    def reported(self) -> tuple[Figure, ...]:
        """The figures that speak of the period itself, the level first."""
        single = (self.level, *self.shares, self.growth, self.ratio, self.change, self.total)
        return tuple(figure for figure in single if figure)

    @property
    def until(self) -> date:
        """The last day that it covers: its cut-off day, else the end of its period."""
        days = [figure.cut_off for figure in self.reported if figure.cut_off]
        return min([self.period.end, *days])
