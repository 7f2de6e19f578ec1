"""Where does a name end in front of times, adverbs and marks?"""

from collections.abc import Sequence

from tongket.reading.naming.tails import TRAILING
from tongket.reading.pieces.atoms import Atom, Piece, words_of
from tongket.reading.pieces.distractors import DURATION
from tongket.reading.pieces.marks import ALL_QUOTES
from tongket.reading.text.normalise import folded, key
from tongket.reading.text.tokens import Token, known
from tongket.vocabulary.wording.figures import Cue
from tongket.vocabulary.wording.phrases import phrases

AND_BETTER = [key("trở"), key("lên")]
_SLOW = known(
    phrases("""
        tỷ; thu; tổng thu; chi; giải ngân; tiến độ; doanh thu; thu nhập; kim ngạch
    """)
)
"""Beginnings of names that "mới" does not end: "thu ngân sách mới đạt 39% kế hoạch"."""
_ONLY_NOW, _YEAR = key("mới"), key("năm")
_STANDARDS = folded("chuẩn; chí")
"""Last words of what poverty is told by: "hộ nghèo theo chuẩn mới", "theo tiêu chí mới"."""
_LEVELLED = folded("cấp; vốn; sách")
_COUNTED, _UP_TO = key("tính"), folded("đến; tới; từ")
_CALCULATED = folded("giới; máy; vi; dự; ước; thẻ; ổn")


def closed(tokens: Sequence[Token], atoms: Sequence[Atom], first: int) -> int:
    """Where the name ends: without times, adverbs and marks at its end."""
    last = len(atoms)
    while last > first:
        atom = atoms[last - 1]
        word = words_of(tokens, atom)
        only_now = word == _ONLY_NOW and _SLOW.at(tokens, atoms[first].first) is not None
        only_now = only_now and tokens[atom.first - 1].key not in _STANDARDS
        drop = (
            only_now
            or atom.piece in {Piece.TIME, Piece.BASE, Piece.COMPARE, Piece.LIST}
            or (atom.piece is Piece.MARK and tokens[atom.first].text not in ALL_QUOTES)
            or (atom.piece is Piece.CUE and atom.kind in {Cue.FILLER, Cue.REACH})
            or (word == _COUNTED and _counts_to(tokens, atom))
            or _is_for_years(tokens, atom)
            or (word in TRAILING and not _is_level(tokens, atom))
        )
        if not drop or _is_upward(tokens, atom):
            break
        last -= 1
    return last


def _is_for_years(tokens: Sequence[Token], atom: Atom) -> bool:
    """Whether years at the end only say over how many was counted: "tổng thu 5 năm"."""
    years = atom.kind == DURATION and tokens[atom.last - 1].key == _YEAR
    return years and tokens[atom.first].text.isdigit()


def _counts_to(tokens: Sequence[Token], atom: Atom) -> bool:
    """Whether "tính đến" leads from a name to a time: "dư nợ tính đến tháng 6"."""
    behind = tokens[atom.last].key if atom.last < len(tokens) else ""
    return behind in _UP_TO and tokens[atom.first - 1].key not in _CALCULATED


def _is_upward(tokens: Sequence[Token], atom: Atom) -> bool:
    """Whether "lên" ends a grade: "chi bộ hoàn thành tốt nhiệm vụ trở lên"."""
    return atom.first > 0 and [t.key for t in tokens[atom.first - 1 : atom.last]] == AND_BETTER


def _is_level(tokens: Sequence[Token], atom: Atom) -> bool:
    """Whether a word says of which level something is: "quỹ cấp huyện", "vốn huyện"."""
    return atom.first > 0 and tokens[atom.first - 1].key in _LEVELLED
