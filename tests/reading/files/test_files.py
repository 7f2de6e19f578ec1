"""A report claims the same in whatever kind of file it comes."""

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import docx
import pytest
import typst
import xlsxwriter
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from reading.files.render import RENDERERS, as_docx, as_html, as_pdf, as_xlsx, changed
from reading.notation import in_one_line
from tongket.reading import read
from tongket.reading.files import text_of_file
from tongket.reading.files.kind import Kind
from tongket.reading.files.lines import Line, goes_on
from tongket.reading.legacy.alphabets import TCVN3

HERE = Path(__file__).parents[1]
TABLE = (HERE / "tables" / "year.txt").read_text(encoding="utf-8")
PROSE = sorted((HERE / "corpus").glob("A*.txt"))[:4]


def text_of(content: bytes) -> str:
    return text_of_file(content).text


def claims(text: str) -> str:
    return in_one_line(read(text).claims)


@pytest.mark.parametrize("kind", RENDERERS)
@pytest.mark.parametrize("path", PROSE, ids=lambda path: path.stem)
def test_prose_claims_the_same_in_every_kind_of_file(kind, path):
    text = "\n".join(" ".join(line.split()) for line in path.read_text().split("\n"))
    assert claims(text_of(RENDERERS[kind](text))) == claims(text) != ""


@pytest.mark.parametrize("kind", RENDERERS)
def test_a_table_claims_the_same_in_every_kind_of_file(kind):
    assert claims(text_of(RENDERERS[kind](TABLE))) == claims(TABLE)


@pytest.mark.parametrize("kind", RENDERERS)
def test_claims_point_into_the_stored_text(kind):
    text = text_of(RENDERERS[kind](TABLE))
    for claim in read(text).claims:
        assert text[claim.indicator_start : claim.indicator_end] == claim.indicator
        for figure in claim.figures:
            assert text[figure.start : figure.end] == figure.text


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (as_docx("a"), Kind.DOCX),
        (as_xlsx("a"), Kind.XLSX),
        (as_pdf("abc"), Kind.PDF),
        (as_html("a"), Kind.HTML),
        ("<table><tr><td>a</table>".encode("utf-16"), Kind.HTML),
        (b"a < b", Kind.TEXT),
    ],
)
def test_the_media_type_is_told_by_content(content, kind):
    assert text_of_file(content).media_type == kind


def test_plain_text_is_stored_as_it_is():
    text = "  a\t b \n\n\nc "
    assert text_of(text.encode()) == text


def test_old_letters_in_an_office_document_are_converted_and_noted():
    codes = {letter: code for code, letter in TCVN3.items()}
    old = "".join(codes.get(char, char) for char in "Tổng giá trị sản xuất đạt 721 tỷ đồng")
    found = text_of_file(as_docx(old))
    assert (found.text, found.notes) == (
        "Tổng giá trị sản xuất đạt 721 tỷ đồng",
        ("converted-tcvn3",),
    )


def saved(document) -> str:
    file = io.BytesIO()
    document.save(file)
    return text_of(file.getvalue())


def test_word_gives_merged_cells_once_and_leaves_their_places_empty():
    document = docx.Document()
    table = document.add_table(3, 4)
    table.cell(0, 0).merge(table.cell(1, 0)).text = "TT"
    table.cell(0, 1).merge(table.cell(0, 2)).text = "Năm 2023"
    table.cell(1, 1).text, table.cell(1, 2).text = "KH", "TH"
    for column, words in enumerate(("1", "2", "3", "4")):
        table.cell(2, column).text = words
    assert saved(document) == "TT\tNăm 2023\t\t\n\tKH\tTH\t\n1\t2\t3\t4"


def test_word_gives_a_letterhead_line_by_line():
    document = docx.Document()
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "UBND HUYỆN A", "CỘNG HÒA\nĐộc lập"
    document.add_paragraph("Số: 1/BC")
    assert saved(document) == "UBND HUYỆN A\nCỘNG HÒA\nĐộc lập\nSố: 1/BC"


