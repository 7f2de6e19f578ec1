"""What a document's head says of its day and its unit, and what it does not say."""

from datetime import date

import pytest

from tongket.organisation.queries import UnitFacts
from tongket.results.opening import (
    DocumentOfNoUnit,
    DocumentUndated,
    day_of_issue,
    title_told,
    unit_named,
)

DAY = date(2026, 10, 25)


def unit(key: str, name: str, until: date | None = None) -> UnitFacts:
    return UnitFacts(1, key, "commune", name, name, date(2020, 1, 1), until)


UNITS = [
    unit("old", "xã Bằng Thành", date(2025, 7, 1)),
    unit("new", "xã Bằng Thành"),
    unit("trung-hoi", "xã Trung Hội"),
    unit("trung-tam", "xã Trung Tâm"),
    unit("one", "xã Tân Lập"),
    unit("other", "xã Tân Lập"),
]


@pytest.mark.parametrize(
    ("place", "head", "on", "key"),
    [
        ("XÃ BẰNG THÀNH", "", DAY, "new"),
        ("xã Bằng Thành, Thái Nguyên", "", date(2025, 6, 30), "old"),
        ("XÃ TRUNG", "UBND\nXÃ  TRUNG\nHỘI\nBÁO CÁO", DAY, "trung-hoi"),
    ],
)
def test_the_unit_that_was_on_the_day_is_meant(place: str, head: str, on: date, key: str) -> None:
    units = [one for one in UNITS if one.key != "new"] if key == "old" else UNITS
    assert unit_named(place, head, units, on) == key


@pytest.mark.parametrize("place", ["xã Tân Lập", "xã Trung", "xã Không Có", None])
def test_where_it_is_not_one_nobody_guesses(place: str | None) -> None:
    with pytest.raises(DocumentOfNoUnit):
        unit_named(place, "UBND xã", UNITS, DAY)


def test_the_day_of_issue_stands_behind_a_place() -> None:
    text = "Số: 12/BC-UBND\nBằng Thành, ngày 25 tháng 10 năm 2026\nhọp ngày 20 tháng 10 năm 2026"
    assert day_of_issue(text) == DAY


@pytest.mark.parametrize(
    ("attached", "day"),
    [
        ("(Kèm theo Báo cáo số 812/BC-UBND ngày 08/12/2023 của UBND huyện)", date(2023, 12, 8)),
        ("(Ban hành kèm theo Quyết định số 5/10 ngày 05 tháng 01 năm 2024)", date(2024, 1, 5)),
        ("(kèm theo Nghị quyết ngày 9/7/2023, họp ngày 1/7/2023)", date(2023, 7, 9)),
    ],
)
def test_an_appendix_is_of_the_day_of_its_paper(attached: str, day: date) -> None:
    head = "UBND HUYỆN PÁC NẶM\t\nBIỂU TỔNG HỢP CHỈ TIÊU NĂM 2023, số liệu đến ngày 30/11/2023"
    assert day_of_issue(f"{head}\n{attached}\n") == day
    assert day_of_issue(f"Bằng Thành, ngày 25 tháng 10 năm 2026\n{attached}") == DAY


@pytest.mark.parametrize(
    "text",
    [
        "(Kèm theo Báo cáo số   /BC-UBND ngày   tháng 12 năm 2023)",
        "(Kèm theo Báo cáo số 5/12/2023)",
        "gửi kèm theo Báo cáo ngày 08/12/2023",
        "Căn cứ cuộc họp ngày 20 tháng 10 năm 2026",
        "Bằng Thành, ngày   tháng 10 năm 2026",
        "Bằng Thành, ngày 31 tháng 11 năm 2026",
        "Đến hôm nay, 25/10/2026",
    ],
)
def test_any_other_day_is_not_taken_for_it(text: str) -> None:
    with pytest.raises(DocumentUndated):
        day_of_issue(text)


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (
            """UBND XÃ A
            Số: 12/BC-UBND
            A, ngày 5 tháng 7 năm 2025
            BÁO CÁO
            Tình hình kinh tế - xã hội
            6 tháng đầu năm,  nhiệm vụ 6 tháng cuối năm 2025

            Thực hiện Nghị quyết số 5
            I. KẾT QUẢ""",
            "Báo cáo tình hình kinh tế - xã hội 6 tháng đầu năm, nhiệm vụ 6 tháng cuối năm 2025",
        ),
        (
            "UBND HUYỆN A\t\t\nBIỂU TỔNG HỢP CHỈ TIÊU NĂM 2023\t\n(Kèm theo số 8)\nSTT\tLợn",
            "BIỂU TỔNG HỢP CHỈ TIÊU NĂM 2023",
        ),
        ("UBND HUYỆN A\nBiểu số 01\nSTT\tTên", ""),
        ("UBND HUYỆN A\nBiểu dương các tập thể có thành tích.\nKhen 7 người", ""),
        (
            "NGHỊ QUYẾT\n\nVề nhiệm vụ năm 2026\n-----\nCăn cứ Luật",
            "Nghị quyết về nhiệm vụ năm 2026",
        ),
        (
            "THÔNG BÁO\nKết luận tại phiên họp\nNgày 15/7, UBND họp",
            "Thông báo kết luận tại phiên họp",
        ),
        ("KẾ HOẠCH\nĐàn lợn đạt 5 con.", ""),
        ("BÁO CÁO\nKẾT QUẢ NĂM 2025\n1. Nông nghiệp", "Báo cáo KẾT QUẢ NĂM 2025"),
        ("TỜ TRÌNH\nKính gửi: Sở Tài chính", ""),
        ("BÁO CÁO\n" + "Năm 2023, tổng đàn lợn đạt 15.200 con, tăng so với cùng kỳ " * 4, ""),
        ("BÁO CÁO kết quả năm 2025\nThu đạt 9 tỷ đồng.", "BÁO CÁO kết quả năm 2025"),
        ("\nĐảng bộ xã A: 9 chỉ tiêu vượt\nThu đạt 9 tỷ.", "Đảng bộ xã A: 9 chỉ tiêu vượt"),
        ("UBND XÃ A, HUYỆN B\nThu đạt 9 tỷ đồng.", ""),
        ("Thu ngân sách đạt 9 tỷ đồng.\nKết nạp 5 đảng viên.", ""),
        ("Thu ngân sách đạt 9 tỷ", ""),
        ("Theo BÁO CÁO của huyện\nTổng đàn lợn đạt 15.200 con", ""),
        ("", ""),
    ],
)
def test_a_paper_is_called_by_its_kind_and_its_subject(head: str, title: str) -> None:
    assert title_told(head) == title
