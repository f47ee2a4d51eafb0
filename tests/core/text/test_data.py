"""A lexicon says what its TOML file says, read from its copy or from itself."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from curbside.core.text import data
from curbside.core.text.copies import written
from curbside.core.text.data import COPIES, CORE, read_lexicon

FILES = sorted(Path(CORE).rglob("*.toml"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_a_lexicon_says_what_its_file_says(file):
    assert read_lexicon(file) == tomllib.loads(file.read_text(encoding="utf-8"))


def test_the_copies_are_current():
    assert Path(CORE, COPIES).read_text(encoding="utf-8") == written(), "run: make docs"


def test_an_edited_lexicon_is_read_as_it_stands(tmp_path):
    file = tmp_path / "bounds.toml"
    file.write_bytes(Path(CORE, "text/lexicon/bounds.toml").read_bytes() + b"\n[entry.new]\nphrases = ['till']\n")
    assert read_lexicon(file)["entry"]["new"] == {"phrases": ["till"]}


def test_a_start_parses_no_lexicon(monkeypatch):
    monkeypatch.setattr(data, "parse", lambda file, text: pytest.fail(f"{file} was parsed"))
    assert all(map(read_lexicon, FILES))
