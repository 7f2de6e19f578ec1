"""Which words in front of or behind a number name the thing it measures?"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from tongket.reading.atoms import Atom, Piece, folded, words_of
from tongket.reading.bases import OTHER, PAST
from tongket.reading.normalise import key
from tongket.reading.tokens import Phrases, Sort, Token
from tongket.vocabulary.wording import (
    CLAUSE_WORDS,
    HENCE_WORDS,
    NAME_HEADS,
    OWN_HEADS,
    PAIRED_WORDS,
    PREDICATES,
    SUBJECT_WORDS,
    TOTAL_WORDS,
    WORK_VERBS,
)

VERBS: Phrases[None] = Phrases(dict.fromkeys(WORK_VERBS))
HEADS: Phrases[None] = Phrases(dict.fromkeys(NAME_HEADS))
_OWN_HEADS: Phrases[None] = Phrases(dict.fromkeys(OWN_HEADS))
PAIRED: Phrases[None] = Phrases(dict.fromkeys(PAIRED_WORDS))
SUBJECTS: Phrases[None] = Phrases(dict.fromkeys(SUBJECT_WORDS))

_LEADING = folded("""
    và; với; của; trong; tại; ở; về; cho; để; nhằm; theo; công tác; tổng hợp; tổng hợp chung; các;
    những; một số; việc; nguyên nhân; do; nhưng; còn; thì; rằng; mà; bằng; ngoài; nâng; đưa; góp
    phần; hiện; nay; toàn; tổng cộng; đồng thời; ngoài ra; bên cạnh đó; lũy kế; tính chung; tính
    đến; tính; ước; riêng; chỉ; bình quân; trung bình;
    theo đó; qua đó; nhờ đó; từ đó; do đó; kết quả; cụ thể;
    tiếp tục; qua; sau; khi; đến; từ; thực hiện; đạt; là;
    có; được; đã; dự kiến; nhất là; kiểm tra kết luận; phải; tập trung; đẩy mạnh; thống nhất;
    trên; chỉ tiêu; kế hoạch; mục tiêu; nên; nhờ; mặc dù; dù; tuy; song; trong khi
""")
_TRAILING = folded("""
    được; cho; với; là; có; trong; của; toàn huyện; toàn xã; toàn tỉnh; và; lên; hiện; đã; tại;
    thì; ở; thêm; toàn; huyện; đề ra; về; theo; trên; vào; để
""")
_TOTALS = folded(*TOTAL_WORDS)
_MIDDLE = key("trung")
_MEAN = [key("bình"), key("quân")]
_VERB_ADVERBS = folded("được; mới; thêm; trên; mới được; đủ; toàn; đạt; cho; có; từ; đã")
_POSSESSIVE = folded("""
    trên địa bàn; toàn huyện; toàn xã; toàn tỉnh; trên địa bàn huyện; trên địa bàn xã; trên địa
    bàn tỉnh; của huyện; của xã; toàn đảng bộ; các cấp; đề ra; toàn phường; tại thời điểm; đến thời
    điểm
