"""Charts are valid specifications, say what is printed, and never tell by colour alone."""

import re
from dataclasses import replace
from decimal import Decimal
from xml.etree import ElementTree as ET

import altair as alt
import pytest

from tongket.writing.chart import (
    Bar,
    ByUnit,
    ChartData,
    Development,
    Mark,
    PlanAgainstResult,
    Point,
)
from tongket.writing.drawing import draw, specification
from writing.sample import BY_UNIT, DEVELOPMENT, SHARES

KINDS = [DEVELOPMENT, SHARES, BY_UNIT, Development("", ()), PlanAgainstResult(()), ByUnit("", ())]


def words(data: ChartData) -> list[str]:
    root = ET.fromstring(draw(data).svg)
    return [
        "".join(element.itertext()) for element in root.iter("{http://www.w3.org/2000/svg}text")
    ]


@pytest.mark.parametrize("data", KINDS[:3])
def test_specifications_follow_the_schema_of_vega_lite(data: ChartData) -> None:
    alt.Chart.from_dict(specification(data), validate=True)


@pytest.mark.parametrize("data", KINDS)
def test_drawn_twice_the_bytes_are_the_same(data: ChartData) -> None:
    first = draw(data)
    draw.cache_clear()
    again = draw(data)
    assert (first, first.png()) == (again, again.png())


def test_labels_are_the_words_as_printed() -> None:
    assert {"612", "666", "ước 721", "700", "772", "kế hoạch", "tỷ đồng"} <= {*words(DEVELOPMENT)}
    assert {"116,6 % · vượt", "67 % · không đạt", "97 % · cơ bản đạt"} <= {*words(SHARES)}


def test_numbers_on_the_axis_have_a_decimal_comma() -> None:
    points = tuple(replace(p, number=p.number / 1000) for p in DEVELOPMENT.results)
    axis = [w for w in words(replace(DEVELOPMENT, results=points, plan=())) if "," in w]
    assert axis


def test_units_of_one_number_follow_the_vietnamese_alphabet() -> None:
    names = [word for word in words(BY_UNIT) if re.match("[^\\W\\d]", word)][:4]
    assert names == ["Dương Sơn", "Điền Xá", "Đồng Văn", "Yên Bình"]


def test_every_verdict_has_a_shape_of_its_own() -> None:
    bars = [Bar("x", Decimal(1), "1", mark) for mark in Mark]
    rows = specification(ByUnit("", tuple(bars)))["layer"][0]["data"]["values"]
    assert len({row["shape"] for row in rows}) == len({row["colour"] for row in rows}) == len(Mark)


def test_bars_of_the_same_name_stay_apart_and_long_names_are_broken() -> None:
    name = "Tỷ lệ dân số nông thôn được sử dụng nước sinh hoạt hợp vệ sinh"
    found = words(PlanAgainstResult((Bar(name, Decimal(1), "1"), Bar(name, Decimal(2), "2"))))
    assert {"1", "2"} <= {*found}
    assert name not in found


def test_words_are_never_markup_or_formulas() -> None:
    name = "<script>alert(1)</script> & 'x' \\n datum"
    found = " ".join(words(ByUnit("<b>", (Bar(name, Decimal(-1), "</svg>"),))))
    assert "</svg>" in found
    assert "<script>alert(1)</script>" in found


def test_of_many_points_only_the_telling_ones_are_labelled() -> None:
    points = tuple(Point(f"T{n}", Decimal(n * 7 % 13), f"số {n * 7 % 13}") for n in range(24))
    found = [word for word in words(Development("ha", points)) if word.startswith("số")]
    assert {points[0].printed, points[-1].printed, "số 12", "số 0"} == {*found}


def test_labels_change_sides_where_the_plan_lies_above_the_result() -> None:
    plan = (Point("2023", Decimal(740), "740"),)
    layers = specification(replace(DEVELOPMENT, plan=plan))["layer"]
    sides = {
        row["words"]: layer["mark"]["dy"]
        for layer in layers
        if layer["mark"].get("dy")
        for row in layer["data"]["values"]
    }
    assert sides["740"] < 0 < sides["ước 721"]
    assert sides["666"] < 0
