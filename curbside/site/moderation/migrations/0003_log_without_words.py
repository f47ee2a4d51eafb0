"""The log names a thing by its kind and number alone: what it was called then may be erased. Reports of people who erased their account lose their words, too."""

from __future__ import annotations

from typing import Any

from django.db import migrations

SQLITE = (
    "CREATE TRIGGER moderation_log_kept BEFORE DELETE ON moderation_log BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END",
    """CREATE TRIGGER moderation_log_unchanged BEFORE UPDATE ON moderation_log
       WHEN NEW.by_id IS NOT NULL OR NEW.at <> OLD.at OR NEW.act <> OLD.act OR NEW.target <> OLD.target OR NEW.number <> OLD.number
         OR NEW.reason <> OLD.reason
       BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END""",
)
POSTGRES = (
    """CREATE OR REPLACE FUNCTION moderation_log_kept() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
         IF TG_OP = 'UPDATE' AND NEW.by_id IS NULL
            AND (NEW.at, NEW.act, NEW.target, NEW.number, NEW.reason) = (OLD.at, OLD.act, OLD.target, OLD.number, OLD.reason)
         THEN RETURN NEW; END IF;
         RAISE EXCEPTION 'the log is only added to'; END $$""",
    "CREATE TRIGGER moderation_log_kept BEFORE UPDATE OR DELETE ON moderation_log FOR EACH ROW EXECUTE FUNCTION moderation_log_kept()",
)
SQLITE_OPEN = ("DROP TRIGGER moderation_log_kept", "DROP TRIGGER moderation_log_unchanged")
POSTGRES_OPEN = ("DROP TRIGGER moderation_log_kept ON moderation_log",)


def guard(apps: Any, schema_editor: Any) -> None:
    """Refuse changes."""
    for statement in POSTGRES if schema_editor.connection.vendor == "postgresql" else SQLITE:
        schema_editor.execute(statement)


def open_up(apps: Any, schema_editor: Any) -> None:
    """Allow them."""
    for statement in POSTGRES_OPEN if schema_editor.connection.vendor == "postgresql" else SQLITE_OPEN:
        schema_editor.execute(statement)


def empty(apps: Any, schema_editor: Any) -> None:
    """Overwrite the words: PostgreSQL leaves those of a column that is dropped on the disk until a row is written again."""
    apps.get_model("moderation", "Log").objects.update(label="")
    apps.get_model("moderation", "Flag").objects.filter(by=None).update(note="")


class Migration(migrations.Migration):
    """Open for a moment; backwards as well."""

    dependencies = [("moderation", "0002_log_is_only_added_to")]
    operations = [
        migrations.RunPython(open_up, guard),
        migrations.RunPython(empty, migrations.RunPython.noop),
        migrations.RemoveField("log", "label"),
        migrations.RunPython(guard, open_up),
    ]
