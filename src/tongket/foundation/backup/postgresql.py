"""How is a PostgreSQL database copied while others write, and put back in one transaction?

Tables travel in PostgreSQL's own text form; the tables themselves are made by the migrations that
had made them, so that no other program has to be installed.
"""

import hashlib
from collections.abc import Iterator

from django.db import connection, transaction
from django.db.backends.utils import CursorWrapper
from django.db.migrations.executor import MigrationExecutor

from tongket.foundation import schema
from tongket.foundation.backup.archive import Archive, Writing, chunks_of
from tongket.foundation.failures import DatabaseDamaged
from tongket.foundation.models import Document

_FOLDER = "tables/"
_MIGRATIONS = "django_migrations"


@transaction.atomic(durable=True)
def dump(archive: Writing) -> list[str]:
    """Add all tables as they are at one moment and give the hashes of the documents they name."""
    with connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        ours = connection.introspection.django_table_names(only_existing=True, include_views=False)
        for table in sorted({*ours, _MIGRATIONS}):
            described = connection.introspection.get_table_description(cursor, table)
            archive.columns[table] = [column.name for column in described]
            archive.add(_FOLDER + table, _rows(cursor, table, archive.columns[table]))
    archive.steps = schema.applied_steps()
    return list(Document.objects.values_list("sha256", flat=True))


@transaction.atomic(durable=True)
def load(archive: Archive) -> None:
    """Make the tables of a backup anew and fill them, in one transaction.

    Raises:
        DatabaseDamaged: what was put back does not read as what was taken.
    """
    _make_tables(archive.steps)
    with connection.cursor() as cursor:
        cursor.execute(f"TRUNCATE {_MIGRATIONS}")
        for table, columns in archive.columns.items():
            names = _names(columns)
            with (
                archive.open(_FOLDER + table) as part,
                cursor.copy(f"COPY {_names([table])} ({names}) FROM STDIN") as copy,
            ):
                for chunk in chunks_of(part):
                    copy.write(chunk)
            read_back = hashlib.sha256(b"".join(_rows(cursor, table, columns))).hexdigest()
            if read_back != archive.hashes[_FOLDER + table]:
                raise DatabaseDamaged(path=table)
            _count_on(cursor, table)


def _make_tables(steps: set[tuple[str, str]]) -> None:
    """Remove all tables of the program and make those that the steps of the backup made."""
    executor = MigrationExecutor(connection)
    executor.migrate([(app, None) for app in executor.loader.migrated_apps])
    executor = MigrationExecutor(connection)
    nodes = executor.loader.graph.node_map
    executor.migrate(  # to those that no other builds on; the rest come before them
        sorted(step for step in steps if not {node.key for node in nodes[step].children} & steps)
    )


def _rows(cursor: CursorWrapper, table: str, columns: list[str]) -> Iterator[bytes]:
    """A table in PostgreSQL's text form, in the order of its first column, which is its key."""
    query = f"SELECT {_names(columns)} FROM {_names([table])} ORDER BY 1"  # noqa: S608 - our names
    with cursor.copy(f"COPY ({query}) TO STDOUT") as copy:
        for chunk in copy:
            yield bytes(chunk)


def _count_on(cursor: CursorWrapper, table: str) -> None:
    """Let a table's own numbers go on after the highest one that was put back."""
    cursor.execute(
        "SELECT column_name FROM information_schema.columns"
        " WHERE table_schema = current_schema() AND table_name = %s AND is_identity = 'YES'",
        [table],
    )
    for (column,) in cursor.fetchall():
        highest = f"SELECT MAX({_names([column])}) FROM {_names([table])}"  # noqa: S608 - our names
        cursor.execute(
            f"SELECT setval(pg_get_serial_sequence(%s, %s), ({highest}))", [table, column]
        )


def _names(names: list[str]) -> str:
    return ", ".join(map(connection.ops.quote_name, names))
