"""Which installation and which people do the stories of the tests share?

The database is made by the migrations: SQLite in a file of the run's temporary home, or with
``pytest --postgres`` PostgreSQL (see ``installation.py`` and ``postgres.py``). A test that needs a
PostgreSQL of its own beside it is marked ``postgres`` and asks for ``empty_postgres``.

``cast`` are the five people of every story (see ``cast.py``), with the units that ship with the
program. Passwords are hashed in the quickest way, properties have no deadline: time is measured in
``bench/``, not asserted here. Django's marks choose the database:
``django_db``, or ``django_db(transaction=True)`` for stories of several processes or threads.
"""

import importlib
import secrets
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest
from django.conf import settings
from django.db import connection, transaction
from django.db.backends.base.operations import BaseDatabaseOperations
from django.db.models import Model

import postgres
from cast import Cast, build_cast
from installation import HOME
from tongket.evaluation.cards import slot_of
from tongket.foundation.models import AuditEntry, User
from tongket.organisation.models import (
    Body,
    Event,
    Mandate,
    OrganisationUnit,
    Placement,
    Succession,
    UnitCode,
)

hypothesis.settings.register_profile("house", deadline=None)
hypothesis.settings.load_profile("house")
settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]

_BUILT: list[tuple[Cast, list[tuple[Model, ...]]]] = []
_TABLES = (
    User, OrganisationUnit, Placement, UnitCode, Event, Succession, Body, Mandate, AuditEntry,
)  # fmt: skip


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix: None) -> None:
    """Keep SQLite in a file, as production does; Django would put it into memory."""
    database = settings.DATABASES["default"]
    if database["ENGINE"].endswith("sqlite3"):
        database["TEST"]["NAME"] = str(HOME / "tongket.sqlite3")


@pytest.fixture(scope="session", autouse=True)
def _flush_breaks_the_seal() -> Iterator[None]:
    """Let Django empty the tables after a ``transaction=True`` test, the sealed one included."""
    sealing = importlib.import_module("tongket.foundation.migrations.0002_seal_audit")
    flush = BaseDatabaseOperations.execute_sql_flush

    def unsealed(operations: BaseDatabaseOperations, statements: list[str]) -> None:
        with transaction.atomic(), connection.cursor() as cursor:
            for statement in sealing.UNSEAL[connection.vendor]:
                cursor.execute(statement)
            flush(operations, statements)
            for statement in sealing.SEAL[connection.vendor]:
                cursor.execute(statement)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(BaseDatabaseOperations, "execute_sql_flush", unsealed)
        yield


@pytest.fixture(autouse=True)
def _nothing_kept() -> None:
    """Forget scorecards of other tests: their records began with the same numbers and moments."""
    slot_of.cache_clear()


@pytest.fixture
def home(tmp_path: Path, settings: object) -> Path:
    """An empty home for stored files, of this test only."""
    settings.HOME = tmp_path / "home"
    settings.HOME.mkdir()
    return settings.HOME


@pytest.fixture
def cast(db: None) -> Cast:
    """The five people, each with her mandate, and the units they act for.

    Built by actions once; the rows they left are put back for every later test of the process.
    """
    if not _BUILT:
        _BUILT.append((build_cast(), [tuple(model.objects.all()) for model in _TABLES]))
        return _BUILT[0][0]
    people, tables = _BUILT[0]
    for rows in tables:
        type(rows[0]).objects.bulk_create(rows)
    return people


@pytest.fixture
def empty_postgres() -> str:
    """The address of an empty PostgreSQL database, for ``TONGKET_DATABASE`` of a subprocess."""
    return postgres.server().create_database(f"story_{secrets.token_hex(4)}")
