"""Are findings told with the numbers that disagree, how they are reckoned, and where they stand?"""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluation.consistency.ten_texts import RELATIONS, ten_texts
from tongket.evaluation.consistency.check import check
from tongket.evaluation.telling import in_words
from tongket.foundation.phrases.numerals import Language
from tongket.vocabulary.interval import Interval
from tongket.web.findings.sentences import FindingView, Teller

PRINTS = tuple(ten_texts())
NBSP = "\u00a0"


@pytest.fixture(scope="module")
def findings() -> tuple[object, ...]:
    return check(PRINTS, RELATIONS)


def told(findings: tuple[object, ...], anchor: str, language: Language = "vi") -> FindingView:
    teller = Teller({printed.id: printed for printed in PRINTS}, {}, language)
    return next(v for v in map(teller.tell, findings) if v.anchor.startswith(anchor))


def test_a_revision_shows_the_figures_in_their_order_and_what_held(findings: tuple) -> None:
    view = told(findings, "revision-budget_revenue")
    assert "<b>Sửa số</b>" in view.text
    assert "trên 11,3 → 11,5 → 13,04" in view.text
    assert (
        view.small == "Cùng kế hoạch (11,05–11,20) và cùng gốc 2022 (9,12–9,21) trong mọi văn bản."
    )


def test_a_contradiction_shows_the_arithmetic_of_each_side(findings: tuple) -> None:
    view = told(findings, "contradiction-crop_conversion_area")
    assert "50 ≠ 57,33–57,70" in view.text
    assert [side.arithmetic for side in view.sides] == [
        "",
        f"6 tháng đầu năm 2024: 136,44 ÷ (237{NBSP}% kế hoạch)",
    ]


def test_the_odd_one_out_is_marked(findings: tuple) -> None:
    view = told(findings, "contradiction-mtqg_capital_plan")
    assert [side.says for side in view.sides if side.is_odd] == ["gần 258"]


def test_a_tension_names_what_would_have_to_be_true(findings: tuple) -> None:
    view = told(findings, "tension-grain_per_capita")
    assert "cao hơn thực tế 7,0–8,8 %" in view.small
    assert [side.arithmetic for side in view.sides] == ["", ""]


def test_a_side_that_repeats_another_indicator_is_pointed_out(findings: tuple) -> None:
    view = told(findings, "contradiction-agri_production_value", "en")
    assert "total_production_value" in view.small
    assert "192 ≠ 303.9–305.0" in view.text


def test_each_text_is_named_once_on_a_side(findings: tuple) -> None:
    teller = Teller({printed.id: printed for printed in PRINTS}, {}, "vi")
    for view in map(teller.tell, findings):
        for side in view.sides:
            titles = {quoted.source.title for quoted in side.sources}
            assert len(titles) == len(side.sources) > 0


def test_each_figure_of_a_text_is_quoted_where_a_side_rests_on_several(findings: tuple) -> None:
    view = told(findings, "contradiction-mtqg_capital_plan")
    spent, plan, parts = (side.sources[0].quotes for side in view.sides)
    assert [words for words, _ in spent] == ["trên 74", f"27{NBSP}% kế hoạch"]
    assert plan == ()
    assert [words for words, _ in parts] == ["gần 180", "trên 96"]


ENDS = st.fractions(min_value=-1000, max_value=1000, max_denominator=10**6)


@given(ENDS, ENDS)
def test_an_interval_is_written_with_digits_that_tell_its_ends_apart(
    one: Fraction, other: Fraction
) -> None:
    low, high = sorted((one, other))
    if high - low > Fraction(1, 10_000):
        text = in_words(Interval.between(low, high), "en").replace("−", "-").replace(",", "")
        first, last = (Fraction(end) for end in text.split("–"))
        assert abs(first - low) <= (high - low) / 10
        assert abs(last - high) <= (high - low) / 10
