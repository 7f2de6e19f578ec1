"""What stands around one number: name, cues, bound, comparison?"""

from collections.abc import Sequence
from dataclasses import dataclass

from tongket.reading.atoms import Atom, Piece, folded, words_of
from tongket.reading.bases import PLAN, planned
from tongket.reading.names import (
    AMONG,
    VERBS,
    Name,
    begins_with_head,
    joined_over_comma,
    name_before,
)
from tongket.reading.normalise import key
from tongket.reading.quantities import Quantity, Size
from tongket.reading.times import Time
from tongket.reading.tokens import Token
from tongket.vocabulary.bound import Bound
from tongket.vocabulary.wording import BOUND_AFTER

HARD = frozenset('.;:()"“”!?|')
"""Marks that end the words which may belong to the number behind them."""
_STATE_UNITS = folded("tiêu chí", "sao", "bậc", "triệu đồng/ha", "tuổi")
_STAR = key("sao")
_STATE_CUES = folded("đạt", "từ", "dưới", "trên", "có", "đạt từ")
_WORDLIKE = frozenset({Piece.WORD, Piece.CUE})
_STOP_WORDS = folded("là", "với", "để", "nhằm", "do", "tại", "trị", "gồm", "qua", "trước", "vì")
_PREPOSITIONS = folded("vào", "cho", "với", "tại", "từ", "trên", "ở", "để", "trong", "thì", "do")
_IS = key("là")
_PEOPLE = folded("người", "nữ", "nam", "phụ", "dân", "học", "con", "hộ")
_FALLS_BY_NAME = folded("giảm nghèo")
_HAS = folded("có", "hiện có", "đã có", "trong đó có")
_RATE_OF = [key("tốc"), key("độ")]
_TRAIL = folded(
    "trở",
    "lên",
    "đề ra",
    "toàn huyện",
    "trên địa bàn",
    "tương đương",
    "tổng",
    "và",
    "các",
    "của",
    "cho",
    "ở",
    "hiện",
)
_QUOTES = '"“”'
_SIZE_LETTERS = {Size.PERCENT: "%", Size.TIMES: "x", Size.POINTS: "p", Size.RANK: "p"}


@dataclass(frozen=True, slots=True)
class Frame:
    """One number with what its neighbours say about it.

    ``sign`` is what the rules match: "n" for a name in front ("v" a bare verb, "-" nothing), the
    cues' letters, "%" (percent), "x" (times), "p" (points, ranks) or "m" (any other unit), and the
    letter of the comparison behind it.
    """

    quantity: Quantity
    index: int  # of its atom
    name: Name | None
    cues: str
    bound: Bound | None
    base: Atom | None
    after: Name | None
    time: Time | None
    mark: str  # the mark in front of its piece
    ahead: str  # the letters of the cues between it and the next number
    next: int  # the atom behind all it took
    resumes: bool = False  # "lũy kế": the thing named before goes on

    @property
    def sign(self) -> str:
        """Name, cues, size and comparison as letters."""
        name = "-" if self.name is None else "v" if self.name.bare else "n"
        size = _SIZE_LETTERS.get(self.quantity.size, "m")
        return f"{name}{self.cues}{size}{self.base.letter if self.base else ''}"


def frame_at(tokens: Sequence[Token], atoms: Sequence[Atom], begin: int, index: int) -> Frame:
    """Look around the number at atom ``index``; the words from atom ``begin`` on are its own."""
    quantity = atoms[index].quantity
    assert quantity is not None  # noqa: S101 - only quantities are framed
    lead = _without_asides(atoms, begin, index)
    opened = _last_mark(tokens, atoms, lead)
    zone = _Zone.of(tokens, atoms, lead[opened:], quantity)
    mark = tokens[atoms[lead[opened - 1]].first].text if opened else ""
    name = zone.name
    if name is not None and mark == ",":
        front = _piece_before(tokens, atoms, lead[:opened])
        name = joined_over_comma(tokens, front, name, always="z" in zone.cues)
    behind, base = _base_behind(tokens, atoms, index + 1)
    after, end = (
        (None, behind)
        if base
        else _name_behind(tokens, atoms, index, named=bool(name and not name.bare))
    )
    if name is None and base is None and after is None:
        name = _name_further_left(tokens, atoms, lead[:opened], mark)
    bound = zone.bound or quantity.bound
    if base is None and bound is None and (late := _late_bound(tokens, atoms, index + 1)):
        bound = late
    if after and base is None:
        end, base = _base_behind(tokens, atoms, end)
    if (
        after
        and name
        and _only_has(tokens, atoms, lead[opened:], quantity)
        and not begins_with_head(tokens, [atoms[i] for i in lead], name)
    ):
        name = None
    end = _behind_own_time(atoms, end)
    cues = zone.cues
    if (
        not cues
        and quantity.size is Size.PERCENT
        and name
        and _is_fall_by_name(tokens, atoms, lead)
    ):
        cues = "d"
    if bound and cues.endswith("f"):
        cues = cues[:-1]
    if name and name.direction and not set(cues) & set("rqtcud"):
        cues = name.direction + cues
    return Frame(
        quantity,
        index,
        name,
        cues,
        bound,
        base or zone.base,
        after,
        zone.time,
        mark,
        _ahead(atoms, end),
        end,
        zone.resumes,
    )


