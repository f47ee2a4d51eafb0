"""The app `questions`."""

from __future__ import annotations

from django.apps import AppConfig


class QuestionsConfig(AppConfig):
    """Names the app for Django."""

    name = "curbside.site.questions"
    label = "questions"

    def ready(self) -> None:
        """Say what this app holds of a person, what of it is moderated, and what is due by the clock."""
        from curbside.site.accounts.registry import ERASERS, EXPORTERS
        from curbside.site.mail.rounds import ROUNDS
        from curbside.site.moderation.targets import register
        from curbside.site.questions.moderated import QUESTION
        from curbside.site.questions.personal import erase, export
        from curbside.site.questions.rounds import forget_strangers, sweep_photos

        EXPORTERS["questions"] = export
        ERASERS.append(erase)
        register(QUESTION)
        ROUNDS.extend([forget_strangers, sweep_photos])
