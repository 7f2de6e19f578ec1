"""How fast is a report written, beside the usual ways to write one?

A report of about twenty pages with ten tables and six charts, in new figures every time, so that no
chart is drawn before. Peers: python-docx by its own methods, docxtpl filling a template with the
same words (both with the charts as pictures made here), and LibreOffice turning our DOCX into PDF.
"""

import io
import pickle
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from itertools import count
from pathlib import Path

import docx
import docxtpl
import pypdfium2
from docx.shared import Mm

from _measure import medians, peers, tell
from tongket.reports.forms import form_on
from tongket.vocabulary.number import vietnamese
from tongket.writing.chart import Bar, ByUnit, Development, Mark, PlanAgainstResult, Point
from tongket.writing.contents import text_of
from tongket.writing.document import (
    Block,
    Cell,
    Chart,
    Column,
    Document,
    Figure,
    Front,
    Heading,
    Level,
    Paragraph,
    Row,
    Table,
)
from tongket.writing.drawing import draw
from tongket.writing.form import Family
from tongket.writing.html import as_html
from tongket.writing.pdf import as_pdf
from tongket.writing.word import as_docx
from tongket.writing.workbook import as_xlsx

TABLES, CHARTS, ROWS, SECTIONS = 10, 6, 18, 10
DAY = date(2026, 6, 5)
FORM = form_on(Family.STATE, DAY)
FRONT = Front("UBND tỉnh", "UBND huyện", "BC-UBND", "Bắc Sơn", "Báo cáo", ("Kết quả năm",), 5, DAY)
NAMES = ("TT", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch", "Ước thực hiện", "So với kế hoạch", "Ghi chú")
HEAD = Row(tuple(Cell((name,)) for name in NAMES))
COLUMNS = tuple(Column(weight) for weight in (1, 6, 2, 2, 2, 2, 2))
_seed = count(1)


def figure(value: int) -> Figure:
    number = Decimal(value) / 10
    return Figure(vietnamese(number, 1), f"bench/{value}", number)


def table(seed: int) -> Table:
    rows = tuple(
        Row(
            (
                Cell((str(row + 1),)),
                Cell((f"Chỉ tiêu {row + 1} của biểu {seed}",)),
                Cell(("tỷ đồng",)),
                *(Cell((figure(seed * 37 + row * 11 + column),)) for column in range(3)),
                Cell(),
            )
        )
        for row in range(ROWS)
    )
    return Table(COLUMNS, (HEAD,), rows, (f"Biểu {seed}",))


def chart(seed: int) -> Chart:
    values = [Decimal(600 + (seed * 7 + place * 13) % 90) for place in range(8)]
    words = [vietnamese(value, 0) for value in values]
    pairs = list(zip(values, words, strict=True))
    data: Development | PlanAgainstResult | ByUnit
    if seed % 3 == 0:
        points = tuple(Point(str(2016 + n), v, w) for n, (v, w) in enumerate(pairs))
        data = Development("tỷ đồng", points, points[-1:])
    elif seed % 3 == 1:
        bars = tuple(Bar(f"Chỉ tiêu {n}", v / 6, w, Mark.MET) for n, (v, w) in enumerate(pairs))
        data = PlanAgainstResult(bars)
    else:
        data = ByUnit("%", tuple(Bar(f"Xã Đồng {n}", v, w) for n, (v, w) in enumerate(pairs)))
    return Chart(data, (f"Hình {seed}",), "Tám cột số.")


def paragraph(seed: int) -> Paragraph:
    sentence = [
        part
        for n in range(8)
        for part in (
            "Tổng giá trị sản xuất ngành nông, lâm nghiệp ước đạt ",
            figure(seed * 97 + n),
            " tỷ đồng, đạt ",
            figure(seed * 31 + n + 900),
            " % kế hoạch, tăng so với cùng kỳ năm trước. ",
        )
    ]
    return Paragraph(tuple(sentence))


def report(times: int = 1) -> Document:
    """About twenty pages, times over, in figures that no report before had."""
    base, blocks = next(_seed) * 1000, list[Block]()
    for number in range(SECTIONS * times):
        seed = base + number * 10
        blocks.append(Heading(Level.SECTION, (f"Lĩnh vực {number + 1}",)))
        blocks += [paragraph(seed + n) for n in range(4)]
        if number % SECTIONS < TABLES:
            blocks.append(table(seed))
        if number % SECTIONS < CHARTS:
            blocks.append(chart(seed))
    return Document(FORM, FRONT, tuple(blocks))


def by_hand(document: Document) -> bytes:
    """What most programs do: python-docx by its own methods."""
    word = docx.Document()
    for block in document.blocks:
        match block:
            case Heading():
                word.add_heading(text_of(block.content), 1)
            case Paragraph():
                word.add_paragraph(text_of(block.content))
            case Table():
                made = word.add_table(len(block.rows), len(block.columns))
                for place, row in enumerate(block.rows):
                    for column, cell in enumerate(row.cells):
                        made.cell(place, column).text = text_of(cell.content)
            case Chart():
                word.add_picture(io.BytesIO(draw(block.data).png()), Mm(150))
    file = io.BytesIO()
    word.save(file)
    return file.getvalue()


def template() -> bytes:
    """A template of the same parts for docxtpl."""
    word = docx.Document()
    word.add_paragraph("{%p for s in sections %}")
    word.add_heading("{{ s.title }}", 1)
    word.add_paragraph("{%p for t in s.paragraphs %}")
    word.add_paragraph("{{ t }}")
    word.add_paragraph("{%p endfor %}")
    made = word.add_table(3, 7)
    made.cell(0, 0).text = "{%tr for row in s.rows %}"
    for column in range(7):
        made.cell(1, column).text = f"{{{{ row[{column}] }}}}"
    made.cell(2, 0).text = "{%tr endfor %}"
    word.add_paragraph("{{ s.chart }}")
    word.add_paragraph("{%p endfor %}")
    file = io.BytesIO()
    word.save(file)
    return file.getvalue()


TEMPLATE = template()


def by_template(document: Document) -> bytes:
    """What offices do: docxtpl with a template of their own."""
    made = docxtpl.DocxTemplate(io.BytesIO(TEMPLATE))
    sections: list[dict[str, object]] = []
    for block in document.blocks:
        match block:
            case Heading():
                sections.append({"title": text_of(block.content), "paragraphs": [], "rows": []})
            case Paragraph():
                sections[-1]["paragraphs"] += [text_of(block.content)]
            case Table():
                sections[-1]["rows"] = [[text_of(c.content) for c in r.cells] for r in block.rows]
            case Chart():
                picture = io.BytesIO(draw(block.data).png())
                sections[-1]["chart"] = docxtpl.InlineImage(made, picture, Mm(150))
    made.render({"sections": sections}, autoescape=True)
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


def libre_office(content: bytes) -> float | None:
    """Seconds that LibreOffice takes to turn our DOCX into PDF, its start included."""
    program = shutil.which("soffice")
    if program is None:
        return None
    with tempfile.TemporaryDirectory(prefix="tongket-bench-") as folder:
        path = Path(folder, "report.docx")
        path.write_bytes(content)
        command = [program, f"-env:UserInstallation=file://{folder}/home", "--headless"]
        command += ["--convert-to", "pdf", "--outdir", folder, str(path)]
        start = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True, timeout=300)
        return time.perf_counter() - start


