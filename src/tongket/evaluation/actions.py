"""How do people decide about verdicts and thresholds, and explain what the check finds?"""

from datetime import date, datetime
from decimal import Decimal

from django.db import transaction

from tongket.evaluation.consistency.explained import key_of, place_of
from tongket.evaluation.consistency.findings import Outcome
from tongket.evaluation.models import Explanation, Override, ThresholdSetting
from tongket.evaluation.queries import findings
from tongket.evaluation.settings import Threshold
from tongket.evaluation.verdicts.judgement import Verdict
from tongket.foundation import audit
from tongket.foundation.fields import to_millionths
from tongket.organisation import queries as organisation
from tongket.organisation.access import Access, Role
from tongket.plans import queries as plans
from tongket.vocabulary.error import TongketError


class ReasonMissing(TongketError):
    """A verdict is overridden, or a tension explained, without saying why."""


class VerdictNotFinal(TongketError):
    """Only the four final verdicts can be set by a person."""


class OverrideUnknown(TongketError):
    """No override of the record has this number, or it was withdrawn."""


class ThresholdOutOfRange(TongketError):
    """A threshold must lie between zero and a hundred percent, months between zero and 24."""


class FindingChanged(TongketError):
    """No finding has these figures any more: one of them changed, or all agree by now."""


class NothingToExplain(TongketError):
    """A contradiction cannot be true and a revision is none: only a tension can be explained."""


class ExplanationUnknown(TongketError):
    """No explanation of these figures stands; it may have been withdrawn."""


@transaction.atomic
def override_verdict(
    *,
    target: int,
    verdict: Verdict,
    reason: str,
    known_from: date,
    by: int,
    at: datetime,
    access: Access,
) -> int:
    """Set a person's verdict beside the computed one; an earlier one of the target is withdrawn.

    Raises:
        TargetUnknown: the record has no such target.
        NotAllowed: the person is no officer of the target's unit.
        ReasonMissing: the reason is empty.
        VerdictNotFinal: the verdict is not one of the four final ones.
    """
    unit_key = plans.unit_of_target(target)
    access.require(Role.OFFICER, unit_key)
    if not reason.strip():
        raise ReasonMissing(verdict=verdict.value)
    if not verdict.is_final:
        raise VerdictNotFinal(verdict=verdict.value)
    Override.objects.filter(target_id=target, withdrawn_at__isnull=True).update(withdrawn_at=at)
    row = Override.objects.create(
        target_id=target,
        verdict=verdict.value,
        reason=reason.strip(),
        known_from=known_from,
        recorded_at=at,
        recorded_by_id=by,
    )
    audit.record(
        action="override_verdict",
        subject=f"target/{target}",
        detail={"verdict": verdict.value, "reason": row.reason},
        by=by,
        at=at,
    )
    return row.pk


@transaction.atomic
def withdraw_override(*, target: int, by: int, at: datetime, access: Access) -> None:
    """Let the computed verdict of a target stand again.

    Raises:
        TargetUnknown: the record has no such target.
        NotAllowed: the person is no officer of the target's unit.
        OverrideUnknown: no override of the target stands.
    """
    access.require(Role.OFFICER, plans.unit_of_target(target))
    standing = Override.objects.filter(target_id=target, withdrawn_at__isnull=True)
    if not standing.update(withdrawn_at=at):
        raise OverrideUnknown(target=target)
    audit.record(action="withdraw_override", subject=f"target/{target}", detail={}, by=by, at=at)


@transaction.atomic
def set_threshold(
    *,
    unit_key: str,
    threshold: Threshold,
    value: Decimal,
    known_from: date,
    by: int,
    at: datetime,
    access: Access,
) -> None:
    """Set a threshold for a unit and all below it from a day on.

    Raises:
        NotAllowed: the person is no administrator of the unit.
        UnitUnknown: there is no such unit.
        ThresholdOutOfRange: percent beyond 0 … 100, or months beyond 0 … 24.
    """
    access.require(Role.ADMINISTRATOR, unit_key)
    unit = organisation.unit(unit_key)
    most = 24 if threshold is Threshold.ACCOUNTS_CLOSE_AFTER else 100
    if not 0 <= value <= most:
        raise ThresholdOutOfRange(value=str(value), most=most)
    ThresholdSetting.objects.create(
        unit_id=unit.id,
        name=threshold.value,
        value=to_millionths(value),
        known_from=known_from,
        recorded_at=at,
        recorded_by_id=by,
    )
    audit.record(
        action="set_threshold",
        subject=unit_key,
        detail={"threshold": threshold.value, "value": str(value)},
        by=by,
        at=at,
    )


@transaction.atomic
def explain_tension(
    *,
    unit_key: str,
    figures: str,
    reason: str,
    known_from: date,
    by: int,
    at: datetime,
    access: Access,
) -> None:
    """Say why a tension is as it should be; it shows again as soon as any of its figures changes.

    ``figures`` is the key of the finding as it was seen (``consistency.explained``). An earlier
    explanation of the same figures is withdrawn.

    Raises:
        NotAllowed: the person is no officer of the unit.
        UnitUnknown: there is no such unit.
        ReasonMissing: the reason is empty.
        FindingChanged: what is known on the day has no finding with these figures.
        NothingToExplain: the finding is no tension.
    """
    access.require(Role.OFFICER, unit_key)
    unit = organisation.unit(unit_key)
    if not reason.strip():
        raise ReasonMissing
    checked = findings(unit.key, as_of=known_from, recorded_by=at, access=access)
    named = (f for f in checked.findings if key_of(f, checked.prints) == figures)
    finding = next(named, None)
    if finding is None:
        raise FindingChanged
    if finding.outcome is not Outcome.TENSION:
        raise NothingToExplain(outcome=finding.outcome.value)
    standing = Explanation.objects.filter(unit_id=unit.id, withdrawn_at__isnull=True)
    standing.filter(figures=figures).update(withdrawn_at=at)
    row = Explanation.objects.create(
        unit_id=unit.id,
        place=place_of(finding),
        figures=figures,
        reason=reason.strip(),
        known_from=known_from,
        recorded_at=at,
        recorded_by_id=by,
    )
    detail = {"finding": row.place, "figures": figures, "reason": row.reason}
    audit.record(action="explain_tension", subject=unit.key, detail=detail, by=by, at=at)


@transaction.atomic
def withdraw_explanation(
    *, unit_key: str, figures: str, by: int, at: datetime, access: Access
) -> None:
    """Let a tension show again, although its figures are the same.

    Raises:
        NotAllowed: the person is no officer of the unit.
        UnitUnknown: there is no such unit.
        ExplanationUnknown: no explanation of these figures stands.
    """
    access.require(Role.OFFICER, unit_key)
    unit = organisation.unit(unit_key)
    standing = Explanation.objects.filter(
        unit_id=unit.id, figures=figures, withdrawn_at__isnull=True
    )
    if not standing.update(withdrawn_at=at):
        raise ExplanationUnknown
    detail = {"figures": figures}
    audit.record(action="withdraw_explanation", subject=unit.key, detail=detail, by=by, at=at)
