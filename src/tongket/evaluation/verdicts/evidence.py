"""Which figures is a target held against?"""

from dataclasses import dataclass

from tongket.results.rules import Figure
from tongket.vocabulary.period import Period


@dataclass(frozen=True, slots=True)
class Evidence:
    """The standing figures of one indicator for a period, those of one statement together.

    ``shares`` hold one stated share of plan (or its excess) for each basis. ``previous`` is the
    level of the same period before, printed with the level or reported then; ``base`` the level
    of a target's base period, ``reference`` that of the unit whose share it is.
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
