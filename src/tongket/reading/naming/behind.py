"""What do the words behind a number say: a comparison, a name, a late bound?"""

from collections.abc import Sequence
from typing import NamedTuple

from tongket.reading.naming.counted import GRADES, LATE, behind_brackets, is_floor, name_behind
from tongket.reading.naming.headwords import VERBS
from tongket.reading.naming.lists import CLAUSE_ATOMS
from tongket.reading.naming.names import Name
from tongket.reading.pieces.atoms import Atom, Piece, words_of
from tongket.reading.pieces.bases import PAST, PLAN, behind_total, planned, set_by, upon
from tongket.reading.pieces.distractors import YEAR
from tongket.reading.pieces.moments import When
from tongket.reading.pieces.units import Size
from tongket.reading.text.normalise import folded, key, key_of
from tongket.reading.text.tokens import Token
from tongket.vocabulary.bound import Bound
from tongket.vocabulary.wording.figures import Cue

_IS = key("là")
_BACK_AGAIN = key_of("trở lại")
_DONE = folded("th; thực hiện; ước thực hiện; ước th; kết quả thực hiện")
_BACK = key("trở")  # with it begin they all
_NEAR = 6  # atoms


class Behind(NamedTuple):
    """The words behind a number and the atom where they end.

    ``ahead`` are the letters of the cues from there to the next number.
    """

    base: Atom | None
    name: Name | None
    bound: Bound | None
    ahead: str
    end: int
    purpose: bool = False  # the name begins with a verb of work


def behind_of(
    tokens: Sequence[Token], atoms: Sequence[Atom], index: int, *, named: bool, opens: bool
) -> Behind:
    """Look at the words behind the number at atom ``index``.

    ``named`` where it has a name in front, ``opens`` where no word at all stands there.
    """
    end, base = _base(tokens, atoms, index + 1)
    name = bound = None
    if base is not None and base.kind == PLAN and _is_of_next(tokens, atoms, index, end):
        return Behind(base=None, name=None, bound=None, ahead="", end=index + 1)
    if base is not None and base.kind == PLAN:
        if _is_late(tokens, atoms, end):
            bound, end = Bound.AT_LEAST, end + 2
        elif not named and end < len(atoms) and atoms[end].piece is Piece.WORD:
            name, end = name_behind(tokens, atoms, end - 1, named=named, opens=False)
    if base is None:
        name, end = name_behind(tokens, atoms, index, named=named, opens=opens)
        if name is not None:
            end, base = _base(tokens, atoms, end)
    bound = bound if base else _late_bound(tokens, atoms, index + 1)
    end = _behind_own_time(atoms, end)
    purpose = name is not None and VERBS.at(tokens, atoms[index + 1].first) is not None
    ahead = _ahead(atoms, end)
    return Behind(base=base, name=name, bound=bound, ahead=ahead, end=end, purpose=purpose)


def _base(tokens: Sequence[Token], atoms: Sequence[Atom], index: int) -> tuple[int, Atom | None]:
    """The plan or former period right behind a number, a wrongly closed bracket passed over."""
    share = atoms[index - 1].quantity
    percent = share is not None and share.size is Size.PERCENT
    position = index + (percent and index < len(atoms) and atoms[index].kind == "/")
    while position < len(atoms) and (
        atoms[position].kind == ")"
        or (atoms[position].piece is Piece.CUE and atoms[position].kind == Cue.FILLER)
    ):
        position += 1
    if position >= len(atoms):
        return index, None
    rated = percent and index > 1 and atoms[index - 2].kind == Cue.SHARE
    if not rated and (told := _base_behind_aside(atoms, position)) is not None:
        return index, told  # no "đạt tỷ lệ 82% (tăng 2%) so với cùng kỳ"
    if atoms[position].piece is Piece.BASE:
        return position + 1, atoms[position]
    if percent and index > 1 and atoms[index - 2].kind == Cue.EQUAL and _is_year(atoms[position]):
        return position + 1, atoms[position]._replace(piece=Piece.BASE, kind=PAST)
    if percent and (done := _result_of_year(tokens, atoms, position)) is not None:
        return done
    found = planned(tokens, atoms, behind_total(tokens, atoms, position))
    if found is not None and percent and found[0] < len(atoms) and atoms[found[0]].kind == PAST:
        return found[0] + 1, atoms[found[0]]  # "tăng 8,4% KH so TH năm 2015"
    if found is None and percent:
        found = set_by(tokens, atoms, position) or upon(tokens, atoms, position)
    return found or (index, None)


