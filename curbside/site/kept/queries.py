"""When the site last changed, asked as cheaply as can be."""

from __future__ import annotations

from typing import Any

from django.db import DEFAULT_DB_ALIAS, Error, connections

_LAST_CHANGE = "SELECT at FROM kept_stamp WHERE watched"


def last_change() -> int | None:
    """The stamp (see `models.Stamp`), past Django's cursors; None where the database does not say, and no page is kept then."""
    connection = connections[DEFAULT_DB_ALIAS]
    ask = _ask_postgres if connection.vendor == "postgresql" else _ask_sqlite
    try:
        connection.ensure_connection()
        with connection.wrap_database_errors:
            return ask(connection.connection)
    except Error:
        connection.close()  # Django opens it anew, and says what is wrong
        return None


def _ask_sqlite(connection: Any) -> int | None:
    row = connection.execute(_LAST_CHANGE).fetchone()
    return row[0] if row else None


def _ask_postgres(connection: Any) -> int | None:
    """By libpq alone: psycopg's cursor takes as long again as the server. An error the server tells gives no rows, as an unwatched stamp does."""
    result = connection.pgconn.exec_(_LAST_CHANGE.encode())
    return int(result.get_value(0, 0)) if result.ntuples else None
