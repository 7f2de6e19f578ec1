"""How likely will a person accept a claim unchanged?"""

from collections import Counter
from collections.abc import Iterable

from tongket.reading.claims.drafts import Draft

# Shares of claims without a fault in 63 real texts of four sets, annotated by readers who never saw
# what was read, by rules older than the annotations: 849 claims; for tables, in corpus documents
# that nobody had looked at when the rules of that day were written.
NAMED_NEAR = 0.95  # 437 of 461
NAMED_APART = 0.93  # 115 of 124
NAMED_FAR = 0.75  # 18 of 24
NAMED_BEHIND = 0.81  # 77 of 95
WITHOUT_LEVEL = 0.79  # 83 of 105
TOLD_OFTEN = 0.38  # 15 of 40
IN_TABLE = 0.88  # 28 of 32
OPEN_NUMBER = 0.5  # two readings of its digits are left: an even chance, not a measurement

_OFTEN = 3  # claims of the same words
_APART, _FAR = 10, 25  # characters between a name and its number that may still be near, or apart


def names_told(drafts: Iterable[Draft]) -> Counter[int]:
    """How many claims speak of the words at each position."""
    return Counter(draft.name.start for draft in drafts)


def sureness(draft: Draft, told: Counter[int], *, open_number: bool) -> float:
    """The share of claims like this one that were right, from 0 to 1."""
    share = _share(draft, told)
    return share * OPEN_NUMBER if open_number else share


def _share(draft: Draft, told: Counter[int]) -> float:
    if draft.in_table:
        return IN_TABLE
    if told[draft.name.start] >= _OFTEN:
        return TOLD_OFTEN
    if draft.level is None:
        return WITHOUT_LEVEL
    between = draft.figures[0].digits.start - draft.name.end
    if between < 0:
        return NAMED_BEHIND
    if between > _FAR:
        return NAMED_FAR
    return NAMED_APART if between > _APART else NAMED_NEAR
