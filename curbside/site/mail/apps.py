"""The app `mail`."""

from __future__ import annotations

from django.apps import AppConfig


class MailConfig(AppConfig):
    """Names the app for Django."""

    name = "curbside.site.mail"
    label = "mail"

    def ready(self) -> None:
        """Say what is due by the clock."""
        from curbside.site.mail.rounds import ROUNDS, forget_followed, post_again, tidy

        ROUNDS.extend([post_again, tidy, forget_followed])
