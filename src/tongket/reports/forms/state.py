"""How does a paper of the state look by Decree 30/2020/NĐ-CP, appendix I?

Where the decree leaves a range, the sizes that it says go together are taken (13, 14, 14), and one
value of each other range.
"""

from datetime import date

from tongket.writing.form import (
    Align,
    Family,
    Form,
    HeadingNumber,
    Marks,
    Numerals,
    Page,
    Power,
    Separator,
    Style,
    Styles,
)

_CENTRE, _JUSTIFIED = Align.CENTRE, Align.JUSTIFIED
_TEXT = Style(14, _JUSTIFIED, indent_mm=12.7, after=6, line=1.15)
_TITLE = Style(14, _CENTRE, bold=True)
_RUN_IN = Style(14, _JUSTIFIED, bold=True, indent_mm=12.7, before=6, after=6, line=1.15)

STYLES = Styles(
    label=Style(13, _CENTRE, bold=True, after=6),
    nation=Style(13, _CENTRE, bold=True, capitals=True),
    motto=Style(14, _CENTRE, bold=True),
    superior=Style(13, _CENTRE, capitals=True),
    body=Style(13, _CENTRE, bold=True, capitals=True),
    number=Style(13, _CENTRE, before=6),
    place=Style(14, _CENTRE, italic=True, before=6),
    type_name=Style(14, _CENTRE, bold=True, capitals=True, before=18),
    subject=_TITLE,
    letter_subject=Style(13, _CENTRE, before=6),
    addressee=Style(14, _CENTRE, before=6, after=6),
    addressees=Style(14, indent_mm=55, after=3),
    ground=Style(14, _JUSTIFIED, italic=True, indent_mm=12.7, after=6, line=1.15),
    text=_TEXT,
    decision=Style(14, _CENTRE, bold=True, capitals=True, before=6, after=6),
    part=Style(14, _CENTRE, bold=True, capitals=True, before=12, after=6),
    division=Style(14, _CENTRE, bold=True, capitals=True, before=6, after=6),
    section=Style(
        14, _JUSTIFIED, bold=True, capitals=True, indent_mm=12.7, before=6, after=6, line=1.15
    ),
    item=_RUN_IN,
    clause=_TEXT,
    point=_TEXT,
    article=_RUN_IN,
    listing=_TEXT,
    caption=Style(13, _CENTRE, bold=True, before=6, after=3),
    unit=Style(12, Align.RIGHT, italic=True, after=3),
    table_head=Style(12, _CENTRE, bold=True, before=2, after=2),
    table_text=Style(12, before=2, after=2),
    remark=Style(11, _JUSTIFIED, italic=True, before=3, after=3),
    power=Style(14, _CENTRE, bold=True, capitals=True),
    office=Style(14, _CENTRE, bold=True, capitals=True),
    signer=Style(14, _CENTRE, bold=True, before=70),
    recipients_head=Style(12, bold=True, italic=True),
    recipients=Style(11),
    drafter=Style(11),
    page_number=Style(14, _CENTRE),
    appendix=Style(14, _CENTRE, bold=True),
    appendix_title=Style(14, _CENTRE, bold=True, capitals=True),
    attached=Style(14, _CENTRE, italic=True, after=6),
)

STATE_2020 = Form(
    key="state-2020",
    family=Family.STATE,
    name="Văn bản hành chính (Nghị định 30/2020/NĐ-CP)",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I",
    valid_from=date(2020, 3, 5),
    page=Page(top=20, bottom=20, left=30, right=15, number_top=10),
    styles=STYLES,
    head_left_mm=66,
    marks=Marks(
        nation="Cộng hòa xã hội chủ nghĩa Việt Nam",
        motto="Độc lập - Tự do - Hạnh phúc",
        nation_separator=Separator.RULE_AS_LONG,
        nation_rule_mm=60.5,
        body_separator=Separator.RULE_SHORT,
        subject_separator=Separator.RULE_SHORT,
        number="Số: {number}/{symbol}",
        letter_subject="V/v {subject}",
        addressee_ends=(";", "."),
        ground_start="",
        ground_ends=(";", "."),
        text_end="./.",
        collective=False,
        powers=(
            (Power.ON_BEHALF, "TM. "),
            (Power.ACTING, "Q. "),
            (Power.FOR_HEAD, "KT. "),
            (Power.BY_ORDER, "TL. "),
            (Power.AUTHORISED, "TUQ. "),
        ),
        recipients_head="Nơi nhận:",
        recipient_ends=(";", ";"),
        kept="Lưu: {kept}.",
        attached="(Kèm theo {attached})",
        part=HeadingNumber(Numerals.ROMAN, "Phần {}"),
        chapter=HeadingNumber(Numerals.ROMAN, "Chương {}"),
        division=HeadingNumber(Numerals.ARABIC, "Mục {}"),
        section=HeadingNumber(Numerals.ROMAN, "{}. "),
        item=HeadingNumber(Numerals.ARABIC, "{}. "),
        clause=HeadingNumber(Numerals.ARABIC, "{}. "),
        point=HeadingNumber(Numerals.LETTERS, "{}) "),
        article=HeadingNumber(Numerals.ARABIC, "Điều {}. "),
        appendix=HeadingNumber(Numerals.ROMAN, "Phụ lục {}"),
    ),
    note=(
        "Chưa thấy văn bản thay thế Nghị định 30/2020/NĐ-CP (tra cứu tháng 11/2026). Cỡ chữ"
        " trong bảng và chú thích, nhãn “DỰ THẢO” do hệ thống chọn: Nghị định không quy định."
    ),
)
