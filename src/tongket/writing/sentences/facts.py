"""What is to be said of one measured thing in one sentence?"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from tongket.vocabulary.bound import Bound
from tongket.vocabulary.claim import ClaimStage, Slot
from tongket.vocabulary.period import Period
from tongket.writing.document import MarginNote


@dataclass(frozen=True, slots=True)
class Number:
    """One number of a fact: what it measures, how it is hedged, where the record has it.

    ``number`` is signed where it is a growth or a change; its bound hedges the size, as printed
    words do. ``base`` are the words for whose plan a share is of ("dự toán tỉnh giao") or for the
    former period ("năm 2022"). ``unit`` is empty where it is the fact's own; ``notes`` are for the
    editor, right behind the number.
    """

    slot: Slot
    number: Decimal
    decimals: int = 0
    bound: Bound = Bound.EXACT
    base: str = ""
    unit: str = ""
    ref: str = ""
    notes: tuple[MarginNote, ...] = ()


@dataclass(frozen=True, slots=True)
class Fact:
    """A measured thing with its numbers.

    ``period`` is given only where it is not the document's own. What is better the ``lower`` it is
    "remains" at its level, what is ``neutral`` is just there; what is ``ranked`` takes a place.
    """

    name: str
    numbers: tuple[Number, ...]
    unit: str = ""
    stage: ClaimStage = ClaimStage.ACTUAL
    period: Period | None = None
    lower: bool = False
    neutral: bool = False
    ranked: bool = False

    def number(self, slot: Slot) -> Number | None:
        """The first number in a slot, if any."""
        return next(self.of(slot), None)

    def of(self, *slots: Slot) -> Iterator[Number]:
        """The numbers in some slots, in their order."""
        return (number for number in self.numbers if number.slot in slots)
