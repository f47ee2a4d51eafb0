"""What is due by the clock here: on SQLite, words that were deleted leave the files of the database. PostgreSQL clears up by itself."""

from __future__ import annotations

from datetime import datetime

from django.db import connection

from curbside.site.search import sqlite

HOUR, MINUTES = (
    3,
    (7, 8),
)  # at night; of two minutes the worker, whose rounds take a while, misses at most one, and the second time is a matter of a moment


def forget_deleted(now: datetime) -> int:
    """Once a night."""
    if connection.vendor != "sqlite" or now.hour != HOUR or now.minute not in MINUTES:
        return 0
    sqlite.forget_deleted(connection)
    return 1
