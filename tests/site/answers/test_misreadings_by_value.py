"""Readings that were set aside as a kind and words, before values told them apart, stay set aside as what they are read as."""

from __future__ import annotations

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from curbside.site.answers.models import Misreading
from tests.cast import NOW
from tests.site.reading import key_in

WORDS = "The lump will be gone in 2 weeks"
BEFORE = [("answers", "0004_misreadings")]


@pytest.mark.django_db(transaction=True)
def test_what_was_set_aside_stays_so() -> None:
    try:
        executor = MigrationExecutor(connection)
        executor.migrate(BEFORE)
        model = executor.loader.project_state(BEFORE).apps.get_model
        question = model("questions", "Question").objects.create(title="A lump", body="It is hard.", added_at=NOW, changed_at=NOW)
        answer = model("answers", "Answer").objects.create(question=question, position=0, body=f"{WORDS}.", added_at=NOW)
        for quote, key in ((WORDS, "old"), ("Not there", "other")):
            model("answers", "Misreading").objects.create(answer=answer, kind="timing", quote=quote, key=key, added_at=NOW, set_aside_at=NOW)
    finally:
        call_command("migrate", verbosity=0)
    assert [(one.quote, one.key, one.set_aside_at) for one in Misreading.objects.all()] == [
        (WORDS, key_in(f"{WORDS}."), NOW),
        ("Not there", "other", NOW),
    ]
