"""How is a line of the record said: its result as a fact, its target as a promise?"""

from dataclasses import replace

from tongket.foundation.phrases.targets import Promise, unit_of_change
from tongket.plans.rules import Target
from tongket.reports.composition.remarks import missing, remarks_on
from tongket.reports.composition.tracing import (
    Numbers,
    Traced,
    cumulative_of,
    cumulative_share_of,
    numbers_of,
    reference_of,
)
from tongket.reports.material import Line, Material
from tongket.vocabulary.bound import Direction
from tongket.vocabulary.claim import ClaimStage, Slot
from tongket.vocabulary.measure import Measure, Nature
from tongket.vocabulary.stage import Stage
from tongket.writing.document import Content
from tongket.writing.sentences import Fact, Number, inside, promised, sentence, told
from tongket.writing.sentences.numbers import hedged

_SLOTS = {
    Measure.GROWTH: Slot.GROWTH_PERCENT,
    Measure.RATIO: Slot.RATIO_TO_PREVIOUS,
    Measure.CHANGE: Slot.CHANGE,
}
_IN_UNIT = {Slot.VALUE, Slot.PREVIOUS, Slot.TOTAL, Slot.CHANGE}
_MILLIONS = 3  # digits from tỷ to triệu
_RANK_UNIT = "thứ hạng"


def result(line: Line, material: Material, turn: int) -> Content | None:
    """Say a line's result in one sentence; nothing where the record has none."""
    fact = fact_of(line, material)
    if fact is None:
        return None
    notes = remarks_on(line, numbers_of(line), material)
    content = sentence((*told(fact, turn), *_so_far(line, fact)))
    return (*content, *notes)


def _so_far(line: Line, fact: Fact) -> Content:
    """The sum of the year's months behind the month's own result."""
    total = cumulative_of(line)
    if total is None:
        return ()
    verb = "ước đạt" if total.stage is Stage.ESTIMATE else "đạt"
    number = _number(Slot.VALUE, total)
    if fact.unit != line.indicator.unit:  # said in triệu
        size, decimals = number.number.scaleb(_MILLIONS), number.decimals - _MILLIONS
        number = replace(number, number=size, decimals=decimals)
    said: Content = (f"; lũy kế từ đầu năm {verb} ", *hedged(number, fact.unit))
    share = cumulative_share_of(line)
    if share is None:
        return said
    return (*said, ", bằng ", *hedged(_number(Slot.PLAN_PERCENT, share), "%"), " kế hoạch năm")


def unreported(lines: list[Line], material: Material) -> Content:
    """Say in one sentence what is still to be filled in: "Tổng đàn lợn đạt …… con; …"."""
    said: list[Content] = []
    for line in lines:
        content = open_(line, material)
        first, *rest = content
        said.append((inside(str(first)), *rest) if said else content)
    parts = [part for piece in said for part in (*piece, "; ")]
    return (*parts[:-1], ".")


def shares_only(line: Line, material: Material) -> Content:
    """Say of a line only what share of its plan it has reached."""
    shares = {Slot.PLAN_PERCENT, Slot.OVER_PLAN_PERCENT}
    said = _numbers(line, numbers_of(line), material)
    kept = tuple(number for number in said if number.slot in shares)
    return told(Fact(line.indicator.name, kept))


def open_(line: Line, material: Material) -> Content:
    """Say that a line's result is still to be filled in."""
    unit = "" if line.indicator.unit == _RANK_UNIT else line.indicator.unit
    behind = unit if unit.startswith("%") else f" {unit}".rstrip()
    verb = "đạt" if line.indicator.direction is Direction.HIGHER else "là"
    return (f"{line.indicator.name} {verb} ", missing(line, material), behind)


