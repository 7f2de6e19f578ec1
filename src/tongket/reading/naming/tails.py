"""What stands at the end of a name and is no part of it: a place, a time, a paper?"""

from collections.abc import Sequence

from tongket.reading.naming.subjects import is_bare
from tongket.reading.pieces.atoms import Atom, Piece
from tongket.reading.text.normalise import folded, key
from tongket.reading.text.tokens import Sort, Token, known
from tongket.vocabulary.wording.phrases import phrases
from tongket.vocabulary.wording.places import PLACE_KINDS

TRAILING = folded("""
    được; cho; với; là; có; trong; của; toàn huyện; toàn xã; toàn tỉnh; và; lên; hiện; đã; tại;
    thì; ở; thêm; toàn; huyện; đề ra; về; theo; trên; vào; để; đối với; đối; thuộc; bởi; nhằm;
    thông qua
""")
_POSSESSIVE = folded("""
    trên địa bàn; toàn huyện; toàn xã; toàn tỉnh; trên địa bàn huyện; trên địa bàn xã; trên địa
    bàn tỉnh; của huyện; của xã; của tỉnh; của tp; của thành phố; trên cả nước; của cả nước;
    trên toàn quốc; toàn đảng bộ; các cấp; đề ra; toàn phường; tại thời điểm; đến thời điểm
""")
_WITHIN = folded("của; trong; ở; tại")
_KINDS_OF_PLACE = folded(*(kind.split()[0] for kind in PLACE_KINDS), "địa")
_BUDGET = folded("thu; chi; ngân sách; nsnn")
_BY, _OF, _ON, _THE = map(key, ("theo", "của", "trên", "các"))
_GIVER, _SETS = map(key, ("do", "giao"))
_OF_THE, _AT_THE, _AT_PRICES = [_OF, _THE], [key("tại"), _THE], [_BY, key("giá")]
_LED_TO_PLACE = frozenset({_OF_THE[0], _AT_THE[0], _AT_PRICES[0]})
_ALL, _YEAR = key("toàn"), key("năm")
_AREA = [_ON, key("địa"), key("bàn")]
_UNITS = folded(*(kind.split()[-1] for kind in PLACE_KINDS))
_TOWNS = folded("thành; thị")
_LINKS = _WITHIN | {_ON}
_LEAST_NAME = 2  # words that a name keeps
_SINCE_START = known(
    phrases("từ đầu vụ; từ đầu mùa; từ đầu nhiệm kỳ; từ đầu tháng; từ đầu quý; từ đầu kỳ")
)
_PAPERS = known(
    phrases("""
        nghị quyết; quyết định; nghị định; thông tư; chỉ thị; đề án; kế hoạch số; công văn
    """)
)
_PRODUCT = " ".join(map(key, ("tổng", "sản", "phẩm")))


def without_tail(atoms: Sequence[Atom], words: list[Token]) -> list[Token]:
    """The words of a name without the paper, place and time at their end."""
    words = words[: _before_giver(words[: _before_paper(words)])]
    words = words[: _before_start(words)]
    words = words[: _before_proper(words)]
    end = _without_place(words)
    words = _without_time(atoms, _without_bracket(words[:end]) or words)
    words = words[: _without_place(words)]
    if len(words) > _LEAST_NAME + 1 and _is_for_years(words[-3:]):
        words = words[:-2]
    return words[: _before_dated(atoms, words)]


def _is_for_years(words: Sequence[Token]) -> bool:
    """Whether words end with over how many years was counted: "thu ngân sách 5 năm" of a place."""
    named = words[0].sort is Sort.WORD
    return named and words[1].text.isdigit() and words[2].key == _YEAR


def _before_paper(words: Sequence[Token]) -> int:
    """Where the paper begins by which something is done: "giao khoán rừng theo Nghị định 75"."""
    for position in range(_LEAST_NAME, len(words) - 1):
        if is_by_paper(words, position):
            return len(words) if is_bare(words[:position]) else position
    return len(words)


def _before_start(words: Sequence[Token]) -> int:
    """Where it begins to say since when is counted: "diện tích gieo trồng từ đầu vụ xuân"."""
    starts = range(_LEAST_NAME, len(words))
    return next((i for i in starts if _SINCE_START.at(words, i) is not None), len(words))


