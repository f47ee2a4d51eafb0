"""What is due by the clock here: threads that changed, or that an older version read, are read again."""

from __future__ import annotations

import logging
from datetime import datetime

from curbside.site.consensus.actions import read_again
from curbside.site.consensus.queries import stale_questions

logger = logging.getLogger(__name__)

MOST = 200  # threads a round, some ten seconds


def read_stale(now: datetime) -> int:
    """Read the stale threads again, the latest changed first; 200 of them, the rest the next time. Returns how many it was."""
    numbers = list(stale_questions().order_by("-changed_at", "-pk").values_list("pk", flat=True)[:MOST])
    return sum(read_if_stale(number) for number in numbers)


def read_if_stale(number: int) -> bool:
    """Read the thread of a question now, for whoever has just changed what it shows. Returns whether it was read: one that cannot be is put in the log and keeps nobody back."""
    question = stale_questions().filter(pk=number).first()  # another worker may have read it
    try:
        return question is not None and read_again(question)
    except Exception:
        logger.exception("the thread of question %s cannot be read", number)
        return False
