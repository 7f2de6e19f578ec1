"""Where does the name behind a number end?"""

from collections.abc import Sequence

from tongket.reading.naming.headwords import (
    HEADS,
    HENCE,
    PAIRED,
    SUBJECTS,
)
from tongket.reading.naming.lists import CLAUSE_ATOMS, lists_things, lists_verbs
from tongket.reading.naming.tails import is_by_paper
from tongket.reading.pieces.atoms import Atom, Piece, run_of, says, words_of
from tongket.reading.pieces.bases import PLAN
from tongket.reading.pieces.distractors import COMPARED_PLACES
from tongket.reading.pieces.marks import HARD, QUOTES
from tongket.reading.pieces.units import Size, parts_kindred
from tongket.reading.text.normalise import folded, key, key_of
from tongket.reading.text.tokens import Sort, Token, known
from tongket.vocabulary.wording.figures import Cue

_STATE_UNITS = folded("tiêu chí; sao; bậc; triệu đồng/ha; tuổi")
_STATE_CUES = folded("""
    đạt; từ; dưới; trên; có; đạt từ; giữ vững; vững; duy trì; hoàn thành; đạt đủ; đủ; cơ bản đạt
""")
_EARNINGS = folded("thu nhập; mức thu nhập; doanh thu; lợi nhuận; thu lãi; mức thu")
_EARNING = 7  # atoms in front of an amount
_COMPARED = folded("cao hơn; thấp hơn; đạt cao hơn; đạt thấp hơn")
_MET = _COMPARED | folded(
    "đạt; vượt; đạt và vượt; cơ bản đạt; đạt hoặc vượt; hoàn thành; không đạt; chưa đạt"
)
_ENDING = frozenset({Piece.BASE, Piece.LIST, Piece.TARGET, Piece.COMPARE})
_STAR = key("sao")
_MAKING_UP = folded("chiếm; đạt; bằng; với")
_WORDLIKE = frozenset({Piece.WORD, Piece.CUE})
_STOP_WORDS = folded("là; cho; tặng; với; đối với; để; nhằm; do; tại; trị; gồm; qua; trước; vì")
AT_OR_FOR, BECAME = folded("tại; cho"), folded("được; bị")
_PLACE_LENGTH = 8  # atoms that may say where or whose things are
_ALL, _HAVE = "100", folded("có")
_VALUE, _WORTH = key("giá"), key("trị")
_BY, _THROUGH = key("do"), key("qua")
_IS, _AND, _ALONG, _HENCE = map(key, ("là", "và", "cùng", "nên"))
_STILL, _LEFT_OVER = key("đang"), folded("chuyển; tồn")
_IN, _OCCASIONS = key("trong"), folded("đợt; dịp; quá; khuôn; giai; thời")
_MANY = folded("với; nhiều; các; hàng; một; những; trên; hơn; gần; khoảng")
_UNCOUNTED = known(
    (
        "một số",
        "nhiều",
        "hàng chục",
        "hàng trăm",
        "hàng nghìn",
        "hàng ngàn",
        "hàng vạn",
        "hàng triệu",
        "hàng loạt",
        "các loại khác",
        "không có",
        "không còn",
        "chưa có",
    )
)
_FOUND, _FOUND_OR_NOT = folded("xác định"), folded("đã; chưa; không; được")
_ET_CETERA = ["v", ".", "v"]
_PEOPLE = folded("""
    người; nữ; nam; phụ; dân; học; con; hộ; cấp; đảng; đoàn; hội; cán; công; bí; chủ; trưởng; nông;
    giáo; lao; cựu; thương; trẻ; đồng; nhân; doanh
""")


