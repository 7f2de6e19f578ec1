"""A target written as a sentence reads back as the same target: every kind and hedge."""

from dataclasses import dataclass
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from tongket.foundation.phrases.targets import Promise
from tongket.plans.rules import TargetKind
from tongket.reading.document import read
from tongket.results.promise import promised as understood
from tongket.vocabulary.bound import Bound
from tongket.vocabulary.claim import ClaimStage
from tongket.vocabulary.measure import Nature
from tongket.vocabulary.period import Period
from tongket.writing.contents import text_of
from tongket.writing.document import Figure, Gap
from tongket.writing.sentences import promised, sentence

YEAR, TERM = Period.year(2024), Period.term(2021, 2025)
NUMBERED = (
    TargetKind.LEVEL,
    TargetKind.INCREASE,
    TargetKind.DECREASE,
    TargetKind.GROWTH,
    TargetKind.MEAN_GROWTH,
    TargetKind.MULTIPLE,
    TargetKind.RANK,
    TargetKind.RANK_CHANGE,
    TargetKind.ALL_OF,
)
NUMBERLESS = {
    TargetKind.ANY_INCREASE: "sản lượng thịt hơi xuất chuồng tăng so với năm trước",
    TargetKind.ANY_DECREASE: "kiềm chế và giảm sản lượng thịt hơi xuất chuồng",
    TargetKind.KEEP: "giữ vững sản lượng thịt hơi xuất chuồng",
    TargetKind.DONE: "hoàn thành sản lượng thịt hơi xuất chuồng",
}


@dataclass(frozen=True)
class Thing:
    """An indicator as far as reading a target needs it."""

    name: str
    unit: str
    nature: Nature
    code: str = "thing"


FLOW = Thing("Diện tích trồng rừng", "ha", Nature.FLOW)
MONEY = Thing("Tổng giá trị sản xuất", "tỷ đồng", Nature.FLOW)
STOCK = Thing("Số xã đạt chuẩn nông thôn mới", "xã", Nature.STOCK)
RATE = Thing("Tỷ lệ hộ nghèo", "%", Nature.RATIO)
PLACE = Thing("Chỉ số cải cách hành chính", "", Nature.RANK)
THINGS = {
    TargetKind.LEVEL: (FLOW, MONEY, STOCK, RATE),
    TargetKind.INCREASE: (FLOW, MONEY, STOCK, RATE),
    TargetKind.DECREASE: (FLOW, STOCK, RATE),
    TargetKind.GROWTH: (FLOW, MONEY),
    TargetKind.MEAN_GROWTH: (MONEY,),
    TargetKind.MULTIPLE: (FLOW, MONEY),
    TargetKind.RANK: (PLACE,),
    TargetKind.RANK_CHANGE: (PLACE,),
    TargetKind.ALL_OF: (STOCK,),
}
_UNHEDGED = {TargetKind.RANK, TargetKind.ALL_OF}
_RANGED = {TargetKind.LEVEL, TargetKind.GROWTH}


@st.composite
def promises(draw: DrawFn) -> tuple[Thing, Promise]:
    kind = draw(st.sampled_from(NUMBERED))
    thing = draw(st.sampled_from(THINGS[kind]))
    whole = thing in {STOCK, PLACE}
    decimals = 0 if whole else draw(st.integers(0, 2))
    low = Decimal(draw(st.integers(2 * 10**decimals, 90 * 10**decimals))).scaleb(-decimals)
    high, bound = low, Bound.EXACT
    if kind in _RANGED and draw(st.booleans()):
        high = low + draw(st.integers(1, 9))
    elif kind not in _UNHEDGED:
        bound = draw(st.sampled_from(Bound))
    if kind is TargetKind.GROWTH and draw(st.booleans()):
        low, high = -high, -low
    base = "2020" if kind is TargetKind.MULTIPLE else ""
    return thing, Promise(kind, bound, low, high, decimals, thing.unit, base)


def goals(line: str, period: Period) -> str:
    """A list of goals as a resolution has it."""
    years = "năm 2024" if period is YEAR else "giai đoạn 2021 - 2025"
    return f"Kết quả năm 2023\n\nPhấn đấu {years} đạt các chỉ tiêu sau:\n- {line}"


@given(promises())
@settings(max_examples=400)
def test_a_target_reads_back_as_it_was_set(case: tuple[Thing, Promise]) -> None:
    thing, promise = case
    period = TERM if promise.kind == TargetKind.MEAN_GROWTH else YEAR
    line = text_of(sentence(promised(thing.name, promise, "t1")))
    claims = read(goals(line, period)).claims
    assert [claim.indicator for claim in claims] == [thing.name], line
    assert claims[0].stage is ClaimStage.TARGET
    terms = understood(claims[0], thing, period, lambda words: words).terms
    if promise.kind == TargetKind.RANK:  # a place is the level of an indicator that ranks
        assert terms.kind is TargetKind.LEVEL
    else:
        assert terms.kind == promise.kind, line
    assert (terms.low, terms.high, terms.bound) == (promise.low, promise.high, promise.bound), line
    assert terms.base_year == (2020 if promise.base else None)


@pytest.mark.parametrize("kind", NUMBERLESS)
def test_a_target_without_a_number_is_said_in_words_and_read_as_none(kind: TargetKind) -> None:
    promise = Promise(kind, Bound.EXACT, None, None, 0, "tấn")
    line = text_of(promised("Sản lượng thịt hơi xuất chuồng", promise, "t1"))
    assert line.lower() == NUMBERLESS[kind]
    assert read(goals(line, YEAR)).claims == ()


def test_a_share_of_another_place_is_no_level() -> None:
    promise = Promise(
        TargetKind.SHARE_OF_UNIT, Bound.EXACT, Decimal(80), Decimal(80), 0, "%", of="toàn tỉnh"
    )
    line = text_of(sentence(promised("Thu nhập bình quân đầu người", promise, "t1")))
    assert "bằng 80% so với bình quân chung của toàn tỉnh" in line
    assert read(goals(line, YEAR)).claims == ()


def test_an_unknown_number_is_a_gap_never_an_invention() -> None:
    promise = Promise(TargetKind.LEVEL, Bound.EXACT, None, None, 0, "con")
    content = promised("Tổng đàn lợn", promise, "t1")
    assert [type(part) for part in content if not isinstance(part, str)] == [Gap]
    assert read(goals(text_of(content), YEAR)).claims == ()


def test_every_kind_of_target_can_be_said() -> None:
    said = {*NUMBERED, *NUMBERLESS, TargetKind.SHARE_OF_UNIT}
    assert said == set(TargetKind)


def test_both_ends_of_a_range_are_bound() -> None:
    promise = Promise(TargetKind.LEVEL, Bound.EXACT, Decimal(30), Decimal(35), 0, "xã")
    content = promised("Số xã", promise, "t7")
    figures = [part for part in content if isinstance(part, Figure)]
    assert [(part.printed, part.ref) for part in figures] == [
        ("30", "t7"),
        ("35\u00a0xã", "t7"),
    ]
