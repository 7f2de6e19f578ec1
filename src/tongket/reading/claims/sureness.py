"""How likely will a person accept a claim unchanged?"""

from collections import Counter
from collections.abc import Iterable

from tongket.reading.claims.drafts import Draft
from tongket.reading.pieces.units import Size

# Shares of claims without a fault in corpus documents that nobody had looked at when the rules of
# that day were written: eight documents at first, two of them again when the rules were better.
NAMED_IN_FRONT = 0.90  # 108 of 120
RATE = 0.84  # 21 of 25
IN_TABLE = 0.88  # 28 of 32
NAMED_BEHIND = 0.69  # 29 of 42
SAME_WORDS_AGAIN = 0.47  # 45 of 95
WITHOUT_UNIT = 0.35  # 5 of 14
OPEN_NUMBER = 0.5  # two readings of its digits are left: an even chance, not a measurement


def names_told(drafts: Iterable[Draft]) -> Counter[int]:
    """How many claims speak of the words at each position."""
    return Counter(draft.name.start for draft in drafts)


def sureness(draft: Draft, told: Counter[int], *, open_number: bool) -> float:
    """The share of claims like this one that were right, from 0 to 1."""
    share = _share(draft, told)
    return share * OPEN_NUMBER if open_number else share


def _share(draft: Draft, told: Counter[int]) -> float:
    level = draft.level
    if draft.in_table:
        return IN_TABLE
    if level is not None and level.size is Size.NONE and not level.unit:
        return WITHOUT_UNIT
    if told[draft.name.start] > 1:
        return SAME_WORDS_AGAIN
    if draft.name.behind:
        return NAMED_BEHIND
    return RATE if level is not None and level.size is Size.PERCENT else NAMED_IN_FRONT
