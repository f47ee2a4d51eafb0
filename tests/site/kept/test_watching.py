"""No table a page may be drawn from is forgotten."""

from __future__ import annotations

from django.apps import apps
from django.db import connection

from curbside.site.kept.watching import watched_tables

TRIGGERS = {
    "sqlite": "SELECT tbl_name, name FROM sqlite_master WHERE type = 'trigger'",
    "postgresql": "SELECT tgrelid::regclass::text, tgname FROM pg_trigger",
}


def test_every_table_of_ours_has_its_three_triggers():
    with connection.cursor() as cursor:
        cursor.execute(TRIGGERS[connection.vendor])
        found = {(table, name.split("_")[1]) for table, name in cursor.fetchall() if name.startswith("kept_")}
    ours = {model._meta.db_table for model in apps.get_models(include_auto_created=True) if model.__module__.startswith("curbside.")}
    assert found == {(table, event) for table in watched_tables("default") for event in ("insert", "update", "delete")}
    assert ours - {table for table, _ in found} == {
        *("answers_draft", "api_token", "kept_stamp", "mail_letter", "mail_refusal", "questions_draft"),
        *("readers_follow", "readers_news", "readers_reached", "readers_saved"),
    }
