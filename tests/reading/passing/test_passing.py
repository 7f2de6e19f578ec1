"""Does passing over lines that say nothing leave out anything that is read?"""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tongket.reading import document, read
from tongket.reading.text.normalise import key, spoken

CORPUS = sorted((Path(__file__).parents[1] / "corpus").glob("*.txt"))
SAYING = """
Nhân dân phấn khởi, tin tưởng vào sự điều hành của chính quyền.
BÁO CÁO
Kết quả thực hiện nhiệm vụ
I. Về kinh tế
Phương hướng, nhiệm vụ trọng tâm:
- Các chỉ tiêu kế hoạch đề ra như sau
- Công tác cải cách hành chính có nhiều chuyển biến;
- Kết nạp được 55 đảng viên.
Trong quý III, tình hình ổn định.
Sáu tháng đầu năm, các mặt công tác đều đạt và vượt.
Tất cả nhiệm vụ đều hòan thành.
Một số chỉ tiêu không đạt kế hoạch như: thu ngân sách, trồng rừng.
Đại hội đại biểu Đảng bộ huyện nhiệm kỳ 2020-2025
Nhìn lại nhiệm kỳ qua, đời sống được nâng lên.
Đảng bộ huyện Hàm Yên lãnh đạo toàn diện.
Phấn đấu năm 2025 thu ngân sách đạt 120 tỷ đồng
Diện tích lúa đạt 1.250 ha, tăng 3,2% so với cùng kỳ năm 2023.
""".strip().split("\n")


def _is_the_same(text: str) -> None:
    passing = read(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(document, "_says_something", lambda *_: True)
        assert passing == read(text)


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_a_report_with_prose_between_its_lines_reads_the_same(path: Path) -> None:
    prose = "\n".join(SAYING[i] for i in (0, 5, 6, 10))
    _is_the_same(re.sub(r"\n+", f"\n{prose}\n", path.read_text()))


@settings(max_examples=150)
@given(st.lists(st.sampled_from([*SAYING, SAYING[0], SAYING[0], ""]), max_size=14))
def test_lines_in_any_order_read_the_same(lines: list[str]) -> None:
    _is_the_same("\n".join(lines))
    _is_the_same("\n".join([SAYING[0] * 3, *lines]))


@given(st.sampled_from(("hoàn thành", "tỷ lệ", "ủy ban", "quý", "chỉ tiêu", "kế hoạch")), st.data())
def test_a_phrase_is_found_in_every_spelling_that_reads_alike(
    phrase: str, data: st.DataObject
) -> None:
    written = data.draw(st.sampled_from(SPELLINGS[phrase]))
    assert [key(word) for word in written.split()] == [key(word) for word in phrase.split()]
    assert spoken([phrase]).search(f"đã {written.lower()}.")


SPELLINGS = {
    "hoàn thành": ["hoàn thành", "hòan  thành", "HOÀN\nTHÀNH"],
    "tỷ lệ": ["tỷ lệ", "tỉ lệ", "Tỉ Lệ"],
    "ủy ban": ["ủy ban", "uỷ ban"],
    "quý": ["quý", "qúy", "quí"],
    "chỉ tiêu": ["chỉ tiêu", "CHỈ TIÊU"],
    "kế hoạch": ["kế hoạch", "kế họach"],
}
