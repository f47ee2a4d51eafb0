"""The app `kept`."""

from __future__ import annotations

from django.apps import AppConfig
from django.db.models.signals import post_migrate, pre_migrate

from curbside.site.kept.watching import pause, watch


class KeptConfig(AppConfig):
    """Names the app for Django; while tables change shape no page is kept."""

    name = "curbside.site.kept"
    label = "kept"

    def ready(self) -> None:
        """Django's own hooks around `migrate`: the triggers come off before it and go on, for the tables there are then, after it."""
        pre_migrate.connect(pause, sender=self)
        post_migrate.connect(watch, sender=self)
