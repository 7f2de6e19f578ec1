"""Forms as offices draw them: random heads and rows, and what a careful reader takes from them.

The grammar knows the wordings of each column, heads of one row and of two, rows with numbers and
with dashes; it says itself which claims every row makes.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

YEAR = 2025
NAMES = (
    *("Sản lượng thóc", "Diện tích trồng rừng", "Đàn lợn", "Thu ngân sách trên địa bàn"),
    *("Giải quyết việc làm mới", "Tỷ lệ che phủ rừng", "Giá trị sản xuất công nghiệp"),
    *("Khách du lịch", "Tỷ lệ hộ nghèo", "Kết nạp đảng viên"),
)
UNITS = ("tấn", "ha", "con", "triệu đồng", "%", "người", "hộ", "lượt khách")
NUMBERED = ("TT", "STT", "Số TT")
NAMED = ("Chỉ tiêu", "CHỈ TIÊU", "Nội dung", "Tên chỉ tiêu", "Chỉ tiêu chủ yếu", "Danh mục")
COUNTED = ("ĐVT", "Đơn vị tính", "Đơn vị", "Đơn vị đo lường")
PREVIOUS = (f"Thực hiện năm {YEAR - 1}", f"TH {YEAR - 1}", f"Kết quả thực hiện năm {YEAR - 1}")
PLAN = (f"Kế hoạch năm {YEAR}", f"KH {YEAR}", f"Chỉ tiêu năm {YEAR}", f"Mục tiêu năm {YEAR}")
RESULT = (f"Thực hiện năm {YEAR}", f"TH {YEAR}", f"Kết quả đạt được năm {YEAR}")
ESTIMATE = (f"Ước thực hiện năm {YEAR}", f"ƯTH {YEAR}", f"Ước TH cả năm {YEAR}")
NEXT = (f"Kế hoạch năm {YEAR + 1}", f"KH {YEAR + 1}", f"Dự kiến KH năm {YEAR + 1}")
SHARE = ("TH/KH (%)", "So với kế hoạch (%)", "% so KH", "Đạt % KH", "Tỷ lệ (%)")
RATIO = ("So với cùng kỳ (%)", f"So với năm {YEAR - 1} (%)", "TH/CK (%)", "% so CK")
NOTE = ("Ghi chú", "Đánh giá", "Đơn vị chủ trì thực hiện")
COMPARED = ("So sánh (%)", "So sánh", "So sánh (%) với")


@dataclass(frozen=True)
class Form:
    """A table as rows of cells, a covered cell empty; ``head`` rows of it are its head.

    ``claims`` are what each row says: its words, stage, year and figures by slot.
    """

    title: str
    rows: tuple[tuple[str, ...], ...]
    head: int
    claims: tuple[tuple[Any, ...], ...]


@st.composite
def forms(draw: st.DrawFn) -> Form:
    """Draw a form."""
    estimated, former, later, noted = (draw(st.booleans()) for _ in range(4))
    grouped = draw(st.booleans())
    heads = [draw(st.sampled_from(words)) for words in (NUMBERED, NAMED, COUNTED)]
    heads += [draw(st.sampled_from(PREVIOUS))] if former else []
    heads += [draw(st.sampled_from(PLAN)), draw(st.sampled_from(ESTIMATE if estimated else RESULT))]
    shares = [draw(st.sampled_from(SHARE[:4] if former else SHARE))]
    shares += [draw(st.sampled_from(RATIO))] if former else []
    levels = len(heads)
    if grouped and former:
        upper = [*heads, draw(st.sampled_from(COMPARED)), ""]
        lower = [*[""] * levels, "Kế hoạch", "Cùng kỳ"]
    else:
        upper, lower = [*heads, *shares], []
    behind = [draw(st.sampled_from(NEXT))] if later else []
    behind += [draw(st.sampled_from(NOTE))] if noted else []
    upper += behind
    lower += [""] * len(behind) if lower else []
    rows, claims = _body(draw, former=former, estimated=estimated, later=later, noted=noted)
    head = [tuple(upper), *([tuple(lower)] if lower else [])]
    title = f"BÁO CÁO KẾT QUẢ THỰC HIỆN NHIỆM VỤ NĂM {YEAR}"
    return Form(title, (*head, *rows), len(head), tuple(claims))


def _body(
    draw: st.DrawFn, *, former: bool, estimated: bool, later: bool, noted: bool
) -> tuple[list[tuple[str, ...]], list[tuple[Any, ...]]]:
    """Rows with numbers and parts of them, and the claims of each."""
    names = draw(st.lists(st.sampled_from(NAMES), min_size=2, max_size=5, unique=True))
    rows, claims = [], []
    for number, name in enumerate(names, 1):
        part = number > 1 and draw(st.booleans())
        plan = draw(st.integers(101, 999))
        result = plan + draw(st.integers(-90, 90))
        before = plan + draw(st.integers(-90, 90))
        unit = draw(st.sampled_from(UNITS))
        ahead = draw(st.integers(101, 999))
        share, ratio = _share(result, plan), _share(result, before)
        cells = ["-" if part else str(number), name, unit]
        cells += [str(before)] if former else []
        cells += [str(plan), str(result), share]
        cells += [ratio] if former else []
        cells += [str(ahead)] if later else []
        cells += [draw(st.sampled_from(("Đạt", "Vượt", "Không đạt")))] if noted else []
        rows.append(tuple(cells))
        figures = {"value": result, "plan_value": plan, "plan_percent": share}
        figures |= {"previous": before, "ratio_to_previous": ratio} if former else {}
        stage = "estimate" if estimated else "actual"
        claims.append(_claim(name, unit, stage, YEAR, figures))
        if later:
            claims.append(_claim(name, unit, "target", YEAR + 1, {"value": ahead}))
    return rows, claims


def _share(one: int, other: int) -> str:
    return f"{100 * one / other:.1f}".replace(".", ",")


def _claim(name: str, unit: str, stage: str, year: int, figures: dict[str, object]) -> Any:
    return name, unit, stage, year, frozenset((slot, str(one)) for slot, one in figures.items())


def spans(form: Form) -> dict[tuple[int, int], tuple[int, int]]:
    """How many rows down and columns across each cell of the head reaches that reaches further."""
    found = {}
    if form.head > 1:
        upper, lower = form.rows[0], form.rows[1]
        for at, words in enumerate(upper):
            if words and lower[at]:
                found[0, at] = (1, 2)
            elif words:
                found[0, at] = (2, 1)
    return found


def flattened(form: Form, gap: str) -> str:
    """The form as it is copied out of a page: its cells one below the other."""
    return gap.join([form.title, *(cell for row in form.rows for cell in row if cell)])


def spoken(form: Form) -> str:
    """The form as a text layer gives it: a row a line, single blanks between its cells."""
    lines = (" ".join(cell for cell in row if cell) for row in form.rows)
    return "\n".join([form.title, *lines])


def tabbed(form: Form, mark: str = "\t") -> str:
    """The form with a row a line."""
    return "\n".join([form.title, *(mark.join(row) for row in form.rows)])


def told(claims: Sequence[Any], report: Any) -> list[Any]:
    """Claims as a form states them."""
    return [
        (
            claim.indicator,
            claim.unit,
            str(claim.stage),
            (claim.period or report).start.year,
            frozenset((str(figure.slot), figure.text) for figure in claim.figures),
        )
        for claim in claims
    ]
