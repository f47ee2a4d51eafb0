"""`Posts.xml` of a Stack Exchange data dump: rows of questions (PostTypeId 1) and answers (PostTypeId 2, ParentId)."""

from __future__ import annotations

from collections.abc import Iterator

from curbside.core.formats.decoding import Text
from curbside.core.thread import Thread

name = "stackexchange"


def looks_like(head: str) -> bool:
    """A `<posts>` document, or rows of one."""
    return "<posts" in head or ("<row " in head and "PostTypeId=" in head)


def read(text: Text, source: str) -> Iterator[Thread]:
    """The threads in the order of their questions; raises UnreadableSource for XML that is broken, declares entities or holds no question."""
    from curbside.core.formats.stackexchange.posts import read_threads  # only where there is such a dump

    return read_threads(text, source)