def test_word_gives_what_a_person_sees_inserted_but_not_deleted_or_hidden():
    document = docx.Document()
    paragraph = document.add_paragraph("đạt ")
    for tag, words in (("w:ins", "12"), ("w:del", "99")):
        change = OxmlElement(tag)
        change.append(paragraph.add_run(words)._r)
        paragraph._p.append(change)
    paragraph.add_run(" ha")
    paragraph.add_run("ẩn").font.hidden = True
    assert saved(document) == "đạt 12 ha"


def test_word_writes_out_automatic_numbers():
    document = docx.Document()
    document.add_paragraph("một", style="List Number")
    document.add_paragraph("hai", style="List Number")
    document.add_paragraph("điểm", style="List Bullet")
    assert saved(document) == "1. một\n2. hai\n- điểm"


@pytest.mark.parametrize(
    ("style", "start", "numbers"),
    [
        ("decimal", 4, ["4.", "5."]),
        ("lowerLetter", 26, ["z.", "aa."]),
        ("upperLetter", 780, ["Z" * 30 + ".", "781."]),
        ("upperRoman", 3999, ["MMMCMXCIX.", "4000."]),
        ("lowerRoman", 4, ["iv.", "v."]),
        ("decimalZero", 9, ["09.", "10."]),
        ("none", 1, [".", "."]),
    ],
)
def test_word_counts_from_where_a_list_begins_anew_and_writes_as_it_is_told(style, start, numbers):
    document = docx.Document()
    for words in ("một", "hai"):
        document.add_paragraph(words, style="List Number")
    numbering = document.part.numbering_part.element
    own = document.styles["List Number"].element.pPr.numPr.numId.val
    number = numbering.num_having_numId(own)
    number.add_lvlOverride(ilvl=0).add_startOverride(start)
    kind = number.abstractNumId.val
    [level] = numbering.xpath(f"w:abstractNum[@w:abstractNumId={kind}]/w:lvl[@w:ilvl=0]")
    level.find(qn("w:numFmt")).set(qn("w:val"), style)
    wanted = [f"{n} {words}" for n, words in zip(numbers, ("một", "hai"), strict=True)]
    assert saved(document).split("\n") == wanted


def test_word_reads_content_controls():
    document = docx.Document()
    control = OxmlElement("w:sdt")
    content = OxmlElement("w:sdtContent")
    control.append(content)
    content.append(document.add_paragraph("trong ô điều khiển")._p)
    document.element.body.insert(0, control)
    assert saved(document) == "trong ô điều khiển"


def test_word_numbers_parts_anew_below_each_number():
    document = docx.Document()
    own = document.styles["List Number"].element.pPr.numPr.numId.val
    numbering = document.part.numbering_part.element
    kind = numbering.num_having_numId(own).abstractNumId.val
    [abstract] = numbering.xpath(f"w:abstractNum[@w:abstractNumId={kind}]")
    level = OxmlElement("w:lvl")
    level.set(qn("w:ilvl"), "1")
    for tag, value in (("w:start", "1"), ("w:numFmt", "decimal"), ("w:lvlText", "%1.%2.")):
        child = OxmlElement(tag)
        child.set(qn("w:val"), value)
        level.append(child)
    abstract.append(level)
    for words, depth in (("a", 0), ("b", 1), ("c", 1), ("d", 0), ("e", 1), ("f", 2)):
        number = document.add_paragraph(words).paragraph_format.element.get_or_add_pPr()
        properties = number.get_or_add_numPr()
        properties.get_or_add_numId().val, properties.get_or_add_ilvl().val = own, depth
    assert saved(document) == "1. a\n1.1. b\n1.2. c\n2. d\n2.1. e\nf"


