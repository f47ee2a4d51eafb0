"""When the site last changed, asked as cheaply as can be."""

from __future__ import annotations

from django.db import DEFAULT_DB_ALIAS, Error, connections

_LAST_CHANGE = "SELECT at FROM kept_stamp WHERE watched"


def last_change() -> int | None:
    """The stamp (see `models.Stamp`), past Django's cursors; None where the database does not say, and no page is kept then."""
    connection = connections[DEFAULT_DB_ALIAS]
    try:
        connection.ensure_connection()
        with connection.wrap_database_errors:
            row = connection.connection.execute(_LAST_CHANGE).fetchone()
    except Error:
        connection.close()  # Django opens it anew, and says what is wrong
        return None
    return row[0] if row else None
