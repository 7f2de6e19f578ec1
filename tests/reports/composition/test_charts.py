"""Which pictures a report draws, and that they say what is printed."""

from dataclasses import replace

import pytest

from reports.composition.asked import ASKED
from tongket.reports.composition import compose
from tongket.reports.kinds import Section
from tongket.reports.material import Material
from tongket.writing.chart import Development, PlanAgainstResult
from tongket.writing.document import Chart

pytestmark = pytest.mark.django_db


def charts(material: Material, name: str, *left_out: Section) -> list[Chart]:
    document = compose(ASKED[name].kind, material, frozenset(left_out))
    return [block for block in document.blocks if isinstance(block, Chart)]


def test_the_year_is_drawn_as_shares_of_plan_and_as_a_development(
    materials: dict[str, Material],
) -> None:
    shares, years = charts(materials["annual-party"], "annual-party")
    assert isinstance(shares.data, PlanAgainstResult)
    assert [bar.printed for bar in shares.data.bars][:2] == ["103%", "102%"]
    assert isinstance(years.data, Development)
    assert [(one.period, one.printed) for one in years.data.results] == [
        ("2021", "628,19"),
        ("2022", "trên 666,35"),
        ("2023", "721"),
    ]
    assert [one.printed for one in years.data.plan] == ["654", "700", "772"]
    assert "trên 666,35" in years.alt


def test_too_few_bars_are_no_chart_and_charts_can_be_left_out(
    materials: dict[str, Material],
) -> None:
    material = materials["annual-party"]
    assert charts(material, "annual-party", Section.CHARTS) == []
    assert charts(replace(material, lines=material.lines[2:4]), "annual-party") == []
