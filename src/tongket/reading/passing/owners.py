"""Which numbers only say whose a later number is, or of how much?"""

from collections.abc import Sequence

from tongket.reading.pieces.atoms import Atom, Piece, run_of, words_of
from tongket.reading.pieces.quantities import Quantity
from tongket.reading.pieces.units import Size
from tongket.reading.text.normalise import folded, key_of, spaced
from tongket.reading.text.tokens import Token, known
from tongket.vocabulary.wording.figures import Cue
from tongket.vocabulary.wording.phrases import phrases
from tongket.vocabulary.wording.places import PLACE_KINDS

_CRITERION = key_of("tiêu chí")
_AMOUNTS = known(
    phrases("""
        tổng dư nợ; dư nợ; giá trị; tổng giá trị; doanh thu; tổng doanh thu; thu ngân sách; tổng
        thu; chi ngân sách; tổng chi; tổng vốn; vốn; kinh phí; tổng kinh phí; kim ngạch; diện tích;
        tổng diện tích; sản lượng; tổng sản lượng; năng suất; doanh số
    """)
)
"""Beginnings of names whose amounts are money or measures, never counts."""
_RATE = folded("tỷ lệ; tỷ")
_KEPT = folded("hưởng; thụ hưởng; được hưởng")
_HAS_RATE, _OWNER_REACH = f" {key_of('có tỷ lệ')} ", 8  # atoms in front of a number
_FEWER = spaced("xã dưới; xã đạt dưới; xã chỉ đạt dưới")
_WITHIN = folded("thuộc; của")
_ARE = folded("là; đạt; được; có")
_IN_AREA = f" {key_of('trên địa bàn')} "
_BODIES = spaced("""
    hđnd; hội đồng nhân dân; ubnd; ủy ban nhân dân; mttq; mặt trận tổ quốc; công an; đảng ủy; đảng
    bộ; hội phụ nữ; hội nông dân; hội cựu chiến binh; đoàn thanh niên; trạm y tế
""")
"""Whose own number is told behind the places that have one: "HĐND 9 xã đã giám sát 40 lượt"."""
_PLACES = folded(*PLACE_KINDS, "địa phương; đơn vị; cơ quan; sở; ngành; trường")


def owners(tokens: Sequence[Token], atoms: Sequence[Atom], numbers: Sequence[int]) -> set[int]:
    """Counts that only tell whose a later number is: "thu ngân sách của 5 xã đạt 12 tỷ đồng"."""
    quiet: set[int] = set()
    for index in numbers:
        quantity = atoms[index].quantity
        if quantity is None or quantity.size is not Size.COUNT or index == 0:
            continue
        within = words_of(tokens, atoms[index - 1]) in _WITHIN
        before = run_of(tokens, atoms[max(0, index - 3) : index])
        within = within or before.endswith((_IN_AREA, *_BODIES))
        if within and (_are_places(quantity) or _owns_amount(tokens, atoms, index)):
            quiet.add(index)
        if _tells_of_how_many(tokens, atoms, index):
            quiet.add(index)
    return quiet


def _owns_amount(tokens: Sequence[Token], atoms: Sequence[Atom], index: int) -> bool:
    """Whether money or a measure of those counted follows: "quỹ của 7 chi hội là 44 triệu đồng"."""
    told = atoms[index + 1 : index + 3]
    leads = len(told) > 1 and words_of(tokens, told[0]) in _ARE
    amount = told[1].quantity if leads else None
    return amount is not None and amount.size in {Size.MEASURE, Size.MONEY}


def _tells_of_how_many(tokens: Sequence[Token], atoms: Sequence[Atom], index: int) -> bool:
    """Whether a count inside a name says of how many an amount is.

    "tổng dư nợ 17 chương trình đạt 356 tỷ đồng", but "tổng đàn lợn 45 con, đạt 120% kế hoạch".
    """
    marks = (i for i in range(index - 1, -1, -1) if atoms[i].piece is not Piece.WORD)
    opens = next(marks, -1) + 1
    if opens == index or _AMOUNTS.at(tokens, atoms[opens].first) is None:
        return False
    end = index + 1
    while end < len(atoms) and atoms[end].piece is Piece.WORD:
        end += 1
    cues = end
    while end < len(atoms) and atoms[end].piece in {Piece.CUE, Piece.BOUND}:
        end += 1
    told = atoms[end].quantity if end < len(atoms) and end > cues else None
    amount = told is not None and told.size in {Size.MEASURE, Size.MONEY}
    return amount and all(
        atom.kind in {Cue.REACH, Cue.ESTIMATE, Cue.EQUAL, Cue.FILLER}
        for atom in atoms[cues:end]
        if atom.piece is Piece.CUE
    )


