"""What is a target, and which values keep it?"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from tongket.vocabulary.bound import Bound
from tongket.vocabulary.knowledge import latest
from tongket.vocabulary.period import Period
from tongket.vocabulary.source import Source


class TargetKind(StrEnum):
    """How a target is phrased, and so what of the result is held against it."""

    LEVEL = "level"  # at least, at most, exactly, about, or a range: the bound says which
    INCREASE = "increase"  # by an amount in the unit, or in points
    DECREASE = "decrease"
    ANY_INCREASE = "any_increase"
    ANY_DECREASE = "any_decrease"  # "kiềm chế và giảm"
    GROWTH = "growth"  # in percent against the period before
    MEAN_GROWTH = "mean_growth"  # in percent a year, mean over a term
    MULTIPLE = "multiple"  # times the level of a base year
    SHARE_OF_UNIT = "share_of_unit"  # in percent of another unit's value
    RANK = "rank"  # a place, one is best
    RANK_CHANGE = "rank_change"  # places gained
    KEEP = "keep"  # not worse than before
    ALL_OF = "all_of"  # all of N
    DONE = "done"  # done or not done


@dataclass(frozen=True, slots=True)
class Target:
    """One promise about one indicator of one unit in one period, by one issuer.

    ``low`` and ``high`` are in the indicator's unit (percent for growth and shares, points for
    changes of percentages) and equal for a single value; both are ``None`` where the target is
    set but its number is not at hand. ``decimals`` are the digits printed. ``exact`` says that the
    number comes from the decision itself, not from a report about it. A fall is promised by a
    positive number. ``replaces`` is the row that this one amends.
    """

    id: int
    issuer: str
    decision: str  # number and date of the deciding document, empty where not at hand
    indicator: str
    unit: str
    period: Period
    kind: TargetKind
    bound: Bound
    low: Decimal | None
    high: Decimal | None
    decimals: int
    exact: bool
    printed: str  # the words as printed
    source: Source
    recorded_at: datetime
    base_period: Period | None = None
    of_unit: str = ""
    reconstructed: bool = False  # its name was not in a source, only its place in the set
    replaces: int | None = None
    withdrawn_at: datetime | None = None

    @property
    def is_known(self) -> bool:
        """Whether its number is at hand, or it needs none."""
        return self.low is not None or self.kind in {
            TargetKind.ANY_INCREASE,
            TargetKind.ANY_DECREASE,
            TargetKind.KEEP,
            TargetKind.DONE,
        }


def _subject(target: Target) -> tuple[object, ...]:
    return (target.issuer, target.indicator, target.unit, target.period)


def _promise(target: Target) -> tuple[object, ...]:
    """What rows must share to be reports or versions of one target."""
    if not target.is_known:
        return _subject(target)
    return (*_subject(target), target.kind, target.base_period, target.of_unit)


def in_force(targets: Iterable[Target]) -> tuple[Target, ...]:
    """Keep one row for each promise, in the order in which they are given.

    A replaced row falls away, and one without its number where a row of the same issuer has it.
    Then the decision itself stands before a report about it, and the later word before the
    earlier, as ``latest`` has it.
    """
    given = tuple(targets)
    replaced = {target.replaces for target in given}
    remaining = [target for target in given if target.id not in replaced]
    numbered = {_subject(target) for target in remaining if target.is_known}
    versions: dict[tuple[object, ...], list[Target]] = {}
    for target in remaining:
        if target.is_known or _subject(target) not in numbered:
            versions.setdefault(_promise(target), []).append(target)
    return tuple(
        latest([row for row in rows if row.exact] or rows)[0] for rows in versions.values()
    )
