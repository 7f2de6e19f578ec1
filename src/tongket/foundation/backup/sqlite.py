"""How is a SQLite database copied while others write, and put back in one step?"""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from itertools import zip_longest
from pathlib import Path

from django.conf import settings
from django.db import connection

from tongket.foundation.backup.archive import Archive, Writing, chunks_of
from tongket.foundation.failures import DatabaseDamaged

_PART = "database.sqlite3"


def dump(archive: Writing) -> list[str]:
    """Add a copy of the database and give the hashes of the documents it names."""
    with _scratch(archive.path.with_name(f"{archive.path.name}.sqlite3")) as copy:
        with _open(_path()) as source, _open(copy) as target:
            source.backup(target)
            target.execute("PRAGMA journal_mode = DELETE")  # one file, nothing beside it
            _require_sound(target, copy)
            archive.steps = set(target.execute("SELECT app, name FROM django_migrations"))
            documents = target.execute("SELECT sha256 FROM foundation_document").fetchall()
        with copy.open("rb") as file:
            archive.add(_PART, chunks_of(file))
    return [sha256 for (sha256,) in documents]


def load(archive: Archive) -> None:
    """Put the database of a backup in the place of the one in use, as one transaction of it.

    Raises:
        DatabaseDamaged: what was put back does not read as what was taken.
    """
    connection.close()
    with _scratch(Path(settings.HOME) / ".restore.sqlite3") as copy:
        with archive.open(_PART) as part, copy.open("wb") as file:
            shutil.copyfileobj(part, file)
        with _open(copy) as source, _open(_path()) as target:
            _require_sound(source, copy)
            source.backup(target)
            lines = zip_longest(source.iterdump(), target.iterdump())
            if any(taken != put for taken, put in lines):
                raise DatabaseDamaged(path=str(_path()))


@contextmanager
def _scratch(path: Path) -> Iterator[Path]:
    """A file for the length of the block; one that a killed run left is taken away first."""
    path.unlink(missing_ok=True)
    try:
        yield path
    finally:
        path.unlink(missing_ok=True)


def _path() -> Path:
    return Path(str(connection.settings_dict["NAME"]))


@contextmanager
def _open(path: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(path, timeout=20)) as opened:
        yield opened


def _require_sound(database: sqlite3.Connection, path: Path) -> None:
    if database.execute("PRAGMA quick_check").fetchone() != ("ok",):
        raise DatabaseDamaged(path=str(path))
