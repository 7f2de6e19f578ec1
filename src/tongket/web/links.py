"""Which address leads to the words a figure was read from?"""

from dataclasses import dataclass

from tongket.foundation.phrases import numerals
from tongket.foundation.phrases.table import title_of
from tongket.vocabulary.source import Source
from tongket.web.language import current


@dataclass(frozen=True, slots=True)
class SourceLink:
    """Where something stands: an address, empty for what was entered by hand."""

    address: str
    title: str
    publisher: str
    when: str


def source_link(source: Source) -> SourceLink:
    """Lead to a source's words in its document, or nowhere for what was entered by hand."""
    when = numerals.days(source.known_from, source.known_to)
    title = title_of(source, current())
    if not source.document:
        return SourceLink("", title, source.publisher, when)
    place = "" if source.start is None else f"?from={source.start}&to={source.end}#here"
    return SourceLink(f"/documents/{source.document}/{place}", title, source.publisher, when)
