"""Which index serves a database, and setting it up there."""

from __future__ import annotations

from types import ModuleType
from typing import Any

from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper

from curbside.site.search import postgres, sqlite

NEEDED = {"search_document", "questions_question", "answers_answer"}


def backend_of(connection: BaseDatabaseWrapper) -> ModuleType:
    """The module that keeps and asks the index: both have `is_whole`, `set_up`, `take_down`, `count` and `ranked`."""
    return sqlite if connection.vendor == "sqlite" else postgres


def restore(*, using: str, **_: Any) -> None:
    """Set the index up anew, from the rows as they are, where any part of it is missing."""
    connection = connections[using]
    if not set(connection.introspection.table_names()) >= NEEDED:
        return
    with connection.cursor() as cursor:
        backend = backend_of(connection)
        if not backend.is_whole(cursor):
            backend.set_up(cursor)
