"""Days as words, both ways."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongket.vocabulary.calendar import day_in_words, find_days, read_day


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 6, 5), "ngày 05 tháng 6 năm 2026"),
        (date(2026, 2, 28), "ngày 28 tháng 02 năm 2026"),
        (date(2023, 12, 9), "ngày 09 tháng 12 năm 2023"),
    ],
)
def test_small_days_and_the_first_two_months_take_a_zero(day, words):
    assert day_in_words(day) == words


@given(st.dates(min_value=date(1945, 9, 2), max_value=date(2100, 12, 31)))
def test_a_written_day_is_read_back(day):
    assert read_day(day_in_words(day)) == day
    assert read_day(f"{day.day}/{day.month}/{day.year}") == day


@pytest.mark.parametrize("text", ["Sáng 12/12", "sáng 12-12,", "ngày 12.12", "ngày 12 tháng 12"])
def test_a_day_without_its_year_takes_the_one_given(text):
    assert read_day(text, year=2023) == date(2023, 12, 12)
    assert read_day(text) is None


@pytest.mark.parametrize("text", ["30/2/2024", "không có ngày nào", "45/13"])
def test_what_is_no_day_is_none(text):
    assert read_day(text, year=2024) is None


def test_days_are_found_where_they_stand():
    text = "Từ ngày 05 tháng 6 đến 30-6-2026"
    assert [text[day.start : day.end] for day in find_days(text)] == [
        "ngày 05 tháng 6",
        "30-6-2026",
    ]
