"""What are the pieces of a line that the rules look at: names, cues, times, quantities, marks?"""

from bisect import bisect_left
from collections.abc import Callable, Sequence, Set
from functools import lru_cache
from typing import ClassVar, NamedTuple

from tongket.reading.pieces.codes import (
    CLOSES,
    encloses_number,
    is_abbreviated,
    is_mean_of_one,
    is_part_of_code,
    is_per_one,
    numbers_section,
    trails_off,
)
from tongket.reading.pieces.distractors import DISTRACTOR_STARTS, YEAR, bare_year_at, distractor_at
from tongket.reading.pieces.moments import Time, When
from tongket.reading.pieces.quantities import Quantity, quantity_at
from tongket.reading.pieces.times import TIME_STARTS, time_at
from tongket.reading.pieces.units import Size
from tongket.reading.text.kinds import Kind
from tongket.reading.text.normalise import folded, key, key_of
from tongket.reading.text.tokens import Phrases, Sort, Token, end_of, made
from tongket.vocabulary.bound import Bound
from tongket.vocabulary.wording.comparisons import (
    COMPARE_WORDS,
    PAST_WORDS,
    PLAN_WORDS,
    TARGET_WORDS,
)
from tongket.vocabulary.wording.figures import BOUND_BEFORE, CUES, LIST_WORDS, WHOLE_WORDS, Cue
from tongket.vocabulary.wording.work import WORK_VERBS


class Piece(Kind):
    """What an atom is."""

    WORD: ClassVar["Piece"]
    CUE: ClassVar["Piece"]
    BOUND: ClassVar["Piece"]
    PLAN: ClassVar["Piece"]
    PAST: ClassVar["Piece"]
    COMPARE: ClassVar["Piece"]
    TARGET: ClassVar["Piece"]
    LIST: ClassVar["Piece"]
    TIME: ClassVar["Piece"]
    MUTE: ClassVar["Piece"]
    QUANTITY: ClassVar["Piece"]
    MARK: ClassVar["Piece"]
    BASE: ClassVar["Piece"]


class Atom(NamedTuple):
    """One piece of a line: what it is, the tokens ``first`` … ``last`` it covers, its characters.

    Of which kind it is says, for a cue, ``Cue``, for a comparison, ``PLAN``, ``PAST`` or ``OTHER``,
    for what measures nothing, the name of its form or ``GOALS``, for a mark, its character.
    """

    piece: Piece
    first: int
    last: int  # the token behind it
    start: int
    end: int
    kind: str = ""
    time: Time | None = None
    quantity: Quantity | None = None
    bound: Bound | None = None


MOVES = frozenset({Cue.RISE, Cue.FALL})
"""The letters of cues for a rise and a fall."""


def _table() -> Phrases[tuple[Piece, str, Bound | None]]:
    entries: dict[str, tuple[Piece, str, Bound | None]] = {}
    for letter, words in CUES.items():
        entries.update(dict.fromkeys(words, (Piece.CUE, letter, None)))
    entries.update(dict.fromkeys(LIST_WORDS, (Piece.LIST, "", None)))
    entries.update(dict.fromkeys(TARGET_WORDS, (Piece.TARGET, "", None)))
    entries.update(dict.fromkeys(PLAN_WORDS, (Piece.PLAN, "", None)))
    clear_past = [word for word in PAST_WORDS if key_of(word) not in _ONLY_AFTER_COMPARE]
    entries.update(dict.fromkeys(clear_past, (Piece.PAST, "", None)))
    clear_compare = [word for word in COMPARE_WORDS if word not in {"hơn", "với"}]
    entries.update(dict.fromkeys(clear_compare, (Piece.COMPARE, "", None)))
    for bound, words in BOUND_BEFORE.items():
        entries.update(dict.fromkeys(words, (Piece.BOUND, "", bound)))
    verbs = [verb for verb in WORK_VERBS if " " in verb and verb not in entries]
    entries.update(dict.fromkeys([*verbs, *WHOLE_WORDS], (Piece.WORD, "", None)))
    return Phrases(entries)


_ONLY_AFTER_COMPARE = folded("""
    tháng; quý; th; thực hiện; ước thực hiện; ước; năm; lúc; mùa; dự toán năm; thời điểm; giai đoạn;
    đầu năm; cuối năm; trước
""")
"""Words that mean a former time only behind "so với"."""
_WORDS = _table()
_NUMBERED = frozenset({"numbered", "document", "place"})
_WORKED = folded("hiến; tặng; trồng; gieo; cấy; sạ; vét; hoang; hồi; thả; nuôi")
"""Last words of what is done to land: "hiến trên 1 ha đất" gives it, and no rate of it."""
_NEW = "mới"
_ROUND = {"[": "(", "]": ")"}
"""Square brackets say what round ones do."""
_NUMBER_OF = key("số")  # "giảm 2/3 số hộ nghèo"
_FROM = folded("từ; trước; sau; và")
_WITH, _WITH_RATE = folded("với; đạt"), 3  # tokens of "với tỷ lệ"
_BROUGHT_OVER = [key("chuyển"), key("sang")]
_RANKED = folded("thứ; hạng; trí")
_DEFINED = folded("chiều; cao; mẫu; mới; chí; nghèo; vững; số; trình")
"""Last words of standards and programmes; the years behind them only say which one is meant."""


