"""Which lines do headings, paragraphs and lists become, and how are headings counted?"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from tongket.writing.contents import text_of
from tongket.writing.document import (
    Block,
    Chart,
    Heading,
    Level,
    Listing,
    Paragraph,
    ParagraphRole,
)
from tongket.writing.form import Form, HeadingNumber
from tongket.writing.numerals import numeral
from tongket.writing.setting.lines import Line, SetBlock, capitalised

_RANK = {
    Level.PART: 1,
    Level.CHAPTER: 2,
    Level.DIVISION: 3,
    Level.SECTION: 4,
    Level.ARTICLE: 4,
    Level.ITEM: 5,
    Level.CLAUSE: 5,
    Level.POINT: 6,
}
_TITLED = {Level.PART: "part", Level.CHAPTER: "part", Level.DIVISION: "division"}
_ROLES = {
    ParagraphRole.TEXT: "text",
    ParagraphRole.DECISION: "decision",
    ParagraphRole.REMARK: "remark",
}
_MARKERS = ("- ", "+ ")


def set_blocks(blocks: Iterable[Block], form: Form, *, below: int = 0) -> Iterator[SetBlock]:
    """Resolve blocks into lines, tables, charts and page breaks.

    ``below`` is the depth among the bookmarks of what they stand under.
    """
    counter = _Counter(form, below)
    for block in blocks:
        match block:
            case Heading():
                yield from counter.lines(block)
            case Paragraph():
                line = Line(_ROLES[block.role], block.content, key=block.key)
                yield capitalised(line, form)
            case Listing():
                for item in block.items:
                    marker = _MARKERS[min(item.depth, 1)]
                    yield Line("listing", item.content, mark=marker, depth=item.depth, key=item.key)
            case Chart():
                yield replace(block, alt=block.alt or text_of(block.caption) or "Biểu đồ")
            case _:
                yield block


class _Counter:
    """Counts headings; whatever stands above one begins its count anew."""

    def __init__(self, form: Form, below: int) -> None:
        self.form = form
        self.below = below
        self.counts: dict[Level, int] = {}
        self.open: list[Level] = []

    def lines(self, heading: Heading) -> Iterator[Line]:
        """The line of a heading; the number of a part stands above its title."""
        level = heading.level
        outline = self._enter(level)
        number = self._number(level) if heading.numbered else ""
        if number and level in _TITLED:
            number += "\n"
        yield capitalised(
            Line(_TITLED.get(level, level.value), heading.content, number, outline, outline > 0),
            self.form,
        )

    def _enter(self, level: Level) -> int:
        """Close what is deeper and give the depth among the bookmarks."""
        while self.open and _RANK[self.open[-1]] >= _RANK[level]:
            self.open.pop()
        self.open.append(level)
        for other in self.counts:
            if _RANK[other] > _RANK[level] and other is not Level.ARTICLE:
                self.counts[other] = 0
        if Level.CLAUSE in self.open:
            return 0
        return len(self.open) + self.below

    def _number(self, level: Level) -> str:
        self.counts[level] = self.counts.get(level, 0) + 1
        how: HeadingNumber = getattr(self.form.marks, level.value)
        return how.pattern.format(numeral(self.counts[level], how.numerals))
