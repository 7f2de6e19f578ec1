"""Which installation and which people do the stories of the tests share?

The database is made by the migrations: SQLite in a file of the run's temporary home, or with
``pytest --postgres`` PostgreSQL (see ``installation.py`` and ``postgres.py``). A test that needs
both, or a second installation of its own, is marked ``postgres`` and asks for
``empty_postgres``, the address of a database that nobody has used.
"""

import secrets

import pytest
from django.conf import settings

import postgres
from installation import HOME


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix: None) -> None:
    """Keep SQLite in a file, as production does; Django would put it into memory."""
    database = settings.DATABASES["default"]
    if database["ENGINE"].endswith("sqlite3"):
        database["TEST"]["NAME"] = str(HOME / "tongket.sqlite3")


@pytest.fixture
def empty_postgres() -> str:
    """The address of an empty PostgreSQL database, for ``TONGKET_DATABASE`` of a subprocess."""
    return postgres.server().create_database(f"story_{secrets.token_hex(4)}")
