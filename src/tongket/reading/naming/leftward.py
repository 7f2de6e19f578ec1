"""Which name further left does a number speak of that has none in its own piece?"""

from collections.abc import Sequence

from tongket.reading.naming.commas import joined
from tongket.reading.naming.headwords import OWN, SAID, VERBS
from tongket.reading.naming.names import Name, begins_with_head, index_of, name_before
from tongket.reading.naming.zones import names_rate
from tongket.reading.pieces.atoms import MOVES, Atom, Piece, run_of, words_of
from tongket.reading.pieces.marks import QUOTES, piece_before
from tongket.reading.text.normalise import folded, key, key_of
from tongket.reading.text.tokens import Token

_FURTHER_LEFT = frozenset({":", ",", "("}) | QUOTES
HAS = folded("có; hiện có; đã có; trong đó có")
"""Words with which someone or something has what is counted."""
_WORK_OF, _DOING = f" {key_of('công tác')} ", key("việc")
_WENT = folded("được; đã; còn; đạt; có; tiếp tục; cơ bản")
_NAMELESS = frozenset({Piece.CUE, Piece.TIME, Piece.BOUND, Piece.LIST, Piece.BASE, Piece.PLAN})
_TO_WHOM = folded("cho; tại; ở; thuộc; của")
_YEAR_WORD = key("năm")


def name_further_left(
    tokens: Sequence[Token], earlier: Sequence[Atom], mark: str, *, share: bool = False
) -> Name | None:
    """The name in the piece before the last mark, where the last piece has none.

    A ``share`` may also be of work: "phân loại rác tại nguồn, đạt tỷ lệ 75%".
    """
    if mark not in _FURTHER_LEFT or (mark == "(" and _says_to_whom(tokens, earlier)):
        return None
    own = piece_before(tokens, earlier)
    moved = ""
    while own and (own[-1].piece in _NAMELESS or _is_yearly(tokens, own)):
        if names_rate(tokens, own, len(own) - 1):
            break  # "giữ tốc độ tăng trưởng khá, đạt 6,5%"
        atom = own.pop()
        moved = atom.kind if atom.kind in MOVES else moved
    name = name_before(tokens, own)
    if name is not None and mark == ":":
        name = name._replace(direction=moved or name.direction)
        return _over_comma(tokens, earlier, own, name, work=True)
    if name is None or mark == "(":
        return name
    if moved:  # "thuế thu từ đất, nhà tiếp tục tăng, bằng 140% so với cùng kỳ"
        headed = begins_with_head(tokens, own, name)
        return name if headed else _over_comma(tokens, earlier, own, name)
    if (task := _task(tokens, own)) is not None:
        return task
    moved_at = (at for at, atom in enumerate(own) if at and atom.kind in MOVES)
    moves = (at for at in moved_at if not names_rate(tokens, own, at))
    if (move := next(moves, None)) is not None:  # "tội phạm đã giảm rõ rệt, giảm 5,8%"
        had = (at + 1 for at in range(move) if words_of(tokens, own[at]) in HAS)
        return name_before(tokens, own[max(had, default=0) : move])
    if begins_with_head(tokens, own, name) and OWN.at(tokens, own[0].first) is not None:
        return name
    whole = _over_comma(tokens, earlier, own, name)
    if whole.start < name.start:
        return whole  # "sản lượng thịt, trứng, đạt 98% kế hoạch"
    if begins_with_head(tokens, own, name) or (share and _is_work(tokens, own, name)):
        return name
    return _from_own_head(tokens, own, name)


def _over_comma(
    tokens: Sequence[Token],
    earlier: Sequence[Atom],
    own: Sequence[Atom],
    name: Name,
    *,
    work: bool = False,
) -> Name:
    """The name of a piece with what of it stands in front of its comma, if there is one."""
    before = [atom for atom in earlier if atom.end <= own[0].start]
    comma = bool(before) and before[-1].kind == ","
    return joined(tokens, before, name, work=work) if comma else name


def _says_to_whom(tokens: Sequence[Token], earlier: Sequence[Atom]) -> bool:
    """Whether all words behind the last number say but for whom or where something was done.

    "cấp 77 giấy chứng nhận cho hộ gia đình (15,4 ha)".
    """
    told = earlier[:-1]
    alone = all(atom.piece is not Piece.MARK for atom in told)
    return bool(told) and alone and words_of(tokens, told[0]) in _TO_WHOM


def _is_work(tokens: Sequence[Token], own: Sequence[Atom], name: Name) -> bool:
    """Whether a name is work with its object, and opens a piece that says nothing else."""
    first = index_of(tokens, own[0].first, name.start)
    opens = next((atom.first for atom in own if atom.piece is Piece.WORD), own[0].first)
    told = any(SAID.at(tokens, at) is not None for at in range(first + 1, own[-1].last))
    return first == opens and not (name.bare or told) and VERBS.at(tokens, first) is not None


def _task(tokens: Sequence[Token], own: Sequence[Atom]) -> Name | None:
    """The work of which it is told how it went: "công tác tuyển quân được làm tốt, đạt 100%"."""
    opens = tokens[own[0].first].key if own else ""
    if run_of(tokens, own[:2]) != _WORK_OF and opens != _DOING:
        return None
    ends = (at for at in range(2, len(own)) if words_of(tokens, own[at]) in _WENT)
    return name_before(tokens, own[: next(ends, 0)])


def _from_own_head(tokens: Sequence[Token], own: Sequence[Atom], name: Name) -> Name | None:
    """The end of some words that names a thing: "bảo vệ tốt diện tích cao su, hiện có 9 ha"."""
    heads = (
        tokens[i] for i in range(own[0].first + 1, own[-1].last) if OWN.at(tokens, i) is not None
    )
    head = next((word for word in heads if name.start < word.start < name.end), None)
    return name._replace(start=head.start, bare=False) if head else None


def _is_yearly(tokens: Sequence[Token], own: Sequence[Atom]) -> bool:
    """Whether "/năm" stands behind the word for a move: "giảm bình quân/năm: 1,5%"."""
    if own[-1].kind == "/":
        return True
    per = len(own) > 2 and own[-2].kind == "/" and own[-3].kind in MOVES
    return per and words_of(tokens, own[-1]) == _YEAR_WORD
