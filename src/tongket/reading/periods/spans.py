"""Which periods do the times of a document name, and which one its goals without a time?"""

from dataclasses import dataclass

from tongket.reading.periods.seasons import harvest, months_to
from tongket.reading.pieces.moments import DECEMBER, Time, When
from tongket.vocabulary.period import Period, PeriodKind
from tongket.vocabulary.wording.names import CropSeason

_SEASONS = tuple(CropSeason)


@dataclass(frozen=True, slots=True)
class Span:
    """The document's own time: what it reports on and what it plans for."""

    report: Period | None
    plan: Period | None
    year: int | None
    ahead: bool = False  # it tells the goals of a term and plans for the term's last year
    month: Period | None = None  # the month of a report that also covers the months to it
    assumed: bool = False  # its year is that of its publication, which its words do not say

    @property
    def only_goals(self) -> bool:
        """Whether all it tells is of what it plans."""
        return self.ahead or (self.plan is not None and self.plan == self.report)

    @property
    def planned(self) -> Period | None:
        """The period of a goal whose words name none."""
        if self.plan or self.report is None:
            return self.plan
        of_year = self.report.of_year
        if of_year is None:
            return self.report
        return Period.year(of_year.start.year + 1) if self.report == of_year else of_year

    @property
    def whole_year(self) -> Period | None:
        """The year of plans, and of goals for the rest of it, where a part of it is told of."""
        of_year = self.report.of_year if self.report else None
        return None if of_year == self.report else of_year

    def period_of(self, time: Time, year: int | None) -> Period | None:
        """The period of a time, ``year`` where it names none; the report itself if days agree."""
        period, report = self._named(time, year), self.report
        same = period and report and (period.start, period.end) == (report.start, report.end)
        return report if same else period

    def _named(self, time: Time, year: int | None) -> Period | None:
        if time.when is When.THIS_MONTH:
            return self.month
        if time.when is When.UP_TO:
            return self._so_far(time)
        if time.when is When.SEASON:
            return harvest(_SEASONS[time.number - 1], time.year, self.report)
        if time.when is When.TERM_END and time.year is None:
            terms = self.report is not None and self.report.kind is PeriodKind.TERM
            return Period.year(year) if terms and year else None
        if time.when is When.ORIGIN:
            return months_to(self.report)  # "từ đầu năm đến nay"
        return time.period(year)

    def _so_far(self, time: Time) -> Period | None:
        """The months of the year to the end of one, where the document is of months so far.

        So it is of its own month: "đến hết tháng 8, thu đạt 7 tỷ đồng".
        """
        report, year = self.report, time.year or self.year
        if report is None or year is None or (report.start.year, report.end.year) != (year, year):
            return None
        if not 1 <= time.number <= DECEMBER:
            return None
        if not report.starts_the_year and report.end.month != time.number:
            return None
        return Period.months_to_date(year, time.number)
