"""What does an indicator's formula say, and does it make sense?

A formula is written over quantities, units included: tonnes over people are kilograms a head
without a factor, and a quotient of equal units is a share.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from tongket.vocabulary.error import TongketError
from tongket.vocabulary.unit import Unit


class FormulaUnreadable(TongketError):
    """A text is no formula: names, numbers, + − × / and brackets."""


class FormulaCircular(TongketError):
    """An indicator is, by way of formulas, computed from itself."""


class FormulaUnitsDiffer(TongketError):
    """A formula yields, adds or subtracts what is counted in another unit."""


class OverUnits(StrEnum):
    """How an indicator of a whole follows from those of the units below it."""

    SUM = "sum"
    WEIGHTED_MEAN = "weighted_mean"
    MEAN = "mean"
    RECOMPUTE = "recompute"
    NONE = "none"
    PROVINCE_ONLY = "province_only"
    ALL = "all"


class OverTime(StrEnum):
    """How an indicator of a longer period follows from those of shorter ones."""

    SUM = "sum"
    LAST = "last"
    MEAN = "mean"
    WEIGHTED_MEAN = "weighted_mean"
    CUMULATIVE = "cumulative"  # already counted from the year's first day: take the latest
    ANNUAL_ONLY = "annual_only"
    RECOMPUTE = "recompute"


@dataclass(frozen=True, slots=True)
class Number:
    """A constant, of no unit."""

    value: Fraction


@dataclass(frozen=True, slots=True)
class Name:
    """An indicator of the same unit and period, or of the same period a year before."""

    code: str
    previous: bool = False


@dataclass(frozen=True, slots=True)
class Operation:
    """Two formulas joined by one of ``+ - * /``."""

    sign: str
    left: "Formula"
    right: "Formula"


Formula = Number | Name | Operation

_TOKEN = re.compile(
    r"\s*(?:(?P<number>\d+(?:\.\d+)?)|(?P<name>[a-z][a-z0-9_.]*)|(?P<sign>[-+*/()]))"
)
_STRENGTH = {"+": 1, "-": 1, "*": 2, "/": 2}


def read_formula(text: str) -> Formula:
    """Read names, numbers, + − × / and brackets; ``previous NAME`` is the year before's.

    × and / bind before + and −; equal ones are taken from left to right.

    Raises:
        FormulaUnreadable: anything else is written.
    """
    tokens = list(_tokens(text))
    formula, rest = _expression(tokens, 1, text)
    if rest:
        raise FormulaUnreadable(text=text, near=rest[0])
    return formula


def _tokens(text: str) -> Iterator[str]:
    plain = text.translate(str.maketrans("×−÷", "*-/")).strip()
    position = 0
    while position < len(plain):
        match = _TOKEN.match(plain, position)
        if match is None:
            raise FormulaUnreadable(text=text, near=plain[position:])
        position = match.end()
        yield match["number"] or match["name"] or match["sign"]


def _expression(tokens: list[str], strength: int, text: str) -> tuple[Formula, list[str]]:
    """Read a chain of signs that bind at least as strongly, and give back what follows it."""
    left, rest = _operand(tokens, text)
    while rest and _STRENGTH.get(rest[0], 0) >= strength:
        sign = rest[0]
        right, rest = _expression(rest[1:], _STRENGTH[sign] + 1, text)
        left = Operation(sign, left, right)
    return left, rest


def _operand(tokens: list[str], text: str) -> tuple[Formula, list[str]]:
    match tokens:
        case ["(", *inner]:
            formula, rest = _expression(inner, 1, text)
            if rest[:1] == [")"]:
                return formula, rest[1:]
        case ["previous", name, *rest] if name[0].isalpha():
            return Name(name, previous=True), rest
        case [word, *rest] if word[0].isalpha():
            return Name(word), rest
        case [word, *rest] if word[0].isdigit():
            return Number(Fraction(word)), rest
    raise FormulaUnreadable(text=text, near=" ".join(tokens[:1]))


def names(formula: Formula) -> frozenset[str]:
    """List the indicators that a formula speaks of."""
    match formula:
        case Name(code):
            return frozenset({code})
        case Operation(_, left, right):
            return names(left) | names(right)
        case _:
            return frozenset()


def circle(formulas: Mapping[str, Formula]) -> tuple[str, ...]:
    """Find indicators each computed from the next and the last from the first; empty if none.

    A value of the year before is another quantity and closes no circle.
    """
    done: set[str] = set()

    def search(code: str, path: tuple[str, ...]) -> tuple[str, ...]:
        """Follow a code's formula; give the part of the path that closes."""
        if code in path:
            return path[path.index(code) :]
        if code in done or code not in formulas:
            return ()
        for other in sorted(_current_names(formulas[code])):
            if found := search(other, (*path, code)):
                return found
        done.add(code)
        return ()

    return next((found for code in sorted(formulas) if (found := search(code, ()))), ())


