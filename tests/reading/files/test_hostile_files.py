"""Files made to harm are refused with a reason, before they cost more than they are large."""

import contextlib
import io
import zipfile

import pytest
import typst
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from reading.files.render import as_docx, as_html, as_pdf, as_xlsx, changed
from tongket.reading.files import Limits, text_of_file
from tongket.reading.files.archive import EntitiesDeclared, ExpandsTooFar
from tongket.reading.files.limits import FileDamaged, FileEmpty, FileEncrypted, FileTooLarge
from tongket.reading.files.pdf import PagesScanned, TooManyPages
from tongket.reading.files.workbook import SheetTooLarge
from tongket.reading.text.decoding import FileNotText
from tongket.vocabulary.error import TongketError

DOCX, XLSX = as_docx("Thu ngân sách đạt 5 tỷ đồng."), as_xlsx("a\tb\tc\n1\t2\t3")
DOCUMENT = "word/document.xml"


def zipped(**parts: bytes) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return target.getvalue()


def in_sheet(rows: bytes) -> bytes:
    """A workbook whose sheet holds other rows."""
    sheet = zipfile.ZipFile(io.BytesIO(XLSX)).read(SHEET)
    start, end = sheet.index(b"<sheetData>") + 11, sheet.index(b"</sheetData>")
    return changed(XLSX, SHEET, sheet[start:end], rows)


FLAGS, SUM, SIZE = 8, 16, 24  # where the list of parts says these of one


def lying(content: bytes, name: str, about: int, number: int) -> bytes:
    """An archive whose list says another sum or size of a part."""
    listed = bytearray(content)
    at = content.rindex(b"PK\x01\x02", 0, content.rindex(name.encode())) + about
    listed[at : at + 4] = number.to_bytes(4, "little")
    return bytes(listed)


def packed_by(content: bytes, method: int) -> bytes:
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as source,
        zipfile.ZipFile(target, "w", method) as archive,
    ):
        for part in source.namelist():
            archive.writestr(part, source.read(part))
    return target.getvalue()


def far_away() -> bytes:
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        sheet.write(0, 0, 1)
        sheet.write(1_048_575, 16_383, 2)
    return file.getvalue()


