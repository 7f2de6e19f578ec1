"""Which commas part verbs or things of one name, and which names?"""

from collections.abc import Sequence

from tongket.reading.naming.headwords import (
    CLAUSES,
    CROPS,
    GOAL_FIELDS,
    HENCE,
    OWN,
    PAIRED,
    SAID,
    SUBJECTS,
    VERBS,
)
from tongket.reading.pieces.atoms import Atom, Piece, words_of
from tongket.reading.pieces.quantities import Quantity
from tongket.reading.pieces.units import Size, unit_words
from tongket.reading.text.normalise import folded, key
from tongket.reading.text.tokens import Token, known
from tongket.vocabulary.wording.figures import Cue

_HOUSEHOLD, POOR = key("hộ"), known(("cận nghèo", "mới thoát nghèo", "nghèo"))
_MEMBER = 1  # atoms of the shortest verb behind a comma that has an object
CLAUSE_ATOMS = 12  # atoms within which words still go on about a number
_SAYS_OF = folded("được; có; bị")
_SAYS_OF_SHARE = _SAYS_OF | folded("đạt; tham; sử; dùng; hoàn")
_LEADS_OFF = folded("với; cho; đối với; tại; ở; trong; về; để; nhằm; theo; từ")
"""Words that lead from a list to what was done with what it names."""
_AND, _MEMBER_LENGTH = key("và"), 6
_MEETS = folded("đạt; vượt; hoàn; đề; theo; của; trong; năm; chưa; không; được")
_FIELD_MARKS, _ENDS_FIELDS = frozenset("-–.;()"), frozenset({Piece.BASE, Piece.CUE, Piece.TIME})
_SPELLED = folded("một; hai; ba; bốn; bảy; tám; chín; mười")
_MATTERS = known(
    (
        "công tác",
        "tình hình",
        "việc",
        "kinh phí",
        "số tiền",
        "tổng",
        "số",
        "giá trị",
        "trị giá",
        "đã",
    )
)
_FURTHER = folded("""
    không; chưa; góp; nhằm; để; với; trong; do; nhất; đặc; qua; từ; theo; là; riêng; đồng; bảo; đảm;
    ngoài; bên; sau; trên; tại; cùng; nhiều; các; phần; thể; mang; rất; luôn; vì; kể; gồm; như; cụ;
    đang; đã; hiện; được; bị; phải; sẽ; vừa; mỗi; trở; kịp; tạo; đưa
""")


def lists_verbs(tokens: Sequence[Token], atoms: Sequence[Atom], index: int) -> bool:
    """Whether a comma parts verbs of one name: "vụ tàng trữ, mua bán trái phép ma túy"."""
    opens = index + 1
    if opens >= len(atoms) or VERBS.at(tokens, atoms[opens].first) is None:
        return False
    first, last = atoms[index].first, index - 1
    ends = (VERBS.at(tokens, atoms[i].first) for i in range(max(0, last - 1), last + 1))
    if not any(verb is not None and verb[0] == first for verb in ends):
        return False
    for at, atom in enumerate(atoms[opens : opens + CLAUSE_ATOMS]):
        if atom.piece is Piece.QUANTITY:  # of other things behind a comma, or of what a verb did
            return at > 1 and atoms[opens + at - 1].kind == ","
        if atom.kind == "," and at > _MEMBER:
            return True
        if atom.kind in {";", ".", ")"} or atom.piece is Piece.BASE:
            return True
    return True


def lists_things(tokens: Sequence[Token], atoms: Sequence[Atom], index: int, *, head: int) -> bool:
    """Whether a comma parts things of one name: "9 vụ cháy kho, cơ sở sản xuất (chiếm 2%)"."""
    quantity = atoms[head].quantity
    if quantity is None or index + 1 == len(atoms) or _is_spelled(tokens, atoms[index + 1]):
        return False
    field = GOAL_FIELDS.at(tokens, atoms[index + 1].first) if quantity.counts_goals else None
    if field is not None:
        return _ends_field(tokens, atoms, index + 1, field[0])
    if quantity.size is Size.PERCENT:
        return _shares_list(tokens, atoms, index, head=head)
    kindred = _is_kindred(tokens, atoms[index + 1].first, quantity)
    if not (kindred or (quantity.size is Size.COUNT and index > head + 1)):
        return False
    opened = index + 1
    for at in range(opened, min(index + 2 * CLAUSE_ATOMS, len(atoms))):
        atom = atoms[at]
        if atom.kind in {";", ".", "(", ")"}:
            return at > opened
        if kindred and at > opened and _ends_list(tokens, atoms, at):
            return True
        comma = atom.kind == ","
        if atoms[at - 1].kind == "," and atom.piece is Piece.CUE and atom.kind != Cue.FILLER:
            return at > index + 2  # "… khách tham quan, vui chơi, tắm biển, đạt 92%"
        if at > opened and words_of(tokens, atom) in _LEADS_OFF:
            return _is_long_list(tokens, atoms[head + 1 : at])
        joins = comma or (atom.piece is Piece.CUE and atom.kind == Cue.FILLER)
        if not joins and atom.piece not in {Piece.WORD, Piece.MUTE}:
            return False
        opens = atoms[at - 1].kind == "," if at > opened else not kindred
        if opens and not comma and _opens_clause(tokens, atom.first):
            return False
    return False


