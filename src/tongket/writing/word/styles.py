"""Which Word styles does a form become?"""

from dataclasses import fields

from lxml.etree import _Element as Element

from tongket.writing.form import Align, Form, Style, Styles
from tongket.writing.word.xml import W, add, line_spacing, twips, twips_of_mm

_JUSTIFY = {
    Align.LEFT: "left",
    Align.CENTRE: "center",
    Align.RIGHT: "right",
    Align.JUSTIFIED: "both",
}
NAMES = {
    "label": "Nhãn",
    "nation": "Quốc hiệu",
    "motto": "Tiêu ngữ",
    "superior": "Cơ quan chủ quản",
    "body": "Cơ quan ban hành",
    "number": "Số, ký hiệu",
    "place": "Địa danh, ngày",
    "type_name": "Tên loại",
    "subject": "Trích yếu",
    "letter_subject": "Trích yếu công văn",
    "addressee": "Kính gửi",
    "addressees": "Danh sách kính gửi",
    "ground": "Căn cứ",
    "text": "Nội dung",
    "decision": "Quyết nghị",
    "part": "heading 1",
    "division": "heading 5",
    "section": "heading 2",
    "item": "heading 3",
    "clause": "Khoản",
    "point": "heading 4",
    "article": "heading 6",
    "listing": "Gạch đầu dòng",
    "caption": "caption",
    "unit": "Đơn vị tính",
    "table_head": "Đầu bảng",
    "table_text": "Ô bảng",
    "remark": "Ghi chú",
    "power": "Quyền hạn",
    "office": "Chức vụ",
    "signer": "Họ tên",
    "recipients_head": "Nơi nhận",
    "recipients": "Danh sách nơi nhận",
    "drafter": "Ký hiệu soạn thảo",
    "page_number": "header",
    "appendix": "Phụ lục",
    "appendix_title": "Tên phụ lục",
    "attached": "Kèm theo",
}
"""The name of each role's style; what Word knows by a name of its own bears that one."""


def write_styles(root: Element, form: Form) -> None:
    """Put the form's styles in the place of all others."""
    for child in list(root):
        root.remove(child)
    defaults = add(root, "docDefaults")
    run = add(add(defaults, "rPrDefault"), "rPr")
    _write_font(run, form)
    _write_size(run, form.styles.text)
    add(run, "lang", val="vi-VN", eastAsia="vi-VN")
    add(add(add(defaults, "pPrDefault"), "pPr"), "spacing", before=0, after=0)
    normal = add(root, "style", type="paragraph", styleId="Normal", default="1")
    add(normal, "name", val="Normal")
    table = add(root, "style", type="table", styleId="TableNormal", default="1")
    add(table, "name", val="Normal Table")
    add_styles(root, form)


def add_styles(root: Element, form: Form) -> None:
    """Add the form's styles that are not there yet; one that is keeps its look."""
    present = {style.get(W + "styleId") for style in root.iter(W + "style")}
    for field in fields(Styles):
        if field.name not in present:
            _write_style(root, field.name, getattr(form.styles, field.name))


def _write_font(run: Element, form: Form) -> None:
    add(run, "rFonts", ascii=form.font, hAnsi=form.font, eastAsia=form.font, cs=form.font)


def _write_size(run: Element, style: Style) -> None:
    half_points = round(style.size * 2)
    add(run, "sz", val=half_points)
    add(run, "szCs", val=half_points)


def _write_style(root: Element, role: str, style: Style) -> None:
    element = add(root, "style", type="paragraph", styleId=role, customStyle="1")
    add(element, "name", val=NAMES[role])
    add(element, "basedOn", val="Normal")
    add(element, "qFormat")
    paragraph = add(element, "pPr")
    spacing = {"before": twips(style.before), "after": twips(style.after)}
    line = twips(style.line) if style.exact else line_spacing(style.line)
    add(paragraph, "spacing", **spacing, line=line, lineRule="exact" if style.exact else "auto")
    if style.indent_mm:
        add(paragraph, "ind", firstLine=twips_of_mm(style.indent_mm))
    add(paragraph, "jc", val=_JUSTIFY[style.align])
    run = add(element, "rPr")
    for tag in ["b", "bCs"] * style.bold + ["i", "iCs"] * style.italic:
        add(run, tag)
    _write_size(run, style)
    if style.underlined:
        add(run, "u", val="single")
