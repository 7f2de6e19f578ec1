"""A notice names the signed paper and lists each figure that changed, once."""

from dataclasses import replace
from datetime import date

from reports.test_rewording import COMPOSED, FRONT, VALUE
from tongket.reports.correction import correction, number_of
from tongket.reports.forms.choice import FORMS
from tongket.reports.rewording import touched
from tongket.writing.contents import gaps_in, text_of
from tongket.writing.document import Document, Paragraph, Table
from tongket.writing.form import Family
from tongket.writing.html import as_html

PARTY = next(form for form in FORMS if form.family is Family.PARTY)
SIGNED = Document(
    PARTY,
    replace(FRONT, symbol="BC/HU", number=7, day=date(2023, 12, 12)),
    (Paragraph(COMPOSED), Paragraph(("Như trên: ", VALUE, "."))),
)
NOW = replace(
    SIGNED, blocks=(Paragraph(("Đạt ", replace(VALUE, printed="723 tỷ đồng"), COMPOSED[3])),)
)


def test_a_paper_is_cited_as_its_form_cites():
    assert number_of(SIGNED) == "số 07-BC/HU, ngày 12 tháng 12 năm 2023"
    state = next(form for form in FORMS if form.family is Family.STATE)
    front = replace(SIGNED.front, symbol="BC-UBND")
    assert number_of(replace(SIGNED, form=state, front=front)) == (
        "số 07/BC-UBND ngày 12 tháng 12 năm 2023"
    )


def test_each_figure_is_listed_once_as_signed_and_as_it_is_now():
    notice = correction(SIGNED, touched(SIGNED, NOW))
    (table,) = (block for block in notice.blocks if isinstance(block, Table))
    (row,) = table.rows
    assert [text_of(cell.content) for cell in row.cells[2:]] == [VALUE.printed, "723 tỷ đồng"]
    assert (notice.front.type_name, notice.front.symbol) == ("THÔNG BÁO", "TB/HU")
    assert (notice.front.number, notice.front.day) == (None, None)


def test_why_a_figure_changed_is_left_to_the_editor():
    assert len(gaps_in(correction(SIGNED, touched(SIGNED, NOW)))) == 1
    assert as_html(correction(SIGNED, touched(SIGNED, NOW)))
