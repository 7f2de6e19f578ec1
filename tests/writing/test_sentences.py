"""Reading gives back what writing says: every slot, hedge and stage, whatever the turn."""

from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tongket.plans.rules import TargetKind
from tongket.plans.terms import TargetTerms
from tongket.reading import read
from tongket.results.promise import promised as promised_by
from tongket.vocabulary.bound import Bound
from tongket.vocabulary.claim import Claim, ClaimStage, Slot
from tongket.vocabulary.measure import Nature
from tongket.vocabulary.period import Period
from tongket.writing.contents import text_of
from tongket.writing.document import Content, Gap
from tongket.writing.sentences.facts import Goal, Number, Result, Share
from tongket.writing.sentences.goals import promised
from tongket.writing.sentences.results import told


@dataclass(frozen=True)
class Thing:
    """An indicator as the promise of a claim needs it."""

    name: str
    unit: str
    nature: Nature = Nature.FLOW
    code: str = ""


THINGS = (
    Thing("tổng giá trị sản xuất", "tỷ đồng"),
    Thing("thu ngân sách nhà nước trên địa bàn", "tỷ đồng"),
    Thing("sản lượng lương thực có hạt", "tấn"),
    Thing("diện tích gieo trồng lúa", "ha"),
    Thing("tổng đàn trâu, bò", "con", Nature.STOCK),
    Thing("lương thực bình quân đầu người", "kg/người/năm", Nature.RATIO),
    Thing("tỷ lệ hộ nghèo", "%", Nature.RATIO),
    Thing("tỷ lệ che phủ rừng", "%", Nature.RATIO),
    Thing("số vụ tai nạn giao thông", "vụ"),
)
things = st.sampled_from(THINGS)
bounds = st.sampled_from(Bound)
plans = st.lists(
    st.sampled_from(["kế hoạch", "kế hoạch tỉnh giao", "kế hoạch huyện giao", "dự toán xã giao"]),
    unique=True,
    max_size=3,
)


def digits(low: int = 1, high: int = 99999) -> st.SearchStrategy[tuple[Decimal, int]]:
    whole = st.integers(low, high)
    return st.tuples(whole, st.sampled_from([0, 1, 2])).map(
        lambda drawn: (Decimal(drawn[0]).scaleb(-drawn[1]), drawn[1])
    )


@st.composite
def numbers(draw, high: int = 99999, *, signed: bool = False) -> Number:
    value, decimals = draw(digits(high=high))
    turned = -value if signed and draw(st.booleans()) else value
    return Number(turned, decimals, draw(bounds))


@st.composite
def results(draw) -> Result:
    thing = draw(things)
    in_percent = thing.unit == "%"
    level = draw(st.none() | numbers(high=99 if in_percent else 99999))
    moves = st.none() | numbers(high=999, signed=True)
    result = Result(
        name=thing.name,
        unit=thing.unit,
        estimate=draw(st.booleans()),
        unwelcome=thing.name.startswith("số vụ"),
        level=level,
        shares=tuple(Share(draw(numbers(high=300)), plan) for plan in draw(plans)),
        growth=None if in_percent else draw(moves),
        change=draw(moves) if in_percent else None,
    )
    assume(result.level or result.shares or result.growth or result.change)
    return result


def asked(result: Result) -> dict[Slot, list[tuple[Decimal, int, Bound]]]:
    found = {
        Slot.VALUE: [result.level],
        Slot.PREVIOUS: [result.previous],
        Slot.TOTAL: [result.total],
        Slot.PLAN_PERCENT: [share.number for share in result.shares],
        Slot.OVER_PLAN_PERCENT: [result.excess],
        Slot.GROWTH_PERCENT: [result.growth],
        Slot.RATIO_TO_PREVIOUS: [result.ratio],
        Slot.CHANGE: [result.change],
    }
    return {
        slot: [(one.number, one.decimals, one.bound) for one in held if one]
        for slot, held in found.items()
        if any(held)
    }


def given_back(claim: Claim) -> dict[Slot, list[tuple[Decimal, int, Bound]]]:
    found: dict[Slot, list[tuple[Decimal, int, Bound]]] = {}
    for figure in claim.figures:
        found.setdefault(figure.slot, []).append((figure.number, figure.decimals, figure.bound))
    return found


def sentence(content: Content) -> str:
    text = text_of(content)
    return f"{text[0].upper()}{text[1:]}."


def same(claim: Claim, result: Result) -> None:
    assert claim.indicator.lower() == result.name
    assert claim.stage is (ClaimStage.ESTIMATE if result.estimate else ClaimStage.ACTUAL)
    assert given_back(claim) == asked(result)
    level = claim.figure(Slot.VALUE)
    assert level is None or (level.unit or claim.unit) == result.unit


@settings(deadline=None, max_examples=300)
@given(results(), st.integers(0, 3))
def test_a_result_is_read_back(result: Result, turn: int) -> None:
    text = sentence(told(result, turn))
    (claim,) = read(text).claims
    same(claim, result)


@settings(deadline=None)
@given(st.lists(results(), min_size=2, max_size=4))
def test_results_in_a_paragraph_are_read_back(told_of: list[Result]) -> None:
    assume(all(one.name != next_.name for one, next_ in pairwise(told_of)))
    text = " ".join(sentence(told(result, turn)) for turn, result in enumerate(told_of))
    claims = read(text).claims
    assert len(claims) == len(told_of)
    for claim, result in zip(claims, told_of, strict=True):
        same(claim, result)


