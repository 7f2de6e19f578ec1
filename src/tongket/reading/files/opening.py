"""How does a file become text?"""

from collections.abc import Callable
from dataclasses import dataclass

from tongket.reading.files import html, pdf, word, workbook
from tongket.reading.files.archive import Archive
from tongket.reading.files.kind import Kind, kind_of
from tongket.reading.files.limits import LIMITS, FileEmpty, Limits, require_size
from tongket.reading.legacy import modernised
from tongket.reading.text.decoding import text_of


@dataclass(frozen=True, slots=True)
class FileText:
    """The text of a file as it is stored and read.

    ``notes`` are codes: "converted-tcvn3" and the like where the letters were older than Unicode,
    "pages-without-text" where pages of a PDF are pictures, "hidden-sheets" where sheets were left
    out. ``media_type`` is told by content.
    """

    text: str
    notes: tuple[str, ...]
    media_type: str


def text_of_file(content: bytes, *, limits: Limits = LIMITS) -> FileText:
    """Give the one text of a file: paragraphs as lines, rows of tables as cells parted by tabs.

    Text, HTML, DOCX, XLSX and PDF with a text layer are told apart by content, never by a name.
    Nothing in a file is executed, and nothing outside it is looked up.

    Raises:
        FileEmpty: there is nothing in it but blanks.
        FileTooLarge, ExpandsTooFar, TooManyPages, SheetTooLarge: it is beyond ``limits``.
        FileNotText, EncodingUnrecognised: it is of a kind, or in letters, that are not read.
        FileEncrypted, FileDamaged, EntitiesDeclared, PagesScanned: it cannot be read.
    """
    require_size(len(content), limits.file)
    kind = kind_of(content)
    if kind in {Kind.TEXT, Kind.HTML}:
        require_size(len(content), limits.text)
    text, notes, kind = _read(content, kind, limits)
    require_size(len(text.encode(errors="replace")), limits.text)
    if not text.strip():
        raise FileEmpty
    return FileText(text, notes, str(kind))


def _read(content: bytes, kind: Kind, limits: Limits) -> tuple[str, tuple[str, ...], Kind]:
    if kind is Kind.TEXT:
        text, scheme = text_of(content)
        return text, (f"converted-{scheme}",) if scheme else (), kind
    if kind is Kind.OFFICE:
        archive = Archive(content, limits)
        kind = Kind(archive.kind)
        text, notes = _OFFICE[kind](archive, limits)
    else:
        text, notes = _OTHERS[kind](content, limits)
    text, scheme = modernised(text)
    return text, (*notes, *([f"converted-{scheme}"] if scheme else [])), kind


_Notes = tuple[str, ...]
_OFFICE: dict[Kind, Callable[[Archive, Limits], tuple[str, _Notes]]] = {
    Kind.DOCX: word.text_of,
    Kind.XLSX: workbook.text_of,
}
_OTHERS: dict[Kind, Callable[[bytes, Limits], tuple[str, _Notes]]] = {
    Kind.HTML: html.text_of,
    Kind.PDF: pdf.text_of,
}
