"""Which lines does a document print, in which role, with which number and closing mark?

Every renderer sets the same lines, so that all of them say the same.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from tongket.vocabulary.calendar import day_in_words
from tongket.vocabulary.error import TongketError
from tongket.writing.contents import text_of
from tongket.writing.document import (
    Appendix,
    Block,
    Chart,
    Content,
    Document,
    Emphasis,
    End,
    Front,
    Heading,
    Inline,
    Level,
    Listing,
    PageBreak,
    Paragraph,
    ParagraphRole,
    Signature,
    Table,
)
from tongket.writing.form import Form, HeadingNumber, Power, Separator, Style
from tongket.writing.numerals import numeral

_NO_DAY = "ngày      tháng      năm     "
_NO_NUMBER = "     "
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
_SIGNS = {Separator.ASTERISK: "*", Separator.DASHES: "-----"}


class PowerUnknown(TongketError):
    """The form knows no signing by this power."""


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph as printed; ``role`` names its style among the form's ``Styles``.

    ``mark`` is the number or dash before the content, with a line feed where the content begins on
    a new line. ``separator`` is a rule under it, nothing else. ``outline`` is its depth among the
    bookmarks, nothing where it is none. ``key`` is the paragraph's own. A line that
    ``leads`` stays with the one after it.
    """

    role: str
    content: Content
    mark: str = ""
    outline: int = 0
    leads: bool = False
    separator: Separator = Separator.NONE
    depth: int = 0
    key: str = ""

    def style(self, form: Form) -> Style:
        """The look that the form gives this line."""
        style: Style = getattr(form.styles, self.role)
        return style

    @property
    def text(self) -> str:
        """The words as printed."""
        return self.mark + text_of(self.content)


SetBlock = Line | Table | Chart | PageBreak


@dataclass(frozen=True, slots=True)
class Head:
    """The lines above the text: two columns, two rows, and what stands centred below them."""

    body: tuple[Line, ...]
    nation: tuple[Line, ...]
    number: tuple[Line, ...]
    place: tuple[Line, ...]
    title: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Foot:
    """The lines below the text: recipients at the left, powers and signer at the right."""

    recipients: tuple[Line, ...]
    powers: tuple[Line, ...]
    signer: tuple[Line, ...]
    drafter: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class SetAppendix:
    """An appendix's blocks, its title lines among them."""

    blocks: tuple[SetBlock, ...]
    landscape: bool


@dataclass(frozen=True, slots=True)
class SetDocument:
    """All that a document prints, in order."""

    form: Form
    title: str
    label: tuple[Line, ...]
    head: Head
    blocks: tuple[SetBlock, ...]
    foot: Foot | None
    appendices: tuple[SetAppendix, ...]


def set_document(document: Document) -> SetDocument:
    """Resolve what a document prints by its form.

    Raises:
        PowerUnknown: somebody signs by a power that the form does not know.
    """
    form = document.form
    blocks = list(set_blocks(document.blocks, form))
    if document.end is not None:
        _close(blocks, form.marks.text_end)
    return SetDocument(
        form,
        _title_of(document.front),
        (Line("label", (document.label,)),) if document.label else (),
        _head(document.front, form),
        tuple(blocks),
        _foot(document.end, form) if document.end is not None else None,
        tuple(_appendices(document.appendices, form)),
    )


def _title_of(front: Front) -> str:
    words = f"{front.type_name} {text_of(front.subject)}".strip()
    return words or front.body.replace("\n", " ") or "–"


def _lines(form: Form, *lines: tuple[str, Content | str, Separator]) -> tuple[Line, ...]:
    """Lines of these roles, those without words left out, in capitals where the form wants it."""
    found = []
    for role, words, separator in lines:
        content = (words,) if isinstance(words, str) else words
        if not text_of(content):
            continue
        signs = _SIGNS.get(separator)
        rule = Separator.NONE if signs else separator
        found.append(_capitalised(Line(role, content, separator=rule), form))
        if signs:
            found.append(Line(role, (signs,)))
    return tuple(found)


def _capitalised(line: Line, form: Form) -> Line:
    if not line.style(form).capitals:
        return line
    return replace(line, content=tuple(map(_upper, line.content)))


def _upper(part: Inline) -> Inline:
    match part:
        case str():
            return part.upper()
        case Emphasis():
            return replace(part, text=part.text.upper())
        case _:
            return part  # a figure is printed as it is recorded


