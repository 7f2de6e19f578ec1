"""With what is a figure compared: a plan and whose, a former period, or another place?"""

from collections.abc import Sequence

from tongket.reading.pieces.atoms import MOVES, Atom, Piece, words_of
from tongket.reading.pieces.distractors import YEAR
from tongket.reading.pieces.units import Size
from tongket.reading.text.normalise import folded, key
from tongket.reading.text.tokens import Sort, Token, known
from tongket.vocabulary.wording.comparisons import (
    PAST_QUALIFIERS,
    PLAN_ISSUERS,
    PLAN_QUALIFIERS,
    PLAN_SETTING,
)
from tongket.vocabulary.wording.figures import Cue
from tongket.vocabulary.wording.phrases import phrases

PLAN, PAST, OTHER = "P", "W", "O"

_PLAN_QUALIFIERS = known(PLAN_QUALIFIERS)
_PAST_QUALIFIERS = known(PAST_QUALIFIERS)
_SET_BY = known(f"{issuer} {sets}" for issuer in PLAN_ISSUERS for sets in PLAN_SETTING)
_MOST_WORDS = 12
_COMPARING = frozenset({Piece.COMPARE, Piece.PAST})
_LEADING = frozenset({Cue.OVER, Cue.RISE, Cue.FALL})
"""Letters of cues behind which a plan or a former time may stand."""
_THAN = folded("cao hơn; thấp hơn; nhiều hơn; ít hơn")
_MEANS_OF = known(
    f"{level}{mean}{general}"
    for level in ("", "mức ", "tỷ lệ ", "tốc độ ")
    for mean in ("bình quân", "trung bình")
    for general in ("", " chung")
)
_WHOLE_PLACES = known(
    f"{of}{place}"
    for of in ("", "của ")
    for place in phrases("""
        cả nước; toàn quốc; quốc gia; cả tỉnh; toàn tỉnh; cả huyện; toàn huyện; toàn vùng; cả vùng;
        toàn ngành; toàn thành phố; toàn xã; tỉnh; huyện; vùng; khu vực; thành phố; các tỉnh; các
        huyện; các xã; các địa phương
    """)
)
_IS = key("là")
_EARLIER = key("trước")
_BEFORE = folded("trước; vụ; niên; đợt; cách")
"""First words of a former time: "so với trước khi sáp nhập", "so với cách đây 5 năm"."""
_DASHES = frozenset("-–")
_TOTAL = key("tổng")  # "so với tổng số đảng viên đầu năm": a share, and no former level
_OF = folded("của; trong; vào")
_UPON = key("trên")
_IN_ALL = folded("tổng; số; tổng số; toàn bộ; diện; tích; khối; lượng; sản")
_UNTIL = folded("đến; tới; đến hết")
_ASSIGNED = folded("giao; được giao; giao đầu năm")


def with_bases(tokens: Sequence[Token], atoms: Sequence[Atom]) -> list[Atom]:
    """Join "so với …" and "cùng kỳ …" with what belongs to them into one atom each."""
    found: list[Atom] = []
    index, count, before = 0, len(atoms), ""
    while index < count:
        atom = atoms[index]
        base = compared(tokens, atoms, index) if atom.piece in _COMPARING else None
        if base is None and before in _LEADING:
            base = (_exceeded if before == Cue.OVER else _surpassed)(tokens, atoms, index)
        if base is None and index and _is_share(atoms[index - 1]):
            base = mean_of_places(tokens, atoms, index)
        index, atom = base or (index + 1, atom)
        found.append(atom)
        before = atoms[index - 1].kind
    return found


def _is_share(atom: Atom) -> bool:
    """Whether a number says what part, or how many times, something is of what follows."""
    return atom.quantity is not None and atom.quantity.size in {Size.PERCENT, Size.TIMES}


def compared(tokens: Sequence[Token], atoms: Sequence[Atom], index: int) -> tuple[int, Atom] | None:
    """The comparison that begins at an atom with its own words ("so với", "cùng kỳ")."""
    begin = index
    if atoms[index].piece is Piece.COMPARE:
        index = behind_total(tokens, atoms, index + 1)
        if index == len(atoms) or tokens[atoms[index].first].key == _TOTAL:
            return None
    if found := planned(tokens, atoms, index):
        return found[0], _joined(atoms, begin, found[0], PLAN)
    if atoms[index].piece in {Piece.PAST, Piece.TIME} or atoms[index].kind == YEAR:
        return _past(tokens, atoms, begin, index)
    return _after_compare(tokens, atoms, begin, index)


