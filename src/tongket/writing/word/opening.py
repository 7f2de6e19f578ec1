"""Can an office's own Word file be opened without danger?"""

import io
import re
import zipfile
import zlib

import docx
from docx.document import Document as WordDocument
from lxml.etree import LxmlError

from tongket.vocabulary.error import TongketError

_LIMIT = 50 * 1024 * 1024  # bytes of all parts together
_PARTS = 2_000
_DECLARES = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_OUTSIDE = re.compile(rb"<Relationship\b[^>]*TargetMode\s*=\s*[\"']External[\"'][^>]*>")
_TARGET = re.compile(rb"Target\s*=\s*[\"']([^\"']*)[\"']")
_LINK = b"/hyperlink"  # a link that a reader may press; all else is fetched without being asked


class TemplateDamaged(TongketError):
    """The file is not a Word document, or one with macros or declared entities."""


class TemplateTooLarge(TongketError):
    """The file unfolds to more than a template ever needs."""


class TemplateReachesOut(TongketError):
    """The file would fetch something from elsewhere when it is opened."""


def opened(content: bytes) -> WordDocument:
    """Open an uploaded Word file.

    Raises:
        TemplateDamaged, TemplateTooLarge, TemplateReachesOut: it is not to be trusted.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            _check(archive)
        return docx.Document(io.BytesIO(content))
    # zipfile raises NotImplementedError for a compression method or version that it does not know
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
        raise TemplateDamaged(part="DOCX") from error
    except (KeyError, ValueError, LxmlError, AttributeError) as error:
        raise TemplateDamaged(part="word/document.xml") from error


def _check(archive: zipfile.ZipFile) -> None:
    parts = archive.infolist()
    size = sum(part.file_size for part in parts)
    if size > _LIMIT or len(parts) > _PARTS:
        raise TemplateTooLarge(size=size, limit=_LIMIT)
    if "word/document.xml" not in archive.namelist():
        raise TemplateDamaged(part="word/document.xml")
    for part in parts:
        if part.flag_bits & 1 or "vba" in part.filename.lower():
            raise TemplateDamaged(part=part.filename)
        if part.filename.endswith((".xml", ".rels")):
            _check_text(part.filename, archive.read(part))


def _check_text(name: str, text: bytes) -> None:
    if _DECLARES.search(text.replace(b"\x00", b"")):
        raise TemplateDamaged(part=name)
    for found in _OUTSIDE.finditer(text.replace(b"\x00", b"")):
        if _LINK not in found[0]:
            target = _TARGET.search(found[0])
            raise TemplateReachesOut(target=target[1].decode(errors="replace") if target else "–")
