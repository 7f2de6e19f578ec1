"""Of which kind is a file, by what it holds and never by its name?"""

import re
from enum import StrEnum

from tongket.reading.files.limits import FileEncrypted
from tongket.reading.text.decoding import FileNotText


class Kind(StrEnum):
    """A kind of file that is read; the value is its media type."""

    TEXT = "text/plain"
    HTML = "text/html"
    PDF = "application/pdf"
    DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    OFFICE = "application/zip"  # which of the two its parts tell


_PDF_WITHIN = 1024  # bytes before "%PDF-" that readers forgive
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage".encode("utf-16-le")  # a DOCX or XLSX behind a password
_OTHERS = (
    (b"\xd0\xcf\x11\xe0", "DOC, XLS"),
    (b"{\\rtf", "RTF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"II*\x00", "TIFF"),
    (b"MM\x00*", "TIFF"),
    (b"Rar!", "RAR"),
    (b"7z\xbc\xaf", "7Z"),
    (b"\x1f\x8b", "GZIP"),
)
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?>.*?-->)\s*)*+<(?:!doctype\s+html|html|head|body|meta|title|table|div|p)\b",
    re.IGNORECASE | re.DOTALL,
)


def kind_of(content: bytes) -> Kind:
    """Tell a file's kind.

    Raises:
        FileEncrypted: it is an office document behind a password.
        FileNotText: it is a kind that is not read.
    """
    if b"%PDF-" in content[:_PDF_WITHIN]:
        return Kind.PDF
    if content.startswith(b"PK\x03\x04"):
        return Kind.OFFICE
    if content.startswith(_OLE) and _LOCKED in content:
        raise FileEncrypted
    for signature, name in _OTHERS:
        if content.startswith(signature):
            raise FileNotText(kind=name)
    head = content[:4096].removeprefix(b"\xef\xbb\xbf")
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head.replace(b"\x00", b"")[2:]
    return Kind.HTML if _HTML.match(head) else Kind.TEXT
