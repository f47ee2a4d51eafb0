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
        """After migrations the index is looked at: to change a table, Django makes SQLite forget the table's triggers."""
        post_migrate.connect(restore, sender=self)
