"""Every position that reading gives points at its words in the stored text."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongket.reading import read

HERE = Path(__file__).parent
TEXTS = [*sorted((HERE / "corpus").glob("*.txt")), HERE / "equivalent.txt"]


def composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_claims_point_at_their_words_in_either_form_of_unicode(path, form):
    text = unicodedata.normalize(form, path.read_text(encoding="utf-8"))
    reading = read(text)
    for claim in reading.claims:
        assert text[claim.indicator_start : claim.indicator_end] == claim.indicator
        for figure in claim.figures:
            words = composed(text[figure.start : figure.end])
            assert words == figure.text or f"-{words}" == figure.text
    for miss in reading.misses:
        assert text[miss.start : miss.end] == miss.words


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_both_forms_of_unicode_say_the_same(path):
    text = path.read_text(encoding="utf-8")
    said = [
        [
            (composed(claim.indicator), claim.stage, claim.period, claim.rules)
            for claim in read(unicodedata.normalize(form, text)).claims
        ]
        for form in ("NFC", "NFD")
    ]
    assert said[0] == said[1]


TEXT = TEXTS[0].read_text(encoding="utf-8")
STRAY = st.sampled_from(["\u0300", "\u0301\u0323", "\u200b", "\r", "\u00a0", "\u0302\u0303\u0309"])


@given(st.lists(st.tuples(st.integers(0, len(TEXT)), STRAY), max_size=40), st.booleans())
def test_stray_marks_and_blanks_leave_every_number_a_place(strays, decomposed):
    text = unicodedata.normalize("NFD", TEXT) if decomposed else TEXT
    for position, mark in strays:
        text = text[:position] + mark + text[position:]
    for claim in read(text).claims:
        assert 0 <= claim.indicator_start <= claim.indicator_end <= len(text)
        for figure in claim.figures:
            assert 0 <= figure.start < figure.end <= len(text)
