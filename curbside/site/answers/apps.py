"""The app `answers`."""

from __future__ import annotations

from django.apps import AppConfig


class AnswersConfig(AppConfig):
    """Names the app for Django."""

    name = "curbside.site.answers"
    label = "answers"

    def ready(self) -> None:
        """Say what this app holds of a person, what of it is moderated, and what is due by the clock."""
        from curbside.site.accounts.registry import ERASERS, EXPORTERS
        from curbside.site.answers.moderated import ANSWER
        from curbside.site.answers.personal import erase, export
        from curbside.site.answers.rounds import show_ended
        from curbside.site.mail.rounds import ROUNDS
        from curbside.site.moderation.targets import register

        EXPORTERS["answers"] = export
        ERASERS.append(erase)
        register(ANSWER)
        ROUNDS.append(show_ended)
