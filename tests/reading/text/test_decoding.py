"""Which bytes are taken for a text, and how the others are refused."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongket.reading.legacy import Scheme
from tongket.reading.text.decoding import EncodingUnrecognised, FileNotText, text_of

SENTENCE = "Tổng giá trị sản xuất ước đạt 721 tỷ đồng, bằng 103% kế hoạch.\n"


@given(
    st.text(st.characters(min_codepoint=32, exclude_categories=["Cs"]), min_size=1).filter(
        str.strip
    )
)
def test_vietnamese_text_in_unicode_is_given_as_it_is(text: str) -> None:
    """But for lines that follow an old alphabet, which stand here by chance."""
    whole = SENTENCE + text
    for content in (
        whole.encode(),
        b"\xef\xbb\xbf" + whole.encode(),
        b"\xff\xfe" + whole.encode("utf-16-le"),
        b"\xfe\xff" + whole.encode("utf-16-be"),
    ):
        found, scheme = text_of(content)
        assert scheme is not None or found == whole


def test_lines_end_alike_whoever_wrote_them() -> None:
    assert text_of(b"a\r\nb\rc\n") == ("a\nb\nc\n", None)


def test_decomposed_vietnamese_is_no_legacy_encoding() -> None:
    text = unicodedata.normalize("NFD", SENTENCE)
    assert text_of(text.encode()) == (text, None)


@pytest.mark.parametrize("content", [b"a\x00b", b"\x7fELF\x01\x02", b"\xff\xfe\x00"])
def test_a_file_that_is_no_text_is_refused(content: bytes) -> None:
    with pytest.raises(FileNotText):
        text_of(content)


@pytest.mark.parametrize(
    ("content", "scheme"),
    [
        ("Tæng gi¸ trÞ s¶n xuÊt ®¹t 721 tû ®ång".encode("cp1252"), Scheme.TCVN3),
        ("Tæng gi¸ trÞ s¶n xuÊt ®¹t 721 tû ®ång".encode(), Scheme.TCVN3),
        ("Toång giaù trò saûn xuaát ñaït 721 tyû ñoàng".encode("cp1252"), Scheme.VNI),
        ("Toång giaù trò saûn xuaát ñaït 721 tyû ñoàng".encode(), Scheme.VNI),
    ],
)
def test_text_from_before_unicode_is_converted(content: bytes, scheme: Scheme) -> None:
    assert text_of(content) == ("Tổng giá trị sản xuất đạt 721 tỷ đồng", scheme)


def test_bytes_in_an_unknown_encoding_are_refused_and_not_misread() -> None:
    with pytest.raises(EncodingUnrecognised):
        text_of("Thu ngân sách; été".encode("latin-1"))


def test_english_and_plain_ascii_are_texts() -> None:
    for text in ("Revenue reached 11.3 billion.", "A café in Orléans – naïve déjà vu"):
        assert text_of(text.encode()) == (text, None)
