"""Which words behind a number name the thing that it counts or measures?"""

from collections.abc import Sequence

from tongket.reading.naming.ends import AT_OR_FOR, BECAME, ends_name
from tongket.reading.naming.headwords import HEADS, VERBS
from tongket.reading.naming.leaving import (
    before_further_work,
    before_verb,
    is_measured,
    nears_number,
    reaches_number,
)
from tongket.reading.naming.names import Name
from tongket.reading.naming.zones import names_rate
from tongket.reading.pieces.atoms import Atom, Piece, words_of
from tongket.reading.pieces.units import Size, unit_at
from tongket.reading.text.normalise import folded, key, key_of
from tongket.reading.text.tokens import Token, known
from tongket.vocabulary.wording.figures import BOUND_AFTER, Cue
from tongket.vocabulary.wording.phrases import phrases

_PREPOSITIONS = folded(
    "theo; bằng; vào; cho; với; đối với; tại; từ; trên; ở; để; trong; thì; do",
    "nhưng; mà; song; tuy; nên; vẫn; rồi",
)
_ABOUT = key("về")
_OF_PLACES = frozenset({Piece.WORD, Piece.MUTE, Piece.CUE})
_TRIED_FOR = folded("về tội; về hành vi; về các tội; về các hành vi")
_ANSWERABLE = folded("""
    tổ chức; tổ chức đảng; đảng bộ; chi bộ; đảng viên; cấp ủy viên; cán bộ; công chức; viên chức;
    người; cá nhân; đơn vị; cơ quan; doanh nghiệp; cơ sở; hộ; tập thể;
    lao động; hội viên; đoàn viên; học viên; học sinh; công dân; lượt người; địa phương; xã
""")
_LOCATING = folded("ở; trong; thuộc; tại")
GRADES = folded("nhiệm; khá; giỏi; tốt; sao")
"""Last syllables of the grades that bodies and members are given."""
_WORK = folded("công tác; công; lĩnh; lĩnh vực; việc; quá; quá trình")
_LEAST_KIND = 3  # atoms
_LEAST_ASIDE = 2  # atoms behind brackets
_CAUSES = folded("do; nhờ; vì; bởi")
_ASIDE = 10  # atoms that brackets behind a count may hold
_AREAS = known(
    phrases("""
        trên địa bàn; trong cả nước; trên cả nước; trong toàn tỉnh; trong tỉnh; trong huyện; trong
        toàn huyện; trên toàn quốc
    """)
)
_KIND_LENGTH = 3  # atoms between such words and what is told of those counted
_PREDICATES = folded("""
    đạt; đạt chuẩn; được; có; bị; hoàn thành; tổ chức; tham gia; phải; phát sinh; chưa; không;
    thuộc; thoát; đủ điều kiện; hoạt
""")
_SEVERAL = folded("các; những")
_AND, _IS, _BY = map(key, ("và", "là", "do"))
_RANKED = folded("hạng; loại; mức; hộ")
_TRAIL = folded("""
    trở; lên; đề ra; đối; toàn huyện; trên địa bàn; tương đương; tổng; và; các; của; cho; ở; hiện;
    trong; thuộc; theo; từ; đến; tới; vào; bởi; do; nhằm; năm; tháng; quý; gắn
""")
LATE = {phrase: bound for bound, words in BOUND_AFTER.items() for phrase in folded(*words)}
"""Bounds told behind a number, by their folded words."""


def behind_brackets(atoms: Sequence[Atom], index: int) -> int | None:
    """The atom behind the few that brackets hold which open at an atom; nothing without them."""
    if index >= len(atoms) or atoms[index].kind != "(":
        return None
    near = range(index + 1, min(index + _ASIDE, len(atoms) - 1))
    return next((i + 1 for i in near if atoms[i].kind == ")"), None)


