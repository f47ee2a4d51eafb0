"""What doctors wrote. Our reading of it lives in the app `consensus`, so a new reading changes no doctor's words."""

from __future__ import annotations

from typing import Any

from django.db import models

from curbside.site.answers.queries import AnswerQuerySet
from curbside.site.doctors.models import Doctor
from curbside.site.lib.states import State
from curbside.site.questions.models import Question


class Answer(models.Model):
    """A doctor's reply.

    position: its place in the thread, from 0; its address on the page.
    byline: who answered, as the imported page said it, field for field; null where it named nothing, or where the doctor wrote here.
    headline: null where there is none.   answered_at: null where the page did not say.
    """

    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="answers")
    position = models.PositiveIntegerField()
    doctor = models.ForeignKey(Doctor, null=True, blank=True, on_delete=models.PROTECT, related_name="answers")
    byline: models.JSONField[Any, Any] = models.JSONField(null=True, blank=True)
    headline = models.TextField(null=True, blank=True)
    body = models.TextField()
    state = models.CharField(max_length=10, choices=State, default=State.PUBLISHED)
    answered_at = models.DateTimeField(null=True, blank=True)
    added_at = models.DateTimeField(auto_now_add=True)

    objects = AnswerQuerySet.as_manager()

    class Meta:
        ordering = ("question", "position")
        constraints = (models.UniqueConstraint(fields=["question", "position"], name="one_answer_a_position"),)

    def __str__(self) -> str:
        return f"answer {self.position + 1} to question {self.question_id}"

    @property
    def anchor(self) -> str:
        """Its place on the thread's page."""
        return f"a{self.position + 1}"

    def get_absolute_url(self) -> str:
        return f"{self.question.get_absolute_url()}#{self.anchor}"