BODY = b"<w:body>"
ENTITY = b'<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c SYSTEM "file:///etc/passwd">]><w:document'
DECLARED = '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a>'.encode("utf-16")
SHEET, STRINGS = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"
LAUGHS = b"".join(b'<!ENTITY a%d "%s">' % (n + 1, b"&a%d;" % n * 10) for n in range(9))
HOSTILE = {
    "nothing": (b"", FileEmpty),
    "blanks": (b" \n\t ", FileEmpty),
    "an empty document": (as_docx(""), FileEmpty),
    "an empty page": (b"<html></html>", FileEmpty),
    "a picture": (b"\x89PNG\r\n", FileNotText),
    "an old Word file": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), FileNotText),
    "an archive": (zipped(a=b"b"), FileNotText),
    "an archive of no document": (
        changed(DOCX, "_rels/.rels", b"/officeDocument", b"/other"),
        FileNotText,
    ),
    "a document of another kind": (
        changed(XLSX, "xl/workbook.xml", b"workbook", b"presentation"),
        FileNotText,
    ),
    "a part behind a password": (lying(XLSX, SHEET, FLAGS, 0x1), FileEncrypted),
    "a part packed in an unusual way": (packed_by(XLSX, zipfile.ZIP_BZIP2), FileDamaged),
    "an archive cut off": (DOCX[: len(DOCX) // 2], FileDamaged),
    "a document behind a password": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
        FileEncrypted,
    ),
    "a zip bomb": (changed(DOCX, DOCUMENT, BODY, BODY + b"<w:p/>" * 3_000_000), ExpandsTooFar),
    "entities": (changed(DOCX, DOCUMENT, b"<w:document", ENTITY), EntitiesDeclared),
    "entities in a workbook": (
        changed(XLSX, SHEET, b"<worksheet", b'<!DOCTYPE x [<!ENTITY a "b">]><worksheet'),
        EntitiesDeclared,
    ),
    "entities of entities of entities": (
        changed(
            XLSX,
            SHEET,
            b"<worksheet",
            b'<!DOCTYPE x [<!ENTITY a0 "ha">' + LAUGHS + b"]><worksheet",
        ),
        EntitiesDeclared,
    ),
    "one long entity many times": (
        changed(
            XLSX,
            STRINGS,
            b"<sst",
            b'<!DOCTYPE x [<!ENTITY a "' + b"a" * 50_000 + b'">]><sst',
        ),
        EntitiesDeclared,
    ),
    "an outer entity in the formats": (
        changed(
            XLSX,
            "xl/styles.xml",
            b"<styleSheet",
            b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><styleSheet',
        ),
        EntitiesDeclared,
    ),
    "an entity that nobody declared": (
        in_sheet(b'<row r="1"><c r="A1"><v>&a;</v></c></row>'),
        FileDamaged,
    ),
    "rows in rows": (in_sheet(b"<row>" * 100_000 + b"</row>" * 100_000), FileDamaged),
    "a workbook whose rows do not end": (
        in_sheet(b'<row r="1"><c r="A1"><v>1</v></c>'),
        FileDamaged,
    ),
    "a workbook with bytes of no letter": (
        in_sheet(b'<row r="1"><c r="A1" t="str"><v>\xff\xfe</v></c></row>'),
        FileDamaged,
    ),
    "a text that is not there": (
        in_sheet(b'<row r="1"><c r="A1" t="s"><v>99</v></c></row>'),
        FileDamaged,
    ),
    "a workbook cut off": (XLSX[: len(XLSX) // 2], FileDamaged),
    "a workbook with a wrong sum": (lying(XLSX, SHEET, SUM, 1), FileDamaged),
    "a sheet larger than listed": (lying(XLSX, SHEET, SIZE, 100), FileDamaged),
    "a sheet that would be larger than memory": (lying(XLSX, SHEET, SIZE, 2**31), ExpandsTooFar),
    "entities in UTF-16": (zipped(**{"_rels/.rels": DECLARED}), EntitiesDeclared),
    "letters that hide entities": (
        zipped(**{"_rels/.rels": b'<?xml version="1.0" encoding="UTF-7"?><a/>'}),
        FileDamaged,
    ),
    "elements in elements": (
        changed(DOCX, DOCUMENT, BODY, BODY + b"<w:sdt>" * 9_000 + b"</w:sdt>" * 9_000),
        FileDamaged,
    ),
    "a page of elements in elements": (b"<html>" + b"<div>" * 100_000 + b"x", FileDamaged),
    "a cell at the far corner": (far_away(), SheetTooLarge),
    "a PDF cut off": (as_pdf("a b c")[:400], FileDamaged),
    "a PDF of pictures": (typst.compile(b"#rect(fill: red)"), PagesScanned),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_by_its_reason(name):
    content, error = HOSTILE[name]
    with pytest.raises(error):
        text_of_file(content)


def test_every_limit_holds():
    long = as_pdf("a\n" * 200)
    for content, limits, error in (
        (b"a" * 11, Limits(file=10), FileTooLarge),
        (b"a" * 11, Limits(text=10), FileTooLarge),
        (as_html("a" * 500), Limits(text=10), FileTooLarge),
        (as_docx("a" * 500), Limits(text=100), FileTooLarge),
        (long, Limits(pages=1), TooManyPages),
        (DOCX, Limits(expanded=1000), ExpandsTooFar),
        (DOCX, Limits(parts=3), ExpandsTooFar),
        (XLSX, Limits(cells=5), SheetTooLarge),
    ):
        with pytest.raises(error):
            text_of_file(content, limits=limits)


def test_a_pdf_behind_a_password_is_refused():
    locked = (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n"
        b"4 0 obj<</Filter/Standard/V 1/R 2/P -4/O<" + b"41" * 32 + b">/U<" + b"42" * 32 + b">>>"
        b"endobj\ntrailer<</Root 1 0 R/Encrypt 4 0 R/ID[<01><01>]>>"
    )
    with pytest.raises(FileEncrypted):
        text_of_file(locked)


def test_cells_that_claim_to_span_thousands_cost_no_more_than_a_hundred_each():
    page = b"<table>" + b"<tr><td colspan=1000>1<td rowspan=1000 colspan=1000>2</tr>" * 300
    assert len(text_of_file(page).text) < 300 * 260


def test_a_span_of_more_digits_than_any_number_is_as_wide_as_a_table_may_be():
    digits = "9" * 5_000
    row = f"<table><tr><td colspan={digits}>1<td>2<td>3</tr></table>".encode()
    assert text_of_file(row).text == "1" + "\t" * 100 + "2\t3"
    span = f'<w:tcPr><w:gridSpan w:val="{digits}"/></w:tcPr>'.encode()
    table = b"<w:tbl><w:tr><w:tc>%s<w:p/></w:tc></w:tr></w:tbl>" % span
    assert text_of_file(changed(DOCX, DOCUMENT, BODY, BODY + table)).text.strip()


@pytest.mark.parametrize(
    "content",
    [
        b"<!-- -->" * 500_000,
        b"<!--" * 1_000_000,
        b"<table>" + b"<tr><td rowspan=900>1" * 5_000,
        b"<p " + b"a=1 " * 200_000 + b">x",
        b"<" * 1_000_000,
    ],
)
def test_pages_made_to_be_slow_end(content):
    with contextlib.suppress(TongketError):
        text_of_file(content)


@pytest.mark.parametrize(
    "rows",
    [
        b'<row r="1"><c r="A1"' * 200_000,
        b'<row r="1"/>' * 200_000 + b"<",
        b'<row r="1">' + b'<c r="A1"><f>' * 200_000,
        b'<row r="1" ' + b'a="" ' * 200_000 + b"</row>",
        b'<row r="1"><c r="A1" t="inlineStr"><is><t>' + b"&amp;" * 200_000 + b"&",
        b"".join(
            b'<row r="%d"><c r="A%d" t="%s"/></row>' % (n, n, b"a" * (n % 9 + 1))
            for n in range(1, 50_000)
        ),
        b"".join(
            b'<row r="%d"><c r="%s%d"><v>1</v></c></row>' % (n, b"ABCDEFGH"[n % 8 : n % 8 + 1], n)
            for n in range(1, 50_000)
        ),
        b'<row r="1"><c r="A1" ' + b"x" * 5_000_000 + b'="1"/></row>',
    ],
)
def test_sheets_made_to_be_slow_end(rows):
    with contextlib.suppress(TongketError):
        text_of_file(in_sheet(rows))


def test_macros_and_outer_references_are_not_touched():
    content = changed(
        DOCX,
        "word/_rels/document.xml.rels",
        b"</Relationships>",
        b'<Relationship Id="x" Type="http://x/attachedTemplate" TargetMode="External"'
        b' Target="http://127.0.0.1:9/x.dotm"/></Relationships>',
    )
    assert text_of_file(content).text == "Thu ngân sách đạt 5 tỷ đồng."


@pytest.mark.parametrize("content", [DOCX, XLSX, as_pdf("a b c"), as_html("a")])
@given(st.data())
def test_no_damage_does_more_than_refuse(content, data):
    damaged = bytearray(content)
    for _ in range(data.draw(st.integers(1, 8))):
        at = data.draw(st.integers(0, len(damaged) - 1))
        damaged[at] = data.draw(st.integers(0, 255))
    with contextlib.suppress(TongketError):
        text_of_file(bytes(damaged))


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_refused(content):
    try:
        found = text_of_file(content)
    except TongketError:
        return
    assert found.text.strip()
