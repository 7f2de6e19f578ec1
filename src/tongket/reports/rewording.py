"""How does a person change the words of a draft while its figures stay bound?

She types plain text in which each bound figure stands in brackets, ⟦721 tỷ đồng⟧. What stands in
brackets is taken over whole or left out, never changed: it is the record's. What was typed is kept
as words and references in turn, so that a figure follows the record wherever it stands.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from tongket.reading import read
from tongket.vocabulary.error import TongketError
from tongket.vocabulary.interval import Interval, printed_interval
from tongket.writing.contents import contents_of, figures_in, text_of
from tongket.writing.document import (
    Block,
    Content,
    Document,
    Emphasis,
    Figure,
    Gap,
    Inline,
    Listing,
    MarginNote,
    Paragraph,
    Row,
    Table,
)

OPEN, CLOSE = "⟦", "⟧"
_BRACKETED = re.compile(f"{OPEN}([^{OPEN}{CLOSE}]*){CLOSE}")
_SPACE = re.compile(r"[ \t\r\n]+")
_STOP = ". "  # between two sentences
_STRAY = re.compile(f"[{OPEN}{CLOSE}]")
_LONGEST = 10_000  # characters; a paragraph of a report has a few hundred

Kept = Sequence[str | Mapping[str, str]]
"""Words, {"figure": reference} and {"gap": reason} in turn: what a column of JSON holds."""


class FigureNotBound(TongketError):
    """What stands in brackets is no figure of the paragraph."""


class BracketsUnpaired(TongketError):
    """A bracket was typed or deleted alone, so that it is not clear what belongs to the figure."""


class ParagraphTooLong(TongketError):
    """More was typed than a paragraph holds."""


class ParagraphUnknown(TongketError):
    """The draft has no paragraph of this key that can be reworded."""


@dataclass(frozen=True, slots=True)
class Touched:
    """A bound figure of a signed document that the record tells otherwise now.

    ``words`` are those of the paragraph, table row or heading that prints it; ``now`` is nothing
    where the record has no such figure any more.
    """

    ref: str
    words: Content
    then: str
    now: str | None

    @property
    def sentence(self) -> str:
        """The one sentence of the words that prints the figure."""
        at = next(
            place
            for place, part in enumerate(self.words)
            if isinstance(part, Figure) and (part.ref, part.printed) == (self.ref, self.then)
        )
        before, after = text_of(self.words[:at]), text_of(self.words[at + 1 :])
        start = before.rfind(_STOP) + len(_STOP) if _STOP in before else 0
        end, stop, _ = after.partition(_STOP)
        return f"{before[start:]}{self.then}{end}{stop}".strip()


def rewordable(document: Document) -> Iterator[tuple[str, Content]]:
    """Give the key and content of every paragraph and item that can be reworded, in order."""
    for block in document.blocks:
        match block:
            case Paragraph(key=key) if key:
                yield key, block.content
            case Listing():
                yield from ((item.key, item.content) for item in block.items if item.key)


def content_of(document: Document, key: str) -> Content:
    """Give the content of a paragraph or item.

    Raises:
        ParagraphUnknown: none of this key can be reworded.
    """
    found = dict(rewordable(document)).get(key)
    if found is None:
        raise ParagraphUnknown(key=key)
    return found


def typed(content: Content) -> str:
    """Write content as a person edits it: figures and gaps in brackets, without margin notes."""
    return "".join(map(_typed, content))


def bracketed(printed: str) -> str:
    """Put a bound figure's words in its brackets."""
    return f"{OPEN}{printed}{CLOSE}"


def _typed(part: Inline) -> str:
    match part:
        case str():
            return part
        case Figure() | Gap():
            return bracketed(part.printed)
        case Emphasis():
            return part.text
        case MarginNote():
            return ""


def kept(text: str, content: Content) -> list[str | dict[str, str]]:
    """Read what a person typed in place of some content; figures may move, repeat or fall away.

    Where several parts print the same, such as gaps, they are taken in their order.

    Raises:
        FigureNotBound: brackets hold what is no figure of the content.
        BracketsUnpaired: a bracket stands alone.
        ParagraphTooLong: more than 10,000 characters.
    """
    if len(text) > _LONGEST:
        raise ParagraphTooLong(length=len(text), most=_LONGEST)
    bound: dict[str, list[dict[str, str]]] = {}
    for part in content:
        if isinstance(part, Figure | Gap):
            bound.setdefault(_plain(part.printed), []).append(_reference(part))
    parts: list[str | dict[str, str]] = []
    for position, piece in enumerate(_BRACKETED.split(_SPACE.sub(" ", text).strip(" "))):
        if position % 2:
            alike = bound.get(_plain(piece))
            if not alike:
                raise FigureNotBound(printed=piece, bound=tuple(bound))
            parts.append(alike.pop(0) if len(alike) > 1 else alike[0])
        elif _STRAY.search(piece):
            raise BracketsUnpaired(words=piece.strip()[:60])
        elif piece:
            parts.append(piece)
    return parts


