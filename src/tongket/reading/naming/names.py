"""Which words in front of or behind a number name the thing it measures?"""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from tongket.reading.naming.clauses import (
    before_predicate,
    behind_clause,
    behind_light_verb,
    behind_means,
    behind_reason,
    behind_regard,
    behind_topic,
    behind_with,
)
from tongket.reading.naming.closing import closed
from tongket.reading.naming.expected import expected_work
from tongket.reading.naming.headwords import (
    BUDGETS,
    CROPS,
    GROWING,
    HEADS,
    OWN,
    SANCTIONS,
    SEASONS,
    SPENDING,
    SUBJECTS,
    VERBS,
)
from tongket.reading.naming.subjects import (
    contributes,
    gives_to,
    is_bare,
    subject_length,
)
from tongket.reading.naming.tails import without_tail
from tongket.reading.pieces.atoms import MOVES, Atom, Piece, words_of
from tongket.reading.pieces.bases import OTHER, PAST
from tongket.reading.pieces.codes import MEAN
from tongket.reading.pieces.distractors import DURATION
from tongket.reading.pieces.labels import DAY
from tongket.reading.pieces.marks import ALL_QUOTES
from tongket.reading.pieces.quantities import Quantity
from tongket.reading.text.normalise import folded, key
from tongket.reading.text.tokens import Sort, Token, known, start_of
from tongket.vocabulary.wording.figures import Cue
from tongket.vocabulary.wording.phrases import phrases

_LEADING_WORDS = """
    và; với; của; trong; tại; ở; về; về việc; cho; để; nhằm; theo; công tác; tổng hợp chung; các;
    những; một số; việc; nguyên nhân; do; nhưng; còn; thì; rằng; mà; bằng; ngoài; nâng; đưa; góp
    phần; hiện; nay; toàn; toàn bộ; tổng cộng; đồng thời; ngoài ra; bên cạnh đó; lũy kế; tính
    chung; tính đến; tính; ước; riêng; chỉ; trung bình;
    theo đó; qua đó; nhờ đó; từ đó; do đó; kết quả; cụ thể;
    th; tiếp tục; qua; sau; khi; đến; từ; thực hiện; đạt; là;
    có; được; đã; dự kiến; nhất là; cùng; cùng với; kiểm tra kết luận; phải; tập trung; đẩy mạnh;
    thống nhất;
    trên; chỉ tiêu; kế hoạch; mục tiêu; nên; nhờ; mặc dù; dù; tuy; song; trong khi; tuy nhiên;
    kể; kể từ; hết nhiệm kỳ; cuối nhiệm kỳ; trong nhiệm kỳ; cả nhiệm kỳ; như vậy; do vậy; vì vậy;
    tuy vậy; cuối; nổi bật; nổi bật là; nổi bật nhất là; đáng chú ý; đặc biệt; đặc biệt là;
    điển hình; thực tế; vì; bởi; tết;
    dịp tết; tết nguyên đán; dịp tết nguyên đán; nghỉ tết; nghỉ lễ; kỳ nghỉ tết; kỳ nghỉ lễ
"""
_LEADING = folded(_LEADING_WORDS)
_LEADING_PHRASES = known(phrases(_LEADING_WORDS))
_JOB = [key("việc"), key("làm")]
_WORKED = ((CROPS, GROWING), (SEASONS, GROWING), (BUDGETS, SPENDING))
_HOW = folded("trực; tiếp; trực tiếp; cũng; còn; tiếp tục; tập trung")
_NO_WORK_BEHIND = folded("đang; các")
_FOREST = key("rừng")
_LEFT_OVER = folded("chuyển; tồn; còn")
"""Words behind a former time that say of what was left from it: "hồ sơ kỳ trước chuyển sang"."""
_IN_ALL = [key("tổng"), key("số")]
_HELPS = folded("làm; giúp; kéo; phần")
"""Last words in front of a move that something brought about: "góp phần giảm", "kéo giảm"."""
_DONE, _BEEN = key("đã"), key("được")
_BUT = folded("nhưng; tuy nhiên")
_SUCH_AS = key("như")
_SO_AS, _THROUGH = key("nhằm"), key("qua")
_GROWTHS = folded("tăng trưởng; mức tăng trưởng; mức tăng; mức giảm")
_REST = folded("còn lại; khác")
AMONG = folded("trong số; trong tổng số; trong số đó")
_PLACES_LENGTH = 8  # words that may say whose mean a number is


