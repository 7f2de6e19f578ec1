"""The lines of a document follow its form: numbers, capitals, closing marks, powers."""

from dataclasses import replace

import pytest

from tongket.reports.forms.party import PARTY_2018
from tongket.writing.document import Appendix, Document, End, Heading, Level, Paragraph, Signature
from tongket.writing.form import Numerals, Power
from tongket.writing.numerals import numeral
from tongket.writing.setting import Line, PowerUnknown, set_blocks, set_document
from writing.sample import BLOCKS, DOCUMENT, EMPTY, FRONT, PARTY, PARTY_DOCUMENT, STATE


def words(lines: tuple[Line, ...]) -> list[str]:
    return [line.text for line in lines]


def headings(*levels: Level) -> list[str]:
    blocks = tuple(Heading(level, ("x",)) for level in levels)
    return [line.mark for line in set_blocks(blocks, STATE) if isinstance(line, Line)]


def test_a_state_papers_head_reads_as_the_decree_shows_it() -> None:
    head = set_document(DOCUMENT).head
    assert words(head.body) == ["UBND TỈNH BẮC SƠN", "ỦY BAN NHÂN DÂN\nHUYỆN ĐÔNG KHÊ"]
    assert words(head.nation) == [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
    ]
    assert words(head.number) == ["Số: 05/BC-UBND"]
    assert words(head.place) == ["Đông Khê, ngày 05 tháng 6 năm 2026"]
    assert words(head.title) == [
        "BÁO CÁO",
        "Kết quả thực hiện kế hoạch phát triển kinh tế - xã hội năm 2023",
        "Kính gửi: Ủy ban nhân dân tỉnh Bắc Sơn",
        "Căn cứ Luật Tổ chức chính quyền địa phương;",
        "Căn cứ Nghị quyết số 01.",
    ]


def test_a_party_papers_head_reads_as_the_guidance_says() -> None:
    head = set_document(PARTY_DOCUMENT).head
    assert words(head.nation) == ["ĐẢNG CỘNG SẢN VIỆT NAM"]
    assert words(head.body)[-1] == "*"
    assert words(head.number) == ["Số 05-BC/HU"]
    assert words(head.title)[2:4] == ["-----", "- Căn cứ Luật Tổ chức chính quyền địa phương;"]


def test_a_paper_without_number_and_day_leaves_blanks() -> None:
    head = set_document(replace(DOCUMENT, front=replace(FRONT, number=None, day=None))).head
    assert words(head.number) == ["Số:      /BC-UBND"]
    assert words(head.place) == ["Đông Khê, ngày      tháng      năm     "]


def test_a_letter_has_its_subject_under_the_number() -> None:
    front = replace(FRONT, type_name="", subject=("báo cáo năm",), addressees=("Sở A", "Sở B"))
    head = set_document(replace(DOCUMENT, front=front)).head
    assert words(head.number) == ["Số: 05/BC-UBND", "V/v báo cáo năm"]
    assert words(head.title)[:3] == ["Kính gửi:", "- Sở A;", "- Sở B."]


def test_headings_are_counted_anew_below_each_higher_one() -> None:
    part, section, item, point = Level.PART, Level.SECTION, Level.ITEM, Level.POINT
    levels = (part, section, item, point, point, item, point, section, item, part, section)
    assert headings(*levels) == [
        "Phần I\n", "I. ", "1. ", "a) ", "b) ", "2. ", "a) ", "II. ", "1. ", "Phần II\n", "I. ",
    ]  # fmt: skip


def test_articles_are_counted_through_the_whole_paper() -> None:
    chapter, article, clause = Level.CHAPTER, Level.ARTICLE, Level.CLAUSE
    assert headings(chapter, article, clause, clause, article, chapter, article, clause) == [
        "Chương I\n", "Điều 1. ", "1. ", "2. ", "Điều 2. ", "Chương II\n", "Điều 3. ", "1. ",
    ]  # fmt: skip


def test_points_are_lettered_as_laws_do() -> None:
    letters = [numeral(place, Numerals.LETTERS) for place in range(1, 25)]
    assert " ".join(letters) == "a b c d đ e g h i k l m n o p q r s t u v x y a1"


def test_party_headings_take_words_and_hyphens() -> None:
    blocks = (Heading(Level.PART, ("x",)), Heading(Level.SECTION, ("Đánh giá",)))
    lines = [line for line in set_blocks(blocks, PARTY) if isinstance(line, Line)]
    assert [line.text for line in lines] == ["Phần thứ nhất\nX", "I- ĐÁNH GIÁ"]


@pytest.mark.parametrize(("document", "end"), [(DOCUMENT, "2023./."), (PARTY_DOCUMENT, "2023.")])
def test_the_text_ends_as_the_form_wants(document: Document, end: str) -> None:
    last = set_document(document).blocks[-1]
    assert isinstance(last, Line)
    assert last.text.endswith(end)


def test_signing_and_recipients_follow_the_form() -> None:
    state, party = set_document(DOCUMENT).foot, set_document(PARTY_DOCUMENT).foot
    assert state is not None
    assert party is not None
    assert words(state.powers) == ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]
    assert words(party.powers) == ["T/M BAN CHẤP HÀNH", "PHÓ BÍ THƯ"]
    assert words(state.recipients)[-2:] == ["- Thường trực Huyện ủy;", "- Lưu: VT, VP."]
    assert words(party.recipients)[-1] == "- Lưu Văn phòng Huyện ủy."


def test_nobody_signs_for_the_head_of_a_committee_that_decides_together() -> None:
    powers = ((Power.ON_BEHALF, "Ban Chấp hành"), (Power.FOR_HEAD, "Bí thư"))
    wrong = replace(PARTY_DOCUMENT, end=End(Signature("Phó Bí thư", powers)))
    with pytest.raises(PowerUnknown):
        set_document(wrong)


def test_one_appendix_has_no_number_and_more_are_counted_by_the_form() -> None:
    one = Appendix(("Biểu",), (Paragraph(("x",)),))
    for form, count, names in (
        (STATE, 1, ["Phụ lục"]),
        (STATE, 2, ["Phụ lục I", "Phụ lục II"]),
        (PARTY_2018, 2, ["Phụ lục 1", "Phụ lục 2"]),
    ):
        found = set_document(replace(DOCUMENT, form=form, end=None, appendices=(one,) * count))
        lines = [appendix.blocks[0] for appendix in found.appendices]
        assert [line.text for line in lines if isinstance(line, Line)] == names


def test_an_empty_document_has_a_nation_and_nothing_else() -> None:
    found = set_document(EMPTY)
    assert (found.head.body, found.blocks, found.foot) == ((), (), None)
    assert found.title == "–"


def test_bookmarks_never_skip_a_depth() -> None:
    depths = [line.outline for line in set_blocks(BLOCKS, STATE) if isinstance(line, Line)]
    before = 0
    for depth in filter(None, depths):
        assert depth <= before + 1
        before = depth
