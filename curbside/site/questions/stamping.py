"""When a question last changed, for its readers: always later than before, whatever the clock says, so that no reading of older words passes for fresh."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db.models import Case, DateTimeField, ExpressionWrapper, F, Value, When

TICK = timedelta(microseconds=1)


def later(now: datetime) -> Case:
    """The value of `changed_at` in an update of questions: now, or a tick after the last change where the clock has not gone on."""
    tick = ExpressionWrapper(F("changed_at") + TICK, output_field=DateTimeField())
    return Case(When(changed_at__gte=now, then=tick), default=Value(now), output_field=DateTimeField())


def later_than(last: datetime | None, now: datetime) -> datetime:
    """The same for a row that is being saved. last: None for a new one."""
    return now if last is None else max(now, last + TICK)