def _plain(printed: str) -> str:
    return " ".join(printed.split())  # browsers may send a hard space as a soft one


def _reference(part: Figure | Gap) -> dict[str, str]:
    return {"figure": part.ref} if isinstance(part, Figure) else {"gap": part.reason}


def reworded(document: Document, rewordings: Mapping[str, Kept]) -> Document:
    """Put a person's words in place of those composed, with the figures as they are bound now.

    A figure is worded as in the paragraph itself, else as where the document first prints it; one
    that it prints nowhere any more leaves a gap. Rewordings of paragraphs that are not there are
    left out, and so is a paragraph or item whose words were all taken away.
    """
    anywhere = {figure.ref: figure for figure in reversed(figures_in(document))}

    def content(key: str, composed: Content) -> Content:
        if not key or key not in rewordings:
            return composed
        if not rewordings[key]:
            return ()
        notes = tuple(part for part in composed if isinstance(part, MarginNote))
        own = {part.ref: part for part in composed if isinstance(part, Figure)}
        figures = anywhere | own
        return (*(_bound(part, figures) for part in rewordings[key]), *notes)

    def blocks(composed: Block) -> Iterator[Block]:
        match composed:
            case Paragraph():
                if words := content(composed.key, composed.content):
                    yield replace(composed, content=words)
            case Listing():
                items = (replace(i, content=content(i.key, i.content)) for i in composed.items)
                if left := tuple(item for item in items if item.content):
                    yield replace(composed, items=left)
            case _:
                yield composed

    return replace(document, blocks=tuple(b for each in document.blocks for b in blocks(each)))


def _bound(part: str | Mapping[str, str], figures: Mapping[str, Figure]) -> Inline:
    if isinstance(part, str):
        return part
    if "gap" in part:
        return Gap(part["gap"])
    return figures.get(part["figure"]) or Gap(part["figure"])


def touched(signed: Document, now: Document) -> tuple[Touched, ...]:
    """Say which figures of a signed document the record tells otherwise now, each place once.

    ``now`` is the same report composed anew. A figure counts as the same where what the new
    document prints can stand for the same number: prose and table may word one number differently,
    and a later source may print more digits or fewer.
    """
    printed: dict[str, dict[str, None]] = {}
    for figure in figures_in(now):
        printed.setdefault(figure.ref, {})[figure.printed] = None
    return tuple(
        Touched(part.ref, content, part.printed, next(iter(printed.get(part.ref, ())), None))
        for content in _told(signed)
        for part in content
        if isinstance(part, Figure)
        and not any(_agree(part.printed, other) for other in printed.get(part.ref, ()))
    )


def _agree(one: str, other: str) -> bool:
    """Whether two printed figures can stand for one number, as reading takes them."""
    if one == other:
        return True
    meant, meant_now = _meant(one), _meant(other)
    return meant is not None and meant_now is not None and meant.meets(meant_now)


@lru_cache(maxsize=4096)
def _meant(printed: str) -> Interval | None:
    claims = read(f"Số liệu đạt {printed}.").claims
    if len(claims) != 1 or len(claims[0].figures) != 1:
        return None
    figure = claims[0].figures[0]
    return printed_interval(figure.number, figure.decimals, figure.bound)


def _told(document: Document) -> Iterator[Content]:
    """Walk every content; one of a table is led by what its row and its column are called."""
    blocks = (*document.blocks, *(b for each in document.appendices for b in each.blocks))
    names = {
        id(cell.content): _named(table, row, place)
        for table in blocks
        if isinstance(table, Table)
        for row in table.rows
        for place, cell in enumerate(row.cells)
        if cell.content
    }
    for content in contents_of(document):
        name = names.get(id(content))
        yield (name, *content) if name else content


def _named(table: Table, row: Row, place: int) -> str:
    heads = table.head[-1].cells if table.head else ()
    if len(row.cells) != len(table.columns) or len(heads) != len(table.columns):
        return ""
    if place <= table.name_column:
        return ""
    name, head = row.cells[table.name_column], heads[place]
    return f"{text_of(name.content)} – {text_of(head.content)}: "
