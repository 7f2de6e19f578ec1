"""How did every unit of a country do, beside its plan, the year before and its siblings?"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from tongket.evaluation.ranking import ranks
from tongket.evaluation.rollup import CellKey, Level, Rollup, Traits
from tongket.evaluation.verdicts.grid import Steps, as_decimal, percent, rounded
from tongket.evaluation.verdicts.judgement import Thresholds, Verdict
from tongket.evaluation.verdicts.zones import Plan
from tongket.vocabulary.bound import Bound


@dataclass(frozen=True, slots=True)
class Promise:
    """A level promised of a unit; no ``low``: the number is not at hand."""

    low: Decimal | None
    high: Decimal | None = None
    bound: Bound = Bound.EXACT


@dataclass(frozen=True, slots=True)
class Cell:
    """One unit's level of one indicator and period, and what is to be said of it.

    Only a level that is given bare is compared: ``previous`` is that of the same period a year
    before, ``growth`` in percent at two decimals, ``share`` of plan in percent at one. ``verdict``
    is empty where nothing was promised, ``rank`` where its siblings are not ranked.
    """

    level: Level | None
    previous: Fraction | None
    growth: Decimal | None
    share: Decimal | None
    verdict: Verdict | None
    rank: int | None = None


def cells(
    rollup: Rollup,
    keys: Iterable[CellKey],
    indicators: Mapping[str, Traits],
    promises: Mapping[CellKey, Promise],
    parents: Mapping[str, str],
    thresholds: Mapping[str, Thresholds],
) -> Mapping[CellKey, Cell]:
    """Evaluate every cell that has a level or a promise.

    ``parents`` gives the unit directly above each; ``thresholds`` those of each unit where they
    are not the default.
    """
    found: dict[CellKey, Cell] = {}
    for key in keys:
        unit, indicator, period = key
        level, promise = rollup.level(*key), promises.get(key)
        if level is None and promise is None:
            continue
        before = rollup.level(unit, indicator, period.previous_same)
        limits = thresholds.get(unit, Thresholds())
        found[key] = _cell(level, before, promise, indicators[indicator], limits)
    return _ranked(found, indicators, parents)


def _cell(
    level: Level | None,
    before: Level | None,
    promise: Promise | None,
    traits: Traits,
    limits: Thresholds,
) -> Cell:
    number, previous = (one.number if one else None for one in (level, before))
    growth = None
    if number is not None and previous is not None and previous > 0:
        growth = as_decimal(rounded(100 * (number - previous) / previous, 2), 2)
    if promise is None:
        return Cell(level, previous, growth, share=None, verdict=None)
    return Cell(level, previous, growth, *_held(number, promise, traits, limits))


def _held(
    number: Fraction | None, promise: Promise, traits: Traits, limits: Thresholds
) -> tuple[Decimal | None, Verdict]:
    """Hold a level against what was promised, as ``verdicts.judge`` does; the share of it first."""
    if number is None:
        return None, Verdict.UNREPORTED
    if promise.low is None:
        return None, Verdict.NOT_COMPARABLE
    planned = promise.low, promise.low if promise.high is None else promise.high
    low, high = (rounded(end, traits.decimals) for end in planned)
    bound = Bound.EXACT if low != high else promise.bound
    plan = Plan(low, high, bound, traits.direction)
    step = rounded(number, traits.decimals)
    verdict = plan.judge(Steps(step, step), limits.nearly_met).verdict
    worse = planned[1] if plan.is_ceiling else planned[0]
    return as_decimal(percent(number, worse, 1), 1) if worse > 0 else None, verdict


def _ranked(
    found: Mapping[CellKey, Cell], indicators: Mapping[str, Traits], parents: Mapping[str, str]
) -> Mapping[CellKey, Cell]:
    """Give each its rank among its siblings by share of plan."""
    groups: dict[CellKey, dict[CellKey, Decimal]] = defaultdict(dict)
    for key, cell in found.items():
        unit, indicator, period = key
        if cell.share is not None and unit in parents:
            groups[parents[unit], indicator, period][key] = cell.share
    ranked = {
        key: rank
        for (_, indicator, _), shares in groups.items()
        for key, rank in ranks(shares, indicators[indicator].direction).items()
    }
    return {
        key: Cell(
            *(cell.level, cell.previous, cell.growth, cell.share, cell.verdict), ranked.get(key)
        )
        for key, cell in found.items()
    }
