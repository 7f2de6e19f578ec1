"""What does a document report on, which place and which time, by its own first words?"""

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date

from tongket.reading.atoms import Atom, Piece, folded, says, words_of
from tongket.reading.bases import PAST
from tongket.reading.normalise import key, spoken
from tongket.reading.scope import Span
from tongket.reading.times import Time, When
from tongket.reading.tokens import Phrases, Sort, Token
from tongket.vocabulary.period import Period, PeriodKind

_LEAD = 2500  # characters in which a document says what it is about
_PLANNING = folded("""
    nhiệm vụ; phương hướng; kế hoạch; mục tiêu; giải pháp; bàn; chỉ tiêu; triển khai; dự toán; nghị
    quyết về;
    phấn đấu; quyết toán
""")
_AREA = f" {' '.join(map(key, ('địa', 'bàn')))} "  # no talk of what is planned
_GOALS = folded("chỉ tiêu; mục tiêu; các chỉ tiêu chủ yếu; phấn đấu")
_RESULTS = folded("kết quả; tình hình; thực hiện; đánh giá; công tác; ước")
_LOOKING_BACK = folded("nhìn lại; kết quả; thực hiện; tổng kết; qua; sau; trong")
_UNIT_WORDS = (
    *("huyện", "xã", "phường", "tỉnh", "thị xã", "thị trấn", "thành phố", "tp", "tp.", "đặc khu"),
)
_UNITS: Phrases[None] = Phrases(dict.fromkeys(_UNIT_WORDS))
_NEAR = 11  # atoms in front of a time that say what it is the time of
_COMMITTEE = key("ủy")
_NO_NAME = frozenset(map(key, ("khóa", "lần", "số", "hội")))
_NAMED, _IN_TITLE = 3, 6  # what a year counts beside a day's
_CONGRESS = folded("đại hội đại biểu; đại hội đảng bộ")
CONGRESS_WORDS = 60
"""How many words a document begins with in which it names itself a congress's."""
_PAST_TERM = folded("nhiệm kỳ qua; nhiệm kỳ vừa qua; đầu nhiệm kỳ")
_TERM = 5
_DECEMBER = 12
_SAME = " ".join(map(key, ("cùng", "kỳ")))
_MEETING = key("hội")
_HEADING_ATOMS = 20
_STOP = (Atom(Piece.MARK, 0, 0, 0, 0, "."),)  # for a line that was passed over
_TIMES = spoken(("năm", "tháng", "quý", "tuần", "kỳ", "nay", "giai"))  # a time without figures
_TERMS = spoken(("nhiệm kỳ",))
_PLACES = re.compile(rf"(?:{spoken(_UNIT_WORDS).pattern})\W*(?:(?:ủy|uỷ)\W*)?(?P<name>[^\W\d_])")
_YEAR = re.compile(r"(?<![0-9.,/])(?:19|20)[0-9]{2}(?![0-9.,]*[0-9])")


def span_of(
    text: str, tokens: Sequence[Token], lines: Sequence[Sequence[Atom]], published: date | None
) -> Span:
    """Say which period a document reports on and which it plans for."""
    lead = [[atom for atom in line if atom.start < _LEAD] for line in lines]
    flat = [atom for line in lead for atom in line or _STOP]
    if (term := _congress(tokens, lead)) is not None:
        return term
    year = _year(text, tokens, lead, published)
    if (last := _goals_of_term(tokens, lead) or _last_of_term(tokens, flat, year)) is not None:
        return Span(Period.year(last), Period.year(last), last)
    if year is None:
        return Span(None, None, None)
    if _is_plan(tokens, lead) and (goal := _plan(tokens, flat, year, None)):
        return Span(goal, goal, goal.start.year)
    report = next(filter(None, (_report(tokens, line, year) for line in lead)), None)
    report = _whole_year(_longer(report, lead, year), flat) or _after_base(flat)
    if report is None:
        report = Period.year(year)
        goal = _plan(tokens, flat, year, None)
        if goal == report:  # a plan reports on nothing: all its figures are of the year it plans
            return Span(report, report, year)
    return Span(report, _plan(tokens, flat, year, report), year, _month(flat, year, report))