def _is_spelled(tokens: Sequence[Token], atom: Atom) -> bool:
    """Whether a number in words counts on: "11 xã đạt chuẩn, một xã đạt nâng cao"."""
    return tokens[atom.first].key in _SPELLED


def _ends_field(tokens: Sequence[Token], atoms: Sequence[Atom], index: int, end: int) -> bool:
    """Whether one of the fields in which goals are counted ends at token ``end``.

    "chỉ tiêu về kinh tế, xã hội, xây dựng Đảng đạt kế hoạch", but "…, an ninh được giữ vững".
    """
    behind = next((atom for atom in atoms[index:] if atom.first >= end), None)
    if behind is None or _joins(tokens, behind) or behind.piece in _ENDS_FIELDS:
        return True
    return behind.kind in _FIELD_MARKS or tokens[behind.first].key in _MEETS


def _is_long_list(tokens: Sequence[Token], listed: Sequence[Atom]) -> bool:
    """Whether commas part three members at least, each a few words that open no matter of its own.

    "quyết định trong lĩnh vực đất đai, môi trường, khoáng sản và nước đối với 60 tổ chức".
    """
    joints = [at for at, atom in enumerate(listed) if _joins(tokens, atom)]
    ends = [*joints[1:], len(listed)]
    members = [listed[at + 1 : end] for at, end in zip(joints, ends, strict=True)]
    short = all(0 < len(member) <= _MEMBER_LENGTH for member in members)
    matters = (_opens_matter(tokens, atom) for member in members for atom in member)
    return len(members) > 1 and short and not any(matters)


def _joins(tokens: Sequence[Token], atom: Atom) -> bool:
    return atom.kind == "," or words_of(tokens, atom) == _AND


def _opens_matter(tokens: Sequence[Token], atom: Atom) -> bool:
    return _MATTERS.at(tokens, atom.first) is not None


def _shares_list(tokens: Sequence[Token], atoms: Sequence[Atom], index: int, *, head: int) -> bool:
    """Whether a share is of several kinds told as one: "72% ấp, khu phố, gia đình đạt chuẩn"."""
    before = atoms[head + 1 : index]
    if not before or OWN.at(tokens, before[0].first):
        return False
    if any(atom.piece is Piece.TIME or _says(tokens, atom) for atom in before):
        return False  # "còn 4% năm 2019, sản lượng đạt …"
    opened = index + 1
    for at in range(opened, min(index + CLAUSE_ATOMS, len(atoms))):
        atom = atoms[at]
        if at > opened and _says(tokens, atom):
            return True
        further = VERBS.at(tokens, atom.first) or tokens[atom.first].key in _FURTHER
        if atoms[at - 1].kind == "," and (further or _opens_matter(tokens, atom)):
            return False
        if not _joins(tokens, atom) and atom.piece not in {Piece.WORD, Piece.MUTE}:
            return False
    return False


def _says(tokens: Sequence[Token], atom: Atom) -> bool:
    """Whether something is said of what stands in front."""
    return tokens[atom.first].key in _SAYS_OF_SHARE


def _is_kindred(tokens: Sequence[Token], first: int, quantity: Quantity) -> bool:
    """Whether words name a thing of the kind that is counted or measured before them.

    "30 phòng học, phòng chức năng", "12 dự án thương mại, dịch vụ", "45 ha rau, đậu".
    """
    if quantity.size is Size.MEASURE:
        return CROPS.at(tokens, first) is not None
    unit = unit_words(quantity.unit)
    again = tokens[first].key in unit[:2]
    again = again or (_HOUSEHOLD in unit and POOR.at(tokens, first) is not None)
    field = PAIRED.at(tokens, first) is not None and VERBS.at(tokens, first) is None
    return quantity.size is Size.COUNT and (again or field)


def _ends_list(tokens: Sequence[Token], atoms: Sequence[Atom], at: int) -> bool:
    """Whether something is said of a list, or another clause follows it."""
    if atoms[at].kind == ",":
        return at + 1 < len(atoms) and _opens_clause(tokens, atoms[at + 1].first)
    leads = at + 1 < len(atoms) and atoms[at + 1].piece is Piece.WORD
    return leads and tokens[atoms[at].first].key in _SAYS_OF


def _opens_clause(tokens: Sequence[Token], first: int) -> bool:
    """Whether words behind a comma tell something further and name no thing of a list."""
    tables = (VERBS, SUBJECTS, OWN, SAID, CLAUSES, HENCE)
    return tokens[first].key in _FURTHER or any(table.at(tokens, first) for table in tables)
