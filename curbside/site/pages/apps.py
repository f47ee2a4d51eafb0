"""The app `pages`."""

from __future__ import annotations

from django.apps import AppConfig


class PagesConfig(AppConfig):
    """Names the app for Django."""

    name = "curbside.site.pages"
    label = "pages"
