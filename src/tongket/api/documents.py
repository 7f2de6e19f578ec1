"""What does the API tell about documents and what they claim, and how does it take them in?"""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from django.conf import settings
from django.http import HttpRequest
from ninja import Field, File, Form, Router, Schema, Status
from ninja.files import UploadedFile

from tongket.api import asking
from tongket.api.claims import DocumentClaimsShape, document_shape
from tongket.api.paging import Page, PageNumber, page_from, window
from tongket.evaluation.claims import held_document
from tongket.foundation.documents import LONGEST_PUBLISHER, LONGEST_TITLE
from tongket.indicators import queries as indicators
from tongket.results import queries as results
from tongket.results.actions import refile_document, take_in
from tongket.results.queries import DocumentRow
from tongket.vocabulary.period import Period

router = Router(tags=["documents"])


@dataclass(frozen=True, slots=True)
class DocumentShape:
    """A document with the number of its claims by what was decided."""

    key: str
    title: str
    publisher: str
    published_from: str
    published_to: str
    unit: str
    period: str
    rewritten: bool
    illustrative: bool
    claims: int
    open: int
    accepted: int
    rejected: int


@router.get("/", response=Page[DocumentShape], summary="The documents of units that you may see")
def documents(request: HttpRequest, page: PageNumber = 1) -> Page[DocumentShape]:
    first, most = window(page)
    rows = results.documents(asking.access(request), first=first, most=most)
    return page_from(request, page, rows, _row)


@router.post("/", response={201: DocumentClaimsShape}, summary="Take a document in and read it")
def upload(
    request: HttpRequest,
    file: File[UploadedFile],
    publisher: Annotated[
        str, Form(max_length=LONGEST_PUBLISHER, description="The unit's name where left out.")
    ] = "",
    published_from: Annotated[
        date | None, Form(description="The day at the document's head where both are left out.")
    ] = None,
    published_to: Annotated[date | None, Form()] = None,
    unit: Annotated[
        str, Form(description="The one that the document's head names where left out.")
    ] = "",
    title: Annotated[
        str,
        Form(
            max_length=LONGEST_TITLE,
            description="What the document's head says, else the file's name, where left out.",
        ),
    ] = "",
    period: Annotated[
        str, Form(description="What it reports on, where the text does not say: 2023-H1.")
    ] = "",
) -> Status[DocumentClaimsShape]:
    access = asking.access(request)
    key = take_in(
        file.read(settings.UPLOAD_LIMIT + 1),
        str(file.name),
        title=title,
        publisher=publisher,
        published_from=published_from,
        published_to=published_to,
        unit_key=unit,
        period=Period.parse(period) if period else None,
        by=asking.person(request),
        at=asking.moment(None),
        access=access,
    )
    return Status(201, claims(request, key))


@router.get("/{document}/claims/", response=DocumentClaimsShape, summary="What a document claims")
def claims(request: HttpRequest, document: str) -> DocumentClaimsShape:
    held = held_document(
        document,
        as_of=asking.day(None),
        recorded_by=asking.moment(None),
        access=asking.access(request),
    )
    catalogue = indicators.catalogue(held.document.period.end)
    names = {code: (one.name, one.name_en) for code, one in catalogue.items()}
    return document_shape(held, names, asking.language())


class Details(Schema):
    """What a document should have been taken in as; what is left out stays."""

    unit: str | None = None
    title: str | None = Field(None, min_length=1, max_length=LONGEST_TITLE)
    publisher: str | None = Field(None, min_length=1, max_length=LONGEST_PUBLISHER)
    published_from: date | None = None
    published_to: date | None = None
    period: str | None = None


@router.post(
    "/{document}/details/",
    response=DocumentClaimsShape,
    summary="Put a document's details right, while nothing of it is accepted or rejected",
)
def refile(request: HttpRequest, document: str, details: Details) -> DocumentClaimsShape:
    access = asking.access(request)
    read = results.document(document, access)
    facts = read.facts
    refile_document(
        document,
        title=details.title or facts.title,
        publisher=details.publisher or facts.publisher,
        published_from=details.published_from or facts.published_from,
        published_to=details.published_to or facts.published_to,
        unit_key=details.unit or read.unit,
        period=Period.parse(details.period) if details.period else read.period,
        by=asking.person(request),
        at=asking.moment(None),
        access=access,
    )
    return claims(request, document)


def _row(row: DocumentRow) -> DocumentShape:
    return DocumentShape(
        key=row.key,
        title=row.title,
        publisher=row.publisher,
        published_from=row.published_from.isoformat(),
        published_to=row.published_to.isoformat(),
        unit=row.unit,
        period=str(row.period),
        rewritten=row.rewritten,
        illustrative=row.illustrative,
        claims=row.claims,
        open=row.open,
        accepted=row.accepted,
        rejected=row.rejected,
    )