def _behind_own_time(atoms: Sequence[Atom], end: int) -> int:
    """Behind a time that dates this number because its move goes on: "41% năm 2020 xuống 33%"."""
    if end + 1 >= len(atoms) or atoms[end].piece is not Piece.TIME:
        return end
    return end + 1 if atoms[end + 1].letter == "t" else end


def _is_fall_by_name(tokens: Sequence[Token], atoms: Sequence[Atom], lead: Sequence[int]) -> bool:
    """Whether the last words are "giảm nghèo", whose percentage is a fall."""
    return bool(lead) and words_of(tokens, atoms[lead[-1]]) in _FALLS_BY_NAME


def _only_has(
    tokens: Sequence[Token], atoms: Sequence[Atom], piece: Sequence[int], quantity: Quantity
) -> bool:
    """Whether the words in front only say who or what has the counted things."""
    if quantity.size is not Size.COUNT:
        return False
    words = [words_of(tokens, atoms[i]) for i in piece if atoms[i].piece is Piece.CUE]
    return bool(words) and words[-1] in _HAS


def _ahead(atoms: Sequence[Atom], index: int) -> str:
    """The letters of the cues between a number and the next one, a bracket passed over."""
    depth, letters = 0, ""
    for atom in atoms[index : index + 12]:
        depth += (atom.letter == "(") - (atom.letter == ")")
        if atom.piece is Piece.CUE and not depth:
            letters += atom.letter
        if not depth and (atom.piece is Piece.QUANTITY or atom.letter in {";", "."}):
            break
    return letters


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


def _last_mark(tokens: Sequence[Token], atoms: Sequence[Atom], lead: Sequence[int]) -> int:
    """Behind which position of the lead the words next to the number begin."""
    for position in range(len(lead) - 1, -1, -1):
        atom = atoms[lead[position]]
        if atom.piece is not Piece.MARK:
            continue
        if atom.letter in HARD or atom.letter == ",":
            if atom.letter == ":" and _dates_only(atoms, lead[:position]):
                continue
            if atom.letter in '"“”' and position < len(lead) - 1:
                continue
            return position + 1
        if (atom.letter == "/" and position + 1 < len(lead)) or atom.letter == "/":
            return position + 1
        if (
            atom.letter in "-–—"
            and not tokens[atom.first].glued
            and _cues_follow(atoms, lead[position + 1 :])
        ):
            return position + 1
    return 0


def _dates_only(atoms: Sequence[Atom], lead: Sequence[int]) -> bool:
    """Whether only a former time stands between the last mark and a colon: "(cùng kỳ: 37 đơn)"."""
    if not lead or atoms[lead[-1]].piece not in {Piece.BASE, Piece.TIME}:
        return False
    return len(lead) == 1 or atoms[lead[-2]].letter in {"(", ",", ";"}


def _cues_follow(atoms: Sequence[Atom], indexes: Sequence[int]) -> bool:
    return bool(indexes) and all(atoms[i].piece in {Piece.CUE, Piece.BOUND} for i in indexes)


@dataclass(frozen=True, slots=True)
class _Zone:
    """The words of the piece in which a number stands, cut into name and cues."""

    name: Name | None
    cues: str
    bound: Bound | None
    base: Atom | None
    time: Time | None
    resumes: bool = False

    @classmethod
    def of(
        cls,
        tokens: Sequence[Token],
        atoms: Sequence[Atom],
        piece: Sequence[int],
        quantity: Quantity,
    ) -> "_Zone":
        own = [atoms[i] for i in piece]
        if (plan := _plan_in_front(tokens, own)) is not None:
            time = next((atom.time for atom in own if atom.time), None)
            return cls(None, "k" + plan, _bound_in(own), None, time)
        letters: list[str] = []
        bound, base, time, resumes = None, None, None, False
        end = len(own)
        while end:
            atom = own[end - 1]
            if atom.piece is Piece.BOUND:
                bound = bound or atom.bound
            elif atom.piece is Piece.TIME:
                time = time or atom.time
            elif atom.piece is Piece.BASE:
                base = base or atom
            elif atom.piece is Piece.CUE:
                if _belongs_to_name(tokens, own, end - 1, letters):
                    break
                resumes = resumes or atom.letter == "l"
                letters.append("" if atom.letter in "al" else atom.letter)
            elif not _passed_over(tokens, atom, quantity):
                break
            end -= 1
        if own and words_of(tokens, own[0]) in AMONG:
            letters.append("i")
        name = name_before(tokens, own[:end])
        cues = "".join(reversed(letters))
        if quantity.bound or quantity.high:
            cues = cues.removesuffix("f")
        return cls(name, cues, bound, base, time, resumes)


