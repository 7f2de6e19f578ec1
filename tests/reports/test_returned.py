"""A draft goes to Word and comes back: words are taken over, figures never."""

import io
import zipfile

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reading.files.render import as_xlsx
from reports.test_rewording import COMPOSED, FRONT, SHARE, VALUE, draft
from tongket.reading.files.controls import (
    Control,
    FileNotWord,
    MarkedParagraph,
    marked_paragraphs,
)
from tongket.reports.forms.choice import FORMS
from tongket.reports.returned import returned
from tongket.reports.rewording import kept, typed
from tongket.writing.document import Content, Document, Gap, Listing, ListItem
from tongket.writing.word import as_docx

GAP = Gap("nêu nguyên nhân")


def edited(document: Document, changes: dict[str, str]) -> bytes:
    """The draft as Word would save it after some words were typed over."""
    packed, out = zipfile.ZipFile(io.BytesIO(as_docx(document))), io.BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        for name in packed.namelist():
            part = packed.read(name)
            if name == "word/document.xml":
                text = part.decode()
                for old, new in changes.items():
                    assert old in text
                    text = text.replace(old, new)
                part = text.encode()
            target.writestr(name, part)
    return out.getvalue()


def test_an_unchanged_file_changes_nothing() -> None:
    sent = draft(COMPOSED, ("Nguyên nhân: ", GAP))
    back = returned(sent, marked_paragraphs(as_docx(sent)))
    assert (back.words, back.figures, back.missing) == ({}, (), ())


def test_changed_words_are_taken_over_with_their_figures_bound() -> None:
    sent = draft(COMPOSED)
    back = returned(sent, marked_paragraphs(edited(sent, {" kế hoạch.": " kế hoạch giao."})))
    assert kept(back.words["0"], COMPOSED)[1::2] == [{"figure": VALUE.ref}, {"figure": SHARE.ref}]
    assert back.words["0"].endswith(" kế hoạch giao.")
    assert back.figures == ()


def test_a_figure_typed_over_is_listed_and_never_taken() -> None:
    sent = draft(COMPOSED)
    back = returned(sent, marked_paragraphs(edited(sent, {">103%<": ">105%<"})))
    assert back.words == {}
    (changed,) = back.figures
    assert (changed.ref, changed.bound, changed.typed) == (SHARE.ref, "103%", "105%")


def test_a_filled_gap_becomes_words_and_another_stays_a_gap() -> None:
    content: Content = ("Một: ", GAP, ". Hai: ", Gap("nêu giải pháp"), ".")
    sent = draft(content)
    whole = edited(sent, {})
    back = returned(sent, marked_paragraphs(whole))
    assert back.words == {}
    paragraph = marked_paragraphs(whole)[0]
    assert [part for part in paragraph.parts if isinstance(part, Control)] == []
    filled = MarkedParagraph(paragraph.bookmarks, ("Một: do mưa. Hai: …….",))
    assert kept(returned(sent, [filled]).words["0"], content) == [
        "Một: do mưa. Hai: ",
        {"gap": GAP.reason},  # of two blanks alike the first counts as the one still there
        ".",
    ]


def test_a_paragraph_that_was_deleted_stays_as_it_is_and_is_named() -> None:
    sent, other = draft(COMPOSED, ("Đoạn hai.",)), draft(COMPOSED)
    back = returned(sent, marked_paragraphs(as_docx(other)))
    assert (back.words, back.missing) == ({}, ("1",))


def test_the_dash_of_a_list_is_no_part_of_its_words() -> None:
    listed = Document(FORMS[0], FRONT, (Listing((ListItem(COMPOSED, key="a"),)),))
    assert returned(listed, marked_paragraphs(as_docx(listed))).words == {}


def test_brackets_typed_in_word_do_no_harm() -> None:
    sent = draft(COMPOSED)
    back = returned(sent, marked_paragraphs(edited(sent, {" kế hoạch.": " ⟦kế⟧ hoạch⟦!"})))
    assert kept(back.words["0"], COMPOSED)[-1] == " kế hoạch!"


PRINTED = st.characters(
    codec="utf-8", exclude_categories=["C", "Z"], exclude_characters="\ufffc\ufffd"
)
WORDS = st.text(PRINTED, min_size=1, max_size=9)


@settings(deadline=None, max_examples=30)
@given(st.lists(WORDS, min_size=1, max_size=4))
def test_any_words_come_back_as_they_went(words: list[str]) -> None:
    content: Content = (" ".join(words).replace("⟦", "").replace("⟧", "") + " ", VALUE, ".")
    sent = draft(content)
    back = returned(sent, marked_paragraphs(as_docx(sent)))
    assert (back.words, back.figures, back.missing) == ({}, (), ())
    assert kept(typed(content), content)[-2:] == [{"figure": VALUE.ref}, "."]


@pytest.mark.parametrize("content", [b"just text", b"%PDF-1.7", as_xlsx("a\tb")])
def test_what_is_no_word_file_is_sent_for_the_word_file(content: bytes) -> None:
    with pytest.raises(FileNotWord):
        marked_paragraphs(content)


def test_somebody_elses_word_file_has_no_marked_paragraph() -> None:
    word, file = docx.Document(), io.BytesIO()
    word.add_paragraph("Báo cáo")
    word.save(file)
    assert marked_paragraphs(file.getvalue()) == ()
