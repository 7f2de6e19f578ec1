"""Does a result keep its promise, and why?"""

from dataclasses import dataclass
from decimal import Decimal

from tongket.evaluation.verdicts.evidence import Evidence
from tongket.evaluation.verdicts.grid import as_decimal, quotient
from tongket.evaluation.verdicts.judgement import IndicatorTraits, Reason, Thresholds, Verdict
from tongket.evaluation.verdicts.measuring import ANY, TERMS, Measured, measure, stated_share
from tongket.evaluation.verdicts.outcome import Held, Judgement, Pace
from tongket.evaluation.verdicts.planned import plan, promised
from tongket.evaluation.verdicts.zones import Plan
from tongket.plans.rules import Target, TargetKind
from tongket.results.rules import Figure
from tongket.vocabulary.period import Period

_SHARED = (TargetKind.LEVEL, TargetKind.INCREASE, TargetKind.DECREASE, TargetKind.ALL_OF)
_DEFAULTS = Thresholds()
_HUNDRED = (Decimal(100), Decimal(100))


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
    nearly_met = (thresholds or _DEFAULTS).nearly_met
    if evidence is None or evidence.period not in target.period:
        return Judgement(
            *(target, Verdict.UNREPORTED, Reason.NO_RESULT, TERMS[target.kind], nearly_met)
        )
    case = _Case(target, evidence, traits, nearly_met, _stated_share(target, evidence))
    judgement = case.judged()
    if target.period in evidence.period:
        return judgement
    return Judgement(
        *(target, Verdict.IN_PROGRESS, Reason.PART_OF_PERIOD, judgement.terms, nearly_met),
        held=judgement.held,
        stated_share=judgement.stated_share,
        pace=_pace(evidence, target.period),
    )


@dataclass(frozen=True, slots=True)
class _Case:
    """One target and its evidence, judged as if that covered the whole period."""

    target: Target
    evidence: Evidence
    traits: IndicatorTraits
    nearly_met: Decimal
    stated: Figure | None

    def judged(self) -> Judgement:
        target, measured = self.target, measure(self.target, self.evidence, self.traits)
        if measured is Reason.UNIT_DIFFERS:
            return self._not_comparable(measured)
        found = measured if isinstance(measured, Measured) else None
        numbers = promised(target, self.evidence, found.terms if found else TERMS[target.kind])
        if numbers and found:
            asked = plan(target, numbers, found, self.traits)
            worse = numbers[1] if asked.is_ceiling else numbers[0]
            return self._compared(found, asked, worse if asked.divided and worse > 0 else None)
        if self.stated and target.kind in _SHARED:
            measured = stated_share(self.stated)
            asked = plan(target, _HUNDRED, measured, self.traits)
            return self._compared(measured, asked, None, Reason.STATED_SHARE)
        if target.is_known and isinstance(measured, Reason):
            return self._not_comparable(measured)
        return self._not_comparable(Reason.PLAN_NOT_AT_HAND)

    def _compared(
        self, measured: Measured, asked: Plan, whole: Decimal | None, why: Reason | None = None
    ) -> Judgement:
        """Compare a value with its plan; ``why`` is what is said of an unhedged one."""
        steps = measured.steps
        verdict, reason, otherwise = asked.judge(steps, self.nearly_met)
        if otherwise is None and self.target.kind in ANY:
            reason = Reason.MOVED if verdict is Verdict.MET else Reason.NOT_MOVED
        elif otherwise is None and why:
            reason = why
        return Judgement(
            *(self.target, verdict, reason, measured.terms, self.nearly_met),
            held=Held(measured, steps, asked, whole),
            stated_share=self.stated,
            otherwise=otherwise,
        )

    def _not_comparable(self, reason: Reason) -> Judgement:
        return Judgement(
            *(self.target, Verdict.NOT_COMPARABLE, reason, TERMS[self.target.kind]),
            nearly_met=self.nearly_met,
            stated_share=self.stated,
        )


def _stated_share(target: Target, evidence: Evidence) -> Figure | None:
    """The stated share of this issuer's plan, else of a plan that the source does not name."""
    by_basis = {share.basis: share for share in evidence.shares}
    return by_basis.get(target.issuer) or by_basis.get("")


def _pace(evidence: Evidence, period: Period) -> Pace:
    passed = (evidence.until - evidence.period.start).days + 1
    whole = (period.end - period.start).days + 1
    return Pace(evidence.until, as_decimal(quotient(1000 * passed, whole), 1))
