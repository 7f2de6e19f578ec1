"""Sentences made from random facts are read back exactly, whatever stands between them."""

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from tongket.reading import read
from tongket.vocabulary.bound import Bound
from tongket.vocabulary.claim import ClaimStage, Slot
from tongket.vocabulary.number import vietnamese

NAMES = st.sampled_from(
    [
        ("thu ngân sách trên địa bàn", "tỷ đồng"),
        ("tổng giá trị sản xuất", "tỷ đồng"),
        ("sản lượng lương thực có hạt", "tấn"),
        ("diện tích gieo trồng lúa", "ha"),
        ("tổng đàn trâu, bò", "con"),
        ("lương thực bình quân đầu người", "kg/người/năm"),
        ("tổng mức bán lẻ hàng hoá và doanh thu dịch vụ tiêu dùng", "tỷ đồng"),
    ]
)
BOUNDS = {Bound.EXACT: "", Bound.ABOVE: "trên ", Bound.NEAR_BELOW: "gần ", Bound.ABOUT: "khoảng "}
BASES = {
    "so với cùng kỳ": "same",
    "so với cùng kỳ năm trước": "same",
    "so với tháng trước": "month",
    "so với năm trước": "year",
    "so với quý trước": "quarter",
    "so với đầu nhiệm kỳ": "term_start",
}
DISTRACTORS = [
    "",
    "Hội nghị lần thứ 15 (mở rộng) khóa IV, nhiệm kỳ 2020 - 2025. ",
    "Theo Nghị quyết số 57-NQ/TW ngày 22/12/2024. ",
    "Dự họp có 41/43 đại biểu. ",
    "Sáng 12/12, từ 7 giờ 30 phút, tại thôn 5. ",
    "Liên hệ số 0292.3751.018 trước ngày 30-12. ",
]
levels = st.decimals(min_value=1, max_value=99999, places=1, allow_nan=False)
shares = st.decimals(min_value=Decimal("0.1"), max_value=300, places=1, allow_nan=False)


@st.composite
def facts(draw):
    name, unit = draw(NAMES)
    return {
        "name": name,
        "unit": unit,
        "level": vietnamese(draw(levels), 1),
        "bound": draw(st.sampled_from(list(BOUNDS))),
        "estimate": draw(st.booleans()),
        "plan": draw(st.none() | shares.map(lambda number: vietnamese(number, 1))),
        "base": draw(st.sampled_from(list(BASES))),
        "growth": draw(st.none() | shares.map(lambda number: vietnamese(number, 1))),
        "falls": draw(st.booleans()),
        "ratio": draw(st.none() | shares.map(lambda number: vietnamese(number, 1))),
    }


def sentence(fact: dict) -> str:
    stage = "ước " if fact["estimate"] else ""
    bound = BOUNDS[fact["bound"]]
    parts = [f"{fact['name']} {stage}đạt {bound}{fact['level']} {fact['unit']}"]
    if fact["plan"]:
        parts.append(f"bằng {fact['plan']}% kế hoạch")
    if fact["growth"]:
        parts.append(f"{'giảm' if fact['falls'] else 'tăng'} {fact['growth']}% {fact['base']}")
    elif fact["ratio"]:
        parts.append(f"bằng {fact['ratio']}% {fact['base']}")
    return ", ".join(parts)


def wanted(fact: dict) -> tuple:
    figures = [(Slot.VALUE, fact["level"], fact["unit"], fact["bound"], "")]
    if fact["plan"]:
        figures.append((Slot.PLAN_PERCENT, fact["plan"], "%", Bound.EXACT, ""))
    if fact["growth"]:
        text = f"-{fact['growth']}" if fact["falls"] else fact["growth"]
        figures.append((Slot.GROWTH_PERCENT, text, "%", Bound.EXACT, BASES[fact["base"]]))
    elif fact["ratio"]:
        figures.append(
            (Slot.RATIO_TO_PREVIOUS, fact["ratio"], "%", Bound.EXACT, BASES[fact["base"]])
        )
    stage = ClaimStage.ESTIMATE if fact["estimate"] else ClaimStage.ACTUAL
    return fact["name"], stage, tuple(figures)


def found(claim) -> tuple:
    figures = tuple((f.slot, f.text, f.unit, f.bound, str(f.former)) for f in claim.figures)
    return claim.indicator, claim.stage, figures


@settings(deadline=None)
@given(st.lists(facts(), min_size=1, max_size=4), st.sampled_from(["; ", ". "]))
def test_results_in_a_list_are_read_back(told, mark):
    text = mark.join(sentence(fact) for fact in told) + "."
    assert [found(claim) for claim in read(text).claims] == [wanted(fact) for fact in told]


@settings(deadline=None)
@given(
    st.lists(facts(), min_size=1, max_size=3),
    st.lists(st.sampled_from(DISTRACTORS), min_size=4, max_size=4),
)
def test_distractors_between_them_change_nothing(told, noise):
    text = (
        "".join(n + sentence(fact) + ". " for n, fact in zip(noise, told, strict=False)) + noise[3]
    )
    assert [found(claim) for claim in read(text).claims] == [wanted(fact) for fact in told]


@settings(deadline=None)
@given(st.lists(facts(), min_size=1, max_size=4), st.integers(2021, 2029))
def test_a_goal_word_rules_its_list(told, year):
    goals = "; ".join(f"{f['name']} đạt {f['level']} {f['unit']}" for f in told)
    claims = read(f"Báo cáo năm {year}\nNăm {year + 1}, phấn đấu {goals}.").claims
    assert [(c.indicator, str(c.period), c.stage) for c in claims] == [
        (fact["name"], str(year + 1), ClaimStage.TARGET) for fact in told
    ]


@settings(deadline=None)
@given(shares, shares)
def test_a_rate_that_moves_is_read_with_both_its_ends(one, other):
    high, low = (vietnamese(number, 1) for number in sorted((one, other + one), reverse=True))
    (claim,) = read(f"Tỷ lệ hộ nghèo giảm từ {high}% xuống còn {low}%.").claims
    assert [(f.slot, f.text) for f in claim.figures] == [(Slot.PREVIOUS, high), (Slot.VALUE, low)]


@settings(deadline=None)
@given(facts(), shares, levels, st.booleans())
def test_a_growth_said_again_in_units_is_read_with_its_sign(fact, share, amount, falls):
    growth, moved = vietnamese(share, 1), vietnamese(amount, 1)
    verb, sign = ("giảm", "-") if falls else ("tăng", "")
    unit = fact["unit"]
    text = f"{fact['name']} đạt {fact['level']} {unit}, {verb} {growth}% ({moved} {unit})."
    (claim,) = read(text).claims
    assert [(f.slot, f.text) for f in claim.figures] == [
        (Slot.VALUE, fact["level"]),
        (Slot.GROWTH_PERCENT, f"{sign}{growth}"),
        (Slot.CHANGE, f"{sign}{moved}"),
    ]
