"""Which lines and ruled tables do the pages of a PDF show?"""

import re
import threading
from collections.abc import Iterator, Sequence

import pypdfium2
import pypdfium2.raw as pdfium

from tongket.reading.files.blocks import Block, Grid, written
from tongket.reading.files.limits import FileDamaged, FileEncrypted, Limits
from tongket.reading.files.lines import Line, Page, goes_on, without_number
from tongket.reading.files.ruled import Box, Ruled, Segment, tables_of
from tongket.reading.files.unruled import Piece, may_hold, unruled_in
from tongket.vocabulary.error import TongketError


class PagesScanned(TongketError):
    """The pages are pictures: there is no text in the file."""


class TooManyPages(TongketError):
    """A PDF has more pages than are read."""


_ONE_AT_A_TIME = threading.Lock()  # the library keeps one state for the whole process
_GLUE = re.compile(r"(?<=\S)/ (?=[^\W\d_])")  # "đồng/" at a line's end, "người" on the next
_LINE = re.compile(r"[^\r\n]+")
_SOFT = re.compile("[\x02\u00ad\ufffe]\n?")  # how the library marks a hyphen at a line's end
_LETTERS = 3  # on a page from which it has text
_WORD = re.compile(r"\S+")
_Rows = list[list[str]]
_INSET = 1.0  # points by which a cell's words keep away from its rules


def text_of(content: bytes, limits: Limits) -> tuple[str, tuple[str, ...]]:
    """Give the text of a PDF line by line, tables that are ruled row by row.

    Page numbers that stand alone are left out. Pages without a text layer among others are noted
    as "pages-without-text".

    Raises:
        TooManyPages: there are more than allowed.
        PagesScanned: no page has text.
        FileEncrypted, FileDamaged: it cannot be opened.
    """
    with _ONE_AT_A_TIME:
        document = _open(content)
        try:
            return _read(document, limits)
        except pypdfium2.PdfiumError:
            raise FileDamaged(kind="PDF") from None
        finally:
            document.close()


