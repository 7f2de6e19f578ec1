"""How does a cell of a workbook look on the page: which digits, which sign, which day?"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import lru_cache
from math import isfinite

from lxml import etree

from tongket.reading.files.limits import FileDamaged

GENERAL = "General"
_BUILT_IN = {
    "1": "0", "2": "0.00", "3": "#,##0", "4": "#,##0.00", "9": "0%", "10": "0.00%",
    "14": "dd/mm/yyyy", "15": "dd/mm/yyyy", "16": "dd/mm", "17": "mm/yyyy", "22": "dd/mm/yyyy",
    "18": "hh:mm", "19": "hh:mm", "20": "hh:mm", "21": "hh:mm", "45": "mm:ss", "46": "[h]:mm",
    "37": "#,##0", "38": "#,##0", "39": "#,##0.00", "40": "#,##0.00", "47": "mm:ss",
    "41": "#,##0", "42": "#,##0", "43": "#,##0.00", "44": "#,##0.00",
}  # fmt: skip
_NOT_DIGITS = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
_DECIMALS = re.compile(r"\.([0#?]+)")
_THOUSANDS = re.compile(r"[0#?],+(?![0#?,])")
_MOMENT = re.compile("[dmyhs]", re.IGNORECASE)
_ELAPSED = re.compile(r"\[[hms]+\]", re.IGNORECASE)
_NUMBERS = re.compile(r"[0-9eE.+\-\t]*+")
_GENERAL_DIGITS = 10
_MOST_DECIMALS = 15
_LARGEST = 1e18
_MOST_STEPS = 1e11  # of the last decimal, up to which floats are exact enough
_RAISED = 1 + 2e-15  # lifts to a half what floats hold a trifle below it
_ALL_DIGITS = Context(prec=40)  # of the largest number with the most decimals
_STEPS = [Decimal(1).scaleb(-places) for places in range(_MOST_DECIMALS + 1)]
_VIETNAMESE = str.maketrans(",.", ".,")
_LAST_DAY = 2_958_466  # 31/12/9999 is the day before
_MINUTES = 24 * 60
_LOST = 1e-5  # of a minute, in which a float may fall short of it


def formats_of(styles: etree._Element) -> list[str]:
    """The format code of each cell style, in the order in which cells name them."""
    own = {
        fmt.get("numFmtId"): fmt.get("formatCode") or GENERAL for fmt in styles.iter("{*}numFmt")
    }
    found = []
    for formats in styles.iter("{*}cellXfs"):
        for style in formats.iter("{*}xf"):
            number = style.get("numFmtId") or "0"
            found.append(own.get(number) or _BUILT_IN.get(number, GENERAL))
    return found


def numbers_shown(written: Sequence[str], code: str, *, from_1904: bool = False) -> list[str]:
    """Write numbers by one format code as a sheet shows them, in Vietnamese spelling.

    A sheet shows 15 digits; these are rounded half up to the decimals of the code. Days are
    counted from 1900, or ``from_1904``; a length of time is not written.

    Raises:
        FileDamaged: one of them is no number, or larger than any that a sheet holds.
    """
    if not written:
        return []
    if not _NUMBERS.fullmatch("\t".join(written)):
        raise FileDamaged(kind="XLSX")
    try:
        values = [float(text) + 0.0 for text in written]  # a zero loses its sign
    except ValueError:
        raise FileDamaged(kind="XLSX") from None
    if not all(map(isfinite, values)):
        raise FileDamaged(kind="XLSX")
    if _is_moment(code):
        return [_moment_shown(value, code, from_1904=from_1904) for value in values]
    asked = _format(code)
    return _by_format(values, asked) if asked else _as_they_are(values)


@dataclass(frozen=True, slots=True)
class _Format:
    """What a format code asks for; ``least`` of the ``places`` are written even where zero."""

    places: int
    least: int
    scale: Decimal
    percent: str
    grouped: bool


@lru_cache(maxsize=1024)
def _format(code: str) -> _Format | None:
    """What the first section of a code asks for, nothing where it shows no digits of its own."""
    plain = _NOT_DIGITS.sub("", code.split(";", 1)[0])
    if not re.search("[0#?]", plain):
        return None
    scaled, decimals = _THOUSANDS.search(plain), _DECIMALS.search(plain)
    percent = "%" if "%" in plain else ""
    return _Format(
        places=min(len(decimals[1]), _MOST_DECIMALS) if decimals else 0,
        least=decimals[1].count("0") if decimals else 0,
        scale=Decimal(100 if percent else 1).scaleb(-3 * scaled[0].count(",") if scaled else 0),
        percent=percent,
        grouped=re.search("[0#?],[0#?]", plain) is not None,
    )


def _by_format(values: Sequence[float], asked: _Format) -> list[str]:
    """Write all at once as floats, and those too large for that by their digits."""
    raised = float(asked.scale) * _RAISED
    scaled = [value * raised for value in values]
    low, high = min(scaled), max(scaled)
    if asked.grouped and not -999 < low <= high < 999:
        line = (f"{{:,.{asked.places}f}}{asked.percent}\t" * len(scaled)).format(*scaled)
    else:
        line = f"%.{asked.places}f{asked.percent * 2}\t" * len(scaled) % tuple(scaled)
    shown = line.translate(_VIETNAMESE).split("\t")[:-1]
    if asked.least < asked.places:
        shown = [_without_spare(text, asked) for text in shown]
    most = _MOST_STEPS / 10**asked.places
    if not -most < low <= high < most:
        for n, value in enumerate(scaled):
            if not -most < value < most:
                shown[n] = _by_digits(values[n], asked)
    return shown


def _by_digits(value: float, asked: _Format) -> str:
    """Write a number by its 15 digits, rounded half up."""
    if not -_LARGEST < value < _LARGEST:
        return ""
    exact = Decimal(f"{value:.15g}") * asked.scale
    rounded = exact.quantize(_STEPS[asked.places], ROUND_HALF_UP, _ALL_DIGITS)
    text = f"{rounded:{',' if asked.grouped else ''}f}".translate(_VIETNAMESE) + asked.percent
    return _without_spare(text, asked)


def _without_spare(text: str, asked: _Format) -> str:
    """Leave out the last decimals that are zero and not asked for."""
    text, spare = text.removesuffix("%"), asked.places - asked.least
    while spare and text.endswith("0"):
        text, spare = text[:-1], spare - 1
    return text.rstrip(",") + asked.percent


def _as_they_are(values: Sequence[float]) -> list[str]:
    """Numbers without a format: their digits, as many as a cell shows at most."""
    line = ("\t".join(map(repr, values)) + "\t").replace(".0\t", "\t")
    shown = line.translate(_VIETNAMESE).split("\t")[:-1]
    return [
        text if len(text) <= _GENERAL_DIGITS and "e" not in text else _general(value)
        for text, value in zip(shown, values, strict=True)
    ]


def _general(value: float) -> str:
    if not -_LARGEST < value < _LARGEST:
        return ""
    exact = Decimal(repr(value))
    places = min(max(_GENERAL_DIGITS - max(exact.adjusted() + 1, 1), 0), _MOST_DECIMALS)
    text = f"{exact.quantize(_STEPS[places], ROUND_HALF_UP):f}"
    if places:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in {"-0", ""} else text.translate(_VIETNAMESE)


@lru_cache(maxsize=1024)
def _is_moment(code: str) -> bool:
    return code != GENERAL and _MOMENT.search(_letters(code)) is not None


def _letters(code: str) -> str:
    return _NOT_DIGITS.sub("", code.split(";", 1)[0]).lower()


def _moment_shown(value: float, code: str, *, from_1904: bool) -> str:
    """Write a day, a month, a year or a time, whichever the code shows."""
    if not 0 <= value < _LAST_DAY:
        return _general(value)
    if _ELAPSED.search(code):
        return ""
    letters = _letters(code)
    if "y" not in letters and "d" not in letters:
        minutes = int(value % 1 * _MINUTES + _LOST) % _MINUTES
        return f"{minutes // 60:02}:{minutes % 60:02}"
    first = date(1904, 1, 1) if from_1904 else date(1899, 12, 31 if value < 60 else 30)
    day = first + timedelta(days=int(value))
    shown = (("d", "%d"), ("m", "%m"), ("y", "%Y"))
    return day.strftime("/".join(sign for letter, sign in shown if letter in letters))
