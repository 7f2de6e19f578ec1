"""Which period and stage govern a number: of its words, sentence, heading or document?"""

from collections.abc import Sequence
from datetime import date

from tongket.reading.passing.goals import RESOLVES
from tongket.reading.periods.announcing import SEVERAL, see_goals, see_list
from tongket.reading.periods.congresses import last_to_come
from tongket.reading.periods.efforts import dates_other, is_effort, is_met, sets_plan
from tongket.reading.periods.planned import is_rest
from tongket.reading.periods.ruling import Ruling
from tongket.reading.periods.said import Said
from tongket.reading.periods.spans import Span
from tongket.reading.pieces.atoms import Atom, Piece, words_of
from tongket.reading.pieces.moments import Time, When
from tongket.reading.text.normalise import folded
from tongket.reading.text.tokens import Token
from tongket.vocabulary.period import Period, PeriodKind
from tongket.vocabulary.wording.figures import Cue

_WEAK_TARGETS = folded("""
    xác định; đề ra; đặt ra; phương hướng; nhiệm vụ trọng tâm; kế hoạch đề ra; mục tiêu
""")
_GIVEN_GOALS = folded("giao chỉ tiêu")
_TASKS = folded("""
    nhiệm vụ; chương trình; chuyên đề; chủ đề; công tác; phong trào; chỉ thị; nghị quyết; đề án;
    giám sát; trọng tâm; đề ra; đặt ra; được giao; chủ yếu; hành động; thi đua; cao điểm; học tập;
    kế hoạch; xã hội; an ninh
""")
"""Last words of papers and tasks."""
_UNTIL = folded("đến; tới")
_ENDS = folded("hết; cuối")
_IN = folded("trong; bước vào; sang")
_PAST = tuple(folded("năm qua"))
_UP_TO = frozenset({When.UP_TO, When.NOW, When.ORIGIN})
_NESTED = 8  # brackets in each other that are followed


