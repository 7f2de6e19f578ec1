"""Can a figure in one unit belong to an indicator in another?"""

import re
from enum import StrEnum
from functools import lru_cache

from tongket.reading.text.normalise import compose, key
from tongket.vocabulary.unit import Unit

_ALIKE = (
    "người;lao động;đồng chí;đảng viên;quần chúng;nhân khẩu;khẩu;công nhân;em;dân",
    "lượt;lượt người;lượt khách;lượt công dân;khách;du khách;lượt khách du lịch",
    "đơn;đơn thư;đơn, thư",
    "htx;hợp tác xã",
    "doanh nghiệp;dn",
    "tổ chức;tổ chức đảng",
    "thôn;bản;xóm;ấp;làng;khu dân cư;khu;tổ dân phố;thôn, bản;thôn, tổ dân phố",
    "hộ;gia đình;hộ gia đình",
    "nhà;căn;ngôi nhà;căn nhà",
    "giường;giường bệnh",
    "bác sĩ;bác sỹ",
    "%;điểm %",
    "thứ hạng;bậc;hạng",
)
"""Words that count or measure the same thing."""

_MEASURE_UNITS = frozenset({"%", "điểm %", "đồng", "usd", "kg", "m2", "m", "m3", "kwh"})
_PER_YEAR = re.compile(r"/\s*năm\s*$")


class Agreement(StrEnum):
    """Whether two units fit one indicator."""

    AGREE = "agree"
    UNKNOWN = "unknown"
    CONFLICT = "conflict"


def _folded(unit: str) -> str:
    """A unit's words folded for comparison, without the marks between them ("đơn, thư")."""
    return " ".join(key(word) for word in re.findall(r"[^\s/,]+", unit))


_MEAN = _folded("bình quân")
_CLASS = {_folded(word): row for row, words in enumerate(_ALIKE) for word in words.split(";")}


@lru_cache(maxsize=4096)
def agreement(unit: str, other: str, alias: str = "") -> Agreement:
    """Say whether a claim's unit fits an indicator's, whose alias may itself begin with the unit.

    Money may be written without what it is counted over ("35 triệu đồng" a head and year), other
    rates only where the alias itself speaks of a mean; a yearly rate with or without "/năm".
    Nothing can be said where either unit is missing.
    """
    if not unit or not other:
        return Agreement.UNKNOWN
    mine, own = _sides(unit), _sides(other)
    rate = own if mine[0] != "đồng" and _MEAN not in alias else own[: len(mine)]
    if _class(mine[0]) == _class(own[0]) and rate[1:] == mine[1:]:
        return Agreement.AGREE
    words = _folded(compose(unit).composed.lower())
    if own[0] not in _MEASURE_UNITS and f" {alias} ".startswith(f" {words} "):
        return Agreement.AGREE
    return Agreement.CONFLICT


def dimension(unit: str) -> str:
    """What a unit measures, whatever its size: money, land, a counted thing."""
    return "/".join(_sides(unit)) if unit else ""


def counted(unit: str) -> str:
    """The words for what is counted, without "nghìn"; empty for money, measures and shares."""
    sides = _sides(unit) if unit else ("%",)
    return "" if sides[0] in _MEASURE_UNITS else " ".join(sides)


def _sides(unit: str) -> tuple[str, ...]:
    """What is measured, and over what: "triệu đồng/người/năm" is đồng, người."""
    dimension = Unit.parse(compose(unit).composed).dimension
    return tuple(side.strip() for side in _PER_YEAR.sub("", dimension).split("/"))


def _class(side: str) -> int | str:
    """What stands for all words that count the same: their place in the table, else the words."""
    words = _folded(side)
    return _CLASS.get(words, words)