Naming = Callable[[str, Sequence[Token], int], Atom | None]
"""A way to name the piece that begins at a token, if it is one."""


def atoms_of(text: str, tokens: Sequence[Token], first: int) -> list[Atom]:
    """Name the pieces of a line, the tokens from ``first`` to the last, each token once."""
    found: list[Atom] = []
    index, count = first, len(tokens)
    while index < count:
        sort, word, _, start, end, _ = tokens[index]
        ways = _OF_NUMBER if sort is Sort.NUMBER else _ways(word)
        if word == _NEW and found and _is_count(found[-1]):
            ways = ()  # "kết nạp 12 đảng viên mới đạt 100% kế hoạch"
        for named in ways:
            if atom := named(text, tokens, index):
                break
        else:
            piece, letter = Piece.WORD, ""
            if sort is Sort.MARK:
                piece, letter = Piece.MARK, _ROUND.get(word, word)
            plain = (piece, index, index + 1, start, end, letter, None, None, None)
            atom = made(Atom, plain)
        found.append(atom)
        index = atom.last
    return found


def _is_count(atom: Atom) -> bool:
    return atom.quantity is not None and atom.quantity.size is Size.COUNT


@lru_cache(maxsize=65536)
def _ways(word: str) -> tuple[Naming, ...]:
    """What a word or mark can open, in the order of asking; nothing for most words."""
    lower = word.lower()
    ways = (
        (_bracketed, word in CLOSES),
        (_abbreviated, word == "."),
        (_trailed, word in {"…", "..."}),
        (_timed, lower in TIME_STARTS),
        (_muted, lower in DISTRACTOR_STARTS),
        (_worded, key(word) in _WORDS.opens),
    )
    return tuple(way for way, opens in ways if opens)


def _trailed(_text: str, tokens: Sequence[Token], index: int) -> Atom | None:
    """The dots with which a sentence trails off."""
    token = tokens[index]
    ends = trails_off(tokens, index)
    return Atom(Piece.MARK, index, index + 1, token.start, token.end, ".") if ends else None


def _abbreviated(_text: str, tokens: Sequence[Token], index: int) -> Atom | None:
    """The full stop behind a shortened word, which ends nothing."""
    token = tokens[index]
    if not is_abbreviated(tokens, index):
        return None
    return Atom(Piece.WORD, index, index + 1, token.start, token.end)


def _bracketed(_text: str, tokens: Sequence[Token], index: int) -> Atom | None:
    """The number in brackets that counts items or points to a note."""
    token = tokens[index]
    if not encloses_number(tokens, index):
        return None
    letter = ";" if token.text == "(" else "["
    return Atom(Piece.MARK, index, index + 3, token.start, tokens[index + 2].end, letter)


def _sectioned(_text: str, tokens: Sequence[Token], index: int) -> Atom | None:
    """The number of a section, "1." behind a full stop or a year, or "1.2."."""
    if not numbers_section(tokens, index):
        return None
    return Atom(Piece.MARK, index, index + 2, tokens[index].start, tokens[index + 1].end, ".")


def _timed(text: str, tokens: Sequence[Token], index: int) -> Atom | None:
    """A time expression; behind the name of a standard it only says which one is meant."""
    token = tokens[index]
    found = time_at(text, token.start)
    if found is None:
        return None
    end, time = found
    last = _token_behind(tokens, index, end)
    short = time.when in {When.DAY, When.DAYS} and time.year is None and token.key in _FROM
    if short and _counts_something(tokens, index, last):
        return None  # "từ 10-12 đảng viên"
    if time.when is When.TERM and index and tokens[index - 1].key in _DEFINED:
        return Atom(Piece.MUTE, index, last, token.start, end)
    if [word.key for word in tokens[last : last + 2]] == _BROUGHT_OVER:
        return Atom(Piece.MUTE, index, last, token.start, end)  # "4 vụ năm 2017 chuyển sang"
    return Atom(Piece.TIME, index, last, token.start, end, time=time)


def _muted(text: str, tokens: Sequence[Token], index: int) -> Atom | None:
    """A number that measures nothing, with the words that say so."""
    token = tokens[index]
    found = distractor_at(text, token.start)
    if found is None:
        return None
    end, kind = found
    last = _token_behind(tokens, index, end)
    ranked = kind == "units" and index and tokens[index - 1].key in _RANKED
    worked = kind == "per" and index and tokens[index - 1].key in _WORKED
    numbered = kind in _NUMBERED and _counts_something(tokens, index, last)
    if ranked or worked or numbered or (kind == "fraction" and _is_part(tokens, index)):
        return None
    return Atom(Piece.MUTE, index, last, token.start, tokens[last - 1].end, kind)


def _is_part(tokens: Sequence[Token], index: int) -> bool:
    """Whether what looks like a fraction counts things of a whole: "3/4 tổ chức đảng"."""
    found = quantity_at(tokens, index)
    if found is None or found[1].size is not Size.COUNT:
        return False
    return key_of(found[1].unit) != _NUMBER_OF


