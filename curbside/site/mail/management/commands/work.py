"""`curbside manage work`: the background worker."""

from __future__ import annotations

from threading import Event, Thread
from typing import Any

from django_tasks_db.management.commands import db_worker

from curbside.site.lib.managing import require_migrated
from curbside.site.mail.rounds import make_rounds

EVERY = 60  # seconds


class Command(db_worker.Command):
    """Does the jobs of the database as they come, and makes the rounds of what is due by the clock."""

    help = "Do the background jobs, and each minute what is due by the clock"

    def configure_logging(self, verbosity: int) -> None:
        """The site's own setting holds (CURBSIDE_LOG)."""

    def handle(self, **options: Any) -> None:
        """Work until told to stop. Raises CommandError where the database is not of this version."""
        require_migrated()
        ended = Event()
        Thread(target=_walk, args=(ended,), name="rounds", daemon=True).start()
        try:
            super().handle(**options)
        finally:
            ended.set()


def _walk(ended: Event) -> None:
    while True:
        make_rounds()
        if ended.wait(EVERY):
            return
