"""Which measures does a written file really have?"""

import atexit
import ctypes
import io
from dataclasses import dataclass
from functools import lru_cache

import docx
import pypdfium2
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.text.paragraph import Paragraph as WordParagraph
from pypdfium2 import raw

from tongket.writing.form import Align

_ALIGN = {
    WD_ALIGN_PARAGRAPH.LEFT: Align.LEFT,
    WD_ALIGN_PARAGRAPH.CENTER: Align.CENTRE,
    WD_ALIGN_PARAGRAPH.RIGHT: Align.RIGHT,
    WD_ALIGN_PARAGRAPH.JUSTIFY: Align.JUSTIFIED,
}
_MM = 25.4 / 72
_ASCENT = 0.891  # of Times New Roman, in em


@dataclass(frozen=True, slots=True)
class InWord:
    """How a paragraph looks by its Word style."""

    words: str
    font: str
    size: float
    style: str
    align: Align
    indent_mm: float
    before: float
    after: float
    line: float
    exact: bool


@dataclass(frozen=True, slots=True)
class InPdf:
    """Where words lie on a page, in millimetres from its upper left corner, and in what letters.

    ``top`` is where letters of Times New Roman would begin that stand on the first one's foot.
    """

    page: int
    left: float
    right: float
    top: float
    size: float
    style: str
    font: str


def in_word(content: bytes) -> dict[str, InWord]:
    """The look of the first paragraph of each style."""
    word = docx.Document(io.BytesIO(content))
    found: dict[str, InWord] = {}
    parts = [word.element.body, *(section.header._element for section in word.sections)]
    for part in parts:
        for element in part.iter(f"{{{part.nsmap['w']}}}p"):
            paragraph = WordParagraph(element, word._body)
            role = paragraph.style.style_id if paragraph.style is not None else ""
            if role not in found and role != "Normal":
                found[role] = _look(paragraph)
    return found


def _look(paragraph: WordParagraph) -> InWord:
    style = paragraph.style
    assert style is not None
    font, spacing = style.font, style.paragraph_format
    base = style.base_style
    assert base is not None
    default = style.element.getparent().xpath("w:docDefaults//w:rFonts/@w:ascii")[0]
    line = spacing.line_spacing
    exact = spacing.line_spacing_rule == WD_LINE_SPACING.EXACTLY
    marks = "b" * bool(font.bold) + "i" * bool(font.italic) + "u" * bool(font.underline)
    return InWord(
        paragraph.text,
        str(font.name or base.font.name or default),
        font.size.pt if font.size else 0,
        marks,
        _ALIGN[spacing.alignment],
        round(spacing.first_line_indent.mm, 1) if spacing.first_line_indent else 0,
        spacing.space_before.pt if spacing.space_before else 0,
        spacing.space_after.pt if spacing.space_after else 0,
        round(line.pt, 2) if exact else round(float(line), 2),
        exact,
    )


@lru_cache(maxsize=4)
def _pages(content: bytes) -> list[tuple[float, pypdfium2.PdfTextPage]]:
    return [(page.get_height(), page.get_textpage()) for page in pypdfium2.PdfDocument(content)]


atexit.register(_pages.cache_clear)  # before the library closes what is open, and says so


def in_pdf(content: bytes, words: str) -> InPdf | None:
    """The letters and the place of the first line on which some words stand."""
    for number, (height, text) in enumerate(_pages(content)):
        found = text.search(words, match_case=True).get_next()
        if found is not None:
            index, count = found
            boxes = [text.get_charbox(i, loose=True) for i in range(index, index + count)]
            size, style, font = _letters(text, index)
            return InPdf(
                number,
                boxes[0][0] * _MM,
                boxes[-1][2] * _MM,
                (height - text.get_charbox(index)[1] - _ASCENT * size) * _MM,
                size,
                style,
                font,
            )
    return None


def _letters(text: pypdfium2.PdfTextPage, index: int) -> tuple[float, str, str]:
    name, flags = ctypes.create_string_buffer(100), ctypes.c_int()
    raw.FPDFText_GetFontInfo(text.raw, index, name, 100, flags)
    font = name.value.decode()
    style = "b" * ("Bold" in font) + "i" * ("Italic" in font)
    return round(raw.FPDFText_GetFontSize(text.raw, index), 2), style, font
