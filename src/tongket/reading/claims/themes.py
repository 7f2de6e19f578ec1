"""Of what are figures told whose own words say but where, when, or whether it was planned?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from tongket.reading.claims.drafts import Draft
from tongket.reading.claims.places import is_place, is_proper
from tongket.reading.naming.frames import Frame
from tongket.reading.naming.headwords import HEADS, OWN
from tongket.reading.naming.names import Name, index_of, name_before
from tongket.reading.naming.tails import TRAILING
from tongket.reading.pieces.atoms import Atom, Piece, words_of
from tongket.reading.pieces.bases import PAST
from tongket.reading.pieces.marks import last_mark, piece_before, without_asides
from tongket.reading.pieces.units import Size
from tongket.reading.text.normalise import folded, key, key_of
from tongket.reading.text.tokens import Token, known
from tongket.vocabulary.wording.figures import Cue
from tongket.vocabulary.wording.phrases import phrases
from tongket.vocabulary.wording.places import PLACE_KINDS

_KINDS = known(
    phrases("""
        khu; khu vực; tổ; khối; đảng bộ; đảng ủy; chi bộ; công an; trường; trường mầm non; trường
        tiểu học; trường thcs; trường thpt; phòng; trạm y tế; hạt kiểm lâm; cụm; đảng bộ xã; đảng
        bộ phường; đảng bộ thị trấn
    """)
    + PLACE_KINDS
)
_OFFICES = known(
    phrases("""
        sở; ban quản lý; ban qlda; ubnd; ủy ban nhân dân; văn phòng; chi cục; cục; trung tâm; bệnh
        viện; công ty; tổng công ty; tập đoàn; liên đoàn lao động; hội nông dân; hội cựu chiến binh;
        hội liên hiệp phụ nữ; ngân hàng; bộ chỉ huy quân sự; ban chỉ huy quân sự
    """)
)
_SEVERAL = folded("các; từng; mỗi; theo; một; nhiều")
_PLACES = folded(
    *(kind.split()[0] for kind in PLACE_KINDS), "địa; đơn; khu; tổ; cơ; trường; chi; đảng; số"
)
"""First words of those who have figures each: "các xã", "từng địa phương", "một số đơn vị"."""
_TRAILING = TRAILING | folded("""
    cao; thấp; lớn; nhất; khá; nhiều; mạnh; tốt; đạt; rất; gồm; như; sau; cụ; lần; lượt; bao; đó;
    tiêu; biểu; điển; hình; năm; sang
""")
_OF_SEASONS = folded("xuân; mùa; đông; hè; thu; chiêm; -; –; chính; sớm; muộn")
_MOVED, _RATE = folded("tăng; giảm"), folded("độ; lệ; mức")
_UNNAMED = folded("""
    đầu; cuối; kỳ; năm; thực; hiện; th; hết; nay; cả; giao; trước; sau; này; trong; đó; báo; cáo
