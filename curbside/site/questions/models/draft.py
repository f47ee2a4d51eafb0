"""Questions being written, kept on the server as they are typed."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.urls import reverse

from curbside.site.questions.models.question import Question


class Draft(models.Model):
    """What somebody has typed into the form so far, field for field, whether or not it could be posted.

    owner: null while nobody is signed in; such a draft is reached by a signed address alone.
    question: the one it became or is changing, null for a new one.   posted: nothing in it waits to be posted; its fields are empty.
    form: the key of the empty form it was begun in, "" where it was begun otherwise; a form sent twice begins one draft. Without an
    owner it may say which draft it was typed instead of (`INSTEAD_OF`).
    seen: the red flags and identifiers the writer has been shown, so that posting again goes through.
    """

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.CASCADE, related_name="question_drafts")
    question = models.ForeignKey(Question, null=True, on_delete=models.CASCADE, related_name="drafts")
    form = models.CharField(max_length=32, blank=True)
    fields: models.JSONField[Any, Any] = models.JSONField(default=dict)
    posted = models.BooleanField(default=False)
    seen: models.JSONField[Any, Any] = models.JSONField(default=list)
    updated_at = models.DateTimeField()

    class Meta:
        ordering = ("-updated_at",)
        constraints = (
            models.UniqueConstraint(fields=["owner", "question"], name="one_draft_a_question"),
            models.UniqueConstraint(fields=["owner", "form"], condition=~models.Q(form=""), name="one_draft_a_form"),
        )

    def __str__(self) -> str:
        return f"draft {self.pk}"

    @property
    def heading(self) -> str:
        """The title typed so far."""
        return str(self.fields.get("title") or "").strip() or "A question without a title"

    def get_absolute_url(self) -> str:
        return reverse("asking:draft", args=[self.pk])
