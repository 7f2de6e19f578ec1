"""One document that uses everything a document can hold."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from tongket.reports.forms import form_on
from tongket.writing.chart import Bar, ByUnit, Development, Mark, PlanAgainstResult, Point
from tongket.writing.document import (
    Appendix,
    Cell,
    CellAlign,
    Chart,
    Column,
    Document,
    Emphasis,
    End,
    Figure,
    Front,
    Gap,
    Heading,
    Level,
    Listing,
    ListItem,
    MarginNote,
    PageBreak,
    Paragraph,
    ParagraphRole,
    Row,
    RowRole,
    Signature,
    Table,
)
from tongket.writing.form import Family, Power

DAY = date(2026, 6, 5)
STATE, PARTY = form_on(Family.STATE, DAY), form_on(Family.PARTY, DAY)

DEVELOPMENT = Development(
    "tỷ đồng",
    (
        Point("2021", Decimal(612), "612"),
        Point("2022", Decimal(666), "666"),
        Point("2023", Decimal(721), "ước 721", estimate=True),
    ),
    (Point("2023", Decimal(700), "700"), Point("2024", Decimal(772), "772")),
)
SHARES = PlanAgainstResult(
    (
        Bar("Trồng rừng", Decimal("116.6"), "116,6 %", Mark.EXCEEDED),
        Bar("Thu ngân sách trên địa bàn", Decimal(102), "102 %", Mark.EXCEEDED, estimate=True),
        Bar("Tổng đàn trâu, bò", Decimal(100), "100 %", Mark.MET),
        Bar("Giải quyết việc làm", Decimal(97), "97 %", Mark.NEARLY_MET),
        Bar("Giảm tỷ lệ hộ nghèo", Decimal(67), "67 %", Mark.MISSED),
        Bar("Đất ruộng 100 triệu đồng/ha", Decimal(240), "240 %", Mark.EXCEEDED),
    )
)
BY_UNIT = ByUnit(
    "%",
    (
        Bar("Đồng Văn", Decimal("3.2"), "3,2"),
        Bar("Điền Xá", Decimal("3.2"), "3,2"),
        Bar("Dương Sơn", Decimal("4.5"), "4,5", Mark.MET),
        Bar("Yên Bình", Decimal("1.1"), "1,1", Mark.MISSED),
    ),
    Point("kế hoạch", Decimal(4), "kế hoạch 4"),
)


def amount(text: str, ref: str, number: str | None = None) -> Cell:
    return Cell((Figure(text, ref, Decimal(number) if number else None),), align=CellAlign.RIGHT)


TABLE = Table(
    columns=(
        Column(1, CellAlign.CENTRE),
        Column(6),
        Column(2, CellAlign.CENTRE),
        Column(2, CellAlign.RIGHT, "plan"),
        Column(2, CellAlign.RIGHT, "result"),
        Column(2, CellAlign.RIGHT, "share"),
        Column(2),
    ),
    head=(
        Row(
            (
                Cell(("TT",), rows=2),
                Cell(("Chỉ tiêu",), rows=2),
                Cell(("Đơn vị tính",), rows=2),
                Cell(("Năm 2023",), columns=3),
                Cell(("Ghi chú",), rows=2),
            )
        ),
        Row((Cell(("Kế hoạch",)), Cell(("Ước thực hiện",)), Cell(("So với kế hoạch (%)",)))),
    ),
    rows=(
        Row((Cell(("I",)), Cell(("Kinh tế",), columns=6)), RowRole.GROUP),
        Row(
            (
                Cell(("1",)),
                Cell(("Tổng giá trị sản xuất",)),
                Cell(("tỷ đồng",)),
                amount("700", "t1.plan", "700"),
                amount("721", "t1.result", "721"),
                Cell((Figure("103", "t1.share", Decimal(103)),), formula="{result} / {plan} * 100"),
                Cell(),
            ),
            key="output",
        ),
        Row(
            (
                Cell(("2",)),
                Cell(("Thu ngân sách trên địa bàn",)),
                Cell(("tỷ đồng",)),
                amount("11,05", "t2.plan", "11.05"),
                amount("trên 11,3", "t2.result"),
                Cell((Figure("102", "t2.share", Decimal(102)),)),
                Cell(("ước", MarginNote("Kế hoạch in “11”: suy ra 11,05–11,20."))),
            )
        ),
        Row(
            (
                Cell(),
                Cell(("Trong đó: thuế, phí",)),
                Cell(("tỷ đồng",)),
                Cell((Gap("Chưa có kế hoạch riêng", "…"),)),
                amount("9,5", "t3.result", "9.5"),
                Cell(),
                Cell(),
            ),
            depth=1,
        ),
        Row(
            (
                Cell(),
                Cell(("Cộng",)),
                Cell(),
                Cell(("711,05",), formula="{output.plan} + 11.05"),
                Cell(),
                Cell(),
                Cell(),
            ),
            RowRole.TOTAL,
        ),
    ),
    caption=("Các chỉ tiêu chủ yếu năm 2023",),
    unit="Đơn vị tính: như cột 3",
    notes=(("Số ước đến ngày 30/11/2023.",),),
)

BLOCKS = (
    Paragraph(("Thực hiện nghị quyết, kết quả năm 2023 như sau:",)),
    Heading(Level.PART, ("Tình hình thực hiện năm 2023",)),
    Heading(Level.SECTION, ("Kết quả các chỉ tiêu chủ yếu",)),
    Heading(Level.ITEM, ("Kinh tế",)),
    Paragraph(
        (
            "Tổng giá trị sản xuất ước đạt ",
            Figure("721", "p1.level", Decimal(721)),
            " tỷ đồng, đạt ",
            Figure("103", "p1.share", Decimal(103)),
            " % kế hoạch, tăng ",
            Figure("8,3", "p1.growth", Decimal("8.3")),
            " % so với cùng kỳ",
            MarginNote("Nghị quyết ghi 8,2 %."),
            "; ",
            Emphasis("vượt kế hoạch", bold=True),
            ".",
        )
    ),
    TABLE,
    Heading(Level.POINT, ("Nông nghiệp",)),
    Listing(
        (
            ListItem(("Trồng rừng: ", Figure("210", "l1", Decimal(210)), " ha;")),
            ListItem(
                (
                    "trồng phân tán: ",
                    Gap("Xã chưa báo cáo"),
                    " ha.",
                ),
                depth=1,
            ),
        )
    ),
    Heading(Level.POINT, ("Xây dựng nông thôn mới",)),
    Chart(DEVELOPMENT, ("Giá trị sản xuất 2021–2024",), "Giá trị sản xuất tăng từ 612 lên 721."),
    Heading(Level.ITEM, ("Văn hóa - xã hội",)),
    Chart(SHARES, ("Kết quả so với kế hoạch",), "Năm chỉ tiêu đạt và vượt, một không đạt."),
    Paragraph(("Nguồn: báo cáo của các phòng.",), ParagraphRole.REMARK),
    PageBreak(),
    Heading(Level.PART, ("Kế hoạch năm 2024",)),
    Heading(Level.SECTION, ("Mục tiêu",)),
    Chart(BY_UNIT, ("Giảm nghèo theo xã",), "Dương Sơn giảm nhiều nhất."),
    Heading(Level.SECTION, ("Kiến nghị",), numbered=False),
    Paragraph(("Trên đây là báo cáo kết quả năm 2023.",)),
)

FRONT = Front(
    superior="UBND tỉnh Bắc Sơn",
    body="Ủy ban nhân dân\nhuyện Đông Khê",
    symbol="BC-UBND",
    place="Đông Khê",
    type_name="Báo cáo",
    subject=("Kết quả thực hiện kế hoạch phát triển kinh tế - xã hội năm 2023",),
    number=5,
    day=DAY,
    addressees=("Ủy ban nhân dân tỉnh Bắc Sơn",),
    grounds=(("Căn cứ Luật Tổ chức chính quyền địa phương",), ("Căn cứ Nghị quyết số 01",)),
)
END = End(
    Signature(
        "Phó Chủ tịch",
        ((Power.ON_BEHALF, "Ủy ban nhân dân"), (Power.FOR_HEAD, "Chủ tịch")),
        "Nguyễn Văn Mẫu",
    ),
    ("UBND tỉnh", "Thường trực Huyện ủy"),
    "VT, VP",
    "NVM.05",
)
DOCUMENT = Document(
    STATE,
    FRONT,
    BLOCKS,
    END,
    (
        Appendix(("Biểu chỉ tiêu",), (TABLE,), "Báo cáo số 05/BC-UBND", landscape=True),
        Appendix(("Danh sách xã",), (Paragraph(("Không có.",)),)),
    ),
    "BẢN MINH HỌA",
)
PARTY_DOCUMENT = Document(
    PARTY,
    replace(
        FRONT,
        superior="Đảng bộ tỉnh Bắc Sơn",
        body="Huyện ủy Đông Khê",
        symbol="BC/HU",
        addressees=(),
    ),
    BLOCKS,
    End(
        Signature("Phó Bí thư", ((Power.ON_BEHALF, "Ban Chấp hành"),), "Nguyễn Văn Mẫu"),
        ("Tỉnh ủy", "Các chi bộ"),
        "Văn phòng Huyện ủy",
    ),
    DOCUMENT.appendices,
)
EMPTY = Document(STATE, Front("", "", "", "", "", ()))
