"""How is a question that every page asks put into SQL once, and from then on only run?"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache, wraps
from typing import Any, TypeVarTuple

from django.db import connection, models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import QuerySet
from django.db.models.expressions import Expression
from django.db.models.sql.compiler import SQLCompiler

Given = TypeVarTuple("Given")
Rows = list[tuple[Any, ...]]

_FIELDS: dict[type, "models.Field[Any, Any]"] = {
    str: models.CharField(),
    datetime: models.DateTimeField(),
    date: models.DateField(),
}
_MOST = 2**12  # longer lists are rare, and their statements not worth keeping


def prepared(
    build: Callable[[*Given], QuerySet[Any, tuple[Any, ...]]],
) -> Callable[[*Given], Rows]:
    """Make a function that gives the rows of the ``values_list`` query that another builds.

    The query is built and compiled once for each number of listed values (filled up to a power of
    two), with blanks in the place of arguments: text, days, moments, and lists of them, which may
    be compared with columns but not be looked at. Nothing that was read is kept. Equal values of a
    column come as one object. An empty list has no rows.
    """
    made: dict[tuple[object, ...], _Statement] = {}

    @wraps(build)
    def rows(*args: *Given) -> Rows:
        given = [_filled_up(each) if isinstance(each, list) else each for each in args]
        lengths = [len(each) for each in given if isinstance(each, list)]
        if 0 in lengths:
            return []
        if lengths and max(lengths) > _MOST:
            return list(build(*args))
        if (shape := (connection.vendor, *lengths)) not in made:
            made[shape] = _Statement.of(build, given)
        return made[shape].run(given)

    return rows


class _Blank(Expression):
    """The place of an argument in a statement; it stands in the statement's own parameters."""

    def __init__(self, argument: int, place: int | None, example: object) -> None:
        super().__init__(output_field=_field(example))
        self.argument, self.place = argument, place

    def as_sql(self, _compiler: SQLCompiler, _connection: BaseDatabaseWrapper) -> Any:
        return "%s", [self]

    def fill(self, given: Sequence[Any]) -> Any:
        """Give the argument as the database wants it."""
        value = given[self.argument]
        if self.place is not None:
            value = value[self.place]
        return value if isinstance(value, str) else _for_database(value, connection.vendor)


@lru_cache(maxsize=2**8)  # one day and one moment go into every question of a request
def _for_database(value: date, _vendor: str) -> Any:
    return _field(value).get_db_prep_value(value, connection)


def _field(value: object) -> "models.Field[Any, Any]":
    return next(field for kind, field in _FIELDS.items() if isinstance(value, kind))


@dataclass(frozen=True, slots=True)
class _Statement:
    """SQL with its parameters, and what makes of each column what its field gives."""

    sql: str
    parameters: tuple[Any, ...]
    converters: tuple[tuple[int, Callable[..., Any], Any], ...]

    @classmethod
    def of(cls, build: Callable[..., QuerySet[Any, Any]], given: Sequence[Any]) -> "_Statement":
        blanks = [
            [_Blank(number, place, one) for place, one in enumerate(each)]
            if isinstance(each, list)
            else _Blank(number, None, each)
            for number, each in enumerate(given)
        ]
        compiler: SQLCompiler = build(*blanks).query.get_compiler(connection=connection)
        sql, parameters = compiler.as_sql()
        columns = [column for column, *_ in compiler.select]
        converters = compiler.get_converters(columns)
        return cls(
            sql,
            tuple(parameters),
            tuple(
                (place, converter, column)
                for place, (several, column) in converters.items()
                for converter in several
            ),
        )

    def run(self, given: Sequence[Any]) -> Rows:
        parameters = [
            each.fill(given) if isinstance(each, _Blank) else each for each in self.parameters
        ]
        with connection.cursor() as cursor:
            cursor.execute(self.sql, parameters)
            found = cursor.fetchall()
        columns = list(zip(*found, strict=True))
        for place, converter, column in self.converters:
            if columns:
                made = {
                    value: converter(value, column, connection) for value in set(columns[place])
                }
                columns[place] = tuple(made[value] for value in columns[place])
        return list(zip(*columns, strict=True))


def _filled_up(values: list[Any]) -> list[Any]:
    """Repeat the last value, so that few lengths need a statement of their own."""
    length = 1 << (len(values) - 1).bit_length()
    return values + values[-1:] * (length - len(values)) if values else values
