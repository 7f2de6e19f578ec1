"""Which indicators does a text name as missed, and where does it call everything met?"""

from collections.abc import Sequence
from dataclasses import dataclass

from tongket.reading.pieces.atoms import Atom, Piece, run_of, says, words_of
from tongket.reading.text.normalise import Text, folded, spoken
from tongket.reading.text.tokens import Token

_MISSED = folded("không đạt; chưa đạt; không hoàn thành; chưa hoàn thành")
_INDICATORS = folded("chỉ tiêu; tiêu chí")
_LISTED = folded("như; gồm; là; cụ thể; bao gồm; đó là; trong đó có")
_MET_OR_PASSED = folded("""
    đạt và vượt; đều đạt; hoàn thành và hoàn thành vượt; hoàn thành vượt mức; đều vượt; đều hoàn
    thành
""")
_ALL = folded("""
    các mặt công tác; tất cả; toàn bộ; các chỉ tiêu đều; mọi chỉ tiêu; các nhiệm vụ; các mặt; 100%
    chỉ tiêu
""")
_ITEM_FILLERS = folded("các; chỉ; tiêu; chỉ tiêu; về; một; số; một số; và")
_TELLS, _OF_WHAT = spoken(_MISSED | _MET_OR_PASSED), spoken(_INDICATORS | _ALL)


@dataclass(frozen=True, slots=True)
class Miss:
    """An indicator that the text says was not met, in its words."""

    words: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Blanket:
    """A sentence that calls all work met or exceeded."""

    start: int
    end: int


def may_tell(words: str) -> bool:
    """Whether some lower-case words may name a miss or call everything met."""
    return _TELLS.search(words) is not None and _OF_WHAT.search(words) is not None


def misses_in(
    source: Text, tokens: Sequence[Token], lines: Sequence[Sequence[Atom]]
) -> tuple[Miss, ...]:
    """The indicators listed behind "một số chỉ tiêu không đạt kế hoạch như: …"."""
    found: list[Miss] = []
    for line in lines:
        for sentence in _sentences(line):
            opened = _list_of_misses(tokens, sentence)
            if opened is not None:
                found.extend(_items(source, tokens, sentence[opened:]))
    return tuple(found)


def blankets_in(
    source: Text, tokens: Sequence[Token], lines: Sequence[Sequence[Atom]]
) -> tuple[Blanket, ...]:
    """The sentences without a figure that call all work met or exceeded."""
    found: list[Blanket] = []
    for line in lines:
        for sentence in _sentences(line):
            words = run_of(tokens, sentence)
            counted = any(atom.piece is Piece.QUANTITY for atom in sentence)
            if not counted and says(words, _MET_OR_PASSED) and says(words, _ALL):
                start, end = sentence[0].start, sentence[-1].end
                found.append(Blanket(source.stored_at(start), source.stored_at(end)))
    return tuple(found)


def _sentences(line: Sequence[Atom]) -> list[Sequence[Atom]]:
    found: list[Sequence[Atom]] = []
    first = 0
    for index, atom in enumerate(line):
        if atom.piece is Piece.MARK and atom.kind in {".", "..."}:
            found.append(line[first:index])
            first = index + 1
    found.append(line[first:])
    return [sentence for sentence in found if sentence]


def _list_of_misses(tokens: Sequence[Token], sentence: Sequence[Atom]) -> int | None:
    """Where the list begins in a sentence that speaks of indicators not met."""
    words = run_of(tokens, sentence)
    if not (says(words, _MISSED) and says(words, _INDICATORS)):
        return None
    missed = False
    for index, atom in enumerate(sentence):
        if not missed:
            missed = says(run_of(tokens, sentence[max(0, index - 3) : index + 1]), _MISSED)
        elif words_of(tokens, atom) in _LISTED or atom.kind == ":":
            after = index + 1
            return after + (after < len(sentence) and sentence[after].kind == ":")
    return None


def _items(source: Text, tokens: Sequence[Token], atoms: Sequence[Atom]) -> list[Miss]:
    """The items of a list, cut at commas and at "và" before the last one."""
    found: list[Miss] = []
    item: list[Atom] = []
    for atom in [*atoms, None]:
        ends = atom is None or (atom.piece is Piece.MARK and atom.kind in {",", ";"})
        if not ends and atom is not None:
            item.append(atom)
            continue
        while item and words_of(tokens, item[0]) in _ITEM_FILLERS:
            item.pop(0)
        if item:
            start, end = source.stored_at(item[0].start), source.stored_at(item[-1].end)
            found.append(Miss(source.stored[start:end], start, end))
        item = []
    return found
