"""Which indexes serve a database, and setting them up there."""

from __future__ import annotations

from types import ModuleType
from typing import Any

from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper

from curbside.site.search import names_postgres, names_sqlite, postgres, sqlite

NEEDED = {"search_document", "search_name", "questions_question", "answers_answer", "doctors_doctor"}


def backend_of(connection: BaseDatabaseWrapper) -> ModuleType:
    """The module that keeps and asks the index of threads: both have `is_whole`, `set_up`, `take_down`, `counts` and `ranked`."""
    return sqlite if connection.vendor == "sqlite" else postgres


def names_of(connection: BaseDatabaseWrapper) -> ModuleType:
    """The same for doctors' names: both have `is_whole`, `set_up`, `take_down` and `named`."""
    return names_sqlite if connection.vendor == "sqlite" else names_postgres


def restore(*, using: str, **_: Any) -> None:
    """Set an index up anew, from the rows as they are, where any part of it is missing."""
    connection = connections[using]
    if not set(connection.introspection.table_names()) >= NEEDED:
        return
    with connection.cursor() as cursor:
        for backend in (backend_of(connection), names_of(connection)):
            if not backend.is_whole(cursor):
                backend.set_up(cursor)
