"""The app `doctors`."""

from __future__ import annotations

from django.apps import AppConfig


class DoctorsConfig(AppConfig):
    """Names the app for Django."""

    name = "curbside.site.doctors"
    label = "doctors"
