"""Which paragraphs and tables does an HTML page show?"""

import re
import unicodedata
from dataclasses import dataclass, field

from lxml import etree

from tongket.reading.files.blocks import Block, Grid, written
from tongket.reading.files.limits import FileDamaged, FileEmpty, Limits
from tongket.reading.text.decoding import EncodingUnrecognised, FileNotText
from tongket.reading.text.decoding import text_of as decoded


def _tags(names: str) -> frozenset[str]:
    return frozenset(names.split())


_UNSEEN = _tags("""
    script style head template noscript iframe object embed svg math canvas select textarea button
""")
_BREAKS = _tags("""
    address article aside blockquote body caption center dd div dl dt fieldset figcaption figure
    footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary tr ul br
""")
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_CHARSETS = frozenset({"windows-1258", "windows-1252", "iso-8859-1", "utf-16"})
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_WIDEST_SPAN = 1000  # cells over which one may reach, as browsers have it


def text_of(content: bytes, limits: Limits) -> tuple[str, tuple[str, ...]]:
    """Give the visible text of a page, its tables in place; scripts and styles are no text.

    Raises:
        EncodingUnrecognised: its letters are not known.
        FileDamaged: it nests deeper than any page.
        FileEmpty: it holds nothing.
    """
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=True, remove_comments=True, remove_pis=True
    )
    root = etree.fromstring(_decoded(content).encode(errors="replace"), parser)
    if root is None:
        raise FileEmpty
    if any("depth" in str(entry.message) for entry in parser.error_log):
        raise FileDamaged(kind="HTML")
    page = _Page(limits.columns)
    for event, element in etree.iterwalk(root, events=("start", "end")):
        page.meet(event, element)
    return written(page.finished()), ()


def _decoded(content: bytes) -> str:
    try:
        return decoded(content)[0]
    except (EncodingUnrecognised, FileNotText):
        named = _CHARSET.search(content, 0, 4096)
        charset = named[1].decode().lower() if named else ""
        if charset not in _CHARSETS:
            raise
        return unicodedata.normalize("NFC", content.decode(charset, errors="replace"))


@dataclass(slots=True)
class _Table:
    """A table while it is being read; ``open`` are cells that reach into rows to come."""

    blocks: list[Block]  # what stood before it, in the cell or page around it
    rows: list[list[list[Block]]] = field(default_factory=list)
    open: dict[int, int] = field(default_factory=dict)
    span: tuple[int, int] = (1, 1)


class _Page:
    """Collects the blocks of a page from the beginnings and ends of its elements."""

    def __init__(self, columns: int) -> None:
        self._columns = columns
        self._blocks: list[Block] = []
        self._line: list[str] = []
        self._tables: list[_Table] = []
        self._unseen = 0

    def meet(self, event: str, element: etree._Element) -> None:
        """Take in the beginning or the end of an element."""
        tag = element.tag if isinstance(element.tag, str) else ""
        hides = tag in _UNSEEN or _is_hidden(element)
        if event == "start":
            self._unseen += hides
            if not self._unseen:
                self._begin(tag, element)
                self._add(element.text)
            return
        if not self._unseen:
            self._end(tag)
        self._unseen -= hides
        if not self._unseen:
            self._add(element.tail)

    def finished(self) -> list[Block]:
        """Everything that was collected."""
        self._break()
        return self._blocks

    def _add(self, text: str | None) -> None:
        if text:
            self._line.append(text.replace("\n", " ").replace("\r", " "))

    def _break(self) -> None:
        line = "".join(self._line).strip()
        self._line.clear()
        if line:
            self._blocks.append(line)

    def _begin(self, tag: str, element: etree._Element) -> None:
        if tag == "table":
            self._break()
            self._tables.append(_Table(self._blocks))
            self._blocks = []
        elif tag == "tr" and self._tables:
            self._break()
            self._tables[-1].blocks.extend(self._blocks)  # a caption
            self._blocks = []
            self._tables[-1].rows.append([])
            self._fill()
        elif tag in {"td", "th"} and self._tables and self._tables[-1].rows:
            self._blocks = []
            self._line.clear()
            self._tables[-1].span = (_span(element, "colspan"), _span(element, "rowspan"))
        elif tag in _BREAKS:
            self._break()
            if tag == "li":
                self._line.append("- ")

    def _end(self, tag: str) -> None:
        if tag in {"td", "th"} and self._tables and self._tables[-1].rows:
            self._break()
            self._end_cell(self._tables[-1])
        elif tag == "table" and self._tables:
            self._break()
            table = self._tables.pop()
            self._blocks = [*table.blocks, Grid([row for row in table.rows if any(row)])]
        elif tag in _BREAKS:
            self._break()

    def _end_cell(self, table: _Table) -> None:
        row, (across, down) = table.rows[-1], table.span
        across = max(min(across, self._columns - len(row)), 1)
        for offset in range(across):
            if down > 1:
                table.open[len(row)] = down - 1
            row.append([] if offset else self._blocks)
        self._blocks = []
        self._fill()

    def _fill(self) -> None:
        """Leave the places empty that a cell above reaches into."""
        table = self._tables[-1]
        row = table.rows[-1]
        while len(row) < self._columns and table.open.get(len(row), 0):
            table.open[len(row)] -= 1
            row.append([])


def _is_hidden(element: etree._Element) -> bool:
    return "hidden" in element.attrib or bool(_HIDDEN.search(element.get("style", "")))


def _span(element: etree._Element, name: str) -> int:
    text = element.get(name, "1").strip()
    if not (text.isascii() and text.isdigit()):
        return 1
    digits = text.lstrip("0")[: len(str(_WIDEST_SPAN))]  # a number may be longer than any that is
    return min(max(int(digits or 0), 1), _WIDEST_SPAN)
