"""What questions are about."""

from __future__ import annotations

from django.db import models
from django.urls import reverse

from curbside.site.lib.typography import typographic


class Topic(models.Model):
    """A treatment, an area of the body or a complaint that questions are about."""

    class Kind(models.TextChoices):
        """What sort of topic."""

        TREATMENT = "treatment"
        AREA = "area"
        COMPLAINT = "complaint"

        @property
        def heading(self) -> str:
            """What its topics are listed under."""
            return {"treatment": "Treatments", "area": "Parts of the body", "complaint": "Complaints"}[self.value]

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
        return typographic(self.name[:1].upper() + self.name[1:])

    def get_absolute_url(self) -> str:
        return reverse("topics:topic", args=[self.kind, self.slug])
