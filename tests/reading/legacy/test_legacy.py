"""Text from before Unicode becomes Unicode, and no other text is touched."""

import unicodedata
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongket.reading import read
from tongket.reading.legacy import Scheme, modernised, scheme_of_bytes
from tongket.reading.legacy.alphabets import TCVN3, VNI
from tongket.reading.legacy.conversion import converted
from tongket.reading.legacy.syllables import is_syllable

SENTENCE = (
    "Tổng giá trị sản xuất ước đạt 721 tỷ đồng, bằng 103% kế hoạch; tỷ lệ hộ nghèo giảm còn 18,5%; "
    "diện tích trồng rừng đạt 340 ha, tăng 8,3% so với cùng kỳ năm trước."
)
TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
VOWELS = "aăâeêioôơuưy"
ALPHABET = [
    unicodedata.normalize("NFC", vowel + tone) for vowel, tone in product(VOWELS, TONES)
] + ["đ"]


def as_tcvn3(text: str) -> str:
    codes = {letter: code for code, letter in TCVN3.items()}
    return "".join(codes.get(char) or codes.get(char.lower(), char) for char in text)


def as_vni(text: str) -> str:
    codes = {letter: code for code, letter in sorted(VNI.items(), reverse=True)}
    return "".join(codes.get(char, char) for char in text)


WRITERS = {Scheme.TCVN3: as_tcvn3, Scheme.VNI: as_vni}


@pytest.mark.parametrize("scheme", WRITERS)
def test_every_small_letter_of_the_alphabet_comes_back(scheme):
    for letter in ALPHABET:
        assert converted(WRITERS[scheme](letter), scheme) == letter


def test_every_capital_comes_back_from_vni():
    for letter in ALPHABET:
        assert converted(as_vni(letter.upper()), Scheme.VNI) == letter.upper()


def test_every_capital_comes_back_from_tcvn3_inside_a_word_in_capitals():
    for letter in ALPHABET:
        word = f"TH{letter.upper()}NH"
        assert converted(as_tcvn3(word), Scheme.TCVN3) == word


@pytest.mark.parametrize("scheme", WRITERS)
def test_what_was_stored_as_unicode_by_mistake_reads_like_the_original(scheme):
    text, found = modernised(WRITERS[scheme](SENTENCE))
    assert (text, found) == (SENTENCE, scheme)
    assert read(text).claims == read(SENTENCE).claims != ()


@pytest.mark.parametrize("scheme", WRITERS)
def test_the_bytes_of_old_files_are_recognised(scheme):
    content = WRITERS[scheme](SENTENCE).encode("latin-1")
    found = scheme_of_bytes(content)
    assert found is not None
    assert modernised(found[0]) == (SENTENCE, scheme)


def test_windows_1258_is_read():
    letters = unicodedata.normalize("NFD", SENTENCE)
    for mark, vowels in {"\u0302": "aeo", "\u0306": "a", "\u031b": "ou"}.items():
        for vowel in vowels:
            letters = letters.replace(
                vowel + "\u0323" + mark, unicodedata.normalize("NFC", vowel + mark) + "\u0323"
            )
            letters = letters.replace(vowel + mark, unicodedata.normalize("NFC", vowel + mark))
    assert scheme_of_bytes(letters.encode("cp1258")) == (SENTENCE, Scheme.WINDOWS_1258)


@pytest.mark.parametrize(
    "text",
    [
        SENTENCE,
        unicodedata.normalize("NFD", SENTENCE),
        "Có hai xã làm tốt công tác này và bốn xã còn khó khăn.\nCác xã khác: không.",
        "Revenue reached 11.3 billion in 2023 – a naïve façade, a café, © 2023 Company®.",
        "L'été dernier, le café où nous étions était fermé; né à Orléans, il aima la crème brûlée",
        "Fünf Söhne hörten über die schöne Straße, für größere Äpfel.",
        "El niño comió una piña mañana; señor, ¿dónde está el camión?",
        "Não há informação; a educação é útil à população.",
        "",
        "12.345,6",
    ],
)
def test_what_is_no_old_text_stays_as_it_is(text):
    assert modernised(text) == (text, None)


def test_bytes_of_a_western_language_are_not_taken_for_vietnamese():
    assert scheme_of_bytes("Né à Orléans, il a été préféré.".encode("cp1252")) is None


def test_lines_in_unicode_stay_beside_old_ones():
    lines = [SENTENCE, as_tcvn3("Các chỉ tiêu chủ yếu đạt kế hoạch"), "Có hai xã"]
    text, found = modernised("\n".join(lines))
    assert found is Scheme.TCVN3
    assert text.split("\n") == [SENTENCE, "Các chỉ tiêu chủ yếu đạt kế hoạch", "Có hai xã"]


@given(st.text(max_size=300))
def test_converting_breaks_nothing_and_happens_once(text):
    once, _ = modernised(text)
    assert modernised(once)[0] == once


@pytest.mark.parametrize("word", ["đường", "nghiêng", "Quỹ", "gì", "GIẾNG", "khuyết", "ở", "xã"])
def test_syllables_are_known(word):
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["càc", "strong", "été", "ñaït", "bb", "", "ạ́"])
def test_what_is_no_syllable_is_told(word):
    assert not is_syllable(word)
