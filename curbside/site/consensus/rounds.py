"""What is due by the clock here: threads that changed, or that an older version read, are read again."""

from __future__ import annotations

from datetime import datetime

from curbside.site.consensus.actions import read_if_stale
from curbside.site.consensus.queries import stale_questions

MOST = 200  # threads a round, some ten seconds


def read_stale(now: datetime) -> int:
    """Read the stale threads again, the latest changed first; 200 of them, the rest the next time. Returns how many it was."""
    numbers = list(stale_questions().order_by("-changed_at", "-pk").values_list("pk", flat=True)[:MOST])
    return sum(read_if_stale(number) for number in numbers)
