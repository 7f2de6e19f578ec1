"""Which time does a document report on, and which does it plan for, by its own first words?"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from tongket.reading.periods.congresses import (
    congress_in,
    term_looked_back_on,
    term_of_office,
    term_to_come,
)
from tongket.reading.periods.meetings import is_reviewed, names_meeting, told_at
from tongket.reading.periods.opening import STOP, Opening
from tongket.reading.periods.planned import (
    COME_SO_FAR,
    goals_of_term,
    led_to,
    only_planned,
    plan_of,
    planned_by_title,
    tells_deeds,
)
from tongket.reading.periods.reporters import LEAD, may_name_place
from tongket.reading.periods.seasons import months_to
from tongket.reading.periods.spans import Span
from tongket.reading.periods.years import (
    DATE_LINE,
    SAME,
    after_base,
    heads_results,
    is_planned,
    opens_goals,
    tells_of_now,
    year_implied,
    year_told,
)
from tongket.reading.pieces.atoms import Atom, Piece, words_of
from tongket.reading.pieces.moments import DECEMBER, Time, When
from tongket.reading.text.normalise import folded, key, spoken
from tongket.reading.text.tokens import Token, start_of
from tongket.vocabulary.period import Period, PeriodKind

_MONTH_TOLD_FROM = 10  # the day of a month from which it is told of
_RESULTS_SO_FAR = COME_SO_FAR | {SAME}
_DAYS = frozenset({When.DAY, When.DAYS, When.UP_TO})
_HEADING_ATOMS = 20
_TIMES = spoken(("năm", "tháng", "quý", "tuần", "kỳ", "nay", "giai"))  # a time without figures
_A_YEAR = folded("một năm; năm qua; trong năm; năm vừa qua")
_SINCE, _PARTS_OF_MONTH = key("từ"), folded("đầu; giữa; cuối")
_TERMS = spoken(("nhiệm kỳ",))


def span_of(
    text: str, tokens: Sequence[Token], lines: Sequence[Sequence[Atom]], published: date | None
) -> Span:
    """Say which period a document reports on and which it plans for."""
    lead = _with_whole_title([line[: bisect_left(line, LEAD, key=start_of)] for line in lines])
    if (congress := congress_in(tokens, lead)) is not None:
        return congress
    year = year_told(tokens, lead)
    if year is None and published is not None:
        assumed = _span_in(tokens, lead, None).report is None
        return replace(_span_in(tokens, lead, published.year), assumed=assumed)
    return _span_in(tokens, lead, year or year_implied(text, tokens, lead))


def _span_in(tokens: Sequence[Token], lead: Sequence[Sequence[Atom]], year: int | None) -> Span:
    """The same where a document's undated words are of some year."""
    ahead = (
        goals_of_term(tokens, lead)
        or term_to_come(tokens, lead, year)
        or led_to(tokens, lead, year)
    )
    if ahead is not None:
        return Span(ahead, Period.year(ahead.end.year), ahead.end.year, ahead=True)
    if year is None:
        return Span(None, None, None)
    if (term := term_looked_back_on(tokens, lead, year)) is not None:
        return Span(term, Period.year(year + 1), year)
    opening = Opening(tokens, lead, [atom for line in lead for atom in line or STOP], year)
    if (goals := only_planned(opening)) is not None:
        return goals
    report = _named(opening)
    if report is not None:
        report = _up_to_day(opening, report)
    elif _is_plan(opening, year):
        return Span(Period.year(year), Period.year(year), year)
    guesses = (_month_of_event, _so_far, _month_of_days, _season)
    report = report or next(filter(None, (guess(opening) for guess in guesses)), Period.year(year))
    if report in planned_by_title(opening) and not tells_deeds(opening):
        return Span(report, report, year)  # other years are told of only to compare with
    return Span(report, plan_of(opening, report), year, month=_month(opening, report))


def _is_plan(opening: Opening, year: int) -> bool:
    """Whether all figures are of the plan of a year, and nothing was done yet."""
    if plan_of(opening, None) != Period.year(year):
        return False
    return not (opening.tells(_RESULTS_SO_FAR) or tells_deeds(opening))


def _with_whole_title(lines: Sequence[Sequence[Atom]]) -> Sequence[Sequence[Atom]]:
    """The lines, the kind of a paper and what it is about as one: "KẾ HOẠCH", "Về việc …"."""
    for at, (line, below) in enumerate(pairwise(lines)):
        if line:
            kind = len(line) == 1 and line[0].piece is Piece.PLAN
            return [*lines[:at], [*line, *below], *lines[at + 2 :]] if kind else lines
    return lines


