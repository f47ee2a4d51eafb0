"""The app `answers`."""

from __future__ import annotations

from django.apps import AppConfig


class AnswersConfig(AppConfig):
    """Names the app for Django."""

    name = "curbside.site.answers"
    label = "answers"

    def ready(self) -> None:
        """Say what this app holds of a person, and what of it is moderated."""
        from curbside.site.accounts.registry import ERASERS, EXPORTERS
        from curbside.site.answers.moderated import ANSWER
        from curbside.site.answers.personal import erase, export
        from curbside.site.moderation.targets import register

        EXPORTERS["answers"] = export
        ERASERS.append(erase)
        register(ANSWER)
