"""What pages ask about questions."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery

from curbside.site.lib.states import State


class QuestionQuerySet(QuerySet[Any]):
    """Questions to the questions' table."""

    def shown(self) -> QuestionQuerySet:
        """Those anybody may see."""
        return self.filter(state=State.PUBLISHED)

    def own(self, user: Any) -> QuestionQuerySet:
        """Those somebody asked and may see."""
        return self.filter(author=user).exclude(state=State.REMOVED)

    def newest(self) -> QuestionQuerySet:
        """The latest first."""
        return self.order_by("-added_at", "-pk")

    def with_answer_count(self) -> Any:
        """Each with `answer_count`: its published answers, counted for the rows of one page of a list, not for the whole table."""
        answers = Count("answers", filter=Q(answers__state=State.PUBLISHED))
        counted = self.model.objects.filter(pk=OuterRef("pk")).annotate(counted=answers).values("counted")
        return self.annotate(answer_count=Subquery(counted))

    def listed(self) -> Any:
        """Ready for a list: with the answers' count, what the doctors say, and the topics, in three queries whatever the length."""
        return self.with_answer_count().select_related("snapshot").defer("snapshot__picture", "snapshot__voices").prefetch_related("topics")