def ends_name(tokens: Sequence[Token], atoms: Sequence[Atom], index: int, *, start: int) -> bool:
    """Whether the name behind a number ends in front of this atom."""
    atom = atoms[index]
    if atom.piece is Piece.MARK:
        if atom.kind == "," and (
            lists_verbs(tokens, atoms, index) or lists_things(tokens, atoms, index, head=start - 1)
        ):
            return False
        return _is_boundary(tokens, atom) and not _is_quoted(atoms, index, start=start)
    if _is_and_so_on(tokens, atom) or _counts_more(tokens, atoms, index):
        return True
    if _tells_more(tokens, atom, inside=index > start):
        return True
    if _says_how_met(tokens, atoms, index, start=start):
        return False
    if atom.piece is Piece.QUANTITY:
        return not _is_state(tokens, atoms, index, head=start - 1)
    if atom.piece is Piece.BASE and _is_left_over(tokens, atom):
        return False
    if (atom.piece in _ENDING and not _finds_out(tokens, atom)) or atom.kind == COMPARED_PLACES:
        return True
    if _passes_plan(atoms, index) and not _counts_goals(atoms[start - 1]):
        return True
    if words_of(tokens, atom) in _STOP_WORDS and atom.piece in _WORDLIKE:
        why = index == start and tokens[atom.first].key == _BY
        goes_on = why or _is_within(tokens, atom) or _says_who(tokens, atom)
        return not (goes_on or _comes_to(tokens, atoms, index, head=start - 1))
    if atom.piece in {Piece.CUE, Piece.BOUND, Piece.TIME}:
        return _leads_to_number(tokens, atoms, index, head=start - 1)
    return False


def _is_within(tokens: Sequence[Token], atom: Atom) -> bool:
    """Whether a word that mostly ends a name goes on: "chính trị", "tuyến đường huyện qua xã"."""
    word = tokens[atom.first].key
    if word == _THROUGH:
        return SUBJECTS.at(tokens, atom.last) is not None
    behind = tokens[atom.last].key if atom.last < len(tokens) else ""
    return word == _WORTH and behind != _VALUE


def _comes_to(tokens: Sequence[Token], atoms: Sequence[Atom], index: int, *, head: int) -> bool:
    """Whether where or whose things are stands in front of what became of them.

    "có 73 hộ tại vùng khó khăn được vay vốn", "35 căn nhà cho hộ nghèo được xây mới".
    """
    counted = atoms[head].quantity
    if tokens[atoms[index].first].key not in AT_OR_FOR or counted is None:
        return False
    done = head > 0 and atoms[head - 1].piece is Piece.WORD  # "hỗ trợ 9 hộ tại nơi được …"
    if done or counted.size is not Size.COUNT:
        return False
    for at in range(index + 2, min(index + _PLACE_LENGTH, len(atoms) - 1)):
        if tokens[atoms[at].first].key in BECAME:
            return atoms[at + 1].piece is Piece.WORD
        if atoms[at].piece is not Piece.WORD:
            break
    return False


def _is_left_over(tokens: Sequence[Token], atom: Atom) -> bool:
    """Whether a former time says since when something lies there: "đơn kỳ trước chuyển sang"."""
    return atom.last < len(tokens) and tokens[atom.last].key in _LEFT_OVER


def _finds_out(tokens: Sequence[Token], atom: Atom) -> bool:
    """Whether "xác định" sets no goal but says what was found: "vụ chưa xác định đối tượng"."""
    return words_of(tokens, atom) in _FOUND and tokens[atom.first - 1].key in _FOUND_OR_NOT


def _is_and_so_on(tokens: Sequence[Token], atom: Atom) -> bool:
    """Whether "v.v" begins at an atom."""
    return [token.text for token in tokens[atom.first : atom.first + 3]] == _ET_CETERA


def _counts_more(tokens: Sequence[Token], atoms: Sequence[Atom], index: int) -> bool:
    """Whether words lead on to other things than those counted.

    To digits that are no figure, "6 nhiệm vụ và 3 khâu đột phá", or to no number at all, "20 quyết
    định cùng nhiều văn bản khác".
    """
    if index + 1 >= len(atoms):
        return False
    word, more = tokens[atoms[index].first].key, atoms[index + 1]
    if word == _ALONG and (tokens[more.first].key in _MANY or more.piece is Piece.QUANTITY):
        return True
    other = more.piece is Piece.MUTE and tokens[more.first].sort is Sort.NUMBER
    other = other or _UNCOUNTED.at(tokens, more.first) is not None
    return word in {_AND, _ALONG} and other


