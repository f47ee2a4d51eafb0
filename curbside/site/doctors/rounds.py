"""What is due by the clock here, besides reminding doctors (`actions/deciding.py`): evidence that no request tells of is deleted."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from curbside.site.doctors.models import Verification
from curbside.site.lib.storage import sweep

MINUTE = 47  # the minute of the hour in which files are looked through


def sweep_evidence(now: datetime) -> int:
    """Once an hour: files of evidence that belong to no open request."""
    return sweep("evidence", _known, now - timedelta(days=1)) if now.minute == MINUTE else 0


def _known(files: Sequence[str]) -> set[str]:
    return set(Verification.objects.filter(evidence__in=files).values_list("evidence", flat=True))
