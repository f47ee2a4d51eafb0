"""Doctors: who answers, what they practise, what they proved, and the ratings that came with imported pages."""

from __future__ import annotations

from datetime import datetime

from django.conf import settings
from django.db import models
from django.urls import reverse

from curbside.site.doctors.queries import DoctorQuerySet
from curbside.site.lib.slugs import slug_of


class Specialty(models.Model):
    """A specialty title, as directories write it: "Facial Plastic Surgeon"."""

    name = models.CharField(max_length=200, unique=True)
    slug = models.SlugField(max_length=80, unique=True)

    class Meta:
        ordering = ("name",)
        verbose_name_plural = "specialties"

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("doctors:specialty", args=[self.slug])


class Doctor(models.Model):
    """A profile. One made by an import is unclaimed until the doctor takes it over.

    account: who signs in as this doctor; null while the profile is unclaimed.
    credentials: letters after the name, as written, in order.   place: town or region, as written.
    """

    account = models.OneToOneField(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="doctor")
    name = models.CharField(max_length=300)
    credentials = models.JSONField(default=list, blank=True)
    specialty = models.ForeignKey(Specialty, null=True, blank=True, on_delete=models.PROTECT, related_name="doctors")
    place = models.CharField(max_length=300, blank=True)
    place_slug = models.SlugField(max_length=80, blank=True)
    removed = models.BooleanField(default=False)
    added_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)

    objects = DoctorQuerySet.as_manager()

    class Meta:
        ordering = ("name", "pk")
        indexes = (models.Index(fields=["place_slug"]),)

    def __str__(self) -> str:
        return self.full_name

    @property
    def full_name(self) -> str:
        """The name with its credentials: "Edwin Ishoo, MD"."""
        return ", ".join([self.name, *self.credentials])

    @property
    def slug(self) -> str:
        """The readable end of the page's address."""
        return slug_of(self.name, "doctor")

    def get_absolute_url(self) -> str:
        return reverse("doctors:doctor", args=[self.pk, self.slug])

    def verification_at(self, now: datetime) -> Verification | None:
        """The verification that holds at a time, from those fetched with the doctor."""
        return next((one for one in self.verifications.all() if one.holds_at(now)), None)


class ImportedRating(models.Model):
    """Stars and reviews another site gave a doctor, with where we read them. Never mixed with our own reviews.

    stars: 1.0 to 5.0, null where only a count was given.   reviews: null where the page did not say.
    """

    doctor = models.ForeignKey(Doctor, on_delete=models.CASCADE, related_name="imported_ratings")
    source = models.CharField(max_length=500)
    stars = models.FloatField(null=True)
    reviews = models.PositiveIntegerField(null=True)
    added_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["doctor", "source"], name="one_imported_rating_a_source"),)

    def __str__(self) -> str:
        return f"{self.stars or '?'} from {self.reviews or '?'} reviews"


class Verification(models.Model):
    """A request to be believed, and what became of it. Asked with evidence, granted by a person, dated, sourced, expiring, withdrawable.

    country: ISO 3166, two letters.   licence: as the licensing body writes it.   npi: the ten digits of the US registry, where there are any.
    evidence: the file's place in the store, seen by moderators alone; empty once decided and no longer needed.
    fact, checked_at: the one thing that was checked and when: "NPI active", "licence seen".   expires_at: when it must be checked again.
    """

    class State(models.TextChoices):
        """asked: waiting for a moderator; granted; refused; withdrawn: no longer true, or given up."""

        ASKED = "asked"
        GRANTED = "granted"
        REFUSED = "refused"
        WITHDRAWN = "withdrawn"

    doctor = models.ForeignKey(Doctor, on_delete=models.CASCADE, related_name="verifications")
    state = models.CharField(max_length=10, choices=State, default=State.ASKED)
    country = models.CharField(max_length=2)
    licence = models.CharField(max_length=60)
    npi = models.CharField("NPI", max_length=10, blank=True)
    evidence = models.CharField(max_length=200, blank=True)
    asked_at = models.DateTimeField()
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    reason = models.CharField(max_length=500, blank=True)
    fact = models.CharField(max_length=100, blank=True)
    checked_at = models.DateTimeField(null=True, blank=True)
    expires_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-asked_at", "-pk")
        constraints = (models.UniqueConstraint(fields=["doctor"], condition=models.Q(state="asked"), name="one_open_request_a_doctor"),)

    def __str__(self) -> str:
        return f"verification {self.pk} of doctor {self.doctor_id}: {self.state}"

    def holds_at(self, now: datetime) -> bool:
        """Whether it is granted and has not expired."""
        return self.state == self.State.GRANTED and self.expires_at is not None and self.expires_at > now
