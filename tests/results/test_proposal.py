"""What accepting a claim would record: exact, in the indicator's unit, never bent."""

from dataclasses import dataclass, replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongket.plans.rules import TargetKind
from tongket.results.conversion import ClaimUnitDiffers, ComparedOtherwise, FigureNotRecordable
from tongket.results.proposal import ClaimWithoutFigures, Proposal, propose
from tongket.vocabulary.bound import Bound
from tongket.vocabulary.claim import Claim, ClaimFigure, ClaimStage, Slot
from tongket.vocabulary.former import Former
from tongket.vocabulary.measure import Measure, Nature
from tongket.vocabulary.number import readings
from tongket.vocabulary.period import Period
from tongket.vocabulary.stage import Stage
from tongket.vocabulary.unit import Unit

YEAR = Period.year(2024)


@dataclass(frozen=True)
class Thing:
    code: str
    unit: str
    nature: Nature = Nature.FLOW


REVENUE = Thing("budget_revenue", "tỷ đồng")
CROPS = Thing("crop_conversion_area", "ha")
HERD = Thing("pig_herd", "con", Nature.STOCK)
POVERTY = Thing("poverty_rate", "%", Nature.RATIO)
FALL = Thing("poverty_reduction_points", "điểm %", Nature.RATIO)
RANK = Thing("par_index_rank", "thứ hạng", Nature.RANK)
COUNT = Thing("plan_targets_met", "chỉ tiêu", Nature.STOCK)


def figure(
    slot: Slot,
    text: str,
    unit: str = "",
    bound: Bound = Bound.EXACT,
    base: str = "",
    former: str = "",
    at: int = 10,
):
    written = readings(text)[0]
    number, decimals, end = written.number, written.decimals, at + len(text)
    against = Former.parse(former)
    return ClaimFigure(slot, text, number, decimals, at, end, unit, bound, base, against)


def claim(*figures: ClaimFigure, **more) -> Claim:
    return Claim("thu ngân sách", 0, 13, figures, **more)


def proposed(thing: Thing, *figures: ClaimFigure, period: Period = YEAR, **more) -> Proposal:
    return propose(
        claim(*figures, **more), thing, period, lambda words: f"<{words}>" if words else ""
    )


def target_of(thing: Thing, *figures: ClaimFigure, period: Period = YEAR):
    (target,) = proposed(thing, *figures, period=period, stage=ClaimStage.TARGET).targets
    return target.terms


@pytest.mark.parametrize(
    ("slot", "text", "unit", "measure", "number", "decimals"),
    [
        (Slot.VALUE, "11,3", "tỷ đồng", Measure.LEVEL, "11.3", 1),
        (Slot.VALUE, "6.053", "triệu đồng", Measure.LEVEL, "6.053", 3),
        (Slot.VALUE, "15.000", "triệu đồng", Measure.LEVEL, "15", 3),
        (Slot.VALUE, "1,2", "nghìn tỷ đồng", Measure.LEVEL, "1200", -2),
        (Slot.PREVIOUS, "9,17", "tỷ đồng", Measure.PREVIOUS, "9.17", 2),
        (Slot.TOTAL, "12", "", Measure.TOTAL, "12", 0),
        (Slot.CHANGE, "-2,5", "tỷ đồng", Measure.CHANGE, "-2.5", 1),
        (Slot.CHANGE, "-2,5", "%", Measure.GROWTH, "-2.5", 1),
        (Slot.PLAN_PERCENT, "102", "%", Measure.SHARE_OF_PLAN, "102", 0),
        (Slot.PLAN_PERCENT, "102", "", Measure.SHARE_OF_PLAN, "102", 0),
        (Slot.OVER_PLAN_PERCENT, "5", "%", Measure.OVER_PLAN, "5", 0),
        (Slot.GROWTH_PERCENT, "-33,9", "%", Measure.GROWTH, "-33.9", 1),
        (Slot.RATIO_TO_PREVIOUS, "87,4", "%", Measure.RATIO, "87.4", 1),
        (Slot.RATIO_TO_PREVIOUS, "2,5", "lần", Measure.RATIO, "250", -1),
    ],
)
def test_each_slot_is_recorded_as_its_measure_with_the_digits_moved_along(
    slot, text, unit, measure, number, decimals
):
    (one,) = proposed(REVENUE, figure(slot, text, unit)).figures
    assert (one.measure, one.number, one.decimals) == (measure, Decimal(number), decimals)
    assert one.printed == f"{text} {unit}".strip()


