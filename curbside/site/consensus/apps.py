"""The app `consensus`."""

from __future__ import annotations

from django.apps import AppConfig


class ConsensusConfig(AppConfig):
    """Names the app for Django."""

    name = "curbside.site.consensus"
    label = "consensus"

    def ready(self) -> None:
        """Say what this app holds of a person, what of it is moderated, and what is due by the clock."""
        from curbside.site.accounts.registry import ERASERS
        from curbside.site.consensus.moderated import MISREADING
        from curbside.site.consensus.personal import erase
        from curbside.site.consensus.rounds import read_stale
        from curbside.site.mail.rounds import ROUNDS
        from curbside.site.moderation.targets import register

        ERASERS.append(erase)
        register(MISREADING)
        ROUNDS.append(read_stale)
