"""With which Word file does an office begin its own template?"""

import docx
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from tongket.writing.word.file import archived

__all__ = ["starter_template"]

_TOP = (("co_quan_chu_quan", "co_quan_ban_hanh", "so_ky_hieu"), ("nhan", "dia_danh_ngay"))
_MIDDLE = ("ten_loai", "trich_yeu", "kinh_gui", "can_cu", "noi_dung")
_BOTTOM = (("noi_nhan", "nguoi_soan"), ("quyen_han", "nguoi_ky"))
_BOLD = {"co_quan_ban_hanh", "ten_loai", "trich_yeu", "quyen_han", "nguoi_ky"}
_SIDES = dict.fromkeys(("can_cu", "noi_dung"), ALIGN.JUSTIFY) | dict.fromkeys(
    ("noi_nhan", "nguoi_soan"), ALIGN.LEFT
)
_SPACED = {"nguoi_ky": Pt(72), "ten_loai": Pt(18)}  # room above: for the signature, for the title


def starter_template() -> bytes:
    """Give a plain Word file on A4 with every field in its usual place, for an office to dress."""
    word = docx.Document()
    style = word.styles["Normal"]
    style.font.name, style.font.size = "Times New Roman", Pt(14)
    style.paragraph_format.space_after = Pt(0)
    page = word.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.top_margin = page.bottom_margin = Mm(20)
    page.left_margin, page.right_margin = Mm(30), Mm(20)
    _columns(word, _TOP)
    for name in _MIDDLE:
        _put(word.add_paragraph(), name)
    _columns(word, _BOTTOM)
    return archived(word)


def _columns(word: WordDocument, columns: tuple[tuple[str, ...], ...]) -> None:
    table = word.add_table(1, len(columns))
    for cell, (first, *others) in zip(table.rows[0].cells, columns, strict=True):
        _put(cell.paragraphs[0], first)
        for name in others:
            _put(cell.add_paragraph(), name)


def _put(paragraph: Paragraph, name: str) -> None:
    paragraph.add_run(f"{{{{{name}}}}}").bold = name in _BOLD
    paragraph.alignment = _SIDES.get(name, ALIGN.CENTER)
    paragraph.paragraph_format.space_before = _SPACED.get(name, Pt(0))
