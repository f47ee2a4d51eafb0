"""What every test of the site stands on: an empty database, and pages asked for as a browser would."""

from __future__ import annotations

import pytest
from django.core.cache import caches


@pytest.fixture(autouse=True)
def _database(db):
    """Every test may use the database; nothing it writes outlives it."""


@pytest.fixture(autouse=True)
def _plain_static(settings):
    """Static files by their own names: nothing has to be gathered first."""
    settings.STORAGES = settings.STORAGES | {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}


@pytest.fixture(autouse=True)
def _quick_hashes(settings):
    """A password is hashed in no time; a real hash takes a third of a second, on purpose."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture(autouse=True)
def _nothing_counted():
    """Each test begins so."""
    nothing_counted()


def nothing_counted() -> None:
    """What was done before counts for no limit from here, and what was written is not remembered: the clock of the tests stands at the same hour."""
    from curbside.site.answers.remembered import forget_answers  # it wants Django set up

    caches["limits"].clear()
    forget_answers()
