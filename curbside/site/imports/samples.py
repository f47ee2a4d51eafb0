"""The demo's threads: the samples of the core, with dates spread over years."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from pathlib import Path

from django.utils import timezone

import curbside.core.samples
from curbside.core.thread import Thread
from curbside.site.imports.run import Report, import_files

YEARS = 4


def sample_files() -> list[Path]:
    """The sample pages, in order."""
    return sorted((Path(curbside.core.samples.__file__).parent / "pages").glob("*.txt"))


def import_samples(seen: Callable[[Thread], None] = lambda thread: None, files: Sequence[Path] | None = None) -> Report:
    """Fill a site with the samples, or with some of them; a second time changes nothing."""
    now = timezone.now()
    return import_files(sample_files() if files is None else files, "page", lambda thread: _date(thread, now), seen)


def _date(thread: Thread, now: datetime) -> datetime:
    """A day of the last years: always the same distance back for the same thread."""
    drawn = int.from_bytes(hashlib.sha256(thread.question.title.encode()).digest()[:4], "big")
    return now - timedelta(hours=6 + drawn % (YEARS * 365 * 24))
