"""How is all data taken into one file, and put back from it, without ever half of it?

A backup holds a consistent copy of the database, the stored documents and a manifest with the
hash of each part. It is read back before it gets its name, and again before anything is restored.
The key that signs sessions stays behind: after a restore elsewhere people sign in anew.
"""

from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.db import connection

from tongket.foundation import files, schema
from tongket.foundation.backup import postgresql, sqlite
from tongket.foundation.backup.archive import (
    FILES,
    BackupDamaged,
    BackupUnreadable,
    read_archive,
    write_archive,
)
from tongket.foundation.failures import DiskFull, known_failure
from tongket.foundation.models import User
from tongket.vocabulary.error import TongketError

__all__ = [
    "BackupDamaged",
    "BackupFileExists",
    "BackupFolderMissing",
    "BackupOfOtherDatabase",
    "BackupUnreadable",
    "RecordInTheWay",
    "Restored",
    "backup",
    "restore",
]


class BackupFileExists(TongketError):
    """There is a file of this name; a backup never overwrites one."""


class BackupFolderMissing(TongketError):
    """The folder in which the backup should lie is not there."""


class BackupOfOtherDatabase(TongketError):
    """The backup was taken from the other kind of database."""


class RecordInTheWay(TongketError):
    """The home already holds a record."""


@dataclass(frozen=True, slots=True)
class Restored:
    """What was put back; ``is_older`` asks for ``tongket migrate``."""

    documents: int
    is_older: bool


_ENGINES = {"sqlite": sqlite, "postgresql": postgresql}


def backup(path: Path) -> None:
    """Write all data into one file and read it back; work may go on meanwhile.

    Raises:
        BackupFileExists, BackupFolderMissing: where it should lie; nothing was written.
        StoredFileDamaged: a document's file is missing or altered.
        DiskFull, OSError: it could not be written; nothing is left of it.
    """
    if path.exists():
        raise BackupFileExists(path=str(path))
    if not path.absolute().parent.is_dir():
        raise BackupFolderMissing(path=str(path.absolute().parent))
    part = path.with_name(f"{path.name}.part")
    try:
        with write_archive(part, engine=connection.vendor) as archive:
            for sha256 in _ENGINES[connection.vendor].dump(archive):
                archive.add(FILES + sha256, [files.get(sha256)])
        read_archive(part)
        part.replace(path)
    except Exception as error:
        if isinstance(known_failure(error), DiskFull):
            raise DiskFull(path=str(path)) from error  # not the disk of the home
        raise
    finally:
        part.unlink(missing_ok=True)
    files.sync_folder(path.absolute().parent)


def restore(path: Path, *, replace: bool = False) -> Restored:
    """Put the data of a backup into the home in use; ``replace`` what is there only if told to.

    Every hash is checked before anything changes; then the documents are added and the database
    changes in one step. What fails leaves everything as it was.

    Raises:
        BackupUnreadable, BackupDamaged: it is no backup, or not what was written.
        BackupOfOtherDatabase: it was taken from the other kind of database.
        DatabaseNewer: a newer program wrote it.
        RecordInTheWay: the home holds a record and ``replace`` was not said.
        OSError: it could not be written.
    """
    archive = read_archive(path)
    if archive.engine != connection.vendor:
        raise BackupOfOtherDatabase(engine=archive.engine, here=connection.vendor)
    schema.refuse_unknown(archive.steps)
    Path(settings.HOME).mkdir(mode=0o700, parents=True, exist_ok=True)
    if not replace and _holds_a_record():
        raise RecordInTheWay(home=str(settings.HOME))
    absent = [sha256 for sha256 in archive.files if not files.path(sha256).exists()]
    try:
        for sha256 in absent:
            files.put(archive.read(FILES + sha256))
        _ENGINES[connection.vendor].load(archive)
    except BaseException:
        for sha256 in absent:
            files.remove(sha256)
        raise
    connection.close()
    return Restored(len(archive.files), is_older=archive.steps != schema.known_steps())


def _holds_a_record() -> bool:
    return bool(schema.applied_steps()) and User.objects.exists()
