"""What the form of a correction shows as a period it reads back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongket.vocabulary.period import Period, PeriodKind, PeriodUnreadable
from tongket.web.periods import read_period

YEARS = st.integers(1990, 2100)
PERIODS = st.one_of(
    st.builds(Period.year, YEARS),
    st.builds(Period.half, YEARS, st.integers(1, 2)),
    st.builds(Period.quarter, YEARS, st.integers(1, 4)),
    st.builds(Period.month, YEARS, st.integers(1, 12)),
    st.builds(Period.months_to_date, YEARS, st.sampled_from([2, 4, 5, 7, 8, 9, 10, 11])),
)


@given(PERIODS)
def test_words_and_codes_are_read_back(period: Period) -> None:
    assert period.kind is not PeriodKind.TERM
    assert read_period(period.vietnamese) == read_period(str(period)) == period


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("10 tháng 2026", "2026-10M"),
        ("Tháng 10/2026", "2026-10"),
        (" quý  iii năm 2026 ", "2026-Q3"),
        ("quý 4/2026", "2026-Q4"),
        ("6 tháng 2026", "2026-H1"),
        ("2021-2025", "2021-2025"),
    ],
)
def test_it_is_written_as_offices_write(text: str, code: str) -> None:
    assert str(read_period(text)) == code


@pytest.mark.parametrize("text", ["tháng 13/2026", "0 tháng 2026", "tháng trước", "quý V/2026", ""])
def test_what_is_no_period_is_refused(text: str) -> None:
    with pytest.raises(PeriodUnreadable):
        read_period(text)
