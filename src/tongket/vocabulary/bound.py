"""How does a printed number stand to the quantity it speaks of?"""

from enum import StrEnum


class Bound(StrEnum):
    """The seven ways a text hedges a number, with the words that say so."""

    EXACT = "exact"
    ABOVE = "above"  # trên, hơn
    AT_LEAST = "at_least"  # từ … trở lên, ít nhất, tối thiểu, đạt và vượt
    BELOW = "below"  # dưới
    AT_MOST = "at_most"  # không quá, tối đa
    NEAR_BELOW = "near_below"  # gần
    ABOUT = "about"  # khoảng, xấp xỉ


class Direction(StrEnum):
    """Which way an indicator gets better."""

    HIGHER = "higher"
    LOWER = "lower"
    NEUTRAL = "neutral"
