"""What doctors wrote, how it read before each change, and what they are writing. Our reading of it lives in the app `consensus`, so a new reading changes no doctor's words."""

from __future__ import annotations

from typing import Any

from django.conf import settings
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
    withdrawn_at: its doctor took it back; it is removed then, and the doctor may answer anew.
    """

    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="answers")
    position = models.PositiveIntegerField()
    doctor = models.ForeignKey(Doctor, null=True, blank=True, on_delete=models.PROTECT, related_name="answers")
    byline: models.JSONField[Any, Any] = models.JSONField(null=True, blank=True)
    headline = models.TextField(null=True, blank=True)
    body = models.TextField()
    state = models.CharField(max_length=10, choices=State, default=State.PUBLISHED)
    answered_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    added_at = models.DateTimeField(auto_now_add=True)

    objects = AnswerQuerySet.as_manager()

    class Meta:
        ordering = ("question", "position")
        constraints = (
            models.UniqueConstraint(fields=["question", "position"], name="one_answer_a_position"),
            models.UniqueConstraint(
                fields=["question", "doctor"], condition=models.Q(byline__isnull=True) & ~models.Q(state=State.REMOVED), name="one_answer_a_doctor"
            ),
        )

    def __str__(self) -> str:
        return f"answer {self.position + 1} to question {self.question_id}"

    @property
    def anchor(self) -> str:
        """Its place on the thread's page."""
        return f"a{self.position + 1}"

    def get_absolute_url(self) -> str:
        return f"{self.question.get_absolute_url()}#{self.anchor}"


class Revision(models.Model):
    """An answer's words as they were before a change. by: who changed them.   why: said by a moderator, else empty."""

    answer = models.ForeignKey(Answer, on_delete=models.CASCADE, related_name="revisions")
    headline = models.TextField(null=True, blank=True)
    body = models.TextField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    why = models.CharField(max_length=500, blank=True)
    at = models.DateTimeField()

    class Meta:
        ordering = ("-at", "-pk")

    def __str__(self) -> str:
        return f"answer {self.answer_id} before {self.at:%Y-%m-%d %H:%M}"


class Misreading(models.Model):
    """Words of an answer that somebody finds read wrongly. It hangs on the words and on what they were read as: where a later version reads the same it is held against it again, where it reads
    something else it is not.

    kind, quote: as a claim has them.   key: of the claim (`core.reading.key_of`).   set_aside_at: since when a moderator lets it count no more, null while it counts.
    """

    answer = models.ForeignKey(Answer, on_delete=models.CASCADE, related_name="misreadings")
    kind = models.CharField(max_length=20)
    quote = models.TextField()
    key = models.CharField(max_length=16)
    added_at = models.DateTimeField()
    set_aside_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("answer", "pk")
        constraints = (models.UniqueConstraint(fields=["answer", "key"], name="one_misreading_a_quote"),)

    def __str__(self) -> str:
        return f"reading {self.pk} of answer {self.answer_id}"


class Draft(models.Model):
    """What a doctor has typed so far in answer to a question.   question: null once it is gone; the words are the doctor's and stay."""

    question = models.ForeignKey(Question, null=True, on_delete=models.SET_NULL, related_name="answer_drafts")
    doctor = models.ForeignKey(Doctor, on_delete=models.CASCADE, related_name="drafts")
    headline = models.TextField(blank=True)
    body = models.TextField(blank=True)
    updated_at = models.DateTimeField()

    class Meta:
        ordering = ("-updated_at",)
        constraints = (models.UniqueConstraint(fields=["question", "doctor"], name="one_draft_a_doctor"),)

    def __str__(self) -> str:
        return f"draft of an answer to question {self.question_id}"

    @property
    def shown_question(self) -> Question | None:
        """The question, while everybody may see it."""
        return self.question if self.question and self.question.state == State.PUBLISHED else None
