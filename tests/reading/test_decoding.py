"""Which bytes are taken for a text, and how the others are refused."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongket.reading.decoding import (
    LARGEST,
    EncodingLegacy,
    FileEmpty,
    FileNotText,
    FileTooLarge,
    text_of,
)

SENTENCE = "Tổng giá trị sản xuất ước đạt 721 tỷ đồng, bằng 103% kế hoạch.\n"


@given(
    st.text(st.characters(min_codepoint=32, exclude_categories=["Cs"]), min_size=1).filter(
        str.strip
    )
)
def test_vietnamese_text_in_unicode_is_given_as_it_is(text: str) -> None:
    whole = SENTENCE + text
    assert text_of(whole.encode()) == whole
    assert text_of(b"\xef\xbb\xbf" + whole.encode()) == whole
    assert text_of(b"\xff\xfe" + whole.encode("utf-16-le")) == whole
    assert text_of(b"\xfe\xff" + whole.encode("utf-16-be")) == whole


def test_lines_end_alike_whoever_wrote_them() -> None:
    assert text_of(b"a\r\nb\rc\n") == "a\nb\nc\n"


def test_decomposed_vietnamese_is_no_legacy_encoding() -> None:
    text = unicodedata.normalize("NFD", SENTENCE)
    assert text_of(text.encode()) == text


@pytest.mark.parametrize("content", [b"", b" \n\t ", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_a_file_of_blanks_is_empty(content: bytes) -> None:
    with pytest.raises(FileEmpty):
        text_of(content)


def test_a_file_over_the_limit_is_told_with_both_sizes() -> None:
    assert text_of(b"a" * LARGEST)
    with pytest.raises(FileTooLarge) as caught:
        text_of(b"a" * (LARGEST + 60_000))
    assert caught.value.data == {"size": "5.1 MB", "limit": "5.0 MB"}


@pytest.mark.parametrize(
    "content",
    [
        b"%PDF-1.7 ...",
        b"PK\x03\x04rest",
        b"\xd0\xcf\x11\xe0rest",
        b"{\\rtf1 a}",
        b"a\x00b",
        b"\x7fELF\x01\x02",
    ],
)
def test_a_file_that_is_no_text_is_refused(content: bytes) -> None:
    with pytest.raises(FileNotText):
        text_of(content)


@pytest.mark.parametrize(
    "content",
    [
        "Tæng gi¸ trÞ s¶n xuÊt ®¹t 721 tû ®ång".encode("cp1252"),  # TCVN3, as it lies on old disks
        "Tæng gi¸ trÞ s¶n xuÊt ®¹t 721 tû ®ång".encode(),  # the same, copied into a new file
        "Toång giaù trò saûn xuaát ñaït 721 tyû ñoàng".encode("cp1252"),  # VNI
        "Toång giaù trò saûn xuaát ñaït 721 tyû ñoàng".encode(),
        "T\xd4\xcc ng gi\xe1 tr\xeb".encode("cp1258", errors="ignore"),
    ],
)
def test_text_from_before_unicode_is_refused_and_not_misread(content: bytes) -> None:
    with pytest.raises(EncodingLegacy):
        text_of(content)


def test_english_and_plain_ascii_are_texts() -> None:
    assert text_of(b"Revenue reached 11.3 billion in 2023.") != ""
    assert text_of("A café in Orléans – naïve déjà vu".encode()) != ""
