"""What is there to say: results of a period, and goals for one?"""

from dataclasses import dataclass
from decimal import Decimal

from tongket.vocabulary.bound import Bound


@dataclass(frozen=True, slots=True)
class Number:
    """A number as the record has it, with the digits and the hedge it was printed with.

    ``ref`` is the key under which whoever composes finds it again.
    """

    number: Decimal
    decimals: int
    bound: Bound = Bound.EXACT
    ref: str = ""


@dataclass(frozen=True, slots=True)
class Share:
    """A share of plan in percent; ``plan`` says whose ("kế hoạch tỉnh giao")."""

    number: Number
    plan: str = "kế hoạch"


@dataclass(frozen=True, slots=True)
class Result:
    """What is known of one indicator in one period.

    ``name`` is written as in the middle of a sentence; ``unit`` that of ``level``, ``previous`` and
    ``total``. ``growth`` and ``ratio`` are in percent against the same period before, ``excess``
    the share over plan, ``change`` in the unit or, of percentages, in points; growth and change
    carry their sign. Of something ``unwelcome`` the less the better: accidents, poverty.
    """

    name: str
    unit: str
    estimate: bool = False
    unwelcome: bool = False
    level: Number | None = None
    total: Number | None = None
    shares: tuple[Share, ...] = ()
    excess: Number | None = None
    growth: Number | None = None
    ratio: Number | None = None
    change: Number | None = None
    previous: Number | None = None


@dataclass(frozen=True, slots=True)
class Goal:
    """One promise; ``kind`` is a target kind of the plans, numbers as they have them.

    ``low`` and ``high`` are equal for a single value, both nothing where it has none. ``base_year``
    belongs to a multiple, ``of`` (whose level a share is of) to a share of a unit.
    """

    name: str
    unit: str
    kind: str = "level"
    low: Decimal | None = None
    high: Decimal | None = None
    decimals: int = 0
    bound: Bound = Bound.EXACT
    ref: str = ""
    base_year: int | None = None
    of: str = ""
