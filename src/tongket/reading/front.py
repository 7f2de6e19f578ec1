"""What do the words in front of a number say: a name, cues, a bound, a comparison?"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from tongket.reading.atoms import Atom, Piece, folded, words_of
from tongket.reading.bases import planned
from tongket.reading.names import (
    AMONG,
    HEADS,
    SAID,
    SUBJECTS,
    VERBS,
    Name,
    begins_with_head,
    joined_over_comma,
    joined_over_commas,
    listed_over_commas,
    name_before,
)
from tongket.reading.normalise import key
from tongket.reading.quantities import PER, ROUND, Quantity, Size
from tongket.reading.times import Time
from tongket.reading.tokens import Token
from tongket.vocabulary.bound import Bound

HARD = frozenset('.;:()"“”!?|')
"""Marks that end the words which may belong to the number behind them."""
_QUOTES = frozenset('"“”')
_ITEM_MARKS = frozenset({";", ":"})
_FURTHER_LEFT = frozenset({":", ",", "("}) | _QUOTES
_FALLS_BY_NAME = folded("giảm nghèo")
_HAS = folded("có; hiện có; đã có; trong đó có")
_GOALS = folded("chỉ tiêu; tiêu chí")
_HAPPENS = folded("xảy ra; phát sinh")
_STRIVES = folded("phấn đấu; phấn đấu đến; phấn đấu đạt; quyết tâm đạt")
_ON_AVERAGE = folded("trung; bình; quân")
_UNTIL = folded("đến; tới")
_BY_PLAN = folded("theo")
_NAMELESS = frozenset({Piece.CUE, Piece.TIME, Piece.BOUND, Piece.LIST, Piece.BASE, Piece.PLAN})
_AND_SO_ON = frozenset({"...", "…"})
_YEAR = key("năm")
_CLAUSE_LENGTH, _PLACE_LENGTH = 12, 4  # words
_WITH = key("với")
_DONE = key("đã")
_RATE_OF = [key("tốc"), key("độ")]


class Front(NamedTuple):
    """The words in front of a number: name, letters of its cues, and the mark before them."""

    name: Name | None
    cues: str
    bound: Bound | None = None
    base: Atom | None = None
    time: Time | None = None
    resumes: bool = False  # "lũy kế": the thing named before goes on
    only_has: bool = False  # "toàn huyện có": the name behind the number counts
    mark: str = ""
    further_left: Name | None = None  # for a number without any other name
    on_average: bool = False  # nothing but "bình quân" and a time stand in front


def front_of(
    tokens: Sequence[Token], atoms: Sequence[Atom], begin: int, index: int, quantity: Quantity
) -> Front:
    """Look at the words from atom ``begin`` to the number at atom ``index``."""
    lead = [atoms[i] for i in _without_asides(atoms, begin, index)]
    opened = _last_mark(tokens, lead)
    own, earlier = lead[opened:], lead[:opened]
    mark = tokens[earlier[-1].first].text if earlier else ""
    if (plan := _plan_in_front(tokens, own)) is not None:
        return Front(None, f"k{plan}", _bound_in(own), None, _time_in(own), mark=mark)
    zone = _zone(tokens, own, quantity)
    name = name_before(tokens, own[: zone.end])
    if name is not None and _is_topic(tokens, own[: zone.end], quantity):
        name = None
    if name is not None and zone.time and _says_nothing(tokens, own):
        name = None  # "bình quân 6 tháng tăng 3,7%" goes on
    if name is None:
        name = _occurrence(tokens, own[zone.end :])
    elif mark == ",":
        name = _joined(tokens, earlier, name, always="z" in zone.letters)
    return Front(
        name,
        _cues(tokens, lead, name, zone.letters, quantity),
        zone.bound,
        zone.base,
        zone.time,
        zone.resumes,
        _only_has(tokens, own, name, quantity),
        mark,
        _name_further_left(tokens, earlier, mark) if _says_nothing(tokens, own) else None,
        _says_nothing(tokens, own) and any(atom.piece is Piece.WORD for atom in own),
    )


def _is_topic(tokens: Sequence[Token], own: Sequence[Atom], quantity: Quantity) -> bool:
    """Whether the words only say in what field who met goals: "về y tế đến nay xã đạt …"."""
    if not folded(quantity.unit or "-") & _GOALS or len(own) < len(_GOALS):
        return False
    return own[-2].piece is Piece.TIME and SUBJECTS.at(tokens, own[-1].first) is not None


def _occurrence(tokens: Sequence[Token], cues: Sequence[Atom]) -> Name | None:
    """The verb that names what happened where nothing else does: "toàn huyện xảy ra 15 vụ"."""
    for atom in cues:
        if words_of(tokens, atom) in _HAPPENS:
            return Name(atom.start, atom.end, bare=True)
    return None


def _joined(
    tokens: Sequence[Token],
    earlier: Sequence[Atom],
    name: Name,
    *,
    always: bool = False,
    work: bool = False,
) -> Name:
    """The name with what of it stands in front of its comma; ``work`` lets a verb begin it."""
    if any(token.key == _DONE for token in _between(tokens, earlier[-1].last, name.start)):
        return name
    apart = sum(1 for _ in _between(tokens, earlier[-1].last, name.start)) > 1
    if name.bare and apart and not always:  # "kết thúc gieo trồng, dự ước toàn tỉnh gieo cấy"
        return name
    whole = name
    if not apart and (item := _item(tokens, earlier, work=work)):
        whole = listed_over_commas(tokens, item, name)
    if whole is name:
        whole = joined_over_comma(tokens, _piece_before(tokens, earlier), name, always=always)
    if whole is name:
        whole = joined_over_commas(tokens, _pieces(tokens, earlier), name)
    return whole


def _between(tokens: Sequence[Token], first: int, start: int) -> Iterator[Token]:
    """The tokens from one on that stand in front of a character."""
    while first < len(tokens) and tokens[first].start < start:
        yield tokens[first]
        first += 1


def _item(tokens: Sequence[Token], earlier: Sequence[Atom], *, work: bool) -> list[list[Atom]]:
    """The pieces back to the mark or list word that opens an item, the nearest first.

    Behind a full stop, or at the beginning of a line, they reach to the last that begins as names
    of measured things do.
    """
    opens = (i for i, atom in enumerate(earlier) if _opens_item(atom) or atom.letter in HARD)
    first = max(opens, default=-1)
    pieces: list[list[Atom]] = [[]]
    for atom in earlier[first + 1 : -1]:
        if atom.letter == ",":
            pieces.append([])
        else:
            pieces[-1].append(atom)
    if first >= 0 and _opens_item(earlier[first]):
        return pieces[::-1]
    for count, piece in enumerate(pieces):
        opens_name = piece and HEADS.at(tokens, piece[0].first)
        if opens_name or (work and piece and VERBS.at(tokens, piece[0].first)):
            return pieces[count:][::-1]
    return []


def _opens_item(atom: Atom) -> bool:
    return atom.piece is Piece.LIST or atom.letter in _ITEM_MARKS


def _pieces(tokens: Sequence[Token], earlier: Sequence[Atom]) -> Iterator[list[Atom]]:
    """The pieces in front of a comma, from right to left, as long as commas part them."""
    while earlier and earlier[-1].letter == ",":
        rest = earlier[:-1]
        opened = _last_mark(tokens, rest)
        yield list(rest[opened:])
        earlier = rest[:opened]


def _without_asides(atoms: Sequence[Atom], begin: int, index: int) -> list[int]:
    """The indexes in front of a number, brackets without numbers left out."""
    kept: list[int] = []
    opens: list[int] = []
    for position in range(begin, index):
        letter = atoms[position].letter if atoms[position].piece is Piece.MARK else ""
        if letter == "(":
            opens.append(len(kept))
        if letter == ")" and opens:
            del kept[opens.pop() :]
        else:
            kept.append(position)
    return kept


def _last_mark(tokens: Sequence[Token], lead: Sequence[Atom]) -> int:
    """Behind which position of the lead the words next to the number begin."""
    for position in range(len(lead) - 1, -1, -1):
        if lead[position].piece is Piece.MARK and _cuts(tokens, lead, position):
            return position + 1
    return 0


def _cuts(tokens: Sequence[Token], lead: Sequence[Atom], position: int) -> bool:
    """Whether the words in front of a mark belong to something else than the number."""
    atom, last = lead[position], position == len(lead) - 1
    if atom.letter in _QUOTES:
        return last
    if atom.letter == ":":
        return not _dates_only(lead[:position][-2:])
    if atom.letter == "/":
        return not _is_per(tokens, lead, position)
    if atom.letter == "," and not last and lead[position + 1].letter in _AND_SO_ON:
        return False  # "vận tải, ngân hàng,… đạt"
    if atom.letter in HARD or atom.letter == ",":
        return True
    spaced = atom.letter in {"-", "–", "—"} and not tokens[atom.first].glued
    behind = lead[position + 1 :]
    return spaced and not last and all(a.piece in {Piece.CUE, Piece.BOUND} for a in behind)


def _is_per(tokens: Sequence[Token], lead: Sequence[Atom], position: int) -> bool:
    """Whether a slash inside a name says per what: "thu nhập bình quân đầu người/năm"."""
    if position == 0 or position + 1 == len(lead):
        return False
    if lead[position - 1].piece is not Piece.WORD and lead[position - 1].letter not in {"u", "d"}:
        return False
    behind = lead[position + 1].first
    return PER.at(tokens, behind + (tokens[behind].text in ROUND)) is not None


def _dates_only(before: Sequence[Atom]) -> bool:
    """Whether only a former time stands between the last mark and a colon: "(cùng kỳ: 37 đơn)"."""
    if not before or before[-1].piece not in {Piece.BASE, Piece.TIME}:
        return False
    return len(before) == 1 or before[-2].letter in {"(", ",", ";"}


@dataclass(slots=True)
class _Zone:
    """The cues next to a number, gathered from right to left; ``end`` is where the name ends."""

    end: int
    letters: str = ""
    bound: Bound | None = None
    base: Atom | None = None
    time: Time | None = None
    resumes: bool = False

    def takes(self, tokens: Sequence[Token], own: Sequence[Atom], quantity: Quantity) -> bool:
        """Whether the atom left of the zone joins it."""
        atom = own[self.end - 1]
        match atom.piece:
            case Piece.BOUND:
                self.bound = self.bound or atom.bound
            case Piece.TARGET if words_of(tokens, atom) in _STRIVES:
                pass
            case Piece.TIME:
                self.time = self.time or atom.time
            case Piece.BASE:
                self.base = self.base or atom
            case Piece.CUE:
                if _belongs_to_name(tokens, own, self.end - 1, self.letters):
                    return False
                self.resumes = self.resumes or atom.letter == "l"
                silent = atom.letter in "al" or self._leads_to_time(tokens, own)
                self.letters = ("" if silent else atom.letter) + self.letters
            case _:
                return _passed_over(tokens, atom, quantity)
        return True

    def _leads_to_time(self, tokens: Sequence[Token], own: Sequence[Atom]) -> bool:
        """Whether "đến" only opens a time: "đến năm 2030 tăng 31,6%"."""
        until = words_of(tokens, own[self.end - 1]) in _UNTIL
        return until and self.end < len(own) and own[self.end].piece is Piece.TIME


def _zone(tokens: Sequence[Token], own: Sequence[Atom], quantity: Quantity) -> _Zone:
    zone = _Zone(len(own))
    while zone.end and zone.takes(tokens, own, quantity):
        zone.end -= 1
    if own and words_of(tokens, own[0]) in AMONG:
        zone.letters = f"i{zone.letters}"
    return zone


def _cues(
    tokens: Sequence[Token],
    lead: Sequence[Atom],
    name: Name | None,
    letters: str,
    quantity: Quantity,
) -> str:
    """The cues' letters, without "từ" of a range, with "tăng" or "giảm" from the name's front."""
    cues = letters.removesuffix("f") if quantity.bound or quantity.high else letters
    if name is None:
        return cues
    if not cues and quantity.size is Size.PERCENT and words_of(tokens, lead[-1]) in _FALLS_BY_NAME:
        return "d"
    return cues if set(cues) & set("rqtcud") else name.direction + cues


def _only_has(
    tokens: Sequence[Token], own: Sequence[Atom], name: Name | None, quantity: Quantity
) -> bool:
    """Whether the words in front only say who or what has the counted things."""
    if quantity.size is Size.PERCENT and name is not None:
        cues = [words_of(tokens, atom) for atom in own if atom.piece is Piece.CUE]
        return cues[-1:] == [_WITH] and not begins_with_head(tokens, own, name)
    if quantity.size is Size.MEASURE and name is not None and _is_place(tokens, name):
        return any(words_of(tokens, atom) in _HAS for atom in own if atom.piece is Piece.CUE)
    if quantity.size is not Size.COUNT or name is None or begins_with_head(tokens, own, name):
        return False
    if folded(quantity.unit) & _GOALS or _is_said_of(tokens, name):
        return True
    words = [words_of(tokens, atom) for atom in own if atom.piece is Piece.CUE]
    return bool(words) and words[-1] in _HAS


def _is_place(tokens: Sequence[Token], name: Name) -> bool:
    """Whether a name is two to four capitalised words: "Đắk Nông hiện có 142.000 ha cà phê"."""
    first = bisect_left(tokens, name.start, key=lambda token: token.start)
    words = [token for token in tokens[first : first + _CLAUSE_LENGTH] if token.end <= name.end]
    return 1 < len(words) <= _PLACE_LENGTH and all(word.text[0].isupper() for word in words)


def _is_said_of(tokens: Sequence[Token], name: Name) -> bool:
    """Whether the words in front are a whole clause: "an sinh được quan tâm với 23 nhà cho …"."""
    first = bisect_left(tokens, name.start, key=lambda token: token.start)
    words = [token for token in tokens[first : first + _CLAUSE_LENGTH] if token.end <= name.end]
    ends = (SAID.at(words, index) for index in range(1, len(words)))
    return any(found is not None and found[0] == len(words) for found in ends)


def _belongs_to_name(
    tokens: Sequence[Token], own: Sequence[Atom], index: int, letters: str
) -> bool:
    """Whether a cue word is part of a name: "tốc độ tăng", "sau khi được xếp hạng"."""
    if own[index].letter == "h":
        return bool(letters)
    rate = index > 1 and [words_of(tokens, own[i]) for i in (index - 2, index - 1)] == _RATE_OF
    return own[index].letter in {"u", "d"} and rate


def _passed_over(tokens: Sequence[Token], atom: Atom, quantity: Quantity) -> bool:
    """Signs in front of the number and list words between cues."""
    text = tokens[atom.first].text
    signed = text in {"+", "-", "−", "–"} and bool(quantity.sign)
    return signed or atom.piece is Piece.LIST or text in "-–—/:"


def _bound_in(atoms: Sequence[Atom]) -> Bound | None:
    return next((atom.bound for atom in atoms if atom.bound), None)


def _time_in(atoms: Sequence[Atom]) -> Time | None:
    return next((atom.time for atom in atoms if atom.time), None)


def _plan_in_front(tokens: Sequence[Token], own: Sequence[Atom]) -> str | None:
    """The cues between a plan word that opens a piece and its number: "KH 310", "kế hoạch là 4%".

    "t" comes first behind "theo kế hoạch". Nothing where no plan opens the piece or other words
    follow it.
    """
    start = 0
    while start < len(own) and own[start].letter in {"a", "r"}:
        start += 1
    found = planned(tokens, own, start)
    if found is None:
        return None
    rest = own[found[0] :]
    if any(atom.piece not in {Piece.CUE, Piece.BOUND, Piece.TIME} for atom in rest):
        return None
    letters = "".join(a.letter for a in rest if a.piece is Piece.CUE and a.letter != "a")
    by_plan = start > 0 and words_of(tokens, own[0]) in _BY_PLAN
    return f"t{letters}" if by_plan else letters


def _says_nothing(tokens: Sequence[Token], own: Sequence[Atom]) -> bool:
    """Whether neither a word nor "có" stands in the piece, so that its name lies further left."""
    words = any(
        atom.piece is Piece.WORD and words_of(tokens, atom) not in _ON_AVERAGE for atom in own
    )
    return not words and not any(words_of(tokens, atom) in _HAS for atom in own)


def _name_further_left(tokens: Sequence[Token], earlier: Sequence[Atom], mark: str) -> Name | None:
    """The name in the piece before the last mark, where the last piece has none."""
    if mark not in _FURTHER_LEFT:
        return None
    own = _piece_before(tokens, earlier)
    moved = ""
    while own and (own[-1].piece in _NAMELESS or _is_yearly(tokens, own)):
        atom = own.pop()
        moved = atom.letter if atom.letter in {"u", "d"} else moved
    name = name_before(tokens, own)
    if name is not None and mark == ":":
        name = name._replace(direction=moved or name.direction)
        before = [atom for atom in earlier if not own or atom.end <= own[0].start]
        comma = before and before[-1].letter == ","
        return _joined(tokens, before, name, work=True) if comma else name
    if name is None or mark == "(":
        return name
    return name if begins_with_head(tokens, own, name) else None


def _is_yearly(tokens: Sequence[Token], own: Sequence[Atom]) -> bool:
    """Whether "/năm" stands behind the word for a move: "giảm bình quân/năm: 1,5%"."""
    if own[-1].letter == "/":
        return True
    per = len(own) > 2 and own[-2].letter == "/" and own[-3].letter in {"u", "d"}
    return per and words_of(tokens, own[-1]) == _YEAR


def _piece_before(tokens: Sequence[Token], earlier: Sequence[Atom]) -> list[Atom]:
    """The atoms between the last two marks; a name may end with a quotation in front of a colon."""
    rest = earlier[:-1]
    quoted = bool(rest) and earlier[-1].letter == ":" and rest[-1].letter in _QUOTES
    return list(rest[_last_mark(tokens, rest[:-1] if quoted else rest) :])
