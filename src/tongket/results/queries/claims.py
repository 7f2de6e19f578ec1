"""What does one place in a document say, and what have people made of it?"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from django.db.models import Prefetch, QuerySet

from tongket.organisation.access import Access, Role
from tongket.results.issuers import own_issuers
from tongket.results.models import ClaimDecision, ReadClaim
from tongket.results.payload import from_json
from tongket.vocabulary.claim import Claim
from tongket.vocabulary.error import TongketError
from tongket.vocabulary.period import Period


class ClaimUnknown(TongketError):
    """No claim of the record has this number."""


class ClaimKind(StrEnum):
    """What a place in a text says: figures, a target named as missed, or that all is met."""

    FIGURES = "figures"
    MISS = "miss"
    BLANKET = "blanket"


class ClaimState(StrEnum):
    """What has been decided about a claim."""

    OPEN = "open"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


class DecisionKind(StrEnum):
    """What a person can make of a claim."""

    CORRECTED = "corrected"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class DecisionFacts:
    """One decision about a claim; ``undone_at`` says that it no longer counts."""

    id: int
    kind: DecisionKind
    by: str
    at: datetime
    reason: str
    undone_by: str
    undone_at: datetime | None


@dataclass(frozen=True, slots=True)
class ClaimFacts:
    """A claim as it was read and as it stands after corrections.

    ``key`` is shared by all rows recorded from it. ``indicator`` is a code, empty while it is not
    linked; ``confidence`` that of the link, in percent, a hundred where a person chose it.
    ``unit`` is the one it is about, ``document_unit`` the one the document was read for, ``body``
    the one whose targets it tells of, empty where its unit has none. ``period`` is the claim's own,
    else the document's. ``filings`` counts how often its document was put right. ``decision`` is
    the number of the acceptance, the rejection or else the correction that stands: the one that can
    be undone.
    """

    id: int
    key: str
    document: str
    position: int
    kind: ClaimKind
    read: Claim
    claim: Claim
    is_corrected: bool
    indicator: str
    confidence: int
    unit: str
    document_unit: str
    body: str
    period: Period
    definition: str
    cut_off: date | None
    state: ClaimState
    decision: int | None
    decided_by: str
    decided_at: datetime | None
    reason: str
    history: tuple[DecisionFacts, ...]
    filings: int

    @property
    def version(self) -> int:
        """How often anything was decided about it or undone, or said otherwise of its document.

        Another number, another claim.
        """
        undone = sum(one.undone_at is not None for one in self.history)
        return len(self.history) + undone + self.filings


def claim(claim_id: int, *, access: Access) -> ClaimFacts:
    """Give one claim with what has been decided about it, to who may propose for its units.

    Raises:
        ClaimUnknown: there is none of this number.
        NotAllowed: the person proposes nothing for the unit it is about or was read for.
    """
    found = claims_in(ReadClaim.objects.filter(pk=claim_id))
    if not found:
        raise ClaimUnknown(id=claim_id)
    (facts,) = found
    _require_in_hand(facts, access)
    return facts


def claim_at(document: str, position: int, *, access: Access) -> ClaimFacts:
    """Give the claim that stands in a place of a document, counted from one.

    Raises:
        ClaimUnknown: the document has none there, or there is no such document.
        NotAllowed: as for ``claim``.
    """
    return claims_at(document, [position], access=access)[position]


def claims_at(
    document: str, positions: Collection[int], *, access: Access
) -> Mapping[int, ClaimFacts]:
    """Give the claims that stand in some places of a document, by these.

    Raises:
        ClaimUnknown, NotAllowed: as for ``claim_at``.
    """
    rows = ReadClaim.objects.filter(intake__document__key=document, position__in=positions)
    found = {facts.position: facts for facts in claims_in(rows)}
    for position in positions:
        if position not in found:
            raise ClaimUnknown(id=f"{document}/{position}")
    for facts in found.values():
        _require_in_hand(facts, access)
    return found


def _require_in_hand(facts: ClaimFacts, access: Access) -> None:
    for unit in {facts.unit, facts.document_unit}:
        access.require(Role.CLERK, unit)


def claims_in(rows: QuerySet[ReadClaim]) -> tuple[ClaimFacts, ...]:
    """Read claims with their decisions, in the order of their documents."""
    decisions = ClaimDecision.objects.select_related(
        "indicator", "unit", "decided_by", "undone_by"
    ).order_by("id")
    whole = rows.select_related(
        "indicator", "intake__document", "intake__unit", "intake__body"
    ).defer("intake__document__text")
    found = whole.prefetch_related(Prefetch("decisions", decisions)).order_by("intake", "position")
    later = {row.intake.unit.key for row in found if row.intake.body is None}
    entered = own_issuers(later) if later else {}  # since the document was taken in
    return tuple(_facts(row, row.decisions.all(), entered) for row in found)


def _facts(
    row: ReadClaim, decisions: Iterable[ClaimDecision], entered: Mapping[str, str]
) -> ClaimFacts:
    standing = [decision for decision in decisions if decision.undone_at is None]
    corrections = [decision for decision in standing if decision.payload is not None]
    verdicts = [decision for decision in standing if decision.payload is None]
    correction = corrections[-1] if corrections else None
    verdict = verdicts[-1] if verdicts else None
    last = verdict or correction
    read = from_json(row.payload)
    corrected = correction.payload if correction else None
    said = read if corrected is None else from_json(corrected)
    indicator = correction.indicator if correction else row.indicator
    return ClaimFacts(
        id=row.pk,
        key=f"{row.intake.document.key}:{row.position}",
        document=row.intake.document.key,
        position=row.position,
        kind=ClaimKind(row.kind),
        read=read,
        claim=said,
        is_corrected=correction is not None,
        indicator=indicator.code if indicator else "",
        confidence=100 if correction else row.confidence,
        unit=correction.unit.key if correction and correction.unit else row.intake.unit.key,
        document_unit=row.intake.unit.key,
        body=row.intake.body.key if row.intake.body else entered.get(row.intake.unit.key, ""),
        period=said.period or row.intake.period,
        definition=correction.definition if correction else "",
        cut_off=correction.cut_off if correction else said.cut_off,
        state=ClaimState(verdict.kind) if verdict else ClaimState.OPEN,
        decision=last.pk if last else None,
        decided_by=_name(last.decided_by) if last else "",
        decided_at=last.decided_at if last else None,
        reason=last.reason if last else "",
        history=tuple(_decision(decision) for decision in decisions),
        filings=row.intake.filings,
    )


def _decision(row: ClaimDecision) -> DecisionFacts:
    return DecisionFacts(
        id=row.pk,
        kind=DecisionKind(row.kind),
        by=_name(row.decided_by),
        at=row.decided_at,
        reason=row.reason,
        undone_by=_name(row.undone_by),
        undone_at=row.undone_at,
    )


def _name(user: object) -> str:
    """How a person is called; empty for nobody."""
    return str(getattr(user, "display_name", "") or getattr(user, "username", ""))