""")
_OF_THE = [key("của"), key("các")]
_AT_PRICES = [key("theo"), key("giá")]
_AREAS = folded("huyện; xã; thôn; phường; địa; tỉnh; bản; buôn")
_BUDGET = folded("thu; chi; ngân sách; nsnn")
_TAKES = folded("thu; chi")
_PRODUCT = " ".join(map(key, ("tổng", "sản", "phẩm")))
_WHEN = folded("khi; sau; trong")
_HENCE: Phrases[None] = Phrases(dict.fromkeys(HENCE_WORDS))
SAID: Phrases[None] = Phrases(dict.fromkeys(PREDICATES))
_INTRODUCE = folded("với; là")
_CLAUSES: Phrases[None] = Phrases(dict.fromkeys(CLAUSE_WORDS))
_ONLY_NOW = key("mới")
_NO_VERB_BEHIND = folded("các; trực; gián")
_DONE = key("đã")
_OWNS = key("có")
_DID = frozenset({_DONE, key("còn")})
_FIELDS: Phrases[None] = Phrases(
    dict.fromkeys(
        ("lĩnh vực", "ngành", "khu vực", "chương trình", "dịch vụ", "công nghiệp", "nông")
    )
)
_SUCH_AS = key("như")
_GROWTHS = folded("tăng trưởng; mức tăng trưởng; mức tăng; mức giảm")
_BETWEEN = _VERB_ADVERBS | folded("đã; sẽ; các; cấp; ,")
AMONG = folded("trong số; trong tổng số; trong số đó")
_QUOTES = frozenset("\"“”'‘’«»")
_JOINTS = frozenset({"và", "-", "–", ","})
_MOST_PIECES = 6
_ITEM_LENGTH = 8
_PLAIN = frozenset({Piece.WORD, Piece.MUTE})
_ADVERBIAL = folded(
    "đặc; nhìn; theo; qua; nhờ; từ; do; đến; hiện; tuy; song; bên; ngoài; cùng; sau"
)


class Name(NamedTuple):
    """The words ``start`` … ``end`` that name a thing.

    ``bare`` where they are only a verb; ``direction`` is "u" or "d" where "tăng" or "giảm" opened
    them, ``estimate`` where "ước" did.
    """

    start: int
    end: int
    bare: bool = False
    direction: str = ""
    estimate: bool = False
    behind: bool = False  # it stood behind the number


def name_before(tokens: Sequence[Token], atoms: Sequence[Atom]) -> Name | None:
    """The name in the words of one piece in front of a number, its cues already taken off."""
    if atoms and words_of(tokens, atoms[0]) in AMONG:
        return None
    first, direction, estimate = _open(tokens, atoms)
    last = _close(tokens, atoms, first)
    if (cut := _expected_work(tokens, atoms, first, last)) is not None:
        last, estimate = cut, True
    if first >= last:
        return None
    inner = _behind_clause(list(tokens[atoms[first].first : atoms[last - 1].last]))
    inner = _behind_with(inner)
    skip = _subject_length(inner)
    if skip == len(inner):
        return None
    inner = _behind_reason(inner[skip:])
    inner = inner[: _before_predicate(inner)]
    end = _without_place(inner)
    inner = _without_bracket(inner[:end]) or inner
    if not any(token.sort is Sort.WORD for token in inner):
        return None
    return Name(inner[0].start, inner[-1].end, _is_bare(inner), direction, estimate)


def is_mean_of_places(tokens: Sequence[Token], first: int, name: Name | None) -> bool:
    """Whether a name says but whose mean it is: "bình quân các xã"."""
    if name is None:
        return False
    index = _index_of(tokens, first, name.start)
    words = [token for token in tokens[index : index + _ITEM_LENGTH] if token.end <= name.end]
    if [word.key for word in words[:2]] != _MEAN or len(words) == len(_MEAN):
        return False
    return _subject_length(words[2:]) == len(words) - len(_MEAN)


def begins_with_head(tokens: Sequence[Token], atoms: Sequence[Atom], name: Name) -> bool:
    """Whether the name among these atoms begins as names of measured things do."""
    return HEADS.at(tokens, _index_of(tokens, atoms[0].first, name.start)) is not None


def joined_over_comma(
    tokens: Sequence[Token], before: Sequence[Atom], name: Name, *, always: bool
) -> Name:
    """A name with the piece in front of its comma where that piece begins it: "đàn trâu, bò".

    ``always`` joins even a piece that could stand alone, for names that share one "lần lượt".
    """
    front = name_before(tokens, before) if before else None
    if front is None or before[-1].piece is Piece.TIME or _is_clause(tokens, before):
        return name
    first = _index_of(tokens, before[0].first, front.start)
    own = _index_of(tokens, first, name.start)
    alone = _OWN_HEADS.at(tokens, own) is not None or HEADS.at(tokens, first) is None
    if alone and not always and not (name.bare and front.bare):
        return name
    if name.bare and not front.bare and not always:
        return name
    return Name(front.start, name.end, name.bare, front.direction, front.estimate or name.estimate)


def joined_over_commas(
    tokens: Sequence[Token], pieces: Iterable[Sequence[Atom]], name: Name
) -> Name:
    """A name with all its pieces over commas: "giá trị sản xuất nông, lâm nghiệp, thủy sản".

    ``pieces`` stand in front of its comma, the nearest first. Those between the one that begins
    the name and its end are a few words without a predicate.
    """
    for count, piece in enumerate(pieces):
        if count == _MOST_PIECES or not piece or piece[-1].piece is Piece.TIME:
            break
        if count and not _OWN_HEADS.at(tokens, _index_of(tokens, 0, name.start)):
            whole = joined_over_comma(tokens, piece, name, always=False)
            if whole is not name:
                return whole if _is_plain(piece, whole.start) else name
        if not _is_plain(piece, piece[0].start) or len(piece) > _ITEM_LENGTH:
            break
    return name


def _is_clause(tokens: Sequence[Token], atoms: Sequence[Atom]) -> bool:
    """Whether the words say something of a thing: "cơ cấu kinh tế chuyển dịch tích cực"."""
    words = tokens[atoms[0].first : atoms[-1].last]
    return any(SAID.at(words, index) is not None for index in range(1, len(words)))


def listed_over_commas(
    tokens: Sequence[Token], pieces: Sequence[Sequence[Atom]], name: Name
) -> Name:
    """A name that opens an item of a list and goes over commas: "; cấp nước, xử lý rác tăng 2%".

    ``pieces`` stand in front of its comma, the nearest first, back to the mark or the word that
    opens the item. None behind the first begins as a name of its own.
    """
    own = _index_of(tokens, 0, name.start)
    if not pieces or len(pieces) > _MOST_PIECES or not all(pieces):
        return name
    if HEADS.at(tokens, own) and not _outweighs(tokens, pieces[-1][0].first, own):
        return name
    first = name_before(tokens, pieces[-1])
    if first is None or (first.bare and name.bare):
        return name
    if any(_is_clause(tokens, piece) for piece in pieces):
        return name
    if not all(map(_is_listed, pieces)) or first.end != pieces[-1][-1].end:
        return name
    if any(HEADS.at(tokens, piece[0].first) for piece in pieces[:-1]):
        return name
    opens = pieces[-1][0].first
    if tokens[opens].key in _ADVERBIAL or SUBJECTS.at(tokens, opens):
        return name
    return Name(first.start, name.end, False, first.direction, first.estimate or name.estimate)


def _outweighs(tokens: Sequence[Token], first: int, own: int) -> bool:
    """Whether an item begins with words that another kind of thing does not end."""
    strong = _OWN_HEADS.at(tokens, first) or VERBS.at(tokens, first) or _FIELDS.at(tokens, first)
    return strong is not None and _OWN_HEADS.at(tokens, own) is None


def _is_listed(piece: Sequence[Atom]) -> bool:
    """Whether a piece is words to its end, "và" and "có" between them passed over."""
    inner = all(
        a.piece in _PLAIN or (a.piece is Piece.CUE and a.letter in ("ar" if count else "arc"))
        for count, a in enumerate(piece)
    )
    return inner and piece[-1].piece in _PLAIN


def _is_plain(atoms: Sequence[Atom], start: int) -> bool:
    """Whether nothing but words stands from a character on."""
    return all(a.piece in _PLAIN for a in atoms if a.start >= start)


def _index_of(tokens: Sequence[Token], first: int, start: int) -> int:
    """The token that begins at a character, at or behind token ``first``."""
    return bisect_left(tokens, start, first, key=lambda token: token.start)


def _open(tokens: Sequence[Token], atoms: Sequence[Atom]) -> tuple[int, str, bool]:
    """Where the name begins, and the direction and estimate words that stand before it."""
    first, direction, estimate = 0, "", False
    for index, atom in enumerate(atoms):
        lists = atom.piece is Piece.LIST and atom.last > atom.first + 1
        compared = atom.piece is Piece.BASE and atom.letter in {PAST, OTHER}
        if atom.piece is Piece.TARGET or lists or compared or words_of(tokens, atom) == _SUCH_AS:
            first, direction = index + 1, ""
    while first < len(atoms):
        atom = atoms[first]
        if words_of(tokens, atom) in _GROWTHS:
            break
        if atom.letter in {"u", "d"} and atom.piece is Piece.CUE:
            direction = atom.letter
        elif atom.letter == "e" and atom.piece is Piece.CUE:
            estimate = True
        elif not _skippable(tokens, atoms, first):
            break
        first += 1
    return first, direction, estimate


def _expected_work(
    tokens: Sequence[Token], atoms: Sequence[Atom], first: int, last: int
) -> int | None:
    """Where an estimate word and a verb follow the name: "cây ngô dự ước xuống giống 30 ha"."""
    for index in range(last - 2, first, -1):
        if atoms[index].piece is Piece.CUE and atoms[index].letter == "e":
            if atoms[index + 1].piece is Piece.TIME:  # "tổng sản phẩm ước 9 tháng đầu năm …"
                return index
            behind = tokens[atoms[index + 1].first : atoms[last - 1].last]
            return index if _is_bare(behind) or _is_taking(behind) else None
    return None


def _is_taking(words: Sequence[Token]) -> bool:
    """Whether a lone "thu" or "chi" is the verb of what stands before: "… ước thu 50 tỷ đồng"."""
    return len(words) == 1 and words[0].key in _TAKES


def _skippable(tokens: Sequence[Token], atoms: Sequence[Atom], index: int) -> bool:
    atom = atoms[index]
    if atom.piece in {Piece.TIME, Piece.LIST, Piece.BOUND, Piece.COMPARE, Piece.BASE}:
        return True
    if atom.piece is Piece.CUE:
        return atom.letter != "c"
    if atom.piece is Piece.MARK:
        return tokens[atom.first].text not in _QUOTES
    word = words_of(tokens, atom)
    if word == _MEAN[0] and (index == 0 or words_of(tokens, atoms[index - 1]) != _MIDDLE):
        return _mean_of_time(tokens, atoms, index)
    return word in _LEADING or _leading_phrase(tokens, atoms, index)


def _mean_of_time(tokens: Sequence[Token], atoms: Sequence[Atom], index: int) -> bool:
    """Whether "bình quân" is followed by a time and so is no part of the name."""
    words = [words_of(tokens, atom) for atom in atoms[index : index + 2]]
    behind = atoms[index + 2] if index + 2 < len(atoms) else None
    return words == _MEAN and behind is not None and behind.piece is Piece.TIME


def _leading_phrase(tokens: Sequence[Token], atoms: Sequence[Atom], index: int) -> bool:
    """Two words that are skipped together ("công tác", "một số")."""
    words = [words_of(tokens, atom) for atom in atoms[max(0, index - 1) : index + 2]]
    return any(" ".join(pair) in _LEADING for pair in pairwise(words))


def _close(tokens: Sequence[Token], atoms: Sequence[Atom], first: int) -> int:
    """Where the name ends: without times, adverbs and marks at its end."""
    last = len(atoms)
    while last > first:
        atom = atoms[last - 1]
        word = words_of(tokens, atom)
        only_now = word == _ONLY_NOW and last > 1 and atoms[last - 2].piece is Piece.TIME
        drop = (
            only_now
            or atom.piece in {Piece.TIME, Piece.BASE, Piece.COMPARE, Piece.LIST}
            or (atom.piece is Piece.MARK and tokens[atom.first].text not in _QUOTES)
            or (atom.piece is Piece.CUE and (atom.letter in "ar" or word in _TRAILING))
            or word in _TRAILING
        )
        if not drop:
            break
        last -= 1
    return last


def _subject_length(words: Sequence[Token]) -> int:
    """How many words tell who did it: a body's name in front of a verb, or nothing but a body."""
    position = 0
    if (done := _behind_done(words)) is not None:
        return done
    verb, acts = _last_bare_verb(words), SUBJECTS.at(words, 0) is not None
    while position < len(words):
        if position and VERBS.at(words, position) and (acts or not HEADS.at(words, 0)):
            return position
        if found := SUBJECTS.at(words, position):
            position = found[0]
        elif position > 1 and words[position - 1].text[0].isupper() and HEADS.at(words, position):
            return position  # "Phường An Hải thu ngân sách …"
        elif position and words[position - 1].key == _OWNS and _OWN_HEADS.at(words, position):
            return position  # "huyện có tổng giá trị sản xuất là …"
        elif (words[position].text[0].isupper() and position) or (
            position and words[position].key in _BETWEEN
        ):
            position += 1
        else:
            return verb
    return position


