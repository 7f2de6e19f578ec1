"""A person changes the words of a draft; its figures stay the record's."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongket.reports.forms.choice import FORMS
from tongket.reports.rewording import (
    BracketsUnpaired,
    FigureNotBound,
    ParagraphTooLong,
    ParagraphUnknown,
    content_of,
    kept,
    rewordable,
    reworded,
    touched,
    typed,
)
from tongket.writing.contents import text_of
from tongket.writing.document import (
    Cell,
    Column,
    Content,
    Document,
    Figure,
    Front,
    Gap,
    Listing,
    ListItem,
    MarginNote,
    Paragraph,
    Row,
    Table,
)

FRONT = Front("", "HUYỆN ỦY PÁC NẶM", "BC/HU", "Pác Nặm", "BÁO CÁO", ("năm 2023",))
VALUE, SHARE = Figure("721\u00a0tỷ đồng", "gtsx"), Figure("103%", "gtsx:plan")
COMPOSED: Content = ("Tổng giá trị sản xuất đạt ", VALUE, ", bằng ", SHARE, " kế hoạch.")


def draft(*paragraphs: Content) -> Document:
    keyed = (Paragraph(each, key=str(place)) for place, each in enumerate(paragraphs))
    return Document(FORMS[0], FRONT, tuple(keyed))


def test_words_change_and_figures_stay_bound() -> None:
    new = kept("Giá trị sản xuất: ⟦721 tỷ đồng⟧ (⟦103%⟧).", COMPOSED)
    (block,) = reworded(draft(COMPOSED), {"0": new}).blocks
    assert isinstance(block, Paragraph)
    assert block.content == ("Giá trị sản xuất: ", VALUE, " (", SHARE, ").")


def test_a_bound_figure_follows_the_record_in_a_persons_words() -> None:
    new = kept("Đạt ⟦721 tỷ đồng⟧.", COMPOSED)
    later = draft(("Tổng giá trị sản xuất đạt ", replace(VALUE, printed="723\u00a0tỷ đồng"), "."))
    (block,) = reworded(later, {"0": new}).blocks
    assert isinstance(block, Paragraph)
    assert text_of(block.content) == "Đạt 723\u00a0tỷ đồng."


def test_a_figure_is_worded_as_in_its_own_paragraph() -> None:
    table = ("721", replace(VALUE, printed="721"))
    new = kept("Đạt ⟦721 tỷ đồng⟧.", COMPOSED)
    (_, block, _) = reworded(draft(table, COMPOSED, table), {"1": new}).blocks
    assert isinstance(block, Paragraph)
    assert block.content == ("Đạt ", VALUE, ".")


def test_a_figure_that_is_gone_leaves_a_gap_and_notes_to_the_editor_stay() -> None:
    note = MarginNote("số ước")
    new = kept("Đạt ⟦721 tỷ đồng⟧.", COMPOSED)
    (block,) = reworded(draft(("Chưa có số liệu.", note)), {"0": new}).blocks
    assert isinstance(block, Paragraph)
    assert block.content == ("Đạt ", Gap("gtsx"), ".", note)


def test_items_of_a_list_are_reworded_too() -> None:
    listed = Document(FORMS[0], FRONT, (Listing((ListItem(COMPOSED, key="a"), ListItem(("b",)))),))
    assert [key for key, _ in rewordable(listed)] == ["a"]
    (block,) = reworded(listed, {"a": ["mới"]}).blocks
    assert isinstance(block, Listing)
    assert block.items == (ListItem(("mới",), key="a"), ListItem(("b",)))


@given(st.lists(st.text(st.characters(exclude_characters="⟦⟧\r\n\t ")), min_size=3, max_size=3))
def test_what_was_not_touched_is_kept_as_it_was(words: list[str]) -> None:
    content: Content = (words[0], VALUE, words[1], SHARE, words[2])
    (block,) = reworded(draft(content), {"0": kept(typed(content), content)}).blocks
    assert isinstance(block, Paragraph)
    assert text_of(block.content) == text_of(content)
    assert [part for part in block.content if part in (VALUE, SHARE)] == [VALUE, SHARE]


@pytest.mark.parametrize("text", ["đạt ⟦725 tỷ đồng⟧", "đạt ⟦⟧", "⟦103 %⟧"])
def test_a_figure_in_brackets_cannot_be_typed_anew(text: str) -> None:
    with pytest.raises(FigureNotBound):
        kept(text, COMPOSED)


@pytest.mark.parametrize("text", ["đạt ⟦721 tỷ đồng", "đạt 721 tỷ đồng⟧", "⟦721 ⟦103%⟧"])
def test_a_bracket_alone_is_refused(text: str) -> None:
    with pytest.raises(BracketsUnpaired):
        kept(text, COMPOSED)


def test_more_than_a_paragraph_is_refused() -> None:
    with pytest.raises(ParagraphTooLong):
        kept("a" * 10_001, COMPOSED)


def test_only_paragraphs_with_a_key_are_reworded() -> None:
    with pytest.raises(ParagraphUnknown):
        content_of(draft(COMPOSED), "1")
    assert content_of(draft(COMPOSED), "0") == COMPOSED


def test_a_signed_figure_that_the_record_tells_otherwise_is_named_with_its_sentence() -> None:
    signed = draft(COMPOSED, ("Trồng rừng ", Figure("405,35 ha", "rung"), "."))
    now = draft(("Đạt ", replace(VALUE, printed="723\u00a0tỷ đồng"), "; ", SHARE))
    first, second = touched(signed, now)
    assert (first.ref, first.then, first.now) == ("gtsx", VALUE.printed, "723\u00a0tỷ đồng")
    assert first.words == COMPOSED
    assert (second.ref, second.now) == ("rung", None)


def test_a_touched_figure_is_shown_in_its_own_sentence() -> None:
    forest = Figure("405,35 ha", "rung")
    signed = draft((*COMPOSED, " Trồng rừng đạt ", forest, ", tăng 2%. Đàn lợn tăng."))
    (each,) = touched(signed, draft((*COMPOSED, " Đạt ", replace(forest, printed="410 ha"))))
    assert each.sentence == "Trồng rừng đạt 405,35 ha, tăng 2%."


def test_a_touched_figure_of_a_table_is_shown_with_its_row_and_column() -> None:
    columns = (Column(1), Column(4), Column(2))
    head = Row(tuple(Cell((words,)) for words in ("TT", "Chỉ tiêu", "Kế hoạch")))
    row = Row((Cell(("1",)), Cell(("Trồng rừng",)), Cell((Figure("258", "rung"),))))
    signed = replace(draft(COMPOSED), blocks=(Table(columns, (head,), (row,)),))
    (each,) = touched(signed, draft(COMPOSED))
    assert each.sentence == "Trồng rừng – Kế hoạch: 258"


def test_nothing_is_touched_while_the_record_stays() -> None:
    assert touched(draft(COMPOSED), draft(("Bảng: ", SHARE), (VALUE,))) == ()


@pytest.mark.parametrize(
    ("then", "now", "is_touched"),
    [
        ("721 tỷ đồng", "723 tỷ đồng", True),
        ("61,21 ha", "trên 61 ha", False),
        ("16,6%", "16,67%", False),
        ("16,6%", "16,8%", True),
        ("trên 11,3 tỷ đồng", "13,04 tỷ đồng", True),
        ("2,68 điểm %", "2,7 điểm %", False),
        ("1.300 lao động", "1.300 người", False),
        ("chưa rõ", "721", True),
    ],
)
def test_more_digits_or_fewer_are_no_other_figure(then: str, now: str, *, is_touched: bool) -> None:
    signed, later = draft(("Đạt ", Figure(then, "r"))), draft(("Đạt ", Figure(now, "r")))
    assert bool(touched(signed, later)) is is_touched
