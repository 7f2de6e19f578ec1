import sqlite3
from pathlib import Path

import psycopg
import pytest
from django.db import OperationalError

import postgres
from tongket.foundation import failures
from tongket.foundation.failures import known_failure
from tongket.foundation.sentences import sentence
from tongket.vocabulary.number import NumberUnreadable


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (28, failures.DiskFull),
        (122, failures.DiskFull),
        (13, failures.PathForbidden),
        (30, failures.PathForbidden),
        (2, failures.FileMissing),
        (21, failures.PathIsFolder),
    ],
)
def test_a_failure_of_the_system_names_its_path(number: int, kind: type[Exception]) -> None:
    failure = known_failure(OSError(number, "words", "/srv/tongket/files"))
    assert type(failure) is kind
    for language in ("vi", "en"):
        assert "/srv/tongket/files" in sentence(OSError(number, "", "/srv/tongket/files"), language)


def test_without_a_path_the_home_is_named(settings: object, tmp_path: Path) -> None:
    settings.HOME = tmp_path
    assert str(tmp_path) in sentence(OSError(28, "No space left on device"))


def failing(database: sqlite3.Connection, statement: str) -> sqlite3.Error:
    with pytest.raises(sqlite3.Error) as raised:
        database.execute(statement)
    return raised.value


def test_the_failures_of_sqlite_are_known_by_their_number(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite3"
    with sqlite3.connect(path, timeout=0, isolation_level=None) as database:
        database.execute("CREATE TABLE t (x)")
        database.execute("PRAGMA max_page_count = 3")
        full = failing(database, "INSERT INTO t VALUES (zeroblob(100000))")
        database.execute("PRAGMA query_only = ON")
        closed = failing(database, "INSERT INTO t VALUES (1)")
        with sqlite3.connect(path, timeout=0, isolation_level=None) as other:
            other.execute("BEGIN IMMEDIATE")
            database.execute("PRAGMA query_only = OFF")
            busy = failing(database, "INSERT INTO t VALUES (1)")
        other.close()
    database.close()
    path.write_bytes(b"no database at all" * 100)
    with sqlite3.connect(path) as database:
        damaged = failing(database, "SELECT * FROM t")
    database.close()
    found = [type(known_failure(error)) for error in (full, closed, busy, damaged)]
    assert found == [
        failures.DiskFull,
        failures.PathForbidden,
        failures.DatabaseBusy,
        failures.DatabaseDamaged,
    ]


def test_what_django_wraps_is_seen_through() -> None:
    cause = sqlite3.OperationalError("database or disk is full")
    cause.sqlite_errorcode = sqlite3.SQLITE_FULL
    wrapped = OperationalError("database or disk is full")
    wrapped.__cause__ = cause
    assert isinstance(known_failure(wrapped), failures.DiskFull)


def test_a_server_that_does_not_answer_is_known() -> None:
    with pytest.raises(psycopg.OperationalError) as raised:
        psycopg.connect("host=127.0.0.1 port=1 connect_timeout=2")
    assert isinstance(known_failure(raised.value), failures.DatabaseUnreachable)


@pytest.mark.postgres
def test_a_database_that_the_server_lacks_is_known() -> None:
    with pytest.raises(psycopg.OperationalError) as raised:
        psycopg.connect(postgres.server().address("nowhere"))
    assert isinstance(known_failure(raised.value), failures.DatabaseUnreachable)


def test_our_own_errors_stay_what_they_are() -> None:
    error = NumberUnreadable(text="x")
    assert known_failure(error) is error


def test_a_fault_of_the_program_is_no_known_failure() -> None:
    assert known_failure(ZeroDivisionError()) is None
    assert known_failure(sqlite3.IntegrityError("UNIQUE constraint failed")) is None
