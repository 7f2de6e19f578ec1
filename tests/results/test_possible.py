"""A number that an indicator can never have is told from one that is merely odd."""

from dataclasses import dataclass
from decimal import Decimal

import pytest

from tongket.results.possible import NumberBelowNothing, NumberNotWhole, refuse_impossible
from tongket.vocabulary.measure import Measure, Nature
from tongket.vocabulary.unit import Quantity, Unit


@dataclass(frozen=True)
class Counted:
    unit: str
    decimals: int = 0
    nature: Nature = Nature.STOCK
    code: str = "pig_herd"
    name: str = "Tổng đàn lợn"


def refuse(number: str, about: Counted, measure: Measure = Measure.LEVEL) -> None:
    refuse_impossible(Quantity(Decimal(number), Unit.parse(about.unit)), measure, about)


@pytest.mark.parametrize("unit", ["con", "tấn", "tỷ đồng", "ha", "giường/vạn dân"])
def test_nothing_that_is_counted_or_measured_is_less_than_nothing(unit: str) -> None:
    with pytest.raises(NumberBelowNothing):
        refuse("-5", Counted(unit))
    refuse("0", Counted(unit))


def test_percentages_and_changes_may_fall() -> None:
    for unit in ("%", "điểm %"):
        refuse("-1.25", Counted(unit, 2, Nature.RATIO))
    refuse("-5", Counted("con"), Measure.CHANGE)
    refuse("-0.5", Counted("con"), Measure.GROWTH)


@pytest.mark.parametrize("unit", ["con", "hộ", "lượt người", "trường hợp"])
def test_half_an_animal_is_none(unit: str) -> None:
    with pytest.raises(NumberNotWhole):
        refuse("5500.1", Counted(unit))
    refuse("5500", Counted(unit))
    refuse("5500.0", Counted(unit))


@pytest.mark.parametrize(
    "about",
    [
        Counted("tỷ đồng"),
        Counted("kg/người/năm"),
        Counted("nghìn con", 1),
        Counted("ha"),
        Counted("thứ hạng", nature=Nature.RANK),
    ],
)
def test_what_is_weighed_rated_or_given_with_decimals_may_be_a_fraction(about: Counted) -> None:
    refuse("12.5", about)
