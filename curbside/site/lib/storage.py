"""Where uploaded files are kept."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Sequence
from datetime import datetime
from typing import Any

from django.core.files.storage import FileSystemStorage, default_storage


class DurableFiles(FileSystemStorage):
    """Files in a folder. A saved file is on the disk, with its name, before a row can tell of it: a power cut leaves no row without its file."""

    def save(self, name: str | None, content: Any, max_length: int | None = None) -> str:
        """Keep a file under a name of its own; returns that name."""
        kept: str = super().save(name, content, max_length)
        path = self.path(kept)
        for place in (path, os.path.dirname(path), self.location):
            _flush(place)
        return kept


def _flush(path: str | os.PathLike[str]) -> None:
    """Write what the system holds back. A folder's content is the names in it."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sweep(folder: str, kept: Callable[[Sequence[str]], Collection[str]], before: datetime) -> int:
    """Delete files that no row tells of: a server that is killed between file and row leaves some. Returns how many there were.

    kept: of some files, those a row tells of.   before: younger ones are let be, since their row may be on its way.
    """
    if not default_storage.exists(folder):
        return 0
    files = [f"{folder}/{name}" for name in default_storage.listdir(folder)[1]]
    old = [name for name in files if default_storage.get_modified_time(name) < before]
    strays = [name for start in range(0, len(old), 500) for name in _without(old[start : start + 500], kept)]
    for name in strays:
        default_storage.delete(name)
    return len(strays)


def _without(names: Sequence[str], kept: Callable[[Sequence[str]], Collection[str]]) -> list[str]:
    known = set(kept(names))
    return [name for name in names if name not in known]
