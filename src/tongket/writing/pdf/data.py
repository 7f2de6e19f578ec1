"""What does the page's template need to know?

Everything goes to it as data, never as markup, so that no word of a document can be a command.
"""

import re
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from tongket.writing.document import (
    Chart,
    Content,
    Emphasis,
    Figure,
    Gap,
    Inline,
    MarginNote,
    PageBreak,
    Table,
)
from tongket.writing.drawing import MM_PER_PIXEL, draw
from tongket.writing.form import Form, Style
from tongket.writing.grid import Placed, placed
from tongket.writing.measures import text_width_mm
from tongket.writing.setting import Line, SetBlock, SetDocument

Data = dict[str, Any]

_LONG_WORD = re.compile(r"\S{25,}")
_PIECE = re.compile(r"(\S{8})(?=\S)")


def data_of(whole: SetDocument, face: str, second_face: str) -> Data:
    """Give all that the template prints."""
    form, foot = whole.form, whole.foot
    head = {
        part: _lines(getattr(whole.head, part), form)
        for part in ("body", "nation", "number", "place", "title")
    }
    return {
        "title": whole.title,
        "faces": [face, second_face],
        "page": asdict(form.page),
        "page_number": _style(form.styles.page_number),
        "left": form.head_left_mm,
        "table": {
            "head": _style(form.styles.table_head),
            "text": _style(form.styles.table_text),
        },
        "label": _lines(whole.label, form),
        "head": head,
        "blocks": list(_blocks(whole.blocks, form)),
        "foot": None
        if foot is None
        else {
            part: _lines(getattr(foot, part), form)
            for part in ("recipients", "powers", "signer", "drafter")
        },
        "signer": _style(form.styles.signer),
        "appendices": [
            {"landscape": one.landscape, "blocks": list(_blocks(one.blocks, form))}
            for one in whole.appendices
        ],
    }


def _style(style: Style) -> Data:
    return {**asdict(style), "align": style.align.value}


def _lines(lines: Iterable[Line], form: Form) -> list[Data]:
    return [_line(line, form) for line in lines]


def _line(line: Line, form: Form) -> Data:
    return {
        "kind": "line",
        "style": _style(line.style(form)),
        "parts": [*_words(line.mark), *_parts(line.content)],
        "outline": line.outline,
        "leads": line.leads,
        "rule": line.separator.value,
    }


def _parts(content: Content) -> list[Data]:
    return [part for one in content for part in _part(one)]


def _part(part: Inline) -> list[Data]:
    match part:
        case str():
            return _words(part)
        case Emphasis():
            return [
                {
                    "is": "words",
                    "text": _breakable(part.text),
                    "bold": part.bold,
                    "italic": part.italic,
                }
            ]
        case Figure():
            return _words(part.printed)
        case Gap():
            return [{"is": "gap", "text": part.printed}, {"is": "note", "text": part.reason}]
        case _:
            return [{"is": "note", "text": part.text}]


def _words(text: str) -> list[Data]:
    """Words and the line breaks between them."""
    parts: list[Data] = []
    for number, piece in enumerate(text.split("\n")):
        parts += [{"is": "break"}] * bool(number)
        words = {"is": "words", "text": _breakable(piece), "bold": False, "italic": False}
        parts += [words] * bool(piece)
    return parts


def _breakable(text: str) -> str:
    """Let words that are longer than any Vietnamese one break where a line or cell ends."""
    return _LONG_WORD.sub(lambda word: _PIECE.sub("\\1\u200b", word[0]), text)


def _blocks(blocks: Iterable[SetBlock], form: Form) -> Iterable[Data]:
    for block in blocks:
        match block:
            case Line():
                yield _line(block, form)
            case Table():
                yield from _table(block, form)
            case Chart():
                yield from _chart(block, form)
            case PageBreak():
                yield {"kind": "page-break"}


def _table(table: Table, form: Form) -> Iterable[Data]:
    if table.caption:
        yield _line(Line("caption", table.caption, leads=True), form)
    if table.unit:
        yield _line(Line("unit", (table.unit,), leads=True), form)
    cells = [_cell(at, table) for at in placed(table)]
    yield {
        "kind": "table",
        "weights": [column.weight for column in table.columns],
        "head": [cell for cell in cells if cell["head"]],
        "cells": [cell for cell in cells if not cell["head"]],
    }
    noted = tuple(
        part
        for row in table.head
        for cell in row.cells
        for part in cell.content
        if isinstance(part, Gap | MarginNote)
    )
    if noted:  # a repeated head cannot hold what a note links to
        yield {**_line(Line("remark", ()), form), "parts": [*filter(_is_note, _parts(noted))]}
    for note in table.notes:
        yield _line(Line("remark", note), form)


def _is_note(part: Data) -> bool:
    return bool(part["is"] == "note")


def _cell(at: Placed, table: Table) -> Data:
    named = at.column == table.name_column and not at.head
    return {
        "head": at.head,
        "columns": at.cell.columns,
        "rows": at.cell.rows,
        "align": at.align.value,
        "bold": at.bold,
        "depth": at.of.depth if named else 0,
        "parts": [part for part in _parts(at.cell.content) if not (at.head and _is_note(part))],
    }


def _chart(chart: Chart, form: Form) -> Iterable[Data]:
    drawing = draw(chart.data)
    yield {
        "kind": "chart",
        "svg": drawing.svg,
        "width": min(drawing.width * MM_PER_PIXEL, text_width_mm(form)),
        "alt": chart.alt,
    }
    yield _line(Line("caption", chart.caption), form)
