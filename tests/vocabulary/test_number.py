"""Vietnamese numbers both ways."""

import contextlib
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tongket.vocabulary.number import (
    Mark,
    NumberUnreadable,
    decimal_mark,
    english,
    readings,
    resolve,
    vietnamese,
)


def values(text: str) -> list[tuple[Decimal, int]]:
    return [(found.number, found.decimals) for found in readings(text)]


@pytest.mark.parametrize(
    ("text", "number", "decimals"),
    [
        ("61,21", "61.21", 2),
        ("02", "2", 0),
        ("98.7", "98.7", 1),
        ("832.270.966.973", "832270966973", 0),
        ("1.703,945", "1703.945", 3),
        ("1,234,567", "1234567", 0),
        ("1,234.5", "1234.5", 1),
        ("1 284", "1284", 0),
        ("1 284,6", "1284.6", 1),
        ("1 nghìn 773", "1773", 0),
        ("1 NGHÌN 773", "1773", 0),
        ("1 nghìn 676,2", "1676.2", 1),
        ("4,6 nghìn", "4600", -2),
        ("1,044 triệu", "1044000", -3),
        ("2 tỷ 500 triệu", "2500000000", -6),
        ("168 tỷ 450", "168450", 0),
        ("31 tỷ 205 triệu 040", "31205040", 0),
        ("2 tỷ 14 triệu 300 nghìn 500", "2014300500", 0),
        ("0,500", "0.500", 3),
        ("-2,68", "-2.68", 2),
    ],
)
def test_a_number_is_read_as_it_is_meant(text, number, decimals):
    assert values(text) == [(Decimal(number), decimals)]


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [("1.300", "1300", "1.300"), ("6.053", "6053", "6.053"), ("106,811", "106.811", "106811")],
)
def test_three_digits_behind_a_mark_leave_two_readings_the_vietnamese_first(text, first, second):
    assert [number for number, _ in values(text)] == [Decimal(first), Decimal(second)]


def test_three_empty_decimals_are_never_decimals():
    assert values("15.000") == [(Decimal(15000), 0)]


def test_counted_things_are_whole():
    resolved = resolve(readings("106,811"), counted=True)
    assert (resolved.chosen.number, resolved.open) == (106811, ())


def test_a_number_is_understood_by_the_company_it_keeps():
    resolved = resolve(readings("6.053"), company=[Decimal(15000)])
    assert (resolved.chosen.number, resolved.open) == (6053, ())
    resolved = resolve(readings("106,811"), company=[Decimal("98.4")])
    assert resolved.chosen.number == Decimal("106.811")


def test_the_texts_own_decimal_mark_decides():
    mark = decimal_mark(["12", "61,21", "1.300"])
    assert mark is Mark.COMMA
    assert resolve(readings("106,811"), mark=mark).open == ()
    assert decimal_mark(["61,21", "98.7"]) is None


def test_what_nothing_decides_stays_open():
    resolved = resolve(readings("106,811"))
    assert [other.number for other in resolved.open] == [106811]


@pytest.mark.parametrize("text", ["", "một", "1,,2", "12 34", "1/2", "1.2.3", "٣٤", "²,5"])
def test_what_is_no_number_is_refused(text):
    with pytest.raises(NumberUnreadable):
        readings(text)


@given(st.lists(st.sampled_from([*"0129²٣.,-+ ", " nghìn ", "tỷ"]), max_size=8).map("".join))
def test_whatever_is_typed_is_a_number_or_refused(text):
    with contextlib.suppress(NumberUnreadable):
        assert all(found.number.is_finite() for found in readings(text))


numbers = st.decimals(min_value=-(10**12), max_value=10**12, places=4, allow_nan=False)


@given(numbers, st.integers(0, 4))
def test_a_printed_vietnamese_number_is_among_its_readings(number, decimals):
    printed = vietnamese(number, decimals)
    assume(not printed.endswith(",000"))  # which nobody prints for decimals
    rounded = Decimal(english(number, decimals).replace(",", ""))
    assert rounded in [found.number for found in readings(printed)]
    assert abs(rounded - number) * 2 <= Decimal(1).scaleb(-decimals)


@given(numbers, st.sampled_from([1, 2, 4]))
def test_with_one_two_or_four_decimals_a_printed_number_has_one_reading(number, decimals):
    (found,) = readings(vietnamese(number, decimals))
    assert found.decimals == decimals


def test_halves_are_rounded_away_from_zero_and_decimals_kept():
    assert vietnamese(Decimal("1234567.125"), 2) == "1.234.567,13"
    assert vietnamese(Decimal("-0.5"), 0) == "-1"
    assert english(Decimal(1234), 1) == "1,234.0"
    assert vietnamese(Decimal("-0.04"), 1) == "0,0"
