"""Doctors: who answers, what they practise, and the ratings that came with imported pages."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.urls import reverse

from curbside.site.doctors.queries import DoctorQuerySet
from curbside.site.lib.slugs import slug_of


class Specialty(models.Model):
    """What doctors are listed under: "Facial Plastic Surgeon", also those who call it "Facial Plastic Surgery" (`core/formats/lexicon`)."""

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
    listed: false until somebody who signed up as a doctor is verified for the first time.
    became: the doctor's own profile that took this imported one over; its address leads there.
    credentials: letters after the name, as written, in order.   place: town or region, as written.
    specialty: what the doctor is listed under.   title: the same in the doctor's own words ("Consultant Dermatologist"); empty: as it is listed.
    """

    account = models.OneToOneField(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="doctor")
    name = models.CharField(max_length=300)
    credentials = models.JSONField(default=list, blank=True)
    specialty = models.ForeignKey(Specialty, null=True, blank=True, on_delete=models.PROTECT, related_name="doctors")
    title = models.CharField(max_length=200, blank=True)
    place = models.CharField(max_length=300, blank=True)
    place_slug = models.SlugField(max_length=80, blank=True)
    listed = models.BooleanField(default=True)
    removed = models.BooleanField(default=False)
    became = models.ForeignKey("self", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    added_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)

    objects = DoctorQuerySet.as_manager()

    class Meta:
        ordering = ("name", "pk")

    def __str__(self) -> str:
        return self.full_name

    @property
    def full_name(self) -> str:
        """The name with its credentials: "Edwin Ishoo, MD"."""
        return ", ".join([self.name, *self.credentials])

    @property
    def who(self) -> str:
        """What readers are told of a doctor, and a moderator checks: "Edwin Ishoo, MD, Facial Plastic Surgeon"."""
        return ", ".join([self.full_name, *([self.practises] if self.practises else [])])

    @property
    def practises(self) -> str:
        """The specialty as the doctor says it; "" where none is said."""
        return self.title or (self.specialty.name if self.specialty else "")

    @property
    def slug(self) -> str:
        """The readable end of the page's address."""
        return slug_of(self.name, "doctor")

    @property
    def has_page(self) -> bool:
        """Whether readers find it at its address; a profile that became a doctor's own leads on to theirs."""
        return self.listed and (not self.removed or self.became_id is not None)

    def get_absolute_url(self) -> str:
        return reverse("doctors:doctor", args=[self.pk, self.slug])


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
