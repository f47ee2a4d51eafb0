"""Two people at once need two connections: SQLite gets a file, PostgreSQL has what it needs."""

from __future__ import annotations

import pytest
from django.db import connection

from tests.examples import TIMES
from tests.site.on_file import on_file

TURNS = 2 * TIMES  # who comes first differs from turn to turn; what must be true does not


@pytest.fixture(params=range(TURNS), autouse=True)
def _turn(request):
    """Every race is run several times."""


@pytest.fixture(autouse=True)
def _shared(transactional_db, tmp_path):
    """On SQLite the test's database, copied to a file with the settings of the site: threads wait for each other there as processes do."""
    if connection.vendor == "postgresql":
        yield
        return
    with on_file(tmp_path / "races.sqlite3"):
        yield
