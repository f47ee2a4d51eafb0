"""What is due by the clock: rounds that the worker makes each minute. Filled in each app's `apps.py`.

docs/decisions/0018-what-is-due-by-the-clock.md says why.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime, timedelta

from django.db import close_old_connections
from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from curbside.site.mail.jobs import post_letter
from curbside.site.mail.models import Letter

logger = logging.getLogger(__name__)

Round = Callable[[datetime], int]
"""Does what is due at a time and gives how many things it did. It may be called twice for one moment, or by two workers at once, and does each thing once."""

ROUNDS: list[Round] = []

LOST = timedelta(hours=2)  # the pauses of a letter that is tried again come to an hour
KEPT = timedelta(days=30)
FOLLOWED_KEPT = timedelta(days=35)  # longer than anybody asks whether a followed thing was told
BATCH = 500


def make_rounds(now: datetime | None = None) -> int:
    """Make every round once; one that fails is put in the log and keeps none of the others back."""
    done = 0
    for one in ROUNDS:
        try:
            done += one(now or timezone.now())
        except Exception:
            logger.exception("the round %s failed; it is made again in a minute", one.__qualname__)
        finally:
            close_old_connections()
    return done


def post_again(now: datetime) -> int:
    """Letters whose job went down with its worker get a new one; one whose job waits, for now or for the end of its pause, has it still."""
    old = set(Letter.objects.filter(state=Letter.State.WAITING, written_at__lt=now - LOST).values_list("pk", flat=True))
    if not old:
        return 0
    jobs = DBTaskResult.objects.filter(status=TaskResultStatus.READY, task_path=post_letter.module_path)
    lost = sorted(old.difference(*jobs.values_list("args_kwargs__args", flat=True)))[:BATCH]
    for number in lost:
        post_letter.enqueue(number)
    return len(lost)


def tidy(now: datetime) -> int:
    """Subjects of what was sent a month ago are forgotten; so are jobs that ended then."""
    letters = Letter.objects.filter(state=Letter.State.SENT, sent_at__lt=now - KEPT).exclude(subject="").update(subject="")
    jobs, _ = DBTaskResult.objects.finished().filter(finished_at__lt=now - KEPT).delete()
    return letters + jobs


def forget_followed(now: datetime) -> int:
    """Rows of mail that can be switched off are thrown away after five weeks, some at a time: even its events say what somebody follows, which tells of their health."""
    done = Letter.objects.exclude(kind=Letter.Kind.NEEDED).filter(written_at__lt=now - FOLLOWED_KEPT).exclude(state=Letter.State.WAITING)
    return Letter.objects.filter(pk__in=list(done.order_by("pk").values_list("pk", flat=True)[:BATCH])).delete()[0]