def _belongs_to_name(
    tokens: Sequence[Token], own: Sequence[Atom], index: int, letters: Sequence[str]
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


def _plan_in_front(tokens: Sequence[Token], own: Sequence[Atom]) -> str | None:
    """The cues between a plan word that opens a piece and its number: "KH 310", "kế hoạch là 4%".

    Nothing where no plan opens the piece or other words follow it.
    """
    start = 0
    while start < len(own) and (
        own[start].letter in set("ar") or words_of(tokens, own[start]) == "theo"
    ):
        start += 1
    found = planned(tokens, own, start)
    if found is None:
        return None
    rest = own[found[0] :]
    if any(atom.piece not in {Piece.CUE, Piece.BOUND, Piece.TIME} for atom in rest):
        return None
    letters = "".join(
        atom.letter for atom in rest if atom.piece is Piece.CUE and atom.letter != "a"
    )
    return (
        "t"
        if start and own[0].piece is not Piece.PLAN and words_of(tokens, own[0]) in folded("theo")
        else ""
    ) + letters


def _name_further_left(
    tokens: Sequence[Token], atoms: Sequence[Atom], lead: Sequence[int], mark: str
) -> Name | None:
    """The name in the piece before the last mark, where the last piece has none."""
    if mark not in {":", ",", "(", '"', "“", "”"} or not lead:
        return None
    own = _piece_before(tokens, atoms, lead)
    while own and own[-1].piece in {Piece.CUE, Piece.TIME, Piece.BOUND, Piece.LIST}:
        own.pop()
    name = name_before(tokens, own)
    if name is None or mark in {":", "("}:
        return name
    return name if begins_with_head(tokens, own, name) else None


def _piece_before(
    tokens: Sequence[Token], atoms: Sequence[Atom], lead: Sequence[int]
) -> list[Atom]:
    """The atoms between the last two marks."""
    rest = lead[:-1]
    return [atoms[i] for i in rest[_last_mark(tokens, atoms, rest) :]]


def _base_behind(
    tokens: Sequence[Token], atoms: Sequence[Atom], index: int
) -> tuple[int, Atom | None]:
    """The plan or former period right behind a number, a wrongly closed bracket passed over."""
    position = index
    while position < len(atoms) and (
        atoms[position].letter == ")"
        or (atoms[position].piece is Piece.CUE and atoms[position].letter == "a")
    ):
        position += 1
    if position >= len(atoms):
        return index, None
    if atoms[position].piece is Piece.BASE:
        end = position + 1
        if atoms[position].letter == PLAN:
            return end, atoms[position]
        return end, atoms[position]
    found = planned(tokens, atoms, position)
    return found if found else (index, None)


def _late_bound(tokens: Sequence[Token], atoms: Sequence[Atom], index: int) -> Bound | None:
    """A "trở lên" some words behind the unit: "từ 300 ha rừng trở lên"."""
    for position in range(index, min(index + 6, len(atoms) - 1)):
        if atoms[position].piece in {Piece.MARK, Piece.QUANTITY}:
            return None
        pair = f"{words_of(tokens, atoms[position])} {words_of(tokens, atoms[position + 1])}"
        for bound, phrases in BOUND_AFTER.items():
            if pair in folded(*phrases):
                return bound
    return None


def _name_behind(
    tokens: Sequence[Token], atoms: Sequence[Atom], index: int, *, named: bool
) -> tuple[Name | None, int]:
    """The words behind a number up to the next mark or predicate, and where they end."""
    end = index + 1
    while end < len(atoms) and not _ends_name(tokens, atoms, end, start=index + 1):
        end += 1
    end = _before_verb(tokens, atoms, index + 1, end)
    words = atoms[index + 1 : end]
    while words and _trails(tokens, words[-1]):
        words = words[:-1]
    joined_next = end < len(atoms) and atoms[end].piece is Piece.QUANTITY
    if joined_next and named:
        return None, index + 1
    if words and words_of(tokens, words[0]) in _PREPOSITIONS:
        words = []
    if not words:
        return None, end if not joined_next else index + 1
    return Name(words[0].start, words[-1].end, behind=True), end


def _before_verb(tokens: Sequence[Token], atoms: Sequence[Atom], first: int, end: int) -> int:
    """Where the words end if a verb right in front of the next number is left to that number."""
    if end >= len(atoms) or atoms[end].piece is not Piece.QUANTITY:
        return end
    for position in range(max(first, end - 2), end):
        found = VERBS.at(tokens, atoms[position].first)
        if found and found[0] == atoms[end].first:
            return position
    return end


def _trails(tokens: Sequence[Token], atom: Atom) -> bool:
    word = words_of(tokens, atom)
    if atom.piece is Piece.CUE:
        return atom.letter in "aeu" or word in _TRAIL
    return atom.piece in {Piece.TIME, Piece.BASE, Piece.LIST} or word in _TRAIL


def _ends_name(tokens: Sequence[Token], atoms: Sequence[Atom], index: int, *, start: int) -> bool:
    """Whether the name behind a number ends in front of this atom."""
    atom = atoms[index]
    if atom.piece is Piece.MARK:
        return _is_boundary(tokens, atom) and not _is_quoted(atoms, index, start=start)
    if atom.piece is Piece.QUANTITY:
        return not _is_state(tokens, atoms, index, head=start - 1)
    if atom.piece in {Piece.BASE, Piece.LIST, Piece.TARGET, Piece.COMPARE}:
        return True
    if words_of(tokens, atom) in _STOP_WORDS and atom.piece in _WORDLIKE:
        return not _says_who(tokens, atom)
    if atom.piece in {Piece.CUE, Piece.BOUND, Piece.TIME}:
        return _leads_to_number(tokens, atoms, index, head=start - 1)
    return False


def _says_who(tokens: Sequence[Token], atom: Atom) -> bool:
    """Whether "là" goes on to say what kind of people: "đảng viên là người có đạo"."""
    return (
        tokens[atom.first].key == _IS and tokens[atom.last].key in _PEOPLE
        if (atom.last < len(tokens))
        else False
    )


def _is_quoted(atoms: Sequence[Atom], index: int, *, start: int) -> bool:
    """Whether a quotation mark opens or closes a few words that belong to a name."""
    if atoms[index].letter not in _QUOTES:
        return False
    opened = sum(atom.letter in _QUOTES for atom in atoms[start:index] if atom.letter) % 2
    ahead = atoms[index + 1 : index + 9]
    return bool(opened) or any(atom.letter and atom.letter in _QUOTES for atom in ahead)


def _is_boundary(tokens: Sequence[Token], atom: Atom) -> bool:
    text = tokens[atom.first].text
    if text in "-–—":
        return not tokens[atom.first].glued
    return text in HARD or text in ",/…" or text == "..."


def _leads_to_number(
    tokens: Sequence[Token], atoms: Sequence[Atom], index: int, *, head: int
) -> bool:
    """Whether only cues stand between this atom and the next number, which is no mere state."""
    position = index
    while position < len(atoms) and atoms[position].piece in {Piece.CUE, Piece.BOUND, Piece.TIME}:
        position += 1
    if position >= len(atoms) or atoms[position].piece not in {Piece.QUANTITY, Piece.BASE}:
        return False
    if atoms[position].piece is Piece.BASE:
        return True
    return not _is_state(tokens, atoms, position, head=head)


def _is_state(tokens: Sequence[Token], atoms: Sequence[Atom], index: int, *, head: int) -> bool:
    """Whether a number is part of the name of what ``head`` counts.

    So it is in "xã đạt 19 tiêu chí", "sản phẩm 3 sao", "chủ đầu tư giải ngân trên 60%".
    """
    quantity, counted = atoms[index].quantity, atoms[head].quantity
    if quantity is None or counted is None:
        return False
    if quantity.size is Size.PERCENT:
        return counted.size is Size.COUNT and atoms[index - 1].piece is Piece.BOUND
    unit = folded(quantity.unit) if quantity.unit else frozenset()
    behind = tokens[atoms[index].last].key if atoms[index].last < len(tokens) else ""
    if not (unit & _STATE_UNITS or behind in _STATE_UNITS):
        return False
    starred = _STAR in {*unit, behind}
    return starred or (index > 1 and words_of(tokens, atoms[index - 1]) in _STATE_CUES)
