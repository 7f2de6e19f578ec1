"""How does a document become plain text that anything can show?"""

import re
from collections.abc import Iterable, Iterator

from tongket.writing.checking import check
from tongket.writing.contents import text_of
from tongket.writing.document import (
    Chart,
    Content,
    Document,
    Emphasis,
    Gap,
    Inline,
    MarginNote,
    Table,
)
from tongket.writing.grid import placed
from tongket.writing.setting import Line, SetBlock, SetDocument, set_document

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&$^=])")
_LEADING = re.compile(r"^(\s*)([-+]|\d+[.)])(?=\s|$)")
_DEEPEST = 6


def as_markdown(document: Document) -> bytes:
    """Write a document as Markdown: headings, tables, notes to the editor as footnotes.

    Raises:
        TextUnprintable, ReferenceTooLong, TableUneven, TableTooWide, PowerUnknown: the document
            cannot be printed faithfully.
    """
    check(document)
    writer = _Writer()
    paragraphs = [*writer.document(set_document(document))]
    return ("\n\n".join([*paragraphs, *writer.notes]) + "\n").encode()


class _Writer:
    """Writes paragraphs and gathers notes."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    @property
    def notes(self) -> list[str]:
        """The notes below the text, each once."""
        return [f"[^{number}]: {_escaped(words)}" for words, number in self._numbers.items()]

    def document(self, whole: SetDocument) -> Iterator[str]:
        """Each paragraph of the file."""
        head = whole.head
        yield from self._blocks(whole.label)
        for lines in (head.body, head.nation, head.number, head.place, head.title):
            yield from self._blocks(lines)
        yield from self._blocks(whole.blocks)
        if whole.foot is not None:
            foot = whole.foot
            yield from self._blocks((*foot.recipients, *foot.powers, *foot.signer, *foot.drafter))
        for appendix in whole.appendices:
            yield "---"
            yield from self._blocks(appendix.blocks)

    def _blocks(self, blocks: Iterable[SetBlock]) -> Iterator[str]:
        for block in blocks:
            match block:
                case Line():
                    yield self._line(block)
                case Table():
                    yield from self._table(block)
                case Chart():
                    yield f"**{self._content(block.caption)}**"
                    yield "> " + _escaped(block.alt)
                case _:
                    yield "---"

    def _line(self, line: Line) -> str:
        words = _escaped(line.mark) + self._content(line.content)
        if line.role == "type_name":
            return f"# {_flat(words)}"
        if line.outline:
            return "#" * min(line.outline + 1, _DEEPEST) + " " + _flat(words)
        if line.role == "listing":
            return "    " * min(line.depth, 1) + line.mark + words.removeprefix(_escaped(line.mark))
        return _LEADING.sub(r"\1\\\2", words).replace("\n", "\\\n")

    def _content(self, content: Content) -> str:
        return "".join(map(self._part, content))

    def _part(self, part: Inline) -> str:
        match part:
            case Emphasis():
                stars = "*" * (2 * part.bold + part.italic)
                return f"{stars}{_escaped(part.text)}{stars}"
            case Gap():
                return _escaped(part.printed) + self._note(part.reason)
            case MarginNote():
                return self._note(part.text)
            case _:
                return _escaped(text_of((part,)))

    def _note(self, words: str) -> str:
        number = self._numbers.setdefault(words, len(self._numbers) + 1)
        return f"[^{number}]"

    def _table(self, table: Table) -> Iterator[str]:
        if table.caption:
            yield f"**{self._content(table.caption)}**"
        if table.unit:
            yield f"*{_escaped(table.unit)}*"
        height = len(table.head) + len(table.rows)
        cells = [[""] * len(table.columns) for _ in range(height)]
        for at in placed(table):
            words = _flat(self._content(at.cell.content))
            cells[at.row][at.column] = f"**{words}**" if at.bold and words else words
        rows = ["| " + " | ".join(row) + " |" for row in cells]
        first = rows[0] if table.head else "|" + " |" * len(table.columns)
        rest = rows[1:] if table.head else rows
        yield "\n".join([first, "|" + " --- |" * len(table.columns), *rest])
        for note in table.notes:
            yield self._content(note)


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)


def _flat(text: str) -> str:
    return text.replace("\n", " ")
