"""Which lines does a document print, in which role, with which number and closing mark?

Every renderer sets the same lines, so that all of them say the same.
"""

from collections.abc import Iterator
from dataclasses import replace

from tongket.writing.contents import text_of
from tongket.writing.document import Appendix, Document, Front
from tongket.writing.form import Form, Separator
from tongket.writing.numerals import numeral
from tongket.writing.setting.blocks import set_blocks
from tongket.writing.setting.end import PowerUnknown, close, foot_of
from tongket.writing.setting.front import head_of
from tongket.writing.setting.lines import (
    Foot,
    Head,
    Line,
    SetAppendix,
    SetBlock,
    SetDocument,
    lines_of,
)

__all__ = [
    "Foot",
    "Head",
    "Line",
    "PowerUnknown",
    "SetAppendix",
    "SetBlock",
    "SetDocument",
    "set_blocks",
    "set_document",
]


def set_document(document: Document) -> SetDocument:
    """Resolve what a document prints by its form.

    Raises:
        PowerUnknown: somebody signs by a power that the form does not know.
    """
    form = document.form
    blocks = list(set_blocks(document.blocks, form))
    if document.end is not None:
        close(blocks, form.marks.text_end)
    return SetDocument(
        form,
        _title_of(document.front),
        (Line("label", (document.label,)),) if document.label else (),
        head_of(document.front, form),
        tuple(blocks),
        foot_of(document.end, form) if document.end is not None else None,
        tuple(_appendices(document.appendices, form)),
    )


def _title_of(front: Front) -> str:
    words = f"{front.type_name} {text_of(front.subject)}".strip()
    return words or front.body.replace("\n", " ") or "–"


def _appendices(appendices: tuple[Appendix, ...], form: Form) -> Iterator[SetAppendix]:
    word, number = form.marks.appendix.pattern, form.marks.appendix.numerals
    for place, appendix in enumerate(appendices, 1):
        one = len(appendices) == 1
        name = word.format("").strip() if one else word.format(numeral(place, number))
        attached = form.marks.attached.format(attached=appendix.attached_to)
        lines = lines_of(
            form,
            ("appendix", name, Separator.NONE),
            ("appendix_title", appendix.title, Separator.NONE),
            ("attached", attached if appendix.attached_to else "", Separator.NONE),
        )
        first = replace(lines[0], outline=1)
        yield SetAppendix(
            (first, *lines[1:], *set_blocks(appendix.blocks, form, below=1)), appendix.landscape
        )
