"""How is a document put right that was taken in for the wrong unit, period or day?"""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from tongket.foundation import audit, documents
from tongket.foundation.fields import period_columns
from tongket.organisation import queries as organisation
from tongket.organisation.access import Access, Role
from tongket.reading import PERIOD_ASSUMED
from tongket.results.actions.deciding import locked
from tongket.results.actions.intake import DocumentOfTheFuture
from tongket.results.issuers import own_issuer
from tongket.results.models import Intake, ReadClaim
from tongket.results.queries.claims import ClaimState
from tongket.vocabulary.error import TongketError
from tongket.vocabulary.period import Period


class DocumentInUse(TongketError):
    """Claims of a document are accepted or rejected, for the unit and as of the day it has."""


@transaction.atomic
def refile_document(
    key: str,
    *,
    title: str,
    publisher: str,
    published_from: date,
    published_to: date,
    unit_key: str,
    period: Period,
    by: int,
    at: datetime,
    access: Access,
) -> None:
    """Say otherwise of a document whom it is about, on what it reports, who published it and when.

    Its words and what was read in them stay, and so do corrections: of another period are then the
    claims whose own words name none. Who saw the claims before is asked to look again.

    Raises:
        DocumentUnknown, UnitUnknown: there is none of this key.
        NotAllowed: the person proposes nothing for the unit it was filed for, or for the new one.
        DocumentInUse: something of it is accepted or rejected.
        DocumentDatesReversed, DocumentOfTheFuture: the days cannot be.
    """
    facts = documents.document(key)
    intake = Intake.objects.select_for_update(of=("self",)).get(document_id=facts.id)
    for unit in (intake.unit.key, unit_key):
        access.require(Role.CLERK, unit)
    if published_to > timezone.localdate(at):
        raise DocumentOfTheFuture(published=published_to, today=timezone.localdate(at))
    claims = locked(ReadClaim.objects.filter(intake=intake).values_list("pk", flat=True))
    decided = sum(claim.state is not ClaimState.OPEN for claim in claims)
    if decided:
        raise DocumentInUse(title=facts.title, decided=decided)
    documents.describe_document(
        key,
        title=title,
        publisher=publisher,
        published_from=published_from,
        published_to=published_to,
        by=by,
        at=at,
    )
    before, now = f"{intake.unit.key} {intake.period}", f"{unit_key} {period}"
    if before != now:
        _file(intake, unit_key, period)
        detail = {"before": before, "now": now}
        audit.record(action="refile_document", subject=key, detail=detail, by=by, at=at)
    days = (facts.published_from, facts.published_to)
    if before != now or days != (published_from, published_to):
        intake.filings += 1
        intake.save()


def _file(intake: Intake, unit_key: str, period: Period) -> None:
    if unit_key != intake.unit.key:
        issuer = own_issuer(unit_key)
        intake.unit_id = organisation.unit(unit_key).id
        intake.body_id = organisation.body(issuer).id if issuer else None
    if period != intake.period:
        intake.notes = [code for code in intake.notes if code != PERIOD_ASSUMED]
        for column, value in period_columns(period).items():
            setattr(intake, column, value)
