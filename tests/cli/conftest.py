"""A site of its own for tests that run the command."""

from __future__ import annotations

import pytest

from tests.cli.test_site import curbside


@pytest.fixture
def demo(tmp_path):
    """The environment of an empty demo site, its tables made."""
    wanted = {"CURBSIDE_MODE": "demo", "CURBSIDE_DATA": str(tmp_path / "data")}
    assert curbside("manage", "migrate", "-v0", **wanted).returncode == 0
    return wanted
