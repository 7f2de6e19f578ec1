"""A workbook reckons, shows numbers as printed, and never takes words for formulas."""

import io
import re
import zipfile
from dataclasses import replace
from decimal import Decimal

import pytest
from python_calamine import CalamineWorkbook

from tongket.writing.document import Cell, Column, Document, Figure, Paragraph, Row, Table
from tongket.writing.formula import CellFormulaUnreadable, addresses, in_cells
from tongket.writing.workbook import _number_of, as_xlsx
from writing.sample import DOCUMENT, EMPTY, TABLE


def sheet(document: Document, number: int) -> str:
    with zipfile.ZipFile(io.BytesIO(as_xlsx(document))) as archive:
        return archive.read(f"xl/worksheets/sheet{number}.xml").decode()


def test_a_share_of_plan_is_reckoned_from_plan_and_result() -> None:
    found = re.search(r'<c r="F6"[^>]*><f>(.*?)</f><v>(.*?)</v>', sheet(DOCUMENT, 2))
    assert found is not None
    assert found.groups() == ("E6/D6*100", "103.0")


@pytest.mark.parametrize(
    ("formula", "wanted"),
    [
        ("{result}/{plan}", "=E4/D4"),
        ("({output.result} - {plan}) * 1.5", "=(E4-D4)*1.5"),
        ("{4.plan}", "=D7"),
    ],
)
def test_names_become_addresses(formula: str, wanted: str) -> None:
    assert in_cells(formula, row=1, where=addresses(TABLE), origin=(0, 0)) == wanted


@pytest.mark.parametrize(
    "formula", ["{nobody}", "SUM(A1)", "1;2", "{a}{", "=cmd|' /c calc'!A0", "1 &2"]
)
def test_a_formula_of_anything_else_is_refused(formula: str) -> None:
    with pytest.raises(CellFormulaUnreadable):
        in_cells(formula, row=0, where=addresses(TABLE), origin=(0, 0))


@pytest.mark.parametrize("words", ["=1+1", "+1", "-1", "@SUM(1)", "{=1}", "http://a.b", "mailto:x"])
def test_words_are_never_formulas_or_links(words: str) -> None:
    table = Table((Column(1),), (), (Row((Cell((words,)),)),))
    document = replace(EMPTY, blocks=(Paragraph((words,)), table))
    for number in (1, 2):
        assert "<f>" not in sheet(document, number)
    with zipfile.ZipFile(io.BytesIO(as_xlsx(document))) as archive:
        assert not [name for name in archive.namelist() if "externalLink" in name]
        assert b"http://a.b" not in archive.read("xl/worksheets/sheet2.xml")


@pytest.mark.parametrize(
    ("printed", "number", "shown"),
    [
        ("721", Decimal(721), "#,##0"),
        ("1.234,50", Decimal("1234.50"), "#,##0.00"),
        ("ước 11,3", Decimal("11.3"), '"ước "#,##0.0'),
        ("103 %", Decimal(103), '#,##0" %"'),
        ("trên 11,3", None, "General"),
        ("11", Decimal("11.05"), "General"),
        ("x", Decimal("NaN"), "General"),
    ],
)
def test_a_number_is_shown_as_it_is_printed(printed: str, number: Decimal, shown: str) -> None:
    found = _number_of((Figure(printed, "r", number),))
    assert found == ((number if shown != "General" else None), shown)


def test_the_head_of_a_table_stays_in_sight_and_on_every_page() -> None:
    text = sheet(DOCUMENT, 2)
    assert 'topLeftCell="A5"' in text
    with zipfile.ZipFile(io.BytesIO(as_xlsx(DOCUMENT))) as archive:
        assert "'Biểu 1'!$3:$4" in archive.read("xl/workbook.xml").decode()


def test_notes_of_a_cell_are_its_comments() -> None:
    with zipfile.ZipFile(io.BytesIO(as_xlsx(DOCUMENT))) as archive:
        notes = b"".join(archive.read(n) for n in archive.namelist() if "comments" in n).decode()
    assert "Chưa có kế hoạch riêng" in notes
    assert "suy ra 11,05–11,20" in notes


def test_written_twice_the_bytes_are_the_same() -> None:
    assert as_xlsx(DOCUMENT) == as_xlsx(DOCUMENT)


def test_every_figure_is_listed_with_the_cell_it_stands_in() -> None:
    book = CalamineWorkbook.from_filelike(io.BytesIO(as_xlsx(DOCUMENT)))
    rows = book.get_sheet_by_name("Tham chiếu").to_python()
    assert ["'Biểu 1'!D6", "700", "t1.plan"] in rows
    assert book.get_sheet_by_name("Biểu 1").to_python()[5][3] == 700
