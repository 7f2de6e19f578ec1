"""Levels side by side: of the year, of its months, and of all units together, with coverage."""

from datetime import date, timedelta
from fractions import Fraction

import pytest

from cast import DISTRICT, MOMENT, Cast
from measured import load_measured
from tongket.evaluation.comparing import LevelTable, levels
from tongket.evaluation.rollup import Origin
from tongket.foundation.fields import period_columns
from tongket.foundation.models import User
from tongket.indicators.models import Indicator
from tongket.organisation import queries as organisation
from tongket.organisation.models import OrganisationUnit
from tongket.results.models import Result
from tongket.vocabulary.period import Period

DAY = date(2023, 12, 31)
YEAR = Period.year(2023)


def report(unit: str, code: str, period: Period, number: int, stage: str = "reported") -> None:
    user = User.objects.first()
    Result.objects.create(
        unit=OrganisationUnit.objects.get(key=unit), indicator=Indicator.objects.get(code=code),
        measure="level", stage=stage, number=number * 10**6, decimals=0, bound="exact",
        printed="", claim=f"{unit}{code}{period}", known_from=DAY, known_to=DAY,
        recorded_at=MOMENT, recorded_by=user, approved_at=MOMENT, approved_by=user,
        **period_columns(period),
    )  # fmt: skip


def table(cast: Cast, *codes: str) -> LevelTable:
    return levels(
        organisation.children(DISTRICT, DAY)[:3],
        codes,
        [2022, 2023],
        as_of=DAY,
        recorded_by=MOMENT + timedelta(hours=1),
        access=cast.ha.access,
    )


@pytest.fixture
def units(cast: Cast) -> list[str]:
    load_measured()
    return [unit.key for unit in organisation.children(DISTRICT, DAY)[:3]]


@pytest.mark.django_db
def test_a_year_without_a_figure_is_the_sum_of_its_months(cast: Cast, units: list[str]) -> None:
    for month in range(1, 13):
        report(units[0], "budget_revenue", Period.month(2023, month), month)
        if month != 5:
            report(units[1], "budget_revenue", Period.month(2023, month), month)
    report(units[2], "budget_revenue", YEAR, 100)

    found = table(cast, "budget_revenue")

    first, second, third = (found.levels[key, "budget_revenue", YEAR] for key in units)
    assert (first.figure, first.number) == (None, 78)
    assert first.reckoned.origin is Origin.ASSEMBLED
    assert second.number is None  # May is missing
    assert (third.number, third.reckoned) == (100, None)
    whole = found.whole["budget_revenue", YEAR]
    assert whole.number is None  # two of three: no bare total
    assert tuple(whole.so_far) == (178, 2, 3)


@pytest.mark.django_db
def test_all_units_together_follow_the_indicators_own_rule(cast: Cast, units: list[str]) -> None:
    for key, people, income, poor in zip(
        units, (100, 200, 700), (10, 20, 50), (5, 10, 90), strict=True
    ):
        report(key, "population_avg", YEAR, people)
        report(key, "income_per_capita", YEAR, income)
        report(key, "households", YEAR, people)
        report(key, "poor_households", YEAR, poor, stage="estimate")

    found = table(cast, "income_per_capita", "poverty_rate")

    assert found.whole["income_per_capita", YEAR].number == 40  # not the mean of the three
    poverty = found.whole["poverty_rate", YEAR]
    assert (poverty.number, poverty.origin) == (Fraction("10.5"), Origin.RECOMPUTED)
    assert poverty.estimate
    assert ("income_per_capita", Period.year(2022)) not in found.whole
