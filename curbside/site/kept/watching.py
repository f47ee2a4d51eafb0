"""Triggers on every table a visitor's page may be drawn from: each change moves the stamp in the transaction that makes it.

docs/decisions/0012-pages-are-kept-by-what-changed.md says why triggers, and why they are put on after every migration.
"""

from __future__ import annotations

import time
from typing import Any

from django.db import connections

# The beginnings of tables that no visitor's page reads; whatever is not named here is watched.
UNSEEN = (
    "account_", "answers_draft", "api_", "auth_", "django_", "kept_", "mail_", "mfa_", "questions_draft", "readers_follow", "readers_news",
    "readers_reached", "readers_saved", "socialaccount_", "usersessions_",
)  # fmt: skip
EVENTS = ("INSERT", "UPDATE", "DELETE")

_SQLITE = """CREATE TRIGGER "{name}" AFTER {event} ON "{table}" BEGIN
    UPDATE kept_stamp SET at = max(at + 1, CAST(strftime('%s', 'now') AS INTEGER));
END"""
# At commit, and once a transaction: the row is locked for a moment and last of all, so writers cannot lock each other out.
_POSTGRES = """CREATE CONSTRAINT TRIGGER "{name}" AFTER {event} ON "{table}"
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION kept_change()"""
_POSTGRES_FUNCTION = """CREATE OR REPLACE FUNCTION kept_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    UPDATE kept_stamp SET at = greatest(at + 1, extract(epoch FROM clock_timestamp())::bigint), writer = pg_current_xact_id()::text::bigint
    WHERE writer <> pg_current_xact_id()::text::bigint;
    RETURN NULL;
END $$"""


def watched_tables(using: str) -> list[str]:
    """The tables there are of the site's models, but those of UNSEEN."""
    tables = connections[using].introspection.django_table_names(only_existing=True, include_views=False)
    return sorted(table for table in tables if not table.startswith(UNSEEN))


def pause(using: str, **kwargs: Any) -> None:
    """Take the triggers off, and let no page be kept until they are on again."""
    connection = connections[using]
    if "kept_stamp" not in connection.introspection.table_names():
        return
    with connection.cursor() as cursor:
        cursor.execute("UPDATE kept_stamp SET watched = false")
        for table in watched_tables(using):
            for event in EVENTS:
                on = f' ON "{table}"' if connection.vendor == "postgresql" else ""
                cursor.execute(f'DROP TRIGGER IF EXISTS "{_name(table, event)}"{on}')


def watch(using: str, **kwargs: Any) -> None:
    """Put the triggers on, and let pages be kept."""
    connection = connections[using]
    if "kept_stamp" not in connection.introspection.table_names():
        return
    pause(using)
    now = int(time.time())
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(_POSTGRES_FUNCTION)
        for table in watched_tables(using):
            for event in EVENTS:
                create = _POSTGRES if connection.vendor == "postgresql" else _SQLITE
                cursor.execute(create.format(name=_name(table, event), table=table, event=event))
        cursor.execute("INSERT INTO kept_stamp (id, at, writer, watched) VALUES (1, 0, 0, false) ON CONFLICT DO NOTHING")
        cursor.execute("UPDATE kept_stamp SET at = CASE WHEN at < %s THEN %s ELSE at + 1 END, watched = true", [now, now])


def _name(table: str, event: str) -> str:
    return f"kept_{event.lower()}_{table}"
