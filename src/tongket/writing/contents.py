"""What does a document hold, wherever it stands in it?"""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from tongket.writing.document import (
    Block,
    Chart,
    Content,
    Document,
    Figure,
    Gap,
    Heading,
    Inline,
    Listing,
    MarginNote,
    Paragraph,
    Table,
)
from tongket.writing.form import Form


def text_of(content: Content) -> str:
    """Give the printed words of some content: figures and gaps as printed, no notes."""
    return "".join(map(_printed, content))


def _printed(part: Inline) -> str:
    match part:
        case str():
            return part
        case MarginNote():
            return ""
        case Figure() | Gap():
            return part.printed
        case _:
            return part.text


def contents_of(document: Document) -> Iterator[Content]:
    """Walk every content of a document in the order in which it is read."""
    yield document.front.subject
    yield from document.front.grounds
    yield from contents_in(document.blocks)
    for appendix in document.appendices:
        yield appendix.title
        yield from contents_in(appendix.blocks)


def contents_in(blocks: tuple[Block, ...]) -> Iterator[Content]:
    """Walk every content of some blocks in the order in which it is read."""
    for block in blocks:
        match block:
            case Heading() | Paragraph():
                yield block.content
            case Listing():
                yield from (item.content for item in block.items)
            case Table():
                yield block.caption
                yield from (
                    cell.content for row in (*block.head, *block.rows) for cell in row.cells
                )
                yield from block.notes
            case Chart():
                yield block.caption


def figures_in(document: Document) -> tuple[Figure, ...]:
    """List the bound figures in the order in which they are read."""
    return tuple(p for content in contents_of(document) for p in content if isinstance(p, Figure))


def gaps_in(document: Document) -> tuple[Gap, ...]:
    """List the gaps left, in the order in which they are read."""
    return tuple(p for content in contents_of(document) for p in content if isinstance(p, Gap))


Part = TypeVar("Part")


def without_notes(document: Document) -> Document:
    """Give the document as it is signed: without notes to the editor."""
    return _stripped(document)


def _stripped(part: Part) -> Part:
    whole: Any = part
    if isinstance(whole, tuple):
        whole = tuple(_stripped(one) for one in whole if not isinstance(one, MarginNote))
    elif is_dataclass(whole) and not isinstance(whole, type | Form):
        parts = {field.name: getattr(whole, field.name) for field in fields(whole)}
        changed = {name: _stripped(one) for name, one in parts.items()}
        whole = replace(whole, **changed) if changed != parts else whole
    stripped: Part = whole
    return stripped
