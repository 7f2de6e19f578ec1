"""Which numbers only say what a place or a project is: its land, people, length and cost?"""

from collections.abc import Sequence, Set

from tongket.reading.naming.headwords import SUBJECTS
from tongket.reading.pieces.atoms import Atom, Piece, may_say, run_of, says, words_of
from tongket.reading.pieces.distractors import AREA
from tongket.reading.pieces.marks import parts
from tongket.reading.pieces.units import Size
from tongket.reading.text.normalise import folded, key, key_of, spaced
from tongket.reading.text.tokens import Token

PROJECT = folded("""
    quy mô diện tích; diện tích quy hoạch; tổng mức đầu tư; khởi công từ; diện tích tự nhiên; diện
    tích đất tự nhiên; đường bờ biển; đường biên giới; vùng lãnh hải; dân số; quy mô dân số; tổng
    chiều dài; khởi công
""")
"""Words that name the size of one project or place."""
_OF_ONE = PROJECT - folded("dân số; quy mô dân số")
_PEOPLED = key_of("dân số")
_ABOUT_PEOPLE = folded("về; sách; tác; cục; ngành; bộ; viên; lượng; vụ; hoạch; án")
"""Last words in front of "dân số" that speak of work on it: "chính sách dân số"."""
_WHOSE = folded("""
    toàn; cả; của; trên; địa; bàn; xã; phường; thị; trấn; huyện; quận; tỉnh; thành; phố; thôn; bản;
    ấp; hiện; nay; tại; trung; bình; số; tổng; tính; đến; theo; thống; kê; thời; điểm; đông; dân
""")
SIZED = folded("diện tích; quy mô; chiều dài; công suất")
_SIZES = spaced("diện tích; quy mô; chiều dài; công suất; tổng diện tích; quy mô diện tích")
_WORKS = folded("mô hình; dự án; công trình; nhà máy; trang trại; cụm công nghiệp; khu công nghiệp")
_THERE = folded("tại xã; tại thôn; tại bản; tại xóm; tại phường; tại thị trấn; tại ấp; một cụm")
"""What names one work of many: its kind and where it lies."""
_BEGUN = spaced("khởi công; khởi công xây dựng; khởi công mới")
_BEGINS = [key("khởi"), key("công")]
_AS_WELL = folded("""
    và; ,; mới; được; đã; xây; dựng; hoàn; thành; khánh; động; thổ; bàn; giao; triển; khai; đưa;
    vào; sử; dụng; sửa; chữa; cho; tổng; số; trên; hơn; gần; khoảng
""")
"""Words between "khởi công" and the works counted: "khởi công và hoàn thành", "khởi công được"."""
_COST = folded("tổng mức đầu tư")
_YET_INDICATORS = folded("đầu tư toàn xã hội; dân số trung bình")
"""Words that name an indicator although they look like a project's or a place's."""
_SOULS = folded("nhân khẩu; khẩu; nhân")
_HOUSES = folded("hộ; hộ dân; thôn; bản; ấp; tổ dân phố; khu dân cư")
_LAND = folded("diện tích tự nhiên; diện tích đất tự nhiên")
_ALL_PEOPLES = spaced("cơ cấu các dân tộc; cơ cấu dân tộc")
_SEVERAL_PEOPLES = folded("dân tộc :; dân tộc anh em :; dân tộc gồm :; dân tộc sinh sống :")
_PEOPLE, _PEOPLE_LENGTH = f" {key_of('dân tộc')} ", 2  # words
_MEETS = folded("sinh hoạt ở; sinh hoạt tại; sinh hoạt trong")
_POPULATION = folded("dân số; quy mô dân số; nhân khẩu")
_TELLING = folded("khẩu; dân tộc") | _LAND | _POPULATION | _MEETS
_HAS = folded("có; gồm; gồm có; hiện có")
_OPENING = 12  # atoms in which a sentence says of whom it tells
_COUNTS = frozenset({Size.COUNT, Size.PERCENT, Size.NONE, Size.MEASURE})


def described(tokens: Sequence[Token], atoms: Sequence[Atom], said: Set[str]) -> set[int]:
    """The numbers of sentences that describe a place, and of items that tell its peoples."""
    quiet: set[int] = set()
    if not may_say(said, _TELLING):
        return quiet
    for first, last in parts(atoms, "."):
        numbers = [i for i in range(first, last) if atoms[i].quantity is not None]
        if _is_portrait(tokens, atoms, first, numbers):
            quiet.update(i for i in numbers if _counts(atoms[i]))
        if says(run_of(tokens, atoms[first:last]), _SEVERAL_PEOPLES):
            opened = (i for i in range(first, last) if atoms[i].kind == ":")
            quiet.update(i for i in range(next(opened, last), last) if _counts(atoms[i]))
    for first, last in parts(atoms, ".;"):
        if _has_land_and_people(tokens, atoms[first:last]):
            counts = (i for i in range(first, last) if _counts(atoms[i]))
            quiet.update(i for i in counts if not _is_share(atoms[i]))
    for first, last in parts(atoms, ".;:"):
        if _tells_people(tokens, atoms, first, last):
            quiet.update(i for i in range(first, last) if _counts(atoms[i]))
    return quiet


def _has_land_and_people(tokens: Sequence[Token], atoms: Sequence[Atom]) -> bool:
    """Whether an item says how large a place is and how many live there, bodies and members too."""
    words = run_of(tokens, atoms)
    land = says(words, _LAND) or any(atom.kind == AREA for atom in atoms)
    return land and says(words, _POPULATION)