def _brings_about(tokens: Sequence[Token], atom: Atom) -> bool:
    """Whether words lead on to what the count changed, or to who acted on it.

    "10 đảng viên, nâng tổng số … lên 168", "50% dân số làm nông nên cấp ủy quan tâm".
    """
    hence = HENCE.at(tokens, atom.first) if tokens[atom.first].key in HENCE.opens else None
    if hence is None:
        return False
    acts = tokens[atom.first].key == _HENCE and SUBJECTS.at(tokens, hence[0]) is not None
    return acts or HEADS.at(tokens, hence[0]) is not None


def _tells_more(tokens: Sequence[Token], atom: Atom, *, inside: bool) -> bool:
    """Whether words tell of what came of it, by what paper or on what occasion it was done.

    "9 căn nhà trong đợt cao điểm".
    """
    if _brings_about(tokens, atom) or is_by_paper(tokens, atom.first):
        return True
    when = inside and tokens[atom.first].key == _IN and atom.last < len(tokens)
    when = when and tokens[atom.first - 1].key != _STILL  # "hồ sơ đang trong thời gian giải quyết"
    return when and tokens[atom.last].key in _OCCASIONS


def _passes_plan(atoms: Sequence[Atom], index: int) -> bool:
    """Whether "vượt chỉ tiêu" begins at an atom."""
    plan = index + 1 < len(atoms) and atoms[index + 1].piece is Piece.PLAN
    return plan and atoms[index].piece is Piece.CUE and atoms[index].kind == Cue.OVER


def _counts_goals(atom: Atom) -> bool:
    """Whether goals are counted, which may be met or passed: "7 chỉ tiêu vượt kế hoạch"."""
    return atom.quantity is not None and atom.quantity.counts_goals


def _says_how_met(
    tokens: Sequence[Token], atoms: Sequence[Atom], index: int, *, start: int
) -> bool:
    """Whether goals that are counted go on with how they were met.

    "7 chỉ tiêu đạt và vượt so với nghị quyết", "5 chỉ tiêu đạt 100%", "2 chỉ tiêu cơ bản đạt".
    """
    if not _counts_goals(atoms[start - 1]):
        return False
    near = range(start, min(start + 2 * CLAUSE_ATOMS, len(atoms)))
    met = next((i for i in near if words_of(tokens, atoms[i]) in _MET), None)
    if met is None or any(atom.piece is not Piece.CUE for atom in atoms[index:met]):
        return False
    behind = atoms[met + 1] if met + 1 < len(atoms) else None
    wholly = behind is not None and _is_all(behind)
    if index <= met:
        return wholly or behind is None or behind.piece not in {Piece.QUANTITY, Piece.BOUND}
    if wholly and index == met + 1:
        return True
    than = words_of(tokens, atoms[met]) in _COMPARED  # "5 chỉ tiêu thấp hơn cùng kỳ"
    of_plan = atoms[index].piece is Piece.BASE and (than or atoms[index].kind == PLAN)
    leads = index + 1 < len(atoms) and atoms[index + 1].piece is Piece.QUANTITY
    return of_plan and index == met + 1 + wholly and not leads


def _is_all(atom: Atom) -> bool:
    """Whether a number is all of it: "100%"."""
    quantity = atom.quantity
    return quantity is not None and quantity.size is Size.PERCENT and quantity.number.text == _ALL


def _says_who(tokens: Sequence[Token], atom: Atom) -> bool:
    """Whether words go on to say what kind or whose: "là người có đạo", "do xã quản lý"."""
    if tokens[atom.first].key == _BY and SUBJECTS.at(tokens, atom.last) is not None:
        return True
    if tokens[atom.first].key != _IS or atom.last >= len(tokens):
        return False
    return tokens[atom.last].key in _PEOPLE


def _is_quoted(atoms: Sequence[Atom], index: int, *, start: int) -> bool:
    """Whether a quotation mark opens or closes a few words that belong to a name."""
    if atoms[index].kind not in QUOTES:
        return False
    since = atoms[max(start, index - CLAUSE_ATOMS) : index]
    opened = sum(atom.kind in QUOTES for atom in since) % 2
    ahead = atoms[index + 1 : index + 9]
    return bool(opened) or any(atom.kind in QUOTES for atom in ahead)


