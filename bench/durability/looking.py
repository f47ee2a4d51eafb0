"""Looking at what is there once the server is back."""

from __future__ import annotations

from collections.abc import Iterable

from django.core.files.storage import default_storage
from django.db import connection

from bench.durability.asker import Asker
from bench.durability.faults import Faults
from bench.durability.person import Person
from curbside.site.questions.models import Photo


def look(people: Iterable[Person], *, everything: bool = False) -> Faults:
    """What is wrong with anybody's writes, or with the database itself. everything: also questions that were whole before."""
    found = Faults()
    for person in people:
        if everything and isinstance(person, Asker):
            person.forget_checks()
        found.add(person.faults())
    found.torn += _damage()
    return found


def files_of_nobody() -> int:
    """Files of photos that no row names."""
    if not default_storage.exists("photos"):
        return 0
    named = {photo.file(small=small) for photo in Photo.objects.all() for small in (True, False)}
    return len({f"photos/{name}" for name in default_storage.listdir("photos")[1]} - named)


def _damage() -> list[str]:
    """What the database says of itself: on SQLite its own checks; on PostgreSQL every row is read, which raises where a page's checksum is wrong."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            for table in connection.introspection.table_names(cursor):
                cursor.execute(f'SELECT count(t::text) FROM "{table}" t')
            return []
        cursor.execute("PRAGMA integrity_check")
        said = [str(row[0]) for row in cursor.fetchall() if row[0] != "ok"]
        cursor.execute("PRAGMA foreign_key_check")
        return said + [str(row) for row in cursor.fetchall()]