def _open(content: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower() or "security" in str(error).lower():
            raise FileEncrypted from None
        raise FileDamaged(kind="PDF") from None


def _read(document: pypdfium2.PdfDocument, limits: Limits) -> tuple[str, tuple[str, ...]]:
    pages = len(document)
    if pages > limits.pages:
        raise TooManyPages(pages=pages, limit=limits.pages)
    flow = _Flow()
    silent = 0
    for number in range(1, pages + 1):
        page = document[number - 1]
        size = flow.size
        _take(page, number, pages, flow, limits)
        page.close()
        silent += flow.size - size < _LETTERS
        if flow.size > limits.text:
            break  # too large, as the length of the text will tell
    if silent == pages:
        raise PagesScanned(pages=pages)
    return written(flow.finished()), ("pages-without-text",) if silent else ()


class _Flow:
    """Puts lines together into paragraphs, across pages too, with tables between them."""

    def __init__(self) -> None:
        self.size = 0
        self._blocks: list[Block] = []
        self._paragraph: list[str] = []
        self._last: tuple[Line, int] | None = None

    def line(self, line: Line, right: float, page: int) -> None:
        """Take in the next line of a column that ends at ``right``."""
        self.size += len(line.text)
        before = self._last
        if before and not goes_on(before[0], line, right, same_page=before[1] == page):
            self._end()
        self._paragraph.append(line.text)
        self._last = (line, page)

    def table(self, rows: list[list[str]]) -> None:
        """Take in a table."""
        self._end()
        self.size += sum(len(cell) for row in rows for cell in row)
        self._blocks.append(Grid(rows))

    def finished(self) -> list[Block]:
        """Everything that was taken in."""
        self._end()
        return self._blocks

    def _end(self) -> None:
        if self._paragraph:
            self._blocks.append(_GLUE.sub("/", " ".join(self._paragraph)))
        self._paragraph = []
        self._last = None


def _take(page: pypdfium2.PdfPage, number: int, pages: int, flow: _Flow, limits: Limits) -> None:
    """One page from top to bottom: lines, and tables where rules make a grid."""
    words = page.get_textpage()
    letters = _Letters(words)
    ruled = tables_of(_segments(page, limits.rules), limits.columns)
    tables = [(table.box, _rows(words, table)) for table in ruled]
    shown = Page([*letters.lines()], page.get_height(), number)
    lines = without_number(shown, pages).lines
    if may_hold(line.text for line in lines if not _inside_any(tables, line)):
        free = (word for word in letters.words() if not _inside_any(tables, word.box))
        tables += [(table.box, table.rows) for table in unruled_in(free)]
    waiting = sorted(tables, key=lambda table: -table[0].top)
    for line in lines:
        while waiting and waiting[0][0].top > line.top:
            flow.table(waiting.pop(0)[1])
        if not _inside_any(tables, line):
            flow.line(line, shown.right, number)
    for _, rows in waiting:
        flow.table(rows)
    words.close()


def _inside_any(tables: Sequence[tuple[Box, _Rows]], placed: Line | Box) -> bool:
    middle = (placed.top + placed.bottom) / 2
    return any(box.bottom < middle < box.top for box, _ in tables)


class _Letters:
    """The letters of a page and where they stand, if that can be told by counting them."""

    def __init__(self, page: pypdfium2.PdfTextPage) -> None:
        self._page = page
        self._text: str = page.get_text_range()
        self._are_placed = len(self._text) == page.count_chars()

    def words(self) -> Iterator[Piece]:
        """The words with their boxes; none where places are not known."""
        for match in _WORD.finditer(self._text) if self._are_placed else ():
            yield Piece(_SOFT.sub("", match[0]), self._box(match.start(), match.end()))

    def lines(self) -> Iterator[Line]:
        """The lines with the places of their first and last letters, all 0 where not known."""
        for match in _LINE.finditer(self._text):
            shown = _SOFT.sub("", match[0]).strip()
            if not shown:
                continue
            if not self._are_placed:
                yield Line(shown, 0, 0, 0, 0, 0)
                continue
            start = match.start() + len(match[0]) - len(match[0].lstrip())
            end = match.start() + len(match[0].rstrip())
            first = len(self._text[start:end].split(maxsplit=1)[0])
            box, word = self._box(start, end), self._box(start, start + first)
            yield Line(shown, box.left, box.right, box.bottom, box.top, word.right - box.left)

    def _box(self, start: int, end: int) -> Box:
        """From the first letter, which is as high as the others, to the last."""
        left, bottom, _, top = self._page.get_charbox(start, loose=True)
        return Box(left, bottom, self._page.get_charbox(end - 1, loose=True)[2], top)


def _rows(words: pypdfium2.PdfTextPage, table: Ruled) -> list[list[str]]:
    return [[_inside(words, cell) if cell else "" for cell in cells] for cells in table.rows]


def _inside(words: pypdfium2.PdfTextPage, cell: Box) -> str:
    """The words in a cell, away from its rules."""
    left, right = cell.left + _INSET, cell.right - _INSET
    bottom, top = cell.bottom + _INSET, cell.top - _INSET
    if left >= right or bottom >= top:
        return ""
    return " ".join(_SOFT.sub("", words.get_text_bounded(left, bottom, right, top)).split())


def _segments(page: pypdfium2.PdfPage, most: int) -> list[Segment]:
    """The straight lines and edges drawn on a page; none where it is a drawing."""
    found: list[Segment] = []
    for place in range(pdfium.FPDFPage_CountObjects(page.raw)):
        path = pdfium.FPDFPage_GetObject(page.raw, place)  # as words, most are no paths
        if pdfium.FPDFPageObj_GetType(path) != pdfium.FPDF_PAGEOBJ_PATH:
            continue
        placed = pdfium.FS_MATRIX()
        if not pdfium.FPDFPageObj_GetMatrix(path, placed):
            continue
        matrix = pypdfium2.PdfMatrix.from_raw(placed)
        points: list[tuple[float, float]] = []
        count = pdfium.FPDFPath_CountSegments(path)
        if len(found) + count > most * 4:
            return []
        for index in range(count):
            points = _extend(path, index, points, matrix, found)
    return found


def _extend(
    path: object,
    index: int,
    points: list[tuple[float, float]],
    matrix: pypdfium2.PdfMatrix,
    found: list[Segment],
) -> list[tuple[float, float]]:
    """Follow a path by one piece; the points since it was last lifted."""
    piece = pdfium.FPDFPath_GetPathSegment(path, index)
    x, y = pdfium.c_float(), pdfium.c_float()
    pdfium.FPDFPathSegment_GetPoint(piece, x, y)
    point: tuple[float, float] = matrix.on_point(x.value, y.value)
    kind = pdfium.FPDFPathSegment_GetType(piece)
    if kind == pdfium.FPDF_SEGMENT_MOVETO:
        return [point]
    if kind == pdfium.FPDF_SEGMENT_LINETO and points:
        (before_x, before_y), (here_x, here_y) = points[-1], point
        found.append(Segment(before_x, before_y, here_x, here_y))
    points.append(point)
    if pdfium.FPDFPathSegment_GetClose(piece):
        (here_x, here_y), (first_x, first_y) = point, points[0]
        found.append(Segment(here_x, here_y, first_x, first_y))
    return points
