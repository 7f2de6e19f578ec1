"""How is a promise said, and a result in the promise's own terms?"""

from dataclasses import dataclass
from decimal import Decimal

from tongket.foundation.phrases.numerals import (
    NBSP,
    Language,
    Number,
    between,
    bounded,
    digits,
    number,
    pick,
    places_of,
)
from tongket.vocabulary.bound import Bound
from tongket.vocabulary.measure import Measure

_UNITS = {
    "tỷ đồng": "billion đồng",
    "triệu đồng": "million đồng",
    "nghìn đồng": "thousand đồng",
    "triệu đồng/người": "million đồng a person",
    "triệu đồng/người/năm": "million đồng a person a year",
    "triệu đồng/ha": "million đồng/ha",
    "triệu usd": "million USD",
    "tỷ": "billion đồng",
    "triệu": "million đồng",
    "tấn": "tonnes",
    "tạ/ha": "quintals/ha",
    "kg/người": "kg a person",
    "kg/người/năm": "kg a person a year",
    "con": "head",
    "nghìn con": "thousand head",
    "hộ": "households",
    "xã": "communes",
    "thôn": "villages",
    "người": "people",
    "lao động": "workers",
    "đảng viên": "party members",
    "htx": "cooperatives",
    "doanh nghiệp": "enterprises",
    "sản phẩm": "products",
    "trường": "schools",
    "trường hợp": "cases",
    "tổ chức": "organisations",
    "nhà": "houses",
    "cặp": "couples",
    "vụ": "cases",
    "đơn": "petitions",
    "cuộc": "inspections",
    "lượt": "times",
    "lượt người": "visits",
    "chỉ tiêu": "targets",
    "tiêu chí": "criteria",
    "tiêu chí/xã": "criteria a commune",
    "bác sĩ/vạn dân": "doctors per 10,000 people",
    "giường/vạn dân": "beds per 10,000 people",
    "bé trai/100 bé gái": "boys per 100 girls",
    "thứ hạng": "rank",
    "có/không": "yes/no",
    "điểm %": "points",
    "điểm": "points",
}

_PLANS: dict[str, tuple[str, str]] = {
    "level": ("{v}", "{v}"),
    "increase": ("tăng {v}", "up {v}"),
    "decrease": ("giảm {v}", "down {v}"),
    "any_increase": ("tăng", "any rise"),
    "any_decrease": ("giảm", "any fall"),
    "growth": ("tăng {v}", "growth {v}"),
    "mean_growth": ("tăng bình quân {v}/năm", "growth {v} a year"),
    "multiple": ("gấp {v} lần {base}", "{v} times {base}"),
    "share_of_unit": ("{v} mức của {of}", "{v} of {of}"),
    "rank": ("thứ {v}", "rank {v}"),
    "rank_change": ("tăng {v} bậc", "up {v} places"),
    "keep": ("giữ vững", "keep"),
    "all_of": ("cả {v}", "all {v}"),
    "done": ("hoàn thành", "done"),
}
_PERCENT_KINDS = {"growth", "mean_growth", "share_of_unit"}
_CHANGE_KINDS = {"increase", "decrease"}
_UNKNOWN = ("đã giao, chưa có số", "set, number not at hand")

_REACHED: dict[str, tuple[str, str]] = {
    "level": ("{v}", "{v}"),
    "rise": ("tăng {v}", "up {v}"),
    "fall": ("giảm {v}", "down {v}"),
    "growth": ("tăng {v}", "up {v}"),
    "mean_growth": ("tăng bình quân {v}/năm", "up {v} a year"),
    "multiple": ("gấp {v} lần", "{v} times"),
    "share_of_unit": ("bằng {v}", "{v}"),
    "rank": ("thứ {v}", "rank {v}"),
    "ranks_gained": ("tăng {v} bậc", "up {v} places"),
    "count": ("{v}", "{v}"),
    "share_of_plan": ("{v} kế hoạch", "{v} of plan"),
}
_OPPOSITE = {"rise": "fall", "fall": "rise", "growth": "decline", "ranks_gained": "ranks_lost"}
_REACHED |= {
    "decline": ("giảm {v}", "down {v}"),
    "ranks_lost": ("tụt {v} bậc", "down {v} places"),
}
_DONE = {True: ("đã hoàn thành", "done"), False: ("chưa hoàn thành", "not done")}
_PERCENT_TERMS = {"growth", "decline", "mean_growth", "share_of_unit", "share_of_plan"}
_PLAIN_TERMS = {"multiple", "rank", "ranks_gained", "ranks_lost"}