def fact_of(line: Line, material: Material) -> Fact | None:
    """Give what is to be said of a line, each number with its reference."""
    numbers = numbers_of(line)
    if not numbers.all or (numbers.level is None and not numbers.shares and not numbers.moved):
        return None
    traits, lower = line.indicator, line.indicator.direction is Direction.LOWER
    counted = next((f.definition for f in line.evidence.reported), "") if line.evidence else ""
    fact = Fact(
        f"{traits.name} ({counted})" if counted else traits.name,
        tuple(_numbers(line, numbers, material)),
        "" if traits.unit == _RANK_UNIT else traits.unit,
        ClaimStage.ESTIMATE if _is_estimate(numbers) else ClaimStage.ACTUAL,
        lower=lower and traits.nature is not Nature.FLOW,
        neutral=traits.direction is Direction.NEUTRAL or (lower and traits.nature is Nature.FLOW),
        ranked=traits.nature is Nature.RANK,
    )
    return _in_millions(fact)


def _in_millions(fact: Fact) -> Fact:
    """Say less than a tỷ đồng in triệu đồng, where the printed digits allow it."""
    level = fact.number(Slot.VALUE)
    if fact.unit != "tỷ đồng" or level is None or abs(level.number) >= 1:
        return fact
    levels = [one for one in fact.numbers if one.slot in _IN_UNIT]
    if any(one.decimals < _MILLIONS for one in levels):
        return fact
    scaled = (
        replace(one, number=one.number.scaleb(_MILLIONS), decimals=one.decimals - _MILLIONS)
        if one in levels
        else one
        for one in fact.numbers
    )
    return replace(fact, numbers=tuple(scaled), unit="triệu đồng")


def _is_estimate(numbers: Numbers) -> bool:
    lead = numbers.level or next(iter(numbers.shares), None) or numbers.moved
    return lead is not None and lead.stage is Stage.ESTIMATE


def _numbers(line: Line, numbers: Numbers, material: Material) -> list[Number]:
    found = []
    if numbers.level:
        found.append(_number(Slot.VALUE, numbers.level))
    if numbers.total and numbers.level:
        found.append(_number(Slot.TOTAL, numbers.total))
    moved = numbers.moved
    if moved:
        former = f"năm {material.year - 1}" if material.is_whole_year else "cùng kỳ năm trước"
        measure = Measure(moved.reference.measure)
        unit = unit_of_change(line.indicator.unit) if measure is Measure.CHANGE else ""
        found.append(_number(_SLOTS[measure], moved, base=former, unit=unit))
        if measure is Measure.CHANGE and numbers.previous and numbers.level:
            found.append(_number(Slot.PREVIOUS, numbers.previous))
    for share in numbers.shares:
        over = share.reference.measure == Measure.OVER_PLAN
        slot = Slot.OVER_PLAN_PERCENT if over else Slot.PLAN_PERCENT
        found.append(_number(slot, share, base=_plan_words(share, material)))
    return found


def _number(slot: Slot, traced: Traced, *, base: str = "", unit: str = "") -> Number:
    return Number(
        slot,
        traced.number,
        traced.decimals,
        traced.bound,
        base=base,
        unit=unit,
        ref=traced.reference.key,
    )


def _plan_words(share: Traced, material: Material) -> str:
    """Whose plan a share is of: the unit's own, or that of a body above."""
    basis = share.reference.basis
    if not basis:
        return "kế hoạch" if material.is_whole_year else "kế hoạch năm"
    name = material.bodies.get(basis, basis)
    return f"kế hoạch {name} giao" if basis in material.bodies else name


def goal(line: Line, target: Target) -> Content:
    """Say a target without the mark that ends it."""
    return promised(line.indicator.name, promise_of(line, target), reference_of(target).key)


def promise_words(line: Line, target: Target) -> Content:
    """Say what a target asks, without its name: "28 triệu đồng", "giảm từ 4 điểm % trở lên"."""
    first, *rest = goal(line, target)
    if not isinstance(first, str):
        return (first, *rest)
    words = first.removeprefix(f"{line.indicator.name} ").removeprefix("đạt ")
    if words:
        return (words, *rest)
    second, *others = rest
    return tuple(others) if second == "đạt " else (second, *others)


def promise_of(line: Line, target: Target) -> Promise:
    """Give a target as far as saying it needs."""
    return Promise(
        kind=target.kind,
        bound=target.bound,
        low=target.low,
        high=target.high,
        decimals=target.decimals,
        unit=line.indicator.unit,
        base=str(target.base_period or ""),
        of=target.of_unit,
    )
