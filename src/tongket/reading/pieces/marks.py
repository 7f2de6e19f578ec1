"""Where does the piece of a line begin that belongs to a number?"""

from bisect import bisect_left
from collections.abc import Sequence

from tongket.reading.pieces.atoms import Atom, Piece
from tongket.reading.pieces.bases import PLAN, planned
from tongket.reading.pieces.units import PER, ROUND, parts_kindred
from tongket.reading.text.tokens import Token
from tongket.vocabulary.wording.figures import Cue

HARD = frozenset('.;:()"“”!?|')
"""Marks that end the words which may belong to the number behind them."""
QUOTES = frozenset('"“”')
ALL_QUOTES = QUOTES | frozenset("'‘’«»")
"""Every mark that may stand around a name, apostrophes among them."""
_COMPARING = frozenset({Piece.CUE, Piece.BOUND, Piece.TIME})
_OPENS_PLAN = frozenset({"(", ",", "/"})
_ELLIPSES = frozenset({"...", "…"})


def without_asides(lead: Sequence[Atom]) -> Sequence[Atom]:
    """The atoms in front of a number, brackets without numbers left out."""
    if ")" not in [atom.kind for atom in lead]:
        return lead
    kept: list[Atom] = []
    opens: list[int] = []
    for atom in lead:
        if atom.kind == "(":
            opens.append(len(kept))
        if atom.kind == ")" and opens:
            del kept[opens.pop() :]
        else:
            kept.append(atom)
    return kept


def last_mark(tokens: Sequence[Token], lead: Sequence[Atom]) -> int:
    """Behind which position of the lead the words next to the number begin."""
    for position in range(len(lead) - 1, -1, -1):
        if lead[position].piece is Piece.MARK and _cuts(tokens, lead, position):
            return position + 1
    return 0


def behind_plan(lead: Sequence[Atom], opened: int) -> int:
    """Where the words begin that say a move behind a plan met: "vượt kế hoạch và tăng 12%".

    Where no such plan stands between the last mark, at ``opened``, and the number, there.
    """
    cues = len(lead)
    while cues > opened and lead[cues - 1].piece in _COMPARING:
        cues -= 1
    moves = next(
        (at for at in range(cues, len(lead)) if lead[at].kind in {Cue.RISE, Cue.FALL}), len(lead)
    )
    plan = any(atom.piece is Piece.PLAN or atom.kind == PLAN for atom in lead[opened:cues])
    return moves if plan and cues < moves < len(lead) else opened


def piece_before(tokens: Sequence[Token], earlier: Sequence[Atom]) -> list[Atom]:
    """The atoms between the last two marks; a name may end with a quotation in front of a colon."""
    rest = earlier[:-1]
    quoted = bool(rest) and earlier[-1].kind == ":" and rest[-1].kind in QUOTES
    return list(rest[last_mark(tokens, rest[:-1] if quoted else rest) :])


def _cuts(tokens: Sequence[Token], lead: Sequence[Atom], position: int) -> bool:
    """Whether the words in front of a mark belong to something else than the number."""
    atom, last = lead[position], position == len(lead) - 1
    if atom.kind in QUOTES:
        return last
    if atom.kind == ":":
        return not (_dates_only(lead[:position][-2:]) or _plans_only(tokens, lead[:position]))
    if atom.kind == "/":
        return not _is_per(tokens, lead, position)
    if atom.kind == "," and not last and lead[position + 1].kind in _ELLIPSES:
        return False  # "vận tải, ngân hàng,… đạt"
    if atom.kind == ",":
        return not parts_kindred(tokens, atom.first)
    if atom.kind in HARD:
        return True
    spaced = atom.kind in {"-", "–", "—"} and not tokens[atom.first].glued
    behind = lead[position + 1 :]
    return spaced and not last and all(a.piece in {Piece.CUE, Piece.BOUND} for a in behind)


def _is_per(tokens: Sequence[Token], lead: Sequence[Atom], position: int) -> bool:
    """Whether a slash inside a name says per what: "thu nhập bình quân đầu người/năm"."""
    if position == 0 or position + 1 == len(lead):
        return False
    behind = lead[position + 1].first
    return PER.at(tokens, behind + (tokens[behind].text in ROUND)) is not None


def _plans_only(tokens: Sequence[Token], before: Sequence[Atom]) -> bool:
    """Whether only a plan stands between the last mark and a colon: "(KH giao: 100 ha)"."""
    marks = (i for i in range(len(before) - 1, -1, -1) if before[i].piece is Piece.MARK)
    opened = next(marks, None)
    if opened is None or before[opened].kind not in _OPENS_PLAN:
        return False
    piece = before[opened + 1 :]
    found = planned(tokens, piece, 0)
    return found is not None and found[0] == len(piece)


def _dates_only(before: Sequence[Atom]) -> bool:
    """Whether only a former time stands between the last mark and a colon: "(cùng kỳ: 37 đơn)"."""
    if not before or before[-1].piece not in {Piece.BASE, Piece.TIME}:
        return False
    return len(before) == 1 or before[-2].kind in {"(", ",", ";"}


def parts(atoms: Sequence[Atom], marks: str) -> list[tuple[int, int]]:
    """The stretches between some marks that hold a number."""
    cuts = [i for i, atom in enumerate(atoms) if atom.piece is Piece.MARK and atom.kind in marks]
    ends = [-1, *cuts, len(atoms)]
    numbers = [index for index, atom in enumerate(atoms) if atom.quantity is not None]
    holding = dict.fromkeys(bisect_left(ends, number) for number in numbers)
    return [(ends[end - 1] + 1, ends[end]) for end in holding]
