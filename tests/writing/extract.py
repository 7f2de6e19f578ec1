"""What does a written file say? Its words without blanks, and its bound figures."""

import io
import re
from collections.abc import Callable
from html.parser import HTMLParser

import docx
import pypdfium2
from python_calamine import CalamineWorkbook

from tongket.writing.document import Document
from tongket.writing.html import as_html
from tongket.writing.markdown import as_markdown
from tongket.writing.pdf import as_pdf
from tongket.writing.word import as_docx
from tongket.writing.workbook import as_xlsx

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
RENDERERS: dict[str, Callable[[Document], bytes]] = {
    "docx": as_docx,
    "pdf": as_pdf,
    "html": as_html,
    "md": as_markdown,
    "xlsx": as_xlsx,
}


_UNSEEN = dict.fromkeys((0xFFFE, 0x200B))  # where a line or a long word is broken


def squashed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def words_of(kind: str, content: bytes) -> str:
    return squashed(EXTRACTORS[kind](content))


def _docx(content: bytes) -> str:
    body = docx.Document(io.BytesIO(content)).element.body
    alts = [shape.get("descr") or "" for shape in body.iter() if shape.tag.endswith("}docPr")]
    return " ".join([*(text.text or "" for text in body.iter(f"{W}t")), *alts])


def _pdf(content: bytes) -> str:
    pages = pypdfium2.PdfDocument(content)
    return " ".join(page.get_textpage().get_text_range() for page in pages).translate(_UNSEEN)


class Page(HTMLParser):
    """The words of an article, and its figures by their references."""

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self.words: list[str] = []
        self.alts: list[str] = []
        self.figures: list[tuple[str, str]] = []
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(content.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.tags.append((tag, found))
        if tag not in {"br", "col", "meta", "hr"}:
            self.open.append("small" if "p-note" in (found.get("class") or "") else tag)
        if tag == "svg":
            self.alts.append(found.get("aria-label") or "")
        if "data-ref" in found:
            self.figures.append((found["data-ref"] or "", ""))

    def handle_endtag(self, tag: str) -> None:
        if tag in self.open:
            while self.open.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        if "body" in self.open and not {"svg", "small"} & {*self.open}:
            self.words.append(data)
            if self.figures and self.figures[-1][1] == "" and self.open[-1] == "span":
                self.figures[-1] = (self.figures[-1][0], data)


def _html(content: bytes) -> str:
    page = Page(content)
    return " ".join([*page.words, *page.alts])


def _markdown(content: bytes) -> str:
    text = re.sub(r"^\[\^\d+\]:.*$", "", content.decode(), flags=re.M)
    text = re.sub(r"\[\^\d+\]", "", text)
    return re.sub(r"\\(.)|[*|]", r"\1", text.replace("\\\n", "\n"))


def _xlsx(content: bytes) -> str:
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    cells = [
        cell
        for name in book.sheet_names
        if name != "Tham chiếu"
        for row in book.get_sheet_by_name(name).to_python()
        for cell in row
    ]
    return " ".join(_shown(cell) for cell in cells)


def _shown(cell: object) -> str:
    return f"{cell:.10g}".replace(".", ",") if isinstance(cell, float) else str(cell)


EXTRACTORS: dict[str, Callable[[bytes], str]] = {
    "docx": _docx,
    "pdf": _pdf,
    "html": _html,
    "md": _markdown,
    "xlsx": _xlsx,
}


def docx_figures(content: bytes) -> list[tuple[str, str]]:
    body = docx.Document(io.BytesIO(content)).element.body
    return [
        (
            control.find(f"{W}sdtPr/{W}tag").get(f"{W}val"),
            "".join(text.text or "" for text in control.iter(f"{W}t")),
        )
        for control in body.iter(f"{W}sdt")
    ]


def xlsx_figures(content: bytes) -> list[tuple[str, str]]:
    rows = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_name("Tham chiếu")
    return [(str(ref), str(printed)) for _, printed, ref in rows.to_python()[1:]]
