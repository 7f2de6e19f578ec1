"""Which cues, bounds and times stand next to a number, between it and its name?"""

from collections.abc import Sequence
from dataclasses import dataclass

from tongket.reading.naming.closing import AND_BETTER
from tongket.reading.naming.names import AMONG
from tongket.reading.pieces.atoms import MOVES, Atom, Piece, run_of, words_of
from tongket.reading.pieces.bases import PLAN
from tongket.reading.pieces.distractors import DURATION
from tongket.reading.pieces.moments import Time
from tongket.reading.pieces.quantities import Quantity
from tongket.reading.pieces.units import Size
from tongket.reading.text.normalise import folded, key, key_of
from tongket.reading.text.tokens import Sort, Token
from tongket.vocabulary.bound import Bound
from tongket.vocabulary.wording.figures import Cue

_STRIVES = folded("""
    phấn đấu; phấn đấu đến; phấn đấu đạt; quyết tâm đạt; phải đạt; phải đạt được; phải đạt mức
""")
_REGARD = folded("đối với")
_UNTIL_OR_IN = folded("đến; tới; trong")
_MEETS = folded("đạt; hoàn thành; đạt và vượt")
_LEVEL_CUES = frozenset({Cue.REACH, Cue.TO})
_REST = key_of("còn lại")
_AND, _NEW = key("và"), key("mới")
_RATE_OF = [key("tốc"), key("độ")]
_ON_AVERAGE = frozenset(f" {words} " for words in folded("bình quân; trung bình"))
_SHARED_OUT = frozenset({Size.PERCENT, Size.COUNT})


@dataclass(slots=True)
class Zone:
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
            case Piece.PLAN if _is_met(tokens, own, self.end - 1, quantity):
                self.base = self.base or atom._replace(piece=Piece.BASE, kind=PLAN)
            case Piece.MUTE if atom.kind == DURATION and self._spread_over(own):
                pass
            case Piece.CUE:
                if _belongs_to_name(tokens, own, self.end - 1, self.letters):
                    return False
                self.resumes = self.resumes or atom.kind == Cue.RESUME
                silent = atom.kind in {Cue.FILLER, Cue.RESUME} or self._leads_to_time(tokens, own)
                self.letters = ("" if silent else atom.kind) + self.letters
            case _:
                average = _is_on_average(tokens, own, self.end - 1, quantity)
                return average or _passed_over(tokens, atom, quantity)
        return True

    def _spread_over(self, own: Sequence[Atom]) -> bool:
        """Whether years say over how long a thing moved: "tăng bình quân 5 năm 9%"."""
        return self.end > 1 and own[self.end - 2].kind in MOVES

    def _leads_to_time(self, tokens: Sequence[Token], own: Sequence[Atom]) -> bool:
        """Whether "đến" or "trong" only opens a time: "đến năm 2030 tăng 31,6%"."""
        until = words_of(tokens, own[self.end - 1]) in _UNTIL_OR_IN
        return until and self.end < len(own) and own[self.end].piece is Piece.TIME


def _is_met(tokens: Sequence[Token], own: Sequence[Atom], index: int, quantity: Quantity) -> bool:
    """Whether a plan stands between "đạt" and its share: "tuyển quân đạt chỉ tiêu 100%"."""
    if quantity.size is not Size.PERCENT or index < 1 or quantity.high is not None:
        return False
    return words_of(tokens, own[index - 1]) in _MEETS


def zone_of(tokens: Sequence[Token], own: Sequence[Atom], quantity: Quantity) -> Zone:
    """Gather the cues, from right to left as long as they follow each other."""
    zone = Zone(len(own))
    while zone.end and zone.takes(tokens, own, quantity):
        zone.end -= 1
    if own and (words_of(tokens, own[0]) in AMONG or _opens_with_regard(tokens, own)):
        zone.letters = Cue.OF_WHOLE + zone.letters
    return zone


def _opens_with_regard(tokens: Sequence[Token], own: Sequence[Atom]) -> bool:
    """Whether nothing but "đối với" stands in front: "Đối với 15 chỉ tiêu, có 4 chỉ tiêu đạt"."""
    if len(own) != 1 or words_of(tokens, own[0]) not in _REGARD:
        return False
    before = own[0].first - 1
    return before < 0 or tokens[before].sort in {Sort.MARK, Sort.BREAK}


def _belongs_to_name(
    tokens: Sequence[Token], own: Sequence[Atom], index: int, letters: str
) -> bool:
    """Whether a cue word is part of a name: "tốc độ tăng", "sau khi được xếp hạng"."""
    if own[index].kind == Cue.RANK:
        return bool(letters)
    if index and [words_of(tokens, own[i]) for i in (index - 1, index)] == AND_BETTER:
        return True  # "chi bộ hoàn thành tốt nhiệm vụ trở lên đạt …"
    if letters.startswith(Cue.REACH) and words_of(tokens, own[index]) == _REST:
        return True  # "các chỉ tiêu còn lại đạt 85% kế hoạch"
    joined = index > 1 and words_of(tokens, own[index - 1]) == _AND
    joined = joined and (
        bool(set(letters) & _LEVEL_CUES) or tokens[own[index - 2].last - 1].key == _NEW
    )
    if joined and own[index].kind == Cue.MORE:
        return True  # "vốn đăng ký mới và tăng thêm đạt …", "vốn cấp mới và tăng thêm 9 tỷ đồng"
    return own[index].kind in MOVES and names_rate(tokens, own, index)


def names_rate(tokens: Sequence[Token], own: Sequence[Atom], index: int) -> bool:
    """Whether "tăng" or "giảm" at an atom says of what it is the rate: "tốc độ tăng trưởng"."""
    return index > 1 and [words_of(tokens, own[at]) for at in (index - 2, index - 1)] == _RATE_OF


def _is_on_average(
    tokens: Sequence[Token], own: Sequence[Atom], index: int, quantity: Quantity
) -> bool:
    """Whether "bình quân" says but how it was counted: "huyện có bình quân 92% chi bộ …"."""
    starts = [at for at in (index - 1, index) if run_of(tokens, own[at : at + 2]) in _ON_AVERAGE]
    if not starts or starts[0] < 0 or quantity.size not in _SHARED_OUT:
        return False
    before = own[starts[0] - 1].kind if starts[0] else ""
    moved = starts[0] > 1 and own[starts[0] - 2].piece is Piece.WORD
    moved = moved and not names_rate(tokens, own, starts[0] - 1)
    return starts[0] == 0 or before == Cue.REACH or (before in MOVES and moved)


def _passed_over(tokens: Sequence[Token], atom: Atom, quantity: Quantity) -> bool:
    """Signs in front of the number and list words between cues."""
    text = tokens[atom.first].text
    signed = text in {"+", "-", "−", "–"} and bool(quantity.sign)
    return signed or atom.piece is Piece.LIST or text in "-–—/:"
