"""The measures wanted by the rules, set by the forms and found in the files, as a paper."""

import io
from collections.abc import Iterator

import docx
import pypdfium2

from tongket.reports.forms import FORMS
from tongket.reports.forms.measures import MEASURES, SHEETS, Measure, Range
from tongket.writing.form import Form, Style
from tongket.writing.pdf import as_pdf
from tongket.writing.word import as_docx
from writing.every_role import papers, words_by_role
from writing.measured import InPdf, InWord, in_pdf, in_word

_SEARCHED = 30  # letters that find a line on a page
_HEAD = """# Forms: measures wanted and found

How each part of a paper looks: by the rules (as ranges, `src/tongket/reports/forms/measures.py`),
by the form that sets it (`state.py`, `party.py` beside it), and as read back from a DOCX and a PDF.
Made by

```sh
.venv/bin/python tools/measure_forms.py
```

and held by a test. Sizes in points, **b** bold, *i* italic, u underlined, CAPS capitals; the sheet
in millimetres. An underline is drawn in a PDF, not a property of its letters; capitals are written
as such. "–" is what a rule leaves open, or what nobody here saw it ask.
"""


def paper() -> str:
    """All forms, one after the other."""
    return _HEAD + "".join(f"\n{part}" for form in FORMS for part in _form(form))


def _form(form: Form) -> Iterator[str]:
    whole, letter = papers(form)
    files = [(as_docx(one), as_pdf(one)) for one in (whole, letter)]
    words = [in_word(word) for word, _ in files]
    yield f"## {form.name}\n"
    yield f"{form.source}; from {form.valid_from:%d/%m/%Y}. {form.note}\n"
    yield "| sheet, mm | wanted | set | DOCX | PDF |\n| --- | --- | --- | --- | --- |\n" + "".join(
        _sheet(form, *files[0])
    )
    yield "| part | wanted | set | DOCX | PDF |\n| --- | --- | --- | --- | --- |\n" + "".join(
        _part(measure, form, words, [pdf for _, pdf in files], papers(form))
        for measure in MEASURES[form.family]
    )


def _sheet(form: Form, word: bytes, pdf: bytes) -> Iterator[str]:
    section = docx.Document(io.BytesIO(word)).sections[0]
    page, rule = form.page, SHEETS[form.family]
    size = pypdfium2.PdfDocument(pdf)[0].get_size()
    text = in_pdf(pdf, words_by_role(papers(form)[0])["text"][:_SEARCHED])
    assert text is not None
    left = f"{text.left - form.styles.text.indent_mm:.0f}"
    rows = (
        ("width", (210, 210), section.page_width, f"{size[0] * 25.4 / 72:.0f}"),
        ("height", (297, 297), section.page_height, f"{size[1] * 25.4 / 72:.0f}"),
        ("top", rule.top, section.top_margin, "–"),
        ("bottom", rule.bottom, section.bottom_margin, "–"),
        ("left", rule.left, section.left_margin, left),
        ("right", rule.right, section.right_margin, "–"),
        ("number_top", rule.number_top, section.header_distance, f"{in_pdf_number(pdf).top:.0f}"),
    )
    for name, wanted, found, seen in rows:
        shown = name.replace("number_top", "page number from the edge")
        yield _row(shown, _range(wanted), f"{getattr(page, name)}", f"{found.mm:.0f}", seen)


def in_pdf_number(pdf: bytes) -> InPdf:
    """The page number of the second page."""
    second = pypdfium2.PdfDocument.new()
    second.import_pages(pypdfium2.PdfDocument(pdf), [1])
    file = io.BytesIO()
    second.save(file)
    found = in_pdf(file.getvalue(), "2")
    assert found is not None
    return found


def _part(
    measure: Measure,
    form: Form,
    words: list[dict[str, InWord]],
    pdfs: list[bytes],
    documents: tuple[object, ...],
) -> str:
    role = measure.role
    style: Style = getattr(form.styles, role)
    which = 0 if role in words[0] else 1
    word = words[which][role]
    if role == "page_number":
        pdf: InPdf | None = in_pdf_number(pdfs[0])
    else:
        text = words_by_role(papers(form)[which])[role]
        pdf = in_pdf(pdfs[which], text[:_SEARCHED].strip())
    assert pdf is not None, role
    wanted = _look(_range(measure.size), measure.style, capitals=measure.capitals)
    return _row(
        measure.part,
        wanted + (f", {measure.align.value}" if measure.align else ""),
        _look(f"{style.size}", letters(style), capitals=style.capitals) + f", {style.align.value}",
        _look(f"{word.size:g}", word.style, capitals=is_capitals(word.words))
        + f", {word.align.value}",
        _look(f"{pdf.size:g}", pdf.style, capitals=False),
    )


def letters(style: Style) -> str:
    return "b" * style.bold + "i" * style.italic + "u" * style.underlined


def is_capitals(text: str) -> bool:
    return text.rsplit("\n", maxsplit=1)[-1].isupper()


def _look(size: str, style: str, *, capitals: bool) -> str:
    marks = {"b": " **b**", "i": " *i*", "u": " u"}
    return size + "".join(marks[letter] for letter in style) + " CAPS" * capitals


def _range(measure: Range) -> str:
    return f"{measure[0]:g}" if measure[0] == measure[1] else f"{measure[0]:g}–{measure[1]:g}"


def _row(*cells: str) -> str:
    return "| " + " | ".join(cells) + " |\n"
