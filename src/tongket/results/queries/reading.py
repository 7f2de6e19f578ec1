"""What did documents say, and what would accepting it change?"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Count, F, Q, QuerySet

from tongket.foundation import documents as stored
from tongket.foundation.documents import DocumentFacts, DocumentUnknown
from tongket.organisation.access import Access, Role
from tongket.results.highlights import Segment, Span, segments
from tongket.results.models import Intake, ReadClaim
from tongket.results.queries.claims import ClaimFacts, ClaimState, DecisionKind, claims_in
from tongket.results.queries.effects import ClaimView, views
from tongket.vocabulary.period import Period


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """One line of the list of documents; the counts are claims by what was decided."""

    key: str
    title: str
    publisher: str
    published_from: date
    published_to: date
    unit: str
    unit_name: str
    unit_name_en: str
    period: Period
    rewritten: bool
    illustrative: bool
    recorded_at: datetime
    claims: int
    accepted: int
    rejected: int

    @property
    def open(self) -> int:
        """How many claims wait for a decision."""
        return self.claims - self.accepted - self.rejected


@dataclass(frozen=True, slots=True)
class ReadDocument:
    """A document, its text cut at the words of its claims, and the claims in reading order.

    ``notes`` are the reader's ("no-figures" where there was nothing to read).
    """

    facts: DocumentFacts
    unit: str
    body: str
    period: Period
    reader: str
    notes: tuple[str, ...]
    claims: tuple[ClaimView, ...]
    segments: tuple[Segment, ...]


def documents(
    access: Access,
    *,
    role: Role = Role.VIEWER,
    waiting: bool = False,
    first: int = 0,
    most: int | None = None,
) -> tuple[DocumentRow, ...]:
    """List the documents read for units for which a person has a role, the latest first.

    With ``waiting`` only those with open claims; ``most`` of them from the place ``first`` on.
    """
    rows = _counted(access, role)
    if waiting:
        rows = rows.filter(read__gt=F("accepted") + F("rejected"))
    rows = rows.order_by("-document__published_to", "document__key")
    return tuple(map(_row, rows[first : None if most is None else first + most]))


def line(key: str, *, access: Access) -> DocumentRow:
    """Give the line of one document.

    Raises:
        DocumentUnknown: there is none of this key that the person may see.
    """
    row = _counted(access, Role.VIEWER).filter(document__key=key).first()
    if row is None:
        raise DocumentUnknown(key=key)
    return _row(row)


def _counted(access: Access, role: Role) -> QuerySet[Any]:
    """The documents read for units for which a person has a role, with their claims counted."""
    rows = Intake.objects.select_related("document", "unit").defer("document__text")
    keys = access.unit_keys(role)
    if keys is not None:
        rows = rows.filter(unit__key__in=keys)
    return rows.annotate(
        read=Count("claims", distinct=True),
        accepted=_count(DecisionKind.ACCEPTED),
        rejected=_count(DecisionKind.REJECTED),
    )


def _count(kind: DecisionKind) -> Count:
    """How many of a document's claims have a decision of a kind that nobody undid."""
    standing = Q(claims__decisions__undone_at__isnull=True, claims__decisions__kind=kind)
    return Count("claims", filter=standing, distinct=True)


def _row(row: Any) -> DocumentRow:
    """An intake with its counts as a line."""
    return DocumentRow(
        key=row.document.key,
        title=row.document.title,
        publisher=row.document.publisher,
        published_from=row.document.published_from,
        published_to=row.document.published_to,
        unit=row.unit.key,
        unit_name=row.unit.name,
        unit_name_en=row.unit.name_en,
        period=row.period,
        rewritten=row.document.rewritten,
        illustrative=row.document.illustrative,
        recorded_at=row.document.recorded_at,
        claims=row.read,
        accepted=row.accepted,
        rejected=row.rejected,
    )


def next_waiting(key: str, *, access: Access) -> str | None:
    """Give the document behind one in the list that has claims a person may decide about.

    Behind the last comes the first; nothing where no other one waits.

    Raises:
        DocumentUnknown: no document has this key.
    """
    here = (-stored.document(key).published_to.toordinal(), key)
    waiting = [
        (-row.published_to.toordinal(), row.key)
        for row in documents(access, role=Role.OFFICER, waiting=True)
        if row.key != key
    ]
    behind = [row for row in waiting if row > here]
    return next((found for _, found in (*behind, *waiting)), None)


def document(key: str, access: Access) -> ReadDocument:
    """Give a document with its claims and what accepting each would change.

    Effects are told against everything else that is on record now.

    Raises:
        DocumentUnknown: no document read for a unit has this key.
        NotAllowed: the person may not see its unit.
    """
    facts = stored.document(key)
    intake = _intake(facts)
    access.require(Role.VIEWER, intake.unit.key)
    claims = claims_in(ReadClaim.objects.filter(intake=intake))
    return ReadDocument(
        facts=facts,
        unit=intake.unit.key,
        body=intake.body.key if intake.body else "",
        period=intake.period,
        reader=intake.reader,
        notes=tuple(intake.notes),
        claims=views(claims, access=access),
        segments=segments(facts.text, _spans(claims)),
    )


def original(key: str, access: Access) -> tuple[bytes, str]:
    """Give the file of a document as it came, and its name.

    Raises:
        DocumentUnknown, NotAllowed: as for ``document``.
        StoredFileDamaged: its file is missing or altered.
    """
    facts = stored.document(key)
    access.require(Role.VIEWER, _intake(facts).unit.key)
    return stored.document_content(key), facts.filename


def _intake(facts: DocumentFacts) -> Intake:
    intake = Intake.objects.select_related("unit", "body").filter(document_id=facts.id).first()
    if intake is None:
        raise DocumentUnknown(key=facts.key)
    return intake


def decided_at(key: str, moment: str, *, access: Access) -> tuple[int, ...]:
    """Give the decisions about a document's claims that were taken at one moment and still stand.

    Corrections of claims that are open are none of them. ``moment`` is in ISO form; there is
    nothing for one at which nothing was decided, nor for what is no moment.

    Raises:
        DocumentUnknown, NotAllowed: as for ``document``.
    """
    return tuple(
        view.facts.decision
        for view in document(key, access).claims
        if view.facts.state is not ClaimState.OPEN
        and view.facts.decision is not None
        and view.facts.decided_at is not None
        and view.facts.decided_at.isoformat() == moment
    )


def _spans(claims: Iterable[ClaimFacts]) -> Iterable[Span]:
    """The words of claims as they were read; a correction moves none."""
    for facts in claims:
        yield Span(facts.id, facts.read.indicator_start, facts.read.indicator_end, is_number=False)
        for figure in facts.read.figures:
            yield Span(facts.id, figure.start, figure.end, is_number=True)
