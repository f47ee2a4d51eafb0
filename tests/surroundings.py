"""The environment a command of ours is started in by a test."""

from __future__ import annotations

import os

OURS = ("CURBSIDE_", "DJANGO_")


def bare_environment() -> dict[str, str]:
    """The present one without a word for the site or for Django: other tests of the same process may have said some."""
    return {name: value for name, value in os.environ.items() if not name.startswith(OURS) and name != "DATABASE_URL"}
