"""How is a target said as Vietnamese targets are, and a list of them?"""

from tongket.foundation.phrases.targets import Promise, unit_of_change
from tongket.vocabulary.bound import Bound
from tongket.vocabulary.claim import Slot
from tongket.vocabulary.wording.figures import BOUND_AFTER
from tongket.writing.document import Content, Gap
from tongket.writing.sentences.facts import Number
from tongket.writing.sentences.joining import inside
from tongket.writing.sentences.numbers import counted, hedged, plain, ranged

_NUMBERLESS = {
    "any_increase": "{name} tăng so với năm trước",
    "any_decrease": "kiềm chế và giảm {name}",
    "keep": "giữ vững {name}",
    "done": "hoàn thành {name}",
}
# In front of the number, behind it; the unit is the one it is counted in.
_SAID = {
    "level": ("đạt", ""),
    "increase": ("tăng thêm", " so với năm trước"),
    "decrease": ("giảm", ""),
    "growth": ("tăng", " so với năm trước"),
    "mean_growth": ("tăng bình quân", "/năm"),
    "multiple": ("gấp", " so với năm {base}"),
    "share_of_unit": ("bằng", " so với bình quân chung của {of}"),
    "rank": ("xếp thứ", ""),
    "rank_change": ("tăng", ""),
    "all_of": ("đạt", ""),
}
_GROWTHS = frozenset({"growth", "mean_growth"})
# A fall is kept as a negative growth, and said by its size: at most -5 is "giảm từ 5% trở lên".
_OF_SIZE = {
    Bound.AT_MOST: Bound.AT_LEAST,
    Bound.AT_LEAST: Bound.AT_MOST,
    Bound.BELOW: Bound.ABOVE,
    Bound.ABOVE: Bound.BELOW,
}
_CEILINGS = frozenset({Bound.BELOW, Bound.AT_MOST})


def promised(name: str, promise: Promise, ref: str) -> Content:
    """Say a target without the mark that ends it: "giảm từ 4 điểm % trở lên".

    One whose number is not at hand leaves a gap in its place. A range is bound at both ends by
    one reference.
    """
    if pattern := _NUMBERLESS.get(promise.kind):
        words = pattern.format(name=inside(name))
        return (words,) if words[:1] != name[:1].lower() else (f"{name}{words[len(name) :]}",)
    verb, after = _SAID[promise.kind]
    after = after.format(base=promise.base, of=promise.of or promise.base)
    unit = _unit(promise)
    if promise.low is None or promise.high is None:
        gap = Gap("Chỉ tiêu đã giao nhưng hồ sơ chưa có con số kế hoạch.")
        behind = unit if unit.startswith("%") else f" {unit}".rstrip()
        return (f"{name} {verb} ", gap, f"{behind}{after}")
    bound, ends = Bound(promise.bound), (promise.low, promise.high)
    if promise.kind in _GROWTHS and promise.high < 0:
        verb, bound, ends = verb.replace("tăng", "giảm"), _OF_SIZE.get(bound, bound), ends[::-1]
    low, high = (Number(Slot.VALUE, end, promise.decimals, bound, ref=ref) for end in ends)
    if promise.low != promise.high:
        return (f"{name} {verb} ", *ranged(low, high, unit), after)
    return (f"{name} ", *_single(promise, low, verb, unit), after)


def _single(promise: Promise, number: Number, verb: str, unit: str) -> Content:
    bound = number.bound
    if promise.kind == "all_of":
        return (f"{verb} ", *counted(number, number, unit, padded=True))
    if promise.kind == "rank":
        better = "" if bound is Bound.EXACT else f" {BOUND_AFTER[Bound.AT_LEAST][0]}"
        return (f"{verb} ", *plain(number, ""), better)
    if promise.kind == "level" and bound in _CEILINGS:
        return hedged(number, unit)
    return (f"{verb} ", *hedged(number, unit))


def _unit(promise: Promise) -> str:
    match promise.kind:
        case "growth" | "mean_growth" | "share_of_unit":
            return "%"
        case "increase" | "decrease":
            return unit_of_change(promise.unit)
        case "multiple":
            return "lần"
        case "rank":
            return ""
        case "rank_change":
            return "bậc"
    return promise.unit
