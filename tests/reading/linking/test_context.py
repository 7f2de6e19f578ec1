"""Giving bare words the indicator of the thing that heads them."""

import pytest

from tongket.reading import read
from tongket.reading.linking import Alias, Linker, link_all

LINKER = Linker(
    [
        Alias("rice-yield", "năng suất lúa", "tạ/ha"),
        Alias("rice-yield", "lúa: năng suất", "tạ/ha"),
        Alias("accidents", "vụ tai nạn giao thông", "vụ"),
        Alias("deaths", "tai nạn giao thông: làm chết … người", "người"),
        Alias("injuries", "tai nạn giao thông: bị thương … người", "người"),
        Alias("production", "tổng giá trị sản xuất", "tỷ đồng"),
        Alias("services", "giá trị sản xuất: dịch vụ", "tỷ đồng"),
        Alias("capital", "kế hoạch vốn chương trình MTQG", "tỷ đồng"),
        Alias("capital.recurrent", "kế hoạch vốn chương trình MTQG: vốn sự nghiệp", "tỷ đồng"),
        Alias("disbursed", "giải ngân vốn chương trình MTQG", "tỷ đồng"),
        Alias("disbursed.recurrent", "giải ngân vốn chương trình MTQG: vốn sự nghiệp", "tỷ đồng"),
    ]
)
CAPITAL = (
    "Kế hoạch vốn các chương trình MTQG là 258 tỷ đồng, trong đó vốn sự nghiệp 96 tỷ đồng; giải "
    "ngân vốn các chương trình MTQG được 74 tỷ đồng, trong đó vốn sự nghiệp 5,7 tỷ đồng."
)


def codes(text: str) -> list[str | None]:
    links = link_all(read(text).claims, LINKER, text)
    return [link.code if link else None for link in links]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Gieo cấy 310 ha lúa, năng suất 58 tạ/ha.", [None, "rice-yield"]),
        (
            "Gieo cấy 310 ha lúa, diện tích thu hoạch 300 ha, năng suất 58 tạ/ha.",
            [None, None, "rice-yield"],
        ),
        (
            "Xảy ra 15 vụ tai nạn giao thông, làm chết 9 người, bị thương 12 người.",
            ["accidents", "deaths", "injuries"],
        ),
        (
            "Tổng giá trị sản xuất 90 tỷ đồng, trong đó: xây dựng 30 tỷ đồng; dịch vụ 20 tỷ đồng.",
            ["production", None, "services"],
        ),
        (
            CAPITAL,
            ["capital", "capital.recurrent", "disbursed", "disbursed.recurrent"],
        ),
    ],
)
def test_a_bare_part_is_linked_below_its_head(text, wanted):
    assert codes(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Gieo cấy 310 ha lúa; ngô 112 ha, năng suất 46 tạ/ha.",
        "Đợt mưa lũ làm chết 2 người.",
        "Dịch vụ đạt 200 tỷ đồng.",
    ],
)
def test_without_its_head_or_below_another_thing_a_bare_part_is_not_linked(text):
    assert codes(text)[-1] is None


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("- Cây lúa: diện tích 312 ha, năng suất 58 tạ/ha.", "rice-yield"),
        ("2.1. Cây lúa: diện tích 312 ha, năng suất 58 tạ/ha.", "rice-yield"),
        ("- Cây lúa: diện tích 312 ha; ngô 100 ha, năng suất 46 tạ/ha.", None),
        ("- Cây ngô: diện tích 312 ha, năng suất 46 tạ/ha.", None),
        ("- Cây lúa: sinh trưởng tốt.\n- Cây ngô: diện tích 9 ha, năng suất 46 tạ/ha.", None),
        ("Lúa đạt 115 ha.\n- Cây lạc: diện tích 33 ha, năng suất 30 tạ/ha.", None),
        ("- Cây ngô: diện tích gieo trồng 72 ha.", None),
    ],
)
def test_words_that_open_a_line_head_its_parts(text, wanted):
    assert codes(text)[-1] == wanted


def test_a_head_reaches_only_some_lines():
    text = "Xảy ra 15 vụ tai nạn giao thông." + " Công tác khác được duy trì tốt." * 20
    assert codes(text + " Mưa lũ làm chết 2 người.")[-1] is None
