"""Numbers for other programs are decimals: exact where one can be, else never too narrow."""

from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from tongket.evaluation.exchange.values import interval_shape, number_text
from tongket.vocabulary.interval import Interval


def test_a_number_is_written_shortly_and_exactly():
    assert [number_text(Decimal(n)) for n in ("11.30", "-2.68", "0", "1300", "0.000001")] == [
        "11.3",
        "-2.68",
        "0",
        "1300",
        "0.000001",
    ]
    assert number_text(None) is None


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=6))
def test_every_number_of_the_record_is_read_back_exactly(number):
    assert Fraction(number_text(number)) == Fraction(number)


@given(st.fractions(-1000, 1000), st.fractions(0, 1000))
def test_the_written_interval_holds_every_value_and_hardly_more(low, width):
    written = interval_shape(Interval(low, low + width))
    assert Fraction(written.low) <= low < Fraction(written.low) + Fraction(1, 10**12)
    assert Fraction(written.high) - Fraction(1, 10**12) < low + width <= Fraction(written.high)


def test_an_open_side_has_no_number():
    assert interval_shape(Interval(None, None)).low is None
    assert interval_shape(Interval(None, None)).high is None