def _exceeded(
    tokens: Sequence[Token], atoms: Sequence[Atom], index: int
) -> tuple[int, Atom] | None:
    """The plan between "vượt" and its number: "vượt kế hoạch 5,2%"."""
    found = planned(tokens, atoms, index)
    if found is None or found[0] >= len(atoms):
        return None
    end, base = found
    if atoms[end].piece is Piece.COMPARE:  # "vượt chỉ tiêu so với kế hoạch"
        further = compared(tokens, atoms, end)
        if further is not None and further[1].kind == PLAN:
            end, base = further[0], _joined(atoms, index, further[0], PLAN)
    follows = next((a for a in atoms[end:] if a.piece not in {Piece.CUE, Piece.BOUND}), None)
    return (end, base) if follows and follows.piece is Piece.QUANTITY else None


def _surpassed(
    tokens: Sequence[Token], atoms: Sequence[Atom], index: int
) -> tuple[int, Atom] | None:
    """The former time behind "cao hơn": "cao hơn vụ mùa năm 2023 là 9,4%", "… vụ trước 2 tạ"."""
    if words_of(tokens, atoms[index - 1]) not in _THAN:
        return None
    if found := planned(tokens, atoms, index) or mean_of_places(tokens, atoms, index):
        return found
    dated = ends_dated = False
    for end in range(index, min(index + _MOST_WORDS, len(atoms))):
        piece, said = atoms[end].piece, words_of(tokens, atoms[end])
        if said == _IS or piece is Piece.QUANTITY:
            told = dated if said == _IS else ends_dated
            return (end, _joined(atoms, index, end, PAST)) if told and end > index else None
        if piece is Piece.MARK:
            return None
        dated = dated or piece in {Piece.TIME, Piece.MUTE}
        ends_dated = piece in {Piece.TIME, Piece.PAST} or said == _EARLIER
    return None


def mean_of_places(
    tokens: Sequence[Token], atoms: Sequence[Atom], index: int
) -> tuple[int, Atom] | None:
    """The mean of other places that begins at an atom: "mức bình quân chung của cả nước"."""
    mean = _MEANS_OF.at(tokens, atoms[index].first)
    place = _WHOLE_PLACES.at(tokens, mean[0]) if mean else None
    if place is None:
        return None
    end = index
    while end < len(atoms) and (
        atoms[end].first < place[0]
        or (atoms[end].piece is Piece.WORD and tokens[atoms[end].first].sort is Sort.WORD)
    ):
        end += 1
    return end, _joined(atoms, index, end, OTHER)


def _past(
    tokens: Sequence[Token], atoms: Sequence[Atom], begin: int, index: int
) -> tuple[int, Atom]:
    end = index + 1
    while end < len(atoms) and end - index < _MOST_WORDS:
        follows = atoms[end].piece in {Piece.PAST, Piece.TIME, Piece.MUTE} or (
            atoms[end].piece is Piece.WORD and _PAST_QUALIFIERS.at(tokens, atoms[end].first)
        )
        if not follows:
            break
        end += 1
    return end, _joined(atoms, begin, end, PAST)


def _after_compare(
    tokens: Sequence[Token], atoms: Sequence[Atom], begin: int, index: int
) -> tuple[int, Atom]:
    """Words up to a time or past word make a past base, up to "giao" a plan; else another place.

    "so với" alone makes one where a level of a former time follows: "so với mức 41 đơn năm 2020".
    """
    end = index
    if _is_dated_level(tokens, atoms, index):
        return index, _joined(atoms, begin, index, PAST)
    former = index < len(atoms) and words_of(tokens, atoms[index]) in _BEFORE
    while end < len(atoms) and end - index < _MOST_WORDS:
        piece = atoms[end].piece
        if not former and (found := planned(tokens, atoms, end)):  # "so với nguồn kế hoạch vốn"
            return found[0], _joined(atoms, begin, found[0], PLAN)
        if piece in {Piece.TIME, Piece.PAST} or atoms[end].kind == YEAR:
            return _past(tokens, atoms, begin, end)
        if words_of(tokens, atoms[end]) in _ASSIGNED:
            return end + 1, _joined(atoms, begin, end + 1, PLAN)
        parts = piece is Piece.MARK and atoms[end].kind not in _DASHES
        if parts or piece is Piece.QUANTITY or atoms[end].kind in MOVES:
            break
        end += 1
    return end, _joined(atoms, begin, end, PAST if former else OTHER)


