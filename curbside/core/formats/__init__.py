"""A file to threads. The door: `FORMATS`, `read_threads`, `read_file`, `write_jsonl`, `to_document`.

A format is a module with a `name`, `looks_like(head)` and `read(text, source)`; a new one is a module and a line in FORMATS.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from typing import Protocol

from curbside.core.errors import UnreadableSource
from curbside.core.formats import html, jsonl, page, stackexchange
from curbside.core.formats.decoding import Text, text_from, text_of
from curbside.core.formats.document import from_document, to_document
from curbside.core.formats.jsonl import write_jsonl
from curbside.core.formats.ratings import with_sensible_ratings
from curbside.core.thread import Thread

__all__ = ["FORMATS", "Format", "from_document", "read_file", "read_threads", "to_document", "write_jsonl"]


class Format(Protocol):
    """A way threads are written down."""

    name: str

    def looks_like(self, head: str) -> bool:
        """Whether the first few thousand characters look so."""

    def read(self, text: Text, source: str) -> Iterator[Thread]:
        """The threads; raises UnreadableSource."""


FORMATS: tuple[Format, ...] = (jsonl, stackexchange, html, page)


def read_threads(data: bytes | str, hint: str | None = None, source: str = "") -> list[Thread]:
    """The threads in bytes or text. `hint` is a format's name and forces it; `source` is what the threads and errors call the data.

    Raises UnreadableSource for what is empty, no text, or not of the format; where only a part is, its `threads` are the others.
    """
    threads: list[Thread] = []
    try:
        for thread in _read(text_from(data, source), hint, source):
            threads.append(thread)  # noqa: PERF402 # those before an error are kept
    except UnreadableSource as error:
        error.threads = tuple(threads)
        raise
    return threads


def read_file(path: str | os.PathLike[str], hint: str | None = None) -> Iterator[Thread]:
    """The threads in a file, as they are read: a long jsonl or stackexchange file is never held in memory.

    Raises UnreadableSource, also where there is no such file; threads before a broken place may have come already.
    """
    source = os.fspath(path)
    if os.path.isdir(path):
        raise UnreadableSource(source, "it is a directory")
    try:
        with open(path, "rb") as file:
            text = text_of(file, source)  # held by name, so that the file is closed before its wrapper goes
            yield from _read(text, hint, source)
    except OSError as error:
        raise UnreadableSource(source, error.strerror or str(error)) from error


def _read(text: Text, hint: str | None, source: str) -> Iterator[Thread]:
    """Threads, each with what had to be mended in the text up to it, and without ratings that are none."""
    for found in _format(text, hint, source).read(text, source):
        thread, mended = with_sensible_ratings(found), text.take_notices()
        yield replace(thread, notices=(*thread.notices, *mended)) if mended else thread


def _format(text: Text, hint: str | None, source: str) -> Format:
    head = text.peek()
    chosen = next((one for one in FORMATS if (one.name == hint if hint else one.looks_like(head))), None)
    if chosen is None:
        raise UnreadableSource(source, f"no format is called {hint}" if hint else "no text in it")
    return chosen
