"""Which indicators are bound together by their definitions, and how much is too much?"""

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Sum:
    """An indicator that is the sum of its parts, all of them."""

    total: str
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlanIndicator:
    """An indicator whose plan is another one's level: disbursement of the capital plan."""

    indicator: str
    plan: str


@dataclass(frozen=True, slots=True)
class Quotient:
    """An indicator that is one indicator over another, times a constant."""

    indicator: str
    numerator: str
    denominator: str


@dataclass(frozen=True, slots=True)
class Relations:
    """What the catalogue says of its indicators, as far as arithmetic needs it.

    ``in_points`` are the indicators measured in percent: their moves are changes in points, and
    a growth printed for one leaves open which of the two it means, so it is not used.
    """

    sums: tuple[Sum, ...] = ()
    plan_indicators: tuple[PlanIndicator, ...] = ()
    quotients: tuple[Quotient, ...] = ()
    in_points: frozenset[str] = frozenset()

    def plan_of(self, indicator: str) -> str:
        """The indicator whose level is this one's plan, empty where it has a plan of its own."""
        return next((p.plan for p in self.plan_indicators if p.indicator == indicator), "")


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Where one outcome ends and the next begins; settings of the committee.

    Until ``accounts_close_after`` months past a period's end its figure may still move. A later
    text's ratio may restate a level by ``restatement``. A denominator that nobody prints is
    unlikely to differ by more than ``denominator`` between plan and actual or from year to year.
    """

    accounts_close_after: int = 3
    restatement: Fraction = Fraction(2, 100)
    denominator: Fraction = Fraction(5, 100)
