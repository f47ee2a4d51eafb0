"""A database filled with invented threads: `python -m bench.speed.site.filled N [FROM]`. What is there already is kept.

Threads are stored by the site's own import, reading included. FROM: a filled SQLite file; its rows are copied instead, which is far quicker.
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime, timedelta
from itertools import islice

from django.apps import apps
from django.core.management import call_command
from django.core.management.color import no_style
from django.db import connection, connections, transaction

import bench.speed.site.opened  # noqa: F401 # first: the models below want an open site
from bench.speed.site.threads import invented_threads
from curbside.site.consensus.actions import store_reading
from curbside.site.consensus.models import Snapshot
from curbside.site.consensus.version import reading_version
from curbside.site.imports.actions import import_thread
from curbside.site.questions.models import Question

FIRST_DAY = datetime(2022, 1, 1, tzinfo=UTC)
BATCH = 100
ASKED = 300  # threads whose pages are measured
APPS = ("doctors", "questions", "answers", "consensus")


def fill(count: int) -> None:
    """Import what is missing of the first `count` threads, a hundred to a commit."""
    here = Question.objects.count()
    threads = islice(enumerate(invented_threads(count)), here, None)
    while batch := list(islice(threads, BATCH)):
        with transaction.atomic():
            for number, thread in batch:
                import_thread(thread, now=FIRST_DAY, asked_at=FIRST_DAY + timedelta(hours=3 * number))
        print(f"{batch[-1][0] + 1} of {count} threads stored", flush=True)


def copy(file: str) -> None:
    """Copy the threads of a filled SQLite file into an empty database."""
    if Question.objects.exists():
        return
    connections.databases["filled"] = connections.databases["default"] | {"ENGINE": "django.db.backends.sqlite3", "NAME": file, "OPTIONS": {}}
    models = [model for app in APPS for model in apps.get_app_config(app).get_models(include_auto_created=True)]
    with transaction.atomic():
        for model in models:
            rows = model.objects.using("filled").iterator(chunk_size=1000)
            while batch := list(islice(rows, 1000)):
                model.objects.bulk_create(batch)
        with connection.cursor() as cursor:
            for statement in connection.ops.sequence_reset_sql(no_style(), models):
                cursor.execute(statement)


def refresh(count: int) -> None:
    """Where the reading has changed since the threads were stored, read the first `count` again; the others' pictures are as good to measure by."""
    if Snapshot.objects.exclude(version=reading_version()).exists():
        for question in Question.objects.order_by("pk")[:count]:
            store_reading(question, list(question.answers.to_read()))
        Snapshot.objects.update(version=reading_version())


if __name__ == "__main__":
    call_command("migrate", verbosity=0)
    copy(sys.argv[2]) if len(sys.argv) > 2 else fill(int(sys.argv[1]))
    refresh(ASKED)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
