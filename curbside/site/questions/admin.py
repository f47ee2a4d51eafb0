"""Questions and topics, for staff."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from curbside.site.lib.admin import Looked
from curbside.site.moderation.admin import decisions
from curbside.site.questions.models import Question, Topic
from curbside.site.questions.moderated import QUESTION


@admin.register(Question)
class QuestionAdmin(Looked):
    """Publish, hold and remove; the words are changed on their own page, which keeps those before."""

    list_display = ("heading", "state", "author", "answer_count", "asked_at", "added_at", "changed_at")
    list_filter = ("state", "added_at", ("closed_at", admin.EmptyFieldListFilter), ("source", admin.EmptyFieldListFilter))
    list_select_related = ("author",)
    search_fields = ("title", "body", "source", "author__handle")
    actions = decisions(QUESTION)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """With the answers counted, in one query."""
        rows: QuerySet[Any] = Question.objects.with_answer_count()
        return rows.order_by("-added_at", "-pk")

    @admin.display(description="answers", ordering="answer_count")
    def answer_count(self, question: Any) -> int:
        """Published answers."""
        return int(question.answer_count)


@admin.register(Topic)
class TopicAdmin(Looked):
    """What questions are about; read from their words."""

    list_display = ("name", "kind", "slug")
    list_filter = ("kind",)
    search_fields = ("name",)