def may_date(text: str, start: int, end: int, words: str) -> bool:
    """Whether a line without figures may say of which time or place a document is.

    ``words`` are those of the line in lower case. Its last mark keeps the words in front of it
    from speaking of a time behind it, so a line without one is looked at.
    """
    if start > _LEAD:
        return _TERMS.search(words) is not None
    if _TIMES.search(words) or words[-1] not in ".;" or len(words) != end - start:
        return True
    return any(text[start + found.start("name")].isupper() for found in _PLACES.finditer(words))


def _congress(tokens: Sequence[Token], lines: Sequence[Sequence[Atom]]) -> Span | None:
    """The term that a congress looks back on where its name gives the term to come."""
    if not _names_congress(tokens):
        return None
    whole = " ".join(token.key for token in tokens)
    bodies = [a.time for line in lines for a in line if a.time and a.time.when is When.BODY]
    terms = {time.year for time in bodies if time.year and time.last_year == time.year + _TERM}
    first = max(terms, default=0)
    looks_back = says(f" {whole} ", _PAST_TERM)
    if not terms or not (looks_back or first - _TERM in terms):
        return None
    last = first + _TERM
    return Span(Period.term(first - _TERM, first), Period.year(last), first)


def _names_congress(tokens: Sequence[Token]) -> bool:
    words = " ".join(token.key for token in tokens[:CONGRESS_WORDS])
    return says(f" {words} ", _CONGRESS)


def _last_of_term(tokens: Sequence[Token], lead: Sequence[Atom], year: int | None) -> int | None:
    """The year, if it is the last of the term that a congress looks ahead to."""
    times = (atom.time for atom in lead if atom.time and atom.time.when is When.BODY)
    last = max((time.last_year for time in times), default=None)
    return last if last == year and _names_congress(tokens) else None


def _goals_of_term(tokens: Sequence[Token], lines: Sequence[Sequence[Atom]]) -> int | None:
    """The last year of a term for which the title names goals: "Chỉ tiêu nhiệm kỳ 2020-2025"."""
    title = next((line for line in lines if line), [])
    words = f" {' '.join(words_of(tokens, atom) for atom in title)} "
    goals = says(words, _GOALS)
    if not goals or says(words, _RESULTS):
        return None
    times = (atom.time for atom in title if atom.time and atom.time.when is When.BODY)
    return next((time.last_year for time in times if time.last_year), None)


def _is_plan(tokens: Sequence[Token], lines: Sequence[Sequence[Atom]]) -> bool:
    """Whether a document sets goals for a year its title names and tells of no results."""
    title = next((line for line in lines if line), [])
    planned = any(
        atom.piece is Piece.TIME and _says_year(atom) and _is_planned(tokens, title, index)
        for index, atom in enumerate(title)
    )
    if not planned or not title or tokens[title[0].first].key == _MEETING:
        return False
    words = f" {' '.join(words_of(tokens, atom) for atom in title)} "
    if says(words, _RESULTS):
        return False
    dated = (
        _says_year(atom) and not _is_planned(tokens, line, index)
        for line in lines
        for index, atom in enumerate(line)
        if atom.time is not None and atom.time.when not in {When.DAY, When.UP_TO}
    )
    return not any(dated)


def _after_base(lead: Sequence[Atom]) -> Period | None:
    """The period a year after the one that growth counts from: "so với 6 tháng đầu năm 2020"."""
    for atom in lead:
        if atom.piece is Piece.BASE and atom.letter == PAST and atom.time and atom.time.year:
            period = atom.time.period(atom.time.year)
            if period is not None and atom.time.when in {When.FIRST_MONTHS, When.MONTH}:
                return _a_year_on(period)
    return None