def test_figures_of_one_claim_keep_their_bounds_places_and_order():
    found = proposed(
        REVENUE,
        figure(Slot.VALUE, "11,3", "tỷ đồng", Bound.ABOVE, at=20),
        figure(Slot.PLAN_PERCENT, "102", "%", at=30),
        stage=ClaimStage.ESTIMATE,
    )
    assert [(one.bound, one.start, one.end) for one in found.figures] == [
        (Bound.ABOVE, 20, 24),
        (Bound.EXACT, 30, 33),
    ]
    assert found.stage is Stage.ESTIMATE
    assert proposed(REVENUE, figure(Slot.VALUE, "1", "tỷ đồng")).stage is Stage.REPORTED


def test_shares_of_two_plans_keep_whose_they_are():
    found = proposed(
        REVENUE,
        figure(Slot.PLAN_PERCENT, "122,69", "%", base="dự toán tỉnh giao"),
        figure(Slot.PLAN_PERCENT, "86,73", "%"),
    )
    assert [one.basis for one in found.figures] == ["<dự toán tỉnh giao>", ""]


def test_points_of_a_percentage_are_written_percent():
    found = proposed(
        POVERTY,
        figure(Slot.VALUE, "49,74", "%"),
        figure(Slot.PREVIOUS, "52,42", "%"),
        figure(Slot.CHANGE, "-2,68", "%"),
    )
    assert [(one.measure, one.number) for one in found.figures] == [
        (Measure.LEVEL, Decimal("49.74")),
        (Measure.PREVIOUS, Decimal("52.42")),
        (Measure.CHANGE, Decimal("-2.68")),
    ]
    (points,) = proposed(FALL, figure(Slot.VALUE, "2,68", "%")).figures
    assert points.number == Decimal("2.68")


def test_a_place_gained_is_a_smaller_rank():
    (one,) = proposed(RANK, figure(Slot.CHANGE, "2", "bậc")).figures
    assert one.number == -2


def test_a_level_without_a_unit_takes_the_claims_or_else_the_indicators():
    (borrowed,) = proposed(REVENUE, figure(Slot.VALUE, "500"), unit="triệu đồng").figures
    assert borrowed.number == Decimal("0.5")
    (own,) = proposed(REVENUE, figure(Slot.VALUE, "500")).figures
    assert own.number == 500


@pytest.mark.parametrize(
    ("thing", "slot", "unit"),
    [
        (REVENUE, Slot.VALUE, "ha"),
        (CROPS, Slot.VALUE, "%"),
        (POVERTY, Slot.VALUE, "hộ"),
        (REVENUE, Slot.PLAN_PERCENT, "tỷ đồng"),
        (HERD, Slot.CHANGE, "tấn"),
    ],
)
def test_a_unit_that_does_not_convert_is_refused(thing, slot, unit):
    with pytest.raises(ClaimUnitDiffers) as refused:
        proposed(thing, figure(slot, "5", unit))
    assert refused.value.data["unit"] == unit


@pytest.mark.parametrize("slot", [Slot.VALUE_LOW, Slot.GROWTH_LOW, Slot.GROWTH_HIGH])
def test_a_range_is_no_result(slot):
    with pytest.raises(FigureNotRecordable):
        proposed(REVENUE, figure(slot, "5", "tỷ đồng"))


@pytest.mark.parametrize("slot", [Slot.PLAN_PERCENT, Slot.OVER_PLAN_PERCENT, Slot.PREVIOUS])
def test_a_share_of_a_plan_is_no_target(slot):
    with pytest.raises(FigureNotRecordable):
        proposed(REVENUE, figure(slot, "95", "%"), stage=ClaimStage.TARGET)


def test_a_claim_without_figures_records_nothing():
    with pytest.raises(ClaimWithoutFigures):
        proposed(REVENUE)


@given(st.decimals(-(10**9), 10**9, places=3), st.sampled_from(["đồng", "triệu đồng", "tỷ đồng"]))
def test_conversion_keeps_the_amount_and_the_printed_digit(number, unit):
    given_ = replace(figure(Slot.VALUE, "1", unit), number=number, decimals=3)
    (one,) = proposed(REVENUE, given_).figures
    factor = Unit.parse(unit).factor_to(Unit.parse("tỷ đồng"))
    step = Decimal(1).scaleb(-one.decimals)
    assert one.number == number * factor.numerator / Decimal(factor.denominator)
    assert step == Decimal("0.001") * factor.numerator / Decimal(factor.denominator)


