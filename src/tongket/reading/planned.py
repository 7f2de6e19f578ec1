"""For which time does a document plan, and does it tell of goals alone?"""

from collections.abc import Sequence

from tongket.reading.atoms import Atom, Piece, run_of, says
from tongket.reading.congresses import years_of_office
from tongket.reading.moments import When
from tongket.reading.normalise import folded, key
from tongket.reading.opening import Opening
from tongket.reading.seasons import term_to
from tongket.reading.tokens import Token
from tongket.reading.years import TELLS_RESULTS, is_ahead, is_planned, says_year
from tongket.vocabulary.period import Period

COME_SO_FAR = folded("kết quả giải ngân; đã giải ngân; tính đến; lũy kế")
"""Words with which a paper of goals tells of results after all."""
_GOAL_WORDS = folded("""
    chỉ tiêu; mục tiêu; các chỉ tiêu chủ yếu; phấn đấu; phương hướng; định hướng
""")
_ASSEMBLY = key("hội")


def goals_of_term(tokens: Sequence[Token], lines: Sequence[Sequence[Atom]]) -> Period | None:
    """The term for which the title names goals: "Chỉ tiêu nhiệm kỳ 2020-2025", "đến năm 2025"."""
    title = next((line for line in lines if line), [])
    for index, atom in enumerate(title):
        time = atom.time
        if time is None:
            continue
        words = run_of(tokens, title[:index])
        if not says(words, _GOAL_WORDS) or says(words, TELLS_RESULTS):
            continue
        if time.when is When.BODY:
            return years_of_office(time)
        if any(behind.piece is not Piece.MARK for behind in title[index + 1 :]):
            continue  # "giai đoạn 2021-2025 được triển khai …"
        if time.when is When.TERM or is_ahead(tokens, title, index):
            goal = term_to(time.period(None))
            return None if goal is None or _opens_before(lines, goal.end.year) else goal
    return None


def _opens_before(lines: Sequence[Sequence[Atom]], year: int) -> bool:
    """Whether a sentence opens with an earlier year, as what came of it is told."""
    return any(
        (says_year(atom) or year) < year
        for line in lines
        for index, atom in enumerate(line[:-1])
        if not index or line[index - 1].letter == "."
    )


def led_to(
    tokens: Sequence[Token], lines: Sequence[Sequence[Atom]], year: int | None
) -> Period | None:
    """The term whose last year is all that a document names, as what goals lead to."""
    term, leads = None, False
    for line in lines:
        for index, atom in enumerate(line):
            if atom.time is None or atom.time.when is When.DAY:
                continue
            if atom.time.when is When.BODY and atom.time.last_year == year:
                term = years_of_office(atom.time)
            named = says_year(atom)
            if named is None:
                continue
            if named != year or not (
                is_ahead(tokens, line, index) or is_planned(tokens, line, index)
            ):
                return None
            leads = True
    return term if leads else None


def only_planned(opening: Opening) -> Period | None:
    """The period of which a document only tells the goals."""
    planned = _planned_by_title(opening)
    if not planned or opening.tells(COME_SO_FAR) or _tells_of_others(opening, planned):
        return None
    return planned[0]


def _planned_by_title(opening: Opening) -> Sequence[Period]:
    """What the title sets goals for: where it names no time, the only year that is named."""
    tokens = opening.tokens
    title = next((line for line in opening.lines if line), [])
    sets = next((at for at, atom in enumerate(title) if atom.piece is Piece.TARGET), len(title))
    words = run_of(tokens, title)
    if says(words, TELLS_RESULTS) or (title and tokens[title[0].first].key == _ASSEMBLY):
        return []
    named = [at for at, atom in enumerate(title) if says_year(atom)]
    if named or not says(words, _GOAL_WORDS):
        times = (title[at].time for at in named if at > sets or is_planned(tokens, title, at))
        return [period for time in times if time and (period := time.period(None))]
    years = {year for atom in opening.atoms if (year := says_year(atom))}
    return [Period.year(year) for year in years] if len(years) == 1 else []


def _tells_of_others(opening: Opening, planned: Sequence[Period]) -> bool:
    """Whether a document tells of other times than some planned ones."""
    for line in opening.lines:
        for index, atom in enumerate(line):
            time = atom.time if atom.piece is Piece.TIME else None
            period = time.period(opening.year) if time else None
            if period is None or is_planned(opening.tokens, line, index):
                continue
            if not any(period in goal or goal in period for goal in planned):
                return True
    return False


def plan_of(opening: Opening, report: Period | None) -> Period | None:
    """The first period spoken of as planned that lies behind the one reported on."""
    tokens, lead = opening.tokens, opening.atoms
    for index, atom in enumerate(lead):
        if atom.piece is Piece.TIME and atom.time and is_planned(tokens, lead, index):
            period = atom.time.period(opening.year)
            if period and (report is None or period.start > report.end):
                return period
    return None
