"""What does a document report on, which place and which time, by its own first words?"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from datetime import date

from tongket.reading.atoms import Atom, Piece, folded, run_of, says, words_of
from tongket.reading.bases import PAST
from tongket.reading.congresses import TERM, congress_in, term_of_office, term_to_come
from tongket.reading.normalise import key, spoken
from tongket.reading.reporters import LEAD, may_name_place
from tongket.reading.scope import Span
from tongket.reading.times import Time, When
from tongket.reading.tokens import Token
from tongket.vocabulary.period import Period, PeriodKind

_PLANNING = folded("""
    nhiệm vụ; phương hướng; kế hoạch; mục tiêu; giải pháp; bàn; chỉ tiêu; triển khai; dự toán; nghị
    quyết về;
    phấn đấu; quyết toán; quy hoạch
""")
_AREA = f" {' '.join(map(key, ('địa', 'bàn')))} "  # no talk of what is planned
_GOALS = folded("chỉ tiêu; mục tiêu; các chỉ tiêu chủ yếu; phấn đấu")
_RESULTS = folded("kết quả; tình hình; thực hiện; đánh giá; công tác; ước")
_NEAR = 11  # atoms in front of a time that say what it is the time of
_NAMED, _IN_TITLE = 3, 6  # what a year counts beside a day's
_DECEMBER = 12
_DATE_LINE = 12  # atoms
_SAME = " ".join(map(key, ("cùng", "kỳ")))
_START = " ".join(map(key, ("đầu", "năm")))
_UNTIL = folded("đến; tới; đến hết")
_COME_SO_FAR = folded("kết quả giải ngân; đã giải ngân; tính đến; lũy kế")
_MEETING = key("hội")
_HEADING_ATOMS = 20
_STOP = (Atom(Piece.MARK, 0, 0, 0, 0, "."),)  # for a line that was passed over
_TIMES = spoken(("năm", "tháng", "quý", "tuần", "kỳ", "nay", "giai"))  # a time without figures
_TERMS = spoken(("nhiệm kỳ",))
_YEAR = re.compile(r"(?<![0-9.,/])(?:19|20)[0-9]{2}(?![0-9.,]*[0-9])")


def span_of(
    text: str, tokens: Sequence[Token], lines: Sequence[Sequence[Atom]], published: date | None
) -> Span:
    """Say which period a document reports on and which it plans for."""
    lead = [[atom for atom in line if atom.start < LEAD] for line in lines]
    flat = [atom for line in lead for atom in line or _STOP]
    if (term := congress_in(tokens, lead)) is not None:
        return term
    year = _year(text, tokens, lead, published)
    if (last := _goals_of_term(tokens, lead) or term_to_come(tokens, lead, year)) is not None:
        return Span(Period.year(last), Period.year(last), last)
    if year is None:
        return Span(None, None, None)
    if _is_plan(tokens, lead) and not _tells(tokens, flat, _COME_SO_FAR):
        goal = _plan(tokens, flat, year, None)
        if goal is not None:
            return Span(goal, goal, goal.start.year)
    report = next(filter(None, (_report(tokens, line, year) for line in lead)), None)
    report = _whole_year(_longer(report, lead, year), flat) or _after_base(tokens, flat)
    if report is not None and report.end.year < year:
        report = _so_far(flat, year) or report
    if report == Period.year(year):
        report = _before_day(lead, year) or report
    if report is None:
        report = Period.year(year)
        told = _COME_SO_FAR | {_SAME}
        if _plan(tokens, flat, year, None) == report and not _tells(tokens, flat, told):
            return Span(report, report, year)  # all its figures are of the year it plans
        report = _so_far(flat, year) or report
    return Span(report, _plan(tokens, flat, year, report), year, _month(flat, year, report))


def _tells(tokens: Sequence[Token], lead: Sequence[Atom], phrases: frozenset[str]) -> bool:
    """Whether a document says one of some phrases."""
    words = f" {' '.join([words_of(tokens, atom) for atom in lead if atom is not _STOP[0]])} "
    return says(words, phrases)


def _before_day(lines: Sequence[Sequence[Atom]], year: int) -> Period | None:
    """The months of the year that a paper of a day inside it tells of, by its line with the day."""
    dated = (line for line in lines if len(line) <= _DATE_LINE)
    times = (atom.time for line in dated for atom in line if atom.time)
    days = (time.day for time in times if time.when is When.DAY and time.day)
    day = next((day for day in days if day.year == year), None)
    for atom in (atom for line in lines for atom in line):
        time = atom.time if atom.piece is Piece.TIME else None
        months = time is not None and time.when is When.FIRST_MONTHS and time.year in {None, year}
        if day is not None and time is not None and months and time.number <= day.month < _DECEMBER:
            return Period.months_to_date(year, time.number)
    return None


def _so_far(lead: Sequence[Atom], year: int) -> Period | None:
    """The months of the year up to the day to which a document without a period tells results."""
    times = (atom.time for atom in lead if atom.piece is Piece.TIME and atom.time)
    until = next((time for time in times if time.when is When.UP_TO), None)
    if until is None or until.year not in {None, year} or not 1 <= until.number < _DECEMBER:
        return None
    return Period.months_to_date(year, until.number)


def may_date(text: str, start: int, end: int, words: str) -> bool:
    """Whether a line without figures may say of which time or place a document is.

    ``words`` are those of the line in lower case. Its last mark keeps the words in front of it
    from speaking of a time behind it, so a line without one is looked at.
    """
    if start > LEAD:
        return _TERMS.search(words) is not None
    if _TIMES.search(words) or words[-1] not in ".;" or len(words) != end - start:
        return True
    return may_name_place(text, start, words)


def _goals_of_term(tokens: Sequence[Token], lines: Sequence[Sequence[Atom]]) -> int | None:
    """The last year of a term for which the title names goals: "Chỉ tiêu nhiệm kỳ 2020-2025"."""
    title = next((line for line in lines if line), [])
    words = run_of(tokens, title)
    goals = says(words, _GOALS)
    if not goals or says(words, _RESULTS):
        return None
    times = (atom.time for atom in title if atom.time and atom.time.when is When.BODY)
    return next((time.last_year for time in times if time.last_year), None)


def _is_plan(tokens: Sequence[Token], lines: Sequence[Sequence[Atom]]) -> bool:
    """Whether a document sets goals for a year its title names and tells of no results."""
    title = next((line for line in lines if line), [])
    sets = next((at for at, atom in enumerate(title) if atom.piece is Piece.TARGET), len(title))
    years = {
        _says_year(atom)
        for index, atom in enumerate(title)
        if index > sets or _is_planned(tokens, title, index)
    }
    planned = {year for year in years if year is not None}
    if not planned or tokens[title[0].first].key == _MEETING:
        return False
    words = run_of(tokens, title)
    if says(words, _RESULTS):
        return False
    dated = (
        _says_year(atom) not in {None, *planned} and not _is_planned(tokens, line, index)
        for line in lines
        for index, atom in enumerate(line)
        if atom.time is not None and atom.time.when not in {When.DAY, When.UP_TO}
    )
    return not any(dated)


def _bases(tokens: Sequence[Token], lead: Sequence[Atom]) -> Iterator[tuple[Time, str]]:
    """The dated former periods that figures are compared with, and their words."""
    for atom in lead:
        if atom.piece is Piece.BASE and atom.letter == PAST and atom.time and atom.time.year:
            yield atom.time, words_of(tokens, atom)


def _after_base(tokens: Sequence[Token], lead: Sequence[Atom]) -> Period | None:
    """The period a year after the one that growth counts from: "so với 6 tháng đầu năm 2020"."""
    for time, words in _bases(tokens, lead):
        same = time.when is When.FIRST_MONTHS or (time.when is When.MONTH and _SAME in words)
        period = time.period(time.year) if same else None
        if period is not None:
            return _a_year_on(period)
    return None


def _year_after_base(tokens: Sequence[Token], lead: Sequence[Atom]) -> int | None:
    """The year that comparisons lead to: "cùng kỳ năm 2023", "cuối năm 2023", "đầu năm 2024"."""
    months = {a.time.number for a in lead if a.piece is Piece.TIME and a.time}
    years = [
        (time.year or 0) + (not _is_of_this_year(time, words, months))
        for time, words in _bases(tokens, lead)
        if time.when not in {When.TERM, When.BODY}
    ]
    bare = (atom for atom in lead if atom.piece is Piece.BASE and atom.letter == PAST)
    named = (_YEAR.search(words_of(tokens, atom)) for atom in bare if atom.time is None)
    years += [int(year[0]) + 1 for year in named if year]  # "cùng kỳ 2023"
    return max(years, default=None)


def _is_of_this_year(time: Time, words: str, months: Set[int]) -> bool:
    """Whether a comparison is with a time of the report's own year: "so với tháng 7/2019"."""
    month = time.when is When.MONTH and _SAME not in words and time.number < _DECEMBER
    before = month and time.number not in months  # a month before, not the same a year before
    return before or words.endswith(_START) or time.when is When.START


