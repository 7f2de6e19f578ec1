"""How do targets enter the record, change and leave it?"""

from collections.abc import Collection
from datetime import date, datetime
from typing import Any

from django.db import IntegrityError, transaction

from tongket.foundation import audit, documents
from tongket.foundation.fields import period_columns
from tongket.indicators import queries as indicators
from tongket.organisation import queries as organisation
from tongket.organisation.access import Access, Role
from tongket.plans.models import Decision, Plan, Target
from tongket.plans.queries import TargetUnknown
from tongket.plans.terms import Origin, TargetTerms
from tongket.vocabulary.error import TongketError
from tongket.vocabulary.period import Period


class PlanAlreadyAdopted(TongketError):
    """The body has adopted a plan for this unit and period; an amendment replaces targets."""


class PlanUnknown(TongketError):
    """No plan in force has this number."""


class DecisionUnknown(TongketError):
    """No decision of the record has this number."""


class DecisionAlreadyRecorded(TongketError):
    """The body's decision of this number and day is in the record."""


class TargetWithdrawn(TongketError):
    """The target was taken back, so that it can be neither replaced nor taken back."""


class TargetReplaced(TongketError):
    """The target was replaced; the row that stands is the one to change."""


class AmendmentTooEarly(TongketError):
    """An amendment would be known before the target that it amends."""


@transaction.atomic
def record_decision(
    unit_key: str,
    body: str,
    *,
    number: str = "",
    on: date | None = None,
    title: str,
    document: str = "",
    by: int,
    at: datetime,
    access: Access,
) -> int:
    """Record the document by which a body sets or amends a unit's targets; give its number here.

    Raises:
        NotAllowed: the person is no officer for the unit.
        BodyUnknown, DocumentUnknown: there is none of this key.
        DecisionAlreadyRecorded: number and day are in the record.
    """
    access.require(Role.OFFICER, unit_key)
    issuer = organisation.body(body)
    stored = documents.document(document).id if document else None
    try:
        with transaction.atomic():
            row = Decision.objects.create(
                body_id=issuer.id,
                number=number,
                date=on,
                title=title,
                document_id=stored,
                recorded_at=at,
                recorded_by_id=by,
            )
    except IntegrityError:
        raise DecisionAlreadyRecorded(body=body, number=number, on=on) from None
    detail = {"body": body, "number": number, "date": on, "title": title}
    audit.record(action="record_decision", subject=unit_key, detail=detail, by=by, at=at)
    return row.pk


@transaction.atomic
def adopt_plan(
    unit_key: str,
    body: str,
    period: Period,
    *,
    decision: int | None = None,
    set_key: str = "",
    origin: Origin,
    by: int,
    at: datetime,
    access: Access,
) -> int:
    """Record that a body adopted a unit's targets for a period, and give the plan's number.

    ``set_key`` names the set whose order the plan's rows follow. The targets are those the body
    sets the unit for the period, before or after.

    Raises:
        NotAllowed: the person is no officer for the unit.
        UnitUnknown, BodyUnknown, DecisionUnknown: there is none of this key.
        PlanAlreadyAdopted: the body has a plan for this unit and period.
    """
    access.require(Role.OFFICER, unit_key)
    _require_decision(decision)
    try:
        with transaction.atomic():
            row = Plan.objects.create(
                unit_id=organisation.unit(unit_key).id,
                body_id=organisation.body(body).id,
                decision_id=decision,
                set_key=set_key,
                known_from=origin.known_from,
                known_to=origin.known_to,
                recorded_at=at,
                recorded_by_id=by,
                **period_columns(period),
            )
    except IntegrityError:
        raise PlanAlreadyAdopted(unit=unit_key, body=body, period=str(period)) from None
    detail = {"body": body, "period": str(period), "set": set_key}
    audit.record(action="adopt_plan", subject=unit_key, detail=detail, by=by, at=at)
    return row.pk


@transaction.atomic
def withdraw_plan(plan_id: int, *, by: int, at: datetime, access: Access) -> None:
    """Take an adoption back that was recorded by mistake; its targets stay.

    Raises:
        PlanUnknown: no plan in force has this number.
        NotAllowed: the person is no officer for its unit.
    """
    row = (
        Plan.objects.select_for_update(of=("self",))
        .select_related("unit")
        .filter(pk=plan_id, withdrawn_at__isnull=True)
        .first()
    )
    if row is None:
        raise PlanUnknown(id=plan_id)
    access.require(Role.OFFICER, row.unit.key)
    row.withdrawn_at = at
    row.save(update_fields=["withdrawn_at"])
    audit.record(
        action="withdraw_plan", subject=row.unit.key, detail={"plan": plan_id}, by=by, at=at
    )


