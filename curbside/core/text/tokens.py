"""Words with their places. Letters and figures part ("6wks" is two tokens), so that fused units read like spaced ones."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*|[^\w\s]|_")


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
    spans = [m.span() for m in _TOKEN.finditer(text)]
    words = [text[start:end].lower() for start, end in spans]
    if "’" in text:
        words = [word.replace("’", "'") for word in words]
    return Tokens(words, [start for start, _ in spans], [end for _, end in spans])
