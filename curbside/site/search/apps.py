"""The app `search`."""

from __future__ import annotations

from django.apps import AppConfig
from django.db.models.signals import post_migrate

from curbside.site.search.index import restore


class SearchConfig(AppConfig):
    """Names the app for Django."""

    name = "curbside.site.search"
    label = "search"

    def ready(self) -> None:
        """Say what is due by the clock. After migrations the index is looked at: to change a table, Django makes SQLite forget the table's triggers."""
        from curbside.site.mail.rounds import ROUNDS
        from curbside.site.search.rounds import forget_deleted

        ROUNDS.append(forget_deleted)
        post_migrate.connect(restore, sender=self)
