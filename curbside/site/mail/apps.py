"""The app `mail`."""

from __future__ import annotations

from django.apps import AppConfig


class MailConfig(AppConfig):
    """Names the app for Django."""

    name = "curbside.site.mail"
    label = "mail"
