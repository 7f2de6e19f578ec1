"""One spelling of a text, and the way back to the one that is stored."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongket.reading.text.normalise import compose, key


@given(st.text(alphabet=st.sampled_from("aăâđeêioôơuưy\u0300\u0301\u0303\u0309\u0323 \n.,1")))
def test_composing_keeps_the_way_back(text):
    source = compose(text)
    assert source.stored_at(len(source.composed)) == len(text)
    cuts = [source.stored_at(place) for place in range(len(source.composed) + 1)]
    assert cuts == sorted(cuts)
    assert "".join(text[a:b] for a, b in pairwise(cuts)) == text


@pytest.mark.parametrize(
    ("one", "other"),
    [("hoá", "hóa"), ("Thuỷ", "thủy"), ("UỶ", "ủy"), ("tỉ", "tỷ"), ("sỹ", "sĩ"), ("quí", "quý")],
)
def test_spellings_of_one_word_are_equal(one, other):
    assert key(one) == key(other)


@pytest.mark.parametrize(
    ("one", "other"), [("tai", "tay"), ("hai", "hay"), ("tỷ", "tý"), ("bò", "bỏ")]
)
def test_different_words_stay_different(one, other):
    assert key(one) != key(other)
