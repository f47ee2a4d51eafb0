"""Queries put together once: Django takes several times as long over putting one together as the database over answering it.

For the few that every post asks. What is kept is the words of the SQL, never a row.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from threading import local
from typing import Any, NamedTuple

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.models import QuerySet

BEYOND = 2**63  # no row has such a number, and asking a database for one is an error
Value = int | datetime
Fill = Callable[[Sequence[Value]], Any]


class _Compiled(NamedTuple):
    """A query set with Django's compiler of it, which holds one connection; `fills` gives the SQL's parameters from the values of a call."""

    connection: Any
    rows: QuerySet[Any]
    compiler: Any
    sql: str
    fills: Sequence[Fill]


class Prepared:
    """A query set that differs from call to call by rows' numbers and times alone: `Prepared(lambda owner: Thing.objects.filter(owner=owner), int)(7)` gives its rows.

    Each value is used at least once, as it is: never None, which SQL asks for in other words, and never put through a function. Numbers are looked for, not compared.
    """

    def __init__(self, build: Callable[..., Any], *kinds: type[Value]) -> None:
        self._build, self._kinds, self._mine = build, kinds, local()

    def __call__(self, *values: Value) -> list[Any]:
        """The rows, asked for anew. Raises TypeError for values of other kinds."""
        if len(values) != len(self._kinds) or not all(map(isinstance, values, self._kinds)):
            raise TypeError(f"wanted {self._kinds}, not {values!r}")
        if any(isinstance(value, int) and abs(value) >= BEYOND for value in values):
            return []
        known = self._compiled()
        parameters = tuple(fill(values) for fill in known.fills)
        vars(known.compiler)["as_sql"] = lambda *_, **__: (known.sql, parameters)
        rows = known.rows.all()
        vars(rows.query)["get_compiler"] = lambda *_, **__: known.compiler
        return list(rows)

    def _compiled(self) -> _Compiled:
        """Put together once a thread and connection: a compiler is shared with nobody."""
        known: _Compiled | None = getattr(self._mine, "compiled", None)
        if known is None or known.connection is not connections[DEFAULT_DB_ALIAS]:
            known = self._mine.compiled = self._compile(connections[DEFAULT_DB_ALIAS])
        return known

    def _compile(self, connection: Any) -> _Compiled:
        marks = [_mark(kind, place) for place, kind in enumerate(self._kinds)]
        rows = self._build(*marks)
        compiler = rows.query.get_compiler(connection=connection)
        sql, parameters = compiler.as_sql()
        places = {_stored(mark, connection): place for place, mark in enumerate(marks)}
        if not places.keys() <= set(parameters):
            raise TypeError("a value is not in the SQL as it is")
        return _Compiled(connection, rows, compiler, sql, [_fill(parameter, places, connection) for parameter in parameters])


def _mark(kind: type[Value], place: int) -> Value:
    """A value that nothing else in a query has."""
    return datetime(1, 2, 3 + place, tzinfo=UTC) if kind is datetime else -90_210_001 - place


def _stored(value: Value, connection: Any) -> Any:
    return connection.ops.adapt_datetimefield_value(value) if isinstance(value, datetime) else value


def _fill(parameter: Any, places: dict[Any, int], connection: Any) -> Fill:
    """What becomes of one parameter: a value of the call, as the database takes its kind, or the same each time."""
    place = places.get(parameter)
    if place is None:
        return lambda _: parameter
    if isinstance(parameter, int):
        kind: Any = type(parameter)
        return lambda values: kind(values[place])  # PostgreSQL is told how large a number may be
    return lambda values: _stored(values[place], connection)