""")
"""Words of time and of results that name nothing."""
_SILENT = frozenset(
    {Piece.CUE, Piece.BOUND, Piece.TIME, Piece.BASE, Piece.PLAN, Piece.PAST, Piece.MARK}
)
_AND, _SOME, _SEASON = key("và"), key("một"), key("vụ")
_PARTS = frozenset(",()")
_PLACE_LENGTH = 8  # words
_HEADING_LENGTH = 20  # atoms
_SHORT, _LONG = 2, 4  # words of a place's name


@dataclass(slots=True)
class Themes:
    """The names that head what follows: of the line above, and in front of a colon in this one.

    ``above`` holds names and the units that were told of them, none for a heading.
    """

    above: list[tuple[Name, str | None]] = field(default_factory=list)
    here: list[Name] = field(default_factory=list)
    told: int = 0  # how many numbers of the place at hand were told
    inherited: bool = False  # this line took its name from above
    former: Atom | None = None  # with what shares in brackets compare ("tỷ lệ so với vụ trước")

    def enter_line(self) -> None:
        """Forget what headed the last line's numbers."""
        self.here, self.told, self.inherited, self.former = [], 0, False, None

    def leave_line(self, tokens: Sequence[Token], atoms: Sequence[Atom], told: list[Draft]) -> None:
        """Keep what a line names for those below it, unless it is itself a part of the one above.

        A line that names nothing ("Trong đó:") leaves to them what it found.
        """
        if told and not self.inherited:
            self.above = [(draft.name, draft.unit) for draft in told if draft.level]
        elif not told and any(atom.piece is Piece.WORD for atom in atoms):
            short = len(atoms) <= _HEADING_LENGTH
            self.above = [(name, None) for name in theme_of(tokens, atoms)] if short else []

    def named(
        self,
        text: str,
        tokens: Sequence[Token],
        frame: Frame,
        lead: Sequence[Atom],
        whole: Draft | None,
        *,
        opens: bool,
    ) -> Frame:
        """Give a number the name of its theme where its own words name but a place.

        ``opens`` where no number stands in front of it in its line; ``whole`` is the claim of its
        sentence that brackets may part.
        """
        own, before = _own_and_before(tokens, lead)
        if opens and not before and (not own or _says_nothing(tokens, own)):
            return self._inherited(frame) if lead and frame.after is None else frame
        if not own:
            return self._compared(frame) if frame.mark == "(" else self._next(frame)
        most = _LONG if self.here or _names_several(tokens, before) else _SHORT
        if not _says_place(text, tokens, own, frame.name, most):
            return frame
        self.told = 0
        lists = before and (before[-1].kind == ":" or before[-1].piece is Piece.LIST)
        if lists and (found := theme_of(tokens, before)):
            self.here = found
            compared = (atom for atom in before if atom.kind == PAST)
            self.former = next(compared, None) if before[0].kind != PAST else None
        elif opens and not before:
            return self._inherited(frame) if frame.after is None else frame
        elif whole is not None and whole.unit and _parts(frame, before):
            self.here = [whole.name]
        return self._next(frame._replace(mark=","))

    def _next(self, frame: Frame) -> Frame:
        """The next of the names that are told of each place."""
        goes_on = self.told and (frame.name or frame.cues or frame.mark != ",")
        if self.told == len(self.here) or goes_on:
            return frame
        self.told += 1
        return frame._replace(name=self.here[self.told - 1])

    def _compared(self, frame: Frame) -> Frame:
        """A share in brackets that the words in front of the colon said to compare."""
        share = frame.quantity.size is Size.PERCENT and frame.name is None and not frame.cues
        if not (share and self.here and self.told and frame.base is None):
            return frame
        return frame._replace(base=self.former, cues=Cue.EQUAL if self.former else "")

    def _inherited(self, frame: Frame) -> Frame:
        """The name of the line above, where it was told in the unit of the number, or in none."""
        unit = key_of(frame.quantity.unit)
        fitting = [name for name, told in self.above if told is None or key_of(told) == unit]
        bare = frame.quantity.size is Size.NONE and frame.name is None
        if not fitting or bare or Cue.RANK in frame.cues:
            return frame
        self.inherited = True
        if frame.plan is not None:
            return frame._replace(plan=fitting[-1])
        return frame._replace(name=fitting[-1])


def _parts(frame: Frame, before: Sequence[Atom]) -> bool:
    """Whether brackets begin to say what each place has of a whole: "60 con (xã Tam Lộc 20"."""
    opened = len(before) == 1 and before[0].kind == "("
    return opened and frame.quantity.size is Size.NONE and frame.quantity.whole is None


def _own_and_before(
    tokens: Sequence[Token], lead: Sequence[Atom]
) -> tuple[Sequence[Atom], Sequence[Atom]]:
    """The words that say whose a number is, and those in front of them.

    They may stand in front of a colon or bracket ("Tam Lộc: 52 hộ"), and behind "như".
    """
    told, lead = lead, without_asides(lead)
    cut = last_mark(tokens, lead)
    own, before = lead[cut:], lead[:cut]
    if not any(atom.piece is Piece.WORD for atom in own) and cut and lead[cut - 1].kind in ":(":
        own = piece_before(tokens, before)
        before = before[: cut - 1 - len(own)]
    lists = [index for index, atom in enumerate(own) if atom.piece is Piece.LIST]
    if lists:
        before, own = [*before, *own[: lists[-1] + 1]], own[lists[-1] + 1 :]
    ends = before[-1].end if before else 0
    own = [atom for atom in own if atom.piece not in _SILENT]
    return own, [atom for atom in told if atom.end <= ends]


