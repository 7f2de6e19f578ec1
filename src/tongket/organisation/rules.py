"""Of which units of an earlier day does a unit consist, and how much of each?"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

TRANSFER = "transfer"  # the kind of event in which the old unit goes on

Part = Fraction | None  # of a unit: one for all of it, nothing where nobody recorded how much


@dataclass(frozen=True, slots=True)
class SuccessionFacts:
    """One unit passing into another, or into none where it was closed.

    ``share`` is the part of the old unit that passed, one for all of it, nothing where nobody
    recorded it; ``share_source`` says who did. ``opens`` says that the new unit began with it.
    """

    id: int
    event: int
    kind: str
    date: date
    legal_basis: str
    old: str
    new: str | None
    share: Fraction | None
    share_source: str
    opens: bool


def lineage(unit: str, successions: Iterable[SuccessionFacts], on: date) -> Mapping[str, Part]:
    """Give the units of a day of which a unit of today is made, and the part of each.

    The events after the day are undone, the latest first: a unit that one opened was its old
    units; one that took something over was itself and that; one that gave something away was more.
    A unit that was there unchanged is itself, wholly.
    """
    after = [row for row in successions if row.date > on]
    parts: dict[str, Part] = {unit: Fraction(1)}
    for day in sorted({row.date for row in after}, reverse=True):
        parts = _before([row for row in after if row.date == day], parts)
    return parts


def _before(rows: list[SuccessionFacts], parts: Mapping[str, Part]) -> dict[str, Part]:
    """Undo the events of one day."""
    found: dict[str, Part] = {}

    def add(unit: str, part: Part) -> None:
        there = found.get(unit, Fraction(0))
        found[unit] = None if part is None or there is None else there + part

    for unit, part in parts.items():
        came = [row for row in rows if row.new == unit]
        if not any(row.opens for row in came):
            gone = [row.share for row in rows if row.old == unit and row.kind == TRANSFER]
            add(unit, _times(part, _rest(gone)))
        for row in came:
            add(row.old, _times(part, row.share))
    return {unit: part for unit, part in found.items() if part != 0}


def _times(one: Part, other: Part) -> Part:
    return None if one is None or other is None else one * other


def _rest(gone: list[Part]) -> Part:
    rest: Part = Fraction(1)
    for part in gone:
        rest = None if rest is None or part is None else rest - part
    return rest
