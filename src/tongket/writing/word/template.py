"""How is an office's own Word file with named fields filled with a document?

A template is data, not a program: a field is a name in double braces, nothing is evaluated. So an
uploaded file can neither loop for ever nor reach what lies behind a name.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from itertools import chain

from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from lxml.etree import _Element as Element

from tongket.vocabulary.error import TongketError
from tongket.writing.checking import check
from tongket.writing.document import Document
from tongket.writing.setting import Line, SetDocument, set_document
from tongket.writing.word.blocks import Blocks
from tongket.writing.word.file import archived, describe
from tongket.writing.word.opening import (
    TemplateDamaged,
    TemplateReachesOut,
    TemplateTooLarge,
    opened,
)
from tongket.writing.word.styles import add_styles
from tongket.writing.word.xml import SPACE, W, add

__all__ = [
    "FIELDS",
    "REQUIRED",
    "TemplateDamaged",
    "TemplateFieldsWrong",
    "TemplateReachesOut",
    "TemplateTooLarge",
    "check_template",
    "fill_template",
]

_FIELD = re.compile(r"\{\{\s*(.*?)\s*\}\}")
_TEXT = "noi_dung"
REQUIRED = ("so_ky_hieu", "trich_yeu", _TEXT)
FIELDS = (
    "nhan", "co_quan_chu_quan", "co_quan_ban_hanh", "so_ky_hieu", "dia_danh_ngay", "ten_loai",
    "trich_yeu", "kinh_gui", "can_cu", _TEXT, "noi_nhan", "quyen_han", "nguoi_ky", "nguoi_soan",
)  # fmt: skip
"""The names a template may use; ``noi_dung`` stands alone in its paragraph."""


class TemplateFieldsWrong(TongketError):
    """A template uses names that mean nothing, or lacks one without which it says nothing."""


def check_template(content: bytes) -> tuple[str, ...]:
    """Give the fields a template uses, in their order of first use.

    Raises:
        TemplateDamaged, TemplateTooLarge, TemplateReachesOut: it is not to be trusted.
        TemplateFieldsWrong: fields are unknown or missing, or the text does not stand alone.
    """
    return _checked(opened(content))


def fill_template(content: bytes, document: Document) -> bytes:
    """Fill a template with a document; the same two give the same bytes.

    Front matter takes the look of the field, the text brings the styles of the document's form
    unless the template has its own of the same name; appendices follow at the end, each a section.

    Raises:
        TemplateDamaged, TemplateTooLarge, TemplateReachesOut, TemplateFieldsWrong: as
            ``check_template``.
        TextUnprintable, ReferenceTooLong, TableUneven, TableTooWide, PowerUnknown: the document
            cannot be printed faithfully.
    """
    word = opened(content)
    _checked(word)
    check(document)
    whole = set_document(document)
    describe(word, whole)
    add_styles(word.styles.element, whole.form)
    blocks = Blocks(word, whole.form)
    values = _values(whole)
    for paragraph in [*_paragraphs(word)]:
        if _is_text(paragraph):
            _replace(paragraph, whole, blocks)
        else:
            _fill(paragraph, values)
    _append(word.element.body, whole, blocks)
    return archived(word)


def _checked(word: WordDocument) -> tuple[str, ...]:
    found: dict[str, None] = {}
    unknown: dict[str, None] = {}
    for paragraph in _paragraphs(word):
        for name in _FIELD.findall(_words(paragraph)):
            alone = name != _TEXT or (_is_text(paragraph) and _in_body(paragraph))
            (found if name in FIELDS and alone else unknown)[name] = None
    missing = [name for name in REQUIRED if name not in found and name not in unknown]
    if unknown or missing:
        raise TemplateFieldsWrong(unknown=[*unknown], missing=missing, known=FIELDS)
    return tuple(found)


def _paragraphs(word: WordDocument) -> Iterator[Element]:
    """Every paragraph of the text, its headers and footers."""
    around: dict[Element, None] = {}
    for section in word.sections:
        for part in (
            section.header, section.footer, section.first_page_header, section.first_page_footer,
            section.even_page_header, section.even_page_footer,
        ):  # fmt: skip
            if not part.is_linked_to_previous:
                around[part._element] = None  # noqa: SLF001 - no door to all of its paragraphs
    for root in chain([word.element.body], around):
        yield from root.iter(W + "p")


def _texts(paragraph: Element) -> list[Element]:
    """The pieces of text of a paragraph, those of a text box in it left to its own paragraphs."""
    return [text for text in paragraph.iter(W + "t") if _owner(text) is paragraph]


def _owner(text: Element) -> Element | None:
    return next(text.iterancestors(W + "p"), None)


def _words(paragraph: Element) -> str:
    return "".join(text.text or "" for text in _texts(paragraph))


def _is_text(paragraph: Element) -> bool:
    found = _FIELD.fullmatch(_words(paragraph).strip())
    return found is not None and found[1] == _TEXT


def _in_body(paragraph: Element) -> bool:
    parent = paragraph.getparent()
    return parent is not None and parent.tag == W + "body"


def _values(whole: SetDocument) -> Mapping[str, str]:
    head, foot = whole.head, whole.foot
    subject = [line for line in head.title if line.role == "subject"]
    letter = [line for line in head.number if line.role == "letter_subject"]
    values: dict[str, Iterable[Line]] = {
        "nhan": whole.label,
        "co_quan_chu_quan": [line for line in head.body if line.role == "superior"],
        "co_quan_ban_hanh": [line for line in head.body if line.role == "body"][:1],
        "so_ky_hieu": [line for line in head.number if line.role == "number"],
        "dia_danh_ngay": head.place,
        "ten_loai": [line for line in head.title if line.role == "type_name"],
        "trich_yeu": subject[:1] or letter,
        "kinh_gui": [line for line in head.title if line.role in {"addressee", "addressees"}],
        "can_cu": [line for line in head.title if line.role == "ground"],
        "noi_nhan": foot.recipients if foot else (),
        "quyen_han": foot.powers if foot else (),
        "nguoi_ky": foot.signer if foot else (),
        "nguoi_soan": foot.drafter if foot else (),
    }
    return {name: "\n".join(line.text for line in lines) for name, lines in values.items()}


def _fill(paragraph: Element, values: Mapping[str, str]) -> None:
    """Put values in the place of fields, whose braces and letters may lie in several runs."""
    texts = _texts(paragraph)
    whole = "".join(text.text or "" for text in texts)
    for match in reversed([*_FIELD.finditer(whole)]):
        begin, end = match.span()
        position, first = 0, True
        for text in texts:
            words = text.text or ""
            low, high = max(begin - position, 0), min(end - position, len(words))
            position += len(words)
            if low < high:
                put = values[match[1]] if first else ""
                text.text, first = words[:low] + put + words[high:], False
    for text in texts:
        _break(text)


def _break(text: Element) -> None:
    """Turn line feeds of a text into line breaks."""
    text.set(SPACE, "preserve")
    first, *others = (text.text or "").split("\n")
    text.text = first
    run = text.getparent()
    if run is None:
        return
    at = run.index(text)
    for words in reversed(others):
        line = run.makeelement(W + "t", {SPACE: "preserve"})
        line.text = words
        run.insert(at + 1, line)
        run.insert(at + 1, run.makeelement(W + "br", {}))


def _replace(paragraph: Element, whole: SetDocument, blocks: Blocks) -> None:
    """Put the text in the place of its paragraph."""
    part = OxmlElement("w:body")
    blocks.write(part, whole.blocks)
    for element in list(part):
        paragraph.addprevious(element)
    parent = paragraph.getparent()
    if parent is not None:
        parent.remove(paragraph)


def _append(body: Element, whole: SetDocument, blocks: Blocks) -> None:
    """Add each appendix as a section of the template's paper, on its side where it lies so."""
    last = body.find(W + "sectPr")
    if last is None or not whole.appendices:
        return
    before = deepcopy(last)
    for appendix in whole.appendices:
        add(add(body, "p"), "pPr").append(before)
        blocks.write(body, appendix.blocks, landscape=appendix.landscape)
        before = _section(last, landscape=appendix.landscape)
    body.remove(last)
    body.append(before)


def _section(like: Element, *, landscape: bool) -> Element:
    section = deepcopy(like)
    numbers = section.find(W + "pgNumType")
    if numbers is None:
        numbers = section.makeelement(W + "pgNumType", {})
        margins = section.find(W + "pgMar")
        section.append(numbers) if margins is None else margins.addnext(numbers)
    numbers.set(W + "start", "1")
    size = section.find(W + "pgSz")
    if landscape and size is not None and size.get(W + "orient") != "landscape":
        width, height = size.get(W + "w", ""), size.get(W + "h", "")
        size.set(W + "w", height)
        size.set(W + "h", width)
        size.set(W + "orient", "landscape")
    return section
