"""For which time does a document plan where the words of a goal name none?"""

from dataclasses import dataclass

from tongket.vocabulary.period import Period


@dataclass(frozen=True, slots=True)
class Span:
    """The document's own time: what it reports on and what it plans for."""

    report: Period | None
    plan: Period | None
    year: int | None
    month: Period | None = None  # the month of a report that also covers the months to it

    @property
    def planned(self) -> Period | None:
        """The period of a goal whose words name none."""
        if self.plan or self.report is None:
            return self.plan
        of_year = self.report.of_year
        if of_year is None:
            return self.report
        return Period.year(of_year.start.year + 1) if self.report == of_year else of_year