def _a_year_on(period: Period) -> Period:
    year = period.start.year + 1
    if period.kind is PeriodKind.MONTH:
        return Period.month(year, period.start.month)
    return Period.months_to_date(year, period.end.month)


def _longer(report: Period | None, lines: Sequence[Sequence[Atom]], year: int) -> Period | None:
    """For a month or quarter, the months up to it where a line begins with them or is a heading."""
    if report is None or report.kind not in {PeriodKind.MONTH, PeriodKind.QUARTER}:
        return report
    for line in lines:
        times = [atom.time for atom in line if atom.time]
        counted = any(atom.piece is Piece.QUANTITY for atom in line)
        heading = times[-1] if times and not counted and len(line) < _HEADING_ATOMS else None
        time = (line[0].time if line else None) or heading
        months = time.period(year) if time and time.when is When.FIRST_MONTHS else None
        if months is not None and report in months and months.end == report.end:
            return months
    return report


def _whole_year(report: Period | None, lead: Sequence[Atom]) -> Period | None:
    """The year that a report on December tells of, where it says "cả năm" too."""
    if report is None or report.kind is not PeriodKind.MONTH or report.end.month != _DECEMBER:
        return report
    times = [atom.time for atom in lead if atom.time]
    whole = any(t.when is When.YEAR and t.year in {None, report.end.year} for t in times)
    return Period.year(report.end.year) if whole else report