def _is_boundary(tokens: Sequence[Token], atom: Atom) -> bool:
    text = tokens[atom.first].text
    if text in {",", "/"} and parts_kindred(tokens, atom.first):
        return False
    if text in "-–—":
        return not tokens[atom.first].glued and PAIRED.at(tokens, atom.last) is None
    return text in HARD or text in ",/…+" or text == "..."


def _leads_to_number(
    tokens: Sequence[Token], atoms: Sequence[Atom], index: int, *, head: int
) -> bool:
    """Whether only cues stand between this atom and the next number, which is no mere state."""
    position = index
    last = min(len(atoms), index + CLAUSE_ATOMS)
    while position < last and atoms[position].piece in {Piece.CUE, Piece.BOUND, Piece.TIME}:
        position += 1
    if position >= len(atoms) or atoms[position].piece not in {Piece.QUANTITY, Piece.BASE}:
        return False
    if atoms[position].piece is Piece.BASE:
        return True
    return not _is_state(tokens, atoms, position, head=head)


def _makes_up(tokens: Sequence[Token], atoms: Sequence[Atom], index: int) -> bool:
    """Whether a share says which part is counted: "35 vụ, đạt tỷ lệ trên 71%"."""
    before = atoms[index - 1 - (atoms[index - 1].piece is Piece.BOUND)]
    return before.kind == Cue.SHARE and tokens[before.first].key in _MAKING_UP


def _earns(tokens: Sequence[Token], atoms: Sequence[Atom], index: int) -> bool:
    """Whether an amount says who is meant: "45 hộ thu nhập trên 300 triệu đồng"."""
    quantity, bounded = atoms[index].quantity, atoms[index - 1].piece is Piece.BOUND
    each = quantity is not None and (quantity.high is not None or "/" in quantity.unit)
    if not (bounded or each):
        return False
    return says(run_of(tokens, atoms[max(0, index - _EARNING) : index]), _EARNINGS)


def _is_state(tokens: Sequence[Token], atoms: Sequence[Atom], index: int, *, head: int) -> bool:
    """Whether a number is part of the name of what ``head`` counts.

    So it is in "xã đạt 19 tiêu chí", "sản phẩm 3 sao", "chủ đầu tư giải ngân trên 60%".
    """
    quantity, counted = atoms[index].quantity, atoms[head].quantity
    if quantity is None or counted is None:
        return False
    if quantity.size is Size.PERCENT:
        bounded = atoms[index - 1].piece is Piece.BOUND or quantity.bound is not None
        bounded = bounded or quantity.high is not None  # "3 xã thu đạt từ 50 - 60%"
        every = quantity.number.text == _ALL and words_of(tokens, atoms[index - 1]) in _HAVE
        bounded = bounded or every  # "7 xã có 100% trường đạt chuẩn"
        goals = counted.counts_goals and atoms[index - 1].kind == Cue.FROM
        bounded = bounded or goals  # "9 chỉ tiêu đạt từ 90% kế hoạch trở lên"
        bounded = bounded and not _makes_up(tokens, atoms, index)
        return counted.size is Size.COUNT and bounded
    amount = quantity.size in {Size.MONEY, Size.MEASURE}
    if amount and quantity.bound is not None and counted.size is Size.COUNT:
        return True  # "8 xã có quỹ đạt 1 tỷ đồng trở lên"
    shared = counted.size in {Size.COUNT, Size.PERCENT}  # "96% hộ có thu nhập trên 40 triệu đồng"
    if amount and shared and _earns(tokens, atoms, index):
        return True
    behind = tokens[atoms[index].last].key if atoms[index].last < len(tokens) else ""
    told = {key_of(quantity.unit), behind}
    if told.isdisjoint(_STATE_UNITS):
        return False
    return _STAR in told or (index > 1 and words_of(tokens, atoms[index - 1]) in _STATE_CUES)
