"""What is due by the clock here: what nobody came back for, and files that no row tells of."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import PurePosixPath

from curbside.site.lib.storage import sweep
from curbside.site.questions.access import DRAFT_AGE
from curbside.site.questions.actions import drop_draft
from curbside.site.questions.models import Draft, Photo

MINUTE = 17  # the minute of the hour in which files are looked through
MOST = 100


def forget_strangers(now: datetime) -> int:
    """What somebody typed without ever signing in is gone once nobody can claim it any more."""
    left = list(Draft.objects.filter(owner=None, updated_at__lt=now - timedelta(seconds=DRAFT_AGE, days=1))[:MOST])
    for draft in left:
        drop_draft(draft)
    return len(left)


def sweep_photos(now: datetime) -> int:
    """Once an hour: files of photos that are in no row."""
    return sweep("photos", _known, now - timedelta(days=1)) if now.minute == MINUTE else 0


def _known(files: Sequence[str]) -> set[str]:
    names = {PurePosixPath(file).stem.removesuffix("-small") for file in files}
    return {photo.file(small=small) for photo in Photo.objects.filter(name__in=names) for small in (False, True)}
