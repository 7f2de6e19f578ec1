"""Which words for goals speak of efforts made, tasks done and goals met?"""

from collections.abc import Sequence
from itertools import takewhile

from tongket.reading.pieces.atoms import Atom, Piece, words_of
from tongket.reading.pieces.moments import When
from tongket.reading.text.normalise import folded, key
from tongket.reading.text.tokens import Token, known
from tongket.vocabulary.wording.figures import Cue
from tongket.vocabulary.wording.outcomes import HAS_MET, MET

_TASKS = folded("nhiệm vụ trọng tâm")
_DONE = folded("đã")
_SET = folded("đề ra; đặt ra")
_MET = folded(*MET, *HAS_MET)
_MET_LENGTH = 10  # atoms
_EFFORTS = folded("phấn đấu; quyết tâm phấn đấu; cam kết phấn đấu")
_EFFORT = folded("sự; lực; gắng")
_OUTCOME = key("quả")
_RECORDS = folded("nhất; lục")
"""Last words of what no other year has: "cao nhất", "kỷ lục"."""
_NEXT = 5  # words
_HELD_BY = frozenset({"(", Cue.OVER})
"""The kinds of a bracket and of "vượt", in front of a plan."""
_PURPOSES, _PREPARES = folded("để; nhằm"), known(("chuẩn bị", "phục vụ", "hướng tới"))
_MAKES_A_NOUN = folded("của; nỗ; .; và")


def is_effort(tokens: Sequence[Token], atom: Atom) -> bool:
    """Whether "phấn đấu" is an effort made and no goal: "sự nỗ lực, phấn đấu của các cấp"."""
    if words_of(tokens, atom) not in _EFFORTS:
        return False
    if any(token.key == _OUTCOME for token in tokens[atom.last : atom.last + _NEXT]):
        return True  # "phấn đấu đạt kết quả: …"
    behind = tokens[atom.last].key if atom.last < len(tokens) else "."
    return behind in _MAKES_A_NOUN or (atom.first > 0 and tokens[atom.first - 1].key in _EFFORT)


def is_met(tokens: Sequence[Token], atoms: Sequence[Atom], index: int) -> bool:
    """Whether what was set is told to be met: "đạt và vượt các chỉ tiêu nghị quyết đề ra: …"."""
    words = words_of(tokens, atoms[index])
    near = atoms[max(0, index - _MET_LENGTH) : index]
    if words in _TASKS:  # "đã thực hiện có hiệu quả các nhiệm vụ trọng tâm: …"
        return any(words_of(tokens, atom) in _DONE for atom in near)
    if words not in _SET:
        return False
    plan = next((at for at, atom in enumerate(near) if atom.piece is Piece.PLAN), 0)
    return any(words_of(tokens, atom) in _MET for atom in near[max(0, plan - 3) : plan])


def _dates_purpose(tokens: Sequence[Token], atoms: Sequence[Atom], index: int) -> bool:
    """Whether a time says but for what work was done: "để giao quân năm 2026, xã đã khám …"."""
    behind = atoms[index + 1 : index + 1 + _MET_LENGTH]
    if not any(atom.kind == "," for atom in behind):
        return False
    for atom in reversed(atoms[max(0, index - _MET_LENGTH) : index]):
        if atom.piece in {Piece.MARK, Piece.TIME, Piece.QUANTITY}:
            return False
        if words_of(tokens, atom) in _PURPOSES or _PREPARES.at(tokens, atom.first) is not None:
            return True
    return False


def dates_other(tokens: Sequence[Token], atoms: Sequence[Atom], index: int) -> bool:
    """Whether a time dates a plan, a purpose or a record, and not what was done."""
    dates = _dates_plan(atoms, index) or _dates_purpose(tokens, atoms, index)
    return dates or _dates_record(tokens, atoms, index)


def _dates_record(tokens: Sequence[Token], atoms: Sequence[Atom], index: int) -> bool:
    """Whether years are those among which one stands out: "cao nhất trong giai đoạn 2011-2023"."""
    time = atoms[index].time
    if time is None or time.when is not When.TERM:
        return False
    for atom in reversed(atoms[max(0, index - _NEXT) : index]):
        if atom.piece in {Piece.MARK, Piece.QUANTITY}:
            return False
        if atom.piece is Piece.BASE or tokens[atom.last - 1].key in _RECORDS:
            return True
    return False


def _dates_plan(atoms: Sequence[Atom], index: int) -> bool:
    """Whether a time says until when a plan is that a result is held against.

    "vượt chỉ tiêu đề ra đến năm 2025", "57% (mục tiêu đến năm 2025 là 58%)".
    """
    for position in range(index - 1, max(0, index - _MET_LENGTH) - 1, -1):
        atom = atoms[position]
        if atom.piece is Piece.PLAN:
            before = atoms[position - 1].kind if position else ""
            if before in _HELD_BY:
                return True
        elif atom.piece in {Piece.MARK, Piece.TIME, Piece.QUANTITY}:
            return False
    return False


def sets_plan(tokens: Sequence[Token], atoms: Sequence[Atom], index: int) -> bool:
    """Whether no word says that the plan at an atom was met: "thống nhất chỉ tiêu năm 2023"."""
    near = takewhile(lambda atom: atom.piece is not Piece.MARK, reversed(atoms[:index]))
    told = [words_of(tokens, atom) for atom in near if atom.piece is not Piece.QUANTITY]
    return _MET.isdisjoint(told[:_NEXT])
