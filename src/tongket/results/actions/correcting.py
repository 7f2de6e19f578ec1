"""How is a claim put right that was misread, so that what was read stays beside it?"""

from dataclasses import replace
from datetime import date, datetime

from django.db import transaction

from tongket.foundation import audit
from tongket.indicators import queries as indicators
from tongket.indicators.actions import LONGEST_ALIAS, create_indicator, fold, learn_alias
from tongket.indicators.catalogue import NewIndicator
from tongket.organisation import queries as organisation
from tongket.organisation.access import Access, Role
from tongket.results.actions.deciding import open_claims
from tongket.results.conversion import ClaimUnitDiffers
from tongket.results.models import ClaimDecision, ReadClaim
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