@transaction.atomic
def set_target(
    unit_key: str,
    indicator: str,
    period: Period,
    terms: TargetTerms,
    *,
    issuer: str,
    origin: Origin,
    decision: int | None = None,
    by: int,
    at: datetime,
    access: Access,
) -> int:
    """Record a promise about an indicator, and give its number here.

    With a decision its number is exact; without, it is what a report says of the target.

    Raises:
        NotAllowed: the person is no officer for the unit.
        UnitUnknown, IndicatorUnknown, BodyUnknown, DecisionUnknown, DocumentUnknown: there is
            none of this key.
        NumberTooPrecise, NumberTooLarge: a number does not fit the record.
    """
    access.require(Role.OFFICER, unit_key)
    row = _row(terms, origin, decision)
    row.unit_id = organisation.unit(unit_key).id
    row.indicator_id = indicators.indicator(indicator, period.end).id
    row.issuer_id = organisation.body(issuer).id
    for column, value in period_columns(period).items():
        setattr(row, column, value)
    return _record("set_target", row, unit_key, indicator, by=by, at=at)


@transaction.atomic
def replace_target(
    target_id: int,
    terms: TargetTerms,
    *,
    origin: Origin,
    decision: int | None = None,
    by: int,
    at: datetime,
    access: Access,
) -> int:
    """Record an amendment of a target, and give the new row's number here.

    Until the day from which the amendment is known the old row stands.

    Raises:
        TargetUnknown, DecisionUnknown: there is none of this number.
        NotAllowed: the person is no officer for its unit.
        TargetWithdrawn, TargetReplaced: the row no longer stands.
        AmendmentTooEarly: the amendment would be known before the target.
    """
    old = _standing(target_id, access)
    if origin.known_to < old.known_to:
        raise AmendmentTooEarly(
            indicator=old.indicator.code, day=origin.known_to, target_day=old.known_to
        )
    row = _row(terms, origin, decision)
    row.unit, row.indicator, row.issuer, row.replaces = old.unit, old.indicator, old.issuer, old
    for column, value in period_columns(old.period).items():
        setattr(row, column, value)
    return _record("replace_target", row, old.unit.key, old.indicator.code, by=by, at=at)


@transaction.atomic
def withdraw_target(target_id: int, *, by: int, at: datetime, access: Access) -> None:
    """Take a target back that was recorded by mistake; what it replaced stands again.

    Raises:
        TargetUnknown: there is none of this number.
        NotAllowed: the person is no officer for its unit.
        TargetWithdrawn, TargetReplaced: the row no longer stands.
    """
    row = _standing(target_id, access)
    row.withdrawn_at = at
    row.save(update_fields=["withdrawn_at"])
    detail = {"target": target_id, "indicator": row.indicator.code}
    audit.record(action="withdraw_target", subject=row.unit.key, detail=detail, by=by, at=at)


@transaction.atomic
def withdraw_targets_of_claims(
    claims: Collection[str], *, by: int, at: datetime, access: Access
) -> None:
    """Take back the targets that were recorded from some statements of documents.

    Raises:
        NotAllowed: the person is no officer for their unit.
        TargetReplaced: one was amended since.
    """
    rows = Target.objects.filter(claim__in=claims, withdrawn_at__isnull=True).order_by("pk")
    for target_id in rows.values_list("pk", flat=True):
        withdraw_target(target_id, by=by, at=at, access=access)


def _row(terms: TargetTerms, origin: Origin, decision: int | None) -> Target:
    """A new row without unit, indicator, period and issuer."""
    _require_decision(decision)
    numbers: dict[str, Any] = {"low": terms.low, "high": terms.high}
    return Target(
        **numbers,
        decision_id=decision,
        exact=decision is not None and terms.low is not None,
        kind=terms.kind,
        bound=terms.bound,
        decimals=terms.decimals,
        printed=terms.printed,
        base_year=terms.base_year,
        of_unit_id=organisation.unit(terms.of_unit).id if terms.of_unit else None,
        reconstructed=terms.reconstructed,
        document_id=documents.document(origin.document).id if origin.document else None,
        claim=origin.claim,
        start=origin.start,
        end=origin.end,
        known_from=origin.known_from,
        known_to=origin.known_to,
    )


def _record(
    action: str, row: Target, unit_key: str, indicator: str, *, by: int, at: datetime
) -> int:
    row.recorded_at, row.recorded_by_id = at, by
    row.save()
    detail = {
        "target": row.pk,
        "indicator": indicator,
        "period": str(row.period),
        "kind": row.kind,
        "low": row.low,
        "high": row.high,
        "replaces": row.replaces_id,
    }
    audit.record(action=action, subject=unit_key, detail=detail, by=by, at=at)
    return row.pk


def _standing(target_id: int, access: Access) -> Target:
    """A target that stands, locked so that nobody else changes it meanwhile."""
    row = (
        Target.objects.select_for_update(of=("self",))
        .select_related("unit", "indicator", "issuer")
        .filter(pk=target_id)
        .first()
    )
    if row is None:
        raise TargetUnknown(id=target_id)
    access.require(Role.OFFICER, row.unit.key)
    if row.withdrawn_at is not None:
        raise TargetWithdrawn(indicator=row.indicator.code, at=row.withdrawn_at)
    if Target.objects.filter(replaces=row, withdrawn_at__isnull=True).exists():
        raise TargetReplaced(indicator=row.indicator.code, period=str(row.period))
    return row


def _require_decision(decision: int | None) -> None:
    if decision is not None and not Decision.objects.filter(pk=decision).exists():
        raise DecisionUnknown(id=decision)
