"""Can a document be printed at all?"""

import re
import unicodedata
from collections.abc import Iterator

from tongket.vocabulary.error import TongketError
from tongket.writing.contents import text_of
from tongket.writing.document import REF_LIMIT, Block, Document, Figure, Table
from tongket.writing.form import Form
from tongket.writing.grid import placed

_UNPRINTABLE = re.compile(
    "["
    "\u0000-\u0009\u000b-\u001f\u007f-\u009f"  # control characters but the line feed
    "\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc"  # unseen, turning
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\U000e0000-\U000e007f"
    "]"
)
_MANY_LINES = frozenset({"superior", "body", "office"})
_LEAST_COLUMN_MM = 7.0


class TextUnprintable(TongketError):
    """A text holds a character that has no place on paper or turns the order of others."""


class ReferenceTooLong(TongketError):
    """A figure's reference is longer than a Word file can keep."""


class TableTooWide(TongketError):
    """A table has a column too narrow to print anything in."""


def check(document: Document) -> None:
    """Refuse what no renderer could print faithfully.

    Raises:
        TextUnprintable: a control character, one that turns the direction of writing, or a line
            feed where only one line can stand.
        ReferenceTooLong: a figure's reference has more than ``REF_LIMIT`` characters.
        TableUneven: the cells of a row do not fill the table's columns.
        TableTooWide: a column would be narrower than 7 mm.
    """
    for name, text in _strings(document, ""):
        _check_text(text, many_lines=name in _MANY_LINES)
    _check_tables(document.blocks, document.form, landscape=False)
    for appendix in document.appendices:
        _check_tables(appendix.blocks, document.form, landscape=appendix.landscape)


def _strings(part: object, name: str) -> Iterator[tuple[str, str]]:
    """Every text of a document with the name of the field it stands in; the form's are trusted."""
    if isinstance(part, str):
        yield name, part
    elif isinstance(part, tuple):
        for one in part:
            yield from _strings(one, name)
    elif not isinstance(part, Form):
        if isinstance(part, Figure) and len(part.ref) > REF_LIMIT:
            raise ReferenceTooLong(ref=part.ref, limit=REF_LIMIT)
        for field in getattr(part, "__dataclass_fields__", ()):
            yield from _strings(getattr(part, field), field)


def _check_text(text: str, *, many_lines: bool) -> None:
    found = _UNPRINTABLE.search(text) or (None if many_lines else re.search("\n", text))
    if found is None:
        return
    char = found[0]
    name = unicodedata.name(char, "") or f"U+{ord(char):04X}"
    around = text[max(found.start() - 20, 0) : found.end() + 20]
    shown = "".join(c if c.isprintable() else "�" for c in around)
    raise TextUnprintable(character=name, text=shown)


def _check_tables(blocks: tuple[Block, ...], form: Form, *, landscape: bool) -> None:
    page = form.page
    width = (page.height if landscape else page.width) - page.left - page.right
    for block in blocks:
        if isinstance(block, Table):
            placed(block)
            _check_width(block, width)


def _check_width(table: Table, width: float) -> None:
    weights = [column.weight for column in table.columns]
    if not weights or min(weights) <= 0 or min(weights) / sum(weights) * width < _LEAST_COLUMN_MM:
        raise TableTooWide(
            table=text_of(table.caption) or "–",
            columns=len(weights),
            width=round(width),
            least=round(_LEAST_COLUMN_MM),
        )
