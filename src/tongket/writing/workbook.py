"""How does a document become a workbook that reckons?

The text is one sheet, each table another with live formulas, and the last one names the reference
of every figure.
"""

import io
from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tongket.vocabulary.number import vietnamese
from tongket.writing.checking import check
from tongket.writing.contents import text_of
from tongket.writing.document import Cell, Chart, Content, Document, Figure, Gap, MarginNote, Table
from tongket.writing.formula import Address, addresses, in_cells
from tongket.writing.grid import Placed, placed
from tongket.writing.setting import Line, SetBlock, SetDocument, set_document

_NO_TIME = datetime(2000, 1, 1)  # noqa: DTZ001 - the file format keeps no zone
_EXACT_DIGITS = 15  # what a workbook's numbers can hold
_TEXT_WIDTH, _TABLE_WIDTH = 100, 110
_HEADED = ("Ô", "Số in", "Mã tham chiếu")


def as_xlsx(document: Document) -> bytes:
    """Write a document as a workbook; the same document gives the same bytes.

    A cell that holds one figure with its number is a number shown as printed; one with a formula
    reckons. Notes to the editor and reasons of gaps are notes of the cell.

    Raises:
        TextUnprintable, ReferenceTooLong, TableUneven, TableTooWide, PowerUnknown: the document
            cannot be printed faithfully.
        CellFormulaUnreadable: a cell's formula is not understood.
    """
    check(document)
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True, "strings_to_urls": False}) as book:
        _Writer(book).write(set_document(document))
    return file.getvalue()