@dataclass(frozen=True, slots=True)
class Promise:
    """What must be known of a target to say it; ``unit`` is the indicator's."""

    kind: str
    bound: str
    low: Decimal | None
    high: Decimal | None
    decimals: int
    unit: str
    base: str = ""
    of: str = ""


def unit_words(words: str, language: Language) -> str:
    """Say a unit of measure; an unknown one stays as it is."""
    return words if language == "vi" else _UNITS.get(words.lower(), words)


def unit_of_change(unit: str) -> str:
    """Name the unit in which a change is counted: points where the level is in percent."""
    return "điểm %" if unit == "%" else unit


def unit_of_measure(measure: Measure, unit: str) -> str:
    """Name the unit in which a measure of an indicator is counted: its own, points or percent."""
    match measure:
        case Measure.LEVEL | Measure.PREVIOUS | Measure.TOTAL:
            return unit
        case Measure.CHANGE:
            return unit_of_change(unit)
    return "%"


def with_unit(text: str, unit: str, language: Language) -> str:
    """Put the unit behind a written number."""
    return f"{text}{NBSP}{unit_words(unit, language)}" if unit else text


def promised(promise: Promise, language: Language, *, with_units: bool = True) -> str:
    """Say a target in its own terms: "giảm ≥ 4 điểm %", "500", "tăng 8 %"."""
    words = pick(_PLANS[promise.kind], language)
    if "{v}" not in words:
        return words
    if promise.low is None and promise.high is None:
        return pick(_UNKNOWN, language)
    value = _range(promise, language)
    unit = _promise_unit(promise, with_units=with_units)
    return words.format(
        v=with_unit(value, unit, language), base=promise.base, of=promise.of or promise.base
    )


def _range(promise: Promise, language: Language) -> str:
    if promise.low is None or promise.high is None or promise.low != promise.high:
        ends = [end for end in (promise.low, promise.high) if end is not None]
        shown = max(places_of(end, promise.decimals) for end in ends)
        return between(promise.low, promise.high, shown, language)
    return level(promise.low, promise.decimals, promise.bound, language)


def _promise_unit(promise: Promise, *, with_units: bool) -> str:
    if promise.kind in _PERCENT_KINDS:
        return "%"
    if not with_units or promise.kind not in {"level", "all_of", *_CHANGE_KINDS}:
        return "%" if promise.unit == "%" and promise.kind == "level" else ""
    return unit_of_change(promise.unit) if promise.kind in _CHANGE_KINDS else promise.unit


def reached(
    terms: str,
    low: Number | None,
    high: Number | None,
    unit: str,
    language: Language,
    *,
    decimals: int | None = None,
) -> str:
    """Say a result in the terms of its target: "giảm 2,68 điểm %", "tăng 8,3 %".

    A fall that is negative is said as a rise, and so on. ``decimals`` are those the numbers need
    unless told.
    """
    if terms == "done":
        return pick(_DONE[bool(low)], language)
    ends = [end for end in (low, high) if end is not None]
    if terms in _OPPOSITE and ends and max(ends) < 0:
        terms = _OPPOSITE[terms]
        low, high = (None if end is None else -end for end in (high, low))
        ends = [-end for end in ends]
    places = max(map(digits, ends), default=0) if decimals is None else decimals
    value = with_unit(between(low, high, places, language), _unit_in(terms, unit), language)
    return pick(_REACHED[terms], language).format(v=value)


def _unit_in(terms: str, unit: str) -> str:
    """In what a result is counted once it is put in a target's terms."""
    if terms in _PERCENT_TERMS:
        return "%"
    if terms in _PLAIN_TERMS:
        return ""
    return unit_of_change(unit) if terms in {"rise", "fall"} else unit


def level(value: Decimal, decimals: int, bound: str, language: Language) -> str:
    """Say a reported number without its unit, hedged as in its source: "trên 11,3"."""
    text = number(value, places_of(value, decimals), language)
    return bounded(text, bound or Bound.EXACT, language)
