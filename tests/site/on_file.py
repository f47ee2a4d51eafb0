"""SQLite's database of a test, in a file with the settings of the site: what only a file has can be tested there."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.db import connection, connections


@contextmanager
def on_file(file: Path) -> Iterator[None]:
    """The test's database, copied to a file and used from there. The test is not in a transaction."""
    with connection.cursor() as cursor:
        cursor.execute(f"VACUUM INTO '{file}'")
    in_memory, settings = connections["default"], connections.databases["default"]
    connections.databases["default"] = settings | {"NAME": str(file)}
    connections["default"] = connections.create_connection("default")
    yield
    connections["default"].close()
    connections.databases["default"], connections["default"] = settings, in_memory