def test_word_gives_text_boxes_behind_their_paragraph_and_rows_in_content_controls():
    document = docx.Document()
    box, control, content = map(OxmlElement, ("w:txbxContent", "w:sdt", "w:sdtContent"))
    box.append(document.add_paragraph("trong khung")._p)
    document.add_paragraph("ngoài khung").runs[0]._r.append(box)
    table = document.add_table(1, 3)
    for cell, words in zip(table.rows[0].cells, "123", strict=True):
        cell.text = words
    row = table.rows[0]._tr
    row.addprevious(control)
    control.append(content)
    content.append(row)
    assert saved(document) == "ngoài khung\ntrong khung\n1\t2\t3"


def test_word_is_read_alike_in_its_strict_form():
    namespace = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    strict = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
    document, file = docx.Document(), io.BytesIO()
    document.add_paragraph("một", style="List Number").add_run(" ẩn").font.hidden = True
    table = document.add_table(2, 3)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "Năm 2023"
    table.cell(1, 2).text = "4"
    document.save(file)
    content = file.getvalue()
    for part in ("word/document.xml", "word/numbering.xml", "word/styles.xml"):
        content = changed(content, part, namespace, strict)
    assert text_of(content) == text_of(file.getvalue()) == "1. một\nNăm 2023\t\t\n\t\t4"


def workbook(fill) -> bytes:
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        fill(book)
    return file.getvalue()


def test_a_sheet_shows_numbers_as_they_are_formatted():
    def fill(book):
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["TT", "Chỉ tiêu", "Thực hiện"])
        shown = [
            *((1234.5, "#,##0.0"), (1.0345, "0.0%"), (104.10764787, "0.0"), (0.125, "0.00")),
            *((1300, "General"), (11.3, "General"), (1 / 3, "General"), (-2.5, "0")),
            *((2_500_000, "#,##0,"), (45291, "dd/mm/yyyy"), (3.10, "0.##")),
            *((2.675, "0.00"), (1e17, "#,##0.000000000000"), (12.05, "0.000")),
        ]
        for row, (value, code) in enumerate(shown, 1):
            sheet.write_row(row, 0, [row, "a"])
            sheet.write_number(row, 2, value, book.add_format({"num_format": code}))

    lines = text_of(workbook(fill)).split("\n")[1:]
    assert [line.split("\t")[2] for line in lines] == [
        *("1.234,5", "103,5%", "104,1", "0,13", "1300", "11,3", "0,333333333", "-3"),
        *("2.500", "31/12/2023", "3,1"),
        *("2,68", "100.000.000.000.000.000,000000000000", "12,050"),
    ]


def test_hidden_sheets_are_left_out_and_noted():
    def fill(book):
        book.add_worksheet("Biểu 1").write(0, 0, "thấy")
        hidden = book.add_worksheet("Nháp")
        hidden.write(0, 0, "ẩn")
        hidden.hide()

    found = text_of_file(workbook(fill))
    assert (found.text, found.notes) == ("thấy", ("hidden-sheets",))


def test_several_sheets_stand_below_their_names():
    def fill(book):
        for name in ("Biểu 1", "Biểu 2"):
            book.add_worksheet(name).write(0, 0, f"của {name}")

    assert text_of(workbook(fill)) == "Biểu 1\ncủa Biểu 1\nBiểu 2\ncủa Biểu 2"


def test_a_sheet_shows_days_text_of_its_own_and_no_errors():
    cells = (
        b'<row r="1"><c r="A1" t="d"><v>2023-12-31T00:00:00</v></c><c r="B1" t="inlineStr"><is>'
        b'<t>a_x0041_</t></is></c><c r="C1" t="e"><v>#N/A</v></c><c r="D1" t="b"><v>1</v></c></row>'
    )
    plain = as_xlsx("a")
    sheet = zipfile.ZipFile(io.BytesIO(plain)).read("xl/worksheets/sheet1.xml")
    rows = sheet[sheet.index(b"<row") : sheet.index(b"</sheetData>")]
    assert text_of(changed(plain, "xl/worksheets/sheet1.xml", rows, cells)) == "31/12/2023\naA"


