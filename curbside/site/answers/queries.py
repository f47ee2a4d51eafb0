"""What pages ask about answers."""

from __future__ import annotations

from typing import Any

from django.db.models import Max, QuerySet

from curbside.site.lib.states import State


class AnswerQuerySet(QuerySet[Any]):
    """Questions to the answers' table."""

    def shown(self) -> AnswerQuerySet:
        """Those anybody may see."""
        return self.filter(state=State.PUBLISHED)

    def to_read(self) -> AnswerQuerySet:
        """Those anybody may see, with all that a reading looks at, in their order."""
        return self.shown().with_all_to_read()

    def with_all_to_read(self) -> AnswerQuerySet:
        """Each with all that a reading looks at, in their order, in one query."""
        return self.select_related("doctor__specialty").order_by("position")

    def with_edited_at(self) -> AnswerQuerySet:
        """Each with when its words were last changed as `edited_at`, None for never."""
        dated: AnswerQuerySet = self.annotate(edited_at=Max("revisions__at"))
        return dated

    def with_doctors(self) -> AnswerQuerySet:
        """Each with its doctor, specialty and verifications, in two queries whatever the number."""
        return self.select_related("doctor__specialty").prefetch_related("doctor__verifications")