def name_behind(
    tokens: Sequence[Token], atoms: Sequence[Atom], index: int, *, named: bool, opens: bool
) -> tuple[Name | None, int]:
    """The words behind a number up to the next mark or predicate, and where they end."""
    if index and atoms[index - 1].kind == Cue.RANK:
        return _ranked_for(tokens, atoms, index + 1)
    if not named and _says_which(tokens, atoms, index):
        return name_behind(tokens, atoms, index + 1, named=named, opens=False)
    if not named and (further := _behind_aside(tokens, atoms, index)):
        return further
    end = _end_behind(tokens, atoms, index)
    words = _without_trail(tokens, atoms[index + 1 : end], floor=is_floor(atoms, index))
    if len(words) > 1 and _is_share_of(tokens, atoms, index, words):
        return Name(words[1].start, words[-1].end, behind=True), end  # "đạt 90% về diện tích"
    if len(words) > 1 and words_of(tokens, words[0]) in _SEVERAL and is_measured(atoms[index]):
        words = words[1:]  # "thu hoạch 4,5 nghìn ha các trà lúa sớm"
    joined_next = end < len(atoms) and atoms[end].piece is Piece.QUANTITY
    why = len(words) > 1 and words_of(tokens, words[0]) in _CAUSES
    heads_next = bool(words) and HEADS.at(tokens, words[why].first) is not None
    if (named and joined_next) or ((named or why) and heads_next and reaches_number(atoms, end)):
        return None, index + 1  # "giảm 2% do diện tích gieo trồng giảm 5%"
    if words and words_of(tokens, words[0]) == _AND and not _counts_both(tokens, atoms, index, end):
        return None, index + 1
    if all(atom.piece is Piece.MARK for atom in words) or _tells_beside(
        tokens, atoms[index], words, named=named, opens=opens
    ):
        return None, end if not joined_next else index + 1
    return Name(words[0].start, words[-1].end, behind=True), end


def _is_share_of(
    tokens: Sequence[Token], atoms: Sequence[Atom], index: int, words: Sequence[Atom]
) -> bool:
    """Whether "về" leads from a share to what it is of."""
    share = atoms[index].quantity
    percent = share is not None and share.size is Size.PERCENT
    return (
        percent
        and words_of(tokens, words[0]) == _ABOUT
        and HEADS.at(tokens, words[1].first) is not None
    )


def _counts_both(tokens: Sequence[Token], atoms: Sequence[Atom], index: int, end: int) -> bool:
    """Whether two kinds are counted as one: "17 doanh nghiệp và công ty hoạt động ổn định"."""
    counted = atoms[index].quantity
    if counted is None or counted.size is not Size.COUNT or end - index <= _LEAST_KIND:
        return False
    further = atoms[index + 2].first
    _, unit, size, _ = unit_at(tokens, further)
    kind = bool(unit) and size is Size.COUNT and VERBS.at(tokens, further) is None
    return kind and not nears_number(tokens, atoms, end)


def _end_behind(tokens: Sequence[Token], atoms: Sequence[Atom], index: int) -> int:
    """The atom in front of which the words end that go on about the number at an atom."""
    end = index + 1
    while end < len(atoms) and not ends_name(tokens, atoms, end, start=index + 1):
        end += 1
    left_to_verb = before_verb(tokens, atoms, index + 1, end)
    return min(left_to_verb, before_further_work(tokens, atoms, index, end))


def _tells_beside(
    tokens: Sequence[Token], counted: Atom, words: Sequence[Atom], *, named: bool, opens: bool
) -> bool:
    """Whether words say where, how or about what it was done, and not what is counted."""
    if _is_matter(tokens, counted, words):
        return True
    if words_of(tokens, words[0]) not in _PREPOSITIONS:
        return False
    of_it = (
        (opens and _says_where(tokens, words))
        or _does_there(tokens, words)
        or _are_of_field(tokens, counted, words)
        or (not named and (_tells_why(tokens, counted, words) or _came_to(tokens, counted, words)))
    )
    return not of_it


def _says_where(tokens: Sequence[Token], words: Sequence[Atom]) -> bool:
    """Whether words say where things are, and not in what work: "trong công tác quản lý"."""
    if len(words) == 1 or words_of(tokens, words[0]) not in _LOCATING:
        return False
    return words_of(tokens, words[1]) not in _WORK


def _ranked_for(
    tokens: Sequence[Token], atoms: Sequence[Atom], index: int
) -> tuple[Name | None, int]:
    """What a place is ranked for, told behind it: "xếp thứ 6 toàn tỉnh về thu ngân sách"."""
    end = index
    while end < len(atoms) and atoms[end].piece in _OF_PLACES:
        if words_of(tokens, atoms[end]) == _ABOUT:
            return name_behind(tokens, atoms, end, named=False, opens=False)
        end += 1
    return None, index


def _is_matter(tokens: Sequence[Token], counted: Atom, words: Sequence[Atom]) -> bool:
    """Whether words say what work on people, bodies or cases was about, and not what they are.

    "rà soát 14 chi bộ về quản lý quỹ", "khởi tố 6 bị can về tội đánh bạc".
    """
    if words_of(tokens, words[0]) != _ABOUT or counted.quantity is None:
        return False
    opens = f" {' '.join(words_of(tokens, atom) for atom in words[:3])} "
    tried = any(opens.startswith(f" {phrase} ") for phrase in _TRIED_FOR)
    return tried or key_of(counted.quantity.unit) in _ANSWERABLE


