"""For which time does a document plan, and does it tell of goals alone?"""

from collections.abc import Sequence

from tongket.reading.atoms import Atom, Piece, folded, run_of, says
from tongket.reading.congresses import years_of_office
from tongket.reading.moments import When
from tongket.reading.normalise import key
from tongket.reading.opening import Opening
from tongket.reading.tokens import Token
from tongket.reading.years import TELLS_RESULTS, is_ahead, is_planned, says_year
from tongket.vocabulary.period import Period

COME_SO_FAR = folded("kết quả giải ngân; đã giải ngân; tính đến; lũy kế")
"""Words with which a paper of goals tells of results after all."""
_GOAL_WORDS = folded("chỉ tiêu; mục tiêu; các chỉ tiêu chủ yếu; phấn đấu")
_ASSEMBLY = key("hội")


def goals_of_term(tokens: Sequence[Token], lines: Sequence[Sequence[Atom]]) -> Period | None:
    """The term for which the title names goals: "Chỉ tiêu nhiệm kỳ 2020-2025"."""
    title = next((line for line in lines if line), [])
    for index, atom in enumerate(title):
        if atom.time is not None and atom.time.when is When.BODY:
            words = run_of(tokens, title[:index])
            goals = says(words, _GOAL_WORDS) and not says(words, TELLS_RESULTS)
            return years_of_office(atom.time) if goals else None
    return None


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
    if not _is_plan(opening) or opening.tells(COME_SO_FAR):
        return None
    return plan_of(opening, None)


def _is_plan(opening: Opening) -> bool:
    """Whether a document sets goals for a year its title names and tells of no results."""
    tokens, lines = opening.tokens, opening.lines
    title = next((line for line in lines if line), [])
    sets = next((at for at, atom in enumerate(title) if atom.piece is Piece.TARGET), len(title))
    planned = {
        year
        for index, atom in enumerate(title)
        if (year := says_year(atom)) is not None
        and (index > sets or is_planned(tokens, title, index))
    }
    if not planned or tokens[title[0].first].key == _ASSEMBLY:
        return False
    words = run_of(tokens, title)
    if says(words, TELLS_RESULTS):
        return False
    dated = (
        says_year(atom) not in {None, *planned} and not is_planned(tokens, line, index)
        for line in lines
        for index, atom in enumerate(line)
        if atom.time is not None and atom.time.when not in {When.DAY, When.UP_TO}
    )
    return not any(dated)


def plan_of(opening: Opening, report: Period | None) -> Period | None:
    """The first period spoken of as planned that lies behind the one reported on."""
    tokens, lead = opening.tokens, opening.atoms
    for index, atom in enumerate(lead):
        if atom.piece is Piece.TIME and atom.time and is_planned(tokens, lead, index):
            period = atom.time.period(opening.year)
            if period and (report is None or period.start > report.end):
                return period
    return None