def _says_nothing(tokens: Sequence[Token], own: Sequence[Atom]) -> bool:
    """Whether words tell but a time, or that something was planned or done."""
    return all(set(words_of(tokens, atom).split()) <= _UNNAMED for atom in own)


def _says_place(
    text: str, tokens: Sequence[Token], own: Sequence[Atom], name: Name | None, most: int
) -> bool:
    """Whether words are but the name of a place or body, a verb behind it left out.

    It has at most so many words where no kind of place opens it.
    """
    verb = name.start if name and name.bare else own[-1].end
    words = [token for token in tokens[own[0].first : own[-1].last] if token.end <= verb]
    if not words or len(words) > _PLACE_LENGTH or _is_season(words):
        return False
    named = text[words[0].start : words[-1].end]
    return is_place(named) or is_proper(named.split(), most) or _is_body(words)


def _is_season(words: Sequence[Token]) -> bool:
    """Whether a season is written as a name is: "Vụ Xuân"."""
    return words[0].key == _SEASON and {word.key for word in words[1:]} <= _OF_SEASONS


def _names_several(tokens: Sequence[Token], before: Sequence[Atom]) -> bool:
    """Whether some words speak of several places or bodies: "các xã", "một số đơn vị"."""
    firsts = [atom.first for atom in before]
    return any(tokens[i].key in _SEVERAL and tokens[i + 1].key in _PLACES for i in firsts)


def _is_body(words: Sequence[Token]) -> bool:
    """Whether a kind of place or body opens some words, and all behind it are proper."""
    if _OFFICES.at(words, 0) is not None:
        return True
    position = 0
    while position < len(words):
        kind = _KINDS.at(words, position)
        proper = words[position].text[0].isupper() or words[position].text.isdigit()
        if kind is None and (not position or not proper):
            return False
        position = kind[0] if kind is not None else position + 1
    return len(words) > 1


def theme_of(tokens: Sequence[Token], before: Sequence[Atom]) -> list[Name]:
    """The things named at the end of some words: "diện tích, năng suất lúa của các xã như sau"."""
    names: list[Name] = []
    for piece in _pieces(tokens, before):
        first, last = piece[0].first, piece[-1].last
        said = (atom.first for atom in piece if atom.piece in {Piece.WORD, Piece.CUE})
        heads = (i for i in said if OWN.at(tokens, i) is not None)
        head = next((i for i in heads if i == first or tokens[i - 1].key != _SOME), None)
        if head is None and not names and (name := name_before(tokens, piece)) is not None:
            begins = index_of(tokens, first, name.start)
            head = begins if HEADS.at(tokens, begins) is not None else None
        begun = tokens[head].start if head is not None else None
        begun = names.pop().start if names and head != first else begun
        if begun is None:
            continue
        words = _without_places(tokens[index_of(tokens, 0, begun) : last])
        if words:
            names.append(Name(words[0].start, words[-1].end))
    return names


def _pieces(tokens: Sequence[Token], before: Sequence[Atom]) -> Iterator[Sequence[Atom]]:
    """The words between the commas, and the last "và", of the last sentence or item."""
    ends = (i for i in range(len(before) - 1, -1, -1) if before[i].kind in {".", ";"})
    sentence = before[next(ends, -1) + 1 :]
    begin = 0
    for index, atom in enumerate([*sentence, None]):
        if atom is not None and atom.kind not in _PARTS and tokens[atom.first].key != _AND:
            continue
        piece = sentence[begin:index]
        if piece and all(atom.piece is not Piece.BASE for atom in piece):
            yield piece
        begin = index + 1


def _without_places(words: Sequence[Token]) -> Sequence[Token]:
    """The words of a name without those whose it is, and what is said of how much there is."""
    for position in range(1, len(words) - 1):
        if words[position].key in _SEVERAL and words[position + 1].key in _PLACES:
            words = words[:position]
            break
    while words and (words[-1].key in _TRAILING or not words[-1].text.isalnum()):
        words = words[:-1]
    moved = len(words) > 1 and words[-1].key in _MOVED and words[-2].key not in _RATE
    return words[:-1] if moved else words
