"""A PDF is tagged, has bookmarks and words for charts, embeds a face with all letters."""

import re
import unicodedata
from dataclasses import replace

import pypdfium2
import pytest
from pypdfium2 import raw

from tongket.writing.document import Cell, Document, Paragraph, Row, Table
from tongket.writing.pdf import TextWithoutTypeface, as_pdf
from tongket.writing.pdf.faces import SHIPPED, _is_whole, face
from writing.sample import DOCUMENT, EMPTY, PARTY_DOCUMENT, TABLE


def opened(document: Document) -> pypdfium2.PdfDocument:
    return pypdfium2.PdfDocument(as_pdf(document))


def pages(document: Document) -> list[str]:
    return [page.get_textpage().get_text_range() for page in opened(document)]


@pytest.mark.parametrize("document", [DOCUMENT, PARTY_DOCUMENT, EMPTY])
def test_written_twice_the_bytes_are_the_same(document: Document) -> None:
    assert as_pdf(document) == as_pdf(document)


def test_it_is_tagged_and_says_so() -> None:
    made = as_pdf(DOCUMENT)
    assert raw.FPDFCatalog_IsTagged(pypdfium2.PdfDocument(made).raw)
    assert b"pdfuaid:part" in made
    assert b"vi" in made


def test_bookmarks_follow_the_headings() -> None:
    found = [(mark.level, mark.get_title()) for mark in opened(DOCUMENT).get_toc()]
    assert found[:4] == [
        (0, "Phần I TÌNH HÌNH THỰC HIỆN NĂM 2023"),
        (1, "I. KẾT QUẢ CÁC CHỈ TIÊU CHỦ YẾU"),
        (2, "1. Kinh tế"),
        (3, "a) Nông nghiệp"),
    ]
    assert found[-2:] == [(0, "Phụ lục I"), (0, "Phụ lục II")]


def test_pages_are_numbered_from_the_second_and_anew_in_each_appendix() -> None:
    long = replace(DOCUMENT.appendices[0], blocks=(TABLE,) * 12)
    found = pages(replace(DOCUMENT, appendices=(long, DOCUMENT.appendices[1])))
    numbers = [text.splitlines()[0].strip() for text in found]
    first = next(
        i for i, text in enumerate(found) if "Phụ lục I\r" in text or "Phụ lục I\n" in text
    )
    assert not numbers[0].isdigit()
    assert numbers[1] == "2"
    assert not numbers[first].isdigit()
    assert numbers[first + 1] == "2"
    assert not numbers[-1].isdigit()


def test_a_landscape_appendix_lies_on_its_side() -> None:
    sizes = [page.get_size() for page in opened(DOCUMENT)]
    assert [width > height for width, height in sizes] == [False] * (len(sizes) - 2) + [True, False]


def test_the_head_of_a_table_is_repeated() -> None:
    found = pages(replace(EMPTY, blocks=(replace(TABLE, rows=TABLE.rows * 12),)))
    assert len(found) > 1
    assert all("Chỉ tiêu" in text for text in found)


def test_words_that_look_like_markup_come_out_as_they_are() -> None:
    words = '#panic("x") $a$ *b* _c_ `d` <e> @f // g /* h */ \\i [j] = k - l + m " n'
    text = " ".join(pages(replace(EMPTY, blocks=(Paragraph((words,)),)))).replace("\r\n", " ")
    assert words in text


def test_a_letter_that_no_typeface_has_is_named() -> None:
    with pytest.raises(TextWithoutTypeface) as refused:
        as_pdf(replace(EMPTY, blocks=(Paragraph(("Bộ 中文",)),)))
    assert refused.value.data["text"] == "中"


def test_the_shipped_face_is_whole_and_a_face_that_lacks_a_letter_is_not() -> None:
    assert _is_whole(SHIPPED)
    assert not _is_whole(SHIPPED, "a中")
    assert _is_whole(face())


def test_tables_without_head_are_set() -> None:
    assert "Kinh tế" in pages(replace(EMPTY, blocks=(Table(TABLE.columns, (), TABLE.rows),)))[0]


def test_words_longer_than_a_line_stay_between_the_margins() -> None:
    long = "x" * 400
    table = Table(TABLE.columns, (), (Row((Cell((long,)), *(Cell(),) * 6)),))
    for page in opened(replace(EMPTY, blocks=(Paragraph((long,)), table))):
        text = page.get_textpage()
        boxes = [text.get_charbox(index) for index in range(text.count_chars())]
        assert max(right for _, _, right, _ in boxes) <= (210 - 15) / 25.4 * 72 + 1


def test_a_row_taller_than_a_page_loses_nothing() -> None:
    tall = "Tổng giá trị sản xuất. " * 600
    table = Table(TABLE.columns, TABLE.head, (Row((Cell(), Cell((tall,)), *(Cell(),) * 5)),))
    text = re.sub(r"\s+", " ", " ".join(pages(replace(EMPTY, blocks=(table,)))))
    assert text.count("trị") == 600


def test_letters_and_marks_written_apart_are_set() -> None:
    words = unicodedata.normalize("NFD", "Ủy ban nhân dân huyện Đông Khê")
    found = pages(replace(EMPTY, blocks=(Paragraph((words,)),)))[0]
    assert unicodedata.normalize("NFC", words) in unicodedata.normalize("NFC", found)


def test_nobody_signs_on_a_page_without_text() -> None:
    for count in range(18, 34):
        blocks = tuple(Paragraph((f"Dòng {n}.",)) for n in range(count))
        found = pages(replace(DOCUMENT, blocks=blocks, appendices=()))
        signed = next(text for text in found if "TM. ỦY BAN" in text)
        assert f"Dòng {count - 1}./." in signed
