"""Text and figures that every database can hold."""

from __future__ import annotations

from typing import Any

from curbside.core.errors import CurbsideError
from curbside.core.formats import to_document
from curbside.core.thread import Thread

LARGEST = 2**31 - 1
LONGEST_SOURCE = 1000  # bytes: of more PostgreSQL keeps no index, and other letters than ours take up to four


class Unstorable(CurbsideError):
    """A thread holds something that cannot be kept as it is; nothing of it was stored."""


def storable(thread: Thread) -> None:
    """Raises Unstorable for a null character, half a surrogate pair, or a figure or source that no column holds: PostgreSQL refuses each."""
    if len(thread.source.encode("utf-8", "surrogatepass")) > LONGEST_SOURCE:
        raise Unstorable(f"its source is longer than {LONGEST_SOURCE} bytes")
    _check(to_document(thread))


def _check(value: Any) -> None:
    if isinstance(value, str):
        if "\0" in value:
            raise Unstorable("it holds a null character")
        if not value.isascii() and any("\ud800" <= letter <= "\udfff" for letter in value):
            raise Unstorable("it holds half of a character")
    elif isinstance(value, int) and not 0 <= value <= LARGEST:
        raise Unstorable("a figure in it is out of range")
    elif isinstance(value, dict):
        for part in value.values():
            _check(part)
    elif isinstance(value, list):
        for part in value:
            _check(part)


def storable_text(text: str) -> str:
    """A text typed here, with the sign for a lost character in place of what no database can hold, and one way of ending lines."""
    kept = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\N{REPLACEMENT CHARACTER}")
    return kept.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
