"""The app `questions`."""

from __future__ import annotations

from django.apps import AppConfig


class QuestionsConfig(AppConfig):
    """Names the app for Django."""

    name = "curbside.site.questions"
    label = "questions"

    def ready(self) -> None:
        """Say what this app holds of a person, and what of it is moderated."""
        from curbside.site.accounts.registry import ERASERS, EXPORTERS
        from curbside.site.moderation.targets import register
        from curbside.site.questions.moderated import QUESTION
        from curbside.site.questions.personal import erase, export

        EXPORTERS["questions"] = export
        ERASERS.append(erase)
        register(QUESTION)
