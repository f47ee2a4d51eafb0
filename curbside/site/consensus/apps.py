"""The app `consensus`."""

from __future__ import annotations

from django.apps import AppConfig


class ConsensusConfig(AppConfig):
    """Names the app for Django."""

    name = "curbside.site.consensus"
    label = "consensus"
