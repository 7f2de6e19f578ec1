"""How does a cell of a workbook look on the page: which digits, which sign, which day?"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import lru_cache

from lxml import etree

GENERAL = "General"
_BUILT_IN = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%",
    37: "#,##0", 38: "#,##0", 39: "#,##0.00", 40: "#,##0.00",
    41: "#,##0", 42: "#,##0", 43: "#,##0.00", 44: "#,##0.00",
}  # fmt: skip
_NOT_DIGITS = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
_DECIMALS = re.compile(r"\.([0#?]+)")
_THOUSANDS = re.compile(r"[0#?],+(?![0#?,])")
_GENERAL_DIGITS = 10
_MOST_DECIMALS = 15
_LARGEST = 1e18
_ALL_DIGITS = Context(prec=40)  # of the largest number with the most decimals
_EXACT_DIGITS = 15  # that a float keeps
_STEPS = [Decimal(1).scaleb(-places) for places in range(_MOST_DECIMALS + 1)]
_VIETNAMESE = str.maketrans(",.", ".,")


@dataclass(frozen=True, slots=True)
class Shown:
    """The format codes of one sheet's cells, by row and column from 0; the others have none."""

    codes: Mapping[tuple[int, int], str]

    def text(self, value: object, row: int, column: int) -> str:
        """Write a cell's value as the sheet shows it, numbers in Vietnamese spelling."""
        if type(value) is float:
            return number_shown(value, self.codes.get((row, column), GENERAL))
        if isinstance(value, str):
            return "" if value.startswith("#") else value
        if isinstance(value, bool) or value is None:
            return ""
        if isinstance(value, int | float):
            return number_shown(value, self.codes.get((row, column), GENERAL))
        return _moment_shown(value)


def formats_of(styles: etree._Element) -> list[str]:
    """The format code of each cell style, in the order in which cells name them."""
    own = {
        fmt.get("numFmtId"): fmt.get("formatCode") or GENERAL for fmt in styles.iter("{*}numFmt")
    }
    found = []
    for formats in styles.iter("{*}cellXfs"):
        for style in formats.iter("{*}xf"):
            number = style.get("numFmtId") or "0"
            built_in = _BUILT_IN.get(int(number), GENERAL) if number.isdigit() else GENERAL
            found.append(own.get(number) or built_in)
    return found


@dataclass(frozen=True, slots=True)
class _Format:
    """What a format code asks for; ``least`` of the ``places`` are written even where zero."""

    places: int
    least: int
    scale: Decimal
    percent: bool
    plain: str  # how Python writes its digits


@lru_cache(maxsize=1024)
def _format(code: str) -> _Format | None:
    """What the first section of a code asks for, nothing where it shows no digits of its own."""
    plain = _NOT_DIGITS.sub("", code.split(";", 1)[0])
    if not re.search("[0#?]", plain):
        return None
    scaled, decimals = _THOUSANDS.search(plain), _DECIMALS.search(plain)
    percent = "%" in plain
    places = min(len(decimals[1]), _MOST_DECIMALS) if decimals else 0
    grouped = re.search("[0#?],[0#?]", plain) is not None
    return _Format(
        places=places,
        least=decimals[1].count("0") if decimals else 0,
        scale=Decimal(100 if percent else 1).scaleb(-3 * scaled[0].count(",") if scaled else 0),
        percent=percent,
        plain=f"{',' if grouped else ''}.{places}f",
    )


def number_shown(value: float, code: str) -> str:
    """Write a number by a format code: decimals, thousands and percent, rounded half up."""
    if not -_LARGEST < value < _LARGEST:
        return ""
    digits, asked = repr(value), _format(code)
    if asked is None:
        return _general(Decimal(digits))
    if asked.scale == 1 and _rounds_alike(digits, asked.places):
        text = format(value, asked.plain)
    else:
        exact, step = Decimal(digits) * asked.scale, _STEPS[asked.places]
        rounded = exact.quantize(step, ROUND_HALF_UP, _ALL_DIGITS)
        text = format(rounded, asked.plain)
    text = text.translate(_VIETNAMESE)
    spare = asked.places - asked.least
    while spare and text.endswith("0"):
        text, spare = text[:-1], spare - 1
    return text.rstrip(",") + ("%" if asked.percent else "")


def _rounds_alike(digits: str, places: int) -> bool:
    """Whether a float rounds as its digits do: no half is to be decided, and it has them exactly.

    Its digits are the shortest that mean it, so only where they end in a half can the two differ.
    """
    whole, _, decimals = digits.partition(".")
    return len(whole) + places <= _EXACT_DIGITS and decimals[places:] != "5" and "e" not in digits


def _general(exact: Decimal) -> str:
    """A number without a format: its digits, as many as a cell shows at most."""
    places = min(max(_GENERAL_DIGITS - max(exact.adjusted() + 1, 1), 0), _MOST_DECIMALS)
    text = f"{exact.quantize(_STEPS[places], ROUND_HALF_UP):f}"
    if places:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in {"-0", ""} else text.translate(_VIETNAMESE)


def _moment_shown(value: object) -> str:
    if isinstance(value, datetime | date):
        return f"{value:%d/%m/%Y}"
    if isinstance(value, time):
        return f"{value:%H:%M}"
    return "" if isinstance(value, timedelta) else str(value)
