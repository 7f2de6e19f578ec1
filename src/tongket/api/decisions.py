"""How does another program decide about claims, as a person with its rights would?"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Field, Query, Router, Schema

from tongket.api import asking
from tongket.api.claims import ClaimShape, claim_shape
from tongket.evaluation.claims import held_document
from tongket.indicators.catalogue import NewIndicator
from tongket.results import actions
from tongket.results.actions import ClaimDecisionUnknown
from tongket.results.queries import ClaimFacts, claim_at, claims_at
from tongket.vocabulary.bound import Bound, Direction
from tongket.vocabulary.claim import Claim, ClaimFigure, ClaimStage, Slot
from tongket.vocabulary.error import TongketError
from tongket.vocabulary.former import Former, FormerKind
from tongket.vocabulary.measure import Nature
from tongket.vocabulary.number import NumberUnreadable, vietnamese
from tongket.vocabulary.period import Period

router = Router(tags=["documents"])

Seen = Annotated[
    int | None,
    Query(description="The claim's version as it was read; declined where it changed since."),
]
_NUMBER = re.compile(r"-?\d{1,18}(?:\.(\d{1,9}))?")


class ClaimFigureUnknown(TongketError):
    """No number of a claim stands at this place."""


class CorrectedFigure(Schema):
    """A number of the claim that stays, named by where it stands; what is left out stays as read.

    ``number`` has a decimal point: "690.5".
    """

    start: int
    number: str | None = None
    unit: str | None = None
    slot: Slot | None = None
    bound: Bound | None = None
    same_period: bool = False  # it is against the same period a year before


class Correction(Schema):
    """How a claim should have been read; what is left out stays as it stands.

    ``figures``, where given, lists every number that stays. With ``learn`` the words that were read
    mean the indicator in the unit's later texts too, and in this one. ``unit`` is whom it is about.
    """

    indicator: str | None = None
    period: str | None = None
    unit: str | None = None
    stage: ClaimStage | None = None
    definition: str | None = Field(None, max_length=120)
    figures: list[CorrectedFigure] | None = None
    learn: bool = False


class Rejection(Schema):
    """Why a claim is left out of the record."""

    reason: str = Field("", max_length=300)


class Definition(Schema):
    """An indicator of its own for what a claim speaks of."""

    name: str = Field(min_length=1, max_length=200)
    unit: str = Field(min_length=1, max_length=60)
    decimals: int = Field(ge=0, le=6)
    direction: Direction
    nature: Nature
    field: str
    name_en: str = Field("", max_length=200)


@dataclass(frozen=True, slots=True)
class Accepted:
    """The claims that were accepted together, by their positions."""

    accepted: list[int]


class SeenClaim(Schema):
    """A claim by its position, and the version in which it was read, where that is to be held."""

    position: int
    version: int | None = None


class Several(Schema):
    """Claims about which one decision is taken, all of them or none."""

    claims: list[SeenClaim] = Field(min_length=1, max_length=5_000)


class SeveralRejected(Several, Rejection):
    """Claims that are left out of the record, and why."""


@dataclass(frozen=True, slots=True)
class DecidedShape:
    """How a claim stands after a decision about several; ``version`` as in the claim itself."""

    position: int
    version: int
    state: str


@router.post("/{document}/accept-sure/", response=Accepted, summary="Accept all sure claims")
def accept_sure(request: HttpRequest, document: str) -> Accepted:
    access, now = asking.access(request), asking.moment(None)
    held = held_document(document, as_of=asking.day(None), recorded_by=now, access=access)
    actions.accept_claims(held.sure, by=asking.person(request), at=now, access=access)
    sure = set(held.sure)
    return Accepted([one.facts.position for one in held.document.claims if one.facts.id in sure])


@router.post(
    "/{document}/accept/", response=list[DecidedShape], summary="Accept several claims, or none"
)
def accept_several(request: HttpRequest, document: str, several: Several) -> list[DecidedShape]:
    def decide(claims: Claims, seen: Versions, **by: Any) -> None:
        actions.accept_claims([facts.id for facts in claims], seen=seen, **by)

    return _decided_together(request, document, several, decide)


@router.post(
    "/{document}/reject/",
    response=list[DecidedShape],
    summary="Leave several claims out of the record, or none",
)
def reject_several(
    request: HttpRequest, document: str, several: SeveralRejected
) -> list[DecidedShape]:
    def decide(claims: Claims, seen: Versions, **by: Any) -> None:
        ids = [facts.id for facts in claims]
        actions.reject_claims(ids, reason=several.reason, seen=seen, **by)

    return _decided_together(request, document, several, decide)


@router.post(
    "/{document}/undo/",
    response=list[DecidedShape],
    summary="Undo what stands about several claims, or nothing",
)
def undo_several(request: HttpRequest, document: str, several: Several) -> list[DecidedShape]:
    def decide(claims: Claims, seen: Versions, **by: Any) -> None:
        actions.undo_decisions(map(_standing, claims), seen=seen, **by)

    return _decided_together(request, document, several, decide)


@router.post(
    "/{document}/claims/{int:position}/accept/", response=ClaimShape, summary="Accept a claim"
)
def accept(request: HttpRequest, document: str, position: int, seen: Seen = None) -> ClaimShape:
    def decide(claim: int, **by: Any) -> None:
        actions.accept_claims([claim], seen={} if seen is None else {claim: seen}, **by)

    return _decided(request, document, position, decide)


@router.post(
    "/{document}/claims/{int:position}/reject/",
    response=ClaimShape,
    summary="Leave a claim out of the record",
)
def reject(
    request: HttpRequest, document: str, position: int, rejection: Rejection, seen: Seen = None
) -> ClaimShape:
    return _decided(
        request,
        document,
        position,
        lambda claim, **by: actions.reject_claim(claim, reason=rejection.reason, seen=seen, **by),
    )


@router.post(
    "/{document}/claims/{int:position}/undo/",
    response=ClaimShape,
    summary="Undo the acceptance or rejection that stands, else the correction",
)
def undo(request: HttpRequest, document: str, position: int, seen: Seen = None) -> ClaimShape:
    decision = _standing(claim_at(document, position, access=asking.access(request)))
    return _decided(
        request,
        document,
        position,
        lambda _, **by: actions.undo_decision(decision, seen=seen, **by),
    )


@router.post(
    "/{document}/claims/{int:position}/correct/",
    response=ClaimShape,
    summary="Say how a claim should have been read",
)
def correct(
    request: HttpRequest,
    document: str,
    position: int,
    correction: Correction,
    seen: Seen = None,
) -> ClaimShape:
    facts = claim_at(document, position, access=asking.access(request))
    given, about = correction.indicator, correction.unit or facts.unit
    definition = correction.definition
    return _decided(
        request,
        document,
        position,
        lambda claim, **by: actions.correct_claim(
            claim,
            _corrected(facts, correction),
            indicator=facts.indicator if given is None else given,
            unit_key="" if about == facts.document_unit else about,
            definition=facts.definition if definition is None else definition,
            cut_off=facts.cut_off,
            learn=correction.learn,
            seen=seen,
            **by,
        ),
    )


@router.post(
    "/{document}/claims/{int:position}/indicator/",
    response=ClaimShape,
    summary="Create the indicator that a claim speaks of, and link the claim to it",
)
def define(
    request: HttpRequest,
    document: str,
    position: int,
    definition: Definition,
    seen: Seen = None,
) -> ClaimShape:
    new = NewIndicator(**definition.dict())
    return _decided(
        request,
        document,
        position,
        lambda claim, **by: actions.define_indicator(claim, new, seen=seen, **by),
    )


def _decided(
    request: HttpRequest, document: str, position: int, decide: Callable[..., Any]
) -> ClaimShape:
    """Let a decision be taken, and give the claim as it stands then."""
    access, now = asking.access(request), asking.moment(None)
    facts = claim_at(document, position, access=access)
    decide(facts.id, by=asking.person(request), at=now, access=access)
    held = held_document(document, as_of=asking.day(None), recorded_by=now, access=access)
    view = next(one for one in held.document.claims if one.facts.id == facts.id)
    return claim_shape(view, held, asking.language())


Claims = Sequence[ClaimFacts]
Versions = Mapping[int, int]


def _decided_together(
    request: HttpRequest, document: str, several: Several, decide: Callable[..., None]
) -> list[DecidedShape]:
    """Let one decision be taken about several claims, and tell how they stand then."""
    access, positions = asking.access(request), [one.position for one in several.claims]
    found = claims_at(document, positions, access=access)
    seen = {
        found[one.position].id: one.version for one in several.claims if one.version is not None
    }
    decide(
        list(found.values()),
        seen,
        by=asking.person(request),
        at=asking.moment(None),
        access=access,
    )
    now = claims_at(document, positions, access=access)
    return [DecidedShape(place, facts.version, facts.state) for place, facts in now.items()]


def _standing(facts: ClaimFacts) -> int:
    if facts.decision is None:
        raise ClaimDecisionUnknown(id="–")
    return facts.decision


def _corrected(facts: ClaimFacts, correction: Correction) -> Claim:
    claim = facts.claim
    return replace(
        claim,
        stage=correction.stage or claim.stage,
        period=Period.parse(correction.period) if correction.period else facts.period,
        figures=claim.figures
        if correction.figures is None
        else tuple(_figure(claim, given) for given in correction.figures),
    )


def _figure(claim: Claim, given: CorrectedFigure) -> ClaimFigure:
    figure = next((one for one in claim.figures if one.start == given.start), None)
    if figure is None:
        raise ClaimFigureUnknown(start=given.start, words=claim.indicator)
    if given.number is not None:
        match = _NUMBER.fullmatch(given.number)
        if match is None:
            raise NumberUnreadable(text=given.number[:40])
        number, decimals = Decimal(given.number), len(match[1] or "")
        text = vietnamese(number, decimals)
        figure = replace(figure, text=text, number=number, decimals=decimals)
    return replace(
        figure,
        unit=figure.unit if given.unit is None else given.unit,
        slot=given.slot or figure.slot,
        bound=given.bound or figure.bound,
        former=Former(FormerKind.SAME) if given.same_period else figure.former,
    )
