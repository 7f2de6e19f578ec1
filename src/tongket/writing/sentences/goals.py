"""How is a goal said, each kind of target in the words that decisions use?"""

from collections.abc import Callable, Iterator
from dataclasses import replace

from tongket.vocabulary.bound import Bound
from tongket.writing.document import Content, Figure, Gap, Inline
from tongket.writing.sentences.facts import Goal
from tongket.writing.sentences.numbers import hedged, span, with_unit
from tongket.writing.sentences.results import POINTS, joined

_TURNED = {
    Bound.AT_LEAST: Bound.AT_MOST,
    Bound.AT_MOST: Bound.AT_LEAST,
    Bound.ABOVE: Bound.BELOW,
    Bound.BELOW: Bound.ABOVE,
}
UNKNOWN = "chỉ tiêu đã giao, con số chưa có ở đây"


def promised(goal: Goal) -> Content:
    """Say a goal as one clause: "tỷ lệ hộ nghèo giảm từ 4 điểm % trở lên".

    One that is set but whose number is not at hand leaves a gap.

    Raises:
        KeyError: the kind is none of the plans' kinds.
    """
    say = _SAYINGS[goal.kind]
    needs_none = say in {_any_rise, _any_fall, _keep, _done}
    if goal.low is None and goal.high is None and not needs_none:
        return (f"{goal.name} ", Gap(UNKNOWN))
    return joined(list(say(goal)))


def _figure(goal: Goal, unit: str) -> Figure:
    low = goal.low if goal.low is not None else goal.high
    high = goal.high if goal.high is not None else low
    assert low is not None  # noqa: S101 - asked before
    assert high is not None  # noqa: S101 - follows
    if low != high:
        return Figure(span(low, high, goal.decimals, unit), goal.ref)
    text = hedged(with_unit(low, goal.decimals, unit), goal.bound)
    return Figure(text, goal.ref, low)


def _of_change(goal: Goal) -> str:
    return POINTS if goal.unit == "%" else goal.unit


def _level(goal: Goal) -> Iterator[Inline]:
    yield from (f"{goal.name} đạt ", _figure(goal, goal.unit))


def _increase(goal: Goal) -> Iterator[Inline]:
    yield from (f"{goal.name} tăng thêm ", _figure(goal, _of_change(goal)))


def _decrease(goal: Goal) -> Iterator[Inline]:
    yield from (f"{goal.name} giảm ", _figure(goal, _of_change(goal)))


def _any_rise(goal: Goal) -> Iterator[Inline]:
    yield f"{goal.name} tăng so với năm trước"


def _any_fall(goal: Goal) -> Iterator[Inline]:
    yield f"kiềm chế và giảm {goal.name} so với năm trước"


def _growth(goal: Goal) -> Iterator[Inline]:
    low, high = goal.low, goal.high
    if low is None or high is None or high >= 0:
        yield from (f"{goal.name} tăng ", _figure(goal, "%"))
        return
    # a growth of at most -5 is a fall of at least 5
    fall = replace(goal, low=-high, high=-low, bound=_TURNED.get(goal.bound, goal.bound))
    yield from (f"{goal.name} giảm ", _figure(fall, "%"))


def _mean_growth(goal: Goal) -> Iterator[Inline]:
    yield from (f"{goal.name} tăng bình quân ", _figure(goal, "%/năm"))


def _multiple(goal: Goal) -> Iterator[Inline]:
    yield from (f"{goal.name} gấp ", _figure(goal, "lần"))
    yield f" so với năm {goal.base_year}" if goal.base_year else " so với năm trước"


def _share_of_unit(goal: Goal) -> Iterator[Inline]:
    yield from (f"{goal.name} bằng ", _figure(goal, "%"), f" mức của {goal.of}")


def _rank(goal: Goal) -> Iterator[Inline]:
    yield from (f"{goal.name} xếp thứ ", _figure(goal, ""))


def _rank_change(goal: Goal) -> Iterator[Inline]:
    yield from (f"{goal.name} tăng ", _figure(goal, "bậc"))


def _keep(goal: Goal) -> Iterator[Inline]:
    yield f"giữ vững {goal.name}"


def _all_of(goal: Goal) -> Iterator[Inline]:
    figure = _figure(goal, "")
    yield from (f"{goal.name} đạt ", figure, "/", Figure(f"{figure.printed} {goal.unit}", goal.ref))


def _done(goal: Goal) -> Iterator[Inline]:
    yield f"hoàn thành {goal.name}"


_SAYINGS: dict[str, Callable[[Goal], Iterator[Inline]]] = {
    "level": _level,
    "increase": _increase,
    "decrease": _decrease,
    "any_increase": _any_rise,
    "any_decrease": _any_fall,
    "growth": _growth,
    "mean_growth": _mean_growth,
    "multiple": _multiple,
    "share_of_unit": _share_of_unit,
    "rank": _rank,
    "rank_change": _rank_change,
    "keep": _keep,
    "all_of": _all_of,
    "done": _done,
}
