"""What are the first words of a document, by which it is dated?"""

from collections.abc import Sequence
from dataclasses import dataclass

from tongket.reading.pieces.atoms import Atom, Piece, says, words_of
from tongket.reading.text.tokens import Token

STOP = (Atom(Piece.MARK, 0, 0, 0, 0, "."),)
"""Stands for a line that was passed over."""


@dataclass(frozen=True, slots=True)
class Opening:
    """The first words of a document: line by line, one after another, and the year they mean."""

    tokens: Sequence[Token]
    lines: Sequence[Sequence[Atom]]
    atoms: Sequence[Atom]
    year: int

    def tells(self, phrases: frozenset[str]) -> bool:
        """Whether they say one of some phrases."""
        spoken_words = [words_of(self.tokens, atom) for atom in self.atoms if atom not in STOP]
        return says(f" {' '.join(spoken_words)} ", phrases)
