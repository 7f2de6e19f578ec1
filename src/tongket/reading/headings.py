"""Does a heading head goals, results, or indicators of either?"""

from collections.abc import Sequence

from tongket.reading.atoms import Atom, Piece, folded, run_of, says, words_of
from tongket.reading.tokens import Token

_PLANNING = folded("nhiệm vụ; phương hướng; kế hoạch; mục tiêu; giải pháp; chỉ tiêu")
_RESULTS = folded("kết quả; tình hình; thực hiện; đạt; vượt; hoàn thành; đã")
_INDICATORS = folded("chỉ tiêu")


def is_planning(tokens: Sequence[Token], atoms: Sequence[Atom]) -> bool:
    """Whether a heading has a word of planning."""
    words = " ".join(words_of(tokens, atom) for atom in atoms)
    return any(phrase in words for phrase in _PLANNING)


def names_indicators(tokens: Sequence[Token], atoms: Sequence[Atom]) -> bool:
    """Whether a heading's only word of planning is "chỉ tiêu", which means indicators too."""
    words = " ".join(words_of(tokens, atom) for atom in atoms)
    aims = any(atom.piece is Piece.TARGET for atom in atoms)
    return not aims and not any(phrase in words for phrase in _PLANNING - _INDICATORS)


def no_results(tokens: Sequence[Token], atoms: Sequence[Atom]) -> bool:
    """Whether a heading speaks of tasks and not of results beside them."""
    if any(atom.piece is Piece.TARGET for atom in atoms):
        return True
    words = run_of(tokens, atoms)
    return not says(words, _RESULTS)
