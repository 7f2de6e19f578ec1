"""Which numbers does a target ask for, in the terms its result is measured in?"""

from decimal import Decimal

from tongket.evaluation.verdicts.evidence import Evidence
from tongket.evaluation.verdicts.grid import rounded
from tongket.evaluation.verdicts.judgement import IndicatorTraits, Terms
from tongket.evaluation.verdicts.measuring import ANY, Measured
from tongket.evaluation.verdicts.zones import Plan
from tongket.plans.rules import Target, TargetKind
from tongket.vocabulary.bound import Bound, Direction

_CHANGES = (TargetKind.INCREASE, TargetKind.DECREASE, TargetKind.RANK_CHANGE)
_TO_KEEP = (TargetKind.KEEP, TargetKind.ALL_OF, TargetKind.DONE)
_UNDIVIDED = (TargetKind.RANK, TargetKind.RANK_CHANGE, TargetKind.DONE)

Numbers = tuple[Decimal, Decimal]


def promised(target: Target, evidence: Evidence | None, terms: Terms) -> Numbers | None:
    """Give the least and the greatest number asked for; nothing where they are not at hand.

    To keep is to reach the previous level as printed, or a change of zero; any rise and any fall
    are held against zero; done is one; all of an unnumbered whole is the total the source prints.
    """
    if target.kind is TargetKind.DONE:
        return Decimal(1), Decimal(1)
    if target.kind in ANY or (target.kind is TargetKind.KEEP and terms is not Terms.LEVEL):
        return Decimal(0), Decimal(0)
    if target.kind is TargetKind.KEEP:
        previous = evidence.previous if evidence else None
        return (previous.number, previous.number) if previous else None
    number = target.low
    if target.kind is TargetKind.ALL_OF and number is None and evidence and evidence.total:
        number = evidence.total.number
    if number is None:
        return None
    return number, number if target.high is None else target.high


def plan(target: Target, numbers: Numbers, measured: Measured, traits: IndicatorTraits) -> Plan:
    """Lay the promised numbers on the steps that the measured value is compared in."""
    low = rounded(numbers[0], measured.decimals)
    high = low if numbers[0] == numbers[1] else rounded(numbers[1], measured.decimals)
    better = _better(target, traits)
    if target.kind in ANY:
        return _any(target, measured.terms)
    bound = Bound.EXACT if target.kind in _TO_KEEP or low != high else target.bound
    return Plan(
        *(low, high, bound, better),
        kept=target.kind in _TO_KEEP,
        divided=target.kind not in _UNDIVIDED,
    )


def _better(target: Target, traits: IndicatorTraits) -> Direction:
    """Which way the measured value gets better.

    A promised rise or fall says so itself, unless the indicator has no better side.
    """
    if target.kind is TargetKind.RANK:
        return Direction.LOWER
    if target.kind in (TargetKind.ALL_OF, TargetKind.DONE):
        return Direction.HIGHER
    if target.kind in _CHANGES and traits.direction is not Direction.NEUTRAL:
        return Direction.HIGHER
    return traits.direction


def _any(target: Target, terms: Terms) -> Plan:
    """One step from zero in the promised direction is enough; a fall is counted upward."""
    if target.kind is TargetKind.ANY_DECREASE and terms is Terms.GROWTH:
        return Plan(-1, -1, Bound.AT_MOST, Direction.LOWER, kept=True, divided=False)
    return Plan(1, 1, Bound.AT_LEAST, Direction.HIGHER, kept=True, divided=False)