class Scope:
    """What governs the numbers to come; fed every atom in reading order."""

    def __init__(self, span: Span) -> None:
        self.span = span
        self.target = False
        self.estimate = False
        self._ruling = Ruling(span)
        self._said = Said()
        self._period: Period | None = None
        self._line_period: Period | None = None
        self._left: Period | None = None  # of the item or sentence that just ended
        self._outside: list[tuple[Period | None, date | None]] = []  # in front of open brackets

    def enter_title(self, atoms: Sequence[Atom]) -> None:
        """See what the title says of all below it."""
        self._ruling.enter_title(atoms)

    def enter_heading(
        self, tokens: Sequence[Token], atoms: Sequence[Atom], *, top: bool, item: bool
    ) -> None:
        """A heading, or the sentence at its end, rules the lines below it until the next one.

        An ``item`` of the list under a heading leaves standing that it is of estimates.
        """
        ends = (index for index, atom in enumerate(reversed(atoms)) if atom.kind == ".")
        atoms = atoms[len(atoms) - next(ends, len(atoms)) :]
        periods = (self._period_of(atom.time) for atom in atoms if atom.time)
        period = next((period for period in periods if period), None)
        self._ruling.enter_heading(tokens, atoms, period, top=top, item=item)

    def enter_line(self, *, tells: bool = False, goes_on: bool = False) -> None:
        """A line starts from what its heading says, or ``goes_on`` with the goals of the last one.

        It ``tells`` of what is estimated, or held against the year before, or of neither.
        """
        self._ruling.enter_line(tells=tells)
        goals = self._line_period or self._period
        self._return_to_heading()
        if goes_on:
            self.target, self._line_period = True, goals
        self.estimate = self._ruling.estimate
        self._period, self._outside = self._line_period, []
        self._said = Said(opened=self._line_period)

    def _return_to_heading(self) -> None:
        self.target, self._line_period = self._ruling.target, self._ruling.period

    def read(self, tokens: Sequence[Token], atoms: Sequence[Atom]) -> None:
        """Take note of times, goals and sentence ends on the way to the next number."""
        for index, atom in enumerate(atoms):
            before = atoms[index - 1] if index else None
            first = self._said.fresh
            self._said.fresh = first and words_of(tokens, atom) in SEVERAL
            if atom.piece is Piece.LIST:  # "tháng 9 tăng 2%; trong đó, …" goes on
                self._go_on()
                self.estimate = self.estimate and not self._said.estimate_dated
            self._left = None
            if atom.piece is Piece.WORD and not first:
                self._said.resolved = self._said.resolved or words_of(tokens, atom) in RESOLVES
            elif atom.piece is Piece.TIME and atom.time:
                self._read_time(tokens, atoms, index, first=first)
            elif see_goals(self._said, tokens, atom, first=first):
                self._goal()
            elif (first or self._said.listing) and see_list(self._said, words_of(tokens, atom)):
                pass
            elif atom.piece is Piece.TARGET:
                if not (is_effort(tokens, atom) or is_met(tokens, atoms, index)):
                    self._see_target(words_of(tokens, atom))
            elif atom.kind == Cue.ESTIMATE and atom.piece is Piece.CUE:
                opens = first or (before is not None and before.kind in {":", ","})
                self._see_estimate(dates_list=opens and _dates_a_list(atoms, index))
            elif atom.piece is Piece.MARK:
                alone = atom.kind == ":" and index + 1 == len(atoms)
                self._said.estimate_alone = alone and self._said.estimate_seen and not self.estimate
                self._see_mark(atom.kind, before)

    def _go_on(self) -> None:
        """A list goes on with the time in front of it, and with goals where that is a later one."""
        left, report = self._left, self.span.report
        self._period = self._said.opened = left or self._period
        if left and report and left.start > report.end and not self.target:
            self.target = self._said.dated_goal = True

    def _read_time(
        self, tokens: Sequence[Token], atoms: Sequence[Atom], index: int, *, first: bool
    ) -> None:
        """See whether a time dates what follows, or says whose plan is meant."""
        atom, before = atoms[index], atoms[index - 1] if index else None
        time = atom.time
        if time is None:
            return
        if first and time.when is When.NOW and not self._ruling.target:
            self._return_to_heading()  # "Năm 2026 phấn đấu thu 7 tỷ. Đến nay, có 9 xã đạt chuẩn"
        said = words_of(tokens, before) if before else ""
        behind = atoms[index + 1].kind if index + 1 < len(atoms) else ""
        planned = before is not None and before.piece is Piece.PLAN and not self._said.weak
        planned = planned and not (self._is_later(time) and sets_plan(tokens, atoms, index - 1))
        planned = planned or self._says_whose(tokens, atom) or dates_other(tokens, atoms, index)
        self.target = self.target and not words_of(tokens, atom).endswith(_PAST)
        ends = said in _UNTIL or tokens[atom.first].key in _ENDS
        aims = ends and self.target and self._goes_to(time)
        self._take_time(time, planned=planned or aims, opens=first or behind in {",", ":"})
        if aims:
            self._period = self.span.report  # "phấn đấu hết năm 2024": the year reported on
        if self.span.whole_year and is_rest(tokens, atom):
            self._goal()
        if first or said in _IN:  # "Nhiệm kỳ 2025-2030, xã phấn đấu …"
            self._said.named = last_to_come(time, self.span.report) or self._said.named

    def pass_line(self, atom: Atom) -> None:
        """See the time that opens a line without figures."""
        if atom.piece is Piece.TIME and atom.time:
            self._leave_goals(self._period_of(atom.time))

    def _leave_goals(self, period: Period | None) -> None:
        """A line that opens with a year before the one its heading plans for tells of results."""
        if self._ruling.leave_goals(period):
            self._return_to_heading()

    def _see_estimate(self, *, dates_list: bool) -> None:
        self._said.estimate_seen = True
        if dates_list and not self.estimate:
            self.estimate = self._said.estimate_dated = True

    def _take_time(self, time: Time, *, planned: bool, opens: bool) -> None:
        """A time dates what follows it, to the end of its sentence where it opens one."""
        said = self._said
        if not planned:
            if opens:
                self._leave_goals(self._period_of(time))
            self._see_time(time)
            said.opened = self._period if opens else said.opened
            self._see_cut_off(time)
            said.cut_off_opened = said.cut_off if opens else said.cut_off_opened

    def _goes_to(self, time: Time) -> bool:
        """Whether a goal is told up to the end of the year that is reported on."""
        return self.span.report is not None and self._period_of(time) == self.span.report

    def _is_later(self, time: Time) -> bool:
        """Whether a time lies behind what is reported on."""
        report, period = self.span.report, self._period_of(time)
        return report is not None and period is not None and period.start > report.end

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
        said = self._said
        day, period = time.cut_off(self.span.year), self._period_of(time)
        if day:
            said.cut_off = day
        elif period and said.cut_off and not period.start <= said.cut_off <= period.end:
            said.cut_off = None

    def not_ahead(self, period: Period | None) -> Period | None:
        """The period of a result, which does not lie behind the one that is reported on."""
        report = self.span.report
        return None if period and report and period.start > report.end else period

    def see_reached(self) -> None:
        """A level beside its share of plan tells of a result, with which goals announced end."""
        self._said.reached = True

    def pass_number(self) -> None:
        """An estimate word in front of a number spoke of that number alone."""
        said = self._said
        self.estimate = self.estimate and not said.estimate_alone
        said.estimate_seen = said.estimate_alone = said.idle_goal = said.dated = False
        said.counted = True

    def _see_mark(self, letter: str, before: Atom | None) -> None:
        said = self._said
        if letter == ".":
            self._end_sentence()
        elif letter == "," and said.weak and said.aims and _is_time(before):
            self._goal()  # "Mục tiêu giai đoạn 2021-2025, …"
        elif letter == ":":
            said.opened = self._period
            self.estimate = self.estimate or said.estimate_seen
            said.estimate_dated = said.estimate_dated and not said.estimate_seen
            if said.weak and not self.target:
                self._goal()
        elif letter == ";":
            said.estimate_seen = False
            said.cut_off = said.cut_off_opened
            self._end_item()
        elif letter == "(":
            self._outside.append((self._period, said.cut_off))
            del self._outside[:-_NESTED]
        elif letter == ")" and self._outside:  # a time in brackets dates what stands in them
            self._period, said.cut_off = self._outside.pop()

    def _end_item(self) -> None:
        """A time inside an item dates that item alone: "… năm 2025 đạt 77 ha; …".

        So does a later year that makes goals of nothing: "quy hoạch đến năm 2045 đã xong; …".
        """
        said = self._said
        if said.dated_goal and not said.counted and said.opened != self._period:
            self._return_to_heading()
            said.dated_goal = False
        elif not said.counted or self._outside:
            return
        self._left, self._period = self._period, said.opened

    def _end_sentence(self) -> None:
        """A later year that a sentence without figures names rules that sentence alone.

        So does a goal behind its last figure: "xã đạt 15 tiêu chí, phấn đấu năm sau về đích".
        """
        ended = self._said
        over = ended.idle_goal or (ended.reached and not self._ruling.target)
        if over or (ended.dated_goal and (ended.given or not ended.counted)):
            self._return_to_heading()
        self.estimate = self.estimate and not ended.estimate_dated
        self._left, self._period = self._period, self._line_period
        self._said = Said(
            opened=self._line_period, goals_before=ended.goals_set and not ended.counted
        )

    def _see_target(self, words: str) -> None:
        said = self._said
        if words in _WEAK_TARGETS:
            said.weak = True
        elif words in _GIVEN_GOALS:  # they rule their sentence alone
            said.dated_goal = said.dated_goal or not self.target
            self.target = said.given = True
            if said.named and not said.counted:  # "Năm 2017, huyện được giao chỉ tiêu …"
                self._period = said.opened = said.named
        else:
            self._goal()

    def _goal(self) -> None:
        said = self._said
        said.idle_goal = said.idle_goal or (said.counted and not self.target)
        self.target = True
        said.dated_goal = False
        if said.named and not said.counted:  # "Năm 2026, tỉnh phấn đấu …"
            self._period = said.opened = self._line_period = said.named

    def _see_time(self, time: Time) -> None:
        said = self._said
        period = self._period_of(time)
        report = self.span.report
        if period is None:
            if time.when is When.NOW and not self.target:
                self._period = self._line_period
            if time.until or time.when in _UP_TO:
                self._up_to_a_day(report)
            return
        said.dated = True
        said.weak = said.weak or time.when in {When.LAST_MONTHS, When.NEXT_YEAR}
        self._period = None if period == report else period
        said.named = report if period == report and time.when is When.YEAR else None
        if report and period.start > report.end:
            said.dated_goal = said.dated_goal or not self.target
            said.given = said.given or said.estimate_seen  # "ước cuối năm 2020": here alone
            self.target = True
            self._line_period = period
        elif self.target and report and period.end <= report.end and not self._ruling.target:
            year = period.kind is PeriodKind.YEAR
            if year and time.year is None and self.span.plan:
                return  # "Phấn đấu đến cuối năm …", behind the year that is planned for
            self.target = year and (report.kind is not PeriodKind.YEAR or self.span.plan == period)
            said.weak = said.weak and self.target
            self._line_period = self._line_period if self.target else None
        elif self.target:
            self._line_period = period
            if said.opened and said.opened in period:  # "6 tháng cuối năm: thu cả năm đạt …; …"
                said.opened = period

    def _up_to_a_day(self, report: Period | None) -> None:
        """Behind the year's plan, "đến 30/6" leads back to what the document reports on."""
        if not self.target and report and self._period and report in self._period:
            self._period = self._line_period

    @property
    def dated(self) -> bool:
        """Whether a time stands in front of the next number."""
        return self._said.dated

    @property
    def dated_ahead(self) -> bool:
        """Whether nothing but a later time makes goals of what follows, and no year opens it."""
        said = self._said
        plans = self._period is not None and self._period.kind is PeriodKind.YEAR and not said.given
        return said.dated_goal and not plans

    def _period_of(self, time: Time) -> Period | None:
        """The period of a time, a goal's in the year its line plans for."""
        planned = self._line_period if self.target else None
        if time.when is When.TERM_END:
            planned = (planned or self.span.planned) if self.target else self.span.report
            return self.span.period_of(time, planned.end.year if planned else None)
        return self.span.period_of(time, planned.start.year if planned else self.span.year)

    @property
    def period(self) -> Period | None:
        """The period of the next number where it is not the document's."""
        if self._period is not None:
            return self._period
        return self.span.planned if self.target else None

    def cut_off(self, time: Time | None) -> date | None:
        """The last day whose events the next number counts, its own ``time`` before others."""
        return (time.cut_off(self.span.year) if time else None) or self._said.cut_off

    def of(self, time: Time | None) -> Period | None:
        """The period that a time of the number's own gives it."""
        return self._period_of(time) if time else None


def _is_time(atom: Atom | None) -> bool:
    return atom is not None and atom.piece is Piece.TIME


def _dates_a_list(atoms: Sequence[Atom], index: int) -> bool:
    """Whether an estimate word and a time open a sentence: "Dự ước tháng 01, đàn trâu có …"."""
    behind = [atom for atom in atoms[index + 1 : index + 4] if atom.kind != Cue.TO][:2]
    return len(behind) == 2 and behind[0].piece is Piece.TIME and behind[1].kind == ","
