"""What pages and rounds ask about readers' marks, lists and follows."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db.models import QuerySet

from curbside.site.lib.states import State


class FollowQuerySet(QuerySet[Any]):
    """Questions to the follows' table."""

    def at_once(self) -> FollowQuerySet:
        """Those that want each thing told by itself."""
        return self.filter(often="at_once")

    def listed(self) -> FollowQuerySet:
        """Those of a thread that is shown, of a topic or of a specialty, with what they name."""
        return self.exclude(question__state__in=[State.HELD, State.REMOVED]).select_related("question", "topic", "specialty")


class NewsQuerySet(QuerySet[Any]):
    """Questions to the news' table."""

    def untold(self) -> NewsQuerySet:
        """Those of which somebody who follows at once may not know yet."""
        return self.filter(told=False)

    def between(self, start: datetime, end: datetime) -> NewsQuerySet:
        """Those found from `start` on and before `end`."""
        return self.filter(at__gte=start, at__lt=end)
