"""What stands around one number: name, cues, bound, comparison?"""

from collections.abc import Sequence
from typing import NamedTuple

from tongket.reading.naming.behind import behind_of
from tongket.reading.naming.front import front_of
from tongket.reading.naming.names import Name, index_of, is_mean_of_places
from tongket.reading.pieces.atoms import Atom, Piece
from tongket.reading.pieces.bases import PAST, PLAN
from tongket.reading.pieces.moments import Time
from tongket.reading.pieces.quantities import Quantity
from tongket.reading.pieces.units import Size
from tongket.reading.text.normalise import folded
from tongket.reading.text.tokens import Token
from tongket.vocabulary.bound import Bound
from tongket.vocabulary.wording.figures import Cue

_MOVES = folded("tăng; giảm")
_SIZE_LETTERS = {Size.PERCENT: "%", Size.TIMES: "x", Size.POINTS: "p", Size.RANK: "p"}


class Frame(NamedTuple):
    """One number with what its neighbours say about it.

    ``sign`` is what the rules match: "n" for a name in front ("v" a bare verb, "-" nothing), the
    letters of its cues (``Cue``), "%" (percent), "x" (times), "p" (points, ranks) or "m" (any other
    unit), and the letter of the comparison around it.
    """

    quantity: Quantity
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
    purpose: bool = False  # the words behind say what it is for: "85 tỷ đồng xây dựng …"
    left: Name | None = None  # the name in the piece before its own, if that is silent
    mean_of_places: bool = False  # the name says only whose mean it is: "bình quân các xã đạt …"
    plan: Name | None = None  # the thing a plan in front is of, else the words for the plan
    elsewhere: bool = False  # another place stands in front of the brackets around it
    expected: bool = False  # an estimate word stands in its piece: "ước đón 9 nghìn lượt khách"

    @property
    def sign(self) -> str:
        """Name, cues, size and comparison as letters."""
        name = "-" if self.name is None else "v" if self.name.bare else "n"
        size = _SIZE_LETTERS.get(self.quantity.size, "m")
        return f"{name}{self.cues}{size}{self.base.kind if self.base else ''}"

    def of_goal(self) -> "Frame":
        """The frame where goals are told: "thành lập từ 44 doanh nghiệp" is at least so many."""
        begins = self.cues.endswith(Cue.FROM) and Cue.TO not in self.ahead
        if not begins or self.bound is not None or self.quantity.high is not None:
            return self
        return self._replace(cues=self.cues.removesuffix(Cue.FROM), bound=Bound.AT_LEAST)


def _bound(bound: Bound | None, quantity: Quantity) -> Bound | None:
    """The bound, but for targets counted: "đạt và vượt 12/14 chỉ tiêu" means just twelve."""
    return None if bound is Bound.AT_LEAST and quantity.counts_goals else bound


def _is_expected(atoms: Sequence[Atom], begin: int, index: int) -> bool:
    """Whether an estimate word stands between the last mark and the number."""
    for at in range(index - 1, begin - 1, -1):
        if atoms[at].piece is Piece.MARK:
            return False
        if atoms[at].piece is Piece.CUE and atoms[at].kind == Cue.ESTIMATE:
            return True
    return False


def _lacks_sign(
    quantity: Quantity, name: Name | None, cues: str, base: Atom | None, mark: str
) -> bool:
    """Whether a share lost its sign: "64 tỷ đồng, đạt 106,24 dự toán huyện giao"."""
    bare = quantity.size is Size.NONE and quantity.whole is None and name is None
    if base is None or not bare or mark != "," or base.start < quantity.end:
        return False
    return bool(cues) and set(cues) <= (
        {Cue.EQUAL} if base.kind == PAST else {Cue.REACH, Cue.EQUAL}
    )


def _with_move(
    tokens: Sequence[Token], name: Name | None, cues: str, base: Atom | None
) -> tuple[Name | None, str]:
    """A name with the move that was planned: "giảm hộ nghèo đạt 100% kế hoạch"."""
    if name is None or base is None or base.kind != PLAN or not name.direction:
        return name, cues
    move = tokens[index_of(tokens, 0, name.start) - 1]
    if move.key not in _MOVES or not cues.startswith(name.direction + Cue.REACH):
        return name, cues
    return name._replace(start=move.start, direction=""), cues[1:]


def frame_at(tokens: Sequence[Token], atoms: Sequence[Atom], begin: int, index: int) -> Frame:
    """Look around the number at atom ``index``; the words from atom ``begin`` on are its own."""
    quantity = atoms[index].quantity
    assert quantity is not None  # noqa: S101 - only quantities are framed
    front = front_of(tokens, atoms, begin, index, quantity)
    name = front.name
    named = name is not None and not name.bare
    opens = name is None and not front.cues and quantity.size is Size.COUNT
    behind = behind_of(tokens, atoms, index, named=named, opens=opens)
    cues = front.cues
    if not (name or behind.name) and (behind.base is None or quantity.sign or front.points_back):
        name = front.further_left
        if name is not None and quantity.size is Size.PERCENT:
            cues = cues or name.direction
    if behind.name is not None and front.only_has:
        name = None
    if behind.name is None:
        name = front.completed or front.label or name
    base = behind.base or front.base
    name, cues = _with_move(tokens, name, cues, base)
    if _lacks_sign(quantity, name, cues, base, front.mark):
        quantity = quantity._replace(unit="%", size=Size.PERCENT)
    bound = _bound(front.bound or quantity.bound or behind.bound, quantity)
    counted = named and quantity.size is Size.COUNT
    return Frame(
        quantity=quantity,
        name=name,
        cues=cues.removesuffix(Cue.FROM) if bound and Cue.TO not in behind.ahead else cues,
        bound=bound,
        base=base,
        after=behind.name,
        time=front.time,
        mark=front.mark,
        ahead=behind.ahead,
        next=behind.end,
        resumes=front.resumes,
        purpose=behind.purpose and quantity.size is Size.MONEY,
        left=front.further_left,
        plan=front.plan,
        mean_of_places=counted and is_mean_of_places(tokens, atoms[begin].first, name),
        elsewhere=front.elsewhere,
        expected=_is_expected(atoms, begin, index),
    )
