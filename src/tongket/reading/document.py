"""What does a report claim?"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from tongket.reading.claims.drafts import Draft
from tongket.reading.claims.finish import finished, without_repeats
from tongket.reading.claims.statements import Blanket, Miss, blankets_in, may_tell, misses_in
from tongket.reading.claims.walk import Walk
from tongket.reading.naming.frames import frame_at
from tongket.reading.passing.silence import silenced
from tongket.reading.periods.congresses import CONGRESS_WORDS
from tongket.reading.periods.dating import may_date, span_of
from tongket.reading.periods.reporters import place_of
from tongket.reading.periods.scope import Scope
from tongket.reading.periods.seasons import season_behind
from tongket.reading.pieces.atoms import Atom, Piece, atoms_of, run_of, says
from tongket.reading.pieces.bases import PAST, PLAN, with_bases
from tongket.reading.rules import rules_for
from tongket.reading.tables import TableClaims, claims_of, notes_on, tables_in
from tongket.reading.text.layout import Line, Stretch, laid_out
from tongket.reading.text.normalise import compose, folded, key_of
from tongket.reading.text.tokens import Token
from tongket.vocabulary.claim import Claim, ClaimStage, Slot
from tongket.vocabulary.period import Period
from tongket.vocabulary.wording.comparisons import FORMER_SAME
from tongket.vocabulary.wording.figures import Cue

PERIOD_ASSUMED = "period-assumed"
"""The note on a document whose year is only that of its publication."""
_TITLE_LENGTH = 160
_LETTERHEAD = 400  # characters that may stand above a title
_TITLE_REACH = 4  # lines from the top
_LAST_MARKS = " .,;"
_SAME_TIME = folded(*FORMER_SAME)
_DEEDS = folded("đã; hiện; hiện có; nay; hiện nay; vừa; kết quả; đạt được; lũy kế; chưa; vẫn")
_TELLING = frozenset({PAST, Cue.ESTIMATE})
"""The kinds of atoms that tell of results."""
_DATED = frozenset({Slot.VALUE, Slot.VALUE_HIGH, Slot.TOTAL, Slot.CHANGE})
"""Slots whose number a time right behind it dates."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text says: its claims in reading order, and what it says of itself.

    ``misses`` are indicators named as not met, ``blankets`` sentences that call everything met.
    """

    claims: tuple[Claim, ...] = ()
    place: str | None = None
    report_period: Period | None = None
    notes: tuple[str, ...] = ()
    misses: tuple[Miss, ...] = ()
    blankets: tuple[Blanket, ...] = ()


def read(text: str, *, published: date | None = None) -> Reading:
    """Read a report into claims.

    ``published`` helps to date words such as "6 tháng đầu năm" where the text names no year, which
    is noted "period-assumed". Every position in the answer counts code points of ``text`` as given.
    A text without figures gives no claims and the note "no-figures"; figures in tables that were
    not understood are noted too.
    """
    source = compose(text)
    tokens, lines = laid_out(source.composed, _says_something, CONGRESS_WORDS)
    atoms = list(_atoms_by_line(source.composed, tokens, lines))
    span = span_of(source.composed, tokens, atoms, published)
    walk = Walk(source.composed, tokens, Scope(span))
    tables = [claims_of(table, span) for table in tables_in(source.composed)]
    claims = finished(source, _drafts(walk, lines, atoms, tables))
    unread = notes_on(tables)
    assumed = (PERIOD_ASSUMED,) if claims and span.assumed else ()
    telling = [
        pieces
        for line, pieces in zip(lines, atoms, strict=True)
        if pieces and may_tell(source.composed[line.start : line.end].lower())
    ]
    return Reading(
        claims,
        place_of(tokens),
        span.report,
        (*(unread if claims or unread else ("no-figures",)), *assumed),
        misses_in(source, tokens, telling),
        blankets_in(source, tokens, telling),
    )


def _drafts(
    walk: Walk,
    lines: Sequence[Line],
    atoms: Sequence[Sequence[Atom]],
    tables: Sequence[TableClaims],
) -> list[Draft]:
    """What lines and tables claim, in their order, but for titles that the text near says again."""
    waiting = list(tables)
    heads: list[range] = []
    quiet: set[tuple[str, str]] = set()
    captions = _captions(walk.text, lines)
    title = _title(walk.tokens, lines, atoms)
    for line, pieces in zip(lines, atoms, strict=True):
        while waiting and waiting[0].end < line.start:
            walk.drafts.extend(waiting.pop(0).drafts)
        begun = len(walk.drafts)
        if not waiting or line.end <= waiting[0].start:
            spoken = silenced(walk.tokens, pieces)
            quiet.update(_passed_over(pieces, spoken))
            _read_line(walk, line, spoken)
            told = walk.line if any(atom.quantity for atom in spoken) else []
            walk.themes.leave_line(walk.tokens, spoken, told)
        if line is title or _words_of_line(walk.text, line) in captions:
            heads.append(range(begun, len(walk.drafts)))
    walk.leave_sentence()
    for table in waiting:
        walk.drafts.extend(table.drafts)
    return without_repeats(walk.drafts, heads, quiet)


def _says_something(text: str, stretch: Stretch) -> bool:
    """Whether a line without figures may say what is asked of such lines."""
    words = text[stretch.start : stretch.end].lower()
    return may_tell(words) or may_date(text, stretch.start, stretch.end, words)


def _atoms_by_line(
    text: str, tokens: Sequence[Token], lines: Iterable[Line]
) -> Iterator[Sequence[Atom]]:
    """Name the pieces of each line; looking ahead ends with the line, looking back does not."""
    so_far: list[Token] = []
    for line in lines:
        so_far += tokens[len(so_far) : line.last]
        yield [] if line.silent else with_bases(tokens, atoms_of(text, so_far, line.first))


def _passed_over(atoms: Sequence[Atom], spoken: Sequence[Atom]) -> Iterator[tuple[str, str]]:
    """The numbers of a line that claim nothing, with their units, as titles may say them again."""
    if spoken is atoms:
        return
    for atom, kept in zip(atoms, spoken, strict=True):
        if atom.quantity is not None and kept.quantity is None:
            yield atom.quantity.number.text.lstrip("0"), key_of(atom.quantity.unit)


def _title(
    tokens: Sequence[Token], lines: Sequence[Line], atoms: Sequence[Sequence[Atom]]
) -> Line | None:
    """The title, if it has figures: days, hours and names may stand above it."""
    above = zip(lines[:_TITLE_REACH], atoms, strict=False)
    first = next((line for line, pieces in above if any(a.quantity for a in pieces)), None)
    if first is None or first is lines[-1] or first.item:
        return None
    short = first.end - first.start <= _TITLE_LENGTH
    return first if short and tokens[first.last - 1].text not in {".", ";", ":"} else None


def _captions(text: str, lines: Sequence[Line]) -> frozenset[str]:
    """The words of short lines that stand there twice, as titles and captions do."""
    short = (line for line in lines if 0 < line.end - line.start <= _TITLE_LENGTH)
    told = Counter(_words_of_line(text, line) for line in short if not (line.silent or line.item))
    return frozenset(words for words, times in told.items() if times > 1)


def _words_of_line(text: str, line: Line) -> str:
    return " ".join(text[line.start : line.end].lower().strip(_LAST_MARKS).split())


def _read_line(walk: Walk, line: Line, atoms: Sequence[Atom]) -> None:
    """Read one line from left to right, number by number."""
    numbers = [index for index, atom in enumerate(atoms) if atom.piece is Piece.QUANTITY]
    if not numbers and not line.silent and (line.rank is not None or atoms[-1].kind == ":"):
        top = line.rank is not None and line.rank <= 1
        walk.scope.enter_heading(walk.tokens, atoms, top=top, item=line.item)
        walk.headed = season_behind(walk.tokens, atoms, None)
        return
    tells = any(_tells_of_results(walk.tokens, atom) for atom in atoms if atom.kind in _TELLING)
    goes_on = _goes_on_with_goals(walk, line, atoms) and not tells
    walk.scope.enter_line(tells=tells, goes_on=goes_on)
    if not numbers and atoms:
        walk.scope.pass_line(atoms[0])
        short = line.end - line.start <= _TITLE_LENGTH and line.start < _LETTERHEAD
        if short and atoms[-1].kind not in {".", ";"}:
            walk.scope.enter_title(atoms)
    spoken = any(
        atom.piece is Piece.PLAN or (atom.piece is Piece.BASE and atom.kind == PLAN)
        for atom in atoms
    )
    walk.enter_line(plan_spoken=spoken or (line.item and walk.plan_spoken), item=line.item)
    begin = 0
    for index in numbers:
        if index < begin:
            continue
        walk.scope.read(walk.tokens, atoms[begin:index])
        walk.read_marks(atoms[begin:index])
        begin = _read_number(walk, atoms, begin, index)
        walk.read_marks(atoms[index + 1 : begin])
        walk.scope.pass_number()


def _goes_on_with_goals(walk: Walk, line: Line, atoms: Sequence[Atom]) -> bool:
    """Whether a paragraph goes on with the goals of the one before: it tells neither time nor deed.

    The one before told nothing but goals to its end.
    """
    told = walk.line
    aimed = len(told) > 1 and all(draft.stage is ClaimStage.TARGET for draft in told)
    if not aimed or not walk.scope.target or line.item or line.rank is not None:
        return False
    timed = any(atom.piece in {Piece.TIME, Piece.TARGET} for atom in atoms)
    return not timed and not says(run_of(walk.tokens, atoms), _DEEDS)


def _tells_of_results(tokens: Sequence[Token], atom: Atom) -> bool:
    """Whether a piece estimates, or compares with the same time a year before, as no goal does."""
    if atom.piece is Piece.BASE:
        return says(run_of(tokens, [atom]), _SAME_TIME)
    return atom.piece is Piece.CUE


def _read_number(walk: Walk, atoms: Sequence[Atom], begin: int, index: int) -> int:
    """Read one number by the first rule that takes it; the atom behind what it took."""
    frame = walk.prepared(frame_at(walk.tokens, atoms, begin, index), atoms[begin:index])
    walk.touched = None
    for rule in rules_for(frame.sign):
        if rule.produce(frame, walk, rule.name):
            break
    draft = walk.touched
    if draft is not None and draft.figures[-1].slot in _DATED:
        times = [atom.time for atom in atoms[index + 1 : frame.next] if atom.piece is Piece.TIME]
        if times:
            draft.period = walk.scope.of(times[-1]) or draft.period
    return frame.next
