"""How is it said what a measured thing came to?"""

from collections.abc import Iterator

from tongket.foundation.phrases.targets import unit_of_change
from tongket.vocabulary.bound import Bound
from tongket.vocabulary.claim import ClaimStage, Slot
from tongket.writing.document import Content
from tongket.writing.sentences.facts import Fact, Number
from tongket.writing.sentences.joining import inside, listed
from tongket.writing.sentences.numbers import counted, hedged, plain, ranged

_REACHED = {
    ClaimStage.ACTUAL: ("đạt", "là", "đạt"),
    ClaimStage.ESTIMATE: ("ước đạt", "ước đạt", "ước"),
    ClaimStage.TARGET: ("đạt",),
}
_REMAINS = {
    ClaimStage.ACTUAL: ("còn", "là"),
    ClaimStage.ESTIMATE: ("ước còn", "ước"),
    ClaimStage.TARGET: ("còn",),
}
_IS = {
    ClaimStage.ACTUAL: ("là",),
    ClaimStage.ESTIMATE: ("ước",),
    ClaimStage.TARGET: ("là",),
}
_FORMER = "cùng kỳ năm trước"
_PLAN = "kế hoạch"


def told(fact: Fact, turn: int = 0) -> Content:
    """Say a fact, without the mark that ends a sentence.

    ``turn`` is its place among others: it chooses the phrasing and the order of what follows the
    level. "Tổng giá trị sản xuất ước đạt 721 tỷ đồng, tăng 8,3% so với năm 2022, bằng 103% kế
    hoạch".
    """
    level, taken = _level(fact, turn)
    previous = fact.number(Slot.PREVIOUS)
    if previous and Slot.PREVIOUS not in taken:
        former = (f" ({previous.base or _FORMER} ", *plain(previous, fact.unit), ")")
        level = (*level, *former)
    further = _further(fact, turn, taken)
    if not level and further and fact.stage is ClaimStage.ESTIMATE:
        further[0] = ("ước ", *further[0])
    pieces = [piece for piece in (level, *further) if piece]
    return (f"{_opening(fact)} ", *listed(pieces, ", "))


def _opening(fact: Fact) -> str:
    """The name, behind the period where it is told and the word for a goal."""
    words = [fact.period.vietnamese + ","] if fact.period else []
    words += ["phấn đấu"] if fact.stage is ClaimStage.TARGET else []
    return " ".join([*words, inside(fact.name)]) if words else fact.name


def _level(fact: Fact, turn: int) -> tuple[Content, frozenset[Slot]]:
    """The predicate with the level, and the slots that it has said."""
    low, high = fact.number(Slot.VALUE_LOW), fact.number(Slot.VALUE_HIGH)
    verb = _verb(fact, turn)
    if low and high:
        return (f"{verb} ", *ranged(low, high, fact.unit)), frozenset()
    value = fact.number(Slot.VALUE)
    if value is None:
        return (), frozenset()
    previous, change = fact.number(Slot.PREVIOUS), fact.number(Slot.CHANGE)
    if previous and change and previous.number != value.number and not fact.ranked:
        return _moved(fact, previous, value, change), frozenset({Slot.PREVIOUS, Slot.CHANGE})
    if total := fact.number(Slot.TOTAL):
        return _counted(fact, value, total, verb), frozenset()
    if fact.ranked:
        return ("xếp thứ ", *plain(value, "")), frozenset()
    planned = fact.number(Slot.PLAN_VALUE)
    if planned and not fact.number(Slot.PLAN_PERCENT):
        plan = (" (kế hoạch ", *hedged(planned, fact.unit), ")")
        return (f"{verb} ", *hedged(value, fact.unit), *plan), frozenset({Slot.PLAN_VALUE})
    return (f"{verb} ", *hedged(value, fact.unit)), frozenset()


