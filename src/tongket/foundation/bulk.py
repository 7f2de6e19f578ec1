"""How do many rows enter a table at once, in the caller's transaction?"""

from collections.abc import Callable, Sequence
from datetime import date

from django.db import connection, models

_AT_ONCE = 2_000

Value = int | str | date | None  # datetimes are dates too


def insert_rows(
    model: type[models.Model],
    columns: Sequence[str],
    rows: Sequence[Sequence[Value]],
    progress: Callable[[int], None] = lambda _: None,
) -> None:
    """Insert rows of values that the database's driver takes as they are.

    No model object is made and no default filled in: ``columns`` names every field that has none
    in the database. ``progress`` is told how many rows each step wrote.
    """
    meta, quote = model._meta, connection.ops.quote_name  # noqa: SLF001 - Django documents it
    table = quote(meta.db_table)
    at = {field.name: str(field.column) for field in meta.concrete_fields}
    names = ", ".join(quote(at[name]) for name in columns)
    with connection.cursor() as cursor:
        for start in range(0, len(rows), _AT_ONCE):
            step = rows[start : start + _AT_ONCE]
            if connection.vendor == "postgresql":
                with cursor.copy(f"COPY {table} ({names}) FROM STDIN") as copy:
                    for row in step:
                        copy.write_row(row)
            else:
                places = ", ".join(["%s"] * len(columns))
                statement = f"INSERT INTO {table} ({names}) VALUES ({places})"  # noqa: S608 - our own names
                cursor.executemany(statement, step)
            progress(len(step))