def cold(module: str, function: str) -> float:
    """Milliseconds of a whole new process that writes one report, its start included."""
    code = f"import sys, pickle; from {module} import {function} as write\n"
    code += "write(pickle.load(sys.stdin.buffer))"
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], input=pickle.dumps(report()), check=True)
    return (time.perf_counter() - start) * 1000


def pages_of(pdf: bytes) -> int:
    return len(pypdfium2.PdfDocument(pdf))


def once(write: Callable[[Document], bytes], document: Document) -> float:
    """Milliseconds of the processor, which other programs do not lengthen."""
    start = time.process_time()
    write(document)
    return (time.process_time() - start) * 1000


def growth(sizes: Sequence[int]) -> list[tuple[int, float, float]]:
    """Pages, and the processor's milliseconds a page for DOCX and PDF, new charts included."""
    found = []
    for times in sizes:
        pages = pages_of(as_pdf(report(times)))
        spent = [once(write, report(times)) / pages for write in (as_docx, as_pdf)]
        found.append((pages, spent[0], spent[1]))
    return found


def main() -> None:
    writers = {
        "DOCX": as_docx,
        "PDF": as_pdf,
        "HTML": as_html,
        "XLSX": as_xlsx,
        "python-docx by hand": by_hand,
        "docxtpl": by_template,
    }
    tasks = {name: lambda write=write: write(report()) for name, write in writers.items()}
    tasks["composing the data alone"] = report
    warm = medians(tasks, times=1)
    fresh = {
        "DOCX, new process": cold("tongket.writing.word", "as_docx"),
        "PDF, new process": cold("tongket.writing.pdf", "as_pdf"),
    }
    office = libre_office(as_docx(report()))
    grown = growth((1, 5, 25))
    pages = pages_of(as_pdf(report()))
    rows: list[list[object]] = [[name, f"{spent:.0f} ms"] for name, spent in (warm | fresh).items()]
    if office is not None:
        rows.append(["LibreOffice, DOCX to PDF", f"{office * 1000:.0f} ms"])
    rows += [[f"{p} pages, a page", f"DOCX {d:.1f}, PDF {q:.1f} ms CPU"] for p, d, q in grown]
    outcome = {
        "pages": pages,
        "warm_ms": warm,
        "cold_ms": fresh,
        "libreoffice_ms": None if office is None else office * 1000,
        "growth_ms_a_page": grown,
        "versions": peers("python-docx", "docxtpl", "typst", "vl-convert-python", "xlsxwriter"),
    }
    tell(
        f"A report of {pages} pages, {TABLES} tables, {CHARTS} new charts",
        ["", "median"],
        rows,
        outcome,
    )


if __name__ == "__main__":
    main()
