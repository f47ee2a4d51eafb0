"""The log: only added to, and without words that somebody may have erased."""

from __future__ import annotations

from importlib import import_module

import pytest
from django.core.management import call_command
from django.db import DatabaseError, connection, transaction

from curbside.site.moderation.models import Flag, Log
from tests.cast import NOW
from tests.site.moderation.stage import decide, held
from tests.site.people import mo

SECRET = "words that only I wrote"


def assert_guarded() -> None:
    """The database refuses to change or delete an entry."""
    for spoil in (lambda: Log.objects.update(reason="another"), lambda: Log.objects.all().delete()):
        with pytest.raises(DatabaseError), transaction.atomic():
            spoil()


def test_the_database_refuses_to_change_or_delete_an_entry() -> None:
    decide("question", held().pk, "approve")
    assert_guarded()
    assert Log.objects.get().reason == ""


def test_who_erases_the_account_leaves_no_name_in_it() -> None:
    staff = mo()
    decide("question", held().pk, "approve", staff)
    staff.delete()
    assert Log.objects.get().by is None


@pytest.fixture
def _emptied():
    """The log, which no test can empty: its rows would be in the way of the next."""
    yield
    migration = import_module("curbside.site.moderation.migrations.0003_log_without_words")
    with connection.schema_editor() as editor:
        migration.open_up(None, editor)
        Log.objects.all().delete()
        migration.guard(None, editor)


@pytest.mark.usefixtures("_emptied")
@pytest.mark.django_db(transaction=True)
def test_words_of_older_entries_go_and_the_entries_stay_guarded() -> None:
    call_command("migrate", "moderation", "0002", verbosity=0)
    with connection.cursor() as cursor:
        row = [NOW, "approve", "question", 12, SECRET, ""]
        cursor.execute("INSERT INTO moderation_log (at, act, target, number, label, reason) VALUES (%s, %s, %s, %s, %s, %s)", row)
    Flag.objects.create(target="question", number=12, reason="rude", note=SECRET, at=NOW)
    call_command("migrate", "moderation", verbosity=0)
    assert SECRET not in str([*Log.objects.values(), *Flag.objects.values()])
    assert str(Log.objects.get()) == "2026-03-01 12:00 approve question 12"
    assert_guarded()
