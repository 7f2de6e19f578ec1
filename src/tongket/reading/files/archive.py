"""Which parts does an office document consist of, and can they be opened without danger?"""

import io
import posixpath
import re
import zipfile
import zlib

from lxml import etree

from tongket.reading.files.kind import Kind
from tongket.reading.files.limits import FileDamaged, FileEncrypted, Limits, megabytes
from tongket.reading.text.decoding import FileNotText
from tongket.vocabulary.error import TongketError


class ExpandsTooFar(TongketError):
    """A small archive would unfold into far too much, as only archives made to harm do."""


class EntitiesDeclared(TongketError):
    """A part declares entities or outer references, which office programs never write."""


_SMALL = 1024 * 1024
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_ENCRYPTED = 0x1
_DECLARES = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_ENCODING = re.compile(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.-]+)")
_ENCODINGS = frozenset({b"utf-8", b"utf-16", b"us-ascii", b"ascii"})
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_ROOT = re.compile(r"\{[^}]*\}(\w+)")
_KIND_OF_PART = {"document": Kind.DOCX, "workbook": Kind.XLSX}
# zipfile raises NotImplementedError for a compression method or version that it does not know
_DAMAGES = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError)


def parsed(part: bytes, kind: str = "XML") -> etree._Element:
    """Parse one part with entities, outer references and excessive depth switched off.

    Raises:
        EntitiesDeclared: it declares what it must not.
        FileDamaged: it is not well-formed.
    """
    plain = part.replace(b"\x00", b"")  # UTF-16, as far as its ASCII goes
    encoding = _ENCODING.search(plain, 0, 300)
    if encoding and encoding[1].lower() not in _ENCODINGS:
        raise FileDamaged(kind=kind)
    if _DECLARES.search(plain):
        raise EntitiesDeclared
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        return etree.fromstring(part, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise FileDamaged(kind=kind) from None


class Archive:
    """An office document's parts, measured before any of them is opened.

    Raises:
        ExpandsTooFar: the parts together are larger than allowed.
        FileEncrypted, FileDamaged: an entry has a password or is not what the list of entries says.
        FileNotText: it is an archive of another kind.
        EntitiesDeclared: a part that says what is where declares entities.
    """

    def __init__(self, content: bytes, limits: Limits) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
        except _DAMAGES:
            raise FileDamaged(kind="ZIP") from None
        entries = self._zip.infolist()
        size = sum(entry.file_size for entry in entries)
        far = size > _SMALL and size > limits.ratio * len(content)
        if size > limits.expanded or far or len(entries) > limits.parts:
            raise ExpandsTooFar(size=megabytes(size), packed=megabytes(len(content)))
        if any(entry.flag_bits & _ENCRYPTED for entry in entries):
            raise FileEncrypted
        self.names = frozenset(entry.filename for entry in entries)
        if len(self.names) < len(entries) or any(e.compress_type not in _METHODS for e in entries):
            raise FileDamaged(kind="ZIP")
        self.main = self._main()
        self.document = self.xml(self.main)
        root = _ROOT.match(str(self.document.tag))
        kind = _KIND_OF_PART.get(root[1] if root else "")
        if kind is None:
            raise FileNotText(kind="ZIP")
        self.kind: Kind = kind

    def _main(self) -> str:
        """The part that the package's own list names as its document."""
        if "_rels/.rels" not in self.names:
            raise FileNotText(kind="ZIP")
        for relation in self.xml("_rels/.rels").iter(_RELATIONSHIP):
            if str(relation.get("Type", "")).endswith("/officeDocument"):
                name = str(relation.get("Target", "")).lstrip("/")
                if name in self.names:
                    return name
        raise FileNotText(kind="ZIP")

    def read(self, name: str) -> bytes:
        """The bytes of a part, never more than its entry declares.

        Raises:
            FileDamaged: they are not what the entry declares.
        """
        try:
            return self._zip.read(name)
        except _DAMAGES:
            raise FileDamaged(kind="ZIP") from None

    def xml(self, name: str) -> etree._Element:
        """A part as XML.

        Raises:
            EntitiesDeclared, FileDamaged: it cannot be read.
        """
        return parsed(self.read(name), posixpath.basename(name)[:60])

    def related(self, name: str) -> dict[str, tuple[str, str]]:
        """The inner parts that a part refers to: id, last word of the type, name."""
        folder, own = posixpath.split(name)
        listed = f"{folder}/_rels/{own}.rels" if folder else f"_rels/{own}.rels"
        if listed not in self.names:
            return {}
        found = {}
        for relation in self.xml(listed).iter(_RELATIONSHIP):
            target = str(relation.get("Target", ""))
            path = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            if relation.get("TargetMode") != "External" and path in self.names:
                kind = str(relation.get("Type", "")).rsplit("/", 1)[-1]
                found[str(relation.get("Id"))] = (kind, path)
        return found
