"""Does a result keep its promise, and why?"""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from tongket.evaluation.verdicts.evidence import Evidence
from tongket.evaluation.verdicts.grid import Steps, as_decimal, as_span, as_steps, rounded, shown
from tongket.evaluation.verdicts.judgement import (
    IndicatorTraits,
    Judgement,
    Pace,
    Reason,
    Span,
    Terms,
    Thresholds,
    Verdict,
)
from tongket.evaluation.verdicts.measuring import (
    ANY,
    TERMS,
    Measured,
    as_compared,
    as_number,
    as_printed,
    measure,
    stated_share,
)
from tongket.evaluation.verdicts.planned import plan, promised
from tongket.evaluation.verdicts.zones import Plan
from tongket.plans.rules import Target, TargetKind
from tongket.results.rules import Figure
from tongket.vocabulary.bound import Bound
from tongket.vocabulary.interval import Interval, printed_interval
from tongket.vocabulary.period import Period

_SHARED = {TargetKind.LEVEL, TargetKind.INCREASE, TargetKind.DECREASE, TargetKind.ALL_OF}


def judge(
    target: Target,
    evidence: Evidence | None,
    traits: IndicatorTraits,
    thresholds: Thresholds | None = None,
) -> Judgement:
    """Say whether a result keeps its target, and why.

    Numbers are compared as printed, both sides rounded half up to the indicator's decimals
    (growth, shares and multiples to two); only a hedge ("trên", "gần" …) makes the result a range
    of such numbers, and where that range earns several verdicts the worst stands. Changes are
    held against changes, never levels against levels. A stated share of plan decides only where
    the target's number, or the result's own, is not at hand. A result for part of the target's
    period is in progress; one for any other period says nothing of it. Never raises: what cannot
    be compared is not comparable, with the reason. The rules: docs/verdicts.md.
    """
    nearly_met = (thresholds or Thresholds()).nearly_met
    terms = TERMS[target.kind]
    question = Judgement(
        Verdict.UNREPORTED, Reason.NO_RESULT, terms, nearly_met, plan=_given(target, terms)
    )
    if evidence is None or evidence.period not in target.period:
        return question
    judgement = _judged(target, evidence, traits, question)
    if target.period in evidence.period:
        return judgement
    return replace(
        judgement,
        verdict=Verdict.IN_PROGRESS,
        reason=Reason.PART_OF_PERIOD,
        otherwise=None,
        pace=_pace(evidence, target.period),
    )


def _judged(
    target: Target, evidence: Evidence, traits: IndicatorTraits, question: Judgement
) -> Judgement:
    """Judge as if the evidence covered the whole period."""
    stated = _stated_share(target, evidence)
    question = replace(question, stated_share=stated)
    measured = measure(target, evidence, traits)
    if measured is Reason.UNIT_DIFFERS:
        return replace(question, verdict=Verdict.NOT_COMPARABLE, reason=measured)
    terms = measured.terms if isinstance(measured, Measured) else question.terms
    numbers = promised(target, evidence, terms)
    if numbers and isinstance(measured, Measured):
        asked = plan(target, numbers, measured, traits)
        judgement = _compared(question, measured, asked, target.kind)
        worse = numbers[1] if asked.is_ceiling else numbers[0]
        if asked.divided and worse > 0:
            return _with_share(judgement, measured, worse, target)
        return judgement
    if stated and target.kind in _SHARED:
        return _by_stated_share(question, stated, target, traits)
    reason = Reason.PLAN_NOT_AT_HAND
    if target.is_known and isinstance(measured, Reason):
        reason = measured
    return replace(question, verdict=Verdict.NOT_COMPARABLE, reason=reason)


def _compared(question: Judgement, measured: Measured, asked: Plan, kind: TargetKind) -> Judgement:
    """Find the zones that the value lies in; of several verdicts the worst stands."""
    steps = as_steps(measured.read(as_compared), measured.decimals)
    earned = [zone for zone in asked.zones(question.nearly_met) if zone.steps.meets(steps)]
    best = min(earned, key=lambda zone: zone.verdict.rank)
    worst = max(earned, key=lambda zone: zone.verdict.rank)
    reason = worst.reason
    if best.verdict is not worst.verdict:
        reason = Reason.HEDGE_STRADDLES
    elif kind in ANY:
        reason = Reason.MOVED if worst.verdict is Verdict.MET else Reason.NOT_MOVED
    return replace(
        question,
        verdict=worst.verdict,
        reason=reason,
        terms=measured.terms,
        value=as_span(steps, measured.decimals),
        plan=None if kind in ANY else as_span(Steps(asked.low, asked.high), measured.decimals),
        otherwise=best.verdict if best.verdict is not worst.verdict else None,
        rests_on=measured.figures,
    )


def _by_stated_share(
    question: Judgement, stated: Figure, target: Target, traits: IndicatorTraits
) -> Judgement:
    """Hold the stated share against one hundred percent of whatever was planned."""
    measured = stated_share(stated)
    asked = plan(target, (Decimal(100), Decimal(100)), measured, traits)
    judgement = _compared(question, measured, asked, target.kind)
    if judgement.reason is Reason.HEDGE_STRADDLES:
        return judgement
    return replace(judgement, reason=Reason.STATED_SHARE)


def _with_share(
    judgement: Judgement, measured: Measured, planned: Decimal, target: Target
) -> Judgement:
    """Add our own share of plan: of the numbers as printed, and all that their print allows."""
    percent = measured.read(as_number).scaled(100 / Fraction(planned))
    share = as_span(as_steps(percent, 1), 1).number
    of_plan = Interval.point(planned)
    if not target.exact:
        of_plan = printed_interval(planned, target.decimals, Bound.EXACT)
    values = measured.read(as_printed)
    if not (values.is_positive and of_plan.is_positive):
        return replace(judgement, share=share)
    return replace(judgement, share=share, share_range=shown((values / of_plan).scaled(100)))


def _stated_share(target: Target, evidence: Evidence) -> Figure | None:
    """The stated share of this issuer's plan, else of a plan that the source does not name."""
    by_basis = {share.basis: share for share in evidence.shares}
    return by_basis.get(target.issuer) or by_basis.get("")


def _pace(evidence: Evidence, period: Period) -> Pace:
    passed = (evidence.until - evidence.period.start).days + 1
    whole = (period.end - period.start).days + 1
    return Pace(evidence.until, as_decimal(rounded(Fraction(100 * passed, whole), 1), 1))


def _given(target: Target, terms: Terms) -> Span | None:
    """The target's number as given, while no result is held against it."""
    numbers = None if target.kind in ANY else promised(target, None, terms)
    return Span(*numbers) if numbers else None
