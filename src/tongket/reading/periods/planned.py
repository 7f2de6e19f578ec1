"""For which time does a document plan, and does it tell of goals alone?"""

import re
from collections.abc import Sequence
from itertools import takewhile, zip_longest

from tongket.reading.periods.congresses import TERM, years_of_office
from tongket.reading.periods.opening import STOP, Opening
from tongket.reading.periods.seasons import term_to
from tongket.reading.periods.spans import Span
from tongket.reading.periods.years import (
    TELLS_RESULTS,
    is_ahead,
    is_planned,
    says_year,
)
from tongket.reading.pieces.atoms import Atom, Piece, run_of, says, words_of
from tongket.reading.pieces.marks import parts
from tongket.reading.pieces.moments import When
from tongket.reading.pieces.units import Size
from tongket.reading.text.normalise import folded, key
from tongket.reading.text.tokens import Token
from tongket.vocabulary.period import Period
from tongket.vocabulary.wording.outcomes import HAS_MET

COME_SO_FAR = folded("kết quả giải ngân; đã giải ngân; tính đến; lũy kế")
"""Words with which a paper of goals tells of results after all."""
_GOAL_WORDS = folded("""
    chỉ tiêu; mục tiêu; các chỉ tiêu chủ yếu; phấn đấu; phương hướng; định hướng; kế hoạch
""")
_RESULTS = folded("cùng kỳ; ước; kết quả; thực hiện được", *HAS_MET)
_DONE = folded("đã")
_MEETINGS = folded("thông qua; kỳ họp; hội nghị; đại hội; đại biểu; quyết nghị; phiên họp")
_MONTH_OF_PLANS = 10  # the month from which plans are those of the next year
_YEARLY_RATE = re.compile(r"% ?/ ?năm")
_ASSEMBLY = key("hội")
_REST = folded("từ nay đến; từ nay tới; từ giờ đến; từ đây đến")
_BY = folded("vào")


def goals_of_term(tokens: Sequence[Token], lines: Sequence[Sequence[Atom]]) -> Period | None:
    """The term for which the title names goals: "Chỉ tiêu nhiệm kỳ 2020-2025", "đến năm 2025"."""
    title = _title(tokens, lines)
    figures = (index for index, atom in enumerate(title) if atom.quantity is not None)
    for index, atom in enumerate(title[: next(figures, len(title))]):
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
        if not index or line[index - 1].kind == "."
    )


def led_to(
    tokens: Sequence[Token], lines: Sequence[Sequence[Atom]], year: int | None
) -> Period | None:
    """The term whose last year is all that a document names, as what goals lead to.

    Or which alone it names, at the head of goals: "Nhiệm kỳ 2025-2030, xã phấn đấu …".
    """
    term, leads = None, False
    for line in lines:
        for index, atom in enumerate(line):
            if atom.time is None or atom.time.when is When.DAY:
                continue
            if atom.time.when is When.BODY and atom.time.last_year == year:
                term = years_of_office(atom.time)
                leads = leads or _heads_goals(line, index)
            named = says_year(atom)
            if named is None:
                continue
            if named != year or not _leads_to(tokens, line, index):
                return None
            leads = True
    return term if leads else None


def _heads_goals(line: Sequence[Atom], index: int) -> bool:
    """Whether a term is followed by a goal in front of any figure."""
    behind = takewhile(lambda atom: atom.quantity is None and atom.kind != ".", line[index:])
    return any(atom.piece is Piece.TARGET for atom in behind)


def _leads_to(tokens: Sequence[Token], line: Sequence[Atom], index: int) -> bool:
    """Whether goals lead to a year: "đến năm 2030", "còn 2% vào năm 2030"."""
    by = index > 0 and words_of(tokens, line[index - 1]) in _BY
    return by or is_ahead(tokens, line, index) or is_planned(tokens, line, index)


def only_planned(opening: Opening) -> Span | None:
    """For which time a document only tells the goals."""
    planned = planned_by_title(opening)
    told = opening.tells(COME_SO_FAR) or tells_deeds(opening)
    if planned and not (told or _tells_of_others(opening, planned)):
        return Span(planned[0], planned[0], planned[0].start.year)
    tokens = opening.tokens
    title = _title(tokens, opening.lines)
    goals = says(run_of(tokens, title), _GOAL_WORDS) and not any(atom.time for atom in title)
    if not goals or _tells_reached(title) or opening.tells(COME_SO_FAR | _RESULTS):
        return None
    return _planned_from_day(opening)


