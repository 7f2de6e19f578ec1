"""Which paragraphs and tables does a DOCX hold, in the order in which they are read?

The XML is walked directly: inserted text, content controls and text boxes count as text, deleted
and hidden text does not, as a person sees the page. Macros, pictures and outer references are
never opened.
"""

from collections.abc import Iterator

from lxml import etree

from tongket.reading.files.archive import Archive
from tongket.reading.files.blocks import Block, Grid, written
from tongket.reading.files.limits import Limits
from tongket.reading.files.numbering import Numbering
from tongket.reading.files.wordprocessing import (
    MARKS,
    UNSEEN,
    VAL,
    W,
    is_hidden,
    use_one_namespace,
    whole_number,
)

_P, _TBL, _TR, _TC, _R, _T = (W + name for name in ("p", "tbl", "tr", "tc", "r", "t"))
_BOX = W + "txbxContent"


def text_of(archive: Archive, limits: Limits) -> tuple[str, tuple[str, ...]]:
    """Give the text of a DOCX with its tables in place and its automatic numbers written out.

    Raises:
        EntitiesDeclared, FileDamaged: a part cannot be read.
    """
    document = archive.document
    use_one_namespace(document)
    body = document.find(W + "body")
    if body is None:
        return "", ()
    reader = _Reader(_numbering(archive), limits.columns)
    return written(reader.blocks(body)), ()


def _numbering(archive: Archive) -> Numbering:
    parts = dict(archive.related(archive.main).values())
    found = {}
    for kind in ("numbering", "styles"):
        if kind in parts:
            found[kind] = archive.xml(parts[kind])
            use_one_namespace(found[kind])
    return Numbering(found.get("numbering"), found.get("styles"))


class _Reader:
    """Walks a document once; counts its automatic numbers on the way."""

    def __init__(self, numbering: Numbering, columns: int) -> None:
        self._numbering = numbering
        self._columns = columns

    def blocks(self, container: etree._Element) -> list[Block]:
        """The paragraphs and tables directly inside an element or its wrappers."""
        found: list[Block] = []
        for child in container:
            if child.tag == _P:
                found.extend(self._paragraph(child))
            elif child.tag == _TBL:
                found.append(self._table(child))
            elif child.tag not in UNSEEN:
                found.extend(self.blocks(child))
        return found

    def _paragraph(self, paragraph: etree._Element) -> list[Block]:
        """A paragraph with its number, then the text boxes anchored in it."""
        parts: list[str] = []
        boxes: list[etree._Element] = []
        _collect(paragraph, parts, boxes)
        text = "".join(parts)
        number = self._numbering.next(paragraph) if text.strip() else ""
        beside = [block for box in boxes for block in self.blocks(box)]
        return [f"{number} {text}" if number else text, *beside]

    def _table(self, table: etree._Element) -> Grid:
        return Grid([self._row(row) for row in _inside(table, _TR)])

    def _row(self, row: etree._Element) -> list[list[Block]]:
        cells: list[list[Block]] = [[] for _ in range(self._before(row))]
        for cell in _inside(row, _TC):
            cells.append([] if _continues(cell) else self.blocks(cell))
            span = _count(cell.find(f"{W}tcPr/{W}gridSpan"), 1)
            room = self._columns - len(cells)
            cells.extend([] for _ in range(min(max(span - 1, 0), room)))
        return cells

    def _before(self, row: etree._Element) -> int:
        """The columns that a row leaves out at its beginning."""
        return min(_count(row.find(f"{W}trPr/{W}gridBefore"), 0), self._columns)


def _collect(element: etree._Element, parts: list[str], boxes: list[etree._Element]) -> None:
    """Gather the visible text below an element, and the text boxes on the way."""
    for child in element:
        tag = child.tag
        if tag == _T:
            parts.append(child.text or "")
        elif tag in MARKS:
            parts.append(MARKS[tag])
        elif tag == _BOX:
            boxes.append(child)
        elif tag not in UNSEEN and not (tag == _R and is_hidden(child)):
            _collect(child, parts, boxes)


def _inside(container: etree._Element, tag: str) -> Iterator[etree._Element]:
    """The rows of a table or cells of a row, those in content controls included."""
    for child in container:
        if child.tag == tag:
            yield child
        elif child.tag not in UNSEEN:
            yield from _inside(child, tag)


def _continues(cell: etree._Element) -> bool:
    """Whether a cell only goes on with the one above it."""
    merge = cell.find(f"{W}tcPr/{W}vMerge")
    return merge is not None and merge.get(VAL, "continue") == "continue"


def _count(element: etree._Element | None, default: int) -> int:
    return default if element is None else whole_number(element.get(VAL), default)
