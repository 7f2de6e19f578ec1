"""Into which pieces do commas part the words in front of a number?"""

from collections.abc import Iterator, Sequence

from tongket.reading.naming.headwords import HEADS, VERBS
from tongket.reading.naming.zones import names_rate
from tongket.reading.pieces.atoms import MOVES, Atom, Piece
from tongket.reading.pieces.marks import HARD, last_mark
from tongket.reading.text.tokens import Token
from tongket.vocabulary.wording.figures import Cue

_ITEM_MARKS = frozenset({";", ":"})
_BEFORE_COUNTS = frozenset({Cue.FILLER, Cue.REACH, Cue.FROM})
_BEFORE_RATES = frozenset({Cue.FILLER, Cue.REACH, Cue.SHARE})
_DASHES = frozenset("-–")
_NAME_PIECES = frozenset({Piece.WORD, Piece.MUTE})


def pieces_back(tokens: Sequence[Token], earlier: Sequence[Atom]) -> Iterator[list[Atom]]:
    """The pieces in front of a comma, from right to left, as long as commas part them."""
    while earlier and earlier[-1].kind == ",":
        rest = earlier[:-1]
        opened = last_mark(tokens, rest)
        yield list(rest[opened:])
        earlier = rest[:opened]


def pieces_of_item(
    tokens: Sequence[Token], earlier: Sequence[Atom], *, work: bool
) -> list[list[Atom]]:
    """The pieces back to the mark or list word that opens an item, the nearest first.

    Behind a full stop, or at the beginning of a line, they reach to the last that begins as names
    of measured things do.
    """
    opens = (i for i, atom in enumerate(earlier) if _opens_item(atom) or atom.kind in HARD)
    first = max(opens, default=-1)
    pieces: list[list[Atom]] = [[]]
    for atom in earlier[first + 1 : -1]:
        if atom.kind == ",":
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
    return atom.piece is Piece.LIST or atom.kind in _ITEM_MARKS


def is_listed(tokens: Sequence[Token], piece: Sequence[Atom]) -> bool:
    """Whether a piece is words to its end, "và", "có" and dashes between them passed over.

    "tăng" is one of them where it says of what "tốc độ" is the rate.
    """
    inner = all(
        a.piece in _NAME_PIECES
        or (a.piece is Piece.CUE and a.kind in (_BEFORE_COUNTS if count else _BEFORE_RATES))
        or (count and a.kind in _DASHES)
        or (a.kind in MOVES and names_rate(tokens, piece, count))
        for count, a in enumerate(piece)
    )
    return inner and piece[-1].piece in _NAME_PIECES


def between(tokens: Sequence[Token], first: int, start: int) -> Iterator[Token]:
    """The tokens from one on that stand in front of a character."""
    while first < len(tokens) and tokens[first].start < start:
        yield tokens[first]
        first += 1
