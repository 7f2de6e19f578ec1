"""Against which former period is a growth, a ratio, a change or a former level?"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from tongket.vocabulary.period import Period, PeriodKind


class FormerKind(StrEnum):
    """The ways in which a text names what it compares with."""

    UNSAID = ""  # no words: by the custom of reports the same period a year before
    SAME = "same"  # "cùng kỳ", with a period the same stretch of that year
    BEFORE = "before"  # "kỳ trước": the period that came right before, of the same length
    MONTH = "month"  # "tháng trước"
    QUARTER = "quarter"  # "quý trước"
    YEAR = "year"  # "năm trước"
    TERM = "term"  # "nhiệm kỳ trước"
    START = "start"  # "đầu năm"
    TERM_START = "term_start"  # "đầu nhiệm kỳ"
    DURING = "during"  # "năm 2022", "tháng 12/2022"
    END = "end"  # "cuối năm 2022"
    ELSE = "else"  # words that name no period of the calendar


@dataclass(frozen=True, slots=True)
class Former:
    """What a figure is compared with; ``period`` where the words name one."""

    kind: FormerKind = FormerKind.UNSAID
    period: Period | None = None

    @classmethod
    def parse(cls, code: str) -> Self:
        """Read back what ``str`` wrote.

        Raises:
            ValueError: it begins with no kind.
            PeriodUnreadable: what follows is no period.
        """
        kind, _, period = code.partition(" ")
        return cls(FormerKind(kind), Period.parse(period) if period else None)

    def __str__(self) -> str:
        return f"{self.kind} {self.period}" if self.period else str(self.kind)

    @property
    def is_said(self) -> bool:
        """Whether the text names it."""
        return self.kind is not FormerKind.UNSAID

    def is_same_before(self, period: Period, *, flow: bool) -> bool:
        """Whether it is the same period a year before ``period``, of a term the term before.

        A flow of the months so far that is set against "năm trước" or "năm 2022" means the same
        months of it. A stock set against "đầu năm" or "cuối năm 2022" means the last day of that
        year, which is the last day of the period before only where a whole year is told of.
        """
        before = period.previous_same
        match self.kind:
            case FormerKind.UNSAID:
                return True
            case FormerKind.SAME:
                return self.period is None or self.period.start.year == before.start.year
            case FormerKind.BEFORE:
                return period.kind in {PeriodKind.YEAR, PeriodKind.TERM}
            case FormerKind.TERM | FormerKind.TERM_START:
                return period.kind is PeriodKind.TERM
            case FormerKind.YEAR:
                return _is_year_before(Period.year(period.end.year - 1), period, flow=flow)
            case FormerKind.DURING if self.period:
                return _is_year_before(self.period, period, flow=flow)
            case FormerKind.START:
                ends = Period.year((self.period or period).start.year - 1).end
                return not flow and ends == before.end
            case FormerKind.END if self.period:
                return not flow and self.period.end == before.end
        return False


UNSAID = Former()
"""No words say what a figure is compared with."""


def _is_year_before(former: Period, period: Period, *, flow: bool) -> bool:
    if former == period.previous_same:
        return True
    alike = flow and period.of_year is not None and former.kind is PeriodKind.YEAR
    return alike and former.start.year == period.start.year - 1