def _counts_something(tokens: Sequence[Token], index: int, last: int) -> bool:
    """Whether the number behind a word like "cấp" has a unit of its own: "khẩn cấp 56 hộ"."""
    if tokens[index].sort is Sort.NUMBER:
        return False
    number = next((i for i in range(index, last) if tokens[i].sort is Sort.NUMBER), None)
    found = quantity_at(tokens, number) if number is not None else None
    return found is not None and found[1].size is not Size.NONE


def _token_behind(tokens: Sequence[Token], index: int, end: int) -> int:
    """The token behind a character position, however a pattern cut the last token or the line."""
    return min(bisect_left(tokens, end, index, key=end_of) + 1, len(tokens))


def _counted(text: str, tokens: Sequence[Token], index: int) -> Atom | None:
    """A quantity; without a unit, what looks like a year is none."""
    found = quantity_at(tokens, index)
    if found is None:
        return None
    last, quantity = found
    mean = quantity.size in {Size.COUNT, Size.MEASURE} and is_mean_of_one(tokens, index)
    if mean or is_per_one(tokens, index):
        return _no_number(text, tokens, index)
    if quantity.size is Size.NONE and (end := bare_year_at(text, quantity.start)):
        behind = _token_behind(tokens, index, end)
        if tokens[behind - 1].end == end:
            return Atom(Piece.MUTE, index, behind, quantity.start, end, YEAR)
    return Atom(Piece.QUANTITY, index, last, quantity.start, quantity.end, quantity=quantity)


def _worded(_text: str, tokens: Sequence[Token], index: int) -> Atom | None:
    """A phrase that says what the number next to it is."""
    found = _WORDS.at(tokens, index)
    if found is None:
        return None
    last, (piece, letter, bound) = found
    if letter == Cue.EQUAL and index and _is_proper(tokens[index - 1 : index + 1]):
        return None  # "Cao Bằng"
    if letter == Cue.SHARE and _leads_to_rate(tokens, index, last):
        last, letter = index + 1, Cue.REACH
    return Atom(piece, index, last, tokens[index].start, tokens[last - 1].end, letter, bound=bound)


def _is_proper(words: Sequence[Token]) -> bool:
    """Whether all words have a capital, as a place's name has."""
    return all(word.text.istitle() for word in words)


def _leads_to_rate(tokens: Sequence[Token], index: int, last: int) -> bool:
    """Whether "với tỷ lệ" leads to the name of a rate: "909 vụ với tỷ lệ giải quyết đạt 98%".

    So may "đạt tỷ lệ": "đạt tỷ lệ bao phủ 91%".
    """
    if tokens[index].key not in _WITH or last - index != _WITH_RATE or last >= len(tokens):
        return False
    behind = _WORDS.at(tokens, last)
    return tokens[last].sort is Sort.WORD and (behind is None or behind[1][0] is Piece.WORD)


def _of_code(_text: str, tokens: Sequence[Token], index: int) -> Atom | None:
    """A number to which letters are glued."""
    return _no_number(_text, tokens, index) if is_part_of_code(tokens, index) else None


def _no_number(_text: str, tokens: Sequence[Token], index: int) -> Atom:
    """Digits that are no number: "mục 1.1.2"."""
    return Atom(Piece.MUTE, index, index + 1, tokens[index].start, tokens[index].end)


_OF_NUMBER = (_sectioned, _of_code, _timed, _muted, _counted, _worded, _no_number)


def words_of(tokens: Sequence[Token], atom: Atom) -> str:
    """The folded words of an atom, with one blank between them."""
    first, last = atom.first, atom.last
    if last == first + 1:
        return tokens[first].key
    return " ".join([token.key for token in tokens[first:last]])


def run_of(tokens: Sequence[Token], atoms: Sequence[Atom]) -> str:
    """The folded words of atoms that stand side by side, a blank around each."""
    if not atoms:
        return "  "
    return f" {' '.join([token.key for token in tokens[atoms[0].first : atoms[-1].last]])} "


def says(words: str, phrases: frozenset[str]) -> bool:
    """Whether folded words, a blank around each, hold one of some phrases."""
    opened = _by_first_word(phrases)
    for first in opened.keys() & words.split():
        for phrase, _ in opened[first]:
            if phrase in words:
                return True
    return False


def may_say(said: Set[str], phrases: frozenset[str]) -> bool:
    """Whether one of some phrases can stand among folded words, given as a set."""
    opened = _by_first_word(phrases)
    return any(words <= said for first in opened.keys() & said for _, words in opened[first])


@lru_cache(maxsize=256)
def _by_first_word(phrases: frozenset[str]) -> dict[str, list[tuple[str, frozenset[str]]]]:
    """Phrases with a blank around each, and their words, by the first of them."""
    opened: dict[str, list[tuple[str, frozenset[str]]]] = {}
    for phrase in phrases:
        words = phrase.split(" ")
        opened.setdefault(words[0], []).append((f" {phrase} ", frozenset(words)))
    return opened
