from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongket.vocabulary.bound import Bound
from tongket.vocabulary.interval import (
    Interval,
    common,
    last_significant_step,
    printed_interval,
    target_interval,
)

EVERYTHING = Interval()
ENDS = st.none() | st.fractions(-9, 9, max_denominator=4)
INTERVALS = st.builds(Interval, ENDS, ENDS, st.booleans(), st.booleans())
POSITIVE = st.builds(
    lambda low, width, *closed: Interval(low, width and low + width, *closed),
    st.fractions(Fraction(1, 4), 9, max_denominator=4),
    st.none() | st.fractions(Fraction(1, 4), 9, max_denominator=4),
    st.booleans(),
    st.booleans(),
)
NUMBERS = st.fractions(-20, 20, max_denominator=8)


def between(low, high, ends="[]"):
    return Interval.between(
        None if low is None else Decimal(low),
        None if high is None else Decimal(high),
        low_closed=ends[0] == "[",
        high_closed=ends[1] == "]",
    )


@pytest.mark.parametrize(
    ("number", "decimals", "bound", "expected"),
    [
        ("721", 0, Bound.EXACT, between("720.5", "722", "[)")),
        ("628.19", 2, Bound.EXACT, between("628.185", "628.20", "[)")),
        ("-2.68", 2, Bound.EXACT, between("-2.69", "-2.675", "(]")),
        ("0", 1, Bound.EXACT, between("-0.1", "0.1", "()")),
        ("380", 0, Bound.ABOVE, between("380", "390", "[)")),
        ("4500", 0, Bound.ABOVE, between("4500", "4600", "[)")),
        ("11.3", 1, Bound.ABOVE, between("11.3", "11.4", "[)")),
        ("15", 3, Bound.ABOVE, between("15", "16", "[)")),
        ("2000", -3, Bound.ABOVE, between("2000", "3000", "[)")),
        ("2000", -3, Bound.EXACT, between("1500", "3000", "[)")),
        ("258", 0, Bound.NEAR_BELOW, between("257", "258", "(]")),
        ("180", 0, Bound.NEAR_BELOW, between("170", "180", "(]")),
        ("300", 0, Bound.ABOUT, between("200", "400", "()")),
        ("1300", 0, Bound.AT_LEAST, between("1300", None)),
        ("5", 0, Bound.AT_MOST, between(None, "5")),
        ("5", 0, Bound.BELOW, between(None, "5", "[)")),
    ],
)
def test_a_printed_number_stands_for_what_rounding_truncation_and_hedges_allow(
    number, decimals, bound, expected
):
    assert printed_interval(Decimal(number), decimals, bound) == expected


@pytest.mark.parametrize("bound", Bound)
def test_a_hedge_on_a_fall_speaks_of_its_size(bound):
    fall = printed_interval(Decimal("-4.5"), 1, bound)
    assert fall == -printed_interval(Decimal("4.5"), 1, bound)


def test_above_in_a_target_is_a_floor_without_a_ceiling():
    assert target_interval(Decimal(300), 0, Bound.ABOVE) == between("300", None)
    assert target_interval(Decimal(300), 0, Bound.EXACT) == between("299.5", "301", "[)")


def test_the_last_digit_that_counts_is_the_last_that_is_no_zero():
    assert last_significant_step(Decimal(380), 0) == 10
    assert last_significant_step(Decimal("11.30"), 2) == Fraction(1, 10)
    assert last_significant_step(Decimal(0), 1) == Fraction(1, 10)


@given(st.decimals(-(10**6), 10**6, places=2), st.sampled_from(Bound))
def test_the_number_itself_is_always_allowed_unless_it_says_below(number, bound):
    assert (number in printed_interval(number, 2, bound)) is (bound is not Bound.BELOW)


@given(INTERVALS, INTERVALS, NUMBERS)
def test_what_lies_in_both_lies_in_the_common_part_and_nothing_else(one, other, number):
    assert (number in one & other) is (number in one and number in other)
    assert one & other == other & one == common([one, other])
    assert one & EVERYTHING == one


@given(INTERVALS, NUMBERS)
def test_an_empty_interval_holds_no_number(interval, number):
    if number in interval:
        assert not interval.is_empty
    assert interval.meets(EVERYTHING) is not interval.is_empty


@given(INTERVALS, INTERVALS, NUMBERS, NUMBERS)
def test_sums_and_differences_hold_those_of_all_members(one, other, a, b):
    if a in one and b in other:
        assert a + b in one + other
        assert a - b in one - other


@given(POSITIVE, POSITIVE, NUMBERS, NUMBERS)
def test_products_and_quotients_hold_those_of_all_members(one, other, a, b):
    if a in one and b in other:
        assert a * b in one * other
        assert a / b in one / other


@given(POSITIVE)
def test_twice_inverted_is_the_same(interval):
    assert interval.inverse().inverse() == interval


@given(INTERVALS, st.fractions(Fraction(1, 8), 8), NUMBERS)
def test_scaling_scales_every_member(interval, factor, number):
    assert (number in interval) is (number * factor in interval.scaled(factor))


def test_an_end_that_does_not_exist_is_open():
    assert Interval(None, None, low_closed=True) == Interval(None, None, low_closed=False)
    assert between("2", None).inverse() == between("0", "0.5", "(]")
    assert between("0", "0.5", "(]").inverse() == between("2", None)


@pytest.mark.parametrize("interval", [between("0", "1"), between("-1", "1"), between(None, "1")])
def test_what_reaches_zero_is_neither_multiplied_nor_divided_by(interval):
    with pytest.raises(ValueError, match="positive"):
        interval * between("1", "2")
    with pytest.raises(ValueError, match="positive"):
        between("1", "2") / interval