def planned_by_title(opening: Opening) -> Sequence[Period]:
    """What the title sets goals for: where it names no time, the only year that is named."""
    tokens = opening.tokens
    title = _title(tokens, opening.lines)
    sets = next((at for at, atom in enumerate(title) if atom.piece is Piece.TARGET), len(title))
    words = run_of(tokens, title)
    if says(words, TELLS_RESULTS) or _tells_reached(title):
        return []
    if title and tokens[title[0].first].key == _ASSEMBLY:
        return []
    named = [at for at, atom in enumerate(title) if says_year(atom)]
    if named or not says(words, _GOAL_WORDS):
        aimed = (at for at in named if at > sets or _is_of_goals(tokens, title, at))
        times = (title[at].time for at in aimed)
        return [period for time in times if time and (period := time.period(None))]
    years = {year for atom in opening.atoms if (year := _year_beside_days(atom))}
    return [Period.year(year) for year in years] if len(years) == 1 else []


def _is_of_goals(tokens: Sequence[Token], title: Sequence[Atom], index: int) -> bool:
    """Whether goals are named before a time, near it or in the title's first sentence."""
    sentence = not any(atom.kind == "." for atom in title[:index])
    named = sentence and says(run_of(tokens, title[:index]), _GOAL_WORDS)
    return named or is_planned(tokens, title, index)


def _planned_from_day(opening: Opening) -> Span | None:
    """What goals without a time are for: the year after a late day of issue, or a congress's term.

    A congress is held in the last year of a term, and sets mean rates: "tăng 9%/năm".
    """
    days = (atom.time.day for atom in opening.atoms if atom.time)
    day = next((day for day in days if day is not None), None)
    if day is None or any(_year_beside_days(atom) for atom in opening.atoms):
        return None
    rates = (atom.quantity.unit for atom in opening.atoms if atom.quantity)
    if day.year % TERM == 0 and any(_YEARLY_RATE.fullmatch(unit) for unit in rates):
        last = day.year + TERM
        return Span(Period.term(day.year + 1, last), Period.year(last), last, ahead=True)
    year = Period.year(day.year + (day.month >= _MONTH_OF_PLANS))
    return Span(year, year, year.start.year)


def _title(tokens: Sequence[Token], lines: Sequence[Sequence[Atom]]) -> Sequence[Atom]:
    """The first line in words, which a day and an hour are not."""
    worded = (line for line in lines if any(map(str.isalpha, run_of(tokens, line))))
    return next(worded, [])


def _tells_reached(title: Sequence[Atom]) -> bool:
    """Whether a title says how much of a plan was reached, or how many goals.

    "Thu ngân sách đạt 41% kế hoạch", "Xã đạt 14/17 chỉ tiêu".
    """
    return any(
        atom.quantity is not None
        and (
            atom.quantity.whole is not None
            or (atom.quantity.size is Size.PERCENT and behind.piece is Piece.PLAN)
        )
        for atom, behind in zip_longest(title, title[1:], fillvalue=STOP[0])
    )


def _year_beside_days(atom: Atom) -> int | None:
    """The year of a time that is no day."""
    return None if atom.time is not None and atom.time.when is When.DAY else says_year(atom)


def _tells_of_others(opening: Opening, planned: Sequence[Period]) -> bool:
    """Whether a document tells of other times than some planned ones."""
    for line in opening.lines:
        for index, atom in enumerate(line):
            time = atom.time if atom.piece is Piece.TIME else None
            period = time.period(opening.year) if time else None
            if period is None or is_planned(opening.tokens, line, index):
                continue
            if time and time.year is None and time.when is When.YEAR:
                continue  # "cuối năm"
            if not any(period in goal or goal in period for goal in planned):
                return True
    return False


def plan_of(opening: Opening, report: Period | None) -> Period | None:
    """The first period spoken of as planned that lies behind the one reported on."""
    for line in opening.lines:
        for index, atom in enumerate(line):
            if atom.time is None or not is_planned(opening.tokens, line, index):
                continue
            period = atom.time.period(opening.year) if atom.piece is Piece.TIME else None
            if period and (report is None or period.start > report.end):
                return period
    return None


def tells_deeds(opening: Opening) -> bool:
    """Whether it is told what was done before anything is aimed at, with figures.

    "Xã đã mở 5 tuyến đường. Phấn đấu hết năm 2014 đạt 15 tiêu chí", but not what a meeting did.
    """
    for line in opening.lines:
        for first, last in parts(line, "."):
            said = line[first:last]
            aims = (is_planned(opening.tokens, said, at) for at, a in enumerate(said) if a.time)
            if any(atom.piece is Piece.TARGET for atom in said) or any(aims):
                return False
            words = run_of(opening.tokens, said)
            done = says(words, _DONE) and not says(words, _MEETINGS)
            if done and any(atom.quantity is not None for atom in said):
                return True
    return False


def is_rest(tokens: Sequence[Token], atom: Atom) -> bool:
    """Whether a time ends what is left of a year: "từ nay đến cuối năm"."""
    return " ".join([token.key for token in tokens[max(0, atom.first - 3) : atom.first]]) in _REST
