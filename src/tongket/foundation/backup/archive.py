"""How does one file hold many parts so that each can be proved whole?"""

import errno
import hashlib
import json
import os
import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path
from typing import IO

from tongket.vocabulary.error import TongketError

FILES = "files/"
_MANIFEST = "manifest.json"
_FORMAT = 1
_CHUNK = 1024 * 1024
_NOT_READABLE = (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, struct.error)


class BackupUnreadable(TongketError):
    """The file is no backup of this system, or of a form this program does not know."""


class BackupDamaged(TongketError):
    """A part of the backup is not what was written."""


@dataclass(slots=True)
class Writing:
    """A backup being written: its parts so far and what is known of the database."""

    path: Path
    engine: str
    _zip: zipfile.ZipFile
    steps: set[tuple[str, str]] = field(default_factory=set)
    columns: dict[str, list[str]] = field(default_factory=dict)
    _hashes: dict[str, str] = field(default_factory=dict)

    def add(self, name: str, chunks: Iterable[bytes]) -> None:
        """Write a part and note its hash."""
        seen = hashlib.sha256()
        with self._zip.open(name, "w", force_zip64=True) as part:
            for chunk in chunks:
                seen.update(chunk)
                part.write(chunk)
        self._hashes[name] = seen.hexdigest()

    def close(self) -> None:
        """Write the manifest, the last part."""
        manifest = {
            "format": _FORMAT,
            "program": version("tongket"),
            "engine": self.engine,
            "steps": sorted(self.steps),
            "columns": self.columns,
            "hashes": self._hashes,
        }
        self._zip.writestr(_MANIFEST, json.dumps(manifest, ensure_ascii=False, indent=1))


@dataclass(frozen=True, slots=True)
class Archive:
    """A backup whose every part was read and found whole.

    ``steps`` are the migrations that made its tables, ``columns`` the tables' columns where the
    database is held as tables, ``hashes`` the SHA-256 of each part.
    """

    path: Path
    engine: str
    steps: set[tuple[str, str]]
    columns: dict[str, list[str]]
    hashes: dict[str, str]

    @property
    def files(self) -> tuple[str, ...]:
        """The hashes of the stored documents it holds."""
        return tuple(n.removeprefix(FILES) for n in self.hashes if n.startswith(FILES))

    def read(self, name: str) -> bytes:
        """One part as a whole."""
        with self.open(name) as part:
            return part.read()

    @contextmanager
    def open(self, name: str) -> Iterator[IO[bytes]]:
        """One part, to be read piece by piece."""
        with zipfile.ZipFile(self.path) as archive, archive.open(name) as part:
            yield part


@contextmanager
def write_archive(path: Path, *, engine: str) -> Iterator[Writing]:
    """Write a backup that is on the disk when the block ends."""
    with path.open("wb") as file:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
            writing = Writing(path, engine, archive)
            yield writing
            writing.close()
        file.flush()
        os.fsync(file.fileno())


def read_archive(path: Path) -> Archive:
    """Read all of a backup and compare each part with its hash.

    Raises:
        BackupUnreadable: it is no backup, or of a form that this program does not know.
        BackupDamaged: a part is missing, in excess or altered.
    """
    try:
        with _within_file(), zipfile.ZipFile(path) as archive:
            manifest = json.loads(archive.read(_MANIFEST))
            if manifest["format"] != _FORMAT:
                raise BackupUnreadable(path=str(path))
            _require_whole(archive, manifest["hashes"], path)
    except (*_NOT_READABLE, KeyError, ValueError, TypeError) as error:
        raise BackupUnreadable(path=str(path)) from error
    return Archive(
        path,
        manifest["engine"],
        {(app, name) for app, name in manifest["steps"]},
        manifest["columns"],
        manifest["hashes"],
    )


@contextmanager
def _within_file() -> Iterator[None]:
    """Tell of a place in front of the file, to which a flipped byte may lead, as of bad contents.

    Raises:
        zipfile.BadZipFile: the contents point there.
    """
    try:
        yield
    except OSError as error:
        if error.errno != errno.EINVAL:
            raise
        raise zipfile.BadZipFile(str(error)) from error


def _require_whole(archive: zipfile.ZipFile, hashes: dict[str, str], path: Path) -> None:
    for name in {*hashes, *archive.namelist()} - {_MANIFEST}:
        if name not in hashes or _hash(archive, name) != hashes[name]:
            raise BackupDamaged(path=str(path), part=name)


def _hash(archive: zipfile.ZipFile, name: str) -> str:
    seen = hashlib.sha256()
    try:
        with _within_file(), archive.open(name) as part:
            for chunk in chunks_of(part):
                seen.update(chunk)
    except (*_NOT_READABLE, KeyError):
        return ""
    return seen.hexdigest()


def chunks_of(part: IO[bytes]) -> Iterator[bytes]:
    """A part piece by piece."""
    return iter(lambda: part.read(_CHUNK), b"")
