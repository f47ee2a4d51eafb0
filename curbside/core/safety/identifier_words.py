"""Reads identifiers.toml: how each kind of identifier is written, with an example of it and one of what it is not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from curbside.core.text.data import read_lexicon


@dataclass(frozen=True, slots=True)
class Shape:
    """One way an identifier is written.

    pattern: its group `it`, where it has one, is what identifies; else the whole match.   first: tried before telephone numbers.
    example: a sentence holding it between ‹ and ›.   not_example: a sentence that is none.
    """

    kind: str
    pattern: re.Pattern[str]
    first: bool
    example: str
    not_example: str

    def find(self, text: str) -> Iterator[tuple[int, int]]:
        """Where it stands in a text."""
        group = "it" if "it" in self.pattern.groupindex else 0
        return (match.span(group) for match in self.pattern.finditer(text))


def read_shapes() -> tuple[Shape, ...]:
    """The shapes of identifiers.toml, in its order."""
    table = read_lexicon("safety/identifiers.toml")
    words = {name: "|".join(entries) for name, entries in table["words"].items()}
    return tuple(_shape(entry, words) for entry in table["shape"])


def _shape(entry: dict[str, Any], words: dict[str, str]) -> Shape:
    pattern = re.sub(r"«(\w+)»", lambda match: f"(?:{words[match.group(1)]})", entry["pattern"])
    flags = re.VERBOSE if entry.get("case") else re.VERBOSE | re.IGNORECASE
    return Shape(entry["kind"], re.compile(pattern, flags), entry.get("first", False), entry["example"], entry["not"])
