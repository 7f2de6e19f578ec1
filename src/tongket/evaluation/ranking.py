"""Which rank has each unit among its siblings?"""

from collections.abc import Hashable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import TypeVar

from tongket.vocabulary.bound import Direction

K = TypeVar("K", bound=Hashable)
N = TypeVar("N", Decimal, Fraction)


def ranks(values: Mapping[K, N], better: Direction) -> Mapping[K, int]:
    """Rank shares of plan or levels, the best first; equal ones share a rank, the next are skipped.

    A neutral indicator has no better side and nobody a rank.
    """
    if better is Direction.NEUTRAL:
        return {}
    ordered = sorted(values.values(), reverse=better is Direction.HIGHER)
    found: dict[N, int] = {}
    for rank, value in enumerate(ordered, start=1):
        found.setdefault(value, rank)
    return {key: found[value] for key, value in values.items()}