def _head(front: Front, form: Form) -> Head:
    marks, none = form.marks, Separator.NONE
    number = _NO_NUMBER if front.number is None else f"{front.number:02}"
    letter = not front.type_name
    subject = _filled(marks.letter_subject, "{subject}", front.subject) if letter else ()
    symbol = marks.number.format(number=number, symbol=front.symbol) if front.symbol else ""
    day = day_in_words(front.day) if front.day else _NO_DAY
    return Head(
        _lines(
            form,
            ("superior", front.superior, none),
            ("body", front.body, marks.body_separator),
        ),
        _lines(
            form,
            ("nation", marks.nation, none if marks.motto else marks.nation_separator),
            ("motto", marks.motto, marks.nation_separator if marks.motto else none),
        ),
        _lines(
            form,
            ("number", symbol, none),
            ("letter_subject", subject if text_of(front.subject) else "", none),
        ),
        _lines(form, ("place", f"{front.place}, {day}" if front.place else "", none)),
        (*_title(front, form), *_addressees(front.addressees, form), *_grounds(front, form)),
    )


def _title(front: Front, form: Form) -> tuple[Line, ...]:
    if not front.type_name:
        return ()
    separator = form.marks.subject_separator if text_of(front.subject) else Separator.NONE
    return _lines(
        form,
        ("type_name", front.type_name, Separator.NONE),
        ("subject", front.subject, separator),
    )


def _filled(pattern: str, place: str, content: Content) -> Content:
    before, _, after = pattern.partition(place)
    return tuple(part for part in (before, *content, after) if part != "")


Item = TypeVar("Item")


def _ended(items: tuple[Item, ...], ends: tuple[str, str]) -> Iterator[tuple[Item, str]]:
    """Each item with the mark that closes its line."""
    for place, item in enumerate(items, 1):
        yield item, ends[place == len(items)]


def _addressees(names: tuple[str, ...], form: Form) -> Iterator[Line]:
    if len(names) == 1:
        yield Line("addressee", (f"Kính gửi: {names[0]}",))
    elif names:
        yield Line("addressee", ("Kính gửi:",), leads=True)
        for name, end in _ended(names, form.marks.addressee_ends):
            yield Line("addressees", (name + end,), mark="- ")


def _grounds(front: Front, form: Form) -> Iterator[Line]:
    for content, end in _ended(front.grounds, form.marks.ground_ends):
        yield Line("ground", (*content, end), mark=form.marks.ground_start)


def _foot(end: End, form: Form) -> Foot:
    signature = end.signature
    return Foot(
        tuple(_recipients(end, form)),
        _lines(
            form,
            *(
                ("power", _power(power, whom, signature, form), Separator.NONE)
                for power, whom in signature.powers
            ),
            ("office", signature.office, Separator.NONE),
        ),
        _lines(form, ("signer", signature.name, Separator.NONE)),
        _lines(form, ("drafter", end.drafter, Separator.NONE)),
    )


def _power(power: Power, whom: str, signature: Signature, form: Form) -> str:
    """The line of a power: "TM. ỦY BAN NHÂN DÂN"."""
    known = dict(form.marks.powers)
    together = any(other is Power.ON_BEHALF for other, _ in signature.powers)
    if power not in known or (form.marks.collective and together and power is Power.FOR_HEAD):
        raise PowerUnknown(power=power.value, whom=whom, form=form.name)
    return known[power] + whom


def _recipients(end: End, form: Form) -> Iterator[Line]:
    marks = form.marks
    if not end.recipients and not end.kept:
        return
    yield Line("recipients_head", (marks.recipients_head,), leads=True)
    for name, close in _ended(end.recipients, marks.recipient_ends):
        yield Line("recipients", (name + close,), mark="- ")
    if end.kept:
        yield Line("recipients", (marks.kept.format(kept=end.kept),), mark="- ")


def _close(blocks: list[SetBlock], text_end: str) -> None:
    """Put the mark that ends a text in the place of its last full stop."""
    last = blocks[-1] if blocks else None
    if isinstance(last, Line) and last.content and isinstance(last.content[-1], str):
        words = last.content[-1].rstrip()
        if words.endswith("."):
            blocks[-1] = replace(last, content=(*last.content[:-1], words[:-1] + text_end))


def _appendices(appendices: tuple[Appendix, ...], form: Form) -> Iterator[SetAppendix]:
    word, number = form.marks.appendix.pattern, form.marks.appendix.numerals
    for place, appendix in enumerate(appendices, 1):
        one = len(appendices) == 1
        name = word.format("").strip() if one else word.format(numeral(place, number))
        attached = form.marks.attached.format(attached=appendix.attached_to)
        lines = _lines(
            form,
            ("appendix", name, Separator.NONE),
            ("appendix_title", appendix.title, Separator.NONE),
            ("attached", attached if appendix.attached_to else "", Separator.NONE),
        )
        first = replace(lines[0], outline=1)
        yield SetAppendix(
            (first, *lines[1:], *set_blocks(appendix.blocks, form, below=1)), appendix.landscape
        )


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
                yield _capitalised(line, form)
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
        yield _capitalised(
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
