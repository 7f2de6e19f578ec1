"""How is a number printed in running text, with its hedge and its unit?

Words and order are those that reading knows: a hedge before the number, "trở lên" and "trở xuống"
behind the unit. The percent sign is glued to its number, every other unit stands behind a space
that never breaks.
"""

from dataclasses import replace
from decimal import Decimal

from tongket.vocabulary.bound import Bound
from tongket.vocabulary.number import vietnamese
from tongket.vocabulary.wording import BOUND_AFTER, BOUND_BEFORE
from tongket.writing.document import Figure
from tongket.writing.sentences.facts import Number

NBSP = "\u00a0"
_LONG = 3  # digits behind a comma that look like thousands where all are zeros


def with_unit(number: Decimal, decimals: int, unit: str) -> str:
    """Write a number and its unit: "1.204 hộ", "49,74%", "2,68 điểm %"."""
    text = vietnamese(number, _places(number, decimals))
    if not unit:
        return text
    return f"{text}{unit}" if unit.startswith("%") else f"{text}{NBSP}{unit}"


def _places(number: Decimal, decimals: int) -> int:
    whole = number == number.to_integral_value()
    return 0 if decimals >= _LONG and whole else max(decimals, 0)


def hedged(text: str, bound: Bound, *, inside: bool = False) -> str:
    """Hedge a number and its unit: "trên 11,3 tỷ đồng", "từ 85% trở lên", "không quá 3 vụ".

    ``inside`` chooses words that keep their sense within a phrase: "ít nhất 85%" of a plan, a fall
    by "chưa đến 2 điểm %", which "giảm dưới" would turn into a fall below. "trên 1 ha" would be
    "per hectare".
    """
    if bound is Bound.EXACT:
        return text
    if bound is Bound.AT_LEAST and not inside:
        return f"từ {text} {BOUND_AFTER[bound][0]}"
    per_one = bound is Bound.ABOVE and text.split(NBSP, maxsplit=1)[0] == "1"
    other = per_one or (inside and bound is Bound.BELOW)
    return f"{BOUND_BEFORE[bound][other]} {text}"


def printed(number: Number, unit: str, *, inside: bool = False) -> Figure:
    """Print a number of the record as a bound figure; ``inside`` as in ``hedged``."""
    text = with_unit(number.number, number.decimals, unit)
    text = hedged(text, number.bound, inside=inside)
    exact = number.number if number.bound is Bound.EXACT else None
    return Figure(text, number.ref, exact)


def size(number: Number, unit: str) -> Figure:
    """Print how far something moved, without the sign that "tăng" or "giảm" already says.

    A hedge on a fall speaks of its size, as everywhere on record: -5 and "above" are "trên 5%".
    """
    moved = printed(replace(number, number=abs(number.number)), unit, inside=True)
    return replace(moved, number=number.number if moved.number is not None else None)


def span(low: Decimal, high: Decimal, decimals: int, unit: str) -> str:
    """Write the numbers from one to another: "9 - 10%", "30 - 35 dự án"."""
    return f"{vietnamese(low, _places(low, decimals))} - {with_unit(high, decimals, unit)}"
