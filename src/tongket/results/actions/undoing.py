"""How is a decision about a claim taken back, with all that it put on record?"""

from collections.abc import Iterable, Mapping
from datetime import datetime

from django.db import transaction

from tongket.foundation import audit
from tongket.organisation.access import Access, Role
from tongket.plans import actions as plans
from tongket.results.actions.deciding import locked, require_seen
from tongket.results.models import ClaimDecision, RecordedStatement, Result
from tongket.results.queries.claims import ClaimFacts, ClaimState, DecisionKind
from tongket.vocabulary.error import TongketError


class ClaimDecisionUnknown(TongketError):
    """No decision about a claim has this number."""


class DecisionAlreadyUndone(TongketError):
    """A decision about a claim was undone before."""


class CorrectionInUse(TongketError):
    """A correction cannot be undone while its claim is accepted or rejected."""


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
