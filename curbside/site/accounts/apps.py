"""The app `accounts`."""

from __future__ import annotations

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """People who sign in."""

    name = "curbside.site.accounts"
    label = "accounts"

    def ready(self) -> None:
        """Say what is due by the clock."""
        from curbside.site.accounts.rounds import forget_sessions, forget_tries
        from curbside.site.mail.rounds import ROUNDS

        ROUNDS.extend([forget_sessions, forget_tries])