def _verb(fact: Fact, turn: int) -> str:
    verbs = (_IS if fact.neutral else _REMAINS if fact.lower else _REACHED)[fact.stage]
    value = fact.number(Slot.VALUE)
    hedged_level = value is not None and value.bound is not Bound.EXACT
    return verbs[0 if hedged_level else turn % len(verbs)]


def _counted(fact: Fact, value: Number, total: Number, verb: str) -> Content:
    """A part of a whole, or a place among so many: "đạt 29/34 chỉ tiêu", "xếp thứ 4/10"."""
    if fact.ranked:
        return ("xếp thứ ", *counted(value, total, fact.unit, padded=False))
    return (f"{verb} ", *counted(value, total, fact.unit, padded=True))


def _moved(fact: Fact, previous: Number, value: Number, change: Number) -> Content:
    """A level by the one it came from: "giảm từ 52,42% xuống còn 49,74% (giảm 2,68 điểm %)"."""
    estimate = "ước " if fact.stage is ClaimStage.ESTIMATE else ""
    falls = value.number < previous.number
    direction, to = ("giảm", "xuống còn") if falls else ("tăng", "lên")
    return (
        f"{estimate}{direction} từ ",
        *plain(previous, fact.unit),
        f" {to} ",
        *hedged(value, fact.unit),
        f" ({_way(change)} ",
        *hedged(change, change.unit or unit_of_change(fact.unit)),
        ")",
    )


def _further(fact: Fact, turn: int, taken: frozenset[Slot]) -> list[Content]:
    """What stands behind the level: shares of plan and developments, in an order by turn."""
    shares, developments = list(_shares(fact, turn)), list(_developments(fact, taken))
    plan_last = turn % 2 == 0
    return [*developments, *shares] if plan_last else [*shares, *developments]


def _shares(fact: Fact, turn: int) -> Iterator[Content]:
    other_verb = _verb(fact, turn) in {"là", "ước"} or not fact.number(Slot.VALUE)
    said_equal = any(ratio.unit != "lần" for ratio in fact.of(Slot.RATIO_TO_PREVIOUS))
    reaches = "đạt" if other_verb or said_equal else "bằng"
    planned = fact.number(Slot.PLAN_VALUE)
    shares: list[Content] = []
    for share in fact.of(Slot.PLAN_PERCENT):
        brackets: Content = ()
        if planned and not shares:
            brackets = (" (", *hedged(planned, fact.unit), ")")
        shares.append((*hedged(share, "%"), f" {share.base or _PLAN}", *brackets))
    if shares:
        yield (f"{reaches} ", *listed(shares, " và "))
    for over in fact.of(Slot.OVER_PLAN_PERCENT):
        yield ("vượt ", *hedged(over, "%"), f" {over.base or _PLAN}")


def _developments(fact: Fact, taken: frozenset[Slot]) -> Iterator[Content]:
    low, high = fact.number(Slot.GROWTH_LOW), fact.number(Slot.GROWTH_HIGH)
    if low and high:
        yield (f"{_way(low)} ", *ranged(low, high, low.unit or "%"), *_against(low, fact))
    for growth in fact.of(Slot.GROWTH_PERCENT):
        yield (f"{_way(growth)} ", *hedged(growth, "%"), *_against(growth, fact))
    for ratio in fact.of(Slot.RATIO_TO_PREVIOUS):
        times = ratio.unit == "lần"
        verb = "gấp " if times else "bằng "
        yield (verb, *hedged(ratio, ratio.unit or "%"), f" so với {ratio.base or _FORMER}")
    if Slot.CHANGE not in taken:
        for change in fact.of(Slot.CHANGE):
            unit = change.unit or unit_of_change(fact.unit)
            yield (f"{_way(change)} ", *hedged(change, unit), *_against(change, fact))


def _way(number: Number) -> str:
    return "giảm" if number.number < 0 else "tăng"


def _against(number: Number, fact: Fact) -> Content:
    """What a change is held against; a goal without words for it is against the year before."""
    if fact.stage is ClaimStage.TARGET and not number.base:
        return ()
    return (f" so với {number.base or _FORMER}",)
