"""Which comparisons are with the same period a year before."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongket.vocabulary.former import Former, FormerKind
from tongket.vocabulary.period import Period

PERIODS = ["2022", "2023-H1", "2023-Q3", "2023-05", "2023-9M", "2023-01-01/2023-06-25", "2021-2025"]
formers = st.builds(
    Former,
    st.sampled_from(sorted(set(FormerKind) - {FormerKind.UNSAID})),
    st.none() | st.sampled_from(PERIODS).map(Period.parse),
)


@given(formers)
def test_a_former_period_comes_back_from_its_code(former):
    assert Former.parse(str(former)) == former


def test_nothing_said_comes_back_from_the_empty_code():
    assert Former.parse(str(Former())) == Former()


@pytest.mark.parametrize(
    ("code", "period", "flow", "same"),
    [
        ("", "2023-05", True, True),
        ("same", "2023-05", True, True),
        ("same 2022", "2023-H1", True, True),
        ("same 2019", "2023-H1", True, False),
        ("month", "2023-05", True, False),
        ("month", "2023", True, False),
        ("quarter", "2023-Q3", True, False),
        ("before", "2023-05", True, False),
        ("before", "2023", True, True),
        ("year", "2023", False, True),
        ("year", "2023-9M", True, True),
        ("year", "2023-9M", False, False),
        ("during 2022", "2023", True, True),
        ("during 2022", "2023-H1", True, True),
        ("during 2022", "2023-H1", False, False),
        ("during 2022-12", "2023-05", True, False),
        ("during 2020", "2023", True, False),
        ("start", "2023", False, True),
        ("start", "2023-H1", False, False),
        ("start", "2023", True, False),
        ("end 2022", "2023", False, True),
        ("end 2022", "2023-9M", False, False),
        ("end 2020", "2023", False, False),
        ("term", "2021-2025", True, True),
        ("term_start", "2023", False, False),
        ("else", "2023", True, False),
    ],
)
def test_only_the_same_period_a_year_before_counts_as_it(code, period, flow, same):
    former = Former.parse(code)
    assert former.is_same_before(Period.parse(period), flow=flow) is same