def _behind_done(words: Sequence[Token]) -> int | None:
    """Where a verb with its object begins behind "đã": "ngành dịch vụ đã tạo việc làm cho"."""
    if HEADS.at(words, 0) and _FIELDS.at(words, 0) is None:
        return None
    for position in range(len(words) - 2, 0, -1):
        verb = VERBS.at(words, position + 1) if words[position].key in _DID else None
        still = words[position].key != _DONE  # "các sở, ngành còn tiến hành 24 cuộc"
        if verb is not None and (verb[0] < len(words) or still):
            return position + 1
    return None


def _last_bare_verb(words: Sequence[Token]) -> int:
    """Where a verb that ends the words begins, if they do not begin as a name does; else 0."""
    if HEADS.at(words, 0):
        return 0
    if _is_bare(words):  # "giải quyết đã thu hồi 3 triệu đồng"
        done = [i for i, word in enumerate(words[:-1]) if i and word.key == _DONE]
        return done[-1] + 1 if done else 0
    for position in range(1, len(words)):
        found = VERBS.at(words, position)
        compound = position == 1 and found is not None and found[0] == position + 1
        short = found is not None and found[0] == position + 1 and VERBS.at(words, 0) is not None
        passive = words[position - 1].key == key("được")
        field = words[position - 1].text in _JOINTS and PAIRED.at(words, position) is not None
        noun = words[position - 1].key in _NO_VERB_BEHIND  # "các cấp" gives nothing
        joined = compound or passive or short or field or noun
        if found and not joined and _is_bare(words[position:]):
            return position
    return 0


