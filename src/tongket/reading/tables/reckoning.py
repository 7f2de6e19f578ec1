"""What does a column compare whose head does not say so, by its count or its figures?

"Tuyệt đối" over "3=2-1", "Tỷ lệ (%)" behind a plan, a result and last year's level: the row that
counts the columns or the arithmetic of the others tells. A column that nothing explains stays as
its head has it.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from enum import StrEnum
from itertools import islice, permutations, product
from typing import NamedTuple

from tongket.reading.pieces.quantities import Digits
from tongket.reading.tables.cells import Row
from tongket.reading.tables.figures import NUMBER
from tongket.reading.tables.roles import Column, Role
from tongket.vocabulary.number import is_number

_FORMULA = re.compile(
    r"\(?\s*(?P<at>\w+)\s*\)?\s*=\s*\(?\s*(?P<one>\w+)\s*\)?"
    r"\s*(?P<sign>[-–/:])\s*\(?\s*(?P<other>\w+)\s*\)?.*"
)
_COUNTED = re.compile(r"\(?\s*(?P<at>\w+)\s*\)?(?:\s*=.*)?")
_LEVELS = frozenset({Role.RESULT, Role.PLAN, Role.PREVIOUS, Role.NEXT_PLAN})
_HUNDRED = 50  # a ratio in percent rarely lies below it, a growth nearly always does
_MOST_ROWS = 60
_MOST_LEVELS = 12
_LEAST_ROWS = 2
_MOSTLY = Decimal("0.8")  # of the rows
_Numbers = Mapping[int, Sequence[tuple[Decimal, int] | None]]
_Figures = tuple[tuple[Decimal, int], tuple[Decimal, int], tuple[Decimal, int]]
_SLACK = Decimal("0.0006")  # of a figure, for what its operands were rounded by


class _Way(StrEnum):
    """How a column comes of two others."""

    SHARE = "/"
    EXCESS = "-"
    GROWTH = "growth"


_TO_PLAN = frozenset({(Role.RESULT, Role.PLAN)})
_TO_FORMER = frozenset(
    {(Role.RESULT, Role.PREVIOUS), (Role.RESULT, Role.RESULT), (Role.NEXT_PLAN, Role.RESULT)}
)
_WAYS = {
    Role.PLAN_SHARE: ((_Way.SHARE,), _TO_PLAN),
    Role.RATIO: ((_Way.SHARE, _Way.GROWTH), _TO_FORMER),
    Role.GROWTH: ((_Way.SHARE, _Way.GROWTH), _TO_FORMER),
    Role.CHANGE: ((_Way.EXCESS,), _TO_FORMER),
}
"""How a column of shares comes of others, and which these may be."""


class _Origin(NamedTuple):
    way: _Way
    one: int
    other: int


def settled(columns: Sequence[Column], count: Row, rows: Sequence[Row]) -> tuple[Column, ...]:
    """Say of the columns that compare with nothing named what they compare with."""
    open_columns = [at for at, column in enumerate(columns) if column.unsaid]
    if not open_columns:
        return tuple(columns)
    levels = [at for at, column in enumerate(columns) if column.role in _LEVELS]
    numbers = _numbers(rows, [*levels[:_MOST_LEVELS], *open_columns])
    counted = _by_count(count)
    found = list(columns)
    for at in open_columns:
        origins = (
            [counted[at]] if at in counted else _by_figures(at, levels[:_MOST_LEVELS], numbers)
        )
        roles = (_role(columns, origin) for origin in origins)
        known = next(filter(None, roles), None)
        if known is not None:
            found[at] = replace(known, period=columns[at].period, unit=columns[at].unit)
    return tuple(found)


def agreement(columns: Sequence[Column], rows: Sequence[Row]) -> tuple[int, int]:
    """How many columns of shares and changes the figures of two others bear out, and gainsay.

    Rows that lack cells bear no witness.
    """
    widest = max(map(len, rows), default=0)
    rows = [row for row in rows if len(row) == widest]
    shares = {at: _WAYS[one.role] for at, one in enumerate(columns) if one.role in _WAYS}
    levels = [at for at, column in enumerate(columns) if column.role in _LEVELS][:_MOST_LEVELS]
    numbers = _numbers(rows, [*levels, *shares])
    confirmed = gainsaid = 0
    for at, (ways, against) in shares.items():
        told = [
            (sum(_comes(way, *figures) for figures in beside), len(beside))
            for one, other in permutations(levels, 2)
            if (columns[one].role, columns[other].role) in against
            if (beside := _beside(numbers, at, one, other))
            for way in ways
        ]
        borne = any(hits >= _MOSTLY * of for hits, of in told)
        confirmed += borne
        gainsaid += bool(told) and not borne
    return confirmed, gainsaid


def _beside(numbers: _Numbers, at: int, one: int, other: int) -> list[_Figures]:
    """The figures of a column with those of two others, in the rows that have all three."""
    return [
        (own, left, right)
        for own, left, right in zip(numbers[at], numbers[one], numbers[other], strict=True)
        if own and left and right and right[0]
    ]


def grows(columns: Sequence[Column], at: int, rows: Sequence[Row]) -> bool:
    """Whether a column headed as a ratio to a former level gives by how much that grew.

    The levels beside it tell, else its figures do where most are signed or small.
    """
    results = [index for index, one in enumerate(columns) if one.role is Role.RESULT]
    formers = [index for index, one in enumerate(columns) if one.role is Role.PREVIOUS]
    pairs = list(product(results[:_MOST_LEVELS], formers[:_MOST_LEVELS]))
    numbers = _numbers(rows, [at, *results, *formers])
    for one, other in pairs:
        told = _beside(numbers, at, one, other)
        for way in (_Way.SHARE, _Way.GROWTH):
            if told and all(_comes(way, *figures) for figures in told):
                return way is _Way.GROWTH
    own = [
        number[0] < _HUNDRED or row[at].text.startswith("+")
        for row, number in zip(rows, numbers[at], strict=False)
        if number
    ]
    return 2 * sum(own) > len(own)


def _role(columns: Sequence[Column], origin: _Origin) -> Column | None:
    """The column that compares one with another in such a way."""
    if max(origin.one, origin.other) >= len(columns):
        return None
    one, other = columns[origin.one], columns[origin.other]
    match (one.role, other.role, origin.way):
        case (Role.RESULT, Role.PLAN, _Way.SHARE):
            return Column(Role.PLAN_SHARE, base=other.base, home=origin.one)
        case (Role.RESULT, Role.PLAN, _Way.GROWTH):
            return Column(Role.OVER_PLAN, base=other.base, home=origin.one)
        case (Role.RESULT, Role.PLAN, _Way.EXCESS):
            return Column(Role.EXCESS)
        case (Role.RESULT, Role.PREVIOUS, way):
            role = {_Way.SHARE: Role.RATIO, _Way.EXCESS: Role.CHANGE, _Way.GROWTH: Role.GROWTH}[way]
            return Column(role, former=other.former, home=origin.one)
        case (Role.NEXT_PLAN, Role.RESULT, _Way.SHARE):
            return Column(Role.RATIO, of_plan=True, home=origin.one)
        case (Role.NEXT_PLAN, Role.RESULT, _):
            return Column(Role.EXCESS)
    return None


def _by_count(count: Row) -> Mapping[int, _Origin]:
    """What the row that counts the columns says of them: "4=2/1"."""
    at = {
        found["at"]: index
        for index, cell in enumerate(count)
        if (found := _COUNTED.fullmatch(cell.text))
    }
    said: dict[int, _Origin] = {}
    for index, cell in enumerate(count):
        found = _FORMULA.fullmatch(cell.text)
        if found and found["one"] in at and found["other"] in at:
            way = _Way.SHARE if found["sign"] in "/:" else _Way.EXCESS
            said[index] = _Origin(way, at[found["one"]], at[found["other"]])
    return said


def _numbers(rows: Sequence[Row], wanted: Sequence[int]) -> _Numbers:
    """The numbers of some columns row by row, with how many decimals each has."""
    few = list(islice(rows, _MOST_ROWS))
    return {at: [_number(row[at].text) if at < len(row) else None for row in few] for at in wanted}


def _number(text: str) -> tuple[Decimal, int] | None:
    found = NUMBER.fullmatch(text)
    if found is None or not is_number(found["number"]):
        return None
    number = Digits(found["number"], 0, 0).likely
    falls = bool(found["open"]) or (found["sign"] or "+") not in "+"
    exponent = number.as_tuple().exponent
    places = -exponent if isinstance(exponent, int) else 0
    return (-number if falls else number), max(places, 0)


def _by_figures(at: int, levels: Sequence[int], numbers: _Numbers) -> list[_Origin]:
    """The ways in which all figures of a column come of those of two others, the surest first."""
    found: list[tuple[int, _Origin]] = []
    for one, other in permutations(levels, 2):
        rows = _beside(numbers, at, one, other)
        if len(rows) >= _LEAST_ROWS:
            ways = (way for way in _Way if all(_comes(way, *row) for row in rows))
            found.extend((len(rows), _Origin(way, one, other)) for way in ways)
    return [origin for _, origin in sorted(found, key=lambda pair: -pair[0])]


def _comes(
    way: _Way, own: tuple[Decimal, int], left: tuple[Decimal, int], right: tuple[Decimal, int]
) -> bool:
    """Whether a figure is what two others come to, cut off or rounded where it is written out."""
    match way:
        case _Way.SHARE:
            meant = left[0] / right[0] * 100
        case _Way.GROWTH:
            meant = (left[0] - right[0]) / right[0] * 100
        case _Way.EXCESS:
            meant = left[0] - right[0]
    step, apart = Decimal(1).scaleb(-own[1]), abs(meant - own[0])
    return apart < step or apart <= step / 2 + abs(meant) * _SLACK
