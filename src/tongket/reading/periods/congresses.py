"""On which term of office does a congress look back, and to which does it look ahead?"""

from collections.abc import Sequence
from itertools import groupby, takewhile

from tongket.reading.periods.spans import Span
from tongket.reading.pieces.atoms import Atom, Piece, run_of, says, words_of
from tongket.reading.pieces.moments import Time, When
from tongket.reading.pieces.units import Size
from tongket.reading.text.normalise import folded, spaced
from tongket.reading.text.tokens import Token
from tongket.vocabulary.period import Period
from tongket.vocabulary.wording.outcomes import HAS_MET

_CONGRESS = folded("đại hội đại biểu; đại hội đảng bộ; đại hội đảng viên; đại hội chi bộ")
_OF_CONGRESS = spaced(
    "nghị quyết đại hội; văn kiện đại hội; chào mừng đại hội; tiến tới đại hội",
    "đại hội đảng bộ các cấp",
)
CONGRESS_WORDS = 60
"""How many words a document begins with in which it names itself a congress's."""
TERM = 5
"""The years of a term."""
_ATOMS_BEFORE_TERM = 5  # atoms in front of a term that say how it is looked at
_PAST_TERM = folded("""
    nhiệm kỳ qua; nhiệm kỳ vừa qua; nhiệm kỳ đã qua; nhiệm kỳ trước; kết thúc nhiệm kỳ; đầu nhiệm
    kỳ; một nhiệm kỳ; dấu ấn nhiệm kỳ; qua 5 năm; sau 5 năm; 5 năm qua; năm năm qua
""")
_A_TERM = folded("""
    trong nhiệm kỳ; cả nhiệm kỳ; toàn nhiệm kỳ; nhiệm kỳ qua; nhiệm kỳ vừa qua; một nhiệm kỳ; dấu ấn
    nhiệm kỳ
""") | folded(
    *(
        f"{before} {years} năm"
        for years in ("năm", "mười", *range(4, 21))
        for before in ("trong", "qua", "sau", "sau gần", "sau hơn", "tổng kết", "nhìn lại")
    ),
    *(f"{years} năm {behind}" for years in range(4, 21) for behind in ("qua", "thực hiện")),
)
_OPENING = 8  # atoms
_BY_RESOLUTION = tuple(spaced("thực hiện nghị quyết đại hội; triển khai nghị quyết đại hội"))
_CAME = folded("đã; đạt được; kết quả; hoàn thành")
_ENDED = folded(*HAS_MET, "đạt và vượt")
_DURING = folded("trong; qua")
_YEARS = frozenset({When.BODY, When.TERM})
_MEASURED = frozenset({Size.PERCENT, Size.MONEY, Size.TIMES})
_GOALS = frozenset({Piece.TARGET, Piece.PLAN})
_TO_END = folded("cuối; hết")
_HALFWAY = folded("giữa nhiệm kỳ; nửa nhiệm kỳ; nửa đầu nhiệm kỳ")
(_HALFWAY_YEAR,) = spaced("năm giữa nhiệm kỳ")
_LOOKING_BACK = folded("nhìn lại; kết quả; thực hiện; tổng kết; qua; sau; trong")


