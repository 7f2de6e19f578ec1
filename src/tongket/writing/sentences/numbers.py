"""How is one number printed, with its hedge and its unit?

Hedge and unit belong to the bound figure: whoever changes the words round it changes neither.
"""

from decimal import Decimal

from tongket.foundation.phrases.numerals import NBSP, places_of
from tongket.vocabulary.bound import Bound
from tongket.vocabulary.number import vietnamese
from tongket.vocabulary.unit import Unit
from tongket.vocabulary.wording.figures import BOUND_AFTER, BOUND_BEFORE
from tongket.writing.document import Content, Figure
from tongket.writing.sentences.facts import Number

_ONE_DIGIT = 10


def digits_of(number: Decimal, decimals: int, unit: str = "") -> str:
    """Write a size: "1.234,5", "03" of things counted below ten."""
    size = abs(number)
    places = places_of(size, decimals)
    text = vietnamese(size, places)
    counted = bool(unit) and Unit.parse(unit).is_counted_thing
    return f"0{text}" if counted and places == 0 and 0 < size < _ONE_DIGIT else text


def with_unit(text: str, unit: str) -> str:
    """Put a unit behind a number: "%" touches it, any other stays on its line."""
    return f"{text}{unit}" if not unit or unit.startswith("%") else f"{text}{NBSP}{unit}"


def hedged(number: Number, unit: str) -> Content:
    """Say a number with its unit and its hedge: "trên 11,3 tỷ đồng", "từ 4% trở lên"."""
    text = with_unit(digits_of(number.number, number.decimals, unit), unit)
    bound = number.bound
    if bound is Bound.AT_LEAST:
        text = f"từ {text} {BOUND_AFTER[bound][0]}"
    elif bound is not Bound.EXACT:
        per_one = bound is Bound.ABOVE and abs(number.number) == 1  # "trên 1 ha": for each
        text = f"{BOUND_BEFORE[bound][per_one]} {text}"
    return (_bound(number, text), *number.notes)


def plain(number: Number, unit: str) -> Content:
    """Say a number with its unit alone."""
    text = with_unit(digits_of(number.number, number.decimals, unit), unit)
    return (_bound(number, text), *number.notes)


def counted(part: Number, whole: Number, unit: str, *, padded: bool) -> Content:
    """Say a part of a whole, each a figure of its own: "29/34 chỉ tiêu"."""
    of = unit if padded else ""
    first = Figure(digits_of(part.number, part.decimals, of), part.ref, part.number)
    text = with_unit(digits_of(whole.number, whole.decimals, of), unit)
    return (first, "/", Figure(text, whole.ref, whole.number), *part.notes, *whole.notes)


def ranged(low: Number, high: Number, unit: str) -> Content:
    """Say a range: "từ 33 đến 34%"."""
    first = Figure(digits_of(low.number, low.decimals), low.ref, low.number)
    text = with_unit(digits_of(high.number, high.decimals), unit)
    last = Figure(text, high.ref, high.number)
    return ("từ ", first, " đến ", last, *low.notes, *high.notes)


def _bound(number: Number, text: str) -> Figure:
    exact = number.bound is Bound.EXACT
    return Figure(text, number.ref, number.number if exact else None)
