"""How do head and foot of a paper stand side by side in a Word file?"""

from collections.abc import Sequence

from lxml.etree import _Element as Element

from tongket.writing.form import Form, Separator
from tongket.writing.measures import short_rule_mm, text_width_mm
from tongket.writing.setting import Foot, Head, Line
from tongket.writing.word.runs import Runs
from tongket.writing.word.xml import add, twips, twips_of_mm

_RULE_GAP = 2.0  # points from the line to its rule
_RULE_WEIGHT = 6  # eighths of a point
_AFTER_TEXT = 12.0

Columns = tuple[Sequence[Line], Sequence[Line]]


def write_head(parent: Element, head: Head, form: Form, runs: Runs) -> None:
    """Write body and number at the left, nation and place at the right, the title below."""
    width = text_width_mm(form)
    rows = [(head.body, head.nation), (head.number, head.place)]
    _write_columns(parent, rows, form.head_left_mm, width, form, runs)
    for line in head.title:
        write_line(parent, line, width, form, runs)


def write_foot(parent: Element, foot: Foot, form: Form, runs: Runs) -> None:
    """Write the recipients at the left, level with the power to sign, and the signer."""
    spacer(parent, _AFTER_TEXT, leads=True)
    width = text_width_mm(form)
    signer = foot.signer or (Line("signer", ()),)
    rows = [(foot.recipients, (*foot.powers, *signer))]
    _write_columns(parent, rows, width / 2, width, form, runs)
    for line in foot.drafter:
        runs.line(parent, line)
    if not foot.drafter:
        spacer(parent, 1)


def write_line(parent: Element, line: Line, width_mm: float, form: Form, runs: Runs) -> None:
    """Write a line and the rule under it."""
    runs.line(parent, line)
    if line.separator is Separator.RULE_AS_LONG:
        _rule(parent, form.marks.nation_rule_mm, width_mm)
    elif line.separator is Separator.RULE_SHORT:
        _rule(parent, short_rule_mm(line, line.style(form), width_mm), width_mm)


def _rule(parent: Element, length_mm: float, width_mm: float) -> None:
    properties = add(add(parent, "p"), "pPr")
    top = add(properties, "pBdr")
    add(top, "top", val="single", sz=_RULE_WEIGHT, space=0, color="auto")
    spacing = {"before": twips(_RULE_GAP), "after": 0, "line": twips(2), "lineRule": "exact"}
    add(properties, "spacing", **spacing)
    side = twips_of_mm((width_mm - length_mm) / 2)
    add(properties, "ind", left=side, right=side)


def spacer(parent: Element, points: float, *, leads: bool = False) -> None:
    """Write an empty paragraph of this height, which may stay with what follows."""
    properties = add(add(parent, "p"), "pPr")
    if leads:
        add(properties, "keepNext")
    add(properties, "spacing", before=0, after=0, line=twips(points), lineRule="exact")


def _write_columns(
    parent: Element,
    rows: Sequence[Columns],
    left_mm: float,
    width_mm: float,
    form: Form,
    runs: Runs,
) -> None:
    """Write lines in two columns without borders that stay on one page."""
    widths = (left_mm, width_mm - left_mm)
    element = add(parent, "tbl")
    properties = add(element, "tblPr")
    add(properties, "tblW", w=twips_of_mm(width_mm), type="dxa")
    add(properties, "tblLayout", type="fixed")
    margins = add(properties, "tblCellMar")
    for side in ("left", "right"):
        add(margins, side, w=0, type="dxa")
    grid = add(element, "tblGrid")
    for width in widths:
        add(grid, "gridCol", w=twips_of_mm(width))
    for row in rows:
        line = add(element, "tr")
        add(add(line, "trPr"), "cantSplit")
        for lines, width in zip(row, widths, strict=True):
            cell = add(line, "tc")
            add(add(cell, "tcPr"), "tcW", w=twips_of_mm(width), type="dxa")
            for one in lines:
                write_line(cell, one, width, form, runs)
            if not lines:
                add(cell, "p")
