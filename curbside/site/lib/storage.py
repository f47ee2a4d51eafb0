"""Where uploaded files are kept."""

from __future__ import annotations

import os
from typing import Any

from django.core.files.storage import FileSystemStorage


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
