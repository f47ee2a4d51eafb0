"""Questions, and how they read before each change."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.urls import reverse

from curbside.site.lib.slugs import slug_of
from curbside.site.lib.states import State
from curbside.site.questions.models.topic import Topic
from curbside.site.questions.queries import QuestionQuerySet

SPANS = (("week", 7, 60), ("month", 30.44, 730), ("year", 365.25, float("inf")))  # a unit, its days, and up to how many days it is told in


class Question(models.Model):
    """What a patient asks. Words are kept exactly as they came; what we read from them is stored elsewhere.

    source, stated_answer_count, disclaimer, notices: what came with an imported thread, kept so that an export gives it back.
    fingerprint: of all words of an imported thread as they came, asked_fingerprint: of its title and body; importing it again changes nothing.
    author: null for an imported question and once the asker became anonymous.   handle_hidden: asked without showing the handle.
    facts: what the asker told beside the words: treatment, area, product, dose, side.   treated_on: never shown; the page says "2 weeks after".
    closed_at: no more answers are asked for.   erased_at: the asker's words were taken out of it and of all its revisions.
    asked_at: null where the page did not say.   changed_at: stamped by every write that a reader of the thread could see.
    """

    title = models.TextField(blank=True)
    body = models.TextField(blank=True)
    state = models.CharField(max_length=10, choices=State, default=State.PUBLISHED)
    author = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="questions")
    handle_hidden = models.BooleanField(default=False)
    facts: models.JSONField[Any, Any] = models.JSONField(default=dict, blank=True)
    treated_on = models.DateField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    erased_at = models.DateTimeField(null=True, blank=True)
    topics = models.ManyToManyField(Topic, related_name="questions", blank=True)
    source = models.CharField(max_length=1000, blank=True, db_index=True)
    fingerprint = models.CharField(max_length=64, unique=True, null=True)
    asked_fingerprint = models.CharField(max_length=64, null=True)
    stated_answer_count = models.PositiveBigIntegerField(null=True)
    disclaimer = models.TextField(null=True)
    notices = models.JSONField(default=list, blank=True)
    asked_at = models.DateTimeField(null=True, blank=True)
    added_at = models.DateTimeField()
    changed_at = models.DateTimeField()

    objects = QuestionQuerySet.as_manager()

    class Meta:
        ordering = ("-added_at", "-pk")
        indexes = (
            models.Index(fields=["state", "-added_at", "-id"], name="newest_questions"),
            models.Index(fields=["state", "changed_at"], name="changed_questions"),
            models.Index(fields=["asked_fingerprint"], name="questions_by_words"),
        )

    def __str__(self) -> str:
        return self.heading

    @property
    def heading(self) -> str:
        """The title; for a question without one, its first words."""
        if self.erased_at:
            return "A question whose words were erased by the asker"
        words = self.title.strip() or " ".join(self.body.split()[:14])
        return words or "A question without words"

    @property
    def slug(self) -> str:
        """The readable end of the page's address."""
        return slug_of(self.heading, "question")

    def get_absolute_url(self) -> str:
        return reverse("questions:thread", args=[self.pk, self.slug])

    @property
    def asker(self) -> str:
        """Who asked, as others see it: the handle, or nobody."""
        return str(self.author) if self.author and not self.handle_hidden else ""

    @property
    def since_treatment(self) -> str:
        """How long after the treatment it was asked, so roughly that the day cannot be counted back: "2 weeks"; "" where the asker told no day."""
        if not (self.treated_on and self.asked_at):
            return ""
        days = max(0, (self.asked_at.date() - self.treated_on).days)
        unit, length = next((unit, length) for unit, length, most in SPANS if days < most)
        number = round(days / length)
        return f"{number} {unit}{'' if number == 1 else 's'}" if number else "less than a week"


class Revision(models.Model):
    """A question's words as they were before a change, kept for its author and for moderators.

    by: who changed them; null once that person erased the account.   why: said by a moderator, else empty.
    """

    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="revisions")
    title = models.TextField(blank=True)
    body = models.TextField(blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    why = models.CharField(max_length=500, blank=True)
    at = models.DateTimeField()

    class Meta:
        ordering = ("-at", "-pk")

    def __str__(self) -> str:
        return f"question {self.question_id} before {self.at:%Y-%m-%d %H:%M}"
