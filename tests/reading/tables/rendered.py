"""A form as a file of each kind, with the cells of its head merged as its spans say."""

import io
from collections.abc import Callable
from html import escape

import docx
import typst
import xlsxwriter

from reading.tables.forms import Form, spans


def as_docx(form: Form) -> bytes:
    document = docx.Document()
    document.add_paragraph(form.title)
    table = document.add_table(len(form.rows), len(form.rows[0]))
    for at, row in enumerate(form.rows):
        for cell, words in zip(table.rows[at].cells, row, strict=True):
            cell.text = words
    for (row, column), (down, across) in spans(form).items():
        merged = table.cell(row, column).merge(table.cell(row + down - 1, column + across - 1))
        merged.text = form.rows[row][column]
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def as_html(form: Form) -> bytes:
    reach, covered = spans(form), _covered(form)
    rows = []
    for row, cells in enumerate(form.rows):
        shown = [
            "<td rowspan={} colspan={}>{}</td>".format(*reach.get((row, at), (1, 1)), escape(words))
            for at, words in enumerate(cells)
            if (row, at) not in covered
        ]
        rows.append(f"<tr>{''.join(shown)}</tr>")
    table = f"<table>{''.join(rows)}</table>"
    return f"<!DOCTYPE html><html><body><p>{escape(form.title)}</p>{table}</body></html>".encode()


def as_xlsx(form: Form) -> bytes:
    file, reach = io.BytesIO(), spans(form)
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        sheet.write_string(0, 0, form.title)
        for row, cells in enumerate(form.rows):
            for at, words in enumerate(cells):
                down, across = reach.get((row, at), (1, 1))
                if (down, across) != (1, 1):
                    sheet.merge_range(row + 1, at, row + down, at + across - 1, words)
                elif words:
                    sheet.write_string(row + 1, at, words)
    return file.getvalue()


def as_pdf(form: Form, *, ruled: bool) -> bytes:
    reach, covered = spans(form), _covered(form)
    cells = [
        "table.cell(rowspan: {}, colspan: {})[#{}]".format(
            *reach.get((row, at), (1, 1)), f'"{words}"'
        )
        for row, line in enumerate(form.rows)
        for at, words in enumerate(line)
        if (row, at) not in covered
    ]
    rules = "" if ruled else "stroke: none, "
    page = f"""
        #set page(paper: "a4", flipped: true, margin: 12mm)
        #set text(size: 8pt, hyphenate: false)
        #par("{form.title}")
        #table(columns: {len(form.rows[0])}, {rules}{", ".join(cells)})
    """
    return typst.compile(page.encode())


def _covered(form: Form) -> set[tuple[int, int]]:
    """The places that a cell above or to the left reaches over."""
    return {
        (row + down, at + across)
        for (row, at), (height, width) in spans(form).items()
        for down in range(height)
        for across in range(width)
        if down or across
    }


RENDERED: dict[str, Callable[[Form], bytes]] = {
    "docx": as_docx,
    "html": as_html,
    "xlsx": as_xlsx,
}
