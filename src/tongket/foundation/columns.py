"""How do rows of the record become columns in memory?

Over ADBC, which fills Arrow columns without making a Python object of any cell. Inside a
transaction the same query runs on Django's connection instead: another one would not see what is
not yet committed.
"""

from typing import Any

import adbc_driver_postgresql.dbapi
import adbc_driver_sqlite.dbapi
import pyarrow as pa
from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import QuerySet

_DAY_ZERO = "2440587.5"  # 1 January 1970 in Julian days


def read(rows: QuerySet[Any, Any], schema: pa.Schema) -> pa.Table:
    """Read what a query of ``values_list`` gives, its columns named and typed by a schema.

    Days are ``date32``, moments microseconds of UTC; text that is not there is empty.
    """
    try:
        inner, parameters = rows.query.sql_with_params()
    except EmptyResultSet:  # such as units of which the person may see none
        return schema.empty_table()
    names = [f"c{place}" for place in range(len(schema))]
    wanted = ", ".join(
        f"{_as_type(name, field.type)} AS {name}" for name, field in zip(names, schema, strict=True)
    )
    query = f"WITH found({', '.join(names)}) AS ({inner}) SELECT {wanted} FROM found"  # noqa: S608 - names and types are ours, values are parameters
    table = _on_our_connection if connection.in_atomic_block else _over_adbc
    found = table(query, parameters).rename_columns(schema.names)
    return pa.table(
        [_cast(found[field.name], field.type) for field in schema], schema=schema
    ).combine_chunks()


def _as_type(name: str, kind: pa.DataType) -> str:
    """SQLite keeps days and moments as text; counted there, they need no parsing here."""
    if pa.types.is_string(kind):
        return f"COALESCE({name}, '')"
    if connection.vendor != "sqlite":
        return name
    if pa.types.is_date(kind):
        return f"CAST(julianday({name}) - {_DAY_ZERO} AS INTEGER)"
    if pa.types.is_timestamp(kind):
        return (
            f"CAST(round((julianday(substr({name}, 1, 19)) - {_DAY_ZERO}) * 86400) AS INTEGER)"
            f" * 1000000"
            f" + CAST(substr({name}, 21, 6) AS INTEGER)"
        )
    return name


def _cast(column: pa.ChunkedArray, kind: pa.DataType) -> pa.ChunkedArray:
    if pa.types.is_date(kind) and not pa.types.is_date(column.type):
        column = column.cast(pa.int32())
    return column.cast(kind)


def _over_adbc(query: str, parameters: tuple[Any, ...]) -> pa.Table:
    if connection.vendor == "sqlite":
        address, query = str(connection.settings_dict["NAME"]), query.replace("%s", "?")
        door = adbc_driver_sqlite.dbapi.connect(address)
    else:
        door = adbc_driver_postgresql.dbapi.connect(_postgres_address())
        for place in range(len(parameters)):
            query = query.replace("%s", f"${place + 1}", 1)
    with door, door.cursor() as cursor:
        cursor.execute(query, parameters or None)
        return cursor.fetch_arrow_table()


def _on_our_connection(query: str, parameters: tuple[Any, ...]) -> pa.Table:
    with connection.cursor() as cursor:
        cursor.execute(query, parameters)
        names = [column[0] for column in cursor.description]
        columns = list(zip(*cursor.fetchall(), strict=True)) or [()] * len(names)
    return pa.table(dict(zip(names, map(pa.array, columns), strict=True)))


def _postgres_address() -> str:
    parts = connection.get_connection_params()
    wanted = {"host": "host", "port": "port", "user": "user", "password": "password"}
    words = {name: parts[key] for name, key in wanted.items() if parts.get(key)}
    return " ".join(
        f"{name}='{str(value).replace(chr(92), chr(92) * 2).replace(chr(39), chr(92) + chr(39))}'"
        for name, value in {**words, "dbname": parts["dbname"]}.items()
    )
