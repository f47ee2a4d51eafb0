"""What tests of the command read, and a site of their own."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cli.pages import BROW, write
from tests.cli.test_site import curbside


@pytest.fixture(scope="session")
def made(tmp_path_factory) -> Path:
    """The folder of an empty demo site, its tables made: once, since that takes seconds."""
    folder = tmp_path_factory.mktemp("made") / "data"
    assert curbside("manage", "migrate", "-v0", CURBSIDE_MODE="demo", CURBSIDE_DATA=str(folder)).returncode == 0
    return folder


@pytest.fixture
def demo(made, tmp_path) -> dict[str, str]:
    """The environment of an empty demo site of the test's own."""
    return {"CURBSIDE_MODE": "demo", "CURBSIDE_DATA": str(shutil.copytree(made, tmp_path / "data"))}


@pytest.fixture
def brow(tmp_path) -> str:
    return write(tmp_path / "brow.txt", BROW)
