"""What people say of a doctor on this site, apart from stars that came with imported pages."""

from __future__ import annotations

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models

from curbside.site.doctors.models.doctor import Doctor
from curbside.site.lib.states import State


class Review(models.Model):
    """Stars and words for a doctor. Held until a moderator has read it; never removed because its doctor wishes it.

    author: somebody whose e-mail address was confirmed; null once they erased their account.   treated: whether they say this doctor treated them.
    excluded: why a moderator did not publish it, or took it away; readers see how many there are and why.
    reply: the doctor's answer, held until a moderator has read it, since a reply can give away that somebody is a patient.
    """

    class Excluded(models.TextChoices):
        """The published reasons, the only ones there are."""

        NOT_CARE = "not_care", "it is not about this doctor's care"
        NAMES = "names", "it names or shows a private person"
        INSULT = "insult", "it insults or threatens"
        ADVERT = "advert", "it advertises, or was paid for"
        DOUBLE = "double", "the same person wrote it twice"
        OWN = "own", "the doctor wrote it"
        ERASED = "erased", "its author erased it"

    doctor = models.ForeignKey(Doctor, on_delete=models.CASCADE, related_name="reviews")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="reviews")
    stars = models.PositiveSmallIntegerField(validators=[MinValueValidator(1), MaxValueValidator(5)])
    body = models.TextField(blank=True)
    treated = models.BooleanField()
    state = models.CharField(max_length=10, choices=State, default=State.HELD)
    excluded = models.CharField(max_length=10, choices=Excluded, blank=True)
    written_at = models.DateTimeField()
    reply = models.TextField(blank=True)
    reply_state = models.CharField(max_length=10, choices=State, default=State.HELD)
    replied_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-written_at", "-pk")
        constraints = (
            models.UniqueConstraint(fields=["doctor", "author"], name="one_review_a_person"),
            models.CheckConstraint(condition=models.Q(stars__gte=1, stars__lte=5), name="one_to_five_stars"),
        )
        indexes = (models.Index(fields=["doctor", "state"]),)

    def __str__(self) -> str:
        return f"review {self.pk} of doctor {self.doctor_id}"
