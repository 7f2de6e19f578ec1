"""Where do the words behind a number end in front of what has the next number?"""

from collections.abc import Sequence

from tongket.reading.naming.headwords import FUNDS, HEADS, VERBS
from tongket.reading.pieces.atoms import Atom, Piece, words_of
from tongket.reading.pieces.units import Size
from tongket.reading.text.normalise import folded, key
from tongket.reading.text.tokens import Token, known
from tongket.vocabulary.wording.figures import Cue
from tongket.vocabulary.wording.phrases import phrases

_SUM_REACH = 5  # atoms from a word for money to its number
_SIZES = known(
    phrases("""
        diện tích; tổng diện tích; quy mô; tổng quy mô; công suất; tổng công suất; doanh thu; tổng
        doanh thu; sản lượng; tổng sản lượng; năng suất; chiều dài; tổng chiều dài; giá trị; tổng
        giá trị; tổng mức đầu tư; dư nợ; tổng dư nợ
    """)
)
"""Measures of what is counted, in front of their own number."""
_SIZE_LENGTH, _HAVING = 4, folded("có; đạt")  # atoms
_AND, _LENT = key("và"), folded("vay; góp; được vay")
_DONE, _GOES_ON = folded("đã"), folded("đang; đã; sẽ")
_BEEN, _IS, _FOR = map(key, ("được", "là", "cho"))


def reaches_number(atoms: Sequence[Atom], index: int) -> bool:
    """Whether only cues stand between an atom and the next number."""
    while index < len(atoms) and atoms[index].piece in {Piece.CUE, Piece.BOUND}:
        index += 1
    return index < len(atoms) and atoms[index].piece is Piece.QUANTITY


def before_verb(tokens: Sequence[Token], atoms: Sequence[Atom], first: int, end: int) -> int:
    """Where the words end if a verb right in front of the next number is left to that number."""
    if not nears_number(tokens, atoms, end):
        return end
    for position in range(max(first, end - 2), end):
        found = VERBS.at(tokens, atoms[position].first)
        if found and found[0] == atoms[end].first:
            return position
    return end


def nears_number(tokens: Sequence[Token], atoms: Sequence[Atom], index: int) -> bool:
    """Whether a number stands at an atom, or behind "được"."""
    been = index + 1 < len(atoms) and words_of(tokens, atoms[index]) == _BEEN
    index += been
    index += index < len(atoms) and atoms[index].piece is Piece.BOUND
    return index < len(atoms) and atoms[index].piece is Piece.QUANTITY


def before_further_work(tokens: Sequence[Token], atoms: Sequence[Atom], head: int, end: int) -> int:
    """Where the words end in front of other work or another thing with a number of its own.

    "8 cuộc họp và ban hành 7 văn bản", "31 người bị thương và tai nạn nghiêm trọng 2 vụ".
    """
    if (done := _done_by_counted(tokens, atoms, head, end)) is not None:
        return done
    if (size := _size_of_counted(tokens, atoms, head, end)) is not None:
        return size
    measured = is_measured(atoms[head])
    leads = end < len(atoms) and _leads_on(tokens, atoms[end])
    ahead = end + leads
    counted = ahead < len(atoms) and atoms[ahead].piece is Piece.QUANTITY
    counted = counted or _tells_sum(tokens, atoms, end)
    if not (measured or counted):
        return _before_joined_work(tokens, atoms, head, end)
    funds = (at for at in range(head + 1, end) if FUNDS.at(tokens, atoms[at].first) is not None)
    fund = next((at for at in funds if words_of(tokens, atoms[at - 1]) not in _LENT), None)
    if counted and fund is not None:
        return fund  # "18 dự án FDI vốn đăng ký 269 triệu USD"
    for position in range(head + 1, end - 1):
        if words_of(tokens, atoms[position]) != _AND:
            continue
        opens = atoms[position + 1 + (words_of(tokens, atoms[position + 1]) in _GOES_ON)].first
        if VERBS.at(tokens, opens) is not None or (counted and HEADS.at(tokens, opens) is not None):
            return position
    return end


def _before_joined_work(tokens: Sequence[Token], atoms: Sequence[Atom], head: int, end: int) -> int:
    """Where "và" leads from what work was done to on to other work.

    "nâng cấp 4 tuyến ngõ và lắp đặt đèn", but "làm 3 mô hình trồng rau và chăn nuôi gà".
    """
    if head == 0 or VERBS.at(tokens, atoms[head - 1].first) is None:
        return end
    for position in range(head + 1, end - 1):
        if words_of(tokens, atoms[position]) == _AND:
            works = VERBS.at(tokens, atoms[position + 1].first) is not None
            return position if works and position > head + 1 else end
        if VERBS.at(tokens, atoms[position].first) is not None:
            return end
    return end


def _size_of_counted(
    tokens: Sequence[Token], atoms: Sequence[Atom], head: int, end: int
) -> int | None:
    """Where the measure begins of which the next number is: "9 mô hình diện tích 31 ha"."""
    if not reaches_number(atoms, end):
        return None
    for position in range(max(head + 1, end - _SIZE_LENGTH), end):
        found = _SIZES.at(tokens, atoms[position].first)
        if found is not None and found[0] == atoms[end].first:
            return position - (words_of(tokens, atoms[position - 1]) in _HAVING)
    return None


def _tells_sum(tokens: Sequence[Token], atoms: Sequence[Atom], end: int) -> bool:
    """Whether a sum follows: "phát hiện 8 cơ sở vi phạm và thu hồi với số tiền 12 triệu đồng"."""
    near = range(end, min(end + 2, len(atoms)))
    fund = next((at for at in near if FUNDS.at(tokens, atoms[at].first) is not None), None)
    return fund is not None and any(
        atom.piece is Piece.QUANTITY for atom in atoms[fund : fund + _SUM_REACH]
    )


def _leads_on(tokens: Sequence[Token], atom: Atom) -> bool:
    """Whether a word stands between work and what came of it: "và đang xây thêm 4 trường"."""
    return atom.kind == Cue.MORE or words_of(tokens, atom) in {_FOR, _IS}


def is_measured(atom: Atom) -> bool:
    """Whether an atom is an amount in a measure: "4,5 nghìn ha"."""
    return atom.quantity is not None and atom.quantity.size is Size.MEASURE


def _done_by_counted(
    tokens: Sequence[Token], atoms: Sequence[Atom], head: int, end: int
) -> int | None:
    """Where what those counted did begins, if it has a number: "8 đơn vị đã phát hiện sai phạm …".

    A verb that leads right up to the number is left to it elsewhere.
    """
    ahead = end + (end < len(atoms) and atoms[end].piece is Piece.BOUND)
    if ahead >= len(atoms) or atoms[ahead].piece is not Piece.QUANTITY:
        return None
    done = (i for i in range(head + 1, end - 1) if words_of(tokens, atoms[i]) in _DONE)
    return next((i for i in done if VERBS.at(tokens, atoms[i + 1].first) is not None), None)
