"""State papers are numbered by year, Party papers by the committee's term."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongket.reports.numbering import next_number, series_possible
from tongket.writing.form import Family

days = st.dates(date(2000, 1, 1), date(2099, 12, 31))


@pytest.mark.parametrize(
    ("day", "series"),
    [
        (date(2023, 12, 12), ("2020-2025",)),
        (date(2021, 1, 1), ("2020-2025",)),
        (date(2025, 3, 1), ("2020-2025", "2025-2030")),
        (date(2025, 9, 1), ("2025-2030", "2020-2025")),
        (date(2026, 11, 27), ("2025-2030",)),
    ],
)
def test_a_party_paper_belongs_to_the_term_of_its_day(day: date, series: tuple[str, ...]):
    assert series_possible(Family.PARTY, day) == series


@given(days)
def test_a_state_paper_belongs_to_its_year(day: date):
    assert series_possible(Family.STATE, day) == (str(day.year),)


@given(days)
def test_a_day_lies_in_every_term_that_is_possible(day: date):
    for series in series_possible(Family.PARTY, day):
        first, last = map(int, series.split("-"))
        assert first <= day.year <= last


def test_numbers_go_up_from_one():
    assert (next_number(None), next_number(1), next_number(99)) == (1, 2, 100)
