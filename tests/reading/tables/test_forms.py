"""What an office writes into a form is read back exactly, whatever the form and its file."""

from hypothesis import given, settings
from hypothesis import strategies as st

from reading.tables.forms import Form, flattened, forms, tabbed, told
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


@settings(max_examples=12)
@given(forms(), st.sampled_from(sorted(RENDERED)))
def test_a_form_in_a_file_is_read_back(form: Form, kind: str) -> None:
    assert claims(text_of_file(RENDERED[kind](form)).text) == [*form.claims]


@settings(max_examples=6)
@given(forms(), st.booleans())
def test_a_form_on_a_page_is_read_back(form: Form, ruled: bool) -> None:  # noqa: FBT001 - drawn
    assert claims(text_of_file(as_pdf(form, ruled=ruled)).text) == [*form.claims]
