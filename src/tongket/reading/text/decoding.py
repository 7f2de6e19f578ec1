"""Which text do the bytes of a text file hold?"""

import codecs
import re

from tongket.reading.legacy import Scheme, modernised, scheme_of_bytes
from tongket.vocabulary.error import TongketError


class FileNotText(TongketError):
    """The file is a picture, an archive or the like; ``kind`` names it, empty where unknown."""


class EncodingUnrecognised(TongketError):
    """The bytes are text in an encoding that is not known here."""


_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")


def text_of(content: bytes) -> tuple[str, Scheme | None]:
    """Give a file's text in Unicode, every line ending in LF, and what it had to be converted from.

    UTF-8, and UTF-16 with its mark, are read as they are; TCVN3, VNI and Windows-1258 are told by
    the statistics of their letters, also where they were stored as UTF-8 by mistake.

    Raises:
        FileNotText: it is no text.
        EncodingUnrecognised: it is text, but neither Unicode nor old Vietnamese.
    """
    text, scheme = _decoded(content)
    if _CONTROL.search(text):
        raise FileNotText(kind="")
    text, found = modernised(text)
    return text.replace("\r\n", "\n").replace("\r", "\n"), found or scheme


def _decoded(content: bytes) -> tuple[str, Scheme | None]:
    bom, encoding = next(((b, e) for b, e in _BOMS if content.startswith(b)), (b"", "utf-8"))
    try:
        return content[len(bom) :].decode(encoding), None
    except UnicodeDecodeError:
        if b"\x00" in content:
            raise FileNotText(kind="") from None
    found = scheme_of_bytes(content)
    if found is None:
        raise EncodingUnrecognised
    return found
