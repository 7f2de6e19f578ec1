"""How does what a document claims become what is on record, or stay out of it?"""

from collections.abc import Iterable, Mapping
from datetime import datetime

from django.db import transaction

from tongket.foundation import audit
from tongket.organisation.access import Access, Role
from tongket.results.actions.deciding import open_claims
from tongket.results.actions.recording import Recorder
from tongket.results.models import ClaimDecision
from tongket.results.queries.claims import DecisionKind
from tongket.results.queries.effects import views


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
