"""The database itself refuses to change or delete an entry of the log; the one exception is that its person erased the account."""

from __future__ import annotations

from typing import Any

from django.db import migrations

SQLITE = (
    "CREATE TRIGGER moderation_log_kept BEFORE DELETE ON moderation_log BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END",
    """CREATE TRIGGER moderation_log_unchanged BEFORE UPDATE ON moderation_log
       WHEN NEW.by_id IS NOT NULL OR NEW.at <> OLD.at OR NEW.act <> OLD.act OR NEW.target <> OLD.target OR NEW.number <> OLD.number
         OR NEW.label <> OLD.label OR NEW.reason <> OLD.reason
       BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END""",
)
POSTGRES = (
    """CREATE FUNCTION moderation_log_kept() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
         IF TG_OP = 'UPDATE' AND NEW.by_id IS NULL
            AND (NEW.at, NEW.act, NEW.target, NEW.number, NEW.label, NEW.reason) = (OLD.at, OLD.act, OLD.target, OLD.number, OLD.label, OLD.reason)
         THEN RETURN NEW; END IF;
         RAISE EXCEPTION 'the log is only added to'; END $$""",
    "CREATE TRIGGER moderation_log_kept BEFORE UPDATE OR DELETE ON moderation_log FOR EACH ROW EXECUTE FUNCTION moderation_log_kept()",
)


def guard(apps: Any, schema_editor: Any) -> None:
    """Add the triggers of this database."""
    for statement in POSTGRES if schema_editor.connection.vendor == "postgresql" else SQLITE:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    """After the log's table."""

    dependencies = [("moderation", "0001_moderation")]
    operations = [migrations.RunPython(guard, migrations.RunPython.noop)]
