"""What doctors proved of themselves, and the public register it is checked against."""

from __future__ import annotations

import json
from datetime import datetime
from hashlib import sha256

from django.conf import settings
from django.db import models

from curbside.site.doctors.models.doctor import Doctor

STAMP = 24  # letters


class Verification(models.Model):
    """A request for verification, and what became of it. Asked with evidence, granted by a person, dated, sourced, expiring, withdrawable.

    name, credentials, specialty, place: the profile as it is asked for; readers see it once this is granted.
    claims: the imported profile the doctor says is theirs, handed over once this is granted.
    country: ISO 3166, two letters.   licence: as the licensing body writes it.   npi: the ten digits of the US registry, where there are any.
    evidence: the file's place in the store, seen by moderators alone; empty once decided and no longer needed.
    fact, checked_at: the one thing that was checked and when: "NPI active", "licence seen".   expires_at: when it must be checked again.
    """

    class State(models.TextChoices):
        """asked: waiting for a moderator; granted; refused; withdrawn: no longer true, or given up; expired: its time is over."""

        ASKED = "asked"
        GRANTED = "granted"
        REFUSED = "refused"
        WITHDRAWN = "withdrawn"
        EXPIRED = "expired"

    doctor = models.ForeignKey(Doctor, on_delete=models.CASCADE, related_name="verifications")
    claims = models.ForeignKey(Doctor, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    name = models.CharField(max_length=300)
    credentials = models.JSONField(default=list, blank=True)
    specialty = models.CharField(max_length=200, blank=True)
    place = models.CharField(max_length=300, blank=True)
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

    @property
    def who(self) -> str:
        """As whom it is asked for, written like `Doctor.who`."""
        return ", ".join([self.name, *self.credentials, *([self.specialty] if self.specialty else [])])

    @property
    def stamp(self) -> str:
        """Of everything a moderator is shown to decide on: another one as soon as any of it is changed."""
        asked = [self.name, self.credentials, self.specialty, self.place, self.claims_id]
        return sha256(json.dumps([*asked, self.country, self.licence, self.npi, self.evidence]).encode()).hexdigest()[:STAMP]

    def holds_at(self, now: datetime) -> bool:
        """Whether it is granted and has not expired."""
        return self.state == self.State.GRANTED and self.expires_at is not None and self.expires_at > now


class RegistryEntry(models.Model):
    """One person of a national register, from its published file; what a licence number is looked up in.

    register: which one ("NPPES").   number: the person's number in it.   active: false once the register says so.
    updated_on: when the register last changed the entry.   read_on: the day of the file it came from.
    """

    register = models.CharField(max_length=20)
    number = models.CharField(max_length=40)
    first_name = models.CharField(max_length=100, blank=True)
    last_name = models.CharField(max_length=100, blank=True)
    credentials = models.CharField(max_length=100, blank=True)
    taxonomy = models.CharField(max_length=20, blank=True)
    region = models.CharField(max_length=60, blank=True)
    active = models.BooleanField()
    updated_on = models.DateField(null=True)
    read_on = models.DateField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["register", "number"], name="one_entry_a_number"),)
        verbose_name_plural = "registry entries"

    def __str__(self) -> str:
        return f"{self.register} {self.number}"
