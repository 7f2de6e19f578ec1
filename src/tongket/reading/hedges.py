"""With which words does a text hedge a number?"""

import re
from collections.abc import Mapping

from tongket.vocabulary.bound import Bound
from tongket.vocabulary.claim import ClaimFigure
from tongket.vocabulary.wording.figures import BOUND_AFTER, BOUND_BEFORE

_HEDGE_REACH = 30  # code points beside a number in which its hedge stands


def _any_of(words: Mapping[Bound, tuple[str, ...]], pattern: str) -> dict[Bound, re.Pattern[str]]:
    """A pattern for each bound, ``{}`` standing for its words, the longest first."""
    found = {}
    for bound, phrases in words.items():
        longest = sorted(map(re.escape, phrases), key=len, reverse=True)
        alternatives = "|".join(longest).replace("\\ ", r"\s+")
        found[bound] = re.compile(pattern.format(alternatives), re.IGNORECASE)
    return found


_HEDGES_BEFORE = _any_of(BOUND_BEFORE, r"(?:^|(?<!\w))({})\s*$")
_HEDGES_BEHIND = _any_of(BOUND_AFTER, r"^[^\d.,;:()\n]*?\b({})(?!\w)")


def hedge(text: str, figure: ClaimFigure) -> tuple[str, str]:
    """Give the words before and behind a number that hedge it, as the text writes them.

    Where its words stand elsewhere or are others ("từ … đến"), the usual ones for its bound.
    """
    if figure.bound is Bound.EXACT:
        return "", ""
    ahead = text[max(figure.start - _HEDGE_REACH, 0) : figure.start]
    if found := _HEDGES_BEFORE[figure.bound].search(ahead):
        return " ".join(found[1].split()), ""
    behind = _HEDGES_BEHIND.get(figure.bound)
    if behind and (found := behind.search(text[figure.end : figure.end + _HEDGE_REACH])):
        return "", " ".join(found[1].split())
    return BOUND_BEFORE[figure.bound][0], ""
