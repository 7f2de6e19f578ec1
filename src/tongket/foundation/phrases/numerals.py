"""How are numbers, shares, intervals and days written in each language?"""

from datetime import date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from tongket.vocabulary import number as written
from tongket.vocabulary.bound import Bound

Language = Literal["vi", "en"]
Number = Decimal | Fraction | int

NBSP = "\u00a0"
DASH = "–"
MINUS = "−"
_AS_PRINTED = 2  # digits behind the comma that are kept, zeros or not

_BOUNDED: dict[Bound, tuple[str, str]] = {
    Bound.EXACT: ("{}", "{}"),
    Bound.ABOVE: ("trên {}", "above {}"),
    Bound.AT_LEAST: (f"≥{NBSP}{{}}", f"≥{NBSP}{{}}"),
    Bound.BELOW: ("dưới {}", "below {}"),
    Bound.AT_MOST: (f"≤{NBSP}{{}}", f"≤{NBSP}{{}}"),
    Bound.NEAR_BELOW: ("gần {}", "nearly {}"),
    Bound.ABOUT: ("khoảng {}", "about {}"),
}


def pick(pair: tuple[str, str], language: Language) -> str:
    """Take the Vietnamese or the English of a pair."""
    return pair[0] if language == "vi" else pair[1]


def number(value: Number, decimals: int, language: Language) -> str:
    """Write a number with ``decimals`` digits: "1.234,5" in Vietnamese, "1,234.5" in English.

    Decimals below zero, of numbers printed in thousands, show the whole number.
    """
    exact = _decimal(value)
    text = (written.vietnamese if language == "vi" else written.english)(exact, max(decimals, 0))
    return text.replace("-", MINUS)


def _decimal(value: Number) -> Decimal:
    """A fraction as a decimal with more digits than are ever shown."""
    if isinstance(value, Fraction):
        return Decimal(value.numerator) / Decimal(value.denominator)
    return Decimal(value)


def digits(value: Number) -> int:
    """Count the digits behind the comma that a number needs, six at most."""
    exact = _decimal(value).quantize(Decimal("0.000001")).normalize()
    exponent = exact.as_tuple().exponent
    return max(-exponent, 0) if isinstance(exponent, int) else 0


def places_of(value: Number, decimals: int) -> int:
    """Give the digits to print behind the comma of a number that has ``decimals``.

    Of three or more only those that say something: zeros at their end came with an amount that was
    printed in a smaller unit ("7.214.906.000 đồng" is "7,214906 tỷ đồng"), or look like thousands.
    """
    if decimals <= _AS_PRINTED:
        return max(decimals, 0)
    exponent = _decimal(value).normalize().as_tuple().exponent
    return min(max(-exponent, 0), decimals) if isinstance(exponent, int) else 0


def signed(value: Number, decimals: int, language: Language) -> str:
    """Write a number with its sign, a plus included: "+8,3"."""
    return ("+" if value > 0 else "") + number(value, decimals, language)


def percent(value: Number, language: Language, decimals: int | None = None) -> str:
    """Write a share: "103 %", with as many digits as it needs unless told."""
    places = digits(value) if decimals is None else decimals
    return f"{number(value, places, language)}{NBSP}%"


def bounded(text: str, bound: str, language: Language) -> str:
    """Hedge a written number as its source does: "trên 11,3"."""
    return pick(_BOUNDED[Bound(bound)], language).format(text)


def between(
    low: Number | None, high: Number | None, decimals: int, language: Language, unit: str = ""
) -> str:
    """Write the numbers from ``low`` to ``high``: "11,05–11,20", "≥ 4", or one number.

    ``unit`` (with its space) follows the last number.
    """
    if low is None and high is None:
        return DASH
    if low is None or high is None:
        end = number(low if low is not None else high or 0, decimals, language)
        return f"{'≥' if high is None else '≤'}{NBSP}{end}{unit}"
    first, last = number(low, decimals, language), number(high, decimals, language)
    return f"{first}{unit}" if first == last else f"{first}{DASH}{last}{unit}"


def day(value: date) -> str:
    """Write a day: "12/12/2023"."""
    return f"{value:%d/%m/%Y}"


def moment(value: datetime) -> str:
    """Write a moment in the time zone it is given in: "12/12/2023 09:30"."""
    return f"{value:%d/%m/%Y %H:%M}"


def days(first: date, last: date) -> str:
    """Write when something was said: a day, "7/2023", or the first and the last month or day."""
    if first == last:
        return day(first)
    whole_months = first.day == 1 and (last + timedelta(days=1)).day == 1
    if not whole_months:
        return f"{day(first)}{DASH}{day(last)}"
    start, end = f"{first.month}/{first.year}", f"{last.month}/{last.year}"
    if first.year == last.year and first.month != last.month:
        return f"{first.month}{DASH}{end}"
    return start if start == end else f"{start}{DASH}{end}"