def _named(opening: Opening) -> Period | None:
    """The period that a document's words name as the one reported on, or compare with."""
    report = _first_told(opening)
    report = _whole_year(opening, _longer(opening, report))
    report = _since_new_year(opening, report or after_base(opening.tokens, opening.atoms))
    if report is None or report.end.year == opening.year:
        return report
    if report.end.year > opening.year:  # of programmes, where a year is told of
        return None if tells_of_now(opening.tokens, opening.atoms) else report
    if (until := _so_far(opening, dated=True)) is not None:
        return until
    return None if tells_of_now(opening.tokens, opening.atoms) else report


def _first_told(opening: Opening) -> Period | None:
    """The first period that a line tells of; that before the month a meeting is named by.

    "Phiên họp tháng 10 năm 2018 … đánh giá tình hình 9 tháng đầu năm".
    """
    first = next(filter(None, (_report(opening, line) for line in opening.lines)), None)
    if first is None or first.kind is not PeriodKind.MONTH:
        return first
    told = (_report(opening, line, meetings=False) for line in opening.lines)
    met = next(filter(None, told), first)
    return met if told_at(first, met) else first


def _up_to_day(opening: Opening, report: Period) -> Period:
    """The named period, or the months that a day says are told of instead."""
    if report == Period.year(opening.year):
        return _before_day(opening) or report
    if not _opens_with_day(opening):
        return report
    if report.kind is PeriodKind.MONTH and not report.starts_the_year:
        until = _so_far(opening)  # "Đến 30/9, … CPI tháng 9 tăng …"
        return until if until is not None and until.end == report.end else report
    if not (report.kind is PeriodKind.TERM or report.starts_the_year):
        return report
    until = _so_far(opening)  # "Đến hết tháng 7 … 6 tháng đầu năm …"
    if until is None or (report.kind is not PeriodKind.TERM and report not in until):
        return report
    return until


def _opens_with_day(opening: Opening) -> bool:
    """Whether the first time of a document is the day up to which it tells."""
    time = next((atom.time for atom in opening.atoms if atom.piece is Piece.TIME), None)
    return time is not None and time.when is When.UP_TO


def _before_day(opening: Opening) -> Period | None:
    """The months of the year that a paper of a day inside it tells of, by its line with the day."""
    year = opening.year
    dated = (line for line in opening.lines if len(line) <= DATE_LINE)
    times = (atom.time for line in dated for atom in line if atom.time)
    days = (time.day for time in times if time.when is When.DAY and time.day)
    day = next((day for day in days if day.year == year), None)
    for atom in opening.atoms:
        time = atom.time if atom.piece is Piece.TIME else None
        if day is None or time is None or time.year not in {None, year}:
            continue
        near = time.when is When.UP_TO and time.number >= day.month - 1  # "tính đến ngày 25/5"
        months = near or time.when is When.FIRST_MONTHS
        if months and time.number <= day.month < DECEMBER:
            return Period.months_to_date(year, time.number)
    return None


def _since_new_year(opening: Opening, report: Period | None) -> Period | None:
    """The months to a month or quarter that a meeting is named by, if its figures are of them.

    "Giao ban quý III/2022 … từ đầu năm đến nay, xã đã kiểm tra 24 tổ chức".
    """
    months = months_to(report)
    if report is None or months is None or report.starts_the_year:
        return report
    lead = opening.atoms
    counted = next((i for i, atom in enumerate(lead) if atom.piece is Piece.QUANTITY), 0)
    before = [atom.time for atom in lead[:counted] if atom.time]
    if not before or before[-1].when is not When.ORIGIN:
        return report
    return months


def _so_far(opening: Opening, *, dated: bool = False) -> Period | None:
    """The months of the year up to the day to which a document without a period tells results.

    ``dated`` where a day inside a month must name its year.
    """
    year = opening.year
    times = [atom.time for atom in opening.atoms if atom.piece is Piece.TIME and atom.time]
    until = next(
        (t for t in times if t.when is When.UP_TO or (t.until and (t.year or not dated))), None
    )
    if until is None or until.year not in {None, year}:
        return None
    day = until.until[0] if until.until else _MONTH_TOLD_FROM
    month = until.number - (day < _MONTH_TOLD_FROM)  # on the first days of a month, those before it
    return Period.months_to_date(year, month) if 1 <= month < DECEMBER else None


def _month_of_event(opening: Opening) -> Period | None:
    """The month of what happened, where a document names days, and no other time or plan."""
    if any(atom.piece in {Piece.BASE, Piece.PLAN} for atom in opening.atoms):
        return None
    times = [atom.time for atom in opening.atoms if atom.time]
    if not all(time.when in _DAYS and time.number for time in times) or _opens_so_far(times):
        return None
    days = [time.day for time in times if time.day and time.day.year == opening.year]
    return Period.month(opening.year, max(days).month) if days else None


def _opens_so_far(times: Sequence[Time]) -> bool:
    """Whether the first of some times is the day up to which is told."""
    return bool(times) and (times[0].until is not None or times[0].when is When.UP_TO)


