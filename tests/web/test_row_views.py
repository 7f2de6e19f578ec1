"""Does each row of a scorecard say its result in the terms of its target?"""

from decimal import Decimal

import pytest

from tongket.foundation.phrases.numerals import Language
from tongket.vocabulary.bound import Bound
from tongket.vocabulary.measure import Measure
from tongket.web.units.headline import headline_view
from tongket.web.units.rows import RowView, row_view, written_number
from web import samples

NBSP = "\u00a0"


def view(code: str, language: Language = "vi") -> RowView:
    row = next(row for row in samples.card().rows if row.indicator.code == code)
    return row_view(row, samples.YEAR, samples.NAMES, language)


@pytest.mark.parametrize(
    ("code", "result", "unit", "plan", "share"),
    [
        ("output", "721", "tỷ đồng", "700", f"103{NBSP}%"),
        ("revenue", "trên 11,3", "tỷ đồng", "11", f"102{NBSP}%"),
        ("retail", "trên 210", "tỷ đồng", "191–203", f"109{NBSP}%"),
        ("grain", "500", "kg/người/năm", "500", f"100{NBSP}%"),
        ("poverty", "giảm 2,68", "điểm %", f"giảm ≥{NBSP}4", f"67{NBSP}%"),
        ("members", "–", "đảng viên", "", f"106{NBSP}%"),
        ("accidents", "–", "vụ", "giảm", ""),
        ("income", "–", "triệu đồng/người/năm", "28", ""),
    ],
)
def test_a_row_reads_as_an_official_would_say_it(
    code: str, result: str, unit: str, plan: str, share: str
) -> None:
    row = view(code)
    assert (row.result.text, row.unit, row.plan.text, row.share) == (result, unit, plan, share)


def test_the_same_row_in_english() -> None:
    row = view("poverty", "en")
    assert (row.name, row.verdict_word) == ("Poverty rate", "Missed")
    assert (row.result.text, row.unit, row.plan.text) == ("down 2.68", "points", f"down ≥{NBSP}4")


def test_our_own_share_stands_beside_the_stated_one_only_where_it_differs() -> None:
    assert view("revenue").own_share == f"102,7{NBSP}%"
    assert view("output").own_share == ""


def test_a_plan_that_was_reckoned_is_marked_as_derived() -> None:
    assert view("retail").plan.derived
    assert not view("output").plan.derived


def test_development_shows_both_levels_where_a_fall_was_promised() -> None:
    assert view("poverty").development.text == f"52,42 → 49,74{NBSP}%"
    assert view("output").before.text == "2022: 666,35"
    assert view("revenue").before.derived


def test_a_figure_for_part_of_the_year_says_which() -> None:
    assert view("herd").covers == "6 tháng đầu năm 2023"
    assert view("herd").verdict == "in_progress"


def test_several_issuers_are_all_named() -> None:
    assert view("revenue").issuers == ("HĐND huyện", "Tỉnh giao")


def test_every_row_has_a_bar_exactly_where_it_has_a_share() -> None:
    rows = [row_view(r, samples.YEAR, samples.NAMES, "vi") for r in samples.card().rows]
    assert [row.code for row in rows if bool(row.bar) != bool(row.share)] == []


@pytest.mark.parametrize(
    ("number", "measure", "words"),
    [
        ("-2.68", Measure.CHANGE, "giảm 2,68"),
        ("8.3", Measure.GROWTH, "tăng 8,3"),
        ("-1.5", Measure.LEVEL, "−1,5"),
    ],
)
def test_a_fall_is_written_as_a_fall(number: str, measure: Measure, words: str) -> None:
    value = Decimal(number)
    decimals = -int(value.as_tuple().exponent)
    assert written_number(value, decimals, Bound.EXACT, measure, "vi") == words


def test_the_headline_keeps_classes_apart_and_says_what_it_rests_on() -> None:
    said = headline_view(samples.card().headline, "vi").sentences
    assert "<b>29/34</b>" in said
    assert "6 vượt, 1 đạt, 1 cơ bản đạt, 1 không đạt" in said
    assert "1 trong số đó dựa vào số ước" in said
    assert "2 chỉ tiêu được nêu tên là không đạt nhưng chưa có số liệu" in said
