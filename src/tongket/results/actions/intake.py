"""How does a document become claims that wait for a person?"""

from datetime import date, datetime
from pathlib import Path

from django.db import transaction
from django.utils import timezone

import tongket
from tongket.foundation import audit, documents
from tongket.foundation.fields import period_columns
from tongket.foundation.phrases.table import sentence_case
from tongket.organisation import queries as organisation
from tongket.organisation.access import Access, Role
from tongket.reading import PERIOD_ASSUMED, Reading, read
from tongket.reading.files import text_of_file
from tongket.results.issuers import own_issuer
from tongket.results.meanings import Meanings
from tongket.results.models import Intake, ReadClaim
from tongket.results.opening import day_of_issue, title_told, unit_named
from tongket.results.payload import to_json
from tongket.results.queries.claims import ClaimKind
from tongket.vocabulary.claim import Claim
from tongket.vocabulary.error import TongketError
from tongket.vocabulary.period import Period


class DocumentOfTheFuture(TongketError):
    """A document is said to be published after the day on which it is taken in."""


@transaction.atomic
def take_in(
    content: bytes,
    filename: str,
    *,
    title: str = "",
    publisher: str = "",
    published_from: date | None = None,
    published_to: date | None = None,
    unit_key: str = "",
    body: str = "",
    period: Period | None = None,
    rewritten: bool = False,
    illustrative: bool = False,
    by: int,
    at: datetime,
    access: Access,
) -> str:
    """Store a document, read it for a unit, link its claims, and give the document's key.

    Every claim waits for a person; nothing is on record yet. What is not said of its title, its
    days and its unit is taken from its own head; one day is enough, the unit stands for a publisher
    that is not named, and the file's name for a title that nobody tells. ``body`` is the one whose
    targets the document tells of, by default the unit's party committee; ``period`` what it reports
    on, where the text itself does not say. Where nobody says, the year of publication is taken and
    the document noted "period-assumed".

    Raises:
        NotAllowed: the person proposes nothing for the unit.
        UnitUnknown, BodyUnknown: there is none of this key.
        DocumentUndated, DocumentOfNoUnit: nobody says, and its head does not either.
        FileNotText, FileTooLarge and the like: no text can be got from it (``text_of_file``).
        DocumentAlreadyStored: the same content is stored.
        DocumentDatesReversed: the last day lies before the first.
        DocumentOfTheFuture: the last day lies after that of ``at``, so that what the document
            says would not be known today.
    """
    if unit_key:
        access.require(Role.CLERK, unit_key)
    file = text_of_file(content)
    text = file.text
    today = timezone.localdate(at)
    published_from, published_to = _published(text, published_from, published_to, today)
    reading = read(text, published=published_to)
    if not unit_key:
        units = organisation.units(access.unit_keys(Role.CLERK))
        unit_key = unit_named(reading.place, text, units, published_to)
    unit = organisation.unit(unit_key)
    issuer = body or own_issuer(unit_key)
    notes = [note for note in reading.notes if period is None or note != PERIOD_ASSUMED]
    intake = Intake(
        **period_columns(period or reading.report_period or Period.year(published_to.year)),
        unit_id=unit.id,
        body_id=organisation.body(issuer).id if issuer else None,
        reader=tongket.__version__,
        notes=[*file.notes, *notes],
        read_at=at,
        read_by_id=by,
    )
    claims = _linked(reading, text, unit_key, intake.period_end)
    document = documents.store_document(
        content=content,
        filename=filename,
        media_type=file.media_type,
        title=title or (title_told(text) or Path(filename).stem)[: documents.LONGEST_TITLE],
        publisher=publisher or sentence_case(unit.name),
        published_from=published_from,
        published_to=published_to,
        text=text,
        rewritten=rewritten,
        illustrative=illustrative,
        by=by,
        at=at,
    )
    intake.document_id = document.id
    _keep(intake, claims)
    detail = {"unit": unit_key, "claims": len(claims)}
    audit.record(action="take_in", subject=document.key, detail=detail, by=by, at=at)
    return document.key


def _published(text: str, first: date | None, last: date | None, today: date) -> tuple[date, date]:
    """The days on which a document may have appeared: as said, else the one at its head."""
    first = first or last or day_of_issue(text)
    last = last or first
    if max(first, last) > today:
        raise DocumentOfTheFuture(published=max(first, last), today=today)
    return first, last


def _keep(intake: Intake, claims: list[ReadClaim]) -> None:
    intake.save()
    for claim in claims:
        claim.intake = intake
    ReadClaim.objects.bulk_create(claims)


def _linked(reading: Reading, text: str, unit_key: str, on: date) -> list[ReadClaim]:
    """What was read, in reading order, linked as far as the words are known."""
    found = [
        *((ClaimKind.FIGURES, claim) for claim in reading.claims),
        *((ClaimKind.MISS, _words(text, miss.start, miss.end)) for miss in reading.misses),
        *((ClaimKind.BLANKET, _words(text, one.start, one.end)) for one in reading.blankets),
    ]
    found.sort(key=lambda pair: (pair[1].start, pair[1].end))
    meanings = Meanings(unit_key, on).of([claim for _, claim in found], text)
    rows = []
    for position, ((kind, claim), meaning) in enumerate(zip(found, meanings, strict=True), start=1):
        meant = None if kind is ClaimKind.BLANKET else meaning
        rows.append(
            ReadClaim(
                position=position,
                kind=kind,
                payload=to_json(claim),
                indicator_id=meant.indicator if meant else None,
                confidence=meant.confidence if meant else 0,
            )
        )
    return rows


def _words(text: str, start: int, end: int) -> Claim:
    """Words without a figure, as a claim."""
    return Claim(indicator=text[start:end], indicator_start=start, indicator_end=end, figures=())