@settings(deadline=None)
@given(numbers(), numbers(), things, st.booleans(), st.integers(0, 1))
def test_a_level_that_moved_is_read_back_with_both_its_ends(
    level: Number, previous: Number, thing: Thing, estimate, turn: int
) -> None:
    assume(level.number != previous.number)
    assume(max(level.number, previous.number) < 100 * min(level.number, previous.number))
    level, previous = (Number(one.number, one.decimals) for one in (level, previous))
    result = Result(thing.name, thing.unit, estimate=estimate, level=level, previous=previous)
    (claim,) = read(sentence(told(result, turn))).claims
    same(claim, result)


@settings(deadline=None)
@given(st.integers(0, 50), st.integers(1, 50), st.booleans())
def test_a_part_of_a_whole_is_read_back(met: int, more: int, estimate) -> None:
    result = Result(
        "số xã đạt chuẩn nông thôn mới",
        "xã",
        estimate=estimate,
        level=Number(Decimal(met), 0),
        total=Number(Decimal(met + more), 0),
    )
    (claim,) = read(sentence(told(result))).claims
    same(claim, result)


@settings(deadline=None)
@given(numbers(), numbers(high=300), numbers(high=300), things, st.integers(0, 1))
def test_an_excess_over_plan_and_a_ratio_are_read_back(
    level: Number, excess: Number, ratio: Number, thing: Thing, turn: int
) -> None:
    result = Result(thing.name, thing.unit, level=level, excess=excess, ratio=ratio)
    (claim,) = read(sentence(told(result, turn))).claims
    same(claim, result)


NUMBERED = {
    TargetKind.LEVEL: THINGS,
    TargetKind.INCREASE: tuple(t for t in THINGS if t.nature is not Nature.FLOW),
    TargetKind.DECREASE: THINGS,
    TargetKind.GROWTH: tuple(t for t in THINGS if t.unit != "%"),
    TargetKind.MEAN_GROWTH: tuple(t for t in THINGS if t.unit != "%"),
    TargetKind.MULTIPLE: tuple(t for t in THINGS if t.unit != "%"),
    TargetKind.RANK_CHANGE: (Thing("chỉ số cải cách hành chính", "thứ hạng", Nature.RANK),),
    TargetKind.ALL_OF: (Thing("số xã đạt chuẩn về y tế", "xã", Nature.STOCK),),
}


@st.composite
def goals(draw) -> tuple[Thing, Goal]:
    kind = draw(st.sampled_from(tuple(NUMBERED)))
    thing = draw(st.sampled_from(NUMBERED[kind]))
    whole = kind in {TargetKind.RANK_CHANGE, TargetKind.ALL_OF}
    low, decimals = draw(digits(high=99)) if not whole else (Decimal(draw(st.integers(1, 60))), 0)
    ranges = {TargetKind.LEVEL, TargetKind.GROWTH, TargetKind.MEAN_GROWTH}
    wide = kind in ranges and draw(st.booleans())
    high = low + Decimal(draw(st.integers(1, 9))) if wide else low
    bound = Bound.EXACT if wide or kind is TargetKind.ALL_OF else draw(bounds)
    falls = kind is TargetKind.GROWTH and draw(st.booleans())
    return thing, Goal(
        name=thing.name,
        unit=thing.unit,
        kind=kind.value,
        low=-high if falls else low,
        high=-low if falls else high,
        decimals=decimals,
        bound=bound,
        base_year=2023 if kind is TargetKind.MULTIPLE else None,
    )


@settings(deadline=None, max_examples=300)
@given(goals())
def test_a_goal_is_read_back_as_the_target_it_was(drawn: tuple[Thing, Goal]) -> None:
    thing, goal = drawn
    over = TargetKind(goal.kind) is TargetKind.MEAN_GROWTH
    when = "Giai đoạn 2026-2030" if over else "Năm 2024"
    reading = read(f"Báo cáo năm 2023\n{when}, phấn đấu {text_of(promised(goal))}.")
    (claim,) = reading.claims
    period = Period.term(2026, 2030) if over else Period.year(2024)
    assert claim.indicator == goal.name
    assert (claim.stage, claim.period or reading.report_period) == (ClaimStage.TARGET, period)
    terms = promised_by(claim, thing, period, lambda _: "").terms
    assert (terms.kind, terms.bound, terms.low, terms.high, terms.base_year) == (
        TargetTerms(kind=TargetKind(goal.kind)).kind,
        goal.bound,
        goal.low,
        goal.high,
        goal.base_year,
    )


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("any_increase", "tổng đàn trâu, bò tăng so với năm trước"),
        ("any_decrease", "kiềm chế và giảm tổng đàn trâu, bò so với năm trước"),
        ("keep", "giữ vững tổng đàn trâu, bò"),
        ("done", "hoàn thành tổng đàn trâu, bò"),
    ],
)
def test_a_goal_without_a_number_is_said_in_words(kind: str, words: str) -> None:
    assert text_of(promised(Goal("tổng đàn trâu, bò", "con", kind))) == words


def test_a_goal_whose_number_is_not_at_hand_leaves_a_gap() -> None:
    assert any(isinstance(part, Gap) for part in promised(Goal("tổng đàn trâu, bò", "con")))


def test_every_kind_of_target_can_be_said() -> None:
    for kind in TargetKind:
        goal = Goal("chỉ số", "%", kind.value, Decimal(5), Decimal(5), base_year=2020, of="tỉnh")
        assert text_of(promised(goal))
