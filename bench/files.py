"""How fast does a file become text, beside the usual library for its kind?"""

import io
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import docx
import pypdfium2
import xlsxwriter
from rich.console import Console
from rich.table import Table

HERE = Path(__file__).parents[1]
sys.path.insert(0, str(HERE / "tests/reading/files"))

from render import as_docx, as_html, as_pdf  # noqa: E402 - the path comes first

from tongket.reading.files import text_of_file  # noqa: E402 - as above

REPORTS = "\n".join(p.read_text() for p in sorted((HERE / "tests/reading/corpus").glob("A*.txt")))
TABLE = (HERE / "tests/reading/tables/year.txt").read_text()
TEXT = f"{REPORTS}\n{TABLE}\n" * 10


def workbook(rows: int) -> bytes:
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        sheet, shown = book.add_worksheet(), book.add_format({"num_format": "#,##0.0"})
        for row in range(rows):
            sheet.write_row(row, 0, [f"Chỉ tiêu {row}", "tấn"])
            for column in range(2, 12):
                sheet.write_number(row, column, row * 1.37 + column, shown)
    return file.getvalue()


def python_docx(content: bytes) -> None:
    for part in docx.Document(io.BytesIO(content)).iter_inner_content():
        if isinstance(part, docx.table.Table):
            [cell.text for row in part.rows for cell in row.cells]
        else:
            _ = part.text


def bare_pdf(content: bytes) -> None:
    for page in pypdfium2.PdfDocument(content):
        page.get_textpage().get_text_range()


def best(work: Callable[[], object]) -> float:
    times = []
    for _ in range(3):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def main() -> None:
    pdf, cells = as_pdf(TEXT), workbook(4_000)
    pages = len(pypdfium2.PdfDocument(pdf))
    table = Table("file", "size", "ours", "peer", "rate")
    word = as_docx(TEXT)
    for name, content, count, unit, peer in (
        ("text", TEXT.encode(), len(TEXT.encode()) / 1e6, "MB", None),
        ("HTML", (page := as_html(TEXT)), len(page) / 1e6, "MB", None),
        ("DOCX", word, len(TEXT.encode()) / 1e6, "MB of text", ("python-docx", python_docx)),
        ("PDF", pdf, pages, "pages", ("bare pypdfium2, no tables", bare_pdf)),
        ("XLSX", cells, 48_000, "cells", openpyxl()),
    ):
        ours = best(partial(text_of_file, content, name))
        other = f"{best(partial(peer[1], content)):.3f} s {peer[0]}" if peer else "–"
        rate = f"{count / ours:,.1f} {unit}/s"
        table.add_row(name, f"{len(content) / 1e6:.2f} MB", f"{ours:.3f} s", other, rate)
    Console(width=120).print(table)


def openpyxl() -> tuple[str, Callable[[bytes], None]] | None:
    """The usual reader of workbooks, where it is installed."""
    try:
        from openpyxl import load_workbook
    except ImportError:
        return None

    def read(content: bytes) -> None:
        book = load_workbook(io.BytesIO(content), read_only=True)
        [
            (cell.value, cell.number_format)
            for row in book.worksheets[0]
            for cell in row
            if cell.value
        ]

    return "openpyxl", read


if __name__ == "__main__":
    main()
