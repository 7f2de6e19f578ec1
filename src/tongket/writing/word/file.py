"""How do the parts of a Word file come together, twice the same bytes?"""

import io
import zipfile
from datetime import datetime
from functools import cache

import docx
from docx.document import Document as WordDocument
from lxml.etree import _Element as Element

from tongket.writing.checking import check
from tongket.writing.document import Document
from tongket.writing.form import Page
from tongket.writing.setting import SetDocument, set_document
from tongket.writing.word.blocks import Blocks
from tongket.writing.word.frame import spacer, write_foot, write_head
from tongket.writing.word.styles import write_styles
from tongket.writing.word.xml import add, twips_of_mm

_NO_TIME = datetime(2000, 1, 1)  # noqa: DTZ001 - the file format keeps no zone
_INDENT_MM = 12.7
_WORD_2013 = 15  # the newest way of laying out that Word knows
_OLDEST = (1980, 1, 1, 0, 0, 0)  # the first day an archive can name


def as_docx(document: Document) -> bytes:
    """Write a document as a Word file; the same document gives the same bytes.

    Bound figures are content controls tagged with their reference, gaps and notes to the editor
    are comments.

    Raises:
        TextUnprintable, ReferenceTooLong, TableUneven, TableTooWide, PowerUnknown: the document
            cannot be printed faithfully.
    """
    check(document)
    whole = set_document(document)
    word = docx.Document(io.BytesIO(_blank()))
    describe(word, whole)
    write_styles(word.styles.element, whole.form)
    body: Element = word.element.body
    header = _header(word)
    body.clear()
    _Writer(word, body, whole, header).write()
    return archived(word)


@cache
def _blank() -> bytes:
    """An empty file without the many styles that python-docx brings."""
    word, file = docx.Document(), io.BytesIO()
    word.styles.element.clear()
    _write_settings(word.settings.element)
    relations = word.part.package.rels
    for key in [key for key, each in relations.items() if each.reltype.endswith("/thumbnail")]:
        del relations[key]
    word.save(file)
    return file.getvalue()


def _write_settings(settings: Element) -> None:
    """Say that the file is of today's Word, which sets tables flush with the margin."""
    settings.clear()
    add(settings, "defaultTabStop", val=twips_of_mm(_INDENT_MM))
    compat = add(settings, "compat")
    word = "http://schemas.microsoft.com/office/word"
    add(compat, "compatSetting", name="compatibilityMode", uri=word, val=_WORD_2013)
    add(settings, "themeFontLang", val="vi-VN")
    add(settings, "decimalSymbol", val=",")
    add(settings, "listSeparator", val=";")


def describe(word: WordDocument, whole: SetDocument) -> None:
    """Write the title and language among the properties, and no clock and no name."""
    about = word.core_properties
    about.title, about.language = whole.title[:255], "vi-VN"
    about.author = about.last_modified_by = about.comments = ""
    about.created = about.modified = _NO_TIME


def _header(word: WordDocument) -> str:
    """Write the page number into the header; the reference that sections name it by."""
    section = word.sections[0]
    section.header.is_linked_to_previous = False
    paragraph: Element = section.header.paragraphs[0]._p  # noqa: SLF001 - fields have no door
    for child in list(paragraph):
        paragraph.remove(child)
    add(add(paragraph, "pPr"), "pStyle", val="page_number")
    for kind in ("begin", "", "end"):
        run = add(paragraph, "r")
        if kind:
            add(run, "fldChar", fldCharType=kind)
        else:
            add(run, "instrText").text = "PAGE"
    reference = section._sectPr.xpath("./w:headerReference")[0]  # noqa: SLF001 - as above
    return str(reference.rId)


class _Writer:
    """Writes the parts of one document one after the other."""

    def __init__(self, word: WordDocument, body: Element, whole: SetDocument, header: str) -> None:
        self.body = body
        self.whole = whole
        self.form = whole.form
        self.header = header
        self.blocks = Blocks(word, whole.form)
        self.runs = self.blocks.runs

    def write(self) -> None:
        """Write the document and each appendix as a section of its own."""
        for line in self.whole.label:
            self.runs.line(self.body, line)
        if not self.whole.label:
            spacer(self.body, 1)  # LibreOffice puts an empty line before a table that comes first
        write_head(self.body, self.whole.head, self.form, self.runs)
        self.blocks.write(self.body, self.whole.blocks)
        if self.whole.foot is not None:
            write_foot(self.body, self.whole.foot, self.form, self.runs)
        landscape = False
        for appendix in self.whole.appendices:
            self._section(add(add(self.body, "p"), "pPr"), landscape=landscape)
            landscape = appendix.landscape
            self.blocks.write(self.body, appendix.blocks, landscape=landscape)
        self._section(self.body, landscape=landscape)

    def _section(self, parent: Element, *, landscape: bool) -> None:
        """End a section: its paper, margins and count of pages."""
        section = add(parent, "sectPr")
        reference = add(section, "headerReference", type="default")
        reference.set(
            "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id", self.header
        )
        _write_page(section, self.form.page, landscape=landscape)
        add(section, "pgNumType", start=1)
        add(section, "titlePg")


def _write_page(section: Element, page: Page, *, landscape: bool) -> None:
    width, height = twips_of_mm(page.width), twips_of_mm(page.height)
    if landscape:
        add(section, "pgSz", w=height, h=width, orient="landscape")
    else:
        add(section, "pgSz", w=width, h=height)
    sides = {
        "top": page.top,
        "right": page.right,
        "bottom": page.bottom,
        "left": page.left,
        "header": page.number_top,
        "footer": page.bottom / 2,
        "gutter": 0,
    }
    add(section, "pgMar", **{name: twips_of_mm(size) for name, size in sides.items()})


def archived(word: WordDocument) -> bytes:
    """Pack the file with one fixed day on every part."""
    written, packed = io.BytesIO(), io.BytesIO()
    word.save(written)
    with (
        zipfile.ZipFile(written) as source,
        zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as target,
    ):
        for part in source.infolist():
            target.writestr(
                zipfile.ZipInfo(part.filename, _OLDEST), source.read(part), zipfile.ZIP_DEFLATED
            )
    return packed.getvalue()
