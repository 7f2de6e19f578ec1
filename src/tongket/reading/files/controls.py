"""Which words and tagged content controls stand in the bookmarked paragraphs of a Word file?

A document that this house wrote marks each paragraph that may be reworded with a bookmark and each
bound figure with a content control. When it comes back edited, both tell what stands where.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lxml import etree

from tongket.reading.files.archive import Archive
from tongket.reading.files.kind import Kind, kind_of
from tongket.reading.files.limits import LIMITS, FileDamaged, Limits, require_size
from tongket.reading.files.wordprocessing import (
    MARKS,
    UNSEEN,
    VAL,
    W,
    is_hidden,
    use_one_namespace,
)
from tongket.vocabulary.error import TongketError


class FileNotWord(TongketError):
    """A file that should come back from Word is of another kind."""


@dataclass(frozen=True, slots=True)
class Control:
    """A content control: its tag and the text that stands in it now."""

    tag: str
    text: str


@dataclass(frozen=True, slots=True)
class MarkedParagraph:
    """A paragraph with the names of its bookmarks, and what stands behind the first of them.

    What stands before it is no part of the words: the dash of a list, a number. Words and controls
    come in reading order.
    """

    bookmarks: tuple[str, ...]
    parts: tuple[str | Control, ...]


def marked_paragraphs(content: bytes, *, limits: Limits = LIMITS) -> tuple[MarkedParagraph, ...]:
    """Give the bookmarked paragraphs of a DOCX, deleted text left out, inserted text taken in.

    Raises:
        FileTooLarge, ExpandsTooFar: it is beyond ``limits``.
        FileNotWord: it is a workbook, a PDF or the like.
        FileNotText: it is of a kind that is not read at all.
        FileEncrypted, FileDamaged, EntitiesDeclared: it cannot be read.
    """
    require_size(len(content), limits.file)
    if kind_of(content) is not Kind.OFFICE:
        raise FileNotWord
    archive = Archive(content, limits)
    if archive.kind is not Kind.DOCX:
        raise FileNotWord
    document = archive.xml(archive.main)
    use_one_namespace(document)
    body = document.find(W + "body")
    if body is None:
        raise FileDamaged(kind="DOCX")
    return tuple(_marked(body))


def _marked(body: etree._Element) -> Iterator[MarkedParagraph]:
    for paragraph in body.iter(W + "p"):
        marks = list(paragraph.iter(W + "bookmarkStart"))
        if marks:
            names = tuple(str(mark.get(W + "name", "")) for mark in marks)
            behind = marks[0].itersiblings()
            yield MarkedParagraph(names, tuple(_joined(_parts(behind))))


def _parts(elements: Iterable[etree._Element]) -> Iterator[str | Control]:
    for child in elements:
        if child.tag == W + "sdt" and (tag := child.find(f"{W}sdtPr/{W}tag")) is not None:
            words = "".join(part for part in _parts(child) if isinstance(part, str))
            yield Control(str(tag.get(VAL, "")), words)
        elif child.tag == W + "t":
            yield child.text or ""
        elif child.tag in MARKS:
            yield MARKS[child.tag]
        elif child.tag not in UNSEEN and not (child.tag == W + "r" and is_hidden(child)):
            yield from _parts(child)


def _joined(parts: Iterator[str | Control]) -> Iterator[str | Control]:
    words = ""
    for part in parts:
        if isinstance(part, str):
            words += part
            continue
        if words:
            yield words
        words = ""
        yield part
    if words:
        yield words