def _month_of_days(opening: Opening) -> Period | None:
    """The month in which all happened that a document tells of: "Từ ngày 20-26/1/2023"."""
    times = (atom.time for atom in opening.atoms if atom.piece is Piece.TIME and atom.time)
    days = next((time for time in times if time.when is When.DAYS), None)
    if days is None or days.year not in {None, opening.year}:
        return None
    whole = tells_of_now(opening.tokens, opening.atoms)  # "Năm nay, …", behind a meeting's days
    return None if whole else Period.month(opening.year, days.number)


def _season(opening: Opening) -> Period | None:
    """The half of the year of a crop's season, if it is the first time that is named."""
    first = next((atom.time for atom in opening.atoms if atom.piece is Piece.TIME), None)
    return first.period(opening.year) if first and first.when is When.SEASON else None


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


def _longer(opening: Opening, report: Period | None) -> Period | None:
    """For a month or quarter, the months up to it where they head a line or are told of more."""
    longer = months_to(report)
    if report is None or longer is None:
        return report
    lines, year = opening.lines, opening.year
    for line in lines:
        times = [atom.time for atom in line if atom.time]
        counted = any(atom.piece is Piece.QUANTITY for atom in line)
        heading = times[-1] if times and not counted and len(line) < _HEADING_ATOMS else None
        time = heading or (line[0].time if line else None)
        months = time.period(year) if time and time.when is When.FIRST_MONTHS else None
        if months is not None and _ends_as(report, months):
            return months
    told = [atom.time.period(year) for line in lines for atom in line if atom.time]
    more = told.count(longer) > told.count(report)
    return longer if more and _ends_as(report, longer) else report


def _ends_as(report: Period, longer: Period) -> bool:
    """Whether a longer time ends with the one reported on; a quarter is no other three months."""
    return longer.start < report.start and longer.end == report.end


def _whole_year(opening: Opening, report: Period | None) -> Period | None:
    """The year that a report on December tells of, where it says "cả năm" or the like too."""
    if report is None or report.kind is not PeriodKind.MONTH or report.end.month != DECEMBER:
        return report
    times = [atom.time for atom in opening.atoms if atom.time]
    whole = any(t.when is When.YEAR and t.year in {None, report.end.year} for t in times)
    whole = whole or opening.tells(_A_YEAR)
    return Period.year(report.end.year) if whole else report


def _month(opening: Opening, report: Period) -> Period | None:
    """The month that a report on several months names first."""
    for atom in opening.atoms:
        if atom.time is not None and atom.time.when is When.MONTH:
            month = atom.time.period(opening.year)
            last = month is not None and month != report and month.end == report.end
            return month if last else None
    return None


def _report(opening: Opening, lead: Sequence[Atom], *, meetings: bool = True) -> Period | None:
    """A line's first period not spoken of as planned; of a month and months to it, the longer.

    Without those that only name ``meetings``, if asked.
    """
    tokens, year = opening.tokens, opening.year
    found: Period | None = None
    for index, atom in enumerate(lead):
        if atom.piece is not Piece.TIME or atom.time is None or is_planned(tokens, lead, index):
            continue
        if atom.time.when is When.YEAR and opens_goals(lead, index):
            continue  # "Năm 2025, tỉnh phấn đấu …"
        period = term_of_office(tokens, lead, index, year) or _own_period(atom.time, year)
        if period is None and atom.time.when is When.LAST_MONTHS:
            period = atom.time.period(year) if is_reviewed(tokens, lead, index) else None
        if period is None or not _is_near(period, year):
            continue
        if not meetings and names_meeting(tokens, lead, index):
            continue
        if atom.time.when is When.MONTH and _is_since(tokens, lead, index):
            continue
        if found is None:
            found = period
        elif period.start.year == year and _ends_as(found, period):
            return period
        elif period == Period.year(year) and heads_results(tokens, lead, index):
            return period  # "TH năm 2022 | Ước TH năm 2023"
    return found


def _is_since(tokens: Sequence[Token], lead: Sequence[Atom], index: int) -> bool:
    """Whether a month is but the one in which something began: "bùng phát từ cuối tháng 5"."""
    before = [words_of(tokens, atom) for atom in lead[max(0, index - 2) : index]]
    if before and before[-1] in _PARTS_OF_MONTH:
        before.pop()
    return before[-1:] == [_SINCE]


def _is_near(period: Period, year: int) -> bool:
    """Whether a report of that year may be about the period."""
    return period.start.year <= year and period.end.year >= year - 1


def _own_period(time: Time, year: int) -> Period | None:
    whole = time.when is When.YEAR and time.year is None  # "cả năm", which any report may say
    if whole or time.when in {When.LAST_MONTHS, When.NEXT_YEAR, When.SEASON}:
        return None
    return time.period(year)
