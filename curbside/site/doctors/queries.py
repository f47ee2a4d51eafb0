"""What pages ask about doctors."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery


class DoctorQuerySet(QuerySet[Any]):
    """Questions to the doctors' table."""

    def shown(self) -> DoctorQuerySet:
        """Those anybody may see: imported profiles, and accounts that were verified at least once."""
        return self.filter(removed=False, listed=True)

    def with_answer_count(self) -> Any:
        """Each with `answer_count`: the published answers in published questions, counted for the rows of one page of a list."""
        seen = Q(answers__state="published", answers__question__state="published")
        counted = self.model.objects.filter(pk=OuterRef("pk")).annotate(counted=Count("answers", filter=seen)).values("counted")
        return self.annotate(answer_count=Subquery(counted))
