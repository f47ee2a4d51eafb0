"""Photos of a question, each with its own audience."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.urls import reverse

from curbside.site.questions.models.draft import Draft
from curbside.site.questions.models.question import Question


class Photo(models.Model):
    """A photo, drawn again on arrival. Its thumbnail is under the same permission.

    owner: null while the draft belongs to nobody yet, and once the asker became anonymous.
    name: random; the files are `photos/<name>.jpg` and `photos/<name>-small.jpg` and can be guessed by nobody.   caption: what it shows, for those who cannot see it.
    draft, question: a photo belongs to a draft until that is posted.   width, height: pixels of the large file.
    """

    class Audience(models.TextChoices):
        """Who sees it, besides the asker; of what is posted moderators see what others will."""

        PUBLIC = "public", "Everybody"
        DOCTORS = "doctors", "Verified doctors"
        ME = "me", "Only me"

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.CASCADE, related_name="photos")
    draft = models.ForeignKey(Draft, null=True, blank=True, on_delete=models.SET_NULL, related_name="photos")
    question = models.ForeignKey(Question, null=True, blank=True, on_delete=models.CASCADE, related_name="photos")
    audience = models.CharField(max_length=10, choices=Audience, default=Audience.DOCTORS)
    caption = models.CharField(max_length=200, blank=True)
    name = models.CharField(max_length=40, unique=True)
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    added_at = models.DateTimeField()

    class Meta:
        ordering = ("pk",)

    def __str__(self) -> str:
        return f"photo {self.pk}"

    def get_absolute_url(self) -> str:
        return reverse("photos:photo", args=[self.pk])

    def file(self, *, small: bool = False) -> str:
        """Where it is kept in the store of files."""
        return f"photos/{self.name}{'-small' if small else ''}.jpg"