def _current_names(formula: Formula) -> frozenset[str]:
    match formula:
        case Name(code, previous=False):
            return frozenset({code})
        case Operation(_, left, right):
            return _current_names(left) | _current_names(right)
        case _:
            return frozenset()


@dataclass(frozen=True, slots=True)
class Measured:
    """What a formula yields: base dimensions with their powers, and the size of one of it."""

    powers: tuple[tuple[str, int], ...]
    size: Fraction


def measured(unit: Unit) -> Measured:
    """Take a unit apart: "kg/người/năm" is kg¹ người⁻¹, a share is a hundredth of nothing.

    A flow is an amount a year, so "/năm" is left out; points of a percentage are percents.
    """
    over, *under = unit.dimension.split("/")
    if over in {"%", "điểm %"}:
        return Measured((), unit.size / 100)
    powers = {over: 1}
    for part in under:
        if part != "năm":
            powers[part] = powers.get(part, 0) - 1
    return Measured(_ordered(powers), unit.size)


def _ordered(powers: Mapping[str, int]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted((base, power) for base, power in powers.items() if power))


def yields(formula: Formula, units: Mapping[str, Unit]) -> Measured:
    """Say what a formula measures, given the unit of each indicator it names.

    Raises:
        FormulaUnitsDiffer: it adds or subtracts different things.
        KeyError: it names an indicator without a unit.
    """
    match formula:
        case Number():
            return Measured((), Fraction(1))
        case Name(code):
            return measured(units[code])
        case Operation(sign, left, right):
            return _joined(sign, yields(left, units), yields(right, units))


def _joined(sign: str, left: Measured, right: Measured) -> Measured:
    if sign in "+-":
        if left.powers != right.powers:
            raise FormulaUnitsDiffer(left=_written(left), right=_written(right))
        return left
    way = 1 if sign == "*" else -1
    powers = dict(left.powers)
    for base, power in right.powers:
        powers[base] = powers.get(base, 0) + way * power
    return Measured(_ordered(powers), left.size * right.size**way)


def _written(what: Measured) -> str:
    return " ".join(f"{base}^{power}" for base, power in what.powers) or "1"


def check_units(code: str, formula: Formula, units: Mapping[str, Unit]) -> None:
    """Make sure that a formula yields what its indicator is counted in.

    Raises:
        FormulaUnitsDiffer: it does not.
    """
    own, found = measured(units[code]), yields(formula, units)
    if own.powers != found.powers:
        raise FormulaUnitsDiffer(left=_written(found), right=_written(own))


@dataclass(frozen=True, slots=True)
class Quotient:
    """One indicator that is another over a third, times a factor of their units' sizes.

    Numbers in the indicators' own units: value = factor × numerator ÷ denominator.
    """

    numerator: str
    denominator: str
    factor: Fraction


def as_quotient(code: str, formula: Formula, units: Mapping[str, Unit]) -> Quotient | None:
    """Give a formula of the plain shape A / B as data; nothing for any other shape."""
    match formula:
        case Operation("/", Name(above, previous=False), Name(below, previous=False)):
            size = yields(formula, units).size / measured(units[code]).size
            return Quotient(above, below, size)
        case _:
            return None
