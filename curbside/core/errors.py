"""What can go wrong while reading, by name. Each error carries its data and inherits the builtin it resembles."""

from __future__ import annotations

from typing import Any


class CurbsideError(Exception):
    """Anything Curbside raises on purpose."""


class UnreadableSource(CurbsideError, ValueError):
    """A source that cannot be read as threads, or not all of it: names the source, the place where known, and the reason.

    threads: those that could be read, where a list was asked for and this came instead.
    """

    threads: tuple[Any, ...] = ()

    def __init__(self, source: str, reason: str, place: str | None = None) -> None:
        self.source, self.reason, self.place = source, reason, place
        super().__init__(f"{source}: {reason}" + (f" ({place})" if place else ""))


class BadLexicon(CurbsideError, ValueError):
    """A data file of words or rules that cannot be used: names the file and the entry."""

    def __init__(self, file: str, entry: str, reason: str) -> None:
        self.file, self.entry, self.reason = file, entry, reason
        super().__init__(f"{file}, {entry}: {reason}")
