"""About which claims may a person still decide?"""

from collections.abc import Iterable, Mapping

from tongket.organisation.access import Access, Role
from tongket.results.models import ReadClaim
from tongket.results.queries.claims import ClaimFacts, ClaimState, ClaimUnknown, claims_in
from tongket.vocabulary.error import TongketError


class ClaimAlreadyDecided(TongketError):
    """A claim was accepted or rejected; that has to be undone first."""


class ClaimChangedSince(TongketError):
    """A claim is no longer as the person saw it who decides about it."""


def locked(ids: Iterable[int]) -> tuple[ClaimFacts, ...]:
    """Give claims that nobody else can decide until the transaction ends.

    Raises:
        ClaimUnknown: there is none of a number.
    """
    wanted = sorted(set(ids))
    rows = ReadClaim.objects.filter(pk__in=wanted)
    there = set(rows.select_for_update().order_by("pk").values_list("pk", flat=True))
    for claim_id in wanted:
        if claim_id not in there:
            raise ClaimUnknown(id=claim_id)
    return claims_in(rows)


def open_claims(
    ids: Iterable[int], role: Role, access: Access, seen: Mapping[int, int | None] | None
) -> tuple[ClaimFacts, ...]:
    """Give the same, each without a decision, within the person's rights and as she saw it.

    ``seen`` are the versions in which she saw claims; what is not named there is not asked.

    Raises:
        ClaimUnknown: there is none of a number.
        NotAllowed: the person lacks the role for a claim's unit.
        ClaimAlreadyDecided: one is accepted or rejected.
        ClaimChangedSince: one is no longer as she saw it.
    """
    claims = locked(ids)
    for facts in claims:
        access.require(role, facts.unit)
        if facts.state is not ClaimState.OPEN:
            raise ClaimAlreadyDecided(
                words=facts.claim.indicator,
                state=facts.state,
                by=facts.decided_by,
                at=facts.decided_at,
            )
        require_seen(facts, (seen or {}).get(facts.id))
    return claims


def require_seen(facts: ClaimFacts, seen: int | None) -> None:
    """Decline where a claim is no longer as a person saw it; without a version nothing is asked.

    Raises:
        ClaimChangedSince: it was decided about, or a decision undone, since then.
    """
    if seen is None or seen == facts.version:
        return
    moments = (
        (at, by)
        for one in facts.history
        for at, by in ((one.at, one.by), (one.undone_at, one.undone_by))
        if at is not None
    )
    _, by = max(moments, default=(None, ""))
    raise ClaimChangedSince(
        words=facts.claim.indicator,
        by=by,
        now=[f"{one.text} {one.unit}".strip() for one in facts.claim.figures],
    )
