"""A query that is put together once and asked often: Django composes it anew each time, which takes several times what the database needs to answer.

    HERE = Prepared(lambda pk: Question.objects.filter(pk=pk), pk=BigAutoField())
    HERE.first(pk=7)

For the queries that every post and every thread's page wait for (docs/decisions/0020). What writes: prepared_writes.py.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from threading import local
from typing import Any, Generic, NamedTuple, TypeVar

from django.db import connections
from django.db.models import Expression, Field, QuerySet

Row = TypeVar("Row")


class Given(Expression):
    """Stands in a query for a value that is known when it is asked."""

    def __init__(self, name: str, field: Field[Any, Any]) -> None:
        super().__init__(output_field=field)
        self.name = name

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, list[Any]]:  # type: ignore[override]  # itself, among the values
        return "%s", [self]


class Prepared(Generic[Row]):
    """A query but for its values.

    make: gives the query, with a stand-in for each value; called once in every thread, which has its own connection.
    fields: what each value is of, by name.
    """

    def __init__(self, make: Callable[..., QuerySet[Any, Row]], **fields: Field[Any, Any]) -> None:
        self._make, self._fields = make, fields
        self._here = local()

    def all(self, **values: Any) -> list[Row]:
        """What the query gives, in its order, rows with their relations; `values` by the names of `fields`. No row for a number too long for the database."""
        if any(isinstance(value, int) and value.bit_length() > 63 for value in values.values()):
            return []
        put = self._here.put = getattr(self._here, "put", None) or self._put_together()
        rows: QuerySet[Any, Row] = QuerySet(put.model, query=_Asked(put, values), using=put.using)  # type: ignore[arg-type]  # in a query's place
        rows._iterable_class = put.iterable  # rows, or the values asked for
        return list(rows)

    def first(self, **values: Any) -> Row | None:
        """The first of the rows; None for none."""
        return next(iter(self.all(**values)), None)

    def _put_together(self) -> _Put:
        rows = self._make(**stand_ins(self._fields))
        compiler = rows.query.get_compiler(rows.db)
        sql, values = compiler.as_sql()
        converters = compiler.get_converters([column for column, *_ in compiler.select])
        compiler.get_converters = lambda _: converters
        return _Put(rows.model, rows.db, sql, tuple(values), compiler, rows._iterable_class)


class _Put(NamedTuple):
    """A query's SQL with the stand-ins among its values, and how Django makes rows of what comes back."""

    model: type[Any]
    using: str
    sql: str
    values: tuple[Any, ...]
    compiler: Any
    iterable: Any


@dataclass(frozen=True, slots=True)
class _Asked:
    """Takes a query's place where rows are fetched: its SQL is there already."""

    put: _Put
    values: dict[str, Any]

    def get_compiler(self, using: str) -> Any:
        """The compiler of the query, on this thread's connection, with the values put in."""
        compiler = self.put.compiler
        connection = compiler.connection = connections[using]
        values = put_in(self.put.values, self.values, connection)
        compiler.as_sql = lambda: (self.put.sql, values)
        return compiler


def stand_ins(fields: Mapping[str, Field[Any, Any]]) -> dict[str, Given]:
    """A stand-in for each value, by name."""
    return {name: Given(name, field) for name, field in fields.items()}


def put_in(wanted: Iterable[Any], values: Mapping[str, Any], connection: Any) -> list[Any]:
    """The values of a query's SQL, those of the moment in the places of their stand-ins, as this database takes them."""
    return [one.output_field.get_db_prep_value(values[one.name], connection) if isinstance(one, Given) else one for one in wanted]
