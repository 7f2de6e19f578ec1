"""Are promises and results said in the promise's own terms?"""

from decimal import Decimal

import pytest

from tongket.foundation.phrases.targets import Promise, promised, reached, unit_of_measure
from tongket.plans.rules import TargetKind
from tongket.vocabulary.measure import Measure


def a_promise(kind: str, number: str | None = "4", bound: str = "exact", unit: str = "ha"):
    value = None if number is None else Decimal(number)
    return Promise(kind, bound, value, value, 0, unit, base="2020", of="tỉnh")


@pytest.mark.parametrize(
    ("promise", "vietnamese", "english"),
    [
        (a_promise("level", "700", unit="tỷ đồng"), "700\u00a0tỷ đồng", "700\u00a0billion đồng"),
        (a_promise("level", "28", "at_most"), "≤\u00a028\u00a0ha", "≤\u00a028\u00a0ha"),
        (
            a_promise("decrease", "4", "at_least", "%"),
            "giảm ≥\u00a04\u00a0điểm %",
            "down ≥\u00a04\u00a0points",
        ),
        (a_promise("any_decrease", None), "giảm", "any fall"),
        (a_promise("growth", "8"), "tăng 8\u00a0%", "growth 8\u00a0%"),
        (a_promise("mean_growth", "8"), "tăng bình quân 8\u00a0%/năm", "growth 8\u00a0% a year"),
        (a_promise("multiple", "2"), "gấp 2 lần 2020", "2 times 2020"),
        (a_promise("share_of_unit", "90"), "90\u00a0% mức của tỉnh", "90\u00a0% of tỉnh"),
        (a_promise("rank", "3"), "thứ 3", "rank 3"),
        (a_promise("all_of", "10", unit="xã"), "cả 10\u00a0xã", "all 10\u00a0communes"),
        (a_promise("level", None), "đã giao, chưa có số", "set, number not at hand"),
    ],
)
def test_a_target_is_said_as_it_was_phrased(
    promise: Promise, vietnamese: str, english: str
) -> None:
    assert promised(promise, "vi") == vietnamese
    assert promised(promise, "en") == english


@pytest.mark.parametrize("kind", TargetKind)
def test_every_kind_of_target_can_be_said(kind: TargetKind) -> None:
    assert promised(a_promise(kind), "vi")
    assert promised(a_promise(kind), "en")


def test_a_range_shows_both_ends() -> None:
    promise = Promise("level", "exact", Decimal("11.05"), Decimal("11.2"), 2, "tỷ đồng")
    assert promised(promise, "vi", with_units=False) == "11,05–11,20"


def test_a_fall_is_said_as_a_fall_and_a_fall_below_zero_as_a_rise() -> None:
    assert reached("fall", Decimal("2.68"), Decimal("2.68"), "%", "vi") == "giảm 2,68\u00a0điểm %"
    assert reached("fall", Decimal("-1"), Decimal("-1"), "%", "vi") == "tăng 1\u00a0điểm %"
    assert reached("growth", Decimal("-7.4"), Decimal("-7.4"), "ha", "en") == "down 7.4\u00a0%"


def test_done_is_said_in_words() -> None:
    assert reached("done", Decimal(1), Decimal(1), "", "vi") == "đã hoàn thành"
    assert reached("done", Decimal(0), Decimal(0), "", "en") == "not done"


def test_every_measure_is_counted_in_its_own_unit() -> None:
    units = {measure: unit_of_measure(measure, "tạ/ha") for measure in Measure}
    own = {Measure.LEVEL, Measure.PREVIOUS, Measure.TOTAL, Measure.CHANGE}
    assert units == {measure: "tạ/ha" if measure in own else "%" for measure in Measure}
    assert unit_of_measure(Measure.CHANGE, "%") == "điểm %"
    assert unit_of_measure(Measure.LEVEL, "%") == "%"