def _tells_people(tokens: Sequence[Token], atoms: Sequence[Atom], first: int, last: int) -> bool:
    """Whether an item tells of one people by its name, or of all: "dân tộc Mường 28 người"."""
    words = run_of(tokens, atoms[first:last])
    if words.startswith(_ALL_PEOPLES):
        return True
    name = atoms[first].first + _PEOPLE_LENGTH
    return words.startswith(_PEOPLE) and name < len(tokens) and tokens[name].text.istitle()


def _is_portrait(
    tokens: Sequence[Token], atoms: Sequence[Atom], first: int, numbers: Sequence[int]
) -> bool:
    """Whether a sentence says how many hamlets, households and people a place has.

    Or in which cells its members meet. "Xã có 8 thôn, 869 hộ với 3.427 nhân khẩu", but "hỗ trợ 24
    hộ với 108 khẩu".
    """
    plain = (i for i in numbers if atoms[i + 1 : i + 2] and atoms[i + 1].piece is not Piece.WORD)
    words = run_of(tokens, atoms[first : numbers[-1]]) if numbers else ""
    units = {key_of(quantity.unit) for i in plain if (quantity := atoms[i].quantity)}
    if not units & _HOUSES and not says(words, _MEETS):
        return False
    opens = atoms[first : min(numbers[0], first + _OPENING)]
    body = bool(opens) and (
        SUBJECTS.at(tokens, opens[0].first) is not None or tokens[opens[0].first].text[0].isupper()
    )
    has = says(run_of(tokens, opens), _HAS | _LAND)
    peopled = bool(units & _SOULS) or says(words, _LAND | _MEETS)
    return body and has and peopled


def _is_share(atom: Atom) -> bool:
    return atom.quantity is not None and atom.quantity.size is Size.PERCENT


def _counts(atom: Atom) -> bool:
    return atom.quantity is not None and atom.quantity.size in _COUNTS


def projects(tokens: Sequence[Token], atoms: Sequence[Atom]) -> set[int]:
    """Lengths and costs of one project, area and population of a place, in brackets or an item."""
    quiet: set[int] = set()
    for first, last in parts(atoms, ".;(),"):
        words = run_of(tokens, atoms[first:last])
        if says(words, PROJECT) and not says(words, _YET_INDICATORS | _many(atoms[first:last])):
            dimensions = [i for i in range(first, last) if _is_dimension(atoms[i])]
            own = says(words, _OF_ONE)
            own = own or any(_counts_souls(tokens, atoms, first, i) for i in dimensions)
            if own and not any(_is_begun(tokens, atoms, i) for i in dimensions):
                quiet.update(dimensions)  # no "7 công trình khởi công mới với giá trị 18 tỷ đồng"
    return quiet


def sized(tokens: Sequence[Token], atoms: Sequence[Atom]) -> set[int]:
    """The size of one work told with its place: "mô hình … tại xã An Hải diện tích 2 ha"."""
    quiet: set[int] = set()
    for first, last in parts(atoms, ".;(),"):
        number = next(i for i in range(first, last) if atoms[i].quantity is not None)
        lead = run_of(tokens, atoms[first : number - (atoms[number - 1].piece is Piece.BOUND)])
        if lead.endswith(_SIZES) and says(lead, _WORKS) and says(lead, _THERE):
            quiet.add(number)
    return quiet


def _is_begun(tokens: Sequence[Token], atoms: Sequence[Atom], index: int) -> bool:
    """Whether a number counts works begun: "khởi công 3 công trình", "3 dự án khởi công mới"."""
    quantity = atoms[index].quantity
    if quantity is None or quantity.size is not Size.COUNT:
        return False
    if run_of(tokens, atoms[index + 1 : index + 4]).startswith(_BEGUN):
        return True
    first = atoms[index].first
    while first > 1 and tokens[first - 1].key in _AS_WELL:
        first -= 1
    return [token.key for token in tokens[first - 2 : first]] == _BEGINS


def _counts_souls(tokens: Sequence[Token], atoms: Sequence[Atom], first: int, index: int) -> bool:
    """Whether a number says how many live in a place: "dân số của xã An Hải khoảng 4.200 người".

    And no work on population: "12 buổi truyền thông về dân số cho 300 người".
    """
    for at in range(index - 1, first, -1):
        words = [words_of(tokens, atom) for atom in atoms[at - 1 : at + 1]]
        if " ".join(words) == _PEOPLED:
            return at < 2 + first or words_of(tokens, atoms[at - 2]) not in _ABOUT_PEOPLE
        says_whose = words[1] in _WHOSE or not tokens[atoms[at].first].text.islower()
        if atoms[at].piece not in {Piece.CUE, Piece.BOUND, Piece.TIME} and not says_whose:
            return False
    return False


def _many(atoms: Sequence[Atom]) -> frozenset[str]:
    """What is told of projects that are counted: "76 dự án với tổng mức đầu tư 50 tỷ đồng"."""
    first = next(atom.quantity for atom in atoms if atom.quantity is not None)
    return _COST if first.size is Size.COUNT else frozenset()


def _is_dimension(atom: Atom) -> bool:
    return atom.quantity is not None and atom.quantity.size in {
        Size.MEASURE,
        Size.MONEY,
        Size.COUNT,
    }
