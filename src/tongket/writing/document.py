"""What is a document, before it becomes a file?

Frozen data, from the whole inward: ``Document`` has a form, what stands above the text (``Front``),
blocks, appendices and what stands below (``End``). Blocks hold *content*: a tuple of inline parts.
Nothing here is numbered, measured or drawn: numbers of headings and all measures come from the
form, so that the same document can be set by another one.
"""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from tongket.writing.chart import ChartData
from tongket.writing.form import Form, Power

REF_LIMIT = 64

# Inline parts


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Plain words set bold or italic within a line."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """A printed number bound to the record.

    ``printed`` is what the reader sees ("trên 11,3"), ``ref`` the opaque key by which whoever
    composed the document finds value, day and formula again, at most ``REF_LIMIT`` characters
    (Word takes no more). ``number`` is the value with the
    decimals as printed, for files that reckon (XLSX); nothing where a bare number would say less
    than the words do.
    """

    printed: str
    ref: str
    number: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Gap:
    """A place where a figure or a text is missing, shown as a marked blank.

    ``reason`` tells the editor what is missing and why; it is never part of the text.
    """

    reason: str
    printed: str = "……"


@dataclass(frozen=True, slots=True)
class MarginNote:
    """A word to the editor about what stands right before it; left out of a signed paper."""

    text: str


Inline = str | Emphasis | Figure | Gap | MarginNote
Content = tuple[Inline, ...]

# Blocks


class Level(StrEnum):
    """What a heading heads; its number and look are the form's.

    ``PART`` and ``CHAPTER`` print "Phần I" or "Chương I" above their title, ``DIVISION`` "Mục 1";
    ``SECTION`` is "I.", ``ITEM`` "1.", ``POINT`` "a)"; ``ARTICLE`` is "Điều 1.", ``CLAUSE`` a
    paragraph of it that begins with "1.". Articles are counted through the whole document, all
    others anew below each higher heading.
    """

    PART = "part"
    CHAPTER = "chapter"
    DIVISION = "division"
    SECTION = "section"
    ITEM = "item"
    ARTICLE = "article"
    CLAUSE = "clause"
    POINT = "point"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; without ``numbered`` it keeps its look but is not counted ("Kiến nghị")."""

    level: Level
    content: Content
    numbered: bool = True


class ParagraphRole(StrEnum):
    """What a paragraph is, where it is not plain text.

    ``DECISION`` is the centred line "QUYẾT NGHỊ:"; ``REMARK`` small text such as a source.
    """

    TEXT = "text"
    DECISION = "decision"
    REMARK = "remark"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the text.

    ``key`` is its own within the document and stays the same when it is composed anew on another
    day ("results/economy/grain_output"): by it a person's wording finds it again. One without a
    key is not for rewording.
    """

    content: Content
    role: ParagraphRole = ParagraphRole.TEXT
    key: str = ""


@dataclass(frozen=True, slots=True)
class ListItem:
    """One item of a list; ``depth`` 0 is marked "-", 1 is marked "+", ``key`` as a paragraph's."""

    content: Content
    depth: int = 0
    key: str = ""


@dataclass(frozen=True, slots=True)
class Listing:
    """A list, an item a paragraph."""

    items: tuple[ListItem, ...]


class CellAlign(StrEnum):
    """Where a cell's content stands in its column."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table.

    ``weight`` is its share of the table's width; ``key`` names it in formulas.
    """

    weight: float
    align: CellAlign = CellAlign.LEFT
    key: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table, standing over ``columns`` columns and ``rows`` rows.

    ``formula`` reckons the cell's number from others, for files that reckon: "{result} / {plan} *
    100" takes the columns of these keys in the same row, "{total.result}" the row with the key
    "total". Only + - * / ( ), whole and decimal numbers and such names may stand in it. What is
    printed stays what ``content`` says.
    """

    content: Content = ()
    columns: int = 1
    rows: int = 1
    align: CellAlign | None = None
    formula: str = ""


class RowRole(StrEnum):
    """What a row is: plain, the head of the group that follows, or a sum."""

    PLAIN = "plain"
    GROUP = "group"
    TOTAL = "total"


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table, from left to right, without the places that a cell above spans into.

    ``depth`` indents the name of a subordinate row ("Trong đó: …"), whose column is the table's
    ``name_column``.
    """

    cells: tuple[Cell, ...]
    role: RowRole = RowRole.PLAIN
    depth: int = 0
    key: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table; ``head`` rows are repeated on every page.

    ``unit`` stands at its top right ("Đơn vị tính: triệu đồng"), ``notes`` below it, a line each.
    """

    columns: tuple[Column, ...]
    head: tuple[Row, ...]
    rows: tuple[Row, ...]
    caption: Content = ()
    unit: str = ""
    notes: tuple[Content, ...] = ()
    name_column: int = 1


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart with its caption, and in words what it shows for those who do not see it."""

    data: ChartData
    caption: Content
    alt: str


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a new page."""


Block = Heading | Paragraph | Listing | Table | Chart | PageBreak

# The whole


@dataclass(frozen=True, slots=True)
class Front:
    """What stands above the text.

    ``number`` is nothing while the paper has none, ``day`` while it is not dated: a blank is left.
    ``symbol`` is what follows the number, without the mark between ("BC-UBND", "BC/HU"). Without
    ``type_name`` the paper is a letter (công văn), its subject standing under the number.
    ``superior`` and ``body`` may hold line feeds where their lines are to be broken.
    ``subject`` is the trích yếu, ``grounds`` the lines of "Căn cứ …" without the closing marks,
    ``addressees`` those after "Kính gửi:".
    """

    superior: str
    body: str
    symbol: str
    place: str
    type_name: str
    subject: Content
    number: int | None = None
    day: date | None = None
    addressees: tuple[str, ...] = ()
    grounds: tuple[Content, ...] = ()


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signs: "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH / Nguyễn Văn A".

    ``powers`` are the lines that say by whose power, each with whom it names; ``office`` is the
    signer's own; ``name`` is left blank until it is signed.
    """

    office: str
    powers: tuple[tuple[Power, str], ...] = ()
    name: str = ""


@dataclass(frozen=True, slots=True)
class End:
    """What stands below the text.

    ``recipients`` are the lines of "Nơi nhận" without dashes and closing marks, ``kept`` what
    follows "Lưu" ("VT, VP" or "Văn phòng Huyện ủy"), ``drafter`` the drafting mark.
    """

    signature: Signature
    recipients: tuple[str, ...] = ()
    kept: str = ""
    drafter: str = ""


@dataclass(frozen=True, slots=True)
class Appendix:
    """An appendix: its pages are counted from one.

    ``attached_to`` is the line "(Kèm theo …)" without brackets, left out where empty.
    """

    title: Content
    blocks: tuple[Block, ...]
    attached_to: str = ""
    landscape: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """A document as data: what every renderer takes.

    ``label`` is printed above all ("DỰ THẢO", "BẢN MINH HỌA"). ``end`` is nothing for a paper that
    nobody signs (a press notice).
    """

    form: Form
    front: Front
    blocks: tuple[Block, ...] = ()
    end: End | None = None
    appendices: tuple[Appendix, ...] = field(default=())
    label: str = ""
