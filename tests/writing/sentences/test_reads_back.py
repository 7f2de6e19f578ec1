"""What is written reads back as the same facts: every slot, hedge, stage, period and kind."""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from tongket.reading.document import read
from tongket.vocabulary.bound import Bound
from tongket.vocabulary.claim import Claim, ClaimStage, Slot
from tongket.vocabulary.period import Period
from tongket.writing.contents import text_of
from tongket.writing.sentences import Fact, Number, sentence, told

MEASURED = (
    ("Tổng giá trị sản xuất", "tỷ đồng"),
    ("Thu ngân sách nhà nước trên địa bàn", "tỷ đồng"),
    ("Thu nhập bình quân đầu người", "triệu đồng/người/năm"),
    ("Diện tích trồng rừng", "ha"),
    ("Tổng sản lượng lương thực có hạt", "tấn"),
    ("Năng suất lúa bình quân", "tạ/ha"),
)
COUNTED = (
    ("Tổng đàn lợn", "con"),
    ("Số xã đạt chuẩn nông thôn mới", "xã"),
    ("Số thôn đạt chuẩn nông thôn mới", "thôn"),
    ("Số lao động được tạo việc làm mới", "lao động"),
    ("Số đảng viên mới kết nạp", "đảng viên"),
)
RATES = (
    ("Tỷ lệ hộ nghèo", "%"),
    ("Tỷ lệ che phủ rừng", "%"),
    ("Tỷ lệ dân số tham gia bảo hiểm y tế", "%"),
)
RANKED = (("Chỉ số cải cách hành chính", "huyện"),)
ISSUERS = ("kế hoạch tỉnh giao", "dự toán huyện giao", "kế hoạch năm")
FORMER = ("cùng kỳ", "cùng kỳ năm trước", "năm trước", "năm 2022")
NEXT = Period.year(2024)
"""The year of a goal, named or not."""
PERIODS = (
    Period.year(2022),
    Period.half(2023, 1),
    Period.quarter(2023, 3),
    Period.month(2023, 5),
    Period.months_to_date(2023, 9),
)
BOUNDS = st.sampled_from(Bound)


@st.composite
def number(
    draw: DrawFn, slot: Slot, *, whole: bool = False, most: int = 5000, signed: bool = False
) -> Number:
    decimals = 0 if whole else draw(st.integers(0, 2))
    size = draw(st.integers(2 * 10**decimals, most * 10**decimals))
    sign = draw(st.sampled_from((1, -1))) if signed else 1
    return Number(slot, Decimal(sign * size).scaleb(-decimals), decimals, draw(BOUNDS))


@st.composite
def facts(draw: DrawFn) -> Fact:
    things = draw(st.sampled_from((MEASURED, COUNTED, RATES, RANKED)))
    name, unit = draw(st.sampled_from(things))
    stage = ClaimStage.ACTUAL if things is RANKED else draw(st.sampled_from(ClaimStage))
    level = draw(_levels(things, unit, stage))
    further = draw(_further(things, stage, bare=not level))
    return Fact(
        name,
        (*level, *further),
        unit,
        stage,
        draw(st.none() | st.sampled_from((NEXT,) if stage is ClaimStage.TARGET else PERIODS)),
        lower=things is RATES and draw(st.booleans()),
        ranked=things is RANKED,
    )


@st.composite
def _levels(draw: DrawFn, things: object, unit: str, stage: ClaimStage) -> tuple[Number, ...]:
    whole, most = things in {COUNTED, RANKED}, 100 if things is RATES else 5000
    value = draw(number(Slot.VALUE, whole=whole, most=most))
    bare = Number(Slot.VALUE, value.number, value.decimals)
    more = Number(Slot.VALUE, value.number + draw(st.integers(1, 40)), value.decimals)
    shapes = ["value"]
    if things is RANKED:
        shapes = ["whole"]
    elif unit in {"xã", "thôn"}:
        shapes += ["whole"]
    if things in {MEASURED, RATES}:
        shapes += ["range"]
    if stage is not ClaimStage.TARGET and things is not RANKED:
        shapes += ["nothing", "moved", "former"]
    match draw(st.sampled_from(shapes)):
        case "nothing":
            return ()
        case "range":
            return (_as(Slot.VALUE_LOW, bare), _as(Slot.VALUE_HIGH, more))
        case "whole":
            return (bare, _as(Slot.TOTAL, more))
        case "moved":
            ends = draw(st.permutations((bare, more)))
            change = Number(Slot.CHANGE, ends[1].number - ends[0].number, bare.decimals)
            unit_of = "điểm %" if unit == "%" else unit
            return (
                _as(Slot.PREVIOUS, ends[0]),
                ends[1],
                Number(Slot.CHANGE, change.number, change.decimals, unit=unit_of),
            )
        case "former":
            return (value, _as(Slot.PREVIOUS, more))
    return (value,)