def _behind_with(words: list[Token]) -> list[Token]:
    """What stands behind "với" or "là" where a name begins there: "điểm sáng là thu ngân sách"."""
    for position in range(len(words) - 1, 0, -1):
        if words[position].key in _INTRODUCE and HEADS.at(words, position + 1):
            total = " ".join(word.key for word in words[position + 1 :]) in _TOTALS
            return words[:position] if total and HEADS.at(words, 0) else words[position + 1 :]
    return words


def _behind_reason(words: list[Token]) -> list[Token]:
    """What stands behind "nên" where it begins a name: "mưa nhiều nên năng suất lúa …"."""
    for position in range(len(words) - 1, 0, -1):
        hence = _HENCE.at(words, position)
        if hence is not None and HEADS.at(words, hence[0]):
            return words[hence[0] :]
    return words


def _behind_clause(words: list[Token]) -> list[Token]:
    """What stands behind a conjunction: "du lịch khởi sắc khi toàn tỉnh đón …"."""
    for position in range(len(words) - 1, 0, -1):
        clause = _CLAUSES.at(words, position)
        if clause is None or clause[0] >= len(words):
            continue
        opens = SUBJECTS.at(words, clause[0]) or HEADS.at(words, clause[0])
        if opens or words[position].key not in _WHEN:
            return words[clause[0] :]
    return words


