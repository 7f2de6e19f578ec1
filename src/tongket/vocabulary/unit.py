"""In what is a number counted, and which units are the same thing on another scale?"""

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from tongket.vocabulary.error import TongketError


class UnitsDiffer(TongketError):
    """Two units measure different things and cannot be converted."""


# Word -> (dimension, size in its base unit); counted things have a dimension of their own.
_MULTIPLIERS = {
    **dict.fromkeys(("nghìn", "ngàn", "ng", "1000", "1.000"), 10**3),
    **dict.fromkeys(("triệu", "tr"), 10**6),
    **dict.fromkeys(("tỷ", "tỉ"), 10**9),
}
_SHORT_MONEY = re.compile(
    r"\b(tr|triệu|tỷ|tỉ|ng|nghìn|ngàn)\.?\s*(?=(?:đồng|đ)\b)"
)  # "tr.đ", "tỷđ"
_MEASURES: dict[str, tuple[str, Fraction]] = {
    "đồng": ("đồng", Fraction(1)),
    "đ": ("đồng", Fraction(1)),
    "vnđ": ("đồng", Fraction(1)),
    "usd": ("usd", Fraction(1)),
    "g": ("kg", Fraction(1, 1000)),
    "kg": ("kg", Fraction(1)),
    "yến": ("kg", Fraction(10)),
    "tạ": ("kg", Fraction(100)),
    "tấn": ("kg", Fraction(1000)),
    "m2": ("m2", Fraction(1)),
    "m²": ("m2", Fraction(1)),
    "ha": ("m2", Fraction(10_000)),
    "km2": ("m2", Fraction(1_000_000)),
    "km²": ("m2", Fraction(1_000_000)),
    "m": ("m", Fraction(1)),
    "km": ("m", Fraction(1000)),
    "m3": ("m3", Fraction(1)),
    "m³": ("m3", Fraction(1)),
    "lít": ("m3", Fraction(1, 1000)),
    "kwh": ("kwh", Fraction(1)),
    "%": ("%", Fraction(1)),
    "phần trăm": ("%", Fraction(1)),
    "‰": ("%", Fraction(1, 10)),
    "lần": ("%", Fraction(100)),
    "điểm %": ("điểm %", Fraction(1)),
    "điểm phần trăm": ("điểm %", Fraction(1)),
    "đpt": ("điểm %", Fraction(1)),
}
# What a rate is counted over; "1 vạn dân" is ten thousand people.
_OVER: dict[str, tuple[str, Fraction]] = {
    **_MEASURES,
    "dân": ("người", Fraction(1)),
    "nhân khẩu": ("người", Fraction(1)),
    "vạn dân": ("người", Fraction(10_000)),
}


_MEASURED = {dimension for dimension, _ in _MEASURES.values()}


def _folded(text: str) -> str:
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", text).strip().lower())


def _part(words: str, table: dict[str, tuple[str, Fraction]]) -> tuple[str, Fraction]:
    """The dimension and size of one side of a rate: "nghìn tỷ đồng" is đồng, 10¹²."""
    size = Fraction(1)
    rest = _SHORT_MONEY.sub(r"\1 ", words)
    while (head := rest.split(" ", 1)[0]) in _MULTIPLIERS:
        size *= _MULTIPLIERS[head]
        rest = rest[len(head) :].strip()
    if not rest and size != 1:
        rest = "đồng"  # "15 tỷ" is money
    dimension, own = table.get(rest, (rest, Fraction(1)))
    return dimension, size * own


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measure as written, with what it measures and its size.

    ``dimension`` names what is measured, each "/…" of a rate included ("đồng/người/năm");
    ``size`` is one such unit in the dimension's base (a tỷ đồng is 10⁹). An unknown word is a
    counted thing of its own dimension and size one.
    """

    words: str
    dimension: str
    size: Fraction

    @classmethod
    @lru_cache(maxsize=2**12)  # the units of the catalogue come back with every page
    def parse(cls, words: str) -> "Unit":
        """Read a unit as texts write it: "triệu đồng/người/năm", "tạ/ha", "nghìn con", "%"."""
        folded = _folded(words)
        over_whole, *denominators = (part.strip() for part in folded.split("/"))
        dimension, size = _part(over_whole, _MEASURES)
        for words_over in denominators:
            over, over_size = _part(words_over, _OVER)
            dimension += f"/{over}"
            size /= over_size
        return cls(words, dimension, size)

    @property
    def is_counted_thing(self) -> bool:
        """Whether it counts what comes in wholes, such as "con" or "nghìn hộ"; no rate does."""
        return "/" not in self.dimension and self.dimension not in _MEASURED

    def converts_to(self, other: "Unit") -> bool:
        """Whether both measure the same thing."""
        return self.dimension == other.dimension

    def factor_to(self, other: "Unit") -> Fraction:
        """How many of the other unit one of this is.

        Raises:
            UnitsDiffer: they measure different things; "%" and "điểm %" do.
        """
        if not self.converts_to(other):
            raise UnitsDiffer(unit=self.words, other=other.words)
        return self.size / other.size


@dataclass(frozen=True, slots=True)
class Quantity:
    """An exact number of a unit, with the digits behind the comma that were printed.

    ``decimals`` is below zero where the number was printed in thousands or millions of the unit.
    """

    number: Decimal
    unit: Unit
    decimals: int = 0

    def to(self, unit: Unit) -> "Quantity":
        """The same quantity in another unit, the printed digits moved along.

        Raises:
            UnitsDiffer: the units measure different things, or differ by no power of ten, so that
                the printed digits would lose their place.
        """
        factor = self.unit.factor_to(unit)
        shift = _power_of_ten(factor)
        if shift is None:
            raise UnitsDiffer(unit=self.unit.words, other=unit.words)
        return Quantity(self.number.scaleb(shift), unit, self.decimals - shift)


def _power_of_ten(factor: Fraction) -> int | None:
    """The exponent of a power of ten, or nothing."""
    shift = 0
    while factor.numerator % 10 == 0:
        factor, shift = factor / 10, shift + 1
    while factor.denominator % 10 == 0:
        factor, shift = factor * 10, shift - 1
    return shift if factor == 1 else None
