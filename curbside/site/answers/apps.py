"""The app `answers`."""

from __future__ import annotations

from django.apps import AppConfig


class AnswersConfig(AppConfig):
    """Names the app for Django."""

    name = "curbside.site.answers"
    label = "answers"