def _before_predicate(words: Sequence[Token]) -> int:
    """Where a name ends in front of what is said of it: "công nghiệp tiếp tục phục hồi …"."""
    if HEADS.at(words, 0) is None:
        return len(words)
    found = (i for i in range(2, len(words)) if SAID.at(words, i) is not None)
    return next(found, len(words))


def _without_place(words: Sequence[Token]) -> int:
    """Where the name ends when the place behind it is dropped, which budget names keep."""
    keys = [word.key for word in words]
    for position in range(1, len(keys) - 2):
        if keys[position : position + 2] == _OF_THE and keys[position + 2] in _AREAS:
            return position
        if keys[position : position + 2] == _AT_PRICES:
            return position - (keys[position - 1] == "(")
    budget = bool(_BUDGET & set(keys[:3])) or _PRODUCT in " ".join(keys)
    for size in (4, 3, 2):
        if len(keys) > size and " ".join(keys[-size:]) in _POSSESSIVE:
            local = keys[-size] == key("trên")
            return len(keys) if local and budget else len(keys) - size
    return len(keys)


def _without_bracket(words: list[Token]) -> list[Token]:
    """The words without a bracket at their end: "… nông nghiệp (theo giá so sánh) toàn huyện"."""
    if not words or words[-1].text != ")":
        return words
    opened = max((i for i, word in enumerate(words) if word.text == "("), default=0)
    return words[:opened]


def _is_bare(words: Sequence[Token]) -> bool:
    """Whether nothing but a verb of work stands there."""
    found = VERBS.at(words, 0)
    if found is None:
        return False
    position = found[0]
    while position < len(words):
        if words[position].key in _VERB_ADVERBS:
            position += 1
        elif words[position].text in {",", "-"} or words[position].key == key("và"):
            follow = VERBS.at(words, position + 1)
            if follow is None:
                return False
            position = follow[0]
        elif follow := VERBS.at(words, position):
            position = follow[0]
        else:
            return False
    return True
