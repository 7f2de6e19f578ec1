"""A Word file has the form's styles, tagged figures, notes as comments, and stable bytes."""

import io
import zipfile
from dataclasses import replace

import docx
import pytest
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from lxml import etree

from tongket.writing.document import Document, Paragraph, Table
from tongket.writing.word import as_docx
from writing.sample import BLOCKS, DOCUMENT, EMPTY, PARTY_DOCUMENT, TABLE

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def opened(document: Document) -> WordDocument:
    return docx.Document(io.BytesIO(as_docx(document)))


def words(element: etree._Element) -> str:
    return "".join(text.text or "" for text in element.iter(f"{W}t"))


def test_written_twice_the_bytes_are_the_same() -> None:
    assert as_docx(DOCUMENT) == as_docx(DOCUMENT)


def test_a_bound_figure_is_a_content_control_tagged_with_its_reference() -> None:
    body = opened(DOCUMENT).element.body
    found = {
        control.find(f"{W}sdtPr/{W}tag").get(f"{W}val"): words(control)
        for control in body.iter(f"{W}sdt")
    }
    assert found["p1.level"] == "721"
    assert found["t2.result"] == "trên 11,3"
    numbers = [element.get(f"{W}val") for element in body.iter(f"{W}id")]
    assert len(numbers) == len({*numbers})


def test_notes_and_gaps_are_comments_on_what_they_speak_of() -> None:
    word = opened(replace(DOCUMENT, appendices=()))
    assert {comment.text for comment in word.comments} == {
        "Nghị quyết ghi 8,2 %.", "Kế hoạch in “11”: suy ra 11,05–11,20.",
        "Chưa có kế hoạch riêng", "Xã chưa báo cáo",
    }  # fmt: skip
    body = word.element.body
    starts = [element.get(f"{W}id") for element in body.iter(f"{W}commentRangeStart")]
    ends = [element.get(f"{W}id") for element in body.iter(f"{W}commentRangeEnd")]
    assert sorted(starts) == sorted(ends) == sorted(str(c.comment_id) for c in word.comments)


def test_head_rows_of_tables_are_repeated() -> None:
    table = opened(replace(DOCUMENT, appendices=(), end=None)).tables[-1]
    repeated = [bool(row._tr.findall(f"{W}trPr/{W}tblHeader")) for row in table.rows]
    assert repeated == [True, True, False, False, False, False, False]
    assert table.cell(0, 3).text == table.cell(0, 5).text == "Năm 2023"
    assert table.cell(0, 1).text == table.cell(1, 1).text == "Chỉ tiêu"


def test_each_appendix_is_a_section_that_counts_its_own_pages() -> None:
    sections = list(opened(DOCUMENT).sections)
    assert [section.orientation for section in sections] == [
        WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE, WD_ORIENT.PORTRAIT,
    ]  # fmt: skip
    for section in sections:
        assert section.different_first_page_header_footer
        assert section._sectPr.find(f"{W}pgNumType").get(f"{W}start") == "1"
        assert "PAGE" in "".join(section.header._element.itertext())


def test_headings_are_bookmarks_of_the_right_depth() -> None:
    found = [
        (level.get(f"{W}val"), words(p))
        for p in opened(replace(PARTY_DOCUMENT, appendices=())).element.body.iter(f"{W}p")
        if (level := p.find(f"{W}pPr/{W}outlineLvl")) is not None
    ]
    assert found[:4] == [
        ("0", "Phần thứ nhấtTÌNH HÌNH THỰC HIỆN NĂM 2023"),
        ("1", "I- KẾT QUẢ CÁC CHỈ TIÊU CHỦ YẾU"),
        ("2", "1- Kinh tế"),
        ("3", "a) Nông nghiệp"),
    ]


def test_charts_carry_their_words_for_those_who_do_not_see_them() -> None:
    shapes = opened(DOCUMENT).inline_shapes
    assert shapes[0]._inline.docPr.get("descr") == "Giá trị sản xuất tăng từ 612 lên 721."


@pytest.mark.parametrize("document", [DOCUMENT, PARTY_DOCUMENT, EMPTY])
def test_properties_stand_in_the_order_that_word_demands(document: Document) -> None:
    order = {
        "pPr": "pStyle keepNext pageBreakBefore pBdr spacing ind jc outlineLvl sectPr",
        "rPr": "rFonts b bCs i iCs sz szCs highlight u lang",
        "tblPr": "tblW tblInd tblBorders tblLayout tblCellMar",
        "tcPr": "tcW gridSpan vMerge vAlign",
        "sectPr": "headerReference pgSz pgMar pgNumType titlePg",
    }
    with zipfile.ZipFile(io.BytesIO(as_docx(document))) as archive:
        for part in ("word/document.xml", "word/styles.xml"):
            for element in etree.fromstring(archive.read(part)).iter():
                wanted = order.get(str(element.tag).removeprefix(W))
                if wanted:
                    tags = [str(child.tag).removeprefix(W) for child in element]
                    assert tags == sorted(tags, key=wanted.split().index)


def test_cells_never_lack_the_paragraph_that_word_demands() -> None:
    for cell in opened(DOCUMENT).element.body.iter(f"{W}tc"):
        assert cell[-1].tag == f"{W}p"


def test_an_empty_document_and_tables_without_head_are_whole_files() -> None:
    assert opened(EMPTY).paragraphs is not None
    bare = Table(TABLE.columns, (), TABLE.rows)
    assert len(opened(replace(EMPTY, blocks=(bare, bare, Paragraph(())))).tables) == 3


def test_what_begins_a_page_is_said_by_the_paragraph_itself() -> None:
    found = [
        words(p)
        for p in opened(replace(EMPTY, blocks=BLOCKS)).element.body.iter(f"{W}p")
        if p.find(f"{W}pPr/{W}pageBreakBefore") is not None
    ]
    assert found == ["Phần IIKẾ HOẠCH NĂM 2024"]