def congress_in(tokens: Sequence[Token], lines: Sequence[Sequence[Atom]]) -> Span | None:
    """The term that a congress looks back on where its name gives the term to come."""
    bodies = [a.time for line in lines for a in line if a.time and a.time.when is When.BODY]
    terms = {time.year for time in bodies if time.year and time.last_year == time.year + TERM}
    if not terms:
        return None
    first, named = max(terms), _names_congress(tokens)
    if len(terms) == 1 and any(_came_of_term(tokens, line) for line in lines):
        last = first + TERM
        return Span(Period.term(first, last), Period.year(last + TERM), last)
    words = _first_words(tokens).replace(_HALFWAY_YEAR, " ")
    if says(words, _HALFWAY):  # "sơ kết giữa nhiệm kỳ thực hiện nghị quyết đại hội …"
        return Span(Period.term(first, first + TERM), None, first + TERM // 2)
    looks_back = named and says(f" {' '.join([token.key for token in tokens])} ", _PAST_TERM)
    held_against = {a.time.year for line in lines for a in line if a.piece is Piece.BASE and a.time}
    resolved = any(_tells_of_resolution(tokens, line) for line in lines)
    looks_back = looks_back or (named and (resolved or _tells_first(lines, first)))
    if not (looks_back or first - TERM in terms or (named and first - TERM in held_against)):
        return None
    if not named and (first % TERM or _heads_with_year(lines)):  # terms of councils
        return None
    last = first + TERM
    return Span(Period.term(first - TERM, first), Period.year(last), first)


def _came_of_term(tokens: Sequence[Token], line: Sequence[Atom]) -> bool:
    """Whether a sentence opens with a term and tells what came of it.

    "Trong nhiệm kỳ 2005-2010, xã đã hoàn thành 11/13 chỉ tiêu".
    """
    for index, atom in enumerate(line):
        if atom.time is None or atom.time.when is not When.BODY:
            continue
        led = index > 0 and words_of(tokens, line[index - 1]) in _DURING
        behind = list(takewhile(_goes_on, line[index:]))
        aims = any(atom.piece is Piece.TARGET for atom in behind)
        if not aims and _opens_line(line, index, led=led) and says(run_of(tokens, behind), _ENDED):
            return True
    return False


def _goes_on(atom: Atom) -> bool:
    return atom.quantity is None and atom.kind != "."


def _tells_first(lines: Sequence[Sequence[Atom]], begins: int) -> bool:
    """Whether figures stand in front of all goals, as a congress tells what came of its term."""
    years = {atom.time.year or 0 for line in lines for atom in line if atom.time}
    if any(begins < year < begins + TERM for year in years):
        return False
    for line in lines:
        for index, atom in enumerate(line):
            if atom.time and atom.time.when is When.YEAR and atom.time.year == begins + TERM:
                return False
            figure = atom.quantity
            if figure and (figure.size in _MEASURED or (figure.counts_goals and figure.whole)):
                return True
            if atom.piece in _GOALS and any(
                other.quantity or other.kind == ":" for other in line[index:]
            ):
                return False
    return False


def _tells_of_resolution(tokens: Sequence[Token], line: Sequence[Atom]) -> bool:
    """Whether what came of the last congress opens a line: "Thực hiện Nghị quyết Đại hội …"."""
    opens = run_of(tokens, line[:_OPENING]).startswith(_BY_RESOLUTION)
    return opens and says(run_of(tokens, line), _CAME)


def _names_congress(tokens: Sequence[Token]) -> bool:
    """Whether a document opens with a congress, and not with its papers or the way to it."""
    words = _first_words(tokens)
    for other in _OF_CONGRESS:
        words = words.replace(other, " ")
    return says(words, _CONGRESS)


def _first_words(tokens: Sequence[Token]) -> str:
    return f" {' '.join([token.key for token in tokens[:CONGRESS_WORDS]])} "


def term_to_come(
    tokens: Sequence[Token], lines: Sequence[Sequence[Atom]], year: int | None
) -> Period | None:
    """The term that a congress looks ahead to.

    It is the one that the text tells of, or the text tells of none but later than the first.
    """
    if not _names_congress(tokens):
        return None
    times = (atom.time for line in lines for atom in line if atom.time)
    terms = [time for time in times if time.when is When.BODY]
    term = max(filter(None, map(years_of_office, terms)), key=lambda own: own.end, default=None)
    if term is None:
        return None
    first, last = term.start.year, term.end.year
    if (year or last) >= last and _looks_back(tokens, lines, last):
        return None
    tells = any(
        atom.time.when is When.YEAR and atom.time.year == first
        for line in lines
        for atom in line
        if atom.time and tokens[atom.first].key not in _TO_END
    )
    return term if last == year or (first <= (year or 0) < last and not tells) else None


def term_looked_back_on(
    tokens: Sequence[Token], lines: Sequence[Sequence[Atom]], year: int
) -> Period | None:
    """The term named as ending, or the one before a named beginning, where "the term" is told of.

    "Đại hội nhiệm kỳ 2020-2025 … Nhiệm kỳ qua, …", in 2020 or in 2025.
    """
    if _heads_with_year(lines):  # "Tổng kết năm 2025 … nghị quyết nhiệm kỳ 2020-2025"
        return None
    times = [atom.time for line in lines for atom in line if atom.time]
    named = [years_of_office(time) for time in times if time.when in _YEARS]
    terms = [term for term in named if term and term.end.year - term.start.year >= TERM - 1]
    ended = [term for term in terms if term.end.year - 1 <= year <= term.end.year + 1]
    if ended:
        return max(ended, key=lambda term: term.end) if _tells_of(tokens, lines, _A_TERM) else None
    begun = next((term for term in terms if term.start.year == year), None)
    if begun is None or not _tells_of(tokens, lines, _PAST_TERM):
        return None
    return Period.term(year - TERM, year)


def _heads_with_year(lines: Sequence[Sequence[Atom]]) -> bool:
    """Whether the first line that names a period, and no figure, names a year or less."""
    for line in lines:
        if all(atom.quantity is None for atom in line):
            times = [atom.time for atom in line if atom.piece is Piece.TIME and atom.time]
            first = next((time for time in times if time.when in _YEARS or time.period(None)), None)
            if first is not None:
                return first.when not in _YEARS
    return False


def _tells_of(
    tokens: Sequence[Token], lines: Sequence[Sequence[Atom]], phrases: frozenset[str]
) -> bool:
    """Whether words say one of some phrases without the years of a term behind them."""
    return any(
        says(run_of(tokens, list(words)), phrases)
        for line in lines
        for _, words in groupby(line, _is_of_years)
    )


def _is_of_years(atom: Atom) -> bool:
    return atom.time is not None and atom.time.when in _YEARS


def last_to_come(time: Time, report: Period | None) -> Period | None:
    """The last year of a Party's term that begins no sooner than what is reported on."""
    term = years_of_office(time) if time.when is When.BODY else None
    if term is None or report is None or term.start.year < report.end.year:
        return None
    return None if term.start.year % TERM else Period.year(term.end.year)


def years_of_office(time: Time) -> Period | None:
    """The years of a term of office, which is more than a year of school."""
    if time.year is None or time.year + 1 >= time.last_year:
        return None
    return Period.term(time.year, time.last_year)


def _looks_back(tokens: Sequence[Token], lines: Sequence[Sequence[Atom]], last: int) -> bool:
    """Whether results are told of the term that ended in a year."""
    periods = (term_of_office(tokens, line, at, last) for line in lines for at in range(len(line)))
    return any(period is not None and period.end.year == last for period in periods)


def term_of_office(
    tokens: Sequence[Token], lead: Sequence[Atom], index: int, year: int
) -> Period | None:
    """The years of a term of office where the report, which is of some year, looks back on it."""
    time = lead[index].time
    if time is None or time.when is not When.BODY or time.year is None or time.year >= year:
        return None
    near = run_of(tokens, lead[max(0, index - _ATOMS_BEFORE_TERM) : index])
    looks_back = says(near, _LOOKING_BACK) and "," not in near
    if not (looks_back or _opens_line(lead, index)):
        return None
    return Period.term(time.year, time.last_year) if time.year < time.last_year else None


def _opens_line(lead: Sequence[Atom], index: int, *, led: bool = False) -> bool:
    """Whether a sentence begins with the time, or a word that has ``led`` to it.

    "Nhiệm kỳ 2015-2020, Đảng bộ …".
    """
    first = index - led
    opens = first == 0 or lead[first - 1].kind == "."
    if not opens or index + 1 >= len(lead):
        return False
    behind = lead[index + 1]
    return behind.kind == "," or behind.piece is Piece.WORD
