"""A number that somebody types into a draft is held against the record."""

from datetime import date

import pytest

from desk import Desk, claim, figure
from tongket.organisation.access import NotAllowed
from tongket.reports.queries.disagreements import disagreements
from tongket.vocabulary.bound import Bound
from tongket.vocabulary.claim import Slot
from tongket.vocabulary.period import Period


@pytest.fixture
def revenue(minh: Desk) -> Desk:
    """On record: above 11.3 tỷ đồng, 102 % of plan."""
    share = figure(Slot.PLAN_PERCENT, "102", "%")
    minh.accept(*minh.document(("budget_revenue", claim("11,3", share, bound=Bound.ABOVE))))
    return minh


def found(desk: Desk, text: str, **more):
    return disagreements(
        text,
        "pac-nam",
        period=Period.year(2023),
        as_of=date(2023, 12, 31),
        recorded_by=desk.now,
        access=more.get("access", desk.access),
    )


@pytest.mark.parametrize(
    "text",
    [
        "Thu ngân sách đạt trên 11,3 tỷ đồng, bằng 102% kế hoạch.",
        "Thu ngân sách đạt 11.350 triệu đồng.",
        "Năm 2022, thu ngân sách đạt 9 tỷ đồng.",
        "Sản lượng lương thực có hạt đạt 19.000 tấn.",
        "Phấn đấu năm 2024 thu ngân sách đạt 15 tỷ đồng.",
        "Hội nghị lần thứ 15 đánh giá cao kết quả.",
        "",
    ],
)
def test_what_agrees_or_is_not_known_passes(revenue: Desk, text: str):
    assert found(revenue, text) == ()


def test_a_wrong_number_is_named_with_what_stands(revenue: Desk):
    text = "Kết quả nổi bật: thu ngân sách đạt 12,5 tỷ đồng, bằng 102% kế hoạch."
    (wrong,) = found(revenue, text)
    assert text[wrong.start : wrong.end] == "12,5"
    assert wrong.recorded.printed == "11,3 tỷ đồng"


def test_each_wrong_measure_is_named(revenue: Desk):
    wrong = found(revenue, "Thu ngân sách đạt 10 tỷ đồng, bằng 110% kế hoạch.")
    assert [one.printed for one in wrong] == ["10 tỷ đồng", "110 %"]


def test_a_stranger_learns_nothing(revenue: Desk, measured):
    with pytest.raises(NotAllowed):
        found(revenue, "Thu ngân sách đạt 10 tỷ đồng.", access=measured.binh.access)
