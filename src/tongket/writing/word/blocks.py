"""How do lines, tables, charts and page breaks follow each other in a Word file?"""

import io
from collections.abc import Iterable

from docx.document import Document as WordDocument
from docx.oxml.shape import CT_Inline
from docx.shared import Mm
from lxml.etree import _Element as Element

from tongket.writing.document import Chart, PageBreak, Table
from tongket.writing.drawing import MM_PER_PIXEL, draw
from tongket.writing.form import Form
from tongket.writing.measures import text_width_mm
from tongket.writing.setting import Line, SetBlock
from tongket.writing.word.runs import Runs
from tongket.writing.word.tables import write_table
from tongket.writing.word.xml import add


class Blocks:
    """Writes blocks into one file."""

    def __init__(self, word: WordDocument, form: Form) -> None:
        self.word = word
        self.form = form
        self.runs = Runs(word.comments)
        self.pictures = 0

    def write(
        self, parent: Element, blocks: Iterable[SetBlock], *, landscape: bool = False
    ) -> None:
        """Write blocks at the end of an element, over the width of the page."""
        width = text_width_mm(self.form, landscape=landscape)
        new_page = False
        for block in blocks:
            if new_page and not isinstance(block, Line):
                add(add(add(parent, "p"), "r"), "br", type="page")
            match block:
                case Line():
                    self.runs.line(parent, block, new_page=new_page)
                case Table():
                    write_table(parent, block, width, self.runs)
                case Chart():
                    self._chart(parent, block, width)
            new_page = isinstance(block, PageBreak)

    def _chart(self, parent: Element, chart: Chart, width: float) -> None:
        paragraph = add(parent, "p")
        properties = add(paragraph, "pPr")
        add(properties, "keepNext")
        add(properties, "jc", val="center")
        drawing = draw(chart.data)
        wide = min(drawing.width * MM_PER_PIXEL, width)
        high = wide * drawing.height / drawing.width
        reference, _ = self.word.part.get_or_add_image(io.BytesIO(drawing.png()))
        self.pictures += 1
        inline = CT_Inline.new_pic_inline(self.pictures, reference, "", Mm(wide), Mm(high))
        inline.docPr.set("descr", chart.alt)
        add(add(paragraph, "r"), "drawing").append(inline)
        self.runs.line(parent, Line("caption", chart.caption))
