"""Which numbers are about the meeting, a project's size or a story, and claim nothing?"""

from collections.abc import Sequence, Set

from tongket.reading.passing.gatherings import GATHERINGS
from tongket.reading.passing.goals import GOALS, goals_set
from tongket.reading.passing.owners import owners, thresholds
from tongket.reading.passing.portraits import PROJECT, SIZED, described, projects, sized
from tongket.reading.pieces.atoms import Atom, Piece, may_say, run_of, says
from tongket.reading.pieces.marks import QUOTES
from tongket.reading.text.tokens import Token

_QUOTE_WORDS = 7


def silenced(tokens: Sequence[Token], atoms: Sequence[Atom]) -> Sequence[Atom]:
    """Make the numbers of meetings, projects and quoted speech part of the words around them."""
    if not atoms:
        return atoms
    said = {token.key for token in tokens[atoms[0].first : atoms[-1].last]}
    quiet = set[int]() if QUOTES.isdisjoint(said) else _spoken(atoms)
    goals = set[int]()
    if numbers := [index for index, atom in enumerate(atoms) if atom.quantity is not None]:
        quiet |= thresholds(tokens, atoms, numbers) | owners(tokens, atoms, numbers)
        quiet |= _told(tokens, atoms, said) | described(tokens, atoms, said)
        goals = goals_set(tokens, atoms, numbers)
    if not (quiet or goals):
        return atoms
    return [
        atom._replace(piece=Piece.MUTE, quantity=None, kind=GOALS if index in goals else "")
        if index in quiet or index in goals
        else atom
        for index, atom in enumerate(atoms)
    ]


def _spoken(atoms: Sequence[Atom]) -> set[int]:
    """Numbers inside quotation marks that hold more than a name."""
    quiet: set[int] = set()
    opened: int | None = None
    for index, atom in enumerate(atoms):
        if atom.piece is not Piece.MARK or atom.kind not in QUOTES:
            continue
        if opened is None:
            opened = index
        else:
            if index - opened > _QUOTE_WORDS:
                quiet.update(range(opened, index))
            opened = None
    return quiet


def _told(tokens: Sequence[Token], atoms: Sequence[Atom], said: Set[str]) -> set[int]:
    """Numbers of the kinds that only a line with certain words holds."""
    quiet: set[int] = set()
    kinds = [(phrases, quieted) for phrases, quieted in _TOLD_BY if may_say(said, phrases)]
    if not kinds:
        return quiet
    words = run_of(tokens, atoms)
    for telling, quieted in kinds:
        if says(words, telling):
            quiet |= quieted(tokens, atoms)
    return quiet


_TOLD_BY = (*GATHERINGS, (PROJECT, projects), (SIZED, sized))
"""Phrases without one of which a line holds no number of a kind, and what finds such numbers."""
