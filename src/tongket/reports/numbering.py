"""In which series does a signed report get its number, and which number comes next?

State documents are numbered by kind and calendar year (Decree 30/2020, annex I), Party documents
by kind and the committee's term, from congress to congress (guides 36-HD/VPTW and 05-HD/VPTW).
"""

from datetime import date

from tongket.vocabulary.error import TongketError
from tongket.writing.form import Family

TERM_YEARS = 5
_FIRST_CONGRESS = 2010  # congresses below the centre: 2010, 2015, 2020, 2025 …
_SECOND_HALF = 7


class SeriesImpossible(TongketError):
    """No document signed on that day is numbered in that series."""


def series_possible(family: Family, signed: date) -> tuple[str, ...]:
    """Give the series in which a paper signed on a day can be numbered, the likelier first.

    A state paper's is its calendar year. A Party paper's is the committee's term, from congress to
    congress; in a year of congresses the day alone does not tell whether the body's own had been
    held, so that both terms are possible, the new one likelier from July.
    """
    if family is Family.STATE:
        return (str(signed.year),)
    since = (signed.year - _FIRST_CONGRESS) % TERM_YEARS
    current = _term(signed.year - since)
    if since:
        return (current,)
    former = _term(signed.year - TERM_YEARS)
    return (current, former) if signed.month >= _SECOND_HALF else (former, current)


def _term(began: int) -> str:
    return f"{began}-{began + TERM_YEARS}"


def next_number(taken: int | None) -> int:
    """Give the number behind the highest one taken in a series; the first is one."""
    return (taken or 0) + 1
