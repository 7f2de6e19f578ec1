"""Which numbers only say what a place is: its land, households, people and their origins?"""

from collections.abc import Sequence, Set

from tongket.reading.atoms import Atom, Piece, folded, may_say, run_of, says
from tongket.reading.headwords import SUBJECTS
from tongket.reading.normalise import key_of
from tongket.reading.pieces import parts
from tongket.reading.tokens import Token
from tongket.reading.units import Size

_SOULS = frozenset(map(key_of, ("nhân khẩu", "khẩu", "nhân")))
_HOUSES = frozenset(map(key_of, ("hộ", "hộ dân", "thôn", "bản", "ấp", "tổ dân phố", "khu dân cư")))
_LAND = folded("diện tích tự nhiên; diện tích đất tự nhiên")
_ALL_PEOPLES = tuple(f" {words} " for words in folded("cơ cấu các dân tộc; cơ cấu dân tộc"))
_PEOPLE, _PEOPLE_LENGTH = f" {next(iter(folded('dân tộc')))} ", 2  # words
_TELLING = folded("nhân khẩu; khẩu; dân tộc") | _LAND
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
    for first, last in parts(atoms, ".;:"):
        if _tells_people(tokens, atoms, first, last):
            quiet.update(i for i in range(first, last) if _counts(atoms[i]))
    return quiet


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

    "Xã có 8 thôn, 869 hộ với 3.427 nhân khẩu", but "hỗ trợ 24 hộ với 108 khẩu".
    """
    plain = (i for i in numbers if atoms[i + 1 : i + 2] and atoms[i + 1].piece is not Piece.WORD)
    units = {key_of(quantity.unit) for i in plain if (quantity := atoms[i].quantity)}
    if not units & _HOUSES:
        return False
    opens = atoms[first : min(numbers[0], first + _OPENING)]
    body = bool(opens) and (
        SUBJECTS.at(tokens, opens[0].first) is not None or tokens[opens[0].first].text[0].isupper()
    )
    has = says(run_of(tokens, opens), _HAS | _LAND)
    peopled = bool(units & _SOULS) or says(run_of(tokens, atoms[first : numbers[-1]]), _LAND)
    return body and has and peopled


def _counts(atom: Atom) -> bool:
    return atom.quantity is not None and atom.quantity.size in _COUNTS
