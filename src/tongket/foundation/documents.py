"""Which files has the installation been given, from whom, of which day, and what do they say?"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from django.db import IntegrityError, transaction
from django.db.models import Q

from tongket.foundation import audit, files
from tongket.foundation.models import Document
from tongket.vocabulary.error import TongketError
from tongket.vocabulary.key import key_of

LONGEST_TITLE, LONGEST_PUBLISHER = 400, 200
"""How many code points a title and a publisher may have."""


class DocumentAlreadyStored(TongketError):
    """The same content is already stored."""


class DocumentUnknown(TongketError):
    """No document has this key."""


class DocumentDatesReversed(TongketError):
    """The last day on which it may have appeared lies before the first."""


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """A stored document with its extracted text.

    ``published_from`` … ``published_to`` are the first and last day on which it may have appeared;
    ``size`` counts bytes; ``recorded_by`` is the user's name.
    """

    id: int
    key: str
    sha256: str
    filename: str
    media_type: str
    size: int
    title: str
    publisher: str
    published_from: date
    published_to: date
    text: str
    rewritten: bool
    illustrative: bool
    recorded_at: datetime
    recorded_by: str


@transaction.atomic
def store_document(
    *,
    content: bytes,
    filename: str,
    media_type: str,
    title: str,
    publisher: str,
    published_from: date,
    published_to: date,
    text: str,
    rewritten: bool = False,
    illustrative: bool = False,
    by: int,
    at: datetime,
) -> DocumentFacts:
    """Store a file with what is known of it; others see the row only once the file is on the disk.

    Where this fails nothing stays. Where a wider transaction fails later the row goes with it and
    the file stays unnamed, until the same content is stored again.

    Raises:
        DocumentAlreadyStored: the same content is there; its key and title are told.
        DocumentDatesReversed: ``published_to`` lies before ``published_from``.
        OSError: the file could not be written.
    """
    if published_to < published_from:
        raise DocumentDatesReversed(first=published_from, last=published_to)
    sha256 = files.digest(content)
    row = _add_row(
        key=f"{key_of(title)[:100].strip('-') or 'document'}-{sha256[:8]}",
        sha256=sha256,
        filename=filename,
        media_type=media_type,
        size=len(content),
        title=title,
        publisher=publisher,
        published_from=published_from,
        published_to=published_to,
        text=text,
        rewritten=rewritten,
        illustrative=illustrative,
        recorded_at=at,
        recorded_by_id=by,
    )
    is_new = files.put(content)
    try:
        detail = {"title": title, "filename": filename, "sha256": sha256}
        audit.record(action="store_document", subject=row.key, detail=detail, by=by, at=at)
    except BaseException:
        if is_new:
            files.remove(sha256)
        raise
    return _facts(row)


def _add_row(*, sha256: str, **columns: object) -> Document:
    """Add the row first: its unique hash keeps a second store of the same content waiting."""
    try:
        with transaction.atomic():
            return Document.objects.create(sha256=sha256, **columns)
    except IntegrityError:
        there = Document.objects.filter(sha256=sha256).first()
        if there is None:
            raise
    raise DocumentAlreadyStored(key=there.key, title=there.title)


def describe_document(
    key: str,
    *,
    title: str,
    publisher: str,
    published_from: date,
    published_to: date,
    by: int,
    at: datetime,
) -> None:
    """Say otherwise what a document is called, who published it and when; its key and words stay.

    Raises:
        DocumentUnknown: no document has this key.
        DocumentDatesReversed: ``published_to`` lies before ``published_from``.
    """
    if published_to < published_from:
        raise DocumentDatesReversed(first=published_from, last=published_to)
    row = _row(key)
    said = {
        "title": title,
        "publisher": publisher,
        "published_from": published_from,
        "published_to": published_to,
    }
    before = {name: str(getattr(row, name)) for name in said}
    Document.objects.filter(pk=row.pk).update(**said)
    detail = {"before": before, "now": {name: str(value) for name, value in said.items()}}
    audit.record(action="describe_document", subject=key, detail=detail, by=by, at=at)


def document(key: str) -> DocumentFacts:
    """Give what is known of a document.

    Raises:
        DocumentUnknown: no document has this key.
    """
    return _facts(_row(key))


def document_content(key: str) -> bytes:
    """Give the bytes of a document as they were stored.

    Raises:
        DocumentUnknown: no document has this key.
        StoredFileDamaged: its file is missing or altered.
    """
    return files.get(_row(key).sha256)


def any_rewritten(keys: Collection[str]) -> bool:
    """Whether any of some documents tells an original's facts in other words, or is invented."""
    rows = Document.objects.filter(key__in=keys)
    return rows.filter(Q(rewritten=True) | Q(illustrative=True)).exists()


def _row(key: str) -> Document:
    row = Document.objects.select_related("recorded_by").filter(key=key).first()
    if row is None:
        raise DocumentUnknown(key=key)
    return row


def _facts(row: Document) -> DocumentFacts:
    return DocumentFacts(
        id=row.pk,
        key=row.key,
        sha256=row.sha256,
        filename=row.filename,
        media_type=row.media_type,
        size=row.size,
        title=row.title,
        publisher=row.publisher,
        published_from=row.published_from,
        published_to=row.published_to,
        text=row.text,
        rewritten=row.rewritten,
        illustrative=row.illustrative,
        recorded_at=row.recorded_at,
        recorded_by=row.recorded_by.username,
    )
