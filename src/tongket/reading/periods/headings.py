"""Does a heading head goals, results, or indicators of either?"""

from collections.abc import Sequence

from tongket.reading.pieces.atoms import Atom, Piece, run_of, says
from tongket.reading.text.normalise import folded
from tongket.reading.text.tokens import Token
from tongket.vocabulary.wording.outcomes import MET, PLANNING, REVIEWS

_PLANNING = folded(*PLANNING)
RESULTS = folded("kết quả; tình hình; đã", *MET)
"""Words with which a heading or a list tells of what has come."""
_REVIEWS = folded(*REVIEWS)
_PLANNING_OTHERWISE = _PLANNING - folded("chỉ tiêu")


def is_planning(tokens: Sequence[Token], atoms: Sequence[Atom]) -> bool:
    """Whether a heading has a word of planning."""
    return says(run_of(tokens, atoms), _PLANNING)


def names_indicators(tokens: Sequence[Token], atoms: Sequence[Atom]) -> bool:
    """Whether a heading's only word of planning is "chỉ tiêu", which means indicators too."""
    aims = any(atom.piece is Piece.TARGET for atom in atoms)
    return not aims and not says(run_of(tokens, atoms), _PLANNING_OTHERWISE)


def no_results(tokens: Sequence[Token], atoms: Sequence[Atom]) -> bool:
    """Whether a heading speaks of tasks and not of results beside them."""
    aims = next((at for at, atom in enumerate(atoms) if atom.piece is Piece.TARGET), None)
    if aims is not None:  # "Sơ kết 9 tháng đầu năm và phương hướng, nhiệm vụ …" tells of both
        return not says(run_of(tokens, atoms[:aims]), _REVIEWS)
    words = run_of(tokens, atoms)
    return not says(words, RESULTS)
