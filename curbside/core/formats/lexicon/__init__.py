"""The words pages are read with, from the TOML files beside this one: titles of specialties, credentials, page furniture."""

from __future__ import annotations

from functools import cache
from typing import Any

from curbside.core.text.data import read_lexicon

HERE = "formats/lexicon"
SPELLINGS = (
    ("paed", "ped"),
    ("gynaec", "gynec"),
    ("anaesth", "anesth"),
    ("haemat", "hemat"),
    ("homoeo", "homeo"),
    ("oedema", "edema"),
    ("counsell", "counsel"),
    ("behaviour", "behavior"),
)


@cache
def load(file: str) -> dict[str, dict[str, Any]]:
    """A data file's tables by name; raises BadLexicon where it is no TOML."""
    return read_lexicon(f"{HERE}/{file}")


def entries(block: str) -> list[str]:
    """The entries of a block: they stand between semicolons, on as many lines as they like."""
    return [entry.strip() for entry in block.replace("\n", " ").split(";") if entry.strip()]


@cache
def words(file: str, table: str, key: str = "words") -> frozenset[str]:
    """The entries of one block of a data file."""
    return frozenset(entries(load(file)[table][key]))


def folded(words: str) -> str:
    """Lower case, one spelling for British and American."""
    words = words.lower()
    if "ae" in words or "oe" in words or "ll" in words or "our" in words:
        for british, american in SPELLINGS:
            words = words.replace(british, american)
    return words
