"""What an office writes into a form is read back exactly, whatever the form and its file."""

from textwrap import wrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reading.notation import in_one_line
from reading.tables.forms import Form, flattened, forms, spoken, tabbed, told
from reading.tables.rendered import RENDERED, as_pdf
from tongket.reading import read
from tongket.reading.files import text_of_file


def claims(text: str) -> list[object]:
    reading = read(text)
    assert reading.notes == ()
    return told(reading.claims, reading.report_period)


@settings(max_examples=40)
@given(forms(), st.sampled_from(["\t", "|", " | "]))
def test_a_form_of_lines_is_read_back(form: Form, mark: str) -> None:
    assert claims(tabbed(form, mark)) == [*form.claims]


@settings(max_examples=40)
@given(forms(), st.sampled_from(["\n", "\n\n"]))
def test_a_form_copied_cell_by_cell_is_read_back(form: Form, gap: str) -> None:
    assert claims(flattened(form, gap)) == [*form.claims]


@settings(max_examples=40)
@given(forms())
def test_a_form_with_single_blanks_is_read_back(form: Form) -> None:
    assert claims(spoken(form)) == [*form.claims]


WORDS = """
    TT Chỉ tiêu Đơn vị tính Thực hiện năm 2024 Kế hoạch năm 2025 Ước thực hiện năm 2025 So sánh (%)
    KH 2025 TH 2024 1 Thu ngân sách trên địa bàn Tỷ đồng 41,2 44 46,2 105 112,1 2 Tổng diện tích
    gieo trồng ha 2.310 2.300 2.346 102 101,6 3 Khách du lịch lượt 5.200 5.500 5.720 104 110
    4 Trồng rừng tập trung ha 80 75 72 96 90
"""


@pytest.mark.parametrize("width", [50, 64, 80, 95, 110])
def test_a_table_broken_anywhere_is_read_back(width: int) -> None:
    table = "\n".join(wrap(" ".join(WORDS.split()), width, break_on_hyphens=False))
    reading = read(f"BIỂU CHỈ TIÊU NĂM 2025\n{table}\n")
    assert reading.notes == ()
    assert " ".join(in_one_line(reading.claims).split()) == (
        "Thu ngân sách trên địa bàn: value=46,2 Tỷ đồng; plan_value=44 Tỷ đồng; "
        "previous=41,2 Tỷ đồng; plan_percent=105 %; ratio_to_previous=112,1 %; estimate | "
        "Tổng diện tích gieo trồng: value=2.346 ha; plan_value=2.300 ha; previous=2.310 ha; "
        "plan_percent=102 %; ratio_to_previous=101,6 %; estimate | "
        "Khách du lịch: value=5.720 lượt; plan_value=5.500 lượt; previous=5.200 lượt; "
        "plan_percent=104 %; ratio_to_previous=110 %; estimate | "
        "Trồng rừng tập trung: value=72 ha; plan_value=75 ha; previous=80 ha; plan_percent=96 %; "
        "ratio_to_previous=90 %; estimate"
    )


@settings(max_examples=12)
@given(forms(), st.sampled_from(sorted(RENDERED)))
def test_a_form_in_a_file_is_read_back(form: Form, kind: str) -> None:
    assert claims(text_of_file(RENDERED[kind](form)).text) == [*form.claims]


@settings(max_examples=6)
@given(forms(), st.booleans())
def test_a_form_on_a_page_is_read_back(form: Form, ruled: bool) -> None:  # noqa: FBT001 - drawn
    assert claims(text_of_file(as_pdf(form, ruled=ruled)).text) == [*form.claims]
