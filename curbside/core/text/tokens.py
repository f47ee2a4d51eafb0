"""Words with their places. Letters and figures part ("6wks" is two tokens), so that fused units read like spaced ones."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_TOKEN = re.compile(r"[^\W\d_]++(?:['’][^\W\d_]++)*+|[^\w\s]|\d++(?:[.,]\d++)*+|_")


@dataclass(frozen=True, slots=True)
class Tokens:
    """A text's tokens as parallel lists.

    words: lower-cased, with straight apostrophes; starts, ends: half-open character spans in the text.
    """

    words: list[str]
    starts: list[int]
    ends: list[int]

    def __len__(self) -> int:
        return len(self.words)


@lru_cache(maxsize=32)
def tokenize(text: str) -> Tokens:
    """The text's tokens: runs of letters (with inner apostrophes), figures ("1,000", "2.5"), and single marks. Kept for the texts at hand."""
    found = [*_TOKEN.finditer(text)]
    words = [m[0].lower() for m in found]
    if "’" in text:
        words = [word.replace("’", "'") for word in words]
    return Tokens(words, [m.start() for m in found], [m.end() for m in found])
