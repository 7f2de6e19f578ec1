"""How does a Party paper look by the guidance of 2018 and of 2026?

The text of 05-HD/VPTW (2026) was not seen: its measures come from two public digests that agree
with each other and with appendix 3 of 36-HD/VPTW (2018).
"""

from dataclasses import replace
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
_TEXT = Style(14, _JUSTIFIED, indent_mm=10, after=6, line=20, exact=True)
_RUN_IN = replace(_TEXT, bold=True, before=6)

STYLES = Styles(
    label=Style(14, _CENTRE, bold=True, after=6),
    nation=Style(15, _CENTRE, bold=True, capitals=True),
    motto=Style(14, _CENTRE),
    superior=Style(14, _CENTRE, capitals=True),
    body=Style(14, _CENTRE, bold=True, capitals=True),
    number=Style(14, _CENTRE, before=3),
    place=Style(14, _CENTRE, italic=True, before=3),
    type_name=Style(16, _CENTRE, bold=True, capitals=True, before=18),
    subject=Style(15, _CENTRE, bold=True),
    letter_subject=Style(12, _CENTRE, italic=True, before=3),
    addressee=Style(14, _CENTRE, before=6, after=6),
    addressees=Style(14, indent_mm=55, after=3),
    ground=_TEXT,
    text=_TEXT,
    decision=Style(14, _CENTRE, bold=True, capitals=True, before=6, after=6),
    part=Style(14, _CENTRE, bold=True, capitals=True, before=12, after=6),
    division=Style(14, _CENTRE, bold=True, capitals=True, before=6, after=6),
    section=replace(_RUN_IN, capitals=True),
    item=_RUN_IN,
    clause=_TEXT,
    point=_TEXT,
    article=_RUN_IN,
    listing=_TEXT,
    caption=Style(13, _CENTRE, bold=True, before=6, after=3),
    unit=Style(12, Align.RIGHT, italic=True, after=3),
    table_head=Style(12, _CENTRE, bold=True, before=2, after=2),
    table_text=Style(12, before=2, after=2),
    remark=Style(12, _JUSTIFIED, italic=True, before=3, after=3),
    power=Style(14, _CENTRE, bold=True, capitals=True),
    office=Style(14, _CENTRE, capitals=True),
    signer=Style(14, _CENTRE, bold=True, before=70),
    recipients_head=Style(14, underlined=True),
    recipients=Style(12),
    drafter=Style(11),
    page_number=Style(14, _CENTRE, before=3),
    appendix=Style(14, _CENTRE, bold=True),
    appendix_title=Style(14, _CENTRE, bold=True, capitals=True),
    attached=Style(14, _CENTRE, italic=True, after=6),
)

_NOTE = (
    "Chưa đối chiếu: dấu cuối dòng nơi nhận và căn cứ, cách đánh số phụ lục (Ả Rập theo hướng"
    " dẫn cũ), “1-” hay “1.” cho mục nhỏ; cỡ chữ trong bảng và nhãn “DỰ THẢO” do hệ thống chọn."
)

PARTY_2018 = Form(
    key="party-2018",
    family=Family.PARTY,
    name="Văn bản của Đảng (Hướng dẫn 36-HD/VPTW)",
    source="Hướng dẫn 36-HD/VPTW ngày 03/4/2018, Phụ lục 3",
    valid_from=date(2018, 4, 3),
    page=Page(top=20, bottom=20, left=30, right=15, number_top=10),
    styles=STYLES,
    head_left_mm=80,
    marks=Marks(
        nation="Đảng Cộng sản Việt Nam",
        motto="",
        nation_separator=Separator.RULE_AS_LONG,
        nation_rule_mm=72.9,
        body_separator=Separator.ASTERISK,
        subject_separator=Separator.DASHES,
        number="Số {number}-{symbol}",
        letter_subject="về việc {subject}",
        addressee_ends=(",", "."),
        ground_start="- ",
        ground_ends=(";", "."),
        text_end=".",
        collective=True,
        powers=(
            (Power.ON_BEHALF, "T/M "),
            (Power.ACTING, "Q. "),
            (Power.FOR_HEAD, "K/T "),
            (Power.BY_ORDER, "T/L "),
        ),
        recipients_head="Nơi nhận:",
        recipient_ends=(",", ","),
        kept="Lưu {kept}.",
        attached="(Kèm theo {attached})",
        part=HeadingNumber(Numerals.ORDINAL, "Phần thứ {}"),
        chapter=HeadingNumber(Numerals.ROMAN, "Chương {}"),
        division=HeadingNumber(Numerals.ARABIC, "Mục {}"),
        section=HeadingNumber(Numerals.ROMAN, "{}- "),
        item=HeadingNumber(Numerals.ARABIC, "{}- "),
        clause=HeadingNumber(Numerals.ARABIC, "{}- "),
        point=HeadingNumber(Numerals.LETTERS, "{}) "),
        article=HeadingNumber(Numerals.ARABIC, "Điều {}. "),
        appendix=HeadingNumber(Numerals.ARABIC, "Phụ lục {}"),
    ),
    note="Chỉ thấy một phần Phụ lục 3. " + _NOTE,
)

PARTY_2026 = replace(
    PARTY_2018,
    key="party-2026",
    name="Văn bản của Đảng (Hướng dẫn 05-HD/VPTW)",
    source="Quy định 399-QĐ/TW ngày 09/01/2026; Hướng dẫn 05-HD/VPTW ngày 27/5/2026",
    valid_from=date(2026, 5, 27),
    note=(
        "Chưa thấy nguyên văn Hướng dẫn 05-HD/VPTW: số đo lấy từ hai bản tóm lược công khai"
        " khớp nhau và khớp Phụ lục 3 năm 2018. " + _NOTE
    ),
)
