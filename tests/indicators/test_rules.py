"""Formulas are read, checked for circles and for what they are counted in."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongket.indicators.rules import (
    Formula,
    FormulaUnitsDiffer,
    FormulaUnreadable,
    Name,
    Number,
    Operation,
    Quotient,
    as_quotient,
    check_units,
    circle,
    names,
    read_formula,
)
from tongket.vocabulary.unit import Unit

UNITS = {
    code: Unit.parse(unit)
    for code, unit in {
        "grain": "tấn",
        "people": "người",
        "grain_a_head": "kg/người/năm",
        "spent": "triệu đồng",
        "plan": "tỷ đồng",
        "rate": "%",
        "fall": "điểm %",
    }.items()
}

codes = st.sampled_from(["a", "b.part", "c_2", "previously"])
formulas = st.recursive(
    st.one_of(
        st.builds(Name, codes, st.booleans()),
        st.builds(Number, st.integers(0, 99).map(Fraction)),
    ),
    lambda inner: st.builds(Operation, st.sampled_from("+-*/"), inner, inner),
    max_leaves=8,
)


def written(formula: Formula) -> str:
    match formula:
        case Name(code, previous):
            return f"previous {code}" if previous else code
        case Number(value):
            return str(value)
        case Operation(sign, left, right):
            return f"({written(left)} {sign} {written(right)})"


@given(formulas)
def test_a_formula_with_all_its_brackets_is_read_back(formula):
    assert read_formula(written(formula)) == formula


def test_times_binds_before_plus_and_equals_go_from_left_to_right():
    assert read_formula("a - b - c * d / e") == read_formula("((a - b) - ((c * d) / e))")


def test_typographic_signs_are_signs():
    assert read_formula("a × b − c ÷ d") == read_formula("a * b - c / d")


@pytest.mark.parametrize(
    "text",
    ["", "a b", "a +", "(a", "a)", "resolved / due rate", "near-poor households", "1 2", "Ước"],
)
def test_anything_else_is_no_formula(text):
    with pytest.raises(FormulaUnreadable) as refused:
        read_formula(text)
    assert refused.value.data["text"] == text


def test_a_name_of_the_year_before_is_still_a_name():
    assert names(read_formula("a / previous b - 1")) == {"a", "b"}


def test_a_circle_is_named_from_its_first_member_on():
    formulas = {c: read_formula(f) for c, f in {"a": "b + 1", "b": "c", "c": "a", "d": "a"}.items()}
    assert set(circle(formulas)) == {"a", "b", "c"}


def test_the_year_before_closes_no_circle():
    assert circle({"a": read_formula("previous a + b")}) == ()


@given(st.dictionaries(st.sampled_from("abcdef"), st.sampled_from("abcdef")))
def test_what_is_called_a_circle_is_one(steps):
    found = circle({code: Name(other) for code, other in steps.items()})
    for code, other in zip(found, (*found[1:], *found[:1]), strict=True):
        assert steps[code] == other


@pytest.mark.parametrize(
    ("code", "formula"),
    [
        ("grain_a_head", "grain / people"),
        ("rate", "spent / plan"),
        ("rate", "grain / previous grain - 1"),
        ("fall", "previous rate - rate"),
        ("plan", "spent + plan"),
        ("people", "grain / grain_a_head"),
    ],
)
def test_units_of_one_kind_go_together_whatever_their_size(code, formula):
    check_units(code, read_formula(formula), UNITS)


@pytest.mark.parametrize(
    ("code", "formula"),
    [("grain_a_head", "people / grain"), ("rate", "spent / people"), ("plan", "spent + grain")],
)
def test_a_formula_that_yields_something_else_is_refused(code, formula):
    with pytest.raises(FormulaUnitsDiffer):
        check_units(code, read_formula(formula), UNITS)


@pytest.mark.parametrize(
    ("code", "formula", "quotient"),
    [
        ("grain_a_head", "grain / people", Quotient("grain", "people", Fraction(1000))),
        ("rate", "spent / plan", Quotient("spent", "plan", Fraction(1, 10))),
        ("rate", "spent / previous plan", None),
        ("rate", "grain / previous grain - 1", None),
    ],
)
def test_a_plain_quotient_is_data_with_the_factor_between_the_units(code, formula, quotient):
    assert as_quotient(code, read_formula(formula), UNITS) == quotient