def _year_after_base(tokens: Sequence[Token], lead: Sequence[Atom]) -> int | None:
    """The year after the latest that "cùng kỳ năm 2023" counts from."""
    same = (
        atom.time.year
        for atom in lead
        if atom.piece is Piece.BASE
        and atom.time is not None
        and atom.time.year
        and _SAME in words_of(tokens, atom)
    )
    latest = max(same, default=None)
    return latest + 1 if latest else None


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
                told[year] += 1 if by_day else _NAMED if count else _IN_TITLE
    latest = max(told, default=0)
    for year in [year for year in told if year < latest - _TERM]:
        del told[year]
    if told:
        return told.most_common(1)[0][0]
    if planned or published:
        return planned or (published.year if published else None)
    base = _after_base([atom for lead in lines for atom in lead])
    if base is not None:
        return base.start.year
    if (year := _year_after_base(tokens, [atom for lead in lines for atom in lead])) is not None:
        return year
    found = _YEAR.search(text)
    return int(found[0]) if found else None


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
        period = _term_of_office(tokens, lead, index) or _own_period(atom.time, year)
        if period is None or not _is_near(period, year):
            continue
        if found is None:
            found = period
        elif found in period and period.start.year == year and period.end == found.end:
            return period
    return found


def _term_of_office(tokens: Sequence[Token], lead: Sequence[Atom], index: int) -> Period | None:
    """The years of a term of office where the report looks back on it."""
    time = lead[index].time
    if time is None or time.when is not When.BODY or time.year is None:
        return None
    near = " ".join(words_of(tokens, atom) for atom in lead[max(0, index - 5) : index])
    looks_back = any(word in near for word in _LOOKING_BACK) and "," not in near
    looks_back = looks_back or _opens_with_comma(lead, index)
    return (
        Period.term(time.year, time.last_year)
        if looks_back and time.year < time.last_year
        else None
    )


def _opens_with_comma(lead: Sequence[Atom], index: int) -> bool:
    """Whether a line begins with the time: "Nhiệm kỳ 2015-2020, Đảng bộ …"."""
    return index == 0 and len(lead) > 1 and lead[1].letter == ","


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
    for atom in reversed(lead[max(0, index - _NEAR) : index]):
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


def place_of(tokens: Sequence[Token]) -> str | None:
    """The place whose report it is: the first named unit and, where it follows, the one above."""
    for index, token in enumerate(tokens):
        if token.start > _LEAD:
            break
        end = _unit_at(tokens, index)
        name = _named(tokens, end) if end else []
        if end and name:
            above = _above(tokens, end + len(name))
            own = " ".join(t.text for t in (*tokens[index:end], *name))
            return f"{own}, {above}" if above else own
    return None


def _unit_at(tokens: Sequence[Token], index: int) -> int | None:
    """The token behind a word for a unit: "huyện", "Huyện ủy", "thành phố"."""
    found = _UNITS.at(tokens, index)
    if found is None:
        return None
    end = found[0]
    return end + 1 if end < len(tokens) and tokens[end].key == _COMMITTEE else end


def _named(tokens: Sequence[Token], index: int) -> list[Token]:
    """The capitalised words of a name, up to four."""
    name: list[Token] = []
    for token in tokens[index : index + 4]:
        if token.sort is not Sort.WORD or not token.text[0].isupper() or token.key in _NO_NAME:
            break
        name.append(token)
    return name


def _above(tokens: Sequence[Token], index: int) -> str:
    """The higher unit in brackets or behind a comma and its own word."""
    if index + 1 >= len(tokens) or tokens[index].text not in {"(", ","}:
        return ""
    bracket = tokens[index].text == "("
    unit = _UNITS.at(tokens, index + 1)
    if not bracket and unit is None:
        return ""
    name = _named(tokens, unit[0] if unit else index + 1)
    return " ".join(token.text for token in name)
