"""Which lines of a printed page go on in the next one, by where their words end?"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_ITEM = re.compile(
    r"\s*(?:[-+*•–▪●]\s|(?:[IVX]{1,5}|[A-ZĐ]|[a-zđ]|[0-9]{1,2}(?:\.[0-9]{1,2}){0,3})\s?[.)/](?![0-9]))"
)
_PAGE_NUMBER = re.compile(
    r"\W*(?:trang\s+)?(?P<number>[0-9]{1,4})(?:\s*/\s*[0-9]{1,4})?\W*", re.IGNORECASE
)
_EDGE = 0.08  # share of a page's height in which its number stands
_FIRST_LINE_INDENT = 6.0  # points from which the first line of a paragraph is set in
_SPREAD = 1.7  # times the height of a line from which its distance parts paragraphs
_SPACE = 0.2  # of a line's height: the narrowest blank between words


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line: its words, its box, and how wide its first word is."""

    text: str
    left: float
    right: float
    bottom: float
    top: float
    first_word: float

    @property
    def height(self) -> float:
        """How high its letters are set."""
        return self.top - self.bottom


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of a page in reading order and its height."""

    lines: Sequence[Line]
    height: float
    number: int

    @property
    def right(self) -> float:
        """Where the longest line ends."""
        return max((line.right for line in self.lines), default=0.0)


def without_number(page: Page, pages: int) -> Page:
    """Leave out the number of the page that stands alone in its upper or lower margin."""
    kept = [line for line in page.lines if not _is_page_number(line, page, pages)]
    return Page(kept, page.height, page.number)


def _is_page_number(line: Line, page: Page, pages: int) -> bool:
    match = _PAGE_NUMBER.fullmatch(line.text)
    if match is None or int(match["number"]) > pages:
        return False
    middle = (line.top + line.bottom) / 2
    return not _EDGE * page.height < middle < (1 - _EDGE) * page.height


def goes_on(line: Line, after: Line, right: float, *, same_page: bool = True) -> bool:
    """Whether a paragraph goes on: the next line's first word would not have fitted behind it.

    ``right`` is where the column ends. A new paragraph begins at an item's mark, where the next
    line is set in, or where it lies further below than lines of one paragraph do.
    """
    if line.right + _SPACE * line.height + after.first_word <= right:
        return False
    if _ITEM.match(after.text):
        return False
    if same_page and line.bottom - after.top > (_SPREAD - 1) * max(line.height, after.height):
        return False
    return after.left < line.left + _FIRST_LINE_INDENT or _ITEM.match(line.text) is not None
