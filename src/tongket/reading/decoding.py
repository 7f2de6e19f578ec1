"""Which text do the bytes of a file hold?"""

import codecs
import re
import unicodedata

from tongket.vocabulary.error import TongketError

LARGEST = 5 * 1024 * 1024
"""The most bytes that one text may have; thirty novels."""


class FileEmpty(TongketError):
    """There is nothing in the file but blanks."""


class FileTooLarge(TongketError):
    """The file has more bytes than are read."""


class FileNotText(TongketError):
    """The file is a picture, an archive, an office document or the like."""


class EncodingLegacy(TongketError):
    """The text is written in an encoding or a font from before Unicode."""


_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGNATURES = (
    (b"%PDF", "PDF"),
    (b"PK\x03\x04", "DOCX, XLSX, ZIP"),
    (b"\xd0\xcf\x11\xe0", "DOC, XLS"),
    (b"{\\rtf", "RTF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")
_VIETNAMESE = re.compile("[\u1ea0-\u1ef9]")
# Vietnamese in the fonts .VnTime ("Tæng gi¸ trÞ") or VNI-Times ("Toång giaù trò")
_FONT_TRICK = re.compile("[a-zA-Z®][¨©ª«¬®¸¹µ¶·§]|®[^\\W\\d]|[aeiouyAEIOUY][àáâãäåùúûüøõéèïñÂÁÀÅÄ]")
_TRICKS = 3  # so many are no accident where not one Vietnamese letter stands


def text_of(content: bytes) -> str:
    """Give the text of a file in Unicode (UTF-8, or UTF-16 with its mark), every line ending in LF.

    Raises:
        FileTooLarge: there are more than ``LARGEST`` bytes.
        FileNotText: it is no plain text; ``kind`` says what it seems to be.
        EncodingLegacy: it is text from before Unicode: TCVN3, VNI, Windows-1258.
        FileEmpty: nothing is in it but blanks.
    """
    if len(content) > LARGEST:
        raise FileTooLarge(size=_megabytes(len(content)), limit=_megabytes(LARGEST))
    for signature, kind in _SIGNATURES:
        if content.startswith(signature):
            raise FileNotText(kind=kind)
    text = _decoded(content)
    if not text.strip():
        raise FileEmpty
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _decoded(content: bytes) -> str:
    bom, encoding = next(((b, e) for b, e in _BOMS if content.startswith(b)), (b"", "utf-8"))
    try:
        text = content[len(bom) :].decode(encoding)
    except UnicodeDecodeError:
        if b"\x00" in content:
            raise FileNotText(kind="?") from None
        raise EncodingLegacy from None
    if _CONTROL.search(text):
        raise FileNotText(kind="?")
    if _looks_tricked(text):
        raise EncodingLegacy
    return text


def _looks_tricked(text: str) -> bool:
    composed = unicodedata.normalize("NFC", text)
    if _VIETNAMESE.search(composed):
        return False
    return len(_FONT_TRICK.findall(composed)) >= _TRICKS


def _megabytes(size: int) -> str:
    return f"{size / 1024 / 1024:.1f} MB"
