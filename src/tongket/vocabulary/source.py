"""From where and since when is something known?"""

from dataclasses import dataclass
from datetime import date

BY_HAND = "nhập tay"
"""The title of a source that is no document: somebody entered it."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a figure or a target stands, for display and for the order of knowledge.

    ``known_from`` … ``known_to`` are the first and the last day on which the source may have said
    it (equal where the day is known); it counts as known from the last. ``start`` and ``end`` are
    code points of the document's text where the words stand, if it has a text here.
    """

    document: str  # the document's key; empty for what was entered by hand
    title: str
    publisher: str
    known_from: date
    known_to: date
    start: int | None = None
    end: int | None = None
    illustrative: bool = False

    @property
    def is_by_hand(self) -> bool:
        """Whether somebody entered it here, without a document."""
        return not self.document and self.title == BY_HAND

    def wholly_before(self, other: "Source") -> bool:
        """Whether every day on which it may have been said lies before the other's."""
        return self.known_to < other.known_from
