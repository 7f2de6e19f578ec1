"""Which measures and marks make a form, so that a document can be set by it?

The types only; the forms themselves are data of ``reports.forms``. Sizes of type and gaps are in
points, everything on the page in millimetres.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Family(StrEnum):
    """Whose rules a form follows."""

    STATE = "state"
    PARTY = "party"


class Align(StrEnum):
    """How the lines of a paragraph stand."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"
    JUSTIFIED = "justified"


class Separator(StrEnum):
    """What stands under a line of the head."""

    NONE = "none"
    RULE_AS_LONG = "rule-as-long"
    RULE_SHORT = "rule-short"
    ASTERISK = "asterisk"
    DASHES = "dashes"


class Power(StrEnum):
    """By whose power somebody signs."""

    ON_BEHALF = "on-behalf"  # thay mặt
    ACTING = "acting"  # quyền
    FOR_HEAD = "for-head"  # ký thay
    BY_ORDER = "by-order"  # thừa lệnh
    AUTHORISED = "authorised"  # thừa ủy quyền


class Numerals(StrEnum):
    """In which signs something is counted."""

    ROMAN = "roman"
    ARABIC = "arabic"
    LETTERS = "letters"  # Vietnamese order: a b c d đ e
    ORDINAL = "ordinal"  # thứ nhất, thứ hai


@dataclass(frozen=True, slots=True)
class Style:
    """How one kind of paragraph looks.

    Between two paragraphs stands the larger of the one's ``after`` and the other's ``before``.
    ``line`` is the line spacing: a multiple of a single line, or in points where ``exact``.
    """

    size: float
    align: Align = Align.LEFT
    bold: bool = False
    italic: bool = False
    underlined: bool = False
    capitals: bool = False
    indent_mm: float = 0
    before: float = 0
    after: float = 0
    line: float = 1
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Styles:
    """The look of every role a paragraph can have."""

    label: Style
    nation: Style
    motto: Style
    superior: Style
    body: Style
    number: Style
    place: Style
    type_name: Style
    subject: Style
    letter_subject: Style
    addressee: Style
    addressees: Style
    ground: Style
    text: Style
    decision: Style
    part: Style
    division: Style
    section: Style
    item: Style
    clause: Style
    point: Style
    article: Style
    listing: Style
    caption: Style
    unit: Style
    table_head: Style
    table_text: Style
    remark: Style
    power: Style
    office: Style
    signer: Style
    recipients_head: Style
    recipients: Style
    drafter: Style
    page_number: Style
    appendix: Style
    appendix_title: Style
    attached: Style


@dataclass(frozen=True, slots=True)
class Page:
    """The sheet, upright, in millimetres; ``number_top`` is from the edge to the page number."""

    top: float
    bottom: float
    left: float
    right: float
    number_top: float
    width: float = 210
    height: float = 297


@dataclass(frozen=True, slots=True)
class HeadingNumber:
    """How a level of headings is counted: pattern "{}." with its numerals."""

    numerals: Numerals
    pattern: str


@dataclass(frozen=True, slots=True)
class Marks:
    """The words and signs that a form prints by itself.

    ``number``, ``letter_subject``, ``kept`` and ``attached`` are patterns. ``ground_ends``,
    ``recipient_ends`` and ``addressee_ends`` close every line but the last, and the last;
    ``text_end`` takes the place of the last full stop. ``nation_rule_mm`` is the length of the
    line above it, as set in the form's typeface. A form where ``collective`` holds knows no
    signing for the head of a body that decides together.
    """

    nation: str
    motto: str
    nation_separator: Separator
    nation_rule_mm: float
    body_separator: Separator
    subject_separator: Separator
    number: str
    letter_subject: str
    addressee_ends: tuple[str, str]
    ground_start: str
    ground_ends: tuple[str, str]
    text_end: str
    collective: bool
    powers: tuple[tuple[Power, str], ...]
    recipients_head: str
    recipient_ends: tuple[str, str]
    kept: str
    attached: str
    part: HeadingNumber
    chapter: HeadingNumber
    division: HeadingNumber
    section: HeadingNumber
    item: HeadingNumber
    clause: HeadingNumber
    point: HeadingNumber
    article: HeadingNumber
    appendix: HeadingNumber


@dataclass(frozen=True, slots=True)
class Form:
    """One version of the rules for how a paper looks.

    ``head_left_mm`` is the width of the column in which the issuing body stands.
    ``key`` is permanent ("state-2020"); ``source`` names the rule, ``note`` says what of it was
    not confirmed against the original.
    """

    key: str
    family: Family
    name: str
    source: str
    valid_from: date
    page: Page
    styles: Styles
    marks: Marks
    head_left_mm: float
    font: str = "Times New Roman"
    note: str = ""
