"""What does a chart show, before it is drawn?

Exact numbers with the words as printed: labels on the data are ``printed``, never a number set
anew. A verdict is a shape, a word and a colour together.
"""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Mark(StrEnum):
    """How a bar or point is judged; drawn as a shape in a colour."""

    EXCEEDED = "exceeded"
    MET = "met"
    NEARLY_MET = "nearly_met"
    MISSED = "missed"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Point:
    """One period of a development; ``estimate`` is drawn hollow."""

    period: str
    number: Decimal
    printed: str
    estimate: bool = False


@dataclass(frozen=True, slots=True)
class Development:
    """How a quantity went over the years, beside what was planned.

    ``unit`` is printed above the axis. ``plan`` may name other periods than ``results``; all
    periods appear in the order given by ``results``, then those only planned.
    """

    unit: str
    results: tuple[Point, ...]
    plan: tuple[Point, ...] = ()


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its name, its number and the words printed at its end."""

    name: str
    number: Decimal
    printed: str
    mark: Mark = Mark.NONE
    estimate: bool = False


@dataclass(frozen=True, slots=True)
class PlanAgainstResult:
    """Shares of plan in percent, a bar a target, with the line of the plan at 100.

    The bars keep the order given; one beyond 150 is broken off there.
    """

    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class ByUnit:
    """One quantity across units.

    The longest bar comes first and equal ones follow the Vietnamese alphabet. ``reference`` draws
    a line with its words ("kế hoạch 4", "bình quân 3,2").
    """

    unit: str
    bars: tuple[Bar, ...]
    reference: Point | None = None


ChartData = Development | PlanAgainstResult | ByUnit
