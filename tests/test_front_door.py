"""`import curbside`: a handful of names, and nothing loaded before it is used."""

from __future__ import annotations

import subprocess
import sys

import pytest

import curbside
from curbside.version import find_version


def test_every_name_it_promises_is_there():
    assert all(getattr(curbside, name) for name in curbside.__all__)


def test_it_lists_its_names():
    assert {*curbside.__all__, "__version__"} <= set(dir(curbside))


def test_an_unknown_name_is_refused():
    with pytest.raises(AttributeError, match="no attribute 'diagnose'"):
        _ = curbside.diagnose


def test_importing_it_loads_nothing():
    code = "import sys; before = set(sys.modules); import curbside; print(sorted(m for m in set(sys.modules) - before if 'curbside.' in m))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_a_page_is_read_in_two_steps():
    page = "My lip is numb. Is it for good?\n\nDoctor Answers 1\n\nThis is temporary.\n\nBen Adeyemi, MD\nLeeds Dermatologist\n"
    thread = curbside.read_threads(page)[0]
    assert str(curbside.read_thread(thread).consensus).startswith("1 answer")


class TestVersion:
    def test_it_is_the_changelogs_newest(self, tmp_path):
        (tmp_path / "CHANGELOG.md").write_text("# Changelog\n\n## 1.2.0 (2026-11-24)\n\n## 1.1.0\n")
        assert find_version(tmp_path / "CHANGELOG.md") == "1.2.0"

    def test_without_a_changelog_it_still_has_one(self, tmp_path):
        assert find_version(tmp_path / "none.md")