def test_a_plan_beside_a_half_years_result_is_the_years_plan():
    found = proposed(
        REVENUE,
        figure(Slot.VALUE, "6.053", "triệu đồng"),
        figure(Slot.PLAN_VALUE, "15.000", "triệu đồng"),
        period=Period.half(2024, 1),
    )
    assert [one.measure for one in found.figures] == [Measure.LEVEL]
    (plan,) = found.targets
    assert (plan.period, plan.terms.low, plan.terms.high) == (YEAR, 15, 15)
    assert (plan.terms.kind, plan.terms.decimals) == (TargetKind.LEVEL, 3)
    assert plan.terms.printed == "15.000 triệu đồng"


def test_a_plan_beside_a_change_is_a_plan_of_the_change():
    found = proposed(
        POVERTY, figure(Slot.CHANGE, "-4,26", "%"), figure(Slot.PLAN_VALUE, "5", "%", at=30)
    )
    (plan,) = found.targets
    assert (plan.terms.kind, plan.terms.low) == (TargetKind.DECREASE, 5)
    found = proposed(
        REVENUE, figure(Slot.GROWTH_PERCENT, "5,69", "%"), figure(Slot.PLAN_VALUE, "4", "%", at=30)
    )
    assert (found.targets[0].terms.kind, found.targets[0].terms.low) == (TargetKind.GROWTH, 4)


@pytest.mark.parametrize(
    ("thing", "one", "kind", "bound", "number"),
    [
        (REVENUE, figure(Slot.VALUE, "15", "tỷ đồng"), TargetKind.LEVEL, Bound.EXACT, 15),
        (
            REVENUE,
            figure(Slot.VALUE, "4", "tỷ đồng", Bound.ABOVE),
            TargetKind.LEVEL,
            Bound.ABOVE,
            4,
        ),
        (HERD, figure(Slot.VALUE, "9", "con", Bound.AT_LEAST), TargetKind.LEVEL, Bound.AT_LEAST, 9),
        (
            POVERTY,
            figure(Slot.CHANGE, "-4", "%", Bound.AT_LEAST),
            TargetKind.DECREASE,
            Bound.AT_LEAST,
            4,
        ),
        (POVERTY, figure(Slot.CHANGE, "2", "%"), TargetKind.INCREASE, Bound.EXACT, 2),
        (CROPS, figure(Slot.CHANGE, "50", "ha"), TargetKind.LEVEL, Bound.EXACT, 50),
        (
            CROPS,
            figure(Slot.CHANGE, "50", "ha", former="during 2023"),
            TargetKind.INCREASE,
            Bound.EXACT,
            50,
        ),
        (HERD, figure(Slot.CHANGE, "50", "con"), TargetKind.INCREASE, Bound.EXACT, 50),
        (REVENUE, figure(Slot.CHANGE, "10", "%"), TargetKind.GROWTH, Bound.EXACT, 10),
        (
            REVENUE,
            figure(Slot.GROWTH_PERCENT, "9,5", "%", Bound.AT_LEAST),
            TargetKind.GROWTH,
            Bound.AT_LEAST,
            Decimal("9.5"),
        ),
        (
            HERD,
            figure(Slot.GROWTH_PERCENT, "-5", "%", Bound.AT_LEAST),
            TargetKind.GROWTH,
            Bound.AT_MOST,
            -5,
        ),
        (
            RANK,
            figure(Slot.CHANGE, "2", "bậc", Bound.AT_LEAST),
            TargetKind.RANK_CHANGE,
            Bound.AT_LEAST,
            2,
        ),
    ],
)
def test_each_wording_of_a_target_has_its_kind(thing, one, kind, bound, number):
    terms = target_of(thing, one)
    assert (terms.kind, terms.bound, terms.low, terms.high) == (kind, bound, number, number)


@pytest.mark.parametrize(
    ("thing", "slots", "texts", "kind", "low", "high"),
    [
        (REVENUE, (Slot.VALUE_LOW, Slot.VALUE_HIGH), ("30", "35"), TargetKind.LEVEL, 30, 35),
        (REVENUE, (Slot.GROWTH_LOW, Slot.GROWTH_HIGH), ("9", "10"), TargetKind.GROWTH, 9, 10),
        (HERD, (Slot.GROWTH_LOW, Slot.GROWTH_HIGH), ("-5", "-10"), TargetKind.GROWTH, -10, -5),
        (
            POVERTY,
            (Slot.GROWTH_LOW, Slot.GROWTH_HIGH),
            ("-1", "-1,5"),
            TargetKind.DECREASE,
            1,
            Decimal("1.5"),
        ),
    ],
)
def test_a_range_is_a_target_with_two_ends(thing, slots, texts, kind, low, high):
    unit = "" if slots[0] is Slot.VALUE_LOW else "%"
    ends = [
        figure(slot, text, unit, at=at)
        for slot, text, at in zip(slots, texts, (10, 20), strict=True)
    ]
    terms = target_of(thing, *ends)
    assert (terms.kind, terms.low, terms.high) == (kind, low, high)


