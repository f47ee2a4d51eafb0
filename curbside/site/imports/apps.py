"""The app `imports`."""

from __future__ import annotations

from django.apps import AppConfig


class ImportsConfig(AppConfig):
    """Names the app for Django."""

    name = "curbside.site.imports"
    label = "imports"
