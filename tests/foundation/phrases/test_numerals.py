"""Are numbers, intervals and days written as each language does?"""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongket.foundation.phrases import numerals
from tongket.vocabulary.bound import Bound
from tongket.vocabulary.number import readings


@pytest.mark.parametrize(
    ("value", "decimals", "vietnamese", "english"),
    [
        (Decimal("1234.5"), 1, "1.234,5", "1,234.5"),
        (Decimal("-2.68"), 2, "−2,68", "−2.68"),
        (Decimal(1773), -3, "1.773", "1,773"),
        (Fraction(1105, 100), 2, "11,05", "11.05"),
        (Decimal("0.125"), 2, "0,13", "0.13"),
    ],
)
def test_a_number_takes_the_marks_of_its_language(
    value: Decimal, decimals: int, vietnamese: str, english: str
) -> None:
    assert numerals.number(value, decimals, "vi") == vietnamese
    assert numerals.number(value, decimals, "en") == english


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=2))
def test_what_is_written_in_vietnamese_is_read_back(value: Decimal) -> None:
    assert value in {w.number for w in readings(numerals.number(value, 2, "vi"))}


@pytest.mark.parametrize(
    ("value", "decimals", "written"),
    [
        (Decimal("7.214906"), 9, "7,214906"),  # 7.214.906.000 đồng, counted in tỷ
        (Decimal("12.345678901"), 9, "12,345678901"),  # to the last đồng
        (Decimal("6.75"), 3, "6,75"),
        (Fraction(1, 3), 4, "0,3333"),
        (Decimal(8), 3, "8"),
        (Decimal("11.5"), 2, "11,50"),  # as printed
        (Decimal(4), 1, "4,0"),
        (Decimal(2000), -3, "2.000"),
    ],
)
def test_an_amount_shows_no_zeros_that_only_another_unit_brought(
    value: Decimal, decimals: int, written: str
) -> None:
    assert numerals.number(value, numerals.places_of(value, decimals), "vi") == written


@given(st.decimals(min_value=0, max_value=10**6, places=6), st.integers(6, 9))
def test_leaving_zeros_out_leaves_the_number_as_it_is(value: Decimal, decimals: int) -> None:
    written = numerals.number(value, numerals.places_of(value, decimals), "en")
    assert Decimal(written.replace(",", "")) == value


def test_a_share_keeps_only_the_digits_it_needs() -> None:
    assert numerals.percent(Decimal("103.0"), "vi") == "103\u00a0%"
    assert numerals.percent(Decimal("87.4"), "en") == "87.4\u00a0%"


def test_every_bound_has_words_in_both_languages() -> None:
    for bound in Bound:
        assert "5" in numerals.bounded("5", bound, "vi")
        assert "5" in numerals.bounded("5", bound, "en")


@pytest.mark.parametrize(
    ("low", "high", "written"),
    [
        (Fraction("11.05"), Fraction("11.2"), "11,05–11,20"),
        (4, None, "≥\u00a04,00"),
        (None, 4, "≤\u00a04,00"),
        (4, 4, "4,00"),
        (None, None, "–"),
    ],
)
def test_an_interval_shows_the_ends_it_has(
    low: Fraction | None, high: Fraction | None, written: str
) -> None:
    assert numerals.between(low, high, 2, "vi") == written


@pytest.mark.parametrize(
    ("first", "last", "written"),
    [
        (date(2023, 12, 12), date(2023, 12, 12), "12/12/2023"),
        (date(2023, 7, 1), date(2023, 7, 31), "7/2023"),
        (date(2024, 1, 1), date(2024, 3, 31), "1–3/2024"),
        (date(2021, 12, 1), date(2022, 2, 28), "12/2021–2/2022"),
        (date(2023, 7, 3), date(2023, 7, 9), "03/07/2023–09/07/2023"),
    ],
)
def test_a_span_of_days_is_written_as_shortly_as_it_can(
    first: date, last: date, written: str
) -> None:
    assert numerals.days(first, last) == written
