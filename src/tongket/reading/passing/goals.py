"""Which counts only say how many goals or tasks were set?"""

from bisect import bisect_left
from collections.abc import Sequence, Set

from tongket.reading.pieces.atoms import Atom, Piece, run_of, says, words_of
from tongket.reading.pieces.marks import parts
from tongket.reading.text.normalise import folded, key_of, spaced
from tongket.reading.text.tokens import Token
from tongket.vocabulary.wording.outcomes import HAS_MET, MET, NOT_MET

GOALS = "goals"
"""The kind of a silenced number of goals."""
_GOAL_UNITS = folded("chỉ tiêu; nhóm chỉ tiêu; mục tiêu; chỉ tiêu chủ yếu")
_TASK_UNITS = folded(
    "nhiệm vụ; giải pháp; khâu đột phá; nhóm nhiệm vụ; nhóm giải pháp; đột phá",
    "nhiệm vụ, giải pháp",
)
_REACHED = folded(*MET, *HAS_MET, *NOT_MET)
_REACHES = frozenset(words.split()[0] for words in _REACHED)
_MADE = folded(*MET, "có")
_KEPT_TO_TIME = folded("quá hạn; trong hạn; đúng hạn; trước hạn; chậm; giao")
"""Words that tell what became of single tasks, which are handed out and due on a day."""
_ENDED = folded("hoàn; đạt; quá; trong; đúng; trước; chưa; đang")
"""First words of the same behind a count of tasks: "5 nhiệm vụ hoàn thành tốt"."""
_TASK = key_of("nhiệm vụ")
_SETS = spaced(
    "đề ra; đặt ra; đưa ra; đánh giá; xác định; thông qua; thống nhất; quyết nghị; triển khai",
    "nhất trí cao với; nhất trí với; đề ra với; nhấn mạnh; quán triệt; tập trung vào",
    "mục tiêu tổng quát và; mục tiêu chung và; mục tiêu cụ thể và",
)
RESOLVES = folded("thông qua; quyết nghị")
"""Verbs with which a council sets goals."""
_LISTED_WITH = folded("với; gồm; gồm có; bao gồm; có")
_NEAR = 5  # atoms around a count
_HEADING_ATOMS = 14  # atoms


def goals_set(tokens: Sequence[Token], atoms: Sequence[Atom], numbers: Sequence[int]) -> set[int]:
    """How many goals were set or looked at: "đề ra 18 chỉ tiêu", "đánh giá 19 chỉ tiêu"."""
    found: set[int] = set()
    if not any(_counts(atoms[index], _GOAL_UNITS | _TASK_UNITS) for index in numbers):
        return found
    counts = [index for index in numbers if _counts(atoms[index], _GOAL_UNITS)]
    for first, last in parts(atoms, "."):
        counted = counts[bisect_left(counts, first) : bisect_left(counts, last)]
        sentence = atoms[first:last]
        lists = counted and _only_lists(tokens, sentence, counted[0] - first, len(counted))
        if lists or (counted and _only_resolves(tokens, sentence)):
            found.update(counted)
    for index in numbers:
        if index and _counts(atoms[index], _GOAL_UNITS):
            told = _says_set(tokens, atoms[max(0, index - 5) : index])
            if told or _heads_a_list(tokens, atoms, index) or _opens_list(tokens, atoms, index):
                found.add(index)
        elif _counts(atoms[index], _TASK_UNITS) and not _are_done(tokens, atoms, index):
            found.add(index)  # "đề ra 17 chỉ tiêu, 5 nhiệm vụ trọng tâm", "tập trung 9 giải pháp"
    return found


def _are_done(tokens: Sequence[Token], atoms: Sequence[Atom], index: int) -> bool:
    """Whether words beside tasks tell that they were done, and not that they will be."""
    ahead = any(atom.piece is Piece.TARGET for atom in atoms[max(0, index - 2 * _NEAR) : index])
    if ahead:
        return False
    near = atoms[max(0, index - _NEAR) : index]
    if any(words_of(tokens, atom) in _REACHED for atom in near):
        return True
    behind = atoms[index + 1] if index + 1 < len(atoms) else None
    ended = behind is not None and tokens[behind.first].key in _ENDED
    return _counts(atoms[index], {_TASK}) and (ended or says(run_of(tokens, near), _KEPT_TO_TIME))


def _says_set(tokens: Sequence[Token], atoms: Sequence[Atom]) -> bool:
    """Whether words that set goals stand at the end, but for "trên" or "khoảng" behind them."""
    words = " ".join(words_of(tokens, atom) for atom in atoms if atom.piece is not Piece.BOUND)
    return f" {words} ".endswith(_SETS)


def _counts(atom: Atom, units: Set[str]) -> bool:
    quantity = atom.quantity
    if quantity is None or quantity.whole is not None:
        return False
    return key_of(quantity.unit) in units


def _only_lists(tokens: Sequence[Token], atoms: Sequence[Atom], first: int, counts: int) -> bool:
    """Whether words say how many goals there are and of none how it went.

    A heading, "8 chỉ tiêu xã hội gồm:", or a sentence, "trong đó có 11 chỉ tiêu kinh tế, 8 …".
    """
    if any(words_of(tokens, atom) in _REACHED for atom in atoms):
        return False
    heads = first == 0 and len(atoms) <= _HEADING_ATOMS
    return heads or 1 < counts == sum(atom.quantity is not None for atom in atoms)


def _only_resolves(tokens: Sequence[Token], atoms: Sequence[Atom]) -> bool:
    """Whether a sentence says that goals were resolved, and of none how it went."""
    if any(words_of(tokens, atom) in _REACHED for atom in atoms):
        return False
    return says(run_of(tokens, atoms), RESOLVES)


def _opens_list(tokens: Sequence[Token], atoms: Sequence[Atom], index: int) -> bool:
    """Whether goals are counted that a colon goes on to name: "với 20 chỉ tiêu chủ yếu là: …"."""
    near = atoms[max(0, index - _NEAR) : index + _NEAR]
    if any(tokens[atom.first].key in _REACHES for atom in near):
        return False
    behind = atoms[index + 1 : index + _NEAR]
    colon = next((i for i, atom in enumerate(behind) if atom.kind == ":"), None)
    if colon is None or any(atom.quantity or atom.piece is Piece.MARK for atom in behind[:colon]):
        return False
    return words_of(tokens, atoms[index - 1]) in _LISTED_WITH


def _heads_a_list(tokens: Sequence[Token], atoms: Sequence[Atom], index: int) -> bool:
    """Whether brackets behind a heading say how many goals follow: "Về kinh tế (11 chỉ tiêu)"."""
    begun = next((i + 1 for i in range(index - 1, -1, -1) if atoms[i].kind == "."), 0)
    if index - begun > _HEADING_ATOMS:
        return False
    bracketed = [atom.kind for atom in (atoms[index - 1], *atoms[index + 1 : index + 2])]
    behind = atoms[index + 2].kind if index + 2 < len(atoms) else "."
    if bracketed != ["(", ")"] or (begun and behind not in {".", ":", ";"}):
        return False
    atoms = atoms[begun:index]
    return not any(words_of(tokens, atom) in _MADE for atom in atoms)
