"""What do the rules themselves ask of each part of a paper, as ranges?

Apart from the values a form chooses, so that the one can be held against the other: a test does,
and docs/forms.md shows both beside what is found in the files.
"""

from dataclasses import dataclass

from tongket.writing.form import Align, Family

Range = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Measure:
    """What a rule asks of one part: sizes in points, an indent in millimetres, nothing where free.

    ``style`` holds the letters b, i, u for bold, italic, underlined.
    """

    part: str
    role: str
    size: Range
    style: str = ""
    capitals: bool = False
    align: Align | None = None
    indent_mm: Range | None = None
    before: Range | None = None
    after: Range | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a rule asks of the paper, in millimetres."""

    top: Range
    bottom: Range
    left: Range
    right: Range
    number_top: Range


_CENTRE, _JUSTIFIED = Align.CENTRE, Align.JUSTIFIED
_TITLE, _TEXT = (13, 14), (13, 14)
_INDENT, _GAP = (10, 12.7), (6, 12)

STATE = (
    Measure("Quốc hiệu", "nation", (12, 13), "b", True, _CENTRE),
    Measure("Tiêu ngữ", "motto", _TITLE, "b", False, _CENTRE),
    Measure("Tên cơ quan chủ quản trực tiếp", "superior", (12, 13), "", True, _CENTRE),
    Measure("Tên cơ quan ban hành", "body", (12, 13), "b", True, _CENTRE),
    Measure("Số, ký hiệu", "number", (13, 13), "", False, _CENTRE),
    Measure("Địa danh và thời gian", "place", _TITLE, "i", False, _CENTRE),
    Measure("Tên loại", "type_name", _TITLE, "b", True, _CENTRE),
    Measure("Trích yếu", "subject", _TITLE, "b", False, _CENTRE),
    Measure("Trích yếu công văn", "letter_subject", (12, 13), "", False, _CENTRE, before=(6, 6)),
    Measure("Kính gửi", "addressee", _TITLE),
    Measure("Danh sách kính gửi", "addressees", _TITLE),
    Measure("Căn cứ", "ground", _TEXT, "i", False, _JUSTIFIED, _INDENT, after=_GAP),
    Measure("Nội dung", "text", _TEXT, "", False, _JUSTIFIED, _INDENT, after=_GAP),
    Measure("Phần, Chương", "part", _TITLE, "b", True, _CENTRE),
    Measure("Mục, Tiểu mục", "division", _TITLE, "b", True, _CENTRE),
    Measure("Mục La Mã của báo cáo", "section", _TITLE, "b", True),
    Measure("Điều", "article", _TEXT, "b"),
    Measure("Khoản có tiêu đề", "item", _TEXT, "b"),
    Measure("Khoản không có tiêu đề", "clause", _TEXT, "", False, _JUSTIFIED, _INDENT),
    Measure("Điểm", "point", _TEXT, "", False, _JUSTIFIED, _INDENT),
    Measure("Quyền hạn ký", "power", _TITLE, "b", True, _CENTRE),
    Measure("Chức vụ", "office", _TITLE, "b", True, _CENTRE),
    Measure("Họ tên người ký", "signer", _TITLE, "b", False, _CENTRE),
    Measure("Nơi nhận:", "recipients_head", (12, 12), "bi", False, Align.LEFT),
    Measure("Danh sách nơi nhận", "recipients", (11, 11), "", False, Align.LEFT),
    Measure("Ký hiệu người soạn thảo", "drafter", (11, 11)),
    Measure("Số trang", "page_number", _TITLE, "", False, _CENTRE),
    Measure("Phụ lục và số thứ tự", "appendix", (14, 14), "b", False, _CENTRE),
    Measure("Tên phụ lục", "appendix_title", _TITLE, "b", True, _CENTRE),
    Measure("Kèm theo", "attached", _TITLE, "i", False, _CENTRE),
)
PARTY = (
    Measure("Tiêu đề “Đảng Cộng sản Việt Nam”", "nation", (15, 15), "b", True, _CENTRE),
    Measure("Tên cơ quan cấp trên", "superior", (14, 14), "", True, _CENTRE),
    Measure("Tên cơ quan ban hành", "body", (14, 14), "b", True, _CENTRE),
    Measure("Số, ký hiệu", "number", (14, 14), "", False, _CENTRE),
    Measure("Địa danh và thời gian", "place", (14, 14), "i", False, _CENTRE),
    Measure("Tên loại", "type_name", (15, 16), "b", True, _CENTRE),
    Measure("Trích yếu", "subject", (14, 15), "b", False, _CENTRE),
    Measure("Trích yếu công văn", "letter_subject", (12, 12), "i", False, _CENTRE),
    Measure("Căn cứ", "ground", (14, 15), "", False, _JUSTIFIED, (10, 10), after=_GAP),
    Measure("Nội dung", "text", (14, 15), "", False, _JUSTIFIED, (10, 10), after=_GAP),
    Measure("Quyền hạn ký", "power", (14, 14), "b", True, _CENTRE),
    Measure("Chức vụ", "office", (14, 14), "", True, _CENTRE),
    Measure("Họ tên người ký", "signer", (14, 14), "b", False, _CENTRE),
    Measure("Nơi nhận:", "recipients_head", (14, 14), "u", False, Align.LEFT),
    Measure("Danh sách nơi nhận", "recipients", (12, 12), "", False, Align.LEFT),
    Measure("Số trang", "page_number", (14, 14), "", False, _CENTRE),
)
MEASURES = {Family.STATE: STATE, Family.PARTY: PARTY}
"""What each family's rules ask of a part; of those left out they ask nothing that was seen."""

SHEETS = {
    Family.STATE: Sheet((20, 25), (20, 25), (30, 35), (15, 20), (0, 20)),
    Family.PARTY: Sheet((20, 20), (20, 20), (30, 30), (15, 15), (10, 10)),
}
