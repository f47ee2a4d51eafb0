"""The app `readers`."""

from __future__ import annotations

from django.apps import AppConfig


class ReadersConfig(AppConfig):
    """Names the app for Django."""

    name = "curbside.site.readers"
    label = "readers"

    def ready(self) -> None:
        """Say what this app holds of a person, and what it does each minute."""
        from curbside.site.accounts.registry import ERASERS, EXPORTERS
        from curbside.site.mail.rounds import ROUNDS
        from curbside.site.readers.personal import erase, export
        from curbside.site.readers.rounds import send_digests, tell_followers

        EXPORTERS["readers"] = export
        ERASERS.append(erase)
        ROUNDS.extend((tell_followers, send_digests))
