"""The app `questions`."""

from __future__ import annotations

from django.apps import AppConfig


class QuestionsConfig(AppConfig):
    """Names the app for Django."""

    name = "curbside.site.questions"
    label = "questions"
