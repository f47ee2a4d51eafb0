"""What tests of the command read, and a site of their own."""

from __future__ import annotations

import pytest

from tests.cli.pages import BROW, write
from tests.cli.test_site import curbside


@pytest.fixture
def demo(tmp_path):
    """The environment of an empty demo site, its tables made."""
    wanted = {"CURBSIDE_MODE": "demo", "CURBSIDE_DATA": str(tmp_path / "data")}
    assert curbside("manage", "migrate", "-v0", **wanted).returncode == 0
    return wanted


@pytest.fixture
def brow(tmp_path) -> str:
    return write(tmp_path / "brow.txt", BROW)
