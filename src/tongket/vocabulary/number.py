"""What number do written digits stand for, and how is a number written?"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from functools import lru_cache

from tongket.vocabulary.error import TongketError

MULTIPLIERS: dict[str, int] = {"nghìn": 3, "ngàn": 3, "triệu": 6, "tỷ": 9, "tỉ": 9}
"""Number words and the power of ten each stands for."""

_GROUPED = re.compile(r"[0-9]{1,3}(?:([., \u00a0])[0-9]{3})(?:\1[0-9]{3})*")
_STRAY_BLANK = re.compile(r"(?<=[0-9])(?: ([.,])|([.,]) )(?=[0-9])")
_WORD = re.compile(r"\s*(nghìn|ngàn|triệu|tỷ|tỉ)\b\s*", re.IGNORECASE)
_THOUSAND = 3
_PLAUSIBLE_RATIO = 100  # two figures of one thing in one text rarely differ by more


class NumberUnreadable(TongketError):
    """The characters are not a number."""


class Mark(StrEnum):
    """What stands before the decimals."""

    COMMA = ","
    DOT = "."


@dataclass(frozen=True, slots=True)
class Written:
    """One way to understand a written number.

    ``decimals`` counts the digits behind the decimal mark, below zero where a number word
    multiplies ("2 nghìn" is 2000 with -3 decimals). ``mark`` is the decimal mark this reading
    presumes, nothing where none is involved.
    """

    number: Decimal
    decimals: int
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class Resolved:
    """The reading that stands and the ones that could not be excluded."""

    chosen: Written
    open: tuple[Written, ...] = ()


@lru_cache(maxsize=16384)
def readings(text: str) -> tuple[Written, ...]:
    """List every number that the characters can stand for, the likeliest first.

    A dot or comma before exactly three last digits is a thousands mark or a decimal mark; the
    Vietnamese way (dot for thousands, comma for decimals) comes first. Number words are read:
    "1 nghìn 773" is 1773. A blank beside a mark is a misprint: "1. 245" is 1245.

    Raises:
        NumberUnreadable: there is anything but digits, marks and number words.
    """
    text = _STRAY_BLANK.sub(r"\1\2", text.strip())
    sign, digits = (-1, text[1:].lstrip()) if text[:1] in "-−" else (1, text.lstrip("+"))
    found = _with_words(digits) if _WORD.search(digits) else _plain(digits)
    if not found:
        raise NumberUnreadable(text=text[:40])
    return tuple(Written(sign * w.number, w.decimals, w.mark) for w in found)


def is_number(text: str) -> bool:
    """Whether characters can stand for a number: "1.300,5", but not "3.40106,47"."""
    try:
        return bool(readings(text))
    except NumberUnreadable:
        return False


@lru_cache(maxsize=16384)
def _plain(text: str) -> tuple[Written, ...]:
    if _is_whole(text):
        return (Written(Decimal(text), 0),)
    whole, mark, part = _split(text)
    if not part:
        return ()
    if mark not in ".,":
        return (_thousands(text, None),) if _GROUPED.fullmatch(text) else ()
    if not _GROUPED.fullmatch(text):
        plain_whole = whole if _is_whole(whole) else _ungrouped(whole, mark)
        return (_decimal(plain_whole, part, Mark(mark)),) if plain_whole else ()
    other = Mark.DOT if mark == "," else Mark.COMMA
    grouped = _thousands(text, other)
    if not _is_whole(whole):
        return (grouped,)
    as_decimal = _decimal(whole, part, Mark(mark))
    if whole.startswith("0"):
        return (as_decimal,)
    if part == "000":  # nobody prints three empty decimals
        return (grouped,)
    return (grouped, as_decimal) if mark == "." else (as_decimal, grouped)


def _is_whole(text: str) -> bool:
    """Whether characters are the ten digits alone; "²" is a digit too, and no number."""
    return text.isascii() and text.isdigit()


def _split(text: str) -> tuple[str, str, str]:
    """Digits before the last mark, the mark, the digits behind it."""
    match = re.fullmatch(r"(.*)([., \u00a0])([0-9]+)", text, re.DOTALL)
    return (match[1], match[2], match[3]) if match else ("", "", "")


def _ungrouped(whole: str, mark: str) -> str:
    """Digits of a whole part grouped by the mark that does not stand before the decimals."""
    match = _GROUPED.fullmatch(whole)
    return re.sub(r"\D", "", whole) if match and match[1] != mark and whole.isascii() else ""


def _thousands(text: str, mark: Mark | None) -> Written:
    return Written(Decimal(re.sub(r"[., \u00a0]", "", text)), 0, mark)


def _decimal(whole: str, part: str, mark: Mark) -> Written:
    return Written(Decimal(f"{whole}.{part}"), len(part), mark)


def _with_words(text: str) -> tuple[Written, ...]:
    """Read "1 nghìn 773", "1,044 triệu", "2 tỷ 500 triệu": each part times its words."""
    total, decimals, position, last = Decimal(0), 0, 0, 0
    while position < len(text):
        match = re.compile(r"[0-9][0-9.,]*").match(text, position)
        if match is None:
            return ()
        part = _plain(match[0].rstrip("."))
        if not part:
            return ()
        position, power = match.end(), 0
        while word := _WORD.match(text, position):
            power += MULTIPLIERS[word[1].lower()]
            position = word.end()
        if position == len(text) and not power and last > _THOUSAND:
            total, power = (
                total.scaleb(_THOUSAND - last),
                0,
            )  # "168 tỷ 450": 168450 of the next unit
        last = power
        chosen = next((w for w in part if w.mark is not Mark.DOT), part[0])
        total += chosen.number.scaleb(power)
        decimals = chosen.decimals - power
        if position < len(text) and not power:
            return ()
    return (Written(total, decimals),)


def resolve(
    found: tuple[Written, ...],
    *,
    counted: bool = False,
    mark: Mark | None = None,
    company: Iterable[Decimal] = (),
) -> Resolved:
    """Choose among the readings of one number by what stands around it.

    ``counted`` things are whole. ``company`` are numbers in the same unit that speak of the same
    thing: a reading more than a hundred times away from them is left out where another is not.
    ``mark`` is the decimal mark that the rest of the text is known to use. What none of them
    decides stays open beside the likeliest reading.
    """
    left = found
    if counted and len(left) > 1:
        left = tuple(w for w in left if w.decimals <= 0) or left
    for other in company:
        near = tuple(w for w in left if _near(w.number, other))
        left = near or left
    if mark is not None and len(left) > 1:
        left = tuple(w for w in left if w.mark in {mark, None}) or left
    return Resolved(left[0], left[1:])


def _near(number: Decimal, other: Decimal) -> bool:
    small, large = sorted((abs(number), abs(other)))
    return large <= _PLAUSIBLE_RATIO * small


def decimal_mark(texts: Iterable[str]) -> Mark | None:
    """Name the decimal mark that a text uses, from those of its numbers that leave no doubt.

    Nothing where no number tells or where they disagree.
    """
    seen = set()
    for text in texts:
        found = _plain(text)
        if len(found) == 1 and found[0].mark is not None:
            seen.add(found[0].mark)
    return seen.pop() if len(seen) == 1 else None


def _written(number: Decimal, decimals: int, thousands: str, mark: str) -> str:
    places = max(decimals, 0)
    rounded = number.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    text = f"{abs(rounded):,.{places}f}"
    sign = "-" if rounded < 0 else ""
    return sign + text.translate(str.maketrans(",.", thousands + mark))


def vietnamese(number: Decimal, decimals: int) -> str:
    """Write a number with dots between thousands and a decimal comma: "1.234,50".

    ``decimals`` digits are kept, halves are rounded away from zero.
    """
    return _written(number, decimals, ".", ",")


def english(number: Decimal, decimals: int) -> str:
    """Write a number with commas between thousands and a decimal point: "1,234.50"."""
    return _written(number, decimals, ",", ".")
