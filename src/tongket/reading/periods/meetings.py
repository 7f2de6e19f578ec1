"""Which times only say which meeting it was, and which ones does it review?"""

from collections.abc import Sequence
from datetime import timedelta
from itertools import takewhile

from tongket.reading.pieces.atoms import Atom, Piece, run_of, says
from tongket.reading.text.normalise import folded
from tongket.reading.text.tokens import Token
from tongket.vocabulary.period import Period
from tongket.vocabulary.wording.outcomes import REVIEWS

_MEETINGS = folded("phiên họp; thường kỳ; kỳ họp; giao ban; họp báo")
_REVIEWED = folded(*REVIEWS)
_ATOMS_REVIEWED = 10  # atoms in front of a time that say it is reviewed


def names_meeting(tokens: Sequence[Token], lead: Sequence[Atom], index: int) -> bool:
    """Whether a time only says which meeting it was: "phiên họp thường kỳ tháng 10"."""
    return says(_in_front(tokens, lead[:index]), _MEETINGS)


def is_reviewed(tokens: Sequence[Token], lead: Sequence[Atom], index: int) -> bool:
    """Whether words in front of a time say that it is reviewed: "Sơ kết 6 tháng cuối năm"."""
    return says(_in_front(tokens, lead[max(0, index - _ATOMS_REVIEWED) : index]), _REVIEWED)


def told_at(month: Period, other: Period) -> bool:
    """Whether a meeting of a month tells of another period.

    That ends before it, or with the month behind it: "phiên họp tháng 8 … kết quả 9 tháng".
    """
    if other.end + timedelta(days=1) == month.start:
        return True
    behind = month.end + timedelta(days=1)
    last = (other.end.year, other.end.month)
    return other.starts_the_year and last == (behind.year, behind.month) and other.end > behind


def _in_front(tokens: Sequence[Token], atoms: Sequence[Atom]) -> str:
    """The words of the last atoms, behind any mark and time."""
    return run_of(tokens, list(takewhile(_is_no_stop, reversed(atoms)))[::-1])


def _is_no_stop(atom: Atom) -> bool:
    return atom.piece not in {Piece.MARK, Piece.TIME}