class _Writer:
    """Writes the sheets of one workbook."""

    def __init__(self, book: xlsxwriter.Workbook) -> None:
        self.book = book
        self.formats: dict[tuple[tuple[str, object], ...], Format] = {}
        self.references: list[tuple[str, str, str]] = []
        self.tables = 0

    def write(self, whole: SetDocument) -> None:
        """Write text, tables and references."""
        self.book.set_properties({"title": whole.title[:255], "created": _NO_TIME})
        self.text = self.book.add_worksheet("Văn bản")
        self.text.set_column(0, 0, _TEXT_WIDTH)
        self.row = 0
        head, foot = whole.head, whole.foot
        self._blocks((*whole.label, *head.body, *head.nation, *head.number, *head.place), whole)
        self._blocks((*head.title, *whole.blocks), whole)
        if foot is not None:
            self._blocks((*foot.recipients, *foot.powers, *foot.signer, *foot.drafter), whole)
        for appendix in whole.appendices:
            self._blocks(appendix.blocks, whole)
        self._write_references()

    def format(self, **look: object) -> Format:
        """A look of cells, made once."""
        key = tuple(sorted(look.items()))
        if key not in self.formats:
            self.formats[key] = self.book.add_format({"font_name": "Times New Roman", **look})
        return self.formats[key]

    def _blocks(self, blocks: Iterable[SetBlock], whole: SetDocument) -> None:
        for block in blocks:
            match block:
                case Line():
                    style = block.style(whole.form)
                    look = self.format(bold=style.bold, italic=style.italic, text_wrap=True)
                    self._say(block.text, block.content, look)
                case Table():
                    self._table(block)
                case Chart():
                    bold = self.format(bold=True, text_wrap=True)
                    self._say(text_of(block.caption), block.caption, bold)
                    self._say(block.alt, (), self.format(italic=True, text_wrap=True))

    def _say(self, text: str, content: Content, look: Format) -> None:
        """Write one row of the text."""
        self.text.write_string(self.row, 0, text, look)
        self._annotate(self.text, (self.row, 0), content)
        self.row += 1

    def _annotate(self, sheet: Worksheet, at: Address, content: Content) -> None:
        """Keep the references of figures, and show notes and reasons of gaps."""
        notes = [part.text for part in content if isinstance(part, MarginNote)]
        notes += [part.reason for part in content if isinstance(part, Gap)]
        if notes:
            sheet.write_comment(*at, "\n".join(notes), {"author": "Tổng kết"})
        place = f"'{sheet.get_name()}'!{xlsxwriter.utility.xl_rowcol_to_cell(*at)}"
        self.references += [
            (place, part.printed, part.ref) for part in content if isinstance(part, Figure)
        ]

    def _table(self, table: Table) -> None:
        self.tables += 1
        name = f"Biểu {self.tables}"
        sheet = self.book.add_worksheet(name)
        whole = sum(column.weight for column in table.columns)
        for place, column in enumerate(table.columns):
            sheet.set_column(place, place, max(column.weight / whole * _TABLE_WIDTH, 6))
        sheet.write_string(0, 0, text_of(table.caption), self.format(bold=True))
        self._annotate(sheet, (0, 0), table.caption)
        sheet.write_string(1, 0, table.unit, self.format(italic=True))
        origin = (2, 0)
        where = addresses(table)
        for at in placed(table):
            formula = ""
            if at.cell.formula:
                row = at.row - len(table.head)
                formula = in_cells(at.cell.formula, row=row, where=where, origin=origin)
            self._cell(sheet, at, (at.row + origin[0], at.column), table, formula)
        end = origin[0] + len(table.head) + len(table.rows)
        for number, note in enumerate(table.notes):
            sheet.write_string(end + number, 0, text_of(note), self.format(italic=True))
            self._annotate(sheet, (end + number, 0), note)
        self._print(sheet, table, origin[0])
        self.text.write_url(
            self.row, 0, f"internal:'{name}'!A1", string=f"{name}. {text_of(table.caption)}"[:255]
        )
        self.row += 1

    def _print(self, sheet: Worksheet, table: Table, first: int) -> None:
        sheet.set_landscape()
        sheet.set_paper(9)  # A4
        sheet.fit_to_pages(1, 0)
        if table.head:
            end = first + len(table.head)
            sheet.freeze_panes(end, 0)
            sheet.repeat_rows(first, end - 1)

    def _cell(
        self, sheet: Worksheet, placed_at: Placed, at: Address, table: Table, formula: str
    ) -> None:
        look: dict[str, object] = {
            "border": 1,
            "valign": "vcenter",
            "text_wrap": True,
            "bold": placed_at.bold,
            "align": "center" if placed_at.align == "centre" else placed_at.align.value,
        }
        if placed_at.of.depth and placed_at.column == table.name_column:
            look["indent"] = placed_at.of.depth
        cell = placed_at.cell
        if cell.columns > 1 or cell.rows > 1:
            last = (at[0] + cell.rows - 1, at[1] + cell.columns - 1)
            sheet.merge_range(*at, *last, "", self.format(**look))
        self._value(sheet, at, cell, formula, look)
        self._annotate(sheet, at, cell.content)

    def _value(
        self, sheet: Worksheet, at: Address, cell: Cell, formula: str, look: dict[str, object]
    ) -> None:
        number, shown = _number_of(cell.content)
        if formula:
            value = text_of(cell.content) if number is None else float(number)
            sheet.write_formula(*at, formula, self.format(**look, num_format=shown), value)
        elif number is not None:
            sheet.write_number(*at, float(number), self.format(**look, num_format=shown))
        elif words := text_of(cell.content):
            sheet.write_string(*at, words, self.format(**look))
        else:
            sheet.write_blank(*at, None, self.format(**look))

    def _write_references(self) -> None:
        sheet = self.book.add_worksheet("Tham chiếu")
        sheet.set_column(0, 2, 30)
        for row, values in enumerate((_HEADED, *self.references)):
            for column, value in enumerate(values):
                sheet.write_string(row, column, value, self.format(bold=not row))


def _number_of(content: Content) -> tuple[Decimal | None, str]:
    """The number of a cell that holds one figure and nothing else, and how it is shown.

    Words around the digits become part of the number's look; a number with more digits than a
    workbook can hold, or printed otherwise, stays words.
    """
    parts = [part for part in content if not isinstance(part, MarginNote)]
    if len(parts) != 1 or not isinstance(parts[0], Figure) or parts[0].number is None:
        return None, "General"
    figure, number = parts[0], parts[0].number
    decimals = max(-int(number.as_tuple().exponent), 0) if number.is_finite() else -1
    if decimals < 0 or len(number.as_tuple().digits) > _EXACT_DIGITS:
        return None, "General"
    before, digits, after = figure.printed.partition(vietnamese(number, decimals))
    if not digits or '"' in before + after:
        return None, "General"
    shown = "#,##0" + ("." + "0" * decimals if decimals else "")
    quoted = [f'"{words}"' if words else "" for words in (before, after)]
    return number, quoted[0] + shown + quoted[1]
