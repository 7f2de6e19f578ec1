"""Is a name but a place's, or the part of one, and are things told of place after place?"""

from collections.abc import Sequence
from itertools import pairwise

from tongket.reading.claims.drafts import Draft
from tongket.reading.naming.frames import Frame
from tongket.reading.pieces.atoms import Atom, Piece
from tongket.reading.pieces.units import Size
from tongket.reading.text.normalise import folded, key, key_of
from tongket.vocabulary.wording.places import UNIT_KINDS

_PLACE_WORDS = folded(
    *(word for kind in UNIT_KINDS for word in kind.split()), "các; khu; vực; ở; tại"
)
_PARTS = folded("""
    nông thôn; thành thị; đô thị; miền núi; vùng cao; đồng bằng; vùng đồng bằng; trung du; ven biển;
    nghèo; khó khăn; đặc biệt khó khăn; biên giới; bãi ngang; hải đảo; vùng sâu
""")
_LENGTH = 2  # words; three and more also name crops: "Sâm Ngọc Linh"
_PLACE_LENGTH = 4
_CLAUSE_MARKS = frozenset(",;:.")
_IS = key("là")


def is_place(words: str) -> bool:
    """Whether words are but a place's name: "huyện Tam Lộc", "kế đến là Tam Lộc", "nông thôn"."""
    named, keys = words.split(), key_of(words).split()
    first = len(keys) - keys[::-1].index(_IS) if _IS in keys else 0
    while " ".join(keys[first:]) not in _PARTS:
        if first == len(keys) or keys[first] not in _PLACE_WORDS:
            break
        first += 1
    else:
        return True
    return is_proper(named[first:], _LENGTH)


def is_proper(words: Sequence[str], most: int) -> bool:
    """Whether there are two words or more, all capitalised."""
    return _LENGTH <= len(words) <= most and all(w.isalpha() and w.istitle() for w in words)


def names_place(words: str) -> bool:
    """Whether a place or a person is called by its name among some words: "Tam Lộc giảm từ"."""
    named = [word.isalpha() and word.istitle() for word in words.split()]
    return any(map(all, pairwise(named)))


def is_part_of(whole: Draft, frame: Frame) -> bool:
    """Whether a number may be what one place has of a whole: in its unit, or without any."""
    if frame.quantity.size is Size.NONE and not frame.cues:
        return whole.level is not None
    told = [figure.unit for figure in (whole.level, *whole.figures[-1:]) if figure]
    return key_of(frame.quantity.unit) in map(key_of, told)


def opens_places(
    text: str, whole: Draft, frame: Frame, lead: Sequence[Atom], *, goes_on: bool
) -> bool:
    """Whether a number is the first of those that places have of a whole.

    "trong đó" leads to them also from one sentence to the next, and to longer names.
    """
    if frame.name is None or is_place(whole.words):
        return False
    told = any(atom.piece is Piece.LIST for atom in lead)
    if not (told or goes_on):
        return False
    words = text[frame.name.start : frame.name.end]
    counted = frame.quantity.size in {Size.NONE, Size.COUNT}  # "Sâm Tam Lộc 12 ha" is a crop
    return is_place(words) or (told and counted and is_proper(words.split(), _PLACE_LENGTH))


def names_next_place(text: str, frame: Frame, lead: Sequence[Atom]) -> bool:
    """Whether a number further on in such a list is that of a place or body."""
    named = frame.name is not None and is_place(text[frame.name.start : frame.name.end])
    return named or _words_to(text, lead)[:1].isupper()


def _words_to(text: str, lead: Sequence[Atom]) -> str:
    """The words from the last comma or other mark in some atoms to their end."""
    marks = (i for i in range(len(lead) - 1, -1, -1) if lead[i].kind in _CLAUSE_MARKS)
    own = lead[next(marks, -1) + 1 :]
    return text[own[0].start : own[-1].end] if own else ""
