"""What is one line as printed, and of which lines does a paper consist?"""

from dataclasses import dataclass, replace

from tongket.writing.contents import text_of
from tongket.writing.document import Chart, Content, Emphasis, Inline, PageBreak, Table
from tongket.writing.form import Form, Separator, Style

_SIGNS = {Separator.ASTERISK: "*", Separator.DASHES: "-----"}


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


def lines_of(form: Form, *lines: tuple[str, Content | str, Separator]) -> tuple[Line, ...]:
    """Lines of these roles, those without words left out, in capitals where the form wants it."""
    found = []
    for role, words, separator in lines:
        content = (words,) if isinstance(words, str) else words
        if not text_of(content):
            continue
        signs = _SIGNS.get(separator)
        rule = Separator.NONE if signs else separator
        found.append(capitalised(Line(role, content, separator=rule), form))
        if signs:
            found.append(Line(role, (signs,)))
    return tuple(found)


def capitalised(line: Line, form: Form) -> Line:
    """Write a line in capitals where its style wants it."""
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
