"""The app `search`."""

from __future__ import annotations

from django.apps import AppConfig


class SearchConfig(AppConfig):
    """Names the app for Django."""

    name = "curbside.site.search"
    label = "search"
