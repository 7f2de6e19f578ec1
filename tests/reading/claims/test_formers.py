"""Against which former period a figure is, as the words round it have it."""

import pytest

from tongket.reading import read
from tongket.reading.tables.roles import column_of
from tongket.vocabulary.claim import COMPARED

TOLD = [
    ("so với tháng trước", "month"),
    ("so tháng trước", "month"),
    ("so với quý trước", "quarter"),
    ("so với cùng kỳ", "same"),
    ("so CK", "same"),
    ("SVCK", "same"),
    ("so với cùng kỳ năm trước", "same"),
    ("so với cùng tháng năm trước", "same"),
    ("so với cùng kỳ năm 2022", "same 2022"),
    ("so với cùng kỳ năm 2019", "same 2019"),
    ("so với năm trước", "year"),
    ("so với năm ngoái", "year"),
    ("so với năm 2022", "during 2022"),
    ("so với cuối năm 2022", "end 2022"),
    ("so với cuối năm trước", "end 2022"),
    ("so với thời điểm 31/12/2022", "end 2022"),
    ("so với đầu năm", "start"),
    ("so với đầu nhiệm kỳ", "term_start"),
    ("so với nhiệm kỳ trước", "term"),
    ("so với kỳ trước", "before"),
    ("so với tháng 12 năm trước", "during 2022-12"),
    ("so với tháng 12/2022", "during 2022-12"),
    ("", ""),
]


def formers(text: str) -> list[str]:
    claims = read(f"Báo cáo năm 2023\n{text}").claims
    return [str(f.former) for claim in claims for f in claim.figures if f.slot in COMPARED]


@pytest.mark.parametrize(("words", "former"), TOLD)
def test_a_growth_says_what_it_is_against(words, former):
    assert formers(f"Thu ngân sách đạt 40 tỷ đồng, tăng 5,2% {words}.") == [former]


@pytest.mark.parametrize(("words", "former"), TOLD[:-1])
def test_one_base_in_front_holds_for_all_changes_behind_it(words, former):
    words = words[0].upper() + words[1:]
    text = f"Xảy ra 9 vụ cháy, làm chết 8 người. {words}, giảm 4 vụ, tăng 1 người chết."
    assert formers(text) == [former, former]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Xảy ra 9 vụ cháy, làm chết 8 người, giảm 4 vụ, tăng 1 người chết so với tháng trước.",
            ["month", "month"],
        ),
        (
            "Sản xuất tăng 1,3% so với tháng trước. Trong đó, khai khoáng tăng 1,7%; điện tăng 2%.",
            ["month", "month", "month"],
        ),
        (
            "Sản xuất tăng 1% so với tháng trước, tăng 3% so với cùng kỳ. Trong đó, điện tăng 2%.",
            ["month", "same", ""],
        ),
        (
            "Sản xuất tăng 1,3% so với tháng trước. Thu ngân sách tăng 2%.",
            ["month", ""],
        ),
        (
            "Doanh thu đạt 412 tỷ đồng, tăng 1,3% so với tháng trước và tăng 9% so với cùng kỳ.",
            ["month", "same"],
        ),
        (
            "Doanh thu tăng 1,3% so với tháng trước, trong đó lưu trú tăng 2,5%, ăn uống giảm 1%.",
            ["month", "month", "month"],
        ),
        (
            "Doanh thu tăng 1,3% so với tháng trước. Thu ngân sách đạt 40 tỷ đồng, tăng 5,2%.",
            ["month", ""],
        ),
        ("Số xã đạt chuẩn tăng từ 07 xã (năm 2020) lên 11 xã.", ["during 2020"]),
        ("Tiếp nhận 42 đơn (cùng kỳ 37 đơn).", ["same"]),
        (
            "Doanh thu tăng 5% so với năm 2022; trồng thêm 50 ha rừng.",
            ["during 2022", ""],
        ),
    ],
)
def test_the_comparisons_of_one_sentence_share_a_base(text, expected):
    assert formers(text) == expected


@pytest.mark.parametrize(
    ("head", "former"),
    [
        ("% so với cùng kỳ", "same"),
        ("So với (%) cùng kỳ năm 2022", "same 2022"),
        ("Tăng, giảm (%) so với tháng trước", "month"),
        ("So với tháng 12 năm trước (%)", "during 2022-12"),
        ("TH 2023/TH 2022 (%)", "during 2022"),
        ("So sánh TH 2023 với TH 2022 (%)", "during 2022"),
        ("Tăng/giảm so với đầu năm", "start"),
        ("Thực hiện tháng trước", "month"),
        ("Tốc độ tăng (%)", ""),
    ],
)
def test_the_head_of_a_column_says_what_its_figures_are_against(head, former):
    assert str(column_of(head, 2023).former) == former
