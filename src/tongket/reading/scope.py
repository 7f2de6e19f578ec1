"""Which period and stage govern a number: of its words, sentence, heading or document?"""

from collections.abc import Iterable, Sequence
from datetime import date

from tongket.reading.atoms import Atom, Piece, folded, words_of
from tongket.reading.efforts import is_effort, is_met
from tongket.reading.goals import GOALS, RESOLVES
from tongket.reading.headings import RESULTS, is_planning, names_indicators, no_results
from tongket.reading.moments import Time, When
from tongket.reading.normalise import key
from tongket.reading.seasons import months_to
from tongket.reading.spans import Span
from tongket.reading.tokens import Token
from tongket.reading.years import DECEMBER
from tongket.vocabulary.period import Period, PeriodKind

_WEAK_TARGETS = folded("""
    xác định; đề ra; đặt ra; phương hướng; nhiệm vụ trọng tâm; kế hoạch đề ra; mục tiêu
""")
_GIVEN_GOALS = folded("giao chỉ tiêu")
_OPENERS = folded("mục tiêu; chỉ tiêu; kế hoạch")
_AIM = folded("mục tiêu")
_IS = folded("là")
_SEVERAL = folded("các; những; một; số; một số")
_ABOUT = key("về")
_GOAL_VERBS = folded("tăng; giảm; phấn")
_GOAL_LISTS = folded("""
    các chỉ tiêu chủ yếu; một số chỉ tiêu chủ yếu; các chỉ tiêu cụ thể; một số chỉ tiêu cụ thể; các
    chỉ tiêu cơ bản; một số chỉ tiêu cơ bản
""")
_TASKS = folded("""
    nhiệm vụ; chương trình; chuyên đề; chủ đề; công tác; phong trào; chỉ thị; nghị quyết; đề án;
    giám sát; trọng tâm; chủ yếu; hành động; thi đua; cao điểm; học tập; kế hoạch; xã hội; an ninh
""")
"""Last words of papers and tasks."""
_PAST = tuple(folded("năm qua"))
_LEADS_ON = folded("trong đó; cụ thể; cụ thể là; theo đó")
_NESTED = 8  # brackets in each other that are followed
_ESTIMATE_OPENERS = folded("như sau; cụ thể; cụ thể như sau")


