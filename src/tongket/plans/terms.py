"""What is promised, and from where is it known, on its way into the record?"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from tongket.plans.rules import TargetKind
from tongket.vocabulary.bound import Bound


@dataclass(frozen=True, slots=True)
class TargetTerms:
    """What is promised of an indicator, in its unit (percent for growth, points for changes).

    ``low`` and ``high`` are equal for a single value and both ``None`` where the number is not at
    hand or none is needed. A fall is promised by a positive number.
    """

    kind: TargetKind = TargetKind.LEVEL
    bound: Bound = Bound.EXACT
    low: Decimal | None = None
    high: Decimal | None = None
    decimals: int = 0
    printed: str = ""
    base_year: int | None = None
    of_unit: str = ""
    reconstructed: bool = False


@dataclass(frozen=True, slots=True)
class Origin:
    """From where something is known: the days on which it may have been said, and the words.

    ``document`` is a stored document's key, ``claim`` the statement in it that was accepted;
    ``start`` and ``end`` are code points of the document's text.
    """

    known_from: date
    known_to: date
    document: str = ""
    claim: str = ""
    start: int | None = None
    end: int | None = None

    @classmethod
    def of_day(cls, day: date) -> "Origin":
        """Known from one day, without a document."""
        return cls(day, day)
