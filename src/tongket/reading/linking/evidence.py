"""How often is a link right that was found in this way?"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType


class Match(StrEnum):
    """How the words of a claim met an alias, from the plainest way to the loosest."""

    SAME = "same"  # the very words, fillers and spelling aside
    COUNTED = "counted"  # the very words together with what is counted: "kết nạp", 68 "đảng viên"
    UNDER_HEAD = "under-head"  # the words of a part, below the thing that the alias names first
    NEAR = "near"  # a long name with few words more, less, misspelt or in another order
    LIKE = "like"  # a short one, or a long one with more words changed
    FAR = "far"  # only some words in common
    BARE = "bare"  # nothing but the word for what is counted
    TIED = "tied"  # another indicator fits as well


@dataclass(frozen=True, slots=True)
class Evidence:
    """How words met an alias, and whether the unit speaks for it or nothing is known of it."""

    match: Match
    unit_agrees: bool


MEASURED: Mapping[Evidence, tuple[int, int]] = MappingProxyType(
    {
        Evidence(Match.SAME, True): (137, 138),
        Evidence(Match.SAME, False): (14, 14),
        Evidence(Match.COUNTED, True): (18, 18),
        Evidence(Match.UNDER_HEAD, True): (21, 21),
        Evidence(Match.NEAR, True): (14, 15),
        Evidence(Match.LIKE, True): (12, 20),
        Evidence(Match.LIKE, False): (0, 4),
        Evidence(Match.FAR, True): (15, 41),
        Evidence(Match.FAR, False): (1, 6),
        Evidence(Match.BARE, True): (2, 4),
        Evidence(Match.TIED, True): (2, 4),
        Evidence(Match.TIED, False): (0, 1),
    }
)
"""Links of the annotated documents found by each evidence: how many were right, of how many.

Every document linked without the aliases that it alone uses; ``tests/reading/linking/reliability``
counts them anew.
"""


def confidence(
    evidence: Evidence, measured: Mapping[Evidence, tuple[int, int]] = MEASURED
) -> float:
    """The share of links with such evidence that are right, by the rule of succession.

    Source: Laplace, (right + 1) / (given + 2); evidence never seen gives one half.
    """
    right, given = measured.get(evidence, (0, 0))
    return round((right + 1) / (given + 2), 3)