class Name(NamedTuple):
    """The words ``start`` … ``end`` that name a thing.

    ``bare`` where they are only a verb or a crop's season, and what stands behind the number may
    name the thing; ``direction`` is a cue's letter where "tăng" or "giảm" opened
    them, ``estimate`` where "ước" did.
    """

    start: int
    end: int
    bare: bool = False
    direction: str = ""
    estimate: bool = False
    behind: bool = False  # it stood behind the number


def counter_of(quantity: Quantity) -> Name:
    """The unit of what is counted, where it names the thing itself: "15/24 chỉ tiêu"."""
    return Name(*quantity.counter, behind=True)


def name_before(tokens: Sequence[Token], atoms: Sequence[Atom]) -> Name | None:
    """The name in the words of one piece in front of a number, its cues already taken off."""
    if atoms and words_of(tokens, atoms[0]) in AMONG:
        return None
    first, direction, estimate = _open(tokens, atoms)
    last = closed(tokens, atoms, first)
    worked = None
    if (named := expected_work(tokens, atoms, first, last)) is not None:
        first, last, estimate = *named, True
    elif (worked := _before_work(tokens, atoms, first, last)) is not None:
        last = worked
    if first >= last:
        return None
    if words_of(tokens, atoms[last - 1]) in _BUT:
        return None  # "dù hụt dự toán xã xây dựng nhưng vượt 5%"
    inner = list(tokens[atoms[first].first : atoms[last - 1].last])
    if inner[0].start and tokens[atoms[first].first - 1].key == _THROUGH:
        inner = behind_means(inner)
    inner = behind_topic(inner, tokens[atoms[first].first - 1].key if inner[0].start else "")
    inner = behind_clause(inner)
    inner = behind_with(inner)
    whole = worked is not None or contributes(inner)  # "cỏ chăn nuôi trồng được 9 ha"
    skip = 0 if whole else subject_length(inner)
    if skip == len(inner):
        return None
    inner = behind_light_verb(behind_reason(behind_regard(inner[skip:])))
    inner = inner[: before_predicate(inner)]
    inner = without_tail(atoms, inner)
    if not any(token.sort is Sort.WORD for token in inner):
        return None
    season = SEASONS.at(inner, 0) == (len(inner), None)
    bare = is_bare(inner) and not _is_sanction(inner)
    bare = bare or gives_to(inner) or season or _ends_with_growing(inner)
    if bare and len(inner) > len(_IN_ALL) and [word.key for word in inner[-2:]] == _IN_ALL:
        inner = inner[: -len(_IN_ALL)]  # "tiếp nhận tổng số 42 hồ sơ"
    return Name(inner[0].start, inner[-1].end, bare, direction, estimate)


def _is_sanction(words: Sequence[Token]) -> bool:
    """Whether work names the sanction it brought: "xử lý khiển trách" 2 tập thể."""
    return any(SANCTIONS.at(words, i) == (len(words), None) for i in range(len(words)))


def _ends_with_growing(words: Sequence[Token]) -> bool:
    """Whether work ends with what is done to crops: "triển khai mô hình trồng" 3 ha quế."""
    works = len(words) > 1 and VERBS.at(words, 0) is not None and words[-2].key != _FOREST
    return works and GROWING.at(words, len(words) - 1) is not None  # no "rừng trồng"


