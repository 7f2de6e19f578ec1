"""Where do the bytes of stored documents lie, whole or not at all?

A file is named by the SHA-256 of its content (``files/ab/abcd…``). It is written beside its place,
brought to the disk and only then given its name, so that a name never stands for half a file.
"""

import hashlib
import os
import tempfile
from pathlib import Path

from django.conf import settings

from tongket.vocabulary.error import TongketError


class StoredFileDamaged(TongketError):
    """The bytes under a name are not those that gave it."""


def digest(content: bytes) -> str:
    """The name of a content: its SHA-256 in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def path(sha256: str) -> Path:
    """Where the file of a content lies or would lie."""
    return Path(settings.HOME) / "files" / sha256[:2] / sha256


def put(content: bytes) -> bool:
    """Store a content; say whether it was not there before.

    Raises:
        OSError: it could not be written (a full disk); nothing is left behind then.
    """
    target = path(digest(content))
    if target.exists():
        return False
    target.parent.mkdir(parents=True, exist_ok=True)
    write_whole(target, content)
    return True


def get(sha256: str) -> bytes:
    """The content under a name.

    Raises:
        StoredFileDamaged: it is missing or no longer what was stored.
    """
    try:
        content = path(sha256).read_bytes()
    except FileNotFoundError:
        content = b""
    if digest(content) != sha256:
        raise StoredFileDamaged(path=str(path(sha256)))
    return content


def write_whole(target: Path, content: bytes) -> None:
    """Write a file so that its name appears only once all of it is on the disk."""
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=".part-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    sync_folder(target.parent)


def sync_folder(folder: Path) -> None:
    """Bring the names in a folder to the disk."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def remove(sha256: str) -> None:
    """Take a content away, where nothing names it."""
    path(sha256).unlink(missing_ok=True)
