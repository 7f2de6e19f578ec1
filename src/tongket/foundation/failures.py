"""Which failures of the machine can the person at the keyboard do something about?"""

import errno
import sqlite3
from collections.abc import Iterator

from tongket.vocabulary.error import TongketError


class DiskFull(TongketError):
    """Nothing more can be written where the data lies."""


class NotWritable(TongketError):
    """The program may not write where the data lies."""


class DatabaseBusy(TongketError):
    """Another process held the database for longer than this one may wait."""


class DatabaseOutOfReach(TongketError):
    """The database server does not answer or does not let the program in."""


_FULL = {errno.ENOSPC, errno.EDQUOT}
_CLOSED = {errno.EROFS, errno.EACCES, errno.EPERM}
_OF_SQLITE: dict[int, type[TongketError]] = {
    sqlite3.SQLITE_FULL: DiskFull,
    sqlite3.SQLITE_READONLY: NotWritable,
    sqlite3.SQLITE_CANTOPEN: NotWritable,
    sqlite3.SQLITE_BUSY: DatabaseBusy,
}
_OF_POSTGRESQL: dict[str, type[TongketError]] = {  # class or code of SQLSTATE
    "53100": DiskFull,
    "25006": NotWritable,
    "08": DatabaseOutOfReach,
    "28": DatabaseOutOfReach,
    "3D": DatabaseOutOfReach,
}


def known_failure(error: BaseException) -> TongketError | None:
    """Name the failure of the machine behind an error: a full disk, a closed folder, a lock.

    Looks through the causes, since Django wraps what a database driver raises. Nothing where none
    of them is known: then it is a fault of the program.
    """
    for cause in _causes(error):
        if isinstance(cause, TongketError):
            return cause
        if isinstance(cause, OSError) and cause.errno in _FULL:
            return DiskFull(path=cause.filename or "")
        if isinstance(cause, OSError) and cause.errno in _CLOSED:
            return NotWritable(path=cause.filename or "")
        if kind := _database_failure(cause):
            return kind(path="")
    return None


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


def _database_failure(error: BaseException) -> type[TongketError] | None:
    code = getattr(error, "sqlite_errorcode", None)
    if isinstance(code, int):
        return _OF_SQLITE.get(code & 0xFF)  # the low byte; the rest refines it
    state = getattr(error, "sqlstate", None)
    if isinstance(state, str):
        return _OF_POSTGRESQL.get(state) or _OF_POSTGRESQL.get(state[:2])
    if type(error).__module__.startswith("psycopg") and type(error).__name__ == "OperationalError":
        return DatabaseOutOfReach  # no state: the connection was never made
    return None
