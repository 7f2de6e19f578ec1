"""What does the heading over a line say of the numbers in it?"""

from collections.abc import Sequence

from tongket.reading.periods.headings import is_planning, names_indicators, no_results
from tongket.reading.periods.spans import Span
from tongket.reading.pieces.atoms import Atom, Piece
from tongket.reading.text.tokens import Token
from tongket.vocabulary.period import Period
from tongket.vocabulary.wording.figures import Cue


class Ruling:
    """What a document's title and headings say of the lines below, until the next of their rank."""

    def __init__(self, span: Span) -> None:
        self._report = span.report
        self._only_goals = span.only_goals
        self.target = self._only_goals
        self.period: Period | None = None
        self._titled_estimate = False  # the title says that what it dates is estimated
        self._headed_estimate = False  # the heading does
        self._tells = False  # the heading of the highest rank is one of results
        self._open = False  # the heading says "chỉ tiêu" alone: goals, or indicators

    @property
    def estimate(self) -> bool:
        """Whether results are estimated."""
        return self._titled_estimate or self._headed_estimate

    def enter_title(self, atoms: Sequence[Atom]) -> None:
        """A title may say that all below it is estimated: "Tình hình ước tháng 9 năm 2018"."""
        self._titled_estimate = self._titled_estimate or _estimates_a_time(atoms)

    def enter_heading(
        self,
        tokens: Sequence[Token],
        atoms: Sequence[Atom],
        period: Period | None,
        *,
        top: bool,
        item: bool,
    ) -> None:
        """A heading that names a ``period`` or none, of the highest rank or below."""
        goal = is_planning(tokens, atoms)
        if top:
            self._tells = not no_results(tokens, atoms)
        elif self._tells and goal and names_indicators(tokens, atoms):
            goal = False  # "I. Kết quả thực hiện …" over "1. Các chỉ tiêu kinh tế"
        self._headed_estimate = _estimates_a_time(atoms) or (item and self._headed_estimate)
        if goal:
            later = period and self._report and period.start > self._report.end
            ahead = bool(later or no_results(tokens, atoms))
            self.target, self.period = ahead, period if ahead else None
            self._open = ahead and period is None and names_indicators(tokens, atoms)
        elif top or not self.target or not no_results(tokens, atoms):
            self.target, self.period = self._only_goals and no_results(tokens, atoms), None

    def enter_line(self, *, tells: bool) -> None:
        """Head indicators behind all if a line ``tells`` of what came: "Các chỉ tiêu kinh tế"."""
        if tells and self._open:
            self.target, self.period = False, None

    def leave_goals(self, period: Period | None) -> bool:
        """End where a line opens with a year before the one that is planned for."""
        leaves = bool(self.target and self.period and period and period.end < self.period.start)
        if leaves:
            self.target, self.period = False, None
        return leaves


def _estimates_a_time(atoms: Sequence[Atom]) -> bool:
    """Whether an estimate word stands in front of the first time: "ước tháng 9 và 9 tháng"."""
    first = next((i for i, atom in enumerate(atoms) if atom.piece is Piece.TIME), 0)
    return (
        first > 0 and atoms[first - 1].kind == Cue.ESTIMATE and atoms[first - 1].piece is Piece.CUE
    )
