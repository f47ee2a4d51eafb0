"""The app `moderation`."""

from __future__ import annotations

from django.apps import AppConfig


class ModerationConfig(AppConfig):
    """Names the app for Django."""

    name = "curbside.site.moderation"
    label = "moderation"