def test_growth_over_a_term_is_a_mean():
    growth = figure(Slot.GROWTH_PERCENT, "6,5", "%")
    assert target_of(REVENUE, growth, period=Period.term(2026, 2030)).kind is TargetKind.MEAN_GROWTH


@pytest.mark.parametrize(("former", "year"), [("during 2020", 2020), ("", 2023)])
def test_a_multiple_names_its_base_year(former, year):
    terms = target_of(REVENUE, figure(Slot.RATIO_TO_PREVIOUS, "2,5", "lần", former=former))
    assert (terms.kind, terms.low, terms.decimals) == (TargetKind.MULTIPLE, Decimal("2.5"), 1)
    assert terms.base_year == year


COMPARISONS = [Slot.GROWTH_PERCENT, Slot.RATIO_TO_PREVIOUS, Slot.CHANGE, Slot.PREVIOUS]


@pytest.mark.parametrize("slot", COMPARISONS)
def test_a_comparison_with_the_month_before_is_left_out_and_the_level_stays(slot):
    level = figure(Slot.VALUE, "11,3", "tỷ đồng")
    moved = figure(slot, "1,3", former="month", at=20)
    found = proposed(REVENUE, level, moved, period=Period.month(2023, 5))
    assert [one.measure for one in found.figures] == [Measure.LEVEL]
    assert found.left_out == (moved,)


@pytest.mark.parametrize("slot", COMPARISONS)
def test_nothing_but_a_comparison_with_the_month_before_is_refused(slot):
    with pytest.raises(ComparedOtherwise):
        proposed(REVENUE, figure(slot, "1,3", former="month"), period=Period.month(2023, 5))


@pytest.mark.parametrize("former", ["", "same", "year", "during 2023"])
def test_a_comparison_with_the_year_before_is_recorded(former):
    found = proposed(REVENUE, figure(Slot.GROWTH_PERCENT, "9", "%", former=former))
    assert [one.measure for one in found.figures] == [Measure.GROWTH]
    assert not found.left_out


def test_a_stock_against_the_end_of_last_year_waits_for_the_year_to_end():
    moved = figure(Slot.CHANGE, "-26", "con", former="end 2023")
    assert proposed(HERD, moved).figures
    with pytest.raises(ComparedOtherwise):
        proposed(HERD, moved, period=Period.half(2024, 1))


def test_a_goal_against_an_earlier_year_is_refused_but_for_a_term_counted_from_it():
    growth = figure(Slot.GROWTH_PERCENT, "40", "%", former="during 2020")
    with pytest.raises(ComparedOtherwise):
        target_of(REVENUE, growth)
    assert target_of(REVENUE, growth, period=Period.term(2021, 2025))


def test_all_of_a_whole_is_a_kind_of_its_own():
    whole = (figure(Slot.VALUE, "10", "con"), figure(Slot.TOTAL, "10", at=20))
    assert target_of(HERD, *whole).kind is TargetKind.ALL_OF
    part = (figure(Slot.VALUE, "9", "con"), figure(Slot.TOTAL, "10", at=20))
    assert target_of(HERD, *part).kind is TargetKind.LEVEL


@pytest.mark.parametrize(
    ("words", "says"),
    [("chỉ tiêu cơ bản đạt và vượt kế hoạch", "met_or_nearly"), ("chỉ tiêu đạt và vượt", "met")],
)
def test_a_count_of_targets_is_a_statement(words, says):
    counted = Claim(
        words, 0, 5, (figure(Slot.VALUE, "29", "chỉ tiêu"), figure(Slot.TOTAL, "34", at=20))
    )
    found = propose(counted, COUNT, YEAR, str)
    assert found.figures == found.targets == ()
    assert (found.statement.says, found.statement.met, found.statement.total) == (says, 29, 34)


@pytest.mark.parametrize(
    ("unit", "counted", "number"),
    [
        ("Người", "lao động", 14),
        ("đồng chí", "đảng viên", 14),
        ("lao động", "người", 14),
        ("nghìn người", "lao động", 14_000),
    ],
)
def test_people_are_people_whatever_a_table_calls_them(unit: str, counted: str, number: int):
    (level,) = proposed(Thing("jobs", counted), figure(Slot.VALUE, "14", unit)).figures
    assert level.number == number
    with pytest.raises(ClaimUnitDiffers):
        proposed(Thing("households", "hộ"), figure(Slot.VALUE, "14", unit))