def test_titles_of_a_sheet_are_paragraphs_and_its_columns_stay_in_line():
    def fill(book):
        sheet = book.add_worksheet()
        sheet.merge_range("B1:E1", "BIỂU CHỈ TIÊU NĂM 2023")
        sheet.write_row(3, 1, ["TT", "Chỉ tiêu", "KH", "TH"])
        sheet.write_row(4, 1, [1, "Thóc", "", 5])
        sheet.write(8, 1, "Ghi chú: số ước")

    assert text_of(workbook(fill)) == (
        "BIỂU CHỈ TIÊU NĂM 2023\nTT\tChỉ tiêu\tKH\tTH\n1\tThóc\t\t5\nGhi chú: số ước"
    )


def test_html_gives_text_and_tables_without_scripts_styles_and_hidden_parts():
    page = """<html><head><title>t</title><style>p{}</style></head><body>
    <p>Thu ngân sách<br>đạt <b>5</b>
    tỷ</p><script>1</script><div style="display: none">ẩn</div><ul><li>một</ul>
    <table><caption>Biểu 1</caption><tr><th rowspan=2>TT<th colspan=2>Năm<th>x</tr>
    <tr><td>KH<td>TH<td></tr><tr><td>1<td>2<td>3<td>4</tr></table>cuối</body></html>"""
    assert text_of(page.encode()) == (
        "Thu ngân sách\nđạt 5 tỷ\n- một\nBiểu 1\nTT\tNăm\t\tx\n\tKH\tTH\t\n1\t2\t3\t4\ncuối"
    )


def test_html_may_name_its_letters():
    page = b'<html><meta charset="windows-1258"><p>\xf0a\xde</p>'
    assert text_of(page) == "đã"


def test_pdf_joins_wrapped_lines_also_over_pages_and_leaves_page_numbers_out():
    sentence = "Tổng giá trị sản xuất của toàn huyện trong năm ước đạt 721 tỷ đồng; " * 60
    assert text_of(as_pdf(sentence)) == sentence.strip()


def test_pdf_keeps_paragraphs_and_items_apart():
    text = "Một đoạn ngắn.\n- mục thứ nhất\n- mục thứ hai\n1. Thu ngân sách\n2. Chi ngân sách"
    assert text_of(as_pdf(text)) == text


FULL = Line("đạt", left=50, right=500, bottom=700, top=712, first_word=20)


@pytest.mark.parametrize(
    ("line", "after", "same_page"),
    [
        (FULL, replace(FULL, bottom=684, top=696), True),
        (FULL, FULL, False),
        (replace(FULL, text="- đạt"), replace(FULL, left=60, bottom=684, top=696), True),
    ],
)
def test_a_line_with_no_room_for_the_next_word_goes_on(line, after, same_page):
    assert goes_on(line, after, right=510, same_page=same_page)


@pytest.mark.parametrize(
    "after",
    [
        replace(FULL, bottom=684, top=696, first_word=5),  # there was room for its first word
        replace(FULL, text="- mục", bottom=684, top=696),
        replace(FULL, bottom=660, top=672),  # further below than lines of one paragraph
        replace(FULL, left=60, bottom=684, top=696),  # set in
    ],
)
def test_a_new_paragraph_does_not_go_on_the_last(after):
    assert not goes_on(FULL, after, right=510)


def test_pdf_gives_merged_cells_of_ruled_tables_once():
    source = """#set page(width: 20cm)
#table(columns: 4, table.cell(rowspan: 2)[TT], table.cell(colspan: 2)[Nam 2023],
  table.cell(rowspan: 2)[x], [KH], [TH], [1], [2], [3], [4])
After"""
    assert text_of(typst.compile(source.encode())) == (
        "TT\tNam 2023\t\tx\n\tKH\tTH\t\n1\t2\t3\t4\nAfter"
    )


def test_pages_without_text_among_others_are_noted():
    source = "#set page(numbering: none)\nCó chữ ở đây\n#pagebreak()\n#rect(fill: red)"
    assert text_of_file(typst.compile(source.encode())).notes == ("pages-without-text",)