def _month(lead: Sequence[Atom], year: int, report: Period) -> Period | None:
    """The month that a report on several months names first."""
    for atom in lead:
        if atom.time is not None and atom.time.when is When.MONTH:
            month = atom.time.period(year)
            last = month is not None and month != report and month.end == report.end
            return month if last else None
    return None


def _year(
    text: str, tokens: Sequence[Token], lines: Sequence[Sequence[Atom]], published: date | None
) -> int | None:
    """The year that undated words of the document mean: rather one it looks back on."""
    told: Counter[int] = Counter()
    ahead: Counter[int] = Counter()  # behind "đến"
    planned: int | None = None
    for count, lead in enumerate(line for line in lines if line):
        for index, atom in enumerate(lead):
            if (year := _says_year(atom)) is None:
                continue
            rest = atom.time is not None and atom.time.when is When.LAST_MONTHS
            if _is_planned(tokens, lead, index) and not rest:
                planned = planned or year
            else:
                by_day = atom.time is not None and atom.time.when is When.DAY
                titled = not count and lead[-1].letter not in {".", ";"}
                told[year] += 1 if by_day else _IN_TITLE if titled else _NAMED
                ahead[year] += _is_ahead(tokens, lead, index)
    for year in [
        year for year in ahead if ahead[year] and told.keys() - set(range(year - 1, 9999))
    ]:
        del told[year]
    latest = max(told, default=0)
    for year in [year for year in told if year < latest - TERM]:
        del told[year]
    if told:
        return max(told, key=lambda year: (told[year], year))
    if planned or published:
        return planned or (published.year if published else None)
    flat = [atom for lead in lines for atom in lead]
    if (base := _after_base(tokens, flat)) is not None:
        return base.start.year
    if (year := _year_after_base(tokens, flat)) is not None:
        return year
    if terms := [a.time.last_year for a in flat if a.time and a.time.when is When.BODY]:
        return max(terms)
    found = _YEAR.search(text)
    return int(found[0]) if found else None


def _is_ahead(tokens: Sequence[Token], lead: Sequence[Atom], index: int) -> bool:
    """Whether "đến" leads to a year: "đến năm 2030", a goal where the text tells of others."""
    time = lead[index].time
    until = index > 0 and words_of(tokens, lead[index - 1]) in _UNTIL
    return until and time is not None and time.when is When.YEAR


def _says_year(atom: Atom) -> int | None:
    """The year that a time names, if it is not the years of a term."""
    time = atom.time if atom.piece is Piece.TIME else None
    if time is None or time.when in {When.TERM, When.BODY}:
        return None
    return None if time.when is When.DAY and time.day is None else time.year


def _report(tokens: Sequence[Token], lead: Sequence[Atom], year: int) -> Period | None:
    """A line's first period not spoken of as planned; of a month and months to it, the longer."""
    found: Period | None = None
    for index, atom in enumerate(lead):
        if atom.piece is not Piece.TIME or atom.time is None or _is_planned(tokens, lead, index):
            continue
        period = term_of_office(tokens, lead, index, year) or _own_period(atom.time, year)
        if period is None or not _is_near(period, year):
            continue
        if found is None:
            found = period
        elif found in period and period.start.year == year and period.end == found.end:
            return period
    return found


def _is_near(period: Period, year: int) -> bool:
    """Whether a report of that year may be about the period."""
    return period.start.year <= year + 1 and period.end.year >= year - 1


def _own_period(time: Time, year: int) -> Period | None:
    if time.when in {When.LAST_MONTHS, When.NEXT_YEAR, When.SEASON}:
        return None
    return time.period(year)


def _is_planned(tokens: Sequence[Token], lead: Sequence[Atom], index: int) -> bool:
    """Whether a word for plans stands closer before the time than any mark."""
    words: list[str] = []
    aside = False
    for atom in reversed(lead[max(0, index - _NEAR) : index]):
        aside = atom.letter == ")" or (aside and atom.letter != "(")
        if aside or atom.letter == "(":
            continue
        if atom.piece is Piece.TIME or (atom.piece is Piece.MARK and atom.letter not in "-–"):
            break
        words.insert(0, words_of(tokens, atom))
    near = f" {' '.join(words)} ".replace(_AREA, " ")
    return says(near, _PLANNING) and not says(near, _RESULTS)


def _plan(
    tokens: Sequence[Token], lead: Sequence[Atom], year: int, report: Period | None
) -> Period | None:
    for index, atom in enumerate(lead):
        if atom.piece is Piece.TIME and atom.time and _is_planned(tokens, lead, index):
            period = atom.time.period(year)
            if period and (report is None or period.start > report.end):
                return period
    return None
