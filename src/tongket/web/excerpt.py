"""Which words of a document does a figure stand in?"""

from dataclasses import dataclass

from tongket.foundation import documents
from tongket.vocabulary.source import Source

AROUND = 240  # code points before and after


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Words of a document with those of a figure in the middle."""

    before: str
    words: str
    after: str


def excerpt(source: Source) -> Excerpt | None:
    """Cut out a figure's words with those around them; nothing where the source has no text here.

    Raises:
        DocumentUnknown: the document of the source is not stored.
    """
    if not source.document or source.start is None or source.end is None:
        return None
    return excerpt_of(source.document, source.start, source.end)


def excerpt_of(document: str, start: int, end: int) -> Excerpt:
    """Cut out words of a document with those around them, whole words only.

    Raises:
        DocumentUnknown: no document has this key.
    """
    text = documents.document(document).text
    first, last = max(start - AROUND, 0), min(end + AROUND, len(text))
    before, after = text[first:start], text[end:last]
    if first:
        before = f"… {before.partition(' ')[2]}"
    if last < len(text):
        after = f"{after.rpartition(' ')[0]} …"
    return Excerpt(before, text[start:end], after)