def _says_which(tokens: Sequence[Token], atoms: Sequence[Atom], index: int) -> bool:
    """Whether "là" leads from a share to what has it: "38% là hợp tác xã, 24% là doanh nghiệp"."""
    share = atoms[index].quantity
    if share is None or share.size is not Size.PERCENT or index + 2 >= len(atoms):
        return False
    leads = words_of(tokens, atoms[index + 1]) == _IS
    return leads and atoms[index + 2].piece is Piece.WORD


def _behind_aside(
    tokens: Sequence[Token], atoms: Sequence[Atom], index: int
) -> tuple[Name, int] | None:
    """The name that goes on behind brackets, and up to where they hold no further number.

    "5.860 xã (71,3%) đạt chuẩn nông thôn mới", "19 hợp tác xã (HTX) hoạt động hiệu quả".
    """
    quantity = atoms[index].quantity
    counted = quantity is not None and quantity.size is Size.COUNT
    first = behind_brackets(atoms, index + 1) if counted else None
    if first is None or words_of(tokens, atoms[first]) not in _PREDICATES:
        return None
    end = first
    while end < len(atoms) and not ends_name(tokens, atoms, end, start=first):
        end += 1
    words = _without_trail(tokens, atoms[first:end])
    if len(words) < _LEAST_ASIDE:
        return None
    told = any(atom.piece is Piece.QUANTITY for atom in atoms[index + 1 : first])
    return Name(words[0].start, words[-1].end, behind=True), index + 1 if told else end


def _is_graded(tokens: Sequence[Token], words: Sequence[Atom]) -> bool:
    """Whether "trở lên" ends a grade: "đảng viên hoàn thành nhiệm vụ trở lên"."""
    said = [words_of(tokens, atom) for atom in words[-4:]]
    return " ".join(said[-2:]) in LATE and bool(GRADES & set(said[:-2]))


def _does_there(tokens: Sequence[Token], words: Sequence[Atom]) -> bool:
    """Whether what is counted in a place does something: "9 xã trên địa bàn huyện lập được quỹ"."""
    area = _AREAS.at(tokens, words[0].first)
    if area is None:
        return False
    there = [atom for atom in words if atom.first >= area[0]]
    has = any(words_of(tokens, atom) in _PREDICATES for atom in there[:_KIND_LENGTH])
    return has or any(VERBS.at(tokens, atom.first) for atom in there)


def _tells_why(tokens: Sequence[Token], counted: Atom, words: Sequence[Atom]) -> bool:
    """Whether a count is of what had one cause or keeper: "14 vụ do chập điện"."""
    if counted.quantity is None or counted.quantity.size is not Size.COUNT:
        return False
    return len(words) > 1 and tokens[words[0].first].key == _BY


def _came_to(tokens: Sequence[Token], counted: Atom, words: Sequence[Atom]) -> bool:
    """Whether where counted things are leads to what became of them: "73 hộ tại xã được vay"."""
    at = words_of(tokens, words[0]) in AT_OR_FOR
    became = any(tokens[word.first].key in BECAME for word in words[2:-1])
    return at and became and counted.quantity is not None and counted.quantity.size is Size.COUNT


def _are_of_field(tokens: Sequence[Token], counted: Atom, words: Sequence[Atom]) -> bool:
    """Whether goals are counted in one field: "10/10 chỉ tiêu trong lĩnh vực kinh tế"."""
    fields = words_of(tokens, words[0]) in _LOCATING and len(words) > 1
    return fields and counted.quantity is not None and counted.quantity.counts_goals


def is_floor(atoms: Sequence[Atom], index: int) -> bool:
    """Whether "từ" stands in front of a number: "từ 80% chi bộ hoàn thành tốt … trở lên"."""
    return index > 0 and atoms[index - 1].kind == Cue.FROM


def _without_trail(
    tokens: Sequence[Token], words: Sequence[Atom], *, floor: bool = False
) -> Sequence[Atom]:
    """Words without those at their end that lead on to something else."""
    while words and _trails(tokens, words[-1]):
        graded = tokens[words[-1].first - 1].key in _RANKED  # "đơn vị xếp hạng khá"
        graded = graded or (not floor and _is_graded(tokens, words))
        if graded or names_rate(tokens, words, len(words) - 1):
            break
        words = words[:-1]
    return words


def _trails(tokens: Sequence[Token], atom: Atom) -> bool:
    word = words_of(tokens, atom)
    if atom.piece is Piece.CUE:
        return atom.kind in {Cue.FILLER, Cue.ESTIMATE, Cue.RISE} or word in _TRAIL
    return atom.piece in {Piece.TIME, Piece.BASE, Piece.LIST} or word in _TRAIL
