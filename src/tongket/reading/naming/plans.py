"""Which plan stands in front of a number, and what is it of?"""

from collections.abc import Sequence
from itertools import islice

from tongket.reading.naming.names import Name, name_before
from tongket.reading.pieces.atoms import Atom, Piece, words_of
from tongket.reading.pieces.bases import planned
from tongket.reading.pieces.moments import Time
from tongket.reading.text.normalise import folded
from tongket.reading.text.tokens import Token
from tongket.vocabulary.bound import Bound
from tongket.vocabulary.wording.figures import Cue
from tongket.vocabulary.wording.outcomes import DONE

_BY_PLAN = folded("theo")
_NO_LEVEL_BEHIND = folded("""
    theo; so; với; hoàn; thành; vượt; giao; xây; dựng; lập; trong; của; đạt; các; một; số; triển;
    khai; thực; hiện; về; quyết; định; tổng
""")
"""Words in front of a plan that is no level of the thing named there."""
_DONE = folded(*DONE)
_RESULT_REACH = 4  # atoms


def plan_in_front(tokens: Sequence[Token], own: Sequence[Atom]) -> str | None:
    """The cues between a plan word that opens a piece and its number: "KH 310", "kế hoạch là 4%".

    ``Cue.TO`` comes first behind "theo kế hoạch". Nothing where no plan opens the piece or other
    words follow it.
    """
    start = 0
    while start < len(own) and own[start].kind in {Cue.FILLER, Cue.REACH}:
        start += 1
    found = planned(tokens, own, start)
    if found is None:
        return None
    rest = [atom for atom in own[found[0] :] if atom.kind != ":"]
    if any(atom.piece not in {Piece.CUE, Piece.BOUND, Piece.TIME} for atom in rest):
        return None
    letters = "".join(a.kind for a in rest if a.piece is Piece.CUE and a.kind != Cue.FILLER)
    by_plan = start > 0 and words_of(tokens, own[0]) in _BY_PLAN
    return Cue.TO + letters if by_plan else letters


def plan_behind_name(tokens: Sequence[Token], own: Sequence[Atom]) -> tuple[str, Name] | None:
    """The cues behind a plan, and in front of the plan what it is of: "lúa kế hoạch 310 ha"."""
    for opens in range(1, len(own)):
        before = own[opens - 1]
        if own[opens].piece is not Piece.PLAN or before.piece not in {Piece.WORD, Piece.TIME}:
            continue
        if words_of(tokens, before) in _NO_LEVEL_BEHIND:
            continue
        plan = plan_in_front(tokens, own[opens:])
        thing = name_before(tokens, own[:opens]) if plan is not None else None
        if plan is not None and thing is not None:
            return plan, thing
    return None


def result_follows(tokens: Sequence[Token], atoms: Sequence[Atom], index: int) -> bool:
    """Whether behind a number and a mark it is told what was done: "KH 310 ha, thực hiện …"."""
    behind = range(index + 1, min(index + 3, len(atoms)))
    marked = next((at for at in behind if atoms[at].piece is Piece.MARK), None)
    if marked is None or atoms[marked].kind not in {",", ";", "/", "("}:
        return False
    near = atoms[marked + 1 : marked + 1 + _RESULT_REACH]
    told = (atom for atom in near if atom.piece is not Piece.TIME)
    return any(words_of(tokens, atom) in _DONE for atom in islice(told, 2))


def ends_with_plan(tokens: Sequence[Token], atoms: Sequence[Atom]) -> bool:
    """Whether a plan that is surpassed or not ends some words: "vượt kế hoạch đề ra (45 ha)"."""
    for position in range(len(atoms) - 1, -1, -1):
        if atoms[position].piece in {Piece.MARK, Piece.QUANTITY}:
            return False
        if atoms[position].piece is Piece.PLAN and position:
            found = planned(tokens, atoms, position)
            return found is not None and found[0] == len(atoms)
    return False


def bound_in(atoms: Sequence[Atom]) -> Bound | None:
    """The first bound among some words."""
    return next((atom.bound for atom in atoms if atom.bound), None)


def time_in(atoms: Sequence[Atom]) -> Time | None:
    """The first time among some words."""
    return next((atom.time for atom in atoms if atom.time), None)
