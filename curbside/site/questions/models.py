"""Questions and the topics they belong to."""

from __future__ import annotations

from django.db import models
from django.urls import reverse

from curbside.site.lib.slugs import slug_of
from curbside.site.lib.states import State
from curbside.site.questions.queries import QuestionQuerySet


class Topic(models.Model):
    """A treatment or an area of the body that questions are about."""

    class Kind(models.TextChoices):
        """What sort of topic."""

        TREATMENT = "treatment"
        AREA = "area"

    kind = models.CharField(max_length=10, choices=Kind)
    name = models.CharField(max_length=100)
    slug = models.SlugField(max_length=80)

    class Meta:
        ordering = ("kind", "name")
        constraints = (models.UniqueConstraint(fields=["kind", "slug"], name="one_topic_a_slug"),)

    def __str__(self) -> str:
        return self.name

    @property
    def label(self) -> str:
        """The name as a heading: "Botulinum toxin"."""
        return self.name[:1].upper() + self.name[1:]

    def get_absolute_url(self) -> str:
        return reverse("topics:topic", args=[self.kind, self.slug])


class Question(models.Model):
    """What a patient asks. Words are kept exactly as they came; what we read from them is stored elsewhere.

    source, stated_answer_count, disclaimer, notices: what came with an imported thread, kept so that an export gives it back.
    fingerprint: of an imported thread's whole document; importing it again changes nothing.
    asked_at: null where the page did not say.   changed_at: stamped by every write that a reader of the thread could see.
    """

    title = models.TextField(blank=True)
    body = models.TextField(blank=True)
    state = models.CharField(max_length=10, choices=State, default=State.PUBLISHED)
    topics = models.ManyToManyField(Topic, related_name="questions", blank=True)
    source = models.CharField(max_length=1000, blank=True, db_index=True)
    fingerprint = models.CharField(max_length=64, unique=True, null=True)
    stated_answer_count = models.PositiveBigIntegerField(null=True)
    disclaimer = models.TextField(null=True)
    notices = models.JSONField(default=list, blank=True)
    asked_at = models.DateTimeField(null=True, blank=True)
    added_at = models.DateTimeField()
    changed_at = models.DateTimeField()

    objects = QuestionQuerySet.as_manager()

    class Meta:
        ordering = ("-added_at", "-pk")
        indexes = (models.Index(fields=["state", "-added_at", "-id"], name="newest_questions"),)

    def __str__(self) -> str:
        return self.heading

    @property
    def heading(self) -> str:
        """The title; for a question without one, its first words."""
        words = self.title.strip() or " ".join(self.body.split()[:14])
        return words or "A question without words"

    @property
    def slug(self) -> str:
        """The readable end of the page's address."""
        return slug_of(self.heading, "question")

    def get_absolute_url(self) -> str:
        return reverse("questions:thread", args=[self.pk, self.slug])
