"""What did somebody change in a draft that comes back from Word?

Changed words are taken over; a changed figure never is: the record's stands, and the change is
listed so that a person can correct the record where it is right.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from tongket.reading.files.controls import Control, MarkedParagraph
from tongket.reports.rewording import CLOSE, OPEN, bracketed, kept, rewordable, typed
from tongket.writing.document import Content, Document, Figure, Gap
from tongket.writing.word import bookmark_of


@dataclass(frozen=True, slots=True)
class ChangedFigure:
    """A bound figure over which somebody typed something else in Word."""

    paragraph: str
    ref: str
    bound: str
    typed: str


@dataclass(frozen=True, slots=True)
class Returned:
    """What an edited file says otherwise than the draft.

    ``words`` are the paragraphs in other words, by key, as a person would type them here;
    ``missing`` the keys of paragraphs that the file has no more, which stay as they are.
    """

    words: dict[str, str]
    figures: tuple[ChangedFigure, ...]
    missing: tuple[str, ...]


def returned(draft: Document, paragraphs: Iterable[MarkedParagraph]) -> Returned:
    """Hold an edited file against the draft, paragraph by paragraph."""
    found = {name: each for each in paragraphs for name in each.bookmarks}
    words: dict[str, str] = {}
    figures: list[ChangedFigure] = []
    missing = []
    for key, content in rewordable(draft):
        edited = found.get(bookmark_of(key))
        if edited is None:
            missing.append(key)
            continue
        bound = {part.ref: part for part in content if isinstance(part, Figure)}
        figures.extend(_changed(key, edited, bound))
        text = _typed(edited, content, bound)
        if kept(text, content) != kept(typed(content), content):
            words[key] = text
    return Returned(words, tuple(figures), tuple(missing))


def _changed(
    key: str, edited: MarkedParagraph, bound: Mapping[str, Figure]
) -> Iterator[ChangedFigure]:
    for part in edited.parts:
        if isinstance(part, Control) and part.tag in bound:
            printed = bound[part.tag].printed
            if _plain(part.text) != _plain(printed):
                yield ChangedFigure(key, part.tag, printed, part.text.strip())


def _typed(edited: MarkedParagraph, content: Content, bound: Mapping[str, Figure]) -> str:
    """The paragraph as a person would have typed it here; blanks that nobody filled stay gaps."""
    gaps = [part for part in content if isinstance(part, Gap)]
    text = ""
    for part in edited.parts:
        if isinstance(part, Control):
            text += bracketed(bound[part.tag].printed) if part.tag in bound else part.text
            continue
        words = part.replace(OPEN, "").replace(CLOSE, "")
        while gaps and gaps[0].printed in words:
            before, words = words.split(gaps[0].printed, 1)
            text += before + bracketed(gaps.pop(0).printed)
        text += words
    return text


def _plain(text: str) -> str:
    return " ".join(text.split())
