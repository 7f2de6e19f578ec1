"""Which period does a person mean who writes it as offices do, and how is it shown to her?"""

import re
from collections.abc import Callable

from tongket.vocabulary.period import Period, PeriodKind

_YEAR = r"(?: năm |[ /-])(?P<y>[12][0-9]{3})"
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_CODED = frozenset({PeriodKind.TO_DAY, PeriodKind.TERM})
"""Kinds whose words are not read back."""
_WORDS: tuple[tuple[str, Callable[[int, int], Period]], ...] = (
    (r"năm (?P<y>[12][0-9]{3})(?P<n>)", lambda year, _: Period.year(year)),
    (rf"(?P<n>6) tháng cuối{_YEAR}", lambda year, _: Period.half(year, 2)),
    (rf"(?P<n>[0-9]+) tháng(?: đầu)?{_YEAR}", Period.months_to_date),
    (rf"quý (?P<n>[1-4]|i{{1,3}}|iv){_YEAR}", Period.quarter),
    (rf"tháng (?P<n>[0-9]+){_YEAR}", Period.month),
)


def read_period(text: str) -> Period:
    """Read a period in words ("10 tháng đầu năm 2026", "quý III/2026") or as a code.

    Raises:
        PeriodUnreadable: it is neither.
    """
    folded = " ".join(text.lower().split())
    for pattern, period in _WORDS:
        match = re.fullmatch(pattern, folded)
        if match and 1 <= (number := _number(match["n"])) <= 12:
            return period(int(match["y"]), number)
    return Period.parse(text.strip())


def written_period(period: Period) -> str:
    """A period in the words of offices where they are read back, else its code."""
    return str(period) if period.kind in _CODED else period.vietnamese


def _number(text: str) -> int:
    return _ROMAN.get(text) or int(text or 1)
