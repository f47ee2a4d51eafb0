"""The app `api`."""

from __future__ import annotations

from django.apps import AppConfig


class ApiConfig(AppConfig):
    """Names the app for Django."""

    name = "curbside.site.api"
    label = "api"

    def ready(self) -> None:
        """Say what this app holds of a person."""
        from curbside.site.accounts.registry import ERASERS, EXPORTERS
        from curbside.site.api.personal import erase, export

        EXPORTERS["tokens"] = export
        ERASERS.append(erase)
