"""How do a line's words, figures, gaps and notes stand in a Word paragraph?

A bound figure is a content control whose tag is its reference, and a paragraph that may be reworded
has a bookmark, so that an edited file can be matched again; gaps and notes are comments.
"""

from hashlib import sha256
from itertools import count

from docx.comments import Comments
from lxml.etree import _Element as Element

from tongket.writing.document import Content, Emphasis, Figure, Gap, Inline, MarginNote
from tongket.writing.setting import Line
from tongket.writing.word.xml import SPACE, W, add

_MARK = "tk_"
_MARK_LENGTH = 32  # Word cuts names of bookmarks off at 40 characters

_AUTHOR, _INITIALS = "Tổng kết", "TK"


def bookmark_of(key: str) -> str:
    """Name the bookmark of the paragraph with a key; Word allows few characters, a digest fits."""
    return _MARK + sha256(key.encode()).hexdigest()[:_MARK_LENGTH]


class Runs:
    """Writes content into paragraphs of one file, numbering its content controls."""

    def __init__(self, comments: Comments) -> None:
        self.comments = comments
        self.ids = count(1)
        self.marks = count(1)

    def line(self, parent: Element, line: Line, *, new_page: bool = False) -> None:
        """Write a line as a paragraph of its role's style."""
        paragraph = add(parent, "p")
        properties = add(paragraph, "pPr")
        add(properties, "pStyle", val=line.role)
        if line.leads:
            add(properties, "keepNext")
        if new_page:
            add(properties, "pageBreakBefore")
        if line.outline:
            add(properties, "outlineLvl", val=line.outline - 1)
        if line.mark:
            _run(paragraph, line.mark)
        if not line.key:
            self.content(paragraph, line.content)
            return
        number = next(self.marks)
        add(paragraph, "bookmarkStart", id=number, name=bookmark_of(line.key))
        self.content(paragraph, line.content)
        add(paragraph, "bookmarkEnd", id=number)

    def content(self, paragraph: Element, content: Content, *, bold: bool = False) -> None:
        """Write content at the end of a paragraph."""
        for part in content:
            self._part(paragraph, part, bold=bold)

    def _part(self, paragraph: Element, part: Inline, *, bold: bool) -> None:
        match part:
            case str():
                _run(paragraph, part, bold=bold)
            case Emphasis():
                _run(paragraph, part.text, bold=bold or part.bold, italic=part.italic)
            case Figure():
                self._figure(paragraph, part, bold=bold)
            case Gap():
                _run(paragraph, part.printed, bold=bold, marked=True)
                self._comment(paragraph, part.reason)
            case MarginNote():
                self._comment(paragraph, part.text)

    def _figure(self, paragraph: Element, figure: Figure, *, bold: bool) -> None:
        control = add(paragraph, "sdt")
        properties = add(control, "sdtPr")
        add(properties, "tag", val=figure.ref)
        add(properties, "id", val=next(self.ids))
        add(properties, "text")
        _run(add(control, "sdtContent"), figure.printed, bold=bold)

    def _comment(self, paragraph: Element, words: str) -> None:
        """Comment on what stands last in the paragraph."""
        comment = self.comments.add_comment(text=words, author=_AUTHOR, initials=_INITIALS)
        element = comment._comment_elm  # noqa: SLF001 - python-docx always writes the clock
        element.attrib.pop(W + "date", None)
        number = comment.comment_id
        start = paragraph.makeelement(W + "commentRangeStart", {W + "id": str(number)})
        last = paragraph[-1] if len(paragraph) and paragraph[-1].tag != W + "pPr" else None
        if last is None:
            paragraph.append(start)
        else:
            last.addprevious(start)
        add(paragraph, "commentRangeEnd", id=number)
        add(add(paragraph, "r"), "commentReference", id=number)


def _run(
    parent: Element, text: str, *, bold: bool = False, italic: bool = False, marked: bool = False
) -> None:
    """Write a run of words; a line feed becomes a line break."""
    run = add(parent, "r")
    if bold or italic or marked:
        properties = add(run, "rPr")
        for tag in ["b", "bCs"] * bold + ["i", "iCs"] * italic:
            add(properties, tag)
        if marked:
            add(properties, "highlight", val="yellow")
    for number, piece in enumerate(text.split("\n")):
        if number:
            add(run, "br")
        if piece:
            element = add(run, "t")
            element.text = piece
            element.set(SPACE, "preserve")
