"""How does a cell of a workbook look on the page: which digits, which sign, which day?"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal

from lxml import etree

from tongket.vocabulary.number import vietnamese

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


@dataclass(frozen=True, slots=True)
class Shown:
    """How the cells of one sheet are formatted: row and column from 0 to a style, style to code."""

    styles: Mapping[tuple[int, int], int]
    formats: Sequence[str]

    def text(self, value: object, row: int, column: int) -> str:
        """Write a cell's value as the sheet shows it, numbers in Vietnamese spelling."""
        if isinstance(value, str):
            return "" if value.startswith("#") else value
        if isinstance(value, bool) or value is None:
            return ""
        if isinstance(value, int | float):
            style = self.styles.get((row, column), 0)
            code = self.formats[style] if style < len(self.formats) else GENERAL
            return number_shown(value, code)
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


def number_shown(value: float, code: str) -> str:
    """Write a number by a format code: decimals, thousands and percent, rounded half up."""
    if abs(value) >= _LARGEST or value != value:
        return ""
    exact = Decimal(repr(value))
    plain = _NOT_DIGITS.sub("", code.split(";", 1)[0])
    if not re.search("[0#?]", plain):
        return _general(exact)
    if "%" in plain:
        exact *= 100
    if scaled := _THOUSANDS.search(plain):
        exact /= 1000 ** scaled[0].count(",")
    decimals = _DECIMALS.search(plain)
    places = min(len(decimals[1]), _MOST_DECIMALS) if decimals else 0
    least = decimals[1].count("0") if decimals else 0
    rounded = exact.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    while places > least and rounded == rounded.quantize(Decimal(1).scaleb(1 - places)):
        places -= 1
    grouped = bool(re.search("[0#?],[0#?]", plain))
    return _spelt(rounded, places, grouped=grouped) + ("%" if "%" in plain else "")


def _general(exact: Decimal) -> str:
    """A number without a format: its digits, as many as a cell shows at most."""
    whole = max(exact.adjusted() + 1, 1)
    places = max(_GENERAL_DIGITS - whole, 0)
    rounded = exact.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    digits = f"{rounded:f}".rstrip("0").rstrip(".") if places else f"{rounded:f}"
    return digits.replace(".", ",") if digits not in {"-0", ""} else "0"


def _spelt(number: Decimal, places: int, *, grouped: bool) -> str:
    text = vietnamese(number, places)
    return text if grouped else text.replace(".", "")


def _moment_shown(value: object) -> str:
    if isinstance(value, datetime | date):
        return f"{value:%d/%m/%Y}"
    if isinstance(value, time):
        return f"{value:%H:%M}"
    return "" if isinstance(value, timedelta) else str(value)
