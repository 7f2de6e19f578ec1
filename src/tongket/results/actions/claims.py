"""How does what a document claims become what is on record?"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime

from django.db import transaction

from tongket.foundation import audit
from tongket.indicators import queries as indicators
from tongket.indicators.actions import LONGEST_ALIAS, create_indicator, fold, learn_alias
from tongket.indicators.catalogue import NewIndicator
from tongket.organisation import queries as organisation
from tongket.organisation.access import Access, Role
from tongket.plans import actions as plans
from tongket.results.actions.deciding import locked, open_claims, require_seen
from tongket.results.actions.recording import Recorder
from tongket.results.conversion import ClaimUnitDiffers
from tongket.results.models import ClaimDecision, ReadClaim, RecordedStatement, Result
from tongket.results.payload import to_json
from tongket.results.queries.claims import (
    ClaimFacts,
    ClaimKind,
    ClaimState,
    DecisionKind,
    claims_in,
)
from tongket.results.queries.effects import views
from tongket.vocabulary.claim import Claim
from tongket.vocabulary.error import TongketError


class ClaimDecisionUnknown(TongketError):
    """No decision about a claim has this number."""


class DecisionAlreadyUndone(TongketError):
    """A decision about a claim was undone before."""


class CorrectionInUse(TongketError):
    """A correction cannot be undone while its claim is accepted or rejected."""


@transaction.atomic
def accept_claims(
    ids: Iterable[int],
    *,
    seen: Mapping[int, int] | None = None,
    by: int,
    at: datetime,
    access: Access,
) -> tuple[int, ...]:
    """Put what claims say on record, approved, all of them or none, and give the decisions.

    ``seen`` are the versions in which the person saw claims; what changed since is refused.

    A figure becomes a result for each thing it measures, converted into the indicator's unit; a
    target or a plan named beside a result becomes a target; "29/34", a named miss and a blanket
    become statements. The source is the document, with the words' place.

    Raises:
        ClaimUnknown: there is none of a number.
        NotAllowed: the person is no officer for a claim's unit.
        ClaimAlreadyDecided: one is accepted or rejected.
        ClaimChangedSince: one is no longer as she saw it.
        ClaimNotLinked: one names no indicator.
        ClaimUnitDiffers, FigureNotRecordable, ClaimWithoutFigures: one cannot be recorded as it
            stands.
        IssuerNotOnRecord, UnitWithoutBody: nobody on record set the target that one tells of.
        NumberTooPrecise, NumberTooLarge: a number does not fit the record.
    """
    claims = open_claims(ids, Role.OFFICER, access, seen)
    recorder = Recorder(access)
    decisions = []
    for view in views(claims, access=access):
        decision = ClaimDecision.objects.create(
            claim_id=view.facts.id,
            kind=DecisionKind.ACCEPTED,
            decided_at=at,
            decided_by_id=by,
        )
        recorder.put_on_record(view, decision)
        decisions.append(decision.pk)
    for key in dict.fromkeys(facts.document for facts in claims):
        accepted = [facts.position for facts in claims if facts.document == key]
        audit.record(action="accept_claims", subject=key, detail={"claims": accepted}, by=by, at=at)
    return tuple(decisions)


@transaction.atomic
def correct_claim(
    claim_id: int,
    corrected: Claim,
    *,
    indicator: str,
    unit_key: str = "",
    definition: str = "",
    cut_off: date | None = None,
    learn: bool = False,
    seen: int | None = None,
    by: int,
    at: datetime,
    access: Access,
) -> int:
    """Lay a person's copy of a claim beside the one that was read, and give the decision.

    ``indicator`` may stay empty; ``unit_key`` names the unit it is about where that is not the
    document's. ``definition`` says what is counted where the source counts something of its own.
    With ``learn`` the words that were read mean the indicator in the unit's later texts too, and
    in this text wherever they stand in an open claim that nobody corrected. ``seen`` is the version
    in which the person saw it.

    Raises:
        ClaimUnknown, IndicatorUnknown, UnitUnknown: there is none of this number or key.
        NotAllowed: the person proposes nothing for the unit.
        ClaimAlreadyDecided: it is accepted or rejected.
        ClaimChangedSince: it is no longer as she saw it.
        ClaimUnitDiffers: as corrected, a unit cannot be converted into the indicator's.
    """
    (facts,) = open_claims([claim_id], Role.CLERK, access, {claim_id: seen})
    if unit_key:
        access.require(Role.CLERK, unit_key)
    period = corrected.period or facts.period
    meant = indicators.indicator(indicator, period.end).id if indicator else None
    decision = ClaimDecision.objects.create(
        claim_id=claim_id,
        kind=DecisionKind.CORRECTED,
        payload=to_json(corrected),
        indicator_id=meant,
        unit_id=organisation.unit(unit_key).id if unit_key else None,
        definition=definition,
        cut_off=cut_off,
        decided_at=at,
        decided_by_id=by,
    )
    _require_convertible(claim_id, access)
    if learn and indicator:
        words = facts.read.indicator
        learn_alias(indicator, words, unit_key=facts.document_unit, by=by, at=at, access=access)
        _link_alike(facts, indicator, by=by, at=at, access=access)
    detail = {"claim": facts.position, "indicator": indicator, "unit": unit_key}
    audit.record(action="correct_claim", subject=facts.document, detail=detail, by=by, at=at)
    return decision.pk


@transaction.atomic
def define_indicator(
    claim_id: int,
    new: NewIndicator,
    *,
    seen: int | None = None,
    by: int,
    at: datetime,
    access: Access,
) -> int:
    """Create the indicator that a claim speaks of, link the claim to it, and give the decision.

    The words that were read mean it in the unit's later texts too. Nothing stays where the claim
    cannot be linked.

    Raises:
        ClaimUnknown: there is none of this number.
        NotAllowed: the person is no officer for its unit.
        ClaimAlreadyDecided: it is accepted or rejected.
        ClaimChangedSince: it is no longer as she saw it.
        IndicatorNamed, IndicatorNotAddable: the indicator cannot be as it is defined.
        ClaimUnitDiffers: the claim's unit does not convert into the indicator's.
    """
    (facts,) = open_claims([claim_id], Role.OFFICER, access, {claim_id: seen})
    code = create_indicator(
        new, note=facts.document, unit_key=facts.unit, by=by, at=at, access=access
    )
    return correct_claim(
        claim_id,
        facts.claim,
        indicator=code,
        unit_key="" if facts.unit == facts.document_unit else facts.unit,
        definition=facts.definition,
        cut_off=facts.cut_off,
        learn=len(facts.read.indicator) <= LONGEST_ALIAS,
        by=by,
        at=at,
        access=access,
    )


@transaction.atomic
def reject_claim(
    claim_id: int,
    *,
    reason: str = "",
    seen: int | None = None,
    by: int,
    at: datetime,
    access: Access,
) -> int:
    """Leave a claim out of the record, and give the decision.

    Raises:
        ClaimUnknown: there is none of this number.
        NotAllowed: the person is no officer for its unit.
        ClaimAlreadyDecided: it is accepted or rejected.
        ClaimChangedSince: it is no longer as she saw it.
    """
    (facts,) = open_claims([claim_id], Role.OFFICER, access, {claim_id: seen})
    decision = ClaimDecision.objects.create(
        claim_id=claim_id,
        kind=DecisionKind.REJECTED,
        reason=reason[:300],
        decided_at=at,
        decided_by_id=by,
    )
    detail = {"claim": facts.position, "reason": reason}
    audit.record(action="reject_claim", subject=facts.document, detail=detail, by=by, at=at)
    return decision.pk


@transaction.atomic
def reject_claims(
    ids: Iterable[int],
    *,
    reason: str = "",
    seen: Mapping[int, int] | None = None,
    by: int,
    at: datetime,
    access: Access,
) -> tuple[int, ...]:
    """Leave several claims out, all of them or none, and give the decisions.

    ``seen`` are the versions in which the person saw claims; what changed since is refused.

    Raises:
        ClaimUnknown, NotAllowed, ClaimAlreadyDecided, ClaimChangedSince: as ``reject_claim``.
    """
    claims = open_claims(ids, Role.OFFICER, access, seen)
    decisions = ClaimDecision.objects.bulk_create(
        ClaimDecision(
            claim_id=facts.id,
            kind=DecisionKind.REJECTED,
            reason=reason[:300],
            decided_at=at,
            decided_by_id=by,
        )
        for facts in claims
    )
    for key in dict.fromkeys(facts.document for facts in claims):
        rejected = [facts.position for facts in claims if facts.document == key]
        detail = {"claims": rejected, "reason": reason}
        audit.record(action="reject_claims", subject=key, detail=detail, by=by, at=at)
    return tuple(decision.pk for decision in decisions)


@transaction.atomic
def undo_decisions(
    ids: Iterable[int],
    *,
    seen: Mapping[int, int] | None = None,
    by: int,
    at: datetime,
    access: Access,
) -> None:
    """Undo several decisions, all of them or none, as ``undo_decision`` does each.

    ``seen`` are the versions in which the person saw claims; what changed since is refused.

    Raises:
        TongketError: one cannot be undone.
    """
    undone = _undo(ids, seen or {}, by=by, at=at, access=access)
    for key in dict.fromkeys(facts.document for facts, _ in undone):
        claims = [facts.position for facts, _ in undone if facts.document == key]
        audit.record(action="undo_decisions", subject=key, detail={"claims": claims}, by=by, at=at)


@transaction.atomic
def undo_decision(
    decision_id: int, *, seen: int | None = None, by: int, at: datetime, access: Access
) -> None:
    """Undo an acceptance, a rejection or a correction.

    What an acceptance put on record, and only that, is withdrawn from now on; what was known
    before stays known for every earlier moment. ``seen`` is the version in which the claim was.

    Raises:
        ClaimDecisionUnknown: there is none of this number.
        NotAllowed: the person may not take such a decision.
        DecisionAlreadyUndone: it was undone before.
        ClaimChangedSince: the claim is no longer as it was seen.
        CorrectionInUse: the claim is accepted or rejected as corrected.
        TargetReplaced: a target that was accepted has been amended since.
    """
    claim = ClaimDecision.objects.filter(pk=decision_id).values_list("claim_id", flat=True).first()
    versions = {} if seen is None or claim is None else {claim: seen}
    ((facts, decision),) = _undo([decision_id], versions, by=by, at=at, access=access)
    detail = {"claim": facts.position, "decision": decision_id, "kind": decision.kind}
    audit.record(action="undo_decision", subject=facts.document, detail=detail, by=by, at=at)


def _undo(
    ids: Iterable[int], seen: Mapping[int, int], *, by: int, at: datetime, access: Access
) -> list[tuple[ClaimFacts, ClaimDecision]]:
    """Undo decisions about claims, each with the claim as it was."""
    rows = ClaimDecision.objects.filter(pk__in=(wanted := sorted(set(ids))))
    claims = dict(rows.values_list("pk", "claim_id"))
    for decision_id in wanted:
        if decision_id not in claims:
            raise ClaimDecisionUnknown(id=decision_id)
    facts = {each.id: each for each in locked(claims.values())}
    undone = [(facts[decision.claim_id], decision) for decision in rows.order_by("pk")]
    for claim, decision in undone:
        _require_undoable(claim, decision, seen.get(claim.id), access)
    rows.update(undone_at=at, undone_by=by)
    results = Result.objects.filter(decision__in=wanted, withdrawn_at__isnull=True)
    results.update(withdrawn_at=at, withdrawn_by=by)
    said = RecordedStatement.objects.filter(decision__in=wanted, withdrawn_at__isnull=True)
    said.update(withdrawn_at=at)
    accepted = [claim.key for claim, made in undone if made.kind == DecisionKind.ACCEPTED]
    plans.withdraw_targets_of_claims(accepted, by=by, at=at, access=access)
    return undone


def _require_undoable(
    facts: ClaimFacts, decision: ClaimDecision, seen: int | None, access: Access
) -> None:
    is_correction = decision.kind == DecisionKind.CORRECTED
    access.require(Role.CLERK if is_correction else Role.OFFICER, facts.unit)
    if decision.undone_at is not None:
        raise DecisionAlreadyUndone(words=facts.read.indicator, at=decision.undone_at)
    require_seen(facts, seen)
    if is_correction and facts.state is not ClaimState.OPEN:
        raise CorrectionInUse(words=facts.claim.indicator, state=facts.state)


def _link_alike(
    taught: ClaimFacts, indicator: str, *, by: int, at: datetime, access: Access
) -> None:
    """Link the open claims of the same text that have the same words, where their units convert."""
    words = fold(taught.read.indicator)
    others = claims_in(ReadClaim.objects.filter(intake__document__key=taught.document))
    alike = [
        replace(facts, indicator=indicator)
        for facts in others
        if facts.kind is ClaimKind.FIGURES
        and facts.state is ClaimState.OPEN
        and not facts.is_corrected
        and facts.indicator != indicator
        and fold(facts.read.indicator) == words
    ]
    for view in views(alike, access=access):
        if view.indicator is not None and not isinstance(view.problem, ClaimUnitDiffers):
            facts = view.facts
            ClaimDecision.objects.create(
                claim_id=facts.id,
                kind=DecisionKind.CORRECTED,
                payload=to_json(facts.claim),
                indicator_id=view.indicator.id,
                decided_at=at,
                decided_by_id=by,
            )
            detail = {"claim": facts.position, "indicator": indicator, "like": taught.position}
            audit.record(
                action="correct_claim", subject=facts.document, detail=detail, by=by, at=at
            )


def _require_convertible(claim_id: int, access: Access) -> None:
    """Refuse a claim, as it now stands, whose units are not its indicator's."""
    (view,) = views(claims_in(ReadClaim.objects.filter(pk=claim_id)), access=access)
    if isinstance(view.problem, ClaimUnitDiffers):
        raise view.problem
