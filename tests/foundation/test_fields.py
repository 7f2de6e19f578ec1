from datetime import date
from decimal import Decimal

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tongket.foundation.fields import (
    MillionthsField,
    NumberTooLarge,
    NumberTooPrecise,
    period_columns,
    to_millionths,
)
from tongket.vocabulary.period import Period

LARGEST = 2**63 - 1
MILLIONTHS = st.integers(-LARGEST, LARGEST)
FIELD = MillionthsField()


@given(MILLIONTHS)
def test_a_number_is_counted_in_millionths_and_back(count: int) -> None:
    number = FIELD.from_db_value(count)
    assert number is not None
    assert to_millionths(number) == count
    assert number * 1_000_000 == count


@given(MILLIONTHS)
def test_a_number_read_back_carries_no_more_digits_than_it_needs(count: int) -> None:
    number = FIELD.from_db_value(count)
    assert number is not None
    digits = str(number)
    assert "E" not in digits
    assert not ("." in digits and digits.endswith("0"))


@given(st.decimals(allow_nan=False, allow_infinity=False, places=7))
def test_a_seventh_decimal_is_refused_unless_it_is_a_zero(number: Decimal) -> None:
    scaled = number * 1_000_000
    if abs(scaled) > LARGEST:
        with pytest.raises((NumberTooLarge, NumberTooPrecise)):
            to_millionths(number)
    elif scaled == scaled.to_integral_value():
        assert to_millionths(number) == int(scaled)
    else:
        with pytest.raises(NumberTooPrecise):
            to_millionths(number)


@pytest.mark.parametrize(
    "number",
    ["9223372036854.775808", "-9223372036854.775808", "1e19", "1e400", "Infinity", "NaN"],
)
def test_what_does_not_fit_64_bits_is_refused(number: str) -> None:
    with pytest.raises(NumberTooLarge):
        to_millionths(Decimal(number))


@pytest.mark.parametrize(
    ("number", "count"),
    [
        ("9223372036854.775807", LARGEST),
        ("-0", 0),
        ("0E-400", 0),
        ("0E+40", 0),
        ("1.3E+3", 1_300_000_000),
        ("0.000001", 1),
        ("832270.966973", 832_270_966_973),
        ("11.300000000000", 11_300_000),
    ],
)
def test_the_way_a_number_is_written_does_not_matter(number: str, count: int) -> None:
    assert to_millionths(Decimal(number)) == count


@pytest.mark.django_db
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(MILLIONTHS)
def test_the_database_keeps_every_digit(count: int) -> None:
    number = FIELD.from_db_value(count)
    with connection.cursor() as cursor:
        cast = "CAST(%s AS bigint)"
        cursor.execute(f"SELECT {cast}, {cast} + 0", [FIELD.get_prep_value(number)] * 2)
        assert cursor.fetchone() == (count, count)


def test_nothing_stays_nothing() -> None:
    assert FIELD.get_prep_value(None) is None
    assert FIELD.from_db_value(None) is None
    assert FIELD.to_python(None) is None


def test_a_form_or_fixture_gives_an_exact_decimal() -> None:
    assert FIELD.to_python("11.30") == Decimal("11.30")
    assert FIELD.to_python(Decimal("0.1")) == Decimal("0.1")


def test_a_period_is_three_columns() -> None:
    assert period_columns(Period.half(2023, 1)) == {
        "period_start": date(2023, 1, 1),
        "period_end": date(2023, 6, 30),
        "period_kind": "half",
    }
