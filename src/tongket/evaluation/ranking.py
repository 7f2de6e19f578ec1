"""Which rank has each unit among its siblings?"""

from collections.abc import Hashable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import TypeVar

from tongket.vocabulary.bound import Direction

K = TypeVar("K", bound=Hashable)
N = TypeVar("N", Decimal, Fraction)


def ranks(values: Mapping[K, N], better: Direction) -> Mapping[K, int]:
    """Rank levels, shares of plan or shares of targets reached, the best first.

    Equal ones share a rank, and the ranks that they would have taken otherwise are skipped.

    A neutral indicator has no better side and nobody a rank.
    """
    if better is Direction.NEUTRAL:
        return {}
    ordered = sorted(values.values(), reverse=better is Direction.HIGHER)
    found: dict[N, int] = {}
    for rank, value in enumerate(ordered, start=1):
        found.setdefault(value, rank)
    return {key: found[value] for key, value in values.items()}