def is_mean_of_places(tokens: Sequence[Token], first: int, name: Name | None) -> bool:
    """Whether a name says but whose mean it is: "bình quân các xã"."""
    if name is None:
        return False
    index = index_of(tokens, first, name.start)
    words = [token for token in tokens[index : index + _PLACES_LENGTH] if token.end <= name.end]
    if [word.key for word in words[:2]] != MEAN or len(words) == len(MEAN):
        return False
    return subject_length(words[2:]) == len(words) - len(MEAN)


def begins_with_head(tokens: Sequence[Token], atoms: Sequence[Atom], name: Name) -> bool:
    """Whether the name among these atoms begins as names of measured things do."""
    return HEADS.at(tokens, index_of(tokens, atoms[0].first, name.start)) is not None


def index_of(tokens: Sequence[Token], first: int, start: int) -> int:
    """The token that begins at a character, at or behind token ``first``."""
    return bisect_left(tokens, start, first, key=start_of)


def _open(tokens: Sequence[Token], atoms: Sequence[Atom]) -> tuple[int, str, bool]:
    """Where the name begins, and the direction and estimate words that stand before it."""
    begins = (
        at
        for at in range(len(atoms), 0, -1)
        if _introduces(tokens, atoms[at - 1]) or _moved(tokens, atoms, at)
    )
    first, direction, estimate = next(begins, 0), "", False
    while first < len(atoms):
        atom = atoms[first]
        if words_of(tokens, atom) in _GROWTHS or _are_the_rest(tokens, atoms, first):
            break
        if atom.kind in MOVES and atom.piece is Piece.CUE:
            direction = atom.kind
        elif atom.kind == Cue.ESTIMATE and atom.piece is Piece.CUE:
            estimate = True
        elif _is_body(tokens, atom):
            break
        elif (behind := _behind_leading(tokens, atoms, first)) is not None:
            first = behind - 1
        elif not _skippable(tokens, atoms, first):
            break
        first += 1
    return first, direction, estimate


def _are_the_rest(tokens: Sequence[Token], atoms: Sequence[Atom], index: int) -> bool:
    """Whether goals that were not named yet are told of: "các chỉ tiêu còn lại đạt …"."""
    rest = index + 1 < len(atoms) and words_of(tokens, atoms[index + 1]) in _REST
    return rest and atoms[index].piece is Piece.PLAN


def _introduces(tokens: Sequence[Token], atom: Atom) -> bool:
    """Whether what is named stands behind a piece, and not in front of it."""
    match atom.piece:
        case Piece.TARGET:
            return True
        case Piece.LIST if atom.last > atom.first + 1:
            return True
        case Piece.BASE:
            left_over = atom.last < len(tokens) and tokens[atom.last].key in _LEFT_OVER
            return atom.kind in {PAST, OTHER} and not left_over
    word = words_of(tokens, atom)
    such = word == _SUCH_AS and _LEADING_PHRASES.at(tokens, atom.first) is None
    return such or word == _SO_AS


def _moved(tokens: Sequence[Token], atoms: Sequence[Atom], index: int) -> bool:
    """Whether someone or something is told to have moved what follows.

    "huyện đã giảm tỷ lệ hộ nghèo …", "góp phần làm giảm hộ nghèo …".
    """
    if index + 1 >= len(atoms) or atoms[index].kind not in MOVES:
        return False
    moved, move = atoms[index + 1].first, atoms[index]
    helps = any(word.key in _HELPS for word in tokens[max(0, move.first - 1) : move.last - 1])
    done = tokens[move.first - 1].key == _DONE
    return (helps or done) and (HEADS if helps else OWN).at(tokens, moved) is not None


