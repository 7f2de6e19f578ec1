"""One text as a file of each kind: its paragraphs as paragraphs, rows with tabs as a table."""

import io
import zipfile
from collections.abc import Callable, Iterator
from html import escape

import docx
import typst
import xlsxwriter

Row = list[str]


def parts(text: str) -> Iterator[str | list[Row]]:
    """Paragraphs and tables in turn; lines with tabs beside each other are one table."""
    rows: list[Row] = []
    for line in [*text.split("\n"), ""]:
        if "\t" in line:
            rows.append(line.split("\t"))
            continue
        if rows:
            width = max(map(len, rows))
            yield [row + [""] * (width - len(row)) for row in rows]
            rows = []
        if line.strip():
            yield line


def changed(content: bytes, name: str, old: bytes, new: bytes) -> bytes:
    """An archive with a part changed, its other parts as they were."""
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as source,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive,
    ):
        for part in source.namelist():
            kept = source.read(part)
            assert part != name or old in kept
            archive.writestr(part, kept.replace(old, new) if part == name else kept)
    return target.getvalue()


def as_docx(text: str) -> bytes:
    document = docx.Document()
    for part in parts(text):
        if isinstance(part, str):
            document.add_paragraph(part)
            continue
        table = document.add_table(0, len(part[0]))
        for row in part:
            for cell, words in zip(table.add_row().cells, row, strict=True):
                cell.text = words
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def as_html(text: str) -> bytes:
    page = ["<!DOCTYPE html><html><head><title>Báo cáo</title><style>p{}</style></head><body>"]
    for part in parts(text):
        if isinstance(part, str):
            page.append(f"<p>{escape(part)}</p><script>var x = '99 tỷ đồng';</script>")
            continue
        rows = ("".join(f"<td>{escape(cell)}</td>" for cell in row) for row in part)
        page.append("<table>" + "".join(f"<tr>{row}</tr>\n" for row in rows) + "</table>")
    return "\n".join([*page, "</body></html>"]).encode()


def as_pdf(text: str) -> bytes:
    lines = ['#set page(margin: 20mm, numbering: "1")', "#set text(size: 11pt, hyphenate: false)"]
    for part in parts(text):
        if isinstance(part, str):
            lines.append(f'#par("{_quoted(part)}")')
            continue
        cells = ", ".join(f'"{_quoted(cell)}"' for row in part for cell in row)
        lines.append(f"#table(columns: {len(part[0])}, {cells})")
    return typst.compile("\n".join(lines).encode())


def _quoted(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')


def as_xlsx(text: str) -> bytes:
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        for number, line in enumerate(text.split("\n")):
            for column, cell in enumerate(line.split("\t")):
                sheet.write_string(number, column, cell)
    return file.getvalue()


RENDERERS: dict[str, Callable[[str], bytes]] = {
    "docx": as_docx,
    "html": as_html,
    "pdf": as_pdf,
    "xlsx": as_xlsx,
}