class Scope:
    """What governs the numbers to come; fed every atom in reading order."""

    def __init__(self, span: Span) -> None:
        self.span = span
        self.target = False
        self.estimate = False
        self._period: Period | None = None
        self._line_period: Period | None = None
        self._opened: Period | None = None  # of the time that opens the sentence
        self._left: Period | None = None  # of the item that just ended
        self._cut_off: date | None = None  # the last day whose events count
        self._cut_off_opened: date | None = None  # that of the time that opens the sentence
        self._outside: list[tuple[Period | None, date | None]] = []  # in front of open brackets
        self._only_goals = span.plan is not None and span.plan == span.report
        self._heading: tuple[bool, Period | None] = (self._only_goals, None)
        self._all_estimated = False  # the title says that what it dates is estimated
        self._estimates = False  # the heading does
        self._tells = False  # the heading of the highest rank is one of results
        self._open_heading = False  # it says "chỉ tiêu" alone
        self._estimate_dated = False  # an estimate's time opened this sentence
        self._estimate_seen = False
        self._weak = False
        self._aims = False  # "mục tiêu" opened this sentence
        self._listing = False  # that or "chỉ tiêu" did, and no word of results came yet
        self._fresh = True  # at the beginning of a sentence
        self._dated_goal = False  # only a later time made what follows goals
        self._counted = False  # a number stood in this sentence
        self._idle_goal = False  # a goal was spoken of behind it, and no number since
        self._given = False  # it says which goals were given
        self._resolved = False  # it says what was resolved
        self._goals_set = False  # it says how many goals were set
        self._report_named = False  # a time in this sentence names the document's own year
        self._goals_before = False  # the sentence before did, and gave no other figure

    def enter_heading(self, tokens: Sequence[Token], atoms: Sequence[Atom], *, top: bool) -> None:
        """A heading rules the lines below it until the next one of its rank."""
        goal = is_planning(tokens, atoms)
        if top:
            self._tells = not no_results(tokens, atoms)
        elif self._tells and goal and names_indicators(tokens, atoms):
            goal = False  # "I. Kết quả thực hiện …" over "1. Các chỉ tiêu kinh tế"
        self._estimates = _estimates_a_time(atoms)
        period = next((p for p in map(self._period_of, _times(atoms)) if p), None)
        if goal:
            later = period and self.span.report and period.start > self.span.report.end
            ahead = bool(later or no_results(tokens, atoms))
            self._heading = (ahead, period if ahead else None)
            self._open_heading = ahead and period is None and names_indicators(tokens, atoms)
        elif top or not self._heading[0] or not no_results(tokens, atoms):
            self._heading = (self._only_goals and no_results(tokens, atoms), None)

    def enter_title(self, atoms: Sequence[Atom]) -> None:
        """A title may say that all below it is estimated: "Tình hình ước tháng 9 năm 2018"."""
        self._all_estimated = self._all_estimated or _estimates_a_time(atoms)

    def enter_line(self, *, tells: bool = False) -> None:
        """A line starts from what its heading says.

        "Các chỉ tiêu kinh tế" may head goals as well as indicators; it heads no goals where a line
        ``tells`` of what is estimated, or held against the year before.
        """
        if tells and self._open_heading:
            self._heading = (False, None)
        self.target, self._line_period = self._heading
        self._period = self._opened = self._line_period
        self._cut_off = self._cut_off_opened = None
        self.estimate = self._estimates or self._all_estimated
        self._estimate_dated = False
        self._estimate_seen = self._weak = self._aims = self._listing = False
        self._left, self._outside = None, []
        self._dated_goal = self._counted = self._resolved = self._goals_set = False
        self._goals_before = self._report_named = self._given = self._idle_goal = False
        self._fresh = True

    def read(self, tokens: Sequence[Token], atoms: Sequence[Atom]) -> None:
        """Take note of times, goals and sentence ends on the way to the next number."""
        for index, atom in enumerate(atoms):
            before = atoms[index - 1] if index else None
            first, self._fresh = self._fresh, self._fresh and words_of(tokens, atom) in _SEVERAL
            if atom.piece is Piece.LIST:  # "tháng 9 tăng 2%; trong đó, …" goes on
                self._period = self._opened = self._left or self._period
                self.estimate = self.estimate and not self._estimate_dated
            self._left = None
            if atom.piece is Piece.WORD and not first:
                self._resolved = self._resolved or words_of(tokens, atom) in RESOLVES
            elif atom.piece is Piece.TIME and atom.time:
                planned = before is not None and before.piece is Piece.PLAN and not self._weak
                planned = planned or self._says_whose(tokens, atom)
                behind = atoms[index + 1].letter if index + 1 < len(atoms) else ""
                self.target = self.target and not words_of(tokens, atom).endswith(_PAST)
                self._take_time(atom.time, planned=planned, opens=first or behind in {",", ":"})
            elif self._names_goals(tokens, atom, first=first):
                self._goal()
            elif (first or self._listing) and self._opens_list(words_of(tokens, atom)):
                pass
            elif atom.piece is Piece.TARGET:
                if not (is_effort(tokens, atom) or is_met(tokens, atoms, index)):
                    self._see_target(words_of(tokens, atom))
            elif atom.letter == "e" and atom.piece is Piece.CUE:
                opens = first or (before is not None and before.letter == ":")
                self._see_estimate(dates_list=opens and _dates_a_list(atoms, index))
            elif atom.piece is Piece.MARK:
                if atom.letter == "," and self._weak and self._aims and _is_time(before):
                    self._goal()  # "Mục tiêu giai đoạn 2021-2025, …"
                self._see_mark(atom.letter)

    def pass_line(self, atom: Atom) -> None:
        """See the time that opens a line without figures."""
        if atom.piece is Piece.TIME and atom.time:
            self._leave_goals(self._period_of(atom.time))

    def _leave_goals(self, period: Period | None) -> None:
        """A line that opens with a year before the one its heading plans for tells of results."""
        goal, planned = self._heading
        if goal and planned and period and period.end < planned.start:
            self._heading = (False, None)
            self.target, self._line_period = self._heading

    def _opens_list(self, words: str) -> bool:
        """Whether goals are announced; results take it back: "các chỉ tiêu đạt cao gồm: …"."""
        results = self._listing and words.split(" ", 1)[0] in RESULTS
        opens = words in _OPENERS and not self._listing
        if results or opens:
            self._weak = self._listing = opens
            self._aims = opens and words in _AIM
        return results or opens

    def _see_estimate(self, *, dates_list: bool) -> None:
        self._estimate_seen = True
        if dates_list and not self.estimate:
            self.estimate = self._estimate_dated = True

    def _take_time(self, time: Time, *, planned: bool, opens: bool) -> None:
        """A time dates what follows it, to the end of its sentence where it opens one."""
        if not planned:
            if opens:
                self._leave_goals(self._period_of(time))
            self._see_time(time)
            self._opened = self._period if opens else self._opened
            self._see_cut_off(time)
            self._cut_off_opened = self._cut_off if opens else self._cut_off_opened

    def _says_whose(self, tokens: Sequence[Token], atom: Atom) -> bool:
        """Whether a year only says which paper or task is meant: "nhiệm vụ năm 2024".

        So it does where the document reports on a part of that year.
        """
        report, period = self.span.report, self._period_of(atom.time) if atom.time else None
        behind = " ".join([token.key for token in tokens[max(atom.first - 2, 0) : atom.first]])
        part = report is not None and period is not None and report != period and report in period
        return part and behind in _TASKS

    def _see_cut_off(self, time: Time) -> None:
        """A day up to which is counted holds until a time that does not hold it."""
        day, period = time.cut_off(self.span.year), self._period_of(time)
        if day:
            self._cut_off = day
        elif period and self._cut_off and not period.start <= self._cut_off <= period.end:
            self._cut_off = None

    def _names_goals(self, tokens: Sequence[Token], atom: Atom, *, first: bool) -> bool:
        """Whether goals follow: "mục tiêu tăng …", "thông qua … một số chỉ tiêu chủ yếu …"."""
        words = words_of(tokens, atom)
        if self._goals_before and words in _LEADS_ON and first:
            return True
        if self._aims and words in _IS:  # "Mục tiêu đến cuối năm 2025 là …"
            return True
        if atom.piece is Piece.LIST:
            return (self._resolved and words in _GOAL_LISTS) or self._goals_set
        if atom.letter == GOALS:
            self._goals_set = self._weak or self._resolved
            return False
        if atom.piece is Piece.PLAN and words in _OPENERS:
            behind = tokens[atom.last].key if atom.last < len(tokens) else "."
            if behind == _ABOUT:
                before = tokens[atom.first - 1].key if atom.first else ""
                return before not in _SEVERAL  # "theo đó, chỉ tiêu về tổng mức bán lẻ 38 tỷ đồng"
            if words in _AIM:
                return behind in _GOAL_VERBS
        self._resolved = self._resolved or words in RESOLVES
        return False

    def not_ahead(self, period: Period | None) -> Period | None:
        """The period of a result, which does not lie behind the one that is reported on."""
        report = self.span.report
        return None if period and report and period.start > report.end else period

    def pass_number(self) -> None:
        """An estimate word in front of a number spoke of that number alone."""
        self._estimate_seen = self._idle_goal = False
        self._counted = True

    def _see_mark(self, letter: str) -> None:
        if letter == ".":
            self._end_sentence()
            self._fresh = True
            self._period = self._opened = self._line_period
            self._cut_off = self._cut_off_opened = None
            self._weak = self._aims = self._listing = False
        elif letter == ":":
            self._opened = self._period
            self.estimate = self.estimate or self._estimate_seen
            self._estimate_dated = self._estimate_dated and not self._estimate_seen
            if self._weak and not self.target:
                self._goal()
        elif letter == ";":
            self._estimate_seen = False
            self._cut_off = self._cut_off_opened
            self._end_item()
        elif letter == "(":
            self._outside.append((self._period, self._cut_off))
            del self._outside[:-_NESTED]
        elif letter == ")" and self._outside:  # a time in brackets dates what stands in them
            self._period, self._cut_off = self._outside.pop()

    def _end_item(self) -> None:
        """A time inside an item dates that item alone: "… năm 2025 đạt 77 ha; …"."""
        if self._counted and not self._outside:
            self._left, self._period = self._period, self._opened

    def _end_sentence(self) -> None:
        """A later year that a sentence without figures names rules that sentence alone.

        So does a goal behind its last figure: "xã đạt 15 tiêu chí, phấn đấu năm sau về đích".
        """
        if self._idle_goal or (self._dated_goal and (self._given or not self._counted)):
            self.target, self._line_period = self._heading
        self.estimate = self.estimate and not self._estimate_dated
        self._report_named = self._estimate_dated = self._given = False
        self._goals_before = self._goals_set and not self._counted
        self._dated_goal = self._counted = self._resolved = self._goals_set = False
        self._idle_goal = False

    def _see_target(self, words: str) -> None:
        if words in _WEAK_TARGETS:
            self._weak = True
        elif words in _GIVEN_GOALS:  # they rule their sentence alone
            self._dated_goal = self._dated_goal or not self.target
            self.target = self._given = True
        else:
            self._goal()

    def _goal(self) -> None:
        self._idle_goal = self._idle_goal or (self._counted and not self.target)
        self.target = True
        self._dated_goal = False
        if self._report_named and not self._counted:  # "Năm 2026, tỉnh phấn đấu …"
            self._period = self._opened = self._line_period = self.span.report

    def _see_time(self, time: Time) -> None:
        period = self._period_of(time)
        report = self.span.report
        if period is None:
            self._up_to_a_day(report)
            return
        self._weak = self._weak or time.when in {When.LAST_MONTHS, When.NEXT_YEAR}
        self._period = None if period == report else period
        self._report_named = period == report and time.when is When.YEAR
        if report and period.start > report.end:
            self._dated_goal = self._dated_goal or not self.target
            self._given = self._given or self._estimate_seen  # "ước cuối năm 2020": here alone
            self.target = True
            self._line_period = period
        elif self.target and report and period.end <= report.end and not self._heading[0]:
            year = period.kind is PeriodKind.YEAR
            if year and time.year is None and self.span.plan:
                return  # "Phấn đấu đến cuối năm …", behind the year that is planned for
            self.target = year and (report.kind is not PeriodKind.YEAR or self.span.plan == period)
        elif self.target:
            self._line_period = period

    def _up_to_a_day(self, report: Period | None) -> None:
        """Behind the year's plan, "đến 30/6" leads back to what the document reports on."""
        if not self.target and report and self._period and report in self._period:
            self._period = self._line_period

    @property
    def dated_ahead(self) -> bool:
        """Whether nothing but a later time makes goals of what follows."""
        return self._dated_goal

    def _period_of(self, time: Time) -> Period | None:
        """The period of a time; the document's own where it has the same days."""
        period, report = self._named(time), self.span.report
        same = period and report and (period.start, period.end) == (report.start, report.end)
        return report if same else period

    def _named(self, time: Time) -> Period | None:
        if time.when is When.THIS_MONTH:
            return self.span.month
        if time.when is When.UP_TO:
            return self._so_far(time)
        if time.when is When.ORIGIN:
            return months_to(self.span.report)  # "từ đầu năm đến nay"
        planned = self._line_period if self.target else None
        return time.period(planned.start.year if planned else self.span.year)

    def _so_far(self, time: Time) -> Period | None:
        """The months of the year to the end of one, where the document is of months so far."""
        report = self.span.report
        year = time.year or self.span.year
        if report is None or year is None or (report.start.year, report.end.year) != (year, year):
            return None
        if not report.starts_the_year or not 1 <= time.number <= DECEMBER:
            return None
        return Period.months_to_date(year, time.number)

    @property
    def period(self) -> Period | None:
        """The period of the next number where it is not the document's."""
        if self._period is not None:
            return self._period
        return self.span.planned if self.target else None

    def cut_off(self, time: Time | None) -> date | None:
        """The last day whose events the next number counts, its own ``time`` before others."""
        return (time.cut_off(self.span.year) if time else None) or self._cut_off

    def of(self, time: Time | None) -> Period | None:
        """The period that a time of the number's own gives it."""
        return self._period_of(time) if time else None


def _is_time(atom: Atom | None) -> bool:
    return atom is not None and atom.piece is Piece.TIME


def _dates_a_list(atoms: Sequence[Atom], index: int) -> bool:
    """Whether an estimate word and a time open a sentence: "Dự ước tháng 01, đàn trâu có …"."""
    behind = atoms[index + 1 : index + 3]
    return len(behind) == 2 and behind[0].piece is Piece.TIME and behind[1].letter == ","


def _estimates_a_time(atoms: Sequence[Atom]) -> bool:
    """Whether an estimate word stands in front of the first time: "ước tháng 9 và 9 tháng"."""
    first = next((i for i, atom in enumerate(atoms) if atom.piece is Piece.TIME), 0)
    return first > 0 and atoms[first - 1].letter == "e" and atoms[first - 1].piece is Piece.CUE


def _times(atoms: Iterable[Atom]) -> list[Time]:
    return [atom.time for atom in atoms if atom.time]