def _is_dated_level(tokens: Sequence[Token], atoms: Sequence[Atom], index: int) -> bool:
    """Whether a number stands at an atom, and right behind it the former time it is of."""
    if index + 1 >= len(atoms) or atoms[index].piece is not Piece.QUANTITY:
        return False
    behind = index + 1 + (words_of(tokens, atoms[index + 1]) in _OF)
    return behind < len(atoms) and atoms[behind].piece in {Piece.PAST, Piece.TIME}


def planned(tokens: Sequence[Token], atoms: Sequence[Atom], index: int) -> tuple[int, Atom] | None:
    """The plan that begins at an atom, with its year and the body that set it."""
    if index >= len(atoms) or atoms[index].piece is not Piece.PLAN:
        return None
    end = index + 1
    while end < len(atoms) and end - index < _MOST_WORDS:
        if leads_to_year(tokens, atoms, end):
            end += 2
            continue
        behind = _behind_qualifier(tokens, atoms[end])
        if behind is None:
            break
        while end < len(atoms) and atoms[end].first < behind:
            end += 1
    return end, _joined(atoms, index, end, PLAN)


def leads_to_year(tokens: Sequence[Token], atoms: Sequence[Atom], index: int) -> bool:
    """Whether "đến" leads to a time there: "mục tiêu đến năm 2025"."""
    until = words_of(tokens, atoms[index]) in _UNTIL
    behind = atoms[index + 1] if until and index + 1 < len(atoms) else None
    return behind is not None and behind.piece in {Piece.TIME, Piece.PAST}


def behind_total(tokens: Sequence[Token], atoms: Sequence[Atom], index: int) -> int:
    """The atom behind "tổng" or "tổng số" that a plan follows, else the same: "tổng kế hoạch"."""
    end = index
    while end < len(atoms) and words_of(tokens, atoms[end]) in _IN_ALL:
        end += 1
    return end if end < len(atoms) and atoms[end].piece is Piece.PLAN else index


def upon(tokens: Sequence[Token], atoms: Sequence[Atom], index: int) -> tuple[int, Atom] | None:
    """The plan behind "trên": "đạt 52% trên nguồn vốn địa phương giao"."""
    if words_of(tokens, atoms[index]) != _UPON or index + 1 >= len(atoms):
        return None
    found = _after_compare(tokens, atoms, index, index + 1)
    return found if found[1].kind == PLAN else None


def set_by(tokens: Sequence[Token], atoms: Sequence[Atom], index: int) -> tuple[int, Atom] | None:
    """The plan named by nothing but who set it: "bằng 104% tỉnh giao"."""
    found = _SET_BY.at(tokens, atoms[index].first)
    if found is None:
        return None
    end = next((i for i in range(index, len(atoms)) if atoms[i].last >= found[0]), index)
    return end + 1, _joined(atoms, index, end + 1, PLAN)


def _behind_qualifier(tokens: Sequence[Token], atom: Atom) -> int | None:
    """The token behind words that say whose plan it is or for when; nothing for other words."""
    if atom.piece in {Piece.TIME, Piece.PLAN, Piece.MUTE}:
        return atom.last
    if atom.piece in {Piece.MARK, Piece.QUANTITY, Piece.BASE}:
        return None
    if found := _PLAN_QUALIFIERS.at(tokens, atom.first):
        return found[0] if found[0] >= atom.last else None  # "chỉ tiêu giao quân"
    token = tokens[atom.first]
    named = atom.piece is Piece.WORD and token.sort is Sort.WORD and token.text[0].isupper()
    return atom.last if named else None


def _joined(atoms: Sequence[Atom], begin: int, end: int, kind: str) -> Atom:
    first, last = atoms[begin], atoms[end - 1]
    times = [atom.time for atom in atoms[begin:end] if atom.time]
    return Atom(
        Piece.BASE,
        first.first,
        last.last,
        first.start,
        last.end,
        kind,
        time=times[0] if times else None,
    )