def _result_of_year(
    tokens: Sequence[Token], atoms: Sequence[Atom], index: int
) -> tuple[int, Atom] | None:
    """The result of a year, of which a share is told: "98% TH 2014", "97% ước thực hiện năm"."""
    year = atoms[index + 1] if index + 1 < len(atoms) else None
    if year is None or words_of(tokens, atoms[index]) not in _DONE:
        return None
    if not (_is_year(year) or year.kind == YEAR):
        return None
    first = atoms[index]
    base = year._replace(piece=Piece.BASE, first=first.first, start=first.start, kind=PAST)
    return index + 2, base


def _is_year(atom: Atom) -> bool:
    """Whether a year stands there: "bằng 98% năm 2011"."""
    return atom.time is not None and atom.time.when is When.YEAR and atom.time.year is not None


def _is_of_next(tokens: Sequence[Token], atoms: Sequence[Atom], index: int, end: int) -> bool:
    """Whether the plan behind a number is a level that follows: "4,2% so với kế hoạch là 5%"."""
    own = atoms[index].quantity
    while end < len(atoms) and (
        atoms[end].piece is Piece.BOUND or words_of(tokens, atoms[end]) == _IS
    ):
        end += 1
    other = atoms[end].quantity if end < len(atoms) else None
    if own is None or other is None or not own.unit or key_of(own.unit) != key_of(other.unit):
        return False
    return own.size is not Size.PERCENT or atoms[index + 1].kind in {PLAN, "/"}


def _base_behind_aside(atoms: Sequence[Atom], index: int) -> Atom | None:
    """The former period behind brackets: "bằng 102% (tăng 3 ha) so với năm trước"."""
    behind = behind_brackets(atoms, index)
    told = atoms[behind] if behind is not None else None
    return told if told is not None and told.kind == PAST else None


def _is_late(tokens: Sequence[Token], atoms: Sequence[Atom], index: int) -> bool:
    """Whether "trở lên" stands behind the plan: "100% chỉ tiêu trở lên"."""
    if index + 1 >= len(atoms):
        return False
    pair = f"{words_of(tokens, atoms[index])} {words_of(tokens, atoms[index + 1])}"
    return LATE.get(pair) is Bound.AT_LEAST


def _late_bound(tokens: Sequence[Token], atoms: Sequence[Atom], index: int) -> Bound | None:
    """A "trở lên" some words behind the unit: "từ 300 ha rừng trở lên".

    Behind a grade it is of the grade, unless "từ" opens what it closes.
    """
    opened = is_floor(atoms, index - 1)
    reach = CLAUSE_ATOMS if opened else _NEAR
    for position in range(index, min(index + reach, len(atoms) - 1)):
        if atoms[position].piece in {Piece.MARK, Piece.QUANTITY}:
            return None
        word = words_of(tokens, atoms[position])
        if word in GRADES and not opened:
            return None
        if word == _BACK and (pair := f"{word} {words_of(tokens, atoms[position + 1])}") in LATE:
            return None if pair == _BACK_AGAIN else LATE[pair]  # "hoạt động trở lại"
    return None


def _behind_own_time(atoms: Sequence[Atom], end: int) -> int:
    """Behind a time that dates this number because its move goes on: "41% năm 2020 xuống 33%"."""
    if end + 1 >= len(atoms) or atoms[end].piece is not Piece.TIME:
        return end
    return end + 1 if atoms[end + 1].kind == Cue.TO else end


def _ahead(atoms: Sequence[Atom], index: int) -> str:
    """The letters of the cues between a number and the next one, a bracket passed over."""
    depth, letters = 0, ""
    for atom in atoms[index : index + CLAUSE_ATOMS]:
        depth = max(0, depth + (atom.kind == "(") - (atom.kind == ")"))
        if atom.piece is Piece.CUE and not depth:
            letters += atom.kind
        if not depth and (atom.piece is Piece.QUANTITY or atom.kind in {";", "."}):
            break
    return letters