def _before_giver(words: Sequence[Token]) -> int:
    """Where it begins to say who set the goal: "thu ngân sách do thành phố giao"."""
    if len(words) <= _LEAST_NAME or words[-1].key != _SETS:
        return len(words)
    by = (i for i in range(len(words) - 2, _LEAST_NAME - 1, -1) if words[i].key == _GIVER)
    return next(by, len(words))


def is_by_paper(words: Sequence[Token], position: int) -> bool:
    """Whether a paper by which something is done begins: "theo (tinh thần) nghị quyết"."""
    if words[position].key != _BY:
        return False
    behind = (position + 1, position + 2, position + 3)  # "các", "tinh thần", "quy định tại"
    return any(i < len(words) and _PAPERS.at(words, i) is not None for i in behind)


def _before_dated(atoms: Sequence[Atom], words: Sequence[Token]) -> int:
    """Where a time begins behind which only a place follows: "thu ngân sách năm 2018 của huyện"."""
    if len(words) <= _LEAST_NAME:
        return len(words)
    first = words[_LEAST_NAME].start
    times = [a for a in atoms if a.piece is Piece.TIME and first <= a.start < words[-1].start]
    for time in times:
        place = next((i for i, word in enumerate(words) if word.start >= time.end), None)
        if place is not None and words[place].key in _LINKS:
            return sum(word.end <= time.start for word in words)
    return len(words)


def _before_proper(words: Sequence[Token]) -> int:
    """Where a place called by its name begins: "tỷ lệ hộ nghèo huyện Pác Nặm", "… của Lào Cai"."""
    first = len(words)
    while first > 0 and words[first - 1].sort is Sort.WORD and words[first - 1].text.istitle():
        first -= 1
    if first in {0, len(words)}:
        return len(words)
    start = first
    if words[start - 1].key in _UNITS:
        start -= 1 + (start > 1 and words[start - 2].key in _TOWNS)
    elif words[start - 1].key != _OF or len(words) - first < _LEAST_NAME:
        return len(words)
    start -= words[start - 1].key == _ALL  # "hộ nghèo toàn tỉnh Lào Cai"
    area = [word.key for word in words[max(0, start - len(_AREA)) : start]] == _AREA
    if area:
        start -= 0 if _is_of_budget([word.key for word in words]) else len(_AREA)
    elif words[start - 1].key in _LINKS:
        start -= 1
    listed = words[start - 1].key == _THE  # "kế đến là các xã A Vao"
    return start if start >= _LEAST_NAME and not listed else len(words)


def _without_place(words: Sequence[Token]) -> int:
    """Where the name ends when the place behind it is dropped, which budget names keep."""
    keys = [word.key for word in words]
    for position, word in enumerate(keys[1:-2], start=1):
        if word not in _LED_TO_PLACE:
            continue
        pair = keys[position : position + 2]
        if pair == _OF_THE and keys[position + 2] in _KINDS_OF_PLACE:
            return position
        if pair == _AT_THE:
            return position
        if pair == _AT_PRICES:
            return position - (keys[position - 1] == "(")
    for size in (4, 3, 2):
        if len(keys) > size and " ".join(keys[-size:]) in _POSSESSIVE:
            local = keys[-size] == _ON
            if local and _is_of_budget(keys):
                return len(keys)
            return len(keys) - size - (keys[-size - 1] in _WITHIN)
    return len(keys)


def _is_of_budget(keys: Sequence[str]) -> bool:
    return not _BUDGET.isdisjoint(keys[:3]) or _PRODUCT in " ".join(keys)


def _without_time(atoms: Sequence[Atom], words: list[Token]) -> list[Token]:
    """The words without a time at their end: "tổng sản phẩm quý I/2016 theo giá so sánh"."""
    ends = words[-1].end if words else 0
    time = next((a for a in atoms if a.piece is Piece.TIME and a.end == ends), None)
    if time is None:
        return words
    kept = [word for word in words if word.end <= time.start]
    while kept and kept[-1].key in TRAILING:
        kept.pop()
    return kept or words


def _without_bracket(words: list[Token]) -> list[Token]:
    """The words without a bracket at their end: "… nông nghiệp (theo giá so sánh) toàn huyện"."""
    if not words or words[-1].text != ")":
        return words
    opened = max((i for i, word in enumerate(words) if word.text == "("), default=0)
    return words[:opened]
