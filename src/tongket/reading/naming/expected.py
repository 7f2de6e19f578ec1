"""What is told to be expected, and by whom?"""

from collections.abc import Sequence

from tongket.reading.naming.headwords import SUBJECTS
from tongket.reading.naming.subjects import is_bare, subject_length
from tongket.reading.pieces.atoms import Atom, Piece
from tongket.reading.text.normalise import folded
from tongket.reading.text.tokens import Token
from tongket.vocabulary.wording.figures import Cue

_TAKES = folded("thu; chi")


def expected_work(
    tokens: Sequence[Token], atoms: Sequence[Atom], first: int, last: int
) -> int | None:
    """Where an estimate word and a verb follow the name: "cây ngô dự ước xuống giống 30 ha"."""
    for index in range(last - 2, first, -1):
        if atoms[index].piece is Piece.CUE and atoms[index].letter == Cue.ESTIMATE:
            if atoms[index + 1].piece is Piece.TIME:  # "tổng sản phẩm ước 9 tháng đầu năm …"
                return index
            behind = tokens[atoms[index + 1].first : atoms[last - 1].last]
            works = is_bare(behind) or _is_taking(behind) or is_who(tokens, atoms[first:index])
            return index if works else None
    return None


def is_who(tokens: Sequence[Token], words: Sequence[Atom]) -> bool:
    """Whether words tell but who expects something: "xã An Hải ước thu ngân sách 9 tỷ đồng"."""
    told = tokens[words[0].first : words[-1].last]
    return SUBJECTS.at(told, 0) is not None and subject_length(told) == len(told)


def _is_taking(words: Sequence[Token]) -> bool:
    """Whether a lone "thu" or "chi" is the verb of what stands before: "… ước thu 50 tỷ đồng"."""
    return len(words) == 1 and words[0].key in _TAKES
