import unicodedata
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongket.vocabulary.unit import Quantity, Unit, UnitsDiffer

MONEY = ["đồng", "nghìn đồng", "triệu đồng", "tỷ đồng", "nghìn tỷ đồng", "tỉ đồng", "tỷ"]
WEIGHT = ["g", "kg", "yến", "tạ", "tấn", "nghìn tấn"]
AREA = ["m2", "m²", "ha", "km2", "nghìn ha"]
RATES = ["%", "‰", "lần"]
YIELD = ["tạ/ha", "tấn/ha", "kg/ha", "kg/m2"]
INCOME = ["triệu đồng/người/năm", "đồng/người/năm", "nghìn đồng/người/năm"]
COUNTED = ["con", "nghìn con", "triệu con"]
FAMILIES = [MONEY, WEIGHT, AREA, RATES, YIELD, INCOME, COUNTED]

units = Unit.parse
SAME_KIND = st.sampled_from(FAMILIES).flatmap(
    lambda family: st.tuples(*[st.sampled_from(family).map(units)] * 3)
)
NUMBERS = st.decimals(-(10**12), 10**12, places=6)


@pytest.mark.parametrize(
    ("words", "dimension", "size"),
    [
        ("tỷ đồng", "đồng", 10**9),
        ("Nghìn tỷ đồng", "đồng", 10**12),
        ("tỷ", "đồng", 10**9),
        ("triệu đồng/người/năm", "đồng/người/năm", 10**6),
        ("triệu đồng / người / năm", "đồng/người/năm", 10**6),
        ("tạ/ha", "kg/m2", Fraction(1, 100)),
        ("triệu đồng/ha", "đồng/m2", 100),
        ("bác sĩ/vạn dân", "bác sĩ/người", Fraction(1, 10_000)),
        ("nghìn con", "con", 1000),
        ("‰", "%", Fraction(1, 10)),
        ("lần", "%", 100),
        ("điểm %", "điểm %", 1),
        ("Điểm phần trăm", "điểm %", 1),
        ("ha", "m2", 10_000),
        ("HTX", "htx", 1),
        ("tiêu chí/xã", "tiêu chí/xã", 1),
        ("", "", 1),
    ],
)
def test_a_unit_is_read_as_texts_write_it(words: str, dimension: str, size: int) -> None:
    unit = units(words)
    assert (unit.dimension, unit.size) == (dimension, size)
    assert unit.words == words


@pytest.mark.parametrize("words", [*MONEY, *YIELD, *INCOME, "điểm phần trăm", "người"])
def test_spelling_of_accents_case_and_spaces_does_not_matter(words: str) -> None:
    for other in (unicodedata.normalize("NFD", words), words.upper(), f"  {words} "):
        assert units(other).factor_to(units(words)) == 1


@pytest.mark.parametrize(
    ("number", "decimals", "unit", "other", "converted", "digits"),
    [
        ("1.3", 1, "tỷ đồng", "triệu đồng", "1300", -2),
        ("832270.966973", 6, "triệu đồng", "đồng", "832270966973", 0),
        ("45", 0, "tạ/ha", "tấn/ha", "4.5", 1),
        ("22.4", 1, "triệu đồng/người/năm", "nghìn đồng/người/năm", "22400", -2),
        ("1773", 0, "tỷ đồng", "nghìn tỷ đồng", "1.773", 3),
        ("2", 0, "lần", "%", "200", -2),
        ("5.5", 1, "nghìn con", "con", "5500", -2),
    ],
)
def test_the_printed_digits_move_along(
    number: str, decimals: int, unit: str, other: str, converted: str, digits: int
) -> None:
    quantity = Quantity(Decimal(number), units(unit), decimals).to(units(other))
    assert (quantity.number, quantity.decimals) == (Decimal(converted), digits)
    assert quantity.unit == units(other)


@given(NUMBERS, st.integers(-3, 6), SAME_KIND)
def test_there_and_back_again_is_the_same(
    number: Decimal, decimals: int, kind: tuple[Unit, Unit, Unit]
) -> None:
    unit, other, _ = kind
    quantity = Quantity(number, unit, decimals)
    assert quantity.to(other).to(unit) == quantity


@given(NUMBERS, SAME_KIND)
def test_any_way_leads_to_the_same_number(number: Decimal, kind: tuple[Unit, Unit, Unit]) -> None:
    unit, between, other = kind
    quantity = Quantity(number, unit)
    assert quantity.to(between).to(other) == quantity.to(other)


@given(NUMBERS, st.integers(-3, 6), SAME_KIND)
def test_number_and_last_digit_keep_their_size(
    number: Decimal, decimals: int, kind: tuple[Unit, Unit, Unit]
) -> None:
    unit, other, _ = kind
    moved = Quantity(number, unit, decimals).to(other)
    assert Fraction(moved.number) * other.size == Fraction(number) * unit.size
    last, moved_last = Fraction(10) ** -decimals, Fraction(10) ** -moved.decimals
    assert moved_last * other.size == last * unit.size


@given(SAME_KIND)
def test_factors_are_inverse_and_multiply(kind: tuple[Unit, Unit, Unit]) -> None:
    one, two, three = kind
    assert one.factor_to(two) * two.factor_to(one) == 1
    assert one.factor_to(two) * two.factor_to(three) == one.factor_to(three)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("%", "điểm %"),
        ("con", "hộ"),
        ("đồng", "usd"),
        ("tấn", "ha"),
        ("triệu đồng", "triệu đồng/người"),
        ("triệu đồng/người", "triệu đồng/người/năm"),
        ("m", "m2"),
        ("người", "lượt người"),
    ],
)
def test_different_things_are_never_converted(one: str, other: str) -> None:
    assert not units(one).converts_to(units(other))
    for a, b in ((one, other), (other, one)):
        with pytest.raises(UnitsDiffer) as refused:
            Quantity(Decimal(1), units(a)).to(units(b))
        assert refused.value.data == {"unit": a, "other": b}


def test_a_factor_that_is_no_power_of_ten_would_lose_the_printed_digits() -> None:
    dozen = Unit("tá", "quả", Fraction(12))
    with pytest.raises(UnitsDiffer):
        Quantity(Decimal(5), dozen).to(units("quả"))


@given(st.text())
def test_any_word_is_a_unit_of_itself(words: str) -> None:
    unit = units(words)
    assert unit.factor_to(unit) == 1
    assert unit.size > 0