def _as(slot: Slot, said: Number) -> Number:
    return Number(slot, said.number, said.decimals)


@st.composite
def _further(draw: DrawFn, things: object, stage: ClaimStage, *, bare: bool) -> tuple[Number, ...]:
    if stage is ClaimStage.TARGET:
        return ()
    shares = draw(st.sampled_from(("none", "own", "issuers", "over")))
    developments = draw(st.sampled_from(("none", "growth", "growth range", "ratio", "times")))
    if bare and shares == "none":
        shares = "own"
    if things in {RATES, RANKED}:
        developments = "none"
    if things is RANKED:
        shares = "none"
    base = draw(st.sampled_from(FORMER))
    return (*draw(_shares(shares)), *draw(_developments(developments, base)))


@st.composite
def _shares(draw: DrawFn, kind: str) -> tuple[Number, ...]:
    match kind:
        case "own":
            return (draw(number(Slot.PLAN_PERCENT, most=300)),)
        case "over":
            return (draw(number(Slot.OVER_PLAN_PERCENT, most=90)),)
        case "issuers":
            bases = draw(st.permutations(ISSUERS))[:2]
            return tuple(_based(draw(number(Slot.PLAN_PERCENT, most=300)), b) for b in bases)
    return ()


@st.composite
def _developments(draw: DrawFn, kind: str, base: str) -> tuple[Number, ...]:
    match kind:
        case "growth":
            return (_based(draw(number(Slot.GROWTH_PERCENT, most=90, signed=True)), base),)
        case "ratio":
            return (_based(draw(number(Slot.RATIO_TO_PREVIOUS, most=300)), base),)
        case "times":
            times = draw(number(Slot.RATIO_TO_PREVIOUS, most=9))
            return (replace(times, base=base, unit="lần"),)
        case "growth range":
            low = draw(number(Slot.GROWTH_LOW, most=40))
            high = Number(Slot.GROWTH_HIGH, low.number + 2, low.decimals)
            return (_based(_as(Slot.GROWTH_LOW, low), base), _based(high, base))
    return ()


def _based(said: Number, base: str) -> Number:
    return Number(said.slot, said.number, said.decimals, said.bound, base=base)


def meant(fact: Fact) -> tuple[object, ...]:
    """What of a fact must come back."""
    said = {
        (
            one.slot,
            one.number,
            one.bound,
            (one.base or "kế hoạch") if one.slot is Slot.PLAN_PERCENT else "",
        )
        for one in fact.numbers
    }
    period = NEXT if fact.stage is ClaimStage.TARGET else fact.period
    return fact.name.lower(), fact.stage, period, said


def understood(claim: Claim) -> tuple[object, ...]:
    said = {
        (
            one.slot,
            one.number,
            one.bound,
            one.base if one.slot is Slot.PLAN_PERCENT else "",
        )
        for one in claim.figures
    }
    return claim.indicator.lower(), claim.stage, claim.period, said


TITLE = "Kết quả thực hiện nhiệm vụ năm 2023"


def read_back(text: str) -> list[tuple[object, ...]]:
    return [understood(claim) for claim in read(f"{TITLE}\n\n{text}").claims]


def written(told_facts: Iterable[Fact], between: str, turn: int) -> str:
    """Sentences in one paragraph, or items of a list."""
    return between.join(
        text_of(sentence(told(fact, turn + place))) for place, fact in enumerate(told_facts)
    )


@given(facts(), st.integers(0, 5))
@settings(max_examples=400)
def test_a_sentence_reads_back_as_its_fact(fact: Fact, turn: int) -> None:
    text = text_of(sentence(told(fact, turn)))
    assert read_back(text) == [meant(fact)], text


@given(
    st.lists(facts(), min_size=2, max_size=4, unique_by=lambda fact: fact.name),
    st.sampled_from((" ", "\n", "\n- ")),
    st.integers(0, 5),
)
@settings(max_examples=200)
def test_a_text_reads_back_as_its_facts(said: list[Fact], between: str, turn: int) -> None:
    own = sorted(
        (replace(fact, period=None) for fact in said),
        key=lambda fact: fact.stage is ClaimStage.TARGET,  # goals close a report
    )
    text = written(own, between, turn)
    assert read_back(text) == [meant(fact) for fact in own], text
