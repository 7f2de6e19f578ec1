"""Which place has each unit among its siblings?"""

from collections.abc import Hashable, Mapping
from decimal import Decimal
from typing import TypeVar

from tongket.vocabulary.bound import Direction

K = TypeVar("K", bound=Hashable)


def ranks(shares: Mapping[K, Decimal], better: Direction) -> Mapping[K, int]:
    """Rank shares of plan, the best first; equal ones share a place and the next are skipped.

    A neutral indicator has no better side and nobody a place.
    """
    if better is Direction.NEUTRAL:
        return {}
    ordered = sorted(shares.values(), reverse=better is Direction.HIGHER)
    places: dict[Decimal, int] = {}
    for place, share in enumerate(ordered, start=1):
        places.setdefault(share, place)
    return {key: places[share] for key, share in shares.items()}
