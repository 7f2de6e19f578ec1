"""What reporting periods promise."""

import itertools
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongket.vocabulary.period import Period, PeriodKind, PeriodUnreadable

years = st.integers(1990, 2060)
periods = st.one_of(
    st.builds(Period.year, years),
    st.builds(Period.half, years, st.integers(1, 2)),
    st.builds(Period.quarter, years, st.integers(1, 4)),
    st.builds(Period.month, years, st.integers(1, 12)),
    st.builds(Period.months_to_date, years, st.integers(1, 12)),
    st.builds(Period.to_day, st.dates(date(1990, 1, 1), date(2060, 12, 31))),
    st.builds(lambda first, more: Period.term(first, first + more), years, st.integers(1, 9)),
)


@given(periods)
def test_a_code_reads_back_as_its_period(period: Period) -> None:
    assert Period.parse(str(period)) == period
    assert Period.parse(period.sdmx) == period


@given(periods)
def test_a_period_is_made_of_whole_days_in_order(period: Period) -> None:
    assert period.start <= period.end
    assert period.start in period
    assert period.end in period
    assert period.start - timedelta(days=1) not in period
    assert period.end + timedelta(days=1) not in period
    assert period in period


@given(periods, periods, periods)
def test_containment_is_an_order(one: Period, other: Period, third: Period) -> None:
    if one in other and other in third:
        assert one in third
    if one in other and other in one:
        assert (one.start, one.end) == (other.start, other.end)


@given(periods)
def test_the_same_period_before_has_the_same_shape_and_lies_wholly_before(period: Period) -> None:
    before = period.previous_same

    assert before.kind is period.kind
    assert before.start.replace(year=period.start.year) == period.start
    assert before.end.month == period.end.month
    if period.kind is not PeriodKind.TO_DAY:
        assert (before.end + timedelta(days=1)).day == 1
    else:
        assert before.end.day in {period.end.day, 28}
    assert (before.end < period.start) is True


@given(years)
def test_halves_and_quarters_cut_the_year_without_a_gap(year: int) -> None:
    for parts in (
        [Period.half(year, half) for half in (1, 2)],
        [Period.quarter(year, quarter) for quarter in (1, 2, 3, 4)],
        [Period.month(year, month) for month in range(1, 13)],
    ):
        assert parts[0].start == Period.year(year).start
        assert parts[-1].end == Period.year(year).end
        assert all(
            left.end + timedelta(days=1) == right.start for left, right in itertools.pairwise(parts)
        )


@given(periods)
def test_of_year_is_the_year_that_holds_it(period: Period) -> None:
    year = period.of_year

    assert (year is None) is (period.kind is PeriodKind.TERM)
    assert year is None or period in year


@given(years)
def test_six_months_are_the_half_and_twelve_the_year(year: int) -> None:
    assert Period.months_to_date(year, 6) == Period.half(year, 1)
    assert Period.months_to_date(year, 12) == Period.year(year)


@pytest.mark.parametrize(
    ("code", "period"),
    [
        ("2023", Period.year(2023)),
        ("2023-A1", Period.year(2023)),
        ("2023-01-01/P1Y", Period.year(2023)),
        (" 2023-H1 ", Period.half(2023, 1)),
        ("2023-S2", Period.half(2023, 2)),
        ("2023-Q3", Period.quarter(2023, 3)),
        ("2023-05", Period.month(2023, 5)),
        ("2023-M05", Period.month(2023, 5)),
        ("2023-9M", Period.months_to_date(2023, 9)),
        ("2023-01-01/P9M", Period.months_to_date(2023, 9)),
        ("2023-01-01/2023-06-25", Period.to_day(date(2023, 6, 25))),
        ("2023-01-01/P176D", Period.to_day(date(2023, 6, 25))),
        ("2021-2025", Period.term(2021, 2025)),
        ("2021-01-01/P5Y", Period.term(2021, 2025)),
    ],
)
def test_known_forms_are_read(code: str, period: Period) -> None:
    assert Period.parse(code) == period


@pytest.mark.parametrize(
    "code",
    [
        "",
        "năm 2023",
        "2023-13",
        "2023-00",
        "2023-H3",
        "2023-Q5",
        "2023-0M",
        "2023-13M",
        "2023-01-01/2024-06-25",
        "2023-01-01/2023-02-30",
        "2023-01-01/P366D",
        "2023-01-01/P0D",
        "2023-01-01/P13M",
        "2023-01-01/P0Y",
        "2025-2021",
        "2023-2023",
        "0000",
    ],
)
def test_what_is_no_period_is_told_with_its_code(code: str) -> None:
    with pytest.raises(PeriodUnreadable) as caught:
        Period.parse(code)

    assert caught.value.data == {"code": code}


@pytest.mark.parametrize(
    ("period", "vietnamese", "english"),
    [
        (Period.year(2023), "năm 2023", "2023"),
        (Period.half(2023, 1), "6 tháng đầu năm 2023", "first half of 2023"),
        (Period.half(2023, 2), "6 tháng cuối năm 2023", "second half of 2023"),
        (Period.quarter(2023, 3), "quý III năm 2023", "quarter 3 of 2023"),
        (Period.month(2023, 5), "tháng 5 năm 2023", "May 2023"),
        (Period.months_to_date(2023, 9), "9 tháng đầu năm 2023", "first 9 months of 2023"),
        (
            Period.to_day(date(2023, 6, 25)),
            "từ đầu năm đến ngày 25/6/2023",
            "1 January to 25 June 2023",
        ),
        (Period.term(2021, 2025), "giai đoạn 2021–2025", "2021–2025"),
    ],
)
def test_periods_are_named_as_people_name_them(
    period: Period, vietnamese: str, english: str
) -> None:
    assert (period.vietnamese, period.english) == (vietnamese, english)


@pytest.mark.parametrize(
    ("code", "before"),
    [
        ("2024-02", "2023-02"),
        ("2025-2M", "2024-2M"),
        ("2024-01-01/2024-02-29", "2023-01-01/2023-02-28"),
        ("2021-2025", "2016-2020"),
        ("2023-H2", "2022-H2"),
    ],
)
def test_the_same_period_before(code: str, before: str) -> None:
    assert Period.parse(code).previous_same == Period.parse(before)


def test_what_starts_the_year_is_cumulative() -> None:
    assert Period.months_to_date(2023, 9).starts_the_year
    assert not Period.quarter(2023, 2).starts_the_year