def _before_work(
    tokens: Sequence[Token], atoms: Sequence[Atom], first: int, last: int
) -> int | None:
    """Where the name of a crop or a budget ends in front of a verb that says what became of it.

    "cây ngô đã gieo trồng được", "ngân sách xã đã đầu tư".
    """
    own = atoms[first].first if first < last else len(tokens)
    work = next((verbs for things, verbs in _WORKED if things.at(tokens, own)), None)
    if work is None or _is_land_of_season(tokens, own):
        return None
    for index in range(first + 1, last):
        if tokens[atoms[index].first - 1].key in _NO_WORK_BEHIND:
            continue  # "cây mía đang thu hoạch", "ngân sách các cấp"
        if work.at(tokens, atoms[index].first) is not None:
            if not is_bare(tokens[atoms[index].first : atoms[last - 1].last]):
                return None
            done = (i for i in range(first + 1, index) if words_of(tokens, atoms[i]) == _BEEN)
            ends = _before_doer(tokens, atoms, next(done, _before_adverb(tokens, atoms, index)))
            return closed(tokens, atoms[:ends], first)
    return None


def _is_land_of_season(tokens: Sequence[Token], index: int) -> bool:
    """Whether a season only says of when something is: "vụ mùa diện tích gieo trồng"."""
    season = SEASONS.at(tokens, index)
    if season is None or GROWING.at(tokens, season[0]) is not None:
        return False
    return OWN.at(tokens, season[0]) is not None


def _before_doer(tokens: Sequence[Token], atoms: Sequence[Atom], end: int) -> int:
    """Where it begins to say who did it, behind a time: "vụ xuân năm nay xã cấy được"."""
    behind = (i + 1 for i in range(end - 1) if atoms[i].piece is Piece.TIME)
    last = atoms[end - 1].last
    return next((i for i in behind if SUBJECTS.at(tokens, atoms[i].first) == (last, None)), end)


def _before_adverb(tokens: Sequence[Token], atoms: Sequence[Atom], index: int) -> int:
    """Where the words begin that say how work was done: "trực tiếp hỗ trợ"."""
    while index > 0 and words_of(tokens, atoms[index - 1]) in _HOW:
        index -= 1
    return index


def _skippable(tokens: Sequence[Token], atoms: Sequence[Atom], index: int) -> bool:
    atom = atoms[index]
    if atom.piece in {Piece.TIME, Piece.LIST, Piece.BOUND, Piece.COMPARE, Piece.BASE}:
        return True
    if atom.piece is Piece.CUE:
        return atom.kind != Cue.SHARE
    if atom.piece is Piece.MARK:
        return tokens[atom.first].text not in ALL_QUOTES
    if atom.piece is Piece.MUTE:
        return atom.kind in {DAY, DURATION}  # the day of publication in front of the text
    return words_of(tokens, atom) in _LEADING and not _is_job(tokens, atom)


def _is_job(tokens: Sequence[Token], atom: Atom) -> bool:
    """Whether a word means a job and leads to no work: "việc làm trong nước"."""
    return [token.key for token in tokens[atom.first : atom.first + 2]] == _JOB


def _mean_of_time(tokens: Sequence[Token], atoms: Sequence[Atom], index: int) -> bool:
    """Whether "bình quân" is followed by a time and so is no part of the name."""
    words = [words_of(tokens, atom) for atom in atoms[index : index + 2]]
    behind = atoms[index + 2] if index + 2 < len(atoms) else None
    timed = behind is not None and (behind.piece is Piece.TIME or behind.kind == DURATION)
    return words == MEAN and timed  # "bình quân 5 năm tăng 8%"


def _is_body(tokens: Sequence[Token], atom: Atom) -> bool:
    """Whether words that would be skipped open the name of a body: "toàn ngành có …"."""
    body = SUBJECTS.at(tokens, atom.first)
    return atom.piece is Piece.WORD and body is not None and body[0] > atom.first + 1


def _behind_leading(tokens: Sequence[Token], atoms: Sequence[Atom], index: int) -> int | None:
    """The atom behind words that are skipped together ("một số", "bên cạnh đó")."""
    if _mean_of_time(tokens, atoms, index):
        return index + len(MEAN)
    found = _LEADING_PHRASES.at(tokens, atoms[index].first)
    if found is None or _is_job(tokens, atoms[index]):
        return None
    for position in range(index, len(atoms)):
        if atoms[position].last == found[0]:
            return position + 1
    return None
