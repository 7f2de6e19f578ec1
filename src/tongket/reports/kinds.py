"""Which papers does an office draw up from the record, and which parts of them can be left out?"""

from enum import StrEnum

from tongket.vocabulary.period import Period, PeriodKind


class Kind(StrEnum):
    """The papers; each has an outline of its own."""

    ANNUAL = "annual"
    HALF_YEAR = "half-year"
    NINE_MONTHS = "nine-months"
    MONTH = "month"
    RESOLUTION = "resolution"
    CONCLUSION = "conclusion"
    NOTICE = "notice"

    def period(self, year: int, month: int = 12) -> Period:
        """The period that a paper of a year tells of; ``month`` is for the monthly one."""
        match self:
            case Kind.HALF_YEAR:
                return Period.half(year, 1)
            case Kind.NINE_MONTHS:
                return Period.months_to_date(year, 9)
            case Kind.MONTH:
                return Period.month(year, month)
        return Period.year(year)


class Section(StrEnum):
    """The parts that a draft can do without."""

    DIRECTION = "direction"  # I. công tác chỉ đạo, điều hành
    SUMMARY = "summary"  # kết quả các chỉ tiêu chủ yếu
    RESULTS = "results"  # kết quả trên các lĩnh vực
    SHORTCOMINGS = "shortcomings"
    CAUSES = "causes"
    NEXT = "next"  # kế hoạch năm sau, nhiệm vụ những tháng cuối năm
    CHARTS = "charts"
    TABLE = "table"  # phụ lục: biểu chỉ tiêu


def is_whole_year(period: Period) -> bool:
    """Whether a paper looks back on the whole year."""
    return period.kind is PeriodKind.YEAR
