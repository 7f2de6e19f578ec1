"""Does the database fit this program, or is one of them older?"""

from django.conf import settings
from django.db import connection
from django.db.migrations.loader import MigrationLoader

from tongket.vocabulary.error import TongketError


class DatabaseNotMigrated(TongketError):
    """The database is older than the program."""


class DatabaseNewer(TongketError):
    """The database was written by a newer program."""


def require_current() -> None:
    """Refuse a database whose tables are not exactly this program's.

    Raises:
        DatabaseNotMigrated: steps are missing.
        DatabaseNewer: it has steps that this program does not know.
    """
    applied = applied_steps()
    refuse_unknown(applied)
    if missing := known_steps() - applied:
        raise DatabaseNotMigrated(steps=len(missing), home=str(settings.HOME))


def require_not_newer() -> None:
    """Refuse a database with steps that this program does not know.

    Raises:
        DatabaseNewer: there is one.
    """
    refuse_unknown(applied_steps())


def refuse_unknown(steps: set[tuple[str, str]]) -> None:
    """Refuse a set of applied steps (app, name) that is not wholly this program's.

    Raises:
        DatabaseNewer: one of them is unknown here.
    """
    if unknown := steps - known_steps():
        raise DatabaseNewer(step=".".join(min(unknown)), home=str(settings.HOME))


def applied_steps() -> set[tuple[str, str]]:
    """The steps (app, name) that brought the database to where it is."""
    return set(MigrationLoader(connection).applied_migrations)


def known_steps() -> set[tuple[str, str]]:
    """The steps (app, name) that this program takes from nothing to its own tables."""
    return set(MigrationLoader(None).disk_migrations)
