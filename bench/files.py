"""How fast does a file become text, beside the usual library for its kind?

A workbook is read as its cells are shown, so the peer to hold it against reads each cell's value
and number format; beside it stand values alone, with openpyxl (where it is installed) and calamine.
"""

import io
import os
import sys
from collections.abc import Callable, Mapping
from functools import partial
from importlib.util import find_spec
from pathlib import Path

import docx
import pypdfium2
import xlsxwriter
from python_calamine import CalamineWorkbook

from _measure import medians, peers, tell

HERE = Path(__file__).parents[1]
sys.path.insert(0, str(HERE / "tests/reading/files"))

from render import as_docx, as_html, as_pdf  # noqa: E402 - the path comes first

from tongket.reading.files import text_of_file  # noqa: E402 - as above

REPORTS = "\n".join(p.read_text() for p in sorted((HERE / "tests/reading/corpus").glob("A*.txt")))
TABLE = (HERE / "tests/reading/tables/year.txt").read_text()
TEXT = f"{REPORTS}\n{TABLE}\n" * 10


HEADS = ("TT", "Chỉ tiêu", "Đơn vị", "KH", "TH", "Năm trước", "So KH", "Đánh giá", "Ghi chú")


def numbers(rows: int) -> bytes:
    """Two columns of words and ten of numbers with a decimal and thousands."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        sheet, shown = book.add_worksheet(), book.add_format({"num_format": "#,##0.0"})
        for row in range(rows):
            sheet.write_row(row, 0, [f"Chỉ tiêu {row}", "tấn"])
            for column in range(2, 12):
                sheet.write_number(row, column, row * 1.37 + column, shown)
    return file.getvalue()


def report(rows: int) -> bytes:
    """A table as offices fill in: framed, with heads of parts, formulas and empty cells."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        framed, amount, share = (
            book.add_format({"border": 1, "num_format": code})
            for code in ("General", "#,##0.0", "0.0%")
        )
        sheet.merge_range("A1:I1", "BIỂU TỔNG HỢP KẾT QUẢ THỰC HIỆN CHỈ TIÊU", framed)
        sheet.write_row(2, 0, HEADS, framed)
        for row in range(3, rows + 3):
            for column in range(9):
                sheet.write_blank(row, column, None, framed)
            sheet.write_string(row, 1, f"Diện tích cây trồng số {row % 150}", framed)
            if row % 9 == 0:
                continue
            plan, result = row * 3.7, row * 3.7 + row % 13 - 6
            sheet.write_number(row, 0, row, framed)
            sheet.write_string(row, 2, ("ha", "tấn", "tỷ đồng")[row % 3], framed)
            sheet.write_number(row, 3, plan, amount)
            if row % 7:
                sheet.write_number(row, 4, result, amount)
            sheet.write_number(row, 5, plan - 5, amount)
            sheet.write_formula(row, 6, f"=E{row + 1}/D{row + 1}", share, result / plan)
            said = "Đạt" if result >= plan else "Không đạt"
            formula = f'=IF(G{row + 1}>=1,"Đạt","Không đạt")'
            sheet.write_formula(row, 7, formula, framed, said)
            if row % 5 == 0:
                sheet.write_string(row, 8, "Số ước", framed)
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


def calamine(content: bytes) -> None:
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    book.get_sheet_by_index(0).to_python(skip_empty_area=False)


def openpyxl(content: bytes, *, formats: bool) -> None:
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
    for row in book.worksheets[0].iter_rows(values_only=not formats):
        for cell in row:
            if formats:
                _ = cell.value, cell.number_format


Peers = Mapping[str, Callable[[bytes], None]]


def main() -> None:
    word, page, pdf = as_docx(TEXT), as_html(TEXT), as_pdf(TEXT)
    sheets: Peers = {"calamine, values": calamine}
    if find_spec("openpyxl"):
        sheets = {
            "openpyxl": partial(openpyxl, formats=True),
            "openpyxl, values": partial(openpyxl, formats=False),
            **sheets,
        }
    files: list[tuple[str, bytes, str, Peers]] = [
        ("text", TEXT.encode(), f"{len(TEXT.encode()) / 1e6:.2f} MB", {}),
        ("HTML", page, f"{len(page) / 1e6:.2f} MB", {}),
        ("DOCX", word, f"{len(word) / 1e6:.2f} MB", {"python-docx": python_docx}),
        (
            *("PDF", pdf, f"{len(pypdfium2.PdfDocument(pdf))} pages"),
            {"pypdfium2, no tables": bare_pdf},
        ),
        *(("XLSX numbers", numbers(n), f"{n} rows of 12", sheets) for n in (40, 400, 4000)),
        *(("XLSX report", report(n), f"{n} rows of 9", sheets) for n in (30, 300, 3000)),
    ]
    rows, times = [], {}
    for name, content, size, beside in files:
        tasks = {"ours": partial(text_of_file, content)}
        tasks |= {peer: partial(read, content) for peer, read in beside.items()}
        took = medians(tasks, times=1 if len(content) > 100_000 else 10)
        ours = took.pop("ours")
        told = "; ".join(f"{peer} {took[peer]:.1f} = {took[peer] / ours:.2f} ×" for peer in took)
        rows.append((name, size, f"{ours:.1f}", told))
        times[f"{name} {size}"] = {"ours": round(ours, 2)} | {
            p: round(t, 2) for p, t in took.items()
        }
    load = os.getloadavg()[0]
    tell(
        f"A file becomes text; beside others, in ms (load {load:.1f} on {os.cpu_count()} cores)",
        ("file", "size", "ours", "beside"),
        rows,
        {
            "bench": "files",
            "load": load,
            "ms": times,
            "peers": peers("python-docx", "pypdfium2", "python-calamine"),
        },
    )


if __name__ == "__main__":
    main()
