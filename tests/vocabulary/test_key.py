import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongket.vocabulary.key import key_of


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("Pác Nặm", "pac-nam"),
        ("Đảng ủy xã Bằng Thành (01864)", "dang-uy-xa-bang-thanh-01864"),
        ("  nghị quyết số 12/NQ-HĐND ", "nghi-quyet-so-12-nq-hdnd"),
        ("", ""),
        ("會議 – ***", ""),
    ],
)
def test_words_become_plain_letters_digits_and_hyphens(words: str, key: str) -> None:
    assert key_of(words) == key


@given(st.text())
def test_a_key_is_always_well_formed_and_its_own_key(words: str) -> None:
    key = key_of(words)
    assert re.fullmatch(r"([a-z0-9]+(-[a-z0-9]+)*)?", key)
    assert key_of(key) == key


@given(st.text())
def test_the_form_of_the_accents_does_not_matter(words: str) -> None:
    assert key_of(unicodedata.normalize("NFD", words)) == key_of(
        unicodedata.normalize("NFC", words)
    )