def _are_places(quantity: Quantity) -> bool:
    return key_of(quantity.unit.split(",")[0]) in _PLACES


def thresholds(tokens: Sequence[Token], atoms: Sequence[Atom], numbers: Sequence[int]) -> set[int]:
    """Bounds inside a name: "đất đạt 100 triệu đồng/ha trở lên đạt 50 ha" measures 50 ha."""
    quiet: set[int] = set()
    for index in numbers:
        quantity = atoms[index].quantity
        if quantity is None:
            continue
        if _is_of_commune(tokens, atoms, index):
            quiet.add(index)
        if quantity.size is Size.PERCENT and index and words_of(tokens, atoms[index - 1]) in _KEPT:
            quiet.add(index)  # "các khoản thu huyện hưởng 100% đạt 25 tỷ đồng"
        if _is_of_rate(tokens, atoms, index) or _is_yield_of_land(atoms, index):
            quiet.add(index)
        whose = _says_whose(tokens, atoms, index)
        if quantity.bound is None and not whose:
            continue
        position = index + 1
        while position < len(atoms) and atoms[position].piece in {Piece.CUE, Piece.BOUND}:
            position += 1
        follows = position < len(atoms) and atoms[position].piece is Piece.QUANTITY
        if follows and position > index + 1:
            quiet.add(index)
    return quiet


def _says_whose(tokens: Sequence[Token], atoms: Sequence[Atom], index: int) -> bool:
    """Whether a rate with a bound says whose it is: "các xã có tỷ lệ hộ nghèo trên 25% giảm 4%"."""
    bounded = index > 1 and atoms[index - 1].piece is Piece.BOUND
    return bounded and _HAS_RATE in run_of(tokens, atoms[max(0, index - _OWNER_REACH) : index])


def _is_yield_of_land(atoms: Sequence[Atom], index: int) -> bool:
    """Whether the yield of land says which is measured: "mô hình 90 triệu đồng/ha đạt 30 ha"."""
    quantity, told = atoms[index].quantity, atoms[index + 1 : index + 3]
    if quantity is None or "/" not in quantity.unit or len(told) < 2 or told[0].kind != Cue.REACH:
        return False
    land = told[1].quantity
    return land is not None and land.size is Size.MEASURE and "/" not in land.unit


def _is_of_rate(tokens: Sequence[Token], atoms: Sequence[Atom], index: int) -> bool:
    """Whether an amount says whose rate follows: "tỷ lệ trẻ nặng dưới 2.500 gam là 0,5%"."""
    quantity, told = atoms[index].quantity, atoms[index + 1 : index + 3]
    if quantity is None or quantity.size not in {Size.MEASURE, Size.MONEY} or len(told) < 2:
        return False
    share = told[1].quantity
    if share is None or share.size is not Size.PERCENT or told[0].piece is not Piece.CUE:
        return False
    if index < 2 or atoms[index - 1].piece is not Piece.BOUND:
        return False
    marks = (i for i in range(index - 1, -1, -1) if atoms[i].piece is Piece.MARK)
    opens = words_of(tokens, atoms[next(marks, -1) + 1])
    return atoms[index - 2].piece is Piece.WORD and opens in _RATE


def _is_of_commune(tokens: Sequence[Token], atoms: Sequence[Atom], index: int) -> bool:
    """Whether a number says which communes are meant.

    "không còn xã (đạt) dưới 6 tiêu chí", "đạt từ 13-16 tiêu chí có 9 xã".
    """
    quantity = atoms[index].quantity
    if quantity is None or key_of(quantity.unit) != _CRITERION:
        return False
    last = index + 1
    while last < len(atoms) and (atoms[last].kind in {":", ")"} or _counts_on(tokens, atoms[last])):
        last += 1
    counted = atoms[last].quantity if last < len(atoms) and last > index + 1 else None
    if counted is not None and counted.size is Size.COUNT and _are_places(counted):
        return True
    return run_of(tokens, atoms[max(0, index - 4) : index]).endswith(_FEWER)


def _counts_on(tokens: Sequence[Token], atom: Atom) -> bool:
    """Whether a word leads to how many there are."""
    return words_of(tokens, atom) in _ARE
