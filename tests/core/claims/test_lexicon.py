"""The words of the claims, as a clinician reads and changes them: every entry is found in its own example."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import Any

import pytest

from curbside.core.text.phrases import load_phrases
from curbside.core.text.tokens import tokenize

FOLDERS = (files("curbside.core.claims") / "lexicon", files("curbside.core.text") / "lexicon")
LEXICONS = sorted((file for folder in FOLDERS for file in folder.iterdir() if file.name.endswith(".toml")), key=lambda file: file.name)
ENTRIES = [(file, name) for file in LEXICONS for name in tomllib.loads(file.read_text(encoding="utf-8"))["entry"]]


@pytest.mark.parametrize(("file", "name"), ENTRIES, ids=lambda value: getattr(value, "name", value))
def test_an_entry_is_found_in_its_example(file: Any, name: str) -> None:
    book, entries = load_phrases(file)
    assert name in {match.name for match in book.find(tokenize(entries[name]["example"]).words)}


def test_there_are_lexicons_to_read() -> None:
    assert {"advice.toml", "anatomy.toml", "bounds.toml", "timing.toml"} <= {file.name for file in LEXICONS}
