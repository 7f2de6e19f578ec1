import random
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongket.vocabulary.sorting import vietnamese_order

LETTERS = list("aăâbcdđeêghiklmnoôơpqrstuưvxy")
TONES = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"]  # level huyền hỏi ngã sắc nặng
SYLLABLES = st.builds(
    lambda before, vowel, tone, after: unicodedata.normalize("NFC", before + vowel + tone + after),
    st.sampled_from(["", "b", "đ", "ng", "th"]),
    st.sampled_from(list("aăâeêioôơuưy")),
    st.sampled_from(TONES),
    st.sampled_from(["", "m", "ng", "nh"]),
)
NAMES = st.lists(SYLLABLES, min_size=1, max_size=4).map(" ".join)


def in_order(words: list[str]) -> list[str]:
    return sorted(words, key=vietnamese_order)


def is_sorted(*words: str) -> bool:
    shuffled = list(words)
    random.Random(0).shuffle(shuffled)
    return in_order(shuffled) == list(words)


def test_the_alphabet_stands_in_its_order() -> None:
    assert is_sorted(*LETTERS)
    assert is_sorted("e", "ê", "f", "g"), "letters of other languages stand among them"


def test_the_tones_stand_in_their_order() -> None:
    assert is_sorted("ma", "mà", "mả", "mã", "má", "mạ")


def test_letters_come_before_tones() -> None:
    assert is_sorted("mạ", "mai", "man")
    assert is_sorted("bạ", "bă", "bặ", "bâ", "bậ", "be")


def test_each_syllable_is_settled_before_the_next() -> None:
    assert is_sorted("ba", "ba lô", "bà", "bà con")


@pytest.mark.parametrize(
    "names",
    [
        ["An Thắng", "Bằng Thành", "Bộc Bố", "Cao Tân", "Cổ Linh", "Công Bằng", "Giáo Hiệu"],
        ["Đà Nẵng", "Đắk Lắk", "Điện Biên", "Đồng Nai"],
        ["Dương Quang", "Đồng Phúc", "Hà Hiệu"],
        ["xã 2", "xã 10", "xã An Thắng"],
        ["Ba Bể", "Bạch Thông", "Bắc Kạn"],
    ],
)
def test_names_stand_as_a_reader_expects(names: list[str]) -> None:
    assert is_sorted(*names)


@given(NAMES)
def test_the_form_of_the_accents_does_not_matter(name: str) -> None:
    decomposed = unicodedata.normalize("NFD", name)
    assert vietnamese_order(decomposed) == vietnamese_order(name)


@given(st.text(), st.text())
def test_only_equal_words_share_a_place(one: str, other: str) -> None:
    same = unicodedata.normalize("NFC", one) == unicodedata.normalize("NFC", other)
    assert (vietnamese_order(one) == vietnamese_order(other)) == same


@given(st.lists(st.text() | NAMES))
def test_any_words_can_be_sorted_and_the_order_is_one(words: list[str]) -> None:
    once = in_order(words)
    assert in_order(list(reversed(once))) == once or len(set(words)) < len(words)


@given(NAMES)
def test_capitals_change_nothing_but_the_order_of_equals(name: str) -> None:
    assert vietnamese_order(name)[0] == vietnamese_order(name.title())[0]
    if name != name.title():
        assert is_sorted(name, name.title())


@given(NAMES, NAMES)
def test_a_longer_name_stands_behind_its_own_beginning(name: str, more: str) -> None:
    assert vietnamese_order(name) < vietnamese_order(f"{name} {more}")


@given(NAMES, SYLLABLES, SYLLABLES)
def test_what_follows_decides_where_the_beginning_is_the_same(
    name: str, one: str, other: str
) -> None:
    apart = vietnamese_order(one)[0] < vietnamese_order(other)[0]
    assert (vietnamese_order(f"{name} {one}")[0] < vietnamese_order(f"{name} {other}")[0]) == apart
