"""What is told to be expected, and by whom?"""

from collections.abc import Sequence

from tongket.reading.naming.headwords import HEADS, OWN, SUBJECTS
from tongket.reading.naming.subjects import is_bare, subject_length
from tongket.reading.pieces.atoms import Atom, Piece, words_of
from tongket.reading.text.normalise import folded
from tongket.reading.text.tokens import Token
from tongket.vocabulary.wording.figures import Cue

_RECEIVES = folded("đón; tiếp đón; đón tiếp; thu hút; phục vụ")
_TAKES = folded("thu; chi")


def expected_work(
    tokens: Sequence[Token], atoms: Sequence[Atom], first: int, last: int
) -> tuple[int, int] | None:
    """The atoms of a name among which an estimate word stands, and what follows is told of it.

    "cây ngô dự ước xuống giống 30 ha" is of maize, "huyện ước thu ngân sách 9 tỷ đồng" of revenue.
    """
    for index in range(last - 2, first, -1):
        if atoms[index].piece is not Piece.CUE or atoms[index].kind != Cue.ESTIMATE:
            continue
        opens = index + 1
        if atoms[opens].piece is Piece.TIME:  # "tổng sản phẩm ước 9 tháng đầu năm …"
            return first, index
        behind = tokens[atoms[opens].first : atoms[last - 1].last]
        receives = words_of(tokens, atoms[opens]) in _RECEIVES and is_bare(behind)
        if receives or _is_who(tokens, atoms[first:index]):
            return opens, last
        if is_bare(behind) or _is_taking(behind):
            return first, index
        named = HEADS.at(tokens, atoms[first].first) is not None
        own = OWN.at(tokens, atoms[opens].first) is not None
        return (opens, last) if own and not named else None  # "trời mưa song ước tính sản lượng"
    return None


def _is_who(tokens: Sequence[Token], words: Sequence[Atom]) -> bool:
    """Whether words tell but who expects something: "xã An Hải ước thu ngân sách 9 tỷ đồng"."""
    told = tokens[words[0].first : words[-1].last]
    return SUBJECTS.at(told, 0) is not None and subject_length(told) == len(told)


def _is_taking(words: Sequence[Token]) -> bool:
    """Whether a lone "thu" or "chi" is the verb of what stands before: "… ước thu 50 tỷ đồng"."""
    return len(words) == 1 and words[0].key in _TAKES
