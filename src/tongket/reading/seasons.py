"""For which time do a sum to a date, a goal per year and a crop's season speak?"""

from tongket.reading.atoms import folded, says
from tongket.reading.normalise import key_of
from tongket.vocabulary.period import Period, PeriodKind
from tongket.vocabulary.wording.names import CROP_SEASONS

_SEASONS = {half: folded(*names) for half, names in CROP_SEASONS.items()}
_ANY_SEASON = frozenset[str]().union(*_SEASONS.values())
_HALF_YEAR = 6  # months


def harvest(words: str, period: Period | None, report: Period | None) -> Period | None:
    """The half of the year of which a crop's name speaks, if no other time is given.

    A crop of the second half is what a report on more than the first one mostly tells of.
    """
    if report is None or not report.starts_the_year or period not in {None, report}:
        return None
    half = _half_of(words)
    if half is None or (half == 2 and report.end.month > _HALF_YEAR):
        return None
    return Period.half(report.end.year, half)


def _half_of(words: str) -> int | None:
    """The half of the year in which a crop is harvested, if the words name its season."""
    said = f" {key_of(words)} "
    if not says(said, _ANY_SEASON):
        return None
    return next((half for half, names in _SEASONS.items() if says(said, names)), None)


def months_to(period: Period | None) -> Period | None:
    """The months of the year to the end of a month or quarter; nothing for another time."""
    if period is None or period.kind not in {PeriodKind.MONTH, PeriodKind.QUARTER}:
        return None
    return Period.months_to_date(period.end.year, period.end.month)


def term_to(period: Period | None) -> Period | None:
    """The five years to a goal whose change is given per year: "đến năm 2030 tăng 10%/năm"."""
    if period is None or period.kind is not PeriodKind.YEAR:
        return period
    last = period.start.year
    return Period.term(last - 4, last) if last % 5 == 0 else period
