"""Which failures of the machine can the person at the keyboard do something about?"""

import errno
import sqlite3
from collections.abc import Iterator

from django.conf import settings

from tongket.vocabulary.error import TongketError


class DiskFull(TongketError):
    """There is no room to write."""


class PathForbidden(TongketError):
    """The system does not let this program read or write there."""


class FileMissing(TongketError):
    """There is no such file."""


class PathIsFolder(TongketError):
    """A folder stands where a file is wanted."""


class PathIsFile(TongketError):
    """A file stands where a folder is wanted."""


class NameTooLong(TongketError):
    """The system keeps no file of so long a name."""


class DatabaseBusy(TongketError):
    """Another process held the database for longer than this one may wait."""


class DatabaseDamaged(TongketError):
    """The file is no database, or a damaged one."""


class DatabaseUnreachable(TongketError):
    """The database server does not answer or does not let the program in."""


_OF_SYSTEM: dict[int, type[TongketError]] = {
    errno.ENOSPC: DiskFull,
    errno.EDQUOT: DiskFull,
    errno.EACCES: PathForbidden,
    errno.EPERM: PathForbidden,
    errno.EROFS: PathForbidden,
    errno.ENOENT: FileMissing,
    errno.EISDIR: PathIsFolder,
    errno.EEXIST: PathIsFile,
    errno.ENOTDIR: PathIsFile,
    errno.ENAMETOOLONG: NameTooLong,
}
_OF_SQLITE: dict[int, type[TongketError]] = {
    sqlite3.SQLITE_FULL: DiskFull,
    sqlite3.SQLITE_READONLY: PathForbidden,
    sqlite3.SQLITE_PERM: PathForbidden,
    sqlite3.SQLITE_CANTOPEN: PathForbidden,
    sqlite3.SQLITE_BUSY: DatabaseBusy,
    sqlite3.SQLITE_CORRUPT: DatabaseDamaged,
    sqlite3.SQLITE_NOTADB: DatabaseDamaged,
}
_OF_POSTGRESQL: dict[str, type[TongketError]] = {  # by SQLSTATE, whole or its class
    "53100": DiskFull,
    "25006": PathForbidden,
    "55P03": DatabaseBusy,
    "08": DatabaseUnreachable,
    "28": DatabaseUnreachable,
    "3D": DatabaseUnreachable,
    "57": DatabaseUnreachable,
}


def known_failure(error: BaseException) -> TongketError | None:
    """Name the failure of the machine behind an error: a full disk, a closed folder, a lock.

    Looks through the causes, since Django wraps what a database driver raises. An error of our own
    is given back as it is. Nothing where none of them is known: a fault of the program.
    """
    for cause in _causes(error):
        if isinstance(cause, TongketError):
            return cause
        if isinstance(cause, OSError) and (kind := _OF_SYSTEM.get(cause.errno or 0)):
            return kind(path=str(cause.filename or settings.HOME))
        if kind := _of_database(cause):
            return kind(path=str(settings.HOME))
    return None


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


def _of_database(error: BaseException) -> type[TongketError] | None:
    code = getattr(error, "sqlite_errorcode", None)
    if isinstance(code, int):
        return _OF_SQLITE.get(code & 0xFF)  # the low byte; the others refine it
    state = getattr(error, "sqlstate", None)
    if isinstance(state, str):
        return _OF_POSTGRESQL.get(state) or _OF_POSTGRESQL.get(state[:2])
    if type(error).__module__.startswith("psycopg") and type(error).__name__ == "OperationalError":
        return DatabaseUnreachable  # no state: there was never a connection
    return None
